"""What the room sees of each scoring type: the figures of the scoring, and nothing before its cue."""

from typing import Any

import pytest

from facilitator.core.journal import STATE_SLOT, Place, Value
from facilitator.core.scoring import chips, joint, ranking
from facilitator.core.scoring.board import scoreboard
from facilitator.core.scoring.rounding import fixed, shown, written
from facilitator.core.scoring.specs import (
    JointGainScoring,
    QuizScoring,
    RankingScoring,
    RubricScoring,
)
from facilitator.core.script import script
from facilitator.core.stage import (
    CurvesSlide,
    GridSlide,
    OrderSlide,
    TextSlide,
)
from facilitator.core.staging_results import Table
from facilitator.core.workshop import Workshop
from tests.ui.console.every_form import planned as one_block
from tests.unit.content.copies import SHIPPED
from tests.unit.core.rooms import FIXTURE, NAMES, contents, grids, planned, room, slides, slots


def table(slide: GridSlide) -> dict[str, list[tuple[str, str]]]:
    """Group -> (text, look) of its cells."""
    return {
        row.group.name: [(cell.text.first.text, cell.look) for cell in row.cells]
        for row in slide.rows
    }


# A ranking

KEY = ["people", "command", "facts"]


def test_a_key_is_told_from_the_last_place_up_and_says_nothing_of_what_follows():
    one = room(planned(["ranking"]), {})
    found = slides(one, "results", "order")
    assert [slide.title.first.text for slide in found if isinstance(slide, TextSlide)] == [
        "第 3 位",
        "第 2 位",
        "第 1 位",
    ]
    assert "弄清事实" in repr(found[0])
    assert "先保人" not in repr(found[0])
    assert "先保人" in repr(found[2])


def test_the_place_of_every_group_stands_beside_the_key_once_it_is_entered():
    workshop = planned(["ranking"])
    given: dict[str, dict[str, Value]] = {
        "青松组": {"team": KEY[:]},
        "赤焰组": {"team": ["facts", "people", "command"]},
        "琥珀组": {STATE_SLOT: "no_result"},
        "蓝鲸组": {"team": [None, None, "people"]},
    }
    found = slides(room(workshop, slots(workshop, given)), "results", "order")[0]
    assert isinstance(found, OrderSlide)
    rows = {row.group.name: (row.rank, row.off) for row in found.rows}
    assert rows["青松组"] == ("3", "0")
    assert rows["赤焰组"] == ("1", "2")
    assert rows["蓝鲸组"] == ("1.5", "1.5")
    notes = {row.group.name: row.note and row.note.first.text for row in found.rows}
    assert notes["琥珀组"] == "未提交"
    assert notes["海棠组"] == "待录入"


def test_teams_stand_beside_their_members_with_the_figures_of_the_scoring():
    one = room(planned(["ranking-synergy"], folder=SHIPPED), folder=SHIPPED)
    spec = contents(SHIPPED)["ranking-synergy"].scoring
    assert isinstance(spec, RankingScoring)
    scores = one.board.blocks[0]
    (slide,) = grids(one, "synergy")
    cells = table(slide)
    verdicts: set[str] = set()
    for unit in one.workshop.units_of(scores.block):
        group = one.workshop.group(unit.members[0][0])
        assert group is not None
        found = ranking.synergy(spec, scores.found[unit.id], group.size)
        result = scores.units[unit.id]
        assert found is not None
        assert result.points is not None
        assert result.raw is not None
        told = [text for text, _ in cells[group.name]]
        assert told[:4] == [
            shown(result.points),
            written(result.raw),
            fixed(found.mean),
            written(found.best),
        ]
        verdict = {"strong": "强协同", "weak": "弱协同", "loss": "过程损失"}[found.kind]
        assert told[4] == verdict
        assert cells[group.name][4][1] == ("gain" if found.gain > 0 else "plain")
        verdicts.add(verdict)
    assert len(verdicts) > 1


def test_what_is_missing_excused_or_not_delivered_is_told_apart():
    workshop = planned(["ranking"])
    given: dict[str, dict[str, Value]] = {
        "青松组": {"team": KEY[:]},
        "赤焰组": {STATE_SLOT: "excused"},
        "琥珀组": {STATE_SLOT: "no_result"},
    }
    (slide,) = grids(room(workshop, slots(workshop, given)), "synergy")
    last = {name: cells[-1][0] for name, cells in table(slide).items()}
    assert last == {
        "青松组": "个人表不足",
        "赤焰组": "免计",
        "琥珀组": "未提交",
        **dict.fromkeys(NAMES[3:], "待录入"),
    }
    assert table(slide)["青松组"][:3] == [("100", "plain"), ("0", "plain"), ("—", "missing")]
    assert all(text != "0" for text, _ in table(slide)["琥珀组"])


# Heat maps


