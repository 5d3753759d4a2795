"""The part of the composition root that keeps the list of people, over Home and over the console."""

import logging
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from facilitator.companion import Companion
from facilitator.core.commands import Command
from facilitator.core.dividing import Way
from facilitator.core.errors import UserError
from facilitator.core.history import own, redo_target, undo_target
from facilitator.core.journal import Action, Actor
from facilitator.core.people import Attendance, Roster
from facilitator.live.clock import Clock
from facilitator.live.desk import Desk
from facilitator.live.opened import Opened
from facilitator.live.people import ATTENDED, LISTED, LivePeople
from facilitator.messages import sentence
from facilitator.storage.library import Library
from facilitator.ui.console.page import ConsolePage
from facilitator.ui.look import Look
from facilitator.ui.people.page import PeoplePage

log = logging.getLogger(__name__)


class Peopling(QObject):
    """One page, and whoever does what it wishes. What is refused is said on the page itself."""

    def __init__(self, look: Look, host: QWidget, people: LivePeople, by: Actor) -> None:
        super().__init__(host)
        self._look = look
        self._by: Actor = by
        self.people = people
        self.page = page = PeoplePage(look, host)
        page.read_requested.connect(self._on_read)
        page.add_requested.connect(self._on_add)
        page.rename_requested.connect(self._on_rename)
        page.walk_in_requested.connect(self._on_walk_in)
        page.mark_requested.connect(self._on_mark)
        page.assign_requested.connect(self._on_assign)
        page.remove_requested.connect(self._on_remove)
        page.divide_requested.connect(self._on_divide)
        page.day_requested.connect(self._on_day)

    def _on_read(self, text: str) -> None:
        self.page.show_read(self.people.read(text))

    def _on_add(self, text: str) -> None:
        self.tried(lambda: self.page.show_taken(self.people.add(text, self._by)))

    def _on_rename(self, who: str, name: str, department: str, note: str) -> None:
        if self.tried(lambda: self.people.rename(who, name, department, note, self._by)):
            self.page.show_renamed()

    def _on_walk_in(self, name: str) -> None:
        self.tried(lambda: self.people.welcome(name, self._by))

    def _on_mark(self, who: tuple[str, ...], state: Attendance) -> None:
        self.tried(lambda: self.people.mark(who, state, self._by))

    def _on_assign(self, who: tuple[str, ...], group: str) -> None:
        self.tried(lambda: self.people.assign(who, group, self._by))

    def _on_remove(self, who: tuple[str, ...]) -> None:
        self.tried(lambda: self.people.remove(who, self._by))

    def _on_divide(self, way: Way) -> None:
        self.tried(lambda: self.people.divide(way, self._by))

    def _on_day(self, day: str) -> None:
        self.people.look_at_day(day)

    def tried(self, deed: Callable[[], object]) -> bool:
        """Whether it could be done; if not, the page says why."""
        try:
            deed()
        except UserError as error:
            self.page.show_problem(sentence(error, self._look.texts))
            return False
        self.page.show_message("info", "")
        return True


class Listing(QObject):
    """The list of a workshop over Home.

    Signals:
        closed(): the page is gone; what a card of Home says of people may be another.
    """

    closed = Signal()

    def __init__(
        self, library: Library, clock: Clock, look: Look, home: QWidget, workshop_id: str
    ) -> None:
        """Read the workshop.

        Raises:
            UnknownWorkshop, WorkshopDamaged, DiskTrouble
        """
        super().__init__(home)
        opened = Opened(library, workshop_id, clock)
        self._people = LivePeople(opened, self, kind=LISTED)
        # The program may have been closed over an open list.
        _forget(self._people)
        self._peopling = Peopling(look, home, self._people, "console")
        self.page = page = self._peopling.page
        self._people.people_changed.connect(page.show_roster)
        tried, people = self._peopling.tried, self._people
        page.undo_requested.connect(lambda: tried(lambda: people.undo_last("console")))
        page.redo_requested.connect(lambda: tried(lambda: people.redo_last("console")))
        page.closed.connect(self._on_closed)

    def open(self) -> None:
        """Show the page."""
        self._people.announce()
        self.page.open_cover()

    def _on_closed(self) -> None:
        self.page.deleteLater()
        # Home lives on, and would keep the whole workshop.
        self._peopling.deleteLater()
        self.deleteLater()
        self.closed.emit()
        _forget(self._people)


class Attending(Companion):
    """The list over the console: who came, who is new, who sits where."""

    def __init__(self, look: Look, console: ConsolePage, desk: Desk) -> None:
        super().__init__(look, console, desk)
        self._peopling: Peopling | None = None
        self.deeds = {Command.PEOPLE: self.open_people}

    def use(self, desk: Desk) -> None:
        """The workshop is this one from now on."""
        super().use(desk)
        if self._peopling is not None:
            self._peopling.people = desk.people
        desk.people.people_changed.connect(self._show)
        desk.history.last_action_changed.connect(self._show)

    def open_people(self) -> None:
        """Show the list over the console, or close it again."""
        if self._console.is_asking():
            return
        workshop = self.desk.opened.workshop
        if self.desk.opened.rehearsal or workshop.assisting:
            # A copy without names: what is noted there would be lost.
            said = self._look.tr("The list of people is on the computer that shows the room")
            if self.desk.opened.rehearsal:
                said = self._look.tr("A rehearsal has no list of people")
            self._console.show_message("info", said)
            return
        if self._peopling is None:
            desk = self.desk
            self._peopling = Peopling(self._look, self._console, desk.people, desk.recorder)
            page = self._peopling.page
            page.undo_requested.connect(self._undo)
            page.redo_requested.connect(self._redo)
        page = self._peopling.page
        if page.isVisible():
            page.close_cover()
            return
        page.show_roster(self._roster())
        self._console.cover(page)

    def close(self) -> None:
        """The console goes; of an ended workshop nobody is kept who is off the list."""
        _forget(self.desk.people)

    def _show(self) -> None:
        if self._peopling is not None and self._peopling.page.isVisible():
            self._peopling.page.show_roster(self._roster())

    def _roster(self) -> Roster:
        """As it is, with what undo would reach of it: never a score behind the page."""
        mine = own(self.desk.opened.undoable, self.desk.recorder)
        return replace(
            self.desk.people.roster(),
            can_undo=_is_of_people(undo_target(mine)),
            can_redo=_is_of_people(redo_target(mine)),
        )

    def _undo(self) -> None:
        self._answer(Command.UNDO, self._roster().can_undo)

    def _redo(self) -> None:
        self._answer(Command.REDO, self._roster().can_redo)

    def _answer(self, command: Command, possible: bool) -> None:  # noqa: FBT001
        if possible and self._peopling is not None:
            desk = self.desk
            self._peopling.tried(lambda: desk.commands.perform(command, desk.recorder))


def _forget(people: LivePeople) -> None:
    """Let go of who is off the list; a full disk must not keep a window from closing."""
    try:
        people.close()
    except UserError as error:
        log.warning("who is off the list was not forgotten yet: %r", error)


def _is_of_people(action: Action | None) -> bool:
    return action is not None and action.kind == ATTENDED
