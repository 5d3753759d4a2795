"""Prints the papers of a workshop away from the screen's thread, and saves them in one folder.

This module brings the printing libraries with it, so it is loaded when papers are first wanted.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from facilitator.core.documents import numbered, safe_name
from facilitator.core.papers import MaterialList, Paper, PaperKind
from facilitator.core.script import script
from facilitator.core.text import pick
from facilitator.core.workshop import Workshop
from facilitator.durable import make_folder, write_whole
from facilitator.live.naming import course_titles, document_name
from facilitator.live.printing import LivePrinting
from facilitator.reports.apart import make_pages
from facilitator.reports.fonts import Typesetter
from facilitator.reports.model import Report
from facilitator.reports.papers import Course, course, paper_report, tightened
from facilitator.reports.render import RenderCancelled, RenderedReport
from facilitator.storage.library import Library
from facilitator.texts import Texts


@dataclass(frozen=True, slots=True)
class MadePaper:
    """One paper, printed. ``number`` counts all papers of the workshop from 1."""

    number: int
    paper: Paper
    report: RenderedReport

    @property
    def leaves(self) -> int:
        """How many pages come out of the printer for all copies."""
        return self.report.pages * self.paper.copies


@dataclass(frozen=True, slots=True)
class MadePapers:
    """Everything a workshop has on paper; ``folder`` is the name to save it under."""

    folder: str
    papers: tuple[MadePaper, ...]

    def of(self, kinds: Collection[PaperKind]) -> tuple[MadePaper, ...]:
        """Those of some kinds."""
        return tuple(one for one in self.papers if one.paper.kind in kinds)


def read_course(library: Library, workshop_id: str, texts: Texts) -> Course:
    """What the papers of a workshop are made from, read from the disk.

    Raises:
        UnknownWorkshop, WorkshopDamaged, DiskTrouble
    """
    workshop = library.workshops.load(workshop_id)
    plan = script(workshop, library.contents_of(workshop))
    return course(workshop, plan, texts, course_titles())


def make_papers(
    course: Course,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> MadePapers:
    """All papers; the material list comes last, because it counts the pages of the others.

    Raises:
        RenderCancelled: ``cancelled`` answered yes.
    """
    measure = Typesetter().measure
    numbered = list(enumerate(course.papers, start=1))
    numbered.sort(key=lambda one: isinstance(one[1].body, MaterialList))
    made: dict[int, MadePaper] = {}
    for number, paper in numbered:
        pages = {one: found.report.pages for one, found in made.items()}
        report = _rendered(paper_report(course, paper, measure, pages), cancelled)
        made[number] = MadePaper(number, paper, report)
        if progress is not None:
            progress(len(made) / len(numbered))
    return MadePapers(
        folder_name(course.workshop, course.texts), tuple(made[number] for number in sorted(made))
    )


def _rendered(model: Report, cancelled: Callable[[], bool] | None) -> RenderedReport:
    """On fewer pages, where less room to write saves one."""
    made = make_pages(model, None, cancelled)
    if made.pages == 1:
        return made
    tight = make_pages(tightened(model), None, cancelled)
    return tight if tight.pages < made.pages else made


def save_papers(  # noqa: PLR0913  (what, where, and who follows it)
    papers: Collection[MadePaper],
    folder: Path,
    texts: Texts,
    progress: Callable[[float], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    *,
    which: int = 1,
) -> tuple[Path, ...]:
    """Write each paper as a file of its own, named by number, copies and what it is; ``which`` tells
    those of a second workshop of the same name apart.

    Raises:
        CannotWriteFile, RenderCancelled: what was written before it stays.
    """
    make_folder(folder)
    written: list[Path] = []
    for one in papers:
        if cancelled is not None and cancelled():
            raise RenderCancelled
        path = folder / numbered(file_name(one, texts), which)
        write_whole(path, one.report.pdf)
        written.append(path)
        if progress is not None:
            progress(len(written) / len(papers))
    return tuple(written)


def caution(workshop: Workshop, texts: Texts) -> str:
    """What has to be known before anybody prints; "" for nothing."""
    if workshop.people:
        return ""
    return texts.tr(
        "The number of people is not known: what everybody gets is counted once for each group."
    )


def file_name(one: MadePaper, texts: Texts) -> str:
    """03_18份_你说我画_图卡 P.pdf: in the order of the day, with the copies for the print shop."""
    block = one.paper.block
    names = [pick(block.content.public_name, texts.locale)] if block is not None else []
    names.append(pick(one.paper.name, texts.locale))
    count = texts.trn("{count} copy", "{count} copies", one.paper.copies)
    return safe_name("_".join((f"{one.number:02}", count.replace(" ", ""), *names))) + ".pdf"


def folder_name(workshop: Workshop, texts: Texts) -> str:
    """【课程资料】客户_课程_20260305."""
    return document_name(texts.tr("Course papers"), workshop, texts.locale)


def _free_of_others(folder: Path, made: MadePapers, texts: Texts) -> Path:
    """The folder, or the first of folder_2, folder_3 … without a paper that is none of these."""
    names = {file_name(one, texts) for one in made.papers}
    target, number = folder, 1
    while any(path.name not in names for path in target.glob("*.pdf")):
        number += 1
        target = folder.with_name(f"{folder.name}_{number}")
    return target


def _saved(
    papers: Collection[MadePaper],
    folder: Path,
    texts: Texts,
    progress: Callable[[float], None],
    cancelled: Callable[[], bool],
) -> Path:
    save_papers(papers, folder, texts, progress, cancelled)
    return folder


class LivePapers(LivePrinting):
    """The papers of one workshop at a time; ``finished`` carries ``MadePapers``, or the folder."""

    thing = "the papers"

    def __init__(self, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._texts: Texts | None = None
        self._last: MadePapers | None = None
        self._number = 1

    def make(self, workshop_id: str, texts: Texts) -> None:
        """Begin to print; what is unfinished is given up."""
        self.cancel()
        self._texts = texts
        self._number = self._library.workshops.namesake(workshop_id)
        self.begin(partial(make_papers, read_course(self._library, workshop_id, texts)))

    def save(self, kinds: Collection[PaperKind], folder: Path) -> None:
        """Write what was printed of some kinds into a folder of its own inside ``folder``.

        Where papers of an earlier plan lie in it, another folder: nobody prints both. A stick or a
        network folder takes its time, so this goes on in the other thread; ``saved`` or ``failed``
        tells its end.
        """
        if self._last is None or self._texts is None:
            raise RuntimeError("no papers have been made")
        own = folder / numbered(self._last.folder, self._number)
        target = _free_of_others(own, self._last, self._texts)
        self.begin(partial(_saved, self._last.of(kinds), target, self._texts))

    def keep(self, result: object) -> None:
        """See LivePrinting."""
        if isinstance(result, MadePapers):
            self._last = result
        elif isinstance(result, Path):
            self.saved.emit(str(result))
