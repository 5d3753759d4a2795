"""From the key to the first frame of the fade, beside one bare paint and blit of the same slide.

Run by name: ``pytest tests/bench/bench_stage.py -s``. The ratio is asserted; the milliseconds are
printed for people, because they belong to the machine.
"""

import statistics
import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.core.stage import Stage
from facilitator.ui.audience.window import FADE_MS, AudienceWindow
from facilitator.ui.slides.canvas import StageLook
from facilitator.ui.slides.painting import paint_stage, paint_timer
from facilitator.ui.slides.words import RoomTexts
from facilitator.ui.tokens import STAGE_DARK
from tests.clock import FakeClock
from tests.ui.slides.sample_parts import NOW
from tests.ui.slides.samples import Sampler

ROUNDS = 9
BUDGET = 1.4
SIZE = (1920, 1080)


class Bare(QWidget):
    """The least that could show a slide: paint it into a pixmap and blit that."""

    def __init__(self, look: StageLook) -> None:
        super().__init__()
        self._look = look
        self._stage: Stage | None = None

    def show_stage(self, stage: Stage) -> None:
        self._stage = stage
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._stage is None:
            return
        pixmap = QPixmap(self.size())
        with QPainter(pixmap) as painter:
            paint_stage(painter, self._stage, self.size(), self._look)
            paint_timer(painter, self._stage, self.size(), self._look, NOW)
        with QPainter(self) as painter:
            painter.drawPixmap(0, 0, pixmap)


class FirstPaint(QObject):
    """Notes when the widget was painted first after it was armed."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.at: float | None = None
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest and self.at is None:
            watched.event(event)  # paints and flushes
            self.at = time.perf_counter()
            return True
        return False


def first_frame_ms(widget: QWidget, show: Callable[[Stage], None], stage: Stage) -> float:
    noted = FirstPaint(widget)
    started = time.perf_counter()
    show(stage)
    while noted.at is None:
        QApplication.processEvents()
    widget.removeEventFilter(noted)
    return (noted.at - started) * 1000


@pytest.fixture
def look(qapp: QApplication) -> StageLook:
    return StageLook(STAGE_DARK, RoomTexts.load())


@pytest.mark.parametrize(
    "names",
    [("act", "options", "consequences"), ("links", "teams", "confidence", "key_place", "weeks")],
    ids=["texts", "results"],
)
def test_key_to_first_frame(qtbot, look, capsys, names):
    sampler = Sampler("zh-CN")
    stages = [sampler.everything()[name] for name in names] * ROUNDS
    window, bare = AudienceWindow(look, FakeClock()), Bare(look)
    for widget in (window, bare):
        qtbot.addWidget(widget)
        widget.resize(*SIZE)
        widget.show()
    window.show_stage(sampler.standing())
    bare.show_stage(sampler.standing())
    qtbot.wait(50)
    ours: list[float] = []
    plain: list[float] = []
    for stage in stages:  # in turns, so that both live through the same moments
        window.prepare(stage)
        qtbot.waitUntil(lambda stage=stage: window.pictures.has(stage), timeout=3000)
        ours.append(first_frame_ms(window, window.show_stage, stage))
        qtbot.wait(FADE_MS + 60)
        plain.append(first_frame_ms(bare, bare.show_stage, stage))
    ratio = statistics.median(ours) / statistics.median(plain)
    with capsys.disabled():
        print(
            f"\nkey to first frame, {SIZE[0]}x{SIZE[1]}: {statistics.median(ours):.1f} ms "
            f"(worst {max(ours):.1f}); bare paint and blit {statistics.median(plain):.1f} ms; "
            f"ratio {ratio:.2f} (budget {BUDGET})"
        )
    assert ratio <= BUDGET
