"""The plan of each day step by step, as the trainer has it in the hand: derived from the plan."""

from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.core.agenda import Day, planned_offsets
from facilitator.core.needs import needed_at
from facilitator.core.pack import Note
from facilitator.core.script import BlockScript, Script, ScriptStep
from facilitator.core.text import Words
from facilitator.core.workshop import Workshop

BRIEF = ("say", "do")
"""Of the notes of a step the first of each of these kinds is printed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunStep:
    """One step. ``start`` is in minutes of the wall clock, ``timers`` in seconds.

    ``needs`` is what lies on the table by then, with how many of it.
    """

    step: ScriptStep
    start: float
    timers: tuple[int, ...]
    notes: tuple[Note, ...]
    needs: tuple[tuple[Words, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RunBlock:
    """One block; ``needs`` is what has no step of its own."""

    block: BlockScript
    start: float
    grouping: Words | None
    needs: tuple[tuple[Words, int], ...]
    steps: tuple[RunStep, ...]

    @property
    def end(self) -> float:
        """When the next one begins, in minutes of the wall clock."""
        return self.start + self.block.block.minutes


@dataclass(frozen=True, slots=True)
class RunDay:
    """One day with its blocks."""

    day: Day
    blocks: tuple[RunBlock, ...]


def run_days(workshop: Workshop, script: Script) -> tuple[RunDay, ...]:
    """Every day of a workshop as it is planned."""
    return tuple(RunDay(day, tuple(_blocks(workshop, script, day))) for day in workshop.days)


def _blocks(workshop: Workshop, script: Script, day: Day) -> Iterator[RunBlock]:
    offsets = planned_offsets(day, workshop.blocks)
    begin = day.start.hour * 60 + day.start.minute
    special = {one.id: one.name for one in workshop.groupings[1:]}
    for block in script.blocks:
        if block.block.day != day.id:
            continue
        start = begin + offsets[block.block.id]
        yield RunBlock(
            block=block,
            start=start,
            grouping=special.get(block.block.grouping),
            needs=_needs(workshop, block, ""),
            steps=tuple(_steps(workshop, block, start)),
        )


def _needs(workshop: Workshop, block: BlockScript, step: str) -> tuple[tuple[Words, int], ...]:
    return tuple((block.fill(one.name), count) for one, count in needed_at(workshop, block, step))


def _steps(workshop: Workshop, block: BlockScript, start: float) -> Iterator[RunStep]:
    seen: set[str] = set()
    for step in block.steps:
        first = step.step.id not in seen
        seen.add(step.step.id)
        notes = (next((one for one in step.notes if one.kind == kind), None) for kind in BRIEF)
        yield RunStep(
            step=step,
            start=start,
            timers=tuple(cue.timer_ms // 1000 for cue in step.cues if cue.timer_ms),
            notes=tuple(one for one in notes if one is not None) if first else (),
            needs=_needs(workshop, block, step.step.id) if first else (),
        )
        start += step.minutes
