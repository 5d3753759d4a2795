"""The question what the room shall read at the foot of its picture."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.core.room_message import MESSAGE_WIDTH
from facilitator.ui.look import Look
from facilitator.ui.tokens import SPACE
from facilitator.ui.widgets.boxes import column
from facilitator.ui.widgets.field import Field
from facilitator.ui.widgets.limited_field import LimitedField
from facilitator.ui.widgets.option import Option
from facilitator.ui.widgets.segmented import Segmented
from facilitator.ui.widgets.sheet import Sheet, SheetWords
from facilitator.ui.widgets.text_field import TextField

_MINUTES = (1, 3, 5)
_STAYS = "0"


class _Form(QWidget):
    """The line, and how long it stays."""

    def __init__(self, look: Look, text: str) -> None:
        super().__init__()
        self._look = look
        label = look.tr("What the room shall read")
        self._text = TextField(look, label)
        self._text.setText(text)
        self._text.selectAll()
        self._text_line = LimitedField(look, label, self._text, MESSAGE_WIDTH)
        options = (
            Option(_STAYS, look.tr("Until I take it away")),
            *(Option(str(one), look.tr("{minutes} min", minutes=one)) for one in _MINUTES),
        )
        self._stays = Segmented(look, options, _STAYS, look.tr("How long it stays"))
        stays_line = Field(look, look.tr("How long it stays"), self._stays)
        self.setLayout(column(self._text_line, stays_line, gap=SPACE.lg))

    def text(self) -> str:
        """What is to be read; "" while something has to be mended, which is said."""
        text = self._text.text().strip()
        problem = self._text_line.too_long()
        if not text:
            problem = self._look.tr("Type what the room shall read")
        self._text_line.show_problem(problem)
        if problem:
            self._text.setFocus()
        return "" if problem else text

    def minutes(self) -> int:
        """How long it stays; 0 until it is taken away."""
        return int(self._stays.chosen_key())


class RoomMessageSheet(Sheet):
    """Asks for a line; the room sees nothing before it is answered.

    Signals:
        message_given(str, int): the line, and its minutes; 0 until it is taken away.
    """

    message_given = Signal(str, int)

    def __init__(self, look: Look, host: QWidget, text: str) -> None:
        """`text` is offered: what was said before."""
        self._form = _Form(look, text)
        words = SheetWords(
            look.tr("Message to the room"),
            look.tr("Show"),
            look.tr("Cancel"),
            look.tr(
                "It stands at the foot of the audience screen, covers nothing and is not kept."
            ),
        )
        super().__init__(look, host, words, self._form, keeps_open=True)
        self.accepted.connect(self._on_accepted)

    def _on_accepted(self) -> None:
        text, minutes = self._form.text(), self._form.minutes()
        if text:
            self.finish()
            self.message_given.emit(text, minutes)
