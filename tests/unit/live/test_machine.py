"""What a computer says of its battery and its disk, in the words of each system."""

import logging
from pathlib import Path
from threading import Event
from time import monotonic, sleep

import pytest

from facilitator.core.preflight import UNKNOWN, Battery
from facilitator.live import machine
from facilitator.live.machine import ThisMachine, battery_in, battery_said, battery_told


def supply(folder: Path, name: str, **lines: str) -> None:
    (folder / name).mkdir()
    for key, value in lines.items():
        (folder / name / key).write_text(f"{value}\n")


def test_a_desktop_computer_has_no_battery(tmp_path: Path) -> None:
    supply(tmp_path, "AC", type="Mains", online="1")
    assert battery_in(tmp_path) is None
    assert battery_in(tmp_path / "nothing") is None


@pytest.mark.parametrize(
    ("status", "online", "plugged"),
    [
        ("Discharging", "0", False),
        ("Charging", "1", True),
        ("Full", "0", True),
        ("Not charging", "1", True),
    ],
)
def test_linux_shows_charge_and_mains(
    tmp_path: Path, status: str, online: str, plugged: bool
) -> None:
    supply(tmp_path, "AC", type="Mains", online=online)
    supply(tmp_path, "BAT0", type="Battery", capacity="37", status=status)
    assert battery_in(tmp_path) == Battery(37, plugged)


def test_two_batteries_count_by_their_mean_and_a_mouse_does_not(tmp_path: Path) -> None:
    supply(tmp_path, "BAT0", type="Battery", capacity="90", status="Discharging")
    supply(tmp_path, "BAT1", type="Battery", capacity="15", status="Discharging")
    supply(tmp_path, "hid", type="Battery", capacity="1", status="Discharging", scope="Device")
    assert battery_in(tmp_path) == Battery(52, plugged=False)


def test_macos_says_it_in_a_sentence() -> None:
    drawing = (
        "Now drawing from 'Battery Power'\n -InternalBattery-0\t64%; discharging; 3:10 remaining"
    )
    assert battery_said(drawing) == Battery(64, plugged=False)
    assert battery_said(drawing.replace("Battery Power", "AC Power")) == Battery(64, plugged=True)
    assert battery_said("Now drawing from 'AC Power'") is None
    assert battery_said("") == UNKNOWN


@pytest.mark.parametrize(
    ("status", "wanted"),
    [
        (bytes([0, 2, 40]), Battery(40, plugged=False)),
        (bytes([1, 8, 100]), Battery(100, plugged=True)),
        (bytes([1, 128, 255]), None),
        (bytes([255, 255, 50]), UNKNOWN),
        (bytes([0, 0, 255]), UNKNOWN),
        (bytes([1, 0, 255]), Battery(None, plugged=True)),
    ],
)
def test_windows_tells_it_in_bytes(status: bytes, wanted: Battery | None) -> None:
    assert battery_told(status) == wanted


def test_what_cannot_be_read_is_not_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    supply(tmp_path, "BAT0", type="Battery", capacity="many", status="Discharging")
    monkeypatch.setattr(machine, "_SUPPLIES", tmp_path)
    monkeypatch.setattr(machine.sys, "platform", "linux")
    caplog.set_level(logging.INFO)

    assert ThisMachine().battery() == UNKNOWN
    assert "the battery does not say" in caplog.text
    assert ThisMachine().free_bytes(tmp_path / "none" / "library.db") is None
    assert (ThisMachine().free_bytes(tmp_path / "library.db") or 0) > 0


def test_a_slow_answer_of_macos_holds_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    may, told = Event(), Event()

    def slow() -> str:
        may.wait(10)
        told.set()
        return "Now drawing from 'Battery Power'\n -InternalBattery-0\t64%; discharging"

    monkeypatch.setattr(machine.sys, "platform", "darwin")
    monkeypatch.setattr(machine, "_pmset", slow)
    mac = ThisMachine()
    assert mac.battery() == UNKNOWN
    assert mac.battery() == UNKNOWN
    assert not told.is_set()
    may.set()
    until = monotonic() + 10
    while mac.battery() == UNKNOWN and monotonic() < until:
        sleep(0.01)
    assert mac.battery() == Battery(64, plugged=False)
