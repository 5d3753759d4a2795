"""When the room sees results: places of one exercise, what follows the first question, pages."""

from dataclasses import replace

import pytest

from facilitator.core.journal import Value
from facilitator.core.pack import DebriefView, DiagramView
from facilitator.core.position import Position, Shown
from facilitator.core.scoring.specs import QuizScoring
from facilitator.core.stage import (
    CurvesSlide,
    DiagramSlide,
    OptionsSlide,
    OrderSlide,
    StandingSlide,
    TextSlide,
)
from facilitator.core.staging import awards, covered, stage_of
from tests.unit.content.copies import SHIPPED
from tests.unit.core.rooms import (
    FIXTURE,
    NAMES,
    contents,
    cues,
    grids,
    planned,
    room,
    slides,
    slots,
)


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
        if isinstance(cue.cue.show, DiagramView)
    )
    assert built[-1].diagram == view.diagram


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
