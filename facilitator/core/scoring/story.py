"""How a figure came to be: of a unit or a group in a block, and of a group in the standing.

The last line of every story is the figure itself, taken from the board that everybody sees.
"""

from collections.abc import Iterator, Mapping
from math import fsum

from facilitator.core.scoring import allocation, links, matrix, story_alone
from facilitator.core.scoring.additive import effects
from facilitator.core.scoring.blocks import (
    Play,
    about_others,
    claims,
    extent,
    has_chips,
    play_of_share,
    skipped_in,
    unit_results,
)
from facilitator.core.scoring.board import BlockScores, Scoreboard
from facilitator.core.scoring.lines import Line
from facilitator.core.scoring.results import Result, by_state
from facilitator.core.scoring.rounding import centipoints, tenths
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
    TimedScoring,
)
from facilitator.core.scoring.standing import COVERAGE, Method, Term, terms


def of_unit(spec: ScoringSpec, play: Play, unit: str) -> tuple[Line, ...]:
    """From what was entered for a unit to its points; the last line is the result."""
    result = unit_results(spec, play)[unit]
    decided = by_state(play.recorded[unit])
    told = () if decided is not None else tuple(_lines(spec, play, unit))
    return (*told, closing(result))


def of_group(
    scores: BlockScores, spec: ScoringSpec, group: str, homes: Mapping[str, Mapping[str, float]]
) -> tuple[Line, ...]:
    """From the units of a group to its points in a block.

    ``homes`` maps unit -> {home group: weight}. A group that is one unit has that unit's story.
    """
    mine = {unit: shares[group] for unit, shares in homes.items() if shares.get(group, 0) > 0}
    if len(mine) == 1 and scores.play is not None:
        return of_unit(spec, scores.play, next(iter(mine)))
    return (
        Line(says="rule.units"),
        *(
            Line(
                says=f"unit.{scores.units[unit].state}",
                about=unit,
                figures={"members": weight},
                value=scores.units[unit].counts,
                measure="points",
            )
            for unit, weight in mine.items()
        ),
        closing(scores.groups[group]),
    )


def of_standing(board: Scoreboard, group: str, method: Method | None = None) -> tuple[Line, ...]:
    """From the points of a group in every block to its place; by another method where one is given."""
    how = method or board.method
    place = next((one for one in board.ranked(how) if one.group == group), None)
    if method is None or method == board.method:
        place = board.place(group)
    told = [Line(says=f"rule.method-{how}")]
    found = terms(group, board.columns, how)
    told.extend(_term(one, how) for one in found)
    whole = sum(one.weight for one in found)
    have = sum(one.weight for one in found if one.state != "excused")
    if place is None or not whole:
        return (*told, Line(says="standing.none"))
    covered = {
        "have": have,
        "whole": whole,
        "percent": 100 * have / whole,
        "counted": float(place.counted),
        "columns": float(place.columns),
        "least": 100 * COVERAGE,
    }
    told.append(
        Line(
            says="coverage" if place.counted == place.columns else "coverage.part", figures=covered
        )
    )
    if place.mean is None:
        return (*told, Line(says="standing.too-few" if how == "C" else "standing.little"))
    total = sum(one.weight * one.worth for one in found if one.state != "excused")
    told.append(
        Line(
            says="standing.mean",
            figures={"sum": total, "have": have},
            value=place.mean,
            measure="points",
        )
    )
    if board.as_given:
        told.append(Line(says="standing.given", value=place.cumulative, measure="raw"))
    elif how != "C":
        told.append(
            Line(
                says="standing.total",
                figures={"mean": place.mean, "whole": whole},
                value=place.cumulative,
                measure="weight",
            )
        )
    same = sum(one.rank == place.rank for one in board.ranked(how)) if place.rank else 0
    told.append(
        Line(
            says="standing.tied" if same > 1 else "standing.rank",
            figures={
                "rank": float(place.rank or 0),
                "same": float(same),
                "shown": tenths(place.mean),
                "compared": centipoints(place.mean) / 100,
            },
        )
    )
    return tuple(told)


def _term(one: Term, how: Method) -> Line:
    return Line(
        says=f"term.{one.state}" if how == "A" else f"term-{how}.{one.state}",
        about=one.block,
        figures={
            "weight": one.weight,
            "points": one.points or 0.0,
            "worth": one.worth,
            "play": float(one.play_no),
        },
        value=None if one.state == "excused" else one.weight * one.worth,
        measure="weight",
    )


def closing(result: Result) -> Line:
    """The figure itself, as it is shown and as ties are decided."""
    if result.state != "points" or result.points is None:
        return Line(says=f"result.{result.state}", value=result.counts, measure="points")
    return Line(
        says="result.points" if result.complete else "result.part",
        figures={"shown": tenths(result.points), "compared": centipoints(result.points) / 100},
        value=result.points,
        measure="points",
    )


def _lines(spec: ScoringSpec, play: Play, unit: str) -> Iterator[Line]:
    yield from _told(spec, play, unit)
    if not isinstance(spec, CompositeScoring) and (part := extent(spec, play)).thin:
        figures = {"counted": float(part.entered), "whole": float(part.planned)}
        yield Line(says="thin.chips" if has_chips(spec) else "thin", figures=figures)


