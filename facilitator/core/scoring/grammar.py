"""What may be recorded for each scoring type: the names of slots and the form of their values.

A slot is ``part``, ``part.name`` or ``round.name``; ids are lower-case words with dashes. The value
is what was observed (an option, ticks, an order, a time); points are derived from it later, so a
correction of a rule never needs the room again.
"""

import math
import re
from collections.abc import Callable, Sequence
from typing import TypeAlias, cast

from facilitator.core.errors import NotANumber, NumberOutOfRange, UnknownOption, UnknownSlot
from facilitator.core.journal import STATE_SLOT, Value
from facilitator.core.pack import Part
from facilitator.core.scoring import specs

Check: TypeAlias = Callable[[Value], None]

STATES = ("", "excused", "no_result")


def check_entry(spec: specs.ScoringSpec, parts: Sequence[Part], slot: str, value: Value) -> None:
    """Refuse a value that the scoring has no place for, or that is outside its range.

    ``None`` clears a slot and is always allowed. ``parts`` are those the block plays.

    Raises:
        UnknownSlot, NotANumber, NumberOutOfRange, UnknownOption
    """
    if slot == STATE_SLOT:
        if value is not None and value not in STATES:
            raise UnknownOption(str(value), " ".join(STATES))
        return
    check = _slot_check(spec, parts, slot)
    if check is None:
        raise UnknownSlot(slot)
    if value is not None:
        check(value)


def _slot_check(spec: specs.ScoringSpec, parts: Sequence[Part], slot: str) -> Check | None:
    match spec:
        case specs.PointsScoring():
            return _points(spec, parts, slot)
        case specs.QuizScoring():
            return _quiz(spec, parts, slot)
        case specs.ChecklistScoring():
            return _checklist(spec, slot)
        case specs.ClassPointsScoring():
            fits = re.fullmatch(r"award\.[0-9a-z-]+", slot)
            return _number(-spec.largest, spec.largest, 1) if fits else None
        case specs.CompositeScoring():
            name, _, rest = slot.partition(".")
            share = next((one for one in spec.shares if one.id == name), None)
            return _slot_check(share.scoring, parts, rest) if share else None
        case _:
            return _later_types(spec, slot)


def _later_types(spec: specs.ScoringSpec, slot: str) -> Check | None:
    match spec:
        case specs.RubricScoring():
            fits = _two(slot, {c.id for c in spec.criteria}, r"judge-[1-9]")
            return _number(0, spec.levels, 1) if fits else None
        case specs.RankingScoring():
            ids = {item.id for item in spec.items}
            fits = re.fullmatch(r"team|member-\d{1,2}", slot)
            return _order(ids) if fits else None
        case specs.MatrixScoring():
            fits = re.fullmatch(r"rates\.[0-9a-z-]+", slot)
            return _number(spec.low, spec.high, 1) if fits else None
        case specs.LinkScoring():
            fits = re.fullmatch(r"(gives|gets)\.[0-9a-z-]+", slot)
            return _number(0, spec.strength, 1) if fits else None
        case specs.TimedScoring():
            penalties = {f"penalty.{item.id}" for item in spec.penalties}
            if slot in penalties:
                return _number(0, 99, 1)
            return _number(0, 24 * 3600, 0.1) if slot == "time" else None
        case specs.SimulationScoring():
            return _number(0, 1e9, 0) if re.fullmatch(r"cost|week-\d{1,2}\.order", slot) else None
        case specs.AllocationScoring():
            fits = re.fullmatch(r"gives\.[0-9a-z-]+", slot)
            return _number(0, spec.tokens, 1) if fits else None
        case specs.JointGainScoring():
            known = slot in {issue.id for issue in spec.issues}
            return _number(1, spec.levels, 1) if known else None
        case _:
            return None


