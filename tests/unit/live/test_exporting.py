"""Everything a workshop gives out: made in another thread, written whole or not at all."""

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from threading import Event

import pikepdf
import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from facilitator.core.errors import HELD_OPEN, CannotWriteFile
from facilitator.core.exporting import CertificateWish, Exported, ExportWish, PaintedPages
from facilitator.core.finish import Finish
from facilitator.core.follow_up import FollowUp
from facilitator.core.notebook import Jotting
from facilitator.core.paper_errors import NotALogo, NothingToGive
from facilitator.core.report_look import ReportLook
from facilitator.core.spreadsheets import NoCommitments
from facilitator.live import delivery, making
from facilitator.live.certificates import LiveCertificates
from facilitator.live.desk import Desk
from facilitator.live.exporting import LiveExports, MadeExport, read_offer
from facilitator.live.opened import Opened
from facilitator.live.people import LISTED, LivePeople
from facilitator.live.report_look import LiveReportLook, kept
from facilitator.live.reports import read_day
from facilitator.paging import Painting, SlidePages, paint_room
from facilitator.storage.library import Library
from facilitator.ui.slides.canvas import StageLook
from tests.unit.live.conftest import plant
from tests.unit.live.test_report_look import png
from tests.unit.reports.reading import squashed

MADE_MS = 60_000
ISSUED = CertificateWish(language="zh-CN", issued=date(2026, 3, 5))
ZH = ("zh-CN",)


@pytest.fixture
def desk(opened: Opened, qapp) -> Desk:
    """A workshop that was held: two people, of whom one was there, and a commitment."""
    made = Desk(opened, "zh-CN", QObject(qapp))
    made.stage.start("console")
    people = LivePeople(opened, QObject(qapp), kind=LISTED)
    assert people.add("张伟，研发\n王芳，财务", "console").problems == ()
    people.mark([people.people[0].id], "present", "console")
    people.mark([people.people[1].id], "absent", "console")
    made.notebook.jot(Jotting(kind="commitment", text="周三前答复"), "console")
    return made


@pytest.fixture
def live(desk: Desk) -> Iterator[LiveExports]:
    made = LiveExports(desk.opened.library, desk.opened.clock, lambda: making.make_export)
    yield made
    made.close()


def exported(live: LiveExports, desk: Desk, wish: ExportWish, folder: Path, qtbot: QtBot):
    with qtbot.waitSignal(live.exported, timeout=MADE_MS) as heard:
        live.export(desk.opened.workshop.id, wish, folder)
    found = heard.args[0]
    assert isinstance(found, Exported)
    return found


def refused(live: LiveExports, desk: Desk, wish: ExportWish, folder: Path, qtbot: QtBot):
    with qtbot.waitSignal(live.failed, timeout=MADE_MS) as heard:
        live.export(desk.opened.workshop.id, wish, folder)
    live.close()
    return heard.args[0]


def numbers(desk: Desk) -> list[int]:
    opened = desk.opened
    again = Opened(opened.library, opened.workshop.id, opened.clock)
    return list(LiveCertificates(again).register())


def test_several_kinds_go_into_a_folder_of_their_own(live, desk, tmp_path, qtbot) -> None:
    said: list[tuple[str, str]] = []
    live.making.connect(lambda *one: said.append(one))
    kinds = ("certificate-list", "certificates", "follow-up", "hand-outs")
    wish = ExportWish(kinds=kinds, locales=ZH, certificates=ISSUED)
    found = exported(live, desk, wish, tmp_path / "out", qtbot)

    name = "客户_课程_20260305"
    names = sorted(one.relative_to(found.place).as_posix() for one in found.place.rglob("*.*"))
    title = found.place.name.removeprefix("【培训资料】")
    assert found.place.parent == tmp_path / "out"
    assert [one.replace(title, name) for one in names] == [
        f"1 给委托方/【证书登记表】{name}.pdf",
        f"1 给委托方/【跟进表】{name}.xlsx",
        *(
            f"2 给学员/【学员手册】{name}/{number:02}_{group.name}.pdf"
            for number, group in enumerate(desk.opened.workshop.groups, start=1)
        ),
        f"2 给学员/【证书】{name}.pdf",
    ]
    assert (found.readers, found.packed) == ((("client", 2), ("participants", 5)), 0)
    assert [kind for kind, _ in said] == [
        "follow-up", "certificate-list", "hand-outs", "certificates",
    ]  # fmt: skip
    assert (found.issued, [one.person.name for one in found.without]) == (1, ["王芳"])
    assert numbers(desk) == [1]
    listed = PdfReader(found.place / "1 给委托方" / f"【证书登记表】{title}.pdf")
    # The list tells of the numbers that come with it, which were not yet on the disk.
    assert "-001张伟研发已发" in squashed("".join(one.extract_text() for one in listed.pages))


