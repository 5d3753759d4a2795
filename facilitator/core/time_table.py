"""Planned against used minutes of every block and step, and what was corrected by hand.

What the program measured stays; a corrected figure stands beside it and counts instead.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from facilitator.core.catching_up import given
from facilitator.core.history import standing
from facilitator.core.journal import Action
from facilitator.core.pacing import actual_minutes, block_minutes
from facilitator.core.run import Visit
from facilitator.core.script import BlockScript, Script
from facilitator.core.text import pick
from facilitator.core.unplanned import is_unplanned, put_in

MOST_MINUTES = 24 * 60
MEASURED = "-"
"""Says that what was measured counts again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepTime:
    """A step with its minutes planned now and measured; None where nobody was there."""

    name: str
    planned: float
    measured: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockTime:
    """A block with its minutes. ``planned`` is from before the day; ``corrected`` is what somebody
    said it was, None where nobody did."""

    block: str
    title: str
    planned: float
    measured: float | None
    corrected: int | None
    steps: tuple[StepTime, ...]

    @property
    def counted(self) -> float | None:
        """What the report says was used."""
        return self.measured if self.corrected is None else self.corrected


def planned_minutes(script: Script, actions: Iterable[Action]) -> dict[str, float]:
    """Minutes planned before the day, by block; what was put in meanwhile had none."""
    actions = list(actions)
    gave, inserted = given(actions), put_in(actions)
    return {
        one.block.id: 0.0
        if one.block.id in inserted or is_unplanned(one.content)
        else one.block.minutes + gave.get(one.block.id, 0.0)
        for one in script.blocks
    }


def corrected_minutes(actions: Iterable[Action]) -> dict[str, int]:
    """What counts instead of what was measured, by block."""
    found: dict[str, int] = {}
    for action in standing(actions, "time"):
        for key, said in action.facts:
            if key != "time":
                continue
            minutes, block = said.split(" ", 1)
            if minutes == MEASURED:
                found.pop(block, None)
            else:
                found[block] = int(minutes)
    return found


def used_minutes(
    actions: Iterable[Action], visits: Sequence[Visit], until: int
) -> dict[str, float]:
    """Minutes used by block, as the report says them; ``until`` as in ``actual_minutes``."""
    return block_minutes(visits, until) | corrected_minutes(actions)


def time_table(
    script: Script, actions: Sequence[Action], visits: Sequence[Visit], until: int, locale: str
) -> tuple[BlockTime, ...]:
    """Every block of the agenda, in order."""
    planned, corrected = planned_minutes(script, actions), corrected_minutes(actions)
    measured = block_minutes(visits, until)
    of_step: dict[tuple[str, int], float] = {}
    for (block, _, step), minutes in actual_minutes(visits, until).items():
        of_step[block, step] = of_step.get((block, step), 0.0) + minutes
    return tuple(
        BlockTime(
            block=one.block.id,
            title=pick(one.fill(one.block.title), locale),
            planned=planned[one.block.id],
            measured=measured.get(one.block.id),
            corrected=corrected.get(one.block.id),
            steps=_steps(one, of_step, locale),
        )
        for one in script.blocks
    )


def _steps(
    block: BlockScript, measured: Mapping[tuple[str, int], float], locale: str
) -> tuple[StepTime, ...]:
    return tuple(
        StepTime(
            name=pick(step.name, locale),
            planned=step.minutes,
            measured=measured.get((block.block.id, number)),
        )
        for number, step in enumerate(block.steps)
    )
