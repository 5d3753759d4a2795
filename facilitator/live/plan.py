"""Changes of the plan while it runs: a block put in behind the one that is open, or time won back."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from facilitator.core.agenda import Block
from facilitator.core.catching_up import checked, new_plan, taken_in
from facilitator.core.errors import NothingToRedo, NothingToUndo, UnknownContent
from facilitator.core.history import CATCH_UP
from facilitator.core.journal import Action, Actor
from facilitator.core.pacing import moment_said
from facilitator.core.pack import Content
from facilitator.core.planning import units_for
from facilitator.core.position import Position
from facilitator.core.run import Change
from facilitator.core.unplanned import (
    Unplanned,
    block_behind,
    check_minutes,
    check_unplanned,
    shelf_block,
    unplanned_content,
)
from facilitator.core.workshop import Unit, Workshop
from facilitator.live.opened import Opened
from facilitator.live.outlook import outlook_of, payers_of
from facilitator.storage.codec import decode, encode
from facilitator.storage.frozen import freeze


class LivePlan(QObject):
    """Puts blocks in and shortens those to come, and takes back what nobody has seen yet.

    Signals:
        plan_changed(): the agenda is another one.
    """

    plan_changed = Signal()

    def __init__(self, opened: Opened, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened = opened

    def insert(self, wish: Unplanned, by: Actor) -> Position:
        """Put a block in, see ``behind``; returns its place. The stage stays.

        Raises:
            NumberOutOfRange, FieldEmpty, FieldTooLong, RecordsOnly, DiskFull, DiskTrouble: nothing
                was changed
        """
        opened = self._opened
        wish = check_unplanned(wish)
        content = unplanned_content(wish)
        sha = freeze(content)[0]
        block = block_behind(opened.workshop, self.behind(), content, sha, opened.new_id())
        return self._put_in(block, content, by, (wish.kind, wish.title))

    def insert_content(self, content: Content, minutes: float, by: Actor, title: str) -> Position:
        """Put an activity or talk of the library in, with groups or pairs to be scored where it
        has a score. ``title`` is what it is called on the line of the last action.

        Raises:
            NumberOutOfRange, RecordsOnly, DiskFull, DiskTrouble: nothing was changed
        """
        opened = self._opened
        block = shelf_block(
            opened.workshop,
            self.behind(),
            content,
            freeze(content)[0],
            opened.new_id(),
            check_minutes(minutes),
        )
        return self._put_in(block, content, by, (content.kind, title))

    def behind(self) -> Block:
        """The block that another one is put in behind: the furthest the day has come to.

        Behind one that is only looked back at, a press on from where the day stands would never
        come to it.
        """
        return outlook_of(self._opened).to_come[0].block

    def _put_in(self, block: Block, content: Content, by: Actor, told: tuple[str, str]) -> Position:
        opened = self._opened
        opened.insist_on_own_plan()
        units = tuple(units_for(block, content, opened.workshop.groups, opened.new_id))
        action = opened.action(
            by,
            "plan",
            ("block", block.id),
            ("what", told[0]),
            ("title", told[1]),
            ("minutes", f"{block.minutes:g}"),
        )
        change = _change(block, units)
        workshop = _with(opened.workshop, block, units)
        opened.write_plan(action, workshop, change, {block.content: content})
        self.plan_changed.emit()
        return Position(block.day, block.id)

    def catch_up(self, gives: Mapping[str, int], by: Actor) -> None:
        """Start from where the day stands now: blocks to come give some whole minutes, and what was
        lost so far belongs to the plan. Without any minutes the end is pushed.

        Raises:
            NumberOutOfRange, RecordsOnly, DiskFull, DiskTrouble: nothing was changed
        """
        opened = self._opened
        opened.insist_on_own_plan()
        found = outlook_of(opened)
        gives = checked(payers_of(opened, found, opened.workshop.language), gives)
        end = new_plan(found.now, found.to_come, {}, gives).end
        action = opened.action(
            by,
            "plan",
            ("what", CATCH_UP),
            ("minutes", str(sum(gives.values()))),
            ("end", str(moment_said(found.planned_end, end))),
            ("after", found.to_come[0].block.id),
            ("delay", f"{taken_in(found, end):.4f}"),
            *(("block", block) for block in gives),
            *(("gives", f"{minutes} {block}") for block, minutes in gives.items()),
        )
        changes = _less(opened.workshop, gives)
        opened.write_changes(action, _planned(opened.workshop, changes), changes)
        self.plan_changed.emit()

    def undo(self, target: Action, answer: Action) -> None:
        """Take back what was done to the plan, or do it again.

        Raises:
            NothingToUndo, NothingToRedo: on this computer it is not known what it was, or a block
                has no longer the minutes that it would give again
            DiskFull, DiskTrouble: nothing was changed
        """
        if dict(target.facts)["what"] == CATCH_UP:
            self._undo_catching_up(target, answer)
        else:
            self._undo_insertion(target, answer)
        self.plan_changed.emit()

    def _undo_catching_up(self, target: Action, answer: Action) -> None:
        """By difference: another new plan may have shortened the same blocks meanwhile, and stay."""
        opened = self._opened
        nothing = NothingToUndo if answer.undoes else NothingToRedo
        changes = opened.library.changes(opened.workshop.id, target.id)
        if not changes and dict(target.facts)["minutes"] != "0":
            raise nothing
        gave = {one.entity_id: _minutes(one.before) - _minutes(one.after) for one in changes}
        if answer.redoes:
            self._insist_on_spare(gave)
        else:
            gave = {block: -minutes for block, minutes in gave.items()}
        made = _less(opened.workshop, gave)
        opened.write_changes(answer, _planned(opened.workshop, made), made)

    def _insist_on_spare(self, gives: Mapping[str, float]) -> None:
        opened = self._opened
        able = payers_of(opened, outlook_of(opened), opened.workshop.language)
        spare = {one.block: one.spare for one in able}
        if any(minutes > spare.get(block, 0) for block, minutes in gives.items()):
            raise NothingToRedo

    def _undo_insertion(self, target: Action, answer: Action) -> None:
        opened = self._opened
        nothing = NothingToUndo if answer.undoes else NothingToRedo
        change = next(iter(opened.library.changes(opened.workshop.id, target.id)), None)
        if change is None:
            raise nothing
        block, units = _changed(change)
        if answer.undoes:
            workshop = _without(opened.workshop, block.id)
            back = replace(change, before=change.after, after="")
            opened.write_plan(answer, workshop, back)
        else:
            try:
                contents = {block.content: opened.library.content(block.content)}
            except UnknownContent as error:
                raise nothing from error
            workshop = _with(opened.workshop, block, units)
            opened.write_plan(answer, workshop, change, contents)


def _minutes(block: str) -> float:
    return decode(block, Block).minutes


def _less(workshop: Workshop, gives: Mapping[str, float]) -> list[Change]:
    """What it is for the plan that blocks give some minutes each; below 0 they get them back."""
    return [
        Change(
            entity="block",
            entity_id=block.id,
            before=encode(block),
            after=encode(replace(block, minutes=block.minutes - gives[block.id])),
        )
        for block in workshop.blocks
        if block.id in gives
    ]


def _planned(workshop: Workshop, changes: Iterable[Change]) -> Workshop:
    """The blocks with the minutes they have after some changes."""
    minutes = {one.entity_id: _minutes(one.after) for one in changes}
    blocks = (
        replace(block, minutes=minutes.get(block.id, block.minutes)) for block in workshop.blocks
    )
    return replace(workshop, blocks=tuple(blocks))


class _Scored(NamedTuple):
    """A block and who is scored in it: put in again, the scores find the same units."""

    block: Block
    units: tuple[Unit, ...]


def _change(block: Block, units: tuple[Unit, ...]) -> Change:
    if not units:
        return Change(entity="block", entity_id=block.id, after=encode(block))
    return Change(entity="scored-block", entity_id=block.id, after=encode(_Scored(block, units)))


def _changed(change: Change) -> _Scored:
    if change.entity == "block":
        return _Scored(decode(change.after, Block), ())
    return decode(change.after, _Scored)


def _with(workshop: Workshop, block: Block, units: tuple[Unit, ...]) -> Workshop:
    """The others stay in the order in which they are kept: class points may stand anywhere."""
    later = (n for n, one in enumerate(workshop.blocks) if one.position > block.position)
    at = next(later, len(workshop.blocks))
    blocks = (*workshop.blocks[:at], block, *workshop.blocks[at:])
    return replace(workshop, blocks=blocks, units=(*workshop.units, *units))


def _without(workshop: Workshop, block_id: str) -> Workshop:
    return replace(
        workshop,
        blocks=tuple(block for block in workshop.blocks if block.id != block_id),
        units=tuple(unit for unit in workshop.units if unit.block != block_id),
    )
