"""Keeps the audience window on the projector: plugged, unplugged, moved, mirrored, swapped."""

from dataclasses import dataclass
from typing import Literal, TypeAlias, cast

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from facilitator.ui.audience.number import ScreenNumbers
from facilitator.ui.audience.placement import Box, Placement, ScreenFacts, place

DisplayState: TypeAlias = Literal["connected", "single", "mirrored", "handed_over"]


@dataclass(frozen=True, slots=True)
class DisplayFacts:
    """What the console says about screens.

    Attributes:
        state: there is a screen for the room; there is only one screen; the others mirror it; the
            room's screen is left to another program.
        showing: the audience window is on its screen now.
        audience, console: the screens of both, None where there is none.
        screens: all of them, in the order of the numbers that ``identify`` shows.
    """

    state: DisplayState
    showing: bool
    audience: ScreenFacts | None
    console: ScreenFacts | None
    screens: tuple[ScreenFacts, ...]


def screen_facts(screen: QScreen) -> ScreenFacts:
    """A screen as plain values."""
    parts = (screen.name(), screen.manufacturer(), screen.model(), screen.serialNumber())
    named = " ".join(part for part in (screen.manufacturer(), screen.model()) if part)
    rect = screen.geometry()
    box = Box(rect.x(), rect.y(), rect.width(), rect.height())
    return ScreenFacts("|".join(parts), named or screen.name(), box, screen.devicePixelRatio())


class Displays(QObject):
    """Decides where the audience window is and puts it there.

    It never covers the console, hides the moment its screen goes and comes back with it.

    Signals:
        displays_changed(object): a ``DisplayFacts``, whenever something about it changed.
        screen_remembered(str): the trainer chose the screen with this identity.
    """

    displays_changed = Signal(object)
    screen_remembered = Signal(str)

    def __init__(self, window: QWidget, remembered: str = "") -> None:
        """Lives as long as the audience ``window``. ``remembered``: an identity told before."""
        super().__init__(window)
        self._window = window
        self._remembered = remembered
        self._console: QWidget | None = None
        self._running = False
        self._handed_over = False
        self._on: QScreen | None = None
        self._facts: DisplayFacts | None = None
        self._numbers = ScreenNumbers(self)
        app = cast(QGuiApplication, QGuiApplication.instance())
        for screen in app.screens():
            screen.geometryChanged.connect(self._arrange)
        app.screenAdded.connect(self._screen_added)
        app.screenRemoved.connect(self._screen_removed)
        app.primaryScreenChanged.connect(self._arrange)

    def attach(self, console: QWidget) -> None:
        """The window that must never be covered; another one replaces it."""
        before = self._living_console()
        if before is not None:
            before.windowHandle().screenChanged.disconnect(self._arrange)
        self._console = console
        console.winId()  # makes the native window, which knows its screen
        console.windowHandle().screenChanged.connect(self._arrange)
        self._arrange()

    def start(self) -> None:
        """Show the audience window wherever there is a screen for it."""
        self._running = True
        self._arrange()

    def stop(self) -> None:
        """Take it away."""
        self._running = False
        self._handed_over = False
        self._arrange()

    def hand_over(self) -> None:
        """Leave the room's screen to another program."""
        self._handed_over = True
        self._arrange()

    def take_back(self) -> None:
        """Show the audience window there again."""
        self._handed_over = False
        self._arrange()

    def use_screen(self, identity: str) -> None:
        """Put the audience on this screen from now on, if it can be there."""
        self._remembered = identity
        self.screen_remembered.emit(identity)
        self._arrange()

    def swap(self) -> None:
        """Exchange the screens of audience and console; nothing happens with one screen."""
        target, home = self._screen(self._placement().audience), self._home()
        console = self._living_console()
        if target is None or home is None or console is None:
            return
        self._window.hide()
        self._on = None
        self._move_console(console, target)
        self.use_screen(screen_facts(home).identity)

    def identify(self) -> None:
        """A large number on every screen for two seconds."""
        self._numbers.show_on(self._screens())

    def announce(self) -> None:
        """Say the facts again, for somebody who came later."""
        self._facts = None
        self._arrange()

    def _screen_added(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._arrange)
        self._arrange()

    def _screen_removed(self, screen: QScreen) -> None:
        """Hide here and now, not with a later event: Qt moves the window over the console next."""
        self._arrange(without=screen)

    def _living_console(self) -> QWidget | None:
        """The console, unless a new one is being made and the old one is gone already."""
        return self._console if self._console is not None and isValid(self._console) else None

    def _screens(self, without: QScreen | None = None) -> list[QScreen]:
        first = QGuiApplication.primaryScreen()
        screens = [screen for screen in QGuiApplication.screens() if screen != without]
        return sorted(screens, key=lambda screen: screen != first)

    def _home(self, without: QScreen | None = None) -> QScreen | None:
        """The console's screen; before there is a console, the first one."""
        screens = self._screens(without)
        console = self._living_console()
        home = console.screen() if console is not None else None
        if home in screens:
            return home
        return screens[0] if screens else None

    def _placement(self, without: QScreen | None = None) -> Placement:
        home = self._home(without)
        if home is None:
            return Placement("single", None, None)
        facts = [screen_facts(screen) for screen in self._screens(without)]
        return place(facts, self._remembered, screen_facts(home).box)

    def _screen(self, facts: ScreenFacts | None, without: QScreen | None = None) -> QScreen | None:
        return next((s for s in self._screens(without) if screen_facts(s) == facts), None)

    def _arrange(self, *_changed: object, without: QScreen | None = None) -> None:
        placement = self._placement(without)
        target = self._screen(placement.audience, without)
        if target is None or not self._running or self._handed_over:
            self._window.hide()
            self._on = None
        else:
            self._put_on(target)
        self._say(placement, without)

    def _put_on(self, screen: QScreen) -> None:
        rect: QRect = screen.geometry()
        window = self._window
        if screen == self._on and window.isVisible() and window.geometry() == rect:
            return
        if self._on is not None and screen != self._on:
            window.hide()  # a window manager may refuse to move a full-screen window
        self._on = screen
        window.winId()
        handle = window.windowHandle()
        handle.setScreen(screen)
        window.setGeometry(rect)
        # showFullScreen() would ask for the focus, which belongs to the console.
        window.setWindowState(Qt.WindowState.WindowFullScreen)
        window.show()

    def _move_console(self, console: QWidget, screen: QScreen) -> None:
        """The same size where it goes in, in the middle of the other screen."""
        maximised, full = console.isMaximized(), console.isFullScreen()
        if maximised or full:
            console.showNormal()
        room = screen.availableGeometry()
        size = console.size().boundedTo(room.size())
        console.windowHandle().setScreen(screen)
        rect = QRect(room.topLeft(), size)
        rect.moveCenter(room.center())
        console.setGeometry(rect)
        if full:
            console.showFullScreen()
        elif maximised:
            console.showMaximized()

    def _say(self, placement: Placement, without: QScreen | None) -> None:
        away = self._handed_over and placement.audience is not None
        facts = DisplayFacts(
            state="handed_over" if away else placement.state,
            showing=self._on is not None,
            audience=placement.audience,
            console=placement.console,
            screens=tuple(screen_facts(screen) for screen in self._screens(without)),
        )
        if facts != self._facts:
            self._facts = facts
            self.displays_changed.emit(facts)
