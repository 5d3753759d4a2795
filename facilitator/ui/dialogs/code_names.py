"""Which code name each group has, and whether the room knows the groups by them."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator.core.workshop import Group
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import SPACE
from facilitator.ui.widgets.keycap import KeyCap
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.sheet import Sheet, SheetWords

_TENTH = 10


class CodeNamesSheet(Sheet):
    """Says who is who; accepting it changes from one kind of names to the other."""

    def __init__(
        self, look: Look, host: QWidget, names: Sequence[tuple[Group, str]], *, used: bool
    ) -> None:
        words = SheetWords(
            look.tr("Code names for the groups"),
            look.tr("Show their own names") if used else look.tr("Show code names"),
            look.tr("Cancel"),
            look.tr(
                "The audience screen and the report name the groups by code names, in another order"
                " and in other colours. Tell each group its own in private."
            ),
        )
        super().__init__(look, host, words, _WhoIsWho(look, names))


class _WhoIsWho(QWidget):
    def __init__(self, look: Look, names: Sequence[tuple[Group, str]]) -> None:
        super().__init__()
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE.lg)
        grid.setVerticalSpacing(SPACE.sm)
        grid.setColumnStretch(1, 1)
        for line, (group, name) in enumerate(names):
            grid.addWidget(KeyCap(look, str(group.key % _TENTH)), line, 0)
            grid.addWidget(Label(look, group.name, elide=True), line, 1)
            grid.addWidget(Label(look, name, TextStyle(bold=True)), line, 2)
        self.setLayout(grid)
