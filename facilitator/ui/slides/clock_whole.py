"""The clock alone: figures to be read from the corridor, a bar that empties, a word beside."""

from PySide6.QtCore import QRectF

from facilitator.core.stage import Stage
from facilitator.core.text import Line
from facilitator.ui.fonts import language_of
from facilitator.ui.slides.canvas import Canvas
from facilitator.ui.slides.clock import ClockFace, clock_name, ends_line, state_word
from facilitator.ui.slides.clock_panel import state_ink
from facilitator.ui.slides.fitting import Style, fit_text, fit_word, word, words_with_figures

_FIGURES_PX = 390
_WORD_PX, _ENDS_PX = 72, 72
_NAME_DROP, _NAME_ROOM = 20.0, 84.0
_WORD_DROP = 168.0
_FIGURES_DROP = 506.0
_BAR_DROP, _BAR_HEIGHT = 570.0, 30.0
_ENDS_DROP = 694.0
_PIECES = 20
_PAD = 64.0
_RADIUS = 28.0


def paint_whole_clock(canvas: Canvas, stage: Stage, face: ClockFace, rect: QRectF) -> None:
    """What the time is for, its state, the figures, what is left of it, and when it ends."""
    colours, middle = canvas.colours, rect.center().x()
    canvas.painter.fillRect(rect, colours.bg)
    over = face.state == "over"
    if over:
        canvas.box(rect, colours.over_panel, _RADIUS)
    room = rect.width() - 2 * _PAD
    name = clock_name(stage)
    if name is not None:
        style = Style(pref=56, ink=colours.text2, lines=1)
        said = fit_text(Line(name.first), style, room, _NAME_ROOM)
        canvas.put_centred(said, middle, rect.top() + _NAME_DROP)
    _say_state(canvas, stage, face, rect)
    trial = word(face.figures, _FIGURES_PX, colours.text, bold=True, lang="num")
    px = min(_FIGURES_PX, int(_FIGURES_PX * room / trial.width))
    figures = word(face.figures, px, colours.text, bold=True, lang="num")
    canvas.say(figures, middle, rect.top() + _FIGURES_DROP, "centre")
    _paint_bar(canvas, face, QRectF(rect.left() + _PAD, rect.top() + _BAR_DROP, room, _BAR_HEIGHT))
    _say_end(canvas, stage, face, rect)


def _say_state(canvas: Canvas, stage: Stage, face: ClockFace, rect: QRectF) -> None:
    strong = face.state in {"over", "soon"}
    ink = state_ink(canvas, face) if strong else canvas.colours.text2
    line = state_word(canvas.words, stage, face)
    said = [word(line.first.text, _WORD_PX, ink, bold=strong)]
    if line.second is not None:
        said.append(word("  " + line.second.text, _WORD_PX - 24, ink, lang="en"))
    canvas.say_in_row(said, rect.center().x(), rect.top() + _WORD_DROP)


def _paint_bar(canvas: Canvas, face: ClockFace, bar: QRectF) -> None:
    """Full, then shorter; in pieces when it is short. Over time there is nothing left to show."""
    if face.state == "over":
        return
    canvas.mark(bar, canvas.colours.track)
    ink, wide = state_ink(canvas, face), bar.width() * face.share
    if face.state == "soon":
        pitch = bar.width() / _PIECES
        for number in range(_PIECES):
            left = number * pitch
            width = min(pitch * 0.7, wide - left)
            if width > 0:
                canvas.box(QRectF(bar.left() + left, bar.top(), width, bar.height()), ink, 6)
    elif wide >= bar.height():
        canvas.mark(QRectF(bar.left(), bar.top(), wide, bar.height()), ink)


def _say_end(canvas: Canvas, stage: Stage, face: ClockFace, rect: QRectF) -> None:
    line = ends_line(canvas.words, stage, face)
    if line is None:
        return
    ink, text = canvas.colours.text, line.first.text
    words = words_with_figures(text, _ENDS_PX, ink, lang=language_of(text))
    room = rect.width() - 2 * _PAD
    if sum(each.width for each in words) > room:
        words = (fit_word(text, Style(pref=_ENDS_PX, bold=True, ink=ink), room),)
    canvas.say_in_row(words, rect.center().x(), rect.top() + _ENDS_DROP)
