"""How far apart two colours are to an eye, whichever colours it sees, and in grey print.

Colour visions are the matrices of severity 1.0 of Machado, Oliveira & Fernandes 2009, "A
physiologically-based model for simulation of color vision deficiency", IEEE Transactions on
Visualization and Computer Graphics 15(6):1291-1298, doi 10.1109/TVCG.2009.113, applied to linear
RGB. Differences are ΔE*ab of CIE 1976 for the white D65.
"""

from collections.abc import Mapping
from functools import cache
from math import dist
from typing import TypeAlias

from facilitator.core.charts.colour import lightness, linear

Vector: TypeAlias = tuple[float, float, float]
Matrix: TypeAlias = tuple[Vector, Vector, Vector]

VISIONS: Mapping[str, Matrix] = {
    "normal": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
GREY_STEP = 10.0
"""So far apart in L* stand colours that mean different things on one chart."""
COLOUR_STEP = 20.0
"""And so far in ΔE*ab, to every eye."""

_XYZ: Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
_D65 = (0.95047, 1.0, 1.08883)


def lab(colour: str, vision: str = "normal") -> Vector:
    """L*, a* and b* of "#RRGGBB" as one of ``VISIONS`` sees it."""
    red, green, blue = (min(1.0, max(0.0, one)) for one in _times(VISIONS[vision], linear(colour)))
    x, y, z = (
        _bent(part / white)
        for part, white in zip(_times(_XYZ, (red, green, blue)), _D65, strict=True)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@cache
def told_apart(one: str, other: str) -> bool:
    """Whether two colours can mean different things on one chart: in grey print, to every eye."""
    if abs(lightness(one) - lightness(other)) < GREY_STEP:
        return False
    return all(dist(lab(one, vision), lab(other, vision)) >= COLOUR_STEP for vision in VISIONS)


def _times(matrix: Matrix, vector: Vector) -> Vector:
    red, green, blue = (sum(m * v for m, v in zip(row, vector, strict=True)) for row in matrix)
    return red, green, blue


def _bent(ratio: float) -> float:
    return ratio ** (1 / 3) if ratio > 216 / 24389 else (24389 / 27 * ratio + 16) / 116
