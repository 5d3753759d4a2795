"""Where the day stands: by public names, around the present block, without and with times."""

from dataclasses import replace

import pytest

from facilitator.core.agenda import Block, on_agenda
from facilitator.core.journal import Place, Value
from facilitator.core.next_press import next_press
from facilitator.core.pacing import day_start
from facilitator.core.position import Position, Shown
from facilitator.core.scoring.board import scoreboard
from facilitator.core.script import script
from facilitator.core.stage_around import AgendaSlide
from facilitator.core.staging import Room, covered, stage_of
from facilitator.core.staging_around import MOST_ROWS, MOST_ROWS_BOTH, agenda_slide
from facilitator.core.workshop import Workshop
from tests.unit.core.course import CONTENTS, workshop

PLAIN, TIMED = Shown(over="agenda"), Shown(over="timetable")


def room_of(plan: Workshop) -> Room:
    return Room(workshop=plan, script=script(plan, CONTENTS), board=scoreboard(plan, CONTENTS, {}))


def seen(room: Room, block: str, shown: Shown = PLAIN) -> AgendaSlide:
    at = Position(room.script.of(block).block.day, block)
    stage = stage_of(room, at, shown, None, 1)
    assert isinstance(stage.slide, AgendaSlide)
    assert stage.timer is None
    return stage.slide


def long_day(count: int, language: str = "zh-CN") -> Room:
    """A day of so many blocks, one as long as the other."""
    plan = workshop(language=language)
    one = next(each for each in on_agenda(plan.blocks) if each.id == "break")
    blocks: list[Block] = [
        replace(one, id=f"b{number}", position=float(number), minutes=10, locked_start=None)
        for number in range(count)
    ]
    return room_of(replace(plan, blocks=tuple(blocks)))


def test_public_names_stand_in_the_order_of_the_day_with_what_is_done_now_and_next() -> None:
    room = room_of(workshop())
    blocks = [one for one in room.script.blocks if one.block.day == "day"]
    here = blocks[1]
    slide = seen(room, here.block.id)
    names = [row.name.first.text for row in slide.rows]
    assert names == [one.content.public_name["zh-CN"] for one in blocks]
    states = [row.state for row in slide.rows]
    assert states[:3] == ["done", "now", "next"]
    assert set(states[3:]) <= {"later"}


def test_no_name_of_the_trainer_s_own_is_seen() -> None:
    plan = workshop()
    secret = replace(
        plan,
        blocks=tuple(replace(one, title={"zh-CN": "机密", "en": "Secret"}) for one in plan.blocks),
    )
    said = repr(seen(room_of(secret), "case"))
    assert "机密" not in said
    assert "Secret" not in said


def test_times_are_those_of_the_plan_and_only_of_what_does_not_lie_behind() -> None:
    room = long_day(4)
    (day,) = room.workshop.days
    assert all(row.start is None for row in seen(room, "b1").rows)
    starts = [row.start for row in seen(room, "b1", TIMED).rows]
    assert starts == [None, *(day_start(day) + number * 600_000 for number in (1, 2, 3))]
    later = [row.start for row in seen(replace(room, delays={"b1": 5.0}), "b1", TIMED).rows]
    assert later == [None, starts[1], *(one + 300_000 for one in starts[2:] if one)]


@pytest.mark.parametrize("language", ["zh-CN", "both"])
@pytest.mark.parametrize("count", [1, 6, 7, 8, 9, 12, 20])
def test_of_a_long_day_as_many_rows_are_shown_as_can_be_read(count: int, language: str) -> None:
    room = long_day(count, language)
    most = MOST_ROWS_BOTH if language == "both" else MOST_ROWS
    for number in range(count):
        slide = agenda_slide(room.workshop, room.script, f"b{number}", times=False)
        rows = len(slide.rows) + bool(slide.before) + bool(slide.after)
        assert rows <= most
        assert slide.before + len(slide.rows) + slide.after == count
        assert slide.before != 1
        states = [row.state for row in slide.rows]
        assert states.count("now") == 1
        assert states.count("next") == (1 if number + 1 < count else 0)


def test_under_it_no_place_of_an_award_is_uncovered() -> None:
    plan = workshop()
    found: dict[Place, Value] = {
        Place("case", 1, f"case-g{number}", "act-1"): choice
        for number, choice in enumerate(("c", "a", "c", "b"), start=1)
    }
    board = scoreboard(plan, CONTENTS, found)
    room = replace(room_of(plan), board=board)
    at = next(
        Position("day", one.block.id, step, cue)
        for one in room.script.blocks
        for step, each in enumerate(one.steps)
        for cue in range(len(each.cues))
        if uncovers_there(room, Position("day", one.block.id, step, cue))
    )
    assert covered(room, at, PLAIN) == 0
    assert next_press(room, at, PLAIN) == "clear"


def uncovers_there(room: Room, at: Position) -> bool:
    return next_press(room, at, Shown()) == "place"


def test_times_are_those_of_the_day_as_it_goes_where_they_are_known() -> None:
    room = replace(long_day(4), begins={"b1": 1_000, "b3": 3_000})
    assert [row.start for row in seen(room, "b1", TIMED).rows] == [None, 1_000, None, 3_000]
    assert all(row.start is None for row in seen(room, "b1").rows)
