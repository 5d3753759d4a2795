"""What is typed without a pause is told all the same."""

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from facilitator.ui.widgets.soon import Soon


def test_it_calls_while_wishes_go_on_and_once_for_all_of_them(qtbot: QtBot) -> None:
    heard: list[int] = []
    within = QObject()
    wishes = QTimer(within)
    soon = Soon(within, lambda: heard.append(1), 40)
    wishes.timeout.connect(soon.wish)
    wishes.start(5)
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert wishes.isActive(), "nobody paused"
    wishes.stop()
    qtbot.waitUntil(lambda: not soon.isActive())
    count = len(heard)
    qtbot.wait(60)
    assert len(heard) == count
