"""Time planned against time used: where the day stands, and how long everything really took."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from itertools import takewhile

from facilitator.core.agenda import Block, Day, lock_offset, on_agenda, planned_offsets
from facilitator.core.countdown import RESUME_WITHIN_MS, Countdown
from facilitator.core.position import Position
from facilitator.core.progress import LOOK_MS
from facilitator.core.run import Visit
from facilitator.core.scoring.rounding import whole
from facilitator.core.script import Script

MINUTE_MS = 60_000
ANCHOR_WITHIN_MIN = 60
"""A workshop begun further than this from its planned start is timed from when it began."""
_NOTHING = 1e-6
"""Minutes that are none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """Where the day stands. Times are UTC ms and whole minutes, lengths minutes.

    ``behind`` is positive when late. ``used`` is the time gone since the day began. Time that a
    locked start takes up does not move ``expected_end``. The ends are as far apart as
    ``minutes_said`` says.
    """

    behind: float
    used: float
    total: float
    planned_end: int
    expected_end: int


def began(day: Day, visits: Sequence[Visit]) -> int | None:
    """When the day was really begun (UTC ms), from the visits to its blocks; None before that.

    Each return after a long absence may be the beginning: who tries the projector the evening
    before begins the next morning. Of those on the day's own date the one nearest to the plan
    counts, else the first of that date, else the last of all.
    """
    stretches = [
        visit.at
        for index, visit in enumerate(visits)
        if index == 0
        or (visit.kind == "back" and visit.at - visits[index - 1].at > RESUME_WITHIN_MS)
    ]
    planned = day_start(day)
    # Whoever left the program open overnight has no absence there, only a first visit of the date.
    there = [visit.at for visit in visits if visit.kind in ("arrive", "back")]
    dated = [at for at in there if _local_date(at) == day.day]
    candidates = [at for at in stretches if at in dated] or dated[:1]
    if candidates:
        near = [at for at in candidates if _near(planned, at)]
        return min(near, key=lambda at: abs(at - planned)) if near else dated[0]
    return stretches[-1] if stretches else None


def anchor(day: Day, visits: Sequence[Visit], otherwise: int) -> int:
    """The moment the plan is measured from: its own start, or when it was really begun.

    ``visits`` are those to the blocks of the day; ``otherwise`` stands in while there are none.
    """
    planned, found = day_start(day), began(day, visits)
    start = otherwise if found is None else found
    return planned if _near(planned, start) else start


def _near(planned: int, at: int) -> bool:
    return abs(at - planned) <= ANCHOR_WITHIN_MIN * MINUTE_MS


def _local_date(ms: int) -> date:
    return datetime.fromtimestamp(ms / 1000, tz=UTC).astimezone().date()


@dataclass(frozen=True, slots=True, kw_only=True)
class ToCome:
    """A block that is not over: the minutes it still needs by the plan, and its locked start (UTC
    ms) where it has one and has not begun."""

    block: Block
    minutes: float
    begun: bool
    lock: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """Where a day stands and what is left of it. ``start``, ``now`` and ``planned_end`` are UTC ms.

    ``behind`` and ``total`` are minutes as in ``Pace``. ``planned_end`` is the one that was agreed;
    ``added`` are the minutes of ``behind`` that blocks put in since then bring.
    """

    start: int
    now: int
    behind: float
    total: float
    planned_end: int
    to_come: tuple[ToCome, ...]
    added: float = 0.0


def pace(  # noqa: PLR0913  (the facts of one moment)
    script: Script,
    day: Day,
    visits: Sequence[Visit],
    at: Position,
    now: int,
    clock: Countdown | None = None,
    delays: Mapping[str, float] | None = None,
    not_agreed: Collection[str] = (),
) -> Pace:
    """How far ahead or behind the day is at ``now``, standing at ``at``; see ``outlook``."""
    return pace_of(outlook(script, day, visits, at, now, clock, delays, not_agreed))


def minutes_said(minutes: float) -> int:
    """Whole minutes as everything that is said of a delay has them: less than one is none."""
    if abs(minutes) < 1 - _NOTHING:
        return 0
    return whole(minutes) if minutes > 0 else -whole(-minutes)


def moment_said(planned: int, at: int) -> int:
    """A moment as it is told beside the planned one: both are apart by the minutes said."""
    return whole_minute(planned) + minutes_said((at - planned) / MINUTE_MS) * MINUTE_MS


def whole_minute(at: int) -> int:
    """The nearest whole minute to a moment (UTC ms)."""
    return whole(at / MINUTE_MS) * MINUTE_MS


