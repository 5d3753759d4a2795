"""Days of the shipped course, played as a test wants them, without a disk."""

import itertools
from dataclasses import replace
from datetime import date, time
from functools import cache
from typing import cast

from facilitator.content.packs import read_content, read_template
from facilitator.core.entry import form_for
from facilitator.core.invention import invented
from facilitator.core.journal import STATE_SLOT, Action, Place, ScoreEntry, Value, values
from facilitator.core.pack import Content
from facilitator.core.planning import GROUP_NAMES, Order, plan
from facilitator.core.run import Visit
from facilitator.core.scoring.board import scoreboard
from facilitator.core.script import BlockScript, script
from facilitator.core.templates import Template
from facilitator.core.workshop import Unit, Workshop
from facilitator.reports.day import Day
from tests.clock import START_MS
from tests.unit.content.copies import SHIPPED

DRAWING, QUIZ, CASE = "blind-drawing", "concept-quiz", "case-multinational"
MINUTE_MS = 60_000


@cache
def course(
    name: str, swap: tuple[str, str] = ("", "")
) -> tuple[Template, dict[str, tuple[str, Content]]]:
    """A template and its contents; one content may be swapped for another of the pack."""
    template = read_template(SHIPPED, name)
    blocks = (
        replace(block, content=swap[1], parts=(), title=None) if block.content == swap[0] else block
        for block in template.blocks
    )
    template = replace(template, blocks=tuple(blocks)) if swap[0] else template
    wanted = {block.content for block in template.blocks} | {"class-points"}
    return template, {name: (name, read_content(SHIPPED, name)) for name in sorted(wanted)}


class Played:
    """One workshop; what is entered adds to it, ``day`` is the report's view of it."""

    def __init__(self, locale: str, groups: tuple[str, ...] = (), **order: object) -> None:
        """``order`` changes what was ordered; ``template`` in it is the course."""
        template = str(order.pop("template", "sample-90"))
        swap = cast("tuple[str, str]", order.pop("swap", ("", "")))
        names = groups or GROUP_NAMES[locale][:6]
        wanted = Order(
            title="内部客户意识工作坊" if locale == "zh-CN" else "Internal Customer Awareness",
            client="北屿国际" if locale == "zh-CN" else "Beiyu International",
            day=date(2026, 3, 5),
            start=time(9),
            group_names=names,
            people=36,
        )
        planned, contents = course(template, swap)
        ids = (f"id-{number:04}" for number in itertools.count())
        order_of_day = replace(wanted, **order)
        self.workshop: Workshop = plan(planned, contents, order_of_day, lambda: next(ids), 7)
        self.contents = dict(contents.values())
        self.script = script(self.workshop, self.contents)
        self.entries: list[ScoreEntry] = []
        self.visits: list[Visit] = []
        self._now = START_MS

    def block(self, content: str) -> BlockScript:
        """The block that plays a content."""
        return next(one for one in self.script.blocks if one.content.id == content)

    def units(self, content: str) -> tuple[Unit, ...]:
        """What is scored in it, group by group."""
        return self.workshop.units_of(self.block(content).block.id)

    def enter(self, content: str, number: int, slot: str, value: Value) -> None:
        """Enter a value for the unit with this number (from 0); an earlier one is corrected."""
        unit = self.units(content)[number]
        self._append(Place(self.block(content).block.id, 1, unit.id, slot), value)

    def state(self, content: str, number: int, state: str) -> None:
        """Excused, or no result."""
        self.enter(content, number, STATE_SLOT, state)

    def award(self, number: int, points: int) -> None:
        """Class points for a group."""
        block = self.workshop.points_block
        assert block is not None
        unit = self.workshop.units_of(block.id)[number]
        self._append(Place(block.id, 1, unit.id, f"award.{len(self.entries)}"), points)

    def draw(self, number: int, first: float, second: float, **measures: float) -> None:
        """Both rounds of the drawing of one unit."""
        for one, total in (("one-way", first), ("two-way", second)):
            self.enter(DRAWING, number, f"{one}.total", total)
            for name, value in measures.items():
                self.enter(DRAWING, number, f"{one}.{name}", value)

    def answer(self, number: int, *right: bool) -> None:
        """Answers of one unit to the items of the quiz, right or wrong."""
        for part, well in zip(self.block(QUIZ).parts, right, strict=False):
            wrong = next(option.id for option in part.options if option.id not in part.key)
            self.enter(QUIZ, number, part.id, list(part.key) if well else [wrong])

    def decide(self, number: int, rank: int) -> None:
        """The decision of one unit in the first act: 0 the highest-scoring, 1 the next one."""
        part = self.block(CASE).parts[0]
        options = sorted(part.options, key=lambda option: -(option.points or 0))
        self.enter(CASE, number, part.id, options[rank].id)

    def invent(self) -> None:
        """Everything the console asks for, for every group."""
        empty = scoreboard(self.workshop, self.contents, {})
        for block in self.script.blocks:
            for step in range(len(block.steps)):
                form = form_for(self.workshop, block, step, empty, "zh-CN")
                for number, row in enumerate(form.rows if form else ()):
                    assert form is not None
                    for slot, value in invented(form, row, block.content.scoring).items():
                        self.enter(block.content.id, number, slot, value)

    def spend(self, minutes: float, *contents: str) -> None:
        """Go through these blocks, so many minutes each; then the day is over."""
        for content in contents or tuple(one.content.id for one in self.script.blocks):
            block = self.block(content).block.id
            self.visits.append(Visit(block=block, play_no=1, step=0, at=self._now))
            self._now += round(minutes * MINUTE_MS)
        self.visits.append(replace(self.visits[-1], at=self._now, kind="leave"))

    def day(self) -> Day:
        """Everything a report needs."""
        passed = {one.block.id for one in self.script.blocks}
        found = values(self.entries)
        return Day(
            workshop=self.workshop,
            contents=self.contents,
            script=self.script,
            board=scoreboard(self.workshop, self.contents, found, passed, len(self.entries)),
            entries=self.entries,
            actions=[Action(id="a", workshop=self.workshop.id, at=0, by="console", kind="x")],
            visits=self.visits,
            made_at=self._now,
        )

    def _append(self, place: Place, value: Value) -> None:
        number = len(self.entries)
        before = [one.id for one in self.entries if one.place == place]
        self.entries.append(
            ScoreEntry(
                id=f"e{number}",
                action="a",
                workshop=self.workshop.id,
                place=place,
                value=value,
                hlc=number,
                supersedes=tuple(before[-1:]),
            )
        )


def whole_day(locale: str, groups: tuple[str, ...] = (), **order: object) -> Played:
    """Everything scored for every group, each a little different, and minutes spent."""
    played = Played(locale, groups, **order)
    for number in range(len(played.workshop.groups)):
        played.draw(number, 4 + number % 3, 7 + number % 4, time=300 + 20 * number, estimate=8)
        played.answer(number, *(item % (number % 3 + 2) > 0 for item in range(6)))
        played.decide(number, number % 3)
    played.award(0, 5)
    played.award(1, 8)
    played.spend(11)
    return played
