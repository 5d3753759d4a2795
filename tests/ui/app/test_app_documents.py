"""From Home and from the results to files on the disk."""

import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from facilitator.core.errors import HELD_OPEN, CannotWriteFile
from facilitator.core.follow_up import FollowUp
from facilitator.core.notebook import Jotting
from facilitator.core.report_texts import Proposal, Version
from facilitator.documenting import Documenting
from facilitator.live import delivery, making
from facilitator.live.certificates import LiveCertificates
from facilitator.live.follow_up import LiveFollowUp
from facilitator.live.notebook import LiveNotebook
from facilitator.live.report_texts import LiveReportTexts
from facilitator.live.reports import read_day
from facilitator.paging import Painting
from facilitator.reports.edition import edition_words
from facilitator.reports.fonts import Typesetter
from facilitator.reports.pen import Pen
from facilitator.settings import load
from facilitator.texts import load_texts
from facilitator.ui.dialogs.documents import DocumentsSheet
from facilitator.ui.widgets.button import Button
from facilitator.ui.widgets.paragraph_field import ParagraphField
from facilitator.ui.widgets.segmented import Segmented
from facilitator.ui.widgets.tick import Tick
from tests.ui.app.conftest import Doorkeeper
from tests.ui.app.over import opened_of, workshop_of
from tests.ui.app.reports import desk, report_page, wait_for_pages
from tests.ui.app.trainer import Trainer, catch_up
from tests.ui.home.finding import button, buttons, focused, named, open_sheets, retype, sheet, words

LEFT = Qt.MouseButton.LeftButton
MADE_MS = 60_000


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
    assert sorted(one.relative_to(folder).as_posix()[:10] for one in folder.glob("*/*")) == [
        "1 给委托方/【跟进", "2 给学员/【证书】",
    ]  # fmt: skip
    assert any(line.startswith("给委托方：1 个文件；给学员：1 个文件") for line in words(found))
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


