"""Exercises that show a course or a comparison: orders week by week, two rounds, alone and together.

What is shown beside the points is for information, as the exercise has it; no group is ranked by it.
"""

from collections.abc import Callable, Mapping

from facilitator.core.charts.dumbbell import Pair, PairTexts, dumbbell
from facilitator.core.charts.orders import MOST, OverTimeTexts, Series, over_time, round_ticks
from facilitator.core.charts.scale import POINTS, Scale
from facilitator.core.journal import Value
from facilitator.core.scoring import joint, ranking, simulation
from facilitator.core.scoring.board import BlockScores
from facilitator.core.scoring.rounding import fixed, written
from facilitator.core.scoring.specs import JointGainScoring, RankingScoring, SimulationScoring
from facilitator.core.script import BlockScript
from facilitator.core.text import dotted, part_name
from facilitator.reports.day import Day
from facilitator.reports.model import Block, Chart, Heading, Note
from facilitator.reports.pen import Pen
from facilitator.reports.summary_groups import group_bars


def chain_blocks(day: Day, block: BlockScript, spec: SimulationScoring, pen: Pen) -> list[Block]:
    """The points of every chain with its cost, what they are measured by, and its orders."""
    scores = day.board.of(block.block.id)
    if scores is None or scores.play is None:
        return []
    costs = {
        group: pen.tr("cost {cost}", cost=written(result.raw))
        for group, result in scores.groups.items()
        if result.raw is not None
    }
    reference, typical = spec.costs(scores.play.minutes)
    told = pen.tr(
        "A cost of {reference} (benchmark) is 100 points, {typical} (typical player) 50; the cost of"
        " the whole chain counts.",
        reference=written(reference),
        typical=written(typical),
    )
    points: list[Block] = []
    if block.block.weight > 0:
        points = [*group_bars(day, block, pen, costs), Note(pen.runs(told, "label"))]
    return [*points, *_orders(day, scores, pen)]


