"""Where the day stands, from a place in the agenda; what the groups do, from what was typed."""

from collections.abc import Mapping

from facilitator.core.agenda import planned_offsets
from facilitator.core.group_tasks import GroupTasks
from facilitator.core.pacing import MINUTE_MS, day_start
from facilitator.core.script import Script
from facilitator.core.stage_around import (
    AgendaPlace,
    AgendaSlide,
    PlaceState,
    TaskRow,
    TasksSlide,
)
from facilitator.core.text import line, same
from facilitator.core.workshop import GroupMark, Workshop

MOST_ROWS, MOST_ROWS_BOTH = 8, 6
"""Rows that can be read from the back row, in one language and in two."""
_LOOK_BACK = 2


def agenda_slide(  # noqa: PLR0913  (the facts of one moment)
    workshop: Workshop,
    script: Script,
    block_id: str,
    delays: Mapping[str, float] | None = None,
    begins: Mapping[str, int] | None = None,
    *,
    times: bool,
) -> AgendaSlide:
    """The day of a block, by public names: what lies behind, what is now, what comes.

    ``times`` are ``begins`` as the day goes; where it does not run, those of the plan with the
    minutes of ``delays`` it was given. For what lies behind there are none.
    """
    now = script.of(block_id).block
    day = next(one for one in workshop.days if one.id == now.day)
    blocks = [one for one in script.blocks if one.block.day == day.id]
    if begins is None:
        offsets = planned_offsets(day, [one.block for one in blocks], delays)
        begins = {name: day_start(day) + round(at * MINUTE_MS) for name, at in offsets.items()}
    at = next(index for index, one in enumerate(blocks) if one.block.id == block_id)
    start, end = _window(len(blocks), at, _most(workshop))
    return AgendaSlide(
        rows=tuple(
            AgendaPlace(
                name=line(blocks[index].content.public_name, workshop.language),
                state=_state(index, at),
                start=begins.get(blocks[index].block.id) if times and index >= at else None,
            )
            for index in range(start, end)
        ),
        before=start,
        after=len(blocks) - end,
    )


def tasks_slide(workshop: Workshop, tasks: GroupTasks) -> TasksSlide:
    """The groups that have a task, in their own order."""
    by_group = dict(tasks)
    return TasksSlide(
        rows=tuple(
            TaskRow(
                GroupMark(group.name, group.colour),
                line(same(by_group[group.id]), workshop.language),
            )
            for group in workshop.groups
            if group.id in by_group
        )
    )


def _state(index: int, at: int) -> PlaceState:
    if index <= at:
        return "done" if index < at else "now"
    return "next" if index == at + 1 else "later"


def _most(workshop: Workshop) -> int:
    return MOST_ROWS_BOTH if workshop.language == "both" else MOST_ROWS


def _window(count: int, at: int, most: int) -> tuple[int, int]:
    """What is shown of ``count`` blocks: a line that says what is left out takes a row too."""
    if count <= most:
        return 0, count
    start = at - _LOOK_BACK
    if start < 2:  # a line for a single one would take its place
        return 0, most - 1
    if count - start < most:
        return count - most + 1, count
    return start, start + most - 2
