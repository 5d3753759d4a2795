"""Colours as ReportLab takes them."""

from functools import cache

from reportlab.lib.colors import Color, HexColor


@cache
def ink(colour: str) -> Color:
    """The colour "#RRGGBB"; ReportLab reads the string anew each time, which costs a line of text."""
    return HexColor(colour)


@cache
def filling(colour: str) -> str:
    """The operator that makes "#RRGGBB" the colour of what follows (ISO 32000-1, 8.6.8)."""
    red, green, blue = ink(colour).rgb()
    return f"{red:.4g} {green:.4g} {blue:.4g} rg"
