"""The question what each group does."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator.core.errors import FieldEmpty, FieldTooLong
from facilitator.core.group_tasks import TASK_WIDTH, GroupTasks, group_tasks
from facilitator.core.text import display_width, tidy
from facilitator.core.workshop import Group
from facilitator.ui.look import Look
from facilitator.ui.tokens import SPACE
from facilitator.ui.widgets.keycap import KeyCap
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.sheet import Sheet, SheetWords
from facilitator.ui.widgets.text_field import TextField

_TENTH = 10
_NARROWEST = 480
"""A task that is half too long is still seen whole, and so can be shortened."""
_NAMES = 160


class _Form(QWidget):
    """A field for every group."""

    def __init__(self, look: Look, groups: Sequence[Group], tasks: Mapping[str, str]) -> None:
        super().__init__()
        self._fields: dict[str, TextField] = {}
        self._names = tuple(group.name for group in groups)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE.md)
        grid.setVerticalSpacing(SPACE.sm)
        grid.setColumnStretch(2, 1)
        for line, group in enumerate(groups):
            field = TextField(look, look.tr("Task of {name}", name=group.name))
            field.setText(tasks.get(group.id, ""))
            field.setMinimumWidth(_NARROWEST)
            name = Label(look, group.name, elide=True)
            name.setFixedWidth(_NAMES)
            grid.addWidget(KeyCap(look, str(group.key % _TENTH)), line, 0)
            grid.addWidget(name, line, 1)
            grid.addWidget(field, line, 2)
            self._fields[group.id] = field
        self.setLayout(grid)

    def go_to_the_long_one(self) -> str:
        """Take the keyboard to the first task that is too long; whose it is."""
        name, field = next(
            (name, field)
            for name, field in zip(self._names, self._fields.values(), strict=True)
            if display_width(tidy(field.text())) > TASK_WIDTH
        )
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()
        return name

    def given(self) -> list[tuple[str, str]]:
        """What stands in the fields."""
        return [(group, field.text()) for group, field in self._fields.items()]


class GroupTasksSheet(Sheet):
    """Asks for the tasks; the room sees nothing before it is answered.

    Signals:
        tasks_given(object): the `GroupTasks`.
    """

    tasks_given = Signal(object)

    def __init__(
        self, look: Look, host: QWidget, groups: Sequence[Group], tasks: Mapping[str, str]
    ) -> None:
        """`tasks` were given before, by the ids of the groups."""
        self._form = _Form(look, groups, tasks)
        words = SheetWords(
            look.tr("Group work: who does what"),
            look.tr("Show"),
            look.tr("Cancel"),
            look.tr(
                "The room sees a row for each group, with the clock below. A task has at most"
                " {chinese} Chinese characters or {latin} letters.",
                chinese=TASK_WIDTH // 2,
                latin=TASK_WIDTH,
            ),
        )
        super().__init__(look, host, words, self._form, keeps_open=True)
        self.accepted.connect(self._on_accepted)

    def _on_accepted(self) -> None:
        tasks = self._tasks()
        if tasks:
            self.finish()
            self.tasks_given.emit(tasks)

    def _tasks(self) -> GroupTasks:
        try:
            return group_tasks(self._form.given())
        except FieldEmpty:
            self.show_problem(self._look.tr("Type the task of one group at least"))
        except FieldTooLong:
            self.show_problem(
                self._look.tr(
                    "{name}: at most {chinese} Chinese characters or {latin} letters",
                    name=self._form.go_to_the_long_one(),
                    chinese=TASK_WIDTH // 2,
                    latin=TASK_WIDTH,
                )
            )
        return ()
