"""Hears every key while the console is on screen, before the widget that has the keyboard."""

from typing import Protocol, cast

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.core.commands import Command
from facilitator.ui.console.keys import Context, command_for, digit_of

DIGITS_MS = 1500
"""Digits this far apart belong to different numbers."""

_MOST_DIGITS = 2
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PRESSING = (*_ENTER, Qt.Key.Key_Space, Qt.Key.Key_Select)
_REPEATING = (Command.NOTES_BIGGER, Command.NOTES_SMALLER)


class KeyHost(Protocol):
    """Who knows what the keyboard is for at the moment."""

    def key_context(self, target: QWidget) -> Context:
        """Who has the keyboard when a key reaches `target`."""
        ...


class KeyRouter(QObject):
    """An event filter on the application, at work between `start` and `stop`.

    A held key moves the stage once. Digits are gathered for “go to step”; Enter ends them.

    Signals:
        command_given(object): a `Command`.
        digits_changed(str): the digits gathered so far, "" when they are gone.
        number_given(int): digits and Enter.
        letter_refused: a letter after digits. It was meant for the score entry, and B would have
            made the screen black.
        mouse_pressed(object): a mouse button went down on this widget.
    """

    command_given = Signal(object)
    digits_changed = Signal(str)
    number_given = Signal(int)
    letter_refused = Signal()
    mouse_pressed = Signal(object)

    def __init__(self, host: KeyHost, parent: QObject) -> None:
        super().__init__(parent)
        self._host = host
        self._digits = ""
        self._window: QWidget | None = None
        self._taken: set[int] = set()
        self._released = (0, 0)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(DIGITS_MS)
        self._patience.timeout.connect(self.drop_digits)

    def start(self) -> None:
        """Listen to the whole application."""
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def stop(self) -> None:
        """Listen no more."""
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        self._taken.clear()
        self.drop_digits()

    def drop_digits(self) -> None:
        """Forget a number that was not finished."""
        self._patience.stop()
        if self._digits:
            self._digits = ""
            self.digits_changed.emit("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is a command; leave the rest to the widget."""
        # By its class first: asked for its type, each of the thousands of other events takes ten
        # times as long.
        if not isinstance(event, (QKeyEvent, QMouseEvent)) or not isinstance(watched, QWidget):
            return False
        kind = event.type()
        if isinstance(event, QKeyEvent):
            if kind == QEvent.Type.KeyPress:
                return self._on_press(watched, event)
            return kind == QEvent.Type.KeyRelease and self._on_release(event)
        if kind == QEvent.Type.MouseButtonPress:
            self.mouse_pressed.emit(watched)
        return False

    def _on_press(self, target: QWidget, event: QKeyEvent) -> bool:
        # WORKAROUND Kept until the next key. The list of a QComboBox stands in a frame of Qt's own;
        # PySide 6.11 drops its wrapper of the list with that of the frame, in the middle of this.
        self._window = target.window()
        focused = cast("QWidget | None", self._window.focusWidget())
        if focused is not None and focused is not target and target.isAncestorOf(focused):
            # The widget with the keyboard has ignored it; it was asked about there.
            return False
        context = self._host.key_context(target)
        taken = self._take(event, context)
        if taken:
            self._taken.add(event.key())
            event.accept()
        return taken

    def _on_release(self, event: QKeyEvent) -> bool:
        """The release of a key goes where its press went."""
        self._released = (event.key(), event.timestamp())
        if event.key() not in self._taken:
            return False
        if not event.isAutoRepeat():
            self._taken.discard(event.key())
        return True

    def _take(self, event: QKeyEvent, context: Context) -> bool:
        if context == "plain" and self._take_number(event):
            return True
        command = command_for(event.key(), event.modifiers(), event.text(), context)
        if command is None:
            # A button that happens to have the focus must not be pressed.
            return context == "plain" and event.key() in _PRESSING
        if self._digits:
            self.drop_digits()
            if command is Command.PEEL:
                return True
        if command in _REPEATING or not self._is_repeated(event):
            self.command_given.emit(command)
        return True

    def _is_repeated(self, event: QKeyEvent) -> bool:
        """Whether the key is only held down.

        WORKAROUND On X11 a repeat is a release and a press of the same moment, and Qt misses it
        when it reads the one before the other has come (QXcbKeyboard::handleKeyEvent).
        """
        moment = event.timestamp()
        return event.isAutoRepeat() or (moment > 0 and self._released == (event.key(), moment))

    def _take_number(self, event: QKeyEvent) -> bool:
        digit = digit_of(event.modifiers(), event.text())
        if digit:
            if not self._is_repeated(event):
                self._digits = (self._digits + digit)[-_MOST_DIGITS:]
                self._patience.start()
                self.digits_changed.emit(self._digits)
            return True
        if not self._digits:
            return False
        if len(event.text()) == 1 and event.text().isalpha():
            self.drop_digits()
            self.letter_refused.emit()
            return True
        if event.key() not in _ENTER:
            return False
        number = int(self._digits)
        self.drop_digits()
        self.number_given.emit(number)
        return True
