"""“Where we are” with times: the room is told when things will be, not when they should have been."""

import pytest
from PySide6.QtCore import QObject

from facilitator.core.pacing import MINUTE_MS
from facilitator.core.stage import Stage
from facilitator.core.stage_around import AgendaSlide
from facilitator.core.unplanned import Unplanned
from facilitator.live.desk import Desk
from facilitator.live.opened import Opened
from tests.unit.live.conftest import TEN, Heard


@pytest.fixture
def desk(opened: Opened, qapp) -> Desk:
    return Desk(opened, "zh-CN", QObject(qapp))


@pytest.fixture
def heard(desk, listen) -> Heard:
    return listen(desk.stage.stage_changed)


def times(heard: Heard) -> list[float | None]:
    """When the room reads that each block begins, in minutes after the planned start of the day."""
    stage = heard.last
    assert isinstance(stage, Stage)
    assert isinstance(stage.slide, AgendaSlide)
    return [
        None if row.start is None else (row.start - TEN) / MINUTE_MS for row in stage.slide.rows
    ]


def plan(desk: Desk) -> list[float]:
    starts, at = [], 0.0
    for one in desk.opened.script.blocks:
        starts.append(at)
        at += one.block.minutes
    return starts


def test_on_time_they_are_those_of_the_plan(desk, heard) -> None:
    desk.stage.start("console")
    desk.stage.lay_over("timetable", "console")
    assert times(heard) == plan(desk)


def test_a_very_late_start_moves_them_all(desk, heard, clock) -> None:
    clock.advance(100 * 60 + 20)
    desk.stage.start("console")
    desk.stage.lay_over("timetable", "console")
    assert times(heard) == [100 + at for at in plan(desk)]


def test_a_late_start_within_the_hour_too(desk, heard, clock) -> None:
    clock.advance(20 * 60 + 20)
    desk.stage.start("console")
    desk.stage.lay_over("timetable", "console")
    assert times(heard) == [20 + at for at in plan(desk)]


def test_while_it_is_shown_they_follow_the_day(desk, heard, clock) -> None:
    desk.stage.start("console")
    desk.stage.lay_over("timetable", "console")
    on_time = plan(desk)
    assert times(heard) == on_time
    said = len(heard.said)
    clock.advance(60)
    desk.timer.announce()
    assert len(heard.said) == said
    late = desk.opened.script.blocks[0].steps[0].minutes * 60 + 5 * 60
    clock.advance(late - 60)
    desk.timer.announce()
    assert times(heard) == [0, *(at + 5 for at in on_time[1:])]
    desk.plan.insert(Unplanned(kind="break", minutes=10), "console")
    assert times(heard)[:2] == [0, on_time[1] + 5]
    assert times(heard)[2] == on_time[1] + 15


def test_a_frozen_room_and_another_picture_are_left_alone(desk, heard, clock) -> None:
    desk.stage.start("console")
    desk.stage.lay_over("timetable", "console")
    desk.stage.freeze("console")
    said = len(heard.said)
    clock.advance(3600)
    desk.timer.announce()
    assert len(heard.said) == said
    desk.stage.freeze("console")
    desk.stage.lay_over("timetable", "console")
    said = len(heard.said)
    clock.advance(3600)
    desk.timer.announce()
    assert len(heard.said) == said


def test_what_lies_behind_has_none_and_what_is_open_when_it_began(desk, heard, clock) -> None:
    desk.stage.start("console")
    clock.advance(12 * 60 + 30)
    desk.stage.skip("console")
    clock.advance(2 * 60)
    desk.stage.lay_over("timetable", "console")
    first, second, third, *_ = times(heard)
    planned = plan(desk)
    assert first is None
    assert second == pytest.approx(12.5, abs=0.5)
    assert third == pytest.approx(12.5 + planned[2] - planned[1], abs=0.5)
