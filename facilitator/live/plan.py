"""Changes of the plan while it runs: a block put in behind the one that is open."""

from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from facilitator.core.agenda import Block
from facilitator.core.errors import NothingToRedo, NothingToUndo, UnknownContent
from facilitator.core.journal import Action, Actor
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
from facilitator.storage.codec import decode, encode
from facilitator.storage.frozen import freeze


class LivePlan(QObject):
    """Puts blocks in, and takes those out again that nobody has seen yet.

    Signals:
        plan_changed(): the agenda is another one.
    """

    plan_changed = Signal()

    def __init__(self, opened: Opened, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened = opened

    def insert(self, wish: Unplanned, by: Actor) -> Position:
        """Put a block in behind the one that is open; returns its place. The stage stays.

        Raises:
            NumberOutOfRange, FieldEmpty, FieldTooLong, DiskFull, DiskTrouble: nothing was changed
        """
        opened = self._opened
        wish = check_unplanned(wish)
        content = unplanned_content(wish)
        sha = freeze(content)[0]
        block = block_behind(opened.workshop, self._open_block(), content, sha, opened.new_id())
        return self._put_in(block, content, by, (wish.kind, wish.title))

    def insert_content(self, content: Content, minutes: float, by: Actor, title: str) -> Position:
        """Put an activity or talk of the library in, with groups or pairs to be scored where it
        has a score. ``title`` is what it is called on the line of the last action.

        Raises:
            NumberOutOfRange, DiskFull, DiskTrouble: nothing was changed
        """
        opened = self._opened
        block = shelf_block(
            opened.workshop,
            self._open_block(),
            content,
            freeze(content)[0],
            opened.new_id(),
            check_minutes(minutes),
        )
        return self._put_in(block, content, by, (content.kind, title))

    def _open_block(self) -> Block:
        return self._opened.script.of(self._opened.running.position.block).block

    def _put_in(self, block: Block, content: Content, by: Actor, told: tuple[str, str]) -> Position:
        opened = self._opened
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

    def undo(self, target: Action, answer: Action) -> None:
        """Take a block out again, or put it in again where it was.

        Raises:
            NothingToUndo, NothingToRedo: on this computer it is not known what it was
            DiskFull, DiskTrouble: nothing was changed
        """
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
        self.plan_changed.emit()


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
