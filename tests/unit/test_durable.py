"""Files that are whole or not there."""

import errno
import os
from pathlib import Path

import pytest

from facilitator.core.errors import HELD_OPEN, CannotWriteFile
from facilitator.durable import make_folder, move_into_place, write_whole


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


def test_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    target = tmp_path / f"{'【培训总结】报告' * 9}.pdf"
    write_whole(target, b"one")
    write_whole(target, b"two")

    assert target.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [target]


class Refusing:
    """Makes one call of the system fail as a bad disk does."""

    def __init__(self, code: int) -> None:
        self._code = code

    def __call__(self, *_: object, **__: object) -> None:
        raise OSError(self._code, os.strerror(self._code))


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EIO])
@pytest.mark.parametrize(
    ("owner", "call"), [(os, "fsync"), (Path, "open"), (Path, "replace")], ids=str
)
def test_a_full_or_protected_disk_says_so_and_keeps_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, owner: object, call: str, code: int
) -> None:
    target = tmp_path / "report.pdf"
    target.write_bytes(b"old")

    monkeypatch.setattr(owner, call, Refusing(code))
    with pytest.raises(CannotWriteFile) as caught:
        write_whole(target, b"new")
    monkeypatch.undo()

    assert caught.value.path == target
    assert caught.value.reason == os.strerror(code)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_disk_that_fills_up_while_writing_keeps_the_old_file(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource", reason="Windows has no such limit")
    target = tmp_path / "report.pdf"
    target.write_bytes(b"old")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
    try:
        with pytest.raises(CannotWriteFile):
            write_whole(target, b"new" * 4096)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)

    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_missing_folder_and_a_folder_as_target_are_said(tmp_path: Path) -> None:
    with pytest.raises(CannotWriteFile):
        write_whole(tmp_path / "nowhere" / "report.pdf", b"x")
    folder = tmp_path / "folder.pdf"
    folder.mkdir()
    with pytest.raises(CannotWriteFile):
        write_whole(folder, b"x")
    assert list(tmp_path.iterdir()) == [folder]


class HeldOpen(PermissionError):
    """What Windows answers while a viewer shows the file."""

    def __init__(self, code: int) -> None:
        super().__init__(errno.EACCES, "Access is denied")
        self.winerror = code


@pytest.mark.parametrize("code", [5, 32, 33])
def test_a_file_that_a_viewer_holds_stays_and_is_said_to_be_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    target = tmp_path / "report.pdf"
    target.write_bytes(b"old")

    def refuse(*_: object) -> None:
        raise HeldOpen(code)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(CannotWriteFile) as caught:
        write_whole(target, b"new")
    with pytest.raises(CannotWriteFile) as elsewhere:
        write_whole(tmp_path / "new.pdf", b"new")
    monkeypatch.undo()

    assert caught.value.reason == HELD_OPEN
    assert elsewhere.value.reason == "Access is denied", "nobody holds what is not there"
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]
