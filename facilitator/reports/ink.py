"""Colours as ReportLab takes them."""

from functools import cache

from reportlab.lib.colors import Color, HexColor


@cache
def ink(colour: str) -> Color:
    """The colour "#RRGGBB"; ReportLab reads the string anew each time, which costs a line of text."""
    return HexColor(colour)
