"""What may be recorded for each scoring type: the names of slots and the form of their values.

The value is what was observed (an option, ticks, an order, a time); points are derived from it
later, so a correction of a rule never needs the room again. Ids are lower-case words with dashes,
``<group>`` is the id of another group of the block. Out of range is refused, never clipped.

type          slot                              value
any           @state                            "excused", "no_result" or "" for neither
T1            <item>                            number low…high in steps; an answer: any number
T1 of parts   <part>                            id of the option chosen
              <part>.reason                     0…bonus, whole
T2            <criterion>.judge-1 … judge-9     level 0…levels, whole
              judge-1.from … judge-9.from       id of the judge's group, not the one judged
T3 group      <part>                            list of option ids, may be empty
              <part>.seconds                    0…limit in 0.1 s, with the speed bonus
T3 heads      <part>.heads                      [right, answering], whole
T3 chips      <part>.chips                      {option: chips}, all of them placed
T4            team, member-1 … member-99        list of all ids, first place first; None: left empty
T5            rates.<group>                     low…high in 0.1: a slip agreed on, or a mean
T5b           gives.<group>, gets.<group>       strength 0…3, whole; as supplier, as customer
T7            time                              0…86400 in 0.1 s, without penalties
              penalty.<id>                      how often, 0…99
T8            cost                              0.5…1e9
              week-1.order … week-99.order      0…1e9, whole
T9            <round>.ticks                     list of 1, 0.5, 0 or None, one per feature
              <round>.total                     0…features in 0.5; stands for ticks not typed yet
              <round>.distorted, <round>.added  0…99, whole; with penalties
              <round>.<measure>                 low…high
T10           gives.<group>                     0…tokens, whole; with all others of the group no
                                                more than its tokens
joint         <issue>                           agreed level 1…levels; no deal is "no_result"
              round-1.<issue>                   the same in a first round, for the gain only
composite     <component>.<its slot>            as the component's own; @state only for the whole
class-points  award.<id>                        −largest…largest, whole
T6            nothing: answers to surveys are not scores
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import fsum

from facilitator.core.errors import NumberOutOfRange, UnknownOption, UnknownSlot
from facilitator.core.journal import STATE_SLOT, Value
from facilitator.core.pack import Part
from facilitator.core.scoring import specs
from facilitator.core.scoring.composite import below
from facilitator.core.scoring.joint import FIRST_ROUND
from facilitator.core.scoring.results import number
from facilitator.core.scoring.simulation import LEAST_COST
from facilitator.core.scoring.values import (
    Check,
    a_number,
    an_option,
    an_order,
    chips_on,
    heads,
    one_of,
    options,
    ticks,
)

STATES = ("", "excused", "no_result")

_GROUP = r"[0-9a-z-]+"
_SEAT = r"judge-[1-9]"
_DAY_S = 24 * 3600


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """Who records, and among whom: what a slot about other groups is checked against.

    ``others`` are the groups of the block without the home groups of the unit; ``found`` is what
    the unit has already.
    """

    others: frozenset[str]
    found: Mapping[str, Value]


def check_entry(
    spec: specs.ScoringSpec,
    parts: Sequence[Part],
    slot: str,
    value: Value,
    around: Around | None = None,
) -> None:
    """Refuse a value that the scoring has no place for, or that is outside its range.

    ``None`` clears a slot and is always allowed. ``parts`` are those the block plays. Without
    ``around``, as for the slots a pack names, any group is another one.

    Raises:
        UnknownSlot, NotANumber, NumberOutOfRange, UnknownOption
    """
    if slot == STATE_SLOT:
        if value is not None and value not in STATES:
            raise UnknownOption(str(value), " ".join(STATES))
        return
    check = _slot_check(spec, parts, slot, around)
    if check is None:
        raise UnknownSlot(slot)
    if value is not None:
        check(value)


def _slot_check(
    spec: specs.ScoringSpec, parts: Sequence[Part], slot: str, around: Around | None
) -> Check | None:
    match spec:
        case specs.PointsScoring():
            return _points(spec, parts, slot)
        case specs.QuizScoring():
            return _quiz(spec, parts, slot)
        case specs.ChecklistScoring():
            return _checklist(spec, slot)
        case specs.ClassPointsScoring():
            fits = re.fullmatch(r"award\.[0-9a-z-]+", slot)
            return a_number(-spec.largest, spec.largest, 1) if fits else None
        case specs.CompositeScoring():
            name, _, rest = slot.partition(".")
            share = next((one for one in spec.shares if one.id == name), None)
            inner = around and replace(around, found=below(around.found, name))
            return _slot_check(share.scoring, parts, rest, inner) if share else None
        case specs.RubricScoring():
            return _rubric(spec, slot, around)
        case specs.MatrixScoring() | specs.LinkScoring() | specs.AllocationScoring():
            return _about_others(spec, slot, around)
        case _:
            return _measured(spec, slot)


def _measured(spec: specs.ScoringSpec, slot: str) -> Check | None:
    match spec:
        case specs.RankingScoring():
            fits = re.fullmatch(r"team|member-[1-9]\d?", slot)
            return an_order({item.id for item in spec.items}) if fits else None
        case specs.TimedScoring():
            if slot in {f"penalty.{item.id}" for item in spec.penalties}:
                return a_number(0, 99, 1)
            return a_number(0, _DAY_S, 0.1) if slot == "time" else None
        case specs.SimulationScoring():
            if slot == "cost":
                return a_number(LEAST_COST, 1e9, 0)
            return a_number(0, 1e9, 1) if re.fullmatch(r"week-[1-9]\d?\.order", slot) else None
        case specs.JointGainScoring():
            known = slot.removeprefix(FIRST_ROUND) in {issue.id for issue in spec.issues}
            return a_number(1, spec.levels, 1) if known else None
        case _:
            return None


def _points(spec: specs.PointsScoring, parts: Sequence[Part], slot: str) -> Check | None:
    for item in spec.items:
        if slot == item.id:
            if item.answer is not None:
                return a_number(-1e9, 1e9, 0)
            return a_number(item.low, item.high, item.step)
    name, _, rest = slot.partition(".")
    part = next((one for one in parts if one.id == name), None)
    if part is None or not spec.from_parts:
        return None
    if rest == "reason":
        return a_number(0, spec.reason_bonus, 1) if spec.reason_bonus else None
    return an_option(part) if not rest else None


def _quiz(spec: specs.QuizScoring, parts: Sequence[Part], slot: str) -> Check | None:
    name, _, rest = slot.partition(".")
    part = next((one for one in parts if one.id == name), None)
    if part is None:
        return None
    if rest == "heads" and spec.answers == "heads":
        return heads
    if rest == "chips" and spec.answers == "chips":
        return chips_on(part, spec.chips)
    if rest == "seconds" and spec.speed_bonus:
        return a_number(0, spec.seconds, 0.1)
    return options(part) if not rest and spec.answers == "group" else None


def _checklist(spec: specs.ChecklistScoring, slot: str) -> Check | None:
    round_id, _, rest = slot.partition(".")
    if round_id not in {one.id for one in spec.rounds}:
        return None
    if rest == "ticks":
        return ticks(len(spec.features))
    if rest == "total":
        return a_number(0, len(spec.features), 0.5)
    if rest in ("distorted", "added") and spec.penalties:
        return a_number(0, 99, 1)
    measure = next((one for one in spec.measures if one.id == rest), None)
    return a_number(measure.low, measure.high, 0) if measure else None


def _rubric(spec: specs.RubricScoring, slot: str, around: Around | None) -> Check | None:
    name, _, rest = slot.partition(".")
    if name in {one.id for one in spec.criteria}:
        return a_number(0, spec.levels, 1) if re.fullmatch(_SEAT, rest) else None
    if rest == "from" and re.fullmatch(_SEAT, name):
        return one_of(around.others) if around else _any_group
    return None


def _any_group(value: Value) -> None:
    if not isinstance(value, str) or not re.fullmatch(_GROUP, value):
        raise UnknownOption(str(value), "")


def _about_others(
    spec: specs.MatrixScoring | specs.LinkScoring | specs.AllocationScoring,
    slot: str,
    around: Around | None,
) -> Check | None:
    name, _, group = slot.partition(".")
    known = group in around.others if around else re.fullmatch(_GROUP, group)
    if not known:
        return None
    match spec:
        case specs.MatrixScoring():
            return a_number(spec.low, spec.high, 0.1) if name == "rates" else None
        case specs.LinkScoring():
            return a_number(0, spec.strength, 1) if name in ("gives", "gets") else None
        case specs.AllocationScoring():
            return _tokens(spec, slot, around) if name == "gives" else None


def _tokens(spec: specs.AllocationScoring, slot: str, around: Around | None) -> Check:
    """Whole tokens, and no more than the group has left beside what it gave to others."""
    whole = a_number(0, spec.most or spec.tokens, 1)

    def check(value: Value) -> None:
        whole(value)
        given = around.found.items() if around else ()
        spent = fsum(
            number(count) or 0.0
            for other, count in given
            if other != slot and other.startswith("gives.")
        )
        left = spec.tokens - spent
        wanted = number(value)
        if wanted is not None and wanted > left:
            raise NumberOutOfRange(wanted, 0, max(0.0, left))

    return check
