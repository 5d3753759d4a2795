"""Every worked number of the brief appears in a story, with what it was computed from."""

from dataclasses import replace

import pytest

from facilitator.core.journal import Value
from facilitator.core.scoring import specs, story
from facilitator.core.scoring.results import Result
from facilitator.core.scoring.standing import Column
from tests.unit.core.scoring import journals as random
from tests.unit.core.scoring.telling import board_of, figure, figures, line, told


def test_the_case_of_38_points() -> None:
    spec = specs.PointsScoring(items=(specs.PointItem(id="x", name={}, high=50),))
    lines = told(spec, {"x": 38})
    assert line(lines, "points.sum").figures == {"low": 0, "high": 50, "x": 38}
    assert lines[-1].value == pytest.approx(76.0)


def test_what_a_group_has_not_entered_counts_its_least() -> None:
    spec = specs.PointsScoring(
        items=tuple(specs.PointItem(id=one, name={}, low=-10, high=10) for one in "xy")
    )
    lines = told(spec, {"x": 5}, {"y": 5})
    assert line(lines, "points.item.open").value == -10
    assert lines[-1].says == "result.part"


def test_the_rubric_with_three_judges() -> None:
    rows = ([3, 4, 2, 3, 1], [4, 3, 2, 3, 2], [3, 3, None, 4, 2])
    found: dict[str, Value] = {
        f"c{n}.judge-{seat}": level
        for seat, levels in enumerate(rows, start=1)
        for n, level in enumerate(levels)
        if level is not None
    }
    lines = told(random.RUBRIC, found)
    means = [one.figures["mean"] for one in lines if one.says == "rubric.criterion"]
    assert means == pytest.approx([10 / 3, 10 / 3, 2, 10 / 3, 5 / 3])
    assert lines[-1].value == pytest.approx(70.4166667)
    without = {slot: level for slot, level in found.items() if not slot.startswith("c3.")}
    lines = told(random.RUBRIC, without)
    assert line(lines, "rubric.coverage").figures["percent"] == pytest.approx(80)
    assert line(lines, "rubric.open").figures["weight"] == 20
    assert lines[-1].value == pytest.approx(67.1875)


def test_several_right_answers_hits_minus_false_alarms() -> None:
    lines = told(specs.QuizScoring(), {"q3": ["a", "b", "c"], "q1": ["b"]})
    assert [one.value for one in lines if one.says == "quiz.item"] == [1, 0.5]
    assert len([one for one in lines if one.says == "quiz.open"]) == 1


def test_heads_and_an_item_that_too_few_answered() -> None:
    lines = told(specs.QuizScoring(answers="heads"), {"q1.heads": [4, 5], "q2.heads": [2, 2]})
    assert line(lines, "heads.few").figures["answering"] == 2
    assert line(lines, "heads.sum").figures == {"right": 4, "answering": 5}
    assert lines[-1].value == pytest.approx(80)


@pytest.mark.parametrize(
    ("placed", "score"),
    [
        ({"b": 10}, 100),
        ({"b": 7, "a": 2, "c": 1}, 93),
        ({"a": 7, "b": 2, "c": 1}, 43),
        ({"a": 5, "b": 5}, 75),
        ({"a": 10}, 0),
    ],
)
def test_the_proper_score(placed: dict[str, Value], score: float) -> None:
    lines = told(specs.QuizScoring(answers="chips", chips=10), {"q1.chips": placed})
    assert figure(lines, "chips.claim") == pytest.approx(score)


def test_the_team_that_beat_its_members_and_not_their_mean() -> None:
    ids = tuple("abcdefghij")
    spec = specs.RankingScoring(items=tuple(random.item(one) for one in ids), key=ids)
    places = {
        "member-1": (3, 1, 2, 6, 4, 5, 7, 9, 8, 10),
        "member-2": (2, 4, 1, 5, 3, 8, 6, 7, 10, 9),
        "member-3": (1, 5, 4, 2, 7, 3, 9, 6, 8, 10),
        "member-4": (6, 2, 3, 1, 8, 4, 5, 10, 7, 9),
        "member-5": (2, 1, 5, 3, 4, 6, 8, 7, 10, 9),
        "team": (1, 3, 2, 4, 5, 6, 8, 7, 9, 10),
    }
    found: dict[str, Value] = {
        name: [ids[row.index(rank)] for rank in range(1, 11)] for name, row in places.items()
    }
    lines = told(spec, found)
    assert line(lines, "ranking.sum").figures == {"low": 0, "high": 50}
    assert figure(lines, "ranking.sum") == 4
    assert figure(lines, "ranking.chance") == 33
    beside = line(lines, "ranking.beside").figures
    assert (beside["k"], beside["tau"], beside["rho"]) == pytest.approx((2, 0.911111, 0.975758))
    synergy = line(lines, "synergy.strong")
    assert synergy.value == 10
    assert synergy.figures["percent"] == pytest.approx(71.428571)
    assert (synergy.figures["mean"], synergy.figures["best"]) == (14, 10)
    assert synergy.figures["averaged"] == 3
    assert lines[-2].says == "synergy.not"
    assert lines[-1].value == 92


