"""The commands that give out tables and take the follow-up form in."""

import zipfile
from dataclasses import replace
from datetime import date
from functools import partial
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from facilitator.core.documents import NamedFile
from facilitator.core.exporting import ExportWish
from facilitator.core.follow_up import STATES, FollowUp
from facilitator.core.notebook import Jotting
from facilitator.core.paper_errors import NothingToGive
from facilitator.core.report_texts import Proposal, Version
from facilitator.live.certificates import LiveCertificates
from facilitator.live.desk import Desk
from facilitator.live.exporting import MadeExport
from facilitator.live.follow_up import LiveFollowUp
from facilitator.live.making import Source
from facilitator.live.notebook import LiveNotebook
from facilitator.live.opened import Opened
from facilitator.live.packs import Packs
from facilitator.live.people import LISTED, LivePeople
from facilitator.live.report_texts import LiveReportTexts
from facilitator.live.workshops import LiveWorkshops
from facilitator.settings import Settings, save, settings_file
from facilitator.storage.library import open_library
from tests.clock import FakeClock
from tests.unit.content.copies import SHIPPED
from tests.unit.test_command_line import Terminal, is_in

TITLE = "内部客户意识工作坊"
HEADER = 7
KINDS = {"zh-CN": ("原始数据", "跟进表"), "en": ("Raw data", "Follow-up form")}


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(capsys)


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory, qapp: object) -> Path:
    """A library with the sample workshop, in which two things were promised."""
    folder, clock = tmp_path_factory.mktemp("prepared"), FakeClock()
    opened = open_library(folder, clock.now_ms)
    workshops = LiveWorkshops(opened, partial(Packs, (SHIPPED,)), clock)
    desk = Desk(Opened(opened, workshops.sample("zh-CN", "console"), clock), "zh-CN")
    desk.stage.start("console")
    for text in ("周三前答复", "=1+1"):
        desk.notebook.jot(Jotting(kind="commitment", text=text), "console")
    workshops.quick(3, 30, "en", "console")
    opened.close()
    return folder


@pytest.fixture
def form(library: Path, terminal: Terminal, tmp_path: Path) -> Path:
    """The form as it goes out."""
    path = tmp_path / "form.xlsx"
    asked = ("export", TITLE, "--kind", "follow-up", "--library", library, "--out", path)
    assert terminal.run(*asked)[0] == 0
    return path


def fill(path: Path, *rows: tuple[object, ...]) -> None:
    """Write status, date and remark into the rows of a form."""
    book = load_workbook(path)
    for line, row in enumerate(rows, HEADER + 1):
        for column, value in enumerate(row, 7):
            book.worksheets[0].cell(line, column).value = value  # pyright: ignore
    book.save(path)


def reported(library: Path) -> dict[str, str]:
    """Commitment id -> its state."""
    clock = FakeClock()
    opened = open_library(library, clock.now_ms)
    live = LiveFollowUp(Opened(opened, opened.workshops.find(TITLE), clock))
    found = {one.commitment: one.state for one in live.found().values()}
    opened.close()
    return found


def test_the_raw_data_as_a_workbook_under_its_own_name(
    library: Path, terminal: Terminal, tmp_path: Path, language: str
) -> None:
    asked = ("export", TITLE, "--kind", "data", "--library", library, "--out", tmp_path)
    code, out, err = terminal.run(*asked)

    kind = KINDS[language][0]
    name = f"【{kind}】" if language == "zh-CN" else f"[{kind}] "
    (path,) = tmp_path.glob("*.xlsx")
    assert (code, err) == (0, "")
    assert path.name.startswith(name)
    assert out.strip() == str(path)
    assert len(load_workbook(path).worksheets) == 8


