"""What the console shows about the running workshop, as plain values in the trainer's language."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from facilitator.core.agenda import planned_offsets
from facilitator.core.gaps import Gap, Gone, gaps_behind, of_block, of_step
from facilitator.core.needs import needed_at, pieces
from facilitator.core.next_press import next_press
from facilitator.core.pacing import MINUTE_MS, anchor, day_start, steps_reached
from facilitator.core.pack import DebriefView, NoteKind, StandingView
from facilitator.core.paper import Material
from facilitator.core.position import Position, Shown
from facilitator.core.progress import blocks_over
from facilitator.core.run import Visit
from facilitator.core.script import BlockScript, Script, paper_mark
from facilitator.core.staging import Room, covered
from facilitator.core.text import Words, pick
from facilitator.core.workshop import Workshop

Progress: TypeAlias = Literal["done", "now", "later"]
PICTURE_AGAIN: Words = {"zh-CN": "恢复画面", "en": "The picture again"}
NEXT_PLACE: Words = {"zh-CN": "揭晓下一名", "en": "The next place"}
BRACKETS: Words = {"zh-CN": "{name}（{more}）", "en": "{name} ({more})"}
AGAIN: Words = {"zh-CN": "第 {number} 次", "en": "take {number}"}
SCORES_SO_FAR: Words = {"zh-CN": "本活动得分", "en": "Points in this exercise"}


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRow:
    """One step under the block that is open. ``gap`` is how many of how many groups have their
    scores, where that is not all of them and the step lies behind."""

    index: int
    name: str
    minutes: float
    progress: Progress
    gap: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaRow:
    """One block: its planned start (UTC ms), minutes and, while it is open, its steps.

    ``gap`` is how many of how many scores are in, over its steps that lie behind, where that is not
    all of them; a block that is open leaves it to its steps. ``public`` is its name in the
    room, where the title does not hold it anyway.
    """

    block: str
    title: str
    kind: str
    start: int
    minutes: float
    progress: Progress
    steps: tuple[StepRow, ...] = ()
    day: str = ""
    gap: tuple[int, int] | None = None
    public: str = ""


@dataclass(frozen=True, slots=True)
class NoteLine:
    """One line for the trainer."""

    kind: NoteKind
    text: str


@dataclass(frozen=True, slots=True)
class Supply:
    """Material and how many pieces of it; ``first``: which of it who gets first, by key."""

    name: str
    count: int
    first: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ahead:
    """What comes: the next cue, the step after this one, the block after this one.

    Empty names mean that there is none. A step that the cue has named already is not named again:
    the one after it is, unless something is needed for the first. ``hand_out`` is needed for the
    next step, or the one that is named; ``prepare`` for the next block; ``block_start`` is its planned start in UTC ms.
    """

    cue: str = ""
    step: str = ""
    hand_out: tuple[Supply, ...] = ()
    block: str = ""
    block_start: int = 0
    prepare: tuple[Supply, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsoleView:
    """The whole console except clock, scores and previews, which change on their own.

    ``covered`` places of the standing the room sees can still be uncovered. ``gaps`` are the steps
    behind with scores missing. ``dealt`` is handed out now; ``not_in``, before places are uncovered:
    block, scores that are in, of how many; ``papers``: the mark of those dealt here, where others have
    options in another order. ``own_notes``: the notes are the trainer's, not the
    course's.
    """

    title: str
    client: str
    position: Position
    shown: Shown
    step: str
    agenda: tuple[AgendaRow, ...]
    notes: tuple[NoteLine, ...]
    ahead: Ahead
    at_start: bool
    at_end: bool
    covered: int = 0
    gaps: tuple[Gap, ...] = ()
    dealt: tuple[Supply, ...] = ()
    not_in: tuple[tuple[str, int, int], ...] = ()
    papers: str = ""
    own_notes: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LastAction:
    """The newest change of data, in words, and what undo and redo would do now.

    ``at`` is UTC ms; ``kind`` and ``facts`` say what happened. ``kind`` "" means nothing yet.
    """

    at: int = 0
    kind: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    can_undo: bool = False
    can_redo: bool = False


@dataclass(frozen=True, slots=True)
class _Behind:
    """The blocks that were run, the steps behind with scores missing, and all steps shown."""

    over: frozenset[str]
    gaps: tuple[Gap, ...]
    shown: frozenset[tuple[str, int]]


def console_view(
    room: Room, at: Position, shown: Shown, visits: Sequence[Visit], locale: str
) -> ConsoleView:
    """The console at a position. ``visits`` place the plan on the clock."""
    workshop, script = room.workshop, room.script
    block = script.of(at.block)
    step = script.step(at)
    following = script.following(at)
    over = blocks_over(workshop, script, visits)
    gone = Gone(over, steps_reached(visits))
    been = frozenset((one.block, one.step) for one in visits if one.kind == "arrive")
    behind = _Behind(over, gaps_behind(room, at, gone, locale), been)
    return ConsoleView(
        title=workshop.title,
        client=workshop.named_client,
        position=at,
        shown=shown,
        step=pick(block.fill(step.name), locale),
        agenda=_agenda(room, at, visits, behind, locale),
        notes=tuple(
            NoteLine(note.kind, pick(block.fill(note.text), locale)) for note in step.notes
        ),
        # “Then” has announced what the other steps hand out.
        dealt=() if at.step else _supplies(workshop, block, step.step.id, locale),
        not_in=tuple(_not_all_in(room, at, behind.gaps, locale)),
        papers=_own_papers(workshop, block, at),
        ahead=_ahead(room, at, shown, visits, locale),
        at_start=script.preceding(at) is None,
        at_end=following is None and next_press(room, at, shown) == "move",
        covered=covered(room, at, shown),
        gaps=behind.gaps,
    )


def starts(
    workshop: Workshop, visits: Sequence[Visit], delays: Mapping[str, float] | None = None
) -> dict[str, int]:
    """Planned start of every block on the clock of the day, in UTC ms.

    No block begins behind the one that follows it: where a new plan was made well ahead, the block
    open then had begun as much earlier.
    """
    delays = delays or {}
    found: dict[str, int] = {}
    for day in workshop.days:
        planned = day_start(day)
        mine = {block.id for block in workshop.blocks if block.day == day.id}
        start = anchor(day, [visit for visit in visits if visit.block in mine], planned)
        following = float("inf")
        offsets = planned_offsets(day, workshop.blocks, delays)
        for block_id, offset in reversed(offsets.items()):
            earlier = offset if offset <= following else offset + delays.get(block_id, 0.0)
            following = min(earlier, following)
            found[block_id] = start + round(following * MINUTE_MS)
    return found


def _agenda(
    room: Room, at: Position, visits: Sequence[Visit], behind: _Behind, locale: str
) -> tuple[AgendaRow, ...]:
    script = room.script
    begins = starts(room.workshop, visits, room.delays)
    order = [one.block.id for one in script.blocks]
    now = order.index(at.block)
    return tuple(
        AgendaRow(
            block=one.block.id,
            day=one.block.day,
            title=pick(one.fill(one.block.title), locale),
            kind=one.block.kind,
            start=begins[one.block.id],
            minutes=one.block.minutes,
            progress="now" if index == now else "done" if one.block.id in behind.over else "later",
            steps=_steps(one, at.step, visits, behind, locale) if index == now else (),
            public=_public(one, locale),
            gap=of_block(behind.gaps, one.block.id) if index != now else None,
        )
        for index, one in enumerate(script.blocks)
    )


def _public(block: BlockScript, locale: str) -> str:
    name = pick(block.fill(block.content.public_name), locale)
    return "" if name in pick(block.fill(block.block.title), locale) else name


def _progress(index: int, now: int, shown: Collection[int]) -> Progress:
    """A step that was jumped over is not done; where no way is kept, all before are."""
    if index == now:
        return "now"
    return "done" if index < now and (index in shown or now not in shown) else "later"


def _steps(
    block: BlockScript, now: int, visits: Sequence[Visit], behind: _Behind, locale: str
) -> tuple[StepRow, ...]:
    shown = {step for one, step in behind.shown if one == block.block.id}
    plays = {(one.step, one.play_no) for one in visits if one.block == block.block.id}
    takes = Counter(step for step, _ in plays)
    return tuple(
        StepRow(
            index=index,
            name=_taken(pick(block.fill(step.name), locale), takes[index], locale),
            minutes=step.minutes,
            progress=_progress(index, now, shown),
            gap=of_step(behind.gaps, block.block.id, index),
        )
        for index, step in enumerate(block.steps)
    )


def _taken(name: str, times: int, locale: str) -> str:
    """The name of a step, and for which time it is played where that is not the first."""
    if times <= 1:
        return name
    again = pick(AGAIN, locale).format(number=times)
    return pick(BRACKETS, locale).format(name=name, more=again)


def _ahead(room: Room, at: Position, shown: Shown, visits: Sequence[Visit], locale: str) -> Ahead:
    workshop, script = room.workshop, room.script
    block = script.of(at.block)
    later = script.block_after(at.block)
    cue = _press_name(room, at, shown, locale)
    step, supplies = "", ()
    for coming in block.steps[at.step + 1 : at.step + 3]:
        name = pick(block.fill(coming.name), locale)
        supplies = _supplies(workshop, block, coming.step.id, locale)
        step = "" if name == cue else name
        if step or supplies:
            break
    return Ahead(
        cue=cue,
        step=step,
        hand_out=supplies,
        block=_block_name(workshop, later, locale) if later else "",
        block_start=starts(workshop, visits, room.delays)[later.block.id] if later else 0,
        prepare=_prepared(workshop, later, locale) if later else (),
    )


def _block_name(workshop: Workshop, block: BlockScript, locale: str) -> str:
    """The name of a block, and how the people are divided where it is not as always."""
    name = pick(block.fill(block.block.title), locale)
    for grouping in workshop.groupings[1:]:
        if grouping.id == block.block.grouping:
            return pick(BRACKETS, locale).format(name=name, more=pick(grouping.name, locale))
    return name


def _prepared(workshop: Workshop, block: BlockScript, locale: str) -> tuple[Supply, ...]:
    """What lies ready before a block begins: its questionnaires too."""
    everybody = Material(name={}, per="person")
    asked = tuple(
        Supply(pick(survey.public_name, locale), pieces(workshop, block, everybody))
        for survey in block.content.asked_here
    )
    first = block.steps[0].step.id
    return (
        *asked,
        *_supplies(workshop, block, "", locale),
        *_supplies(workshop, block, first, locale),
    )


def _press_name(room: Room, at: Position, shown: Shown, locale: str) -> str:
    """What the next press brings, in the trainer's language; "" at the very end."""
    match next_press(room, at, shown):
        case "light":
            return pick(PICTURE_AGAIN, locale)
        case "clear":
            return cue_name(room.script, at, locale)
        case "place":
            return pick(NEXT_PLACE, locale)
        case "move":
            following = room.script.following(at)
            return cue_name(room.script, following, locale) if following else ""


