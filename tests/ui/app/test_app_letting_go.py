"""Pages that were closed go, once Home is left alone for a moment."""

import weakref

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from facilitator import loading
from facilitator.live import collecting
from tests.ui.app.reports import end, wait_for_pages
from tests.ui.app.trainer import Trainer, catch_up


def test_the_console_and_the_results_are_gone_once_home_is_quiet_again(
    trainer: Trainer, qtbot: QtBot
) -> None:
    """Loading the report keeps what is there for good, and that is the console at the end of the day."""
    there = [weakref.ref(trainer.running), weakref.ref(trainer.console)]
    end(trainer)
    collecting.keep()
    wait_for_pages(trainer, qtbot)
    collecting.keep()
    reporting = trainer.program.reporting
    assert reporting is not None
    there += [weakref.ref(reporting.desk), weakref.ref(reporting.results)]
    del reporting

    trainer.press("Esc", "Esc")
    assert trainer.program.home.isVisible()

    qtbot.waitUntil(lambda: not any(one() for one in there), timeout=30_000)


def test_home_is_left_alone_from_the_last_time_it_was_come_back_to(
    trainer: Trainer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was left of an earlier time would let go of pages that are only closing, and keep them."""
    rounds: list[bool] = []
    monkeypatch.setattr(loading, "_QUIET_MS", 0)
    monkeypatch.setattr(collecting, "let_go", lambda: not rounds.append(True))
    end(trainer)
    trainer.press("Esc")
    qtbot.waitUntil(lambda: bool(rounds))  # of this visit, once Home has been seen
    rounds.clear()
    for _visit in range(3):
        loading.tend_home(trainer.program)
    qtbot.waitUntil(lambda: bool(rounds))
    catch_up()
    assert rounds == [True]


def test_the_quiet_time_begins_anew_with_every_visit(
    trainer: Trainer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "_QUIET_MS", 4_000)
    end(trainer)
    trainer.press("Esc")
    loading.tend_home(trainer.program)
    quiet = trainer.program.home.findChild(QTimer, "quiet")
    assert quiet is not None
    qtbot.wait(500)  # a coarse timer is right to a twentieth
    left = quiet.remainingTime()
    loading.tend_home(trainer.program)
    assert quiet.remainingTime() > left
    assert trainer.program.home.findChildren(QTimer, "quiet") == [quiet]


def test_while_somebody_is_at_work_it_is_tried_again(
    trainer: Trainer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    rounds: list[bool] = []

    def let_go() -> bool:
        rounds.append(True)
        return len(rounds) >= 5

    monkeypatch.setattr(loading, "_QUIET_MS", 0)
    monkeypatch.setattr(collecting, "let_go", let_go)
    end(trainer)
    trainer.press("Esc")
    # More often than Home is come back to here.
    qtbot.waitUntil(lambda: len(rounds) >= 5)
