"""What the demo plays in: a laptop and a projector that are not there, and a clock of its own."""

import json
import time
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from facilitator.core.pacing import MINUTE_MS

HOUR = 9
SCREENS = {
    "screens": [
        {
            "name": name,
            "x": x,
            "y": 0,
            "width": width,
            "height": height,
            "logicalDpi": 96,
            "logicalBaseDpi": 96,
            "dpr": 1,
        }
        for name, x, width, height in (("laptop", 0, 1440, 900), ("projector", 1440, 1920, 1080))
    ]
}


class DemoClock:
    """Today from nine in the morning on, plus the minutes the demo pretends to have waited."""

    def __init__(self) -> None:
        nine = datetime.now().astimezone().replace(hour=HOUR, minute=0, second=0, microsecond=0)
        self._ahead_ms = 0
        self._begin_ms = round(nine.timestamp() * 1000) - time.monotonic_ns() // 1_000_000

    def wait(self, minutes: float) -> None:
        """Let this much time have passed."""
        self._ahead_ms += round(minutes * MINUTE_MS)

    def wait_until(self, ms: int) -> None:
        """Let time pass until this moment (UTC ms), unless it is over."""
        self._ahead_ms += max(0, ms - self.now_ms())

    def now_ms(self) -> int:
        """Wall time in UTC milliseconds."""
        return self._begin_ms + self.monotonic_ms()

    def monotonic_ms(self) -> int:
        """Milliseconds that only ever grow."""
        return time.monotonic_ns() // 1_000_000 + self._ahead_ms


def on_screen(environment: Mapping[str, str], pace: float) -> bool:
    """Whether somebody can and wants to watch.

    Out of sight no other window takes the focus, and with it the keys that are played.
    """
    return pace > 0 and any(environment.get(one) for one in ("DISPLAY", "WAYLAND_DISPLAY"))


def out_of_sight(folder: Path) -> str:
    """The Qt platform with both screens, described in a file in ``folder``."""
    screens = folder / "screens.json"
    screens.write_text(json.dumps(SCREENS), encoding="utf-8")
    return f"offscreen:configfile={screens}"