def test_the_matrix_of_four() -> None:
    rows = ((None, 4, 3, 5), (3, None, 2, 4), (4, 5, None, 5), (2, 3, 2, None))
    found: list[dict[str, Value]] = [
        {f"rates.g{b}": value for b, value in enumerate(row, start=1) if value is not None}
        for row in rows
    ]
    lines = told(specs.MatrixScoring(), *found)
    assert figure(lines, "matrix.mean") == 3
    adjusted = line(lines, "matrix.adjusted")
    assert (adjusted.figures["mean"], adjusted.figures["beta"]) == pytest.approx((3.5, -0.375))
    assert adjusted.figures["alpha"] == pytest.approx(0.375)
    assert lines[-1].value == pytest.approx(53.125)


def test_the_links_of_the_map() -> None:
    gives = ((None, 2, 0, 3), (1, None, 2, 0), (0, 0, None, 1), (2, 0, 1, None))
    gets = ((None, 2, 1, 3), (0, None, 3, 0), (3, 0, None, 1), (2, 0, 0, None))
    found: list[dict[str, Value]] = [{} for _ in range(4)]
    for a, row in enumerate(gives):
        for b, value in enumerate(row):
            if value is not None:
                found[a][f"gives.g{b + 1}"] = value
                found[b][f"gets.g{a + 1}"] = gets[a][b]
    lines = told(specs.LinkScoring(), *found)
    # A is in A→B, A→D, D→A (both sides) and A→C, C→A (only the customer), B→A (only the supplier).
    assert line(lines, "links.sum").figures == {"both": 3, "count": 6}
    assert {one.says for one in lines if one.says.startswith("link.")} == {
        "link.to.both", "link.to.unseen", "link.from.unclaimed", "link.from.unseen", "link.from.both",
    }  # fmt: skip
    assert lines[-1].value == pytest.approx(50)


@pytest.mark.parametrize(
    ("time", "touches", "whole", "points"),
    [
        (240, 0, 240, 100),
        (300, 0, 300, 100),
        (420, 0, 420, 80),
        (540, 2, 600, 50),
        (900, 0, 900, 0),
    ],
)
def test_a_time_with_penalties(time: float, touches: int, whole: float, points: float) -> None:
    lines = told(random.TIMED, {"time": time, "penalty.touch": touches})
    assert figure(lines, "time.sum") == whole
    assert lines[-1].value == pytest.approx(points)


@pytest.mark.parametrize(
    ("cost", "points"), [(204, 100), (500, 77.3), (1470.5, 50), (2900, 32.8095)]
)
def test_a_cost(cost: float, points: float) -> None:
    lines = told(random.SIMULATION, {"cost": cost})
    assert line(lines, "cost.sum").figures == {"reference": 204, "typical": 1470.5}
    assert lines[-1].value == pytest.approx(points, abs=0.05)


@pytest.mark.parametrize(("kept", "distorted", "points"), [(14, 3, 62.5), (18, 1, 87.5)])
def test_the_relay(kept: float, distorted: float, points: float) -> None:
    lines = told(random.FACTS, {"first.total": kept, "first.distorted": distorted})
    one = line(lines, "checklist.lost").figures
    assert (one["kept"], one["distorted"], one["count"]) == (kept, distorted, 20)
    assert lines[-1].value == pytest.approx(points)


def test_the_gain_between_rounds_is_told_and_not_counted() -> None:
    lines = told(random.CHECKLIST, {"first.total": 1, "second.total": 3})
    assert figure(lines, "checklist.gain") == pytest.approx(50)
    assert lines[-1].value == pytest.approx(50)


@pytest.mark.parametrize(("received", "points"), [(4, 20), (10, 50), (16, 80), (24, 100)])
def test_tokens(received: int, points: float) -> None:
    each: list[dict[str, Value]] = [{"gives.g1": received / 3, "gives.g2": 0} for _ in range(3)]
    lines = told(specs.AllocationScoring(tokens=10), {"gives.g2": 1}, *each)
    assert len(figures(lines, "tokens.from")) == 3
    assert line(lines, "tokens.sum").figures["most"] == 20
    assert lines[-1].value == pytest.approx(points)