def test_the_raw_data_as_csv_files_in_a_new_folder(
    library: Path, terminal: Terminal, tmp_path: Path, language: str
) -> None:
    folder = tmp_path / "new" / "folder"
    asked = ("export", TITLE, "--kind", "data-csv", "--library", library, "--out", folder)
    code, out, err = terminal.run(*asked, "--language", "zh-CN")

    assert (code, err) == (0, "")
    assert sorted(out.splitlines()) == sorted(map(str, folder.iterdir()))
    assert len(out.splitlines()) == 8
    promises = next(folder.glob("*行动承诺.csv")).read_bytes()
    assert promises.startswith("\ufeff序号".encode())
    assert b"'=1+1" in promises


def test_a_form_goes_out_and_comes_back(
    library: Path, terminal: Terminal, form: Path, language: str
) -> None:
    fill(form, (STATES["verified"][language], date(2026, 4, 1), "好"))
    code, out, err = terminal.run("import", form, "--into", TITLE, "--library", library)

    assert (code, err) == (0, "")
    assert is_in(out, language)
    assert len(out.splitlines()) == 3
    assert "50%" in out
    assert list(reported(library).values()) == ["verified"]


def test_a_form_that_was_filled_in_is_not_written_over(
    library: Path, form: Path, terminal: Terminal, language: str
) -> None:
    fill(form, (None, None, "已答复"))
    before = form.read_bytes()
    asked = ("export", TITLE, "--kind", "follow-up", "--library", library, "--out", form)
    code, out, err = terminal.run(*asked)
    beside = form.with_name("form (2).xlsx")
    assert (code, out.strip()) == (0, str(beside))
    assert is_in(err, language)
    assert "“form.xlsx”" in err
    assert form.read_bytes() == before
    assert beside.is_file()


def test_a_form_belongs_to_the_wave_that_was_named(
    library: Path, terminal: Terminal, form: Path, language: str
) -> None:
    fill(form, (STATES["in-progress"][language], None, ""))
    asked = ("import", form, "--into", TITLE, "--library", library, "--wave")
    assert "60" in terminal.run(*asked, "60")[1].splitlines()[0]
    fill(form, (STATES["done"][language], None, ""))
    _, out, _ = terminal.run(*asked, "90")

    assert "90" in out.splitlines()[0]
    clock = FakeClock()
    opened = open_library(library, clock.now_ms)
    waves = LiveFollowUp(Opened(opened, opened.workshops.find(TITLE), clock)).waves()
    opened.close()
    assert {wave: [one.state for one in found.values()] for wave, found in waves.items()} == {
        60: ["in-progress"],
        90: ["done"],
    }


def test_mistakes_are_named_in_lines_and_nothing_is_taken_in(
    library: Path, terminal: Terminal, form: Path, language: str
) -> None:
    fill(form, ("差不多", None, ""), (STATES["done"][language], "下周", ""))
    code, out, err = terminal.run("import", form, "--into", TITLE, "--library", library)

    assert (code, out) == (2, "")
    lines = err.splitlines()
    assert [any(cell in line for line in lines) for cell in ("G8", "H9")] == [True, True]
    assert all(is_in(line, language) and form.name in line for line in lines)
    assert reported(library) == {}


def test_unknown_rows_are_skipped_only_if_that_was_said(
    library: Path, terminal: Terminal, form: Path, language: str
) -> None:
    done = STATES["done"][language]
    fill(form, (done, None, "", "strange"), (done,))
    asked = ("import", form, "--into", TITLE, "--library", library)

    said = terminal.refused(*asked)
    assert "D8" in said
    assert is_in(said.replace("--skip-unknown", "").replace("D8", ""), language)
    assert reported(library) == {}
    assert terminal.run(*asked, "--skip-unknown")[0] == 0
    assert len(reported(library)) == 1


def test_the_form_of_another_workshop_is_refused(
    library: Path, terminal: Terminal, form: Path, language: str
) -> None:
    fill(form, (STATES["done"][language], None, "", "x"), ("", None, "", "y"))
    asked = ("import", form, "--into", TITLE, "--library", library, "--skip-unknown")

    assert is_in(terminal.refused(*asked), language)
    assert reported(library) == {}


