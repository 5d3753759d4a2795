"""Makes the files a workshop gives out away from the screen's thread, and writes all or none.

What makes them brings the printing libraries with it; it is loaded in that thread, too.
"""

import logging
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Protocol, TypeAlias

from PySide6.QtCore import QObject, Signal

from facilitator.core.certificates import Choice, attendance, held, hours, register
from facilitator.core.documents import ZIP, NamedFile, numbered
from facilitator.core.errors import UserError
from facilitator.core.exporting import Exported, ExportWish, GivenKind, Offer, Reader
from facilitator.core.follow_up import reported_waves
from facilitator.core.journal import Actor
from facilitator.core.results import Claims
from facilitator.live.clock import Clock
from facilitator.live.delivery import Delivery
from facilitator.live.opened import Opened, recorder
from facilitator.live.printing import LivePrinting
from facilitator.live.report_look import bring_look
from facilitator.storage.follow_ups import FollowUpRows
from facilitator.storage.library import Library
from facilitator.storage.people import PeopleRows
from facilitator.storage.workshop_copy import copy_of
from facilitator.texts import Texts

log = logging.getLogger(__name__)

MADE = 0.92
"""The share of the work that is done when everything is made; the rest is writing it."""

Tell: TypeAlias = Callable[[GivenKind, str], None]
"""Hears the kind that is made now, and its language."""

