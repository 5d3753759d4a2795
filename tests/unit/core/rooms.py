"""Rooms that play exercises of the fixture pack or of the course, with what the groups recorded."""

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, time
from functools import cache
from pathlib import Path

from facilitator.core.journal import Place, Value
from facilitator.core.pack import Content
from facilitator.core.planning import MAX_GROUPS, Order, plan
from facilitator.core.position import Position, Shown
from facilitator.core.scoring.board import scoreboard
from facilitator.core.script import script
from facilitator.core.stage import GridSlide, Slide
from facilitator.core.staging import Room, stage_of
from facilitator.core.templates import Template, TemplateBlock
from facilitator.core.text import AudienceLanguage
from facilitator.core.workshop import Workshop
from tests.ui.slides.recorded import recorded
from tests.unit.content.copies import read_pack

FIXTURE = Path(__file__).resolve().parents[2] / "packs" / "fixture_pack"
NAMES = ("青松组", "赤焰组", "琥珀组", "蓝鲸组", "紫藤组", "海棠组")


@cache
def contents(folder: Path) -> dict[str, Content]:
    return {one.id: one for one in read_pack(folder).contents}


def planned(
    ids: Sequence[str],
    names: Sequence[str] = NAMES,
    language: AudienceLanguage = "zh-CN",
    folder: Path = FIXTURE,
) -> Workshop:
    """A workshop with one block of each content, in its full length."""
    known = contents(folder)
    blocks = [
        TemplateBlock(
            content=one,
            minutes=(length := known[one].lengths[0]).minutes,
            parts=length.plays or tuple(part.id for part in known[one].parts[: length.parts]),
        )
        for one in ids
    ]
    order = Order(
        title="内部客户意识工作坊",
        client="北屿国际",
        day=date(2026, 3, 5),
        start=time(9),
        language=language,
        group_names=tuple(names[:MAX_GROUPS]),
        people=5 * len(names[:MAX_GROUPS]),
    )
    counted = (str(number) for number in itertools.count(1))
    template = Template(id="t", name={}, summary={}, minutes=0, blocks=tuple(blocks))
    made = plan(template, {one: (one, known[one]) for one in ids}, order, lambda: next(counted), 7)
    return _grown(made, names)


def _grown(workshop: Workshop, names: Sequence[str]) -> Workshop:
    """More groups than the form takes: a workshop from elsewhere may have twelve."""
    groups, units = list(workshop.groups), list(workshop.units)
    for number, name in enumerate(names[len(groups) :], start=len(groups) + 1):
        last = groups[-1]
        groups.append(replace(last, id=f"more-{number}", name=name, colour=number - 1))
        units += [
            replace(
                unit,
                id=f"{unit.id}-more-{number}",
                members=((f"more-{number}", 1.0),),
            )
            for unit in workshop.units
            if unit.members[0][0] == workshop.groups[0].id
        ]
    return replace(workshop, groups=tuple(groups), units=tuple(units))


def room(
    workshop: Workshop,
    found: Mapping[Place, Value] | None = None,
    folder: Path = FIXTURE,
) -> Room:
    """The room of a workshop; without ``found`` with everything that can be recorded."""
    known = contents(folder)
    if found is None:
        found = {
            place: value
            for block in workshop.blocks
            for place, value in recorded(workshop, block, known[block.content]).items()
        }
    board = scoreboard(workshop, known, found)
    return Room(workshop=workshop, script=script(workshop, known), board=board)


def cues(one: Room, kind: str, face: str = "") -> list[Position]:
    """Where a kind of view is shown, press by press."""
    return [
        Position(block.block.day, block.block.id, index, number)
        for block in one.script.blocks
        for index, step in enumerate(block.steps)
        for number, cue in enumerate(step.cues)
        if getattr(cue.cue.show, "kind", "") == kind
        and (not face or getattr(cue.cue.show, "face", "") == face)
    ]


def slides(one: Room, kind: str, face: str = "", revealed: int = 0) -> list[Slide]:
    """The pictures of these presses."""
    shown = Shown(revealed=revealed)
    return [stage_of(one, at, shown, None, 0).slide for at in cues(one, kind, face)]


def grids(one: Room, face: str) -> list[GridSlide]:
    found = slides(one, "results", face)
    assert all(isinstance(slide, GridSlide) for slide in found)
    return [slide for slide in found if isinstance(slide, GridSlide)]


def slots(workshop: Workshop, given: dict[str, dict[str, Value]]) -> dict[Place, Value]:
    """Group name -> slots, as recorded in the first block."""
    block = workshop.blocks[0].id
    names = {group.id: group.name for group in workshop.groups}
    units = {names[one.members[0][0]]: one.id for one in workshop.units_of(block)}
    return {
        Place(block, 1, units[name], slot): value
        for name, found in given.items()
        for slot, value in found.items()
    }
