"""The page of a report: made, looked at, saved."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QDesktopServices, QImage
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import (
    QFileDialog,
    QHeaderView,
)

from facilitator.ui.dialogs.save_dialog import save_dialog
from facilitator.ui.fonts import register_fonts
from facilitator.ui.results.page import ReportPage
from facilitator.ui.results.paper import Paper
from facilitator.ui.theme import apply_theme
from facilitator.ui.tokens import TYPE
from facilitator.ui.widgets.segmented import Segmented
from tests.ui.home.finding import button, buttons, named, only, words
from tests.ui.widgets.gallery import plain_look

LEFT = Qt.MouseButton.LeftButton
NAME = "【培训总结】远川装备集团_内部客户意识_20260305.pdf"
COLOURS = ("#AA0000", "#00AA00", "#0000AA")


def paper(count: int = 3) -> tuple[QImage, ...]:
    """Pages of A4 at 72 dots an inch, each of its own colour."""
    pages = []
    for number in range(count):
        page = QImage(595, 842, QImage.Format.Format_RGB32)
        page.fill(QColor(COLOURS[number % len(COLOURS)]))
        pages.append(page)
    return tuple(pages)


def said(spy: QSignalSpy) -> list[tuple[object, ...]]:
    return [tuple(spy.at(number)) for number in range(spy.count())]


@pytest.fixture
def page(qapp, qtbot) -> ReportPage:
    register_fonts()
    look = plain_look("en", dark=False)
    apply_theme(qapp, look.colours, look.font(TYPE.body))
    made = ReportPage(look, "zh-CN")
    made.resize(1366, 768)
    made.show_report("内部客户意识工作坊·远川装备集团", NAME)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def finished(page) -> ReportPage:
    page.show_pages(paper())
    return page


def test_while_it_is_made_it_says_how_far_it_is(page, qtbot):
    page.show_progress(0.417)

    assert "42% done" in words(page)
    assert not button(page, "Save as…").isEnabled()
    page.show_progress(7.0)
    assert "100% done" in words(page)


@pytest.mark.parametrize("by", ["mouse", "key"])
def test_it_can_be_cancelled(page, qtbot, by):
    cancelled = QSignalSpy(page.cancel_requested)
    gone = QSignalSpy(page.back_requested)
    page.show_progress(0.1)

    if by == "mouse":
        qtbot.mouseClick(button(page, "Cancel"), LEFT)
    else:
        qtbot.keyClick(page, Qt.Key.Key_Escape)

    assert said(cancelled) == said(gone) == [()]


def test_an_error_ends_the_making_and_brings_the_old_pages_back(finished, qtbot):
    choice = named(finished, Segmented, "Language of the report")
    qtbot.keyClick(choice, Qt.Key.Key_Right)
    finished.show_progress(0.3)

    finished.show_message("error", "磁盘已满")

    assert choice.chosen_key() == "zh-CN"
    assert "磁盘已满" in words(finished)
    assert "Cover" in words(finished)


def test_an_error_without_pages_offers_nothing_to_save(page):
    page.show_progress(0.3)

    page.show_message("error", "磁盘已满")

    assert "Making the report" not in words(page)
    assert not button(page, "Save as…").isEnabled()


def test_the_pages_are_shown_one_below_the_other(finished, qtbot):
    view = only(finished, Paper)
    assert "Cover" in words(finished)
    assert button(finished, "Save as…").hasFocus()
    middle = view.viewport().width() // 2
    assert view.grab().toImage().pixelColor(middle, 200).name().upper() == COLOURS[0]

    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_End)

    assert "Page 2 of 2" in words(finished)
    bottom = view.viewport().height() - 40
    assert view.grab().toImage().pixelColor(middle, bottom).name().upper() == COLOURS[2]


def test_every_key_that_turns_a_page_does(finished, qtbot):
    view = only(finished, Paper)
    view.setFocus()
    bar = view.verticalScrollBar()
    at = [0]
    keys = (Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_PageUp)
    for key in keys:
        qtbot.keyClick(view, key)
        at.append(bar.value())
    qtbot.keyClick(view, Qt.Key.Key_Home)

    assert at[0] < at[1] < at[2] < at[3]
    assert at[4] < at[3]
    assert bar.value() == 0


def test_the_pages_are_turned_while_save_as_has_the_keyboard(finished, qtbot):
    bar = only(finished, Paper).verticalScrollBar()
    save = button(finished, "Save as…")
    save.setFocus()
    at = []
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        qtbot.keyClick(save, key)
        at.append(bar.value())

    assert 0 < at[0] < at[1]
    assert at[2] == at[0]


def test_whole_pages_keep_the_page_that_is_looked_at(finished, qtbot):
    view = only(finished, Paper)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_End)

    qtbot.keyClick(named(finished, Segmented, "Size of the pages"), Qt.Key.Key_Left)

    assert "Page 2 of 2" in words(finished)
    assert across(view)[1:] == [COLOURS[2]], "below the first page of the row above"
    assert across(view)[0] not in COLOURS


def across(view: Paper) -> list[str]:
    """The colours from left to right through the middle of what is seen, each once."""
    picture = view.grab().toImage()
    middle = picture.height() // 2
    line = [picture.pixelColor(x, middle).name().upper() for x in range(0, picture.width() - 30, 9)]
    return list(dict.fromkeys(line))


def test_whole_pages_stand_side_by_side_where_they_fit(finished, qtbot):
    view = only(finished, Paper)
    qtbot.keyClick(named(finished, Segmented, "Size of the pages"), Qt.Key.Key_Left)
    assert across(view)[1:] == list(COLOURS[:2])
    assert "Cover" in words(finished)

    finished.resize(890, 768)
    qtbot.waitUntil(lambda: view.viewport().width() < 890)
    assert [one for one in across(view) if one in COLOURS] == [COLOURS[0]]


def test_a_page_is_scaled_once_and_painted_often(finished, qtbot, monkeypatch):
    scaled = []
    real = QImage.scaled
    monkeypatch.setattr(QImage, "scaled", lambda *a: scaled.append(1) or real(*a))
    view = only(finished, Paper)
    finished.show_pages(paper(40))
    for _ in range(5):
        view.viewport().repaint()
        view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 5)
        view.viewport().repaint()

    assert 1 <= len(scaled) <= 2


def test_another_language_is_a_wish_and_cancelling_takes_it_back(finished, qtbot):
    wanted = QSignalSpy(finished.language_requested)
    choice = named(finished, Segmented, "Language of the report")

    qtbot.keyClick(choice, Qt.Key.Key_Right)
    gone = QSignalSpy(finished.back_requested)
    finished.show_progress(0.3)
    qtbot.mouseClick(button(finished, "Cancel"), LEFT)

    assert said(wanted) == [("en",)]
    assert said(gone) == []
    assert choice.chosen_key() == "zh-CN"
    assert "Cover" in words(finished)
    assert button(finished, "Save as…").isEnabled()


def test_the_new_language_stays_once_its_pages_are_there(finished, qtbot):
    choice = named(finished, Segmented, "Language of the report")
    qtbot.keyClick(choice, Qt.Key.Key_Right)
    finished.show_progress(0.3)
    finished.show_pages(paper(2))
    finished.show_progress(0.1)

    qtbot.keyClick(finished, Qt.Key.Key_Escape)

    assert choice.chosen_key() == "en"
    assert "Cover" in words(finished)


@pytest.mark.parametrize("by", ["mouse", "key"])
def test_back_is_a_wish(finished, qtbot, by):
    gone = QSignalSpy(finished.back_requested)

    if by == "mouse":
        qtbot.mouseClick(button(finished, "Back"), LEFT)
    else:
        qtbot.keyClick(finished, Qt.Key.Key_Escape)

    assert said(gone) == [()]


def test_saving_proposes_the_name_and_wishes_the_path(finished, qtbot, tmp_path: Path):
    wanted = QSignalSpy(finished.save_requested)
    qtbot.keyClick(finished, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    dialog = only(finished, QFileDialog)

    assert Path(dialog.selectedFiles()[0]).name == NAME
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile(str(tmp_path / "总结"))
    dialog.accept()

    assert said(wanted) == [(str(tmp_path / "总结.pdf"),)]


def test_the_files_in_the_dialog_have_readable_heads(finished, qtbot):
    button(finished, "Save as…").click()
    dialog = only(finished, QFileDialog)
    head = next(h for h in dialog.findChildren(QHeaderView) if h.isVisible())

    assert head.grab().toImage().pixelColor(2, 2).lightness() > 200


def test_the_dialog_opens_where_the_last_report_went(finished, tmp_path: Path):
    finished.show_report("课", NAME, str(tmp_path))
    button(finished, "Save as…").click()
    assert only(finished, QFileDialog).directory().absolutePath() == str(tmp_path)

    look = plain_look("en", dark=False)
    gone = save_dialog(finished, look, str(tmp_path / "stick"), NAME)
    assert "stick" not in gone.directory().absolutePath()


def test_a_folder_stays_when_the_language_changes(finished, tmp_path: Path):
    finished.show_saved(str(tmp_path / NAME))
    finished.show_pages(paper())

    button(finished, "Save as…").click()

    assert only(finished, QFileDialog).directory().absolutePath() == str(tmp_path)


def test_without_pages_nothing_is_saved(page, qtbot):
    page.show_progress(0.5)

    qtbot.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)

    assert page.findChildren(QFileDialog) == []


def test_after_saving_the_folder_is_one_click_away(finished, qtbot, tmp_path: Path, monkeypatch):
    assert "Open folder" not in buttons(finished)
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)

    finished.show_saved(str(tmp_path / NAME))
    assert any(text.startswith("Saved as “") and NAME in text for text in words(finished))
    qtbot.mouseClick(button(finished, "Open folder"), LEFT)

    assert [url.toLocalFile() for url in opened] == [str(tmp_path)]


def test_pages_made_anew_are_not_the_saved_ones(finished, tmp_path: Path):
    finished.show_saved(str(tmp_path / NAME))

    finished.show_pages(paper())

    assert "Open folder" not in buttons(finished)
    assert not any(text.startswith("Saved as") for text in words(finished))


@pytest.mark.parametrize(
    ("missing", "sentence"),
    [
        ("𠮷", "1 character has no glyph and is printed as a box: 𠮷"),
        ("𠮷㐂", "2 characters have no glyph and are printed as boxes: 𠮷㐂"),
        (
            "一二三四五六七八九",
            "9 characters have no glyph and are printed as boxes: 一二三四五六七八…",
        ),
    ],
)
def test_missing_glyphs_are_one_sentence(finished, missing, sentence):
    finished.show_missing(missing)

    assert sentence in words(finished)


def test_without_missing_glyphs_nothing_is_said(finished):
    before = words(finished)

    finished.show_missing("")

    assert words(finished) == before


def test_messages_are_plain_and_go_again(finished):
    finished.show_message("error", "<i>满</i>")
    assert "<i>满</i>" in words(finished)

    finished.show_message("info", "")
    assert "<i>满</i>" not in words(finished)


def test_a_window_of_another_width_shows_the_same_page(finished, qtbot):
    view = only(finished, Paper)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_End)

    finished.resize(1000, 640)

    qtbot.waitUntil(lambda: view.viewport().width() < 1000)
    assert "Page 2 of 2" in words(finished)
