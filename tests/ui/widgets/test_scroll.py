"""The bars of lists and areas."""

from PySide6.QtWidgets import QScrollArea
from shiboken6 import Shiboken

from facilitator.ui.widgets.scroll import keep_bar_room


def test_a_bar_whose_list_goes_says_its_last_word_to_nobody(qtbot) -> None:
    """While Qt takes a list apart the range of its bar changes once more."""
    area = QScrollArea()
    qtbot.addWidget(area)
    keep_bar_room(area)
    bar = area.verticalScrollBar()
    bar.setRange(0, 7)
    assert bar.isEnabled()
    Shiboken.invalidate(bar)
    with qtbot.captureExceptions() as raised:
        area.verticalScrollBar().setRange(0, 0)
    assert raised == []


def test_a_bar_with_nothing_to_scroll_is_not_seen(qtbot) -> None:
    area = QScrollArea()
    qtbot.addWidget(area)
    keep_bar_room(area)
    bar = area.verticalScrollBar()
    for most in (7, 0):
        bar.setRange(0, most)
        assert bar.isEnabled() == (most > 0)
