"""Once on a real X server with two monitors and a window manager."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = [pytest.mark.xcb, pytest.mark.slow, pytest.mark.timeout(180)]

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def display() -> Iterator[str]:
    """A server of 3360 x 1080 pixels; -noreset, or its monitors vanish with the last client."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "3360x1080x24", "-noreset"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        name = f":{pipe.readline().strip()}"
    environment = {**os.environ, "DISPLAY": name}
    manager = subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL)
    yield name
    manager.terminate()
    manager.wait()
    server.terminate()
    server.wait()


@pytest.mark.parametrize("scale", ["1", "2"])
def test_on_real_screens(display: str, scale: str):
    environment = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "QT_SCALE_FACTOR": scale,
        "PYTHONPATH": str(ROOT),
    }
    time.sleep(0.5)  # the window manager has no other sign of being ready
    done = subprocess.run(
        [sys.executable, "-m", "tests.ui.audience.on_real_screens"],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=150,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.strip().endswith("stopped")
