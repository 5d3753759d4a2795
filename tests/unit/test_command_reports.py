"""The command that writes records, hand-outs and certificates: files, states, and its refusals."""

from functools import partial
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from facilitator.app import usual_place
from facilitator.live.dressing import keep_own_logo
from facilitator.live.opened import Opened
from facilitator.live.packs import Packs
from facilitator.live.people import LISTED, LivePeople
from facilitator.live.workshops import LiveWorkshops
from facilitator.storage.library import open_library
from tests.clock import FakeClock
from tests.unit.reports.reading import squashed
from tests.unit.reports.samples import logo
from tests.unit.test_command_line import TITLES, Terminal, is_in, terminal

__all__ = ["terminal"]
TITLE = TITLES["zh-CN"]
LIST = "王芳，财务部\n王芳，研发部\n李明，研发部\n龘㛃堃"


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory, qapp: object) -> Path:
    """A library with one workshop and its people; one of them is absent."""
    folder, clock = tmp_path_factory.mktemp("prepared"), FakeClock()
    opened = open_library(folder, clock.now_ms)
    LiveWorkshops(opened, partial(Packs, usual_place(None).packs), clock).sample("zh-CN", "console")
    workshop = opened.workshops.every()[0].id
    people = LivePeople(Opened(opened, workshop, clock), kind=LISTED)
    assert people.add(LIST, "console").problems == ()
    people.mark([one.id for one in people.people[:3]], "present", "console")
    people.mark([people.people[3].id], "absent", "console")
    opened.close()
    return folder


def text(path: Path) -> str:
    pages = PdfReader(BytesIO(path.read_bytes())).pages
    return squashed("".join(page.extract_text() for page in pages))


def test_certificates_before_and_after_the_day(
    library: Path, terminal: Terminal, language: str, tmp_path: Path
) -> None:
    out = tmp_path / "certificates.pdf"
    asked = ("report", TITLE, "--library", library, "--kind", "certificates", "--out", out)
    code, said, err = terminal.run(*asked)
    assert (code, err) == (0, "")
    assert is_in(said.replace(str(out), "").replace("龘㛃堃", ""), language)
    assert "龘㛃堃" in said
    assert "2026年3月5日" not in text(out).partition("发证日期")[2][:16]
    assert len(PdfReader(out).pages) == 3

    code, said, err = terminal.run(
        *asked, "--issued", "2026-03-06", "--include", "龘㛃堃", "--leave-out", "王芳 研发部", "--language", "both"
    )  # fmt: skip
    assert (code, err) == (0, "")
    found = text(out)
    assert found.count("发证日期：2026年3月6日") == 3
    assert "ThisistocertifythatLi" not in found
    assert "Thisistocertifythat龘㛃堃attended" in found
    assert "-004" in found
    assert "-002" not in found


def test_a_void_certificate_is_listed_and_its_number_is_not_given_again(
    library: Path, terminal: Terminal, language: str, tmp_path: Path
) -> None:
    out, picture = tmp_path / "c.pdf", tmp_path / "logo.png"
    picture.write_bytes(logo())
    asked = ("report", TITLE, "--library", library, "--out", out, "--language", language)
    certificates = (*asked, "--kind", "certificates", "--issued", "2026-03-06")
    assert terminal.run(*certificates)[0] == 0
    code, said, _err = terminal.run(
        *certificates, "--void", "1", "--logo", picture, "--printed-paper", "2,-1.5", "--hours", "2"
    )
    assert code == 0
    assert "-001" in said
    found = text(out)
    assert "-001" not in found
    assert "-004" in found
    assert ("2学时" if language == "zh-CN" else "2hours") in found
    assert ("培训证书" if language == "zh-CN" else "CertificateofTraining") not in found

    assert terminal.run(*asked, "--kind", "certificate-list")[0] == 0
    found = text(out)
    assert all(f"-00{number}" in found for number in (1, 2, 3, 4))
    assert ("作废" if language == "zh-CN" else "void") in found


