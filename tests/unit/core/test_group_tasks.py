"""What each group does: tidied, in the groups' own order, by the names the room knows."""

from dataclasses import replace

import pytest

from facilitator.core.code_names import dealt, in_public
from facilitator.core.countdown import Countdown
from facilitator.core.errors import FieldEmpty, FieldTooLong
from facilitator.core.group_tasks import TASK_WIDTH, group_tasks
from facilitator.core.position import Position, Shown
from facilitator.core.scoring.board import scoreboard
from facilitator.core.script import script
from facilitator.core.stage import Stage
from facilitator.core.stage_around import TasksSlide
from facilitator.core.staging import Room, clock_key, stage_of
from facilitator.core.workshop import Workshop
from tests.unit.core.course import CONTENTS, workshop

TASKS = (("g3", "画流程"), ("g1", "列问题"))


def seen(plan: Workshop) -> Stage:
    room = Room(workshop=plan, script=script(plan, CONTENTS), board=scoreboard(plan, CONTENTS, {}))
    at = Position("day", "case")
    clock = Countdown(total_ms=240_000, left_ms=90_000, key=clock_key(at, cue=False))
    return stage_of(room, at, Shown(over="tasks", tasks=TASKS), clock, 1)


def rows(stage: Stage) -> list[tuple[str, str]]:
    assert isinstance(stage.slide, TasksSlide)
    return [(row.group.name, row.task.first.text) for row in stage.slide.rows]


def test_groups_without_a_task_are_left_out_and_spaces_are_tidied() -> None:
    given = [("g1", "  draw \n it "), ("g2", "   "), ("g3", "say")]
    assert group_tasks(given) == (("g1", "draw it"), ("g3", "say"))


def test_none_at_all_and_one_too_long_are_refused() -> None:
    with pytest.raises(FieldEmpty):
        group_tasks([("g1", " ")])
    with pytest.raises(FieldTooLong):
        group_tasks([("g1", "a"), ("g2", "字" * (TASK_WIDTH // 2 + 1))])
    assert group_tasks([("g1", "字" * (TASK_WIDTH // 2))])


def test_the_groups_stand_in_their_own_order_with_the_clock_of_the_step() -> None:
    stage = seen(workshop())
    assert rows(stage) == [("青松组", "列问题"), ("琥珀组", "画流程")]
    assert stage.timer is not None
    assert stage.timer.left_ms == 90_000


def test_groups_by_code_names_are_shown_by_them() -> None:
    plan = in_public(replace(dealt(workshop()), uses_code_names=True))
    names = {group.id: group.name for group in plan.groups}
    found = rows(seen(plan))
    assert {name for name, _ in found} == {names["g1"], names["g3"]}
    assert "青松组" not in {name for name, _ in found}
    assert dict(found)[names["g1"]] == "列问题"
