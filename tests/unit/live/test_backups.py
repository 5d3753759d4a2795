"""A backup is made when nobody needs the program, and nobody notices but the disk."""

import gc
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.core.errors import CannotWriteFile
from facilitator.live import backups as live
from facilitator.live import collecting
from facilitator.live.backups import LiveBackups
from facilitator.storage.backups import name_for
from facilitator.storage.checks import Finding
from facilitator.storage.library import Library, open_library
from tests.clock import FakeClock
from tests.unit.live.conftest import plant
from tests.unit.storage.examples import edit_file

DAY_S = 24 * 60 * 60


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live, "IDLE_MS", 30)


@pytest.fixture
def made(library: Library) -> Callable[[], list[str]]:
    folder = library.path.parent / "backups"

    def names() -> list[str]:
        return sorted(path.name for path in folder.glob("*.db"))

    return names


def test_one_is_made_when_idle_and_not_again_within_the_hour(
    qtbot: QtBot, library: Library, clock: FakeClock, made: Callable[[], list[str]]
) -> None:
    backups = LiveBackups(library, clock)
    backups.wish()
    assert made() == []
    first = name_for(clock.now_ms())
    qtbot.waitUntil(lambda: made() == [first])
    clock.advance(59 * 60)
    backups.wish()
    qtbot.wait(100)
    assert made() == [first]
    clock.advance(60)
    backups.wish()
    qtbot.waitUntil(lambda: made() == [first, name_for(clock.now_ms())])


def test_after_a_workshop_even_a_young_one_is_out_of_date(
    qtbot: QtBot, library: Library, clock: FakeClock, made: Callable[[], list[str]]
) -> None:
    backups = LiveBackups(library, clock)
    backups.wish()
    qtbot.waitUntil(lambda: len(made()) == 1)
    clock.advance(60)
    backups.wish(ended=True)
    qtbot.waitUntil(lambda: len(made()) == 2)


def test_it_waits_while_somebody_moves_the_mouse(
    qtbot: QtBot,
    library: Library,
    clock: FakeClock,
    made: Callable[[], list[str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(live, "IDLE_MS", 400)
    backups = LiveBackups(library, clock)
    backups.wish()
    somebody = QObject()
    for _ in range(8):
        qtbot.wait(100)
        QApplication.sendEvent(somebody, QEvent(QEvent.Type.MouseMove))
        assert made() == []
    qtbot.waitUntil(lambda: len(made()) == 1)


def test_stopped_it_makes_none_and_leaves_nothing(
    qtbot: QtBot, library: Library, clock: FakeClock, made: Callable[[], list[str]]
) -> None:
    backups = LiveBackups(library, clock)
    backups.wish()
    backups.stop()
    qtbot.wait(100)
    assert made() == []
    backups.wish()
    folder = library.path.parent / "backups"
    end = time.monotonic() + 5
    while not list(folder.glob("*.part")) and time.monotonic() < end:
        QApplication.processEvents()
    backups.stop()
    assert list(folder.iterdir()) == []


def test_a_refused_backup_is_said_once_and_costs_nothing(
    qtbot: QtBot,
    library: Library,
    clock: FakeClock,
    listen: Callable,
    expected_log: list[str],
) -> None:
    (library.path.parent / "backups").write_text("a file in the way")
    backups = LiveBackups(library, clock)
    said = listen(backups.failed)
    backups.wish()
    qtbot.waitUntil(lambda: len(said.said) == 1)
    qtbot.wait(50)
    assert isinstance(said.last, CannotWriteFile)
    assert len(said.said) == len(expected_log) == 1
    assert plant(library, clock)


@pytest.mark.parametrize("damaged", [False, True])
def test_old_ones_go_only_while_the_library_is_whole(
    qtbot: QtBot, tmp_path: Path, clock: FakeClock, expected_log: list[str], *, damaged: bool
) -> None:
    whole = open_library(tmp_path, clock.now_ms)
    plant(whole, clock)
    whole.close()
    if damaged:
        edit_file(whole.path, "UPDATE content SET json = json || ' '")
    opened = open_library(tmp_path, clock.now_ms)
    folder = tmp_path / "backups"
    folder.mkdir()
    for hour in (0, 1, 2):
        (folder / name_for(clock.now_ms() - 1000 * (5 * DAY_S - 3600 * hour))).touch()
    backups = LiveBackups(opened, clock)
    backups.wish()
    qtbot.waitUntil((folder / name_for(clock.now_ms())).exists)
    qtbot.wait(100)
    assert len(list(folder.iterdir())) == (4 if damaged else 2)
    assert bool(expected_log) is damaged
    opened.close()


def test_a_bug_on_the_way_is_no_backup_and_thins_nothing(
    qtbot: QtBot, library: Library, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = library.path.parent / "backups"
    folder.mkdir()
    for hour in range(3):
        (folder / name_for(clock.now_ms() - 1000 * (5 * DAY_S - 3600 * hour))).touch()

    def stumble(*_arguments: object, **_named: object) -> object:
        raise TypeError("a bug")
        yield

    monkeypatch.setattr(Library, "backup", stumble)
    backups = LiveBackups(library, clock)
    with qtbot.captureExceptions() as caught:
        backups.wish()
        qtbot.waitUntil(lambda: len(caught) == 1)
        qtbot.wait(100)
    assert len(caught) == 1
    assert len(list(folder.iterdir())) == 3


def test_that_a_workshop_has_ended_is_not_forgotten_when_the_next_one_begins(
    qtbot: QtBot, library: Library, clock: FakeClock, made: Callable[[], list[str]]
) -> None:
    plant(library, clock)
    backups = LiveBackups(library, clock)
    backups.wish()
    qtbot.waitUntil(lambda: len(made()) == 1)
    clock.advance(60)
    backups.wish(ended=True)
    backups.stop()
    backups.wish()
    qtbot.waitUntil(lambda: len(made()) == 2)


def test_no_widget_is_collected_in_the_thread_of_a_backup(
    qtbot: QtBot,
    library: Library,
    clock: FakeClock,
    made: Callable[[], list[str]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    collected: list[bool] = []
    copy = library.backup

    def watched(target: Path) -> Iterator[list[Finding]]:
        for found in copy(target):
            collected.append(gc.isenabled())
            yield found

    monkeypatch.setattr(library, "backup", watched)
    backups = LiveBackups(library, clock)
    backups.wish()
    qtbot.waitUntil(lambda: len(made()) == 1 and gc.isenabled())
    assert collected
    assert not any(collected)

    collecting.pause(qtbot)  # somebody else works too, and longer
    clock.advance(DAY_S)
    steps = len(collected)
    backups.wish()
    qtbot.waitUntil(lambda: len(collected) > steps)
    backups.stop()
    assert not gc.isenabled()
    collecting.resume(qtbot)
    assert gc.isenabled()
