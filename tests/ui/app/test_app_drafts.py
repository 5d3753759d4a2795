"""The power goes while a note is typed: it is there when the workshop is opened again."""

from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.core.errors import DiskFull
from facilitator.core.notebook import Jotting
from facilitator.storage.drafts import Drafts
from facilitator.ui.console.notebook.jot_line import JotLine
from facilitator.ui.console.notebook.sheet import NotebookSheet
from facilitator.ui.widgets.choice import Choice
from tests.ui.app.half_written import a_moment, drafts, jottings, waiting
from tests.ui.app.over import brought_to_its_end
from tests.ui.app.trainer import Trainer
from tests.ui.console.seen import button, the

Start = Callable[..., Trainer]


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


def test_kind_and_group_that_are_chosen_after_the_words_are_kept_with_them(
    trainer: Trainer,
) -> None:
    trainer.press("Ctrl+N", *"half")
    a_moment(trainer)
    trainer.press("Up")
    a_moment(trainer)
    (draft,), _notes = drafts(trainer)
    assert draft.kind == "commitment"
    third = next(one for one in trainer.running.opened.workshop.groups if one.key == 3)
    (choice,) = the(trainer.console, JotLine).findChildren(Choice)
    choice.setCurrentIndex(choice.findData(third.id))
    choice.activated.emit(choice.currentIndex())
    a_moment(trainer)
    (draft,), _notes = drafts(trainer)
    assert draft.group == third.id


def test_what_was_noted_as_the_notebook_went_with_the_trainer_is_not_offered_once_more(
    trainer: Trainer, start: Start
) -> None:
    trainer.press("Ctrl+Shift+N", *"half", "Esc")
    trainer.leave()
    again = start()
    again.press("Enter")
    assert [text for _kind, text in jottings(again)] == ["half"]
    assert drafts(again) == ((), ())


def test_nothing_is_left_of_a_half_note_once_the_workshop_is_over(
    trainer: Trainer, cut: Callable[[Trainer], Trainer]
) -> None:
    trainer.press("Ctrl+N", *"half")
    a_moment(trainer)
    again = cut(trainer)
    notebook = again.running.desk.notebook
    assert waiting(again) == ["half"]
    brought_to_its_end(again)
    assert notebook.drafts(Jotting) == ()


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


def test_what_is_half_written_is_not_handed_over(trainer: Trainer, tmp_path: Path) -> None:
    trainer.press("Ctrl+N", *"halfwritten", "Esc", "F12", *"ownwords")
    a_moment(trainer)
    assert waiting(trainer) == ["halfwritten"]
    path = tmp_path / "day.handover"
    trainer.running.desk.handover.give(path)
    assert b"halfwritten" not in path.read_bytes()
    assert b"ownwords" not in path.read_bytes()


def test_a_computer_that_only_records_keeps_what_was_half_written_before(
    trainer: Trainer, cut: Callable[[Trainer], Trainer], expected_log: list[str]
) -> None:
    opened = trainer.running.opened
    trainer.press("Ctrl+N", *"half", "Esc", "F12", *"own")
    key = trainer.running.desk.notebook.key_here()
    a_moment(trainer)
    opened.library.workshops.use_for(opened.workshop.id, assisting=True)
    recording = cut(trainer)
    assert recording.running.opened.notebook.own_notes == ()
    recording.press("Ctrl+N")
    assert recording.console.findChildren(JotLine) == []
    recording.running.opened.library.workshops.use_for(opened.workshop.id, assisting=False)
    own = cut(recording)
    assert (own.running.opened.notebook.notes_of(key) or "").endswith("own")
    own.press("Ctrl+N")
    assert the(own.console, JotLine).form.draft().text == "half"
    assert "RecordsOnly" in "".join(expected_log)
