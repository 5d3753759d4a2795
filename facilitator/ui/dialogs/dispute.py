"""Two people recorded different values: which one counts?"""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from facilitator.ui.look import Look
from facilitator.ui.widgets.option import Option
from facilitator.ui.widgets.segmented import Segmented
from facilitator.ui.widgets.sheet import Sheet, SheetWords


class DisputeSheet(Sheet):
    """One figure and the values recorded for it; arrow keys choose, Enter confirms."""

    def __init__(
        self, look: Look, host: QWidget, *, place: str, left: int, values: Sequence[tuple[str, str]]
    ) -> None:
        """``place`` says which figure; ``values`` are entry ids with value, person and time; the
        last one counts meanwhile. ``left`` figures wait, this one included."""
        words = SheetWords(
            look.trn("{count} figure to decide", "{count} figures to decide", left),
            look.tr("This one counts"),
            look.tr("Later"),
            place,
        )
        self._values = Segmented(
            look,
            tuple(Option(key, text) for key, text in values),
            values[-1][0],
            look.tr("Recorded values"),
        )
        super().__init__(look, host, words, self._values)

    def chosen(self) -> str:
        """The id of the entry that was chosen."""
        return self._values.chosen_key()
