"""The page of results in the program: reached at the end, left by Esc, exported as it is seen."""

from pathlib import Path
from threading import Event

import pytest
from PIL import Image
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from facilitator.core.commands import Command
from facilitator.core.errors import RecordsOnly
from facilitator.core.history import LATE_PHOTO
from facilitator.live import result_pages
from facilitator.live.reports import LiveReports, picture_of
from facilitator.live.result_pages import PAGE_DPI
from facilitator.live.results import LiveResults
from facilitator.messages import sentence
from facilitator.photographing import Photographing
from facilitator.reports.giving_up import RenderCancelled
from facilitator.reports.preview import page_picture, page_texts
from facilitator.ui.console.notebook.photo_sheet import PhotoSheet
from facilitator.ui.dialogs.documents import DocumentsSheet
from facilitator.ui.dialogs.report_look import ReportLookSheet
from facilitator.ui.results.desk import ResultsPage
from facilitator.ui.widgets.button import Button, Pressable
from facilitator.ui.widgets.paragraph_field import ParagraphField
from facilitator.ui.widgets.segmented import Segmented
from tests.ui.app.conftest import Doorkeeper
from tests.ui.app.reports import MADE_MS, desk, end, report_page, wait_for_pages
from tests.ui.app.trainer import Trainer
from tests.ui.console.seen import the
from tests.ui.home.finding import named, words


@pytest.fixture
def ended(trainer: Trainer) -> Trainer:
    """At the results of a workshop that had two answers in the quiz."""
    trainer.go_to_quiz()
    trainer.answer("a", "c")
    trainer.tick(60)
    end(trainer)
    return trainer


def shown(trainer: Trainer, qtbot: QtBot) -> tuple[ResultsPage, LiveResults]:
    """The page of results with everything on it, and what it is worked on with."""
    page, reporting = desk(trainer), trainer.program.reporting
    live = reporting.results if reporting else None
    assert live is not None
    qtbot.waitUntil(lambda: any(one.isVisible() for one in fields(page)), timeout=MADE_MS)
    return page, live


def fields(page: ResultsPage) -> list[ParagraphField]:
    return page.findChildren(ParagraphField)


def test_what_is_seen_is_what_is_exported_and_esc_leaves_a_text_first(
    ended: Trainer, qtbot: QtBot, tmp_path: Path
) -> None:
    page, live = shown(ended, qtbot)
    path = tmp_path / "总结.pdf"
    fields(page)[0].setFocus()
    fields(page)[0].selectAll()
    fields(page)[0].insertPlainText("最后一刻的改动。")
    with qtbot.waitSignal(live.saved, timeout=MADE_MS):
        ended.press("Esc")
        page.save_requested.emit(str(path))
    whole = "".join("".join(one.extract_text() for one in PdfReader(path).pages).split())
    assert "最后一刻的改动。" in whole
    assert any(str(path) in one for one in words(page))
    seen = page.pages.paper.page()
    assert picture_of(page_picture(path.read_bytes(), 2, PAGE_DPI)) == seen
    page.documents_requested.emit()
    files = the(ended.program.shell, DocumentsSheet)
    assert files._folder == str(tmp_path), "where the report just went"  # noqa: SLF001
    files.rejected.emit()
    files.finish()
    assert page.isVisible()
    ended.press("Esc")
    assert ended.program.home.isVisible()


