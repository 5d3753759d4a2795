"""A program with a console and an audience window that unplugs its own screens.

Started by test_xcb.py under a real X server with a window manager. It looks at what is really on
the screens, and prints one line for everything it found right; it ends with 1 at the first thing
that is wrong.
"""

import subprocess
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow

from facilitator.live.clock import SystemClock
from facilitator.ui.audience.displays import Displays
from facilitator.ui.audience.window import AudienceWindow
from facilitator.ui.fonts import register_fonts
from facilitator.ui.slides.canvas import StageLook
from facilitator.ui.slides.words import RoomTexts
from facilitator.ui.tokens import STAGE_DARK
from tests.ui.slides.samples import Sampler

LAPTOP = ("laptop", "1440/380x900/240+0+0", "screen")
PROJECTOR = ("projector", "1920/510x1080/290+1440+0", "none")
SMALL = ("projector", "1280/340x720/190+1440+0", "none")
MIRROR = ("projector", "1440/380x900/240+0+0", "none")
PATIENCE_S = 8.0


def xrandr(*arguments: str) -> None:
    subprocess.run(["xrandr", *arguments], check=True, capture_output=True)


def xdotool(*arguments: str) -> str:
    done = subprocess.run(["xdotool", *arguments], check=True, capture_output=True, text=True)
    return done.stdout.strip()


def plug(screen: tuple[str, str, str]) -> None:
    xrandr("--setmonitor", *screen)


def unplug() -> None:
    xrandr("--delmonitor", "projector")


def on_screen(x: int, y: int) -> str:
    """What the server really shows at a pixel of the desktop."""
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    at = QPoint(round(x / ratio), round(y / ratio))
    grabbed = QGuiApplication.primaryScreen().grabWindow(0, at.x(), at.y(), 1, 1)
    return grabbed.toImage().pixelColor(0, 0).name().upper()


def far_right(console: QMainWindow) -> bool:
    return console.geometry().x() * console.devicePixelRatioF() > 1400


class Check:
    """Waits for things to become true."""

    def __init__(self, app: QApplication) -> None:
        self._app = app

    def that(self, what: str, holds: Callable[[], bool]) -> None:
        until = time.monotonic() + PATIENCE_S
        while not holds():
            if time.monotonic() > until:
                sys.exit(f"never true: {what}")
            self._app.processEvents()
            time.sleep(0.01)
        sys.stdout.write(f"{what}\n")

    def for_a_while(self, what: str, holds: Callable[[], bool]) -> None:
        until = time.monotonic() + 0.5
        while time.monotonic() < until:
            self._app.processEvents()
            if not holds():
                sys.exit(f"not true for long: {what}")
            time.sleep(0.01)
        sys.stdout.write(f"{what}\n")


def main() -> None:
    """Plug, look, type, unplug, plug another one, mirror."""
    app = QApplication([])
    register_fonts()
    plug(LAPTOP)
    window = AudienceWindow(StageLook(STAGE_DARK, RoomTexts.load()), SystemClock())
    window.show_stage(Sampler("zh-CN").standing())
    console, field = QMainWindow(), QLineEdit()
    console.setStyleSheet("background: #C08040")
    console.setCentralWidget(field)
    console.setGeometry(40, 60, 600, 300)
    displays = Displays(window)
    displays.attach(console)
    console.show()
    displays.start()
    check = Check(app)
    check.that("console has the focus", lambda: field.hasFocus() and console.isActiveWindow())
    check.that("one screen, no audience window", lambda: not window.isVisible())
    ground = QColor(STAGE_DARK.bg).name().upper()

    plug(PROJECTOR)
    check.that("projector shows the stage", lambda: on_screen(1480, 1040) == ground)
    check.that("to its last pixel", lambda: on_screen(3358, 1078) == ground)
    check.that("full screen", window.isFullScreen)
    check.that("console is not covered", lambda: on_screen(100, 300) == "#C08040")
    check.that("console keeps the focus", lambda: console.isActiveWindow())
    xdotool("mousemove", "2400", "500", "click", "1", "click", "3")
    xdotool("type", "--delay", "20", "typed")
    check.that("keys go to the console after a click on the stage", lambda: field.text() == "typed")
    check.that(
        "no cursor, no menu on the stage", lambda: on_screen(2400, 500) == on_screen(2404, 504)
    )

    unplug()
    check.that("unplugged, gone", lambda: not window.isVisible())
    check.that("console is still there", lambda: on_screen(100, 300) == "#C08040")
    plug(SMALL)
    check.that("another mode", lambda: window.isVisible() and on_screen(2700, 700) == ground)
    check.that("console keeps the focus again", lambda: console.isActiveWindow())
    unplug()
    check.that("unplugged again", lambda: len(app.screens()) == 1)
    plug(MIRROR)
    check.that("mirrored", lambda: len(app.screens()) == 2)
    check.for_a_while(
        "mirrored, the console is uncovered", lambda: on_screen(100, 300) == "#C08040"
    )
    unplug()
    check.that("no mirror any more", lambda: len(app.screens()) == 1)
    plug(PROJECTOR)
    check.that("extended again", lambda: window.isVisible() and on_screen(1480, 1040) == ground)
    displays.swap()
    check.that("swapped: the stage is on the laptop", lambda: on_screen(60, 800) == ground)
    check.that("swapped: the console is on the projector", lambda: far_right(console))
    displays.stop()
    check.that("stopped", lambda: not window.isVisible())


if __name__ == "__main__":
    main()
