"""From the journal to results and standing: one frozen snapshot for everybody who shows scores."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from facilitator.core.journal import Place as Slot
from facilitator.core.journal import Value, of_unit
from facilitator.core.pack import Content, Part
from facilitator.core.scoring import checklist, class_points, points, quiz
from facilitator.core.scoring.results import EXCUSED, MISSING, Result
from facilitator.core.scoring.specs import (
    ChecklistScoring,
    ClassPointsScoring,
    PointsScoring,
    QuizScoring,
    ScoringSpec,
)
from facilitator.core.scoring.standing import Column, Place, standing
from facilitator.core.script import parts_of
from facilitator.core.workshop import Unit, Workshop

COMPUTED = (PointsScoring, QuizScoring, ChecklistScoring, ClassPointsScoring)
"""The types whose points this version computes; the others are recorded and kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockScores:
    """One play of a block: what was recorded and what came of it, per unit and per group."""

    block: str
    play_no: int
    weight: float
    found: Mapping[str, Mapping[str, Value]]
    units: Mapping[str, Result]
    groups: Mapping[str, Result]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scoreboard:
    """All scores of a workshop at one moment. ``entries`` is the length of the journal."""

    blocks: tuple[BlockScores, ...]
    places: tuple[Place, ...]
    entries: int = 0

    def of(self, block: str, play_no: int = 1) -> BlockScores | None:
        """The scores of one play of a block."""
        return next(
            (one for one in self.blocks if one.block == block and one.play_no == play_no), None
        )

    def place(self, group: str) -> Place | None:
        """The place of one group."""
        return next((place for place in self.places if place.group == group), None)


def scoreboard(
    workshop: Workshop,
    contents: Mapping[str, Content],
    found: Mapping[Slot, Value],
    finished: Collection[str] = (),
    entries: int = 0,
) -> Scoreboard:
    """Everything computed anew from the values that stand.

    ``finished`` are the blocks already left behind: what nobody has there was skipped for all.
    """
    scores: list[BlockScores] = []
    for block in workshop.blocks:
        content = contents.get(block.content)
        if content is None or not isinstance(content.scoring, COMPUTED):
            continue
        parts = parts_of(content, block.parts)
        units = workshop.units_of(block.id)
        plays = {slot.play_no for slot in found if slot.block == block.id} | {1}
        for play_no in sorted(plays):
            recorded = {one.id: of_unit(found, block.id, play_no, one.id) for one in units}
            skipped = _skipped(parts, recorded) if block.id in finished else set[str]()
            results = _unit_results(content.scoring, parts, recorded, skipped)
            scores.append(
                BlockScores(
                    block=block.id,
                    play_no=play_no,
                    weight=block.weight,
                    found=recorded,
                    units=results,
                    groups={one.id: _home(one.id, units, results) for one in workshop.groups},
                )
            )
    columns = [
        Column(block=one.block, play_no=one.play_no, weight=one.weight, results=one.groups)
        for one in scores
    ]
    places = standing([group.id for group in workshop.groups], columns)
    return Scoreboard(blocks=tuple(scores), places=places, entries=entries)


def _unit_results(
    spec: ScoringSpec,
    parts: Sequence[Part],
    recorded: Mapping[str, Mapping[str, Value]],
    skipped: Collection[str],
) -> dict[str, Result]:
    if isinstance(spec, ClassPointsScoring) and not any(recorded.values()):
        # Before the first award class points are not played at all, rather than 0 for everybody.
        return dict.fromkeys(recorded, MISSING)
    return {unit: unit_result(spec, parts, slots, skipped) for unit, slots in recorded.items()}


def _skipped(parts: Sequence[Part], recorded: Mapping[str, Mapping[str, Value]]) -> set[str]:
    touched = {slot.split(".")[0] for slots in recorded.values() for slot in slots}
    return {part.id for part in parts if part.id not in touched}


def unit_result(
    spec: ScoringSpec,
    parts: Sequence[Part],
    found: Mapping[str, Value],
    skipped: Collection[str] = (),
) -> Result:
    """The result of one unit under any scoring type this version computes."""
    match spec:
        case PointsScoring():
            return points.result(spec, parts, found, skipped)
        case QuizScoring():
            return quiz.result(spec, parts, found, skipped)
        case ChecklistScoring():
            return checklist.result(spec, found)
        case ClassPointsScoring():
            return class_points.result(spec, found)
        case _:
            return MISSING


def _home(group: str, units: Sequence[Unit], results: Mapping[str, Result]) -> Result:
    """A group's result: the member-weighted mean of its units that have points."""
    mine = [
        (results[unit.id], weight)
        for unit in units
        for member, weight in unit.members
        if member == group and weight > 0
    ]
    if len(mine) == 1:
        return mine[0][0]
    counting = [(one.counts, weight) for one, weight in mine if one.counts is not None]
    whole = sum(weight for _, weight in counting)
    if not whole:
        excused = bool(mine) and all(one.state == "excused" for one, _ in mine)
        return EXCUSED if excused else MISSING
    nothing = all(one.state != "points" for one, _ in mine)
    return Result(
        state="no_result" if nothing else "points",
        points=sum(value * weight for value, weight in counting) / whole,
        complete=all(one.complete for one, _ in mine),
    )
