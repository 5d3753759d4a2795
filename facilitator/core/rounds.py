"""Exercises in two rounds: how much each group had right in the first and in the second."""

from dataclasses import dataclass

from facilitator.core.scoring import checklist
from facilitator.core.scoring.board import BlockScores
from facilitator.core.scoring.specs import ChecklistScoring
from facilitator.core.staging import Room
from facilitator.core.text import pick
from facilitator.core.workshop import Workshop

_TWO = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoRounds:
    """One exercise: what it and its rounds are called, and group id -> shares (0 to 1) of both
    rounds; None where a round is not entered."""

    title: str
    first: str
    second: str
    groups: dict[str, tuple[float | None, float | None]]


def shares_of(
    workshop: Workshop, scores: BlockScores | None, spec: ChecklistScoring
) -> dict[str, tuple[float | None, float | None]]:
    """Group id -> what it had right on average in each of two rounds, from 0 to 1, over its sheets
    that have both; None where there is none."""
    found: dict[str, tuple[float | None, float | None]] = {}
    for group in workshop.groups:
        mine = [
            scores.found[unit.id]
            for unit in (workshop.units_of(scores.block) if scores else ())
            if scores and any(member == group.id for member, _ in unit.members)
        ]
        first, second = (mean.accuracy for mean in checklist.round_means(spec, mine))
        found[group.id] = (first, second)
    return found


def rounds_of(room: Room, locale: str) -> tuple[TwoRounds, ...]:
    """Those in which some group has both rounds."""
    found: list[TwoRounds] = []
    for block in room.script.blocks:
        spec, scores = block.content.scoring, room.board.of(block.block.id)
        if not isinstance(spec, ChecklistScoring) or len(spec.rounds) != _TWO or scores is None:
            continue
        groups = shares_of(room.workshop, scores, spec)
        if any(None not in both for both in groups.values()):
            first, second = (pick(one.name, locale) for one in spec.rounds)
            title = pick(block.fill(block.block.title), locale)
            found.append(TwoRounds(title=title, first=first, second=second, groups=groups))
    return tuple(found)
