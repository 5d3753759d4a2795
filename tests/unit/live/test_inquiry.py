"""Stories of groups with several units, and who is asked about when another block is chosen."""

from dataclasses import replace

import pytest

from facilitator.core.journal import Place
from facilitator.core.workshop import Unit
from facilitator.live.desk import Desk
from facilitator.live.inquiry import Inquiry
from facilitator.live.opened import Opened
from facilitator.telling import plain
from facilitator.texts import load_texts
from tests.unit.core.course import workshop
from tests.unit.live.conftest import plant


@pytest.fixture
def desk(library, clock) -> Desk:
    """The drawing of group 1 is played by two pairs, of 2 and of 1."""
    plan = workshop()
    pairs = tuple(
        Unit(
            id=f"p{n}", block="drawing", kind="pair", members=(("g1", 3.0 - n),), letter="ab"[n - 1]
        )
        for n in (1, 2)
    )
    units = (*(one for one in plan.units if one.id != "drawing-g1"), *pairs)
    opened = Opened(library, plant(library, clock, units=units), clock)
    made = Desk(opened, "zh-CN")
    made.stage.start("console")
    for unit, one, two in (("p1", 12, 12), ("p2", 0, 6)):
        made.scores.award(Place("drawing", 1, unit, "one-way.total"), one, "console")
        made.scores.award(Place("drawing", 1, unit, "two-way.total"), two, "assistant")
    return made


@pytest.fixture
def inquiry(desk: Desk) -> Inquiry:
    return Inquiry(desk.opened, load_texts("zh-CN"))


def test_a_group_of_pairs_has_a_story_of_its_own_and_one_of_each_pair(desk, inquiry) -> None:
    page = inquiry.story("drawing", 1, "g1")
    assert [key for key, _ in page.people][:3] == ["g1", "p1", "p2"]
    assert page.keys[1] == "g1"
    assert page.lines[-1].figure.startswith(plain((2 * 100 + 25) / 3))
    assert len(page.entries) == 4
    pair = inquiry.story("drawing", 1, "p2")
    assert pair.lines[-1].figure.startswith("25")
    assert [one.by for one in pair.entries] == ["console", "assistant"]


def test_another_block_is_asked_about_the_same_group(desk, inquiry) -> None:
    desk.scores.award(Place("case", 1, "case-g2", "act-1"), "c", "console")
    assert inquiry.story("case", 1, "drawing-g2").who == "case-g2"
    assert inquiry.story("case", 1, "p2").who == "case-g1"
    assert inquiry.story("drawing", 1, "case-g1").who == "g1"
    assert inquiry.story("", 1, "p2").who == "g1"
    assert inquiry.story("drawing", 1, "nobody").who == "g1"


def test_the_block_asked_about_is_among_those_to_choose_from(desk, inquiry) -> None:
    page = inquiry.story("case", 1, "case-g2")
    assert [key for key, _ in page.blocks] == ["", "case/1", "drawing/1"]
    assert f"{page.block}/{page.play_no}" in dict(page.blocks)
    assert "case/1" not in dict(inquiry.story("drawing", 1, "g1").blocks)


def test_a_quick_day_of_class_points_is_told_by_the_points_given(desk, inquiry) -> None:
    only = replace(desk.opened.board, as_given=True)
    desk.opened.board = only
    lines = [one.text for one in inquiry.story("", 1, "g1").lines]
    assert any("课堂积分" in one for one in lines)
