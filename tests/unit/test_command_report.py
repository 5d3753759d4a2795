"""What the report command makes of its file: one for archives, or one with a password."""

from functools import partial
from pathlib import Path

import pikepdf
import pytest

from facilitator.live.packs import Packs
from facilitator.live.workshops import LiveWorkshops
from facilitator.storage.library import open_library
from tests.clock import FakeClock
from tests.unit.content.copies import SHIPPED
from tests.unit.test_command_line import Terminal, is_in

SECRET = "North Isle 2026!"


@pytest.fixture
def asked(tmp_path: Path, qapp: object) -> tuple[object, ...]:
    """The command for the only workshop of a library; it writes summary.pdf."""
    clock = FakeClock()
    opened = open_library(tmp_path / "library", clock.now_ms)
    LiveWorkshops(opened, partial(Packs, (SHIPPED,)), clock).sample("zh-CN", "console")
    opened.close()
    out = tmp_path / "summary.pdf"
    return ("report", "内部客户意识", "--library", tmp_path / "library", "--out", out)


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(capsys)


def written(folder: Path, content: bytes) -> Path:
    path = folder / "password.txt"
    path.write_bytes(content)
    return path


def test_for_the_archive(asked: tuple[object, ...], terminal: Terminal, tmp_path: Path) -> None:
    assert terminal.run(*asked, "--archive")[0] == 0

    with pikepdf.open(tmp_path / "summary.pdf") as document, document.open_metadata() as xmp:
        assert (xmp["pdfaid:part"], xmp["pdfaid:conformance"]) == ("2", "A")


@pytest.mark.parametrize("ending", ["", "\n", "\r\n"], ids=["bare", "line", "Windows line"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "marked"])
def test_with_a_password_from_a_file(
    asked: tuple[object, ...], terminal: Terminal, tmp_path: Path, ending: str, mark: bytes
) -> None:
    path = written(tmp_path, mark + SECRET.encode() + ending.encode())
    code, out, err = terminal.run(*asked, "--password-file", path)

    assert (code, err) == (0, "")
    assert SECRET not in out
    assert pikepdf.open(tmp_path / "summary.pdf", password=SECRET).encryption.R == 6
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(tmp_path / "summary.pdf")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n",
        b"short",
        b"x" * 65,
        "密码密码密码".encode(),
        b"two\nlines of it",
        b"\xff\xfea\0b\0",
    ],
    ids=["nothing", "a line", "short", "long", "Chinese", "two lines", "UTF-16"],
)
def test_a_file_without_a_password_is_named_and_nothing_is_written(
    asked: tuple[object, ...], terminal: Terminal, tmp_path: Path, language: str, content: bytes
) -> None:
    path = written(tmp_path, content)
    said = terminal.refused(*asked, "--password-file", path)

    assert is_in(said, language)
    assert f"“{path}”" in said
    assert content.decode("utf-8", "replace").strip() not in said or not content.strip()
    assert not (tmp_path / "summary.pdf").exists()


def test_a_file_that_is_not_there_and_both_wishes_at_once(
    asked: tuple[object, ...], terminal: Terminal, tmp_path: Path, language: str
) -> None:
    missing = terminal.refused(*asked, "--password-file", tmp_path / "none.txt")
    assert is_in(missing, language)
    assert "none.txt" in missing

    path = written(tmp_path, SECRET.encode())
    both = terminal.refused(*asked, "--archive", "--password-file", path)
    assert is_in(both, language)
    assert not (tmp_path / "summary.pdf").exists()