def test_what_moves_into_its_place_is_not_said_to_be_stopped(
    at_home: Trainer, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, may = Event(), Event()
    move = delivery.move_into_place

    def slow(finished: Path, target: Path) -> None:
        begun.set()
        may.wait(20)
        move(finished, target)

    monkeypatch.setattr(delivery, "move_into_place", slow)
    found = asked(at_home)
    wish = replace(found.wish(), kinds=("data",))
    monkeypatch.setattr(found, "wish", lambda: wish)
    found._on_folder(str(tmp_path))  # noqa: SLF001  (as the dialog of the system does)
    qtbot.waitUntil(begun.is_set, timeout=MADE_MS)
    stop = button(found, at_home.tr("Stop"))
    assert not stop.isEnabled()
    assert at_home.tr("Saving…") in words(found)
    at_home.press("Esc")
    assert at_home.tr("Saving…; then this closes.") in words(found)
    may.set()
    qtbot.waitUntil(lambda: open_sheets(at_home.program.shell) == [], timeout=MADE_MS)
    assert len(list(tmp_path.glob("*.xlsx"))) == 1


def test_what_does_not_get_to_its_place_is_said_to_whoever_was_leaving(
    at_home: Trainer, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, may = Event(), Event()

    def held(_finished: Path, target: Path) -> None:
        begun.set()
        may.wait(20)
        raise CannotWriteFile(target, HELD_OPEN)

    monkeypatch.setattr(delivery, "move_into_place", held)
    found = asked(at_home)
    wish = replace(found.wish(), kinds=("data",))
    monkeypatch.setattr(found, "wish", lambda: wish)
    found._on_folder(str(tmp_path))  # noqa: SLF001  (as the dialog of the system does)
    qtbot.waitUntil(begun.is_set, timeout=MADE_MS)
    at_home.press("Esc")
    documenting = at_home.program.home.findChild(Documenting)
    assert documenting is not None
    documenting.live.has_given = True
    may.set()
    qtbot.waitUntil(lambda: ".xlsx" in found.problem(), timeout=MADE_MS)
    kept = at_home.tr("The certificates keep the numbers they were given: export again.")
    assert found.problem().splitlines()[-1] == kept
    at_home.press("Esc")
    assert open_sheets(at_home.program.shell) == []


def test_the_report_offers_the_other_files_over_itself(
    over: Trainer, tmp_path: Path, qtbot: QtBot
) -> None:
    wait_for_pages(over, qtbot)
    QTest.mouseClick(button(report_page(over), over.tr("Other files…")), LEFT)
    found = sheet(over.program.shell)
    assert isinstance(found, DocumentsSheet)
    wish = replace(found.wish(), kinds=("data", "slides", "follow-up"), packing="zips")
    found.export_requested.emit(wish, str(tmp_path))
    qtbot.waitUntil(lambda: over.tr("Open folder") in buttons(found), timeout=MADE_MS)
    (folder,) = tmp_path.glob("【培训资料】*")
    assert [
        [one.split("/")[1][:5] for one in zipfile.ZipFile(path).namelist()]
        for path in sorted(folder.iterdir())
    ] == [["【跟进表】"], ["【大屏页面"], ["【原始数据"]]
    over.press("Esc")
    assert report_page(over).isVisible()


def test_from_home_a_word_that_claims_too_much_is_looked_at_on_the_page_of_results(
    at_home: Trainer, qtbot: QtBot
) -> None:
    opened = opened_of(at_home)
    notes = LiveNotebook(opened)
    texts = LiveReportTexts(opened, notes)
    notes.write("console", "add", None, Jotting(kind="commitment", id="c1", at=1, text="Ask"))
    report = FollowUp(commitment="c1", state="done")
    LiveFollowUp(opened).import_follow_up([report], "console", 30)
    edition = Version("en", 30)
    step = next(iter(steps_of(at_home)))
    texts.edit_text(Proposal(key=step, name="", text=""), edition, "It is embedded", "console")
    found = asked(at_home)
    found._kinds._language.show_chosen("en")  # noqa: SLF001
    found._kinds._language.chosen.emit("en")  # noqa: SLF001
    ticks = {one.accessibleName(): one for one in found.findChildren(Tick)}
    ticks[at_home.tr("Follow-up report")].click()
    look = at_home.tr("Look at it")
    qtbot.waitUntil(lambda: look in buttons(found), timeout=MADE_MS)
    next(
        one for one in found.findChildren(Button) if one.text() == look and one.isVisible()
    ).click()
    assert open_sheets(at_home.program.shell) == []
    column = desk(at_home).texts
    qtbot.waitUntil(lambda: column.tab() == "steps", timeout=MADE_MS)
    field = focused()
    assert isinstance(field, ParagraphField)
    assert field.text() == "It is embedded"
    qtbot.waitUntil(lambda: field.visibleRegion().boundingRect().height() == field.height())
    catch_up()  # what is put into a row of a page that is open is shown a turn later
    assert named(desk(at_home), Segmented, at_home.tr("Which document")).chosen_key() == "30"


def test_words_of_one_language_alone_are_looked_for_in_the_other(
    at_home: Trainer, qtbot: QtBot
) -> None:
    opened = opened_of(at_home)
    texts = LiveReportTexts(opened, LiveNotebook(opened))
    claim = Proposal(key="claim", name="", text="")
    texts.edit_text(claim, Version("zh-CN"), "协作有进步", "console")
    found = asked(at_home)
    found._kinds._language.show_chosen("both")  # noqa: SLF001
    found._kinds._language.chosen.emit("both")  # noqa: SLF001
    look = at_home.tr("Look at it")
    qtbot.waitUntil(lambda: look in buttons(found), timeout=MADE_MS)
    next(
        one for one in found.findChildren(Button) if one.text() == look and one.isVisible()
    ).click()
    column = desk(at_home).texts
    qtbot.waitUntil(lambda: isinstance(focused(), ParagraphField))
    assert column.tab() == "findings"
    switch = named(desk(at_home), Segmented, at_home.tr("Language of the report"))
    assert switch.chosen_key() == "en"
    field = focused()
    assert isinstance(field, ParagraphField)
    assert not set("协作有进步") & set(field.text()), "it is the English claim"


def steps_of(trainer: Trainer) -> list[str]:
    """The keys of the steps of the edition after 30 days, as they are proposed."""
    program = trainer.program
    day = read_day(program.library, workshop_of(trainer), program.clock.now_ms())
    pen = Pen(load_texts("en"), Typesetter().measure)
    words = edition_words(day, 30, pen)
    return [key for key in words if key.startswith("step.") and key.endswith(".what")]


def test_painting_the_pages_of_the_room_can_be_stopped(at_home: Trainer, tmp_path: Path) -> None:
    found = asked(at_home)
    found.export_requested.emit(replace(found.wish(), kinds=("slides",)), str(tmp_path / "o"))
    (documenting,) = at_home.program.home.findChildren(Documenting)
    (painting,) = documenting.findChildren(Painting)
    said: list[float] = []
    painting.progress_changed.connect(said.append)
    painting.painted.connect(lambda _: said.append(2.0))
    found.stop_requested.emit()
    catch_up()
    assert said == []
    assert not documenting.live.is_busy()
    assert not (tmp_path / "o").exists()
