"""What makes no sense with the chosen workshop says why, and what to do instead."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy

from tests.ui.home.finding import focused, open_sheets, words
from tests.ui.home.samples import details, summary

NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ENDED = "This workshop has ended"
BEGUN = (
    "A workshop that has begun cannot be rehearsed. Make a new one from the same template (Ctrl+N)"
    " and rehearse that."
)


@pytest.mark.parametrize(
    ("status", "chord", "sentence"),
    [
        ("finished", (Qt.Key.Key_F5, NONE), ENDED),
        ("finished", (Qt.Key.Key_F5, CTRL), ENDED),
        ("finished", (Qt.Key.Key_F5, ALT), BEGUN),
        ("running", (Qt.Key.Key_F5, ALT), BEGUN),
    ],
)
def test_a_key_that_makes_no_sense_here_says_why_until_something_else_is_done(
    make_page, qtbot, status, chord, sentence
):
    page = make_page((summary("w1", status=status), summary("w2", days=1)))
    page.show_details(details("w1", status=status))
    wishes = [
        QSignalSpy(wish)
        for wish in (
            page.start_requested,
            page.rehearse_requested,
            page.check_requested,
            page.people_requested,
        )
    ]

    qtbot.keyClick(focused(), *chord)

    assert [wish.count() for wish in wishes] == [0] * 4
    assert sentence in words(page)

    page.show_details(details("w2"))

    assert sentence not in words(page)


@pytest.mark.parametrize(
    ("sample", "reasons"), [(False, {"rehearse", "delete"}), (True, {"delete"})]
)
def test_only_the_sample_is_rehearsed_once_it_has_begun(make_page, sample, reasons):
    page = make_page((summary("w1", status="running", sample=sample),))
    page.show_details(details("w1", status="running", sample=sample))

    assert set(page.hindered()) == reasons


def test_the_people_of_a_workshop_that_is_over_are_listed_still(make_page, qtbot):
    page = make_page((summary("w1", status="finished"),))
    page.show_details(details("w1", status="finished"))
    wish = QSignalSpy(page.people_requested)

    qtbot.keyClick(focused(), Qt.Key.Key_P, CTRL | SHIFT)

    assert [wish.at(n)[0] for n in range(wish.count())] == ["w1"]


def test_a_running_workshop_says_why_it_is_not_deleted(make_page, qtbot):
    page = make_page((summary("w1", status="running"),))
    page.show_details(details("w1", status="running"))

    page.perform("delete")

    assert "This workshop has not ended yet" in words(page)
    assert open_sheets(page) == []
