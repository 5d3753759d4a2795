"""Stages as the pages of a PDF: the same painting as on the screen, as vectors and letters."""

from collections.abc import Generator, Iterable

from PySide6.QtCore import QIODevice, QMarginsF, QSize, QSizeF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from facilitator.core.stage import Stage
from facilitator.ui.fonts import register_fonts
from facilitator.ui.slides.canvas import StageLook
from facilitator.ui.slides.painting import paint_stage, paint_timer

PAGE = (960.0, 540.0)
"""Points: 16:9, as large as other programs make theirs."""
_DPI = 144
"""So that a page is 1,920 by 1,080 of its own units, as slides are designed."""


def paint_pages(stages: Iterable[Stage], look: StageLook, target: QIODevice) -> Generator[int]:
    """Paints a page for each Stage and says how many there are so far; clocks are full.

    The PDF is complete when all were asked for; whoever wants no more closes it. A page takes a few
    milliseconds, so a window may ask for the next one between two inputs.
    """
    register_fonts()
    writer = QPdfWriter(target)
    writer.setResolution(_DPI)
    writer.setPageSize(QPageSize(QSizeF(*PAGE), QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    size = QSize(writer.width(), writer.height())
    painter = QPainter(writer)
    try:
        for number, stage in enumerate(stages, start=1):
            if number > 1:
                writer.newPage()
            paint_stage(painter, stage, size, look)
            if stage.timer is not None:
                paint_timer(painter, stage, size, look, 0)
            yield number
    finally:
        painter.end()