def test_without_commitments_there_is_no_form(
    library: Path, terminal: Terminal, tmp_path: Path, language: str
) -> None:
    number = next(
        line.split()[0]
        for line in terminal.run("list", "--library", library)[1].splitlines()
        if TITLE not in line
    )
    path = tmp_path / "none.xlsx"
    asked = ("export", number, "--kind", "follow-up", "--library", library, "--out", path)

    assert is_in(terminal.refused(*asked), language)
    assert not path.exists()


def test_files_that_cannot_be_are_refused_in_a_sentence(
    library: Path, terminal: Terminal, tmp_path: Path, language: str
) -> None:
    other = tmp_path / "list.csv"
    other.write_text("a,b\n", encoding="utf-8")
    taken = ("--into", TITLE, "--library", library)
    given = ("export", TITLE, "--kind", "data", "--library", library)

    for asked in (
        ("import", other, *taken),
        ("import", tmp_path / "missing.xlsx", *taken),
        ("import", other, "--into", "nothing like it", "--library", library),
        (*given, "--out", tmp_path / "no" / "folder.xlsx"),
        (*given, "--out", other / "x.xlsx"),
    ):
        assert is_in(terminal.refused(*asked), language)


@pytest.mark.parametrize("command", ["export", "import"])
def test_help_is_in_the_language_of_the_person(
    terminal: Terminal, capsys: pytest.CaptureFixture[str], command: str, language: str
) -> None:
    with pytest.raises(SystemExit) as end:
        terminal.run(command, "--help")

    assert end.value.code == 0
    out = capsys.readouterr().out
    assert ("导" in out) == (language == "zh-CN")


def test_everything_as_a_zip_for_each_reader_gives_no_certificate(
    library: Path, terminal: Terminal, tmp_path: Path, language: str
) -> None:
    clock = FakeClock()
    opened = open_library(library, clock.now_ms)
    workshop = opened.workshops.find(TITLE)
    people = LivePeople(Opened(opened, workshop, clock), kind=LISTED)
    assert people.add("张伟，研发\n王芳，财务", "console").problems == ()
    LiveCertificates(Opened(opened, workshop, clock)).give(
        [people.people[0].id], date(2026, 3, 5), "console"
    )
    opened.close()
    folder = tmp_path / "out"
    asked = ("export", TITLE, "--kind", "zip", "--library", library, "--out", folder)
    code, out, err = terminal.run(*asked)
    assert (code, err) == (0, "")
    assert sorted(out.splitlines()) == sorted(map(str, folder.iterdir()))
    client, participants, mine = (entries(folder, who) for who in WHO[language])
    charts = [one for one in client if one.endswith(".svg")]
    assert charts, "every chart as PNG and SVG"
    assert len([one for one in client if one.endswith(".png")]) == len(charts) + 1, "a picture"
    # Summary, form and list; six hand-outs, certificates, pages, a picture; workbook, record.
    assert len(client) == 2 * len(charts) + 1 + 3, list(client)
    assert len(participants) == 6 + 1 + 1 + 1, list(participants)
    assert len(mine) == 1 + 8 + 1, list(mine)
    for kind in (KIND[language], ROOM[language]):
        pages = next(content for name, content in participants.items() if kind in name)
        assert len(PdfReader(BytesIO(pages)).pages) == 1
    again = open_library(library, clock.now_ms)
    assert list(LiveCertificates(Opened(again, workshop, clock)).register()) == [1]
    again.close()


