"""A story line by line, and the entries it rests on."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.core.ledger import LogRow
from facilitator.telling import StoryPage, Told
from facilitator.ui.console.clock_text import time_of_day
from facilitator.ui.console.inquiry.row_words import by_words, fate_words, reason_words, value_words
from facilitator.ui.console.inquiry.struck import StruckLabel
from facilitator.ui.console.keys import half_width
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import HEIGHT, SPACE, TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.pill import Pill
from facilitator.ui.widgets.scroll import ScrollArea
from facilitator.ui.widgets.surfaces import Rule

_WIDTH, _HEIGHT = 820, 430
_TIME, _BY, _STATE = 52, 64, 84
_SCROLL = 48
_EDGE = 12


class StoryView(ScrollArea):
    """Up and Down scroll, Left and Right go to the neighbour, a digit to the group of that key.

    Signals:
        stepped(int): 1 for the next one, -1 for the one before.
        key_pressed(int): the number of a group, 1 to 10.
    """

    stepped = Signal(int)
    key_pressed = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__(QWidget())
        self._look = look
        self._said: tuple[str, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(320, 120)

    def words(self) -> tuple[str, ...]:
        """Everything that is shown, line by line."""
        return self._said

    def show_page(self, page: StoryPage) -> None:
        """Show a story."""
        look = self._look
        said: list[str] = []
        box = column(gap=SPACE.sm, margins=(_EDGE, 4, _EDGE, _EDGE))
        for one in page.lines:
            said.append(f"{one.text} {one.figure}".strip())
            box.addLayout(self._line(one))
            if one.weight == "rule":
                box.addWidget(Rule())
        if page.block:
            count = len(page.entries)
            head = look.trn("{count} entry it rests on", "{count} entries it rests on", count)
            style = TextStyle(TYPE.small, bold=True, colour=look.colours.accent)
            box.addSpacing(SPACE.md)
            box.addWidget(Label(look, head, style))
            said.append(head)
        for entry in page.entries:
            said.append(" ".join(self._texts(entry)))
            box.addLayout(self._entry(entry))
        box.addStretch(1)
        content = QWidget()
        content.setLayout(box)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self.setAccessibleName("\n".join(said))
        self._said = tuple(said)

    def _line(self, one: Told):
        look = self._look
        match one.weight:
            case "rule":
                style = TextStyle(TYPE.small, colour=look.colours.text2)
            case "head":
                style = TextStyle(TYPE.small, bold=True, colour=look.colours.accent)
            case "sum" | "result":
                style = TextStyle(TYPE.body, bold=True)
            case "line":
                style = TextStyle(TYPE.body)
        strong = one.weight in ("sum", "result")
        ink = look.colours.accent if one.weight == "result" else None
        figure = Label(
            look, one.figure, TextStyle(TYPE.body, bold=strong, colour=ink, tabular=True)
        )
        box = row(Label(look, one.text, style, wrap=True), figure, gap=SPACE.lg)
        box.setStretch(0, 1)
        box.setAlignment(figure, Qt.AlignmentFlag.AlignTop)
        return box

    def _texts(self, entry: LogRow) -> tuple[str, str, str, str, str]:
        look = self._look
        gap = "　" if look.lang == "zh-CN" else "  "
        what = gap.join(one for one in (entry.who, entry.what) if one)
        value = value_words(look, entry)
        said = look.tr("{what}: {value}", what=what, value=value)
        state, _ = fate_words(look, entry)
        return time_of_day(entry.at), by_words(look, entry), said, reason_words(look, entry), state

    def _entry(self, entry: LogRow):
        look = self._look
        time, by, said, why, state = self._texts(entry)
        quiet = TextStyle(TYPE.small, colour=look.colours.text2, tabular=True)
        gone = entry.fate.state in ("corrected", "void")
        words = (
            StruckLabel(look, said, TextStyle(TYPE.body, colour=look.colours.text2))
            if gone
            else Label(look, said, elide=True)
        )
        reason = Label(look, why, quiet, elide=True)
        when, who = Label(look, time, quiet), Label(look, by, quiet)
        when.setFixedWidth(_TIME)
        who.setFixedWidth(_BY)
        pill = Pill(look, state, fate_words(look, entry)[1])
        holder = row(pill, None)
        box = row(when, who, words, reason, gap=SPACE.md)
        box.addLayout(holder)
        box.setStretch(2, 1)
        return box

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and digits."""
        typed = half_width(event.text())
        bar = self.verticalScrollBar()
        match event.key():
            case Qt.Key.Key_Down:
                bar.setValue(bar.value() + _SCROLL)
            case Qt.Key.Key_Up:
                bar.setValue(bar.value() - _SCROLL)
            case Qt.Key.Key_Home:
                bar.setValue(bar.minimum())
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                self.stepped.emit(1 if event.key() == Qt.Key.Key_Right else -1)
            case _ if len(typed) == 1 and typed in "0123456789":
                self.key_pressed.emit(int(typed) or 10)
            case _:
                # Enter and Esc belong to the sheet.
                event.ignore()

    def sizeHint(self) -> QSize:
        """A comfortable page."""
        return QSize(_WIDTH, _HEIGHT + HEIGHT.button)
