"""Before the class: what a look at computer and room finds, one verdict each."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

CheckKind: TypeAlias = Literal[
    "screens", "card", "sound", "clicker", "power", "disk", "awake", "backup", "papers"
]
Verdict: TypeAlias = Literal["ok", "warn", "bad", "ask"]
"""Good; worth a thought; to be mended before anybody sits down; only the trainer can tell."""

Sound: TypeAlias = Literal["off", "untried", "played", "none"]
"""Not wanted; wanted and not tried; tried and heard, or there is no loudspeaker."""

Screens: TypeAlias = Literal["connected", "single", "mirrored"]

ENOUGH_BYTES = 1_000_000_000
LEAST_BYTES = 200_000_000
FULL_ENOUGH = 50
"""Below so many percent a battery does not last through half a day of projecting."""
LOW_BATTERY = 20
DAY_MS = 24 * 60 * 60 * 1000


@dataclass(frozen=True, slots=True)
class Battery:
    """Charge in percent, 0 to 100, None where nobody says, and whether the mains feed the computer."""

    percent: int | None
    plugged: bool


UNKNOWN = Battery(None, plugged=False)
"""Nobody says whether there is a battery, or whether the mains feed the computer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What was found.

    Attributes:
        screens, screen: how many pictures there are, and the name of the room's screen.
        sound: whether clocks are heard.
        battery: None where the computer has none.
        free_bytes: room on the disk of the library; None where the disk does not say.
        awake: whether the system is told to keep the screens on.
        backup_age_ms: age of the newest backup; None without any.
        forward, back, dark: the clicker's keys that arrived.
        seen, printed: what the trainer ticked: the card from the back row, the papers at hand.
    """

    screens: Screens = "single"
    screen: str = ""
    sound: Sound = "off"
    battery: Battery | None = None
    free_bytes: int | None = None
    awake: bool = True
    backup_age_ms: int | None = None
    forward: bool = False
    back: bool = False
    dark: bool = False
    seen: bool = False
    printed: bool = False


@dataclass(frozen=True, slots=True)
class Check:
    """One row: what was looked at, and how it is."""

    kind: CheckKind
    verdict: Verdict


def checks(found: Found) -> tuple[Check, ...]:
    """Every check, in the order in which a trainer goes through a room."""
    return (
        Check("screens", _screens(found.screens)),
        Check("card", "ok" if found.seen else "ask"),
        Check("sound", _sound(found.sound)),
        Check("clicker", _clicker(found)),
        Check("power", _power(found.battery)),
        Check("disk", _disk(found.free_bytes)),
        Check("awake", "ok" if found.awake else "warn"),
        Check("backup", _backup(found.backup_age_ms)),
        Check("papers", "ok" if found.printed else "ask"),
    )


def is_low(battery: Battery | None) -> bool:
    """Whether a battery alone will soon end the class."""
    if battery is None or battery.plugged or battery.percent is None:
        return False
    return battery.percent <= LOW_BATTERY


def _screens(screens: Screens) -> Verdict:
    match screens:
        case "connected":
            return "ok"
        case "mirrored":
            return "bad"
        case "single":
            return "warn"


def _sound(sound: Sound) -> Verdict:
    match sound:
        case "off" | "played":
            return "ok"
        case "untried":
            return "ask"
        case "none":
            return "warn"


def _clicker(found: Found) -> Verdict:
    """A blank key is not on every clicker."""
    return "ok" if found.forward and found.back else "ask"


def _power(battery: Battery | None) -> Verdict:
    if battery is None or battery.plugged:
        return "ok"
    if battery.percent is None:
        return "ask"
    return "warn" if battery.percent >= FULL_ENOUGH else "bad"


def _disk(free_bytes: int | None) -> Verdict:
    if free_bytes is None or free_bytes >= ENOUGH_BYTES:
        return "ok"
    return "warn" if free_bytes >= LEAST_BYTES else "bad"


def _backup(age_ms: int | None) -> Verdict:
    return "ok" if age_ms is not None and age_ms <= DAY_MS else "warn"
