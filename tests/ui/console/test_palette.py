"""The palette on the real console: found in both languages, done by Enter, reasons said."""

from collections import Counter
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView

from facilitator.core.commands import Command
from facilitator.core.position import Shown
from facilitator.palettes import console_items, home_items
from facilitator.texts import LOCALES, load_texts
from facilitator.ui.console import keys
from facilitator.ui.console.key_list import key_groups
from facilitator.ui.console.possible import Moment, reasons
from facilitator.ui.dialogs.palette import Palette, matching
from facilitator.ui.widgets.keycap import KeyCap
from tests.ui.console.facts import Facts
from tests.ui.console.scenes import running
from tests.ui.console.seen import focused

Key = Qt.Key
SAME_ON_BOTH = (("Alt+F5",), ("Ctrl+,",), ("Ctrl+K",), ("Ctrl+Shift+P",))
FREE = Moment(
    at_start=False,
    at_end=False,
    last_block=False,
    came_from=True,
    shown=Shown(mode="black"),
    pointing=False,
    covered=1,
    enters=True,
    points=True,
    away=True,
    can_undo=True,
    can_redo=True,
    screens="two",
)
NEVER = {Command.REHEARSE, Command.CHECK, Command.FASTER, Command.SLOWER}
HINDERED = {
    "last_block": (True, {Command.SKIP}),
    "came_from": (False, {Command.COME_BACK}),
    "at_start": (True, {Command.BACK}),
    "shown": (Shown(), {Command.PEEL}),
    "asked": (False, {Command.PARKING_LOT}),
    "promised": (False, {Command.COMMITMENTS}),
    "covered": (0, {Command.REVEAL}),
    "points": (False, {Command.CLASS_POINTS}),
    "away": (False, {Command.TIMER_GIVE_BACK}),
    "can_undo": (False, {Command.UNDO}),
    "can_redo": (False, {Command.REDO}),
    "elsewhere": (
        True,
        {
            Command.INSERT,
            Command.CATCH_UP,
            Command.JOT,
            Command.NOTEBOOK,
            Command.PHOTOS,
            Command.EDIT_NOTES,
            Command.TIMES,
            Command.PEOPLE,
        },
    ),
    "screens": ("one", {Command.HAND_OVER, Command.SWAP_SCREENS, Command.IDENTIFY_SCREENS}),
}


@pytest.fixture
def palette(page, look) -> Palette:
    made = Palette(look, page)
    not_now = reasons(look.texts, replace(FREE, can_redo=False))
    made.show_items(
        [*console_items(look.texts, not_now), *home_items(look.texts, {}, running=True)]
    )
    made.chosen.connect(page.obey)
    page.cover(made)
    return made


def press(key, held=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, held)


def words(palette: Palette) -> list[str]:
    return [item.words for item in palette.offered()]


def test_a_pointer_can_be_left(look) -> None:
    usual = replace(FREE, shown=Shown())
    assert Command.PEEL in reasons(look.texts, usual)
    assert Command.PEEL not in reasons(look.texts, replace(usual, pointing=True))


@pytest.mark.parametrize("typed", ["black screen", "黑屏", "hp", "ＨＰ"])
def test_words_of_both_languages_and_first_letters_find_it(palette, heard, typed) -> None:
    found = matching([item for item in palette.offered() if not item.reason], typed)
    assert "Black screen" in [item.words for item in found]
    if typed.isascii():
        QTest.keyClicks(focused(), typed)
        assert words(palette)[0] == "Black screen"
        press(Key.Key_Return)
        assert heard.commands == [Command.BLACK]


def test_arrows_choose_enter_does_and_the_keyboard_comes_back(page, palette, heard) -> None:
    second = palette.offered()[1]
    press(Key.Key_Down)
    press(Key.Key_Down)
    press(Key.Key_Up)
    assert heard.commands == []
    press(Key.Key_Return)
    assert heard.commands == [second.deed]
    assert not palette.isVisible()
    assert QApplication.focusWidget() is page


def test_what_is_not_possible_comes_last_says_why_and_does_nothing(palette, heard) -> None:
    reasons_said = [bool(item.reason) for item in palette.offered()]
    assert reasons_said == sorted(reasons_said)
    QTest.keyClicks(focused(), "redo")
    (redo,) = (item for item in palette.offered() if item.deed is Command.REDO)
    assert redo.reason == "There is nothing to redo"
    assert palette.offered()[0] is redo
    press(Key.Key_Return)
    assert heard.commands == []
    assert palette.isVisible()


