"""A real desktop for the real program: Xvfb with a laptop and a projector, keys and pictures.

Pictures are taken by a second Qt process that is asked over a pipe, so that no further package is
needed and the test process itself can stay offscreen.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
LAPTOP = (0, 0, 1440, 900)
PROJECTOR = (1440, 0, 1920, 1080)
GRABBER = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([])
print("ready", flush=True)
for line in sys.stdin:
    app.processEvents()
    app.primaryScreen().grabWindow(0, 0, 0, 3360, 1080).save(line.strip())
    print("done", flush=True)
"""


def wait_until(true: Callable[[], bool], seconds: float = 15.0, every: float = 0.05) -> None:
    """Wait for something that must happen.

    Raises:
        AssertionError: it did not
    """
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            raise AssertionError(f"not within {seconds} s: {true}")
        time.sleep(every)


class Desktop:
    """One X server with two monitors, a window manager, and whatever runs on it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        read, write = os.pipe()
        self._server = subprocess.Popen(
            [
                "Xvfb",
                "-displayfd",
                str(write),
                "-screen",
                "0",
                "3360x1080x24",
                "-noreset",
                "-nolisten",
                "tcp",
            ],
            pass_fds=(write,),
            stderr=subprocess.DEVNULL,
        )
        os.close(write)
        with os.fdopen(read) as pipe:
            self.display = ":" + pipe.readline().strip()
        self.environment = {
            **os.environ,
            "DISPLAY": self.display,
            "QT_QPA_PLATFORM": "xcb",
            "HOME": str(folder),
            "XDG_DATA_HOME": str(folder / "data"),
            "XDG_CONFIG_HOME": str(folder / "config"),
            "XDG_STATE_HOME": str(folder / "state"),
            "PYTHONPATH": str(ROOT),
        }
        self._run("xrandr", "--setmonitor", "laptop", "1440/380x900/240+0+0", "screen")
        # A bare X screen keeps the pixels of windows that are gone; a ground of one colour shows it.
        self._run("xsetroot", "-solid", "#E8E8E8")
        self.plug()
        self._manager = subprocess.Popen(
            ["openbox", "--sm-disable"],
            env=self.environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._grabber = subprocess.Popen(
            [sys.executable, "-c", GRABBER],
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self._hear("ready")
        self.program: subprocess.Popen[bytes] | None = None

    def plug(self) -> None:
        """The projector is there."""
        self._run("xrandr", "--setmonitor", "projector", "1920/510x1080/290+1440+0", "none")

    def unplug(self) -> None:
        """Somebody pulls the cable."""
        self._run("xrandr", "--delmonitor", "projector")

    def start(self, *arguments: str) -> None:
        """Start the real program and wait until its window is there."""
        with (self.folder / "stderr.txt").open("ab") as said:
            self.program = subprocess.Popen(
                [sys.executable, "-m", "facilitator", *arguments],
                env=self.environment,
                stdout=subprocess.DEVNULL,
                stderr=said,
            )
        wait_until(lambda: bool(self.windows()))
        wait_until(lambda: len(self.crop(LAPTOP).getcolors(1 << 20) or []) > 50)

    def windows(self) -> list[str]:
        """Ids of the windows of the program that can be seen."""
        return self._windows_of(self.program.pid) if self.program is not None else []

    def run_command(self, *arguments: str) -> tuple[int, str]:
        """Run the program once more; its exit code and what it said on stderr."""
        done = subprocess.run(
            [sys.executable, "-m", "facilitator", *arguments],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        return done.returncode, done.stderr

    def sees_why_it_cannot_start(self, *arguments: str) -> None:
        """Start the program where it must refuse, and wait for the window that says why."""
        with subprocess.Popen(
            [sys.executable, "-m", "facilitator", *arguments],
            env=self.environment,
            stderr=subprocess.DEVNULL,
        ) as second:
            try:
                wait_until(lambda: bool(self._windows_of(second.pid)))
            finally:
                second.kill()

    def _windows_of(self, pid: int) -> list[str]:
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--pid", str(pid)],
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        return found.stdout.split()

    def kill(self) -> None:
        """The power goes: no signal handler, no last words."""
        if self.program is not None:
            self.program.send_signal(signal.SIGKILL)
            self.program.wait()
            self.program = None

    def keys(self, *names: str) -> None:
        """Press keys, one after the other, wherever the keyboard is."""
        self._run("xdotool", "key", "--delay", "12", *names)

    def type(self, text: str) -> None:
        """Type a text."""
        self._run("xdotool", "type", "--delay", "12", text)

    def click(self, x: int, y: int) -> None:
        """A click of the left button."""
        self._run("xdotool", "mousemove", str(x), str(y), "click", "1")

    def point(self, x: int, y: int) -> None:
        """Move the mouse there."""
        self._run("xdotool", "mousemove", str(x), str(y))

    def runs(self) -> bool:
        """Whether the program has not been killed: another thread may do so at any moment."""
        return self.program is not None

    def picture(self, name: str = "now") -> Image.Image:
        """The whole desktop as it is seen."""
        path = self.folder / f"{name}.png"
        self._say(str(path))
        self._hear("done")
        with Image.open(path) as found:
            return found.convert("RGB")

    def crop(self, box: tuple[int, int, int, int], name: str = "now") -> Image.Image:
        """A part of the desktop: x, y, width, height."""
        x, y, width, height = box
        return self.picture(name).crop((x, y, x + width, y + height))

    def brightness(self, box: tuple[int, int, int, int]) -> float:
        """Mean brightness of a part, 0 to 255."""
        small = self.crop(box).convert("L").resize((16, 9))
        return sum(small.tobytes()) / (16 * 9)

    def close(self) -> None:
        """Take everything away."""
        self.kill()
        for each in (self._grabber, self._manager, self._server):
            each.terminate()
            each.wait()
        for pipe in (self._grabber.stdin, self._grabber.stdout):
            if pipe is not None:
                pipe.close()

    def _run(self, *command: str) -> None:
        subprocess.run(command, env=self.environment, check=True, capture_output=True)

    def _say(self, line: str) -> None:
        if self._grabber.stdin is not None:
            self._grabber.stdin.write(line + "\n")
            self._grabber.stdin.flush()

    def _hear(self, word: str) -> None:
        said = self._grabber.stdout.readline().strip() if self._grabber.stdout else ""
        if said != word:
            raise AssertionError(f"the grabber said {said!r}")
