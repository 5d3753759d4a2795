"""Every text that is shipped goes in, on every screen, in every room language, at a legible size."""

import itertools
from collections.abc import Iterator
from datetime import date, time
from functools import cache

import pytest

from facilitator.core.agenda import Block
from facilitator.core.journal import Place, Value
from facilitator.core.pack import Content
from facilitator.core.planning import GROUP_NAMES, Order, plan
from facilitator.core.position import Position
from facilitator.core.scoring.board import scoreboard
from facilitator.core.scoring.specs import ChecklistScoring, QuizScoring
from facilitator.core.script import parts_of, script
from facilitator.core.stage import Stage
from facilitator.core.staging import Room, preview_of
from facilitator.core.templates import Template, TemplateBlock
from facilitator.core.text import AUDIENCE_LANGUAGES, AudienceLanguage
from facilitator.core.workshop import Workshop
from facilitator.ui.slides.painting import fits
from tests.ui.slides.recorder import ASPECTS
from tests.unit.content.copies import SHIPPED, read_pack

SCREENS = {name: ASPECTS[name] for name in ("16:10", "21:9")}
"""The other two are looked at with every length of everything, in tests/packs."""


@cache
def stages(language: AudienceLanguage) -> dict[str, Stage]:
    """Every cue of everything shipped, at full length, with every answer chosen by somebody."""
    pack = read_pack(SHIPPED)
    shown = [content for content in pack.contents if content.kind != "points"]
    template = Template(
        id="all",
        name={},
        summary={},
        minutes=600,
        blocks=tuple(TemplateBlock(content=c.id, minutes=c.lengths[0].minutes) for c in shown),
    )
    order = Order(
        title="内部客户意识工作坊",
        client="北屿国际",
        day=date(2026, 3, 5),
        start=time(9),
        language=language,
        group_names=GROUP_NAMES["zh-CN"][:6],
        people=36,
    )
    ids = (str(number) for number in itertools.count(1))
    contents = {content.id: (content.id, content) for content in shown}
    workshop = plan(template, contents, order, lambda: next(ids), 7)
    by_sha = dict(contents.values())
    board = scoreboard(workshop, by_sha, dict(recorded(workshop, by_sha)))
    room = Room(workshop=workshop, script=script(workshop, by_sha), board=board)
    return {
        f"{block.content.id}/{index}/{number}": preview_of(
            room, Position(block.block.day, block.block.id, index, number)
        )
        for block in room.script.blocks
        for index, step in enumerate(block.steps)
        for number in range(len(step.cues))
    }


def recorded(workshop: Workshop, contents: dict[str, Content]) -> Iterator[tuple[Place, Value]]:
    """Answers that let every consequence and every bar appear."""
    for block in workshop.blocks:
        content = contents[block.content]
        for turn, unit in enumerate(workshop.units_of(block.id)):
            for slot, value in answers(block, content, turn):
                yield Place(block.id, 1, unit.id, slot), value


def answers(block: Block, content: Content, turn: int) -> Iterator[tuple[str, Value]]:
    if isinstance(content.scoring, ChecklistScoring):
        for slot in ("one-way", "two-way"):
            yield f"{slot}.total", 7.0
            yield f"{slot}.time", 300.0
            yield f"{slot}.estimate", 9.0
        return
    for part in parts_of(content, block.parts):
        if isinstance(content.scoring, QuizScoring):
            yield part.id, list(part.key) if turn else [part.options[0].id]
        else:
            yield part.id, part.options[turn % len(part.options)].id


@pytest.mark.parametrize("aspect", SCREENS)
@pytest.mark.parametrize("language", AUDIENCE_LANGUAGES)
def test_every_shipped_text_goes_in(dark, language, aspect):
    found = {
        name: texts
        for name, stage in stages(language).items()
        if (texts := fits(stage, SCREENS[aspect], dark))
    }
    assert found == {}


@pytest.mark.parametrize("language", AUDIENCE_LANGUAGES)
def test_every_kind_of_slide_is_among_them(language):
    kinds = {getattr(stage.slide, "kind", "") for stage in stages(language).values()}
    assert {"text", "options", "consequences", "figures", "rounds", "question", "break"} <= kinds
