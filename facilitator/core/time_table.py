"""Planned against used minutes of every block and step, and what was corrected by hand.

What the program measured stays; a corrected figure stands beside it and counts instead.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from facilitator.core.catching_up import given
from facilitator.core.history import standing
from facilitator.core.journal import Action, ScoreEntry, values
from facilitator.core.pacing import actual_minutes, block_minutes
from facilitator.core.run import Visit
from facilitator.core.scoring.rounding import whole
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
    """A block with its minutes. ``planned`` is from before the day, or what was chosen when it was
    put in; ``corrected`` is what somebody said it was, None where nobody did. ``over`` says that it
    was gone through: what is left of another one may still be used."""

    block: str
    title: str
    planned: float
    measured: float | None
    corrected: int | None
    steps: tuple[StepTime, ...]
    over: bool = False

    @property
    def counted(self) -> float | None:
        """What the report says was used."""
        return self.measured if self.corrected is None else self.corrected

    def difference(self, corrected: int | None) -> float | None:
        """Minutes used beyond those planned if it is corrected to so many, None for what was
        measured; None while it cannot be told yet."""
        if corrected is not None:
            return corrected - self.planned
        if self.measured is None:
            return None
        more = whole(self.measured) - self.planned
        return more if self.over or more > 0 else None


def planned_minutes(script: Script, actions: Iterable[Action]) -> dict[str, float]:
    """Minutes planned before the day, by block; what was put in meanwhile had none."""
    actions = list(actions)
    inserted = put_in(actions)
    return {
        block.block.id: 0.0
        if block.block.id in inserted or is_unplanned(block.content)
        else minutes
        for block, minutes in zip(script.blocks, _wished(script, actions), strict=True)
    }


def _wished(script: Script, actions: Iterable[Action]) -> list[float]:
    """The minutes every block had before it gave some away."""
    gave = given(actions)
    return [one.block.minutes + gave.get(one.block.id, 0.0) for one in script.blocks]


def blocks_entered(entries: Iterable[ScoreEntry]) -> frozenset[str]:
    """The blocks in which something is entered: they were run."""
    return frozenset(place.block for place in values(entries))


def corrected_minutes(actions: Iterable[Action], entered: Collection[str] = ()) -> dict[str, int]:
    """What counts instead of what was measured, by block.

    That a block took no minutes says nothing where something is ``entered`` in it.
    """
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
    return {block: minutes for block, minutes in found.items() if minutes or block not in entered}


def used_minutes(
    actions: Iterable[Action],
    visits: Sequence[Visit],
    until: int,
    entered: Collection[str] = (),
) -> dict[str, float]:
    """Minutes used by block, as the report says them; ``until`` as in ``actual_minutes``.

    A block of which somebody said that it took none was not run, and is not in it, unless something
    is ``entered`` in it.
    """
    corrected = corrected_minutes(actions, entered)
    found = block_minutes(visits, until) | corrected
    return {block: minutes for block, minutes in found.items() if corrected.get(block) != 0}


def time_table(  # noqa: PLR0913  (the facts of one moment)
    script: Script,
    actions: Sequence[Action],
    visits: Sequence[Visit],
    until: int,
    locale: str,
    over: Collection[str] = (),
    entered: Collection[str] = (),
) -> tuple[BlockTime, ...]:
    """Every block of the agenda, in order; ``over`` are those that were gone through, ``entered``
    those in which something is entered."""
    corrected = corrected_minutes(actions, entered)
    measured = block_minutes(visits, until)
    of_step: dict[tuple[str, int], float] = {}
    for (block, _, step), minutes in actual_minutes(visits, until).items():
        of_step[block, step] = of_step.get((block, step), 0.0) + minutes
    return tuple(
        BlockTime(
            block=one.block.id,
            title=pick(one.fill(one.block.title), locale),
            planned=minutes,
            measured=measured.get(one.block.id),
            corrected=corrected.get(one.block.id),
            steps=_steps(one, of_step, locale),
            over=one.block.id in over,
        )
        for one, minutes in zip(script.blocks, _wished(script, actions), strict=True)
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
