"""From Home and from the report to files on the disk; the form that comes back; texts to copy."""

import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Event

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from facilitator.core.after_end import LISTED
from facilitator.core.notebook import Jotting
from facilitator.documenting import Documenting
from facilitator.following import Following
from facilitator.live import making
from facilitator.live.certificates import LiveCertificates
from facilitator.live.follow_up import LiveFollowUp
from facilitator.live.opened import Opened
from facilitator.live.people import LivePeople
from facilitator.settings import load
from facilitator.ui.dialogs.documents import DocumentsSheet
from facilitator.ui.dialogs.follow_up import FollowUpSheet
from facilitator.ui.dialogs.messages import MessagesSheet
from facilitator.ui.home.after_strip import AfterStrip
from facilitator.ui.widgets.button import Button
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.tick import Tick
from tests.ui.app.conftest import Doorkeeper
from tests.ui.app.test_app_report import end, report_page, wait_for_pages
from tests.ui.app.trainer import Trainer, catch_up
from tests.ui.home.finding import button, buttons, named, open_sheets, retype, sheet, words

LEFT = Qt.MouseButton.LeftButton
MADE_MS = 60_000
HEADER = 7
A_DAY = 86_400


@pytest.fixture
def over(trainer: Trainer) -> Trainer:
    """At the report that is being made of a workshop that is over: two people, of whom one came, and a promise."""
    opened = trainer.running.opened
    people = LivePeople(opened, kind=LISTED)
    assert people.add("张伟，研发\n王芳，财务", "console").problems == ()
    people.mark([people.people[0].id], "present", "console")
    people.mark([people.people[1].id], "absent", "console")
    trainer.running.desk.notebook.jot(Jotting(kind="commitment", text="周三前答复"), "console")
    workshop = replace(opened.workshop, sample=False)
    opened.library.workshops.write(workshop)
    end(trainer)
    return trainer


@pytest.fixture
def at_home(over: Trainer) -> Trainer:
    """Back at Home, without waiting for it."""
    over.press("Esc")
    catch_up()
    return over


def workshop_of(trainer: Trainer) -> str:
    (row,) = trainer.program.library.workshops.every()
    return row.id


def opened_of(trainer: Trainer) -> Opened:
    program = trainer.program
    return Opened(program.library, workshop_of(trainer), program.clock)


def asked(trainer: Trainer) -> DocumentsSheet:
    """The sheet, opened by the button on the card."""
    QTest.mouseClick(button(trainer.program.home, trainer.tr("Export files…")), LEFT)
    found = sheet(trainer.program.shell)
    assert isinstance(found, DocumentsSheet)
    return found


def choose_folder(
    found: DocumentsSheet, trainer: Trainer, folder: Path, doorkeeper: Doorkeeper
) -> None:
    """Press “Export…” and answer the dialog of the system."""
    QTest.mouseClick(button(found, trainer.tr("Export…")), LEFT)
    dialog = found.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    kind = dialog.labelText(QFileDialog.DialogLabel.FileType)
    assert kind == trainer.tr("File type:")
    assert all(each.startswith("QFileDialog") for each in doorkeeper.strangers)
    doorkeeper.strangers.clear()
    dialog.fileSelected.emit(str(folder))
    dialog.reject()


def test_what_is_ticked_lies_in_a_folder_and_it_is_said_who_has_no_certificate(
    at_home: Trainer, tmp_path: Path, doorkeeper: Doorkeeper, qtbot: QtBot
) -> None:
    found = asked(at_home)
    for kind in ("Training summary", "Participant hand-out"):
        QTest.mouseClick(named(found, Tick, at_home.tr(kind)), LEFT)
    choose_folder(found, at_home, tmp_path, doorkeeper)
    assert not button(found, at_home.tr("Export…")).isEnabled(), "it is being made"
    assert button(found, at_home.tr("Stop")).isVisible()
    open_folder = at_home.tr("Open folder")
    qtbot.waitUntil(lambda: open_folder in buttons(found), timeout=MADE_MS)

    (folder,) = tmp_path.glob("【培训资料】*")
    assert (
        sorted(one.name[:5] for one in folder.iterdir()) == ["【证书】客", "【跟进表】"]
        or len(list(folder.iterdir())) == 2
    )
    assert any(str(folder) in line for line in words(found))
    assert any("王芳（0%）" in line for line in words(found))
    register = LiveCertificates(opened_of(at_home)).register()
    assert [one.state for one in register.values()] == ["issued"]
    assert load(at_home.program._place.settings).report_folder == str(tmp_path)  # noqa: SLF001
    QTest.mouseClick(button(found, at_home.tr("Choose again")), LEFT)
    assert named(found, Tick, at_home.tr("Certificates")).isChecked()


