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
from facilitator.ui import shell
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
    # The binding says bytes and takes only text.
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


def damage(trainer: Trainer, place: Place) -> None:
    """All workshops there are, and the program was killed."""
    trainer.leave()
    edit_file(
        place.library / FILE_NAME, "UPDATE content SET json = json || ' '", "DELETE FROM setting"
    )


@pytest.fixture
def damaged(start: Callable[..., Trainer], place: Place) -> None:
    """A library whose only workshop is damaged, and no program."""
    first = start()
    first.program.workshops.sample("zh-CN", "console")
    damage(first, place)


def test_a_damaged_workshop_is_named_at_home_and_stays_closed(
    start: Callable[..., Trainer], place: Place, expected_log: list[str], qtbot: QtBot
) -> None:
    first = start()
    sample = first.program.workshops.sample("zh-CN", "console")
    damage(first, place)
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


def test_of_two_damaged_workshops_both_are_named(
    start: Callable[..., Trainer], place: Place, expected_log: list[str], qtbot: QtBot
) -> None:
    first = start()
    first.program.workshops.sample("zh-CN", "console")
    first.program.workshops.quick(3, 20, "zh-CN", "console")
    first.leave()
    library = first.look_into()
    titles = {one.title for one in library.workshops.summaries()}
    library.close()
    damage(first, place)
    again = start()
    qtbot.waitUntil(lambda: bool(again.said()))
    assert len(titles) == 2
    assert [title for title in titles if title not in again.said()] == []
    assert expected_log


@pytest.mark.usefixtures("damaged")
def test_damage_is_named_even_when_a_workshop_was_begun_before_home_had_settled(
    start: Callable[..., Trainer],
    place: Place,
    expected_log: list[str],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(shell, "SETTLED_MS", 1000)
    again = start()
    with qtbot.waitSignal(again.program.shell.settled):
        again.program.run_quick(3, 20)
        assert again.running
    assert again.said() == ""
    again.go_home()
    assert str(place.library / "backups") in again.said()
    assert expected_log


@pytest.mark.usefixtures("damaged")
def test_a_workshop_that_cannot_be_started_costs_no_backup(
    start: Callable[..., Trainer],
    place: Place,
    expected_log: list[str],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(backups, "IDLE_MS", 500)
    again = start()
    qtbot.waitUntil(lambda: bool(again.said()))
    again.press("Enter")
    assert made(place) == []
    assert again.program.running is None
    qtbot.waitUntil(lambda: len(made(place)) == 1)
    assert expected_log
