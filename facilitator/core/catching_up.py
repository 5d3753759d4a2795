"""Late: which of the coming blocks give how many minutes, and where that leaves the day.

Time lost is won back in front of the locked start it endangers, and only then behind it. Within
such a stretch all blocks give in proportion to what they can spare, in whole minutes; breaks give
only where the others cannot. No block goes below its minimum, no debrief loses time, and no locked
start moves except where the work before it does not fit.
"""

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from facilitator.core.agenda import Block
from facilitator.core.errors import NumberOutOfRange
from facilitator.core.history import CATCH_UP, standing
from facilitator.core.journal import Action
from facilitator.core.pacing import MINUTE_MS, Outlook, ToCome, minutes_said, moment_said, times
from facilitator.core.pack import Content
from facilitator.core.script import Script, debrief_minutes
from facilitator.core.text import pick

Bound: TypeAlias = Literal["minimum", "debrief", "none"]
"""What a block cannot go below: its minimum, the minutes that keep its debrief whole; "none" says
that it has nothing to give."""

_NOTHING = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class Payer:
    """A coming block: ``minutes`` as planned, the ``least`` it takes, and the whole minutes it can
    give. ``stretch`` counts from 0 at every locked start; ``debrief`` is how long its own is."""

    block: str
    title: str
    minutes: float
    least: float
    spare: int
    bound: Bound
    is_break: bool
    stretch: int
    debrief: float = 0.0
    locked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRow:
    """A block in the plan as it would be. ``starts``, ``ends`` and ``lock`` are UTC ms."""

    block: str
    title: str
    minutes: float
    starts: int
    ends: int
    lock: int | None = None

    @property
    def locked_late(self) -> float:
        """Minutes by which its locked start is missed."""
        return 0.0 if self.lock is None else (self.starts - self.lock) / MINUTE_MS


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPlan:
    """What a distribution leads to: the end (UTC ms), and the minutes won."""

    rows: tuple[PlanRow, ...]
    end: int
    won: int


def payers(
    script: Script, reached: Collection[str], to_come: Sequence[ToCome], locale: str
) -> tuple[Payer, ...]:
    """What each block that has not begun can give, in order. ``reached`` were played already."""
    found: list[Payer] = []
    stretch = 0
    for one in to_come:
        if one.lock is not None:
            stretch += 1
        if one.begun or one.block.id in reached:
            continue
        played = script.of(one.block.id)
        least, bound = _least(one.block, played.content, len(played.parts))
        spare = math.floor(one.block.minutes - least + _NOTHING)
        found.append(
            Payer(
                block=one.block.id,
                title=pick(played.fill(one.block.title), locale),
                minutes=one.block.minutes,
                least=least,
                spare=spare,
                bound=bound if spare else "none",
                is_break=one.block.kind == "break",
                stretch=stretch,
                debrief=debrief_minutes(played.content, one.block.minutes, len(played.parts)),
                locked=one.block.locked_start is not None,
            )
        )
    return tuple(found)


def _least(block: Block, content: Content, parts: int) -> tuple[float, Bound]:
    """The least a block can take, and what sets that bound.

    Whole minutes are taken off only as long as the debrief stays whole; a shorter version of the
    content may have a shorter one. A block without a minimum of its own gives nothing.
    """
    minimum = block.min_minutes if 0 < block.min_minutes < block.minutes else block.minutes
    whole = debrief_minutes(content, block.minutes, parts)
    least = block.minutes
    while least - 1 >= minimum - _NOTHING:
        if debrief_minutes(content, least - 1, parts) < whole - _NOTHING:
            return least, "debrief"
        least -= 1
    return minimum, "minimum"


def needed(now: int, to_come: Sequence[ToCome], planned_end: int) -> int:
    """Minutes to win so that neither a locked start nor the end is late as people say it, if that
    is possible."""
    at, late = now, 0
    for one in to_come:
        if one.lock is not None:
            late += _late(at, one.lock)
            at = one.lock
        at += round(one.minutes * MINUTE_MS)
    return late + _late(at, planned_end)


def _late(at: int, due: int) -> int:
    return max(0, minutes_said((at - due) / MINUTE_MS))


def propose(  # noqa: PLR0913  (the facts of one moment, and the wish)
    now: int,
    to_come: Sequence[ToCome],
    planned_end: int,
    able: Sequence[Payer],
    asked: int,
    paying: Collection[str] | None = None,
) -> dict[str, int]:
    """How many minutes each block gives, so that together they give ``asked`` or all they can.

    ``paying`` are the blocks that may be asked; None means all.
    """
    some = [one for one in able if paying is None or one.block in paying]
    gives = dict.fromkeys((one.block for one in some), 0)
    rest = max(0, asked)
    stretches = sorted({one.stretch for one in some})
    for stretch in stretches:
        late = _late_at_the_end_of(now, to_come, planned_end, gives, stretch)
        rest -= _split([one for one in some if one.stretch == stretch], min(late, rest), gives)
    for stretch in stretches:
        rest -= _split([one for one in some if one.stretch == stretch], rest, gives)
    return {block: minutes for block, minutes in gives.items() if minutes}


