"""What is done a turn later, and what becomes of it where that is too late."""

import gc
import weakref
from functools import partial

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from facilitator.live.next_turn import next_turn

SOME_MS = 30


class _Held:
    """Something large."""

    def take(self, seen: list[str]) -> None:
        seen.append("done")


class _About(QObject):
    def take(self, seen: list[str]) -> None:
        seen.append("done")


def test_it_is_done_once_and_later(qtbot: QtBot) -> None:
    about, seen = QObject(), list[str]()
    next_turn(about, partial(_Held().take, seen))
    assert seen == []
    qtbot.waitUntil(lambda: bool(seen))
    qtbot.wait(SOME_MS)
    assert seen == ["done"]


def test_nothing_of_it_is_left_once_it_is_done(qtbot: QtBot) -> None:
    about, held, seen = QObject(), _Held(), list[str]()
    left = weakref.ref(held)
    next_turn(about, partial(held.take, seen))
    del held
    qtbot.waitUntil(lambda: bool(seen))
    qtbot.wait(SOME_MS)
    gc.collect()
    assert left() is None
    assert about.children() == []


def test_what_it_is_about_takes_it_along(qtbot: QtBot) -> None:
    about, held, seen = QObject(), _Held(), list[str]()
    left = weakref.ref(held)
    next_turn(about, partial(held.take, seen))
    delete(about)
    del held
    qtbot.wait(SOME_MS)
    gc.collect()
    assert seen == []
    assert left() is None


def test_what_only_the_deed_still_holds_is_destroyed_once(qtbot: QtBot) -> None:
    """A timer of its own inside it was destroyed twice, which ended the program."""
    seen: list[str] = []

    def begin() -> None:
        about = _About()
        next_turn(about, partial(about.take, seen))

    for _ in range(20):
        begin()
    qtbot.waitUntil(lambda: len(seen) == 20)
    qtbot.wait(SOME_MS)
    gc.collect()
