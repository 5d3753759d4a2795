"""Makes the files a workshop gives out away from the screen's thread, and writes all or none.

This module brings the printing libraries with it, so it is loaded when files are wanted.
"""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from facilitator.core.certificates import attendance, held, hours, register
from facilitator.core.documents import NamedFile
from facilitator.core.errors import UserError
from facilitator.core.exporting import Exported, ExportWish, GivenKind, Offer
from facilitator.live.certificate_printing import give_certificates
from facilitator.live.clock import Clock
from facilitator.live.delivery import Delivery
from facilitator.live.making import MadeExport, Source, make_export, zipped
from facilitator.live.opened import Opened, recorder
from facilitator.live.printing import LivePrinting
from facilitator.reports.apart import Watch
from facilitator.reports.render import never, say_nothing
from facilitator.storage.library import Library
from facilitator.storage.people import PeopleRows
from facilitator.storage.workshop_copy import copy_of

MADE = 0.92
"""The share of the work that is done when everything is made; the rest is writing it."""


@dataclass(frozen=True, slots=True)
class _Staged:
    """Everything is on the disk, and nothing in its place."""

    made: MadeExport
    delivery: Delivery
    place: Path


class LiveExports(LivePrinting):
    """The files of one workshop at a time.

    Signals:
        making(str, str): the kind that is made now, and its language.
        exported(object): an ``Exported``: everything is where it belongs.
    """

    thing = "the files"
    making = Signal(str, str)
    exported = Signal(object)

    def __init__(self, library: Library, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._clock = clock
        self._workshop = ""
        self._delivery: Delivery | None = None

    def offer(self, workshop_id: str) -> Offer:
        """What can be asked for.

        Raises:
            UnknownWorkshop, WorkshopDamaged, DiskTrouble
        """
        return read_offer(self._library, workshop_id)

    def export(self, workshop_id: str, wish: ExportWish, folder: Path) -> None:
        """Begin to make files and write them into a folder: one file into it, several into a folder
        of their own inside it. ``exported`` or ``failed`` tells the end; given up before, nothing is
        left.

        Numbers of certificates are given when everything is on the disk, and before it is moved to
        its place: no paper has a number that is not taken.

        Raises:
            DiskTrouble, LibraryDamaged
        """
        self.cancel()
        self._workshop = workshop_id
        delivery = Delivery(folder)
        source = Source(copy_of(self._library, workshop_id), workshop_id, self._clock, wish)
        self.begin(partial(_staged, source, delivery, self.making.emit))
        self._delivery = delivery

    def cancel(self) -> None:
        """Give up what is being made; nothing of it is left."""
        super().cancel()
        if self._delivery is not None:
            # Behind the job in its thread, which is writing perhaps.
            self.afterwards(self._delivery.drop)
            self._delivery = None

    def keep(self, result: object) -> None:
        """See LivePrinting."""
        if isinstance(result, Exported):
            self.exported.emit(result)
        elif isinstance(result, _Staged):
            self._take_numbers(result)

    def _take_numbers(self, staged: _Staged) -> None:
        draft = staged.made.draft
        if draft is not None:
            try:
                opened = Opened(self._library, self._workshop, self._clock)
                give_certificates(opened, draft, recorder(opened.workshop))
            except UserError as error:
                self.cancel()
                self.failed.emit(error)
                return
        self._delivery = None
        self.begin(partial(_delivered, staged))


def read_offer(library: Library, workshop_id: str) -> Offer:
    """What a workshop has to give.

    Raises:
        UnknownWorkshop, WorkshopDamaged, DiskTrouble
    """
    workshop = library.workshops.load(workshop_id)
    return Offer(
        title=workshop.title,
        groups=len(workshop.groups),
        commitments=len(library.notebook(workshop_id).of_kind("commitment")),
        hours=hours(workshop),
        organiser=workshop.named_client,
        attended=attendance(workshop, library.rows_of(PeopleRows).load(workshop_id)),
        given=frozenset(held(register(library.actions(workshop_id)))),
        begun=workshop.status != "draft",
    )


def _staged(
    source: Source,
    delivery: Delivery,
    tell: Callable[[GivenKind, str], None],
    progress: Callable[[float], None],
    cancelled: Callable[[], bool],
) -> _Staged:
    """In the other thread: everything made, and on the disk."""

    def made_so_far(share: float) -> None:
        progress(share * MADE)

    def written_so_far(share: float) -> None:
        progress(MADE + share * (1 - MADE))

    with closing(source.library):
        made = make_export(source, Watch(made_so_far, cancelled), tell)
    try:
        return _stage(source, made, delivery, Watch(written_so_far, cancelled))
    except BaseException:
        delivery.drop()
        raise


def _stage(source: Source, made: MadeExport, delivery: Delivery, watch: Watch) -> _Staged:
    if source.wish.zipped:
        files = [zipped(made.name, made.files, source.clock.now_ms())]
        place = files[0].name
    elif len(made.files) == 1:
        files = [*made.files]
        place = files[0].name
    else:
        files = [NamedFile(f"{made.name}/{one.name}", one.content) for one in made.files]
        place = made.name
    progress, cancelled = watch
    delivery.write(files, progress or say_nothing, cancelled or never)
    return _Staged(made, delivery, delivery.folder / place)


def _delivered(
    staged: _Staged, _progress: Callable[[float], None], _cancelled: Callable[[], bool]
) -> Exported:
    """In the other thread: everything in its place; it is too late to give up."""
    staged.delivery.deliver()
    made = staged.made
    choice = made.draft.choice if made.draft is not None else None
    return Exported(
        place=staged.place,
        files=len(made.files),
        skipped=made.skipped,
        without=choice.left_out if choice is not None else (),
        issued=len(choice.chosen) if choice is not None else 0,
        missing=made.missing,
    )
