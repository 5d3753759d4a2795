"""A whole rehearsal on one screen: the speed by key and mouse, and the summary at its end."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit

from facilitator.core.commands import Command
from facilitator.live.reports import read_day
from facilitator.ui.console.rehearsal_speed import RehearsalSpeed
from facilitator.ui.console.rehearsal_times import RehearsalSheet
from facilitator.ui.dialogs.palette import Palette
from facilitator.ui.widgets.segmented import Segmented
from tests.ui.app.trainer import Trainer, catch_up, windows
from tests.ui.console.seen import texts, the
from tests.ui.home.finding import button, focused, named, open_sheets, sheet, words

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def rehearsing(home: Trainer) -> Trainer:
    """In a rehearsal of the sample, just begun."""
    home.program.workshops.sample("zh-CN", "console")
    home.press("Alt+F5")
    return home


def tick(trainer: Trainer, seconds: float) -> None:
    trainer.clock.advance(seconds)
    trainer.program.ticker.tick()
    catch_up()


def speeds(trainer: Trainer) -> Segmented:
    return named(trainer.console, Segmented, trainer.tr("Speed of the clock"))


def now(trainer: Trainer) -> int:
    return trainer.running.opened.clock.now_ms()


def test_keys_and_mouse_change_the_speed_and_the_clocks_follow(rehearsing: Trainer) -> None:
    left = rehearsing.stage().timer
    rehearsing.press("Ctrl+Up", "Ctrl+Up")
    assert speeds(rehearsing).chosen_key() == "20"
    before = now(rehearsing)
    tick(rehearsing, 1)
    assert now(rehearsing) - before == 20_000
    assert rehearsing.stage().timer == left, "a timer is a deadline; its clock ran faster"

    QTest.mouseClick(named(speeds(rehearsing), QAbstractButton, "×60"), LEFT)
    before = now(rehearsing)
    tick(rehearsing, 1)
    assert now(rehearsing) - before == 60_000
    rehearsing.press("PgDn")
    assert speeds(rehearsing).chosen_key() == "60", "the clicker does not belong to the choice"


def test_step_by_step_the_clock_moves_with_next_only(rehearsing: Trainer) -> None:
    rehearsing.press("Ctrl+Down")
    before = now(rehearsing)
    tick(rehearsing, 60)
    assert now(rehearsing) == before
    rehearsing.press("PgDn")
    assert now(rehearsing) > before


def test_the_speed_stays_in_another_language_and_after_a_fault(rehearsing: Trainer) -> None:
    rehearsing.press("Ctrl+Up")
    rehearsing.program.change_language("en")
    catch_up()
    assert speeds(rehearsing).chosen_key() == "5"
    rehearsing.running.mend()
    rehearsing.press("Ctrl+Up")
    assert speeds(rehearsing).chosen_key() == "20"
    before = now(rehearsing)
    tick(rehearsing, 1)
    assert now(rehearsing) - before == 20_000


def test_a_workshop_that_counts_shows_none_of_it(trainer: Trainer) -> None:
    trainer.press("Ctrl+Up")
    assert trainer.console.findChildren(RehearsalSpeed) == []
    before = now(trainer)
    tick(trainer, 1)
    assert now(trainer) - before == 1_000


def test_the_day_is_walked_through_summed_up_and_forgotten(rehearsing: Trainer) -> None:
    opened = rehearsing.running.opened
    rehearsing.press("Ctrl+Up", "Ctrl+Up", "Ctrl+Up")
    for _ in range(5):
        tick(rehearsing, 2)  # ten minutes for an opening of five
    rehearsing.press("Ctrl+Down", "Ctrl+Down", "Ctrl+Down", "Ctrl+Down")
    while opened.script.following(opened.running.position) is not None:
        rehearsing.press("PgDn")
    assert windows() == ["Shell"], "nothing on the projector"
    everybody = {group.id for group in opened.workshop.groups}
    assert {one.group for one in opened.board.places if one.mean and not one.missing} == everybody

    QTest.mouseClick(button(rehearsing.console, "小结"), LEFT)
    catch_up()
    asked = sheet(rehearsing.program.shell)
    assert isinstance(asked, RehearsalSheet)
    said = words(asked)
    titles = [block.fill(block.block.title)["zh-CN"] for block in opened.script.blocks]
    assert set(titles) <= set(said)
    assert any(one.startswith("超时") for one in said)
    assert any("晚" in one for one in said)
    rehearsing.press("Esc")
    assert open_sheets(rehearsing.program.shell) == []
    assert rehearsing.running.opened is opened
    assert "彩排小结" in texts(rehearsing.console)
    assert "结束工作坊" not in texts(rehearsing.console)
    rehearsing.press("Ctrl+K")
    offered = rehearsing.console.findChild(Palette).offered()
    assert [one.words for one in offered if one.deed is Command.END] == ["彩排小结"]
    rehearsing.press("Esc")
    rehearsing.press("Ctrl+E", "Enter")

    assert rehearsing.program.running is None
    (row,) = rehearsing.program.library.workshops.summaries()
    day = read_day(rehearsing.program.library, row.id, rehearsing.clock.now_ms())
    assert row.status == "draft"
    assert day.entries == ()
    assert rehearsing.program.library.visits(row.id) == ()


def test_the_clock_stands_behind_the_summary_and_goes_on_after_it(rehearsing: Trainer) -> None:
    rehearsing.press("Ctrl+E")
    before = now(rehearsing)
    tick(rehearsing, 2)
    assert now(rehearsing) == before
    rehearsing.press("Esc")
    tick(rehearsing, 1)
    assert now(rehearsing) == before + 1000


def test_notes_rewritten_in_a_rehearsal_are_those_of_the_day(rehearsing: Trainer) -> None:
    rehearsing.press("F12")
    field = focused()
    assert isinstance(field, QPlainTextEdit)
    field.selectAll()
    rehearsing.press(*"slow", "Ctrl+E", "Enter")
    assert rehearsing.program.running is None
    rehearsing.press("F5")
    assert not rehearsing.running.opened.rehearsal
    (own,) = rehearsing.running.opened.notebook.own_notes
    assert own.text == "slow"


def test_the_door_sums_up_a_rehearsal_that_got_somewhere(rehearsing: Trainer) -> None:
    rehearsing.press("Ctrl+Down", *["PgDn"] * 8)
    rehearsing.console.home_requested.emit()
    catch_up()
    assert isinstance(sheet(rehearsing.program.shell), RehearsalSheet)
    rehearsing.press("Enter")
    assert rehearsing.program.running is None


def test_the_clock_stands_still_while_a_fault_is_mended_under_the_summary(
    rehearsing: Trainer,
) -> None:
    rehearsing.press("Ctrl+Up", "Ctrl+Up", "Ctrl+E")
    before = now(rehearsing)
    rehearsing.running.mend()
    assert the(rehearsing.console, RehearsalSheet).isVisible()
    tick(rehearsing, 1)
    assert now(rehearsing) == before
