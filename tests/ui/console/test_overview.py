"""The overview on the real console: by keys, by mouse, and nothing happens before Enter."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.core.commands import Command
from facilitator.core.staging import Room, preview_of
from facilitator.ui.console.overview.page import OverviewPage
from facilitator.ui.slides.canvas import StageLook
from facilitator.ui.slides.painting import paint_stage, paint_timer
from facilitator.ui.tokens import STAGE_DARK, STAGE_LIGHT
from facilitator.ui.widgets.text_field import SearchField
from tests.ui.console.course import on_the_way, two_days
from tests.ui.console.facts import Facts
from tests.ui.console.scenes import running
from tests.ui.console.seen import button, focused, the

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
SHOWN_MS = 8000


@pytest.fixture(scope="module")
def course() -> Room:
    return two_days()


@pytest.fixture
def over(page, look, stage_look, course) -> OverviewPage:
    made = OverviewPage(look, stage_look, page)
    made.show_overview(on_the_way(course, "en"))
    made.jump_requested.connect(page.jump)
    page.cover(made)
    return made


def press(key, held=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, held)


def type_words(words: str) -> None:
    QTest.keyClicks(focused(), words)


def marked(over: OverviewPage) -> int:
    tile = over.grid().tile()
    return tile.number if tile else 0


def here(course: Room) -> int:
    return on_the_way(course, "en").here().number


def test_it_opens_at_the_trainers_own_place_with_the_keyboard_in_the_field(over, course) -> None:
    assert marked(over) == here(course)
    assert isinstance(QApplication.focusWidget(), SearchField)
    assert over.grid().viewport().rect().contains(over.grid().cell(here(course)).center())
    assert over.size() == over.parentWidget().size()


def test_arrows_mark_and_only_enter_jumps(page, over, heard, course) -> None:
    press(Key.Key_Right)
    press(Key.Key_Right)
    press(Key.Key_Left)
    assert marked(over) == here(course) + 1
    press(Key.Key_Down)
    press(Key.Key_Home)
    assert marked(over) == 1
    press(Key.Key_End)
    assert (heard.jumps, heard.commands) == ([], [])
    last = on_the_way(course, "en").tiles[-1]
    assert marked(over) == last.number
    press(Key.Key_Return)
    assert heard.jumps == [last.at]
    assert not over.isVisible()
    assert QApplication.focusWidget() is page


def test_down_and_up_come_back_to_the_same_column(over, course) -> None:
    press(Key.Key_Home)
    press(Key.Key_Right)
    before = over.grid().cell(marked(over)).left()
    press(Key.Key_Down)
    assert marked(over) > 2
    assert over.grid().cell(marked(over)).left() <= before
    press(Key.Key_Up)
    press(Key.Key_Up)
    assert marked(over) in (1, 2)


def test_a_pasted_text_of_any_length_is_no_number(over, heard) -> None:
    the(over, SearchField).insert("9" * 5000)
    press(Key.Key_Return)
    assert heard.jumps == []


def test_a_number_and_enter(over, heard, course) -> None:
    type_words("120")
    assert marked(over) == 120
    assert len(over.grid().tiles()) == len(on_the_way(course, "en").tiles)
    press(Key.Key_Return)
    assert heard.jumps == [on_the_way(course, "en").tiles[119].at]


def test_a_number_that_there_is_not_leads_nowhere(over, heard) -> None:
    type_words("999")
    assert not button(over, "Go there").isEnabled()
    press(Key.Key_Return)
    assert heard.jumps == []
    assert over.isVisible()


@pytest.mark.parametrize(
    ("typed", "sure"), [("复盘", "Debrief"), ("fp", "Debrief"), ("debrief", "Debrief")]
)
def test_words_of_either_language_and_first_letters_filter(over, typed, sure) -> None:
    field = the(over, SearchField)
    field.insert(typed)  # as an input method brings it
    field.textEdited.emit(field.text())
    tiles = over.grid().tiles()
    assert 0 < len(tiles) < 120
    assert sum(tile.step == sure for tile in tiles) > 20
    assert marked(over) == tiles[0].number


def test_esc_empties_the_field_and_then_goes_back(page, over, heard, course) -> None:
    type_words("zzz")
    assert over.grid().tiles() == ()
    press(Key.Key_Return)
    press(Key.Key_Escape)
    assert over.isVisible()
    assert marked(over) == here(course)
    press(Key.Key_Escape)
    assert not over.isVisible()
    assert QApplication.focusWidget() is page
    assert (heard.jumps, heard.commands) == ([], [])
    press(Key.Key_Space)
    assert heard.commands == [Command.NEXT]


def test_tab_closes_what_tab_opened(over, heard) -> None:
    press(Key.Key_Tab)
    assert not over.isVisible()
    assert heard.commands == []


def test_a_click_marks_and_the_button_goes(over, heard, course) -> None:
    cell = over.grid().cell(here(course) - 1)
    QTest.mouseClick(over.grid().viewport(), LEFT, pos=cell.center())
    assert marked(over) == here(course) - 1
    assert heard.jumps == []
    QTest.mouseClick(button(over, "Go there"), LEFT)
    assert heard.jumps == [on_the_way(course, "en").tiles[here(course) - 2].at]


def test_a_double_click_goes(over, heard, course) -> None:
    cell = over.grid().cell(here(course) - 1)
    QTest.mouseDClick(over.grid().viewport(), LEFT, pos=cell.center())
    assert len(heard.jumps) == 1
    assert not over.isVisible()


def test_the_clicker_and_the_keys_of_the_room_are_heard_and_letters_are_not(over, heard) -> None:
    press(Key.Key_PageDown)
    press(Key.Key_F4)
    press(Key.Key_F8)
    type_words("bn ")
    assert heard.commands == [Command.NEXT, Command.BLACK, Command.TIMER_TOGGLE]
    assert over.isVisible()


def test_what_is_done_on_the_console_uncovers_it(page, over) -> None:
    press(Key.Key_F2)
    assert not over.isVisible()
    assert page.key_context(focused()) == "entry"


def test_it_follows_while_it_is_open_and_keeps_the_mark(over, course) -> None:
    press(Key.Key_Home)
    later = on_the_way(course, "en", block=9)
    over.show_overview(later)
    assert marked(over) == 1
    assert [tile.state for tile in over.grid().tiles()].count("now") == 1
    assert later.here().state == "now"


def test_pictures_come_for_what_is_in_sight_and_are_kept(qtbot, over, course) -> None:
    thumbnails, tile = over.grid().thumbnails, on_the_way(course, "en").here()
    qtbot.waitUntil(lambda: thumbnails.picture(tile) is not None, timeout=SHOWN_MS)
    far = over.grid().tiles()[-1]
    assert thumbnails.picture(far) is None
    picture = thumbnails.picture(tile)
    over.show_overview(on_the_way(course, "en", block=9))
    assert thumbnails.picture(tile) is picture


def test_it_shows_the_very_picture_of_the_room(qtbot, over, stage_look, course) -> None:
    tile = on_the_way(course, "en").here()
    thumbnails = over.grid().thumbnails
    qtbot.waitUntil(lambda: thumbnails.picture(tile) is not None, timeout=SHOWN_MS)
    picture = thumbnails.picture(tile)
    assert picture is not None
    stage, painted = preview_of(course, tile.at), QPixmap(picture.size())
    with QPainter(painted) as painter:
        paint_stage(painter, stage, picture.size(), stage_look)
        paint_timer(painter, stage, picture.size(), stage_look, 0)
    inside = picture.rect().adjusted(10, 10, -10, -10)  # its corners are round
    kind = QImage.Format.Format_RGB32
    assert stage.timer is not None
    assert picture.copy(inside).toImage().convertToFormat(kind) == painted.copy(
        inside
    ).toImage().convertToFormat(kind)


@pytest.mark.shots
@pytest.mark.parametrize("locale", ["zh-CN", "en"])
@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
def test_shots(  # noqa: PLR0913  (what it is dressed in)
    qtbot, make_page, dressed, room_texts, shots_dir, course, size, dark, locale
) -> None:
    page = make_page(locale, size, dark=dark)
    running(page, Facts(locale))
    look = dressed(locale, dark=dark)
    theme = "dark" if dark else "light"
    over = OverviewPage(look, StageLook(STAGE_DARK if dark else STAGE_LIGHT, room_texts), page)
    over.show_overview(on_the_way(course, locale))
    for typed in ("", "fp", "zzz"):
        page.cover(over)
        type_words(typed)
        qtbot.wait(1500)
        name = f"overview-{typed or 'all'}-{locale}-{theme}-{size[0]}x{size[1]}.png"
        assert page.grab().save(str(shots_dir / name))
        over.close_cover()
    page.hide()
