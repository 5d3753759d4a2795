"""Pointing at the room's picture: a dot of light, or a bright circle in a dimmed picture.

It moves with the mouse, sixty times a second, and is part of no ``Stage`` and of no record.
"""

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

PointerKind: TypeAlias = Literal["laser", "spotlight"]

USUAL_SIZE, LEAST_SIZE, MOST_SIZE = 0.2, 0.08, 0.45
_STEP = 1.15


@dataclass(frozen=True, slots=True)
class Pointer:
    """What is pointed with, and where.

    Attributes:
        at: shares of the picture's width and height, 0…1; None while the mouse is elsewhere and
            nothing has been pointed at.
        size: radius of the bright circle as a share of the picture's height.
    """

    kind: PointerKind
    at: tuple[float, float] | None = None
    size: float = USUAL_SIZE


def moved(pointer: Pointer, x: float, y: float) -> Pointer:
    """Point there; a place beside the picture is its edge."""
    return replace(pointer, at=(min(1.0, max(0.0, x)), min(1.0, max(0.0, y))))


def let_go(pointer: Pointer) -> Pointer:
    """The mouse has left the picture: the dot goes out, the bright circle stays where it was."""
    return replace(pointer, at=None) if pointer.kind == "laser" else pointer


def resized(pointer: Pointer, steps: float) -> Pointer:
    """The bright circle larger by so many steps of the wheel, or smaller."""
    return replace(pointer, size=min(MOST_SIZE, max(LEAST_SIZE, pointer.size * _STEP**steps)))