def cue_name(script: Script, at: Position, locale: str) -> str:
    """What a cue is called in the trainer's language."""
    block = script.of(at.block)
    cue = script.cue(at)
    if isinstance(cue.cue.show, DebriefView) and cue.debrief is None:
        return pick(SCORES_SO_FAR, locale)
    return pick(block.fill(cue.cue.name), locale)


def _not_all_in(
    room: Room, at: Position, gaps: Sequence[Gap], locale: str
) -> Iterator[tuple[str, int, int]]:
    """Before places are uncovered: what counts and is not entered yet, block by block."""
    if not isinstance(room.script.cue(at).cue.show, StandingView):
        return
    counting = {one.id for one in room.workshop.blocks if one.weight > 0}
    for name in dict.fromkeys(gap.block for gap in gaps if gap.block in counting):
        block, count = room.script.of(name), of_block(gaps, name)
        if count is not None:
            yield (pick(block.fill(block.block.title), locale), *count)


def _own_papers(workshop: Workshop, block: BlockScript, at: Position) -> str:
    """Where the letters of options are those of this workshop alone: which papers belong to it."""
    return paper_mark(workshop.seed) if block.content.shuffle_options and at.step == 0 else ""


def _supplies(workshop: Workshop, block: BlockScript, step: str, locale: str) -> tuple[Supply, ...]:
    return tuple(
        Supply(
            pick(block.fill(one.name), locale),
            count,
            _dealing(workshop, block) if one.prints == "figures" else (),
        )
        for one, count in needed_at(workshop, block, step)
    )


def _dealing(workshop: Workshop, block: BlockScript) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Which figure is dealt first to whom: units by the keys of their groups, “1a”."""
    keys = {group.id: group.key for group in workshop.groups}
    first: dict[str, list[str]] = {}
    for unit in workshop.units_of(block.block.id):
        if unit.order:
            first.setdefault(unit.order[0].upper(), []).append(
                f"{keys[unit.members[0][0]]}{unit.letter}"
            )
    return tuple((figure, tuple(units)) for figure, units in first.items())
