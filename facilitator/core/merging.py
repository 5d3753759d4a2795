"""Two journals of one workshop become one: nothing is lost, nothing is there twice.

The lines of a journal name what they supersede, so it does not matter in which order two journals
come together, nor how often (``journal.heads`` is the fold). What is new is added behind what is
there; who disagrees is told apart by ``journal.contested`` and settled by a further line.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from facilitator.core.errors import NotANumber, NumberOutOfRange, UnknownOption, UnknownSlot
from facilitator.core.journal import Action, Place, ScoreEntry, contested
from facilitator.core.pack import Content
from facilitator.core.scoring.grammar import check_entry
from facilitator.core.script import parts_of
from facilitator.core.workshop import Workshop


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """What a second journal brings: the lines and deeds that are new here, in order.

    ``known`` counts its lines that were here before; ``disputed`` are the places where somebody
    must decide afterwards and need not have before.
    """

    entries: tuple[ScoreEntry, ...]
    actions: tuple[Action, ...]
    known: int
    disputed: tuple[Place, ...]


def merge(
    mine: Sequence[ScoreEntry],
    done: Sequence[Action],
    entries: Iterable[ScoreEntry],
    actions: Iterable[Action],
) -> Merge:
    """What ``entries`` and ``actions`` of another recorder add to a journal and its deeds.

    Both in the order of writing. Of the deeds only those come that entered something, and those
    they answer: how another laptop moved through the workshop is its own affair.
    """
    theirs = list(entries)
    here = {line.id for line in mine}
    new = sorted(
        (line for line in theirs if line.id not in here), key=lambda one: (one.hlc, one.id)
    )
    before = contested(mine)
    after = contested([*mine, *new])
    return Merge(
        entries=tuple(new),
        actions=_deeds_of(new, {one.id for one in done}, list(actions)),
        known=len(theirs) - len(new),
        disputed=tuple(place for place in after if place not in before),
    )


def _deeds_of(
    lines: Iterable[ScoreEntry], here: Collection[str], theirs: Sequence[Action]
) -> tuple[Action, ...]:
    """The deeds of these lines and those they answer, in the order in which they were written.

    What an undo takes back was written before it, whatever the clock said then.
    """
    wanted = {line.action for line in lines}
    found: list[Action] = []
    for deed in reversed(theirs):
        if deed.id in wanted and deed.id not in here:
            wanted |= {deed.undoes, deed.redoes}
            found.append(deed)
    return tuple(reversed(found))


def stray(lines: Iterable[ScoreEntry], workshop: Workshop) -> ScoreEntry | None:
    """The first line about something that the plan of a workshop does not have."""
    places = {(unit.block, unit.id) for unit in workshop.units}
    for line in lines:
        if line.workshop != workshop.id or (line.place.block, line.place.unit) not in places:
            return line
    return None


def misfit(
    lines: Iterable[ScoreEntry], workshop: Workshop, contents: Mapping[str, Content]
) -> ScoreEntry | None:
    """The first line with a value that no panel lets through: with it nothing could be computed."""
    for line in lines:
        block = workshop.block(line.place.block)
        content = None if block is None else contents.get(block.content)
        if line.kind == "void" or block is None or content is None or content.scoring is None:
            continue
        try:
            parts = parts_of(content, block.parts)
            check_entry(content.scoring, parts, line.place.slot, line.value)
        except UnknownSlot:
            # Nothing is computed from it: a part that is not played any more.
            continue
        except (
            NotANumber,
            NumberOutOfRange,
            UnknownOption,
            ArithmeticError,
            TypeError,
            ValueError,
        ):
            return line
    return None