def test_one_file_goes_where_it_was_wished(live, desk, tmp_path, qtbot) -> None:
    wish = ExportWish(kinds=("data",), locales=ZH)
    found = exported(live, desk, wish, tmp_path, qtbot)
    assert found.place.parent == tmp_path
    assert load_workbook(found.place).worksheets
    assert [one.name for one in tmp_path.glob("*.xlsx")] == [found.place.name]


def test_a_zip_for_each_reader_in_both_languages(live, desk, tmp_path, qtbot) -> None:
    wish = ExportWish(
        kinds=("data-csv", "follow-up", "certificates", "record"),
        locales=("zh-CN", "en"),
        packing="zips",
        certificates=ISSUED,
    )
    found = exported(live, desk, wish, tmp_path, qtbot)
    client, participants, mine = (
        next(found.place.glob(f"【{who}】*.zip"))
        for who in ("给委托方", "给学员", "讲师自用，请勿外传")
    )
    assert (set(found.place.iterdir()), found.packed) == ({client, participants, mine}, 3)
    kinds: dict[Path, list[str]] = {}
    for path in (client, participants, mine):
        with zipfile.ZipFile(path) as archive:
            entries = archive.infolist()
        assert {one.filename.split("/")[0] for one in entries} == {path.stem}
        assert all(one.flag_bits & 0x800 for one in entries)
        kinds[path] = [one.filename.split("/")[1][:5] for one in entries]
    assert kinds[client] == ["【跟进表】", "[Foll"]
    assert [one[:4] for one in kinds[participants]] == ["【证书】"]
    assert kinds[mine][-2:] == ["【讲师完整", "[Trai"]
    assert set(kinds[mine][:-2]) == {"【原始数据", "[Raw "}
    with zipfile.ZipFile(participants) as archive:
        page = PdfReader(BytesIO(archive.read(archive.namelist()[0])))
    text = squashed("".join(one.extract_text() for one in page.pages))
    assert "attendedthecourse" in text
    assert "参加" in text


def test_one_zip_of_everything_has_a_folder_for_each_reader(live, desk, tmp_path, qtbot) -> None:
    wish = ExportWish(kinds=("follow-up", "certificates", "record"), locales=ZH, packing="one-zip")
    place = exported(live, desk, replace(wish, certificates=ISSUED), tmp_path, qtbot).place
    assert place.name.startswith("【培训资料】")
    with zipfile.ZipFile(place) as archive:
        names = [one.split("/") for one in archive.namelist()]
    assert {one[0] for one in names} == {place.stem}
    assert [one[1] for one in names] == ["1 给委托方", "2 给学员", "3 讲师自用，请勿外传"]


def test_for_one_reader_there_is_one_zip_and_no_folder(live, desk, tmp_path, qtbot) -> None:
    wish = ExportWish(kinds=("follow-up", "certificate-list"), locales=ZH)
    place = exported(live, desk, wish, tmp_path, qtbot).place
    assert sorted(one.name[:5] for one in place.iterdir()) == ["【证书登记", "【跟进表】"]
    zipped = exported(live, desk, replace(wish, packing="zips"), tmp_path, qtbot)
    assert zipped.place.name.startswith("【给委托方】")
    assert zipped.place.suffix == ".zip"
    # Of the form there is nothing: what is left has one reader.
    for one in desk.opened.notebook.of_kind("commitment"):
        desk.notebook.delete(one.id, "console")
    alone = replace(wish, kinds=("follow-up", "data", "record"))
    place = exported(live, desk, alone, tmp_path / "mine", qtbot).place
    assert all(one.is_file() for one in place.iterdir())


def test_what_there_is_nothing_of_is_told_and_keeps_nothing_back(
    live, desk, tmp_path, qtbot
) -> None:
    for one in desk.opened.notebook.of_kind("commitment"):
        desk.notebook.delete(one.id, "console")
    wish = ExportWish(kinds=("follow-up", "data"), locales=ZH)
    found = exported(live, desk, wish, tmp_path, qtbot)
    ((kind, reason),) = found.skipped
    assert (kind, type(reason), found.files) == ("follow-up", NoCommitments, 1)
    alone = ExportWish(kinds=("follow-up",), locales=ZH)
    assert isinstance(refused(live, desk, alone, tmp_path / "other", qtbot), NoCommitments)
    assert not (tmp_path / "other").exists()


