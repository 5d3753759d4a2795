"""From a template and what a trainer says to a workshop."""

from collections import Counter
from dataclasses import replace
from datetime import date, time
from itertools import count

import pytest

from facilitator.core.agenda import Block, planned_offsets
from facilitator.core.errors import FieldEmpty, FieldTooLong, GroupCount, NameTaken
from facilitator.core.planning import Order, check_order, plan
from facilitator.core.templates import Template, TemplateBlock, TemplateDay
from facilitator.core.text import same
from tests.unit.core.course import CONTENTS, workshop

TEMPLATE = Template(
    id="t",
    name=same("t"),
    summary=same("t"),
    minutes=60,
    blocks=(
        TemplateBlock(content="case", minutes=10, parts=("act-2",)),
        TemplateBlock(content="break", minutes=10, min_minutes=5),
        TemplateBlock(content="drawing", minutes=20, weight=3),
    ),
)


def order(*names: str, people: int = 0) -> Order:
    return Order(
        title=" 内部客户 ",
        client="远川",
        day=date(2026, 3, 5),
        start=time(9),
        group_names=names or ("一组", "二组"),
        people=people,
    )


def planned(one: Order):
    ids = count(1)
    contents = {key: (key, content) for key, content in CONTENTS.items()}
    return plan(TEMPLATE, contents, one, lambda: f"id{next(ids)}", seed=3)


def test_blocks_take_minutes_parts_and_weights_of_the_template():
    found = planned(order())
    rows = [(b.content, b.minutes, b.parts, b.weight) for b in found.blocks]
    assert rows == [
        ("case", 10, ("act-2",), 2.0),
        ("break", 10, (), 0.0),
        ("drawing", 20, (), 3),
        ("class-points", 0.0, (), 1.0),
    ]
    assert found.blocks[1].min_minutes == 5
    assert found.title == "内部客户"


def test_people_are_shared_out_evenly():
    assert [g.size for g in planned(order("一", "二", "三", people=11)).groups] == [4, 4, 3]


def test_a_small_room_draws_in_pairs_and_a_large_one_by_table():
    small = planned(order("一", "二", people=12))
    drawing = next(b for b in small.blocks if b.content == "drawing")
    units = small.units_of(drawing.id)
    assert [(u.kind, u.letter) for u in units] == [("pair", x) for x in "abcabc"]
    large = planned(order("一", "二", people=30))
    drawing = next(b for b in large.blocks if b.content == "drawing")
    assert [(u.kind, u.letter) for u in large.units_of(drawing.id)] == [("table", "")] * 2


@pytest.mark.parametrize("people", [8, 11, 14, 24, 30])
def test_orders_are_counterbalanced_within_one_unit(people: int):
    found = planned(order("一", "二", "三", people=people))
    drawing = next(b for b in found.blocks if b.content == "drawing")
    counts = Counter(unit.order for unit in found.units_of(drawing.id))
    assert set(counts) == {("p", "q"), ("q", "p")}
    assert max(counts.values()) - min(counts.values()) <= 1


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"title": "  "}, FieldEmpty),
        ({"client": ""}, FieldEmpty),
        ({"title": "长" * 41}, FieldTooLong),
        ({"group_names": ("一",)}, GroupCount),
        ({"group_names": tuple(str(n) for n in range(11))}, GroupCount),
        ({"group_names": ("Pine", "pine ")}, NameTaken),
        ({"group_names": ("一", " ")}, FieldEmpty),
        ({"group_names": ("一", "长" * 21)}, FieldTooLong),
        ({"group_names": ("One", "x" * 41)}, FieldTooLong),
        ({"group_names": ("One", "长" * 20 + "x")}, FieldTooLong),
    ],
)
def test_an_order_that_cannot_be_kept_is_refused(change: dict[str, object], error: type[Exception]):
    with pytest.raises(error):
        check_order(replace(order(), **change))


@pytest.mark.parametrize("name", ["长" * 20, "x" * 40, "长" * 10 + "x" * 20, "e\u0301" * 40])
def test_a_group_name_is_measured_as_it_is_seen(name: str):
    assert check_order(order("一", name)).group_names[1] == name


def test_a_locked_start_leaves_a_gap_but_never_overlaps():
    day = workshop().days[0]
    first, second, third = (
        Block(id=x, day="day", position=n, kind="card", title=same(x), minutes=30)
        for n, x in enumerate("abc")
    )
    locked = replace(second, locked_start=time(10, 0))
    assert planned_offsets(day, (first, locked, third)) == {"a": 0, "b": 60, "c": 90}
    early = replace(second, locked_start=time(9, 10))
    assert planned_offsets(day, (first, early, third))["b"] == 30


def two_days() -> Template:
    """A template that starts at 9:00 with a block after lunch, and goes on the next morning."""
    first, second, third = TEMPLATE.blocks
    return replace(
        TEMPLATE,
        days=(
            TemplateDay(name=same("1"), minutes=20, start=time(9)),
            TemplateDay(name=same("2"), minutes=20, start=time(8, 30)),
        ),
        blocks=(first, replace(second, locked_start=time(13)), replace(third, day=2)),
    )


def test_days_follow_one_another_and_move_with_the_start():
    contents = {key: (key, content) for key, content in CONTENTS.items()}
    ids = count(1)
    begun = replace(order(), start=time(9, 30))
    found = plan(two_days(), contents, begun, lambda: f"id{next(ids)}", seed=3)

    assert [(day.day, day.start) for day in found.days] == [
        (date(2026, 3, 5), time(9, 30)),
        (date(2026, 3, 6), time(9, 0)),
    ]
    assert [
        found.days.index(next(d for d in found.days if d.id == b.day)) for b in found.blocks
    ] == [
        0,
        0,
        1,
        0,
    ]
    assert [block.locked_start for block in found.blocks] == [None, time(13, 30), None, None]
    offsets = planned_offsets(found.days[0], found.blocks)
    assert [offsets[block.id] for block in found.blocks[:2]] == [0, 240]


def test_a_time_that_would_leave_its_day_is_not_locked():
    contents = {key: (key, content) for key, content in CONTENTS.items()}
    ids = count(1)
    late = replace(order(), start=time(22))
    found = plan(two_days(), contents, late, lambda: f"id{next(ids)}", seed=3)

    assert [block.locked_start for block in found.blocks] == [None] * 4
