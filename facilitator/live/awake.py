"""Keeps the screens on while a workshop runs: nobody touches the laptop through ten minutes of work.

Each system has its own way of asking. Where the wish is refused or nobody is there to hear it, the
workshop goes on, and the log says so.
"""

import ctypes
import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtDBus import QDBusConnection, QDBusMessage

log = logging.getLogger(__name__)

_APPLICATION = "Facilitator"
_REASON = "A workshop is running"


class Awake(Protocol):
    """Holding twice is holding once; releasing without holding is nothing."""

    def is_heard(self) -> bool:
        """Whether somebody is there to hear the wish."""
        ...

    def hold(self) -> None:
        """Keep the screens and the computer awake from now on."""
        ...

    def release(self) -> None:
        """Let them sleep again. The end of the program does the same."""
        ...


class FreeDesktopAwake:
    """Asks the screen saver of the desktop (Linux), over a connection of its own.

    The wish ends with the connection: there is no number to remember, and none to lose.
    https://specifications.freedesktop.org/idle-inhibit-spec/
    """

    _SERVICE = "org.freedesktop.ScreenSaver"
    _PATH = "/org/freedesktop/ScreenSaver"

    def __init__(self) -> None:
        self._name = f"awake-{id(self)}"
        self._held = False

    def is_heard(self) -> bool:
        """Whether a desktop offers it."""
        bus = QDBusConnection.sessionBus()
        desk = bus.interface() if bus.isConnected() else None
        return desk is not None and bool(desk.isServiceRegistered(self._SERVICE).value())

    def hold(self) -> None:
        """Ask, and do not wait for the answer: the desktop may be slow."""
        if self._held:
            return
        bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, self._name)
        if not bus.isConnected():
            log.info("the screens may sleep: no session bus")
            return
        wish = QDBusMessage.createMethodCall(self._SERVICE, self._PATH, self._SERVICE, "Inhibit")
        wish.setArguments([_APPLICATION, _REASON])
        if not bus.send(wish):
            log.info("the screens may sleep: %s", bus.lastError().message())
        self._held = True

    def release(self) -> None:
        """Hang up."""
        if self._held:
            self._held = False
            QDBusConnection.disconnectFromBus(self._name)


class CommandAwake:
    """A program that keeps the computer awake as long as it runs: `caffeinate` (macOS)."""

    def __init__(self, command: Sequence[str]) -> None:
        self._command = tuple(command)
        self._running: subprocess.Popen[bytes] | None = None

    def is_heard(self) -> bool:
        """Whether there is such a program."""
        return shutil.which(self._command[0]) is not None

    def hold(self) -> None:
        """Start it."""
        if self._running is not None:
            return
        try:
            self._running = subprocess.Popen(
                self._command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
            )
        except OSError as error:
            log.info("the screens may sleep: %s", error)

    def release(self) -> None:
        """End it."""
        if self._running is not None:
            self._running.terminate()
            self._running.wait()
            self._running = None


class WindowsAwake:
    """Tells the kernel that screen and system are in use, by this thread, until it says otherwise."""

    _CONTINUOUS = 0x80000000
    _SYSTEM = 0x00000001
    _DISPLAY = 0x00000002

    def __init__(self, say: Callable[[int], int]) -> None:
        """``say`` is the kernel's SetThreadExecutionState; it answers 0 where it refuses."""
        self._say = say

    def is_heard(self) -> bool:
        """The kernel always listens."""
        return True

    def hold(self) -> None:
        """Say it."""
        flags = self._CONTINUOUS | self._SYSTEM | self._DISPLAY
        if not self._say(flags):
            log.info("the screens may sleep: refused")

    def release(self) -> None:
        """Take it back."""
        self._say(self._CONTINUOUS)


def usual_awake() -> Awake:
    """The way of this computer."""
    if sys.platform == "win32":
        return WindowsAwake(ctypes.WinDLL("kernel32").SetThreadExecutionState)
    if sys.platform == "darwin":
        # -d the display, -i the system; -w ends with us, even when we are killed.
        return CommandAwake(("caffeinate", "-d", "-i", "-w", str(os.getpid())))
    return FreeDesktopAwake()
