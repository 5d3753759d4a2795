"""What the program does unasked: backups on Home, the log after a bug, damage named."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facilitator.live import backups
from facilitator.place import Place
from facilitator.storage.library import FILE_NAME
from tests.ui.app.trainer import Trainer, catch_up
from tests.ui.home.finding import button, open_sheets
from tests.unit.storage.examples import edit_file


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backups, "IDLE_MS", 50)


class Desktop(QObject):
    """Opens folders in place of this computer's file manager."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        """Open it."""
        self.opened.append(url.toLocalFile())


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    desktop = Desktop()
    QDesktopServices.setUrlHandler("file", desktop, "open")  # pyright: ignore[reportArgumentType]
    yield desktop
    QDesktopServices.unsetUrlHandler("file")


def made(place: Place) -> list[str]:
    return sorted(path.name for path in (place.library / "backups").glob("library-*.db"))


def test_home_makes_a_backup_when_it_idles(home: Trainer, place: Place, qtbot: QtBot) -> None:
    assert made(place) == []
    qtbot.waitUntil(lambda: len(made(place)) == 1)


def test_while_a_workshop_runs_none_is_made_and_after_it_one_more(
    trainer: Trainer, place: Place, qtbot: QtBot
) -> None:
    qtbot.wait(200)
    before = made(place)
    trainer.press("PgDn")
    qtbot.wait(200)
    assert made(place) == before
    trainer.clock.advance(2)
    trainer.press("Ctrl+E", "Enter")
    qtbot.waitUntil(lambda: len(made(place)) == len(before) + 1)


def test_no_room_for_a_backup_is_one_sentence_and_stops_nothing(
    start: Callable[..., Trainer], place: Place, qtbot: QtBot, expected_log: list[str]
) -> None:
    place.library.mkdir()
    (place.library / "backups").write_text("in the way")
    trainer = start()
    qtbot.waitUntil(lambda: bool(expected_log))
    assert trainer.tr("something of that name is there already") in trainer.said()
    assert open_sheets(trainer.program.shell) == []
    trainer.press("Enter")
    assert trainer.running


@pytest.mark.parametrize("running", [True, False])
def test_after_a_bug_the_log_is_one_press_away(
    home: Trainer,
    place: Place,
    desktop: Desktop,
    expected_log: list[str],
    *,
    running: bool,
) -> None:
    if running:
        home.press("Enter")
        home.program.change_theme("dark")
        catch_up()
    window: QWidget = home.console if running else home.program.shell
    home.program.faults.broke.emit(KeyError("x"))
    button(window, home.tr("Show the log")).click()
    assert desktop.opened == [str(place.log)]
    assert not expected_log


def test_where_no_folder_can_be_opened_its_place_is_said(
    home: Trainer, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    home.program.upkeep.show_log()
    assert str(place.log) in home.said()


def test_a_damaged_workshop_is_named_at_home_and_stays_closed(
    start: Callable[..., Trainer], place: Place, expected_log: list[str], qtbot: QtBot
) -> None:
    first = start()
    sample = first.program.workshops.sample("zh-CN", "console")
    first.leave()
    edit_file(
        place.library / FILE_NAME, "UPDATE content SET json = json || ' '", "DELETE FROM setting"
    )
    again = start()
    qtbot.waitUntil(lambda: bool(again.said()))
    named = again.said()
    assert str(place.library / "backups") in named
    again.program.shell.show_message("info", "")
    again.press("Enter")
    assert again.program.running is None
    assert again.said().partition("（")[0] == named.partition("（")[0]
    again.program.workshops.quick(3, 20, "zh-CN", "console")
    again.press("Enter")
    assert again.running.opened.workshop.id != sample
    assert expected_log
