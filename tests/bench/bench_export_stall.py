"""How long the windows stand still while everything a workshop gives out is made.

`python -m pytest tests/bench/bench_export_stall.py -s`. A timer of the event loop asks to be called
every other millisecond; the longest gap between two calls is the stall. The sample workshop, 300
people, every kind of file in both languages, in a .zip for each reader.
"""

import gc
import time
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from facilitator.core.exporting import GIVEN_KINDS, CertificateWish, ExportWish
from facilitator.core.notebook import Jotting
from facilitator.live.desk import Desk
from facilitator.live.exporting import LiveExports
from facilitator.live.making import make_export
from facilitator.live.opened import Opened
from facilitator.live.packs import Packs
from facilitator.live.people import LISTED, LivePeople
from facilitator.live.workshops import LiveWorkshops
from facilitator.storage.library import open_library
from tests.bench.bench_report_stall import Gaps
from tests.bench.quiet import calibration
from tests.clock import FakeClock
from tests.unit.content.copies import SHIPPED

PEOPLE, ROUNDS = 300, 3
LONGEST_MS = 50.0
TIMEOUT_MS = 240_000


@pytest.mark.timeout(900)
def test_exporting_everything_leaves_the_windows_alone(tmp_path: Path, qtbot: QtBot) -> None:
    clock = FakeClock()
    library = open_library(tmp_path / "library", clock.now_ms)
    workshops = LiveWorkshops(library, partial(Packs, (SHIPPED,)), clock)
    desk = Desk(Opened(library, workshops.sample("zh-CN", "console"), clock), "zh-CN")
    desk.stage.start("console")
    people = LivePeople(desk.opened, kind=LISTED)
    people.add("\n".join(f"张{n}，研发{n % 7}部" for n in range(PEOPLE)), "console")
    people.mark([one.id for one in people.people], "present", "console")
    desk.notebook.jot(Jotting(kind="commitment", text="周三前答复"), "console")
    live = LiveExports(library, clock, lambda: make_export)
    wish = ExportWish(
        kinds=GIVEN_KINDS,
        locales=("zh-CN", "en"),
        packing="zips",
        certificates=CertificateWish(language="zh-CN", issued=date(2026, 3, 5)),
    )
    gc.collect()
    gc.freeze()
    print(f"\n\n20 million additions: {calibration():.2f} s\nlongest stall, ms")
    stalls: list[float] = []
    for _ in range(ROUNDS):
        gaps, start = Gaps(), time.perf_counter()
        qtbot.wait(1000)
        idle = gaps.stop()
        with qtbot.waitSignal(live.exported, timeout=TIMEOUT_MS):
            gaps, start = Gaps(), time.perf_counter()
            live.export(desk.opened.workshop.id, wish, tmp_path / "out")
        stalls.append(gaps.stop() - idle)
        seconds = time.perf_counter() - start
        print(f"  {stalls[-1] + idle:6.1f}   idle {idle:5.1f}   made in {seconds:.2f} s")
    gc.unfreeze()
    live.close()
    library.close()
    assert min(stalls) <= LONGEST_MS
