"""What is typed on the page of results while it changes, or is left."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.ui.results.objective_card import ObjectiveCardView
from facilitator.ui.results.page_column import SheetOfPaper
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.number_field import NumberField
from facilitator.ui.widgets.segmented import Segmented
from tests.ui.home.finding import named, words
from tests.ui.results.desks import MADE_MS, Desk, write


def test_what_is_typed_while_the_language_changes_stays_in_its_own(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.page.language_requested.emit("en")
    desk.field().setFocus()
    qtbot.waitUntil(lambda: _typed_on(desk) and not desk.live.is_busy(), timeout=MADE_MS)
    assert "objectives" in desk.field().text()
    book = desk.live.opened.library.notebook(desk.live.opened.workshop.id)
    assert [(one.id, one.text[:1]) for one in book.texts] == [("zh-CN/claim", "换")]


def _typed_on(desk: Desk) -> bool:
    """Types without a pause for as long as the Chinese cards are there."""
    field = desk.field()
    if "objectives" in field.text():
        return True
    write(field, f"换了语言还在写，{len(field.text())}。")
    return False


def test_cards_made_anew_leave_the_keyboard_where_it_is(desk: Desk, qtbot: QtBot) -> None:
    languages = named(desk.page, Segmented, desk.look.tr("Language of the report"))
    desk.field().setFocus()
    languages.setFocus()
    desk.after(lambda: qtbot.keyClick(languages, Qt.Key.Key_Right))
    assert languages.hasFocus()


def test_a_text_that_is_refused_holds_the_page_once(desk: Desk, qtbot: QtBot) -> None:
    back = named(desk.page, IconButton, desk.look.tr("Back"))
    with qtbot.assertNotEmitted(desk.page.back_requested):
        write(desk.field(), "很长" * 3000)
        desk.press(Qt.Key.Key_Escape)
        assert desk.field().hasFocus(), "what is to be mended is not left"
        write(desk.field(), "更长" * 3000)
        back.click()
    assert desk.look.tr("Not saved") in words(desk.page)
    with qtbot.waitSignal(desk.page.back_requested):
        back.click()


def test_a_figure_that_is_being_typed_is_kept_when_the_page_is_left(desk: Desk) -> None:
    desk.open_tab(1)
    card = desk.page.findChildren(ObjectiveCardView)[0]
    (target,) = card.findChildren(NumberField)
    target.setFocus()
    target.selectAll()
    QTest.keyClicks(target, "61")
    desk.after(lambda: desk.press(Qt.Key.Key_Escape))
    book = desk.live.opened.library.notebook(desk.live.opened.workshop.id)
    assert [one.target for one in book.objectives] == [61]


def test_a_screen_with_smaller_dots_shows_a_sharper_page(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = desk.page.pages.paper
    before = paper.grab().toImage()
    monkeypatch.setattr(SheetOfPaper, "devicePixelRatioF", lambda _paper: 2.0)
    assert paper.grab().toImage() != before, "scaled for these dots"
