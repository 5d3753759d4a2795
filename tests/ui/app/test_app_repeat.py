"""A round once more, by keys and by mouse, in the whole program."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitator.ui.dialogs.repeat_step import RepeatSheet
from facilitator.ui.widgets.button import Button
from facilitator.ui.widgets.choice import Choice
from facilitator.ui.widgets.tick import Tick
from tests.ui.app.trainer import Trainer, catch_up
from tests.ui.home.finding import named, open_sheets, sheet, words


def test_enter_plays_the_step_again_with_empty_fields_and_undo_fills_them(
    trainer: Trainer,
) -> None:
    trainer.go_to_quiz()
    at = trainer.position
    trainer.answer("a", "c")
    before = trainer.answers()
    trainer.press("PgDn", "Ctrl+Shift+B")
    assert isinstance(sheet(trainer.program.shell), RepeatSheet)
    trainer.press("Enter")

    assert trainer.position.play_no == 2
    assert (trainer.position.step, trainer.position.cue) == (at.step, 0)
    assert set(trainer.answers()) == {None}
    assert any("已清空：第 1 题（2 项）" in one for one in words(trainer.console))
    trainer.press("Ctrl+Z")
    assert trainer.answers() == before
    assert trainer.position.play_no == 2


def test_from_an_earlier_step_on_with_everything_kept(trainer: Trainer) -> None:
    trainer.go_to_quiz()
    trainer.answer("a")
    before = trainer.answers()
    trainer.press("Ctrl+Shift+B")
    asked = sheet(trainer.program.shell)
    choice = named(asked, Choice, trainer.tr("From which step on"))
    QTest.keyClick(choice, Qt.Key.Key_Up)
    tick = named(asked, Tick, trainer.tr("Empty the fields for new entries"))
    QTest.mouseClick(tick, Qt.MouseButton.LeftButton)
    QTest.mouseClick(named(asked, Button, trainer.tr("Play again")), Qt.MouseButton.LeftButton)
    catch_up()

    assert (trainer.position.step, trainer.position.play_no) == (0, 2)
    trainer.go_to_quiz()
    assert trainer.answers() == before


def test_esc_changes_nothing_and_without_entries_nothing_is_asked_about_them(
    trainer: Trainer,
) -> None:
    at = trainer.position
    trainer.press("Ctrl+Shift+B")
    asked = sheet(trainer.program.shell)
    assert not [one for one in asked.findChildren(Tick) if one.isVisible()]
    assert trainer.tr("Nothing was entered in it yet.") in words(asked)
    trainer.press("Esc")
    assert open_sheets(trainer.program.shell) == []
    assert trainer.position == at
