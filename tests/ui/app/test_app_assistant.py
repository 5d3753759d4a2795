"""A second pair of hands: in a window beside the console, or on another computer and back by file."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from facilitator.core.errors import DiskFull
from facilitator.core.history import ASSISTANT
from facilitator.core.journal import Place
from facilitator.live import scores
from facilitator.live.desk import Desk
from facilitator.live.handover import take_over
from facilitator.live.opened import Opened
from facilitator.messages import sentence
from facilitator.storage.handover import handover_of, read_handover, write_handover
from facilitator.storage.library import Library, open_library
from facilitator.ui.console.assistant import AssistantWindow
from facilitator.ui.console.dispute_line import DisputeLine
from facilitator.ui.console.entry.row import EntryRow
from facilitator.ui.dialogs.dispute import DisputeSheet
from facilitator.ui.dialogs.end_workshop import EndWorkshopSheet
from facilitator.ui.widgets.banner import Banner
from facilitator.ui.widgets.button import Button
from tests.clock import FakeClock
from tests.ui.app.conftest import Doorkeeper
from tests.ui.app.handing import choose_file, recorders
from tests.ui.app.trainer import CTRL, NONE, Trainer, catch_up
from tests.ui.home.finding import named, open_sheets, sheet, words

FULL = DiskFull(Path("library.db"))


@pytest.fixture
def window(trainer: Trainer, doorkeeper: Doorkeeper, qtbot: QtBot) -> AssistantWindow:
    """The assistant's window beside the first question of the quiz."""
    doorkeeper.allowed.add("AssistantWindow")
    trainer.go_to_quiz()
    trainer.press("Ctrl+R")
    (found,) = assistant_windows()
    qtbot.waitUntil(found.isActiveWindow)
    return found


def assistant_windows() -> list[AssistantWindow]:
    """Those on the screen."""
    every = QApplication.topLevelWidgets()
    return [one for one in every if isinstance(one, AssistantWindow) and one.isVisible()]


def type_into(window: AssistantWindow, *keys: str) -> None:
    for key in keys:
        if key == "Enter":
            QTest.keyClick(window.windowHandle(), Qt.Key.Key_Return, NONE)
        else:
            QTest.keyClick(window.windowHandle(), ord(key), NONE)
        catch_up()


def test_it_stands_on_the_trainer_s_screen(trainer: Trainer, window: AssistantWindow) -> None:
    assert window.screen().name() == "laptop"
    assert trainer.running.audience.screen().name() == "projector"


def test_what_is_typed_there_is_on_disk_and_on_the_console(
    trainer: Trainer, window: AssistantWindow
) -> None:
    type_into(window, "1", "a", "2", "c")

    assert trainer.answers()[:2] == trainer.letters("a", "c")
    assert recorders(trainer) == [ASSISTANT, ASSISTANT]
    filled = [row.values for row in trainer.form.rows if row.values]
    assert len(filled) == 2


def test_each_takes_back_their_own(trainer: Trainer, window: AssistantWindow) -> None:
    type_into(window, "1", "a")
    trainer.program.shell.activateWindow()
    catch_up()
    trainer.press("F2", "2", "c", "Esc")
    assert recorders(trainer) == [ASSISTANT, "console"]

    window.activateWindow()
    catch_up()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Z, CTRL)
    catch_up()
    assert trainer.answers()[:2] == trainer.letters("", "c")

    trainer.program.shell.activateWindow()
    catch_up()
    trainer.press("Ctrl+Z")
    assert trainer.answers()[:2] == trainer.letters("", "")


def test_the_clicker_moves_the_room_from_there_too(
    trainer: Trainer, window: AssistantWindow
) -> None:
    before = trainer.position
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_PageDown)
    catch_up()
    assert trainer.position != before


def test_it_is_closed_by_the_keys_that_opened_it(trainer: Trainer, window: AssistantWindow) -> None:
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_R, CTRL)
    catch_up()
    assert not window.isVisible()
    assert recorders(trainer) == []


def test_it_comes_back_in_another_language_and_goes_with_the_workshop(
    trainer: Trainer, window: AssistantWindow, qtbot: QtBot
) -> None:
    trainer.program.change_language("en")
    name = "Score entry for the assistant"
    qtbot.waitUntil(lambda: any(name in words(one) for one in assistant_windows()))

    trainer.go_home()

    assert assistant_windows() == []


