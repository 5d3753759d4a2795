"""Makes the summary away from the screen's thread, shows its pages, saves it.

This module brings the printing libraries with it, so it is loaded when a report is first wanted.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from facilitator.core.code_names import in_public
from facilitator.core.finish import PLAIN, Finish
from facilitator.core.journal import values
from facilitator.core.notebook import Notebook, printed_photos
from facilitator.core.people import count
from facilitator.core.progress import blocks_over
from facilitator.core.report_texts import SUMMARY
from facilitator.core.scoring.board import scoreboard
from facilitator.core.script import Script, script
from facilitator.durable import write_whole
from facilitator.live.clock import Clock
from facilitator.live.dressing import dress_of, firm
from facilitator.live.naming import course_titles
from facilitator.live.printing import LivePrinting
from facilitator.reports.apart import make_pages
from facilitator.reports.day import Day
from facilitator.reports.edition import edition_report
from facilitator.reports.fonts import Typesetter
from facilitator.reports.model import Report
from facilitator.reports.preview import PagePicture, pages
from facilitator.reports.render import RenderedReport, render
from facilitator.reports.summary import summary_report
from facilitator.storage.follow_ups import FollowUpRows
from facilitator.storage.library import Library
from facilitator.storage.people import PeopleRows
from facilitator.texts import Texts

PREVIEW_DPI = 150
RENDER_SHARE = 0.6
"""The share of the work that is done when the PDF is; the rest is its pictures."""


@dataclass(frozen=True, slots=True)
class Finished:
    """A report that can be shown and saved."""

    report: RenderedReport
    pictures: tuple[QImage, ...]


def read_day(
    library: Library, workshop_id: str, now: int, organisation: str = "", *, public: bool = True
) -> Day:
    """Everything a report needs, read again from the disk; groups go by the names that are
    ``public``, or by their own. Without an ``organisation`` it is that of the settings.

    Raises:
        UnknownWorkshop, WorkshopDamaged, DiskTrouble
    """
    own = firm()
    workshop = library.workshops.load(workshop_id)
    if public:
        workshop = in_public(workshop)
    contents = library.contents_of(workshop)
    plan = script(workshop, contents)
    entries = library.entries(workshop_id)
    visits = library.visits(workshop_id)
    record = library.run(workshop_id)
    passed = blocks_over(workshop, plan, visits)
    notebook = library.notebook(workshop_id)
    people = library.rows_of(PeopleRows).load(workshop_id)
    return Day(
        workshop=workshop,
        contents=contents,
        script=plan,
        board=scoreboard(workshop, contents, values(entries), passed, len(entries)),
        entries=entries,
        actions=library.actions(workshop_id),
        visits=visits,
        made_at=now,
        organisation=organisation or own.name,
        dress=dress_of(library, workshop_id, own),
        seen_at=record.seen_at if record else None,
        attendance=count(people),
        attended={one.id: count(people, one.id) for one in workshop.days},
        notebook=notebook,
        pictures=printed_pictures(library, workshop_id, notebook, plan),
        waves=library.rows_of(FollowUpRows).load(workshop_id),
        titles=course_titles(),
    )


def printed_pictures(
    library: Library, workshop_id: str, notebook: Notebook, plan: Script
) -> dict[str, bytes]:
    """The JPEGs of the photos that are printed, by their sha256; one that is no longer what it was is
    left out."""
    order = (one.block.id for one in plan.blocks)
    printed = printed_photos(notebook.photos, order, notebook.chosen_photos)
    found = {one.picture: library.picture(workshop_id, one.picture) for one in printed}
    return {sha: jpeg for sha, jpeg in found.items() if jpeg is not None}


def make_pdf(day: Day, texts: Texts, finish: Finish = PLAIN) -> RenderedReport:
    """The summary at once, for the command line."""
    return render(summary_report(day, texts, Typesetter().measure), finish=finish)


class LiveReports(LivePrinting):
    """The summary of one workshop at a time; ``finished`` carries a ``Finished``, which is also
    kept until the next one."""

    def __init__(self, library: Library, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._clock = clock
        self._last: Finished | None = None

    def make(
        self,
        workshop_id: str,
        texts: Texts,
        organisation: str = "",
        finish: Finish = PLAIN,
        *,
        wave: int = SUMMARY,
    ) -> None:
        """Begin to make the summary, or the edition after so many days; an unfinished one is given
        up."""
        self.cancel()
        day = read_day(self._library, workshop_id, self._clock.now_ms(), organisation)
        self.begin(partial(_make, day, texts, wave, finish))

    def forget(self) -> None:
        """Give up what is being made, and let the last one go: its pictures are large."""
        self.cancel()
        self._last = None

    def save(self, path: Path) -> None:
        """Write the finished report.

        Raises:
            CannotWriteFile: the old file, if any, is still there
        """
        if self._last is None:
            raise RuntimeError("no report has been made")
        write_whole(path, self._last.report.pdf)
        self.saved.emit(str(path))

    def keep(self, result: object) -> None:
        """See LivePrinting."""
        if isinstance(result, Finished):
            self._last = result


def _make(  # noqa: PLR0913  (a job: which document of what, and who follows it)
    day: Day,
    texts: Texts,
    wave: int,
    finish: Finish,
    progress: Callable[[float], None],
    cancelled: Callable[[], bool],
) -> Finished:
    measure = Typesetter().measure
    model = (
        edition_report(day, wave, texts, measure) if wave else summary_report(day, texts, measure)
    )
    return finished_pages(model, finish, progress, cancelled)


def finished_pages(
    model: Report,
    finish: Finish,
    progress: Callable[[float], None],
    cancelled: Callable[[], bool],
) -> Finished:
    """The pages of any report and their pictures, in whatever thread."""

    def rendered(share: float) -> None:
        progress(share * RENDER_SHARE)

    report = make_pages(model, rendered, cancelled, finish)
    pictures: list[QImage] = []
    for page in pages(report.pdf, PREVIEW_DPI, cancelled, finish.password):
        pictures.append(picture_of(page))
        progress(RENDER_SHARE + (1 - RENDER_SHARE) * len(pictures) / report.pages)
    return Finished(report, tuple(pictures))


def picture_of(page: PagePicture) -> QImage:
    """A page as a picture for the screen; it lives on by itself."""
    whole = QImage(page.data, page.width, page.height, page.stride, QImage.Format.Format_RGB32)
    # The bytes belong to Python and would go away with it: the picture gets its own.
    return whole.copy()
