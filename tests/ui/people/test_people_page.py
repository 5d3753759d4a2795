"""The list on its page: who is found, what keys and menus wish, and that nothing is cut or lost."""

from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.core.agenda import Day
from facilitator.ui.people.page import PeoplePage
from facilitator.ui.widgets.button import Button
from facilitator.ui.widgets.choice import Choice
from facilitator.ui.widgets.pill import Pill
from tests.ui.home.finding import button, focused, words
from tests.ui.people.samples import LONG, roster

Key = Qt.Key


class Wishes:
    """Everything a page asks for."""

    def __init__(self, page: PeoplePage) -> None:
        self.said: list[tuple[object, ...]] = []
        page.mark_requested.connect(lambda ids, state: self.said.append(("mark", ids, state)))
        page.assign_requested.connect(lambda ids, group: self.said.append(("to", ids, group)))
        page.remove_requested.connect(lambda ids: self.said.append(("off", ids)))
        page.walk_in_requested.connect(lambda name: self.said.append(("walk-in", name)))

    @property
    def last(self) -> tuple[object, ...]:
        return self.said[-1]


@pytest.fixture
def wishes(page: PeoplePage) -> Wishes:
    page.show_roster(roster(48))
    page.open_cover()
    return Wishes(page)


def press(*keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(focused(), key)


def names(page: PeoplePage) -> list[str]:
    rows = [page.pane.rows.row(n) for n in range(page.pane.rows.rowCount())]
    return [row.person.name for row in rows if row is not None]


def find(page: PeoplePage, text: str) -> None:
    page.pane.search.setText(text)
    page.pane.search.edited.emit(text)


def test_signs_note_what_letters_note_when_an_input_method_holds_them_back(page, wishes) -> None:
    page.pane.list.choose(("p0",))
    press(Key.Key_Plus)
    assert wishes.last == ("mark", ("p0",), "late")
    press(Key.Key_Minus)
    assert wishes.last == ("mark", ("p0",), "absent")
    press(Key.Key_L)
    assert wishes.last == ("mark", ("p0",), "late")
    press(Key.Key_A)
    assert wishes.last == ("mark", ("p0",), "absent")


def test_a_key_is_for_all_that_are_chosen_and_takes_back_what_all_have(page, wishes) -> None:
    page.pane.list.choose(("p0", "p1", "p3"))
    press(Key.Key_Space)
    assert wishes.last == ("mark", ("p0", "p1", "p3"), "present")
    page.pane.list.choose(("p0", "p1", "p2"))
    press(Key.Key_Space)
    assert wishes.last == ("mark", ("p0", "p1", "p2"), "")
    press(Key.Key_2)
    assert wishes.last == ("to", ("p0", "p1", "p2"), "g2")
    press(Key.Key_Delete)
    assert wishes.last == ("off", ("p0", "p1", "p2"))


def test_first_letters_find_somebody_and_down_goes_to_the_list(page, wishes) -> None:
    QTest.keyClick(focused(), Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    find(page, "lsy")
    assert set(names(page)) == {"李思远"}
    press(Key.Key_Down)
    assert focused() is page.pane.list
    press(Key.Key_L)
    assert wishes.last == ("mark", ("p0",), "late")
    page.peel()
    assert len(names(page)) == 48
    assert page.isVisible()
    page.peel()
    assert not page.isVisible()


def test_the_next_one_is_chosen_when_somebody_is_marked_and_no_longer_missing(page, wishes) -> None:
    before = roster(48)
    missing = [
        one.id for one in before.people if not one.state("d1") or one.state("d1") == "absent"
    ]
    page.pane._shown.chosen.emit("missing")  # noqa: SLF001
    page.pane._shown.show_chosen("missing")  # noqa: SLF001
    page.pane._on_filter()  # noqa: SLF001
    page.pane.list.choose((missing[1],))
    marks = roster(1).people[0].marks
    people = tuple(
        replace(one, marks=marks) if one.id == missing[1] else one for one in before.people
    )
    page.show_roster(replace(before, people=people))
    assert page.pane.list.chosen() == (missing[2],)


def test_the_menu_offers_states_groups_and_the_rest(page, wishes) -> None:
    page.pane.list.choose(("p2",))
    page.pane.list.menu_requested.emit(QPoint(50, 50))
    said = [one.text() for one in page.menu().actions() if not one.isSeparator()]
    assert said[:4] == ["Here\tSpace", "Late\tL", "Absent\tA", "Clear the mark\t"]
    assert said[4:11] == [f"To {g.name}\t{g.key}" for g in roster(1).groups] + ["To no group\t"]
    for action in page.menu().actions():
        if action.text().startswith("To 琥珀组"):
            action.trigger()
    assert wishes.last == ("to", ("p2",), "g3")
    page.menu().close()


def test_tab_never_leaves_the_page(page, wishes) -> None:
    outside = Button(page._look, "Below")  # noqa: SLF001
    outside.setParent(page.parentWidget())
    outside.show()
    seen = set()
    for _ in range(40):
        press(Key.Key_Tab)
        seen.add(focused())
        assert page.isAncestorOf(focused())
    assert len(seen) > 5


def test_a_walk_in_is_called_by_the_first_free_number(page, wishes) -> None:
    button(page, "Walk-in").click()
    assert wishes.last == ("walk-in", "Walk-in 1")
    before = roster(48)
    new = replace(before.people[0], id="n", name="Walk-in 1", walk_in=True)
    page.show_roster(replace(before, people=(*before.people, new)))
    assert page.pane.list.chosen() == ("n",)
    button(page, "Walk-in").click()
    assert wishes.last == ("walk-in", "Walk-in 2")


@pytest.mark.parametrize("key", [Key.Key_N, Key.Key_Insert])
def test_a_walk_in_is_one_key(page, wishes, key) -> None:
    press(key)
    assert wishes.last == ("walk-in", "Walk-in 1")
    QTest.keyClick(focused(), Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    before = len(wishes.said)
    press(Key.Key_N)
    assert page.pane.search.text() == "n"
    assert len(wishes.said) == before


def test_nothing_is_wished_while_nobody_is_on_the_list(page) -> None:
    wishes = Wishes(page)
    page.show_roster(roster(0))
    page.open_cover()
    press(Key.Key_Delete, Key.Key_2)
    assert wishes.said == []
    assert focused() is button(page, "Type or paste…")


def test_a_day_is_named_where_there_are_several(page) -> None:
    page.show_roster(replace(roster(12), day_no=2))
    assert page.pane.words().startswith("Day 2, 10 of 12 here")


def test_a_day_is_chosen_once_all_are_over(page) -> None:
    days = tuple(Day(id=f"d{n}", day=date(2026, 3, 4 + n), start=time(9)) for n in (1, 2))
    (choice,) = (
        one for one in page.findChildren(Choice) if one.accessibleName() == "Attendance of"
    )
    page.show_roster(roster(12))
    page.open_cover()
    assert not choice.isVisible()
    page.show_roster(replace(roster(12), day_no=1, over=True, days=days))
    assert choice.isVisible()
    assert (choice.currentText(), choice.count()) == ("Day 1, 5 Mar", 2)
    wished: list[str] = []
    page.day_requested.connect(wished.append)
    choice.setFocus()
    press(Key.Key_Down)
    assert wished == ["d2"]


@pytest.mark.parametrize(("width", "height"), [(1000, 610), (1366, 768), (1920, 1080)])
@pytest.mark.parametrize("people", [0, 12, 48, 120])
def test_every_button_and_every_group_has_its_place(page, width, height, people) -> None:
    host = page.parentWidget()
    page.show_roster(roster(people, 10, long=True))
    page.open_cover()
    host.resize(width, height)
    QApplication.processEvents()
    for each in page.findChildren(Button):
        if each.isVisible():
            place = each.mapTo(page, each.rect().bottomRight())
            assert page.rect().contains(place), each.accessibleName()
            assert each.width() >= each.sizeHint().width()
    cards = page.groups.cards()
    right = page.groups.mapTo(page, page.groups.rect().topRight()).x()
    assert all(card.mapTo(page, card.rect().topRight()).x() <= right for card in cards)
    assert all(card.height() >= card.sizeHint().height() for card in cards)
    assert any(row.person.name == LONG for row in page.pane.rows.whole()) == (people > 0)


def test_how_even_the_groups_are_is_said_on_the_smallest_window_too(page) -> None:
    page.show_roster(roster(48))
    page.open_cover()
    page.parentWidget().resize(1000, 610)
    QApplication.processEvents()
    pill = page.groups.findChild(Pill)
    facts = page.groups.words().removeprefix(pill.text()).strip()
    assert facts not in words(page.groups)
    assert "".join(pill.toolTip().split()) == "".join(facts.split())
    assert button(page, "By department").width() < 60
    page.parentWidget().resize(1366, 768)
    QApplication.processEvents()
    assert facts in words(page.groups)
    assert pill.toolTip() == ""
