"""Screens stay on while a workshop runs, and may sleep again after it, on every system."""

import logging
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from facilitator.live.awake import CommandAwake, FreeDesktopAwake, WindowsAwake, usual_awake
from tests.sources import ROOT

DESKTOP = """
import sys
from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, QTimer, Slot
from PySide6.QtDBus import QDBusConnection, QDBusServiceWatcher
from facilitator.live.awake import FreeDesktopAwake

application = QCoreApplication([])
bus = QDBusConnection.sessionBus()

@ClassInfo({"D-Bus Interface": "org.freedesktop.ScreenSaver"})
class ScreenSaver(QObject):
    @Slot(str, str, result="uint")
    def Inhibit(self, application, reason):
        print("inhibit", application, flush=True)
        QTimer.singleShot(0, awake.release)
        return 7

saver = ScreenSaver()
every = QDBusConnection.RegisterOption.ExportAllSlots
assert bus.registerObject("/org/freedesktop/ScreenSaver", saver, every)
assert bus.registerService("org.freedesktop.ScreenSaver")

awake = FreeDesktopAwake()
awake.hold()
awake.hold()
watched = QDBusConnection(awake._name).baseService()
left = QDBusServiceWatcher(watched, bus, QDBusServiceWatcher.WatchModeFlag.WatchForUnregistration)
left.serviceUnregistered.connect(lambda _name: (print("released", flush=True), application.quit()))
QTimer.singleShot(20000, application.quit)
application.exec()
awake.release()
"""


SLEEPER = """
import os, sys, time
with open(sys.argv[1], "a") as file:
    print(os.getpid(), file=file, flush=True)
time.sleep(50)
"""


def test_a_desktop_hears_one_wish_and_its_end() -> None:
    session = shutil.which("dbus-run-session")
    if session is None:
        if os.environ.get("FACILITATOR_REQUIRE_XVFB") == "1":
            pytest.fail("dbus is not installed, and a full run asks for it")
        pytest.skip("dbus-run-session is needed")
    found = subprocess.run(
        [session, "--", sys.executable, "-c", DESKTOP],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=50,
        check=True,
    )
    assert found.stdout.split("\n") == ["inhibit Facilitator", "released", ""]


def test_without_a_bus_the_log_says_so(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus")
    awake = FreeDesktopAwake()
    with caplog.at_level(logging.INFO):
        awake.hold()
    awake.release()
    assert "the screens may sleep" in caplog.text


def test_a_program_runs_as_long_as_the_screens_are_held(tmp_path: Path) -> None:
    noted = tmp_path / "pids"
    awake = CommandAwake((sys.executable, "-c", SLEEPER, str(noted)))
    awake.hold()
    awake.hold()
    while not noted.exists() or not noted.read_text():
        time.sleep(0.01)
    (running,) = (int(line) for line in noted.read_text().split())
    os.kill(running, 0)
    awake.release()
    with pytest.raises(ProcessLookupError):
        os.kill(running, 0)
    awake.release()


def test_a_program_that_is_not_there_stops_nothing(caplog: pytest.LogCaptureFixture) -> None:
    sleeper = CommandAwake(("facilitator-no-such-program",))
    with caplog.at_level(logging.INFO):
        sleeper.hold()
    sleeper.release()
    assert "the screens may sleep" in caplog.text


def test_windows_is_told_that_display_and_system_are_in_use_and_then_no_more() -> None:
    said: list[int] = []

    def kernel(flags: int) -> int:
        said.append(flags)
        return 1

    awake = WindowsAwake(kernel)
    awake.hold()
    awake.release()
    assert said == [0x80000003, 0x80000000]


def test_windows_may_refuse(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        WindowsAwake(lambda _flags: 0).hold()
    assert "refused" in caplog.text


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="each system has its own way")
def test_here_it_is_the_desktop_that_is_asked() -> None:
    assert isinstance(usual_awake(), FreeDesktopAwake)
