"""Files on their way into a folder that is not, or no longer, there."""

import os
from pathlib import Path

import pytest

from facilitator.core.documents import NamedFile
from facilitator.core.errors import CannotWriteFile
from facilitator.live.delivery import Delivery

FILES = (NamedFile("a.txt", b"a"), NamedFile("b.txt", b"b"))


def test_a_drive_that_was_taken_out_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "drive").write_bytes(b"")
    # As on Windows, where nothing above "E:\\" is there either.
    monkeypatch.setattr(os.path, "lexists", lambda _path: False)
    monkeypatch.setattr(Path, "exists", lambda _path: False)
    delivery = Delivery(tmp_path / "drive" / "reports")
    with pytest.raises(CannotWriteFile):
        delivery.write(FILES, lambda _share: None, lambda: False)


def test_a_folder_nobody_may_look_into_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(path: Path, *_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "stat", locked)
    monkeypatch.setattr(Path, "mkdir", locked)
    delivery = Delivery(tmp_path / "locked" / "reports")
    with pytest.raises(CannotWriteFile):
        delivery.write(FILES, lambda _share: None, lambda: False)


def test_a_folder_that_goes_away_before_the_end_leaves_what_was_there(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"before")
    delivery = Delivery(tmp_path)
    delivery.write(FILES, lambda _share: None, lambda: False)
    (draft,) = tmp_path.glob(".*")
    (draft / "b.txt").unlink()
    with pytest.raises(CannotWriteFile):
        delivery.deliver()
    assert [(one.name, one.read_bytes()) for one in tmp_path.iterdir()] == [("a.txt", b"before")]


def test_a_folder_that_refuses_is_said_by_the_name_of_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make = Path.mkdir

    def read_only(path: Path, mode: int = 0o777, *, parents: bool, exist_ok: bool) -> None:
        if not path.exists():
            raise PermissionError(13, "Permission denied", str(path))
        make(path, mode, parents=parents, exist_ok=exist_ok)

    monkeypatch.setattr(Path, "mkdir", read_only)
    with pytest.raises(CannotWriteFile) as refused:
        Delivery(tmp_path).write(FILES, lambda _share: None, lambda: False)
    assert refused.value.path == tmp_path / "a.txt"
