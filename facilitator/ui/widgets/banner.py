"""A line across a window that says what happened. It never blocks and never takes the keyboard."""

from typing import Literal, NamedTuple

from PySide6 import QtGui
from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import HEIGHT, RADIUS, SPACE, ToneName
from facilitator.ui.widgets.boxes import row
from facilitator.ui.widgets.button import Button
from facilitator.ui.widgets.canvas import Canvas
from facilitator.ui.widgets.icon import Icon
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.label import Label

MessageKind = Literal["info", "ok", "warn", "error"]

_HEIGHT = 44
_MARKS: dict[MessageKind, tuple[ToneName, str]] = {
    "info": ("accent", "info"),
    "ok": ("ok", "circle-check"),
    "warn": ("warn", "triangle-alert"),
    "error": ("over", "octagon-alert"),
}


class Message(NamedTuple):
    """What a banner says.

    Attributes:
        kind: its weight, shown by colour and by icon.
        text: one plain sentence, in the language of the windows.
        action: words of a button that does something about it, or "".
    """

    kind: MessageKind
    text: str
    action: str = ""


class Banner(QWidget):
    """A strip with an icon, a sentence, perhaps a button, and a cross. Hidden while empty.

    Signals:
        action_requested: the button was pressed; carries the Message.
        dismissed: the cross was pressed; the strip is hidden already.
    """

    action_requested = Signal(object)
    dismissed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._message = Message("info", "")
        self._icon = Icon(look, "info", 18)
        self._words = Label(look, elide=True)
        self._action = Button(look, "", height=HEIGHT.ghost)
        self._close = IconButton(look, "x", look.tr("Close this message"), side=HEIGHT.ghost)
        line = row(self._icon, self._words, self._action, self._close, gap=SPACE.sm + 2)
        line.setStretch(1, 1)
        line.setContentsMargins(SPACE.lg, 0, SPACE.sm, 0)
        self.setLayout(line)
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._action.clicked.connect(self._on_action)
        self._close.clicked.connect(self._on_close)
        self.hide()

    def message(self) -> Message | None:
        """What it says now; None while it is hidden."""
        return None if self.isHidden() else self._message

    def show_message(self, message: Message) -> None:
        """Say this; an earlier message makes room."""
        tone, icon = _MARKS[message.kind]
        ink = self._look.colours.tone(tone).ink
        self._message = message
        self._icon.show_icon(icon, ink)
        self._words.show_text(message.text)
        self._words.show_style(TextStyle(colour=ink, bold=message.kind == "error"))
        self._action.show_face(message.action)
        self._action.setVisible(bool(message.action))
        self.setAccessibleName(message.text)
        self.show()
        self.update()
        # By its module: the binding makes the class at the first look at it, which takes 2 ms.
        event = QtGui.QAccessibleEvent(self, QtGui.QAccessible.Event.Alert)
        QtGui.QAccessible.updateAccessibility(event)

    def hide_message(self) -> None:
        """Say nothing more."""
        self.hide()

    def _on_action(self) -> None:
        self.action_requested.emit(self._message)

    def _on_close(self) -> None:
        self.hide()
        self.dismissed.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the soft ground."""
        tone = self._look.colours.tone(_MARKS[self._message.kind][0])
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            canvas.fill(QRectF(self.rect()), tone.ground, RADIUS.control)
