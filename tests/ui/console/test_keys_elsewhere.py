"""Keys while something else than the console has the keyboard: another window, a sheet, the room."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from facilitator.core.commands import Command
from facilitator.ui.widgets.sheet import Sheet, SheetWords
from tests.ui.console.seen import focused

Key = Qt.Key


def press(key, held=Qt.KeyboardModifier.NoModifier) -> None:
    """A key where the keyboard is."""
    QTest.keyClick(focused(), key, held)


class TestElsewhere:
    def test_another_window_keeps_its_keys_but_not_those_heard_everywhere(
        self, page, heard, shown
    ) -> None:
        other = QPushButton()
        pressed: list[str] = []
        other.clicked.connect(lambda: pressed.append("pressed"))
        shown(other)
        other.setFocus()
        for key in (Key.Key_Space, Key.Key_N, Key.Key_F6, Key.Key_Escape):
            QTest.keyClick(other, key)
        assert heard.commands == []
        assert len(pressed) == 1
        for key in (Key.Key_PageDown, Key.Key_PageUp, Key.Key_F4):
            QTest.keyClick(other, key)
        assert heard.commands == [Command.NEXT, Command.BACK, Command.BLACK]

    def test_a_sheet_in_the_same_window_is_elsewhere(self, qtbot, look, page, heard) -> None:
        window = QWidget()
        qtbot.addWidget(window)
        page.setParent(window)
        window.resize(1440, 900)
        window.show()
        page.show()
        sheet = QPushButton(window)
        sheet.show()
        sheet.setFocus()
        QTest.keyClick(sheet, Key.Key_N)
        QTest.keyClick(sheet, Key.Key_PageDown)
        assert heard.commands == [Command.NEXT]
        page.setParent(None)

    def test_a_question_over_the_console_has_its_own_keys(self, look, page, heard) -> None:
        sheet = Sheet(look, page, SheetWords("End the workshop?", "End", "Stay"))
        answers: list[str] = []
        sheet.rejected.connect(lambda: answers.append("stay"))
        sheet.open_sheet()
        for key in (Key.Key_N, Key.Key_F2, Key.Key_Z):
            press(key)
        assert heard.commands == []
        for key in (Key.Key_F4, Key.Key_F8, Key.Key_PageDown):
            press(key)
        assert heard.commands == [Command.BLACK, Command.TIMER_TOGGLE, Command.NEXT]
        press(Key.Key_Escape)
        assert answers == ["stay"]
        assert len(heard.commands) == 3
        press(Key.Key_N)
        assert heard.commands[3:] == [Command.NEXT]

    def test_the_rooms_window_passes_its_keys_on(self, page, heard, shown) -> None:
        room = QWidget()
        page.serve(room)
        shown(room)
        QTest.keyClick(room, Key.Key_B)
        assert heard.commands == [Command.BLACK]

    def test_a_hidden_console_hears_nothing(self, page, heard, shown) -> None:
        other = shown(QWidget())
        page.hide()
        QTest.keyClick(other, Key.Key_PageDown)
        assert heard.commands == []
