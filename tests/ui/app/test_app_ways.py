"""Finding a place in a running workshop: the laptop looks, the room sees nothing before Enter."""

from facilitator.ui.console.overview.page import OverviewPage
from tests.ui.app.trainer import Trainer, catch_up


def overview_of(trainer: Trainer) -> OverviewPage:
    found = trainer.console.findChild(OverviewPage)
    assert found is not None
    return found


def test_the_overview_shows_the_room_nothing_before_enter(trainer: Trainer) -> None:
    room, disk = trainer.room(), trainer.position
    actions = len(trainer.running.opened.actions)

    trainer.press("Tab", "Right", "Down", "End", "1", "2")

    page = overview_of(trainer)
    tile = page.grid().tile()
    assert page.isVisible()
    assert tile is not None
    assert tile.number == 12
    assert (trainer.position, trainer.room()) == (disk, room)
    assert len(trainer.running.opened.actions) == actions
    trainer.press("Enter")
    assert not page.isVisible()
    assert trainer.position == tile.at
    assert trainer.room() != room


def test_esc_leaves_the_room_as_it_was(trainer: Trainer) -> None:
    room, at = trainer.room(), trainer.position
    trainer.press("Tab", "End", "Esc")
    assert (trainer.position, trainer.room()) == (at, room)
    trainer.press("PgDn")
    assert trainer.position != at


def test_the_clicker_moves_the_room_and_the_overview_follows(trainer: Trainer) -> None:
    trainer.press("Tab", "PgDn")
    here = [tile for tile in overview_of(trainer).grid().tiles() if tile.state == "now"]
    assert [tile.at for tile in here] == [trainer.position]


def test_another_language_takes_the_overview_along(trainer: Trainer) -> None:
    trainer.press("Tab", "Esc")
    trainer.program.change_language("en")
    catch_up()
    trainer.press("Tab", "End", "Enter")
    assert trainer.running.opened.script.following(trainer.position) is None


def test_after_a_fault_it_shows_what_was_read_again(trainer: Trainer) -> None:
    trainer.press("Tab", "Esc")
    trainer.running.mend()
    trainer.press("Tab", "PgDn")
    here = [tile for tile in overview_of(trainer).grid().tiles() if tile.state == "now"]
    assert [tile.at for tile in here] == [trainer.position]
