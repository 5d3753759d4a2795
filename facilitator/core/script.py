"""The script of a workshop: every cue that Next walks through, in order.

A block of the agenda and its frozen content make a ``BlockScript``: the steps of the chosen length,
one per part where the step is written for each part, and the cues of each step. Nothing here
depends on a screen, so a position means the same cue everywhere and after every restart.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from hashlib import blake2b

from facilitator.core.agenda import Block, on_agenda
from facilitator.core.pack import (
    Content,
    Cue,
    DebriefView,
    Length,
    Note,
    Part,
    Step,
    TextView,
    View,
    title_of,
)
from facilitator.core.placeholders import Filling, parts_in
from facilitator.core.position import Position
from facilitator.core.text import Words, pick
from facilitator.core.turns import turned, turns
from facilitator.core.workshop import Workshop

LINES_PER_CUE = 6
LETTERS = "ABCDEFGH"
ROUND_TO_S = 5
OTHERS_KEEP = 0.5
"""What the steps beside the debrief keep at least before it gives time too."""
_MARK_SIGNS = ("ACDEFGHJKLMNPQRTUVWXY", "3479") * 2


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptCue:
    """One press of Next. ``timer_ms`` is the time of its clock, None where it starts none.

    ``debrief`` is the number (from 0) of the question a debrief cue asks; None, with a
    ``DebriefView``, is the table of scores between the questions. ``turn`` counts, from 0, the
    presses of a view that takes several.
    """

    cue: Cue
    timer_ms: int | None = None
    debrief: int | None = None
    turn: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ScriptStep:
    """One step as played: its part (if it stands for one), minutes and cues."""

    step: Step
    name: Words
    minutes: float
    cues: tuple[ScriptCue, ...]
    part: Part | None = None

    @property
    def notes(self) -> tuple[Note, ...]:
        """What the trainer says, watches, does and asks here."""
        return self.step.notes


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockScript:
    """One block as played. ``letters`` maps part id to {option id: letter of today}."""

    block: Block
    content: Content
    parts: tuple[Part, ...]
    steps: tuple[ScriptStep, ...]
    letters: Mapping[str, Mapping[str, str]]
    fill: Filling

    def part_label(self, part: Part) -> Words:
        """ "第 3 幕" / "Act 3": what the part is called, without its name."""
        return self.fill.parts.get(part.id, part.name)


@dataclass(frozen=True, slots=True)
class Script:
    """All blocks of a workshop in the order of the agenda."""

    blocks: tuple[BlockScript, ...]

    def of(self, block_id: str) -> BlockScript:
        """The script of one block.

        Raises:
            KeyError: no such block on the agenda
        """
        for one in self.blocks:
            if one.block.id == block_id:
                return one
        raise KeyError(block_id)

    def titles(self, locale: str) -> dict[str, str]:
        """What every block is called."""
        return {one.block.id: pick(one.fill(one.block.title), locale) for one in self.blocks}

    def first(self) -> Position:
        """The first cue of the first day."""
        return start_of(self.blocks[0])

    def step(self, at: Position) -> ScriptStep:
        """The step of a position."""
        return self.of(at.block).steps[at.step]

    def cue(self, at: Position) -> ScriptCue:
        """The cue of a position."""
        return self.step(at).cues[at.cue]

    def following(self, at: Position) -> Position | None:
        """One cue on; None at the very end."""
        steps = self.of(at.block).steps
        if at.cue + 1 < len(steps[at.step].cues):
            return replace(at, cue=at.cue + 1)
        if at.step + 1 < len(steps):
            return replace(at, step=at.step + 1, cue=0)
        block = self.block_after(at.block)
        return start_of(block) if block else None

    def preceding(self, at: Position) -> Position | None:
        """One cue back; None at the very start."""
        if at.cue:
            return replace(at, cue=at.cue - 1)
        if at.step:
            return replace(at, step=at.step - 1, cue=len(self.step_at(at, -1).cues) - 1)
        index = self._index(at.block)
        return end_of(self.blocks[index - 1]) if index else None

    def step_at(self, at: Position, by: int) -> ScriptStep:
        """The step ``by`` places from here within the block."""
        return self.of(at.block).steps[at.step + by]

    def block_after(self, block_id: str) -> BlockScript | None:
        """The block that follows on the agenda."""
        index = self._index(block_id) + 1
        return self.blocks[index] if index < len(self.blocks) else None

    def nearest(self, at: Position) -> Position:
        """The same place, or the closest that exists: a plan may have become shorter."""
        known = [one for one in self.blocks if one.block.id == at.block]
        if not known:
            return self.first()
        steps = known[0].steps
        step = min(at.step, len(steps) - 1)
        return replace(at, step=step, cue=min(at.cue, len(steps[step].cues) - 1))

    def _index(self, block_id: str) -> int:
        return next(i for i, one in enumerate(self.blocks) if one.block.id == block_id)


def start_of(block: BlockScript) -> Position:
    """The first cue of a block."""
    return Position(block.block.day, block.block.id)


def end_of(block: BlockScript) -> Position:
    """The last cue of a block."""
    last = len(block.steps) - 1
    cue = len(block.steps[last].cues) - 1
    return Position(block.block.day, block.block.id, last, cue)


def script(workshop: Workshop, contents: Mapping[str, Content]) -> Script:
    """The script of a workshop from its frozen contents (by sha256)."""
    return Script(
        tuple(
            block_script(workshop, block, contents[block.content])
            for block in on_agenda(workshop.blocks)
        )
    )


def block_script(workshop: Workshop, block: Block, content: Content) -> BlockScript:
    """One block as this workshop plays it."""
    parts = parts_of(content, block.parts)
    letters = {part.id: option_letters(content, part, workshop.seed) for part in content.parts}
    filling = Filling(
        variables=content.variables,
        chosen=workshop.variables,
        letters={
            f"{part}.{option}": letter
            for part, row in letters.items()
            for option, letter in row.items()
        },
        parts=_part_words(content, parts),
    )
    content = replace(content, debrief=_questions(content, parts))
    length = length_for(content, block.minutes, len(parts))
    presses = partial(turns, workshop, block.id, content, parts)
    steps: list[ScriptStep] = []
    for step, minutes in zip(
        content.steps, step_minutes(content, length, block.minutes, len(parts)), strict=True
    ):
        if minutes <= 0:
            continue
        played = parts if step.for_each == "part" else (None,)
        steps.extend(_step(content, step, minutes, part, filling, presses) for part in played)
    return BlockScript(
        block=block,
        content=content,
        parts=parts,
        steps=tuple(steps),
        letters=letters,
        fill=filling,
    )


def parts_of(content: Content, wanted: Sequence[str]) -> tuple[Part, ...]:
    """The parts a block plays, in its order; all of them where it names none."""
    if not wanted:
        return content.parts
    return tuple(part for name in wanted if (part := content.part(name)) is not None)


def option_letters(content: Content, part: Part, seed: int) -> dict[str, str]:
    """The letter of each option, in the order of the letters.

    Shuffled options are ordered by a hash of the workshop's seed, so every screen, sheet and
    restart agrees, and two workshops differ.
    """
    options = [option.id for option in part.options]
    if content.shuffle_options:
        options.sort(key=lambda one: blake2b(f"{seed}/{part.id}/{one}".encode()).digest())
    return dict(zip(options, LETTERS, strict=False))


def paper_mark(seed: int) -> str:
    """What stands on every paper of a workshop: “K7Q3”, characters nobody mistakes for each other
    and that never spell a word.

    Options are shuffled for each workshop: a sheet left over from another would be scored wrongly.
    """
    drawn = blake2b(f"{seed}/papers".encode(), digest_size=len(_MARK_SIGNS)).digest()
    return "".join(signs[one % len(signs)] for one, signs in zip(drawn, _MARK_SIGNS, strict=True))


def length_for(content: Content, minutes: float, parts: int) -> Length:
    """The version made for this many parts that is nearest to the minutes planned."""
    fitting = [one for one in content.lengths if one.parts in (0, parts)] or content.lengths
    return min(fitting, key=lambda one: abs(one.minutes - minutes))


def step_minutes(content: Content, length: Length, minutes: float, parts: int) -> list[float]:
    """Minutes of each step (of each part, where it stands for parts), so that all steps together
    take the minutes planned.

    More than the version has is given to all in proportion. Less is taken from the others first:
    the debrief keeps its time until they are down to half, then all shrink in proportion.
    """
    plays = [parts if step.for_each == "part" else 1 for step in content.steps]
    whole = sum(one * times for one, times in zip(length.steps, plays, strict=True))
    if not whole:
        return [0.0 for _ in length.steps]
    kept = sum(
        one * times
        for step, one, times in zip(content.steps, length.steps, plays, strict=True)
        if is_debrief(step)
    )
    if minutes >= whole or kept >= whole:
        return [one * minutes / whole for one in length.steps]
    others = max(OTHERS_KEEP, (minutes - kept) / (whole - kept))
    all_of_it = minutes / (kept + others * (whole - kept))
    return [
        one * all_of_it * (1.0 if is_debrief(step) else others)
        for step, one in zip(content.steps, length.steps, strict=True)
    ]


def is_debrief(step: Step) -> bool:
    """Whether the questions of the debrief are asked in a step: what an exercise is done for."""
    return any(isinstance(cue.show, DebriefView) for cue in step.cues)


def debrief_minutes(content: Content, minutes: float, parts: int) -> float:
    """How long the debrief of a content is where it is played in so many minutes."""
    length = length_for(content, minutes, parts)
    shares = step_minutes(content, length, minutes, parts)
    return sum(one for step, one in zip(content.steps, shares, strict=True) if is_debrief(step))


def _questions(content: Content, played: Sequence[Part]) -> tuple[Words, ...]:
    """The debrief questions that make sense here: none about a part that was not played."""
    left_out = {part.id for part in content.parts} - {part.id for part in played}
    return tuple(words for words in content.debrief if not parts_in(words) & left_out)


def _part_words(content: Content, played: Sequence[Part]) -> dict[str, Words]:
    counted = played if content.part_numbers == "played" else content.parts
    pattern = content.part_word
    if pattern is None:
        return {part.id: part.name for part in content.parts}
    return {
        part.id: {locale: text.replace("{n}", str(n)) for locale, text in pattern.items()}
        for n, part in enumerate(counted, start=1)
    }


def _step(  # noqa: PLR0913  (one step of one block, and how it is played)
    content: Content,
    step: Step,
    minutes: float,
    part: Part | None,
    fill: Filling,
    presses: Callable[[View], int],
) -> ScriptStep:
    name = step.name if part is None else _part_name(part, fill)
    cues: list[ScriptCue] = []
    for cue in step.cues:
        cues.extend(_cues(content, cue, _timer_ms(step, cue, minutes), presses))
    return ScriptStep(step=step, name=name, minutes=minutes, cues=tuple(cues), part=part)


def _part_name(part: Part, fill: Filling) -> Words:
    label = fill.parts.get(part.id, {})
    gap = {"zh-CN": "　", "en": " · "}
    return {
        locale: gap.get(locale, " ").join(
            text for text in (label.get(locale, ""), part.name.get(locale, "")) if text
        )
        for locale in {**label, **part.name}
    }


def _cues(
    content: Content, cue: Cue, timer: int | None, presses: Callable[[View], int]
) -> list[ScriptCue]:
    match cue.show:
        case DebriefView(scores_after_first=scores, reveals=reveals):
            asked = [
                ScriptCue(cue=cue, timer_ms=timer if n == 0 else None, debrief=n)
                for n in range(len(content.debrief))
            ]
            told: list[ScriptCue] = []
            for view in reveals:
                told += _turns(content, Cue(show=view, name=title_of(view, cue.name)), presses)
            if scores and content.weight > 0:
                told.append(ScriptCue(cue=cue))
            return [*asked[:1], *(told if asked else ()), *asked[1:]]
        case TextView() as view if len(view.lines) > LINES_PER_CUE:
            pages = [
                view.lines[at : at + LINES_PER_CUE]
                for at in range(0, len(view.lines), LINES_PER_CUE)
            ]
            return [
                ScriptCue(
                    cue=replace(cue, show=replace(view, lines=page)),
                    timer_ms=timer if n == 0 else None,
                )
                for n, page in enumerate(pages)
            ]
        case _:
            first, *others = _turns(content, cue, presses)
            return [replace(first, timer_ms=timer), *others]


def _turns(content: Content, cue: Cue, presses: Callable[[View], int]) -> list[ScriptCue]:
    return [
        ScriptCue(cue=turned(content, cue, turn), turn=turn) for turn in range(presses(cue.show))
    ]


def _timer_ms(step: Step, cue: Cue, minutes: float) -> int | None:
    """The cue's clock scaled with its step, in whole five seconds, never over the step."""
    if cue.timer is None:
        return None
    scale = minutes / step.minutes if step.minutes else 1.0
    seconds = round(cue.timer.seconds * scale / ROUND_TO_S) * ROUND_TO_S
    return int(min(max(seconds, ROUND_TO_S), minutes * 60) * 1000)
