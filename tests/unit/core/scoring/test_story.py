"""A story ends in the figure of the board, and its own figures give it."""

from collections.abc import Sequence
from math import log

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.core.scoring import specs, story
from facilitator.core.scoring.blocks import unit_results
from facilitator.core.scoring.lines import Line
from facilitator.core.scoring.results import NO_RESULT, Result
from facilitator.core.scoring.standing import Column
from tests.unit.core.scoring import journals as random
from tests.unit.core.scoring.telling import board_of, figure, figures, line


def points_from(spec: specs.ScoringSpec, lines: Sequence[Line]) -> float:
    """P from nothing but the figures that are told, by the formula in CONTENT 3."""
    match spec:
        case specs.PointsScoring():
            one = line(lines, "points.sum").figures
            items = sum(
                each.value or 0
                for each in lines
                if each.says.startswith("points.") and each.says != "points.sum"
            )
            assert items == pytest.approx(one["x"])
            return 100 * (one["x"] - one["low"]) / (one["high"] - one["low"])
        case specs.RubricScoring():
            one = line(lines, "rubric.sum").figures
            criteria = [each for each in lines if each.says == "rubric.criterion"]
            assert sum(c.figures["weight"] * c.figures["mean"] for c in criteria) == pytest.approx(
                one["sum"]
            )
            return 100 * one["sum"] / one["most"]
        case specs.QuizScoring(answers="heads"):
            one = line(lines, "heads.sum").figures
            assert sum(v or 0 for v in figures(lines, "heads.item")) == one["right"]
            return 100 * one["right"] / one["answering"]
        case specs.QuizScoring(answers="chips"):
            each = [*figures(lines, "chips.claim"), *figures(lines, "chips.open")]
            assert sum(v or 0 for v in each) / len(each) == pytest.approx(
                figure(lines, "chips.mean")
            )
            return figure(lines, "chips.mean")
        case specs.QuizScoring():
            one = line(lines, "quiz.sum").figures
            each = [*figures(lines, "quiz.item"), *figures(lines, "quiz.timed")]
            assert sum(v or 0 for v in each) == pytest.approx(one["sum"])
            return 100 * one["sum"] / one["most"]
        case specs.RankingScoring():
            one = line(lines, "ranking.sum")
            assert sum(v or 0 for v in figures(lines, "ranking.item")) == one.value
            return (
                100
                * (one.figures["high"] - (one.value or 0))
                / (one.figures["high"] - one.figures["low"])
            )
        case _:
            return more_points_from(spec, lines)


def more_points_from(spec: specs.ScoringSpec, lines: Sequence[Line]) -> float:
    match spec:
        case specs.MatrixScoring():
            adjusted = [one for one in lines if one.says == "matrix.adjusted"]
            if not adjusted:
                return line(lines, "matrix.mean").figures["points"]
            at = adjusted[0].figures["mean"] + adjusted[0].figures["beta"]
            return 100 * min(1, max(0, (at - spec.low) / (spec.high - spec.low)))
        case specs.LinkScoring():
            one = line(lines, "links.sum").figures
            return 100 * one["both"] / one["count"]
        case specs.AllocationScoring():
            got = next(one for one in lines if one.says in ("tokens.sum", "tokens.scaled"))
            assert sum(v or 0 for v in figures(lines, "tokens.from")) == got.figures["tokens"]
            return 100 * min(1, (got.value or 0) / got.figures["most"])
        case _:
            return measured_points_from(spec, lines)


def measured_points_from(spec: specs.ScoringSpec, lines: Sequence[Line]) -> float:
    match spec:
        case specs.TimedScoring():
            one = line(lines, "time.sum")
            clock = figure(lines, "time.clock") + sum(
                v or 0 for v in figures(lines, "time.penalty")
            )
            assert clock == pytest.approx(one.value)
            par, limit = one.figures["par"], one.figures["limit"]
            return 100 * min(1, max(0, (limit - (one.value or 0)) / (limit - par)))
        case specs.SimulationScoring():
            one = line(lines, "cost.sum")
            reference, typical = one.figures["reference"], one.figures["typical"]
            at = 100 - 50 * log((one.value or 1) / reference) / log(typical / reference)
            return min(100, max(0, at))
        case specs.ChecklistScoring():
            kinds = ("checklist.round", "checklist.part", "checklist.lost")
            rounds = [one.value for one in lines if one.says in kinds]
            return sum(v or 0 for v in rounds) / len(rounds)
        case specs.JointGainScoring():
            if any(one.says == "deal.below" for one in lines):
                return 0
            one = line(lines, "deal.sum")
            low, high = one.figures["low"], one.figures["high"]
            return 100 * ((one.value or 0) - low) / (high - low)
        case specs.CompositeScoring():
            one = line(lines, "composite.sum").figures
            assert sum(v or 0 for v in figures(lines, "share")) == pytest.approx(one["sum"])
            return 100 * one["sum"] / one["percent"]
        case _:
            one = line(lines, "awards.sum")
            return 100 * min(1, max(0, (one.value or 0) / one.figures["cap"]))


@settings(max_examples=400, deadline=None)
@given(random.journals())
def test_a_story_ends_in_the_figure_of_the_board_and_its_figures_give_it(journal) -> None:
    spec, recorded, over = journal
    play = random.play_of(recorded, over=over)
    for unit, result in unit_results(spec, play).items():
        lines = story.of_unit(spec, play, unit)
        assert lines[-1] == story.closing(result)
        assert lines[-1].value == result.counts
        if result.state == "points":
            assert points_from(spec, lines[:-1]) == pytest.approx(result.points)


RESULT = st.one_of(
    st.floats(0, 100).map(lambda p: Result(state="points", points=p)),
    st.sampled_from([NO_RESULT, Result(state="excused"), Result(state="missing", complete=False)]),
)


@given(
    st.lists(
        st.tuples(st.sampled_from([0.0, 1.0, 2.0]), st.lists(RESULT, min_size=5, max_size=5)),
        min_size=1,
        max_size=4,
    ),
    st.sampled_from("ABC"),
)
def test_the_story_of_a_place_ends_in_the_figures_of_the_standing(drawn, method) -> None:
    groups = [f"g{n}" for n in range(5)]
    columns = [
        Column(
            block=f"b{n}",
            play_no=1,
            weight=weight,
            results=dict(zip(groups, results, strict=True)),
        )
        for n, (weight, results) in enumerate(drawn)
    ]
    board = board_of(groups, columns, method)
    for place in board.ranked(method):
        lines = story.of_standing(board, place.group, method)
        terms = [one for one in lines if one.says.startswith("term")]
        if place.mean is None:
            assert lines[-1].says in ("standing.none", "standing.little", "standing.too-few")
            continue
        have = next(one for one in lines if one.says.startswith("coverage")).figures
        assert have["percent"] >= 50
        assert sum(one.value or 0 for one in terms) / have["have"] == pytest.approx(place.mean)
        assert figure(lines, "standing.mean") == place.mean
        if method != "C":
            assert figure(lines, "standing.total") == place.cumulative
        assert lines[-1].figures["rank"] == place.rank
