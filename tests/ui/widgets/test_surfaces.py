"""Cards, pills, key caps, lines, rows and columns, the time bar and the rows of a table."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QTableView, QWidget

from facilitator.ui.tokens import HEIGHT, Tone
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.empty_state import Tile
from facilitator.ui.widgets.keycap import KeyCap
from facilitator.ui.widgets.pill import Pill
from facilitator.ui.widgets.progress import ProgressLine
from facilitator.ui.widgets.row_delegate import INSET, column_boxes
from facilitator.ui.widgets.scroll import ScrollArea, show_through
from facilitator.ui.widgets.surfaces import Bar, Card, Rule
from facilitator.ui.widgets.table_rows import Cell, Column, Section, TableRow
from tests.ui.widgets.gallery_rows import RowsView
from tests.ui.widgets.pixels import colour_at, has_colour, picture


def test_a_card_is_a_surface_with_a_hairline(qtbot, look):
    window = QWidget()
    qtbot.addWidget(window)
    card = Card()
    card.setParent(window)
    card.resize(200, 100)
    assert colour_at(window, 100, 50) == look.colours.surface.lower()
    assert colour_at(window, 100, 0) == look.colours.border.lower()
    assert colour_at(window, 0, 0) == look.colours.bg.lower()


def test_a_bar_has_its_height_and_a_hairline_below(qtbot, look):
    bar = Bar()
    qtbot.addWidget(bar)
    bar.resize(200, bar.height())
    assert bar.height() == HEIGHT.bar
    assert colour_at(bar, 100, HEIGHT.bar - 1) == look.colours.border.lower()
    assert colour_at(bar, 100, 0) == look.colours.surface.lower()


def test_a_rule_is_one_pixel_across_or_upright(qtbot, look):
    across, upright = Rule(), Rule(upright=24)
    for each in (across, upright):
        qtbot.addWidget(each)
    assert across.height() == 1
    assert upright.size().toTuple() == (1, 24)
    across.resize(50, 1)
    assert colour_at(across, 20, 0) == look.colours.border.lower()


@pytest.mark.parametrize("tone", ["muted", "accent", "ok", "warn", "over"])
def test_a_pill_has_ink_and_ground_of_its_tone(qtbot, look, tone):
    pill = Pill(look, "Behind <b>2</b>", tone, "timer")
    qtbot.addWidget(pill)
    pill.resize(pill.sizeHint())
    wanted = look.colours.tone(tone)
    assert colour_at(pill, pill.width() // 2, 2) == wanted.ground.lower()
    assert has_colour(pill, wanted.ink)
    assert pill.text() == "Behind <b>2</b>"
    assert pill.accessibleName() == "Behind <b>2</b>"


def test_a_pill_shows_another_state_in_the_room_it_needs(qtbot, look):
    pill = Pill(look, "a")
    qtbot.addWidget(pill)
    before = pill.sizeHint().width()
    pill.show_state("a longer state", Tone("#ff0000", "#00ff00"), "check")
    assert pill.sizeHint().width() > before
    pill.resize(pill.sizeHint())
    assert colour_at(pill, pill.width() // 2, 2) == "#00ff00"
    assert Pill(look, "a", small=True).sizeHint().height() == HEIGHT.small_pill


def test_a_key_cap_is_as_wide_as_its_name_and_never_narrower_than_high(qtbot, look):
    short, long = KeyCap(look, "1"), KeyCap(look, "Ctrl+Shift+D")
    for each in (short, long):
        qtbot.addWidget(each)
    assert short.sizeHint().width() == short.sizeHint().height()
    assert long.sizeHint().width() > 3 * short.sizeHint().width()
    assert long.text() == long.accessibleName() == "Ctrl+Shift+D"
    long.resize(long.sizeHint())
    assert colour_at(long, long.width() // 2, 1) == look.colours.sunken.lower()


@pytest.mark.parametrize(
    ("share", "filled"), [(0.0, 0), (0.5, 100), (1.0, 200), (7.0, 200), (-1, 0)]
)
def test_the_time_bar_shows_the_share(qtbot, look, share, filled):
    line = ProgressLine(look)
    qtbot.addWidget(line)
    line.resize(200, 8)
    line.show_share(share)
    image = picture(line)
    accent = look.colours.accent.lower()
    count = sum(image.pixelColor(x, 4).name() == accent for x in range(200))
    assert abs(count - filled) <= 2


def test_the_time_bar_turns_red_when_it_is_over(qtbot, look):
    line = ProgressLine(look)
    qtbot.addWidget(line)
    line.resize(200, 8)
    line.show_share(1.0, "over")
    assert colour_at(line, 100, 4) == look.colours.over.lower()


def test_a_tile_is_soft_or_quiet(qtbot, look):
    soft, quiet = Tile(look, "play"), Tile(look, "plus", quiet=True)
    for each in (soft, quiet):
        qtbot.addWidget(each)
    assert colour_at(soft, 28, 4) == look.colours.accent_soft.lower()
    assert colour_at(quiet, 28, 4) == look.colours.sunken.lower()


def test_a_scroll_area_shows_the_card_behind_and_only_a_thin_bar(qtbot, look):
    card = Card()
    qtbot.addWidget(card)
    content = QWidget()
    content.setMinimumHeight(1000)
    area = ScrollArea(content)
    card.setLayout(column(area))
    card.resize(200, 200)
    card.show()
    assert colour_at(card, 50, 100) == look.colours.surface.lower()
    assert area.verticalScrollBar().width() <= 10
    assert not area.horizontalScrollBar().isVisible()
    assert has_colour(card, look.colours.border_strong)


def test_rows_and_columns_take_widgets_spaces_and_layouts(qtbot):
    holder, first, last = QWidget(), QWidget(), QWidget()
    qtbot.addWidget(holder)
    for each in (first, last):
        each.setFixedSize(20, 20)
    holder.setLayout(column(row(first, 10, last, None, gap=4, margins=(1, 2, 3, 4)), None, gap=0))
    holder.resize(200, 100)
    holder.show()
    assert first.pos() == QPoint(1, 2)
    assert last.x() == 1 + 20 + 10 + 4


COLUMNS = [Column("Day", 100), Column("Course"), Column("People", 60, right=True)]
LINES = [
    Section("Coming"),
    TableRow("a", (Cell("12 Mar", note="Thu"), Cell("<b>Course</b>", bold=True), Cell("42"))),
    TableRow("b", (Cell("19 Mar"), Cell("Ready", tone="ok"), Cell("8", quiet=True))),
]


@pytest.fixture
def table(look, shown):
    view = RowsView(look, COLUMNS, LINES)
    view.resize(700, 300)
    shown(view)
    view.clearFocus()
    return view


def test_columns_share_what_the_fixed_ones_leave():
    boxes = column_boxes([Column("a", 100), Column("b"), Column("c")], 700, chevron=False)
    assert boxes[0].left() == INSET
    assert boxes[0].width() == 100
    assert boxes[1].width() == boxes[2].width()
    assert boxes[2].right() == pytest.approx(700 - INSET)
    narrow = column_boxes([Column("a", 100), Column("b")], 700, chevron=True)
    assert narrow[1].right() < 700 - INSET


def test_headings_are_bands_and_rows_have_hairlines_between_them(table, look):
    colours = look.colours
    heading, first, second = (table.visualRect(table.model().index(n, 0)) for n in range(3))
    assert heading.height() < first.height() == HEIGHT.row
    assert colour_at(table, 2, heading.center().y()) == colours.raised.lower()
    assert colour_at(table, 300, first.bottom()) == colours.border.lower()
    assert colour_at(table, 300, second.bottom()) != colours.border.lower()


def test_a_cell_with_a_tone_is_a_pill(table, look):
    assert has_colour(table, look.colours.ok_soft)


def test_the_row_of_the_keyboard_is_ringed(table, look):
    assert not has_colour(table, look.colours.accent)
    table.setFocus(Qt.FocusReason.TabFocusReason)
    table.setCurrentIndex(table.model().index(1, 0))
    place = table.visualRect(table.model().index(1, 0))
    middle = place.center().y()
    assert colour_at(table, INSET // 2 + 1, middle) == look.colours.accent.lower()
    assert colour_at(table, 300, place.top() + 6) == look.colours.accent_soft.lower()


def test_figures_stand_flush_right(table, look):
    image = picture(table)
    boxes = column_boxes(COLUMNS, table.viewport().width(), chevron=True)
    ink = []
    for number in (1, 2):
        place = table.visualRect(table.model().index(number, 0))
        band = range(place.top() + 10, place.bottom() - 10)
        columns = range(int(boxes[2].left()), int(boxes[2].right()) + 2)
        ground = image.pixelColor(int(boxes[2].left()), place.center().y())
        ink.append(max(x for x in columns if any(image.pixelColor(x, y) != ground for y in band)))
    assert abs(ink[0] - ink[1]) <= 1


def test_an_area_that_lets_the_card_show_still_follows_the_mouse(qtbot):
    table = QTableView()
    qtbot.addWidget(table)
    table.setMouseTracking(True)

    show_through(table)

    assert table.viewport().hasMouseTracking()
    assert not table.viewport().autoFillBackground()
