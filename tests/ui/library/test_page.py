"""The library by mouse alone and by keyboard alone."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from facilitator.core.offer import Wanted
from facilitator.core.stage import OptionsSlide, Stage
from facilitator.ui.library.filters import Filters
from facilitator.ui.library.preview_pane import PreviewPane
from facilitator.ui.library.screen import Screen
from facilitator.ui.library.shelf_view import EDGE, ShelfView
from facilitator.ui.library.stand import Stand
from facilitator.ui.library.steps import Steps
from facilitator.ui.library.trainer_view import TrainerView
from facilitator.ui.preview.note_list import NoteList
from facilitator.ui.slides.canvas import StageLook
from facilitator.ui.slides.painting import paint_stage, paint_timer
from facilitator.ui.widgets.button import Button
from facilitator.ui.widgets.choice import Choice
from facilitator.ui.widgets.segmented import Segmented
from facilitator.ui.widgets.text_field import SearchField
from facilitator.ui.widgets.tick import Tick
from tests.ui.home.finding import button, focused, named, only, open_sheets, type_text, words

LEFT = Qt.MouseButton.LeftButton
PACK = "internal-customer"
QUIZ = f"{PACK}/concept-quiz"
SIZES = ((1280, 664), (1366, 712), (1440, 844), (1920, 1024))


def settle() -> None:
    """Until the preview has followed: it waits for a moment without input."""
    QTest.qWait(5)
    QApplication.processEvents()  # Qt shows what was added to a layout one turn later


def cards(page) -> list[str]:
    view = only(page, ShelfView)
    model = view.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def key(*keys: Qt.Key) -> None:
    for one in keys:
        QTest.keyClick(QApplication.focusWidget().window().windowHandle(), one)
        settle()


def click_card(page, text: str) -> None:
    view = only(page, ShelfView)
    row = next(n for n, each in enumerate(cards(page)) if text in each)
    QTest.mouseClick(
        view.viewport(), LEFT, pos=view.visualRect(view.model().index(row, 0)).center()
    )
    settle()


def choose(page, name: str, words_on_it: str) -> None:
    choice = named(page, Segmented, name)
    segment = named(choice, QAbstractButton, words_on_it)
    QTest.mouseClick(segment, LEFT)
    settle()


def stage(page) -> Stage:
    shown = only(page, Screen).stage()
    assert shown is not None
    return shown


def tick(page, name: str) -> None:
    QTest.mouseClick(named(page, Tick, name), LEFT)
    settle()


@pytest.mark.parametrize("locale", ["zh-CN", "en"])
@pytest.mark.parametrize("size", SIZES)
def test_all_activities_are_seen_without_scrolling(dressed, open_library, locale, size) -> None:
    page = open_library(dressed(locale), size=size)
    view = only(page, ShelfView)
    seen = QRect(QPoint(0, 0), view.viewport().size())
    rects = [view.visualRect(view.model().index(row, 0)) for row in range(18)]

    assert len(cards(page)) == 18
    assert all(seen.contains(one.adjusted(EDGE, EDGE, -EDGE, -EDGE)) for one in rects)
    assert all(not one.intersects(two) for one in rects for two in rects if one != two)
    assert len({one.width() for one in rects}) == 1
    assert view.verticalScrollBar().maximum() == 0


def test_the_first_activity_is_open_at_once(page) -> None:
    assert only(page, ShelfView).hasFocus()
    assert only(page, ShelfView).chosen_key() == f"{PACK}/case-multinational"
    assert "Page 1 of 35" in words(page)
    assert stage(page).chrome.client == "Beiyu International"


def test_the_picture_is_the_one_the_room_would_see(dressed, open_library) -> None:
    look = dressed()
    page = open_library(look, Stand(key=f"{PACK}/blind-drawing", page=5))
    screen = only(page, Screen)
    room, seen = StageLook.build(dark=False), stage(page)
    wanted = QImage(screen.size(), QImage.Format.Format_RGB32)
    with QPainter(wanted) as painter:
        paint_stage(painter, seen, screen.size(), room)
        paint_timer(painter, seen, screen.size(), room, 0)
    got = screen.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    # The frame and the round corners are the window's own.
    inner = QRect(QPoint(0, 0), screen.size()).adjusted(6, 6, -6, -6)

    assert got.copy(inner) == wanted.copy(inner)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("gylsz", ["Four-Station Chain"]),
        ("GNCG", ["Concept Quiz"]),
        ("供应链", ["Four-Station Chain"]),
        ("paper br", ["Paper Bridge"]),
        (
            "more efficient c",
            [
                "Hand-off Detective",
                "Blind Drawing",
                "Information Relay",
                "Twelve Hours after the Storm",
            ],
        ),
        ("xyz nothing", []),
    ],
)
def test_a_search_in_both_languages_and_by_initials(page, typed, found) -> None:
    key_event = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(page.windowHandle(), Qt.Key.Key_F, key_event)
    assert isinstance(focused(), SearchField)
    type_text(focused(), typed)

    assert [each.split(" · ")[0] for each in cards(page)] == found
    assert ("Nothing here fits" in words(page)) == (not found)
    assert f"{len(found)} of 18" in words(page)
    key(Qt.Key.Key_Escape)
    assert len(cards(page)) == 18


def test_the_preview_shows_one_of_those_that_were_found(page) -> None:
    QTest.keyClick(page.windowHandle(), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    type_text(focused(), "zqhl")

    assert [one.split(" · ")[0] for one in cards(page)] == ["Paper Bridge"]
    assert page.stand().key.endswith("/paper-bridge")
    assert only(page, ShelfView).chosen_key() == page.stand().key


def test_filters_by_mouse_and_back_to_everything(page) -> None:
    tick(page, "Case analysis")
    assert len(cards(page)) == 4
    tick(page, "Up to 30 min")
    assert [each.split(" · ")[0] for each in cards(page)] == [
        "Five-Act Case",
        "Concept Quiz",
        "Evidence Scales",
        "Hand-off Detective",
    ]
    tick(page, "Case analysis")
    tick(page, "2–3 people")
    assert 0 < len(cards(page)) < 13

    QTest.mouseClick(named(page, Button, "Show everything"), LEFT)
    assert len(cards(page)) == 18
    assert not any(one.isChecked() for one in page.findChildren(Tick))


def test_every_number_beside_a_filter_is_what_it_finds(page) -> None:
    for one in page.findChildren(Tick):
        one.click()
        assert len(cards(page)) == int(one.accessibleDescription()), one.accessibleName()
        one.click()


def test_a_topic_keeps_what_is_about_it(page) -> None:
    choice = named(page, Choice, "Topic")
    choice.setFocus()
    place = choice.findText("Teamwork")
    choice.setCurrentIndex(place)
    choice.activated.emit(place)

    assert 0 < len(cards(page)) < 18
    click_card(page, "Paper Bridge")
    assert any("Teamwork" in each for each in words(page))


def test_paging_by_mouse_to_the_end(page) -> None:
    click_card(page, "Hand-off Detective")
    assert not button(page, "Previous page").isEnabled()
    seen = [stage(page)]
    while button(page, "Next page").isEnabled():
        QTest.mouseClick(button(page, "Next page"), LEFT)
        seen.append(stage(page))

    assert len(seen) == 24
    assert "Page 24 of 24" in words(page)
    QTest.mouseClick(only(page, Screen), LEFT)
    assert "Page 24 of 24" in words(page)


def test_keys_page_from_everywhere_and_arrows_on_the_picture(page) -> None:
    key(Qt.Key.Key_PageDown, Qt.Key.Key_PageDown)
    assert "Page 3 of 35" in words(page)
    key(Qt.Key.Key_Return)
    assert isinstance(focused(), Screen)
    key(Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left)
    assert "Page 4 of 35" in words(page)
    key(Qt.Key.Key_End)
    assert "Page 35 of 35" in words(page)
    key(Qt.Key.Key_Home)
    assert "Page 1 of 35" in words(page)

    only(page, Filters).go_to_search()
    key(Qt.Key.Key_PageDown)
    assert "Page 2 of 35" in words(page)
    key(Qt.Key.Key_PageUp)
    assert "Page 1 of 35" in words(page)


def test_arrows_walk_the_cards_and_the_preview_follows(page) -> None:
    key(Qt.Key.Key_PageDown)
    key(Qt.Key.Key_Right)
    assert only(page, ShelfView).chosen_key() == QUIZ
    assert "Page 1 of 28" in words(page)
    key(Qt.Key.Key_Down)
    assert only(page, ShelfView).chosen_key() != QUIZ


def test_cards_that_are_passed_by_are_not_read(page) -> None:
    asked = QSignalSpy(page.look_requested)
    for _ in range(5):
        QTest.keyClick(only(page, ShelfView), Qt.Key.Key_Right)
    settle()

    assert asked.count() == 1
    assert asked.at(0)[0] == only(page, ShelfView).chosen_key()


def test_the_trainers_side_has_notes_and_what_comes(page) -> None:
    click_card(page, "Four-Station Chain")
    choose(page, "Whose view", "Trainer sees")

    assert not only(page, Screen).isVisible()
    assert only(page, TrainerView).isVisible()
    assert "What counts is the cost" in only(page, NoteList).accessibleName()
    assert {"Explain · 10 min", "Next: Four stations"} <= set(words(page))
    key(Qt.Key.Key_PageDown)
    assert "Now on the screen: Four stations" in words(page)
    choose(page, "Whose view", "Room sees")
    assert only(page, Screen).isVisible()


def test_both_languages_and_a_shorter_version(page) -> None:
    click_card(page, "Five-Act Case")
    key(Qt.Key.Key_PageDown)
    choose(page, "Language of the audience screen", "Both")
    assert stage(page).language == "both"
    assert "Page 2 of 35" in words(page)

    choose(page, "Length in minutes", "40")
    assert "Page 1 of 24" in words(page)
    assert stage(page).language == "both"
    click_card(page, "Concept Quiz")
    assert "Page 1 of 28" in words(page)
    assert stage(page).language == "both"


def test_one_version_is_said_and_not_chosen(page) -> None:
    choose(page, "Which shelf", "Short talks")
    click_card(page, "Group Activity")

    assert not any(
        one.accessibleName() == "Length in minutes"
        for one in page.findChildren(Segmented)
        if one.isVisible()
    )
    assert "60 min" in words(page)


def test_a_click_on_a_step_goes_to_its_first_page(page) -> None:
    click_card(page, "Concept Quiz")
    lines = only(page, Steps).findChildren(QAbstractButton)
    steps = [one for one in lines if one.isVisible()]
    QTest.mouseClick(steps[1], LEFT)

    assert [one.isChecked() for one in steps].index(True) == 1
    assert isinstance(stage(page).slide, OptionsSlide)


def test_what_stands_beside_the_pictures(page) -> None:
    click_card(page, "Four-Station Chain")
    said = "\n".join(words(page))

    assert "Total cost, the lower the better · weight 2" in said
    assert "1–6 groups of 4–8" in said
    assert "90 min, shorter 75, 30" in said
    assert "Systems theory" in said
    assert "Aim" in said
    assert "×" in said
    click_card(page, "Internal Customer Map")
    assert any("does not count in the standing" in each for each in words(page))
    assert any("groups by department" in each for each in words(page))


def test_short_talks_and_templates_have_shelves(page, qtbot) -> None:
    choose(page, "Which shelf", "Short talks")
    assert len(cards(page)) == 8
    assert not any(one.isVisible() for one in page.findChildren(Tick))
    choose(page, "Which shelf", "Templates")
    assert len(cards(page)) == 5
    assert not only(page, Screen).isVisible()
    click_card(page, "Half Day")
    with qtbot.waitSignal(page.template_requested) as wished:
        QTest.mouseClick(button(page, "New workshop from it"), LEFT)
    assert wished.args == ["half-day"]
    choose(page, "Which shelf", "Activities")
    assert only(page, Screen).isVisible()
    assert not any(
        one.accessibleName() == "New workshop from it" and one.isVisible()
        for one in page.findChildren(Button)
    )


def test_enter_on_a_template_goes_to_its_button(page) -> None:
    choose(page, "Which shelf", "Templates")
    only(page, ShelfView).go_to_cards()
    key(Qt.Key.Key_Return)
    assert focused() is button(page, "New workshop from it")


def test_tab_reaches_everything(page) -> None:
    names: list[str] = []
    for _ in range(40):
        key(Qt.Key.Key_Tab)
        names.append(focused().accessibleName())

    for wanted in ("Name, topic or initials", "Case analysis", "Topic", "Which shelf", "On the shelf",
                   "Whose view", "What the room sees", "Next page", "Length in minutes", "About it"):  # fmt: skip
        assert wanted in names, wanted


def test_f1_shows_the_keys_once(page) -> None:
    key(Qt.Key.Key_F1)
    assert len(open_sheets(page)) == 1
    key(Qt.Key.Key_F1)
    assert len(open_sheets(page)) == 1
    assert "Next and previous page of the preview" in words(page)
    QTest.keyClick(page.windowHandle(), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert not isinstance(focused(), SearchField)
    key(Qt.Key.Key_Escape)
    assert open_sheets(page) == []


def test_another_language_finds_the_same_place(dressed, open_library) -> None:
    before = open_library(dressed("zh-CN"))
    tick(before, "实操演练")
    click_card(before, "金点子集市")
    key(Qt.Key.Key_PageDown)
    choose(before, "时长（分钟）", "25")
    key(Qt.Key.Key_PageDown, Qt.Key.Key_PageDown)
    choose(before, "谁的视角", "讲师所见")
    stand = before.stand()
    before.hide()
    after = open_library(dressed("en", dark=True), stand)

    assert len(cards(after)) == 9
    assert only(after, ShelfView).chosen_key() == f"{PACK}/idea-market"
    assert "Page 3 of 11" in words(after)
    assert only(after, TrainerView).isVisible()
    choose(after, "Whose view", "Room sees")
    assert named(after, Segmented, "Length in minutes").chosen_key() == "25.0"


def test_a_needle_that_finds_nothing_still_leaves_a_preview(dressed, open_library) -> None:
    page = open_library(dressed(), Stand(wanted=Wanted(needle="none of them")))

    assert only(page, Filters).wanted().needle == "none of them"
    assert only(page, PreviewPane).page() == 0
    assert "Page 1 of 35" in words(page)
    QTest.mouseClick(
        next(
            b for b in page.findChildren(Button) if b.isVisible() and b.text() == "Show everything"
        ),
        LEFT,
    )
    assert len(cards(page)) == 18
