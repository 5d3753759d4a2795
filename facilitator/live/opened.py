"""The workshop that is open: its memory, and the one road by which it changes.

The live objects of one workshop share an ``Opened``. Whoever changes something writes through
``write``: the disk first, this memory second; the signal is the caller's third step.
"""

import json
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from facilitator.core.catching_up import delays, not_agreed
from facilitator.core.code_names import dealt, in_public
from facilitator.core.countdown import Countdown
from facilitator.core.cues import Cues
from facilitator.core.errors import NothingToRedo, NothingToUndo, RecordsOnly, UserError
from facilitator.core.history import ASSISTANT, done_here, open_to_undo
from facilitator.core.journal import (
    Action,
    Actor,
    ScoreEntry,
    contested,
    next_hlc,
    values,
)
from facilitator.core.notebook import FOR_THE_ROOM, Notebook
from facilitator.core.pack import Content
from facilitator.core.progress import blocks_over
from facilitator.core.room_message import RoomMessage
from facilitator.core.run import Change, RunRecord, Visit
from facilitator.core.scoring.board import Scoreboard, scoreboard
from facilitator.core.script import Script, script
from facilitator.core.staging import Room
from facilitator.core.text import AudienceLanguage
from facilitator.core.workshop import Status, Workshop
from facilitator.live.aside import ClocksLeft, HeldPicture, LookedInto
from facilitator.live.clock import Clock
from facilitator.storage.library import Library

log = logging.getLogger(__name__)


