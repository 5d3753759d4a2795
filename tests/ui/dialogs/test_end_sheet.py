"""The question before the end: what stands beside what, and where Tab goes."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.core.gaps import Gap
from facilitator.ui.dialogs.end_workshop import EndWorkshopSheet
from facilitator.ui.widgets.label import Label
from tests.ui.console.seen import button, focused


def test_tab_goes_as_the_buttons_stand_and_each_line_is_level_with_its_way(look, shown) -> None:
    host = shown(QWidget())
    host.resize(1366, 768)
    gap = Gap(
        block="b",
        step=0,
        block_title="Blind Drawing",
        step_title="Round 1",
        total=6,
        units=("u1",),
        missing=("Pine",),
    )
    sheet = EndWorkshopSheet(look, host, gaps=(gap,))
    sheet.open_sheet()
    QApplication.processEvents()

    enter = button(sheet, "Enter now")
    (line,) = [one for one in sheet.findChildren(Label) if "Round 1" in one.text()]
    assert line.height() < enter.height()
    middles = [one.mapTo(sheet, one.rect().center()).y() for one in (line, enter)]
    assert abs(middles[0] - middles[1]) <= 1

    assert focused().accessibleName() == "Not yet"
    for expected in ("End and make the report", "Enter now", "Not yet"):
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        assert focused().accessibleName() == expected
