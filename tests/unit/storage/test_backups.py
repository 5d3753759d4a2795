"""The folder of backups."""

from pathlib import Path

from facilitator.storage.backups import name_for, newest, thin
from tests.clock import START_MS

DAY_MS = 24 * 60 * 60 * 1000
ALIEN = ("library.db", "library-schema-1-5.db", "library-2026.db", "notes.txt", "library.db.part")


def make(folder: Path, *days_ago: float) -> list[str]:
    names = [name_for(START_MS - round(days * DAY_MS)) for days in days_ago]
    for name in names:
        (folder / name).touch()
    return names


def test_a_name_says_when_in_local_time_and_is_read_back(tmp_path: Path) -> None:
    assert newest(tmp_path, START_MS) is None
    assert newest(tmp_path / "nowhere", START_MS) is None
    make(tmp_path, 2, 0.5, 1)
    assert newest(tmp_path, START_MS) == DAY_MS // 2


def test_old_ones_are_thinned_and_nothing_else_is_touched(tmp_path: Path) -> None:
    names = make(tmp_path, 0, 1, 5, 5.01, 5.02)
    for name in ALIEN:
        (tmp_path / name).touch()
    thin(tmp_path, START_MS)
    assert {path.name for path in tmp_path.iterdir()} == {*names[:3], *ALIEN}


def test_one_that_cannot_be_deleted_stays(tmp_path: Path, expected_log: list[str]) -> None:
    make(tmp_path, 5)
    old = tmp_path / name_for(START_MS - round(5.01 * DAY_MS))
    old.mkdir()
    thin(tmp_path, START_MS)
    assert old.is_dir()
    assert len(expected_log) == 1
