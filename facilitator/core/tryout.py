"""An exercise tried on nobody: every cue as the room and the trainer would see it.

The workshop around it is invented, and so are the answers of its groups: the pictures are made by
the same road as those of a running workshop, so a preview cannot show anything else than the room.
"""

from dataclasses import dataclass, replace
from datetime import date, time
from itertools import count

from facilitator.core.console import NoteLine, Supply, console_view
from facilitator.core.entry import form_for
from facilitator.core.invention import invented
from facilitator.core.journal import Place, Value
from facilitator.core.needs import pieces, used_sheets
from facilitator.core.pack import Content, Length
from facilitator.core.paper import to_prepare
from facilitator.core.planning import GROUP_NAMES, Order, plan
from facilitator.core.position import Position, Shown
from facilitator.core.scoring.board import scoreboard
from facilitator.core.script import BlockScript, script
from facilitator.core.stage import Stage
from facilitator.core.staging import Room, preview_of
from facilitator.core.templates import Template, TemplateBlock
from facilitator.core.text import EN, ZH, AudienceLanguage, Words, pick

GROUPS = 6
PEOPLE = 36
SEED = 7
COMPANY: Words = {ZH: "北屿国际", EN: "Beiyu International"}
_DAY = date(2026, 3, 5)
_START = time(9, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class StepBrief:
    """One step in the order of playing: its name and minutes, and the first of its cues."""

    name: str
    minutes: float
    first: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Glimpse:
    """One cue: what the room sees, and what the trainer has beside it."""

    number: int
    stage: Stage
    step: int
    cue: str
    notes: tuple[NoteLine, ...]
    following: str
    hand_out: tuple[Supply, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tryout:
    """An exercise or card in one length and the languages of the room. ``locale`` is the trainer's."""

    content: Content
    length: Length
    room: Room
    places: tuple[Position, ...]
    locale: str

    @property
    def block(self) -> BlockScript:
        """The one block of the invented workshop."""
        return self.room.script.blocks[0]

    def words(self, words: Words | None) -> str:
        """A text of the content for the trainer, with its names filled in."""
        return pick(self.block.fill(words), self.locale) if words else ""

    def steps(self) -> tuple[StepBrief, ...]:
        """The steps as they are played."""
        firsts = {at.step: number for number, at in reversed(tuple(enumerate(self.places)))}
        return tuple(
            StepBrief(name=self.words(step.name), minutes=step.minutes, first=firsts[index])
            for index, step in enumerate(self.block.steps)
        )

    def supplies(self) -> tuple[Supply, ...]:
        """What is printed and brought for a room of this size, for the steps that are played."""
        played = {"", *(step.step.id for step in self.block.steps)}
        return tuple(
            Supply(self.words(one.name), pieces(self.room.workshop, self.block, one))
            for one in to_prepare(used_sheets(self.block), self.content.materials)
            if one.step in played
        )

    def glimpse(self, number: int) -> Glimpse:
        """One cue; a number beyond the ends is the nearest one there is."""
        number = min(max(number, 0), len(self.places) - 1)
        at = self.places[number]
        view = console_view(self.room, at, Shown(), (), self.locale)
        return Glimpse(
            number=number,
            stage=preview_of(self.room, at),
            step=at.step,
            cue=self.words(self.room.script.cue(at).cue.name),
            notes=view.notes,
            following=view.ahead.cue,
            hand_out=view.ahead.hand_out,
        )


def tryout(
    content: Content, course: Words, minutes: float, language: AudienceLanguage, locale: str
) -> Tryout:
    """A content as a workshop of six groups would play it in the version nearest to ``minutes``."""
    wanted = minutes or content.lengths[0].minutes
    length = min(content.lengths, key=lambda one: abs(one.minutes - wanted))
    spoken = EN if language == EN else ZH
    ids = (f"tryout-{number}" for number in count())
    template = Template(
        id="tryout",
        name=content.name,
        summary=content.name,
        minutes=length.minutes,
        blocks=(
            TemplateBlock(
                content=content.id, minutes=length.minutes, parts=parts_played(content, length)
            ),
        ),
    )
    company = pick(content.variables.get("company", COMPANY), spoken)
    order = Order(
        title=pick(course, spoken) or company,
        client=company,
        day=_DAY,
        start=_START,
        language=language,
        group_names=GROUP_NAMES[spoken][:GROUPS],
        people=PEOPLE,
    )
    workshop = plan(template, {content.id: (content.id, content)}, order, lambda: next(ids), SEED)
    made = script(workshop, {content.id: content})
    room = Room(
        workshop=workshop, script=made, board=scoreboard(workshop, {content.id: content}, {})
    )
    block = made.blocks[0]
    found = _answers(room, block, locale)
    room = replace(room, board=scoreboard(workshop, {content.id: content}, found, (), len(found)))
    return Tryout(
        content=content,
        length=length,
        room=room,
        places=tuple(
            Position(block.block.day, block.block.id, step, cue)
            for step, each in enumerate(block.steps)
            for cue in range(len(each.cues))
        ),
        locale=locale,
    )


def parts_played(content: Content, length: Length) -> tuple[str, ...]:
    """The parts a version plays; the first ones where it only says how many."""
    return length.plays or tuple(part.id for part in content.parts)[: length.parts or None]


def _answers(room: Room, block: BlockScript, locale: str) -> dict[Place, Value]:
    """An answer of every group wherever the console asks for one: good ones and less good ones."""
    found: dict[Place, Value] = {}
    for step in range(len(block.steps)):
        form = form_for(room.workshop, block, step, room.board, locale)
        if form is None:
            continue
        for row in form.rows:
            for slot, value in invented(form, row, block.content.scoring).items():
                found[Place(block.block.id, 1, row.unit, slot)] = value
    return found
