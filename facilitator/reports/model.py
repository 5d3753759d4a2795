"""The report as data: what is said, in which language and role, without a word about drawing.

Every text is a sequence of runs, and every run knows its language and its role. Text is only
ever text: nothing in it is read as markup.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from facilitator.core.charts import palette
from facilitator.core.charts.display import Alignment, DisplayList
from facilitator.core.report_look import PLAIN_DRESS, Dress

Language: TypeAlias = Literal["zh-CN", "en"]
Role: TypeAlias = Literal["body", "quote", "figure", "name", "label"]
"""What a run is: the author's words, somebody else's words, a value, a name, a short label."""

Page: TypeAlias = Literal["standing", "framed", "bare"]
"""The pages of a report: standing with a line at the foot, or lying, with a frame or without."""

Status: TypeAlias = Literal["full", "half", "empty"]
"""A round mark that survives grey print; a word always stands beside it."""

ColumnKind: TypeAlias = Literal["text", "figure", "status"]


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one language, weight and role."""

    text: str
    lang: Language
    bold: bool = False
    role: Role = "body"


Runs: TypeAlias = tuple[Run, ...]


def words(text: str, lang: Language, *, bold: bool = False, role: Role = "body") -> Runs:
    """One run; no run at all for an empty text."""
    return (Run(text, lang, bold, role),) if text else ()


def plain(runs: Sequence[Run]) -> str:
    """The text of the runs without language, weight and role."""
    return "".join(run.text for run in runs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Meta:
    """Facts about the report: the properties of the file and the line at the foot of its pages.

    ``dress`` is what it looks like; without a word about it, it is that of the program.
    """

    title: str
    client: str
    date_line: str
    place: str
    trainer: str
    language: Language
    footer: Runs
    organiser: str = ""
    dress: Dress = PLAIN_DRESS

    @property
    def accent(self) -> str:
        """The colour of cover and headings, of charts that have one, and of certificates."""
        return self.dress.accent or palette.ACCENT


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the cover: what it is and what it says."""

    label: Runs
    value: Runs


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """The unnumbered first page. ``kicker`` is the kind of document, ``note`` the last line."""

    kicker: Runs
    title: Runs
    subtitle: Runs = ()
    facts: tuple[Fact, ...] = ()
    note: Runs = ()


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a section; ``note`` (n and scale) stands at the right of its line."""

    runs: Runs
    note: Runs = ()


@dataclass(frozen=True, slots=True)
class Lead:
    """The claim of a page, directly under its title."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of body text."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class Note:
    """A quiet small line: facts under the lead, or how to read the chart or table above."""

    runs: Runs


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """One big figure with its unit, a label above it and a remark below it."""

    label: Runs
    figure: Runs
    unit: Runs = ()
    note: Runs = ()


@dataclass(frozen=True, slots=True)
class Tiles:
    """Big figures in one row, at most four, all alike."""

    items: tuple[Tile, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """One column. ``width`` in points; None shares what is left by what the cells need."""

    title: Runs
    width: float | None = None
    align: Alignment = "left"
    kind: ColumnKind = "text"


@dataclass(frozen=True, slots=True)
class Cell:
    """The content of a cell; ``bold`` sets all its runs bold, ``status`` puts a mark before it."""

    runs: Runs = ()
    bold: bool = False
    status: Status | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One row; a ``total`` is set bold under a dark line."""

    cells: tuple[Cell, ...]
    total: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table whose head is repeated on every page; ``empty`` is said where it has no rows.

    ``dense`` sets the rows closer, for tables that fill pages.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    empty: Runs = ()
    dense: bool = False

    def __post_init__(self) -> None:
        """A row with too few or too many cells is a mistake of the builder, found here."""
        if not self.columns:
            message = "a table needs columns"
            raise ValueError(message)
        for row in self.rows:
            if len(row.cells) != len(self.columns):
                message = f"{len(row.cells)} cells in a row of {len(self.columns)} columns"
                raise ValueError(message)


@dataclass(frozen=True, slots=True)
class Chart:
    """A finished picture, the text that stands for it, and the sentence on how to read it."""

    picture: DisplayList
    alt: str
    caption: Runs = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A JPEG of so many pixels, the text that stands for it, and the line below it."""

    jpeg: bytes
    width: int
    height: int
    alt: str
    caption: Runs = ()


@dataclass(frozen=True, slots=True)
class Photos:
    """Photos in rows."""

    items: tuple[Photo, ...]


@dataclass(frozen=True, slots=True)
class Bullet:
    """One item: a bold first line, a text, or both."""

    title: Runs = ()
    text: Runs = ()


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list, numbered or with dots."""

    items: tuple[Bullet, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Fill:
    """A label and room to write: on its own line, or on ``lines`` lines under it.

    ``pitch`` is from one line to the next.
    """

    label: Runs
    lines: int = 0
    pitch: float = 27.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table to write in, with a line round every cell.

    ``least`` is the least height of a row (``dense`` ones have less space in them), ``wants`` how many points each column asks for at least
    where there is room.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Runs, ...], ...]
    least: float = 0.0
    wants: tuple[float, ...] = ()
    dense: bool = False


@dataclass(frozen=True, slots=True)
class CutOut:
    """A piece that is cut off: who gets it, and what it says."""

    title: Runs
    lines: tuple[Runs, ...]


@dataclass(frozen=True, slots=True)
class CutOuts:
    """Pieces with dashed lines between them, ``across`` in a row."""

    items: tuple[CutOut, ...]
    across: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """A certificate, which fills a lying page of its own.

    ``title`` and ``subtitle`` are empty on paper that has them already; everything on such paper
    is moved by ``shift`` points to the right and up. ``points`` are what was learned. ``trainer``
    and ``organiser`` stand under lines to sign on, ``seal`` in the place over the organiser's.
    ``logo`` is a PNG or JPEG file as bytes.
    """

    number: Runs
    title: Runs
    subtitle: Runs
    opening: Runs
    name: Runs
    texts: tuple[Runs, ...]
    heading: Runs
    points: tuple[Runs, ...]
    trainer: Runs
    organiser: Runs
    seal: Runs
    about: Runs
    issued: Runs
    logo: bytes | None = None
    shift: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts on a new page."""


@dataclass(frozen=True, slots=True)
class KeepTogether:
    """Blocks that stay on one page where a page can hold them."""

    blocks: tuple["Block", ...]


Block: TypeAlias = (
    Heading
    | Lead
    | Paragraph
    | Note
    | Tiles
    | Table
    | Chart
    | Photos
    | Bullets
    | Fill
    | Grid
    | CutOuts
    | Certificate
    | PageBreak
    | KeepTogether
)


@dataclass(frozen=True, slots=True)
class Section:
    """A chapter with its own title; starts on a new page unless told otherwise.

    ``apart`` keeps one that needs no page of its own off page 1. ``one_page``: its blocks stand
    closer where they would not fit on one page otherwise.
    """

    title: Runs
    blocks: tuple[Block, ...]
    new_page: bool = True
    apart: bool = False
    one_page: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report: properties, cover, sections. A paper for the table has no cover.

    Lying ``page``s are for certificates alone.
    """

    meta: Meta
    cover: Cover | None
    sections: tuple[Section, ...]
    page: Page = "standing"
