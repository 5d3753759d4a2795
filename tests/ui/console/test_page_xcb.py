"""The console on a real X server, typed into from outside the program."""

import os
import queue
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
PATIENCE_S = 15
WIDE = "。，４Ａ"

pytestmark = [pytest.mark.xcb, pytest.mark.slow]


class Outside:
    """Types into the console and hears what it asks for."""

    def __init__(self, display: str) -> None:
        self._env = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        self._env.pop("WAYLAND_DISPLAY", None)
        self._lines: queue.Queue[str] = queue.Queue()
        # xdotool would lend a key to each of them and take it away again, before a program that is
        # slow just then has looked at it.
        keys = [f"keycode {at} = U{ord(one):04X}" for at, one in enumerate(WIDE, start=248)]
        self._call("xmodmap", *(word for key in keys for word in ("-e", key)))
        self._program = subprocess.Popen(
            [sys.executable, "-m", "tests.ui.console.on_x"],
            cwd=ROOT,
            env=self._env,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._reader = threading.Thread(target=self._read)
        self._reader.start()
        window = self.hear().removeprefix("ready ")
        self.do("windowfocus", "--sync", window)

    def _read(self) -> None:
        if self._program.stdout is not None:
            with self._program.stdout as lines:
                for line in lines:
                    self._lines.put(line.strip())

    def do(self, *words: str) -> None:
        """One call of xdotool."""
        self._call("xdotool", *words)

    def _call(self, *words: str) -> None:
        subprocess.run(words, env=self._env, check=True, timeout=PATIENCE_S)

    def hear(self) -> str:
        """The next line."""
        return self._lines.get(timeout=PATIENCE_S)

    def is_silent(self) -> bool:
        """Whether nothing more was said."""
        return self._lines.empty()

    def close(self) -> None:
        self._program.terminate()
        self._program.wait(PATIENCE_S)
        self._reader.join(PATIENCE_S)


@pytest.fixture
def outside() -> Iterator[Outside]:
    for tool in ("xdotool", "xmodmap"):
        if shutil.which(tool) is None:
            if os.environ.get("FACILITATOR_REQUIRE_XVFB") == "1":
                pytest.fail(f"{tool} is not installed")
            pytest.skip(f"{tool} is not installed")
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1440x900x24", "-noreset"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as pipe:
        display = f":{pipe.readline().strip()}"
    found: Outside | None = None
    try:
        found = Outside(display)
        yield found
    finally:
        if found is not None:
            found.close()
        server.terminate()
        server.wait(PATIENCE_S)


def test_typed_from_outside(outside: Outside) -> None:
    outside.do("key", "Next")
    assert outside.hear() == "command next"
    outside.do("key", "space")
    assert outside.hear() == "command next"
    outside.do("type", "b")
    assert outside.hear() == "command black"
    outside.do("type", "--delay", "20", "。")
    assert outside.hear() == "command black"
    outside.do("type", "--delay", "20", "，")
    assert outside.hear() == "command white"

    outside.do("key", "F2")
    outside.do("type", "--delay", "20", "3b")
    assert outside.hear() == "entry u3 act-3 b"
    outside.do("type", "--delay", "20", "0d")
    assert outside.hear() == "entry u10 act-3 d"
    outside.do("key", "KP_5", "c")
    assert outside.hear() == "entry u5 act-3 c"
    outside.do("type", "--delay", "20", "４Ａ")
    assert outside.hear() == "entry u4 act-3 a"
    outside.do("key", "Prior")
    assert outside.hear() == "command back"
    outside.do("key", "Escape")

    outside.do("key", "F3")
    outside.do("type", "--delay", "20", "2-3")
    outside.do("key", "Return")
    assert outside.hear() == "award g2 -3"
    outside.do("key", "Escape")

    outside.do("key", "--delay", "20", "5", "Return")
    assert outside.hear() == "jump case 4"
    outside.do("key", "--delay", "20", "ctrl+Tab", "Up", "Return")
    assert outside.hear() == "jump case 2"
    outside.do("keydown", "Right", "sleep", "0.8", "keyup", "Right")
    assert outside.hear() == "command next"
    outside.do("key", "ctrl+z")
    assert outside.hear() == "command undo"
    assert outside.is_silent()