def stumble(*_words: object, **_named: object) -> None:
    raise ZeroDivisionError


def test_after_a_fault_what_is_typed_there_is_kept_and_disputes_nothing(
    trainer: Trainer,
    window: AssistantWindow,
    monkeypatch: pytest.MonkeyPatch,
    expected_log: list[str],
) -> None:
    """The memory before the fault does not know all that the disk has."""
    trainer.go_to_drawing()
    type_into(window, "1", "4", "Enter", "1", "Enter", "7")
    with monkeypatch.context() as patch:
        patch.setattr(scores, "check_entry", stumble)
        trainer.running.opened.entries.clear()
        trainer.program.shell.activateWindow()
        catch_up()
        trainer.press("F2", "2", "5", "Enter", "Esc")
    catch_up()
    assert expected_log
    assert assistant_windows() == [window]

    window.activateWindow()
    catch_up()
    type_into(window, "Enter")

    opened = trainer.running.opened
    assert [line.value for line in opened.entries] == [4, 7]
    assert list(opened.library.entries(opened.workshop.id)) == opened.entries
    assert not opened.board.contested


@pytest.fixture
def back(trainer: Trainer, tmp_path: Path) -> Path:
    """What a second laptop recorded: group 1 otherwise than here, group 2 besides."""
    trainer.go_to_quiz()
    there = open_library(tmp_path / "there", FakeClock().now_ms)
    given = tmp_path / "given.handover"
    library, workshop = trainer.running.opened.library, trainer.running.opened.workshop.id
    write_handover(given, handover_of(library, workshop))
    take_over(there, given, read_handover(given), assisting=True)
    trainer.answer("a")
    record_there(there, trainer)
    path = tmp_path / "back.handover"
    write_handover(path, handover_of(there, workshop))
    there.close()
    return path


def record_there(there: Library, trainer: Trainer) -> None:
    """The entries of the second laptop, through its own live objects."""
    desk = Desk(Opened(there, trainer.running.opened.workshop.id, FakeClock()), "zh-CN")
    block = trainer.position.block
    part = trainer.running.opened.script.step(trainer.position).part
    assert part is not None
    units = trainer.running.opened.workshop.units_of(block)
    first, second = trainer.letters("c", "b")
    desk.scores.award(Place(block, 1, units[0].id, part.id), first, ASSISTANT)
    desk.scores.award(Place(block, 1, units[1].id, part.id), second, ASSISTANT)


def doubted(trainer: Trainer) -> list[str]:
    """The keys of the rows that say that two records differ."""
    rows = [one.accessibleName() for one in trainer.console.findChildren(EntryRow)]
    return [one[0] for one in rows if trainer.tr("Two records differ") in one]


def test_entries_come_back_after_a_question_and_disputes_are_decided_one_by_one(
    trainer: Trainer, back: Path, doorkeeper: Doorkeeper
) -> None:
    doorkeeper.allowed.add("QFileDialog")
    choose_file(trainer, "Ctrl+O", back)
    assert open_sheets(trainer.console)
    assert trainer.answers()[:2] == trainer.letters("a", "")

    trainer.press("Enter")

    assert trainer.answers()[1] == trainer.letters("", "b")[1]
    (line,) = trainer.console.findChildren(DisputeLine)
    assert line.isVisible()
    assert "1" in line.text()
    assert sheet(trainer.console).isVisible()
    assert doubted(trainer) == ["1"]
    ((older, _newer),) = trainer.running.desk.handover.disputes()
    trainer.press("Left", "Enter")

    assert not line.isVisible()
    assert doubted(trainer) == []
    assert not open_sheets(trainer.console)
    assert trainer.answers()[0] == trainer.letters(older.value)[0]


def test_a_dispute_can_wait_and_is_found_again(
    trainer: Trainer, back: Path, doorkeeper: Doorkeeper
) -> None:
    doorkeeper.allowed.add("QFileDialog")
    choose_file(trainer, "Ctrl+O", back)
    trainer.press("Enter", "Esc")
    (line,) = trainer.console.findChildren(DisputeLine)
    assert line.isVisible()

    trainer.press("Ctrl+Shift+J")

    assert len(open_sheets(trainer.console)) == 1


