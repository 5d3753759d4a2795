"""A round played once more: from which step, and what was entered in it the first time."""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.core.entry import form_for
from facilitator.core.journal import Place
from facilitator.core.overview import latest_plays
from facilitator.core.position import Position
from facilitator.core.run import Visit
from facilitator.core.staging import Room
from facilitator.core.text import pick


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeatable:
    """A step that can be played again, its minutes, and what was entered from it up to here."""

    step: int
    title: str
    minutes: float
    entered: tuple[Place, ...]


def repeatable(room: Room, at: Position, locale: str) -> tuple[Repeatable, ...]:
    """The steps of the open block up to the one at hand, in their order."""
    block = room.script.of(at.block)
    entered = [_entered(room, at.block, step) for step in range(at.step + 1)]
    return tuple(
        Repeatable(
            step=number,
            title=pick(block.fill(step.name), locale),
            minutes=step.minutes,
            entered=tuple(dict.fromkeys(place for some in entered[number:] for place in some)),
        )
        for number, step in enumerate(block.steps[: at.step + 1])
    )


def again(at: Position, step: int, visits: Sequence[Visit]) -> Position:
    """The beginning of a step of the open block, as the next play of that block."""
    played = max(latest_plays(visits).get(at.block, 1), at.play_no)
    return Position(at.day, at.block, step, play_no=played + 1)


def _entered(room: Room, block: str, step: int) -> list[Place]:
    form = form_for(room.workshop, room.script.of(block), step, room.board, "")
    if form is None:
        return []
    slots = [field.slot for field in form.fields]
    return [
        Place(block, form.play_no, row.unit, slot)
        for row in form.rows
        for slot in slots
        if slot in row.values
    ]
