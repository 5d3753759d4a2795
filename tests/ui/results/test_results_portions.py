"""The cards of the page of results are made one after the other, and nobody sees it."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.live.results import Results
from facilitator.ui.results import card_list
from facilitator.ui.results.photo_strip import PhotoStrip
from facilitator.ui.widgets.button import Button
from facilitator.ui.widgets.scroll import ScrollArea
from facilitator.ui.widgets.segmented import Segmented
from tests.ui.home.finding import named, words
from tests.ui.results.desks import Desk


@pytest.fixture(autouse=True)
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """A computer on which one card takes as long as a turn of the event loop may."""
    monkeypatch.setattr(card_list, "PORTION_MS", 0)


def at_once(desk: Desk, look: Callable[[], object]) -> list[object]:
    """What is seen in the turn in which the results come."""
    seen: list[object] = []

    def on_changed(_results: Results) -> None:
        seen.append(look())

    desk.live.changed.connect(on_changed)
    return seen


def test_the_first_card_is_there_at_once_and_the_others_follow_in_their_order(desk: Desk) -> None:
    cards, strip = desk.page.texts.cards, desk.page.findChildren(PhotoStrip)[0]
    tabs = named(desk.page, Segmented, desk.look.tr("Which texts of the report"))
    desk.settle()
    tabs.setFocus()
    tabs.show_chosen("steps")
    grown: list[int] = []
    tabs.chosen.emit("steps")
    grown.append(len(cards.cards()))
    assert [one.isVisible() for one in cards.cards()] == [True]
    assert not strip.isVisible(), "it would be pushed down card by card"
    while not cards.is_whole():
        QApplication.processEvents()
        grown.append(len(cards.cards()))
    assert max(after - before for before, after in pairwise(grown)) == 1
    assert [one.key for one in cards.cards()] == cards.keys()
    desk.settle()
    tops = [one.y() for one in cards.cards()]
    assert tops == sorted(tops)
    assert strip.isVisible()
    # The Tab key walks them from the first to the last.
    for card in cards.cards():
        desk.press(Qt.Key.Key_Tab)
        while not card.isAncestorOf(desk.page.window().focusWidget()):
            desk.press(Qt.Key.Key_Tab)


def test_in_another_language_the_keyboard_and_what_is_scrolled_to_stay(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.page.resize(1366, 500)
    desk.open_tab(2)
    bar = desk.page.texts.findChildren(ScrollArea)[0].verticalScrollBar()
    number = len(desk.cards()) - 1
    desk.field(number).setFocus()
    bar.setValue(bar.maximum() // 2)
    scrolled, heard = bar.value(), list[int]()
    assert scrolled
    bar.valueChanged.connect(heard.append)

    def keyed() -> bool:
        focused = desk.page.window().focusWidget()
        return desk.page.texts.cards.cards()[-1].isAncestorOf(focused)

    seen = at_once(desk, lambda: (keyed(), desk.page.texts.cards.is_whole()))
    desk.after(lambda: desk.page.language_requested.emit("en"))
    assert seen == [(True, False)]
    desk.settle()
    qtbot.wait(20)
    assert keyed()
    assert heard == []
    assert [one.key for one in desk.page.texts.cards.cards()] == desk.page.texts.cards.keys()


def test_where_one_is_left_out_the_others_stay_and_count_on(desk: Desk) -> None:
    claim, first, *others = desk.cards()
    numbers = [[one for one in words(card) if one.isdecimal()] for card in (first, *others)]
    assert numbers == [["1"], ["2"], ["3"]]
    seen = at_once(desk, desk.page.texts.cards.is_whole)
    desk.after(named(first, Button, desk.look.tr("Leave out")).click)
    assert seen == [True]
    assert desk.cards() == [claim, *others]
    assert [[one for one in words(card) if one.isdecimal()] for card in others] == [["1"], ["2"]]


def test_cards_with_the_same_texts_stay_where_one_is_added(desk: Desk) -> None:
    desk.open_tab(3)
    before = desk.cards()
    seen = at_once(desk, desk.page.texts.cards.is_whole)
    desk.after(named(desk.page, Button, desk.look.tr("Add advice of your own")).click)
    assert seen == [True]
    assert desk.cards()[: len(before)] == before
    assert desk.cards()[-1].isAncestorOf(desk.page.window().focusWidget())


def test_in_another_order_none_changes_places_before_the_eyes(desk: Desk) -> None:
    heard: list[Results] = []
    desk.live.changed.connect(heard.append)
    desk.open_tab(2)
    desk.after(lambda: desk.page.language_requested.emit("en"))
    before, keys = desk.cards(), desk.page.texts.cards.keys()
    turned = replace(heard[-1].sheet, cards=heard[-1].sheet.cards[::-1])
    desk.page.show_results(replace(heard[-1], sheet=turned))
    after = desk.cards()
    assert [one.key for one in after] == keys[::-1]
    assert [one.y() for one in after] == sorted(one.y() for one in after)
    assert not set(before) & set(after)
