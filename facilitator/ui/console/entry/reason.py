"""Why an earlier score is corrected; it may stay empty."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QWidget

from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import HEIGHT, TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.button import Button
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.text_field import TextField

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ReasonLine(QWidget):
    """One line under the rows. Enter saves, with or without a reason; Esc keeps the old value.

    Signals:
        saved(str): correct it, with this reason.
        cancelled: leave it as it was.
    """

    saved = Signal(str)
    cancelled = Signal()

    def __init__(self, look: Look, question: str = "") -> None:
        """`question` where something else than a correction wants its reason."""
        super().__init__()
        caption = Label(
            look,
            question or look.tr("Why is it corrected? Enter skips"),
            TextStyle(TYPE.small, colour=look.colours.text2),
            elide=True,
        )
        self._field = TextField(
            look, look.tr("Reason for the correction"), height=HEIGHT.compact_field
        )
        self._field.setMaxLength(120)
        save = Button(look, look.tr("Save"), "soft")
        cancel = Button(look, look.tr("Cancel"), "ghost", height=HEIGHT.button)
        for button in (save, cancel):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        save.clicked.connect(self.save)
        cancel.clicked.connect(self.cancelled)
        self._field.returnPressed.connect(self.save)
        line = row(self._field, save, cancel, gap=6)
        line.setStretch(0, 1)
        self.setLayout(column(caption, line, gap=4, margins=(10, 6, 6, 2)))
        self.hide()

    def ask(self) -> None:
        """Ask, with an empty field."""
        self._field.clear()
        self.show()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """Answer with what stands in the field."""
        self.saved.emit(self._field.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the old value; Enter was the field's."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() not in _ENTER:
            super().keyPressEvent(event)
