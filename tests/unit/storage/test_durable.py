"""Files that are whole or not there."""

import os
from pathlib import Path

import pytest

from facilitator.core.errors import CannotWriteFile
from facilitator.storage.durable import make_folder, move_into_place


def test_a_finished_file_replaces_the_one_before(tmp_path: Path) -> None:
    draft, target = tmp_path / "new", tmp_path / "kept"
    draft.write_text("two")
    target.write_text("one")

    move_into_place(draft, target)

    assert target.read_text() == "two"
    assert not draft.exists()


def test_the_file_and_then_its_name_are_on_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft, target = tmp_path / "new", tmp_path / "kept"
    draft.write_text("two")
    flushed: list[tuple[int, bool]] = []

    def fsync(handle: int) -> None:
        flushed.append((os.fstat(handle).st_ino, target.exists()))

    inodes = [path.stat().st_ino for path in (draft, tmp_path)]
    monkeypatch.setattr(os, "fsync", fsync)
    move_into_place(draft, target)

    assert flushed == [(inodes[0], False), (inodes[1], True)]


def test_a_target_that_cannot_be_replaced_says_so_and_loses_nothing(tmp_path: Path) -> None:
    draft, target = tmp_path / "new", tmp_path / "kept"
    draft.write_text("two")
    (target / "full").mkdir(parents=True)

    with pytest.raises(CannotWriteFile) as caught:
        move_into_place(draft, target)

    assert caught.value.path == target
    assert draft.read_text() == "two"


def test_folders_are_made_once(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"

    make_folder(folder)
    make_folder(folder)

    assert folder.is_dir()


def test_a_file_in_the_way_of_a_folder_says_so(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("a file")

    with pytest.raises(CannotWriteFile):
        make_folder(tmp_path / "a" / "b")
