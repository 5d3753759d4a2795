"""The strip for the days after a workshop: when it is there, what it says and asks for."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest

from facilitator.core.waves import wave_after
from facilitator.ui.home.after_strip import AfterStrip
from facilitator.ui.home.day_strips import DayStrips
from facilitator.ui.home.page import HomePage
from facilitator.ui.home.row_view import RowView
from facilitator.ui.widgets.button import Button
from facilitator.ui.widgets.icon_button import IconButton
from tests.ui.home.finding import button, buttons, named, only, words
from tests.ui.home.samples import TODAY, details, shelf_full

LEFT = Qt.MouseButton.LeftButton
WAVE = wave_after(date(2026, 2, 5), 30)


@pytest.fixture
def home(page: HomePage) -> HomePage:
    return page


@pytest.fixture
def strip(look, home: HomePage) -> AfterStrip:
    """On the card of a Home at which a finished workshop is chosen."""
    made = AfterStrip(look)
    home.show_after(made)
    home.show_workshops(shelf_full(), TODAY)
    home.show_details(details("w5", status="finished", day=TODAY - timedelta(days=28)))
    return made


def said(spy: QSignalSpy) -> list[list[object]]:
    return [list(spy.at(number)) for number in range(spy.count())]


def test_it_is_there_for_what_is_over_alone(home: HomePage, strip: AfterStrip) -> None:
    assert strip.isVisible()
    for status in ("draft", "running"):
        home.show_details(details("w1", status=status))
        assert not strip.isVisible()
    home.show_details(details("w5", status="finished", can_report=False))
    assert not strip.isVisible()


def test_without_a_day_of_follow_up_it_says_nothing_and_offers_the_rest(strip: AfterStrip) -> None:
    assert words(strip) == []
    assert buttons(strip) >= {"Export files…", "Messages…", "Import form…"}
    assert "Reminder…" not in buttons(strip)


@pytest.mark.parametrize(
    ("today", "line", "brief"),
    [
        (WAVE.day - timedelta(days=4), "30-day follow-up, 9 Mar (in 4 days)", "in 4 days"),
        (WAVE.day, "30-day follow-up, today", "follow-up today"),
        (WAVE.day + timedelta(days=1), "30-day follow-up, 9 Mar (1 day ago)", "1 day ago"),
    ],
)
def test_the_day_is_told_on_the_card_and_in_the_row(
    home: HomePage, strip: AfterStrip, today: date, line: str, brief: str
) -> None:
    home.show_workshops(shelf_full(), today)
    strip.show_due({"w5": WAVE}, today)
    home.show_due({"w5": WAVE})
    assert line in words(strip)
    rows = only(home, RowView).model()
    told = [rows.index(number, 0).data() for number in range(rows.rowCount())]
    assert len([one for one in told if brief in one]) == 1


def test_what_it_asks_for_carries_the_workshop(home: HomePage, strip: AfterStrip) -> None:
    strip.show_due({"w5": WAVE}, TODAY)
    deeds, later, never = (
        QSignalSpy(one)
        for one in (home.after_requested, strip.put_off_requested, strip.dismiss_requested)
    )
    QTest.mouseClick(button(strip, "Export files…"), LEFT)
    QTest.mouseClick(named(strip, Button, "Programme report…"), LEFT)
    home.perform("messages")
    home.perform("follow-up")
    home.perform("programme")
    wished = ("documents", "programme", "messages", "follow-up", "programme")
    assert said(deeds) == [[one, "w5"] for one in wished]
    QTest.mouseClick(named(strip, Button, "Remind in a week"), LEFT)
    QTest.mouseClick(named(strip, IconButton, "Do not remind of this date"), LEFT)
    assert said(later) == said(never) == [["w5"]]


def test_what_has_not_begun_is_neither_announced_nor_followed_up(
    home: HomePage, strip: AfterStrip
) -> None:
    home.show_details(details("w1"))
    deeds = QSignalSpy(home.after_requested)
    home.perform("messages")
    assert said(deeds) == []
    assert "This workshop has not begun yet" in words(home)
    home.perform("documents")  # certificates are printed before class
    assert said(deeds) == [["documents", "w1"]]


def test_a_low_window_shows_it_in_the_place_of_the_agenda(
    home: HomePage, strip: AfterStrip, qtbot
) -> None:
    agenda = only(home, DayStrips)
    assert agenda.isVisible()
    home.resize(1000, 640)
    qtbot.waitUntil(lambda: not agenda.isVisible())
    assert button(strip, "Messages…").isVisible()
