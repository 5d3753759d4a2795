"""The entry panel alone: keys and mouse on real rows."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from facilitator.core.entry import Form
from facilitator.ui.console.entry.answers import AnswerList
from facilitator.ui.console.entry.column_heads import ColumnHeads
from facilitator.ui.console.entry.faces import RowFace
from facilitator.ui.console.entry.number_pad import NumberPad
from facilitator.ui.console.entry.panel import EntryPanel
from facilitator.ui.console.entry.reason import ReasonLine
from facilitator.ui.console.entry.row import EntryRow
from facilitator.ui.console.entry.row_list import RowList
from facilitator.ui.console.entry.row_paint import NAME_LEFT, name_room, parts_of, totals_fit
from facilitator.ui.console.entry.tick_grid import TickGrid
from facilitator.ui.widgets.button import Button
from tests.ui.console.facts import Facts
from tests.ui.console.hands import LEFT, click_cell, opened, press, says
from tests.ui.console.seen import faces, the

Key = Qt.Key


def rows(panel: EntryPanel) -> tuple[EntryRow, ...]:
    return the(panel, RowList).rows()


def face(panel: EntryPanel, row: int) -> RowFace:
    return faces(panel)[row]


def with_value(form: Form, row: int, slot: str, value: object) -> Form:
    changed = list(form.rows)
    changed[row] = replace(changed[row], values={**changed[row].values, slot: value})
    return replace(form, rows=tuple(changed))


def test_a_value_waits_until_it_comes_back(panel, ear, facts) -> None:
    form = facts.option_form()
    opened(panel, form)
    press(panel, "3b")
    assert ear.wishes == [("case", 1, "u3", "act-3", "b", "")]
    letter = face(panel, 2).cells[0].letters[1]
    assert (letter.on, letter.waiting) == (True, True)
    panel.show_form(with_value(form, 2, "act-3", "b"))
    letter = face(panel, 2).cells[0].letters[1]
    assert (letter.on, letter.waiting) == (True, False)


def test_the_lit_row_shows_where_the_keys_go(panel, facts) -> None:
    panel.show_form(facts.option_form())
    assert not any(face(panel, n).lit for n in range(6))
    panel.open()
    assert [face(panel, n).lit for n in range(6)] == [False, False, True, False, False, False]


def test_a_refused_value_shows_what_stands(panel, facts) -> None:
    opened(panel, facts.option_form())
    press(panel, "3b")
    panel.refuse()
    assert not any(letter.on for letter in face(panel, 2).cells[0].letters)


def test_out_of_range_is_said_in_the_row(panel, ear, facts) -> None:
    opened(panel, facts.number_form())
    press(panel, "213⏎")
    assert face(panel, 1).mistake == "Enter 0 to 12"
    assert ear.wishes == []
    press(panel, "9⏎")
    assert face(panel, 1).mistake == ""
    assert [entry[2:5] for entry in ear.wishes] == [("u2", "round-1.value", 9)]


def test_an_unknown_group_is_said_above_the_rows(panel, ear, facts) -> None:
    opened(panel, facts.option_form())
    press(panel, "9")
    assert says(panel, "There is no group 9")
    assert ear.wishes == []


@pytest.mark.parametrize("typed", ["6:30", "630", "6.30"])
def test_a_time_says_how_it_is_understood(panel, ear, facts, typed) -> None:
    opened(panel, facts.number_form("seconds", high=900))
    press(panel, f"3{typed}")
    assert says(panel, "6 min 30 s")
    press(panel, "⏎")
    assert ear.wishes[0][4] == 390


def test_full_width_characters(panel, ear, facts) -> None:
    opened(panel, facts.number_form("seconds", high=900))
    press(panel, "３６：３０⏎")
    assert ear.wishes[0][2:5] == ("u3", "round-1.value", 390)


def test_the_full_stop_of_an_input_method_is_a_point(panel, ear, facts) -> None:
    form = facts.round_form()
    opened(panel, replace(form, fields=form.fields[2:]))
    press(panel, "３７。５⏎")
    assert ear.wishes[0][2:5] == ("u3", "r1.total", 7.5)


def test_tab_walks_the_fields(panel, ear, facts) -> None:
    opened(panel, facts.round_form())
    press(panel, "3630")
    QTest.keyClick(panel, Key.Key_Tab)
    press(panel, "8")
    QTest.keyClick(panel, Key.Key_Tab)
    assert [entry[3:5] for entry in ear.wishes] == [("r1.time", 390), ("r1.guess", 8)]
    assert panel.hasFocus()


def test_columns_have_short_headings(panel, facts) -> None:
    panel.show_form(facts.round_form())
    assert the(panel, ColumnHeads).isVisible()
    panel.show_form(facts.option_form())
    assert not the(panel, ColumnHeads).isVisible()


def test_the_meaning_of_the_letters_is_shown_where_there_is_room(panel, facts) -> None:
    panel.show_form(facts.option_form())
    assert the(panel, AnswerList).isVisible()
    panel.resize(332, 330)
    assert not the(panel, AnswerList).isVisible()


class TestCorrection:
    def ask(self, panel, facts) -> QLineEdit:
        opened(panel, facts.option_form(), late=True)
        press(panel, "1c")
        line = the(panel, ReasonLine)
        assert line.isVisible()
        field = the(line, QLineEdit)
        assert field.hasFocus()
        return field

    def test_enter_skips_the_reason(self, panel, ear, facts) -> None:
        field = self.ask(panel, facts)
        assert ear.wishes == []
        QTest.keyClick(field, Key.Key_Return)
        assert ear.wishes == [("case", 1, "u1", "act-3", "c", "")]
        assert panel.hasFocus()

    def test_a_reason_goes_with_it(self, panel, ear, facts) -> None:
        field = self.ask(panel, facts)
        field.setText("  举错牌 ")
        QTest.keyClick(field, Key.Key_Return)
        assert ear.wishes == [("case", 1, "u1", "act-3", "c", "举错牌")]

    def test_esc_keeps_the_old_value(self, panel, ear, facts) -> None:
        self.ask(panel, facts)
        assert panel.peel()
        assert ear.wishes == []
        assert [one.on for one in face(panel, 0).cells[0].letters] == [False, True, False, False]

    def test_moving_on_saves_it(self, panel, ear, facts) -> None:
        field = self.ask(panel, facts)
        field.setText("复核")
        panel.flush()
        assert ear.wishes == [("case", 1, "u1", "act-3", "c", "复核")]

    def test_a_first_value_needs_no_reason(self, panel, ear, facts) -> None:
        opened(panel, facts.option_form(), late=True)
        press(panel, "3c")
        assert len(ear.wishes) == 1
        assert says(panel, "Act 3")

    def test_here_and_now_needs_no_reason(self, panel, ear, facts) -> None:
        opened(panel, facts.option_form())
        press(panel, "1c")
        assert ear.wishes == [("case", 1, "u1", "act-3", "c", "")]


class TestMouse:
    def test_letters(self, panel, ear, facts) -> None:
        panel.show_form(facts.option_form())
        click_cell(panel, 4, 0, 3)
        assert ear.wishes == [("case", 1, "u5", "act-3", "d", "")]
        assert not panel.hasFocus()

    def test_numbers(self, panel, ear, facts) -> None:
        panel.show_form(facts.number_form())
        click_cell(panel, 2, 0)
        pad = the(panel, NumberPad)
        assert pad.isVisible()
        for text in ("1", "1", "Delete a digit", "2", "Confirm"):
            button = next(each for each in pad.findChildren(Button) if each.text() == text)
            QTest.mouseClick(button, LEFT)
        assert ear.wishes == [("case", 1, "u3", "round-1.value", 12, "")]

    def test_times(self, panel, ear, facts) -> None:
        panel.show_form(facts.number_form("seconds", high=900))
        click_cell(panel, 0, 0)
        pad = the(panel, NumberPad)
        for text in ("6", ":", "3", "0", "Confirm"):
            button = next(each for each in pad.findChildren(Button) if each.text() == text)
            QTest.mouseClick(button, LEFT)
        assert ear.wishes[0][4] == 390

    def test_ticks(self, panel, ear, facts) -> None:
        panel.show_form(facts.tick_form())
        click_cell(panel, 2, 0)
        grid = the(panel, TickGrid)
        for item in (0, 11, 11):
            QTest.mouseClick(grid, LEFT, pos=grid.item_box(item).center().toPoint())
        assert face(panel, 2).cells[0].text == "1½/12"
        click_cell(panel, 3, 0)
        assert ear.wishes[0][2:5] == ("u3", "r1.ticks", [1.0, *[0.0] * 10, 0.5])

    def test_several_letters_are_saved_by_a_click_elsewhere(self, panel, ear, facts) -> None:
        panel.show_form(facts.quiz_form(("b", "d")))
        click_cell(panel, 1, 0, 1)
        click_cell(panel, 1, 0, 3)
        assert ear.wishes == []
        assert panel.hasFocus()
        panel.parentWidget().setFocus(Qt.FocusReason.MouseFocusReason)
        assert ear.wishes == [("case", 1, "u2", "q7", ["b", "d"], "")]

    def test_a_row_that_is_clicked_has_the_keyboard(self, panel, ear, facts) -> None:
        panel.show_form(facts.option_form())
        QTest.mouseClick(rows(panel)[4], LEFT, pos=QPoint(60, 20))
        assert panel.hasFocus()
        assert face(panel, 4).lit
        press(panel, "b")
        assert ear.wishes == [("case", 1, "u5", "act-3", "b", "")]

    def test_another_program_in_front_saves_nothing_half_typed(self, panel, ear, facts) -> None:
        opened(panel, facts.number_form())
        press(panel, "31")
        event = QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.ActiveWindowFocusReason)
        QApplication.sendEvent(panel, event)
        assert ear.wishes == []

    def test_class_points(self, panel, ear, facts) -> None:
        panel.show_form(facts.award_form())
        click_cell(panel, 1, 0, 2)
        click_cell(panel, 1, 0, 0)
        assert ear.awards == [("g2", 2), ("g2", -1)]

    def test_points_given_and_points_so_far_have_two_names(self, panel, look, facts) -> None:
        panel.show_form(facts.award_form({1: 12}))
        assert (face(panel, 1).total, face(panel, 1).unit) == ("12", look.tr("given"))
        panel.show_form(facts.option_form())
        assert face(panel, 1).unit == look.tr("total")
        assert look.tr("given") != look.tr("total")

    def test_points_given_stand_under_the_name_which_has_the_whole_room(
        self, panel, look, facts
    ) -> None:
        form = facts.award_form({1: 12})
        named = [replace(row, name="Research and development, group one") for row in form.rows]
        panel.show_form(replace(form, rows=tuple(named)))
        (row, face) = rows(panel)[1], faces(panel)[1]
        room = parts_of(face, QRectF(row.rect())).left - NAME_LEFT
        assert totals_fit(look, tuple(faces(panel)), QRectF(row.rect()))
        left, _ = name_room(look, face, room, totals=True)
        assert left == room
        assert room >= 100, "a name of one word is whole on the smallest laptop"
        assert "group one" in row.toolTip()

    def test_a_state_over_figures_asks_above_the_rows(self, panel, ear, facts, look) -> None:
        panel.show_form(facts.round_form())
        panel.open()
        QTest.keyClicks(panel, "2/")
        assert ear.states == []
        assert says(panel, look.tr("Already entered: / again to excuse"))
        assert face(panel, 1).mistake == ""
        QTest.keyClicks(panel, "/")
        assert ear.states == [("case", 1, "u2", "excused")]

    def test_the_menu_of_a_row(self, qtbot, panel, ear, facts) -> None:
        panel.show_form(facts.option_form())
        row = rows(panel)[0]
        QTest.mouseClick(row, LEFT, pos=row.menu_box().center().toPoint())
        menu = the(panel, QMenu)
        assert menu.isVisible()
        texts = [action.text() for action in menu.actions() if action.text()]
        how = "How was this computed?"
        assert texts == ["Excused", "Nothing handed in", how, "Clear what was entered"]
        menu.actions()[0].trigger()
        assert ear.states == [("case", 1, "u1", "excused")]
        menu.close()
        qtbot.waitUntil(lambda: panel.findChild(QMenu) is None)

    def test_clearing_through_the_menu(self, qtbot, panel, ear, facts) -> None:
        panel.show_form(facts.option_form())
        panel.open_menu(0, QPoint(10, 10))
        the(panel, QMenu).actions()[-1].trigger()
        assert ear.wishes == [("case", 1, "u1", "act-3", None, "")]
        the(panel, QMenu).close()
        qtbot.waitUntil(lambda: panel.findChild(QMenu) is None)


def test_the_menu_by_key(qtbot, panel, facts) -> None:
    opened(panel, facts.option_form())
    QTest.keyClick(panel, Key.Key_Menu)
    assert QApplication.activePopupWidget() is the(panel, QMenu)
    the(panel, QMenu).close()
    qtbot.waitUntil(lambda: panel.findChild(QMenu) is None)


def test_a_state_stands_instead_of_the_letters(panel, facts) -> None:
    form = facts.option_form()
    changed = replace(form.rows[0], state="excused")
    panel.show_form(replace(form, rows=(changed, *form.rows[1:])))
    assert face(panel, 0).state == "Excused"


def test_many_units_scroll_to_the_one_that_is_lit(qtbot, panel) -> None:
    opened(panel, Facts("en", groups=10).number_form(pairs=3))
    press(panel, "9c5")
    QTest.keyClick(panel, Key.Key_Space)
    area = the(panel, RowList)
    at = next(number for number, each in enumerate(faces(panel)) if each.lit)
    lit = rows(panel)[at]
    assert face(panel, at).key == "0a"

    def in_sight() -> bool:
        top = lit.mapTo(area.viewport(), QPoint(0, 0)).y()
        return 0 <= top <= area.viewport().height() - lit.height()

    qtbot.waitUntil(in_sight)


def test_losing_the_form_gives_the_keyboard_back(qtbot, panel, facts) -> None:
    opened(panel, facts.option_form())
    with qtbot.waitSignal(panel.done):
        panel.show_form(None)
    assert says(panel, "Nothing to enter in this step")


def test_another_form_sends_what_was_typed(panel, ear, facts) -> None:
    opened(panel, facts.number_form())
    press(panel, "37")
    panel.show_form(facts.option_form())
    assert ear.wishes == [("case", 1, "u3", "round-1.value", 7, "")]
