"""A picture as SVG text: what a designer opens and changes.

Texts stay texts, in fonts named by family; every one of them is escaped, and what XML cannot hold
is left out.
"""

from collections.abc import Iterable
from typing import assert_never
from xml.sax.saxutils import escape, quoteattr

from facilitator.core.charts import palette
from facilitator.core.charts.display import (
    Box,
    Circle,
    DisplayList,
    Item,
    Line,
    Polygon,
    Words,
    settable,
)
from facilitator.core.scoring.rounding import written

CHINESE_FAMILIES = ("Noto Sans SC", "PingFang SC", "Microsoft YaHei", "Inter")
LATIN_FAMILIES = ("Inter", "Noto Sans SC", "Segoe UI", "Helvetica Neue", "Arial")
"""The bundled faces first, then what systems have."""

_ANCHORS = {"left": "start", "center": "middle", "right": "end"}


def svg(picture: DisplayList, title: str, description: str = "") -> str:
    """The picture on white, in points, with its title and the text that stands for it.

    Args:
        picture: what is drawn.
        title: what it is, for a tool tip and for a screen reader.
        description: what it says, for those who do not see it.
    """
    size = f'width="{_number(picture.width)}pt" height="{_number(picture.height)}pt"'
    view = f'viewBox="0 0 {_number(picture.width)} {_number(picture.height)}"'
    ground = Box(x=0.0, y=0.0, width=picture.width, height=picture.height, fill=palette.WHITE)
    parts = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" {size} {view}>',
        f"<title>{_said(title)}</title>",
        f"<desc>{_said(description)}</desc>",
        *map(_element, (ground, *picture.items)),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _element(item: Item) -> str:
    match item:
        case Line():
            dash = [("stroke-dasharray", _pair(*item.dash, " "))] if item.dash else []
            ends = (("x1", item.x1), ("y1", item.y1), ("x2", item.x2), ("y2", item.y2))
            return _empty(
                "line",
                [
                    *_numbers(ends),
                    ("stroke", item.colour),
                    ("stroke-width", _number(item.width)),
                    *dash,
                ],
            )
        case Box():
            corner = (("rx", item.radius),) if item.radius else ()
            sizes = (("x", item.x), ("y", item.y), ("width", item.width), ("height", item.height))
            return _empty("rect", [*_numbers((*sizes, *corner)), *_paints(item)])
        case Circle():
            sizes = (("cx", item.x), ("cy", item.y), ("r", item.radius))
            return _empty("circle", [*_numbers(sizes), *_paints(item)])
        case Polygon():
            corners = " ".join(_pair(x, y, ",") for x, y in item.points)
            return _empty("polygon", [("points", corners), *_paints(item)])
        case Words():
            return _text(item)
        case _:
            assert_never(item)


def _text(item: Words) -> str:
    families = LATIN_FAMILIES if item.lang == "en" else CHINESE_FAMILIES
    attributes = [
        *_numbers((("x", item.x), ("y", item.y), ("font-size", item.size))),
        ("font-family", ", ".join((*families, "sans-serif"))),
        ("font-weight", "700" if item.bold else "400"),
        ("fill", item.colour),
        ("text-anchor", _ANCHORS[item.align]),
        ("xml:lang", item.lang),
    ]
    return f"<text{_written(attributes)}>{_said(item.text)}</text>"


def _paints(item: Box | Circle | Polygon) -> list[tuple[str, str]]:
    found = [("fill", item.fill or "none")]
    if item.stroke is not None:
        found += [("stroke", item.stroke), ("stroke-width", _number(item.stroke_width))]
    return found


def _numbers(named: Iterable[tuple[str, float]]) -> list[tuple[str, str]]:
    return [(name, _number(value)) for name, value in named]


def _empty(name: str, attributes: Iterable[tuple[str, str]]) -> str:
    return f"<{name}{_written(attributes)}/>"


def _written(attributes: Iterable[tuple[str, str]]) -> str:
    return "".join(f" {name}={quoteattr(settable(value))}" for name, value in attributes)


def _said(text: str) -> str:
    return escape(settable(text))


def _pair(first: float, second: float, between: str) -> str:
    return f"{_number(first)}{between}{_number(second)}"


def _number(value: float) -> str:
    """A length to a thousandth of a point."""
    text = written(value)
    return "0" if text == "-0" else text
