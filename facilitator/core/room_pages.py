"""The pages the room saw, in the order of the cues, as they stand when the day is over."""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.core.overview import overview
from facilitator.core.position import Position, Shown
from facilitator.core.run import RunRecord, Visit
from facilitator.core.stage import Stage
from facilitator.core.staging import Room, covered, preview_of, shows_places


@dataclass(frozen=True, slots=True)
class RoomPage:
    """One page: what block it belongs to, by its id and title, and what the room sees."""

    block: str
    title: str
    stage: Stage


def room_pages(
    room: Room, record: RunRecord | None, visits: Sequence[Visit], locale: str
) -> tuple[RoomPage, ...]:
    """Every page of the steps that were shown; all pages where the workshop has not been run.

    What a cue does not reveal is not on its page. Of a standing all places are uncovered once the
    day went past it, so many as they are where it stopped there, and none before it began.
    """
    at = record.position if record else room.script.first()
    found: list[RoomPage] = []
    for block in overview(room, at, visits, locale).blocks:
        for tile in block.tiles:
            if record and tile.state not in ("visited", "now"):
                continue
            revealed = _revealed(room, tile.at, record)
            stage = preview_of(room, tile.at, revealed)
            # A cue that changes nothing on the screen is no page of its own.
            if not found or (found[-1].block, found[-1].stage) != (block.block, stage):
                found.append(RoomPage(block.block, block.title, stage))
    return tuple(found)


def _revealed(room: Room, at: Position, record: RunRecord | None) -> int:
    """How many places the room was shown there."""
    if record is None or not shows_places(room.script.cue(at)):
        return 0
    if at == record.position:
        return record.shown.revealed
    return covered(room, at, Shown())
