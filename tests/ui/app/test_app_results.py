"""The page of results in the program: reached at the end, left by Esc, exported as it is seen."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.core.errors import RecordsOnly
from facilitator.live.reports import picture_of
from facilitator.live.results import PAGE_DPI, LiveResults
from facilitator.messages import sentence
from facilitator.reports.preview import page_picture
from facilitator.ui.results.desk import ResultsPage
from facilitator.ui.widgets.paragraph_field import ParagraphField
from tests.ui.app.reports import MADE_MS, desk, end
from tests.ui.app.trainer import Trainer
from tests.ui.home.finding import words


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
    assert page.isVisible()
    ended.press("Esc")
    assert ended.program.home.isVisible()


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
