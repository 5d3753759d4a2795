"""On which screen the audience window goes: a rule over plain values."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

PlacementState: TypeAlias = Literal["connected", "single", "mirrored"]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the desktop, in logical pixels."""

    x: int
    y: int
    width: int
    height: int

    def overlap(self, other: "Box") -> int:
        """The common area; 0 where they only touch."""
        wide = min(self.x + self.width, other.x + other.width) - max(self.x, other.x)
        high = min(self.y + self.height, other.y + other.height) - max(self.y, other.y)
        return max(0, wide) * max(0, high)


@dataclass(frozen=True, slots=True)
class ScreenFacts:
    """A screen: what it is known by, its name for people, where it is, and its pixel ratio.

    ``identity`` joins name, maker, model and serial number: plugging changes the order of screens
    and even which is the first, so an index would mean another screen tomorrow.
    """

    identity: str
    name: str
    box: Box
    ratio: float = 1.0


@dataclass(frozen=True, slots=True)
class Placement:
    """Where console and audience are. ``audience`` is None without a screen of its own.

    ``mirrored``: there are further screens, but they show what the console's screen shows.
    """

    state: PlacementState
    console: ScreenFacts | None
    audience: ScreenFacts | None


def place(screens: Sequence[ScreenFacts], remembered: str, console: Box) -> Placement:
    """The screen of the audience: the remembered one, or any other that is not the console's.

    Args:
        screens: all screens, the first one first in doubt.
        remembered: the identity of the screen chosen last, or "".
        console: where the console is.
    """
    if not screens:
        return Placement("single", None, None)
    home = max(screens, key=lambda screen: screen.box.overlap(console))
    # An overlapping screen is a mirror: whatever went there would cover the console.
    free = [screen for screen in screens if not screen.box.overlap(home.box)]
    if not free:
        return Placement("single" if len(screens) == 1 else "mirrored", home, None)
    known = (screen for screen in free if screen.identity == remembered)
    return Placement("connected", home, next(known, free[0]))
