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

_TINTS = (palette.PALE, *palette.RAMP)
"""Its tints and shades that stay as light as they are."""

_GREYS = frozenset(
    (
        palette.INK, palette.QUIET, palette.LEAD, palette.RULE, palette.SOFT, palette.EMPTY,
        palette.TRACK, palette.WHITE,
    )
)  # fmt: skip
"""Lines and edges that mean nothing by their colour."""


def worn(picture: DisplayList, accent: str) -> DisplayList:
    """The picture with ``accent``, dark enough for white text, in the place of the program's own
    colour, one tint of it in the place of what is lighter there, and for each step of a heat map a
    tint or shade as light as that step: it is read as well, and in grey print the same.

    It stays as it is where its colours stand for categories or for good and bad; and where the
    accent could not be told from another fill or line of it, in grey print or by any eye.
    """
    if not picture.plain or accent == palette.ACCENT:
        return picture
    light = at_lightness(accent, lightness(palette.ACCENT_LIGHT))
    tints = {one: at_lightness(accent, lightness(one)) for one in _TINTS}
    colours = {palette.ACCENT: accent, **dict.fromkeys(_LIGHT_ONES, light), **tints}
    filled = {one.fill for one in picture.items if isinstance(one, Box | Circle | Polygon)}
    drawn = {_line(one) for one in picture.items} - _GREYS - {*_LIGHT_ONES}
    seen = (filled | drawn) - {palette.ACCENT, *palette.RAMP}
    if not all(told_apart(accent, colours.get(one, one)) for one in seen if one):
        return picture
    return replace(picture, items=tuple(_painted(item, colours) for item in picture.items))


def _line(item: Item) -> str | None:
    match item:
        case Line():
            return item.colour
        case Words():
            return None
        case _:
            return item.stroke


def _painted(item: Item, colours: Mapping[str, str]) -> Item:
    match item:
        case Line() | Words():
            return replace(item, colour=colours.get(item.colour, item.colour))
        case _:
            fill = item.fill and colours.get(item.fill, item.fill)
            stroke = item.stroke and colours.get(item.stroke, item.stroke)
            return replace(item, fill=fill, stroke=stroke)
