"""What the sample reports are made of: the strings people really type, figures, a logo."""

from io import BytesIO

from PIL import Image, ImageDraw

from facilitator.core.charts.display import Frame
from facilitator.core.figures import Figure, Tile
from facilitator.reports import model as m
from facilitator.reports.fonts import Typesetter
from facilitator.reports.theme import TEXT_WIDTH

HARD_STRINGS = (
    "R&D <b>部",
    "A<B",
    '<img src="/etc/hostname">',
    "x</para>y",
    "=1+1",
    "%(name)s {name}",
    "龘堃㛃",
    "一二三四五六七八九十" * 4,
    "Don’t Panic “Team”",
    "O'Neil & Søn",
    "𫖯𬱖𬀩",
)
FORTY = "第四十个字的小组名称要能够完整地印在报告里而且不会被截断或者压到别的文字上面去才可以"
FIGURE_P = Figure(
    "P",
    (
        Tile("H", 5, 10),
        Tile("V", 4, 8),
        Tile("H", 2, 7),
        Tile("D", 2, 5),
        Tile("V", 4, 4),
        Tile("H", 4, 3),
    ),
    ((5, 10), (4, 8), (3, 7), (4, 6), (5, 4)),
)
FIGURE_Q = Figure(
    "Q",
    (
        Tile("V", 6, 9),
        Tile("H", 7, 8),
        Tile("D", 7, 6),
        Tile("H", 5, 6),
        Tile("V", 4, 4),
        Tile("H", 3, 3),
    ),
    ((7, 9), (8, 8), (7, 7), (5, 6), (4, 4)),
)


def logo() -> bytes:
    """A picture of a logo: larger than print needs, with a transparent ground."""
    picture = Image.new("RGBA", (1200, 400), (0, 0, 0, 0))
    draw = ImageDraw.Draw(picture)
    draw.ellipse((20, 20, 380, 380), fill=(11, 60, 111, 255))
    draw.rectangle((460, 140, 1180, 260), fill=(224, 138, 30, 255))
    out = BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


class Writer:
    """Shortens the building of runs in one language."""

    def __init__(self, lang: m.Language) -> None:
        self.lang: m.Language = lang

    def __call__(self, text: str, *, bold: bool = False, role: m.Role = "body") -> m.Runs:
        return m.words(text, self.lang, bold=bold, role=role)

    def cell(self, text: str, *, bold: bool = False) -> m.Cell:
        return m.Cell(self(text), bold)

    def state(self, text: str, status: m.Status) -> m.Cell:
        return m.Cell(self(text), bold=True, status=status)

    def goal(self, texts: tuple[str, str, str, str], state: m.Cell) -> m.Row:
        first, *others = texts
        return m.Row((self.cell(first, bold=True), *map(self.cell, others), state))

    def row(self, *texts: str, total: bool = False) -> m.Row:
        return m.Row(tuple(self.cell(text) for text in texts), total)


def frame(lang: str) -> Frame:
    return Frame(TEXT_WIDTH, lang, Typesetter().measure)


def simple(text: str = "正文", lang: m.Language = "zh-CN", *blocks: m.Block) -> m.Report:
    """A cover and one short page."""
    w = Writer(lang)
    content = blocks or (m.Paragraph(w(text)),)
    return m.Report(
        m.Meta(
            title="T",
            client="C",
            date_line="2026-03-05",
            place="P",
            trainer="X",
            language=lang,
            footer=w("脚注"),
        ),
        m.Cover(kicker=w("K"), title=w("标题")),
        (m.Section(w("第一页"), content),),
    )
