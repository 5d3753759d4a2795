"""What the room sees of each scoring type: the figures of the scoring, and nothing before its cue."""

from dataclasses import replace
from typing import Any

import pytest

from facilitator.core.journal import STATE_SLOT, Place, Value
from facilitator.core.pack import DebriefView
from facilitator.core.position import Position, Shown
from facilitator.core.scoring import chips, joint, ranking
from facilitator.core.scoring.rounding import fixed, shown, written
from facilitator.core.scoring.specs import JointGainScoring, QuizScoring, RankingScoring
from facilitator.core.stage import (
    CurvesSlide,
    DiagramSlide,
    GridSlide,
    OptionsSlide,
    OrderSlide,
    StandingSlide,
    TextSlide,
)
from facilitator.core.staging import Room, awards, covered, stage_of
from facilitator.core.workshop import Workshop
from tests.unit.content.copies import SHIPPED
from tests.unit.core.rooms import FIXTURE, NAMES, contents, cues, planned, room, slides


def grids(one: Room, face: str) -> list[GridSlide]:
    found = slides(one, "results", face)
    assert all(isinstance(slide, GridSlide) for slide in found)
    return [slide for slide in found if isinstance(slide, GridSlide)]


def table(slide: GridSlide) -> dict[str, list[tuple[str, str]]]:
    """Group -> (text, look) of its cells."""
    return {
        row.group.name: [(cell.text.first.text, cell.look) for cell in row.cells]
        for row in slide.rows
    }


