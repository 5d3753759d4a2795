"""The first run: two choices, then the sample or a workshop of one's own."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy

from facilitator.ui.home.card_choice import CardChoice, ChoiceCard
from facilitator.ui.home.welcome import Welcome
from facilitator.ui.home.workshop_form import WorkshopForm
from facilitator.ui.widgets.date_field import DateField
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.number_field import NumberField
from facilitator.ui.widgets.text_field import TextField
from tests.ui.home.finding import (
    button,
    focused,
    named,
    only,
    open_sheets,
    sheet,
    type_text,
    words,
)
from tests.ui.home.samples import TODAY, shelf_full, template

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def empty(make_page):
    return make_page(())


def said(spy: QSignalSpy) -> list[tuple[object, ...]]:
    return [tuple(spy.at(number)) for number in range(spy.count())]


def test_an_empty_library_welcomes(empty):
    assert "Two choices, then begin" in words(empty)
    assert "All workshops" not in words(empty)
    assert button(empty, "Begin").hasFocus()


def test_enter_begins_the_sample(empty, qtbot):
    wanted = QSignalSpy(empty.sample_requested)

    qtbot.keyClick(focused(), Qt.Key.Key_Return)

    assert said(wanted) == [()]


def test_the_first_workshop_ends_the_welcome_and_the_last_brings_it_back(empty):
    empty.select_requested.disconnect()
    empty.show_workshops(shelf_full(), TODAY)
    assert "All workshops" in words(empty)

    empty.show_workshops((), TODAY)
    assert "Two choices, then begin" in words(empty)
    assert "All workshops" not in words(empty)


def test_language_and_appearance_are_wishes(empty, qtbot):
    languages = QSignalSpy(empty.language_requested)
    themes = QSignalSpy(empty.theme_requested)

    qtbot.keyClick(named(empty, CardChoice, "Interface language"), Qt.Key.Key_Left)
    qtbot.keyClick(named(empty, CardChoice, "Appearance"), Qt.Key.Key_Right)

    assert said(languages) == [("zh-CN",)]
    assert said(themes) == [("dark",)]


def test_three_answers_are_taken_into_the_form(empty, qtbot):
    type_text(named(empty, TextField, "For whom?"), " 禾青食品 ")
    named(empty, DateField, "Which day?").show_day(TODAY.replace(day=12))
    people = named(empty, NumberField, "How many people?")
    people.selectAll()
    qtbot.keyClicks(people, "24")

    qtbot.keyClick(people, Qt.Key.Key_Return)

    order = only(sheet(empty), WorkshopForm).order()
    assert (order.client, order.day, order.people) == ("禾青食品", TODAY.replace(day=12), 24)
    assert order.trainer == "林知远"


def test_by_mouse_alone_to_the_form_and_to_a_quick_start(empty, qtbot):
    qtbot.mouseClick(button(empty, "Plan it"), LEFT)
    qtbot.mouseClick(button(sheet(empty), "Cancel"), LEFT)
    assert open_sheets(empty) == []

    wanted = QSignalSpy(empty.quick_requested)
    qtbot.mouseClick(button(empty, "Only points and a timer? Quick start"), LEFT)
    qtbot.mouseClick(button(sheet(empty), "Begin"), LEFT)

    assert said(wanted) == [(6, 60)]


def test_a_message_is_seen_here_too(empty):
    empty.show_message("error", "磁盘已满")

    assert "磁盘已满" in words(empty)


@pytest.mark.parametrize("size", [(1000, 610), (1366, 768), (1920, 1080)])
def test_no_text_is_cut_at_any_size(empty, qtbot, size):
    empty.resize(*size)
    welcome = only(empty, Welcome)
    qtbot.waitUntil(lambda: empty.width() == size[0])

    cut = [
        each.text()
        for each in welcome.findChildren(Label)
        if each.isVisible() and each.width() < each.sizeHint().width()
    ]
    assert cut == []


CARDS = (
    ChoiceCard("a", "First", summary="One"),
    ChoiceCard("b", "Second", summary="Two", note="90 minutes"),
    ChoiceCard("c", "Third"),
)


def test_cards_are_chosen_by_arrows_and_by_mouse(look, shown, qtbot):
    choice = shown(CardChoice(look, CARDS, "a", "Which"))
    chosen = QSignalSpy(choice.chosen)

    for key in (Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Right, Qt.Key.Key_Home):
        qtbot.keyClick(choice, key)
    second = choice.childAt(choice.width() - 20, 20)
    qtbot.mouseClick(second, LEFT)
    qtbot.mouseClick(second, LEFT)

    assert said(chosen) == [("b",), ("c",), ("a",), ("b",)]
    assert choice.chosen_key() == "b"


def test_an_unknown_choice_shows_none_and_arrows_go_on_from_there(look, shown, qtbot):
    choice = shown(CardChoice(look, CARDS, "x", "Which"))

    qtbot.keyClick(choice, Qt.Key.Key_Right)

    assert choice.chosen_key() == "a"


def test_one_card_alone_is_no_stop_of_the_keyboard(look, shown):
    assert shown(CardChoice(look, CARDS[:1], "a", "Which")).focusPolicy() == Qt.FocusPolicy.NoFocus
    many = shown(CardChoice(look, CARDS, "a", "Which"))
    assert many.focusPolicy() == Qt.FocusPolicy.StrongFocus


def test_the_templates_of_the_form_are_cards(make_page, qtbot):
    page = make_page()
    page.show_templates((template("a"), template("b")))
    qtbot.mouseClick(button(page, "New workshop"), LEFT)

    choice = named(sheet(page), CardChoice, "Template")
    assert choice.hasFocus()
    assert choice.chosen_key() == "a"
