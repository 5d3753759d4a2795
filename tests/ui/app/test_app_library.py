"""The library in the whole program: a tab of Home that is filled when it is first opened."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from facilitator.core.errors import BrokenPack
from facilitator.ui.home.workshop_form import WorkshopForm
from facilitator.ui.library.page import LibraryPage
from facilitator.ui.library.screen import Screen
from facilitator.ui.library.shelf_view import ShelfView
from facilitator.ui.widgets.text_field import SearchField, TextField
from tests.ui.app.trainer import Trainer, catch_up
from tests.ui.home.finding import button, focused, named, only, open_sheets, retype, sheet, words

LEFT = Qt.MouseButton.LeftButton
PAGE_DOWN = "PgDn"


def library(trainer: Trainer) -> LibraryPage:
    """The library that is seen."""
    pages = trainer.program.home.findChildren(LibraryPage)
    seen = [page for page in pages if page.isVisible()]
    assert len(seen) == 1
    return seen[0]


def tab(trainer: Trainer, name: str) -> None:
    """Click a tab of the bar."""
    tabs = trainer.program.home.findChildren(QAbstractButton)
    mine = [one for one in tabs if one.accessibleName() == trainer.tr(name) and one.isCheckable()]
    QTest.mouseClick(mine[0], LEFT)
    catch_up()


@pytest.fixture
def planned(trainer: Trainer) -> Trainer:
    """At Home, with a workshop on it."""
    trainer.go_home()
    return trainer


def test_the_library_is_filled_when_it_is_first_opened(planned: Trainer) -> None:
    home = planned.program.home
    assert planned.program.browsing is None
    assert home.findChildren(LibraryPage) == []

    planned.press("Ctrl+2")
    first = library(planned)
    assert only(first, ShelfView).hasFocus()
    assert only(first, ShelfView).model().rowCount() == 18

    planned.press("Ctrl+1")
    assert not first.isVisible()
    assert focused() is not only(first, ShelfView)
    planned.press("Ctrl+2")
    assert library(planned) is first
    assert only(first, ShelfView).hasFocus()


def test_the_tabs_by_mouse(planned: Trainer) -> None:
    tab(planned, "Library")
    assert library(planned)
    tab(planned, "Workshops")
    assert planned.program.home.tab() == "workshops"
    assert not planned.program.home.findChildren(LibraryPage)[0].isVisible()


def test_the_first_run_leads_there_and_back(home: Trainer) -> None:
    QTest.mouseClick(button(home.program.shell, home.tr("Look through the activities")), LEFT)
    catch_up()
    assert library(home)
    home.press("Ctrl+1")
    assert button(home.program.shell, home.tr("Look through the activities")).isVisible()


def test_the_keys_of_the_workshops_do_nothing_in_the_library(planned: Trainer) -> None:
    planned.press("Ctrl+2", "F5", "Alt+F5")
    assert planned.program.running is None
    planned.press("Ctrl+F")
    assert isinstance(focused(), SearchField)
    assert library(planned).isAncestorOf(focused())
    planned.press("F1")
    assert planned.tr("Next and previous page of the preview") in words(planned.program.shell)
    planned.press("Esc", "Ctrl+1", "F1")
    assert planned.tr("New workshop") in words(sheet(planned.program.shell))
    planned.press("Esc", "F5")
    assert planned.program.running is not None


def test_the_help_button_shows_the_keys_of_what_is_open(planned: Trainer) -> None:
    planned.press("Ctrl+2")
    QTest.mouseClick(button(planned.program.shell, planned.tr("Keys")), LEFT)
    catch_up()
    assert planned.tr("From a card to its preview") in words(sheet(planned.program.shell))


def test_another_language_and_theme_leave_everything_where_it_is(planned: Trainer) -> None:
    planned.press("Ctrl+2", "Right")
    QTest.qWait(5)
    planned.press(PAGE_DOWN, PAGE_DOWN)
    assert "第 3 页，共 28 页" in words(library(planned))
    planned.program.change_language("en")
    catch_up()
    assert "Page 3 of 28" in words(library(planned))
    shown = only(library(planned), Screen).stage()
    assert shown is not None
    assert shown.language == "en"
    planned.program.change_theme("dark")
    catch_up()
    planned.press(PAGE_DOWN)
    assert "Page 4 of 28" in words(library(planned))


def test_a_change_of_language_while_the_workshops_are_open_loads_nothing(planned: Trainer) -> None:
    planned.program.change_language("en")
    catch_up()
    assert planned.program.browsing is None
    assert planned.program.home.tab() == "workshops"


def test_a_template_becomes_a_workshop(planned: Trainer) -> None:
    planned.press("Ctrl+2")
    shelf = named(library(planned), QAbstractButton, planned.tr("Templates"))
    QTest.mouseClick(shelf, LEFT)
    catch_up()
    view = only(library(planned), ShelfView)
    rows = [view.model().index(n, 0) for n in range(view.model().rowCount())]
    wanted = next(each for each in rows if "两天" in each.data())
    QTest.mouseClick(view.viewport(), LEFT, pos=view.visualRect(wanted).center())
    QTest.qWait(5)
    QTest.mouseClick(button(library(planned), planned.tr("New workshop from it")), LEFT)
    catch_up()
    asked = sheet(planned.program.shell)
    assert only(asked, WorkshopForm).template_id() == "two-day"
    planned.press("Ctrl+1")
    assert planned.program.home.tab() == "library"  # not while something is asked

    retype(named(asked, TextField, planned.tr("Client")), "远川装备")
    QTest.mouseClick(button(asked, planned.tr("Create")), LEFT)
    catch_up()
    assert open_sheets(planned.program.shell) == []
    assert planned.program.home.tab() == "workshops"
    planned.leave()
    with_days = planned.look_into()
    try:
        rows_kept = with_days.workshops.summaries()
        made = next(one for one in rows_kept if one.client == "远川装备")
        assert len(with_days.workshops.load(made.id).days) == 2
    finally:
        with_days.close()


def test_a_pack_that_cannot_be_read_is_said_and_home_stays(
    planned: Trainer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_self: object) -> None:
        raise BrokenPack(planned.folder, ())

    monkeypatch.setattr("facilitator.live.packs.Packs.offer", refuse)
    planned.press("Ctrl+2")
    assert planned.said()
    assert only(library(planned), ShelfView).model().rowCount() == 0
    planned.press("Ctrl+1")
    assert planned.program.home.tab() == "workshops"


def test_a_workshop_runs_and_ends_where_the_library_was(planned: Trainer) -> None:
    planned.press("Ctrl+2", "Ctrl+1", "F5")
    assert planned.program.running is not None
    planned.go_home()
    assert planned.program.home.tab() == "workshops"
