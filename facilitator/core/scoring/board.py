"""From the journal to results and standing: one frozen snapshot for everybody who shows scores."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from facilitator.core.agenda import Block
from facilitator.core.journal import Place as Slot
from facilitator.core.journal import Value
from facilitator.core.pack import Content, Part
from facilitator.core.scoring import timed
from facilitator.core.scoring.blocks import NO_ITEMS, Extent, Play, extent, has_points, unit_results
from facilitator.core.scoring.influence import Influence, influence
from facilitator.core.scoring.results import EXCUSED, MISSING, Result
from facilitator.core.scoring.specs import ClassPointsScoring, ScoringSpec, TimedScoring
from facilitator.core.scoring.standing import Column, Method, Place, as_given, standing
from facilitator.core.script import length_for, parts_of
from facilitator.core.workshop import Group, Unit, Workshop


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockScores:
    """One play of a block: what was recorded and what came of it, per unit and per group.

    ``play`` and ``spec`` are what it was computed from, for whoever wants to know how, ``extent`` how
    much of it was entered at all. Groups whose points lie no further apart than ``tie`` share a
    place; 0 leaves it to centi-points.
    """

    block: str
    play_no: int
    weight: float
    found: Mapping[str, Mapping[str, Value]]
    units: Mapping[str, Result]
    groups: Mapping[str, Result]
    play: Play | None = None
    spec: ScoringSpec | None = None
    extent: Extent = NO_ITEMS
    tie: float = 0.0

    def in_part(self) -> frozenset[str]:
        """The groups that are not entered whole while others are, or where too little was played.

        Their points count what is missing as nothing, or are a mean over little: shown as they are,
        they would be taken for a result.
        """
        scored = {one: result for one, result in self.groups.items() if result.state == "points"}
        if not self.extent.thin and not any(result.complete for result in scored.values()):
            return frozenset()
        return frozenset(one for one, result in scored.items() if not result.complete)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scoreboard:
    """All scores of a workshop at one moment. ``entries`` is the length of the journal.

    ``places`` are ranked by ``method``; ``as_given`` where the points themselves are shown, because
    nothing else is given.
    ``contested`` are the places (block, play, unit, slot) where two recorders disagree: the newer
    value counts until somebody confirms one.
    """

    blocks: tuple[BlockScores, ...]
    places: tuple[Place, ...]
    entries: int = 0
    method: Method = "A"
    as_given: bool = False
    contested: frozenset[Slot] = frozenset()

    def of(self, block: str, play_no: int = 1) -> BlockScores | None:
        """The scores of one play of a block."""
        return next(
            (one for one in self.blocks if one.block == block and one.play_no == play_no), None
        )

    def place(self, group: str) -> Place | None:
        """The place of one group."""
        return next((place for place in self.places if place.group == group), None)

    def without_any(self) -> frozenset[str]:
        """The groups that got no class points where nothing else is given: their 0 is no figure."""
        if not self.as_given:
            return frozenset()
        return frozenset(
            group
            for one in self.blocks
            if one.weight > 0
            for group, result in one.groups.items()
            if result.state == "none_given"
        )

    @property
    def columns(self) -> tuple[Column, ...]:
        """What the standing is made of."""
        return tuple(
            Column(
                block=one.block,
                play_no=one.play_no,
                weight=one.weight,
                results=one.groups,
                tie=one.tie,
            )
            for one in self.blocks
        )

    def ranked(self, method: Method) -> tuple[Place, ...]:
        """The standing by another method than the one on the screen."""
        return standing(self.groups, self.columns, method)

    def influences(self) -> tuple[Influence, ...]:
        """How much each block decides the standing; see ``influence``."""
        return influence(self.groups, self.columns)

    @property
    def groups(self) -> list[str]:
        """The groups in their own order."""
        named = self.blocks[0].groups if self.blocks else (one.group for one in self.places)
        return list(named)


def scoreboard(  # noqa: PLR0913  (the facts of one moment, and those of the moment before)
    workshop: Workshop,
    contents: Mapping[str, Content],
    found: Mapping[Slot, Value],
    finished: Collection[str] = (),
    entries: int = 0,
    before: Scoreboard | None = None,
) -> Scoreboard:
    """Results and standing from the values that stand.

    ``finished`` are the blocks already left behind: what nobody has there was skipped for all.
    ``before`` is an earlier scoreboard of the same workshop: an entry changes one block, and of the
    others the results of the units are taken from there instead of computed once more.
    """
    recorded = _by_unit(found)
    known = {} if before is None else {(one.block, one.play_no): one for one in before.blocks}
    plays = {(block, play_no) for block, play_no, _ in recorded}
    scores: list[BlockScores] = []
    kinds: set[type] = set()
    for block in workshop.blocks:
        content = contents.get(block.content)
        spec = None if content is None else content.scoring
        if content is None or spec is None or not has_points(spec):
            continue
        if block.weight > 0:
            kinds.add(type(spec))
        units = workshop.units_of(block.id)
        for play_no in sorted({number for at, number in plays if at == block.id} | {1}):
            play = Play(
                recorded={
                    unit.id: recorded.get((block.id, play_no, unit.id), {}) for unit in units
                },
                groups={unit.id: unit.members[0][0] for unit in units},
                parts=(parts := parts_of(content, block.parts)),
                sizes=_sizes(workshop, block, units),
                minutes=length_for(content, block.minutes, len(parts)).minutes,
                over=block.id in finished,
            )
            same = _unchanged(spec, play, known.get((block.id, play_no)))
            results = unit_results(spec, play) if same is None else same.units
            scores.append(
                BlockScores(
                    block=block.id,
                    play_no=play_no,
                    weight=block.weight,
                    found=play.recorded,
                    units=results,
                    groups=_at_home(workshop.groups, units, results),
                    play=play,
                    spec=spec,
                    extent=extent(spec, play) if same is None else same.extent,
                    tie=timed.tie(spec) if isinstance(spec, TimedScoring) else 0.0,
                )
            )
    board = Scoreboard(blocks=tuple(scores), places=(), entries=entries)
    places = standing([group.id for group in workshop.groups], board.columns, workshop.method)
    given = kinds == {ClassPointsScoring}
    if given:
        places = as_given(places, next(one.groups for one in scores if one.weight > 0))
    return replace(board, places=places, method=workshop.method, as_given=given)


def _unchanged(spec: ScoringSpec, play: Play, before: BlockScores | None) -> BlockScores | None:
    """The scores of before where they were computed from the same."""
    if before is not None and before.spec is spec and before.play == play:
        return before
    return None


def _by_unit(found: Mapping[Slot, Value]) -> dict[tuple[str, int, str], dict[str, Value]]:
    """(block, play, unit) -> slots, in one pass over the journal's values."""
    units: dict[tuple[str, int, str], dict[str, Value]] = {}
    for (block, play_no, unit, slot), value in found.items():
        units.setdefault((block, play_no, unit), {})[slot] = value
    return units


