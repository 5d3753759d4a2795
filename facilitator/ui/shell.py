"""The one window of the trainer: it holds the pages it is handed, and asks before it closes."""

from typing import NamedTuple

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedLayout, QWidget

from facilitator.ui.look import Look
from facilitator.ui.tokens import SPACE
from facilitator.ui.widgets.banner import Message, MessageKind
from facilitator.ui.widgets.boxes import column
from facilitator.ui.widgets.message_row import MessageRow
from facilitator.ui.widgets.sheet import Sheet, SheetWords, is_asked

SETTLED_MS = 50
"""How long after its picture a page is left alone."""

_ICON = 64
_TITLE_BAR = 40
"""About the height of the frame above a window; it is not known before the window is shown."""


class Placement(NamedTuple):
    """Where a window stands, in logical pixels of the desktop; without a corner, in the middle."""

    width: int
    height: int
    corner: tuple[int, int] | None = None


class Shell(QMainWindow):
    """The window of the trainer.

    Signals:
        close_requested: the window should go, and a running workshop would not mind. Whoever
            hears it saves what is to be saved and calls `leave`.
        action_requested: the button of the message was pressed; carries the Message.
        settled: the window has been painted for the first time, a moment ago.
    """

    close_requested = Signal()
    action_requested = Signal(object)
    settled = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._title = ""
        self._running = False
        self._leaving = False
        self._is_painted = False
        self._messages = MessageRow(look, SPACE.md)
        self._pages = QStackedLayout()
        self._box = column(self._messages, gap=0)
        self._box.addLayout(self._pages, 1)
        self._middle = QWidget()
        self._middle.setLayout(self._box)
        self.setCentralWidget(self._middle)
        self._dress()

    def _dress(self) -> None:
        self._messages.action_requested.connect(self.action_requested)
        self.setWindowIcon(self._look.icon("layers", _ICON, self._look.colours.accent))
        self.show_title(self._title)

    def show_look(self, look: Look) -> None:
        """Another language or theme; the pages are shown anew by whoever made them."""
        message = self._messages.message()
        self._look = look
        self._box.removeWidget(self._messages)
        self._messages.hide()
        self._messages.deleteLater()
        self._messages = MessageRow(look, SPACE.md)
        self._box.insertWidget(0, self._messages)
        self._dress()
        if message is not None:
            self._messages.show_message(message)

    def show_page(self, page: QWidget) -> None:
        """Show a page; the one before stays behind it until it is dropped."""
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)

    def drop_page(self, page: QWidget) -> None:
        """Forget a page that is not wanted any more; it deletes itself."""
        self._pages.removeWidget(page)
        page.hide()
        page.deleteLater()

    def show_title(self, title: str) -> None:
        """Show what is open in the title of the window; "" shows the name of the program."""
        self._title = title
        name = self._look.tr("Facilitator")
        self.setWindowTitle(
            self._look.tr("{title} – {program}", title=title, program=name) if title else name
        )

    def show_message(self, kind: MessageKind, text: str, action: str = "") -> None:
        """Say something above whatever page is shown; an empty text says nothing more."""
        self._messages.show_message(Message(kind, text, action))

    def show_running(self, running: bool) -> None:  # noqa: FBT001  (the one fact of a setter)
        """Whether a workshop is running: then closing the window is asked about."""
        self._running = running

    def place(self, placement: Placement) -> None:
        """Put the window where it was, as far as a screen is still there."""
        wanted = QRect(0, 0, placement.width, placement.height)
        if placement.corner is not None:
            wanted.moveTo(*placement.corner)
        screen = QGuiApplication.screenAt(wanted.center()) if placement.corner else None
        # A desktop that has lost its last screen for a moment has no primary one.
        screen = screen or QGuiApplication.primaryScreen()
        if not screen:
            self.resize(wanted.size())
            return
        room = screen.availableGeometry()
        if wanted.height() + _TITLE_BAR > room.height() or wanted.width() > room.width():
            # As large as the screen: without this the frame would push the foot out of sight.
            self.setWindowState(self.windowState() | Qt.WindowState.WindowMaximized)
        wanted.setSize(wanted.size().boundedTo(room.size()))
        if placement.corner is None or not room.contains(wanted.center()):
            wanted.moveCenter(room.center())
        self.resize(wanted.size())
        self.move(wanted.topLeft())

    def come_forward(self) -> None:
        """Somebody started the program again: here it is."""
        state = self.windowState() & ~Qt.WindowState.WindowMinimized
        self.setWindowState(state | Qt.WindowState.WindowActive)
        self.raise_()
        self.activateWindow()

    def placement(self) -> Placement:
        """Where the window stands now; full screen or maximized, where it would go back to."""
        normal = self.normalGeometry() if self.isMaximized() or self.isFullScreen() else QRect()
        frame = normal if normal.isValid() else QRect(self.pos(), self.size())
        return Placement(frame.width(), frame.height(), (frame.x(), frame.y()))

    def leave(self) -> None:
        """Close without asking."""
        self._leaving = True
        self.close()

    def _ask_to_close(self) -> None:
        host = self._pages.currentWidget() or self._middle
        if is_asked(host):
            return
        words = SheetWords(
            self._look.tr("Close while the workshop is running?"),
            self._look.tr("Close"),
            self._look.tr("Not yet"),
            self._look.tr(
                "Every score is saved. The workshop keeps its place, and you can go on from"
                " there at any time."
            ),
        )
        # The page is the host: what the sheet does not take, such as the clicker, it still gets.
        sheet = Sheet(self._look, host, words)
        sheet.accepted.connect(self.close_requested)
        sheet.open_sheet()

    def paintEvent(self, event: QPaintEvent) -> None:
        """After the first time there is time for what need not be seen at once."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(SETTLED_MS, self, self.settled.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask while running, wish otherwise; only `leave` closes."""
        if not self._leaving:
            if self._running:
                self._ask_to_close()
            else:
                self.close_requested.emit()
        if self._leaving:
            event.accept()
        else:
            event.ignore()