def test_what_was_typed_right_before_the_program_ends_is_kept(
    ended: Trainer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, live = shown(ended, qtbot)
    library, workshop = live.opened.library, live.opened.workshop.id
    kept: list[str] = []
    close = library.close

    def closing() -> None:
        kept.extend(one.text for one in library.notebook(workshop).texts)
        close()

    monkeypatch.setattr(library, "close", closing)
    fields(page)[0].setFocus()
    fields(page)[0].selectAll()
    fields(page)[0].insertPlainText("关窗前的最后一句。")
    ended.program.shell.close()
    assert kept == ["关窗前的最后一句。"]


def test_photos_still_to_be_added_and_their_caption_are_kept_when_the_window_closes(
    ended: Trainer, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, live = shown(ended, qtbot)
    library, workshop = live.opened.library, live.opened.workshop.id
    kept: list[str] = []
    close = library.close

    def closing() -> None:
        kept.extend(one.caption for one in library.notebook(workshop).photos)
        close()

    monkeypatch.setattr(library, "close", closing)
    page.photos_requested.emit()
    sheet = the(ended.program.shell, PhotoSheet)
    photos = ended.program.shell.findChild(Photographing)
    assert photos is not None
    paths = [tmp_path / f"{number}.jpg" for number in range(4)]
    for path in paths:
        Image.new("RGB", (400, 300), (0, 60 * paths.index(path), 0)).save(path)
    photos.add(paths[:1])
    qtbot.waitUntil(lambda: bool(sheet.shown()))
    sheet.caption.setText("关窗前的合影")
    photos.add(paths[1:])
    ended.program.shell.close()
    assert kept == ["关窗前的合影", "", "", ""]


def test_a_page_that_is_left_while_it_is_made_keeps_nobody_waiting(
    ended: Trainer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, live = shown(ended, qtbot)
    qtbot.waitUntil(lambda: not live.is_busy(), timeout=MADE_MS)
    begun, may, over = Event(), Event(), Event()

    def slow(*_: object) -> None:
        begun.set()
        may.wait(2)
        over.set()
        raise RenderCancelled

    monkeypatch.setattr(result_pages, "make_pages", slow)
    live.rewrite("claim", "正在制作。")
    assert begun.wait(5)
    page.back_requested.emit()
    assert ended.program.home.isVisible()
    assert not over.is_set()
    with qtbot.waitSignal(live.destroyed, timeout=MADE_MS):
        may.set()


def test_the_firm_typed_into_the_look_is_kept_and_printed(ended: Trainer, qtbot: QtBot) -> None:
    page, live = shown(ended, qtbot)
    page.look_requested.emit()
    (sheet,) = ended.program.shell.findChildren(ReportLookSheet)
    sheet.organisation.setText("明德咨询")
    with qtbot.waitSignal(live.report_made, timeout=MADE_MS) as made:
        sheet.look_given.emit(sheet.draft())
    assert ended.program.settings.organisation == "明德咨询"
    assert "明德咨询" in "".join(page_texts(made.args[0].pdf))


def test_what_only_records_shows_everything_and_edits_nothing(ended: Trainer, qtbot: QtBot) -> None:
    library = ended.program.library
    (row,) = library.workshops.every()
    library.exchange.take_in(row.id, (), (), assisting=True)
    ended.press("Esc")
    ended.program.show_report(row.id)
    page, _live = shown(ended, qtbot)
    assert ended.said() == sentence(RecordsOnly(row.title), ended.program.texts)
    assert all(field.isReadOnly() for field in fields(page))
    QTest.keyClick(fields(page)[0], Qt.Key.Key_X)
    assert not fields(page)[0].is_unsent()


def test_photos_of_the_evening_are_added_captioned_and_taken_back(
    ended: Trainer, qtbot: QtBot, tmp_path: Path
) -> None:
    page, live = shown(ended, qtbot)
    before = len(live.opened.actions)
    QTest.keyClick(
        page, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    sheet = the(ended.program.shell, PhotoSheet)
    photos = ended.program.shell.findChild(Photographing)
    assert photos is not None
    paths = [tmp_path / name for name in ("合影.jpg", "broken.jpg", "白板.png")]
    for path, colour in zip(paths, ("green", "", "red"), strict=True):
        if colour:
            Image.new("RGB", (400, 300), colour).save(path)
        else:
            path.write_text("no picture")
    photos.add(paths)
    qtbot.waitUntil(lambda: len(live.opened.notebook.photos) == 2)
    assert any("broken.jpg" in one for one in words(sheet)), "refused by its name, the rest is kept"
    assert [one.block for one in live.opened.notebook.photos] == ["", ""], "of no block: it is over"
    with qtbot.waitSignal(live.changed, timeout=MADE_MS):
        sheet.captioned.emit(live.opened.notebook.photos[1].id, "白板")
    assert [one.kind for one in live.opened.actions[before:]] == [LATE_PHOTO] * 3
    sheet.command_requested.emit(Command.UNDO)
    sheet.command_requested.emit(Command.UNDO)
    assert len(live.opened.notebook.photos) == 1
    sheet.command_requested.emit(Command.REDO)
    sheet.command_requested.emit(Command.REDO)
    sheet.finish()
    path = tmp_path / "总结.pdf"
    with qtbot.waitSignal(live.saved, timeout=MADE_MS):
        page.save_requested.emit(str(path))
    last = PdfReader(path).pages[-1]
    assert "白板" in last.extract_text()
    assert len(last.images) == 2
    qtbot.waitUntil(lambda: ended.tr("Photo: {about}", about="白板") in names(page))


def names(page: ResultsPage) -> set[str]:
    """What a screen reader says of the photos on the page."""
    return {one.accessibleName() for one in page.texts.photos.findChildren(Pressable)}


def test_photos_of_what_only_records_are_refused(ended: Trainer, qtbot: QtBot) -> None:
    library = ended.program.library
    (row,) = library.workshops.every()
    library.exchange.take_in(row.id, (), (), assisting=True)
    ended.press("Esc")
    ended.program.show_report(row.id)
    page, _live = shown(ended, qtbot)
    page.show_message("info", "")
    named(page, Button, ended.tr("Add photos…")).click()
    assert ended.said() == sentence(RecordsOnly(row.title), ended.program.texts)
    assert ended.program.shell.findChildren(PhotoSheet) == []


def test_the_firm_named_in_the_look_is_kept_and_printed(
    ended: Trainer, qtbot: QtBot, tmp_path: Path
) -> None:
    page, live = shown(ended, qtbot)
    page.look_requested.emit()
    reporting = ended.program.reporting
    sheet = reporting.looks.sheet if reporting else None
    assert sheet is not None
    sheet.organisation.setText("明德咨询")
    sheet.contact.setText("400 800 1234")
    with qtbot.waitSignal(live.finished, timeout=MADE_MS):
        sheet.accepted.emit()
    settings = ended.program.settings
    assert (settings.organisation, settings.contact) == ("明德咨询", "400 800 1234")
    with qtbot.waitSignal(live.saved, timeout=MADE_MS):
        page.save_requested.emit(str(tmp_path / "总结.pdf"))
    assert "明德咨询" in PdfReader(tmp_path / "总结.pdf").pages[0].extract_text()


def test_a_language_that_is_given_up_leaves_the_name_of_the_file(
    ended: Trainer, qtbot: QtBot, doorkeeper: Doorkeeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    doorkeeper.allowed.add("QFileDialog")
    shown(ended, qtbot)
    wait_for_pages(ended, qtbot)
    read = report_page(ended)
    # One that takes its time.
    monkeypatch.setattr(LiveReports, "make", lambda *_asked, **_how: None)
    read.language_requested.emit("en")
    read.show_progress(0.1)
    ended.press("Esc")
    ended.press("Ctrl+S")
    (dialog,) = read.findChildren(QFileDialog)
    assert Path(dialog.selectedFiles()[0]).name.startswith("【培训总结】")
    dialog.reject()
    read.back_requested.emit()
    assert named(desk(ended), Segmented, ended.tr("Language of the report")).chosen_key() == "zh-CN"


def test_the_pictures_of_a_report_go_with_the_page_on_which_it_was_read(
    ended: Trainer, qtbot: QtBot, tmp_path: Path
) -> None:
    shown(ended, qtbot)
    wait_for_pages(ended, qtbot)
    reporting = ended.program.reporting
    assert reporting is not None
    reporting.live.save(tmp_path / "1.pdf")
    report_page(ended).back_requested.emit()
    with pytest.raises(RuntimeError):
        reporting.live.save(tmp_path / "2.pdf")
