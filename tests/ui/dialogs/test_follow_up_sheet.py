"""The sheet for the form that came back: what is said before anything is kept, and after."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QWidget

from facilitator.core.follow_up import Tally
from facilitator.ui.dialogs.follow_up import FollowUpSheet
from facilitator.ui.widgets.tick import Tick
from tests.ui.home.finding import button, buttons, named, words

LEFT = Qt.MouseButton.LeftButton
SKIP = "Keep the others, without these rows"
SOME = Tally(commitments=38, reported=30, in_progress=6, done=20, verified=11, cancelled=1)


@pytest.fixture
def sheet(look, shown) -> FollowUpSheet:
    host = QWidget()
    host.resize(1366, 768)
    made = FollowUpSheet(look, shown(host), "课程", Tally(commitments=38), "", 60)
    made.open_sheet()
    return made


def test_rows_that_are_not_here_any_more_are_left_out_only_when_it_is_said(
    sheet: FollowUpSheet,
) -> None:
    keep, wish = button(sheet, "Keep"), QSignalSpy(sheet.keep_requested)
    sheet.show_found(38, 30, 22, ("C12 周三前答复",))
    assert "38 commitments in the form, 30 filled in, 22 new or changed." in words(sheet)
    assert any("C12 周三前答复" in line for line in words(sheet))
    assert not keep.isEnabled()
    QTest.mouseClick(named(sheet, Tick, SKIP), LEFT)
    QTest.mouseClick(keep, LEFT)
    assert wish.count() == 1
    sheet.show_found(38, 30, 22, ())
    assert keep.isEnabled()


def test_a_form_that_says_nothing_new_is_not_kept(sheet: FollowUpSheet) -> None:
    sheet.show_found(38, 30, 0, ())
    assert not button(sheet, "Keep").isEnabled()
    assert "All of it is here already: there is nothing to keep." in words(sheet)


def test_what_it_comes_to_is_shown_with_silence_as_not_done(sheet: FollowUpSheet) -> None:
    assert not any("Reported on" in line for line in words(sheet))
    sheet.show_kept(22, SOME)
    said = "\n".join(words(sheet))
    assert "22 reports were taken in for day 60." in said
    assert "30 of 38" in said
    assert "20 of 37 (54%)" in said
    assert "Undo" in buttons(sheet)
    sheet.show_undone(Tally(commitments=38))
    assert "Undo" not in buttons(sheet)