def _sizes(workshop: Workshop, block: Block, units: Sequence[Unit]) -> dict[str, int]:
    """The people of the units that are whole groups; how many a pair or a chain has is not kept.

    Those who were there on the day of the block, where that was noted.
    """
    sizes = {group.id: group.size for group in workshop.groups}
    for day in workshop.days:
        if day.id == block.day:
            sizes |= dict(day.heads)
    return {one.id: sizes.get(one.members[0][0], 0) for one in units if one.kind == "group"}


def _at_home(
    groups: Sequence[Group], units: Sequence[Unit], results: Mapping[str, Result]
) -> dict[str, Result]:
    shares: dict[str, list[tuple[Result, float]]] = {group.id: [] for group in groups}
    for unit in units:
        for member, weight in unit.members:
            if weight > 0 and member in shares:
                shares[member].append((results[unit.id], weight))
    return {group: home_result(mine) for group, mine in shares.items()}


def home_result(mine: Sequence[tuple[Result, float]]) -> Result:
    """A group's result: the member-weighted mean of its units that have points."""
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


def answers(parts: Sequence[Part], scores: BlockScores | None) -> dict[str, dict[str, Value]]:
    """Part id -> unit id -> what was recorded, over all units of a block."""
    found: dict[str, dict[str, Value]] = {part.id: {} for part in parts}
    if scores is not None:
        for unit, slots in scores.found.items():
            for slot, value in slots.items():
                if slot in found:
                    found[slot][unit] = value
    return found
