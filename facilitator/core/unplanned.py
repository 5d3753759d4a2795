"""Blocks put in on the spot: a break, a timer, a slide with a text typed just now."""

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from facilitator.core.agenda import Block, on_agenda
from facilitator.core.errors import FieldEmpty, FieldTooLong, NumberOutOfRange
from facilitator.core.pack import BreakView, Content, Cue, Length, Step, TextView, Timer, View
from facilitator.core.text import Words, display_width, same
from facilitator.core.workshop import Workshop

UnplannedKind: TypeAlias = Literal["break", "timer", "slide"]

LEAST_MINUTES, MOST_MINUTES = 1.0, 180.0
TITLE_WIDTH, TEXT_WIDTH = 40, 120
"""As it is seen: 40 are 20 Chinese characters. More does not go into every picture."""

BREAK: Words = {"zh-CN": "休息", "en": "Break"}
TIMER: Words = {"zh-CN": "计时", "en": "Timer"}
_PREFIX = "unplanned-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unplanned:
    """What a trainer asks for. A break and a timer have a name without a ``title`` too; the lines
    of ``text`` stand below the title of a slide."""

    kind: UnplannedKind
    minutes: float
    title: str = ""
    text: str = ""


def check_unplanned(wish: Unplanned) -> Unplanned:
    """The wish with tidy texts.

    Raises:
        NumberOutOfRange, FieldEmpty, FieldTooLong
    """
    if not LEAST_MINUTES <= wish.minutes <= MOST_MINUTES:
        raise NumberOutOfRange(wish.minutes, LEAST_MINUTES, MOST_MINUTES)
    if wish.kind == "slide" and not wish.title.strip():
        raise FieldEmpty("text")
    for text, limit in ((wish.title, TITLE_WIDTH), (wish.text, TEXT_WIDTH)):
        if display_width(text.strip()) > limit:
            raise FieldTooLong("text", limit)
    return replace(wish, title=_typed(wish.title), text=_typed(wish.text))


def unplanned_content(wish: Unplanned) -> Content:
    """One step with one cue, as long as it was asked for."""
    named: Words = {"break": BREAK, "timer": TIMER}.get(wish.kind, BREAK)
    name = same(wish.title) if wish.title else named
    timer = None
    if wish.kind != "slide":
        timer = Timer(seconds=round(wish.minutes * 60), label=name)
    cue = Cue(show=_view(wish, name), name=name, timer=timer)
    return Content(
        id=_PREFIX + wish.kind,
        kind="break" if wish.kind == "break" else "ritual",
        name=name,
        public_name=name,
        objective=same(""),
        steps=(Step(id=wish.kind, name=name, minutes=wish.minutes, cues=(cue,)),),
        lengths=(Length(minutes=wish.minutes, steps=(wish.minutes,)),),
    )


def is_unplanned(content: Content) -> bool:
    """Whether a block with this content was put in while the workshop ran."""
    return content.id.startswith(_PREFIX)


def block_behind(
    workshop: Workshop, after: Block, content: Content, sha: str, block_id: str
) -> Block:
    """The block that plays a content, right behind another one on the same day."""
    order = on_agenda(workshop.blocks)
    following = order[order.index(after) + 1 :]
    to = following[0].position if following else after.position + 2
    return Block(
        id=block_id,
        day=after.day,
        position=(after.position + to) / 2,
        kind=content.kind,
        title=content.name,
        minutes=content.steps[0].minutes,
        min_minutes=content.steps[0].minutes,
        content=sha,
    )


def _view(wish: Unplanned, name: Words) -> View:
    if wish.kind == "break":
        return BreakView(title=name)
    lines = tuple(same(line.strip()) for line in wish.text.splitlines() if line.strip())
    return TextView(title=name, lines=lines, hero=not lines)


def _typed(text: str) -> str:
    """Two braces would begin a name that is filled in; what a person typed is only read."""
    return text.strip().replace("{{", "{ {")