def test_a_click_does_it_and_a_click_beside_closes(palette, heard) -> None:
    view = palette.findChild(QListView)
    row = next(n for n, item in enumerate(palette.offered()) if item.deed is Command.FREEZE)
    place = view.visualRect(view.model().index(row, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert heard.commands == [Command.FREEZE]
    assert not palette.isVisible()


def test_a_click_beside_and_esc_close_it_and_nothing_happens(page, palette, heard) -> None:
    QTest.mouseClick(palette, Qt.MouseButton.LeftButton, pos=palette.rect().bottomLeft())
    assert not palette.isVisible()
    page.cover(palette)
    press(Key.Key_Escape)
    assert not palette.isVisible()
    assert heard.commands == []


def test_the_clicker_is_heard_and_letters_are_not(palette, heard) -> None:
    press(Key.Key_PageDown)
    QTest.keyClicks(focused(), "b")
    assert heard.commands == [Command.NEXT]


def test_what_opens_something_on_the_console_opens_it(page, palette) -> None:
    QTest.keyClicks(focused(), "score entry")
    press(Key.Key_Return)
    assert page.key_context(focused()) == "entry"


def test_the_report_is_found_where_it_comes_from() -> None:
    items = console_items(load_texts("zh-CN"), {})
    assert matching(items, "报告")[0].deed == Command.END


def test_nothing_found_is_said(palette, heard) -> None:
    QTest.keyClicks(focused(), "zzz")
    assert palette.offered() == ()
    press(Key.Key_Return)
    assert heard.commands == []


def test_every_command_of_the_keys_is_offered_and_has_its_keys() -> None:
    texts = load_texts("en")
    offered = {item.deed: item.keys for item in console_items(texts, {})}
    maps = (keys.EVERYWHERE, keys.OF_ROOM, keys.OF_CONSOLE, keys.OF_DATA)
    bound = {command for each in maps for command in each.values()}
    bound |= set(keys.MOVING.values()) | set(keys.CHARACTERS.values())
    alike = {Command.START, Command.START_HERE, Command.PREVIOUS_PANE, Command.PALETTE}
    of_home = {Command.REHEARSE, Command.CHECK}
    assert bound - alike - of_home == {deed for deed, caps in offered.items() if caps}
    assert {deed for deed, caps in offered.items() if not caps} == {
        Command.THEME,
        Command.HOME,
        Command.SKIP,
        Command.COME_BACK,
    }


def test_the_page_of_keys_shows_what_has_keys_from_the_same_list(page) -> None:
    press(Key.Key_F1)
    caps = {cap.text() for cap in page.findChildren(KeyCap)}
    for group in key_groups(load_texts("en")):
        for line in group.lines:
            assert set(line.keys) <= caps


@pytest.mark.parametrize("fact", HINDERED)
def test_each_hindrance_has_its_reason_in_both_languages(fact) -> None:
    value, commands = HINDERED[fact]
    for locale in LOCALES:
        texts = load_texts(locale)
        assert set(reasons(texts, FREE)) == NEVER
        said = reasons(texts, replace(FREE, **{fact: value}))
        assert set(said) == NEVER | commands
        assert all(said.values())


def test_only_a_rehearsal_has_another_speed() -> None:
    said = reasons(load_texts("en"), replace(FREE, screens="rehearsal"))
    assert not {Command.FASTER, Command.SLOWER} & set(said)


def test_the_end_hinders_next_only_while_the_room_has_its_picture() -> None:
    texts = load_texts("en")
    assert set(reasons(texts, replace(FREE, at_end=True))) == NEVER
    live = replace(FREE, at_end=True, shown=Shown(standing=True))
    assert set(reasons(texts, live)) == NEVER | {Command.NEXT}


def test_where_nothing_at_all_is_entered_the_entry_says_so() -> None:
    texts = load_texts("en")
    assert Command.ENTRY not in reasons(texts, replace(FREE, enters=False))
    assert Command.ENTRY in reasons(texts, replace(FREE, enters=False, points=False))


def test_home_is_quiet_while_a_workshop_runs_and_the_console_while_none_does() -> None:
    texts = load_texts("zh-CN")
    assert all(item.reason for item in home_items(texts, {}, running=True))
    assert all(item.reason for item in console_items(texts, {}, running=False))
    assert not any(item.reason for item in home_items(texts, {}))
    for open_now in (False, True):
        offered = [
            *home_items(texts, {}, running=open_now),
            *console_items(texts, {}, running=open_now),
        ]
        meant = Counter((item.words.rstrip("…"), item.keys) for item in offered)
        assert max(meant.values()) == 1
        chords = Counter(item.keys for item in offered if item.keys in SAME_ON_BOTH)
        assert set(chords.values()) == {1}
    twins = {item.words: item.twin for item in home_items(texts, {})}
    assert twins["新建工作坊"] == "New workshop"


@pytest.mark.shots
@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)])
def test_shots(  # noqa: PLR0913  (what it is dressed in)
    make_page, dressed, shots_dir, size, dark, locale
) -> None:
    page, look = make_page(locale, size, dark=dark), dressed(locale, dark=dark)
    running(page, Facts(locale))
    made = Palette(look, page)
    not_now = reasons(look.texts, replace(FREE, screens="one", can_redo=False))
    made.show_items(console_items(look.texts, not_now))
    theme = "dark" if dark else "light"
    for typed in ("", "ping", "zzz"):
        page.cover(made)
        QTest.keyClicks(focused(), typed)
        QApplication.processEvents()
        name = f"palette-{typed or 'all'}-{locale}-{theme}-{size[0]}x{size[1]}.png"
        assert page.grab().save(str(shots_dir / name))
    page.hide()
