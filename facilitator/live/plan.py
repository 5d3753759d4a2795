"""Changes of the plan while it runs: a block put in behind the one that is open."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from facilitator.core.agenda import Block
from facilitator.core.errors import NothingToRedo, NothingToUndo, UnknownContent
from facilitator.core.journal import Action, Actor
from facilitator.core.position import Position
from facilitator.core.run import Change
from facilitator.core.unplanned import (
    Unplanned,
    block_behind,
    check_unplanned,
    unplanned_content,
)
from facilitator.core.workshop import Workshop
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
        after = opened.script.of(opened.running.position.block).block
        block = block_behind(opened.workshop, after, content, sha, opened.new_id())
        action = opened.action(
            by,
            "plan",
            ("block", block.id),
            ("what", wish.kind),
            ("title", wish.title),
            ("minutes", f"{wish.minutes:g}"),
        )
        change = Change(entity="block", entity_id=block.id, after=encode(block))
        opened.write_plan(action, _with(opened.workshop, block), change, {sha: content})
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
        block = decode(change.after, Block)
        if answer.undoes:
            workshop = _without(opened.workshop, block.id)
            back = Change(entity="block", entity_id=block.id, before=change.after)
            opened.write_plan(answer, workshop, back)
        else:
            try:
                contents = {block.content: opened.library.content(block.content)}
            except UnknownContent as error:
                raise nothing from error
            opened.write_plan(answer, _with(opened.workshop, block), change, contents)
        self.plan_changed.emit()


def _with(workshop: Workshop, block: Block) -> Workshop:
    """The others stay in the order in which they are kept: class points may stand anywhere."""
    later = (n for n, one in enumerate(workshop.blocks) if one.position > block.position)
    at = next(later, len(workshop.blocks))
    blocks = (*workshop.blocks[:at], block, *workshop.blocks[at:])
    return replace(workshop, blocks=blocks)


def _without(workshop: Workshop, block_id: str) -> Workshop:
    return replace(
        workshop, blocks=tuple(block for block in workshop.blocks if block.id != block_id)
    )
