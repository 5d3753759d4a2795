"""The charts of a summary as pictures of their own: with title, what they count, how to read them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO

from facilitator.core.charts.captioned import Caption, captioned
from facilitator.core.charts.display import DisplayList, Words, moved
from facilitator.core.charts.wearing import worn
from facilitator.core.text import dotted
from facilitator.reports import model as m
from facilitator.reports.fonts import SC, Typesetter
from facilitator.reports.paint_pdf import paint
from facilitator.reports.pen import Pen
from facilitator.reports.render import ONE_AT_A_TIME
from facilitator.reports.tagging import TaggedCanvas


@dataclass(frozen=True, slots=True)
class ChartFile:
    """A picture that stands alone. ``alt`` says what is to be seen, for those who do not see it."""

    title: str
    alt: str
    picture: DisplayList


def chart_files(report: m.Report, pen: Pen) -> tuple[ChartFile, ...]:
    """Every chart of the report in its order."""
    accent = report.meta.accent
    return tuple(one for section in report.sections for one in _of_section(section, accent, pen))


def pictures_pdf(pictures: Sequence[DisplayList]) -> bytes:
    """A PDF with a page for each picture, white and of its size; in any thread."""
    raw = BytesIO()
    with ONE_AT_A_TIME:
        canvas = TaggedCanvas(raw, initialFontName=SC[0], pageCompression=0)
        setter = Typesetter()
        for picture in pictures:
            canvas.setPageSize((picture.width, picture.height))
            paint(canvas, setter, picture, picture.height)
            canvas.showPage()
        canvas.save()
    return raw.getvalue()


def _of_section(section: m.Section, accent: str, pen: Pen) -> Iterator[ChartFile]:
    """The heading above a chart is its title, unless something else stands below that heading."""
    # Charts of single exercises are called alike in all of them.
    annex = pen.tr("Annex: {name}", name="").rstrip()
    title = m.plain(section.title)
    exercise = title.removeprefix(annex).strip() if title.startswith(annex) else ""
    heading: m.Heading | None = None
    for block in _flat(section.blocks):
        match block:
            case m.Heading():
                heading = block
            case m.Chart():
                yield _chart(block, heading, exercise, accent, pen)
            case m.Note() | m.Lead() | m.Paragraph():
                pass
            case _:
                heading = None


def _chart(
    chart: m.Chart, heading: m.Heading | None, exercise: str, accent: str, pen: Pen
) -> ChartFile:
    # Without a heading its text begins with what it is.
    colon = "：" if pen.lang == "zh-CN" else ": "
    named = m.plain(heading.runs) if heading else chart.alt.partition(colon)[0]
    title = named if exercise in named else dotted(pen.lang, exercise, named)
    note = m.plain(heading.note) if heading else ""
    picture = _without(worn(chart.picture, accent), named)
    caption = Caption(title, note, m.plain(chart.caption))
    return ChartFile(title, chart.alt, captioned(picture, caption, pen.frame, accent))


def _without(picture: DisplayList, title: str) -> DisplayList:
    """The picture without its own title, which stands above it now."""
    drawn = next((i for i in picture.items if isinstance(i, Words) and i.text == title), None)
    if drawn is None:
        return picture
    items = tuple(moved(item, 0.0, -drawn.y) for item in picture.items if item is not drawn)
    return DisplayList(picture.width, picture.height - drawn.y, items)


def _flat(blocks: Iterable[m.Block]) -> Iterator[m.Block]:
    for block in blocks:
        if isinstance(block, m.KeepTogether):
            yield from _flat(block.blocks)
        else:
            yield block
