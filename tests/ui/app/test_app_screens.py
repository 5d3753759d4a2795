"""The projector in the whole program: handed over, pulled out, swapped, never there."""

from PySide6.QtGui import QGuiApplication

from facilitator.settings import load, settings_file
from facilitator.ui.console.page import ConsolePage
from facilitator.ui.widgets.banner import Banner
from tests.ui.app.conftest import LAPTOP, PROJECTOR, Screens
from tests.ui.app.trainer import Trainer, catch_up, windows
from tests.ui.home.finding import buttons, words


def test_the_room_s_screen_is_handed_over_and_taken_back(trainer: Trainer) -> None:
    trainer.press("Ctrl+H")
    assert windows() == ["Shell"]
    assert trainer.tr("Take back") in buttons(trainer.console)
    at = trainer.position
    trainer.press("PgDn")
    assert trainer.position != at

    trainer.press("Ctrl+H")

    assert windows() == ["AudienceWindow", "Shell"]
    assert trainer.running.audience.screen().name() == "projector"
    assert trainer.tr("Hand over") in buttons(trainer.console)


def test_a_pulled_cable_is_said_and_the_room_comes_back_by_itself(
    trainer: Trainer, screens: Screens
) -> None:
    before = trainer.room()
    assert trainer.tr("Projector connected") in words(trainer.console)

    screens([LAPTOP])
    catch_up()
    assert windows() == ["Shell"]
    assert trainer.tr("Projector connected") not in words(trainer.console)
    trainer.press("PgDn", "PgUp")
    screens([LAPTOP, PROJECTOR])
    catch_up()

    assert windows() == ["AudienceWindow", "Shell"]
    assert trainer.room() == before
    assert trainer.tr("Projector connected") in words(trainer.console)


def test_swapping_exchanges_the_two_and_is_remembered(trainer: Trainer) -> None:
    trainer.press("Ctrl+D")

    assert trainer.running.audience.screen().name() == "laptop"
    assert trainer.program.shell.screen().name() == "projector"
    assert load(settings_file()).audience_screen.startswith("laptop|")
    at = trainer.position
    trainer.press("PgDn")
    assert trainer.position != at


def test_one_screen_does_everything(trainer: Trainer, screens: Screens) -> None:
    screens([LAPTOP])
    catch_up()
    trainer.press("Ctrl+D", "Ctrl+H", "F4", "F4", "PgDn")
    trainer.go_to_quiz()
    before = trainer.laptop()
    trainer.answer("a", "b")

    assert windows() == ["Shell"]
    assert trainer.answers()[:2] == trainer.letters("a", "b")
    assert trainer.laptop() != before
    assert trainer.program.shell.screen() == QGuiApplication.primaryScreen()


def test_the_room_s_window_is_gone_with_the_workshop(trainer: Trainer, screens: Screens) -> None:
    trainer.go_home()
    assert windows() == ["Shell"]

    screens([LAPTOP])
    screens([LAPTOP, PROJECTOR])

    assert windows() == ["Shell"]
    assert trainer.program.shell.findChildren(ConsolePage) == []


def test_numbers_on_the_screens_hide_nothing_for_good(trainer: Trainer, doorkeeper, qtbot) -> None:
    doorkeeper.allowed.add("_Number")

    trainer.press("Ctrl+Shift+D")

    assert len(windows()) == 4
    qtbot.waitUntil(lambda: windows() == ["AudienceWindow", "Shell"], timeout=4000)


def test_no_message_ever_reaches_the_room(trainer: Trainer) -> None:
    before = trainer.room()
    trainer.press("Ctrl+Z", "Ctrl+Y")

    assert trainer.said()
    assert trainer.room() == before
    assert trainer.running.audience.findChildren(Banner) == []
