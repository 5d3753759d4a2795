"""Written whole or not at all."""

import os
from pathlib import Path

import pytest

from facilitator.core.errors import CannotWriteFile
from facilitator.reports.files import write_atomically


def test_writes_a_new_file_and_replaces_an_old_one(tmp_path: Path) -> None:
    target = tmp_path / "【培训总结】报告.pdf"
    write_atomically(target, b"one")
    write_atomically(target, b"two")

    assert target.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [target]


def test_a_refused_replacement_keeps_the_old_file_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "report.pdf"
    target.write_bytes(b"old")

    def held_open(self: Path, other: Path) -> Path:
        raise PermissionError(13, "The process cannot access the file")

    monkeypatch.setattr(Path, "replace", held_open)
    with pytest.raises(CannotWriteFile) as caught:
        write_atomically(target, b"new")

    assert caught.value.path == target
    assert "cannot access" in caught.value.reason
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_full_disk_keeps_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "report.pdf"
    target.write_bytes(b"old")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotWriteFile) as caught:
        write_atomically(target, b"new")

    assert "No space left" in caught.value.reason
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_missing_folder_and_a_folder_as_target_are_said(tmp_path: Path) -> None:
    with pytest.raises(CannotWriteFile):
        write_atomically(tmp_path / "nowhere" / "report.pdf", b"x")
    folder = tmp_path / "folder.pdf"
    folder.mkdir()
    with pytest.raises(CannotWriteFile):
        write_atomically(folder, b"x")
    assert list(tmp_path.iterdir()) == [folder]
