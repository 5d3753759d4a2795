"""The clock on one line at the foot, where the slide needs the whole width."""

from PySide6.QtCore import QPointF, QRectF

from facilitator.core.stage import Stage
from facilitator.ui.slides.canvas import Canvas, Outline
from facilitator.ui.slides.clock import ClockFace, ends_line, state_word
from facilitator.ui.slides.clock_panel import paint_octagon, paint_ring, state_ink
from facilitator.ui.slides.fitting import FIGURE_MIDDLE, LEAST, Word, word

_FIGURES_PX = 76
_MARK = 56.0
_MARK_STROKE = 7.0
_GAP = 22.0
_PAD = 28.0


def paint_foot_clock(canvas: Canvas, stage: Stage, face: ClockFace, rect: QRectF) -> None:
    """From the right: the figures, their word, a small ring or octagon; the end where it fits."""
    colours = canvas.colours
    over = face.state == "over"
    ink = state_ink(canvas, face) if face.state in {"over", "soon"} else colours.text2
    line = state_word(canvas.words, stage, face)
    parts = [
        word(line.first.text, LEAST, ink, bold=over),
        word(face.figures, _FIGURES_PX, colours.text, bold=True, lang="num"),
    ]
    ends = ends_line(canvas.words, stage, face)
    if ends is not None:
        parts.append(word(ends.first.text, LEAST, colours.text2))
    pad = _PAD if over else 0.0
    while len(parts) > 1 and _width(parts) + 2 * pad > rect.width():
        parts.pop(2 if len(parts) == 3 else 0)
    left, middle = rect.right() - _width(parts) - pad, rect.center().y()
    if over:
        ground = QRectF(left - pad, rect.y() + 6, rect.right() - left + pad, rect.height() - 12)
        canvas.box(ground, colours.over_panel, ground.height() / 2)
    centre = QPointF(left + _MARK / 2, middle)
    if over:
        paint_octagon(canvas, centre, _MARK * 0.54, Outline(colours.over, _MARK_STROKE))
    else:
        paint_ring(canvas, centre, _MARK - _MARK_STROKE, face)
    x = left + _MARK
    for part in parts:
        x += _GAP
        x += canvas.say(part, x, middle + _FIGURES_PX * FIGURE_MIDDLE)


def _width(parts: list[Word]) -> float:
    return _MARK + sum(_GAP + part.width for part in parts)
