"""Giving a workshop to a second laptop, and taking back what was recorded there."""

from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from facilitator.core.errors import (
    AnotherPlan,
    AnotherWorkshop,
    NotAHandover,
    PlanMovedOn,
    UnknownSlot,
    UnreadableData,
    WorkshopFinished,
)
from facilitator.core.handover import Handover
from facilitator.core.history import DEEDS, MERGE
from facilitator.core.journal import Action, Actor, ScoreEntry, contested
from facilitator.core.ledger import Fate, LogRow, Reader
from facilitator.core.merging import Merge, merge, misfit, stray
from facilitator.core.pack import Content
from facilitator.core.run import Visit
from facilitator.core.script import script
from facilitator.core.workshop import Workshop
from facilitator.live.opened import Opened, board_of, recorder
from facilitator.live.scores import LiveScores
from facilitator.storage.handover import handover_of, read_handover, write_handover
from facilitator.storage.library import Library

UNFIT = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
"""What computing raises where values are well written, but no panel lets them through."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """What a file brings: lines that are new, that are here already, places to decide on.

    ``read`` is what was in the file when it was looked at.
    """

    path: Path
    read: Handover
    new: int
    known: int
    disputed: int


class LiveHandover(QObject):
    """The open workshop between two laptops.

    Signals:
        changed(): scores came in, or a dispute was settled.
    """

    changed = Signal()

    def __init__(
        self, opened: Opened, scores: LiveScores, locale: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._opened = opened
        self._scores = scores
        self._locale = locale

    def give(self, path: Path) -> None:
        """Write the workshop as it is on the disk.

        Raises:
            HandoverTooLarge, CannotWriteFile
        """
        write_handover(path, handover_of(self._opened.library, self._opened.workshop.id))

    def preview(self, path: Path) -> Coming:
        """What a file would bring; nothing is changed.

        Raises:
            CannotReadFile, NotAHandover, HandoverTooNew: the file is none
            AnotherWorkshop, AnotherPlan: it does not belong to this workshop
        """
        read = read_handover(path)
        found = self._merge(path, read)
        return Coming(
            path=path,
            read=read,
            new=len(found.entries),
            known=found.known,
            disputed=len(found.disputed),
        )

    def take(self, coming: Coming, by: Actor) -> Action:
        """Take what is new in a file that was looked at, all of it or nothing.

        Raises:
            AnotherPlan, NotAHandover: the plan has changed since, and it does not fit any more
            WorkshopFinished, DiskFull, DiskTrouble
        """
        if self._opened.workshop.status == "finished":
            raise WorkshopFinished(self._opened.workshop.title)
        found = self._merge(coming.path, coming.read)
        action = self._opened.action(by, MERGE, *_facts(found))
        self._opened.take_in((*found.actions, action), found.entries)
        self.changed.emit()
        return action

    def disputes(self) -> tuple[tuple[LogRow, ...], ...]:
        """Where two recorders disagree: the lines in words, the one that counts meanwhile last."""
        reader = Reader(self._opened.room, self._locale)
        beside = Fate(state="beside")
        found = contested(self._opened.entries).values()
        return tuple(tuple(reader.row(line, beside) for line in lines) for lines in found)

    def confirm(self, entry_id: str, by: Actor) -> Action:
        """Let one of several lines count from now on.

        Raises:
            UnknownSlot: it does not stand any more
            WorkshopFinished, DiskFull, DiskTrouble
        """
        lines = contested(self._opened.entries)
        line = next((one for lines in lines.values() for one in lines if one.id == entry_id), None)
        if line is None:
            raise UnknownSlot("")
        return self._scores.award(line.place, line.value, by)

    def _merge(self, path: Path, theirs: Handover) -> Merge:
        mine = self._opened
        if theirs.workshop.id != mine.workshop.id:
            raise AnotherWorkshop(path, theirs.workshop.title, mine.workshop.title)
        found = merge(mine.entries, mine.actions, theirs.entries, theirs.actions)
        if stray(found.entries, mine.workshop) is not None:
            raise AnotherPlan(path, mine.workshop.title)
        _check(path, mine.workshop, mine.contents, mine.visits, found.entries, mine.entries)
        return found


def take_over(library: Library, path: Path, found: Handover, *, assisting: bool) -> str:
    """Make what was read from a file of another computer a workshop of this library; its id.

    ``assisting``: only to record for the other computer, which keeps the room. One that is here
    already takes what is new and is used as is said now. All of it or nothing.

    Raises:
        NotAHandover: with these values it could not be opened
        PlanMovedOn, WorkshopFinished, WorkshopDamaged: the one that is here cannot take it
        DiskFull, DiskTrouble
    """
    workshop = replace(found.workshop, assisting=assisting)
    if workshop.id in {row.id for row in library.workshops.every()}:
        _take_more(library, path, found, assisting=assisting)
        return workshop.id
    way = [visit for _, visit in found.visits]
    _check(path, workshop, found.contents, way, found.entries)
    actions = found.actions
    if assisting:
        # Whoever records for the trainer takes back nothing that was entered there before.
        actions = (*actions, _came(library, workshop, (DEEDS, str(len(actions)))))
    with _fitting(path):
        library.exchange.take_over(replace(found, workshop=workshop, actions=actions))
    return workshop.id


def _take_more(library: Library, path: Path, found: Handover, *, assisting: bool) -> None:
    mine = library.workshops.load(found.workshop.id)
    if stray(found.entries, mine) is not None:
        raise PlanMovedOn(path, mine.title)
    lines = library.entries(mine.id)
    new = merge(lines, library.actions(mine.id), found.entries, found.actions)
    actions = new.actions
    if new.entries:
        if mine.status == "finished":
            raise WorkshopFinished(mine.title)
        contents, visits = library.contents_of(mine), library.visits(mine.id)
        _check(path, mine, contents, visits, new.entries, lines)
        came = _came(library, replace(mine, assisting=assisting), *_facts(new))
        actions = (*actions, came)
    with _fitting(path):
        library.exchange.take_in(mine.id, actions, new.entries, assisting=assisting)


def _check(  # noqa: PLR0913  (a workshop, piece by piece, and what comes to it)
    path: Path,
    workshop: Workshop,
    contents: Mapping[str, Content],
    visits: Sequence[Visit],
    coming: Sequence[ScoreEntry],
    here: Sequence[ScoreEntry] = (),
) -> None:
    """Whether a workshop can be opened with the lines that come; those here are beyond doubt."""
    if (line := misfit(coming, workshop, contents)) is not None:
        raise NotAHandover(path, f"entry {line.id}")
    lines = (*here, *coming)
    try:
        board_of(workshop, contents, script(workshop, contents), lines, visits)
    except UNFIT as error:
        raise NotAHandover(path, repr(error)) from error


@contextmanager
def _fitting(path: Path) -> Generator[None, None, None]:
    """Rows that the library refuses were in no library before."""
    try:
        yield
    except UnreadableData as error:
        raise NotAHandover(path, error.detail) from error


def _came(library: Library, workshop: Workshop, *facts: tuple[str, str]) -> Action:
    """The action that says what a file brought."""
    return Action(
        id=library.new_id(),
        workshop=workshop.id,
        at=library.now_ms(),
        by=recorder(workshop),
        kind=MERGE,
        facts=facts,
    )


def _facts(found: Merge) -> tuple[tuple[str, str], ...]:
    return (
        ("new", str(len(found.entries))),
        ("disputed", str(len(found.disputed))),
        (DEEDS, str(len(found.actions))),
    )
