"""What every question over the running console has in common, on the whole program."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.core.commands import Command
from facilitator.core.history import IN_THE_LOG
from facilitator.ui.console.inquiry.log_sheet import LogSheet
from facilitator.ui.console.notebook.photo_sheet import PhotoSheet
from facilitator.ui.console.notebook.sheet import NotebookSheet
from facilitator.ui.widgets.choice import Choice
from facilitator.ui.widgets.sheet import Sheet
from facilitator.ui.widgets.stops import tab_stops
from tests.ui.app.trainer import Trainer, catch_up
from tests.ui.console.seen import focused, texts, the

SHEETS = (
    Command.STORY,
    Command.RANKING,
    Command.TIMES,
    Command.MESSAGE,
    Command.TASKS,
    Command.CODE_NAMES,
    Command.INSERT,
    Command.REPEAT,
    Command.NOTEBOOK,
    Command.PHOTOS,
    Command.SETTINGS,
    Command.END,
    Command.HOME,
)
"""The log is none of them: what it undoes is what it shows."""

UNDOING = ("Ctrl+Z", "Ctrl+Y")


@pytest.fixture
def pointed(trainer: Trainer) -> Trainer:
    """Class points were given and taken back, given again, and nothing else was entered."""
    group = trainer.running.opened.workshop.groups[0]
    for points in (2, 3):
        trainer.running.desk.scores.give_points(group.id, points, "console")
    trainer.press("Ctrl+Z")
    trainer.go_to_quiz()
    return trainer


def actions(trainer: Trainer) -> list[str]:
    return [one.kind for one in trainer.running.opened.actions]


def opened_sheets(trainer: Trainer) -> Iterator[tuple[Command, Sheet]]:
    """Every sheet that can be opened here, one after the other."""
    for command in SHEETS:
        trainer.console.obey(command)
        catch_up()
        (sheet,) = (one for one in trainer.console.findChildren(Sheet) if one.isVisible())
        yield command, sheet
        sheet.finish() if command in (Command.END, Command.HOME) else trainer.press("Esc")
        catch_up()


def test_no_undo_reaches_a_score_behind_a_sheet_and_none_opens_with_a_blank_list(
    pointed: Trainer,
) -> None:
    before = actions(pointed)
    for command, sheet in opened_sheets(pointed):
        lists = [one for one in sheet.findChildren(Choice) if one.isVisible()]
        assert all(one.currentText() for one in lists), command
        assert sheet.isAncestorOf(focused()), command
        for stop in _each_kind(sheet):
            stop.setFocus()
            pointed.press(*UNDOING)
            assert actions(pointed) == before, (command, stop)


def _each_kind(sheet: Sheet) -> list[QWidget]:
    """One control of every kind that takes the keyboard."""
    return list({type(stop): stop for stop in tab_stops(sheet)}.values())


def test_on_the_notebook_undo_takes_back_notes_and_says_where_there_are_none(
    pointed: Trainer,
) -> None:
    before = actions(pointed)
    pointed.press("Ctrl+Shift+N")
    sheet = the(pointed.console, NotebookSheet)
    sheet.table.setFocus()
    pointed.press("Ctrl+Z")
    assert actions(pointed) == before
    assert pointed.tr("There is nothing to undo on this page.") in texts(sheet)
    sheet.form.take_keyboard()
    pointed.press("a", "Enter")
    group = pointed.running.opened.workshop.groups[0]
    pointed.running.desk.scores.give_points(group.id, 1, "console")
    sheet.table.setFocus()
    pointed.press("Ctrl+Z")
    assert actions(pointed) == [*before, "jotting", "points", "jotting"]
    assert sheet.shown() == ()
    assert pointed.tr("There is nothing to undo on this page.") not in texts(sheet)
    pointed.press("Ctrl+Y")
    assert [one.text for one in pointed.running.opened.notebook.jottings] == ["a"]
    pointed.press("Esc", "Ctrl+Z")
    assert pointed.running.opened.notebook.jottings == ()


def test_a_note_that_comes_back_is_to_be_seen(trainer: Trainer) -> None:
    trainer.press("Ctrl+N", *"a", "Enter", "Ctrl+Shift+N")
    sheet = the(trainer.console, NotebookSheet)
    sheet.table.setFocus()
    trainer.press("Delete")
    sheet.filter.setFocus()
    trainer.press("Right", "Right")
    sheet.table.setFocus()
    trainer.press("Ctrl+Z")
    assert [one.text for one in sheet.shown()] == ["a"]


def test_on_the_photos_undo_leaves_notes_and_scores(pointed: Trainer) -> None:
    pointed.press("Ctrl+N", *"a", "Enter")
    before = actions(pointed)
    pointed.press("Ctrl+Shift+I", *UNDOING)
    assert actions(pointed) == before
    assert pointed.tr("There is nothing to redo on this page.") in texts(
        the(pointed.console, PhotoSheet)
    )


def test_in_the_log_undo_takes_back_scores_and_drops_a_filter_that_would_hide_it(
    pointed: Trainer,
) -> None:
    pointed.press("Ctrl+N", *"a", "Enter")
    before = actions(pointed)
    pointed.press("Ctrl+J")
    log = the(pointed.console, LogSheet)
    log.search.setFocus()
    pointed.press(*"zz")
    assert log.shown() == ()
    log.table.setFocus()
    pointed.press("Ctrl+Z")
    assert actions(pointed) == [*before, "points"]
    assert log.shown()
    assert log.search.text() == ""
    assert not set(before[-1:]) & IN_THE_LOG
    assert QApplication.focusWidget() is log.table
