"""The commands that write editions, programmes, and what makes reports look like the client's."""

from functools import partial
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from facilitator.core.follow_up import FollowUp
from facilitator.core.notebook import Jotting
from facilitator.core.report_look import ReportLook
from facilitator.live.desk import Desk
from facilitator.live.dressing import own_logo
from facilitator.live.opened import Opened
from facilitator.live.packs import Packs
from facilitator.live.report_look import LiveReportLook
from facilitator.live.workshops import LiveWorkshops
from facilitator.storage.library import open_library
from tests.clock import FakeClock
from tests.unit.content.copies import SHIPPED
from tests.unit.reports.reading import page_texts, squashed
from tests.unit.test_command_line import Terminal, is_in

TITLE = "内部客户意识工作坊"
SAID = {"zh-CN": "60天跟踪结论", "en": "Follow-upafter60days"}
NAMES = {
    "zh-CN": ("【60天跟踪】", "【项目报告】"),
    "en": ("[60-day follow-up]", "[Programme report]"),
}


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(capsys)


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory, qapp: object) -> Path:
    """A library with the sample, in which something was promised and kept, and a quick start."""
    folder, clock = tmp_path_factory.mktemp("prepared"), FakeClock()
    opened = open_library(folder, clock.now_ms)
    workshops = LiveWorkshops(opened, partial(Packs, (SHIPPED,)), clock)
    desk = Desk(Opened(opened, workshops.sample("zh-CN", "console"), clock), "zh-CN")
    desk.stage.start("console")
    promise = desk.notebook.jot(Jotting(kind="commitment", text="周三前答复"), "console")
    desk.follow_up.import_follow_up([FollowUp(commitment=promise.id, state="done")], "console", 60)
    workshops.quick(3, 30, "en", "console")
    opened.close()
    return folder


def picture(path: Path, kind: str = "PNG") -> Path:
    out = BytesIO()
    Image.new("RGB", (300, 200), (150, 30, 50)).save(out, kind)
    path.write_bytes(out.getvalue())
    return path


def look(library: Path) -> ReportLook:
    clock = FakeClock()
    opened = open_library(library, clock.now_ms)
    found = LiveReportLook(Opened(opened, opened.workshops.find(TITLE), clock)).look
    opened.close()
    return found


def quick(terminal: Terminal, library: Path) -> str:
    """The number of the workshop that was begun quickly."""
    lines = terminal.run("list", "--library", library)[1].splitlines()
    return next(line.split()[0] for line in lines if TITLE not in line)


def test_an_edition_under_its_own_name(
    library: Path, terminal: Terminal, tmp_path: Path, language: str
) -> None:
    asked = ("report", TITLE, "--edition", "60", "--library", library, "--out", tmp_path)
    code, out, err = terminal.run(*asked)

    assert (code, err) == (0, "")
    (made,) = tmp_path.glob("*.pdf")
    assert made.name.startswith(NAMES[language][0])
    assert made.name in out
    assert SAID[language] in squashed(page_texts(made.read_bytes())[1])


def test_a_programme_of_two_workshops(
    library: Path, terminal: Terminal, tmp_path: Path, language: str
) -> None:
    asked = ("report", TITLE, quick(terminal, library), "--kind", "programme")
    code, _, err = terminal.run(*asked, "--library", library, "--out", tmp_path)

    assert (code, err) == (0, "")
    (made,) = tmp_path.glob("*.pdf")
    assert made.name.startswith(NAMES[language][1])


def test_what_cannot_be_is_said_in_a_sentence(
    library: Path, terminal: Terminal, tmp_path: Path, language: str
) -> None:
    where = ("--library", library, "--out", tmp_path / "x.pdf")
    number = quick(terminal, library)
    cases = (
        (TITLE, "--kind", "programme"),
        (TITLE, number),
        (number, "--edition", "30"),
        (TITLE, "--edition", "30", "--language", "both"),
        (TITLE, "--accent", "sky"),
        (TITLE, "--cover", "photo"),
        (TITLE, "--client-logo", str(Path(__file__))),
        (TITLE, "--own-logo", "nowhere.png"),
        (TITLE, "--cover-photo", str(Path(__file__))),
    )
    for case in cases:
        said = terminal.refused("report", *case, *where)
        for word in ("--cover-photo", "--kind programme", "PNG", "JPEG", "SVG", "PDF", "AI"):
            said = said.replace(word, "")
        assert is_in(said, language), case
    logo = picture(tmp_path / "logo.png")
    assert is_in(terminal.refused("report", "nothing", "--own-logo", logo, *where), language)
    assert own_logo() is None
    assert not (tmp_path / "x.pdf").exists()
    assert look(library) == ReportLook()


def test_a_look_is_kept_and_said_where_it_is_darkened(
    library: Path, terminal: Terminal, tmp_path: Path, language: str
) -> None:
    out = tmp_path / "x.pdf"
    where = ("report", TITLE, "--library", library, "--out", out)
    logo = picture(tmp_path / "logo.jpg", "JPEG")
    code, told, err = terminal.run(
        *where, "--accent", "#FFB000", "--cover", "quiet", "--client-logo", logo, "--own-logo", logo
    )

    assert (code, err) == (0, "")
    assert "#9F6C00" in told.splitlines()[0]
    kept = look(library)
    assert (kept.cover, kept.accent, len(kept.logo)) == ("quiet", "#FFB000", 64)
    assert own_logo() is not None
    with pikepdf.open(out) as document:
        assert [len(page.Resources.get("/XObject", {})) for page in document.pages][:2] == [1, 1]
    terminal.run(*where, "--cover-photo", picture(tmp_path / "room.jpg", "JPEG"))
    assert look(library).cover == "photo"
    terminal.run(
        *where, "--accent", "none", "--client-logo", "none", "--own-logo", "none", "--cover", "band"
    )
    assert look(library) == ReportLook(photo=look(library).photo)
    assert own_logo() is None
