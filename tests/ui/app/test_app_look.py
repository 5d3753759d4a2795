"""Another language or theme while the program runs: new windows over the same workshop."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication

from facilitator import settings
from facilitator.core.journal import values
from facilitator.place import Place
from facilitator.ui.console.page import ConsolePage
from facilitator.ui.dialogs.preferences import PreferencesSheet
from facilitator.ui.home.page import HomePage
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.segmented import Segmented
from facilitator.ui.widgets.sheet import Sheet
from tests.ui.app.trainer import Trainer, catch_up, windows
from tests.ui.home.finding import focused, named, open_sheets, words
from tests.ui.home.finding import sheet as one_sheet


def facts(trainer: Trainer) -> tuple[object, ...]:
    """What must not change with the look."""
    opened = trainer.running.opened
    record = opened.running
    entries = tuple(opened.library.entries(opened.workshop.id))
    return record.position, record.shown, record.clock, entries, opened.board


def prepared(trainer: Trainer) -> Trainer:
    """In the middle of a question, with an answer and a frozen room."""
    trainer.go_to_quiz()
    trainer.answer("a", "b")
    trainer.tick(8)
    return trainer


@pytest.mark.parametrize("change", ["change_language", "change_theme", "change_audience_theme"])
def test_the_workshop_stays_as_it_is(trainer: Trainer, place: Place, change: str) -> None:
    prepared(trainer)
    wanted = {"change_language": "en", "change_theme": "dark", "change_audience_theme": "light"}
    before, room, laptop = facts(trainer), trainer.room(), trainer.laptop()
    audience = trainer.running.audience

    getattr(trainer.program, change)(wanted[change])
    catch_up()

    assert facts(trainer) == before
    assert trainer.running.audience is audience
    assert (trainer.room() == room) == (change != "change_audience_theme")
    assert trainer.laptop() != laptop
    assert windows() == ["AudienceWindow", "Shell"]
    assert len(trainer.program.shell.findChildren(ConsolePage)) == 1
    assert trainer.console.isVisible()
    kept = settings.load(place.settings)
    named_so = change.removeprefix("change_")
    assert getattr(kept, named_so) == wanted[change]


def test_everything_is_connected_again(trainer: Trainer) -> None:
    prepared(trainer)
    trainer.program.change_language("en")
    trainer.program.change_theme("dark")
    catch_up()
    assert trainer.tr("Agenda") in words(trainer.console)
    laptop, room, at = trainer.laptop(), trainer.room(), trainer.position

    trainer.answer("c")
    assert trainer.answers()[:2] == trainer.letters("c", "b")
    assert trainer.laptop() != laptop
    trainer.press("PgDn")
    assert trainer.position != at
    assert trainer.room() != room
    trainer.press("PgUp")
    trainer.tick(5)
    laptop = trainer.laptop()
    trainer.tick(5)
    assert trainer.laptop() != laptop
    assert len(trainer.running.opened.entries) == 3, "nothing is heard twice"


def test_what_was_typed_and_not_sent_survives_the_change(trainer: Trainer) -> None:
    trainer.go_to_drawing()
    trainer.press("F2", "1", "7")

    trainer.program.change_language("en")
    catch_up()

    assert list(values(trainer.running.opened.entries).values()) == [7]


def test_a_rehearsal_is_still_one_after_the_change(home: Trainer) -> None:
    sample = home.program.workshops.sample("zh-CN", "console")
    home.program.rehearse(sample)
    said = words(home.console)

    home.program.change_theme("dark")
    catch_up()

    assert words(home.console) == said
    assert home.running.opened.rehearsal


def test_the_sheet_of_the_console_changes_the_language(trainer: Trainer) -> None:
    trainer.console.settings_requested.emit()
    (sheet,) = open_sheets(trainer.program.shell)
    choice = sheet.findChildren(Segmented)[0]
    choice.setFocus()

    trainer.press("Right")

    assert trainer.program.texts.locale == "en"
    assert trainer.tr("Agenda") in words(trainer.console)
    assert [each.isVisible() for each in trainer.program.shell.findChildren(Sheet)] == [True]
    trainer.press("Esc")
    assert open_sheets(trainer.program.shell) == []
    at = trainer.position
    trainer.press("PgDn")
    assert trainer.position != at


@pytest.mark.parametrize("open_it", ["by key", "by mouse"])
def test_the_room_goes_dark_and_moves_on_while_a_sheet_is_open(
    trainer: Trainer, open_it: str
) -> None:
    if open_it == "by key":
        trainer.press("Ctrl+E")
    else:
        trainer.console.settings_requested.emit()
    (sheet,) = open_sheets(trainer.program.shell)
    trainer.press("F4")
    assert trainer.room().colour == "#000000"
    trainer.press("F4")
    assert trainer.room().colour is None
    at = trainer.position
    trainer.press("PgDn")
    assert trainer.position != at
    assert open_sheets(trainer.program.shell) == [sheet]


def test_the_sheet_of_home_changes_everything_and_stays_open(home: Trainer, place: Place) -> None:
    home.program.workshops.sample("zh-CN", "console")
    catch_up()
    home.press("Ctrl+Comma")
    for name, key, kept in (
        ("Interface language", "Right", ("en", "light", "dark")),
        ("Interface appearance", "Right", ("en", "dark", "dark")),
        ("Appearance of the audience screen", "Left", ("en", "dark", "light")),
    ):
        (sheet,) = open_sheets(home.program.home)
        named(sheet, Segmented, home.tr(name)).setFocus()
        home.press(key)
        found = settings.load(place.settings)
        assert (found.language, found.theme, found.audience_theme) == kept
        (sheet,) = open_sheets(home.program.home)
        assert focused() is named(sheet, Segmented, home.tr(name))

    home.press("Esc")

    assert open_sheets(home.program.shell) == []
    home.press("F5")
    assert home.running.opened.workshop.sample


def test_the_gear_of_home_opens_the_sheet_once(home: Trainer) -> None:
    home.program.workshops.sample("zh-CN", "console")
    catch_up()
    gear = named(home.program.home, IconButton, home.tr("Settings"))
    for _ in range(2):
        gear.click()
        catch_up()

    assert isinstance(one_sheet(home.program.home), PreferencesSheet)


def test_home_in_another_language_keeps_its_workshops(home: Trainer) -> None:
    home.program.workshops.sample("zh-CN", "console")

    home.program.change_language("en")
    catch_up()

    assert home.program.home.isVisible()
    assert home.tr("All workshops") in words(home.program.home)
    assert len(home.program.shell.findChildren(HomePage)) == 1
    assert windows() == ["Shell"]
    home.press("F5")
    assert home.running.opened.workshop.sample


def test_home_is_in_the_new_language_after_a_change_in_the_console(trainer: Trainer) -> None:
    trainer.program.change_language("en")
    trainer.go_home()

    assert trainer.tr("All workshops") in words(trainer.program.home)
    assert trainer.program.shell.windowTitle() == "Facilitator"


def test_qt_s_own_words_follow_the_language(home: Trainer) -> None:
    assert QCoreApplication.translate("QLineEdit", "&Copy") == "复制(&C)"
    home.program.change_language("en")
    assert QCoreApplication.translate("QLineEdit", "&Copy") == "&Copy"
    home.program.change_language("zh-CN")
    home.leave()
    assert QCoreApplication.translate("QLineEdit", "&Copy") == "&Copy"


def test_the_theme_of_the_system_is_taken(start: Callable[..., Trainer]) -> None:
    dark = QApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark

    trainer = start(theme="system")

    assert trainer.program.look.dark == dark
