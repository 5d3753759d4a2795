"""The command that prints papers: of a workshop, or of a template that nobody planned."""

from functools import partial
from pathlib import Path

import pytest

from facilitator.__main__ import main
from facilitator.live.packs import Packs
from facilitator.live.workshops import LiveWorkshops
from facilitator.storage.library import open_library
from tests.clock import FakeClock
from tests.unit.content.copies import SHIPPED
from tests.unit.reports.reading import whole_text
from tests.unit.test_command_line import HAN, Terminal, is_in


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory, qapp: object) -> Path:
    """A library with the sample workshop in Chinese."""
    folder, clock = tmp_path_factory.mktemp("prepared"), FakeClock()
    opened = open_library(folder, clock.now_ms)
    LiveWorkshops(opened, partial(Packs, (SHIPPED,)), clock).sample("zh-CN", "console")
    opened.close()
    return folder


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(capsys)


def papers_in(folder: Path) -> dict[str, str]:
    """What stands on each paper, by the name of its file."""
    return {path.name: whole_text(path.read_bytes()) for path in sorted(folder.iterdir())}


def test_the_papers_of_a_workshop(
    library: Path, terminal: Terminal, tmp_path: Path, language: str
) -> None:
    code, out, err = terminal.run(
        "papers", "内部客户意识", "--library", library, "--out", tmp_path / "out"
    )

    assert (code, err) == (0, "")
    found = papers_in(tmp_path / "out")
    assert len(out.splitlines()) == len(found) > 5
    # The trainer's papers are in the language of the windows, those of the room in its own.
    assert ("流程单" in next(iter(found.values()))) == (language == "zh-CN")
    assert any("描述者" in text for name, text in found.items() if name > "03")


def test_the_papers_of_a_template(terminal: Terminal, tmp_path: Path) -> None:
    wish = ("--template", "half-day", "--groups", 4, "--people", 16, "--language", "en")
    code, _, err = terminal.run("papers", *wish, "--out", tmp_path / "out")

    assert (code, err) == (0, "")
    found = papers_in(tmp_path / "out")
    assert "16copies" in next(name for name in found if "Feedback Form" in name)
    assert not [name for name, text in found.items() if HAN.search(name + text)]


def test_papers_in_both_languages(terminal: Terminal, tmp_path: Path) -> None:
    wish = ("--template", "taster", "--language", "both")
    assert terminal.run("papers", *wish, "--out", tmp_path / "out")[0] == 0
    form = next(text for name, text in papers_in(tmp_path / "out").items() if "课后反馈表" in name)
    assert "总体上我对本次培训满意" in form
    assert "Overall I am satisfied" in form


@pytest.mark.parametrize(
    "wish",
    [
        ("--template", "nothing"),
        ("--template", "half-day", "--groups", "11"),
        ("--template", "half-day", "--groups=-1"),
        ("--template", "half-day", "--people=-5"),
    ],
)
def test_papers_that_cannot_be_made(
    terminal: Terminal, tmp_path: Path, language: str, wish: tuple[str, ...]
) -> None:
    said = terminal.refused("papers", *wish, "--out", tmp_path / "out")
    assert is_in(said, language)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("wish", [(), ("some", "--template", "half-day")])
def test_papers_of_one_thing(
    wish: tuple[str, ...], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    with pytest.raises(SystemExit) as end:
        main(["papers", *wish, "--out", str(tmp_path)])
    assert end.value.code == 2
    assert "--template" in capsys.readouterr().err
