"""What is not entered yet in the steps that lie behind, so that nobody is forgotten unnoticed."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from facilitator.core.entry import groups_of
from facilitator.core.entry_slots import has_all, has_any, slots_for
from facilitator.core.journal import STATE_SLOT
from facilitator.core.position import Position
from facilitator.core.scoring.board import BlockScores
from facilitator.core.script import BlockScript
from facilitator.core.staging import Room
from facilitator.core.text import part_name, pick
from facilitator.core.workshop import Unit, Workshop


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """One step with scores missing: of ``total`` units those named in ``missing`` have none, those
    in ``partly`` a part of what is asked.

    ``of_block`` is how many scores are in, of how many, over all steps of the block that lie behind.
    """

    block: str
    step: int
    block_title: str
    step_title: str
    total: int
    units: tuple[str, ...]
    missing: tuple[str, ...]
    partly: tuple[str, ...] = ()
    of_block: tuple[int, int] = (0, 0)

    @property
    def entered(self) -> int:
        """How many units have everything."""
        return self.total - len(self.units)

    @property
    def untouched(self) -> bool:
        """Whether nobody has anything."""
        return not self.entered and not self.partly


@dataclass(frozen=True, slots=True)
class Gone:
    """What was gone through: whole blocks, and of the others the furthest step."""

    over: Collection[str] = ()
    reached: Mapping[str, int] = field(default_factory=dict[str, int])


def gaps_behind(
    room: Room, at: Position, gone: Gone, locale: str, *, here: bool = False
) -> tuple[Gap, ...]:
    """The gaps of all steps that lie behind, in the order of the agenda.

    Of the open block those steps lie behind that come before the position, with ``here`` its own
    too. A way back takes nothing away: what was gone through before it lies behind as well. A block
    that was passed by has gaps where somebody has an entry in it.
    """
    found: list[Gap] = []
    before = True
    for block in room.script.blocks:
        now = block.block.id == at.block
        before = before and not now
        scores = room.board.of(block.block.id)
        if scores is None:
            continue
        begun = any(scores.found.values())
        run = block.block.id in gone.over or (before and begun)
        reached = gone.reached.get(block.block.id, 0) if begun else 0
        behind = len(block.steps) if run else reached
        behind = max(behind, at.step + here) if now else behind
        found.extend(_of_block(room.workshop, block, behind, scores, locale))
    return tuple(found)


def of_block(gaps: Sequence[Gap], block: str) -> tuple[int, int] | None:
    """How many scores of a block are in, of how many, unit by unit and step by step.

    None where nothing is missing.
    """
    return next((gap.of_block for gap in gaps if gap.block == block), None)


def of_step(gaps: Sequence[Gap], block: str, step: int) -> tuple[int, int] | None:
    """How many units have all that one step asks for, of how many."""
    for gap in gaps:
        if (gap.block, gap.step) == (block, step):
            return gap.entered, gap.total
    return None


def entered_of(room: Room, block: BlockScript) -> tuple[int, int]:
    """How many scores of an exercise are in, of how many, over all its steps; 0 of 0 without any."""
    scores = room.board.of(block.block.id)
    if scores is None:
        return 0, 0
    steps = _lacking(room.workshop, block, len(block.steps), scores)
    return _entered(steps, len(room.workshop.units_of(block.block.id)))


def _entered(lacking: Mapping[int, Sequence[Unit]], units: int) -> tuple[int, int]:
    whole = units * len(lacking)
    return whole - sum(map(len, lacking.values())), whole


def _lacking(
    workshop: Workshop, block: BlockScript, behind: int, scores: BlockScores
) -> dict[int, list[Unit]]:
    """The units without all that a step asks for, by its place; of those steps that ask."""
    units = workshop.units_of(block.block.id)
    groups = [group.id for group in groups_of(workshop, block.block.id)]
    found: dict[int, list[Unit]] = {}
    for index, step in enumerate(block.steps[:behind]):
        slots = slots_for(block, step, groups)
        if slots:
            found[index] = [one for one in units if not _has(scores, one, _asked_of(one, slots))]
    return found


def _of_block(
    workshop: Workshop, block: BlockScript, behind: int, scores: BlockScores, locale: str
) -> list[Gap]:
    units = workshop.units_of(block.block.id)
    groups = [group.id for group in groups_of(workshop, block.block.id)]
    lacking = _lacking(workshop, block, behind, scores)
    whole = _entered(lacking, len(units))
    found: list[Gap] = []
    for index, mine in lacking.items():
        if not mine:
            continue
        slots = slots_for(block, block.steps[index], groups)
        begun = [unit for unit in mine if has_any(slots, scores.found.get(unit.id, {}))]
        found.append(
            Gap(
                block=block.block.id,
                step=index,
                block_title=pick(block.fill(block.block.title), locale),
                step_title=pick(block.fill(block.steps[index].name), locale),
                total=len(units),
                units=tuple(unit.id for unit in mine),
                missing=_names(workshop, units, [one for one in mine if one not in begun]),
                partly=_names(workshop, units, begun),
                of_block=whole,
            )
        )
    return found


def _has(scores: BlockScores, unit: Unit, slots: Sequence[str]) -> bool:
    found = scores.found.get(unit.id, {})
    return bool(found.get(STATE_SLOT)) or has_all(slots, found)


def _asked_of(unit: Unit, slots: Sequence[str]) -> list[str]:
    """Those of the slots that are not about the unit itself."""
    mine = tuple(f".{group}" for group, _ in unit.members)
    return [slot for slot in slots if not slot.endswith(mine)]


def _names(workshop: Workshop, units: Sequence[Unit], lacking: Sequence[Unit]) -> tuple[str, ...]:
    """The groups that lack something; of a group with several pairs only those, by their letter."""
    found: list[str] = []
    for group in workshop.groups:
        mine = [unit for unit in lacking if unit.members[0][0] == group.id]
        if len(mine) == sum(unit.members[0][0] == group.id for unit in units):
            found.extend([group.name] if mine else [])
        else:
            found.extend(part_name(group.name, unit.letter) for unit in mine)
    return tuple(found)