def test_the_contact_of_the_firm_is_proposed_for_the_hand_outs(at_home: Trainer) -> None:
    at_home.program.remember("contact", "400 800 1234")
    assert asked(at_home).wish().contact == "400 800 1234"


def test_who_gets_a_certificate_is_ticked_by_hand(at_home: Trainer) -> None:
    found = asked(at_home)
    found._tabs.chosen.emit("certificates")  # noqa: SLF001
    catch_up()
    here, absent = (named(found, Tick, one) for one in ("张伟·研发", "王芳·财务"))
    assert (here.isChecked(), absent.isChecked()) == (True, False)
    QTest.mouseClick(absent, LEFT)
    ids = {
        one.person.name: one.person.id for one in LiveCertificates(opened_of(at_home)).attended()
    }
    wish = found.wish().certificates
    assert set(wish.include) == set(ids.values())
    assert wish.issued == date(2026, 3, 5)
    QTest.mouseClick(button(found, at_home.tr("As the rule has it")), LEFT)
    assert found.wish().certificates.leave_out == (ids["王芳"],)
    before = named(found, Tick, at_home.tr("Printed before class, without a date"))
    QTest.mouseClick(before, LEFT)
    assert found.wish().certificates.issued is None


def test_a_password_that_no_reader_takes_is_said_before_anything_is_made(
    at_home: Trainer, doorkeeper: Doorkeeper
) -> None:
    found = asked(at_home)
    kinds = found._kinds  # noqa: SLF001
    kinds._pdf.show_chosen("locked")  # noqa: SLF001
    kinds._pdf.chosen.emit("locked")  # noqa: SLF001
    retype(kinds._password, "短")  # noqa: SLF001
    QTest.mouseClick(button(found, at_home.tr("Export…")), LEFT)
    assert found.findChild(QFileDialog) is None
    assert any("6" in line and "64" in line for line in words(found))
    retype(kinds._password, "secret1")  # noqa: SLF001
    assert found.wish().finish.password == "secret1"
    assert doorkeeper.strangers == []