def test_the_cells_of_a_quiz_with_chips_add_up_to_its_points():
    one = room(planned(["evidence-check"], folder=SHIPPED), folder=SHIPPED)
    scores, block = one.board.blocks[0], one.script.blocks[0]
    (heat,) = grids(one, "matrix")
    (sure,) = grids(one, "confidence")
    for unit in one.workshop.units_of(scores.block):
        name = next(g.name for g in one.workshop.groups if g.id == unit.members[0][0])
        placed: list[Any] = [scores.found[unit.id][f"{part.id}.chips"] for part in block.parts]
        earned = [
            chips.quadratic(each, part.key[0])
            for each, part in zip(placed, block.parts, strict=True)
        ]
        assert [text for text, _ in table(heat)[name]] == [shown(value) for value in earned]
        assert sum(earned) / len(earned) == pytest.approx(scores.units[unit.id].points)
        assert table(sure)[name] == [
            (
                written(max(each.values())),
                "right" if each[part.key[0]] == max(each.values()) else "wrong",
            )
            for each, part in zip(placed, block.parts, strict=True)
        ]


def test_letters_in_the_heat_map_are_those_of_today():
    one = room(planned(["concept-quiz"], folder=SHIPPED), folder=SHIPPED)
    block, scores = one.script.blocks[0], one.board.blocks[0]
    first, second = grids(one, "matrix")
    assert (first.page, first.pages, second.page) == (1, 2, 2)
    unit = one.workshop.units_of(scores.block)[1]
    told = [*table(first)["赤焰组"], *table(second)["赤焰组"]]
    for part, (text, look) in zip(block.parts, told, strict=True):
        answer: Any = scores.found[unit.id][part.id]
        assert text == "".join(sorted(block.letters[part.id][option] for option in answer))
        assert (look == "right") == (set(answer) == set(part.key))


def test_a_group_with_too_few_raters_is_not_shown_and_it_says_why():
    workshop = planned(["feedback"])
    ids = {group.name: group.id for group in workshop.groups}
    one, two = (f"rates.{ids[name]}" for name in NAMES[:2])
    given: dict[str, dict[str, Value]] = {
        "琥珀组": {one: 5, two: 2},
        "蓝鲸组": {one: 4, two: 2},
        "紫藤组": {one: 4},
    }
    (slide,) = grids(room(workshop, slots(workshop, given)), "matrix")
    assert table(slide)["青松组"] == [("4.3", "shade"), ("3", "plain")]
    assert table(slide)["赤焰组"] == [("—", "missing"), ("2", "plain")]
    assert slide.note is not None
    assert slide.note.first.text == "—：评的组不到 3 个，不显示"


def test_levels_are_the_mean_of_the_judges():
    workshop = planned(["rubric"])
    spec = contents(FIXTURE)["rubric"].scoring
    assert isinstance(spec, RubricScoring)
    name = spec.criteria[0].id
    given: dict[str, dict[str, Value]] = {"青松组": {f"{name}.judge-1": 3, f"{name}.judge-2": 4}}
    slide = grids(room(workshop, slots(workshop, given)), "matrix")[0]
    assert table(slide)["青松组"][0] == ("3.5", "shade")
    assert slide.rows[0].cells[0].shade == pytest.approx(3.5 / 4)


def test_components_stand_beside_the_points_they_make():
    one = room(planned(["okr-alignment"], folder=SHIPPED), folder=SHIPPED)
    scores = one.board.blocks[0]
    (slide,) = grids(one, "matrix")
    assert [head.text.first.text for head in slide.heads] == ["找冲突", "共同目标", "得分"]
    for unit in one.workshop.units_of(scores.block):
        name = next(g.name for g in one.workshop.groups if g.id == unit.members[0][0])
        points = scores.units[unit.id].points
        assert points is not None
        first, second, whole = (float(text) for text, _ in table(slide)[name])
        assert whole == float(shown(points))
        assert 0.3 * first + 0.7 * second == pytest.approx(whole, abs=0.11)


# The map of links: the worked example of the scoring

SUPPLY = ((None, 2, 0, 3), (1, None, 2, 0), (0, 0, None, 1), (2, 0, 1, None))
DEMAND = ((None, 2, 1, 3), (0, None, 3, 0), (3, 0, None, 1), (2, 0, 0, None))


def claims(workshop: Workshop, *, customers: int) -> dict[Place, Value]:
    """Both sheets of four groups; the second one only of the first ``customers``."""
    ids = [group.id for group in workshop.groups]
    given: dict[str, dict[str, Value]] = {name: {} for name in NAMES[:4]}
    for a in range(4):
        for b in range(4):
            if a != b:
                given[NAMES[a]][f"gives.{ids[b]}"] = SUPPLY[a][b]
                if b < customers:
                    given[NAMES[b]][f"gets.{ids[a]}"] = DEMAND[a][b]
    return slots(workshop, given)


