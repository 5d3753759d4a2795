"""What this computer says of itself: its battery and the room on its disk."""

import ctypes
import logging
import re
import shutil
import subprocess
import sys
from pathlib import Path
from threading import Thread
from typing import Protocol

from facilitator.core.preflight import UNKNOWN, Battery

log = logging.getLogger(__name__)

_SUPPLIES = Path("/sys/class/power_supply")
_PERCENT = re.compile(r"(\d{1,3})%")
_PATIENCE_S = 2


class Machine(Protocol):
    """Asked now and then; each answer is that of the moment."""

    def battery(self) -> Battery | None:
        """None where there is none, `UNKNOWN` where nobody says."""
        ...

    def free_bytes(self, path: Path) -> int | None:
        """Room on the disk of a file; None where nobody says."""
        ...


class ThisMachine:
    """The computer the program runs on."""

    def __init__(self) -> None:
        self._said: Battery | None = UNKNOWN
        self._asking: Thread | None = None

    def battery(self) -> Battery | None:
        """Asks the way of the system; what it does not say is logged and not known.

        On macOS a program is asked, which may take its time: that happens in a thread, and what is
        returned is its last answer.
        """
        if sys.platform != "darwin":
            return _asked()
        if self._asking is None or not self._asking.is_alive():
            self._asking = Thread(target=self._ask_beside, daemon=True)
            self._asking.start()
        return self._said

    def _ask_beside(self) -> None:
        self._said = _asked()

    def free_bytes(self, path: Path) -> int | None:
        """Asks the file system."""
        try:
            return shutil.disk_usage(path.parent).free
        except OSError as error:
            log.info("the disk does not say: %s", error)
            return None


def _asked() -> Battery | None:
    try:
        if sys.platform == "win32":
            return _windows_battery()
        if sys.platform == "darwin":
            return battery_said(_pmset())
        return battery_in(_SUPPLIES)
    except (OSError, ValueError, subprocess.SubprocessError) as error:
        log.info("the battery does not say: %s", error)
        return UNKNOWN


def battery_in(folder: Path) -> Battery | None:
    """The battery as Linux shows it, one folder a supply; several count by their mean.

    https://www.kernel.org/doc/html/latest/power/power_supply_class.html

    Raises:
        OSError, ValueError: a supply goes while it is read, or writes something else
    """
    charges: list[int] = []
    charging = plugged = False
    for supply in sorted(folder.glob("*")):
        kind = _line(supply / "type")
        if kind == "Battery" and _line(supply / "scope") != "Device":
            charges.append(int(_line(supply / "capacity") or 0))
            charging = charging or _line(supply / "status") in ("Charging", "Full", "Not charging")
        elif kind in ("Mains", "USB"):
            plugged = plugged or _line(supply / "online") == "1"
    if not charges:
        return None
    return Battery(round(sum(charges) / len(charges)), plugged or charging)


def battery_said(text: str) -> Battery | None:
    """The battery as `pmset -g batt` (macOS) says it: the source in quotes, then the charge."""
    charge = _PERCENT.search(text)
    if charge is None:
        return None if "'AC Power'" in text else UNKNOWN
    return Battery(min(100, int(charge[1])), "'AC Power'" in text)


def battery_told(status: bytes) -> Battery | None:
    """The battery as Windows tells it: the first bytes of SYSTEM_POWER_STATUS.

    https://learn.microsoft.com/windows/win32/api/winbase/ns-winbase-system_power_status
    """
    line, flags, percent = status[0], status[1], status[2]
    none, unknown = 128, 255
    if flags == none:
        return None
    if flags == unknown or percent > 100:
        return Battery(None, plugged=True) if line == 1 else UNKNOWN
    return Battery(percent, line == 1)


def _line(path: Path) -> str:
    return path.read_text("utf-8").strip() if path.exists() else ""


def _pmset() -> str:
    command = ("pmset", "-g", "batt")
    done = subprocess.run(command, capture_output=True, text=True, timeout=_PATIENCE_S, check=True)
    return done.stdout


def _windows_battery() -> Battery | None:
    status = ctypes.create_string_buffer(12)
    told = ctypes.WinDLL("kernel32").GetSystemPowerStatus(status)  # pyright: ignore[reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]
    return battery_told(status.raw) if told else UNKNOWN


def usual_machine() -> Machine:
    """The computer the program runs on."""
    return ThisMachine()