class Opened:
    """One workshop in memory.

    Attributes:
        planned: the plan as it was when the workshop was opened.
        workshop, contents, script: the plan, frozen content by sha256, and the cues they make.
        entries, actions, visits: the lines of the journal, of what was done, of the way taken.
        notebook: what the trainer noted down beside the scores.
        record: where the workshop stands; None until it is started.
        board: results and standing, computed anew after every change.
        delays: minutes lost that the plan was given, by the block they lie behind.
        not_agreed: the blocks put in since the end of the day was agreed.
        cues: how clocks tell that they end; whoever opens the workshop sets it.
        clocks_left, held: clocks of cues that were left, and the picture of a frozen room.
        looked_into: the part of the picture that fills the screen.
        message: the line that was put up for the room.
        rehearsal: True where nothing of this is part of the record.
        keep_own: where a rehearsal has own notes kept that outlive it.
        own_library: the library in which they are kept while they are being typed.
    """

    def __init__(
        self, library: Library, workshop_id: str, clock: Clock, *, rehearsal: bool = False
    ) -> None:
        self.library = library
        self.clock = clock
        self.rehearsal = rehearsal
        self.keep_own: Callable[[Action, Sequence[Change]], None] | None = None
        self.own_library = library
        self.workshop: Workshop = library.workshops.load(workshop_id)
        self.planned: Workshop = self.workshop
        self.contents: dict[str, Content] = library.contents_of(self.workshop)
        self.script: Script = script(self.workshop, self.contents)
        self.entries: list[ScoreEntry] = list(library.entries(workshop_id))
        self.actions: list[Action] = list(library.actions(workshop_id))
        self.visits: list[Visit] = list(library.visits(workshop_id))
        self.notebook: Notebook = library.notebook(workshop_id)
        self.record: RunRecord | None = library.run(workshop_id)
        self.delays: dict[str, float] = delays(self.actions)
        self.not_agreed: frozenset[str] = self._not_agreed()
        self.cues = Cues()
        self.clocks_left = ClocksLeft()
        self.held: HeldPicture | None = None
        self.looked_into: LookedInto | None = None
        self.message: RoomMessage | None = None
        self._latest_hlc = max((entry.hlc for entry in self.entries), default=0)
        self.board = Scoreboard(blocks=(), places=())
        self.board = self._compute()

    @property
    def room(self) -> Room:
        """What the console is made from."""
        return Room(
            workshop=self.workshop,
            script=self.script,
            board=self.board,
            delays=self.delays,
            warn_percent=self.cues.warn_percent,
        )

    @property
    def public(self) -> Room:
        """What a stage is made from: the groups may go by code names there."""
        return replace(
            self.room,
            workshop=in_public(self.workshop),
            noted=self.notebook.of_kind(*FOR_THE_ROOM),
        )

    @property
    def running(self) -> RunRecord:
        """The record of a workshop that has been started.

        Raises:
            RuntimeError: it has not
        """
        if self.record is None:
            raise RuntimeError("the workshop has not been started")
        return self.record

    def action(self, by: Actor, kind: str, *facts: tuple[str, str]) -> Action:
        """A new action of this workshop, now."""
        return Action(
            id=self.new_id(),
            workshop=self.workshop.id,
            at=self.clock.now_ms(),
            by=by,
            kind=kind,
            facts=facts,
        )

    def undoing(self, target: Action, by: Actor) -> Action:
        """An action that takes ``target`` back."""
        return replace(self.action(by, target.kind, *target.facts), undoes=target.id)

    def redoing(self, target: Action, by: Actor) -> Action:
        """An action that does again what was undone."""
        return replace(self.action(by, target.kind, *target.facts), redoes=target.id)

    def answering(self, target: Action, answer: Action) -> tuple[Change, ...]:
        """The changes by which ``answer`` takes an action back, or makes it again.

        Raises:
            NothingToUndo, NothingToRedo: it was made on another computer, and what it changed
                stayed there
        """
        changes = self.library.changes(self.workshop.id, target.id)
        if not changes:
            raise NothingToUndo if answer.undoes else NothingToRedo
        return tuple(one.turned for one in changes) if answer.undoes else tuple(changes)

    def new_id(self) -> str:
        """An id that sorts by the time it was made."""
        return self.library.new_id()

    def hlc(self) -> int:
        """The next tick of the journal's clock."""
        self._latest_hlc = next_hlc(self._latest_hlc, self.clock.now_ms())
        return self._latest_hlc

    def write(
        self,
        action: Action,
        *,
        entries: Sequence[ScoreEntry] = (),
        run: RunRecord | None = None,
        visits: Sequence[Visit] = (),
        status: Status | None = None,
    ) -> None:
        """One durable transaction, then this memory. A refused write changes neither."""
        if run is not None:
            run = replace(run, seen_at=self.clock.now_ms())
        stored = self.library.record(action, entries=entries, run=run, visits=visits, status=status)
        self.actions.append(action)
        self.entries.extend(stored)
        self.visits.extend(visits)
        moved = run is not None and (
            self.record is None or run.position.block != self.record.position.block
        )
        if run is not None:
            self.record = run
        if status is not None:
            self.workshop = replace(self.workshop, status=status)
        if stored or moved or status is not None:
            self.board = self._compute()

    def read_actions(self) -> None:
        """Another part of the program did something with this workshop: here it can be undone too."""
        self.actions = list(self.library.actions(self.workshop.id))
        self.delays = delays(self.actions)

    def take_in(self, actions: Sequence[Action], entries: Sequence[ScoreEntry]) -> None:
        """Lines and deeds of another recorder: the disk first, then this memory."""
        stored = self.library.exchange.take_in(self.workshop.id, actions, entries)
        self.actions.extend(actions)
        self.entries.extend(stored)
        self._latest_hlc = max(self._latest_hlc, *(entry.hlc for entry in stored), 0)
        self.board = self._compute()

    def insist_on_own_plan(self) -> None:
        """Nothing but entries goes back from a computer that only records: notes and times would be
        lost there, and entries in a plan of its own would not fit.

        Raises:
            RecordsOnly: another computer has this plan
        """
        if self.workshop.assisting:
            raise RecordsOnly(self.workshop.title)

    def change_clocks(
        self,
        action: Action,
        change: Callable[[Countdown], Countdown],
        visits: Sequence[Visit] = (),
    ) -> None:
        """Change the running clock, durably, and with it those that are only remembered."""
        record = self.running
        clock = None if record.clock is None else change(record.clock)
        self.write(action, run=replace(record, clock=clock), visits=visits)
        self.clocks_left.change(change)
        if self.held is not None:
            self.held = self.held.changed(change)

    def beat(self) -> None:
        """Note that the program is alive, so that an absence can be measured after a crash."""
        if self.record is None or not self.record.running:
            return
        try:
            self.library.heartbeat(self.workshop.id)
        except UserError as error:
            # Nobody has done anything that could be lost; the next change will say it.
            log.info("not noted: %r", error)
            return
        self.record = replace(self.record, seen_at=self.clock.now_ms())

    def write_language(self, action: Action, language: AudienceLanguage) -> None:
        """Another language for the room; nothing else of the plan changes."""
        change = Change(
            entity="workshop",
            entity_id=self.workshop.id,
            before=json.dumps({"language": self.workshop.language}),
            after=json.dumps({"language": language}),
        )
        self.write_plan(action, replace(self.workshop, language=language), change)

    def write_code_names(self, action: Action, *, used: bool) -> None:
        """Let the room know the groups by code names, dealt once, or by their own."""
        workshop = replace(dealt(self.workshop), uses_code_names=used)
        change = Change(
            entity="workshop",
            entity_id=workshop.id,
            before=json.dumps({"uses_code_names": self.workshop.uses_code_names}),
            after=json.dumps({"uses_code_names": used}),
        )
        self.write_plan(action, workshop, change)
        # A frozen picture must not go on showing the other names.
        self.held = None

    def write_plan(
        self,
        action: Action,
        workshop: Workshop,
        change: Change,
        contents: Mapping[str, Content] | None = None,
    ) -> None:
        """Another plan, durably, then this memory with the scores as it makes them.

        ``contents`` are those that new blocks bring, by their sha256.
        """
        self.write_changes(action, workshop, [change], contents)

    def write_changes(
        self,
        action: Action,
        workshop: Workshop,
        changes: Sequence[Change],
        contents: Mapping[str, Content] | None = None,
    ) -> None:
        """As ``write_plan``, with several changes in one action."""
        self.library.apply_plan(workshop, action, changes, contents)
        self.actions.append(action)
        self.delays = delays(self.actions)
        self.workshop = workshop
        self.not_agreed = self._not_agreed()
        self.contents |= contents or {}
        self.script = script(workshop, self.contents)
        self.board = self._compute()

    def write_rows(
        self,
        action: Action,
        changes: Sequence[Change],
        write: Callable[[], None],
        workshop: Workshop,
    ) -> None:
        """Rows of a topic by ``write``, durably, with a plan that may have changed along."""
        planned = None if workshop == self.workshop else workshop
        self.library.apply(action, changes, write, planned)
        self.actions.append(action)
        if planned is not None:
            self.workshop = planned
            self.script = script(planned, self.contents)
            self.board = self._compute()

    def write_notebook(
        self,
        action: Action,
        changes: Sequence[Change],
        notebook: Notebook,
        pictures: Mapping[str, bytes] | None = None,
    ) -> None:
        """Another notebook, durably, then this memory; ``pictures`` are JPEGs by their sha256."""
        if self.keep_own is not None:
            self.keep_own(action, changes)
        self.library.note(action, changes, pictures or {})
        self.actions.append(action)
        self.notebook = notebook

    @property
    def undoable(self) -> list[Action]:
        """The actions that undo and redo look at: a block that was shown, or in which something was
        entered, stays in the record."""
        return open_to_undo(
            self.done_here,
            {visit.block: visit.at for visit in self.visits},
            {entry.place.block for entry in self.entries},
        )

    @property
    def done_here(self) -> list[Action]:
        """The actions without those that came in from another computer."""
        return done_here(self.actions)

    def board_at_the_end(self) -> Scoreboard:
        """What the scores would come to if the workshop ended now."""
        ended = replace(self.workshop, status="finished")
        return board_of(ended, self.contents, self.script, self.entries, self.visits)

    def _not_agreed(self) -> frozenset[str]:
        return not_agreed(self.actions, {one.id: one.day for one in self.workshop.blocks})

    def _compute(self) -> Scoreboard:
        return board_of(
            self.workshop, self.contents, self.script, self.entries, self.visits, self.board
        )


def recorder(workshop: Workshop) -> Actor:
    """Who enters at the console: on a computer that only records for another one, the assistant."""
    return ASSISTANT if workshop.assisting else "console"


def board_of(  # noqa: PLR0913  (the facts of one moment, and those of the moment before)
    workshop: Workshop,
    contents: Mapping[str, Content],
    plan: Script,
    entries: Sequence[ScoreEntry],
    visits: Sequence[Visit],
    before: Scoreboard | None = None,
) -> Scoreboard:
    """What the lines of a journal come to, with the blocks that are over by this way; ``before``
    spares work, see ``scoreboard``."""
    # Groups that tie stand in the order in which the room knows them.
    board = scoreboard(
        in_public(workshop),
        contents,
        values(entries),
        blocks_over(workshop, plan, visits),
        len(entries),
        before,
    )
    return replace(board, contested=frozenset(contested(entries)))
