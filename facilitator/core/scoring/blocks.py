"""One play of a block: from what was recorded to a result for every unit.

Most types look at one unit at a time. What a group has in T5, T5b and T10 comes from what the
others recorded about it, so those are computed over the whole block.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from math import fsum
from typing import TypeAlias

from facilitator.core.journal import Value
from facilitator.core.pack import Part
from facilitator.core.scoring import (
    allocation,
    checklist,
    class_points,
    composite,
    joint,
    links,
    matrix,
    points,
    quiz,
    ranking,
    rubric,
    simulation,
    timed,
)
from facilitator.core.scoring.results import MISSING, Result, by_state, number
from facilitator.core.scoring.specs import (
    AllocationScoring,
    ChecklistScoring,
    ClassPointsScoring,
    CompositeScoring,
    JointGainScoring,
    LinkScoring,
    MatrixScoring,
    PointsScoring,
    QuizScoring,
    RankingScoring,
    RubricScoring,
    ScoringSpec,
    SimulationScoring,
    SurveyScoring,
    TimedScoring,
)

Slots: TypeAlias = Mapping[str, Value]

LEAST_PLAYED = 0.5
"""Of what an exercise asks for, by its worth: where less was entered, it was not played as a whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Play:
    """What there is to compute from.

    ``recorded`` maps every unit of the block to its slots, ``groups`` to its home group, ``sizes``
    to its people (0 or absent: not known). ``minutes`` is the length of the version played; ``over``
    says that the block lies behind: what nobody has by now was skipped for all.
    """

    recorded: Mapping[str, Slots]
    groups: Mapping[str, str]
    parts: Sequence[Part] = ()
    sizes: Mapping[str, int]
    minutes: float = 0.0
    over: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """How many of its items and parts somebody has an entry for; ``thin`` where the block is over
    with too little of them to stand for the whole."""

    entered: int = 0
    planned: int = 0
    thin: bool = False


NO_ITEMS = Extent()
"""Of what is not made of items."""


def has_chips(spec: ScoringSpec | None) -> bool:
    """Whether chips are placed on its claims."""
    return isinstance(spec, QuizScoring) and spec.answers == "chips"


def has_points(spec: ScoringSpec | None) -> bool:
    """Whether a result can come of it: of everything but a survey."""
    return spec is not None and not isinstance(spec, SurveyScoring)


def unit_results(spec: ScoringSpec, play: Play) -> dict[str, Result]:
    """The result of every unit."""
    match spec:
        case MatrixScoring() | LinkScoring() | AllocationScoring():
            by_group = _across(spec, play)
            return {
                unit: by_state(slots) or by_group.get(play.groups[unit], MISSING)
                for unit, slots in play.recorded.items()
            }
        case CompositeScoring():
            return _composite(spec, play)
        case ClassPointsScoring() if not any(play.recorded.values()):
            # Before the first award class points are not played at all, rather than 0 for all.
            return dict.fromkeys(play.recorded, MISSING)
        case QuizScoring(answers="heads") if _is_thin(spec, play):
            # A share of those who answered: nothing of it could count against the whole.
            return {unit: by_state(slots) or MISSING for unit, slots in play.recorded.items()}
        case QuizScoring(answers="chips") if _is_thin(spec, play):
            # Whole as a mean over what was read, and not as a result of the exercise.
            return {
                unit: replace(one, complete=one.complete and one.state != "points")
                for unit, one in _every_alone(spec, play).items()
            }
        case _:
            return _every_alone(spec, play)


def _every_alone(spec: ScoringSpec, play: Play) -> dict[str, Result]:
    skipped = skipped_in(spec, play)
    return {unit: _alone(spec, play, unit, slots, skipped) for unit, slots in play.recorded.items()}


def _alone(
    spec: ScoringSpec, play: Play, unit: str, found: Slots, skipped: Collection[str]
) -> Result:
    match spec:
        case PointsScoring():
            return points.result(spec, play.parts, found, skipped)
        case RubricScoring():
            return rubric.result(spec, found)
        case QuizScoring():
            return quiz.result(spec, play.parts, found, skipped, play.sizes.get(unit, 0))
        case ChecklistScoring():
            return checklist.result(spec, found)
        case ClassPointsScoring():
            return class_points.result(spec, found)
        case _:
            return _measured(spec, play, found)


