"""Every cue of a workshop on one page: where each leads, what it is called, what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from facilitator.core.agenda import BlockKind
from facilitator.core.console import cue_name, starts
from facilitator.core.position import Position
from facilitator.core.run import Visit
from facilitator.core.script import BlockScript, start_of
from facilitator.core.staging import Room
from facilitator.core.text import LOCALES, pick

CueState: TypeAlias = Literal["now", "visited", "skipped", "later"]
"""Skipped is what lies behind the trainer and was never shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CueTile:
    """One cue. ``number`` counts through the whole workshop from 1.

    ``sought`` are the texts it is found by, in all languages; ``step`` and ``cue`` are in the
    trainer's.
    """

    number: int
    at: Position
    step: str
    cue: str
    state: CueState
    sought: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewBlock:
    """One block of the agenda with its cues.

    ``day`` counts the days from 1; ``start`` is UTC ms. ``skipped`` says that none of it was shown
    though it lies behind.
    """

    block: str
    day: int
    title: str
    kind: BlockKind
    start: int
    minutes: float
    skipped: bool
    tiles: tuple[CueTile, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """All blocks in order, how many days they fill, and the room their pictures are made from."""

    blocks: tuple[OverviewBlock, ...]
    days: int
    room: Room

    @property
    def tiles(self) -> tuple[CueTile, ...]:
        """All cues in order."""
        return tuple(tile for block in self.blocks for tile in block.tiles)

    def here(self) -> CueTile:
        """The cue the trainer stands at."""
        return next(tile for tile in self.tiles if tile.state == "now")


def overview(room: Room, at: Position, visits: Sequence[Visit], locale: str) -> Overview:
    """The overview from a position; ``visits`` say what was shown."""
    script = room.script
    begins = starts(room.workshop, visits, room.delays)
    order = [one.block.id for one in script.blocks]
    days = {day.id: number for number, day in enumerate(room.workshop.days, start=1)}
    plays = latest_plays(visits) | {at.block: at.play_no}
    # A round that is played again leaves shown what came before it.
    seen = {(one.block, one.step) for one in visits if one.kind in ("arrive", "back")}
    blocks: list[OverviewBlock] = []
    number = 1
    for index, one in enumerate(script.blocks):
        play_no = plays.get(one.block.id, 1)
        begun = {step for block, step in seen if block == one.block.id}
        way = _Way(at, behind=index < order.index(at.block), begun=frozenset(begun))
        tiles = _tiles(room, one, way, play_no, number, locale)
        number += len(tiles)
        blocks.append(
            OverviewBlock(
                block=one.block.id,
                day=days.get(one.block.day, 1),
                title=pick(one.fill(one.block.title), locale),
                kind=one.block.kind,
                start=begins[one.block.id],
                minutes=one.block.minutes,
                skipped=all(tile.state == "skipped" for tile in tiles),
                tiles=tiles,
            )
        )
    return Overview(blocks=tuple(blocks), days=len(room.workshop.days), room=room)


def latest_plays(visits: Sequence[Visit]) -> dict[str, int]:
    """The number of the last time each block was played."""
    plays: dict[str, int] = {}
    for visit in visits:
        plays[visit.block] = max(visit.play_no, plays.get(visit.block, 1))
    return plays


@dataclass(frozen=True, slots=True)
class _Way:
    """Where the trainer is, whether a block lies behind, and which of its steps were begun."""

    at: Position
    behind: bool
    begun: frozenset[int]

    def state(self, place: Position) -> CueState:
        if place == self.at:
            return "now"
        inside = place.block == self.at.block
        before = (place.step, place.cue) < (self.at.step, self.at.cue) if inside else self.behind
        if place.step in self.begun and not (inside and place.step == self.at.step and not before):
            return "visited"
        return "skipped" if before else "later"


def _tiles(  # noqa: PLR0913  (the facts of one block)
    room: Room, block: BlockScript, way: _Way, play_no: int, number: int, locale: str
) -> tuple[CueTile, ...]:
    begin = replace(start_of(block), play_no=play_no)
    tiles: list[CueTile] = []
    for index, step in enumerate(block.steps):
        named = block.fill(step.name)
        for cue in range(len(step.cues)):
            place = replace(begin, step=index, cue=cue)
            titles = (block.fill(block.block.title), block.fill(block.content.public_name), named)
            said = {locale: cue_name(room.script, place, locale) for locale in LOCALES}
            tiles.append(
                CueTile(
                    number=number + len(tiles),
                    at=place,
                    step=pick(named, locale),
                    cue=said.get(locale) or pick(said, locale),
                    state=way.state(place),
                    sought=tuple(
                        dict.fromkeys(
                            text for words in (*titles, said) for text in words.values() if text
                        )
                    ),
                )
            )
    return tuple(tiles)
