"""Finding a place in a running workshop: the laptop looks, the room sees nothing before Enter."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from facilitator.core.commands import Command
from facilitator.core.errors import DiskFull
from facilitator.core.pacing import pace_of
from facilitator.core.stage import BreakSlide, TextSlide
from facilitator.live.outlook import outlook_of
from facilitator.ui.console.clock_text import time_of_day
from facilitator.ui.console.last_action import LastActionLine
from facilitator.ui.console.overview.page import OverviewPage
from facilitator.ui.dialogs.insert_block import InsertSheet
from facilitator.ui.dialogs.palette import Palette
from facilitator.ui.widgets.choice import Choice
from facilitator.ui.widgets.number_field import NumberField
from facilitator.ui.widgets.segmented import Segmented
from facilitator.ui.widgets.text_field import SearchField, TextField
from facilitator.ui.widgets.tick import Tick
from tests.ui.app.trainer import Trainer, catch_up
from tests.ui.console.seen import button, texts, the


def overview_of(trainer: Trainer) -> OverviewPage:
    found = trainer.console.findChild(OverviewPage)
    assert found is not None
    return found


def test_the_overview_shows_the_room_nothing_before_enter(trainer: Trainer) -> None:
    room, disk = trainer.room(), trainer.position
    actions = len(trainer.running.opened.actions)

    trainer.press("Tab", "Right", "Down", "End", "1", "2")

    page = overview_of(trainer)
    tile = page.grid().tile()
    assert page.isVisible()
    assert tile is not None
    assert tile.number == 12
    assert (trainer.position, trainer.room()) == (disk, room)
    assert len(trainer.running.opened.actions) == actions
    trainer.press("Enter")
    assert not page.isVisible()
    assert trainer.position == tile.at
    assert trainer.room() != room


def test_esc_leaves_the_room_as_it_was(trainer: Trainer) -> None:
    room, at = trainer.room(), trainer.position
    trainer.press("Tab", "End", "Esc")
    assert (trainer.position, trainer.room()) == (at, room)
    trainer.press("PgDn")
    assert trainer.position != at


def test_the_clicker_moves_the_room_and_the_overview_follows(trainer: Trainer) -> None:
    trainer.press("Tab", "PgDn")
    here = [tile for tile in overview_of(trainer).grid().tiles() if tile.state == "now"]
    assert [tile.at for tile in here] == [trainer.position]


def test_another_language_takes_the_overview_along(trainer: Trainer) -> None:
    trainer.press("Tab", "Esc")
    trainer.program.change_language("en")
    catch_up()
    trainer.press("Tab", "End", "Enter")
    assert trainer.running.opened.script.following(trainer.position) is None


def test_after_a_fault_it_shows_what_was_read_again(trainer: Trainer) -> None:
    trainer.press("Tab", "Esc")
    trainer.running.mend()
    trainer.press("Tab", "PgDn")
    here = [tile for tile in overview_of(trainer).grid().tiles() if tile.state == "now"]
    assert [tile.at for tile in here] == [trainer.position]


def palette_of(page: QWidget) -> Palette:
    return next(each for each in page.findChildren(Palette) if each.isVisible())


def test_the_palette_does_what_a_key_would_and_nothing_before_enter(trainer: Trainer) -> None:
    room = trainer.room()
    trainer.press("Ctrl+K", "h", "p")
    assert trainer.room() == room
    trainer.press("Enter")
    assert trainer.room().colour == "#000000"
    trainer.press("Ctrl+K", "Ctrl+K", "Ctrl+K", "Esc", "F4")
    assert trainer.room() == room


def test_the_palette_knows_what_is_possible_now(trainer: Trainer) -> None:
    trainer.press("Ctrl+K")
    before = {item.deed: bool(item.reason) for item in palette_of(trainer.console).offered()}
    assert before[Command.BACK]
    assert before[Command.UNDO]
    assert not before[Command.HAND_OVER]
    assert before["new"]
    trainer.press("Esc")
    trainer.go_to_quiz()
    trainer.answer("A")
    trainer.press("Ctrl+K")
    after = {item.deed: bool(item.reason) for item in palette_of(trainer.console).offered()}
    assert not after[Command.BACK]
    assert not after[Command.UNDO]


def test_the_palette_leads_home_and_asks_first(trainer: Trainer) -> None:
    trainer.press("Ctrl+K", *"fhsy", "Enter")
    assert trainer.running.is_asking
    trainer.press("Esc")
    assert trainer.running.opened.workshop.status == "running"


def test_the_palette_of_home_starts_the_chosen_workshop(trainer: Trainer) -> None:
    trainer.go_home()
    home = trainer.program.home
    trainer.press("Ctrl+K")
    offered = {item.deed: item.reason for item in palette_of(home).offered()}
    assert offered["start"] == ""
    assert offered["rehearse"] == "", "it is the sample"
    assert offered["delete"] != ""
    assert offered[Command.BLACK] != ""
    trainer.press("Enter")
    assert trainer.program.running is not None


def test_the_palette_of_home_says_that_no_workshop_is_chosen(home: Trainer) -> None:
    home.press("Ctrl+K")
    offered = {item.deed: item.reason for item in palette_of(home.program.home).offered()}
    assert offered["start"]
    assert not offered["new"]
    home.press("Esc")
    assert home.program.home.findChildren(Palette) == []


def test_a_break_is_inserted_and_the_room_sees_it_only_when_it_is_reached(
    trainer: Trainer,
) -> None:
    room, at = trainer.room(), trainer.position
    blocks = len(trainer.running.opened.script.blocks)
    trainer.press("Ctrl+B")
    assert trainer.running.is_asking
    here = trainer.running.opened.script.blocks[0].block.title["zh-CN"]
    assert here in the(trainer.console, InsertSheet).accessibleName()
    trainer.press("Enter")
    catch_up()
    assert len(trainer.running.opened.script.blocks) == blocks + 1
    assert (trainer.room(), trainer.position) == (room, at)
    assert "10" in the(trainer.console, LastActionLine).text()
    trainer.press("Ctrl+Z")
    assert len(trainer.running.opened.script.blocks) == blocks
    trainer.press("Ctrl+Y", "Ctrl+K", *"tgbhj", "Enter")
    shown = trainer.stage().slide
    assert isinstance(shown, BreakSlide)
    assert shown.minutes == 10
    trainer.press("Ctrl+K", *"hdgc", "Enter")
    assert trainer.position.block == at.block
    assert not button(trainer.console, trainer.tr("Undo")).isEnabled(), "the room has seen it"


def test_the_sheet_says_at_every_length_when_the_day_would_end(trainer: Trainer) -> None:
    trainer.press("Ctrl+B")
    sheet = the(trainer.console, InsertSheet)
    found = outlook_of(trainer.running.opened)

    def said(minutes: int) -> str:
        return trainer.tr(
            "The day would then end about {time}, {minutes} min after the agreed {agreed}."
            " Press Ctrl+Shift+T to make it up or push the end.",
            time=time_of_day(found.planned_end + minutes * 60_000),
            minutes=minutes,
            agreed=time_of_day(found.planned_end),
        )

    assert said(10) in texts(sheet)
    minutes = sheet.findChildren(NumberField)[0]
    minutes.setFocus()
    trainer.press("Up")
    assert said(11) in texts(sheet)
    trainer.press("Backspace", "Backspace")
    assert not any(said(number) in texts(sheet) for number in (1, 10, 11))
    trainer.press("1", "2")
    # The day goes on while the question is open.
    trainer.tick(trainer.running.opened.script.blocks[0].steps[0].minutes * 60 + 121)
    assert said(14) in texts(sheet)


def test_the_sheet_says_another_end_where_the_rest_of_the_block_is_left_out(
    trainer: Trainer,
) -> None:
    trainer.press("Ctrl+B")
    sheet = the(trainer.console, InsertSheet)
    QTest.mouseClick(the(sheet, Tick), Qt.MouseButton.LeftButton)
    told = texts(sheet)
    QTest.mouseClick(button(sheet, trainer.tr("Insert")), Qt.MouseButton.LeftButton)
    catch_up()
    found = pace_of(outlook_of(trainer.running.opened))
    said = trainer.tr(
        "The day would then end about {time}, {minutes} min after the agreed {agreed}."
        " Press Ctrl+Shift+T to make it up or push the end.",
        time=time_of_day(found.expected_end),
        minutes=(found.expected_end - found.planned_end) // 60_000,
        agreed=time_of_day(found.planned_end),
    )
    assert said in told


def test_what_could_not_be_written_stays_typed(
    trainer: Trainer, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocks = len(trainer.running.opened.script.blocks)
    trainer.press("Ctrl+B")
    sheet = the(trainer.console, InsertSheet)

    def full(*_: object) -> None:
        raise DiskFull(Path("library"))

    monkeypatch.setattr(trainer.running.desk.plan, "insert", full)
    trainer.press("Enter")
    assert sheet.isVisible()
    monkeypatch.undo()
    trainer.press("Enter")
    assert not trainer.running.is_asking
    assert len(trainer.running.opened.script.blocks) == blocks + 1


def test_a_slide_is_typed_and_shown_at_once_by_mouse(trainer: Trainer) -> None:
    trainer.console.obey(Command.INSERT)
    catch_up()
    sheet = the(trainer.console, InsertSheet)
    kinds = the(sheet, Segmented)
    kinds.setFocus()
    trainer.press("Right", "Right")
    QTest.mouseClick(button(sheet, trainer.tr("Insert")), Qt.MouseButton.LeftButton)
    assert sheet.isVisible(), "a slide without words is not one"
    name = trainer.tr("Title for the room")
    title = next(one for one in sheet.findChildren(TextField) if one.accessibleName() == name)
    assert title.hasFocus()
    title.insert("长" * 21)  # as an input method brings it
    QTest.mouseClick(button(sheet, trainer.tr("Insert")), Qt.MouseButton.LeftButton)
    assert sheet.isVisible(), "21 characters do not go into every picture"
    title.clear()
    title.insert("集合")
    QTest.mouseClick(the(sheet, Tick), Qt.MouseButton.LeftButton)
    QTest.mouseClick(button(sheet, trainer.tr("Insert")), Qt.MouseButton.LeftButton)
    catch_up()
    shown = trainer.stage().slide
    assert isinstance(shown, TextSlide)
    assert shown.hero
    trainer.leave()
    library = trainer.look_into()
    workshop = library.workshops.load(library.workshops.summaries()[0].id)
    library.close()
    assert "集合" in [block.title["zh-CN"] for block in workshop.blocks]


def test_a_talk_is_found_by_its_initials_and_put_in_by_keys(trainer: Trainer) -> None:
    before = [one.content.id for one in trainer.running.opened.script.blocks]
    trainer.press("Ctrl+B", "Right", "Right", "Right", "Tab", *"wsmykn", "Enter")
    after = [one.content.id for one in trainer.running.opened.script.blocks]
    assert after == [before[0], "input-background", *before[1:]]
    assert "短讲：为什么要看内部" in the(trainer.console, LastActionLine).text()
    trainer.press("Ctrl+Z")
    assert [one.content.id for one in trainer.running.opened.script.blocks] == before


def test_an_activity_is_put_in_by_mouse_and_scored_late(trainer: Trainer) -> None:
    trainer.console.obey(Command.INSERT)
    catch_up()
    sheet = the(trainer.console, InsertSheet)
    kind = next(
        one
        for one in the(sheet, Segmented).findChildren(QAbstractButton)
        if one.text() == trainer.tr("From the library")
    )
    QTest.mouseClick(kind, Qt.MouseButton.LeftButton)
    the(sheet, SearchField).setFocus()
    trainer.press(*"zzzz")
    QTest.mouseClick(button(sheet, trainer.tr("Insert")), Qt.MouseButton.LeftButton)
    assert sheet.isVisible(), "nothing is called that"
    trainer.press("Esc", *"jjzt")
    minutes = the(sheet, NumberField)
    assert minutes.value() == 40
    minutes.show_value(30)
    QTest.mouseClick(the(sheet, Tick), Qt.MouseButton.LeftButton)
    QTest.mouseClick(button(sheet, trainer.tr("Insert")), Qt.MouseButton.LeftButton)
    catch_up()
    block = trainer.running.opened.script.of(trainer.position.block)
    assert (block.content.id, block.block.minutes) == ("handoff-detective", 30)
    units = trainer.running.opened.workshop.units_of(block.block.id)
    assert len(units) >= len(trainer.running.opened.workshop.groups)
    late = {place for place, _, _ in trainer.running.desk.scores.forms()}
    assert block.block.id in late


def test_what_is_in_the_agenda_says_so(trainer: Trainer) -> None:
    trainer.press("Ctrl+B", "Right", "Right", "Right")
    choice = the(the(trainer.console, InsertSheet), Choice)
    said = {choice.itemText(row) for row in range(choice.count())}
    assert {"你说我画（流程中已有）", "交接侦探"} <= said


def test_esc_inserts_nothing(trainer: Trainer) -> None:
    plan = trainer.running.opened.workshop
    trainer.press("Ctrl+B", "Esc")
    assert trainer.running.opened.workshop == plan
    assert not trainer.running.is_asking


def test_overview_and_palette_open_by_mouse_and_leave_the_keyboard_alone(trainer: Trainer) -> None:
    def click(name: str, within: QWidget = trainer.console) -> None:
        QTest.mouseClick(button(within, trainer.tr(name)), Qt.MouseButton.LeftButton)

    click("Overview")
    page = overview_of(trainer)
    assert page.isVisible()
    click("Close", page)
    assert not page.isVisible()
    click("Find any action")
    assert palette_of(trainer.console).isVisible()
    at = trainer.position
    trainer.press("Esc", "Space")
    assert trainer.position != at, "Space is Next again, no button has the keyboard"
