"""What a workshop has on paper, worked by hand from its template."""

from dataclasses import replace

import pytest

from facilitator.core.agenda import on_agenda
from facilitator.core.answer_codes import codes
from facilitator.core.console import Ahead, console_view
from facilitator.core.needs import pieces
from facilitator.core.paper import Material
from facilitator.core.papers import (
    AnswerKey,
    CodeSlips,
    FigureCard,
    Paper,
    Questionnaire,
    covered,
    papers_of,
    to_bring,
)
from facilitator.core.position import Position, Shown
from facilitator.core.run_sheet import run_days
from facilitator.core.scoring.board import scoreboard
from facilitator.core.script import BlockScript
from facilitator.core.staging import Room
from facilitator.core.surveys import Choice, Question, Survey, TestForm
from facilitator.core.text import same
from tests.unit.core.plans import planned


def listed(template: str, groups: int, people: int) -> dict[str, int]:
    """The Chinese name of each paper and its copies."""
    found = papers_of(*planned(template, groups, people))
    return {paper.name["zh-CN"]: paper.copies for paper in found}


def test_the_taster_for_thirty_six_people_in_six_groups() -> None:
    # 36 people are tables: a card of each figure for each of the 6 describers, two rounds for the
    # 5 who draw at each of 6 tables. One act of the case, one commitment in two copies a person.
    assert listed("taster", 6, 36) == {
        "流程单": 1,
        "物料清单": 1,
        "图卡 P": 6,
        "图卡 Q": 6,
        "图纸（A4，有外框、无格线）": 6 * 5 * 2,
        "对照计分单": 6,
        "工厂账本（演示用）": 1,
        "推演表（讲师用）": 1,
        "你们的客户：只有中央仓": 1,
        "A–D 选项牌（整套）": 6,
        "第 1 幕": 6,
        "决策单（选项和两句理由）": 6,
        "行动承诺单（一式两份）": 72,
        "跟进记录（30/60/90 天）": 36,
        "四位码纸条": 1,
        "课前课后自评·课前": 36,
        "行为跟踪问卷": 36,
        "行为跟踪问卷（内部客户填）·训后 60 天": 36,
        "课前课后自评·课后": 36,
        "课后反馈表": 36,
    }


def test_one_day_for_twenty_two_people_in_five_groups() -> None:
    # Groups of 5, 5, 4, 4, 4: two pairs in each. Half of the people take each form of the test.
    found = listed("one-day", 5, 22)
    assert [found[name] for name in ("图卡 P", "图纸（A4，有外框、无格线）")] == [10, 20]
    assert [found[f"第 {act} 幕"] for act in range(1, 6)] == [5] * 5
    assert [found[name] for name in ("每周五步", "我猜的顾客需求")] == [4 * 5, 3 * 5]
    assert [
        found[f"知识测验（{form} 卷）·{wave}"] for form in "AB" for wave in ("课前", "课后")
    ] == [11] * 4
    assert found["知识测验 答案（讲师用）"] == 1
    # The version of 45 minutes has the whole promise and not the short one.
    assert "内部服务承诺书" in found
    assert "内部服务承诺书（简版六项）" not in found


def test_half_a_day_has_the_short_promise_and_no_test() -> None:
    found = listed("half-day", 6, 36)
    assert "内部服务承诺书（简版六项）" in found
    assert "内部服务承诺书" not in found
    assert not [name for name in found if "知识测验" in name]


def test_without_a_number_of_people_each_group_gets_one() -> None:
    assert listed("half-day", 4, 0)["课后反馈表"] == 4


def test_what_is_brought_is_summed_over_the_blocks_and_nothing_that_is_printed() -> None:
    found = {one.name["zh-CN"]: one for one in to_bring(*planned("two-day", 5, 22))}
    calculators = found["计算器"]
    assert calculators.total == 10
    assert [(use.block.content.id, use.count) for use in calculators.uses] == [
        ("handoff-detective", 5),
        ("supply-chain-sim", 5),
    ]
    assert found["计数片或小方块（当箱子）"].total == 120 * 5
    assert found["铅笔"].total == 22
    assert not [name for name in found if "图卡" in name or "幕单" in name]
    # The canvas is printed small and brought large.
    assert [one.total for name, one in found.items() if name.startswith("A1 蓝图画布")] == [5]


def test_at_tables_all_but_the_describer_draw() -> None:
    workshop, plan = planned("taster", 6, 36)
    drawing = next(one for one in plan.blocks if one.content.id == "blind-drawing")
    frame = Material(name=same("Frame"), per="pair", count=2, prints="frame")
    assert pieces(workshop, drawing, frame) == 60
    assert pieces(workshop, drawing, replace(frame, prints="")) == 12


def test_the_questionnaires_of_a_moment_bear_its_name_and_those_of_several_do_not() -> None:
    found = {paper.name["zh-CN"]: paper for paper in papers_of(*planned("taster", 6, 36))}
    assert found["课前课后自评·课前"].waves == ("pre",)
    assert found["课后反馈表"].waves == ("post",)
    assert found["行为跟踪问卷"].waves == ("baseline", "day-30", "day-60", "day-90")


def test_a_test_asks_only_what_the_day_teaches_in_both_forms() -> None:
    def items(template: str) -> list[list[str]]:
        return [
            [item.id for item in paper.body.items]
            for paper in papers_of(*planned(template, 5, 22))
            if isinstance(paper.body, Questionnaire) and paper.body.form and paper.waves == ("pre",)
        ]

    assert items("one-day") == [["a1", "a4", "a5", "a6"], ["b1", "b4", "b5", "b6"]]
    assert [len(one) for one in items("two-day")] == [6, 6]


