"""Blocks put in on the spot: a break, a timer, a slide with a text typed just now, or an activity
or talk from the library."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from facilitator.core.agenda import Block, on_agenda
from facilitator.core.errors import FieldEmpty, FieldTooLong, NumberOutOfRange
from facilitator.core.history import CATCH_UP
from facilitator.core.journal import Action
from facilitator.core.pacing import MINUTE_MS, Outlook, end_of, moment_said, whole_minute
from facilitator.core.pack import BreakView, Content, Cue, Length, Step, TextView, Timer, View
from facilitator.core.text import Words, display_width, same, tidy
from facilitator.core.tryout import parts_played
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


@dataclass(frozen=True, slots=True, kw_only=True)
class FromShelf:
    """An activity or talk of the library that a trainer asks for, by its key on the shelf."""

    key: str
    minutes: float


@dataclass(frozen=True, slots=True)
class NewEnd:
    """When the day would end with a block put in, and when it was agreed to (UTC ms)."""

    end: int
    agreed: int

    @property
    def later(self) -> int:
        """Minutes by which it would end later than agreed."""
        return (self.end - self.agreed) // MINUTE_MS


def end_with(found: Outlook, minutes: float, *, at_once: bool = False) -> NewEnd:
    """When the day ends with so many minutes put in behind the open block, or in place of what is
    left of it."""
    agreed = found.planned_end
    end = end_of(found, minutes, at_once=at_once)
    return NewEnd(moment_said(agreed, end), whole_minute(agreed))


def check_minutes(minutes: float) -> float:
    """The minutes of a block that is put in.

    Raises:
        NumberOutOfRange
    """
    if not LEAST_MINUTES <= minutes <= MOST_MINUTES:
        raise NumberOutOfRange(minutes, LEAST_MINUTES, MOST_MINUTES)
    return minutes


def check_unplanned(wish: Unplanned) -> Unplanned:
    """The wish with tidy texts.

    Raises:
        NumberOutOfRange, FieldEmpty, FieldTooLong
    """
    check_minutes(wish.minutes)
    title, text = tidy(wish.title), "\n".join(tidy(one) for one in wish.text.splitlines())
    if wish.kind == "slide" and not title:
        raise FieldEmpty("text")
    for typed, limit in ((title, TITLE_WIDTH), (text, TEXT_WIDTH)):
        if display_width(typed) > limit:
            raise FieldTooLong("text", limit)
    return replace(wish, title=_read_only(title), text=_read_only(text))


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
    """Whether a content was made on the spot."""
    return content.id.startswith(_PREFIX)


def put_in(actions: Iterable[Action]) -> frozenset[str]:
    """The blocks that were put in while the workshop ran, whatever they play."""
    facts = [dict(one.facts) for one in actions if one.kind == "plan"]
    return frozenset(
        one["block"] for one in facts if "block" in one and one.get("what", CATCH_UP) != CATCH_UP
    )


def block_behind(
    workshop: Workshop, after: Block, content: Content, sha: str, block_id: str
) -> Block:
    """The block that plays a content made on the spot, right behind another one on the same day."""
    minutes = content.steps[0].minutes
    return Block(
        id=block_id,
        day=after.day,
        position=_position_behind(workshop, after),
        kind=content.kind,
        title=content.name,
        minutes=minutes,
        min_minutes=minutes,
        content=sha,
    )


def shelf_block(  # noqa: PLR0913  (a block has as many facts)
    workshop: Workshop, after: Block, content: Content, sha: str, block_id: str, minutes: float
) -> Block:
    """The block that plays a content of the library, in the version nearest to ``minutes``."""
    length = min(content.lengths, key=lambda one: abs(one.minutes - minutes))
    wanted = [one.id for one in workshop.groupings if one.kind == content.grouping]
    return Block(
        id=block_id,
        day=after.day,
        position=_position_behind(workshop, after),
        kind=content.kind,
        title=content.name,
        minutes=minutes,
        min_minutes=min(minutes, *(one.minutes for one in content.lengths)),
        content=sha,
        grouping=next(iter(wanted), workshop.groupings[0].id if workshop.groupings else ""),
        parts=parts_played(content, length),
        weight=content.weight,
    )


def _position_behind(workshop: Workshop, after: Block) -> float:
    order = on_agenda(workshop.blocks)
    following = order[order.index(after) + 1 :]
    to = following[0].position if following else after.position + 2
    return (after.position + to) / 2


def _view(wish: Unplanned, name: Words) -> View:
    if wish.kind == "break":
        return BreakView(title=name)
    lines = tuple(same(line) for line in wish.text.splitlines() if line)
    return TextView(title=name, lines=lines, hero=not lines)


def _read_only(text: str) -> str:
    """Two braces would begin a name that is filled in; what a person typed is only read."""
    return text.replace("{{", "{ {")
