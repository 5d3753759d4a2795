"""The power goes while the notes of a step are rewritten, or they cannot be kept: nothing is lost."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from facilitator.core.errors import DiskFull
from facilitator.core.notebook import NOTES_WIDTH, OwnNotes
from facilitator.storage.library import Library
from tests.ui.app.half_written import a_moment, drafts, jottings, waiting
from tests.ui.app.trainer import Trainer
from tests.ui.console.seen import button, the


def test_the_notes_of_the_course_come_back_instead_of_what_could_not_be_kept(
    trainer: Trainer,
) -> None:
    trainer.press("F12")
    field = the(trainer.console, QPlainTextEdit)
    course = field.toPlainText()
    field.setPlainText("own")
    trainer.press("Esc", "F12")
    field.setPlainText("长" * NOTES_WIDTH)
    trainer.press("Esc")
    assert drafts(trainer)[1] != ()
    button(trainer.console, trainer.tr("As in the course")).click()
    assert drafts(trainer) == ((), ())
    trainer.press("F12")
    assert field.toPlainText() == course


def test_half_written_notes_of_a_step_are_kept_as_if_they_had_been_left(
    trainer: Trainer, cut: Callable[[Trainer], Trainer]
) -> None:
    trainer.press("F12")
    key = trainer.running.desk.notebook.key_here()
    the(trainer.console, QPlainTextEdit).setPlainText("看：谁先开口")
    assert drafts(trainer) == ((), ())
    a_moment(trainer)
    assert trainer.running.opened.notebook.own_notes == ()
    again = cut(trainer)
    assert again.running.opened.notebook.notes_of(key) == "看：谁先开口"
    assert button(again.console, again.tr("As in the course")).isVisible()
    assert drafts(again) == ((), ())
    again.press("Ctrl+Z")
    assert again.running.opened.notebook.own_notes == ()


def test_notes_that_are_left_leave_no_draft_and_too_many_stay_one(
    trainer: Trainer, cut: Callable[[Trainer], Trainer], expected_log: list[str]
) -> None:
    trainer.press("F12")
    field = the(trainer.console, QPlainTextEdit)
    field.setPlainText("新备注")
    a_moment(trainer)
    trainer.press("Esc")
    assert drafts(trainer) == ((), ())
    trainer.press("F12", "x")
    a_moment(trainer)
    assert drafts(trainer)[1] != ()
    trainer.press("Backspace", "Esc")
    assert drafts(trainer) == ((), ())
    trainer.press("F12")
    field.setPlainText("长" * NOTES_WIDTH)
    a_moment(trainer)
    again = cut(trainer)
    _jottings, (notes,) = drafts(again)
    assert "stays in the library" in expected_log[-1]
    assert notes.text == "长" * NOTES_WIDTH


def test_notes_that_cannot_be_kept_are_there_when_they_are_rewritten_again(
    trainer: Trainer, cut: Callable[[Trainer], Trainer], expected_log: list[str]
) -> None:
    long = "长" * NOTES_WIDTH
    trainer.press("F12")
    field = the(trainer.console, QPlainTextEdit)
    field.setPlainText(long)
    trainer.press("Esc")
    assert trainer.said() != ""
    here = trainer.position
    key = trainer.running.desk.notebook.key_here()
    assert drafts(trainer)[1] == (OwnNotes(id=key, text=long),)
    trainer.go_to_quiz()
    trainer.press("F12", "x")
    a_moment(trainer)
    assert len(drafts(trainer)[1]) == 2
    trainer.press("Esc", "Ctrl+Z")
    again = cut(trainer)
    assert [one.text for one in drafts(again)[1]] == [long]
    again.console.jump_requested.emit(here)
    again.press("F12")
    field = the(again.console, QPlainTextEdit)
    assert field.toPlainText() == long
    field.setPlainText("short")
    again.press("Esc")
    assert again.running.opened.notebook.notes_of(key) == "short"
    assert drafts(again) == ((), ())
    assert len(expected_log) == 1


def test_notes_on_a_full_disk_are_kept_once_there_is_room(
    trainer: Trainer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_library: Library, *_what: object) -> None:
        raise DiskFull(trainer.folder)

    trainer.press("F12")
    the(trainer.console, QPlainTextEdit).setPlainText("看：谁先开口")
    with monkeypatch.context() as patch:
        patch.setattr(Library, "note", full)
        trainer.press("Esc")
    key = trainer.running.desk.notebook.key_here()
    assert trainer.running.opened.notebook.notes_of(key) is None
    trainer.press("F12")
    assert the(trainer.console, QPlainTextEdit).toPlainText() == "看：谁先开口"
    trainer.press("Esc")
    assert trainer.running.opened.notebook.notes_of(key) == "看：谁先开口"
    assert drafts(trainer) == ((), ())


def test_a_damaged_draft_holds_back_no_other(
    trainer: Trainer, cut: Callable[[Trainer], Trainer], expected_log: list[str]
) -> None:
    trainer.press("F12")
    key = trainer.running.desk.notebook.key_here()
    the(trainer.console, QPlainTextEdit).setPlainText("看：谁先开口")
    a_moment(trainer)
    opened = trainer.running.opened
    value = ("[[[", f"draft/{opened.workshop.id}/jotting")
    opened.library.rows_of(
        lambda rows: rows.execute("INSERT INTO setting (value, key) VALUES (?, ?)", value)
    )
    again = cut(trainer)
    assert again.running.opened.notebook.notes_of(key) == "看：谁先开口"
    again.press("Ctrl+N", *"new", "Enter")
    assert jottings(again) == [("observation", "new")]
    assert [one.split(":")[1] for one in expected_log] == [
        " what was being typed when the program stopped stays in the library"
    ]


def test_of_a_rehearsal_only_half_written_notes_of_steps_outlive_a_kill(
    trainer: Trainer, cut: Callable[[Trainer], Trainer]
) -> None:
    workshop = trainer.running.opened.workshop.id
    trainer.running.left.emit()
    trainer.program.rehearse(workshop)
    trainer.running.mend()
    trainer.press("Ctrl+N", *"half", "Esc", "F12")
    key = trainer.running.desk.notebook.key_here()
    the(trainer.console, QPlainTextEdit).setPlainText("看：谁先开口")
    a_moment(trainer)
    assert waiting(trainer) == ["half"]
    again = cut(trainer)
    assert again.running.opened.notebook.notes_of(key) == "看：谁先开口"
    assert drafts(again) == ((), ())
