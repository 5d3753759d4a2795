"""Everything that can be recorded in an exercise of the course, made up for any number of groups."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import sin
from typing import Any

from facilitator.core.agenda import Block
from facilitator.core.journal import Place, Value
from facilitator.core.pack import Content, Part
from facilitator.core.scoring import specs
from facilitator.core.script import parts_of
from facilitator.core.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Seat:
    """Who records: the number of the unit, the other groups, the parts that are played."""

    turn: int
    others: list[str]
    parts: tuple[Part, ...]


Slots = Iterator[tuple[str, Value]]


def recorded(workshop: Workshop, block: Block, content: Content) -> dict[Place, Value]:
    """The slots of every unit of a block: plausible, uneven, and the same at every call."""
    made = MADE.get(type(content.scoring))
    found: dict[Place, Value] = {}
    for turn, unit in enumerate(workshop.units_of(block.id)):
        others = [group.id for group in workshop.groups if group.id != unit.members[0][0]]
        seat = Seat(turn, others, parts_of(content, block.parts))
        for slot, value in made(content.scoring, seat) if made else ():
            found[Place(block.id, 1, unit.id, slot)] = value
    return found


def _ranking(spec: specs.RankingScoring, seat: Seat) -> Slots:
    for number, slot in enumerate(("team", "member-1", "member-2", "member-3", "member-4")):
        order: list[Any] = list(spec.key)
        # Members are further off than teams, and the first team has it all.
        for swap in range(seat.turn % 5 + 4 * number):
            at = (3 * swap + seat.turn + number) % (len(order) - 1)
            order[at], order[at + 1] = order[at + 1], order[at]
        yield slot, order


def _quiz(spec: specs.QuizScoring, seat: Seat) -> Slots:
    for number, part in enumerate(seat.parts):
        options = [one.id for one in part.options]
        right = (seat.turn + number) % 3 > 0
        if spec.answers == "heads":
            yield f"{part.id}.heads", [2 + (seat.turn + number) % 4, 6]
        elif spec.answers == "chips":
            most = 4 + (seat.turn + 2 * number) % 7
            first = part.key[0] if right else options[(seat.turn + number) % 3]
            rest = [option for option in options if option != first]
            left = spec.chips - most
            spread: dict[str, Any] = {first: most, rest[0]: left - left // 2}
            spread[rest[-1]] = left - sum(spread[one] for one in rest[:-1])
            yield f"{part.id}.chips", spread
        else:
            yield part.id, list(part.key) if right else [options[number % len(options)]]


def _rubric(spec: specs.RubricScoring, seat: Seat) -> Slots:
    for number, one in enumerate(spec.criteria):
        level = (seat.turn + number) % (spec.levels + 1)
        yield f"{one.id}.judge-1", level
        yield f"{one.id}.judge-2", min(spec.levels, level + seat.turn % 2)


def _ratings(spec: specs.MatrixScoring, seat: Seat) -> Slots:
    for number, other in enumerate(seat.others[: 2 if seat.turn % 2 else None]):
        yield f"rates.{other}", spec.low + (seat.turn * 2 + number) % (spec.high - spec.low + 1)


def _links(spec: specs.LinkScoring, seat: Seat) -> Slots:
    for number, other in enumerate(seat.others):
        yield f"gives.{other}", (seat.turn + 2 * number) % (spec.strength + 1)
        yield f"gets.{other}", (seat.turn * 3 + number) % (spec.strength + 1)


def _tokens(_: specs.AllocationScoring, seat: Seat) -> Slots:
    for step in (1, 2):
        yield f"gives.{seat.others[(seat.turn * step + step) % len(seat.others)]}", 5 - step % 2


def _weeks(_: specs.SimulationScoring, seat: Seat) -> Slots:
    yield "cost", 380.5 + 97 * ((seat.turn * 5) % 12)
    for week in range(1, 21):
        swing = (6 + seat.turn) * sin((week - 6) / (2.2 + 0.2 * seat.turn))
        yield f"week-{week}.order", float(max(0, round(12 + swing))) if week > 5 else 4.0


def _deals(spec: specs.JointGainScoring, seat: Seat) -> Slots:
    for number, one in enumerate(spec.issues):
        yield f"round-1.{one.id}", 1 + (seat.turn + number) % spec.levels
        yield one.id, min(spec.levels, 2 + (seat.turn + 3 * number) % spec.levels)


def _points(spec: specs.PointsScoring, seat: Seat) -> Slots:
    for number, one in enumerate(spec.items):
        steps = int((one.high - one.low) // one.step)
        yield one.id, one.low + one.step * ((seat.turn + number + 2) % (steps + 1))
    if spec.from_parts:
        for number, part in enumerate(seat.parts):
            yield part.id, part.options[(seat.turn + number) % len(part.options)].id


def _rounds(spec: specs.ChecklistScoring, seat: Seat) -> Slots:
    for one in spec.rounds:
        yield f"{one.id}.total", 4.0 + seat.turn % 8
        for measure in spec.measures:
            yield f"{one.id}.{measure.id}", 300.0 + seat.turn if measure.id == "time" else 9.0


def _awards(_: specs.ClassPointsScoring, seat: Seat) -> Slots:
    yield "award.1", seat.turn


def _parts(spec: specs.CompositeScoring, seat: Seat) -> Slots:
    for share in spec.shares:
        for slot, value in MADE[type(share.scoring)](share.scoring, seat):
            yield f"{share.id}.{slot}", value


MADE: dict[type, Callable[[Any, Seat], Slots]] = {
    specs.RankingScoring: _ranking,
    specs.QuizScoring: _quiz,
    specs.RubricScoring: _rubric,
    specs.MatrixScoring: _ratings,
    specs.LinkScoring: _links,
    specs.AllocationScoring: _tokens,
    specs.SimulationScoring: _weeks,
    specs.JointGainScoring: _deals,
    specs.PointsScoring: _points,
    specs.ChecklistScoring: _rounds,
    specs.ClassPointsScoring: _awards,
    specs.CompositeScoring: _parts,
}
