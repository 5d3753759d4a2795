"""The power goes while a note is typed: it is there when the workshop is opened again."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from facilitator.core.errors import DiskFull
from facilitator.core.notebook import NOTES_WIDTH, Jotting, OwnNotes
from facilitator.place import Place
from facilitator.storage.drafts import Drafts
from facilitator.storage.library import Library
from facilitator.ui.console.notebook.jot_line import JotLine
from facilitator.ui.console.notebook.sheet import NotebookSheet
from facilitator.ui.widgets.soon import Soon
from tests.ui.app.trainer import Trainer
from tests.ui.console.seen import button, the

Start = Callable[..., Trainer]


def a_moment(trainer: Trainer) -> None:
    """A second passes."""
    for one in trainer.console.findChildren(Soon):
        if one.isActive():
            one.stop()
            one.timeout.emit()


@pytest.fixture
def cut(place: Place, start: Start, tmp_path: Path) -> Callable[[Trainer], Trainer]:
    """The power goes: another start finds what was on the disk, and the workshop goes on."""

    def go(trainer: Trainer) -> Trainer:
        kept = shutil.copytree(
            place.library, tmp_path / "cut", ignore=shutil.ignore_patterns("*.lock")
        )
        trainer.leave()
        shutil.rmtree(place.library)
        kept.rename(place.library)
        again = start()
        again.press("Enter")
        return again

    return go


def drafts(trainer: Trainer) -> tuple[tuple[Jotting, ...], tuple[OwnNotes, ...]]:
    notebook = trainer.running.desk.notebook
    return notebook.drafts(Jotting), notebook.drafts(OwnNotes)


def waiting(trainer: Trainer) -> list[str]:
    found, _notes = drafts(trainer)
    return [one.text for one in found]


def jottings(trainer: Trainer) -> list[tuple[str, str]]:
    opened = trainer.running.opened
    found = opened.library.notebook(opened.workshop.id).jottings
    return [(one.kind, one.text) for one in found]


def test_a_half_written_note_is_offered_again_whole(
    trainer: Trainer, cut: Callable[[Trainer], Trainer]
) -> None:
    trainer.press("Ctrl+N", "3", "Space", "Up", *"half")
    third = next(one for one in trainer.running.opened.workshop.groups if one.key == 3)
    a_moment(trainer)
    assert jottings(trainer) == []
    again = cut(trainer)
    assert jottings(again) == []
    again.press("Ctrl+N")
    draft = the(again.console, JotLine).form.draft()
    assert (draft.kind, draft.text, draft.group) == ("commitment", "half", third.id)
    again.press(*"done", "Enter")
    assert jottings(again) == [("commitment", "halfdone")]
    assert drafts(again) == ((), ())
    again.press("Ctrl+N")
    assert the(again.console, JotLine).form.draft().text == ""


def test_it_is_offered_in_the_notebook_where_that_is_opened_first_and_only_there(
    trainer: Trainer, cut: Callable[[Trainer], Trainer]
) -> None:
    trainer.press("Ctrl+N", *"half", "Esc")
    a_moment(trainer)
    again = cut(trainer)
    again.press("Ctrl+Shift+N")
    assert the(again.console, NotebookSheet).form.draft().text == "half"
    again.press("Esc", "Ctrl+N")
    assert the(again.console, JotLine).form.draft().text == ""


def test_the_notebook_that_is_closed_at_once_loses_nothing(trainer: Trainer) -> None:
    trainer.press("Ctrl+Shift+N", *"half", "Esc")
    assert waiting(trainer) == ["half"]


def test_of_two_half_notes_neither_is_lost(
    trainer: Trainer, cut: Callable[[Trainer], Trainer]
) -> None:
    trainer.press("Ctrl+N", *"one")
    a_moment(trainer)
    trainer.press("Esc", "Ctrl+Shift+N", *"two")
    a_moment(trainer)
    again = cut(trainer)
    again.press("Ctrl+N")
    assert the(again.console, JotLine).form.draft().text == "one"
    again.press("Esc", "Ctrl+Shift+N")
    assert the(again.console, NotebookSheet).form.draft().text == "two"
    again.press("Enter")
    assert waiting(again) == ["one"]
    again.press("Esc", "Ctrl+N", "Enter")
    assert [text for _kind, text in jottings(again)] == ["two", "one"]
    assert drafts(again) == ((), ())


def test_of_two_half_notes_that_came_back_the_line_offers_one_after_the_other(
    trainer: Trainer, cut: Callable[[Trainer], Trainer], start: Start
) -> None:
    trainer.press("Ctrl+N", *"one", "Esc", "Ctrl+Shift+N", *"two", "Esc")
    a_moment(trainer)
    again = cut(trainer)
    again.press("Ctrl+N", "Enter")
    assert waiting(again) == ["two"], "it was not looked at yet"
    again.leave()
    third = start()
    third.press("Enter", "Ctrl+N")
    assert the(third.console, JotLine).form.draft().text == "two"


def test_correcting_another_note_takes_nothing_from_a_half_one(
    trainer: Trainer, cut: Callable[[Trainer], Trainer]
) -> None:
    trainer.press("Ctrl+N", *"kept", "Enter", "Ctrl+Shift+N", *"half")
    sheet = the(trainer.console, NotebookSheet)
    (noted,) = trainer.running.opened.notebook.jottings
    sheet.form.begin(noted)
    sheet.form.take_keyboard()
    trainer.press("x")
    a_moment(trainer)
    assert waiting(trainer) == ["half"]
    trainer.press("Enter")
    assert [text for _kind, text in jottings(trainer)] == ["keptx"]
    assert sheet.form.draft().text == "half"
    sheet.form.begin(noted)
    button(sheet, trainer.tr("Close")).click()
    assert waiting(trainer) == ["half"]
    again = cut(trainer)
    again.press("Ctrl+N")
    assert the(again.console, JotLine).form.draft().text == "half"


def test_what_was_noted_as_the_trainer_went_is_not_kept_once_more(
    trainer: Trainer, start: Start
) -> None:
    trainer.press("Ctrl+N", *"half")
    line = the(trainer.console, JotLine)
    trainer.program.change_theme("dark")
    assert line.form.draft().text == ""
    assert waiting(trainer) == []
    trainer.leave()
    again = start()
    again.press("Enter", "Ctrl+N")
    assert [text for _kind, text in jottings(again)] == ["half"]
    assert the(again.console, JotLine).form.draft().text == ""


def test_what_is_emptied_again_and_what_is_corrected_is_no_draft(trainer: Trainer) -> None:
    trainer.press("Ctrl+N", "x")
    a_moment(trainer)
    assert waiting(trainer) == ["x"]
    trainer.press("Backspace")
    a_moment(trainer)
    assert waiting(trainer) == []
    trainer.press(*"kept", "Enter", "Ctrl+Shift+N", "Shift+Tab")
    sheet = the(trainer.console, NotebookSheet)
    (noted,) = trainer.running.opened.notebook.jottings
    sheet.form.begin(noted)
    sheet.form.take_keyboard()
    trainer.press("x")
    a_moment(trainer)
    assert waiting(trainer) == []


def test_one_that_was_never_looked_at_waits_on(
    trainer: Trainer, cut: Callable[[Trainer], Trainer], start: Start
) -> None:
    trainer.press("Ctrl+N", *"half")
    a_moment(trainer)
    again = cut(trainer)
    again.leave()
    third = start()
    third.press("Enter", "Ctrl+N")
    assert the(third.console, JotLine).form.draft().text == "half"


def test_one_too_long_to_be_noted_when_the_trainer_goes_is_not_lost(
    trainer: Trainer, start: Start, expected_log: list[str]
) -> None:
    trainer.press("Ctrl+N", "Up")
    the(trainer.console, JotLine).form.fields()[0].setText("长" * 70)
    trainer.leave()
    again = start()
    again.press("Enter", "Ctrl+N")
    assert "was not noted" in expected_log[0]
    assert jottings(again) == []
    assert the(again.console, JotLine).form.draft().text == "长" * 70


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


def test_a_full_disk_takes_nothing_from_the_one_who_types(
    trainer: Trainer, monkeypatch: pytest.MonkeyPatch, expected_log: list[str]
) -> None:
    def full(_drafts: Drafts, *_what: object) -> None:
        raise DiskFull(trainer.folder)

    with monkeypatch.context() as patch:
        patch.setattr(Drafts, "keep", full)
        trainer.press("Ctrl+N", *"hal")
        a_moment(trainer)
        trainer.press("f")
        a_moment(trainer)
    assert the(trainer.console, JotLine).form.draft().text == "half"
    assert trainer.said() == ""
    assert [one.split(":")[1] for one in expected_log] == [" what is being typed was not kept"]
    trainer.press("Backspace", "f")
    a_moment(trainer)
    assert waiting(trainer) == ["half"]


def test_of_a_rehearsal_only_half_written_notes_of_steps_outlive_a_kill(
    trainer: Trainer, cut: Callable[[Trainer], Trainer]
) -> None:
    workshop = trainer.running.opened.workshop.id
    trainer.running.left.emit()
    trainer.program.rehearse(workshop)
    trainer.press("Ctrl+N", *"half", "Esc", "F12")
    key = trainer.running.desk.notebook.key_here()
    the(trainer.console, QPlainTextEdit).setPlainText("看：谁先开口")
    a_moment(trainer)
    assert waiting(trainer) == ["half"]
    again = cut(trainer)
    assert again.running.opened.notebook.notes_of(key) == "看：谁先开口"
    assert drafts(again) == ((), ())
