"""What each letter stands for and is worth; for the trainer's eyes only."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.core.entry_fields import Choice
from facilitator.core.said import figure
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import TYPE
from facilitator.ui.widgets.canvas import Align, Canvas
from facilitator.ui.widgets.typeset import text_width

_LEFT, _RIGHT = 10, 6
_TOP = 12
_HEAD = 24
_ROW = 27
_LETTER = 22
_CHECK = 16


class AnswerList(QWidget):
    """A caption and one line for each letter; the best is marked by weight and colour."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._choices: tuple[Choice, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_choices(self, choices: tuple[Choice, ...]) -> None:
        """Show these answers."""
        if choices != self._choices:
            self._choices = choices
            self.setAccessibleName("; ".join(f"{each.letter} {each.text}" for each in choices))
            self.updateGeometry()
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint hairline, caption and lines."""
        colours = self._look.colours
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            canvas.fill(QRectF(0, 0, self.width(), 1), colours.border)
            room = QRectF(_LEFT, _TOP, self.width() - _LEFT - _RIGHT, _HEAD)
            quiet = TextStyle(TYPE.small, colour=colours.text2)
            canvas.text(room, self._look.tr("Answers and points"), quiet)
            note = self._look.tr("Only you see this")
            canvas.text(room, note, quiet, Align.AlignRight)
            for number, choice in enumerate(self._choices):
                line = QRectF(room.left(), _TOP + _HEAD + number * _ROW, room.width(), _ROW)
                self._paint_choice(canvas, line, choice)

    def _paint_choice(self, canvas: Canvas, line: QRectF, choice: Choice) -> None:
        colours = self._look.colours
        best = self._is_best(choice)
        letter = TextStyle(TYPE.body, bold=True, colour=colours.accent, lang="num")
        canvas.text(line, choice.letter, letter)
        words = line.adjusted(_LETTER, 0, 0, 0)
        if choice.points is not None:
            ink = colours.accent if best else colours.text2
            style = TextStyle(TYPE.body, bold=best, colour=ink)
            worth = self._look.tr("{points} pts", points=figure(choice.points))
            canvas.text(line, worth, style, Align.AlignRight)
            width = text_width(worth, self._look.font_for(worth, style))
            words = words.adjusted(0, 0, -width - 8, 0)
        elif choice.right:
            mark = QRectF(line.right() - _CHECK, line.top(), _CHECK, line.height())
            canvas.icon("check", mark, _CHECK, colours.accent)
            words = words.adjusted(0, 0, -_CHECK - 8, 0)
        canvas.text(words, choice.text, TextStyle(TYPE.body, bold=best))

    def _is_best(self, choice: Choice) -> bool:
        if choice.right is not None:
            return choice.right
        worth = [each.points for each in self._choices if each.points is not None]
        return bool(worth) and choice.points == max(worth)

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        return QSize(200, _TOP + _HEAD + _ROW * len(self._choices) + 6)