def _told(spec: ScoringSpec, play: Play, unit: str) -> Iterator[Line]:
    found, skipped = play.recorded[unit], skipped_in(spec, play)
    match spec:
        case PointsScoring():
            yield from story_alone.of_points(spec, play, found, skipped)
        case RubricScoring():
            yield from story_alone.of_rubric(spec, found)
        case QuizScoring():
            yield from story_alone.of_quiz(spec, play, unit, found, skipped)
        case RankingScoring():
            yield from story_alone.of_ranking(spec, found, play.sizes.get(unit, 0))
        case TimedScoring():
            yield from story_alone.of_time(spec, found)
        case SimulationScoring():
            yield from story_alone.of_cost(spec, found, play.minutes)
        case ChecklistScoring():
            yield from story_alone.of_checklist(spec, found)
        case JointGainScoring():
            yield from story_alone.of_deal(spec, found)
        case ClassPointsScoring():
            yield from story_alone.of_awards(spec, found)
        case _:
            yield from _together(spec, play, unit)


def _together(spec: ScoringSpec, play: Play, unit: str) -> Iterator[Line]:
    group = play.groups[unit]
    match spec:
        case MatrixScoring():
            yield from _matrix(spec, about_others(play, "rates"), group)
        case LinkScoring():
            yield from _links(spec, play, group)
        case AllocationScoring():
            yield from _tokens(spec, play, group)
        case CompositeScoring():
            yield from _composite(spec, play, unit)
        case _:
            return


def _matrix(
    spec: MatrixScoring, ratings: Mapping[tuple[str, str], float], group: str
) -> Iterator[Line]:
    yield Line(says="rule.matrix", figures={"low": float(spec.low), "high": float(spec.high)})
    for (rater, target), value in ratings.items():
        if target == group:
            yield Line(says="matrix.rating", about=rater, value=value, measure="scale")
    one, model = matrix.received(ratings).get(group), effects(ratings)
    if one is None:
        return
    yield Line(
        says="matrix.mean",
        figures={"raters": float(one.raters), "points": matrix.on_scale(spec, one.raw)},
        value=one.raw,
        measure="scale",
    )
    if one.raters < matrix.LEAST_RATERS:
        yield Line(says="matrix.few", figures={"least": float(matrix.LEAST_RATERS)})
    elif model is None or one.adjusted is None:
        yield Line(says="matrix.raw")
    else:
        yield Line(
            says="matrix.adjusted",
            figures={
                "mean": model.mean,
                "beta": model.targets[group],
                "alpha": model.raters.get(group, 0.0),
                "low": float(spec.low),
                "high": float(spec.high),
            },
            value=one.adjusted,
            measure="scale",
        )


def _links(spec: LinkScoring, play: Play, group: str) -> Iterator[Line]:
    yield Line(says="rule.links")
    groups = list(dict.fromkeys(play.groups.values()))
    mine = [
        link
        for link in links.links(groups, *claims(play))
        if group in (link.supplier, link.customer)
    ]
    for link in mine:
        if link.kind == "none":
            continue
        supplies = link.supplier == group
        yield Line(
            says=f"link.{'to' if supplies else 'from'}.{link.kind}",
            about=link.customer if supplies else link.supplier,
            figures={"given": link.given, "got": link.got},
            value=1.0 if link.kind == "both" else 0.0,
            measure="links",
        )
    kinds = [link.kind for link in mine if link.kind != "none"]
    if not kinds:
        return
    yield Line(
        says="links.sum",
        figures={"both": float(kinds.count("both")), "count": float(len(kinds))},
        value=float(kinds.count("both")),
        measure="links",
    )
    alike = links.agreement(spec, mine)
    if alike is not None:
        yield Line(says="links.agreement", value=100 * alike, measure="percent")


def _tokens(spec: AllocationScoring, play: Play, group: str) -> Iterator[Line]:
    yield Line(says="rule.tokens", figures={"tokens": float(spec.tokens)})
    groups = list(dict.fromkeys(play.groups.values()))
    got = allocation.funding(groups, about_others(play, "gives"), group)
    if got is None:
        return
    for giver, count in got.givers.items():
        yield Line(says="tokens.from", about=giver, value=count, measure="tokens")
    others = float(len(groups) - 1)
    scaled = len(got.givers) < others
    yield Line(
        says="tokens.scaled" if scaled else "tokens.sum",
        figures={
            "tokens": got.tokens,
            "givers": float(len(got.givers)),
            "others": others,
            "most": 2.0 * spec.tokens,
        },
        value=got.scaled,
        measure="tokens",
    )


def _composite(spec: CompositeScoring, play: Play, unit: str) -> Iterator[Line]:
    """The whole story of every component, then their shares."""
    yield Line(says="rule.composite", figures={"count": float(len(spec.shares))})
    results: list[tuple[float, Result]] = []
    for number, share in enumerate(spec.shares, start=1):
        part = play_of_share(play, share.id)
        result = unit_results(share.scoring, part)[unit]
        results.append((share.share, result))
        name = share.called
        told = (
            "component"
            if name
            else f"component.{'rubric' if isinstance(share.scoring, RubricScoring) else 'other'}"
        )
        yield Line(
            says=told, name=name, figures={"percent": 100 * share.share, "count": float(number)}
        )
        yield from of_unit(share.scoring, part, unit)
        counts = result.counts
        told = "share" if counts is not None else "share.left" if share.optional else "share.open"
        yield Line(
            says=told,
            about=share.id,
            figures={"percent": 100 * share.share, "points": counts or 0.0},
            value=None if counts is None else share.share * counts,
            measure="points",
        )
    there = [(share, points) for share, one in results if (points := one.counts) is not None]
    whole = fsum(share for share, _ in there)
    if whole > 0:
        yield Line(
            says="composite.sum",
            figures={
                "sum": fsum(share * points for share, points in there),
                "percent": 100 * whole,
            },
        )
