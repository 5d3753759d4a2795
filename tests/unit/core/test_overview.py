"""All cues on one page: numbers, what became of each, and what each is found by."""

from facilitator.core.overview import latest_plays, overview
from facilitator.core.position import Position
from facilitator.core.run import Visit
from facilitator.core.scoring.board import scoreboard
from facilitator.core.script import script
from facilitator.core.staging import Room
from tests.unit.core.course import CONTENTS, workshop

PLAN = workshop()
ROOM = Room(workshop=PLAN, script=script(PLAN, CONTENTS), board=scoreboard(PLAN, CONTENTS, {}))


def been(*places: tuple[str, int], play_no: int = 1) -> list[Visit]:
    return [
        Visit(block=block, play_no=play_no, step=step, at=number)
        for number, (block, step) in enumerate(places)
    ]


def states(at: Position, visits: list[Visit], block: str) -> list[str]:
    found = overview(ROOM, at, visits, "en")
    tiles = next(one.tiles for one in found.blocks if one.block == block)
    return [tile.state for tile in tiles]


def test_every_cue_has_its_number_in_the_order_of_next():
    found = overview(ROOM, ROOM.script.first(), [], "en")
    at, walked = ROOM.script.first(), [ROOM.script.first()]
    while (following := ROOM.script.following(at)) is not None:
        at = following
        walked.append(at)
    assert [tile.at for tile in found.tiles] == walked
    assert [tile.number for tile in found.tiles] == list(range(1, len(walked) + 1))
    assert found.here().at == ROOM.script.first()


def test_what_lies_behind_and_was_never_shown_was_skipped():
    at = Position("day", "quiz", 1)
    visits = been(("case", 0), ("quiz", 1))
    case = states(at, visits, "case")
    steps = [tile.at.step for tile in overview(ROOM, at, visits, "en").blocks[0].tiles]
    assert case == ["visited" if step == 0 else "skipped" for step in steps]
    assert set(states(at, visits, "break")) == {"skipped"}
    assert [one.skipped for one in overview(ROOM, at, visits, "en").blocks][:3] == [
        False,
        True,
        False,
    ]


def test_ahead_nothing_was_skipped_and_what_was_shown_before_is_known():
    at = Position("day", "case")
    visits = been(("case", 0), ("quiz", 0), ("case", 0))
    assert "skipped" not in states(at, visits, "case")
    assert states(at, visits, "quiz")[0] == "visited"
    assert set(states(at, visits, "break")) == {"later"}


def test_the_cues_of_the_open_step_are_behind_here_or_ahead():
    blocks = ROOM.script.blocks
    block, index, cues = next(
        (one.block, index, len(step.cues))
        for one in blocks
        for index, step in enumerate(one.steps)
        if len(step.cues) > 2
    )
    at = Position(block.day, block.id, index, 1)
    found = overview(ROOM, at, been((block.id, index)), "en")
    mine = [
        tile.state for tile in found.tiles if (tile.at.block, tile.at.step) == (block.id, index)
    ]
    assert mine == ["visited", "now", *["later"] * (cues - 2)]


def test_a_cue_is_found_by_its_names_in_both_languages():
    tile = overview(ROOM, ROOM.script.first(), [], "en").tiles[0]
    block, step = ROOM.script.blocks[0], ROOM.script.step(tile.at)
    names = (block.block.title, block.content.public_name, step.name)
    wanted = {text for words in names for text in block.fill(words).values() if text}
    assert len(wanted) > 2
    assert wanted <= set(tile.sought)
    assert tile.step == step.name["en"]


def test_a_block_played_again_leads_to_its_latest_play():
    again = been(("case", 0)) + been(("case", 0), play_no=2)
    assert latest_plays(again) == {"case": 2}
    found = overview(ROOM, Position("day", "quiz"), again, "en")
    assert {tile.at.play_no for tile in found.blocks[0].tiles} == {2}
    steps = {tile.state for tile in found.blocks[0].tiles if tile.at.step == 0}
    assert steps == {"visited"}


def test_what_came_before_a_round_that_is_played_again_stays_shown():
    went = been(("case", 0), ("case", 1)) + been(("case", 1), play_no=2)
    found = overview(ROOM, Position("day", "case", 1, play_no=2), went, "en")
    first = {tile.state for tile in found.blocks[0].tiles if tile.at.step == 0}
    assert first == {"visited"}
