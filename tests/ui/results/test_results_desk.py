"""The page of results as a trainer works on it: with the keyboard alone, with the mouse alone."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator.core.errors import FieldTooLong
from facilitator.core.history import AFTER_THE_DAY
from facilitator.core.notebook import MOST_PRINTED, printed_photos
from facilitator.core.results import NamesFound, PhotoCard
from facilitator.core.text import LOCALES
from facilitator.messages import sentence
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.results.chart_view import ChartView
from facilitator.ui.results.desk import ResultsPage
from facilitator.ui.results.objective_card import ObjectiveCardView
from facilitator.ui.results.photo_strip import PhotoStrip
from facilitator.ui.tokens import TYPE
from facilitator.ui.widgets.button import Button, Pressable
from facilitator.ui.widgets.date_field import DateField
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.number_field import NumberField
from facilitator.ui.widgets.paragraph_field import ParagraphField
from facilitator.ui.widgets.pill import Pill
from facilitator.ui.widgets.segmented import Segmented
from facilitator.ui.widgets.sheet import Sheet, SheetWords
from facilitator.ui.widgets.typeset import text_width
from tests.ui.home.finding import named, words
from tests.ui.results.desks import MADE_MS, Desk, write

CTRL = Qt.KeyboardModifier.ControlModifier


def test_a_text_is_kept_a_moment_after_it_was_typed_and_undone_with_ctrl_z(desk: Desk) -> None:
    before = desk.field().text()
    desk.after(lambda: write(desk.field(), "新的结论。"))
    assert desk.texts() == ("新的结论。",)
    assert desk.look.tr("Saved") in words(desk.page)
    assert desk.look.tr("Put back") in {one.accessibleName() for one in visible(desk)}
    desk.after(lambda: desk.press(Qt.Key.Key_Z, CTRL))
    assert desk.texts() == ()
    assert desk.field().text() == before
    desk.after(lambda: desk.press(Qt.Key.Key_Y, CTRL))
    assert desk.field().text() == "新的结论。"
    assert [one.kind for one in desk.live.opened.actions if one.kind in AFTER_THE_DAY] == [
        "report-text"
    ] * 3


def test_the_first_texts_take_no_keyboard_from_a_sheet_over_them(
    desk: Desk, shown: Callable[..., object], qapp: QApplication, qtbot: QtBot
) -> None:
    page = ResultsPage(desk.look, "zh-CN")
    desk.live.changed.connect(page.show_results)
    shown(page)
    over = Sheet(desk.look, page, SheetWords("", "好", ""))
    over.open_sheet()
    # Not a list of its own: the application would fill it with widgets of all later tests.
    with qtbot.assertNotEmitted(qapp.focusChanged):
        desk.after(desk.live.read_again)


def visible(desk: Desk) -> list[Button]:
    return [one for one in desk.page.findChildren(Button) if one.isVisible()]


def test_the_field_that_is_left_is_kept_at_once(desk: Desk) -> None:
    write(desk.field(), "离开时保存。")
    assert desk.texts() == ()
    desk.after(lambda: desk.press(Qt.Key.Key_Tab))
    assert desk.texts() == ("离开时保存。",)


def test_while_somebody_types_on_an_older_page_takes_nothing_from_the_field(
    desk: Desk, qtbot: QtBot
) -> None:
    write(desk.field(), "第一稿")
    desk.field().send()
    desk.field().insertPlainText("和后来的字")
    desk.after(lambda: None)
    assert desk.field().text() == "第一稿和后来的字"
    qtbot.waitUntil(lambda: desk.texts() == ("第一稿和后来的字",), timeout=MADE_MS)


def test_the_word_list_offers_what_to_write_instead(desk: Desk) -> None:
    desk.after(lambda: write(desk.field(), "沟通明显改善。"))
    (said,) = [one for one in words(desk.cards()[0]) if one.startswith("“明显改善”")]
    assert said.endswith("。")
    assert "沟通改善。" in words(desk.cards()[0])
    desk.after(lambda: named(desk.cards()[0], Button, desk.look.tr("Use this")).click())
    assert desk.texts() == ("沟通改善。",)
    assert "沟通改善。" not in words(desk.cards()[0]), "nothing is left to offer"


def test_what_cannot_stand_there_is_said_at_the_field_and_not_kept(desk: Desk) -> None:
    write(desk.field(), "长" * 60)
    desk.field().send()
    error = sentence(FieldTooLong("report-text", 110), desk.look.texts)
    assert error in words(desk.cards()[0])
    assert desk.look.tr("Not saved") in words(desk.page)
    assert desk.texts() == ()
    desk.after(lambda: write(desk.field(), "短一些。"))
    assert error not in words(desk.cards()[0])


def test_the_page_of_a_text_comes_into_view(desk: Desk, qtbot: QtBot) -> None:
    tabs = named(desk.page, Segmented, desk.look.tr("Which texts of the report"))
    with qtbot.waitSignal(desk.live.page_changed, timeout=MADE_MS) as heard:
        qtbot.keyClick(tabs, Qt.Key.Key_End)
    assert heard.args[0].number > 2
    number, count = heard.args[0].number, heard.args[0].count
    # As its foot has it: the cover is no page.
    at = desk.look.tr("Page {number} of {count}", number=number - 1, count=count - 1)
    assert at in words(desk.page)
    with qtbot.waitSignal(desk.live.page_changed, timeout=MADE_MS) as heard:
        desk.press(Qt.Key.Key_PageUp)
    assert heard.args[0].number == number - 1
    with qtbot.waitSignal(desk.live.page_changed, timeout=MADE_MS) as heard:
        named(desk.page, IconButton, desk.look.tr("Next page")).click()
    assert heard.args[0].number == number


def test_a_bar_and_a_cell_say_what_they_are_made_of(desk: Desk, qtbot: QtBot) -> None:
    chart = desk.page.figures.exercises.chart
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    first = chart.said()
    assert first in words(desk.page)
    qtbot.keyClick(chart, Qt.Key.Key_Down)
    below = chart.said()
    assert below != first
    qtbot.keyClick(chart, Qt.Key.Key_Up)
    assert chart.said() == first
    number = [spot.said for spot in chart.picture().spots].index(below)
    where = chart.place_of(number).center().toPoint()
    QTest.mouseMove(chart, where - QPoint(1, 1))
    QTest.mouseMove(chart, where)
    qtbot.waitUntil(lambda: chart.said() == below)
    assert {one.accessibleName() for one in desk.page.findChildren(ChartView)} >= {
        desk.look.tr("Overall result"),
        desk.look.tr("Points by exercise"),
    }


def test_another_language_has_its_own_texts(desk: Desk, qtbot: QtBot) -> None:
    languages = named(desk.page, Segmented, desk.look.tr("Language of the report"))
    write(desk.field(), "中文的结论。")
    desk.after(lambda: qtbot.keyClick(languages, Qt.Key.Key_Right))
    assert "objectives" in desk.field().text()
    desk.after(lambda: write(desk.field(), "In English."))
    desk.after(lambda: qtbot.keyClick(languages, Qt.Key.Key_Left))
    assert desk.field().text() == "中文的结论。"


def test_a_state_is_told_with_its_reason(desk: Desk) -> None:
    said = [spot.said for spot in desk.page.figures.exercises.chart.picture().spots]
    (excused,) = [one for one in said if "免计" in one]
    assert "你说我画" in excused
    assert "权重" in excused
    totals = [spot.said for spot in desk.page.figures.totals.chart.picture().spots]
    assert len(totals) == 6
    assert any("计入 3/4 项活动" in one for one in totals), "of the group that was excused"
    assert "第 1 名" in totals[0]
    # Whoever got no class points has a dash, and what it means is said where it is pointed at.
    dashes = [one for one in said if "没有积分记录" in one]
    assert dashes[0] == "琥珀组·课堂积分：没有积分记录，计 0，权重 1"
    assert len(dashes) == 4


def test_an_objective_is_set_and_put_back(desk: Desk) -> None:
    desk.open_tab(1)
    card = desk.page.findChildren(ObjectiveCardView)[0]
    proposed = desk.live.opened.notebook.objectives
    assert proposed == ()
    target = card.findChildren(NumberField)[0]
    target.setFocus()
    target.selectAll()
    QTest.keyClicks(target, "60")
    desk.after(lambda: QTest.keyClick(target, Qt.Key.Key_Return))
    (kept,) = desk.live.opened.notebook.objectives
    assert kept.target == 60.0
    assert desk.look.tr("Met") in [one.text() for one in card.findChildren(Pill)]
    field = card.findChildren(ParagraphField)[0]
    desk.after(lambda: (write(field, "看清内部客户"), field.send()))
    assert desk.live.opened.notebook.objectives[0].text["zh-CN"] == "看清内部客户"
    desk.after(lambda: named(card, Button, desk.look.tr("Put back")).click())
    assert desk.live.opened.notebook.objectives == ()


def test_an_emptied_objective_leaves_the_report_and_can_be_brought_back(desk: Desk) -> None:
    desk.open_tab(1)
    card = desk.page.findChildren(ObjectiveCardView)[0]
    desk.after(
        lambda: (write(card.findChildren(ParagraphField)[0], ""), desk.press(Qt.Key.Key_Tab))
    )
    QApplication.processEvents()
    assert len([one for one in desk.page.findChildren(ObjectiveCardView) if one.isVisible()]) == 2
    back = named(desk.page, Button, desk.look.tr("Bring back the objective that was emptied"))
    desk.after(back.click)
    QApplication.processEvents()
    assert len([one for one in desk.page.findChildren(ObjectiveCardView) if one.isVisible()]) == 3
    assert not back.isVisible()


def test_a_day_is_chosen_with_its_field(desk: Desk) -> None:
    desk.open_tab(2)
    field = desk.cards()[0].findChildren(DateField)[0]
    desk.after(lambda: QTest.keyClick(field, Qt.Key.Key_Up))
    (day,) = desk.texts()
    assert day == field.day().isoformat()
    assert desk.cards()[0].isVisible()


def test_words_about_names_are_green_only_where_names_were_looked_for(desk: Desk) -> None:
    assert not desk.page.texts.names.isVisible()
    desk.page.texts.names.show_names(NamesFound(looked_for=36))
    assert desk.look.tr("No participant is named in the report") in words(desk.page)
    desk.page.texts.names.show_names(NamesFound(looked_for=36, found=("李明",)))
    assert desk.look.tr("Participants are named: {names}", names="李明") in words(desk.page)


def seen(strip: PhotoStrip) -> int:
    """How many photos are no longer an empty, pale place."""
    found = [one for one in strip.findChildren(Pressable) if one.isVisible() and one.isCheckable()]
    middles = [one.grab().toImage().pixelColor(one.width() // 2, 40) for one in found]
    return sum(colour.red() < 200 for colour in middles)


def test_a_photo_is_left_out_and_another_comes_in(desk: Desk, qtbot: QtBot) -> None:
    def printed() -> list[str]:
        book = desk.live.opened.notebook
        return [one.id for one in printed_photos(book.photos, (), book.chosen_photos)]

    assert len(printed()) == MOST_PRINTED
    qtbot.waitUntil(lambda: seen(desk.page.texts.photos) >= MOST_PRINTED)
    first = desk.look.tr("Photo: {about}", about="第 1 张")
    desk.after(lambda: named(desk.page.texts.photos, Pressable, first).click())
    assert "p00" not in printed()
    assert len(printed()) == MOST_PRINTED, "one that waited takes its place"
    assert not named(desk.page.texts.photos, Pressable, first).isChecked()
    desk.after(lambda: desk.press(Qt.Key.Key_Z, CTRL))
    assert "p00" in printed()
    last = desk.look.tr("Photo: {about}", about="第 10 张")
    strip = desk.page.texts.photos
    named(strip, Pressable, last).setFocus()
    desk.after(lambda: desk.press(Qt.Key.Key_Space))
    assert "p09" in printed()
    assert named(strip, Pressable, last).hasFocus(), "the keyboard stays on it"
    assert desk.look.tr(
        "{count} chosen, {low} to {high} are usual", count=8, low=4, high=8
    ) in words(strip)


@pytest.mark.parametrize("locale", LOCALES)
def test_how_many_photos_are_chosen_is_read_whole_in_a_narrow_column(
    locale: str, dressed: Callable[..., Look], shown: Callable[..., object]
) -> None:
    look = dressed(locale)
    strip = PhotoStrip(look)
    strip.setFixedWidth(360)  # of a window 1366 wide
    card = PhotoCard(key="p", picture="", caption="", printed=True)
    strip.show_photos([replace(card, key=f"p{number}") for number in range(MOST_PRINTED)])
    shown(strip)
    said = look.tr("{count} chosen, {low} to {high} are usual", count=8, low=4, high=8)
    (count,) = [one for one in strip.findChildren(Label) if one.text() == said]
    assert count.isVisible()
    assert text_width(said, look.font_for(said, TextStyle(TYPE.small))) <= count.width()
    strip.show_photos([])
    assert not count.isVisible()


def test_the_word_list_of_the_reports_language_is_asked(desk: Desk, qtbot: QtBot) -> None:
    languages = named(desk.page, Segmented, desk.look.tr("Language of the report"))
    desk.after(lambda: qtbot.keyClick(languages, Qt.Key.Key_Right))
    desk.after(lambda: write(desk.field(), "The talks led to fewer errors."))
    assert "The talks coincided with fewer errors." in words(desk.cards()[0])


def test_where_the_figures_changed_since_the_card_says_so(desk: Desk) -> None:
    finding = desk.cards()[1]
    assert finding.key.startswith("finding.")
    desk.after(lambda: (write(desk.field(1), "画得更准。"), desk.field(1).send()))
    assert desk.look.tr("Edited") in [one.text() for one in finding.findChildren(Pill)]
    kept = desk.live.opened.notebook.texts
    outdated = tuple(replace(one, basis="1 2 3") for one in kept)
    desk.live.opened.notebook = replace(desk.live.opened.notebook, texts=outdated)
    desk.after(desk.live.read_again)
    assert desk.look.tr("Figures changed since") in [
        one.text() for one in desk.cards()[1].findChildren(Pill)
    ]
    desk.after(lambda: named(desk.cards()[1], Button, desk.look.tr("Put back")).click())


def test_the_tab_key_leads_from_the_tabs_into_the_texts_and_on_to_the_photos(desk: Desk) -> None:
    desk.page.texts.take_focus()
    reached: list[QWidget] = []
    # Every card but the claim has a way out beside its texts.
    for _ in range(2 + len(desk.page.findChildren(ParagraphField)) + len(desk.cards()) - 1):
        desk.press(Qt.Key.Key_Tab)
        found = desk.page.window().focusWidget()
        assert found is not None
        reached.append(found)
    fields = [one for one in desk.cards()[0].findChildren(ParagraphField) if one.isVisible()]
    assert reached[0] is fields[0]
    assert any(desk.page.texts.photos.isAncestorOf(one) for one in reached)
    assert not any(desk.page.pages.isAncestorOf(one) for one in reached[: len(fields)])
