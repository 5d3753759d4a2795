"""A rehearsed day: how fast its clock runs, what a cue takes, and where the plan is too tight."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from facilitator.core.agenda import Block, Day, planned_offsets
from facilitator.core.entry import form_for
from facilitator.core.invention import invented
from facilitator.core.journal import Place, Value
from facilitator.core.pacing import MINUTE_MS, block_minutes, day_start
from facilitator.core.run import Visit
from facilitator.core.script import BlockScript, ScriptStep
from facilitator.core.staging import Room
from facilitator.core.text import EN, ZH, AudienceLanguage, display_width, pick
from facilitator.core.workshop import Workshop

BY_STEP = 0
SPEEDS = (BY_STEP, 1, 5, 20, 60)
"""How many times as fast as the wall the clock runs; by step it moves only with Next."""

_ZH_A_MINUTE = 220
_EN_A_MINUTE = 130
"""Characters and words of somebody who presents calmly."""

_SLACK_MIN = 1.0
_QUICK = 0.5
"""Whoever takes less than this share of a block has only gone through it."""

_SAID = ("say", "ask")

RemarkKind: TypeAlias = Literal["over", "words", "least", "lock", "quick"]


class Remark(NamedTuple):
    """What is wrong with the time of a block.

    ``over``   it took ``minutes`` more than planned
    ``words``  its clocks and the words of its notes alone need ``minutes``
    ``least``  it is planned shorter than the ``minutes`` it needs at least
    ``lock``   it would begin ``minutes`` after the start that was promised
    ``quick``  it was gone through too fast to say anything; the plan stands for it
    """

    kind: RemarkKind
    minutes: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockTime:
    """One block: minutes planned, taken (None: not rehearsed) and needed at least (0: not said)."""

    block: str
    title: str
    planned: float
    taken: float | None
    least: float
    remarks: tuple[Remark, ...] = ()

    @property
    def tight(self) -> bool:
        """Whether its time does not suffice."""
        return any(one.kind != "quick" for one in self.remarks)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayTime:
    """One day as rehearsed. ``planned_end`` and ``end`` (as it would be) are UTC ms.

    ``spare`` is how many minutes its other blocks can give before they reach their minimum.
    """

    number: int
    rows: tuple[BlockTime, ...]
    planned_end: int
    end: int
    spare: float

    @property
    def late(self) -> int:
        """Minutes it would end after its plan, as the clock on the wall shows both; negative
        where earlier."""
        return self.end // MINUTE_MS - self.planned_end // MINUTE_MS


def cue_minutes(step: ScriptStep, cue: int, spoken: float = 0.0) -> float:
    """What a cue takes of its step: its own clock, or a share of what the clocks leave.

    A step takes as long as planned, or longer where its clocks and ``spoken`` minutes need more.
    """
    clocks = [(one.timer_ms or 0) / MINUTE_MS for one in step.cues]
    taken, without = sum(clocks), clocks.count(0)
    whole = max(step.minutes, taken + spoken)
    if not without:
        return whole * clocks[cue] / taken
    return clocks[cue] or (whole - taken) / without


def spoken_minutes(block: BlockScript, step: ScriptStep, language: AudienceLanguage) -> float:
    """How long it takes to say what the notes say and ask, in the language of the room."""
    spoken = EN if language == EN else ZH
    texts = [pick(block.fill(note.text), spoken) for note in step.notes if note.kind in _SAID]
    if spoken == EN:
        return sum(len(text.split()) for text in texts) / _EN_A_MINUTE
    return sum(display_width(text) for text in texts) / 2 / _ZH_A_MINUTE


def invented_scores(room: Room, block: BlockScript, step: int) -> dict[Place, Value]:
    """Scores of everybody who has none in this step: the same for the same workshop every time."""
    form = form_for(room.workshop, block, step, room.board, ZH)
    if form is None:
        return {}
    slots = {field.slot for field in form.fields}
    return {
        Place(form.block, form.play_no, row.unit, slot): value
        for row in form.rows
        if not row.state and not slots & row.values.keys()
        for slot, value in invented(form, row, block.content.scoring, room.workshop.seed).items()
    }


def is_entered(step: ScriptStep, cue: int) -> bool:
    """Whether the groups have their results by the end of this cue."""
    marked = [number for number, one in enumerate(step.cues) if one.cue.entry]
    return cue >= (marked[0] if marked else 0)


def rehearsed(  # noqa: PLR0913  (a plan, and how far it was walked)
    room: Room,
    here: str,
    visits: Sequence[Visit],
    now: int,
    locale: str,
    before: Workshop | None = None,
) -> tuple[DayTime, ...]:
    """Every day of the plan as it went, or would go on, in the rehearsal.

    ``here`` is the block that is open; ``now`` is UTC ms. ``before`` is the plan as it was when the
    rehearsal began: that is the one to be judged, whatever was made up or put in since.
    """
    planned = {one.id: one for one in (before or room.workshop).blocks}
    way = _Way(block_minutes(visits, now), here, planned)
    return tuple(
        _day(room, day, number, way, locale)
        for number, day in enumerate(room.workshop.days, start=1)
    )


def waits_until(workshop: Workshop, block: Block, here: Block) -> int | None:
    """The moment (UTC ms) before which nobody goes on to this block: its promised start, or that of
    another day than the block that is left. None where there is none."""
    if block.locked_start is None and block.day == here.day:
        return None
    day = next(one for one in workshop.days if one.id == block.day)
    offset = planned_offsets(day, workshop.blocks)[block.id]
    return day_start(day) + round(offset * MINUTE_MS)


class _Way(NamedTuple):
    """Minutes spent in each block, the one that is open, and the plan by the id of its blocks."""

    taken: Mapping[str, float]
    here: str
    planned: Mapping[str, Block]

    def used(self, block: Block) -> float | None:
        """Minutes spent in it, None where it was not shown. Nobody rehearses a break: it takes what
        is planned, however soon or late it was left."""
        found = self.taken.get(block.id)
        return block.minutes if found is not None and block.kind == "break" else found

    def counts(self, block: Block) -> float:
        """Minutes by which the day goes on: what was not really rehearsed takes its plan."""
        used = self.used(block)
        if used is None or self.is_quick(block):
            return block.minutes
        return max(used, block.minutes) if block.id == self.here else used

    def is_quick(self, block: Block) -> bool:
        """Whether a block was left before half of its time was over."""
        used = self.used(block)
        return used is not None and block.id != self.here and used < block.minutes * _QUICK


def _day(room: Room, day: Day, number: int, way: _Way, locale: str) -> DayTime:
    offsets = planned_offsets(day, tuple(way.planned.values()))
    rows: list[BlockTime] = []
    at = planned = 0.0
    for one in room.script.blocks:
        block = way.planned.get(one.block.id, one.block)
        if block.day != day.id:
            continue
        remarks = _remarks(one, block, way, room.workshop.language)
        if block.id in offsets and block.locked_start is not None:
            late = at - offsets[block.id]
            at = max(at, offsets[block.id])
            remarks = (Remark("lock", late), *remarks) if late >= _SLACK_MIN else remarks
        at += way.counts(block)
        if block.id in offsets:
            # What was put in during the rehearsal is not part of the plan.
            planned = offsets[block.id] + block.minutes
        rows.append(
            BlockTime(
                block=block.id,
                title=pick(one.fill(block.title), locale),
                planned=block.minutes,
                taken=way.used(block),
                least=block.min_minutes,
                remarks=remarks,
            )
        )
    start = day_start(day)
    return DayTime(
        number=number,
        rows=tuple(rows),
        planned_end=start + round(planned * MINUTE_MS),
        end=start + round(at * MINUTE_MS),
        spare=sum(max(0.0, one.planned - one.least) for one in rows if one.least and not one.tight),
    )


def _remarks(
    one: BlockScript, block: Block, way: _Way, language: AudienceLanguage
) -> tuple[Remark, ...]:
    """``block`` is as planned. A break has neither words to say nor a debrief to keep whole."""
    if block.kind == "break":
        return ()
    found = list[Remark]()
    over = way.taken.get(block.id, 0.0) - block.minutes
    if over >= _SLACK_MIN:
        found.append(Remark("over", over))
    needed = sum(
        sum((cue.timer_ms or 0) for cue in step.cues) / MINUTE_MS
        + spoken_minutes(one, step, language)
        for step in one.steps
    )
    if needed - block.minutes >= _SLACK_MIN:
        found.append(Remark("words", needed))
    if block.minutes < block.min_minutes:
        found.append(Remark("least", block.min_minutes))
    if way.is_quick(block):
        found.append(Remark("quick"))
    return tuple(found)
