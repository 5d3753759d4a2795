"""A time comes from the room's clock with one key, and is confirmed like one that was typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitator.core.entry import Form
from facilitator.ui.console.entry.number_pad import NumberPad
from facilitator.ui.console.entry.pad import EntryPad
from facilitator.ui.console.entry.wishes import EntryWish, Wish
from facilitator.ui.widgets.button import Button
from tests.ui.console.facts import Facts

FACTS = Facts()
TIMES = FACTS.number_form("seconds", high=900)


def pad_with(form: Form, elapsed: int | None) -> EntryPad:
    pad = EntryPad()
    pad.show_form(form)
    pad.elapsed = elapsed
    return pad


def press(pad: EntryPad, *keys: str) -> list[Wish]:
    return [wish for key in keys for wish in pad.press(key)]


@pytest.mark.parametrize("key", ["t", "="])
def test_one_key_takes_the_time_and_enter_confirms_it(key: str) -> None:
    pad = pad_with(TIMES, 252)
    assert press(pad, "3", key) == []
    assert pad.draft.text == "4:12"
    pad.elapsed = 300
    assert press(pad, "enter") == [EntryWish("u3", "round-1.value", 252)]


def test_it_stands_instead_of_what_was_typed() -> None:
    pad = pad_with(TIMES, 252)
    press(pad, "3", "9", "t")
    assert pad.draft.text == "4:12"


@pytest.mark.parametrize(
    ("form", "elapsed", "keys"),
    [
        (TIMES, None, ("3", "t", "enter")),
        (TIMES, 252, ("t", "enter")),
        (FACTS.number_form("number", high=900), 252, ("3", "t", "enter")),
    ],
)
def test_without_a_clock_a_group_or_a_time_nothing_is_taken(form, elapsed, keys) -> None:
    pad = pad_with(form, elapsed)
    assert press(pad, *keys) == []


def test_the_number_pad_has_a_key_for_it_where_a_time_is_typed(qtbot, look) -> None:
    digits = NumberPad(look)
    qtbot.addWidget(digits)
    pressed: list[str] = []
    digits.key_pressed.connect(pressed.append)
    words = look.tr("Take the time of the clock")
    for form in ("number", "seconds"):
        digits.show_form(form)
        digits.show()
        (sign,) = (
            one
            for one in digits.findChildren(Button)
            if one.toolTip() == words or one.text() == "−"
        )
        QTest.mouseClick(sign, Qt.MouseButton.LeftButton)
    assert pressed == ["-", "t"]