def test_esc_while_it_works_leaves_nothing_and_waits_for_nobody(
    at_home: Trainer, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, may = Event(), Event()

    def slow(*_: object):
        begun.set()
        may.wait(20)
        return ()

    monkeypatch.setitem(making.MAKERS, "certificates", slow)
    found = asked(at_home)
    found.export_requested.emit(replace(found.wish(), kinds=("certificates",)), str(tmp_path / "o"))
    assert begun.wait(20)
    (documenting,) = at_home.program.home.findChildren(Documenting)
    gone: list[bool] = []
    documenting.destroyed.connect(lambda: gone.append(True))
    at_home.press("Esc")
    assert open_sheets(at_home.program.shell) == []
    assert not may.is_set(), "nobody waited for it"
    may.set()
    qtbot.waitUntil(lambda: bool(gone), timeout=MADE_MS)
    assert not (tmp_path / "o").exists()


def test_the_report_offers_the_other_files_over_itself(
    over: Trainer, tmp_path: Path, qtbot: QtBot
) -> None:
    wait_for_pages(over, qtbot)
    QTest.mouseClick(button(report_page(over), over.tr("Other files…")), LEFT)
    found = sheet(over.program.shell)
    assert isinstance(found, DocumentsSheet)
    wish = replace(found.wish(), kinds=("data", "follow-up"), zipped=True)
    found.export_requested.emit(wish, str(tmp_path))
    qtbot.waitUntil(lambda: over.tr("Open folder") in buttons(found), timeout=MADE_MS)
    (path,) = tmp_path.glob("*.zip")
    assert len(zipfile.ZipFile(path).namelist()) == 2
    over.press("Esc")
    assert report_page(over).isVisible()


def filled(at_home: Trainer, tmp_path: Path, state: str) -> Path:
    """The form as it went out, with a status in its only row."""
    from facilitator.live.reports import read_day  # noqa: PLC0415
    from facilitator.live.spreadsheets import make_files  # noqa: PLC0415

    program = at_home.program
    day = read_day(program.library, workshop_of(at_home), program.clock.now_ms())
    (made,) = make_files(day, "follow-up", program.texts)
    path = tmp_path / "跟进表.xlsx"
    path.write_bytes(made.content)
    book = load_workbook(path)
    book.worksheets[0].cell(HEADER + 1, 7).value = state  # pyright: ignore
    book.save(path)
    return path


def form_sheet(at_home: Trainer) -> FollowUpSheet:
    QTest.mouseClick(button(at_home.program.home, at_home.tr("Import form…")), LEFT)
    found = sheet(at_home.program.shell)
    assert isinstance(found, FollowUpSheet)
    return found


def test_a_form_that_came_back_is_looked_at_kept_and_taken_back(
    at_home: Trainer, tmp_path: Path, qtbot: QtBot
) -> None:
    path = filled(at_home, tmp_path, "已完成")
    found = form_sheet(at_home)
    keep = button(found, at_home.tr("Keep"))
    assert not keep.isEnabled()
    found.file_chosen.emit(str(path))
    qtbot.waitUntil(keep.isEnabled, timeout=MADE_MS)
    said = at_home.tr(
        "{rows} commitments in the form, {reported} filled in, {new} new or changed.",
        rows=1, reported=1, new=1,
    )  # fmt: skip
    assert said in words(found)
    assert LiveFollowUp(opened_of(at_home)).found() == {}, "nothing is kept before it is said"
    keep.click()
    assert [one.state for one in LiveFollowUp(opened_of(at_home)).found().values()] == ["done"]
    assert any("1（100%）" in line or "100%" in line for line in words(found))
    QTest.mouseClick(button(found, at_home.tr("Undo")), LEFT)
    assert LiveFollowUp(opened_of(at_home)).found() == {}
    assert at_home.tr("Taken back: what was reported before counts again.") in words(found)


def test_what_is_not_understood_is_named_by_its_cell_and_nothing_is_kept(
    at_home: Trainer, tmp_path: Path, qtbot: QtBot
) -> None:
    path = filled(at_home, tmp_path, "快了")
    found = form_sheet(at_home)
    found.file_chosen.emit(str(path))
    qtbot.waitUntil(lambda: any("G8" in line for line in words(found)), timeout=MADE_MS)
    assert any("快了" in line and "未开始" in line for line in words(found))
    assert not button(found, at_home.tr("Keep")).isEnabled()
    other = tmp_path / "other.xlsx"
    other.write_bytes(b"no workbook")
    found.file_chosen.emit(str(other))
    qtbot.waitUntil(lambda: any("other.xlsx" in line for line in words(found)), timeout=MADE_MS)
    assert not any("快了" in line for line in words(found))
    at_home.press("Esc")
    qtbot.waitUntil(lambda: not at_home.program.home.findChildren(Following), timeout=MADE_MS)


def test_a_text_is_changed_and_copied(at_home: Trainer) -> None:
    QTest.mouseClick(button(at_home.program.home, at_home.tr("Messages…")), LEFT)
    found = sheet(at_home.program.shell)
    assert isinstance(found, MessagesSheet)
    assert "1 条行动承诺" in found.text()
    found._text.setPlainText(found.text() + "\n另：照片下周发。")  # noqa: SLF001
    QTest.mouseClick(button(found, at_home.tr("Copy")), LEFT)
    assert QGuiApplication.clipboard().text().endswith("照片下周发。")
    assert at_home.tr("Copied. Paste it where it is to go.") in words(found)
    QTest.mouseClick(button(found, at_home.tr("As proposed")), LEFT)
    assert "照片" not in found.text()


def test_home_reminds_of_a_follow_up_until_it_is_reported(
    at_home: Trainer, tmp_path: Path, qtbot: QtBot
) -> None:
    program = at_home.program
    at_home.clock.advance(29 * A_DAY)
    program._announce_templates()  # noqa: SLF001  (as when the trainer comes back to Home)
    strip = program.home.findChild(AfterStrip)
    assert isinstance(strip, AfterStrip)
    line = "30 天跟踪，4 月 6 日（还有 3 天）"
    assert line in words(strip)
    QTest.mouseClick(button(strip, at_home.tr("Reminder…")), LEFT)
    found = sheet(program.shell)
    assert isinstance(found, MessagesSheet)
    assert "30 天跟踪定在 4 月 6 日" in found.text()
    at_home.press("Esc")
    QTest.mouseClick(named(strip, Button, at_home.tr("Remind in a week")), LEFT)
    assert line not in words(strip)
    at_home.clock.advance(7 * A_DAY)
    program._announce_templates()  # noqa: SLF001
    assert any("已过 4 天" in one for one in words(strip))
    QTest.mouseClick(named(strip, IconButton, at_home.tr("Do not remind of this date")), LEFT)
    assert not any("天跟踪" in one for one in words(strip))


def test_a_report_takes_the_reminder_away(at_home: Trainer, tmp_path: Path, qtbot: QtBot) -> None:
    program = at_home.program
    at_home.clock.advance(29 * A_DAY)
    program._announce_templates()  # noqa: SLF001
    strip = program.home.findChild(AfterStrip)
    assert isinstance(strip, AfterStrip)
    assert any("天跟踪" in one for one in words(strip))
    path = filled(at_home, tmp_path, "已完成")
    found = form_sheet(at_home)
    found.file_chosen.emit(str(path))
    qtbot.waitUntil(button(found, at_home.tr("Keep")).isEnabled, timeout=MADE_MS)
    button(found, at_home.tr("Keep")).click()
    at_home.press("Esc")
    assert not any("天跟踪" in one for one in words(strip))
