"""The summary of a rehearsal: its sentences in both languages, and a plan longer than the window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from facilitator.core.rehearsing import BlockTime, DayTime, Remark
from facilitator.ui.console.rehearsal_times import RehearsalSheet, day_words, remark_words
from facilitator.ui.widgets.scroll import ScrollArea
from tests.ui.console.seen import focused, texts, the

NINE = 1_772_672_400_000
MINUTE = 60_000


def block(number: int, *remarks: Remark, taken: float | None = 12.4) -> BlockTime:
    return BlockTime(
        block=f"b{number}",
        title=f"Block {number}",
        planned=10,
        taken=taken,
        least=8,
        remarks=remarks,
    )


def day(*rows: BlockTime, late: int = 0, spare: float = 0, number: int = 1) -> DayTime:
    end = NINE + late * MINUTE
    return DayTime(number=number, rows=rows, planned_end=NINE, end=end, spare=spare)


@pytest.fixture
def host(shown) -> QWidget:
    made = QWidget()
    made.resize(1200, 640)
    return shown(made)


@pytest.mark.parametrize("locale", ["zh-CN", "en"])
@pytest.mark.parametrize("kind", ["over", "words", "least", "lock", "quick"])
def test_every_remark_has_its_words(dressed, locale, kind) -> None:
    look = dressed(locale)
    said = remark_words(look, Remark(kind, 7.6))
    assert ("8" in said) == (kind in ("over", "words", "lock"))
    assert said.isascii() == (locale == "en")


def test_the_end_of_the_day_and_what_can_be_done(look) -> None:
    tight = block(1, Remark("over", 2))
    said, advice = day_words(look, day(tight, late=6, spare=12.2), several=False)
    assert "6 min after the planned" in said
    assert "up to 12 min" in advice
    assert "No other block" in day_words(look, day(tight, late=6), several=False)[1]
    said, advice = day_words(look, day(block(1), late=-4), several=True)
    assert said.startswith("Day 1: ")
    assert "4 min before the planned" in said
    assert advice == ""
    assert "as planned" in day_words(look, day(block(1)), several=False)[0]


def test_every_block_stands_there_with_its_figures(look, host) -> None:
    rows = (
        block(1, Remark("lock", 3), Remark("over", 2)),
        block(2, Remark("quick"), taken=0.6),
        block(3, taken=None),
    )
    sheet = RehearsalSheet(look, host, [day(*rows, late=2)])
    sheet.open_sheet()
    said = texts(sheet)
    assert {"Block 1", "10 min", "12 min", "8 min", "1 min", "–", "not rehearsed"} <= set(said)
    assert "begins 3 min after its fixed time; 2 min over" in said


def test_a_plan_longer_than_the_window_is_scrolled_by_keys(look, host) -> None:
    days = [day(*(block(one) for one in range(20)), number=one) for one in (1, 2)]
    sheet = RehearsalSheet(look, host, days)
    sheet.open_sheet()
    bar = the(sheet, ScrollArea).verticalScrollBar()
    assert bar.maximum() > 0
    assert bar.value() == 0
    for _ in range(3):
        QTest.keyClick(focused(), Qt.Key.Key_Down)
    assert bar.value() > 0
    assert sheet.rect().contains(sheet.childrenRect())
