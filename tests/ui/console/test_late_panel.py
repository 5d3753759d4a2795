"""The panel for a late day in every state, with rows that come and go."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget

from facilitator.core.catching_up import PlanRow
from facilitator.core.late_offer import Offer, OfferRow
from facilitator.ui.console.clock_text import time_of_day
from facilitator.ui.console.late_panel import LatePanel
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.tick import Tick
from tests.clock import START_MS
from tests.ui.console.seen import button, texts

MINUTE = 60_000


def at(minute: float) -> int:
    return START_MS + round(minute * MINUTE)


def row(name: str, start: float, minutes: float, **changed) -> OfferRow:
    lock = changed.pop("lock", None)
    plan = PlanRow(
        block=name,
        title=name,
        minutes=minutes - changed.get("gives", 0),
        starts=at(start),
        ends=at(start + minutes),
        lock=None if lock is None else at(lock),
    )
    return OfferRow(plan=plan, before=minutes, **changed)


OPEN = row("Case", 0, 10, open=True)
PAYS = row("Map", 10, 40, gives=5, spare=5, least=35, bound="debrief", pays=True)
LUNCH = row("Lunch", 45, 60, lock=43)
LAST = row("Chain", 105, 60, gives=2, spare=20, least=40, bound="minimum", pays=True)
LATE = Offer(
    behind=7,
    wanted=7,
    asked=7,
    won=7,
    rows=(OPEN, PAYS, LUNCH, LAST),
    planned_end=at(163),
    end=at(163),
    pushed_end=at(170),
    gives={"Map": 5, "Chain": 2},
)


@pytest.fixture
def panel(look, shown) -> LatePanel:
    host = QWidget()
    host.resize(1366, 768)
    shown(host)
    made = LatePanel(look, host)
    made.show_offer(LATE)
    made.open_cover()
    return made


def test_a_day_that_is_ahead_is_not_called_on_time(panel) -> None:
    panel.show_offer(replace(LATE, behind=-23, wanted=0, asked=0, won=0, pushed_end=at(140)))
    ends, planned = time_of_day(at(140)), time_of_day(at(163))
    assert f"23 min ahead: ends about {ends}, planned {planned}." in texts(panel)


def test_every_row_says_what_binds_it(panel) -> None:
    assert {
        "Open now",
        "40 → 35 min",
        "At least 35, debrief kept",
        f"Fixed {time_of_day(at(43))}, 2 min late",
        "60 → 58 min",
        "At least 40",
        "“Lunch” still begins 2 min late.",
    } <= set(texts(panel))


def test_a_fixed_start_that_holds_says_when(panel) -> None:
    fixed = row("Lunch", 45, 60, lock=45, spare=10, least=50, bound="minimum", pays=True)
    panel.show_offer(replace(LATE, rows=(OPEN, fixed)))
    assert f"Fixed {time_of_day(at(45))}, at least 50" in texts(panel)
    panel.show_offer(replace(LATE, rows=(OPEN, row("Lunch", 45, 60, lock=45))))
    assert f"Fixed at {time_of_day(at(45))}" in texts(panel)


def test_a_gap_that_takes_the_delay_up_leaves_nothing_to_do(panel) -> None:
    calm = replace(LATE, wanted=0, asked=0, won=0, gives={}, pushed_end=at(163), rows=(OPEN, LUNCH))
    panel.show_offer(calm)
    assert any("a gap before a fixed start takes it up" in text for text in texts(panel))
    assert "No block needs to give any time." in texts(panel)
    assert not button(panel, f"Push the end to {time_of_day(at(163))}").isEnabled()
    assert not button(panel, "Use this plan").isEnabled()


def test_rows_come_and_go_and_the_panel_fits_them(panel, qtbot) -> None:
    small = panel.height()
    more = tuple(row(f"More {n}", 200 + n, 10, spare=1, least=9, pays=True) for n in range(6))
    panel.show_offer(replace(LATE, rows=(*LATE.rows, *more)))
    assert panel.height() > small + 100
    panel.show_offer(replace(LATE, rows=LATE.rows[:2]))
    qtbot.waitUntil(lambda: [one.text() for one in panel.findChildren(Tick)] == ["Map"])
    panel.show_offer(replace(LATE, rows=LATE.rows[:2]))
    assert panel.height() < small


def test_a_tick_that_was_taken_away_stays_away_and_is_told_once(panel, qtbot) -> None:
    tick = next(one for one in panel.findChildren(Tick) if one.text() == "Map")
    with qtbot.waitSignal(panel.wish_changed):
        tick.click()
    assert panel.left_out() == {"Map"}
    panel.show_offer(replace(LATE, rows=(*LATE.rows, row("More", 200, 10, spare=1, pays=True))))
    assert panel.left_out() == {"Map"}
    ticks = {one.text(): one.isChecked() for one in panel.findChildren(Tick) if one.isVisible()}
    assert (ticks["Map"], ticks["More"]) == (False, True)
    panel.start_anew()
    assert panel.left_out() == frozenset()


def test_no_figure_is_cut(panel) -> None:
    for one in panel.findChildren(Label):
        if one.isVisible() and not one.wordWrap():
            assert one.width() >= one.sizeHint().width(), one.text()