def pace_of(found: Outlook) -> Pace:
    """An outlook in the few figures that the console always shows."""
    return Pace(
        behind=found.behind,
        used=max(0.0, (found.now - found.start) / MINUTE_MS),
        total=found.total,
        planned_end=whole_minute(found.planned_end),
        expected_end=moment_said(found.planned_end, end_of(found)),
    )


def end_of(found: Outlook, more: float = 0.0, *, at_once: bool = False) -> int:
    """When the day will end (UTC ms), with ``more`` minutes put in behind the open block; ``at_once``
    leaves out what is left of that one."""
    to_come = list(found.to_come)
    if to_come:
        rest = 0.0 if at_once else to_come[0].minutes
        to_come[0] = replace(to_come[0], minutes=rest + more)
    ends = [end for _, end in times(found.now, to_come).values()]
    return max(ends, default=found.now + round(more * MINUTE_MS))


def times(now: int, to_come: Sequence[ToCome]) -> dict[str, tuple[int, int]]:
    """When each block begins and ends (UTC ms) if all goes on from ``now`` as planned."""
    found: dict[str, tuple[int, int]] = {}
    at = now
    for one in to_come:
        begins = at if one.lock is None else max(at, one.lock)
        at = begins + round(one.minutes * MINUTE_MS)
        found[one.block.id] = (begins, at)
    return found


def beginnings(
    found: Outlook, day: Day, visits: Sequence[Visit], planned: Mapping[str, int]
) -> dict[str, int]:
    """When the room is told that each block begins (UTC ms): the open one when it really did, those
    to come when they will if all goes on as planned. ``planned`` are the starts by the plan."""
    begin = {block: begins for block, (begins, _) in times(found.now, found.to_come).items()}
    if visits:
        here = visits[-1].block
        stay = list(takewhile(lambda visit: visit.block == here, reversed(visits)))
        begin[here] = max(stay[-1].at, began(day, visits) or 0)
    return {block: moment_said(planned[block], at) for block, at in begin.items()}


def outlook(  # noqa: PLR0913  (the facts of one moment)
    script: Script,
    day: Day,
    visits: Sequence[Visit],
    at: Position,
    now: int,
    clock: Countdown | None = None,
    delays: Mapping[str, float] | None = None,
    not_agreed: Collection[str] = (),
) -> Outlook:
    """Where the day stands at ``now``, standing at ``at``, and what is left of it.

    ``visits`` are those of the day; ``began`` finds its beginning in them. Within its minutes a
    step is on time; beyond them the delay grows. Planned and expected end count from the anchor.
    A running ``clock`` is believed: its step takes at least the time it still shows, so that
    added minutes move the end at once. A way back undoes nothing: what was gone through before it
    counts, as far as no block before that was left out. ``delays``, see ``planned_offsets``, count
    as soon as they are given. The blocks ``not_agreed`` were put in since the end was agreed: the
    day is late by what they bring until it is won back, or a later end is agreed.
    """
    delays = delays or {}
    blocks = on_agenda(one.block for one in script.blocks if one.block.day == day.id)
    offsets = planned_offsets(day, blocks, delays)
    total = _end(blocks, offsets, delays)
    promised = [replace(one, minutes=0.0) if one.id in not_agreed else one for one in blocks]
    agreed = planned_offsets(day, promised, delays)
    agreed_total = _end(promised, agreed, delays)
    start = anchor(day, visits, now)
    step = script.of(at.block).steps[at.step]
    before = sum(one.minutes for one in script.of(at.block).steps[: at.step])
    since = began(day, visits) or 0
    arrived = max(_arrived(visits, at, now), since)
    to_come = clock.left(now) / MINUTE_MS if clock is not None and clock.running else 0.0
    inside = min((now - arrived) / MINUTE_MS, step.minutes - max(0.0, to_come))
    order = [block.id for block in blocks]
    mine = (order.index(at.block), before + inside)
    there = _gone_through(script, order, [one for one in visits if one.at >= since], at)
    here, gone = max(mine, there)
    done = offsets[order[here]] + gone
    left = [
        ToCome(
            block=block,
            minutes=block.minutes if n else max(0.0, block.minutes - gone),
            begun=n == 0,
            lock=_lock(day, block, start) if n else None,
        )
        for n, block in enumerate(blocks[here:])
    ]
    due = [one.id for one in blocks[here + 1 :] if one.locked_start is not None]
    later = [offsets[block] - agreed[block] for block in due]
    added = max(total - agreed_total, *later) if later else total - agreed_total
    return Outlook(
        start=start,
        now=now,
        behind=(now - start) / MINUTE_MS - done - delays.get(order[here], 0.0) + added,
        total=total,
        planned_end=start + round(agreed_total * MINUTE_MS),
        to_come=tuple(left),
        added=added,
    )


