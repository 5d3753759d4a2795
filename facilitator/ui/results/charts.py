"""The figures of a workshop as charts to point at: what each bar and each cell is made of."""

from facilitator.core.charts.bars import Bar, horizontal_bars
from facilitator.core.charts.display import DisplayList, Frame
from facilitator.core.charts.dumbbell import Pair, PairTexts, dumbbell
from facilitator.core.charts.heat import HeatMap, HeatTexts, Scored, Stated, heat_map
from facilitator.core.charts.scale import PERCENT, POINTS
from facilitator.core.results import Evidence
from facilitator.core.rounds import TwoRounds
from facilitator.core.scoring.board import BlockScores
from facilitator.core.scoring.results import MISSING, Result
from facilitator.core.scoring.rounding import fixed, shown, whole, written
from facilitator.core.scoring.standing import Place
from facilitator.core.text import dotted
from facilitator.core.workshop import Group
from facilitator.result_messages import NONE_GIVEN, items_word, none_given, result_word
from facilitator.ui.look import Look
from facilitator.ui.tokens import group_colour

_LAST = 10_000


def counting(evidence: Evidence) -> list[BlockScores]:
    """The exercises in which some group has a result, in the order of the day."""
    return [
        one
        for one in evidence.board.blocks
        if any(result.state != "missing" for result in one.groups.values())
    ]


def totals(look: Look, evidence: Evidence, frame: Frame) -> DisplayList:
    """The standing as bars in the colours of the groups; ties share a rank."""
    places = {place.group: place for place in evidence.board.places}
    ordered = sorted(evidence.groups, key=lambda one: (_rank(places.get(one.id)), one.key))
    without = evidence.board.without_any()
    bars = [
        _none_bar(look, one) if one.id in without else _bar(look, one, places.get(one.id))
        for one in ordered
    ]
    return horizontal_bars(bars, frame)


def _none_bar(look: Look, group: Group) -> Bar:
    said = look.tr("{group}: {facts}", group=group.name, facts=none_given(look.texts))
    return Bar(label=group.name, value=None, shown=NONE_GIVEN, said=said)


def _rank(place: Place | None) -> int:
    return _LAST if place is None or place.rank is None else place.rank


def _bar(look: Look, group: Group, place: Place | None) -> Bar:
    if place is None or place.mean is None:
        said = look.tr("{group}: too little counts for an overall result", group=group.name)
        return Bar(label=group.name, value=None, shown=look.tr("too little counted"), said=said)
    counted = look.tr(
        "{counted} of {columns} exercises counted", counted=place.counted, columns=place.columns
    )
    rank = "" if place.rank is None else look.tr("rank {rank}", rank=place.rank)
    facts = dotted(look.lang, fixed(place.mean), rank, counted, _lacking(look, place))
    return Bar(
        label=group.name if place.rank is None else f"{place.rank}  {group.name}",
        value=place.mean,
        shown=fixed(place.mean),
        said=look.tr("{group}: {facts}", group=group.name, facts=facts),
        fill=group_colour(group.colour + 1),
    )


def _lacking(look: Look, place: Place) -> str:
    if not place.missing:
        return ""
    return look.trn("{count} not entered", "{count} not entered", place.missing)


def exercises(look: Look, evidence: Evidence, frame: Frame) -> DisplayList:
    """Points of every group in every exercise, with the states that are no points."""
    blocks = counting(evidence)
    heat = HeatMap(
        rows=tuple(one.name for one in evidence.groups),
        columns=tuple(f"{_title(evidence, one)} ×{written(one.weight)}" for one in blocks),
        cells=tuple(
            tuple(_cell(look, evidence, one, group) for one in blocks) for group in evidence.groups
        ),
    )
    return heat_map(heat, HeatTexts("", "", "", "", ""), frame, POINTS)


def _title(evidence: Evidence, one: BlockScores) -> str:
    title = evidence.titles.get(one.block, "")
    return title if one.play_no == 1 else f"{title} ({one.play_no})"


def _cell(look: Look, evidence: Evidence, one: BlockScores, group: Group) -> Scored | Stated:
    result = one.groups.get(group.id, MISSING)
    in_part = group.id in one.in_part()
    value = result.counts
    word = result_word(look.texts, result, in_part=in_part)
    where = dotted(look.lang, group.name, _title(evidence, one))
    weight = look.tr("weight {weight}", weight=written(one.weight))
    facts = [_word_said(look, result, word)] if word else _made_of(look, result)
    facts += _units(look, one, group)
    if items := items_word(look.texts, one.extent):
        facts.append(items)
    said = look.tr(
        "{group}: {facts}",
        group=where,
        facts=("，" if look.lang == "zh-CN" else ", ").join([*facts, weight]),
    )
    brief = _brief(look, result, in_part=in_part)
    if value is None or in_part or result.state == "none_given":
        return Stated(word, said=said, brief=brief)
    return Scored(value, shown=word or str(whole(value)), said=said, brief=brief)


def _word_said(look: Look, result: Result, word: str) -> str:
    return none_given(look.texts) if result.state == "none_given" else word


def _brief(look: Look, result: Result, *, in_part: bool) -> str:
    """The state where there is no room for its word; what it means is said to whoever points."""
    if in_part or result.state == "missing":
        return look.tr("n/e")
    if result.state == "none_given":
        return NONE_GIVEN
    return look.tr("exc.") if result.state == "excused" else str(whole(result.counts or 0.0))


def two_rounds(look: Look, evidence: Evidence, found: TwoRounds, frame: Frame) -> DisplayList:
    """What each group had right in the first round and in the second, in per cent."""
    pairs: list[Pair] = []
    for group in evidence.groups:
        first, second = (_hundred(one) for one in found.groups.get(group.id, (None, None)))
        said = ""
        if first is not None and second is not None:
            facts = (
                f"{found.first} {PERCENT.shown(first)}",
                f"{found.second} {PERCENT.shown(second)}",
            )
            said = look.tr("{group}: {facts}", group=group.name, facts=dotted(look.lang, *facts))
        pairs.append(Pair(group.name, first, second, missing=look.tr("not entered"), said=said))
    texts = PairTexts(found.first, found.second, look.tr("Difference"))
    return dumbbell(pairs, texts, frame)


def _hundred(share: float | None) -> float | None:
    return None if share is None else 100 * share


def _made_of(look: Look, result: Result) -> list[str]:
    """41/50, 82 points."""
    points = look.tr("{points} points", points=shown(result.points or 0.0))
    if result.raw is None or result.most is None:
        return [points]
    return [f"{shown(result.raw)}/{shown(result.most)}", points]


def _units(look: Look, one: BlockScores, group: Group) -> list[str]:
    """Of how many results it is the mean, where a group has several."""
    if one.play is None:
        return []
    count = sum(home == group.id for home in one.play.groups.values())
    return [look.trn("mean of {count}", "mean of {count}", count)] if count > 1 else []