LoadClaims: TypeAlias = Callable[[], Callable[[Library, str, Clock], tuple[Claims, ...]]]
"""Loads what looks for words that claim too much; see ``facilitator.live.making``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeExport:
    """All files that were asked for, and what there is nothing of.

    ``name`` is that of their folder, ``readers`` counts them by who may see them, in a .zip or not.
    ``give`` takes the numbers of the certificates among them, whose ``choice`` says who gets one.
    """

    name: str
    files: tuple[NamedFile, ...]
    readers: tuple[tuple[Reader, int], ...]
    skipped: tuple[tuple[GivenKind, UserError], ...]
    choice: Choice | None
    give: Callable[[Opened, Actor], object] | None
    missing: str


class Make(Protocol):
    """What makes everything; see ``facilitator.live.making``. It runs in another thread."""

    def __call__(  # noqa: PLR0913  (whose, what, and who follows it)
        self,
        library: Library,
        workshop: str,
        clock: Clock,
        wish: ExportWish,
        tell: Tell,
        progress: Callable[[float], None],
        cancelled: Callable[[], bool],
    ) -> MadeExport:
        """Make the files of a workshop, of which ``library`` is a copy."""
        ...


@dataclass(frozen=True, slots=True)
class _Order:
    """What the other thread works on."""

    library: Library
    workshop: str
    clock: Clock
    wish: ExportWish
    number: int
    load_make: Callable[[], Make]
    delivery: Delivery
    tell: Tell


@dataclass(frozen=True, slots=True)
class _Staged:
    """Everything is on the disk, and nothing in its place."""

    made: MadeExport
    delivery: Delivery
    place: Path


class LiveExports(LivePrinting):
    """The files of one workshop at a time.

    Attributes:
        has_given: whether certificates among those that were begun last have their numbers, which
            they keep also where the files did not get to their place.

    Signals:
        making(str, str): the kind that is made now, and its language.
        delivering(): from here on it is too late to give up; ``exported`` or ``failed`` follows.
        exported(object): an ``Exported``: everything is where it belongs.
    """

    thing = "the files"
    making = Signal(str, str)
    delivering = Signal()
    exported = Signal(object)

    def __init__(
        self,
        library: Library,
        clock: Clock,
        load_make: Callable[[], Make],
        parent: QObject | None = None,
    ) -> None:
        """``load_make`` is called in the other thread, when something is made."""
        super().__init__(parent)
        self._library = library
        self._load_make = load_make
        self._clock = clock
        self._workshop = ""
        self._delivery: Delivery | None = None
        self.has_given = False

    def offer(self, workshop_id: str) -> Offer:
        """What can be asked for.

        Raises:
            UnknownWorkshop, WorkshopDamaged, DiskTrouble
        """
        return read_offer(self._library, workshop_id)

    def export(self, workshop_id: str, wish: ExportWish, folder: Path) -> None:
        """Begin to make files and write them into a folder: one file into it, several into a folder
        of their own inside it, with a number where another workshop has files of these names.
        ``exported`` or ``failed`` tells the end; given up before, nothing is
        left.

        Numbers of certificates are given when everything is on the disk, and before it is moved to
        its place: no paper has a number that is not taken.

        Raises:
            DiskTrouble, LibraryDamaged
        """
        self.cancel()
        self._workshop = workshop_id
        self.has_given = False
        delivery = Delivery(folder)
        copy = copy_of(self._library, workshop_id)
        try:
            bring_look(self._library, copy, workshop_id)
        except BaseException:
            copy.close()
            raise
        order = _Order(
            copy, workshop_id, self._clock, wish, self._library.workshops.namesake(workshop_id),
            self._load_make, delivery, self.making.emit,
        )  # fmt: skip
        self.begin(partial(_staged, order))
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
        if staged.made.give is not None:
            try:
                opened = Opened(self._library, self._workshop, self._clock)
                staged.made.give(opened, recorder(opened.workshop))
            except Exception as error:
                if not isinstance(error, UserError):
                    log.exception("the certificates could not be numbered")
                self.cancel()
                self.failed.emit(error)
                return
            self.has_given = bool(staged.made.choice and staged.made.choice.chosen)
        self._delivery = None
        self.begin(partial(_delivered, staged))
        self.delivering.emit()


class LiveClaims(LivePrinting):
    """Looks for words that claim too much in what would go out.

    Signals:
        found(object): a ``Claims`` for every language of every document.
    """

    thing = "what the reports claim"
    brief = True
    found = Signal(object)

    def look(self, library: Library, workshop: str, clock: Clock, load: LoadClaims) -> None:
        """Begin to look; ``load`` loads what looks, in the other thread.

        Raises:
            DiskTrouble, LibraryDamaged
        """
        self.begin(partial(_looked, copy_of(library, workshop), workshop, clock, load))

    def keep(self, result: object) -> None:
        """See LivePrinting."""
        self.found.emit(result)


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
        waves=reported_waves(library.rows_of(FollowUpRows).load(workshop_id)),
    )


def reader_name(reader: Reader, texts: Texts) -> str:
    """For whom files are: what their folder or their .zip is called, and said beside them."""
    names: dict[Reader, str] = {
        "client": texts.tr("For the client"),
        "participants": texts.tr("For participants"),
        "trainer": texts.tr("Trainer only, do not pass on"),
    }
    return names[reader]


def _looked(
    library: Library,
    workshop: str,
    clock: Clock,
    load: LoadClaims,
    _progress: Callable[[float], None],
    _cancelled: Callable[[], bool],
) -> tuple[Claims, ...]:
    with closing(library):
        return load()(library, workshop, clock)


def _staged(
    order: _Order, progress: Callable[[float], None], cancelled: Callable[[], bool]
) -> _Staged:
    """In the other thread: everything made, and on the disk."""

    def made_so_far(share: float) -> None:
        progress(share * MADE)

    def written_so_far(share: float) -> None:
        progress(MADE + share * (1 - MADE))

    with closing(order.library):
        asked = (order.library, order.workshop, order.clock, order.wish)
        made = order.load_make()(*asked, order.tell, made_so_far, cancelled)
    files, number = made.files, order.number
    first = files[0]
    if len(files) > 1:
        place = numbered(made.name, number)
        files = tuple(replace(one, name=f"{place}/{one.name}") for one in files)
    else:
        place = numbered(first.name, number)
        files = (replace(first, name=place),)
    try:
        order.delivery.write(files, written_so_far, cancelled)
    except BaseException:
        order.delivery.drop()
        raise
    return _Staged(made, order.delivery, order.delivery.folder / place)


def _delivered(
    staged: _Staged, _progress: Callable[[float], None], _cancelled: Callable[[], bool]
) -> Exported:
    """In the other thread: everything in its place; it is too late to give up."""
    made = staged.made
    try:
        written = staged.delivery.deliver()
    except BaseException as error:
        if made.choice and made.choice.chosen:
            # Heard by nobody where the program ends meanwhile.
            log.warning("certificates have their numbers, and no file: %r", error)
        raise
    return Exported(
        # One file alone may have gone beside one that was to stay.
        place=staged.place if written[1:] else written[0],
        files=sum(count for _reader, count in made.readers),
        readers=made.readers,
        skipped=made.skipped,
        without=made.choice.left_out if made.choice else (),
        issued=len(made.choice.chosen) if made.choice else 0,
        missing=made.missing,
        kept=staged.delivery.kept,
        packed=sum(one.suffix == f".{ZIP}" for one in written),
    )
