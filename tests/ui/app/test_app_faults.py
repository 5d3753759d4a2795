"""What goes wrong while a workshop runs, and closing the program."""

import re
import sys

import pytest
from PySide6.QtWidgets import QApplication

from facilitator.core.errors import UnknownContent
from facilitator.messages import sentence
from facilitator.storage.library import Library
from tests.ui.app.trainer import Trainer, catch_up, windows
from tests.ui.home.finding import open_sheets

HAN = re.compile(r"[\u3400-\u9fff]")


def is_a_calm_sentence(said: str) -> bool:
    """Whether a Chinese trainer is told something, without a word from the program's inside."""
    return bool(HAN.search(said)) and "Error" not in said and "\n" not in said


def test_a_refusal_in_a_slot_is_one_sentence_on_the_console(
    trainer: Trainer, monkeypatch: pytest.MonkeyPatch
) -> None:
    error = UnknownContent("ghost")

    def refuse(*_words: object) -> None:
        raise error

    before = trainer.room()
    monkeypatch.setattr(trainer.running.desk.stage, "jump", refuse)
    trainer.console.jump_requested.emit(trainer.position)

    assert trainer.said() == sentence(error, trainer.program.texts)
    assert trainer.room() == before
    assert windows() == ["AudienceWindow", "Shell"]


def test_a_bug_in_a_slot_is_logged_and_the_workshop_goes_on(
    trainer: Trainer, monkeypatch: pytest.MonkeyPatch, expected_log: list[str]
) -> None:
    def stumble(*_words: object) -> None:
        raise KeyError("nobody thought of it")

    before = trainer.room()
    with monkeypatch.context() as patch:
        patch.setattr(trainer.running.desk.stage, "jump", stumble)
        trainer.console.jump_requested.emit(trainer.position)

    assert is_a_calm_sentence(trainer.said())
    assert expected_log == ["CRITICAL facilitator.live.faults: a bug"]
    assert trainer.room() == before
    at = trainer.position
    trainer.press("PgDn")
    assert trainer.position != at


def test_a_bug_at_home_is_said_there(
    home: Trainer, monkeypatch: pytest.MonkeyPatch, expected_log: list[str]
) -> None:
    def stumble(*_words: object) -> None:
        raise KeyError("nobody thought of it")

    monkeypatch.setattr(home.program.workshops, "sample", stumble)
    home.press("Enter")

    assert is_a_calm_sentence(home.said())
    assert len(expected_log) == 1
    assert windows() == ["Shell"]


def test_a_message_of_home_is_gone_when_a_workshop_begins(
    home: Trainer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_words: object) -> None:
        raise UnknownContent("ghost")

    with monkeypatch.context() as patch:
        patch.setattr(home.program.workshops, "sample", refuse)
        home.press("Enter")
    assert home.said()

    home.press("Enter")

    assert home.said() == ""
    assert home.running.console.isVisible()


def test_closing_while_running_asks_and_keeps_everything(trainer: Trainer) -> None:
    trainer.go_to_quiz()
    trainer.answer("a")
    here, kept = trainer.position, trainer.letters("a")

    trainer.program.shell.close()
    trainer.program.shell.close()
    assert len(open_sheets(trainer.program.shell)) == 1
    trainer.press("Esc")
    assert trainer.answers()[:1] == kept
    trainer.program.shell.close()
    trainer.press("Enter")

    assert windows() == []
    library = trainer.look_into()
    (row,) = library.workshops.summaries()
    run = library.run(row.id)
    assert run is not None
    assert (run.position, row.status, library.unclean) == (here, "running", False)
    assert [action.kind for action in library.actions(row.id)][-1] == "leave"
    library.close()


def test_closing_at_home_asks_nothing_and_a_second_close_is_harmless(home: Trainer) -> None:
    before = sys.excepthook
    home.program.shell.close()

    assert windows() == []
    assert sys.excepthook != before
    home.program.close()
    home.program.quit()
    catch_up()
    assert windows() == []


def test_a_full_disk_does_not_hold_the_window(
    trainer: Trainer, monkeypatch: pytest.MonkeyPatch, expected_log: list[str]
) -> None:
    from_the_desk = trainer.running.opened.library

    def refuse(*_parts: object, **_more: object) -> None:
        raise UnknownContent("full")

    monkeypatch.setattr(from_the_desk, "record", refuse)
    close = Library.close

    def close_and_refuse(library: Library) -> None:
        close(library)
        raise UnknownContent("full")

    monkeypatch.setattr(Library, "close", close_and_refuse)
    trainer.program.shell.close()
    trainer.press("Enter")

    assert windows() == []
    assert [line.split(":")[0] for line in expected_log] == [
        "WARNING facilitator.running",
        "WARNING facilitator.app",
    ]
    assert QApplication.instance() is not None
    monkeypatch.undo()
    library = trainer.look_into()
    assert len(library.workshops.summaries()) == 1
    library.close()


def test_going_home_on_a_full_disk_keeps_the_place(
    trainer: Trainer, monkeypatch: pytest.MonkeyPatch, expected_log: list[str]
) -> None:
    trainer.press("PgDn")
    here, library = trainer.position, trainer.running.opened.library

    def refuse(*_parts: object, **_more: object) -> None:
        raise UnknownContent("full")

    with monkeypatch.context() as patch:
        patch.setattr(library, "record", refuse)
        trainer.go_home()
    assert trainer.program.home.isVisible()
    assert len(expected_log) == 1
    trainer.press("F5")

    assert trainer.position == here
