"""What a step needs on the table, printed or brought, and how many pieces of it."""

from facilitator.core.paper import Material, Sheet, to_prepare
from facilitator.core.script import BlockScript, length_for
from facilitator.core.workshop import Workshop


def used_sheets(block: BlockScript) -> tuple[Sheet, ...]:
    """The sheets of the version that is played, of steps that are in it."""
    length = length_for(block.content, block.block.minutes, len(block.parts))
    sheets = [one for one in block.content.sheets if one.used_in(length.minutes)]
    played = {"", *(step.step.id for step in block.steps)}
    return tuple(one for one in sheets if one.step in played)


def needed_at(
    workshop: Workshop, block: BlockScript, step: str
) -> tuple[tuple[Material, int], ...]:
    """What a step needs, with how many; "" is what lies ready before the block.

    Slips with codes are dealt once: people keep theirs for the next questionnaires.
    """
    first = next(one.id for one in workshop.blocks if one.content == block.block.content)
    return tuple(
        (one, pieces(workshop, block, one))
        for one in to_prepare(used_sheets(block), block.content.materials)
        if one.step == step and (one.prints != "codes" or block.block.id == first)
    )


def pieces(workshop: Workshop, block: BlockScript, material: Material) -> int:
    """How many of a material this workshop needs."""
    match material.per:
        case "workshop":
            return material.count
        case "group":
            return material.count * len(workshop.groups)
        case "pair":
            units = workshop.units_of(block.block.id)
            if material.prints == "frame" and any(unit.kind == "table" for unit in units):
                # At a table one describes and all the others draw.
                return material.count * sum(max(1, group.size - 1) for group in workshop.groups)
            return material.count * max(len(units), len(workshop.groups))
        case "person":
            return material.count * max(workshop.people, len(workshop.groups))
