"""What the trainer is told beside a form: the sheet, the code name, the figure of each group."""

from dataclasses import replace

from facilitator.core.code_names import code_names, dealt
from facilitator.core.console import console_view
from facilitator.core.entry import form_for
from facilitator.core.position import Position, Shown
from facilitator.core.script import paper_mark
from tests.unit.content.copies import SHIPPED
from tests.unit.core.rooms import NAMES, planned, room


def forms(workshop, step_id: str):
    one = room(workshop, folder=SHIPPED)
    block = one.script.blocks[0]
    number = next(at for at, one in enumerate(block.steps) if one.step.id == step_id)
    made = form_for(workshop, block, number, one.board, "zh-CN")
    assert made is not None
    return made


def test_a_form_is_called_like_the_sheet_it_takes_and_not_like_the_step() -> None:
    workshop = planned(["internal-customer-map"], NAMES[:4], folder=SHIPPED)
    assert forms(workshop, "depend").title == "第一张：供给谁"
    assert forms(workshop, "reveal").title == "第二张：依赖谁"


def test_with_code_names_the_row_says_what_the_room_calls_the_group() -> None:
    workshop = planned(["concept-quiz"], NAMES[:4], folder=SHIPPED)
    named = replace(dealt(workshop), uses_code_names=True)
    said = {group.name: name for group, name in code_names(named)}

    def public(one):
        return {row.name: row.public for row in forms(one, "items").rows}

    assert public(named) == said
    assert set(public(workshop).values()) == {""}


def test_a_round_says_which_figure_each_group_draws() -> None:
    workshop = planned(["blind-drawing"], NAMES[:4], folder=SHIPPED)
    first = [row.figure for row in forms(workshop, "round-one").rows]
    assert first == ["P", "Q"] * (len(first) // 2)
    assert [row.figure for row in forms(workshop, "round-two").rows] == ["Q", "P"] * (
        len(first) // 2
    )
    both = [row.figure for row in forms(workshop, "check").rows]
    assert both == ["P→Q", "Q→P"] * (len(first) // 2)


def test_shuffled_options_name_the_papers_that_belong_to_this_workshop() -> None:
    workshop = planned(["case-multinational", "concept-quiz"], NAMES[:4], folder=SHIPPED)

    def told(one, block=0, step=0):
        there = room(one, folder=SHIPPED)
        name = there.script.blocks[block].block
        at = Position(name.day, name.id, step, 0)
        return console_view(there, at, Shown(), (), "zh-CN").papers

    def named(one, **place):
        return told(one, **place) == paper_mark(one.seed)

    assert named(workshop)
    assert named(replace(workshop, seed=workshop.seed + 1))
    assert paper_mark(workshop.seed) != paper_mark(workshop.seed + 1)
    assert not named(workshop, step=1)
    assert not named(workshop, block=1)


def test_where_a_rubric_is_entered_in_two_steps_each_says_where_the_rest_is() -> None:
    workshop = planned(["moments-blueprint"], NAMES[:4], folder=SHIPPED)
    assert forms(workshop, "gallery").elsewhere == "共 5 项，这里录 3 项；其余在“复盘”录"
    assert forms(workshop, "debrief").elsewhere == "共 5 项，这里录 2 项；其余在“画廊漫步与评分”录"


def test_the_first_step_says_what_is_dealt_to_whom_and_the_block_before_has_it_ready() -> None:
    workshop = planned(["concept-quiz", "blind-drawing"], NAMES[:4], folder=SHIPPED)
    one = room(workshop, folder=SHIPPED)
    drawing = one.script.blocks[1]
    units = workshop.units_of(drawing.block.id)
    begin: dict[str, list[str]] = {letter: [] for letter in "PQ"}
    for unit in units:
        key = next(group.key for group in workshop.groups if group.id == unit.members[0][0])
        begin[unit.order[0].upper()].append(f"{key}{unit.letter}")

    def view(block, step=0):
        at = Position(block.block.day, block.block.id, step, 0)
        return console_view(one, at, Shown(), (), "zh-CN")

    cards = view(drawing).dealt[0]
    assert cards.name.startswith("图卡 P、图卡 Q")
    assert {name: list(who) for name, who in cards.first} == begin
    assert not view(drawing, 1).dealt
    assert cards in view(one.script.blocks[0]).ahead.prepare