def test_a_zip_has_the_options_of_the_window_and_the_contact_of_the_firm(
    library: Path, terminal: Terminal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked_for: list[ExportWish] = []

    def make(source: Source, *_: object) -> object:
        asked_for.append(source.wish)
        raise NothingToGive("")

    monkeypatch.setattr("facilitator.command_files.make_all", make)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    save(settings_file(), Settings(contact="400 800 1234"))
    password = tmp_path / "password"
    password.write_text("secret1\n", encoding="utf-8")
    asked = ("export", TITLE, "--kind", "zip", "--library", library, "--out", tmp_path)
    terminal.run(*asked)
    terminal.run(*asked, "--language", "both", "--ranks", "--contact", "me")
    terminal.run(*asked, "--password-file", password, "--contact", "")
    plain, both, locked = asked_for
    assert (plain.locales, plain.contact, plain.ranks) == (("zh-CN",), "400 800 1234", False)
    assert (both.locales, both.contact, both.ranks) == (("zh-CN", "en"), "me", True)
    assert (locked.finish.password, locked.contact) == ("secret1", "")


def test_words_that_claim_too_much_are_said_beside_what_is_written_all_the_same(
    library: Path,
    terminal: Terminal,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    language: str,
) -> None:
    made = MadeExport(
        name="",
        files=(NamedFile("a.zip", b"zip"),),
        readers=(),
        skipped=(),
        choice=None,
        give=None,
        missing="",
    )
    monkeypatch.setattr("facilitator.command_files.make_all", lambda *_: made)
    clock = FakeClock()
    opened = open_library(library, clock.now_ms)
    workshop = Opened(opened, opened.workshops.find(TITLE), clock)
    notes = LiveNotebook(workshop)
    texts = LiveReportTexts(workshop, notes)
    claim = Proposal(key="claim", name="", text="")
    notes.write("console", "add", None, Jotting(kind="commitment", id="c1", at=1, text="答复"))
    report = FollowUp(commitment="c1", state="done")
    LiveFollowUp(workshop).import_follow_up([report], "console", 30)
    texts.edit_text(claim, Version("zh-CN", 30), "飞跃", "console")
    texts.edit_text(claim, Version("zh-CN"), "合作显著提升，归功于培训", "console")
    # It is printed nowhere: nobody could look at it.
    texts.edit_text(replace(claim, key="finding.gone.claim"), Version("zh-CN"), "飞跃", "console")
    opened.close()
    asked = ("export", TITLE, "--kind", "zip", "--library", library, "--out", tmp_path)
    code, out, err = terminal.run(*asked, "--language", "both")
    assert (code, out.strip()) == (0, str(tmp_path / "a.zip"))
    (line,) = err.splitlines()
    assert "3" in line
    assert is_in(line, language)
    assert terminal.run(*asked, "--language", "en")[2] == ""


@pytest.mark.parametrize("option", [("--language", "both"), ("--archive",)])
def test_tables_have_no_options_of_pdfs(
    library: Path, terminal: Terminal, tmp_path: Path, option: tuple[str, ...], language: str
) -> None:
    asked = ("export", TITLE, "--kind", "data", "--library", library, "--out", tmp_path)
    said = terminal.refused(*asked, *option)
    for each in ("--archive", "--password-file", "--kind zip", "PDF"):
        said = said.replace(each, "")
    assert is_in(said, language)
    assert list(tmp_path.glob("*.xlsx")) == []


def entries(folder: Path, who: str) -> dict[str, bytes]:
    """What is in the .zip of a reader."""
    (path,) = (one for one in folder.iterdir() if who in one.name)
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_everything_goes_into_one_zip_where_one_is_named(
    library: Path, terminal: Terminal, tmp_path: Path, language: str
) -> None:
    path = tmp_path / "all.zip"
    asked = ("export", TITLE, "--kind", "zip", "--library", library, "--out", path)
    code, out, _err = terminal.run(*asked)
    assert (code, out.strip()) == (0, str(path))
    with zipfile.ZipFile(path) as archive:
        folders = sorted({one.split("/")[1] for one in archive.namelist()})
    assert folders == [f"{n} {who.strip('【】[]')}" for n, who in enumerate(WHO[language], start=1)]


WHO = {
    "zh-CN": ("【给委托方】", "【给学员】", "【讲师自用，请勿外传】"),
    "en": ("[For the client]", "[For participants]", "[Trainer only, do not pass on]"),
}
ROOM = {"zh-CN": "【大屏页面】", "en": "[Screen pages]"}
KIND = {"zh-CN": "【证书】", "en": "[Certificates]"}
