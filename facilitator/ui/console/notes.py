"""The trainer's notes: what to say, watch, do and ask, large enough to read while standing."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.core.console import NoteLine
from facilitator.ui.fonts import language_of
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import RADIUS, TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.canvas import Align, Canvas
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.scroll import ScrollArea
from facilitator.ui.widgets.surfaces import Card
from facilitator.ui.widgets.typeset import leading, text_width, wrapped

SMALLEST_PX, LARGEST_PX, STEP_PX = 16, 40, 2

_CHIP = 28
_CHIP_PAD = 7
_TEXT_GAP = 14
_ROOMY = 60
_TIGHT = 3
_OPENING = "“"
_SCROLL = 48
_LESS = 2
_LEAST = 40


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
            height = max(_CHIP, leading(self._px) * len(lines)) + _TIGHT
            hang = self._px / 2 if hangs else 0.0
            found.append(_Set(self._chips[note.kind], style, tuple(lines), height, hang))
        return found

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint note below note; spare height is shared between them."""
        sets = self._set()
        spare = self.height() - sum(each.height for each in sets)
        air = max(0.0, spare / len(sets)) if sets else 0.0
        top = 0.0
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            for each in sets:
                height = each.height + min(air, max(0, _ROOMY - each.height))
                self._paint_note(canvas, each, top, height)
                top += height

    def _paint_note(self, canvas: Canvas, note: _Set, top: float, height: float) -> None:
        colours = self._look.colours
        step = leading(self._px)
        first = top + (height - step * len(note.lines)) / 2
        width = self._chip_width()
        chip = QRectF(0, round(first + step / 2 - _CHIP / 2), width, _CHIP)
        canvas.fill(chip, colours.accent_soft, RADIUS.row)
        style = TextStyle(bold=True, colour=colours.accent)
        canvas.text(chip, note.chip, style, Align.AlignHCenter)
        for number, text in enumerate(note.lines):
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


class _NoteArea(ScrollArea):
    def __init__(self, content: QWidget) -> None:
        super().__init__(content)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, _LEAST)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        steps = {Qt.Key.Key_Down: _SCROLL, Qt.Key.Key_Up: -_SCROLL}
        by = steps.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            bar.setValue(bar.value() + by)


class Notes(Card):
    """A card with the notes of the step.

    Signals:
        size_requested(int): the notes in this many pixels.
    """

    size_requested = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._px = TYPE.note + 2
        self._compact = False
        title = Label(look, look.tr("Trainer’s notes"), TextStyle(TYPE.lead, bold=True))
        smaller = IconButton(look, "a-arrow-down", look.tr("Smaller"), "Ctrl+−")
        bigger = IconButton(look, "a-arrow-up", look.tr("Larger"), "Ctrl++")
        smaller.clicked.connect(self.ask_smaller)
        bigger.clicked.connect(self.ask_larger)
        self._list = NoteList(look)
        self._area = _NoteArea(self._list)
        self._area.setAccessibleName(look.tr("Trainer’s notes"))
        head = row(title, None, smaller, 12, bigger, gap=0)
        box = column(head, gap=4, margins=(16, 8, 12, 10))
        box.addWidget(self._area, 1)
        self.setLayout(box)

    def pane(self) -> ScrollArea:
        """What takes the keyboard."""
        return self._area

    def show_notes(self, notes: tuple[NoteLine, ...]) -> None:
        """Show the notes of a step, from the top."""
        self._list.show_notes(notes)
        self._area.verticalScrollBar().setValue(0)

    def show_size(self, px: int) -> None:
        """Set them in this size, within its bounds."""
        self._px = min(max(px, SMALLEST_PX), LARGEST_PX)
        self._set()

    def show_compact(self, compact: bool) -> None:  # noqa: FBT001  (the one fact of a setter)
        """On a small screen they are set a little smaller than asked for."""
        self._compact = compact
        self._set()

    def _set(self) -> None:
        self._list.show_size(max(SMALLEST_PX, self._px - _LESS) if self._compact else self._px)

    def ask_larger(self) -> None:
        """Wish them larger."""
        self._ask(STEP_PX)

    def ask_smaller(self) -> None:
        """Wish them smaller."""
        self._ask(-STEP_PX)

    def _ask(self, by: int) -> None:
        px = min(max(self._px + by, SMALLEST_PX), LARGEST_PX)
        if px != self._px:
            self.size_requested.emit(px)
