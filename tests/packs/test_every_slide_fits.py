"""Every length of everything shipped, before and after scores: no text is too long for its slide."""

import itertools
from collections.abc import Iterator
from datetime import date, time
from functools import cache

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from facilitator.core.journal import Place, Value
from facilitator.core.pack import Content, Length
from facilitator.core.planning import GROUP_NAMES, Order, plan
from facilitator.core.position import Position, Shown
from facilitator.core.scoring.board import scoreboard
from facilitator.core.script import script
from facilitator.core.stage import Stage
from facilitator.core.staging import Room, stage_of
from facilitator.core.templates import Template, TemplateBlock
from facilitator.core.text import AUDIENCE_LANGUAGES, AudienceLanguage
from facilitator.core.workshop import Workshop
from facilitator.ui.slides.canvas import StageLook
from facilitator.ui.slides.painting import fits, still
from facilitator.ui.slides.words import RoomTexts
from facilitator.ui.tokens import STAGE_DARK
from tests.ui.slides.recorded import recorded
from tests.unit.content.copies import SHIPPED, Pack, read_pack

NARROWEST = {"1440x1080": QSize(1440, 1080)}
"""The shape of a projector in which a text runs out of room first."""
WIDER = {
    "1920x1080": QSize(1920, 1080),
    "1920x1200": QSize(1920, 1200),
    "2520x1080": QSize(2520, 1080),
}
ROOMS = {
    "six groups": GROUP_NAMES["zh-CN"][:6],
    "six English groups": GROUP_NAMES["en"][:6],
    "ten groups": GROUP_NAMES["zh-CN"],
    "two groups of 12 letters": ("十二个字的小组名称真的很", "Twelve lette"),
}


@cache
def pack() -> Pack:
    return read_pack(SHIPPED)


def length_templates() -> Iterator[Template]:
    """One template for each place in the lists of lengths: all contents that have so many."""
    shown = [one for one in pack().contents if one.kind != "points"]
    for place in range(max(len(one.lengths) for one in shown)):
        blocks = [block_of(one, one.lengths[place]) for one in shown if place < len(one.lengths)]
        yield Template(id=f"length {place}", name={}, summary={}, minutes=0, blocks=tuple(blocks))


def block_of(content: Content, length: Length) -> TemplateBlock:
    """A block that plays a content in one of its lengths, with as many of its parts."""
    parts = length.plays or tuple(part.id for part in content.parts[: length.parts])
    return TemplateBlock(content=content.id, minutes=length.minutes, parts=parts)


def planned(template: Template, language: AudienceLanguage, names: tuple[str, ...]) -> Workshop:
    order = Order(
        title="内部客户意识工作坊",
        client="北屿国际",
        day=date(2026, 3, 5),
        start=time(9),
        language=language,
        group_names=names,
        people=6 * len(names),
    )
    ids = (str(number) for number in itertools.count(1))
    contents = {one.id: (one.id, one) for one in pack().contents}
    return plan(template, contents, order, lambda: next(ids), 7)


def everything(workshop: Workshop) -> Iterator[tuple[Place, Value]]:
    """Answers with which every consequence, every bar and every cell appears."""
    contents = {one.id: one for one in pack().contents}
    for block in workshop.blocks:
        yield from recorded(workshop, block, contents[block.content]).items()


def stages(language: AudienceLanguage) -> Iterator[tuple[str, Stage]]:
    """Every picture that differs from all others, with a name that leads to its file."""
    seen: set[Stage] = set()
    templates = [*length_templates(), *pack().templates]
    for template, (room_name, names) in itertools.product(templates, ROOMS.items()):
        workshop = planned(template, language, names)
        contents = {one.id: one for one in pack().contents}
        for found in ({}, dict(everything(workshop))):
            board = scoreboard(workshop, contents, found, {one.id for one in workshop.blocks})
            room = Room(workshop=workshop, script=script(workshop, contents), board=board)
            scored = "scored" if found else "no scores"
            for name, stage in cues(room):
                if still(stage) not in seen:
                    seen.add(still(stage))
                    yield f"{template.id}, {room_name}, {scored}: {name}", stage


def cues(room: Room) -> Iterator[tuple[str, Stage]]:
    """Every cue of every block, and over the last one the standing as it is uncovered."""
    at = Position("", "", 0)
    for block in room.script.blocks:
        for index, step in enumerate(block.steps):
            for cue in range(len(step.cues)):
                at = Position(block.block.day, block.block.id, index, cue)
                name = f"{block.content.id} {step.step.id} {cue}"
                for revealed in (0, len(room.workshop.groups)):
                    yield name, stage_of(room, at, Shown(revealed=revealed), None, 0)
    shown = Shown(standing=True, revealed=len(room.workshop.groups))
    yield "standing", stage_of(room, at, shown, None, 0)


@pytest.fixture(scope="module")
def look(qapp: QApplication) -> StageLook:
    return StageLook(STAGE_DARK, RoomTexts.load())


@pytest.mark.parametrize("language", AUDIENCE_LANGUAGES)
@pytest.mark.parametrize(
    "sizes",
    [
        pytest.param(NARROWEST, id="narrowest"),
        pytest.param(WIDER, id="wider", marks=pytest.mark.long),
    ],
)
@pytest.mark.timeout(180)
def test_every_text_of_every_length_goes_in(
    look: StageLook, language: AudienceLanguage, sizes: dict[str, QSize]
) -> None:
    found: dict[str, list[str]] = {}
    count = 0
    for name, stage in stages(language):
        count += 1
        for size_name, size in sizes.items():
            if texts := fits(stage, size, look):
                found[f"{size_name}, {name}"] = texts
    assert count > 150
    assert found == {}
