"""The overview over the console: look, find, and go there; the room sees nothing before Enter."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.content.finding import found, needles
from facilitator.core.overview import CueTile, Overview, OverviewBlock
from facilitator.ui.console.overview.grid import OverviewGrid
from facilitator.ui.console.overview.grid_plan import EDGE
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.slides.canvas import StageLook
from facilitator.ui.tokens import SPACE, TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.button import Button, Face
from facilitator.ui.widgets.cover import Cover
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.surfaces import Rule
from facilitator.ui.widgets.text_field import SearchField

_FIELD = 340
_LONGEST = 120
"""Nobody types more; a pasted text may be any length."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class OverviewPage(Cover):
    """All cues. Figures and Enter go to a number, words filter, arrows and the mouse mark.

    Signals:
        jump_requested(object): the `Position` of the marked cue.
    """

    jump_requested = Signal(object)

    def __init__(self, look: Look, stage_look: StageLook, host: QWidget) -> None:
        super().__init__(look, host, look.tr("Overview"))
        self._overview: Overview | None = None
        self._here = 0
        self._title = Label(look, look.tr("Overview"), TextStyle(TYPE.title, bold=True))
        self._field = SearchField(look, look.tr("Number, words or first letters"))
        self._field.setMaxLength(_LONGEST)
        self._field.setFixedWidth(_FIELD)
        quiet = TextStyle(TYPE.small, colour=look.colours.text2)
        self._count = Label(look, "", quiet)
        self._close = IconButton(look, "x", look.tr("Close"), "Esc")
        self._close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._grid = OverviewGrid(look, stage_look)
        self._nothing = Label(look, "", TextStyle(TYPE.lead, colour=look.colours.text2))
        self._place_words = Label(look, "", TextStyle(TYPE.body), elide=True)
        self._go = Button(look, Face(look.tr("Go there"), key="Enter"), "primary")
        self._go.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._build()
        self._field.installEventFilter(self)
        self._field.edited.connect(self._on_edited)
        self._close.clicked.connect(self.close_cover)
        self._go.clicked.connect(self._go_there)
        self._grid.chosen.connect(self._on_chosen)
        self._grid.opened.connect(self._go_there)
        self._moves = {
            Qt.Key.Key_Left: partial(self._grid.go, "left"),
            Qt.Key.Key_Right: partial(self._grid.go, "right"),
            Qt.Key.Key_Up: partial(self._grid.go, "up"),
            Qt.Key.Key_Down: partial(self._grid.go, "down"),
            Qt.Key.Key_Home: partial(self._grid.go_to_end, last=False),
            Qt.Key.Key_End: partial(self._grid.go_to_end, last=True),
        }

    def _build(self) -> None:
        look = self._look
        head = row(
            self._title, self._field, self._count, None, self._close,
            gap=SPACE.lg, margins=(EDGE, 12, 12, 12),
        )  # fmt: skip
        hint = Label(
            look,
            look.tr("The audience screen changes only when you press Enter"),
            TextStyle(TYPE.small, colour=look.colours.text2),
        )
        self._place_words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        foot = row(self._place_words, hint, self._go, gap=SPACE.lg, margins=(EDGE, 10, EDGE, 10))
        foot.setStretch(0, 1)
        box = column(head, Rule(), gap=0)
        box.addWidget(self._nothing, 1, Qt.AlignmentFlag.AlignCenter)
        box.addWidget(self._grid, 1)
        box.addWidget(Rule())
        box.addLayout(foot)
        self.setLayout(box)
        self._nothing.hide()

    def open_cover(self) -> None:
        """Show everything, standing at the trainer's own place."""
        super().open_cover()
        self._field.clear()
        self._filter("")
        self._grid.choose(self._here, middle=True)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def peel(self) -> None:
        """Esc empties the field first."""
        if self._field.text():
            self._field.clear()
            self._on_edited("")
        else:
            self.close_cover()

    def show_overview(self, overview: Overview) -> None:
        """Show these facts; what is marked stays marked."""
        self._overview = overview
        self._here = overview.here().number
        marked = self._grid.tile()
        self._filter(self._field.text())
        if marked is not None:
            self._on_chosen(self._grid.tile())

    def grid(self) -> OverviewGrid:
        """The pictures."""
        return self._grid

    def _on_edited(self, text: str) -> None:
        self._filter(text)
        wanted = needles(text)
        if len(wanted) == 1 and wanted[0].isdecimal():
            self._grid.choose(int(wanted[0]), middle=True)
        elif wanted and self._grid.tiles():
            self._grid.choose(self._grid.tiles()[0].number)
        elif not wanted:
            self._grid.choose(self._here, middle=True)
        else:
            self._on_chosen(None)

    def _filter(self, text: str) -> None:
        """Show what is found; a number alone leaves everything in its place."""
        overview = self._overview
        if overview is None:
            return
        wanted = needles(text)
        if len(wanted) == 1 and wanted[0].isdecimal():
            wanted = ()
        blocks = tuple(_matching(block, wanted) for block in overview.blocks)
        self._grid.show_overview(overview, tuple(block for block in blocks if block.tiles))
        count, total = len(self._grid.tiles()), len(overview.tiles)
        self._grid.setVisible(count > 0)
        self._nothing.setVisible(count == 0)
        self._nothing.show_text(self._look.tr("Nothing found for “{words}”", words=text.strip()))
        self._count.show_text(
            self._look.tr("{count} of {total}", count=count, total=total)
            if wanted
            else self._look.trn("{count} page", "{count} pages", total)
        )

    def _on_chosen(self, tile: CueTile | None) -> None:
        self._go.setEnabled(tile is not None)
        if tile is not None:
            words = self._said(tile)
        elif self._grid.tiles():
            words = self._look.tr("There is no page {number}", number=self._field.text().strip())
        else:
            words = ""
        self._place_words.show_text(words)
        self._field.setAccessibleDescription(words)

    def _said(self, tile: CueTile) -> str:
        """ "12　案例五幕　第 3 幕": number, block and step."""
        blocks = self._overview.blocks if self._overview else ()
        title = next((one.title for one in blocks if one.block == tile.at.block), "")
        return self._look.tr(
            "{number}: {block}, {step}", number=tile.number, block=title, step=tile.step
        )

    def _go_there(self) -> None:
        tile = self._grid.tile()
        if tile is not None:
            self.close_cover()
            self.jump_requested.emit(tile.at)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that move in the grid, before the field has them."""
        if (
            watched is self._field
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and self._take(event)
        ):
            return True
        return super().eventFilter(watched, event)

    def _take(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in _ENTER:
            self._go_there()
        elif key in _TABS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.close_cover()
        elif key in self._moves and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._moves[Qt.Key(key)]()
        else:
            return False
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Hide the console."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._look.colours.bg)

    def sizeHint(self) -> QSize:
        """As large as its host."""
        return self._host.size()


def _matching(block: OverviewBlock, wanted: tuple[str, ...]) -> OverviewBlock:
    """The block with those of its cues in which all words are found."""
    if not wanted:
        return block
    return replace(block, tiles=tuple(tile for tile in block.tiles if found(wanted, tile.sought)))
