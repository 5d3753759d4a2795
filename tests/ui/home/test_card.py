"""The card of the chosen workshop: its facts, its states, its strip."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.core.agenda import BlockKind, Family
from facilitator.core.details import BlockBrief, DayBrief
from facilitator.core.workshop import GroupMark
from facilitator.ui.home.agenda_strip import AgendaStrip, clock_marks
from facilitator.ui.home.group_row import ColourBar
from facilitator.ui.home.workshop_card import WorkshopCard
from facilitator.ui.look import TextStyle
from facilitator.ui.tokens import LIGHT, group_colour
from facilitator.ui.widgets.icon import IconLabel
from facilitator.ui.widgets.keycap import KeyCap
from facilitator.ui.widgets.kinds import kind_icon, kind_tone
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.pill import Pill
from facilitator.ui.widgets.typeset import middle_cut
from tests.ui.home.finding import button, buttons, words
from tests.ui.home.samples import TODAY, blocks, details


@pytest.fixture
def card(look, shown) -> WorkshopCard:
    made = WorkshopCard(look)
    made.resize(1376, 256)
    return shown(made)


def pills(card) -> list[str]:
    return [each.text() for each in card.findChildren(Pill) if each.isVisible()]


def block(
    minutes: float, offset: float, kind: BlockKind = "exercise", family: Family | None = None
) -> BlockBrief:
    return BlockBrief(
        title={"en": "Block"}, kind=kind, family=family, minutes=minutes, offset=offset
    )


def test_it_says_what_a_trainer_looks_for(card):
    card.show_details(details(), TODAY)

    said = words(card)
    assert said[:5] == [
        "Today · 9:00–10:30 · 90 minutes",
        "内部客户意识工作坊",
        "远川装备集团",
        "培训中心 3 楼多功能厅",
        "36 people · 6 groups",
    ]
    assert said[-6:] == ["青松组", "赤焰组", "琥珀组", "蓝鲸组", "紫藤组", "海棠组"]
    assert [cap.text() for cap in card.findChildren(KeyCap)] == ["1", "2", "3", "4", "5", "6"]


def days_of(count: int, coming: int) -> tuple[DayBrief, ...]:
    return tuple(
        DayBrief(
            number=number,
            day=TODAY + timedelta(days=number),
            start=time(9, 0),
            blocks=(block(30 * number, 0),),
            coming=number == coming,
        )
        for number in range(1, count + 1)
    )


def test_two_days_stand_below_each_other_with_their_dates_and_hours(card):
    card.show_details(details(days=days_of(2, 1)), TODAY)

    said = words(card)
    assert said[0] == "Friday, 6 March to Saturday, 7 March · 2 days"
    assert "Day 1 · Friday, 6 March · 9:00–9:30" in said
    assert "Day 2 · Saturday, 7 March · 9:00–10:00" in said


@pytest.mark.parametrize(("coming", "seen"), [(1, [1, 2]), (2, [2, 3]), (3, [2, 3])])
def test_of_three_days_the_one_to_come_is_among_two(card, coming, seen):
    card.show_details(details(days=days_of(3, coming)), TODAY)

    assert [int(one[4]) for one in words(card) if one.startswith("Day ")] == seen


@pytest.mark.parametrize(("count", "groups"), [(2, False), (0, True)])
def test_on_a_usual_screen_a_second_day_has_the_place_of_the_groups(card, count, groups):
    card.show_details(details(days=days_of(count, 1)), TODAY)
    card.show_low(False, tall=False)

    assert ("Groups" in words(card)) == groups
    card.show_low(False, tall=True)
    assert "Groups" in words(card)


def test_the_bars_are_never_squeezed(card):
    card.show_details(details(days=days_of(2, 1)), TODAY)
    card.resize(1300, 150)
    QApplication.processEvents()

    bars = [bar for bar in card.findChildren(AgendaStrip) if bar.isVisible()]
    assert len(bars) == 2
    assert all(bar.height() >= bar.sizeHint().height() for bar in bars)


def test_on_a_low_screen_the_day_to_come_stands_alone(card):
    card.show_details(details(days=days_of(2, 2)), TODAY)
    card.show_low(True)

    assert [int(one[4]) for one in words(card) if one.startswith("Day ")] == [2]
    card.show_details(details(), TODAY)
    assert [one for one in words(card) if one.startswith("Day ")] == []


def test_another_day_and_an_unknown_place(card):
    card.show_details(details(day=date(2026, 3, 12), place="", people=0), TODAY)

    said = words(card)
    assert said[0] == "Thursday, 12 March · 9:00–10:30 · 90 minutes"
    assert said[3] == "6 groups"


def test_the_tenth_group_is_key_zero(card, qtbot):
    card.show_details(details(groups=10), TODAY)
    card.show_details(details(groups=6), TODAY)
    card.show_details(details(groups=10), TODAY)

    qtbot.waitUntil(lambda: len(card.findChildren(KeyCap)) == 10)
    assert [cap.text() for cap in card.findChildren(KeyCap)][-1] == "0"


PLANNED = {
    "Start workshop",
    "Rehearse",
    "Check the room…",
    "People…",
    "Print materials…",
    "Delete this workshop",
}


@pytest.mark.parametrize(
    ("changed", "offered", "pill"),
    [
        ({}, PLANNED, []),
        (
            {"sample": True},
            PLANNED,
            ["Sample"],
        ),
        (
            {"status": "running"},
            {"Resume workshop", "Check the room…", "People…", "Print materials…", "Report"},
            ["Running"],
        ),
        (
            {"status": "running", "sample": True},
            {
                "Resume workshop",
                "Rehearse",
                "Check the room…",
                "People…",
                "Print materials…",
                "Report",
            },
            ["Running"],
        ),
        (
            {"status": "running", "can_report": False},
            {"Resume workshop", "Check the room…", "People…", "Print materials…"},
            ["Running"],
        ),
        (
            {"status": "finished"},
            {"Show report", "Print materials…", "People…", "Delete this workshop"},
            ["Finished"],
        ),
        (
            {"status": "finished", "can_report": False},
            {"Print materials…", "People…", "Delete this workshop"},
            ["Finished"],
        ),
    ],
)
def test_each_state_offers_what_makes_sense(card, changed, offered, pill):
    card.show_details(details(**changed), TODAY)

    assert buttons(card) == offered
    assert pills(card) == pill


@pytest.mark.parametrize(
    ("status", "pressed", "wish"),
    [
        ("draft", "Start workshop", "start_requested"),
        ("draft", "Rehearse", "rehearse_requested"),
        ("draft", "Delete this workshop", "delete_requested"),
        ("running", "Resume workshop", "start_requested"),
        ("running", "Report", "report_requested"),
        ("finished", "Show report", "report_requested"),
        ("draft", "Print materials…", "papers_requested"),
        ("running", "Print materials…", "papers_requested"),
        ("finished", "Print materials…", "papers_requested"),
    ],
)
def test_each_button_is_one_wish(card, qtbot, status, pressed, wish):
    card.show_details(details("w9", status=status), TODAY)
    wishes = (
        "start_requested",
        "rehearse_requested",
        "report_requested",
        "papers_requested",
        "delete_requested",
    )
    spies = {name: QSignalSpy(getattr(card, name)) for name in wishes}

    qtbot.mouseClick(button(card, pressed), Qt.MouseButton.LeftButton)

    told = {name: [spy.at(n)[0] for n in range(spy.count())] for name, spy in spies.items()}
    assert told.pop(wish) == ["w9"]
    assert not any(told.values())


def test_without_a_workshop_nothing_is_wished(card):
    spy = QSignalSpy(card.start_requested)

    card.press_start()
    card.press_rehearse()

    assert spy.count() == 0


def test_long_names_end_in_an_ellipsis_and_say_themselves(card):
    name = "委托方名称很长" * 6
    card.show_details(details(title=name[:40], client=name[:40]), TODAY)
    card.resize(1000, 256)

    start = button(card, "Start workshop")
    assert card.rect().contains(start.mapTo(card, start.rect().bottomRight()))
    cut = [
        label
        for label in card.findChildren(Label)
        if label.isVisible() and label.width() < label.sizeHint().width()
    ]
    assert {label.text() for label in cut} >= {name[:40]}
    assert all(label.toolTip() for label in cut)
    size = next(each for each in card.findChildren(Label) if each.text() == "36 people · 6 groups")
    assert size.width() >= size.sizeHint().width()


@pytest.mark.parametrize("width", [1302, 1376])
@pytest.mark.parametrize("status", ["draft", "running"])
def test_the_end_of_a_title_is_seen_before_buttons_have_words(card, width, status):
    card.resize(width, 256)
    name = "Internal Customer Awareness (Half Day)"
    card.show_details(details(title=name, status=status), TODAY)
    QApplication.processEvents()
    (title,) = [one for one in card.findChildren(Label) if one.text() == name]
    assert title.width() >= title.sizeHint().width()
    assert button(card, "Print materials…").isVisible()


def test_a_title_that_is_cut_keeps_its_end(look, shown):
    name = "Internal Customer Awareness (Half Day)"
    label = Label(look, name, elide="middle")
    label.setFixedWidth(150)
    cut = Label(look, middle_cut(name, look.font_for(name, TextStyle()), 150))
    assert cut.text().endswith("Day)")
    cut.setFixedWidth(150)
    assert shown(label).grab().toImage() == shown(cut).grab().toImage()
    assert label.toolTip() == name


def test_without_a_client_nothing_stands_for_one(card):
    def icons() -> list[str]:
        return [one.text() for one in card.findChildren(IconLabel) if one.isVisible()]

    card.show_details(details(client="", place=""), TODAY)
    assert icons() == ["36 people · 6 groups"]
    card.show_details(details(client="Isles", place=""), TODAY)
    assert icons() == ["Isles", "36 people · 6 groups"]


@pytest.mark.parametrize("width", [940, 1180, 1302, 1340, 1480, 1856])
@pytest.mark.parametrize(
    "changed",
    [{"status": "draft"}, {"status": "running"}, {"status": "running", "sample": True}],
)
def test_no_fact_reaches_below_a_button(card, width, changed):
    card.show_details(details(groups=10, **changed), TODAY)
    card.resize(width, 256)
    QApplication.processEvents()

    size = next(each for each in card.findChildren(Label) if "10 groups" in each.text())
    people = button(card, "People…")
    right = size.mapTo(card, size.rect().topRight()).x()
    assert right < people.mapTo(card, people.rect().topLeft()).x()
    assert card.rect().contains(people.mapTo(card, people.rect().bottomRight()))


def test_the_strip_is_true_to_time(look, shown):
    strip = AgendaStrip(look)
    strip.resize(900, 50)
    shown(strip)
    strip.show_details(details())

    segments = strip.findChildren(QWidget)
    assert [round(each.x()) for each in segments] == [1, 51, 101, 431, 501, 651, 701, 801]
    assert segments[-1].geometry().right() == 898
    assert segments[2].accessibleName() == "Blind drawing · 9:10–9:43 · 33 minutes"
    assert segments[2].toolTip() == segments[2].accessibleName()


def test_the_strip_follows_the_width_and_another_workshop(look, shown, qtbot):
    strip = AgendaStrip(look)
    strip.resize(900, 50)
    shown(strip)
    strip.show_details(details())
    strip.resize(450, 50)
    qtbot.waitUntil(lambda: strip.findChildren(QWidget)[2].width() == 163)

    strip.show_details(details(blocks=(block(30, 0),)))

    qtbot.waitUntil(lambda: len(strip.findChildren(QWidget)) == 1)
    assert strip.findChildren(QWidget)[0].width() == 448


def test_an_empty_agenda_is_no_accident(card):
    card.show_details(details(blocks=(), groups=0), TODAY)
    card.grab()

    assert "Today · 9:00–9:00 · 0 minutes" in words(card)


def test_the_clock_is_told_at_both_ends_at_gaps_and_at_breaks():
    day = (block(60, 0), block(15, 60, "break"), block(45, 75), block(60, 210))

    assert clock_marks(day) == (0.0, 270, 120, 210, 60)
    assert clock_marks(blocks()) == (0.0, 90, 43)
    assert clock_marks(()) == ()


@pytest.mark.parametrize(
    ("kind", "family", "icon", "tone"),
    [
        ("exercise", "case", "file-search", LIGHT.families.case),
        ("exercise", "drill", "pencil-ruler", LIGHT.families.practice),
        ("exercise", "experiential", "puzzle", LIGHT.families.play),
        ("exercise", None, "puzzle", LIGHT.families.card),
        ("card", None, "book-open", LIGHT.families.card),
        ("break", None, "coffee", LIGHT.families.card),
        ("survey", None, "clipboard-list", LIGHT.families.survey),
        ("opening", None, "flag", LIGHT.families.card),
        ("closing", None, "award", LIGHT.families.card),
    ],
)
def test_every_kind_of_block_has_its_mark(kind, family, icon, tone):
    assert kind_icon(kind, family) == icon
    assert kind_tone(kind, family, LIGHT.families) == tone


def test_colours_follow_the_group_and_not_its_place(card):
    card.show_details(replace(details(), groups=(GroupMark("A", 3), GroupMark("B", 0))), TODAY)

    bars = card.findChildren(ColourBar)
    assert words(card)[-2:] == ["A", "B"]
    assert [each.grab().toImage().pixelColor(2, 8).name().upper() for each in bars] == [
        group_colour(4),
        group_colour(1),
    ]