def _late_at_the_end_of(
    now: int,
    to_come: Sequence[ToCome],
    planned_end: int,
    gives: Mapping[str, int],
    stretch: int,
) -> int:
    """Whole minutes by which the next locked start, or the end, is missed after a stretch."""
    at, number = now, 0
    for one in to_come:
        if one.lock is not None:
            if number == stretch:
                return _late(at, one.lock)
            number += 1
            at = max(at, one.lock)
        at += round((one.minutes - gives.get(one.block.id, 0)) * MINUTE_MS)
    return _late(at, planned_end)


def _split(some: Sequence[Payer], wanted: int, gives: dict[str, int]) -> int:
    """Add ``wanted`` minutes to what these give, as far as they can; returns how many it were."""
    taken = 0
    for breaks in (False, True):
        able = {one.block: one.spare - gives[one.block] for one in some if one.is_break == breaks}
        share = min(wanted - taken, sum(able.values()))
        for block, minutes in _shares(able, share).items():
            gives[block] += minutes
        taken += share
    return taken


def _shares(able: Mapping[str, int], wanted: int) -> dict[str, int]:
    """Whole shares in proportion to what each can give; the largest remainders first, then order."""
    whole = sum(able.values())
    if not wanted or not whole:
        return {}
    exact = {block: wanted * spare / whole for block, spare in able.items()}
    shares = {block: math.floor(one + _NOTHING) for block, one in exact.items()}
    by_rest = sorted(able, key=lambda block: shares[block] - exact[block])
    for block in by_rest[: wanted - sum(shares.values())]:
        shares[block] += 1
    return shares


def checked(able: Sequence[Payer], gives: Mapping[str, int]) -> dict[str, int]:
    """The minutes that are really given, in the order of the agenda.

    Raises:
        NumberOutOfRange: more than a block can give, or less than nothing; a block that has begun
            meanwhile can give nothing
    """
    spare = {one.block: one.spare for one in able}
    for block, minutes in gives.items():
        most = spare.get(block, 0)
        if not 0 <= minutes <= most:
            raise NumberOutOfRange(minutes, 0, most)
    return {block: gives[block] for block in spare if gives.get(block)}


def new_plan(
    now: int, to_come: Sequence[ToCome], titles: Mapping[str, str], gives: Mapping[str, int]
) -> NewPlan:
    """The rest of the day with what is given taken off."""
    shorter = [replace(one, minutes=one.minutes - gives.get(one.block.id, 0)) for one in to_come]
    found = times(now, shorter)
    rows = tuple(
        PlanRow(
            block=one.block.id,
            title=titles.get(one.block.id, ""),
            minutes=one.block.minutes - gives.get(one.block.id, 0),
            starts=found[one.block.id][0],
            ends=found[one.block.id][1],
            lock=one.lock,
        )
        for one in shorter
    )
    return NewPlan(rows=rows, end=rows[-1].ends if rows else now, won=sum(gives.values()))


def taken_in(found: Outlook, end: int) -> float:
    """The minutes that a new plan which leads to ``end`` takes in behind the open block.

    With them the day is on time, and ends when it was said to end. Whoever is ahead stays ahead.
    """
    if found.behind < 0:
        return -found.added
    said = moment_said(found.planned_end, end)
    return found.behind - found.added + (said - end) / MINUTE_MS


def not_agreed(actions: Iterable[Action], days: Mapping[str, str]) -> frozenset[str]:
    """The blocks put in since the end of their day was last agreed: by a new plan, or before the
    day. ``days`` are the days of the blocks.

    Made again by redo, a block put in and a new plan stand where they stood at first: what came
    between them is agreed or not as it was.
    """
    done = list(actions)
    first: dict[str, str] = {}
    for one in done:
        first[one.id] = first.get(one.redoes, one.redoes) if one.redoes else one.id
    plans = {first[one.id] for one in standing(done, "plan")}
    found: set[str] = set()
    for action in done:
        facts = dict(action.facts)
        if action.kind != "plan" or action.undoes or action.redoes:
            continue
        if facts.get("what") != CATCH_UP:
            found.add(facts["block"])
        elif action.id in plans:
            agreed = days.get(facts["after"])
            found = {block for block in found if days.get(block) != agreed}
    return frozenset(found)


def delays(actions: Iterable[Action]) -> dict[str, float]:
    """The minutes lost that were taken into the plan, by the block that was open then."""
    found: dict[str, float] = {}
    for action in standing(actions, "plan"):
        facts = dict(action.facts)
        if facts.get("what") == CATCH_UP:
            found[facts["after"]] = found.get(facts["after"], 0.0) + float(facts["delay"])
    return found


def given(actions: Iterable[Action]) -> dict[str, float]:
    """The minutes every block gave to a new plan: with them it was planned before the day."""
    found: dict[str, float] = {}
    for action in standing(actions, "plan"):
        for key, said in action.facts:
            if key == "gives":
                minutes, block = said.split(" ", 1)
                found[block] = found.get(block, 0.0) + float(minutes)
    return found
