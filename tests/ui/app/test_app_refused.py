"""What is refused does not cost the trainer anything: a start, a change, a form, a bug's damage."""

import signal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication

from facilitator import settings
from facilitator.core.errors import AlreadyOpen, CannotWriteFile, DiskFull
from facilitator.core.text import LOCALES
from facilitator.live import scores
from facilitator.live.quitting import QuitWishes
from facilitator.messages import sentence
from facilitator.storage.library import Library
from facilitator.storage.workshops import Workshops
from facilitator.ui.dialogs.preferences import PreferencesSheet
from facilitator.ui.dialogs.refused_start import RefusedStart
from facilitator.ui.home.sheets import DeleteSheet, NewWorkshopSheet
from facilitator.ui.widgets.label import Label
from tests.ui.app.trainer import Trainer, catch_up, windows
from tests.ui.home.finding import button, focused, open_sheets, retype, words

FULL = DiskFull(Path("library.db"))


def refuse(*_words: object, **_named: object) -> None:
    raise FULL


def stumble(*_words: object, **_named: object) -> None:
    raise ZeroDivisionError


def test_a_refused_start_stays_at_home_and_can_be_tried_again(
    home: Trainer, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Library, "record", refuse)
        home.press("Enter")
        assert home.program.running is None
        assert home.said() == sentence(FULL, home.program.texts)
        assert home.program.home.isVisible()
        assert windows() == ["Shell"]

    home.press("F5")
    assert home.running.audience.isVisible()
    assert home.said() == ""


def test_a_second_start_changes_nothing(trainer: Trainer) -> None:
    running = trainer.running
    trainer.program.start_workshop(running.opened.workshop.id)
    trainer.program.rehearse(running.opened.workshop.id)
    assert trainer.running is running


def test_after_a_bug_the_memory_is_what_the_disk_has(
    trainer: Trainer, monkeypatch: pytest.MonkeyPatch, expected_log: list[str]
) -> None:
    trainer.go_to_quiz()
    trainer.answer("a")
    console, shell = trainer.console, trainer.program.shell.geometry()
    with monkeypatch.context() as patch:
        patch.setattr(scores, "check_entry", stumble)
        trainer.running.opened.entries.clear()
        trainer.answer("b")
    catch_up()

    assert expected_log
    assert len(trainer.running.opened.entries) == 1
    assert (trainer.console, trainer.program.shell.geometry()) == (console, shell)
    trainer.answer("b")
    assert trainer.answers()[:1] == trainer.letters("b")


def test_a_theme_that_cannot_be_kept_is_changed_all_the_same(
    trainer: Trainer, monkeypatch: pytest.MonkeyPatch
) -> None:
    error = CannotWriteFile(Path("set.json"), "Permission denied")

    def refuse_settings(*_words: object) -> None:
        raise error

    dark = trainer.program.look.dark
    with monkeypatch.context() as patch:
        patch.setattr(settings, "save", refuse_settings)
        trainer.console.theme_toggle_requested.emit()
        catch_up()
    assert trainer.program.look.dark != dark
    assert trainer.said() == sentence(error, trainer.program.texts)


def test_arrow_keys_stay_at_the_choice_that_was_changed(trainer: Trainer) -> None:
    trainer.console.settings_requested.emit()
    catch_up()
    trainer.press("Tab", "Right", "Left")
    assert trainer.program.settings.theme == "light"
    trainer.press("Right")
    assert trainer.program.settings.theme == "dark"
    assert trainer.program.settings.language == "zh-CN"
    assert any(sheet.isVisible() for sheet in trainer.console.findChildren(PreferencesSheet))


def test_a_refused_workshop_keeps_the_form(home: Trainer, monkeypatch: pytest.MonkeyPatch) -> None:
    home.press("Ctrl+N")
    (sheet,) = open_sheets(home.program.shell)
    assert isinstance(sheet, NewWorkshopSheet)
    home.press("Tab")  # past the choice of the template
    retype(focused(), "我的课")
    home.press("Tab")
    retype(focused(), "远川装备")
    with monkeypatch.context() as patch:
        patch.setattr(Workshops, "create", refuse)
        button(sheet, home.tr("Create")).click()
        catch_up()
        assert open_sheets(home.program.shell) == [sheet]
        assert sentence(FULL, home.program.texts) in words(sheet)

    button(sheet, home.tr("Create")).click()
    catch_up()
    assert open_sheets(home.program.shell) == []
    assert "我的课" in words(home.program.home)


def test_enter_keeps_a_workshop(home: Trainer) -> None:
    home.program.workshops.quick(3, 30, "zh-CN", "console")
    wanted = QSignalSpy(home.program.home.delete_requested)
    sheet = DeleteSheet(home.program.look, home.program.home, "number", "title")
    sheet.delete_requested.connect(home.program.home.delete_requested)
    sheet.open_sheet()
    catch_up()
    home.press("Enter")
    assert open_sheets(home.program.shell) == []
    assert wanted.count() == 0


def test_a_knock_brings_the_minimized_window_back(home: Trainer) -> None:
    home.program.shell.showMinimized()
    home.program.shell.come_forward()
    assert not home.program.shell.windowState() & Qt.WindowState.WindowMinimized


def test_a_signal_is_heard_at_the_next_tick(home: Trainer, qtbot) -> None:
    before = [signal.getsignal(one) for one in (signal.SIGINT, signal.SIGTERM)]
    wishes = QuitWishes(home.program.ticker)
    wishes.listen()
    try:
        for one in (signal.SIGINT, signal.SIGTERM):
            signal.raise_signal(one)
            with qtbot.waitSignal(wishes.quit_requested, timeout=500):
                home.tick()
        with qtbot.assertNotEmitted(wishes.quit_requested):
            home.tick()
    finally:
        signal.signal(signal.SIGINT, before[0])
        signal.signal(signal.SIGTERM, before[1])


def test_the_reason_of_a_refused_start_has_a_window(home: Trainer, doorkeeper, qtbot) -> None:
    doorkeeper.allowed |= {"RefusedStart"}
    window = RefusedStart(home.program.look, sentence(FULL, home.program.texts))
    qtbot.addWidget(window)
    window.show()
    assert sentence(FULL, home.program.texts) in words(window)
    button(window, home.tr("Close")).click()
    QApplication.processEvents()
    assert not window.isVisible()


@pytest.mark.parametrize("language", LOCALES)
@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_a_second_start_says_that_the_first_one_comes(
    home: Trainer, doorkeeper, qtbot, language: str, key: Qt.Key
) -> None:
    home.program.change_language(language)
    look = home.program.look
    said = sentence(AlreadyOpen(Path("somewhere")), look.texts)
    doorkeeper.allowed |= {"RefusedStart"}
    window = RefusedStart(look, said, open_already=True)
    qtbot.addWidget(window)
    window.show()
    (label,) = (one for one in window.findChildren(Label) if one.text() == said)
    assert "somewhere" not in said
    assert label.heightForWidth(label.width()) < 2 * label.fontMetrics().height()
    assert look.tr("Facilitator could not start") not in words(window)
    qtbot.keyClick(window.focusWidget() or window, key)
    assert not window.isVisible()
