"""The notebook: everything noted down, and the way to add, correct and take back."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.core.notebook import Jotting, JottingKind
from facilitator.core.workshop import Group
from facilitator.ui.console.notebook.jot_form import JotForm
from facilitator.ui.console.notebook.rows import columns, line_of
from facilitator.ui.console.notebook.words import kind_options
from facilitator.ui.console.undoing_sheet import UndoingSheet
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import SPACE, TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.button import Button, Face
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.option import Option
from facilitator.ui.widgets.row_delegate import RowDelegate
from facilitator.ui.widgets.row_table import LineModel, RowTable, RowTitles
from facilitator.ui.widgets.segmented import Segmented
from facilitator.ui.widgets.sheet import EnterKeeper, SheetWords

_ALL = "*"


class NotebookSheet(UndoingSheet):
    """The rows, what can be done with the chosen one, and below a form for the next one.

    Signals:
        jotted(object): a draft of a `Jotting` is to be noted; `clear` follows once it is kept.
        edited(object): the `Jotting` with this id is to be as it is now; `clear` follows.
        answered(object): the same, because a question was answered or is open again.
        delete_requested(str): the note with this id.
    """

    jotted = Signal(object)
    edited = Signal(object)
    answered = Signal(object)
    delete_requested = Signal(str)

    def __init__(self, look: Look, host: QWidget) -> None:
        self._jottings: Sequence[Jotting] = ()
        self._blocks: Mapping[str, str] = {}
        self._groups: Mapping[str, str] = {}
        self._lines = LineModel()
        self._delegate = RowDelegate(look, columns(look), self._lines, chevron=False)
        self.table = RowTable(self._lines, self._delegate, look.tr("Notebook"))
        self._titles = RowTitles(look, self.table, columns(look))
        kinds = [Option(_ALL, look.tr("Everything")), *kind_options(look)]
        self.filter = Segmented(look, kinds, _ALL, look.tr("Kind of note"))
        self._count = Label(look, "", TextStyle(TYPE.caption, colour=look.colours.text3))
        self._correct = Button(look, Face(look.tr("Correct…"), key="Enter"), "soft")
        self._answer = Button(look, "", "ghost")
        self._delete = Button(look, Face(look.tr("Delete"), key="Delete"), "ghost")
        self.form = JotForm(look, main=False)
        words = SheetWords(
            look.tr("Notebook"),
            look.tr("Close"),
            "",
            look.tr("The summary prints these notes; who promised something is left out of it."),
        )
        super().__init__(look, host, words, self._laid_out())
        self.filter.chosen.connect(self._on_filter)
        self.table.moved.connect(self._on_moved)
        self.table.enter_pressed.connect(self._on_correct)
        self.table.space_pressed.connect(self._on_answer)
        self.table.delete_pressed.connect(self._on_delete)
        self._correct.clicked.connect(self._on_correct)
        self._answer.clicked.connect(self._on_answer)
        self._delete.clicked.connect(self._on_delete)
        self.form.saved.connect(self._on_saved)
        self._on_moved()

    def _laid_out(self) -> QWidget:
        top = row(self.filter, None, self._count, gap=SPACE.sm)
        deeds = row(self._correct, self._answer, self._delete, None, gap=SPACE.sm)
        box = column(top, self._titles, gap=SPACE.sm)
        box.addWidget(self.table, 1)
        box.addLayout(deeds)
        box.addSpacing(SPACE.sm)
        box.addWidget(self.form)
        content = EnterKeeper()
        content.setLayout(box)
        return content

    def open_sheet(self) -> None:
        """Show it, ready for the next note."""
        super().open_sheet()
        self.form.take_keyboard()

    def show_notebook(
        self, jottings: Sequence[Jotting], blocks: Mapping[str, str], groups: Sequence[Group]
    ) -> None:
        """Show what is noted now; the filter and the chosen row stay."""
        self._jottings = jottings
        self._blocks = blocks
        self._groups = {one.id: one.name for one in groups}
        self.form.show_groups(groups)
        self._refresh()

    def shown(self) -> tuple[Jotting, ...]:
        """The notes that pass the filter."""
        kind = self.filter.chosen_key()
        return tuple(one for one in self._jottings if kind in (_ALL, one.kind))

    def show_everything(self) -> None:
        """Notes of every kind again."""
        self.filter.show_chosen(_ALL)
        self._refresh()

    def clear(self) -> None:
        """It was kept: ready for the next one."""
        back = self.form.correcting()
        self.form.clear()
        if back:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_filter(self, kind: str) -> None:
        if kind != _ALL:
            self.form.prefer(cast("JottingKind", kind))
        self._refresh()

    def _refresh(self) -> None:
        at, key = max(0, self.table.currentIndex().row()), self.table.key()
        shown = self.shown()
        seen = columns(self._look, shown)
        self._delegate.show_columns(seen)
        self._titles.show_columns(seen)
        self._lines.show_items(
            [line_of(self._look, one, self._blocks, self._groups) for one in shown]
        )
        self.table.fit_rows()
        self._count.show_text(self._look.trn("{count} line", "{count} lines", len(shown)))
        found = self._lines.line_of(key)
        self.table.choose(at if found is None else found)

    def _chosen(self) -> Jotting | None:
        key = self.table.key()
        return next((one for one in self._jottings if one.id == key), None)

    def _on_moved(self) -> None:
        found, look = self._chosen(), self._look
        parked = found is not None and found.kind == "parking"
        opened = look.tr("Open again") if found and found.answered else look.tr("Answered")
        self._answer.show_face(Face(opened, key="Space"))
        self._answer.setVisible(parked)
        self._correct.setEnabled(found is not None)
        self._delete.setEnabled(found is not None)

    def _on_correct(self) -> None:
        found = self._chosen()
        if found is not None:
            self.form.begin(found)
            self.form.take_keyboard()

    def _on_answer(self) -> None:
        found = self._chosen()
        if found is not None and found.kind == "parking":
            self.answered.emit(replace(found, answered=not found.answered))

    def _on_delete(self) -> None:
        found = self._chosen()
        if found is None:
            return
        if self.form.draft().id == found.id:
            self.form.clear()
        self.delete_requested.emit(found.id)

    def _on_saved(self, jotting: Jotting) -> None:
        (self.edited if jotting.id else self.jotted).emit(jotting)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves a correction before it closes the sheet."""
        if event.key() == Qt.Key.Key_Escape and self.form.correcting():
            self.clear()
            return
        super().keyPressEvent(event)
