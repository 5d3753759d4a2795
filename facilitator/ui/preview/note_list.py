"""The trainer's notes, one chip and paragraph each: as they stand on the console and wherever they are read."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.core.console import NoteLine
from facilitator.ui.fonts import language_of
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import RADIUS, TYPE
from facilitator.ui.widgets.canvas import Align, Canvas
from facilitator.ui.widgets.typeset import text_width, wrapped

_CHIP = 28
_CHIP_PAD = 7
_TEXT_GAP = 14
_ROOMY = 60
_TIGHT = 3
_PITCH = 1.55
_OPENING = "“"
_LETTERS = 1.2
"""Height of the letters of a line with all that hangs below, in em."""


@dataclass(frozen=True, slots=True)
class _Set:
    """A note broken into lines; `height` is the least it takes."""

    chip: str
    style: TextStyle
    lines: tuple[str, ...]
    height: int
    hang: float


class NoteList(QWidget):
    """One chip and paragraph per note; an opening quote hangs before the edge."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._notes: tuple[NoteLine, ...] = ()
        self._px = TYPE.note + 2
        self._pitch = _PITCH
        self._chips = {
            "say": look.tr("Say"),
            "watch": look.tr("Watch"),
            "do": look.tr("Do"),
            "ask": look.tr("Ask"),
        }

    def show_notes(self, notes: tuple[NoteLine, ...]) -> None:
        """Show these notes."""
        self._notes = notes
        said = (f"{self._chips[note.kind]}: {note.text}" for note in notes)
        self.setAccessibleName("\n".join(said))
        self._measure()

    def show_size(self, px: int) -> None:
        """Set them in this size."""
        self._px = px
        self._measure()

    def show_pitch(self, pitch: float) -> None:
        """Lines this far from each other, in em."""
        self._pitch = pitch
        self._measure()

    def lines_below(self) -> int:
        """How many lines lie under what is seen, whole or cut."""
        tops = [
            self._line_top(note, top, height, number)
            for note, top, height in self._places()
            for number in range(len(note.lines))
        ]
        first, _ = self._window()
        return sum(top > first and not self._seen(top) for top in tops)

    def _window(self) -> tuple[float, float]:
        """The part that is seen: top and bottom."""
        around = self.parentWidget()
        top = float(-self.y())
        return top, top + (around.height() if around is not None else self.height())

    def step(self) -> int:
        """From line to line, in pixels."""
        return round(self._px * self._pitch)

    def _measure(self) -> None:
        self.setMinimumHeight(sum(each.height for each in self._set()))
        self.update()

    def _chip_width(self) -> int:
        style = TextStyle(bold=True)
        widths = [
            text_width(chip, self._look.font_for(chip, style)) for chip in self._chips.values()
        ]
        return max(_CHIP, max(widths) + 2 * _CHIP_PAD)

    def _set(self) -> list[_Set]:
        room = self.width() - self._chip_width() - _TEXT_GAP
        found: list[_Set] = []
        for note in self._notes:
            style = TextStyle(self._px, lang=language_of(note.text))
            lines = wrapped(note.text, self._look.font_for(note.text, style), room)
            hangs = note.text.startswith(_OPENING) and style.lang == "zh-CN"
            height = max(_CHIP, self.step() * len(lines)) + _TIGHT
            hang = self._px / 2 if hangs else 0.0
            found.append(_Set(self._chips[note.kind], style, tuple(lines), height, hang))
        return found

    def _places(self) -> list[tuple[_Set, float, float]]:
        """Every note with its top and height; spare height is shared between them."""
        sets = self._set()
        spare = self.height() - sum(each.height for each in sets)
        air = max(0.0, spare / len(sets)) if sets else 0.0
        top = 0.0
        found: list[tuple[_Set, float, float]] = []
        for each in sets:
            height = each.height + min(air, max(0, _ROOMY - each.height))
            found.append((each, top, height))
            top += height
        return found

    def _line_top(self, note: _Set, top: float, height: float, number: int) -> float:
        step = self.step()
        return top + (height - step * len(note.lines)) / 2 + number * step

    def _seen(self, top: float) -> bool:
        """Whether a line with this top goes in whole; what is cut is not painted at all."""
        step, (first, last) = self.step(), self._window()
        air = (step - self._px * _LETTERS) / 2
        if last - first < step:
            return True
        return top + air >= first and top + step - air <= last

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint note below note."""
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            for note, top, height in self._places():
                self._paint_note(canvas, note, top, height)

    def _paint_note(self, canvas: Canvas, note: _Set, top: float, height: float) -> None:
        colours = self._look.colours
        step = self.step()
        first = self._line_top(note, top, height, 0)
        width = self._chip_width()
        chip = QRectF(0, round(first + step / 2 - _CHIP / 2), width, _CHIP)
        if self._seen(first):
            canvas.fill(chip, colours.accent_soft, RADIUS.row)
            style = TextStyle(bold=True, colour=colours.accent)
            canvas.text(chip, note.chip, style, Align.AlignHCenter)
        for number, text in enumerate(note.lines):
            if not self._seen(first + number * step):
                continue
            left = width + _TEXT_GAP - (0.0 if number else note.hang)
            canvas.text(QRectF(left, first + number * step, self.width(), step), text, note.style)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks other lines."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._measure()

    def sizeHint(self) -> QSize:
        """What the notes take at least."""
        return QSize(300, self.minimumHeight())