def test_the_question_about_the_end_says_what_is_not_decided(
    trainer: Trainer, back: Path, doorkeeper: Doorkeeper
) -> None:
    doorkeeper.allowed.add("QFileDialog")
    choose_file(trainer, "Ctrl+O", back)
    trainer.press("Enter", "Esc", "Ctrl+E")
    asked = sheet(trainer.program.shell)
    assert isinstance(asked, EndWorkshopSheet)
    told = trainer.program.texts.trn(
        "In {count} place two people recorded different values. Unless you decide, the newer one"
        " counts.",
        "In {count} places two people recorded different values. Unless you decide, the newer ones"
        " count.",
        1,
    )
    assert told in words(asked)
    assert trainer.program.shell.focusWidget() is named(asked, Button, trainer.tr("Not yet"))

    named(asked, Button, trainer.tr("Decide now")).click()
    catch_up()
    assert trainer.running.opened.workshop.status == "running"
    assert isinstance(sheet(trainer.console), DisputeSheet)
    trainer.press("Left", "Enter", "Ctrl+E")
    assert told not in words(sheet(trainer.program.shell))


def test_a_wrong_file_is_said_and_changes_nothing(
    trainer: Trainer, tmp_path: Path, doorkeeper: Doorkeeper
) -> None:
    doorkeeper.allowed.add("QFileDialog")
    wrong = tmp_path / "wrong.handover"
    wrong.write_text("hello", encoding="utf-8")
    choose_file(trainer, "Ctrl+O", wrong)
    assert "wrong.handover" in trainer.said()
    assert not trainer.running.opened.entries


def test_after_a_fault_no_question_is_left_that_nobody_would_answer(
    trainer: Trainer, back: Path, doorkeeper: Doorkeeper
) -> None:
    doorkeeper.allowed.add("QFileDialog")
    trainer.press("Ctrl+O")
    (dialog,) = trainer.program.shell.findChildren(QFileDialog)
    trainer.running.mend()
    assert not dialog.isVisible()
    catch_up()

    trainer.program.shell.activateWindow()
    choose_file(trainer, "Ctrl+O", back)
    assert len(open_sheets(trainer.console)) == 1
    trainer.clock.advance(60)
    trainer.running.mend()
    assert not open_sheets(trainer.console)

    choose_file(trainer, "Ctrl+O", back)
    trainer.press("Enter")
    assert trainer.running.opened.board.contested


def refuse(*_words: object, **_named: object) -> None:
    raise FULL


@pytest.mark.parametrize("way", ["theme", "home"])
def test_what_is_refused_when_the_window_goes_is_said_to_the_trainer(
    trainer: Trainer, window: AssistantWindow, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    trainer.go_to_drawing()
    type_into(window, "1", "4")
    assistant = trainer.running.desk.assistant.scores
    monkeypatch.setattr(assistant, "award", refuse)
    if way == "theme":
        trainer.console.theme_toggle_requested.emit()
    else:
        trainer.go_home()
    catch_up()
    assert trainer.said() == sentence(FULL, trainer.program.texts)


def test_the_window_stays_open_for_a_refusal_and_closes_the_second_time(
    trainer: Trainer, window: AssistantWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    trainer.go_to_drawing()
    type_into(window, "1", "4")
    monkeypatch.setattr(trainer.running.desk.assistant.scores, "award", refuse)
    window.close()
    assert window.isVisible()
    assert window.findChildren(Banner)[0].isVisible()
    assert trainer.said() == ""
    window.close()
    assert not window.isVisible()


def test_what_the_assistant_is_typing_is_handed_over_too(
    trainer: Trainer, window: AssistantWindow, tmp_path: Path, doorkeeper: Doorkeeper
) -> None:
    doorkeeper.allowed.add("QFileDialog")
    trainer.go_to_drawing()
    type_into(window, "1", "4")
    trainer.program.shell.activateWindow()
    catch_up()
    path = tmp_path / "given.handover"
    choose_file(trainer, "Ctrl+Shift+O", path)
    assert [line.value for line in read_handover(path).entries] == [4]


def test_disputes_are_counted_without_reading_the_whole_log(
    trainer: Trainer, back: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every score in the room waits for this."""
    handover = trainer.running.desk.handover
    monkeypatch.setattr("facilitator.live.handover.Reader", stumble)
    handover.take(handover.preview(back), "console")
    catch_up()
    (line,) = trainer.console.findChildren(DisputeLine)
    assert line.isVisible()
    assert "1" in line.text()
