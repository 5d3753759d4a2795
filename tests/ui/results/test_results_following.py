"""Undo and redo on the page of results: page and texts go to where something changed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator.ui.results.objective_card import ObjectiveCardView
from facilitator.ui.results.photo_strip import PhotoStrip
from facilitator.ui.results.text_card import TextCardView
from facilitator.ui.widgets.button import Button, Pressable
from facilitator.ui.widgets.number_field import NumberField
from facilitator.ui.widgets.scroll import ScrollArea
from facilitator.ui.widgets.segmented import Segmented
from tests.ui.home.finding import named
from tests.ui.results.desks import MADE_MS, Desk, write

CTRL = Qt.KeyboardModifier.ControlModifier


def tabs(desk: Desk) -> Segmented:
    return named(desk.page, Segmented, desk.look.tr("Which texts of the report"))


def keyboard(desk: Desk) -> QWidget:
    return desk.page.window().focusWidget()


def scroll(desk: Desk, where: int) -> None:
    desk.settle()
    desk.page.texts.findChildren(ScrollArea)[0].verticalScrollBar().setValue(where)


def height(desk: Desk) -> int:
    return desk.page.texts.findChildren(ScrollArea)[0].verticalScrollBar().value()


def take_back(desk: Desk, key: Qt.Key = Qt.Key.Key_Z) -> None:
    desk.after(lambda: desk.press(key, CTRL))
    desk.settle()


def step(desk: Desk, number: int) -> TextCardView:
    return desk.cards()[number]


def test_a_text_of_another_tab_is_gone_to_with_its_page(desk: Desk, qtbot: QtBot) -> None:
    desk.open_tab(2)
    last = len(desk.cards()) - 1
    desk.after(lambda: write(desk.field(last), "改了的最后一步"))
    heard: list[int] = []
    desk.live.page_changed.connect(lambda one: heard.append(one.number))
    tabs(desk).setFocus()
    desk.open_tab(0)
    qtbot.waitUntil(lambda: not desk.live.is_busy(), timeout=MADE_MS)
    take_back(desk)
    assert tabs(desk).chosen_key() == "steps"
    assert desk.field(last).text() != "改了的最后一步"
    assert desk.in_sight(step(desk, last))
    assert keyboard(desk) is tabs(desk), "which had it before"
    of_steps = heard[-1]
    desk.open_tab(0)
    qtbot.waitUntil(lambda: not desk.live.is_busy(), timeout=MADE_MS)
    assert heard[-1] != of_steps
    take_back(desk, Qt.Key.Key_Y)
    assert (tabs(desk).chosen_key(), heard[-1]) == ("steps", of_steps)
    assert desk.field(last).text() == "改了的最后一步"


def test_a_card_below_is_scrolled_to_and_the_keyboard_stays_in_its_field(desk: Desk) -> None:
    desk.page.resize(1366, 500)
    desk.open_tab(2)
    last = len(desk.cards()) - 1
    desk.after(lambda: write(desk.field(last), "改了的最后一步"))
    desk.field(0).setFocus()
    scroll(desk, 0)
    assert not desk.in_sight(step(desk, last))
    take_back(desk)
    assert desk.in_sight(step(desk, last))
    assert keyboard(desk) is desk.field(0)


def test_a_card_that_is_left_takes_the_keyboard_to_the_tabs_and_not_to_another_text(
    desk: Desk,
) -> None:
    desk.after(lambda: write(desk.field(1), "改了的结论"))
    desk.open_tab(2)
    desk.field(0).setFocus()
    take_back(desk)
    assert tabs(desk).chosen_key() == "findings"
    assert keyboard(desk) is tabs(desk)


def test_while_somebody_writes_nothing_moves(desk: Desk) -> None:
    desk.after(lambda: write(desk.field(1), "改了的结论"))
    desk.open_tab(2)

    def back_and_on() -> None:
        desk.press(Qt.Key.Key_Z, CTRL)
        write(desk.field(0), "正在写")

    desk.field(0).setFocus()
    desk.after(back_and_on)
    assert tabs(desk).chosen_key() == "steps"
    assert keyboard(desk) is desk.field(0)
    assert desk.field(0).text() == "正在写"


def test_while_an_input_method_has_half_a_character_nothing_moves(desk: Desk) -> None:
    desk.after(lambda: write(desk.field(1), "改了的结论"))
    desk.open_tab(2)
    field = desk.field(0)
    field.setFocus()

    def back_and_on() -> None:
        desk.press(Qt.Key.Key_Z, CTRL)
        QApplication.sendEvent(field, QInputMethodEvent("ni", []))

    desk.after(back_and_on)
    assert tabs(desk).chosen_key() == "steps"
    assert keyboard(desk) is field


def test_while_somebody_types_a_figure_nothing_moves(desk: Desk) -> None:
    desk.after(lambda: write(desk.field(1), "改了的结论"))
    desk.open_tab(1)
    target = desk.page.findChildren(NumberField)[0]
    target.setFocus()
    target.selectAll()
    QTest.keyClicks(target, "6")
    desk.after(desk.page.undo_requested.emit)
    assert tabs(desk).chosen_key() == "objectives"
    assert keyboard(desk) is target
    assert target.text() == "6"


def test_what_follows_an_undo_leads_nowhere_any_more(desk: Desk) -> None:
    desk.after(lambda: write(desk.field(1), "改了的结论"))
    desk.open_tab(2)
    take_back(desk)
    assert tabs(desk).chosen_key() == "findings"
    desk.open_tab(2)
    desk.after(lambda: desk.page.language_requested.emit("en"))
    assert tabs(desk).chosen_key() == "steps"


def test_a_card_of_ones_own_that_is_undone_leads_to_its_tab(desk: Desk) -> None:
    desk.open_tab(3)
    before = len(desk.cards())
    desk.after(named(desk.page, Button, desk.look.tr("Add advice of your own")).click)
    desk.open_tab(0)
    take_back(desk)
    assert tabs(desk).chosen_key() == "advice"
    assert len(desk.cards()) == before


def test_an_objective_is_gone_to(desk: Desk) -> None:
    desk.open_tab(1)
    target = desk.page.findChildren(NumberField)[0]
    target.setFocus()
    target.selectAll()
    QTest.keyClicks(target, "60")
    desk.after(lambda: QTest.keyClick(target, Qt.Key.Key_Return))
    desk.open_tab(0)
    take_back(desk)
    assert tabs(desk).chosen_key() == "objectives"
    assert desk.in_sight(desk.page.findChildren(ObjectiveCardView)[0])


def test_a_photo_that_is_chosen_again_comes_into_view(desk: Desk) -> None:
    strip = desk.page.findChildren(PhotoStrip)[0]
    first = desk.look.tr("Photo: {about}", about="第 1 张")
    desk.after(lambda: named(strip, Pressable, first).click())
    tabs(desk).setFocus()
    scroll(desk, 0)
    desk.page.resize(1366, 500)
    desk.settle()
    assert not desk.in_sight(named(strip, Pressable, first))
    take_back(desk)
    assert desk.in_sight(named(strip, Pressable, first))
    assert height(desk) > 0
