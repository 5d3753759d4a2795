"""The list of workshops: walking, searching, filtering, ten thousand rows."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QToolTip

from facilitator.ui.home.row_view import RowView
from facilitator.ui.home.rows import WorkshopRows, columns
from facilitator.ui.home.shelves import Shelves
from facilitator.ui.home.workshop_list import WorkshopList
from facilitator.ui.tokens import HEIGHT
from facilitator.ui.widgets.row_delegate import SECTION_HEIGHT, RowDelegate, column_boxes
from facilitator.ui.widgets.segmented import Segmented
from facilitator.ui.widgets.table_rows import ROW_ROLE, Section
from facilitator.ui.widgets.text_field import SearchField
from tests.ui.home.finding import named, only, type_text, words
from tests.ui.home.samples import TODAY, many, shelf_full, summary

MANY = 10_000


class Listed:
    """A list in a window, and what it wished."""

    def __init__(self, look, shown, workshops) -> None:
        self.list = WorkshopList(look)
        self.list.resize(1376, 430)
        self.list.show_shelves(Shelves(workshops, TODAY), TODAY)
        shown(self.list)
        self.view = only(self.list, RowView)
        self.search = only(self.list, SearchField)
        self.chosen = QSignalSpy(self.list.chosen)
        self.opened = QSignalSpy(self.list.opened)
        self.deleted = QSignalSpy(self.list.delete_requested)

    @property
    def model(self) -> WorkshopRows:
        model = self.view.model()
        assert isinstance(model, WorkshopRows)
        return model

    def texts(self) -> list[str]:
        return [self.model.index(row).data() for row in range(self.model.rowCount())]

    def ids(self) -> list[str]:
        lines = [self.model.index(row).data(ROW_ROLE) for row in range(self.model.rowCount())]
        return [line.key for line in lines if not isinstance(line, Section)]

    def told(self, spy: QSignalSpy) -> list[str]:
        return [spy.at(number)[0] for number in range(spy.count())]

    def point(self, workshop_id: str) -> QPoint:
        index = self.model.index(self.model.row_of(workshop_id) or 0)
        return self.view.visualRect(index).center()


@pytest.fixture
def listed(look, shown) -> Listed:
    return Listed(look, shown, shelf_full())


def test_rows_say_everything_in_words(listed):
    assert listed.texts()[:4] == [
        "Today",
        "5 Mar, Thu, 内部客户意识工作坊, 远川装备集团, 9:00–10:30, 6, 36, Today",
        "Upcoming",
        "12 Mar, Thu, 组织协同：管理者的全局观, 禾青食品, 9:00–10:30, 6, 42, Scheduled",
    ]


def test_a_date_of_another_year_says_its_year(listed):
    assert listed.texts()[-1].startswith("5 December 2025, 看见内部客户·半天")


def test_the_sample_and_unknown_people_are_said(look, shown):
    listed = Listed(look, shown, (summary("s", sample=True, people=0),))

    assert listed.texts()[1].endswith("–, Sample")


def test_keys_walk_the_rows_and_step_over_headings(listed, qtbot):
    listed.view.setFocus()
    listed.list.show_chosen("w1")

    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up):
        qtbot.keyClick(listed.view, key)
    qtbot.keyClick(listed.view, Qt.Key.Key_Up)
    qtbot.keyClick(listed.view, Qt.Key.Key_End)
    qtbot.keyClick(listed.view, Qt.Key.Key_Home)

    assert listed.told(listed.chosen) == ["w2", "w3", "w2", "w1", "w7", "w1"]


def test_page_down_lands_on_a_workshop(listed, qtbot):
    listed.view.setFocus()
    listed.list.show_chosen("w1")

    qtbot.keyClick(listed.view, Qt.Key.Key_PageDown)

    assert listed.told(listed.chosen)
    assert listed.told(listed.chosen)[0] in listed.ids()


def test_enter_opens_and_delete_asks(listed, qtbot):
    listed.view.setFocus()
    listed.list.show_chosen("w3")

    qtbot.keyClick(listed.view, Qt.Key.Key_Return)
    qtbot.keyClick(listed.view, Qt.Key.Key_Delete)

    assert listed.told(listed.opened) == ["w3"]
    assert listed.told(listed.deleted) == ["w3"]


def test_the_mouse_chooses_and_opens(listed, qtbot):
    viewport = listed.view.viewport()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=listed.point("w2"))
    qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=listed.point("w2"))

    assert listed.told(listed.chosen) == ["w2"]
    assert listed.told(listed.opened) == ["w2"]


def test_a_heading_is_nothing_to_click(listed, qtbot):
    heading = listed.view.visualRect(listed.model.index(2)).center()
    qtbot.mouseClick(listed.view.viewport(), Qt.MouseButton.LeftButton, pos=heading)
    qtbot.mouseDClick(listed.view.viewport(), Qt.MouseButton.LeftButton, pos=heading)

    assert listed.told(listed.chosen) == listed.told(listed.opened) == []


def test_showing_a_choice_tells_nobody(listed):
    listed.list.show_chosen("w4")
    listed.list.show_chosen("unknown")

    assert listed.told(listed.chosen) == []


def test_typing_filters_and_the_keyboard_goes_on_into_the_list(listed, qtbot):
    listed.list.go_to_search()
    qtbot.keyClicks(listed.search, "2026-02-05")

    assert listed.ids() == ["w5"]
    qtbot.keyClick(listed.search, Qt.Key.Key_Down)
    assert listed.view.hasFocus()
    assert listed.told(listed.chosen) == ["w5"]


def test_escape_empties_the_search(listed, qtbot):
    qtbot.keyClicks(listed.search, "nowhere")
    assert listed.ids() == []
    assert "No match" in words(listed.list)

    qtbot.keyClick(listed.search, Qt.Key.Key_Escape)

    assert len(listed.ids()) == 7
    assert "No match" not in words(listed.list)


def test_the_filter_and_the_search_hold_when_workshops_change(listed, qtbot):
    named(listed.list, Segmented, "Which workshops").setFocus()
    qtbot.keyClick(named(listed.list, Segmented, "Which workshops"), Qt.Key.Key_End)
    assert listed.ids() == ["w5", "w6", "w7"]

    listed.list.show_shelves(Shelves((summary("n", status="finished"),), TODAY), TODAY)

    assert listed.ids() == ["n"]
    assert "1 workshop" in words(listed.list)


def test_the_chosen_row_stays_chosen_through_a_search(listed, qtbot):
    listed.list.show_chosen("w5")
    qtbot.keyClicks(listed.search, "2026")

    row = listed.view.currentIndex().row()
    assert listed.model.workshop(row).id == "w5"
    assert listed.told(listed.chosen) == []


def test_headings_are_low_and_rows_are_not_whatever_was_there_before(listed, qtbot):
    for needle in ("远川", "", "全局观"):
        listed.search.clear()
        type_text(listed.search, needle)
        for row in range(listed.model.rowCount()):
            is_heading = listed.model.workshop(row) is None
            wanted = SECTION_HEIGHT if is_heading else HEIGHT.row
            assert listed.view.rowHeight(row) == wanted


def count_calls(monkeypatch, owner, name) -> list[object]:
    calls: list[object] = []
    real = getattr(owner, name)

    def counting(self, *arguments):
        calls.append(arguments)
        return real(self, *arguments)

    monkeypatch.setattr(owner, name, counting)
    return calls


def test_ten_thousand_rows_are_not_asked_for_one_by_one(look, shown, qtbot, monkeypatch):
    sizes = count_calls(monkeypatch, RowDelegate, "sizeHint")
    worded = count_calls(monkeypatch, WorkshopRows, "_words")
    painted = count_calls(monkeypatch, RowDelegate, "paint")
    listed = Listed(look, shown, many(MANY))
    visible = listed.view.viewport().height() // SECTION_HEIGHT + 2
    first_painting = len(painted)

    listed.view.setFocus()
    qtbot.keyClick(listed.view, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: len(painted) > first_painting)
    type_text(listed.search, "鲸湾")
    listed.view.viewport().repaint()

    assert len(listed.ids()) == MANY // 100
    assert sizes == []
    # A handful of paintings of what is in view, each row worded twice: itself and the one above.
    assert len(painted) < 12 * visible
    assert len(worded) < 24 * visible + MANY // 100 + 10


def test_long_names_are_cut_and_never_push_the_state_away(look, shown):
    name = "客" * 40
    listed = Listed(look, shown, (summary("a", title=name, client=name),))
    plain = Listed(look, shown, (summary("a"),))

    def state_column(each: Listed) -> object:
        area = each.view.visualRect(each.model.index(1))
        picture = each.view.viewport().grab(area).toImage()
        return picture.copy(picture.width() - 160, 0, 160, picture.height())

    assert state_column(listed) == state_column(plain)


def test_a_cut_cell_tells_its_whole_text_and_a_whole_one_nothing(look, shown, monkeypatch):
    told: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, _widget: told.append(text))
    client = "Northern Isles International Holdings Co"
    listed = Listed(look, shown, (summary("a", client=client), summary("b", client="Isles")))
    listed.list.resize(1000, 430)
    boxes = column_boxes(columns(look), listed.view.viewport().width(), chevron=True)

    for workshop in ("a", "b"):
        at = QPoint(round(boxes[2].left()) + 4, listed.point(workshop).y())
        event = QHelpEvent(QEvent.Type.ToolTip, at, listed.view.viewport().mapToGlobal(at))
        QApplication.sendEvent(listed.view.viewport(), event)

    assert told == [client, ""]


def test_with_nothing_to_scroll_the_bar_is_out_of_force(look, shown):
    short = Listed(look, shown, (summary("a"),))
    assert not short.view.verticalScrollBar().isEnabled()
    long = Listed(look, shown, many(50))
    assert long.view.verticalScrollBar().isEnabled()


def test_rows_keep_their_height_when_headings_move(look, shown):
    listed = Listed(look, shown, (summary("a"), summary("b", days=3)))
    rows = (summary("x"), summary("a"), summary("b", days=3))
    listed.list.show_shelves(Shelves(rows, TODAY), TODAY)
    for row in range(listed.model.rowCount()):
        heading = listed.model.workshop(row) is None
        assert listed.view.rowHeight(row) == (SECTION_HEIGHT if heading else HEIGHT.row)
