"""Scores by keys: on the disk, in the standing, taken back, given again; and a disk that refuses."""

from collections.abc import Callable

import pytest

from facilitator.core.errors import (
    DiskFull,
    DiskTrouble,
    LibraryInUse,
    NothingToRedo,
    NothingToUndo,
    UserError,
)
from facilitator.core.journal import values
from facilitator.core.scoring.results import number
from facilitator.messages import sentence
from facilitator.ui.console.last_action import LastActionLine
from tests.ui.app.trainer import Trainer, windows


def class_points(trainer: Trainer) -> list[float]:
    """Sums of the class points of every group, from the disk."""
    opened = trainer.running.opened
    block = opened.workshop.points_block
    assert block is not None
    found = values(opened.library.entries(opened.workshop.id))
    return [
        sum(number(value) or 0.0 for place, value in found.items() if place.unit == unit.id)
        for unit in opened.workshop.units_of(block.id)
    ]


def last_words(trainer: Trainer) -> str:
    """The line of the last action on the console."""
    line = trainer.console.findChild(LastActionLine)
    assert isinstance(line, LastActionLine)
    return line.text()


def test_letters_are_kept_as_today_s_options_and_said(trainer: Trainer) -> None:
    trainer.go_to_quiz()
    name = trainer.running.opened.workshop.groups[1].name

    trainer.answer("a", "c")

    assert trainer.answers() == trainer.letters("a", "c", "", "", "", "")
    assert name in last_words(trainer)
    assert "C" in last_words(trainer)
    assert [row.values != {} for row in trainer.form.rows] == [True, True, *[False] * 4]


def test_a_correction_replaces_and_undo_brings_the_old_one_back(trainer: Trainer) -> None:
    trainer.go_to_quiz()
    trainer.answer("a")
    trainer.answer("b")
    assert trainer.answers()[:1] == trainer.letters("b")

    trainer.press("Ctrl+Z")
    assert trainer.answers()[:1] == trainer.letters("a")
    trainer.press("Ctrl+Z")
    assert trainer.answers()[0] is None
    trainer.press("Ctrl+Y", "Ctrl+Y")
    assert trainer.answers()[:1] == trainer.letters("b")
    trainer.press("Ctrl+Y")
    assert trainer.said() == sentence(NothingToRedo(), trainer.program.texts)


def test_nothing_to_undo_is_said_and_harms_nothing(trainer: Trainer) -> None:
    trainer.press("Ctrl+Z")

    assert trainer.said() == sentence(NothingToUndo(), trainer.program.texts)
    trainer.press("PgDn")
    assert trainer.position.cue or trainer.position.step


def test_class_points_at_any_moment_and_one_taken_back(trainer: Trainer) -> None:
    trainer.press("F3", "2", "5", "Enter", "Esc")
    trainer.press("F3", "3", "7", "Enter", "Esc")
    assert class_points(trainer) == [0, 5, 7, 0, 0, 0]

    trainer.press("Ctrl+Z")

    assert class_points(trainer) == [0, 5, 0, 0, 0, 0]
    trainer.press("PgDn")
    assert trainer.position.cue or trainer.position.step, "the keyboard is back with the console"


def test_what_was_typed_is_sent_before_the_trainer_moves_on(trainer: Trainer) -> None:
    trainer.go_to_drawing()
    slot = trainer.form.fields[0].slot

    trainer.press("F2", "1", "7", "PgDn")

    kept = values(trainer.running.opened.entries)
    assert [value for place, value in kept.items() if place.slot == slot] == [7]


def test_the_standing_of_the_room_follows_a_score(trainer: Trainer) -> None:
    trainer.go_to_quiz()
    trainer.answer(*"aaaaaa")
    trainer.press("F7", *["Shift+F7"] * 6)
    before = trainer.room()

    trainer.press("F3", "6", "9", "Enter", "Esc")

    assert trainer.room() != before


def refusing(error: UserError) -> Callable[..., None]:
    """A disk that takes nothing."""

    def refuse(*_action: object, **_parts: object) -> None:
        raise error

    return refuse


@pytest.mark.parametrize("kind", [DiskFull, DiskTrouble, LibraryInUse], ids=lambda k: k.__name__)
def test_a_disk_that_refuses_is_said_and_nothing_changes(
    trainer: Trainer, monkeypatch: pytest.MonkeyPatch, kind: type[UserError]
) -> None:
    trainer.go_to_quiz()
    trainer.answer("a")
    library = trainer.running.opened.library
    error = kind(library.path, "SQLITE_IOERR") if kind is DiskTrouble else kind(library.path)
    here, room, words = trainer.position, trainer.room(), last_words(trainer)
    with monkeypatch.context() as patch:
        patch.setattr(library, "record", refusing(error))
        patch.setattr(library, "heartbeat", refusing(error))

        trainer.answer("b")
        assert trainer.said() == sentence(error, trainer.program.texts)
        assert "\n" not in trainer.said()
        assert (trainer.answers()[:1], last_words(trainer)) == (trainer.letters("a"), words)
        assert [row.values for row in trainer.form.rows][1:] == [{}] * 5
        for keys in ("PgDn", "F4", "F9", "Ctrl+Z", "F7"):
            trainer.press(keys)
        assert trainer.position == here
        assert trainer.room() == room
        assert windows() == ["AudienceWindow", "Shell"]

    trainer.answer("b")
    trainer.press("PgDn")
    assert trainer.position != here
    trainer.press("PgUp")
    assert trainer.answers()[:1] == trainer.letters("b")


def test_a_heartbeat_that_fails_disturbs_nobody(
    trainer: Trainer, monkeypatch: pytest.MonkeyPatch
) -> None:
    trainer.go_to_drawing()
    library = trainer.running.opened.library
    monkeypatch.setattr(library, "heartbeat", refusing(DiskFull(library.path)))
    slot = trainer.form.fields[0].slot
    trainer.press("F2", "1", "7")

    trainer.tick(10)
    trainer.press("Enter")

    assert trainer.said() == ""
    kept = values(trainer.running.opened.entries)
    assert [value for place, value in kept.items() if place.slot == slot] == [7]
