"""Exercises in two rounds: how much each group had right in the first and in the second."""

from dataclasses import dataclass

from facilitator.core.scoring import checklist
from facilitator.core.scoring.specs import ChecklistScoring
from facilitator.core.staging import Room
from facilitator.core.text import pick

_TWO = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoRounds:
    """One exercise: what it and its rounds are called, and group id -> shares (0 to 1) of both
    rounds; None where a round is not entered."""

    title: str
    first: str
    second: str
    groups: dict[str, tuple[float | None, float | None]]


def rounds_of(room: Room, locale: str) -> tuple[TwoRounds, ...]:
    """Those in which some group has both rounds."""
    found: list[TwoRounds] = []
    for block in room.script.blocks:
        spec, scores = block.content.scoring, room.board.of(block.block.id)
        if not isinstance(spec, ChecklistScoring) or len(spec.rounds) != _TWO or scores is None:
            continue
        groups: dict[str, tuple[float | None, float | None]] = {}
        for group in room.workshop.groups:
            mine = [
                scores.found[unit.id]
                for unit in room.workshop.units_of(block.block.id)
                if any(member == group.id for member, _ in unit.members)
            ]
            one, two = (mean.accuracy for mean in checklist.round_means(spec, mine))
            groups[group.id] = (one, two)
        if any(None not in both for both in groups.values()):
            first, second = (pick(one.name, locale) for one in spec.rounds)
            title = pick(block.fill(block.block.title), locale)
            found.append(TwoRounds(title=title, first=first, second=second, groups=groups))
    return tuple(found)
