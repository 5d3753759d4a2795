"""The log: what was entered, by whom and when, what became of it, and the way to mend it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.core.ledger import LogRow
from facilitator.ui.console.entry.reason import ReasonLine
from facilitator.ui.console.inquiry.log_rows import (
    ANY,
    GONE,
    LogDelegate,
    LogFilter,
    LogModel,
    columns,
)
from facilitator.ui.console.undoing_sheet import UndoingSheet
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import HEIGHT, SPACE, TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.button import Button, Face
from facilitator.ui.widgets.choice import Choice
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.option import Option
from facilitator.ui.widgets.row_table import RowTable, RowTitles
from facilitator.ui.widgets.sheet import EnterKeeper, SheetWords
from facilitator.ui.widgets.text_field import SearchField

_ALL = "*"


class LogSheet(UndoingSheet):
    """Filters, the rows, and what can be done with the chosen one.

    Signals:
        correct_requested(object): the `LogRow` is to be typed again, or for the first time.
        take_back_requested(object, str): its line is to be taken back, with this reason.
        excuse_requested(object): nobody entered it, and it shall not count.
        story_requested(object): how the figure it belongs to was computed.
        jump_requested(object): to the step where it was entered.
    """

    correct_requested = Signal(object)
    take_back_requested = Signal(object, str)
    excuse_requested = Signal(object)
    story_requested = Signal(object)
    jump_requested = Signal(object)

    def __init__(self, look: Look, host: QWidget) -> None:
        self._rows = LogModel(look)
        self.table = RowTable(self._rows, LogDelegate(look, self._rows), look.tr("Log"))
        self.search = SearchField(look, look.tr("Search the log"))
        self._waiting: LogRow | None = None
        self._block = self._choice(look, look.tr("All blocks"))
        self._group = self._choice(look, look.tr("All groups"))
        self._kind = self._choice(look, look.tr("Everything"))
        self._count = Label(
            look, "", TextStyle(TYPE.caption, colour=look.colours.text3), elide=True
        )
        self.reason = ReasonLine(look, look.tr("Why is it taken back? Enter skips"))
        self._correct = Button(look, Face(look.tr("Correct…"), key="Enter"), "soft")
        self._take_back = Button(look, Face(look.tr("Take back…"), key="Delete"), "ghost")
        self._story = Button(look, Face(look.tr("How computed?"), key="Space"), "ghost")
        self._jump = Button(look, Face(look.tr("Go there"), icon="arrow-right"), "ghost")
        words = SheetWords(look.tr("Log of scores"), look.tr("Close"), "")
        super().__init__(look, host, words, self._laid_out(look))
        self._connect()
        self._refresh()

    def _choice(self, look: Look, words: str) -> Choice:
        return Choice(look, [Option(_ALL, words)], _ALL, words, height=HEIGHT.compact_field)

    def _laid_out(self, look: Look) -> QWidget:
        kinds = (
            (_ALL, look.tr("Everything")),
            ("open", look.tr("Open, counts 0")),
            ("corrected", look.tr("Corrected")),
            ("void", look.tr("Void")),
            ("score", look.tr("Scores")),
            ("state", look.tr("Excused and not handed in")),
            ("points", look.tr("Class points")),
            ("rule", look.tr("Method and weights")),
        )
        self._kind.show_options([Option(*one) for one in kinds], _ALL)
        filters = row(self.search, self._block, self._group, self._kind, gap=SPACE.sm)
        for place in range(4):
            filters.setStretch(place, 1)
        deeds = row(
            self._correct, self._take_back, self._story, self._jump, None, self._count, gap=SPACE.sm
        )
        box = column(filters, RowTitles(look, self.table, columns(look)), gap=SPACE.sm)
        box.addWidget(self.table, 1)
        box.addWidget(self.reason)
        box.addLayout(deeds)
        content = EnterKeeper()
        content.setLayout(box)
        return content

    def _connect(self) -> None:
        self.search.edited.connect(self._on_filter)
        for choice in (self._block, self._group, self._kind):
            choice.chosen.connect(self._on_filter)
        self.table.moved.connect(self._refresh)
        self.table.enter_pressed.connect(self._on_correct)
        self.table.delete_pressed.connect(self._on_take_back)
        self.table.space_pressed.connect(self._on_story)
        self._correct.clicked.connect(self._on_correct)
        self._take_back.clicked.connect(self._on_take_back)
        self._story.clicked.connect(self._on_story)
        self._jump.clicked.connect(self._on_jump)
        self.reason.saved.connect(self._on_reason)
        self.reason.cancelled.connect(self._on_no_reason)

    def show_rows(self, rows: Sequence[LogRow]) -> None:
        """Show the log as it is now; filter and chosen row stay."""
        line = max(0, self.table.currentIndex().row())
        key = self._rows.key_at(line)
        blocks = {one.place.block: one.block_title for one in rows if one.place.block}
        groups = {one.group: one.who for one in reversed(rows) if one.group}
        groups = {one: min((r.who for r in rows if r.group == one), key=len) for one in groups}
        for choice, words, found in (
            (self._block, self._look.tr("All blocks"), blocks),
            (self._group, self._look.tr("All groups"), groups),
        ):
            kept = choice.chosen_key()
            options = [Option(_ALL, words), *(Option(*one) for one in found.items())]
            choice.show_options(options, kept if kept in found else _ALL)
        self._rows.show_rows(rows)
        self._on_filter()
        found_line = self._rows.line_of(key)
        self.table.choose(line if found_line is None else found_line)

    def shown(self) -> tuple[LogRow, ...]:
        """The rows that pass the filter."""
        rows = (self._rows.row_at(line) for line in range(self._rows.rowCount()))
        return tuple(row for row in rows if row is not None)

    def show_everything(self) -> None:
        """Every row again."""
        self.search.clear()
        for choice in (self._block, self._group, self._kind):
            choice.show_chosen(_ALL)
        self._on_filter()

    def open_sheet(self) -> None:
        """Show it; the rows have the keyboard."""
        super().open_sheet()
        self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_filter(self, _changed: object = None) -> None:
        block, group, kind = (
            "" if choice.chosen_key() == _ALL else choice.chosen_key()
            for choice in (self._block, self._group, self._kind)
        )
        self._rows.show_filter(LogFilter(block or ANY, group or ANY, kind, self.search.text()))
        count = self._rows.rowCount()
        self._count.show_text(self._look.trn("{count} line", "{count} lines", count))
        self.table.choose(0)

    def _chosen(self) -> LogRow | None:
        return self._rows.row_at(self.table.currentIndex().row())

    def _refresh(self) -> None:
        found = self._chosen()
        scored = found is not None and found.kind != "rule"
        is_open = found is not None and found.kind == "open"
        gone = found is not None and found.fate.state in GONE
        typed = found is not None and found.step is not None
        look = self._look
        enter = look.tr("Enter it now…") if is_open else look.tr("Correct…")
        self._correct.show_face(Face(enter, key="Enter"))
        back = look.tr("Do not count it") if is_open else look.tr("Take back…")
        self._take_back.show_face(Face(back, key="Delete"))
        self._correct.setEnabled(typed)
        self._take_back.setEnabled(scored and not gone)
        self._story.setEnabled(scored)
        self._jump.setEnabled(typed)

    def _on_correct(self) -> None:
        found = self._chosen()
        if found is not None and self._correct.isEnabled():
            self.correct_requested.emit(found)

    def _on_take_back(self) -> None:
        found = self._chosen()
        if found is None or not self._take_back.isEnabled():
            return
        if found.kind == "open":
            self.excuse_requested.emit(found)
            return
        self._waiting = found
        self.reason.ask()
        self._place()

    def _on_reason(self, reason: str) -> None:
        found, self._waiting = self._waiting, None
        self.reason.hide()
        self.table.setFocus()
        if found is not None:
            self.take_back_requested.emit(found, reason)

    def _on_no_reason(self) -> None:
        self._waiting = None
        self.reason.hide()
        self.table.setFocus()

    def _on_story(self) -> None:
        found = self._chosen()
        if found is not None and self._story.isEnabled():
            self.story_requested.emit(found)

    def _on_jump(self) -> None:
        found = self._chosen()
        if found is not None:
            self.jump_requested.emit(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the question for a reason before it closes the sheet."""
        if event.key() == Qt.Key.Key_Escape and self.reason.isVisible():
            self._on_no_reason()
            return
        super().keyPressEvent(event)
