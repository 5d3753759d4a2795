"""Writing down what a picture says, with the size and the place of its letters."""

import time
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

import pytest
from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QFontMetricsF, QImage, QPaintDevice, QPainter

from facilitator.core.stage import Stage
from facilitator.ui.slides.canvas import StageLook
from facilitator.ui.slides.painting import paint_stage, paint_timer
from tests.ui.slides.sample_parts import NOW

ASPECTS = {
    "4:3": QSize(1440, 1080),
    "16:10": QSize(1728, 1080),
    "16:9": QSize(1920, 1080),
    "21:9": QSize(2520, 1080),
    "32:9": QSize(3840, 1080),
}
USUAL = ("4:3", "16:9", "32:9")
"""The narrowest, the commonest and the widest."""
BETWEEN = ("16:10", "21:9")
BY_SHAPES = [
    pytest.param(USUAL, id="usual"),
    pytest.param(BETWEEN, id="between", marks=pytest.mark.long),
]
"""All shapes in two parameters; those in between only in the long run."""


@dataclass(frozen=True, slots=True)
class Said:
    """Letters, their size and where their baseline begins: the size in design pixels."""

    text: str
    px: int
    x: float
    y: float
    width: float

    @property
    def chinese(self) -> bool:
        return any("\u3400" <= char <= "\u9fff" for char in self.text)


class RecordingPainter(QPainter):
    """A painter that writes down its letters before it paints them."""

    def __init__(self, device: QPaintDevice) -> None:
        super().__init__(device)
        self.said: list[Said] = []

    def drawText(  # noqa: N802  # pyright: ignore[reportIncompatibleMethodOverride]
        self, at: QPointF, text: str
    ) -> None:
        font, place = self.font(), self.transform().map(at)
        scale = self.transform().m11()
        width = QFontMetricsF(font).horizontalAdvance(text) * scale
        self.said.append(Said(text, font.pixelSize(), place.x(), place.y(), width))
        super().drawText(at, text)


def said(stage: Stage, size: QSize, look: StageLook, now_ms: int = NOW) -> list[Said]:
    """Everything that is written in the picture of a Stage, its clock included."""
    return list(_said(stage, size.toTuple(), look, (now_ms, time.tzname)))


@lru_cache(maxsize=256)  # the same picture is asked about in several ways
def _said(
    stage: Stage, size: object, look: StageLook, now: tuple[int, tuple[str, str]]
) -> tuple[Said, ...]:
    width, height = cast(tuple[int, int], size)
    nowhere = QImage(1, 1, QImage.Format.Format_RGB32)
    painter = RecordingPainter(nowhere)
    paint_stage(painter, stage, QSize(width, height), look)
    paint_timer(painter, stage, QSize(width, height), look, now[0])
    painter.end()
    return tuple(painter.said)


def words(stage: Stage, size: QSize, look: StageLook, now_ms: int = NOW) -> str:
    """The same as one string without spaces: lines and pieces run together."""
    return "".join("".join(each.text.split()) for each in said(stage, size, look, now_ms))
