"""A report model becomes the bytes of a PDF."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from io import BytesIO

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.doctemplate import BaseDocTemplate, PageTemplate
from reportlab.platypus.frames import Frame

from facilitator.core.charts import palette
from facilitator.core.finish import PLAIN, Finish
from facilitator.reports import theme
from facilitator.reports.certificate_page import certificate_pages
from facilitator.reports.cover import draw_cover
from facilitator.reports.finish import locked
from facilitator.reports.fonts import SC, Typesetter
from facilitator.reports.giving_up import RenderCancelled
from facilitator.reports.ink import ink
from facilitator.reports.model import Cover, Meta, Report, Run
from facilitator.reports.page_head import draw_head
from facilitator.reports.report_canvas import ReportCanvas
from facilitator.reports.setting import draw_lines, fitted, set_lines
from facilitator.reports.story import BODY_TEMPLATE, story

_LAID_OUT = 0.8
"""The share of the work that is done when all pages are laid out."""
ONE_AT_A_TIME = threading.Lock()
"""ReportLab keeps its faces for the whole program; whoever draws with it holds this."""

rl_config.useA85 = 0  # streams as bytes and not as text: smaller, and written faster


@dataclass(frozen=True, slots=True)
class RenderedReport:
    """A finished report.

    ``pages`` counts the cover. ``missing_glyphs`` are characters that no face has, each printed
    as □; the trainer is told, so that a name can be checked by hand.
    """

    pdf: bytes
    pages: int
    missing_glyphs: tuple[str, ...]


def render(
    report: Report,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    finish: Finish = PLAIN,
    *,
    invariant: bool = False,
) -> RenderedReport:
    """Sets, draws and finishes the report; may run in any thread, one at a time.

    ``progress`` is called with a share from 0 to 1 and ``cancelled`` is asked, both in the thread
    of the caller, at least once a page. With ``invariant`` the same report gives the same bytes
    (no time of making, no random identifier); ``finish`` is for archives, or a password.

    Raises:
        RenderCancelled: ``cancelled`` answered yes.
        NotAPicture: the logo cannot be read (facilitator.reports.logo).
    """
    report_progress = progress or say_nothing
    with ONE_AT_A_TIME:
        watch = _Watch(report_progress, cancelled or never)
        watch.check()
        setter = Typesetter()
        raw = BytesIO()
        document = _document(report, setter, raw, invariant=invariant)
        document.setProgressCallBack(watch.on_progress)
        canvas = partial(ReportCanvas, meta=report.meta, archive=finish.archive)
        document.build(story(report, setter), canvasmaker=canvas)
        watch.check()
        pdf = raw.getvalue()
        if finish.password:
            pdf = locked(pdf, finish.password)
    report_progress(1.0)
    return RenderedReport(pdf, document.page, tuple(sorted(setter.missing)))


def say_nothing(_share: float) -> None:
    """For callers who do not follow the progress."""


def never() -> bool:
    """For callers who do not give up."""
    return False


class _Watch:
    """Passes progress on and stops the work when the caller no longer wants it."""

    def __init__(self, progress: Callable[[float], None], cancelled: Callable[[], bool]) -> None:
        self._progress = progress
        self._cancelled = cancelled
        self._size = 1
        self._reached = 0.0

    def check(self) -> None:
        """Stops when asked to."""
        if self._cancelled():
            raise RenderCancelled

    def on_progress(self, kind: str, value: int) -> None:
        """What ReportLab says while it lays out pages: its size, blocks done, pages begun."""
        self.check()
        if kind == "SIZE_EST":
            self._size = max(1, value)
        elif kind == "PROGRESS":
            # A block that is cut in two is counted again: progress waits and never goes back.
            self._reached = max(self._reached, min(1.0, value / self._size) * _LAID_OUT)
            self._progress(self._reached)


def _document(
    report: Report, setter: Typesetter, raw: BytesIO, *, invariant: bool
) -> BaseDocTemplate:
    meta = report.meta
    document = BaseDocTemplate(
        raw,
        pagesize=(theme.PAGE_WIDTH, theme.PAGE_HEIGHT),
        lang=meta.language,
        initialFontName=SC[0],
        displayDocTitle=1,
        invariant=int(invariant),
        pageCompression=1,
    )
    body = PageTemplate(BODY_TEMPLATE, [_frame()], onPage=partial(_draw_foot, setter, report))
    if report.page != "standing":
        document.addPageTemplates([certificate_pages(meta.accent, framed=report.page == "framed")])
    elif report.cover is None:
        document.addPageTemplates([body])
    else:
        cover = PageTemplate(
            "cover", [_frame()], onPage=partial(_draw_cover, setter, report.meta, report.cover)
        )
        document.addPageTemplates([cover, body])
    return document


def _frame() -> Frame:
    return Frame(
        theme.MARGIN,
        theme.MARGIN,
        theme.TEXT_WIDTH,
        theme.BODY_HEIGHT,
        leftPadding=0,
        bottomPadding=0,
        rightPadding=0,
        topPadding=0,
    )


def _draw_cover(
    setter: Typesetter, meta: Meta, cover: Cover, canvas: Canvas, _document: BaseDocTemplate
) -> None:
    draw_cover(canvas, setter, meta, cover)


def _draw_foot(
    setter: Typesetter, report: Report, canvas: Canvas, _document: BaseDocTemplate
) -> None:
    """The line at the foot: what the report is, and the page; the cover is not counted."""
    draw_head(canvas, report.meta)
    style = theme.FOOT
    canvas.setStrokeColor(ink(palette.RULE))
    canvas.setLineWidth(0.5)
    right = theme.PAGE_WIDTH - theme.MARGIN
    canvas.line(theme.MARGIN, theme.FOOT_RULE, right, theme.FOOT_RULE)
    page = canvas.getPageNumber() - (report.cover is not None)
    run = Run(str(page), report.meta.language, role="figure")
    number = set_lines(setter, (run,), style, theme.TEXT_WIDTH)
    top = theme.FOOT_BASELINE + style.ascent
    room = theme.TEXT_WIDTH - number[0].width - 24.0
    foot = fitted(setter, report.meta.footer, style, room)
    draw_lines(canvas, (foot,), style, (theme.MARGIN, top), room)
    draw_lines(canvas, number, style, (right - number[0].width, top), number[0].width)
