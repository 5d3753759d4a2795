"""Notes of a running workshop: a jot in one key, one's own words, and what the room may see."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from facilitator.core.commands import Command
from facilitator.core.errors import UndoneNotHere
from facilitator.core.position import Position
from facilitator.core.stage import TextSlide
from facilitator.live.opened import Opened
from facilitator.messages import sentence
from facilitator.ui.console.last_action import LastActionLine
from facilitator.ui.console.notebook.jot_line import JotLine
from facilitator.ui.console.notebook.sheet import NotebookSheet
from facilitator.ui.console.overview.page import OverviewPage
from facilitator.ui.widgets.cover import Cover
from tests.ui.app.trainer import Trainer, catch_up
from tests.ui.console.seen import button, focused, texts, the


def on_disk(trainer: Trainer) -> Opened:
    opened = trainer.running.opened
    return Opened(opened.library, opened.workshop.id, opened.clock)


def test_a_jot_is_one_key_a_line_and_enter(trainer: Trainer) -> None:
    room, at = trainer.room(), trainer.position
    trainer.press("Ctrl+N", "3", "Space", *"slow", "Enter")
    (noted,) = on_disk(trainer).notebook.jottings
    third = next(one for one in trainer.running.opened.workshop.groups if one.key == 3)
    assert (noted.kind, noted.text, noted.group) == ("observation", "slow", third.id)
    assert (noted.block, trainer.position) == (at.block, at)
    assert trainer.room() == room
    assert "slow" in the(trainer.console, LastActionLine).text()
    trainer.press("n")
    assert trainer.position != at
    trainer.press("Ctrl+Z")
    assert on_disk(trainer).notebook.jottings == ()


def test_own_notes_are_rewritten_in_sight_and_take_no_keys_from_a_page_above(
    trainer: Trainer,
) -> None:
    trainer.press("Tab")
    assert trainer.console.findChild(OverviewPage).isVisible()
    trainer.press("F12")
    assert not trainer.console.findChild(OverviewPage).isVisible()
    assert isinstance(QApplication.focusWidget(), QPlainTextEdit)


def test_arrows_change_the_kind_and_the_clicker_works_on(trainer: Trainer) -> None:
    trainer.press("Ctrl+N", "Down", "Down", *"why", "PgDn", "Enter")
    (noted,) = on_disk(trainer).notebook.jottings
    assert (noted.kind, noted.text) == ("parking", "why")
    assert noted.block == trainer.position.block
    trainer.press("Ctrl+U")
    slide = trainer.stage().slide
    assert isinstance(slide, TextSlide)
    assert [line.first.text for line in slide.lines] == ["why"]
    trainer.press("Esc")
    assert not trainer.running.opened.running.shown.wall


def test_what_was_not_saved_waits_in_the_line(trainer: Trainer) -> None:
    trainer.press("Ctrl+N", *"half", "Esc")
    line = the(trainer.console, JotLine)
    assert not line.isVisible()
    assert on_disk(trainer).notebook.jottings == ()
    trainer.press("Ctrl+N", *"done", "Enter")
    assert on_disk(trainer).notebook.jottings[0].text == "halfdone"
    assert not line.isVisible()


def test_nothing_and_too_much_is_said_in_the_line(trainer: Trainer) -> None:
    trainer.press("Ctrl+N", "Enter")
    line = the(trainer.console, JotLine)
    assert line.isVisible()
    assert on_disk(trainer).notebook.jottings == ()
    trainer.press("x", "Enter")
    assert not line.isVisible()


def test_the_console_works_beside_the_open_line(trainer: Trainer) -> None:
    trainer.press("Ctrl+N", "a")
    trainer.console.setFocus()
    at = trainer.position
    trainer.press("n")
    assert trainer.position != at
    assert the(trainer.console, JotLine).isVisible()


def test_notes_are_rewritten_and_come_back_after_a_restart(trainer: Trainer) -> None:
    before = trainer.running.opened.script.step(trainer.position).notes
    trainer.press("F12")
    field = the(trainer.console, QPlainTextEdit)
    field.setPlainText("看：谁先开口")
    trainer.press("Esc")
    assert not field.isVisible()
    disk = on_disk(trainer)
    assert [one.text for one in disk.notebook.own_notes] == ["看：谁先开口"]
    assert disk.script.step(trainer.position).notes == before
    restore = button(trainer.console, trainer.tr("As in the course"))
    assert restore.isVisible()
    restore.click()
    catch_up()
    assert on_disk(trainer).notebook.own_notes == ()
    assert not restore.isVisible()
    trainer.press("Ctrl+Z")
    assert len(on_disk(trainer).notebook.own_notes) == 1


def test_moving_on_saves_what_is_being_typed_where_it_was_typed(trainer: Trainer) -> None:
    trainer.press("F12")
    key = trainer.running.desk.notebook.key_here()
    field = the(trainer.console, QPlainTextEdit)
    field.setPlainText("新备注")
    blocks = trainer.running.opened.script.blocks
    later = blocks[2].block
    trainer.running.console.jump_requested.emit(Position(later.day, later.id, 0, 0))
    catch_up()
    assert on_disk(trainer).notebook.notes_of(key) == "新备注"
    assert not field.isVisible()


def noted(trainer: Trainer) -> list[tuple[str, str]]:
    return [(one.kind, one.text) for one in on_disk(trainer).notebook.jottings]


def test_commitments_are_typed_one_after_another_with_all_that_belongs_to_them(trainer) -> None:
    trainer.press("Ctrl+Shift+N", "Up", "2", "Space", *"call", "Tab")
    trainer.press(*"Li", "Tab", *"Friday", "Tab", *"Wang", "Enter")
    (first,) = on_disk(trainer).notebook.jottings
    second_group = next(one for one in trainer.running.opened.workshop.groups if one.key == 2)
    assert (first.kind, first.text, first.group) == ("commitment", "call", second_group.id)
    assert (first.who, first.due, first.checker) == ("Li", "Friday", "Wang")
    form = the(trainer.console, NotebookSheet).form
    form.take_keyboard()
    trainer.press(*"write", "Enter")
    second = on_disk(trainer).notebook.jottings[1]
    assert (second.kind, second.text, second.group) == ("commitment", "write", "")
    assert (second.who, second.due, second.checker) == ("", "Friday", "")


def test_a_line_is_corrected_answered_deleted_and_taken_back(trainer: Trainer) -> None:
    trainer.press("Ctrl+N", "Down", "Down", *"why", "Enter", "Ctrl+N", *"how", "Enter")
    trainer.press("Ctrl+Shift+N")
    sheet = the(trainer.console, NotebookSheet)
    sheet.table.setFocus()
    sheet.table.choose(0)
    trainer.press("Space")
    assert [one.answered for one in on_disk(trainer).notebook.jottings] == [True, False]
    trainer.press("Enter", "x", "Enter")
    assert noted(trainer) == [("parking", "whyx"), ("parking", "how")]
    assert sheet.table.hasFocus()
    assert on_disk(trainer).notebook.jottings[0].answered
    trainer.press("Delete")
    assert noted(trainer) == [("parking", "how")]
    trainer.press("Ctrl+Z")
    assert noted(trainer) == [("parking", "whyx"), ("parking", "how")]
    trainer.press("Ctrl+Z", "Ctrl+Z")
    assert noted(trainer)[0] == ("parking", "why")
    assert not on_disk(trainer).notebook.jottings[0].answered
    trainer.press("Esc")
    assert trainer.console.findChild(NotebookSheet) is None


def test_a_correction_is_left_by_esc_and_changes_nothing(trainer: Trainer) -> None:
    trainer.press("Ctrl+N", *"a", "Enter", "Ctrl+Shift+N")
    sheet = the(trainer.console, NotebookSheet)
    sheet.table.setFocus()
    trainer.press("Enter", "b", "Esc")
    assert sheet.isVisible()
    assert not sheet.form.correcting()
    trainer.press("Esc")
    assert noted(trainer) == [("observation", "a")]


def test_what_was_typed_in_the_notebook_waits_there(trainer: Trainer) -> None:
    trainer.press("Ctrl+Shift+N", *"half", "Esc", "Ctrl+Shift+N", *"done", "Enter")
    assert noted(trainer) == [("observation", "halfdone")]


def test_a_filter_shows_its_kind_alone_and_prepares_the_form_for_it(trainer: Trainer) -> None:
    trainer.press("Ctrl+N", *"a", "Enter", "Ctrl+N", "Down", *"b", "Enter", "Ctrl+Shift+N")
    sheet = the(trainer.console, NotebookSheet)
    assert sheet.table.model().rowCount() == 2
    sheet.filter.setFocus()
    trainer.press("Right", "Right")
    assert sheet.filter.chosen_key() == "quote"
    assert sheet.table.model().rowCount() == 1
    assert sheet.form.draft().kind == "quote"


@pytest.mark.parametrize("typed", ["3 ", "３　", "3　"])
def test_a_group_is_picked_in_full_width_as_well(trainer: Trainer, typed: str) -> None:
    trainer.press("Ctrl+N")
    form = the(trainer.console, JotLine).form
    event = QInputMethodEvent()
    event.setCommitString(f"{typed}slow")
    QApplication.sendEvent(form.fields()[0], event)
    third = next(one for one in trainer.running.opened.workshop.groups if one.key == 3)
    assert (form.draft().group, form.draft().text) == (third.id, "slow")


def test_an_empty_parking_lot_is_told_to_the_trainer_and_not_to_the_room(trainer: Trainer) -> None:
    shown = trainer.stage().slide
    trainer.press("Ctrl+U")
    assert trainer.stage().slide == shown
    assert "还没有记下待议问题，按 Ctrl+N 记录" in texts(trainer.console)
    trainer.press("Ctrl+Shift+U")
    assert trainer.stage().slide == shown
    assert "还没有记下承诺，按 Ctrl+N 记录" in texts(trainer.console)


def test_what_was_being_typed_is_noted_when_the_windows_change(trainer: Trainer) -> None:
    trainer.press("Ctrl+N", *"half", "Esc", "Ctrl+Shift+N", "Down", *"said", "Esc")
    assert noted(trainer) == []
    trainer.program.change_theme("dark")
    catch_up()
    assert noted(trainer) == [("observation", "half"), ("quote", "said")]
    trainer.program.change_theme("light")
    catch_up()
    assert len(noted(trainer)) == 2
    trainer.press("Ctrl+Z", "Ctrl+Z")
    assert noted(trainer) == []


def test_what_was_being_typed_is_noted_when_the_trainer_goes(
    trainer: Trainer, start: Callable[..., Trainer]
) -> None:
    trainer.press("Ctrl+N", *"last")
    trainer.leave()
    again = start()
    again.press("Enter")
    assert noted(again) == [("observation", "last")]


def test_what_was_left_by_esc_is_not_noted_at_the_end(trainer: Trainer) -> None:
    trainer.press("Ctrl+N", *"kept", "Enter", "Ctrl+N", *"half", "Esc")
    trainer.press("Ctrl+Shift+N", *"more", "Esc")
    library, workshop = trainer.program.library, trainer.running.opened.workshop.id
    trainer.press("Ctrl+E", "Enter")
    assert trainer.program.running is None
    ended = Opened(library, workshop, trainer.clock)
    assert ended.workshop.status == "finished"
    assert [one.text for one in ended.notebook.jottings] == ["kept"]


@pytest.mark.parametrize("over", [Command.PEOPLE, Command.HELP, Command.OVERVIEW, Command.PALETTE])
def test_what_is_closed_over_the_line_gives_the_keyboard_back_to_it(
    trainer: Trainer, over: Command
) -> None:
    trainer.press("Ctrl+N", *"hi")
    line, at = the(trainer.console, JotLine), trainer.position
    trainer.console.obey(over)
    assert sum(cover.isVisible() for cover in trainer.console.findChildren(Cover)) == 2
    trainer.press("Esc", "b", "n")
    assert line.form.draft().text == "hibn"
    assert (trainer.running.opened.running.shown.mode, trainer.position) == ("live", at)


def test_the_last_one_closed_gives_the_keyboard_to_the_console(trainer: Trainer) -> None:
    at = trainer.position
    trainer.press("Ctrl+N", "Ctrl+Shift+P", "Esc", "Esc", "n")
    assert trainer.position != at


def test_what_cannot_be_undone_here_is_said_so_on_the_sheet(trainer: Trainer) -> None:
    opened = trainer.running.opened
    opened.write(opened.action("console", "jotting", ("what", "add")))  # as from another computer
    trainer.press("Ctrl+Shift+N")
    asked = the(trainer.console, NotebookSheet)
    asked.table.setFocus()
    trainer.press("Ctrl+Z")
    assert sentence(UndoneNotHere(), trainer.program.texts) in texts(asked)


@pytest.mark.parametrize("way", ["Tab", "Shift+Tab"])
def test_tab_walks_the_line_round_and_no_key_of_it_is_the_console_s(
    trainer: Trainer, way: str
) -> None:
    room, at = trainer.room(), trainer.position
    trainer.press("Ctrl+N", *"slow")
    line = the(trainer.console, JotLine)
    text = QApplication.focusWidget()
    for _ in line.form.stops():
        trainer.press(way, "b")
        assert line.isVisible()
        assert line.isAncestorOf(focused())
    assert QApplication.focusWidget() is text
    assert trainer.console.findChild(OverviewPage) is None
    assert (trainer.room(), trainer.position) == (room, at)
