"""The display list: what a painter is given.

All lengths are points, the origin is the top left corner and y grows downwards. Colours are
"#RRGGBB"; ``None`` means not filled or not outlined. The y of words is their baseline.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Literal, Protocol, TypeAlias

from facilitator.core.charts import palette

Alignment: TypeAlias = Literal["left", "center", "right"]


_SPACES = re.compile(r"[\t-\r\u0085\u2028\u2029]+")
# Besides what XML 1.0 forbids the other control characters, and the marks that turn text around.
_UNSEEN = re.compile(
    r"[\x00-\x1F\x7F-\x9F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFB\uFFFE\uFFFF]"
)
_HALF = re.compile(r"[\uD800-\uDFFF]")


class Measure(Protocol):
    """The width of a text in points, as the painter of the list will set it."""

    def __call__(self, text: str, size: float, *, bold: bool, lang: str) -> float:
        """The width of ``text`` at ``size`` points."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A straight line; ``dash`` is (on, off) in points."""

    x1: float
    y1: float
    x2: float
    y2: float
    colour: str = palette.RULE
    width: float = 0.5
    dash: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle by its top left corner; ``radius`` rounds its corners."""

    x: float
    y: float
    width: float
    height: float
    fill: str | None = None
    stroke: str | None = None
    stroke_width: float = 0.5
    radius: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle:
    """A circle by its centre."""

    x: float
    y: float
    radius: float
    fill: str | None = None
    stroke: str | None = None
    stroke_width: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Polygon:
    """A closed outline through its corners."""

    points: tuple[tuple[float, float], ...]
    fill: str | None = None
    stroke: str | None = None
    stroke_width: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One line of text; x is its left end, middle or right end as ``align`` says."""

    text: str
    x: float
    y: float
    lang: str
    size: float = 8.8
    bold: bool = False
    colour: str = palette.INK
    align: Alignment = "left"


Item: TypeAlias = Line | Box | Circle | Polygon | Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place of a picture that can be pointed at, and what it shows in one sentence."""

    x: float
    y: float
    width: float
    height: float
    said: str


@dataclass(frozen=True, slots=True)
class DisplayList:
    """A finished picture: its size, its items in painting order, and what can be pointed at.

    A ``plain`` one has the program's colour, or one scale of it, for what it shows, whatever else is
    beside it: that of a client may stand in its place (``wearing.worn``).
    """

    width: float
    height: float
    items: tuple[Item, ...]
    spots: tuple[Spot, ...] = ()
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """What a chart needs to know about its place: width in points, language, text measure."""

    width: float
    lang: str
    measure: Measure

    def widest(self, texts: Iterable[str], size: float, *, bold: bool = False) -> float:
        """The width of the widest text, 0 where there is none."""
        return max(
            (self.measure(text, size, bold=bold, lang=self.lang) for text in texts), default=0.0
        )


def moved(item: Item, dx: float, dy: float) -> Item:
    """The same item at another place."""
    match item:
        case Line():
            return replace(item, x1=item.x1 + dx, y1=item.y1 + dy, x2=item.x2 + dx, y2=item.y2 + dy)
        case Polygon():
            return replace(item, points=tuple((x + dx, y + dy) for x, y in item.points))
        case _:
            return replace(item, x=item.x + dx, y=item.y + dy)


def side_by_side(pictures: Sequence[DisplayList], gap: float) -> DisplayList:
    """Pictures in one row, tops aligned, ``gap`` points between them."""
    if not pictures:
        return DisplayList(0.0, 0.0, ())
    lefts = [0.0, *accumulate(picture.width + gap for picture in pictures)]
    items = tuple(
        moved(item, left, 0.0)
        for left, picture in zip(lefts, pictures, strict=False)
        for item in picture.items
    )
    height = max(picture.height for picture in pictures)
    plain = all(picture.plain for picture in pictures)
    return DisplayList(lefts[-1] - gap, height, items, plain=plain)


def settable(text: str) -> str:
    """A text as it is set on one line: white space is a space, nothing of it is invisible."""
    return _UNSEEN.sub("", _HALF.sub("\ufffd", _SPACES.sub(" ", text)))