def test_certificates_bear_the_own_logo_where_no_other_is_named(
    library: Path, terminal: Terminal, language: str, tmp_path: Path
) -> None:
    out = tmp_path / "c.pdf"
    asked = ("report", TITLE, "--library", library, "--out", out, "--kind", "certificates")
    assert terminal.run(*asked)[0] == 0
    assert len(PdfReader(out).pages[0].images) == 0
    keep_own_logo(logo())
    assert terminal.run(*asked)[0] == 0
    assert len(PdfReader(out).pages[0].images) == 1


def test_hand_outs_in_one_file_and_in_one_for_each_group(
    library: Path, terminal: Terminal, language: str, tmp_path: Path
) -> None:
    out, folder = tmp_path / "all.pdf", tmp_path / "sheets"
    asked = ("report", TITLE, "--library", library, "--kind", "hand-out", "--language", language)
    assert terminal.run(*asked, "--out", out, "--contact", "li@example.com")[0] == 0
    pages = len(PdfReader(out).pages)
    assert "li@example.com" in text(out)
    assert terminal.run(*asked, "--out", folder)[0] == 0
    files = sorted(folder.iterdir())
    assert 2 * len(files) == pages
    assert all(len(PdfReader(one).pages) == 2 for one in files)


def test_the_full_record(library: Path, terminal: Terminal, language: str, tmp_path: Path) -> None:
    out = tmp_path / "record.pdf"
    code, _said, err = terminal.run(
        *("report", TITLE, "--library", library, "--kind", "record", "--out", out)
    )
    assert (code, err) == (0, "")
    assert ("仅供讲师" if language == "zh-CN" else "Forthetraineronly") in text(out)


@pytest.mark.parametrize(
    "wrong",
    [
        ("--kind", "certificates", "--include", "王芳"),
        ("--kind", "certificates", "--include", "赵六"),
        ("--kind", "certificates", "--leave-out", "赵六"),
        ("--kind", "certificates", "--void", "9"),
        ("--kind", "certificates", "--issued", "2026-13-01"),
        ("--kind", "certificates", "--hours", "0"),
        ("--kind", "certificates", "--hours", "nan"),
        ("--kind", "certificates", "--printed-paper", "2"),
        ("--kind", "certificates", "--printed-paper", "2,99"),
        ("--kind", "certificates", "--printed-paper", "nan,0"),
        ("--kind", "certificates", "--logo", __file__),
        ("--kind", "certificates", "--logo", "nowhere.png"),
        ("--kind", "record", "--language", "both"),
        ("--kind", "summary", "--language", "both"),
    ],
)
def test_what_is_refused_is_one_sentence_and_writes_nothing(
    library: Path, terminal: Terminal, language: str, tmp_path: Path, wrong: tuple[str, ...]
) -> None:
    out = tmp_path / "x.pdf"
    said = terminal.refused("report", TITLE, "--library", library, "--out", out, *wrong)
    assert is_in(said.replace("--include", ""), language)
    assert not out.exists()
    if "certificates" in wrong:
        asked = ("report", TITLE, "--library", library, "--out", out, "--kind", "certificate-list")
        assert terminal.run(*asked)[0] == 0
        assert "-001" not in text(out)


def test_a_list_without_people_gives_no_certificates(
    tmp_path: Path, terminal: Terminal, language: str, qapp: object
) -> None:
    folder, clock = tmp_path / "library", FakeClock()
    opened = open_library(folder, clock.now_ms)
    LiveWorkshops(opened, partial(Packs, usual_place(None).packs), clock).sample("zh-CN", "console")
    opened.close()
    out = tmp_path / "x.pdf"
    said = terminal.refused(
        *("report", TITLE, "--library", folder, "--kind", "certificates", "--out", out)
    )
    assert is_in(said.replace("--include", ""), language)
    assert not out.exists()
