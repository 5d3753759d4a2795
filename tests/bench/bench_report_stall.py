"""How long the windows stand still while a large report is made: in a thread, and apart.

`python -m pytest tests/bench/bench_report_stall.py -s`. A timer of the event loop asks to be called
every other millisecond; the longest gap between two calls is the stall. The ways run in turns, and
with them a second in which nothing is made: what stalls then is the machine.
"""

import gc
import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from facilitator.live.printing import LivePrinting, Work
from facilitator.reports.apart import make_apart
from facilitator.reports.model import Report
from facilitator.reports.render import render
from tests.bench.quiet import calibration
from tests.unit.reports.test_extremes import thousand

ROUNDS = 3
LONGEST_MS = 50.0
TIMEOUT_MS = 120_000


class Gaps:
    """Measures the gaps between the calls of a timer."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._before = time.perf_counter()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._called)
        self._timer.start(2)

    def _called(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._before)
        self._before = now

    def stop(self) -> float:
        """The longest one in milliseconds."""
        self._timer.stop()
        return 1000 * self.longest


def in_a_thread(report: Report) -> Work:
    return lambda progress, cancelled: render(report, progress, cancelled)


def apart(report: Report) -> Work:
    return lambda progress, cancelled: make_apart(report, progress, cancelled)


def nothing(_report: Report) -> Work:
    def rest(_progress: object, _cancelled: object) -> object:
        time.sleep(1.0)
        return ""

    return rest


WAYS: dict[str, Callable[[Report], Work]] = {
    "nothing": nothing,
    "in a thread": in_a_thread,
    "apart": apart,
}


@pytest.mark.timeout(600)
def test_a_large_report_made_apart_leaves_the_windows_alone(qtbot: QtBot) -> None:
    report = thousand("zh-CN")
    gc.collect()
    gc.freeze()  # what only this test holds is not looked through when printing begins
    print(f"\n\n20 million additions: {calibration():.2f} s\nlongest stall, ms")
    found: dict[str, list[float]] = {name: [] for name in WAYS}
    seconds: dict[str, list[float]] = {name: [] for name in WAYS}
    for _ in range(ROUNDS):
        for name, way in WAYS.items():
            live = LivePrinting()
            with qtbot.waitSignal(live.finished, timeout=TIMEOUT_MS):
                gaps, start = Gaps(), time.perf_counter()
                live.begin(way(report))
            found[name].append(gaps.stop())
            seconds[name].append(time.perf_counter() - start)
            live.close()
    for name in WAYS:
        stalls = "  ".join(f"{one:6.1f}" for one in found[name])
        print(f"  {name:12} {stalls}   made in {min(seconds[name]):.2f} s")
    gc.unfreeze()
    assert min(found["apart"]) <= LONGEST_MS + min(found["nothing"])
    assert min(found["apart"]) < min(found["in a thread"])
