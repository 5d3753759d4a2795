"""A chart in the colour of the client, where that colour means no more than that of the program."""

from collections.abc import Mapping
from dataclasses import replace

from facilitator.core.charts import palette
from facilitator.core.charts.colour import at_lightness, lightness
from facilitator.core.charts.display import Box, Circle, DisplayList, Item, Line, Polygon, Words
from facilitator.core.charts.vision import told_apart

_LIGHT_ONES = (palette.ACCENT_LIGHT, palette.CONNECTOR, palette.MUTED_BAR)
"""What stands on a chart beside the own colour and is not the point: its light ones, and the grey of
breaks, which is too dark to stay beside a colour that had to be darkened."""


def worn(picture: DisplayList, accent: str) -> DisplayList:
    """The picture with ``accent``, dark enough for white text, in the place of the program's own
    colour, one tint of it in the place of what is lighter there, and for each step of a heat map a
    tint or shade as light as that step: it is read as well, and in grey print the same.

    It stays as it is where its colours stand for categories or for good and bad; and where the
    accent could not be told from another fill of it, in grey print or by any eye.
    """
    if not picture.plain or accent == palette.ACCENT:
        return picture
    light = at_lightness(accent, lightness(palette.ACCENT_LIGHT))
    steps = {step: at_lightness(accent, lightness(step)) for step in palette.RAMP}
    colours = {palette.ACCENT: accent, **dict.fromkeys(_LIGHT_ONES, light), **steps}
    items = tuple(_painted(item, colours) for item in picture.items)
    filled = {one.fill for one in picture.items if isinstance(one, Box | Circle | Polygon)}
    others = {colours.get(fill, fill) for fill in filled - {palette.ACCENT, *steps} if fill}
    if not all(told_apart(accent, fill) for fill in others):
        return picture
    return replace(picture, items=items)


def _painted(item: Item, colours: Mapping[str, str]) -> Item:
    match item:
        case Line() | Words():
            return replace(item, colour=colours.get(item.colour, item.colour))
        case _:
            fill = item.fill and colours.get(item.fill, item.fill)
            stroke = item.stroke and colours.get(item.stroke, item.stroke)
            return replace(item, fill=fill, stroke=stroke)