def test_a_logo_that_cannot_be_read_gives_no_number_and_leaves_no_file(
    live, desk, tmp_path, qtbot
) -> None:
    logo = tmp_path / "logo.png"
    logo.write_bytes(b"no picture")
    wish = ExportWish(kinds=("data", "certificates"), locales=ZH, certificates=ISSUED, logo=logo)
    error = refused(live, desk, wish, tmp_path / "out", qtbot)
    assert isinstance(error, NotALogo)
    assert numbers(desk) == []
    assert not (tmp_path / "out").exists()


def test_what_is_given_up_leaves_nothing(live, desk, tmp_path, qtbot, monkeypatch) -> None:
    begun, may = Event(), Event()

    def slow(*_: object):
        begun.set()
        may.wait(10)
        return ()

    monkeypatch.setitem(making.MAKERS, "record", slow)
    wish = ExportWish(kinds=("certificates", "record"), locales=ZH, certificates=ISSUED)
    live.export(desk.opened.workshop.id, wish, tmp_path / "out")
    assert begun.wait(30)
    live.cancel()
    may.set()
    live.close()
    qtbot.wait(1)
    assert numbers(desk) == []
    assert not (tmp_path / "out").exists()


def test_given_up_when_all_is_on_the_disk_leaves_nothing_either(
    live, desk, tmp_path, qtbot
) -> None:
    wish = ExportWish(kinds=("certificates", "data"), locales=ZH, certificates=ISSUED)
    live.export(desk.opened.workshop.id, wish, tmp_path / "out")
    live._pool.waitForDone()  # noqa: SLF001  (everything is written, and nobody has heard of it)
    assert list((tmp_path / "out").iterdir())
    live.cancel()
    live.close()
    qtbot.wait(1)
    assert numbers(desk) == []
    assert not (tmp_path / "out").exists()


def test_a_file_held_open_leaves_all_as_it_was(live, desk, tmp_path, qtbot, monkeypatch) -> None:
    wish = ExportWish(kinds=("data", "follow-up"), locales=ZH)
    place = exported(live, desk, wish, tmp_path, qtbot).place
    written = [one for one in place.rglob("*") if one.is_file()]
    for one in written:
        one.write_bytes(b"before")
    move = delivery.move_into_place

    def held(finished: Path, target: Path) -> None:
        if "原始数据" in target.name:
            raise CannotWriteFile(target, HELD_OPEN)
        move(finished, target)

    monkeypatch.setattr(delivery, "move_into_place", held)
    error = refused(live, desk, wish, tmp_path, qtbot)
    assert isinstance(error, CannotWriteFile)
    assert error.reason == HELD_OPEN
    assert {one.read_bytes() for one in written} == {b"before"}
    assert list(tmp_path.glob(".*")) == []


