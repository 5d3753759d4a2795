"""The pages the room saw: all of them before the day, afterwards those that were shown."""

from facilitator.core.position import Position, Shown
from facilitator.core.room_pages import RoomPage, room_pages
from facilitator.core.run import RunRecord, Visit
from facilitator.core.script import end_of
from facilitator.core.stage import OptionsSlide, StandingSlide
from facilitator.core.staging import covered, preview_of, shows_places
from tests.unit.core.test_staging import room

ROOM = room()
SCRIPT = ROOM.script


def every_place() -> list[Position]:
    at, found = SCRIPT.first(), [SCRIPT.first()]
    while (following := SCRIPT.following(at)) is not None:
        at = following
        found.append(at)
    return found


def walked(until: Position | None = None) -> list[Visit]:
    """The visits of a day that went step by step, to the end or to a place."""
    steps: dict[tuple[str, int], None] = {}
    for at in every_place():
        steps[at.block, at.step] = None
        if at == until:
            break
    return [
        Visit(block=block, play_no=1, step=step, at=number)
        for number, (block, step) in enumerate(steps)
    ]


def record(at: Position, revealed: int = 0) -> RunRecord:
    return RunRecord(workshop="w", position=at, shown=Shown(revealed=revealed))


def pages(at: Position, revealed: int = 0) -> tuple[RoomPage, ...]:
    return room_pages(ROOM, record(at, revealed), walked(at), "zh-CN")


def standings(found: tuple[RoomPage, ...]) -> list[StandingSlide]:
    return [one.stage.slide for one in found if isinstance(one.stage.slide, StandingSlide)]


AWARD = next(at for at in every_place() if shows_places(SCRIPT.cue(at)))
LAST = end_of(SCRIPT.blocks[-1])


def test_before_the_day_there_is_every_cue_and_no_place_is_uncovered() -> None:
    found = room_pages(ROOM, None, [], "zh-CN")
    stages: list[object] = []
    for at in every_place():
        if not stages or stages[-1] != preview_of(ROOM, at):
            stages.append(preview_of(ROOM, at))
    assert [one.stage for one in found] == stages
    assert [slide.shown for slide in standings(found)] == [0]


def test_afterwards_there_is_what_was_shown_in_the_order_of_the_cues() -> None:
    at = every_place()[7]
    found = pages(at)
    assert 0 < len(found) <= 8
    assert found[0].stage == preview_of(ROOM, SCRIPT.first())
    assert found[-1].stage == preview_of(ROOM, at)


def test_what_was_jumped_over_is_no_page() -> None:
    first, last = SCRIPT.blocks[0].block.id, SCRIPT.blocks[-1].block.id
    visits = [Visit(block=one, play_no=1, step=0, at=0) for one in (first, last)]
    at = Position(SCRIPT.blocks[-1].block.day, last)
    found = room_pages(ROOM, record(at), visits, "zh-CN")
    assert {one.block for one in found} == {first, last}


def test_a_standing_is_uncovered_once_the_day_went_past_it_and_else_as_it_was_left() -> None:
    ranked = covered(ROOM, AWARD, Shown())
    assert ranked > 1
    for revealed in (0, 1):
        assert standings(pages(AWARD, revealed))[-1].shown == revealed
    past = standings(pages(LAST))[0]
    assert past.shown == past.total == ranked


def test_an_answer_comes_on_the_page_that_reveals_it_and_not_before() -> None:
    found = room_pages(ROOM, None, [], "zh-CN")
    slides = [one.stage.slide for one in found if isinstance(one.stage.slide, OptionsSlide)]
    hidden = [one for one in slides if not one.revealed]
    assert hidden
    assert any(one.revealed for one in slides)
    assert all(option.right is None for one in hidden for option in one.options)


def test_every_page_knows_its_block() -> None:
    found = pages(LAST)
    titles = SCRIPT.titles("zh-CN")
    assert all(one.title == titles[one.block] for one in found)
    order = [one.block.id for one in SCRIPT.blocks]
    assert [*dict.fromkeys(one.block for one in found)] == [
        one for one in order if one in {page.block for page in found}
    ]
