"""Makes the pictures a workshop gives out: long ones for a chat, its charts for slides.

This module brings the printing libraries with it, so it is loaded when pictures are wanted. The
makers read the library and nothing else; none of them needs a window.
"""

from collections.abc import Callable, Iterator, Sequence

from facilitator.core.charts import palette
from facilitator.core.charts.colour import guarded_accent
from facilitator.core.charts.svg import svg
from facilitator.core.documents import NamedFile, safe_name, within
from facilitator.core.exporting import PaintedPages
from facilitator.core.finish import PLAIN, Finish
from facilitator.core.text import EN, ZH
from facilitator.core.workshop import Workshop
from facilitator.live.clock import Clock
from facilitator.live.naming import document_name, spoken
from facilitator.live.reports import read_day
from facilitator.reports.apart import UNWATCHED, Watch
from facilitator.reports.chart_files import chart_files, pictures_pdf
from facilitator.reports.class_poster import class_poster
from facilitator.reports.day import Day
from facilitator.reports.finish import locked
from facilitator.reports.fonts import Typesetter
from facilitator.reports.giving_up import RenderCancelled
from facilitator.reports.key_poster import key_poster
from facilitator.reports.model import Meta
from facilitator.reports.pen import Pen
from facilitator.reports.png import page_pngs
from facilitator.reports.poster import Poster
from facilitator.reports.poster_page import poster_pdf
from facilitator.reports.preview import POINTS_PER_INCH
from facilitator.reports.slides_file import finished_slides
from facilitator.reports.summary import summary_report
from facilitator.storage.library import Library
from facilitator.texts import Texts

CHART_DPI = 4 * POINTS_PER_INCH
"""A chart of paper's width is 2,085 pixels wide then: more than a slide of 1,920 shows of it, and
its letters stay sharp where the slide is enlarged."""


def make_long_pictures(  # noqa: PLR0913  (whose, in which language and colour)
    library: Library,
    workshop: str,
    clock: Clock,
    texts: Texts,
    organisation: str,
    *,
    accent: str = "",
) -> tuple[NamedFile, ...]:
    """课堂战报 for the participants and 核心结论 for the client, as PNG files 1,080 pixels wide.

    A long one is several files. ``accent`` "#RRGGBB" is the client's colour, darkened until white
    is read on it; without one it is that of the look of the workshop.

    Raises:
        ValueError: the accent is no colour
        UnknownWorkshop, WorkshopDamaged, DiskTrouble
    """
    return long_pictures(read_day(library, workshop, clock.now_ms(), organisation), texts, accent)


def long_pictures(day: Day, texts: Texts, accent: str = "") -> tuple[NamedFile, ...]:
    """The same of a day that was read.

    Raises:
        ValueError: the accent is no colour
    """
    return (*class_pictures(day, texts, accent), *key_pictures(day, texts, accent))


def class_pictures(day: Day, texts: Texts, accent: str = "") -> tuple[NamedFile, ...]:
    """课堂战报 alone, for the participants.

    Raises:
        ValueError: the accent is no colour
    """
    return _long(texts.tr("Class highlights"), class_poster, day, texts, accent)


def key_pictures(day: Day, texts: Texts, accent: str = "") -> tuple[NamedFile, ...]:
    """核心结论 alone, for the client.

    Raises:
        ValueError: the accent is no colour
    """
    return _long(texts.tr("Key findings"), key_poster, day, texts, accent)


def _long(
    kind: str, make: Callable[[Day, Pen, str], Poster], day: Day, texts: Texts, accent: str
) -> tuple[NamedFile, ...]:
    colour = guarded_accent(accent or day.dress.accent or palette.ACCENT).colour
    poster = make(day, Pen(texts, Typesetter().measure), colour)
    name = document_name(kind, day.workshop, texts.locale)
    logo = poster.logo is not None
    pngs = page_pngs(poster_pdf(poster), POINTS_PER_INCH, all_colours=logo)
    return tuple(_parts(name, list(pngs)))


def _parts(name: str, pngs: Sequence[bytes]) -> Iterator[NamedFile]:
    """One file under its name; several with the number of each."""
    for number, png in enumerate(pngs, start=1):
        part = f"_{number}" if len(pngs) > 1 else ""
        yield NamedFile(f"{name}{part}.png", png)


def make_charts(
    library: Library, workshop: str, clock: Clock, texts: Texts, organisation: str
) -> tuple[NamedFile, ...]:
    """Every chart of the summary, as PNG for slides and as SVG to be changed.

    Raises:
        UnknownWorkshop, WorkshopDamaged, DiskTrouble
    """
    return day_charts(read_day(library, workshop, clock.now_ms(), organisation), texts)


def day_charts(day: Day, texts: Texts, watch: Watch = UNWATCHED) -> tuple[NamedFile, ...]:
    """The same of a day that was read.

    Raises:
        RenderCancelled
    """
    progress, cancelled = watch
    pen = Pen(texts, Typesetter().measure)
    charts = chart_files(summary_report(day, texts, pen.measure), pen)
    pdf = pictures_pdf([one.picture for one in charts]) if charts else b""
    pngs = page_pngs(pdf, CHART_DPI) if charts else iter(())
    found: list[NamedFile] = []
    for number, (chart, png) in enumerate(zip(charts, pngs, strict=True), start=1):
        title = within(safe_name(chart.title).strip())
        name = texts.tr("Fig{number}_{title}", number=f"{number:02}", title=title)
        found.append(NamedFile(f"{name}.png", png))
        text = svg(chart.picture, chart.title, chart.alt)
        found.append(NamedFile(f"{name}.svg", text.encode()))
        if cancelled is not None and cancelled():
            raise RenderCancelled
        if progress is not None:
            progress(number / len(charts))
    return tuple(found)


def make_slides(
    workshop: Workshop, texts: Texts, pages: PaintedPages, finish: Finish = PLAIN
) -> NamedFile:
    """The pages of the room as a file (0.4 s for 300 pages), locked where that is asked for.

    ``texts`` say what it is called; the pages speak to the room. An archive is not made of them.
    """
    kind = texts.tr("Screen pages")
    workshop = spoken(workshop, texts.locale)
    meta = Meta(
        title=f"{workshop.title} {kind}",
        client=workshop.named_client,
        date_line=texts.date(workshop.days[0].day),
        place=workshop.days[0].place,
        trainer=workshop.trainer,
        language=EN if workshop.language == EN else ZH,
        footer=(),
    )
    content = finished_slides(pages.pdf, meta, pages.bookmarks)
    if finish.password:
        content = locked(content, finish.password)
    return NamedFile(f"{document_name(kind, workshop, texts.locale)}.pdf", content)
