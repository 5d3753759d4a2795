"""The sheet that puts the runs of a course into one report."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from facilitator.core.workshop import WorkshopSummary
from facilitator.ui.dialogs.programme import ProgrammeSheet
from facilitator.ui.widgets.stops import tab_stops
from facilitator.ui.widgets.tick import Tick
from tests.ui.home.finding import button, buttons, named, words

LEFT = Qt.MouseButton.LeftButton


def held(number: int) -> WorkshopSummary:
    return WorkshopSummary(
        id=f"w{number}", title=f"Course, run {number}", client="Client", day="2026-03-05",
        start="09:00", minutes=360, groups=6, people=36, status="finished", sample=False,
    )  # fmt: skip


@pytest.fixture
def host(shown) -> QWidget:
    made = QWidget()
    made.resize(1366, 768)
    return shown(made)


def test_two_workshops_are_ticked_before_a_report_is_saved(look, host: QWidget) -> None:
    sheet = ProgrammeSheet(look, host, [held(1), held(2), held(3)], {"w1", "w2"})
    sheet.open_sheet()
    save, wish = button(sheet, "Save as PDF…"), QSignalSpy(sheet.name_requested)
    assert save.isEnabled()
    assert sheet.chosen() == ("w1", "w2")
    QTest.mouseClick(named(sheet, Tick, "Course, run 2 · Client"), LEFT)
    assert not save.isEnabled()
    assert "Tick at least two workshops." in words(sheet)
    QTest.mouseClick(named(sheet, Tick, "Course, run 3 · Client"), LEFT)
    assert sheet.chosen() == ("w1", "w3")
    QTest.mouseClick(save, LEFT)
    assert wish.count() == 1


def test_what_is_made_is_stopped_and_what_is_saved_is_said(look, host: QWidget) -> None:
    sheet = ProgrammeSheet(look, host, [held(1), held(2)], {"w1", "w2"})
    sheet.open_sheet()
    stop = QSignalSpy(sheet.stop_requested)
    sheet._on_path("/a/x.pdf")  # noqa: SLF001
    sheet.show_progress(0.5)
    assert "50% done" in words(sheet)
    assert not button(sheet, "Save as PDF…").isEnabled()
    QTest.mouseClick(button(sheet, "Stop"), LEFT)
    assert stop.count() == 1
    assert "Stopped; nothing was written." in words(sheet)
    sheet.show_saved("/a/x.pdf")
    assert "Open folder" in buttons(sheet)


def test_one_workshop_is_told_to_be_too_few(look, host: QWidget) -> None:
    sheet = ProgrammeSheet(look, host, [held(1)], {"w1"})
    sheet.open_sheet()
    assert not button(sheet, "Save as PDF…").isEnabled()
    assert "This report needs at least two workshops that have ended." in words(sheet)


def test_tab_walks_the_list_as_it_stands_and_enter_saves(look, host: QWidget, qtbot: QtBot) -> None:
    many = [held(n) for n in range(45)]
    sheet = ProgrammeSheet(look, host, many, {"w1", "w2"})
    qtbot.waitUntil(lambda: len(sheet.findChildren(Tick)) == len(many))
    sheet.open_sheet()
    stops = [one.accessibleName() for one in tab_stops(sheet)]
    assert stops[:-3] == [f"{one.title} · Client" for one in many]
    assert stops[-3:] == ["Language of the report", "Save as PDF…", "Close"]
    wish = QSignalSpy(sheet.name_requested)
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert (wish.count(), sheet.chosen()) == (1, ("w1", "w2"))
    sheet.finish()


def test_hundreds_of_workshops_are_made_in_portions(look, host: QWidget, qtbot: QtBot) -> None:
    sheet = ProgrammeSheet(look, host, [held(n) for n in range(300)], {"w1", "w299"})
    assert len(sheet.findChildren(Tick)) < 100
    assert sheet.chosen() == ("w1", "w299")
    qtbot.waitUntil(lambda: len(sheet.findChildren(Tick)) == 300)
    sheet.deleteLater()