def test_tokens_where_one_group_could_not_give() -> None:
    lines = told(specs.AllocationScoring(tokens=10), {}, {"gives.g1": 4}, {"gives.g1": 4}, {})
    one = line(lines, "tokens.scaled")
    assert (one.figures["tokens"], one.figures["givers"], one.value) == (8, 2, 12)


def test_a_deal_below_what_a_side_has_without_one() -> None:
    good = told(random.DEAL, {"lead": 3, "rush": 1, "round-1.lead": 3, "round-1.rush": 5})
    assert line(good, "deal.gain").value is not None
    bad = told(random.DEAL, {"lead": 1, "rush": 1})
    assert line(bad, "deal.below").figures["supplier"] == 0
    assert bad[-1].value == 0


def test_a_component_tells_its_own_story() -> None:
    lines = told(
        random.COMPOSITE,
        {"found.one": 10, "time.time": 420, **{f"plan.c{n}.judge-1": 2 for n in range(5)}},
    )
    heads = [one.says for one in lines if one.says.startswith("component")]
    assert heads == ["component.other", "component.rubric", "component.other"]
    assert figures(lines, "share")[1:] == pytest.approx([25, 16])


def test_a_component_goes_by_its_own_name() -> None:
    parts = random.COMPOSITE.shares
    named = replace(parts[1], name={"en": "Shared goal"})
    lines = told(specs.CompositeScoring(shares=(parts[0], named, parts[2])), {"time.time": 420})
    assert line(lines, "component").name == {"en": "Shared goal"}


def test_the_standing_of_the_worked_example() -> None:
    groups = list("ABCD")
    rows = {
        "quiz": (1.0, (90.0, 80.0, 70.0, 60.0)),
        "case": (2.0, (88.0, 76.0, 60.0, 56.0)),
        "chain": (2.0, (49.497198, 61.059263, 32.809492, 62.427928)),
        "rubric": (1.0, (82.0, 70.0, 66.0, 74.0)),
    }
    columns = [
        Column(
            block=name,
            play_no=1,
            weight=weight,
            results={
                g: Result(state="points", points=p) for g, p in zip(groups, points, strict=True)
            },
        )
        for name, (weight, points) in rows.items()
    ]
    board = board_of(groups, columns, "A")
    found = {how: story.of_standing(board, "A", how) for how in ("A", "B", "C")}
    assert figure(found["A"], "standing.mean") == pytest.approx(74.4991, abs=1e-3)
    assert figure(found["B"], "standing.mean") == pytest.approx(77.7778, abs=1e-3)
    assert figure(found["C"], "standing.mean") == pytest.approx(58.9091, abs=1e-3)
    assert found["A"][-1].figures["rank"] == 1
    excused = [
        Column(
            block=c.block,
            play_no=1,
            weight=c.weight,
            results={**c.results, "A": Result(state="excused")},
        )
        if c.block == "chain"
        else c
        for c in columns
    ]
    lines = story.of_standing(board_of(groups, excused, "A"), "A")
    part = line(lines, "coverage.part").figures
    assert (part["have"], part["whole"], part["counted"], part["columns"]) == (4, 6, 3, 4)
    assert figure(lines, "standing.mean") == pytest.approx(87.0)


def test_one_item_of_three_is_told_to_be_too_little_to_leave_the_others_out() -> None:
    found: dict[str, Value] = {random.PARTS[0].id: list(random.PARTS[0].key)}
    lines = told(specs.QuizScoring(), found, {}, over=True)
    assert line(lines, "thin").figures == {"counted": 1, "whole": 3}
    assert [one.says for one in lines if one.says in ("skipped", "quiz.open")] == ["quiz.open"] * 2
    assert (lines[-1].says, lines[-1].value) == ("result.part", pytest.approx(100 / 3))


def test_chips_of_one_claim_of_three_are_a_mean_over_it_and_no_whole_result() -> None:
    placed: dict[str, Value] = {f"{random.PARTS[0].id}.chips": {random.PARTS[0].key[0]: 10.0}}
    lines = told(specs.QuizScoring(answers="chips", chips=10), placed, {}, over=True)
    assert line(lines, "thin.chips").figures == {"counted": 1, "whole": 3}
    assert [one.says for one in lines].count("skipped") == 2
    assert (lines[-1].says, lines[-1].value) == ("result.part", 100.0)


def test_a_quiz_that_was_skipped_for_all_has_no_speed_bonus_and_no_result() -> None:
    spec = specs.QuizScoring(speed_bonus=True, seconds=30)
    lines = told(spec, {}, {}, over=True)
    assert lines[-1].says == "result.missing"
    assert [one.says for one in lines if one.says == "skipped"] == ["skipped"] * 3
