"""Planned and used minutes: looked at and corrected while a workshop runs."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitator.core.errors import DiskFull
from facilitator.ui.console.last_action import LastActionLine
from facilitator.ui.dialogs.times import TimesSheet
from facilitator.ui.widgets.number_field import NumberField
from tests.ui.app.trainer import Trainer
from tests.ui.console.seen import button, texts, the


@pytest.fixture
def later(trainer: Trainer) -> Trainer:
    """Eight minutes in the opening, then on."""
    trainer.clock.advance(8 * 60)
    trainer.running.desk.stage.skip("console")
    return trainer


def sheet(trainer: Trainer) -> TimesSheet:
    return the(trainer.console, TimesSheet)


def first_field(trainer: Trainer) -> NumberField:
    return sheet(trainer).findChildren(NumberField)[0]


def type_into(trainer: Trainer, said: str) -> None:
    field = first_field(trainer)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, said)


def save(trainer: Trainer) -> None:
    button(sheet(trainer), "保存").click()


def counted(trainer: Trainer) -> float | None:
    return trainer.running.desk.times.table()[0].counted


def test_it_says_planned_measured_and_the_difference(later: Trainer) -> None:
    later.press("Ctrl+Shift+H")
    shown = texts(sheet(later))
    assert {"开场", "欢迎 1/8", "5", "8", "+3"} <= set(shown)


def test_a_correction_is_saved_said_and_undone(later: Trainer) -> None:
    later.press("Ctrl+Shift+H")
    type_into(later, "4")
    assert "−1" in texts(sheet(later))
    save(later)
    assert counted(later) == 4
    assert "开场：用时改为 4 分" in the(later.console, LastActionLine).text()
    later.press("Ctrl+Z")
    assert counted(later) == pytest.approx(8)


def test_an_empty_field_counts_what_was_measured(later: Trainer) -> None:
    later.running.desk.times.correct({later.running.desk.times.table()[0].block: 4}, "console")
    later.press("Ctrl+Shift+H")
    assert first_field(later).text() == "4"
    first_field(later).setFocus()
    first_field(later).selectAll()
    QTest.keyClick(first_field(later), Qt.Key.Key_Backspace)
    save(later)
    assert counted(later) == pytest.approx(8)


def test_nonsense_is_refused_and_the_sheet_stays(later: Trainer) -> None:
    later.press("Ctrl+Shift+H")
    type_into(later, "2000")
    save(later)
    assert sheet(later).isVisible()
    assert any("1440" in text for text in texts(sheet(later)))
    assert counted(later) == pytest.approx(8)


def test_what_could_not_be_written_stays_typed(
    later: Trainer, monkeypatch: pytest.MonkeyPatch
) -> None:
    later.press("Ctrl+Shift+H")
    type_into(later, "4")

    def full(*_: object) -> None:
        raise DiskFull(Path("library"))

    monkeypatch.setattr(later.running.desk.times, "correct", full)
    save(later)
    assert sheet(later).isVisible()
    assert first_field(later).text() == "4"
    monkeypatch.undo()
    save(later)
    assert not later.running.is_asking
    assert counted(later) == 4
    assert later.running.opened.actions[-1].by == later.running.desk.recorder


def test_cancel_changes_nothing(later: Trainer) -> None:
    later.press("Ctrl+Shift+H")
    type_into(later, "4")
    later.press("Esc")
    assert counted(later) == pytest.approx(8)
