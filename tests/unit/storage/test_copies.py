"""Backups: whole, verified, in one step."""

import os
import shutil
import sqlite3
import threading
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from facilitator.core.errors import CannotWriteFile, LibraryDamaged
from facilitator.storage.database import open_copy
from facilitator.storage.library import FILE_NAME, Library, open_library
from tests.clock import FakeClock
from tests.unit.storage.examples import WORKSHOP, action, edit_file, entry, stocked, workshop
from tests.unit.storage.faults import Fuse


@pytest.fixture
def library(folder: Path, fake_clock: FakeClock) -> Library:
    library = stocked(folder, fake_clock)
    library.record(action(1), entries=[entry(1)])
    return library


def back_up(library: Library, target: Path) -> Path:
    """All steps of a backup of a library that is whole."""
    assert [found for found in library.backup(target) if found] == []
    return target


def test_a_backup_that_is_given_up_leaves_nothing(library: Library, tmp_path: Path) -> None:
    steps = library.backup(tmp_path / "backup.db")
    next(steps)
    assert [path.name for path in tmp_path.glob("backup*")] == ["backup.db.part"]
    del steps

    assert list(tmp_path.glob("backup*")) == []
    library.close()


def test_given_up_at_any_step_it_is_over_and_the_library_goes_on(
    library: Library, tmp_path: Path
) -> None:
    for taken in count(1):
        steps = library.backup(tmp_path / "backup.db")
        finished = None in [next(steps, None) for _ in range(taken)]
        del steps
        assert "backup" not in [one.name for one in threading.enumerate()]
        library.record(action(taken + 1), entries=[entry(taken + 1)])
        assert {path.name for path in tmp_path.glob("backup*")} <= {"backup.db"}
        if finished:
            break
        # While it gets its name there is nothing left to give up: it is whole.
        (tmp_path / "backup.db").unlink(missing_ok=True)
    assert (tmp_path / "backup.db").exists()
    library.close()


def test_what_takes_long_is_done_in_another_thread(
    folder: Path, fake_clock: FakeClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here: list[str] = []
    connect, fsync = sqlite3.connect, os.fsync

    def note(what: str) -> None:
        if threading.current_thread() is threading.main_thread():
            here.append(what)

    class Noting(sqlite3.Connection):
        def execute(self, sql: str, *parameters: Any) -> sqlite3.Cursor:
            note(sql)
            return super().execute(sql, *parameters)

    monkeypatch.setattr(sqlite3, "connect", partial(connect, factory=Noting))
    monkeypatch.setattr(os, "fsync", lambda handle: (note("fsync"), fsync(handle)))
    library = stocked(folder, fake_clock)
    library.record(action(1), entries=[entry(1)])
    here.clear()
    back_up(library, tmp_path / "backup.db")

    assert [line for line in here if not line.lstrip().startswith("SELECT")] == []
    assert [line for line in here if "count(*)" in line] == []
    library.close()


def test_what_is_changed_between_the_steps_is_not_in_it(library: Library, tmp_path: Path) -> None:
    for number, found in enumerate(library.backup(tmp_path / "backup.db"), start=2):
        assert found == []
        library.record(action(number), entries=[entry(number)])
    library.close()

    copy = open_copy(tmp_path / "backup.db")
    assert copy.rows("SELECT count(*) FROM score_entry")[0][0] == 1
    copy.close()


def test_a_backup_says_what_is_damaged_in_it(
    library: Library, tmp_path: Path, fake_clock: FakeClock
) -> None:
    library.close()
    edit_file(
        library.path, "DROP TRIGGER score_entry_stays", "UPDATE score_entry SET hlc = hlc + 1"
    )
    library = open_library(library.path.parent, fake_clock.now_ms)

    found = [one for step in library.backup(tmp_path / "backup.db") for one in step]

    assert [one.workshops for one in found] == [(WORKSHOP,)]
    library.close()


def test_a_backup_of_an_open_library_has_everything(
    library: Library, tmp_path: Path, fake_clock: FakeClock
) -> None:
    target = tmp_path / "usb" / "backup.db"
    back_up(library, target)
    library.record(action(2), entries=[entry(2)])
    library.close()

    restored = tmp_path / "restored"
    restored.mkdir()
    shutil.copy(target, restored / FILE_NAME)
    again = open_library(restored, fake_clock.now_ms)
    assert again.unclean  # it was made while the program ran, so it is checked before use
    assert again.workshops.load(WORKSHOP) == workshop()
    assert [line.id for line in again.entries(WORKSHOP)] == ["e1"]
    again.close()
    assert [path.name for path in target.parent.iterdir()] == ["backup.db"]


def test_a_newer_backup_replaces_the_older(library: Library, tmp_path: Path) -> None:
    back_up(library, tmp_path / "backup.db")
    library.record(action(2), entries=[entry(2)])
    back_up(library, tmp_path / "backup.db")
    library.close()

    copy = open_copy(tmp_path / "backup.db")
    assert copy.rows("SELECT count(*) FROM score_entry")[0][0] == 2
    copy.close()


def test_a_failed_backup_leaves_the_older_one(
    library: Library, tmp_path: Path, fake_clock: FakeClock, fuse: Fuse
) -> None:
    library.close()
    library = open_library(library.path.parent, fake_clock.now_ms)
    target = back_up(library, tmp_path / "usb" / "backup.db")
    before = target.read_bytes()
    library.record(action(2), entries=[entry(2)])
    refused = 0
    for _ in fuse.refusals(lambda: back_up(library, target)):
        refused += 1
        assert target.read_bytes() == before
        assert [path.name for path in target.parent.iterdir()] == ["backup.db"]

    assert refused == 7
    assert target.read_bytes() != before
    library.close()


def test_a_copy_that_is_not_the_library_is_not_kept(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """SQLite says it has copied, and what lies there is something else."""
    older = back_up(library, tmp_path / "older.db")
    target = Path(shutil.copy(older, tmp_path / "backup.db"))
    library.record(action(2), entries=[entry(2)])
    monkeypatch.setattr(
        "facilitator.storage.copies.open_copy",
        lambda draft: open_copy(Path(shutil.copy(older, draft))),
    )

    with pytest.raises(LibraryDamaged):
        back_up(library, target)
    assert target.read_bytes() == older.read_bytes()
    assert sorted(path.name for path in tmp_path.glob("*.db*")) == ["backup.db", "older.db"]
    library.close()


def test_a_place_that_cannot_be_written_is_said(library: Library, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(CannotWriteFile):
        back_up(library, tmp_path / "file" / "backup.db")
    (tmp_path / "backup.db" / "full").mkdir(parents=True)
    with pytest.raises(CannotWriteFile):
        back_up(library, tmp_path / "backup.db")
    library.close()