def _measured(spec: ScoringSpec, play: Play, found: Slots) -> Result:
    match spec:
        case RankingScoring():
            return ranking.result(spec, found)
        case TimedScoring():
            return timed.result(spec, found)
        case SimulationScoring():
            return simulation.result(spec, found, play.minutes)
        case JointGainScoring():
            return joint.result(spec, found)
        case _:
            return MISSING


def _across(spec: MatrixScoring | LinkScoring | AllocationScoring, play: Play) -> dict[str, Result]:
    groups = list(dict.fromkeys(play.groups.values()))
    match spec:
        case MatrixScoring():
            return matrix.results(spec, groups, about_others(play, "rates"))
        case LinkScoring():
            return links.results(groups, *claims(play))
        case AllocationScoring():
            return allocation.results(spec, groups, about_others(play, "gives"))


def about_others(play: Play, word: str) -> dict[tuple[str, str], float]:
    """(group that recorded it, group it is about) -> value, from the slots ``word.<group>``.

    The mean where several units of a group recorded one; of groups that are not in the block, and
    of a group about itself, nothing.
    """
    # Asked for by name: a unit has slots of other kinds too.
    asked = [(other, f"{word}.{other}") for other in dict.fromkeys(play.groups.values())]
    found: dict[tuple[str, str], list[float]] = {}
    for unit, slots in play.recorded.items():
        mine = play.groups[unit]
        for other, slot in asked:
            typed = number(slots.get(slot)) if other != mine else None
            if typed is not None:
                found.setdefault((mine, other), []).append(typed)
    return {
        pair: values[0] if len(values) == 1 else fsum(values) / len(values)
        for pair, values in found.items()
    }


def play_of_share(play: Play, share: str) -> Play:
    """The same play with the slots of one component only, without its prefix."""
    return replace(
        play,
        recorded={unit: composite.below(slots, share) for unit, slots in play.recorded.items()},
    )


def claims(play: Play) -> tuple[links.Claims, links.Claims]:
    """(supplier, customer) -> strength, as the suppliers claim it and as the customers do."""
    # What b gets from a is a claim about the link from a to b.
    got = {(a, b): value for (b, a), value in about_others(play, "gets").items()}
    return about_others(play, "gives"), got


def components(spec: CompositeScoring, play: Play) -> dict[str, dict[str, Result]]:
    """Every component over the whole block: its id -> unit -> result."""
    return {
        share.id: unit_results(share.scoring, play_of_share(play, share.id))
        for share in spec.shares
    }


def _composite(spec: CompositeScoring, play: Play) -> dict[str, Result]:
    """The components put together unit by unit."""
    found = components(spec, play)
    return {
        unit: by_state(slots)
        or composite.combined(spec, {name: one[unit] for name, one in found.items()})
        for unit, slots in play.recorded.items()
    }


def skipped_in(spec: ScoringSpec, play: Play) -> set[str]:
    """Parts and items that nobody has, once the block is over; claims for chips that nobody has put
    any on, at any time: their points are a mean over what was read.

    Of all others none where too little was played: one right answer of six is no full result. What
    nobody has counts as nothing then, for every group alike. Either way the points are those that
    stood on the screen while the block ran.
    """
    if not has_chips(spec) and (not play.over or _is_thin(spec, play)):
        return set()
    return set(_playable(spec, play.parts)) - _touched(play)


def extent(spec: ScoringSpec, play: Play) -> Extent:
    """How much of a block was entered by anybody; of several components only whether one is thin."""
    if isinstance(spec, CompositeScoring):
        parts = (extent(share.scoring, play_of_share(play, share.id)) for share in spec.shares)
        return Extent(thin=any(one.thin for one in parts))
    asked = _playable(spec, play.parts)
    return Extent(
        entered=len(_touched(play).intersection(asked)),
        planned=len(asked),
        thin=_is_thin(spec, play),
    )


def _is_thin(spec: ScoringSpec, play: Play) -> bool:
    if not play.over:
        return False
    asked, touched = _playable(spec, play.parts), _touched(play)
    entered = fsum(worth for slot, worth in asked.items() if slot in touched)
    return 0 < entered < LEAST_PLAYED * fsum(asked.values())


def _touched(play: Play) -> set[str]:
    return {slot.split(".")[0] for slots in play.recorded.values() for slot in slots}


def _playable(spec: ScoringSpec, parts: Sequence[Part]) -> dict[str, float]:
    """The worth of every item and part that is scored by itself, by its id."""
    match spec:
        case PointsScoring():
            return points.spans(spec, parts)
        case QuizScoring():
            return {part.id: part.value for part in parts}
        case _:
            return {}
