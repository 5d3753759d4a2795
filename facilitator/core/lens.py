"""Looking closer at a part of the room's picture."""

from dataclasses import dataclass

LEAST_SHARE = 0.15
_CLICK, _CLICK_SHARE = 0.03, 0.5


@dataclass(frozen=True, slots=True)
class Lens:
    """The part that fills the screen, of the picture's own shape.

    ``x`` and ``y`` are its left top as shares of width and height, ``share`` its width and height.
    """

    x: float
    y: float
    share: float


def lens_around(x0: float, y0: float, x1: float, y1: float) -> Lens:
    """The smallest part that holds a rectangle between two corners, all within the picture.

    A mere click is half the picture around it.
    """
    share = max(abs(x1 - x0), abs(y1 - y0))
    share = _CLICK_SHARE if share < _CLICK else min(1.0, max(LEAST_SHARE, share))
    return Lens(_placed((x0 + x1) / 2, share), _placed((y0 + y1) / 2, share), share)


def _placed(middle: float, share: float) -> float:
    return min(1.0 - share, max(0.0, middle - share / 2))