def _points(spec: specs.PointsScoring, parts: Sequence[Part], slot: str) -> Check | None:
    for item in spec.items:
        if slot == item.id:
            if item.answer is not None:
                return _number(-1e9, 1e9, 0)
            return _number(item.low, item.high, item.step)
    name, _, rest = slot.partition(".")
    part = next((one for one in parts if one.id == name), None)
    if part is None or not spec.from_parts:
        return None
    if rest == "reason":
        return _number(0, spec.reason_bonus, 1) if spec.reason_bonus else None
    return _option(part) if not rest else None


def _quiz(spec: specs.QuizScoring, parts: Sequence[Part], slot: str) -> Check | None:
    name, _, rest = slot.partition(".")
    part = next((one for one in parts if one.id == name), None)
    if part is None:
        return None
    if rest == "heads" and spec.answers == "heads":
        return _heads
    if rest == "chips" and spec.answers == "chips":
        return _chips(part, spec.chips)
    if rest == "seconds" and spec.speed_bonus:
        return _number(0, spec.seconds, 0.1)
    return _options(part) if not rest and spec.answers == "group" else None


def _checklist(spec: specs.ChecklistScoring, slot: str) -> Check | None:
    round_id, _, rest = slot.partition(".")
    if round_id not in {one.id for one in spec.rounds}:
        return None
    if rest == "ticks":
        return _ticks(len(spec.features))
    if rest == "total":
        return _number(0, len(spec.features), 0.5)
    if rest in ("distorted", "added") and spec.penalties:
        return _number(0, 99, 1)
    measure = next((one for one in spec.measures if one.id == rest), None)
    return _number(measure.low, measure.high, 0) if measure else None


def _two(slot: str, first: set[str], second: str) -> bool:
    name, _, rest = slot.partition(".")
    return name in first and re.fullmatch(second, rest) is not None


def _number(low: float, high: float, step: float) -> Check:
    def check(value: Value) -> None:
        if (
            isinstance(value, bool)
            or not isinstance(value, int | float)
            or not math.isfinite(value)
        ):
            raise NotANumber(str(value))
        if not low <= value <= high:
            raise NumberOutOfRange(value, low, high)
        if step and abs((value - low) / step - round((value - low) / step)) > 1e-9:
            raise NotANumber(str(value))

    return check


def _option(part: Part) -> Check:
    def check(value: Value) -> None:
        if not isinstance(value, str) or part.option(value) is None:
            raise UnknownOption(str(value), " ".join(option.id for option in part.options))

    return check


def _options(part: Part) -> Check:
    one = _option(part)

    def check(value: Value) -> None:
        if not isinstance(value, list) or len({str(entry) for entry in value}) != len(value):
            raise UnknownOption(str(value), " ".join(option.id for option in part.options))
        for entry in value:
            one(entry)

    return check


def _chips(part: Part, chips: int) -> Check:
    one, amount = _option(part), _number(0, chips, 1)

    def check(value: Value) -> None:
        if not isinstance(value, dict):
            raise NotANumber(str(value))
        for option, count in value.items():
            one(option)
            amount(count)
        total = sum(cast("dict[str, float]", value).values())
        if total != chips:
            raise NumberOutOfRange(total, chips, chips)

    return check


def _heads(value: Value) -> None:
    """[right, answering]: whole heads, no more right than answering."""
    if not isinstance(value, list) or len(value) != 2:
        raise NotANumber(str(value))
    right, answering = value
    _number(0, 999, 1)(answering)
    _number(0, cast("float", answering), 1)(right)


def _ticks(count: int) -> Check:
    def check(value: Value) -> None:
        if not isinstance(value, list) or len(value) != count:
            raise NotANumber(str(value))
        for tick in value:
            if isinstance(tick, bool) or tick not in (0, 0.5, 1, None):
                raise NotANumber(str(tick))

    return check


def _order(ids: set[str]) -> Check:
    def check(value: Value) -> None:
        if not isinstance(value, list) or len(value) != len(ids):
            raise NotANumber(str(value))
        if {str(entry) for entry in value} != ids:
            raise UnknownOption(str(value), " ".join(sorted(ids)))

    return check
