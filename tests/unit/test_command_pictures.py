"""The command that writes pictures: long ones, charts, the pages of the room; and its refusals."""

import os
import subprocess
import sys
from functools import partial
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image
from pypdf import PdfReader

from facilitator.app import usual_place
from facilitator.core.charts.colour import guarded_accent
from facilitator.core.documents import numbered
from facilitator.live.opened import Opened
from facilitator.live.packs import Packs
from facilitator.live.workshops import LiveWorkshops
from facilitator.storage.library import open_library
from tests.clock import FakeClock
from tests.sources import ROOT
from tests.unit.live.test_pictures import corner
from tests.unit.reports.reading import bookmarks, squashed, whole_text
from tests.unit.test_command_line import TITLES, Terminal, is_in, terminal

__all__ = ["terminal"]
TITLE = TITLES["zh-CN"]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory, qapp: object) -> Path:
    """The folder of a library with the sample workshop; the commands only read it."""
    folder, clock = tmp_path_factory.mktemp("pictures") / "library", FakeClock()
    opened = open_library(folder, clock.now_ms)
    LiveWorkshops(opened, partial(Packs, usual_place(None).packs), clock).sample("zh-CN", "console")
    opened.close()
    return folder


def test_long_pictures_go_into_a_folder(
    library: Path, terminal: Terminal, language: str, tmp_path: Path
) -> None:
    out = tmp_path / "new" / "pictures"
    code, said, err = terminal.run(
        *("report", TITLE, "--library", library, "--kind", "long-picture", "--out", out),
        *("--accent", "#f4b000"),
    )
    assert (code, err) == (0, "")
    files = sorted(out.iterdir())
    assert len(files) == 2
    assert f"{len(files)}" in said.replace(str(out), "")
    assert is_in(said.replace(str(out), ""), language)
    for path in files:
        assert path.stat().st_size < 2_000_000
        picture = Image.open(path)
        assert picture.width == 1080
        assert corner(picture) == guarded_accent("#F4B000").colour


def test_charts_go_into_a_folder_in_the_language_asked_for(
    library: Path, terminal: Terminal, language: str, tmp_path: Path
) -> None:
    asked = ("report", TITLE, "--library", library, "--kind", "charts", "--out", tmp_path)
    code, said, err = terminal.run(*asked, "--language", "en")
    assert (code, err) == (0, "")
    names = sorted(path.name for path in tmp_path.iterdir() if path.suffix in (".png", ".svg"))
    assert names == ["Fig01_Time planned and used.png", "Fig01_Time planned and used.svg"]
    ElementTree.parse(tmp_path / names[1])
    assert said.strip().endswith("1 chart, as PNG and SVG")


@pytest.mark.parametrize("kind", ["charts", "long-picture", "hand-out", "papers"])
def test_a_second_workshop_of_the_same_name_overwrites_nothing(
    terminal: Terminal, tmp_path: Path, kind: str, qapp: object
) -> None:
    folder, out, clock = tmp_path / "library", tmp_path / "out", FakeClock()
    opened = open_library(folder, clock.now_ms)
    live = LiveWorkshops(opened, partial(Packs, usual_place(None).packs), clock)
    first, second = (live.quick(2, 30, "en", "console") for _ in range(2))
    opened.close()
    found: list[dict[str, bytes]] = []
    for one in (first, second):
        asked = ("papers", one) if kind == "papers" else ("report", one, "--kind", kind)
        assert terminal.run(*asked, "--library", folder, "--out", out)[0] == 0
        found.append({path.name: path.read_bytes() for path in out.iterdir()})
    before, after = found
    assert before
    assert before.items() <= after.items()
    assert after.keys() == {numbered(name, number) for name in before for number in (1, 2)}


def test_the_pages_of_the_room_are_one_file(
    library: Path, terminal: Terminal, language: str, tmp_path: Path
) -> None:
    asked = ("report", TITLE, "--library", library, "--kind", "slides", "--out")
    out = tmp_path / "room.pdf"
    code, said, err = terminal.run(*asked, out)
    assert (code, err) == (0, "")
    assert is_in(said.replace(str(out), ""), language)
    pdf = out.read_bytes()
    pages = len(PdfReader(BytesIO(pdf)).pages)
    assert str(pages) in said
    read = open_library(library, FakeClock().now_ms, create=False)
    opened = Opened(read, read.workshops.every()[0].id, FakeClock())
    titles = opened.script.titles(language)
    shown = [titles[block.block.id] for block in opened.script.blocks]
    read.close()
    assert bookmarks(pdf) == shown
    # The room reads Chinese, whoever asks for its pages.
    assert "内部客户意识工作坊" in squashed(whole_text(pdf))
    assert terminal.run(*asked, tmp_path)[0] == 0
    kind = "【大屏页面】" if language == "zh-CN" else "[Screen pages]"
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(kind)]


@pytest.mark.parametrize(
    "wrong",
    [
        ("--kind", "long-picture", "--accent", "red"),
        ("--kind", "long-picture", "--language", "both"),
        ("--kind", "charts", "--archive"),
        ("--kind", "slides", "--archive"),
    ],
)
def test_what_is_refused_is_one_sentence_and_writes_nothing(
    library: Path, terminal: Terminal, language: str, tmp_path: Path, wrong: tuple[str, ...]
) -> None:
    out = tmp_path / "nothing"
    said = terminal.refused("report", TITLE, "--library", library, "--out", out, *wrong)
    assert is_in(said.replace("--archive", "").replace("--password-file", ""), language)
    assert not out.exists()


@pytest.mark.slow
def test_a_program_of_its_own_needs_no_screen(library: Path, tmp_path: Path) -> None:
    """As a person types it, on a computer without one."""
    out = tmp_path / "room.pdf"
    bare = {name: value for name, value in os.environ.items() if not name.startswith("QT_")}
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        bare.pop(name, None)
    done = subprocess.run(
        [
            *(sys.executable, "-m", "facilitator", "report", TITLE, "--library", str(library)),
            *("--kind", "slides", "--out", str(out)),
        ],
        cwd=ROOT,
        env={**bare, "XDG_CONFIG_HOME": str(tmp_path / "config")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert out.read_bytes().startswith(b"%PDF")
