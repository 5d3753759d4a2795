"""What a colour is to an eye: luminance, contrast and lightness of "#RRGGBB".

Luminance and contrast after WCAG 2.1 (relative luminance; (L1 + 0.05) / (L2 + 0.05)), lightness as
L* of CIE 1976, both for sRGB with its white D65.
"""

import re
from dataclasses import dataclass

TEXT_CONTRAST = 4.5
"""What WCAG 2.1 asks of text (level AA)."""
SHAPE_CONTRAST = 3.0
"""What it asks of lines and marks that mean something."""

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_WEIGHTS = (0.2126, 0.7152, 0.0722)


def linear(colour: str) -> tuple[float, float, float]:
    """Red, green and blue 0…1 as amounts of light.

    Raises:
        ValueError: not a colour "#RRGGBB".
    """
    if not _COLOUR.fullmatch(colour):
        message = f"{colour!r} is not a colour #RRGGBB"
        raise ValueError(message)
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return _light(red), _light(green), _light(blue)


def luminance(colour: str) -> float:
    """The relative luminance, 0 (black) to 1 (white)."""
    return sum(w * part for w, part in zip(_WEIGHTS, linear(colour), strict=True))


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def lightness(colour: str) -> float:
    """L*, 0 to 100: what is left of a colour in grey print."""
    light = luminance(colour)
    return 116 * light ** (1 / 3) - 16 if light > 216 / 24389 else light * 24389 / 27


@dataclass(frozen=True, slots=True)
class Accent:
    """The colour of a client as it may be used for white text, thin lines and headings.

    Attributes:
        wanted: the colour that was asked for.
        colour: the same one, or a darker one of the same hue.
    """

    wanted: str
    colour: str

    @property
    def changed(self) -> bool:
        """Whether it had to be darkened; who chose it is told."""
        return self.colour != self.wanted


def guarded_accent(wanted: str) -> Accent:
    """A client's colour, darkened until white on it, and it on white, reach 4.5:1.

    All three parts lose the same share of their light, so that the hue stays.

    Raises:
        ValueError: not a colour "#RRGGBB".
    """
    wanted = wanted.upper()
    light = luminance(wanted)
    most = (1.0 + 0.05) / TEXT_CONTRAST - 0.05
    if light <= most:
        return Accent(wanted, wanted)
    # Rounded down: half a step of one part up would already miss the limit.
    darker = [int(255 * _coded(part * most / light)) for part in linear(wanted)]
    return Accent(wanted, "#" + "".join(f"{part:02X}" for part in darker))


def mixed(colour: str, other: str, share: float) -> str:
    """A colour with a share (0…1) of another one in it."""
    pairs = ((int(colour[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{int(one + (two - one) * share + 0.5):02X}" for one, two in pairs)


def at_lightness(colour: str, light: float) -> str:
    """The colour with so much white or black in it that its lightness (L*) is ``light``, a shade
    up to 1 less and a tint up to 1 more."""
    paler = lightness(colour) < light
    other = "#FFFFFF" if paler else "#000000"
    low, high = 0.0, 1.0
    while high - low > 1 / 512:
        share = (low + high) / 2
        if (lightness(mixed(colour, other, share)) < light) == paler:
            low = share
        else:
            high = share
    return mixed(colour, other, high)


def _light(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _coded(light: float) -> float:
    """The inverse of `_light`."""
    return light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
