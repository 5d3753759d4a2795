"""Digits to click, for a trainer with a mouse only."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator.core.said import MINUS
from facilitator.ui.look import Look
from facilitator.ui.widgets.button import Button, Face
from facilitator.ui.widgets.tips import set_tip

_HEIGHT = 34
_GAP = 4
_COLUMNS = 6
_KEYS = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "0", ".")


class NumberPad(QWidget):
    """Two rows of keys as on the keyboard.

    Signals:
        key_pressed(str): a character, "backspace" or "enter", as the pad understands them.
    """

    key_pressed = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._sign = Button(look, MINUS, height=_HEIGHT)
        self._point = Button(look, ".", height=_HEIGHT)
        grid = QGridLayout(self)
        grid.setSpacing(_GAP)
        grid.setContentsMargins(6, 8, 6, 4)
        buttons = [(key, Button(look, key, height=_HEIGHT)) for key in _KEYS[:-1]]
        buttons.append((".", self._point))
        buttons.append(("-", self._sign))
        self._sign_key = "-"
        enter = Button(look, Face(icon="check", text=look.tr("Confirm")), "soft", height=_HEIGHT)
        for number, (key, button) in enumerate(buttons):
            if button is not self._sign:
                button.clicked.connect(partial(self.key_pressed.emit, key))
            grid.addWidget(button, *divmod(number, _COLUMNS))
        erase = Button(look, look.tr("Delete a digit"), height=_HEIGHT)
        self._sign.clicked.connect(self._on_sign)
        erase.clicked.connect(partial(self.key_pressed.emit, "backspace"))
        enter.clicked.connect(partial(self.key_pressed.emit, "enter"))
        grid.addWidget(erase, 2, 0, 1, 3)
        grid.addWidget(enter, 2, 3, 1, 3)
        for button in self.findChildren(Button):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_form(self, form: str) -> None:
        """Offer the signs of a number; for a time the colon, and the room's clock."""
        timed = form == "seconds"
        self._point.show_face(":" if timed else ".")
        self._sign_key = "t" if timed else "-"
        self._sign.show_face(Face(icon="timer") if timed else MINUS)
        set_tip(self._sign, self._look.tr("Take the time of the clock") if timed else "")
        self._sign.setEnabled(form in ("number", "seconds"))

    def _on_sign(self) -> None:
        self.key_pressed.emit(self._sign_key)