def _orders(day: Day, scores: BlockScores, pen: Pen) -> list[Block]:
    """Every chain as a line, so many in a picture as can be told apart."""
    lines: list[Series] = []
    for unit, name in names_of(day, scores.block).items():
        weeks = simulation.orders(scores.found.get(unit, {}))
        known = [one for one in weeks if one is not None]
        if known:
            most = pen.tr("largest {amount}", amount=written(max(known)))
            lines.append(Series(name, weeks, most))
    if not lines:
        return []
    texts = OverTimeTexts(amount=pen.tr("ordered each week"), time=pen.tr("week"))
    pictures = -(-len(lines) // MOST)
    each = -(-len(lines) // pictures)
    note = pen.trn("{count} chain", "{count} chains", len(lines))
    blocks: list[Block] = [
        Heading(pen.runs(pen.tr("Orders week by week")), pen.runs(note, "label"))
    ]
    caption = pen.tr(
        "Each line is a chain; the largest order stands beside it, and a week without an entry is a"
        " gap."
    )
    for at in range(0, len(lines), each):
        some = lines[at : at + each]
        alt = pen.tr(
            "Orders week by week: {values}",
            values="; ".join(f"{one.label} {_weeks(one.values)}" for one in some),
        )
        last = at + each >= len(lines)
        blocks.append(
            Chart(
                over_time(some, texts, pen.frame), alt, pen.runs(caption, "label") if last else ()
            )
        )
    return blocks


def _weeks(values: tuple[float | None, ...]) -> str:
    return " ".join("–" if value is None else written(value) for value in values)


def negotiation_blocks(
    day: Day, block: BlockScript, spec: JointGainScoring, pen: Pen
) -> list[Block]:
    """The points of every table, and how its first deal compares with the one that counts."""
    points = group_bars(day, block, pen, {}) if block.block.weight > 0 else []
    scores = day.board.of(block.block.id)

    def rounds(found: Mapping[str, Value]) -> tuple[float, float] | None:
        first, last = joint.agreed(spec, found, joint.FIRST_ROUND), joint.agreed(spec, found)
        if first is None or last is None:
            return None
        return joint.points(spec, first), joint.points(spec, last)

    pairs = _pairs(day, scores, rounds)
    if not pairs:
        return points
    texts = PairTexts(
        first=pen.tr("first deal"), second=pen.tr("second deal"), difference=pen.tr("Difference")
    )
    caption = pen.sentences(
        [_went(pairs, POINTS, pen), pen.tr("The second deal includes practice.")]
    )
    note = dotted(pen.lang, pen.tr("points 0–100"), _entries(len(pairs), pen))
    return [
        *points,
        Heading(pen.runs(pen.tr("First and second deal")), pen.runs(note, "label")),
        _compared(pairs, texts, POINTS, caption, pen),
    ]


def ranking_blocks(day: Day, block: BlockScript, spec: RankingScoring, pen: Pen) -> list[Block]:
    """The points of every group, and how far off its members were alone and together."""
    points = group_bars(day, block, pen, {}) if block.block.weight > 0 else []
    scores = day.board.of(block.block.id)
    sizes = {} if scores is None or scores.play is None else scores.play.sizes
    most = len(spec.items) ** 2 // 2
    ticks = tuple(one for one in round_ticks(most) if one <= most)
    scale = Scale(0.0, float(most), ticks, decimals=1)

    def rounds(found: Mapping[str, Value], size: int = 0) -> tuple[float, float] | None:
        both = ranking.synergy(spec, found, size)
        return None if both is None else (both.mean, both.team)

    pairs = _pairs(day, scores, rounds, sizes)
    if not pairs:
        return points
    texts = PairTexts(
        first=pen.tr("alone, on average"),
        second=pen.tr("as a group"),
        difference=pen.tr("Difference"),
    )
    caption = pen.sentences(
        [_went(pairs, scale, pen), pen.tr("The smaller, the nearer to the key of the authors.")]
    )
    note = dotted(
        pen.lang, pen.tr("sum of the places off, 0–{most}", most=most), _entries(len(pairs), pen)
    )
    return [
        *points,
        Heading(pen.runs(pen.tr("Alone and as a group")), pen.runs(note, "label")),
        _compared(pairs, texts, scale, caption, pen),
    ]


def names_of(day: Day, block: str) -> dict[str, str]:
    """The units of a block by their names, in the order of their groups."""
    units = day.workshop.units_of(block)
    return {
        unit.id: part_name(name, unit.letter)
        for group, name in day.groups.items()
        for unit in units
        if unit.members[0][0] == group
    }


def _pairs(
    day: Day,
    scores: BlockScores | None,
    rounds: Callable[..., tuple[float, float] | None],
    sizes: Mapping[str, int] | None = None,
) -> list[Pair]:
    """Both values of every unit that has both, by ``rounds`` of what it recorded."""
    found: list[Pair] = []
    for unit, name in names_of(day, scores.block).items() if scores else ():
        slots = scores.found.get(unit, {}) if scores else {}
        both = rounds(slots) if sizes is None else rounds(slots, sizes.get(unit, 0))
        if both is not None:
            found.append(Pair(name, *both))
    return found


def _entries(count: int, pen: Pen) -> str:
    return pen.trn("{count} entry", "{count} entries", count)


def _went(pairs: list[Pair], scale: Scale, pen: Pen) -> str:
    """How many rose, stayed and fell, by the figures printed."""
    changes = [
        scale.change(one.first, one.second)
        for one in pairs
        if one.first is not None and one.second is not None
    ]
    return pen.trn(
        "Of {count} with both figures, {up} rose, {same} stayed, {down} fell.",
        "Of {count} with both figures, {up} rose, {same} stayed, {down} fell.",
        len(changes),
        up=sum(change > 0 for change in changes),
        same=sum(change == 0 for change in changes),
        down=sum(change < 0 for change in changes),
    )


def _compared(pairs: list[Pair], texts: PairTexts, scale: Scale, caption: str, pen: Pen) -> Chart:
    values = [f"{one.label} {fixed(one.first or 0)}→{fixed(one.second or 0)}" for one in pairs]
    alt = pen.tr(
        "{first} and {second}: {values}",
        first=texts.first,
        second=texts.second,
        values=pen.listed(values),
    )
    return Chart(dumbbell(pairs, texts, pen.frame, scale), alt, pen.runs(caption, "label"))