def test_numbers_that_cannot_be_given_for_a_fault_end_it_and_leave_nothing(  # noqa: PLR0913  (fixtures)
    live, desk, tmp_path, qtbot, monkeypatch, expected_log
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(making, "give_certificates", broken)
    wish = ExportWish(kinds=("certificates", "data"), locales=ZH, certificates=ISSUED)
    assert isinstance(refused(live, desk, wish, tmp_path / "out", qtbot), ZeroDivisionError)
    assert "could not be numbered" in "".join(expected_log)
    assert (numbers(desk), live.has_given) == ([], False)
    assert not (tmp_path / "out").exists()


def test_numbers_of_certificates_that_did_not_get_to_their_place_are_known(  # noqa: PLR0913  (fixtures)
    live, desk, tmp_path, qtbot, monkeypatch, expected_log
) -> None:
    def held(_finished: Path, target: Path) -> None:
        raise CannotWriteFile(target, HELD_OPEN)

    monkeypatch.setattr(delivery, "move_into_place", held)
    wish = ExportWish(kinds=("certificates",), locales=ZH, certificates=ISSUED)
    assert isinstance(refused(live, desk, wish, tmp_path / "out", qtbot), CannotWriteFile)
    assert "no file" in "".join(expected_log)
    assert (numbers(desk), live.has_given) == ([1], True)


def test_a_second_workshop_of_the_same_name_and_day_overwrites_nothing_of_the_first(
    desk, tmp_path, qtbot
) -> None:
    library, clock = desk.opened.library, desk.opened.clock
    second = plant(library, clock, id="z")
    plant(library, clock, id="zz", title="另一门课")
    live = LiveExports(library, clock, lambda: making.make_export)
    every = ExportWish(kinds=("data", "record"), locales=ZH)
    for kinds in (("data",), ("data", "record")):
        wish = replace(every, kinds=kinds)
        first, again = (exported(live, desk, wish, tmp_path, qtbot).place for _ in range(2))
        assert first == again, "of one workshop there is the latest"
        with qtbot.waitSignal(live.exported, timeout=MADE_MS) as heard:
            live.export(second, wish, tmp_path)
        place = heard.args[0].place
        assert place.exists()
        assert place.name == f"{first.stem} (2){first.suffix}"
    library.erase(desk.opened.workshop.id)
    with qtbot.waitSignal(live.exported, timeout=MADE_MS) as heard:
        live.export(second, wish, tmp_path)
    assert heard.args[0].place == place, "and keeps its name when the first is deleted"
    with qtbot.waitSignal(live.exported, timeout=MADE_MS) as heard:
        live.export("zz", replace(every, kinds=("data",)), tmp_path)
    assert "(" not in heard.args[0].place.name
    live.close()


def test_the_next_workshop_of_a_client_is_exported_in_its_look(desk, tmp_path, qtbot) -> None:
    library, clock = desk.opened.library, desk.opened.clock
    sha, logo = kept(png())
    look = ReportLook(cover="quiet", accent="#123456", logo=sha)
    LiveReportLook(desk.opened).choose(look, "console", {sha: logo})
    second = plant(library, clock, id="second")
    worn = []

    def make(library: Library, workshop: str, *_: object, **__: object) -> MadeExport:
        worn.append(read_day(library, workshop, clock.now_ms()).dress)
        raise NothingToGive("")

    live = LiveExports(library, clock, lambda: make)
    with qtbot.waitSignal(live.failed, timeout=MADE_MS):
        live.export(second, ExportWish(kinds=("summary",), locales=ZH), tmp_path)
    live.close()
    assert worn == [read_day(library, second, clock.now_ms()).dress]
    assert (worn[0].cover, worn[0].logo) == ("quiet", logo)


def test_a_password_locks_the_pdfs(live, desk, tmp_path, qtbot) -> None:
    wish = ExportWish(
        kinds=("certificates",), locales=ZH, certificates=ISSUED, finish=Finish(password="secret1")
    )
    found = exported(live, desk, wish, tmp_path, qtbot)
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(found.place)
    assert len(pikepdf.open(found.place, password="secret1").pages) == 1


def test_of_each_day_of_follow_up_that_was_reported_there_is_a_report(
    live, desk, tmp_path, qtbot
) -> None:
    wish = ExportWish(kinds=("edition", "data"), locales=ZH)
    assert [kind for kind, _ in exported(live, desk, wish, tmp_path, qtbot).skipped] == ["edition"]
    assert read_offer(desk.opened.library, desk.opened.workshop.id).waves == ()
    (promise,) = desk.opened.notebook.of_kind("commitment")
    report = FollowUp(commitment=promise.id, state="done")
    desk.follow_up.import_follow_up([replace(report, state="in-progress")], "console", 30)
    desk.follow_up.import_follow_up([report], "console", 90)
    assert read_offer(desk.opened.library, desk.opened.workshop.id).waves == (30, 90)
    alone = ExportWish(kinds=("edition",), locales=ZH)
    found = exported(live, desk, alone, tmp_path / "out", qtbot)
    assert [one.name[:7] for one in sorted(found.place.iterdir())] == [
        "【30天跟踪】",
        "【90天跟踪】",
    ]


def test_pages_of_the_room_are_one_file_in_any_language_and_locked_with_the_others(
    live, desk, tmp_path, qtbot
) -> None:
    _, pages = paint_room(desk.opened, "en", dark=False)
    finish = Finish.locked("secret1")
    wish = ExportWish(kinds=("slides",), locales=("en", "zh-CN"), finish=finish, pages=pages)
    found = exported(live, desk, wish, tmp_path, qtbot)
    assert found.place.name.startswith("[Screen pages]")
    with pikepdf.open(found.place, password="secret1") as read:
        assert read.is_encrypted
        assert len(read.pages) == 1
    unpainted = ExportWish(kinds=("slides",), locales=ZH)
    assert isinstance(refused(live, desk, unpainted, tmp_path, qtbot), NothingToGive)


def test_pages_of_the_room_are_painted_one_by_one_until_it_is_stopped(
    opened: Opened, qtbot: QtBot
) -> None:
    pages = SlidePages(opened, "zh-CN", StageLook.build(dark=False))
    painting = Painting()
    said: list[float] = []
    painted: list[object] = []
    painting.progress_changed.connect(said.append)
    painting.painted.connect(painted.append)
    painting.begin(pages)
    qtbot.waitUntil(lambda: len(said) > 1)
    assert said[:2] == [1 / pages.count, 2 / pages.count]
    painting.stop()
    count = len(said)
    qtbot.wait(20)
    assert (len(said), painted) == (count, [])
    painting.begin(pages)
    qtbot.waitUntil(lambda: bool(painted), timeout=MADE_MS)
    assert isinstance(painted[0], PaintedPages)
    assert len(PdfReader(BytesIO(painted[0].pdf)).pages) == pages.count
