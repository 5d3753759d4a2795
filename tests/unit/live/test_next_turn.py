"""What is done a turn later, and what becomes of it where that is too late."""

import gc
import weakref
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from facilitator.live.next_turn import next_turn


class _Held:
    """Something large."""

    def take(self, seen: list[str]) -> None:
        seen.append("done")


def test_it_is_done_once_and_in_the_next_turn(qapp: QApplication) -> None:
    about, seen = QObject(), list[str]()
    next_turn(about, partial(_Held().take, seen))
    assert seen == []
    qapp.processEvents()
    qapp.processEvents()
    assert seen == ["done"]


def test_nothing_of_it_is_left_once_it_is_done(qapp: QApplication) -> None:
    about, held = QObject(), _Held()
    left = weakref.ref(held)
    next_turn(about, partial(held.take, []))
    del held
    qapp.processEvents()
    QApplication.sendPostedEvents(None, 0)
    gc.collect()
    assert left() is None
    assert about.findChildren(QTimer) == []


def test_what_it_is_about_takes_it_along(qapp: QApplication) -> None:
    about, held, seen = QObject(), _Held(), list[str]()
    left = weakref.ref(held)
    next_turn(about, partial(held.take, seen))
    delete(about)
    del held
    qapp.processEvents()
    gc.collect()
    assert seen == []
    assert left() is None
