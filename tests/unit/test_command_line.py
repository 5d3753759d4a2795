"""The command line: what it does, what it refuses in one sentence, and what it does not load."""

import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from facilitator import __version__
from facilitator.__main__ import main
from facilitator.app import usual_place
from facilitator.live.packs import Packs
from facilitator.live.workshops import LiveWorkshops
from facilitator.storage.library import FILE_NAME, open_library
from tests.clock import FakeClock
from tests.sources import ROOT
from tests.unit.content.copies import FIXTURE, SHIPPED, copy_of
from tests.unit.reports.reading import whole_text

HAN = re.compile(r"[\u3400-\u9fff]")
TITLES = {"zh-CN": "内部客户意识工作坊", "en": "Internal Customer Awareness"}

Speak = Callable[[str], None]


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory, qapp: object) -> Path:
    """A library with two workshops, one of each language."""
    folder = tmp_path_factory.mktemp("prepared")
    clock = FakeClock()
    opened = open_library(folder, clock.now_ms)
    workshops = LiveWorkshops(opened, partial(Packs, usual_place(None).packs), clock)
    workshops.sample("zh-CN", "console")
    workshops.quick(3, 30, "en", "console")
    opened.close()
    return folder


class Terminal:
    """Runs commands and keeps what they say."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def run(self, *arguments: object) -> tuple[int, str, str]:
        """The exit code, and what stands on both streams."""
        self._capsys.readouterr()
        code = main([str(one) for one in arguments])
        said = self._capsys.readouterr()
        return code, said.out, said.err

    def refused(self, *arguments: object) -> str:
        """The one sentence of a command that exits with 2."""
        code, out, err = self.run(*arguments)
        assert (code, out) == (2, "")
        assert err.count("\n") == 1
        assert "Traceback" not in err
        assert "Error" not in err
        return err.strip()


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(capsys)


def is_in(sentence: str, language: str) -> bool:
    """Whether a sentence is in a language, paths and names apart."""
    bare = re.sub(r"“[^”]*”", "", sentence)
    return bool(HAN.search(bare)) == (language == "zh-CN") and bool(bare.strip())


@pytest.mark.parametrize("option", ["--version", "--help"])
def test_short_answers_come_without_the_toolkit(option: str) -> None:
    heavy = ("PySide6", "shiboken6", "reportlab", "sqlite_utils", "pikepdf", "pypdfium2", "msgspec")
    probe = (
        "import sys\nfrom facilitator.__main__ import main\n"
        f"try:\n main([{option!r}])\nexcept SystemExit as end:\n code = end.code\n"
        f"print([code, [name for name in {heavy!r} if name in sys.modules]], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, cwd=ROOT)

    assert done.stderr.strip() == "[0, []]"
    assert (__version__ if option == "--version" else "check-pack") in done.stdout


def test_the_list_names_every_workshop(library: Path, terminal: Terminal) -> None:
    code, out, err = terminal.run("list", "--library", library)

    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert len(lines) == 2
    assert any(TITLES["zh-CN"] in line and "2026-03-05" in line for line in lines)
    assert all("  就绪  " in line for line in lines)
    numbers = [line.split()[0] for line in lines]
    assert all(8 <= len(number) < 36 for number in numbers)


def test_an_empty_library_says_so(tmp_path: Path, terminal: Terminal, language: str) -> None:
    open_library(tmp_path / "library", FakeClock().now_ms).close()

    code, out, err = terminal.run("list", "--library", tmp_path / "library")

    assert (code, err) == (0, "")
    assert is_in(out, language)


@pytest.mark.parametrize("before", [True, False], ids=["before", "after"])
def test_the_library_may_stand_before_or_after_the_command(
    library: Path, terminal: Terminal, *, before: bool
) -> None:
    named = ("--library", library)
    arguments = (*named, "list") if before else ("list", *named)

    assert len(terminal.run(*arguments)[1].splitlines()) == 2


def test_a_report_by_number_and_by_title(
    library: Path, terminal: Terminal, language: str, tmp_path: Path
) -> None:
    number = next(
        line.split()[0]
        for line in terminal.run("list", "--library", library)[1].splitlines()
        if TITLES["zh-CN"] in line
    )
    for asked in (number, TITLES["zh-CN"]):
        path = tmp_path / "summary.pdf"
        code, out, err = terminal.run("report", asked, "--library", library, "--out", path)
        assert (code, err) == (0, "")
        assert is_in(out.replace(str(path), ""), language)
        text = whole_text(path.read_bytes())
        assert ("核心结论" in text) == (language == "zh-CN")
        path.unlink()


def test_a_report_in_another_language_than_that_of_the_windows(
    library: Path, terminal: Terminal, language: str, tmp_path: Path
) -> None:
    other = "en" if language == "zh-CN" else "zh-CN"
    path = tmp_path / "summary.pdf"
    asked = ("report", TITLES["zh-CN"], "--library", library, "--out", path)

    assert terminal.run(*asked, "--language", other)[0] == 0

    text = whole_text(path.read_bytes())
    assert ("核心结论" in text) == (other == "zh-CN")


@pytest.mark.parametrize("asked", ["nobody", "", "%"])
def test_an_unknown_workshop(
    library: Path, terminal: Terminal, language: str, asked: str, tmp_path: Path
) -> None:
    said = terminal.refused("report", asked, "--library", library, "--out", tmp_path / "a.pdf")

    assert is_in(said, language)
    assert not (tmp_path / "a.pdf").exists()


def test_what_fits_several_is_listed(
    library: Path, terminal: Terminal, language: str, tmp_path: Path
) -> None:
    listed = terminal.run("list", "--library", library)[1].splitlines()
    asked = ("report", "0", "--library", library, "--out", tmp_path / "a.pdf")
    code, out, err = terminal.run(*asked)

    assert (code, out) == (2, "")
    first, *rows = err.splitlines()
    assert is_in(first, language)
    assert [row.split()[:2] for row in rows] == [line.split()[:2] for line in listed]


@pytest.mark.parametrize("command", ["list", "report", "check-pack", "demo", "papers"])
def test_each_command_says_what_it_does(
    command: str, language: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main([command, "--help"])

    assert is_in(capsys.readouterr().out.split("\n\n")[1], language)


def test_a_place_that_cannot_be_written(
    library: Path, terminal: Terminal, language: str, tmp_path: Path
) -> None:
    for out in (tmp_path / "nowhere" / "a.pdf", tmp_path):
        said = terminal.refused("report", TITLES["zh-CN"], "--library", library, "--out", out)
        assert is_in(said, language)
        assert str(out) in said


def test_no_library_there(tmp_path: Path, terminal: Terminal, language: str) -> None:
    said = terminal.refused("list", "--library", tmp_path / "none")
    assert is_in(said, language)
    assert str(tmp_path / "none") in said
    pdf = tmp_path / "a.pdf"
    said = terminal.refused("report", "x", "--library", tmp_path / "none", "--out", pdf)
    assert is_in(said, language)
    assert not (tmp_path / "none").exists()
    (tmp_path / "file").write_text("x")
    assert is_in(terminal.refused("list", "--library", tmp_path / "file"), language)


def test_the_usual_library_is_that_of_this_person(
    monkeypatch: pytest.MonkeyPatch, terminal: Terminal, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))

    code, out, err = terminal.run("list")
    assert (code, err) == (0, "")
    assert "还没有" in out
    said = terminal.refused("report", "x", "--out", tmp_path / "a.pdf")
    assert str(tmp_path / "data") in said


@pytest.fixture
def in_use(library: Path) -> Iterator[Path]:
    holder = open_library(library, FakeClock().now_ms)
    yield library
    holder.close()


def test_a_library_in_use(in_use: Path, terminal: Terminal, language: str, tmp_path: Path) -> None:
    assert is_in(terminal.refused("list", "--library", in_use), language)


def spoil_text(path: Path) -> None:
    path.write_text("dear diary")


def spoil_other_program(path: Path) -> None:
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE recipe (name TEXT)")
    connection.close()


def spoil_future(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()


def spoil_pages(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("UPDATE setting SET value = 'false' WHERE key = 'clean_exit'")
    connection.commit()
    (size,) = connection.execute("PRAGMA page_size").fetchone()
    connection.close()
    content = bytearray(path.read_bytes())
    for page in range(5, len(content) // size, 3):
        content[page * size : page * size + 64] = b"\xff" * 64
    path.write_bytes(content)


SPOILERS = [spoil_text, spoil_other_program, spoil_future, spoil_pages]


@pytest.mark.parametrize("spoil", SPOILERS, ids=lambda spoil: spoil.__name__)
def test_a_library_that_cannot_be_used(
    library: Path, terminal: Terminal, language: str, spoil: Callable[[Path], None]
) -> None:
    path = library / FILE_NAME
    spoil(path)
    before = path.read_bytes()

    said = terminal.refused("list", "--library", library)

    assert is_in(said, language)
    assert path.read_bytes() == before


def test_every_kind_of_unusable_library_is_told_apart(library: Path, terminal: Terminal) -> None:
    said: set[str] = set()
    whole = (library / FILE_NAME).read_bytes()
    for spoil in SPOILERS[1:]:
        (library / FILE_NAME).write_bytes(whole)
        spoil(library / FILE_NAME)
        said.add(terminal.refused("list", "--library", library))
    assert len(said) == len(SPOILERS) - 1


@pytest.mark.parametrize("pack", [SHIPPED, FIXTURE], ids=lambda pack: pack.name)
def test_a_sound_pack(pack: Path, terminal: Terminal, language: str) -> None:
    code, out, err = terminal.run("check-pack", pack)

    assert (code, err) == (0, "")
    assert is_in(out, language)


def test_every_mistake_of_a_pack_with_file_and_line(
    terminal: Terminal, language: str, tmp_path: Path
) -> None:
    copy = copy_of(SHIPPED, tmp_path)
    quiz = "exercises/concept-quiz.toml"
    first = copy.change(quiz, "key =", "kee =")
    opening = "cards/opening.toml"
    second = copy.change(opening, "minutes =", "minuets =")

    code, out, err = terminal.run("check-pack", copy.folder)

    assert (code, out) == (2, "")
    places = [line.split(" ")[0] for line in err.splitlines()]
    assert f"{copy.folder / quiz}:{first}" in places
    assert f"{copy.folder / opening}:{second}" in places
    assert all(HAN.search(line) for line in err.splitlines()) == (language == "zh-CN")


def test_no_pack_there(terminal: Terminal, language: str, tmp_path: Path) -> None:
    said = terminal.refused("check-pack", tmp_path / "none")

    assert said.startswith(f"{tmp_path / 'none'}: ")
    assert is_in(said.removeprefix(f"{tmp_path / 'none'}: "), language)


@pytest.mark.parametrize(
    "arguments",
    [("nonsense",), ("report",), ("report", "x"), ("check-pack",), ("demo",), ("list", "--deep")],
    ids=" ".join,
)
def test_wrong_arguments(arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(arguments)

    assert end.value.code == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "usage: facilitator" in said.err


def test_a_demo_is_not_played_over_another_one(
    terminal: Terminal, language: str, tmp_path: Path
) -> None:
    (tmp_path / "library").mkdir()
    assert is_in(terminal.refused("demo", "--out", tmp_path), language)
    (tmp_path / "file").write_text("x")
    assert is_in(terminal.refused("demo", "--out", tmp_path / "file"), language)


@pytest.mark.parametrize("spoil", [spoil_text, spoil_future], ids=lambda spoil: spoil.__name__)
def test_the_window_does_not_open_over_a_library_that_cannot_be_used(
    library: Path, spoil: Callable[[Path], None], tmp_path: Path
) -> None:
    spoil(library / FILE_NAME)
    done = subprocess.run(
        [sys.executable, "-m", "facilitator", "--library", str(library)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=50,
    )

    assert (done.returncode, done.stdout) == (2, "")
    assert len([line for line in done.stderr.splitlines() if HAN.search(line)]) == 1
    assert "Traceback" not in done.stderr