def slots(workshop: Workshop, given: dict[str, dict[str, Value]]) -> dict[Place, Value]:
    """Group name -> slots, as recorded in the first block."""
    block = workshop.blocks[0].id
    names = {group.id: group.name for group in workshop.groups}
    units = {names[one.members[0][0]]: one.id for one in workshop.units_of(block)}
    return {
        Place(block, 1, units[name], slot): value
        for name, found in given.items()
        for slot, value in found.items()
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
    criterion = contents(FIXTURE)["rubric"].scoring
    name = criterion.criteria[0].id  # type: ignore[union-attr]
    given: dict[str, dict[str, Value]] = {"青松组": {f"{name}.judge-1": 3, f"{name}.judge-2": 4}}
    slide = grids(room(workshop, slots(workshop, given)), "matrix")[0]
    assert table(slide)["青松组"][0] == ("3.5", "shade")
    assert slide.rows[0].cells[0].shade == pytest.approx(3.5 / 4)


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
    assert [key.text.first.text for key in whole.legend] == [
        "双方都写 5",
        "只有供应商写 2",
        "只有客户写 2",
        "盲点 1",
    ]
    points = [one.board.blocks[0].groups[group.id].points for group in workshop.groups]
    assert points == pytest.approx([50, 200 / 3, 40, 75])


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


# Places of one exercise


def test_places_of_one_exercise_are_uncovered_from_the_last_one_up():
    workshop = planned(["allocation"], NAMES[:4])
    ids = {group.name: group.id for group in workshop.groups}
    given: dict[str, dict[str, Value]] = {
        "青松组": {f"gives.{ids['赤焰组']}": 5, f"gives.{ids['琥珀组']}": 5},
        "赤焰组": {f"gives.{ids['青松组']}": 2, f"gives.{ids['琥珀组']}": 0},
        "琥珀组": {f"gives.{ids['赤焰组']}": 0, f"gives.{ids['蓝鲸组']}": 2},
        "蓝鲸组": {f"gives.{ids['青松组']}": 0, f"gives.{ids['琥珀组']}": 0},
    }
    one = room(workshop, slots(workshop, given))
    (at,) = cues(one, "places")
    assert awards(one, at, Shown())
    seen = [stage_of(one, at, Shown(revealed=number), None, 0).slide for number in range(5)]
    places = [slide for slide in seen if isinstance(slide, StandingSlide)]
    assert len(places) == 5
    for revealed, slide in enumerate(places):
        assert covered(one, at, Shown(revealed=revealed)) == 4 - revealed
        hidden = slide.rows[: 4 - revealed]
        assert all(row.rank is None and row.group is None and not row.points for row in hidden)
        assert slide.podium == (revealed == 4)
    slide = places[-1]
    told = [(row.rank, row.group and row.group.name, row.points) for row in slide.rows]
    assert told == [
        (1, "赤焰组", "5"),
        (1, "琥珀组", "5"),
        (3, "青松组", "2"),
        (3, "蓝鲸组", "2"),
    ]
    assert slide.unit is not None
    assert slide.unit.first.text == "个"


def test_of_costs_the_least_comes_first():
    workshop = planned(["chain"], NAMES[:3])
    given: dict[str, dict[str, Value]] = {"青松组": {"cost": 900}, "赤焰组": {"cost": 400.5}}
    one = room(workshop, slots(workshop, given))
    (slide,) = slides(one, "places", revealed=2)
    assert isinstance(slide, StandingSlide)
    assert [(row.rank, row.group and row.group.name, row.points) for row in slide.rows] == [
        (1, "赤焰组", "400.5"),
        (2, "青松组", "900"),
    ]


@pytest.mark.parametrize("kind", ["results", "places"])
def test_before_anything_is_entered_it_says_so(kind):
    ids = [one for one in contents(FIXTURE) if one != "points"]
    one = room(planned([each for each in ids if contents(FIXTURE)[each].scoring]), {})
    for slide in slides(one, kind):
        if isinstance(slide, TextSlide) and not slide.hero:
            assert [each.first.text for each in slide.lines] == ["还没有录入"]
        else:
            assert not isinstance(slide, StandingSlide | CurvesSlide | OrderSlide)


# When


def test_what_is_revealed_in_the_debrief_comes_after_its_first_question():
    one = room(
        planned(
            [each.id for each in contents(SHIPPED).values() if each.kind == "exercise"],
            folder=SHIPPED,
        ),
        folder=SHIPPED,
    )
    told = 0
    for block in one.script.blocks:
        for step in block.steps:
            asked = [n for n, cue in enumerate(step.cues) if cue.debrief == 0]
            if not asked:
                continue
            show = step.cues[asked[0]].cue.show
            assert isinstance(show, DebriefView)
            for view in show.reveals:
                places = [n for n, cue in enumerate(step.cues) if cue.cue.show == view]
                later = [n for n, cue in enumerate(step.cues) if cue.debrief == 1]
                assert places
                assert asked[0] < min(places)
                assert max(places) < later[0]
                told += 1
    assert told >= 6


def test_a_timeline_is_built_press_by_press_and_its_sums_come_last():
    one = room(planned(["handoff-detective"], folder=SHIPPED), {}, SHIPPED)
    built = [slide for slide in slides(one, "diagram") if isinstance(slide, DiagramSlide)]
    assert [len(slide.diagram.nodes) for slide in built] == [1, 2, 3, 4, 5, 6, 8, 9, 10]
    assert all(not slide.diagram.legend for slide in built[:-1])
    assert "等待 7" not in repr(built[:-1])
    assert "等待 7" in repr(built[-1])
    assert "证书重做" not in repr(built[:7])
    assert "证书重做" in repr(built[7])
    view = next(
        cue.cue.show
        for step in one.script.blocks[0].steps
        for cue in step.cues
        if cue.cue.show.kind == "diagram"  # type: ignore[attr-defined]
    )
    assert built[-1].diagram == view.diagram  # type: ignore[attr-defined]


def test_the_distribution_of_answers_is_told_with_the_right_one_and_not_before():
    one = room(planned(["concept-quiz"], folder=SHIPPED), folder=SHIPPED)
    spec = contents(SHIPPED)["concept-quiz"].scoring
    assert isinstance(spec, QuizScoring)
    step = next(n for n, each in enumerate(one.script.blocks[0].steps) if each.part is not None)
    block = one.script.blocks[0].block
    asked, revealed = (
        stage_of(one, Position(block.day, block.id, step, cue), Shown(), None, 0).slide
        for cue in (0, 1)
    )
    assert isinstance(asked, OptionsSlide)
    assert isinstance(revealed, OptionsSlide)
    assert all(row.chosen is None for row in asked.options)
    told = [int(row.chosen.first.text.split()[0]) for row in revealed.options if row.chosen]
    assert sum(told) == len(NAMES)
    right = next(row for row in revealed.options if row.right)
    assert right.chosen is not None
    assert int(right.chosen.first.text.split()[0]) == len(revealed.right_groups)


def test_many_groups_stand_on_several_pages_and_each_on_one():
    names = [f"第{number}组" for number in range(1, 13)]
    one = room(planned(["ranking"], names))
    found = grids(one, "synergy")
    assert [len(slide.rows) for slide in found] == [6, 6]
    assert [row.group.name for slide in found for row in slide.rows] == names
    long = [f"华东大区供应链与采购协同改进第{number}组" for number in range(1, 13)]
    assert [len(slide.rows) for slide in grids(room(planned(["ranking"], long)), "synergy")] == [
        4
    ] * 3


def test_a_language_of_the_room_changes_no_presses():
    workshop = planned(["ranking", "rubric", "quiz-chips"])
    counts = {
        language: [
            len(step.cues)
            for block in room(replace(workshop, language=language)).script.blocks
            for step in block.steps
        ]
        for language in ("zh-CN", "en", "both")
    }
    assert counts["zh-CN"] == counts["en"] == counts["both"]
