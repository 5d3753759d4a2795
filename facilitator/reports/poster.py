"""A picture for a phone as data: a band with the title, what stands under it, who signs it.

It takes the blocks of a report that read well in one narrow column, and rows with a bar besides.
"""

from dataclasses import dataclass
from typing import TypeAlias

from facilitator.core.charts import palette
from facilitator.core.charts.evidence import Level
from facilitator.reports import model as m


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """Whose it is, what was reached there, and the points 0 to 100; None says it in words alone."""

    name: m.Runs
    what: m.Runs
    points: float | None
    shown: m.Runs = ()


@dataclass(frozen=True, slots=True)
class Bars:
    """Rows with a bar on 0 to 100 each."""

    items: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Levels:
    """How far the evaluation has come, a row for each level."""

    items: tuple[Level, ...]


@dataclass(frozen=True, slots=True)
class Dates:
    """What happens when: the day, and the words beside it."""

    items: tuple[tuple[m.Runs, m.Runs], ...]


PosterBlock: TypeAlias = (
    m.Heading
    | m.Lead
    | m.Paragraph
    | m.Note
    | m.Tiles
    | m.Bullets
    | m.Table
    | Bars
    | Levels
    | Dates
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Poster:
    """One long picture.

    ``kicker`` is the kind of document, ``subtitle`` client, date and place, ``signed`` the lines
    at its end: who led it, for whom it is. ``logo`` is a PNG or JPEG file as bytes. ``accent`` is a
    colour on which white is read.
    """

    language: m.Language
    kicker: m.Runs
    title: m.Runs
    subtitle: m.Runs
    blocks: tuple[PosterBlock, ...]
    signed: tuple[m.Runs, ...]
    logo: bytes | None = None
    accent: str = palette.ACCENT