def _end(
    blocks: Sequence[Block], offsets: Mapping[str, float], delays: Mapping[str, float]
) -> float:
    """Minutes from the start of a day to its end."""
    ends = (offsets[one.id] + one.minutes + delays.get(one.id, 0.0) for one in blocks)
    return max(ends, default=0.0)


def _lock(day: Day, block: Block, start: int) -> int | None:
    if block.locked_start is None:
        return None
    return start + round(lock_offset(day, block.locked_start) * MINUTE_MS)


def _gone_through(
    script: Script, order: Sequence[str], visits: Sequence[Visit], at: Position
) -> tuple[int, float]:
    """The furthest step that was reached: the number of its block in ``order``, and the minutes of
    that block which lie behind, with the time spent in the step. Before all where there is none.

    How long the step at hand takes is known from its clock. Minutes from the start of the day would
    not tell which is furthest: after a new plan a block can begin before the one ahead of it ends.
    """
    reached = steps_reached(visits)
    spent: dict[tuple[str, int], float] = {}
    for (block, _, step), minutes in actual_minutes(visits, _last(visits)).items():
        spent[block, step] = spent.get((block, step), 0.0) + minutes
    there = {visit.block for visit in visits}
    furthest = (-1, 0.0)
    for one in script.blocks:
        block = one.block.id
        if block not in order:
            continue
        if block not in there:
            break
        last = reached.get(block, len(one.steps))
        if last < len(one.steps) and (block, last) != (at.block, at.step):
            before = sum(step.minutes for step in one.steps[:last])
            inside = min(spent.get((block, last), 0.0), one.steps[last].minutes)
            furthest = max(furthest, (order.index(block), before + inside))
    return furthest


def steps_reached(visits: Sequence[Visit]) -> dict[str, int]:
    """The furthest step of each block that was more than looked at; those before it lie behind.

    A minute was spent in it, or in it and beyond it, before the place the trainer is at now.
    """
    by_block: dict[str, dict[int, float]] = {}
    for (block, _, step), minutes in actual_minutes(visits, _last(visits)).items():
        mine = by_block.setdefault(block, {})
        mine[step] = mine.get(step, 0.0) + minutes
    found: dict[str, int] = {}
    for block, steps in by_block.items():
        beyond = 0.0
        for step in sorted(steps, reverse=True):
            beyond += steps[step]
            if beyond * MINUTE_MS >= LOOK_MS:
                found[block] = step
                break
    return found


def _last(visits: Sequence[Visit]) -> int:
    return visits[-1].at if visits else 0


def _arrived(visits: Sequence[Visit], at: Position, now: int) -> int:
    for visit in reversed(visits):
        if visit.kind == "arrive" and (visit.block, visit.step) == (at.block, at.step):
            return visit.at
    return now


def day_start(day: Day) -> int:
    """The planned start of a day as UTC ms, in the time zone of this computer."""
    return int(datetime.combine(day.day, day.start).astimezone().timestamp() * 1000)


def actual_minutes(visits: Sequence[Visit], now: int) -> dict[tuple[str, int, int], float]:
    """Minutes really spent in each (block, play_no, step).

    Time between "away" and "back" belongs to nobody. The last visit lasts until ``now`` unless the
    workshop was left.
    """
    spent: dict[tuple[str, int, int], float] = {}
    current: tuple[str, int, int] | None = None
    since = 0
    for visit in visits:
        if current is not None:
            spent[current] = spent.get(current, 0.0) + max(0, visit.at - since) / MINUTE_MS
        stays = visit.kind in ("arrive", "back")
        current = (visit.block, visit.play_no, visit.step) if stays else None
        since = visit.at
    if current is not None:
        spent[current] = spent.get(current, 0.0) + max(0, now - since) / MINUTE_MS
    return spent


def block_minutes(visits: Sequence[Visit], now: int) -> dict[str, float]:
    """Minutes really spent in each block, all plays and steps together."""
    blocks: dict[str, float] = {}
    for (block, _, _), minutes in actual_minutes(visits, now).items():
        blocks[block] = blocks.get(block, 0.0) + minutes
    return blocks