def test_a_pair_that_one_form_alone_is_taught_for_is_left_out() -> None:
    def item(name: str, by: str) -> Question:
        option = Choice(id="x", text=same("X"))
        return Question(
            id=name, text=same(name), answer="choice", options=(option,), taught_by=(by,)
        )

    survey = Survey(
        id="t",
        kind="test",
        name=same("T"),
        public_name=same("T"),
        intro=same("I"),
        items=(item("a1", "one"), item("a2", "two"), item("b1", "one"), item("b2", "three")),
        forms=(TestForm(id="a", items=("a1", "a2")), TestForm(id="b", items=("b1", "b2"))),
    )
    assert covered(survey, frozenset({"one", "two"})) == (0,)
    assert covered(survey, frozenset({"one", "two", "three"})) == (0, 1)
    assert covered(replace(survey, forms=()), frozenset({"one"})) == ()


@pytest.mark.parametrize("template", ["taster", "half-day", "one-day", "two-day"])
def test_what_only_the_trainer_may_see_is_marked(template: str) -> None:
    papers = papers_of(*planned(template, 6, 36))

    def marked(paper: Paper) -> bool:
        return paper.trainer and paper.copies == 1

    assert all(marked(paper) for paper in papers if "讲师用" in paper.name["zh-CN"])
    assert all(marked(paper) for paper in papers if isinstance(paper.body, AnswerKey))
    assert all(paper.down for paper in papers if isinstance(paper.body, FigureCard))
    assert [paper.kind for paper in papers[:2]] == ["run", "materials"]


def test_the_run_sheet_of_the_taster() -> None:
    (day,) = run_days(*planned("taster", 6, 36))
    assert [(one.start, one.end) for one in day.blocks] == [
        (540, 545),
        (545, 550),
        (550, 575),
        (575, 580),
        (580, 610),
        (610, 620),
        (620, 625),
        (625, 630),
    ]
    drawing = day.blocks[2]
    # 25 minutes are 3, 5, 1, 7, 1, 2, 6.
    assert [step.start for step in drawing.steps] == [550, 553, 558, 559, 566, 567, 569]
    assert drawing.steps[1].timers == (300,)
    assert [(name["zh-CN"], count) for name, count in drawing.steps[1].needs] == [
        ("图纸（A4，有外框、无格线）", 60),
        ("铅笔", 36),
    ]
    assert [note.kind for note in drawing.steps[0].notes] == ["say", "do"]


def test_a_run_sheet_has_gaps_groupings_and_every_day() -> None:
    workshop, plan = planned("two-day", 6, 36)
    first, second = run_days(workshop, plan)
    chain = next(one for one in first.blocks if one.block.content.id == "supply-chain-sim")
    assert chain.start == 13 * 60
    assert first.blocks[first.blocks.index(chain) - 1].end == 12 * 60
    groupings = {one.block.content.id: one.grouping for one in (*first.blocks, *second.blocks)}
    assert groupings["internal-customer-map"] == {"zh-CN": "部门组", "en": "By department"}
    assert groupings["handoff-detective"] == {"zh-CN": "混编组", "en": "Mixed groups"}
    assert groupings["opening"] is None
    assert second.day.day == workshop.days[1].day


def test_what_belongs_to_a_step_for_each_part_is_on_the_table_once() -> None:
    (day,) = run_days(*planned("one-day", 5, 22))
    case = next(one for one in day.blocks if one.block.content.id == "case-multinational")
    acts = [step for step in case.steps if step.step.part is not None]
    assert len(acts) == 5
    assert [bool(step.needs) for step in acts] == [True, False, False, False, False]


def test_the_console_says_what_lies_ready_for_the_next_block() -> None:
    workshop, plan = planned("half-day", 6, 36)
    workshop = replace(workshop, blocks=on_agenda(workshop.blocks))
    contents = {block.block.content: block.content for block in plan.blocks}
    room = Room(workshop=workshop, script=plan, board=scoreboard(workshop, contents, {}))
    opening, before_the_map = plan.blocks[0], plan.blocks[4]

    def ahead(block: BlockScript) -> Ahead:
        last = Position(block.block.day, block.block.id, len(block.steps) - 1, 0)
        return console_view(room, last, Shown(), (), "zh-CN").ahead

    assert ahead(opening).block == "课前问卷"
    assert [(one.name, one.count) for one in ahead(opening).prepare] == [
        ("课前课后自评", 36),
        ("四位码纸条", 36),
    ]
    assert ahead(before_the_map).block == "内部客户地图（部门组）"


def test_codes_are_different_mixed_and_the_same_when_printed_again() -> None:
    found = codes(7, 41)
    assert found == codes(7, 41)
    assert found != codes(8, 41)
    assert len(set(found)) == 41
    assert all(len(code) == 4 and code[0] != "0" for code in found)
    assert [int(code) % 2 for code in found] == [0, 1] * 20 + [0]


def test_one_slip_a_person_serves_every_questionnaire() -> None:
    slips = [
        paper.body
        for paper in papers_of(*planned("two-day", 5, 22))
        if isinstance(paper.body, CodeSlips)
    ]
    # 22 people and one in ten more.
    assert [(len(one.codes), one.forms) for one in slips] == [(25, ("A", "B"))]
    assert not [
        one for one in to_bring(*planned("two-day", 5, 22)) if "四位码" in one.name["zh-CN"]
    ]
