"""The sheet of one person: name, department, and a note for the trainer."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.core.people import Participant
from facilitator.ui.look import Look
from facilitator.ui.tokens import SPACE
from facilitator.ui.widgets.boxes import column
from facilitator.ui.widgets.field import Field
from facilitator.ui.widgets.sheet import Sheet, SheetWords
from facilitator.ui.widgets.text_field import TextField

_WIDTH = 420


class PersonSheet(Sheet):
    """Asks for the words of a person.

    Signals:
        rename_requested(str, str, str): name, department, note; answered by `finish` or
            `show_problem`.
    """

    rename_requested = Signal(str, str, str)

    def __init__(self, look: Look, host: QWidget, person: Participant) -> None:
        fields: list[TextField] = []
        lines: list[Field] = []
        for name, text in (
            (look.tr("Name"), person.name),
            (look.tr("Department"), person.department),
            (look.tr("Note, for you alone"), person.note),
        ):
            field = TextField(look, name)
            field.show_text(text)
            field.edited.connect(self._on_edited)
            fields.append(field)
            lines.append(Field(look, name, field))
        self._name, self._department, self._note = fields
        self._name.selectAll()
        content = QWidget()
        content.setLayout(column(*lines, gap=SPACE.lg))
        content.setFixedWidth(_WIDTH)
        words = SheetWords(look.tr("This person"), look.tr("Save"), look.tr("Cancel"))
        super().__init__(look, host, words, content, keeps_open=True)
        self.accepted.connect(self._on_accepted)

    def _on_edited(self) -> None:
        self.show_problem("")

    def _on_accepted(self) -> None:
        self.rename_requested.emit(self._name.text(), self._department.text(), self._note.text())
