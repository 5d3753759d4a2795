"""Items put in order in the entry panel: by letters, by clicks, by dragging."""

from dataclasses import replace

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.core.journal import Value
from facilitator.ui.console.entry.line_grid import LineGrid
from facilitator.ui.console.entry.panel import EntryPanel
from tests.ui.console import every_form as of
from tests.ui.console.every_form import form_of
from tests.ui.console.hands import LEFT, click_cell, click_line, lines, opened, press, says
from tests.ui.console.seen import faces, the


def drag(panel: EntryPanel, grip: QRectF, to: QPoint, *, let_down: bool = True) -> None:
    grid, start = the(panel, LineGrid), grip.center().toPoint()
    QTest.mousePress(grid, LEFT, pos=start)
    QTest.mouseMove(grid, start + QPoint(0, 2 * QApplication.startDragDistance()))
    QTest.mouseMove(grid, to)
    if let_down:
        QTest.mouseRelease(grid, LEFT, pos=to)


def drag_line(panel: EntryPanel, line: int, place: int) -> None:
    grid = the(panel, LineGrid)
    drag(panel, grid.line_box(line), grid.place_box(place).center().toPoint())


def drag_place(panel: EntryPanel, here: int, there: int) -> None:
    grid = the(panel, LineGrid)
    drag(panel, grid.place_box(here), grid.place_box(there).center().toPoint())


def test_an_order_shows_what_is_placed_and_what_remains(panel, ear) -> None:
    opened(panel, form_of(of.SHORT_RANKING))
    press(panel, "2dbb")
    assert faces(panel)[1].mistake == "B is placed already"
    press(panel, "⌫c")
    assert faces(panel)[1].cells[0].text == "DC"
    assert [one.mark for one in lines(panel).lines] == ["", "", "2", "1"]
    assert lines(panel).note == "2 to place"
    press(panel, "ab")
    assert ear.entries == [("u2", "team", ["d", "c", "a", "b"])]


def test_an_order(panel, ear) -> None:
    panel.show_form(form_of(of.SHORT_RANKING))
    click_cell(panel, 1, 0)
    click_line(panel, 3, 1, 1, 0, 2, 1)
    assert ear.entries == [("u2", "team", ["d", "a", "c", "b"])]


def test_alt_and_an_arrow_move_the_letter_in_hand(panel, ear) -> None:
    opened(panel, form_of(of.SHORT_RANKING))
    press(panel, "2dcb")
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Down):
        QTest.keyClick(panel, key, Qt.KeyboardModifier.AltModifier)
    assert faces(panel)[1].cells[0].text == "DBC"
    press(panel, "c")
    QTest.keyClick(panel, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert faces(panel)[1].cells[0].text == "DCB"
    press(panel, "a")
    assert ear.entries == [("u2", "team", ["d", "c", "b", "a"])]


def test_an_order_is_dragged_and_the_others_make_room(panel, ear) -> None:
    panel.show_form(form_of(of.SHORT_RANKING))
    click_cell(panel, 1, 0)
    drag_line(panel, 3, 2)
    drag_line(panel, 1, 0)
    drag_line(panel, 0, 1)
    assert faces(panel)[1].cells[0].text == "BAD"
    assert lines(panel).order == (1, 0, 3)
    drag_place(panel, 2, 0)
    assert faces(panel)[1].cells[0].text == "DBA"
    assert ear.entries == []
    drag_line(panel, 2, 1)
    assert ear.entries == [("u2", "team", ["d", "c", "b", "a"])]
    assert faces(panel)[2].lit


def test_an_item_let_down_elsewhere_stays(panel, ear) -> None:
    panel.show_form(form_of(of.SHORT_RANKING))
    click_cell(panel, 1, 0)
    click_line(panel, 3, 1)
    before, grid = lines(panel), the(panel, LineGrid)
    for grip in (grid.line_box(0), grid.place_box(1)):
        for to in (grid.line_box(2).center().toPoint(), QPoint(-60, -200), grip.center()):
            drag(panel, grip, to if isinstance(to, QPoint) else to.toPoint())
    assert lines(panel) == before
    drag(panel, grid.line_box(0), grid.place_box(0).center().toPoint(), let_down=False)
    assert panel.peel()
    QTest.mouseRelease(grid, LEFT, pos=grid.place_box(0).center().toPoint())
    assert lines(panel) == before
    assert ear.entries == []


def test_a_whole_order_is_changed_by_several_drags_and_kept_once(panel, ear) -> None:
    found: dict[tuple[int, str], Value] = {(2, "team"): ["a", "b", "c", "d"]}
    panel.show_form(form_of(of.SHORT_RANKING, found=found))
    click_cell(panel, 1, 0)
    drag_place(panel, 3, 0)
    drag_place(panel, 2, 3)
    assert ear.entries == []
    assert says(panel, "Flame: Enter keeps this order")
    press(panel, "⏎")
    assert ear.entries == [("u2", "team", ["d", "a", "c", "b"])]


def test_what_is_dragged_does_not_land_in_the_form_of_another_step(panel) -> None:
    panel.show_form(form_of(of.SHORT_RANKING))
    grid = the(panel, LineGrid)
    place = grid.place_box(0).center().toPoint()
    drag(panel, grid.line_box(0), place, let_down=False)
    panel.show_form(replace(form_of(of.SHORT_RANKING), step=7, block="another"))
    QTest.mouseRelease(grid, LEFT, pos=place)
    assert lines(panel).order == ()