def test_the_map_fills_as_the_sheets_come_in_and_agrees_with_the_scoring():
    workshop = planned(["customer-map"], NAMES[:4])
    (nothing,) = grids(room(workshop, claims(workshop, customers=0)), "links")
    assert {look for row in nothing.rows for look in [cell.look for cell in row.cells]} == {
        "own",
        "missing",
    }
    (half,) = grids(room(workshop, claims(workshop, customers=2)), "links")
    assert sum(cell.look == "missing" for row in half.rows for cell in row.cells) == 6
    assert half.note is not None
    assert "已录 6/12 格" in half.note.first.text
    one = room(workshop, claims(workshop, customers=4))
    (whole,) = grids(one, "links")
    assert table(whole) == {
        "青松组": [("", "own"), ("2", "both"), ("1", "customer"), ("3", "both")],
        "赤焰组": [("1", "supplier"), ("", "own"), ("3", "both"), ("0", "plain")],
        "琥珀组": [("3", "blind"), ("0", "plain"), ("", "own"), ("1", "both")],
        "蓝鲸组": [("2", "both"), ("0", "plain"), ("1", "supplier"), ("", "own")],
    }
    assert whole.note is not None
    assert whole.note.first.text == "双方都写：5/9 条，56%"
    assert [f"{key.text.first.text} {key.count}" for key in whole.legend] == [
        "双方都写 5",
        "只有供应商写 2",
        "只有客户写 2",
        "其中盲点 1",
    ]
    points = [one.board.blocks[0].groups[group.id].points for group in workshop.groups]
    assert points == pytest.approx([50, 200 / 3, 40, 75])


def test_the_pairs_that_should_talk_stand_by_urgency_with_what_either_side_wrote():
    workshop = planned(["internal-customer-map"], NAMES[:4], folder=SHIPPED)
    none, some = (
        slides(room(workshop, claims(workshop, customers=n), folder=SHIPPED), "results", "pairs")
        for n in (0, 4)
    )
    assert isinstance(none[0], TextSlide)
    (found,) = some
    assert isinstance(found, GridSlide)
    assert [
        (row.group.name, *(cell.text.first.text for cell in row.cells), row.cells[1].look)
        for row in found.rows
    ] == [
        ("青松组", "琥珀组", "3", "blind"),
        ("琥珀组", "青松组", "1", "customer"),
        ("青松组", "赤焰组", "1", "supplier"),
        ("琥珀组", "蓝鲸组", "1", "supplier"),
    ]
    assert found.note is not None
    assert found.note.first.text == "只有一方写的，共 4 处"


# Deals


def test_deals_say_what_they_were_worth_and_which_do_not_count():
    workshop = planned(["role-reversal"], folder=SHIPPED)
    spec = contents(SHIPPED)["role-reversal"].scoring
    assert isinstance(spec, JointGainScoring)
    issues = [issue.id for issue in spec.issues]
    given: dict[str, dict[str, Value]] = {
        "青松组": {
            **{f"round-1.{issue}": 3 for issue in issues},
            **dict(zip(issues, (3, 5, 5, 5), strict=True)),
        },
        "赤焰组": dict(zip(issues, (1, 1, 5, 1), strict=True)),
        "琥珀组": {STATE_SLOT: "no_result"},
    }
    first = {
        unit.members[0][0]: unit.id for unit in reversed(workshop.units_of(workshop.blocks[0].id))
    }
    found = {
        Place(workshop.blocks[0].id, 1, first[group.id], slot): value
        for group in workshop.groups
        for slot, value in given.get(group.name, {}).items()
    }
    rows = [row for slide in grids(room(workshop, found, SHIPPED), "deals") for row in slide.rows]
    told = {
        name: [cell.text.first.text for cell in row.cells]
        for name in NAMES
        for row in rows[::-1]
        if row.group.name.startswith(name)
    }
    looks = {row.group.name: row.cells[-1].look for row in rows}
    assert told["青松组"] == ["80+80", "160", "120+120", "240", "100"]
    low = joint.deal(spec, (1, 1, 5, 1))
    assert not joint.valid(spec, low)
    assert told["赤焰组"][2:] == [
        f"{written(low.supplier)}+{written(low.customer)}",
        written(low.joint),
        "0",
    ]
    assert "void" in looks.values()
    assert told["琥珀组"][-1] == "没谈成"
    assert told["蓝鲸组"][-1] == "待录入"


def test_weeks_are_one_line_a_group_with_a_gap_where_one_is_missing():
    workshop = planned(["chain"])
    given: dict[str, dict[str, Value]] = {
        "青松组": {"week-1.order": 4, "week-3.order": 12},
        "赤焰组": {"week-2.order": 8},
    }
    (slide,) = slides(room(workshop, slots(workshop, given)), "results", "weeks")
    assert isinstance(slide, CurvesSlide)
    assert {one.group.name: one.values for one in slide.curves} == {
        "青松组": (4.0, None, 12.0),
        "赤焰组": (None, 8.0, None),
    }


def test_what_the_room_sees_comes_from_what_was_scored() -> None:
    plan, contents = one_block(QuizScoring(answers="heads"), "heads")
    found: dict[Place, Value] = {Place("b", 1, "u1", "c1.heads"): [5, 6]}
    board = scoreboard(plan, contents, found, finished=("b",))
    table = Table(plan, script(plan, contents).of("b"), board)
    scores = board.of("b")
    assert scores is not None
    assert table.play() == scores.play
    assert (table.play().over, table.play().sizes["u1"]) == (True, 6)
