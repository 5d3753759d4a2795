"""What Home is told about a workshop."""

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from facilitator.core.agenda import Block, Day
from facilitator.core.details import BlockBrief, details_of, later, proposed
from facilitator.core.workshop import Group, GroupMark, Status, Workshop, WorkshopSummary

TODAY = date(2026, 3, 5)
DAY = Day(id="d", day=TODAY, start=time(9, 0), place="Room 3")


def block(block_id: str, position: float, **changed: Any) -> Block:
    facts: dict[str, Any] = {
        "day": "d",
        "kind": "exercise",
        "title": {"en": block_id},
        "minutes": 30.0,
        **changed,
    }
    return Block(id=block_id, position=position, **facts)


def workshop(*blocks: Block) -> Workshop:
    return Workshop(
        id="w",
        title="T",
        client="C",
        people=24,
        status="running",
        sample=True,
        days=(DAY,),
        blocks=blocks,
        groups=(
            Group(id="g2", grouping="all", key=2, name="Otters", colour=5),
            Group(id="g1", grouping="all", key=1, name="Pines", colour=3),
        ),
    )


def test_the_facts_of_a_workshop() -> None:
    details = details_of(workshop(block("a", 1)), {}, TODAY, can_report=True)

    assert (details.id, details.title, details.client, details.place) == ("w", "T", "C", "Room 3")
    assert (details.day, details.start, details.people) == (TODAY, time(9, 0), 24)
    assert (details.status, details.sample, details.can_report) == ("running", True, True)
    assert details.groups == (GroupMark("Pines", 3), GroupMark("Otters", 5))


def test_blocks_come_in_order_with_their_family_and_without_class_points() -> None:
    details = details_of(
        workshop(
            block("b", 2, kind="card"),
            block("points", 0, kind="points", minutes=0),
            block("a", 1, content="sha"),
            block("elsewhere", 3, day="d2"),
        ),
        {"sha": "case"},
        TODAY,
        can_report=False,
    )

    assert details.blocks == (
        BlockBrief(title={"en": "a"}, kind="exercise", family="case", minutes=30, offset=0),
        BlockBrief(title={"en": "b"}, kind="card", family=None, minutes=30, offset=30),
    )
    assert details.minutes == 60


@pytest.mark.parametrize(
    ("today", "coming"),
    [
        (date(2026, 3, 1), 1),
        (date(2026, 3, 5), 1),
        (date(2026, 3, 6), 2),
        (date(2026, 3, 8), 2),
        (date(2026, 4, 1), 1),
    ],
)
def test_of_several_days_the_next_one_is_shown_and_all_are_known(today, coming) -> None:
    days = (DAY, Day(id="d2", day=date(2026, 3, 8), start=time(8, 30), place="Room 4"))
    blocks = (block("a", 1), block("b", 2, day="d2", minutes=45), block("c", 3, day="d2"))
    details = details_of(replace(workshop(*blocks), days=days), {}, today, can_report=False)

    assert [(day.number, day.day, day.minutes) for day in details.days] == [
        (1, TODAY, 30),
        (2, date(2026, 3, 8), 75),
    ]
    assert [day.number for day in details.days if day.coming] == [coming]
    shown = details.days[coming - 1]
    assert (details.day, details.start, details.blocks) == (shown.day, shown.start, shown.blocks)
    assert details.place == days[coming - 1].place


def test_the_only_day_is_not_one_of_several() -> None:
    assert details_of(workshop(block("a", 1)), {}, TODAY, can_report=False).days == ()


def test_a_locked_start_leaves_a_gap_that_counts() -> None:
    details = details_of(
        workshop(block("a", 1), block("b", 2, locked_start=time(10, 0))),
        {},
        TODAY,
        can_report=False,
    )

    assert [each.offset for each in details.blocks] == [0, 60]
    assert details.minutes == 90


def test_an_empty_agenda_takes_no_time() -> None:
    assert details_of(workshop(), {}, TODAY, can_report=False).minutes == 0


def test_later_counts_on_past_midnight() -> None:
    assert later(time(9, 0), 90.5) == time(10, 30, 30)
    assert later(time(23, 30), 60) == time(0, 30)


def row(workshop_id: str, day: str, status: Status = "draft", start: str = "09:00"):
    return WorkshopSummary(
        id=workshop_id,
        title="",
        client="",
        day=day,
        start=start,
        minutes=90,
        groups=6,
        people=36,
        status=status,
        sample=False,
    )


NEXT = row("next", "2026-03-06")
EVENING = row("evening", "2026-03-05", start="18:00")
MORNING = row("morning", "2026-03-05")
PAST = row("past", "2026-03-04")
DONE = row("done", "2026-03-05", "finished", "08:00")
NOW = row("now", "2026-03-05", "running", "13:00")
OPEN = row("open", "2026-03-01", "running")


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        ((OPEN, MORNING, NOW, DONE), "now"),
        ((NEXT, MORNING, OPEN, DONE), "morning"),
        ((NEXT, OPEN, DONE), "open"),
        ((NEXT, EVENING, MORNING, DONE, PAST), "morning"),
        ((PAST, NEXT, DONE), "next"),
        ((PAST, DONE), "done"),
        ((PAST,), "past"),
    ],
)
def test_the_workshop_a_trainer_most_likely_wants(
    rows: tuple[WorkshopSummary, ...], wanted: str
) -> None:
    choice = proposed(rows, TODAY)

    assert choice is not None
    assert choice.id == wanted


def test_without_workshops_none_is_proposed() -> None:
    assert proposed((), TODAY) is None
