"""A late day: who gives time, the plan before it is used, one press to use it, one to undo."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitator.core.late_offer import Offer, offer
from facilitator.core.pacing import MINUTE_MS, pace_of
from facilitator.core.scoring.rounding import whole
from facilitator.live.outlook import outlook_of, payers_of
from facilitator.ui.console.clock_text import time_of_day
from facilitator.ui.console.last_action import LastActionLine
from facilitator.ui.console.late_panel import LatePanel
from facilitator.ui.console.moving import Moving
from facilitator.ui.widgets.button import Button
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.number_field import NumberField
from facilitator.ui.widgets.pill import PillButton
from facilitator.ui.widgets.tick import Tick
from tests.ui.app.trainer import Trainer
from tests.ui.console.seen import button, texts, the

LATE_MIN = 6


@pytest.fixture
def late(trainer: Trainer) -> Trainer:
    """Six minutes behind in the first block."""
    desk = trainer.running.desk
    block = trainer.running.opened.script.of(trainer.position.block)
    trainer.clock.advance((sum(step.minutes for step in block.steps) + LATE_MIN) * 60)
    trainer.press("PgDn")
    desk.timer.announce()
    return trainer


def panel(trainer: Trainer) -> LatePanel:
    return the(trainer.console, LatePanel)


def behind(trainer: Trainer) -> float:
    return pace_of(outlook_of(trainer.running.opened)).behind


def minutes(trainer: Trainer) -> dict[str, float]:
    return {one.id: one.minutes for one in trainer.running.opened.workshop.blocks}


def click(widget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def last(trainer: Trainer) -> str:
    return the(trainer.console, LastActionLine).text()


def test_two_keys_bring_a_late_day_back_and_one_undoes_it(late: Trainer) -> None:
    lost, planned = round(behind(late)), minutes(late)
    end = outlook_of(late.running.opened).planned_end

    late.press("Ctrl+Shift+T")
    shown = texts(panel(late))
    assert f"共省出 {lost} 分钟，预计 {time_of_day(end)} 结束。" in shown
    assert minutes(late) == planned
    late.press("Enter")

    assert not panel(late).isVisible()
    assert sum(planned.values()) - sum(minutes(late).values()) == lost
    assert behind(late) == pytest.approx(0, abs=0.01)
    assert f"省出 {lost} 分钟，{time_of_day(end)} 结束" in last(late)
    late.press("Ctrl+Z")
    assert minutes(late) == planned
    assert behind(late) == pytest.approx(lost, abs=0.01)


def test_the_panel_says_what_every_block_would_become(late: Trainer) -> None:
    late.press("Ctrl+Shift+T")
    shown = texts(panel(late))
    assert {"33 → 30 分钟", "至少 30 分钟", "7 分钟", "进行中"} <= set(shown)


def test_who_is_not_ticked_keeps_its_time(late: Trainer) -> None:
    late.press("Ctrl+Shift+T")
    drawing = next(one for one in panel(late).findChildren(Tick) if one.text() == "你说我画")
    click(drawing)
    assert "33 分钟" in texts(panel(late))
    click(button(panel(late), "按此执行"))
    blocks = late.running.opened.script.blocks
    drawn = next(one.block for one in blocks if one.content.id == "blind-drawing")
    assert drawn.minutes == 33


def test_other_minutes_can_be_asked_for(late: Trainer) -> None:
    planned = sum(minutes(late).values())
    late.press("Ctrl+Shift+T")
    field = the(panel(late), NumberField)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "3")
    late.running.desk.timer.announce()
    click(button(panel(late), "按此执行"))
    assert planned - sum(minutes(late).values()) == 3


def test_more_than_all_can_give_is_said(late: Trainer) -> None:
    late.press("Ctrl+Shift+T")
    field = the(panel(late), NumberField)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "90")
    most = sum(row.spare for row in (shown for shown in _offer(late).rows))
    assert f"勾选的环节最多只能省出 {most} 分钟。" in texts(panel(late))


def test_the_end_is_pushed_with_one_click(late: Trainer) -> None:
    planned, end = minutes(late), outlook_of(late.running.opened).planned_end
    late.press("Ctrl+Shift+T")
    pushed = time_of_day(end + round(behind(late) * MINUTE_MS))
    click(button(panel(late), f"顺延到 {pushed} 结束"))
    assert minutes(late) == planned
    assert behind(late) == pytest.approx(0, abs=0.01)
    assert f"顺延到 {pushed} 结束" in last(late)
    late.press("Ctrl+Z")
    assert behind(late) == pytest.approx(10, abs=0.01)


def test_the_room_and_the_console_go_on_beside_it(late: Trainer) -> None:
    late.press("Ctrl+Shift+T")
    before = late.position
    late.press("PgDn")
    assert late.position != before
    assert panel(late).isVisible()
    click(the(late.console, Moving))
    late.press("b")
    assert late.running.opened.running.shown.mode == "black"
    late.press("Esc")
    assert not panel(late).isVisible()
    assert late.running.opened.running.shown.mode == "black"
    late.press("Esc")
    assert late.running.opened.running.shown.mode == "live"


def test_the_figures_go_on_while_it_is_open(late: Trainer) -> None:
    late.press("Ctrl+Shift+T")
    block = late.running.opened.script.of(late.position.block)
    late.clock.advance(sum(step.minutes for step in block.steps) * 60 + 60)
    late.running.desk.timer.announce()
    assert f"落后 {whole(behind(late))} 分钟" in " ".join(texts(panel(late)))
    assert behind(late) > 14
    assert "勾选的环节最多只能省出 13 分钟。" in texts(panel(late))


def test_the_pill_opens_it_and_closes_it(late: Trainer) -> None:
    pill = the(late.console, PillButton)
    click(pill)
    assert panel(late).isVisible()
    click(pill)
    assert not panel(late).isVisible()


def test_on_time_there_is_nothing_to_push(trainer: Trainer) -> None:
    trainer.press("Ctrl+Shift+T")
    shown = panel(trainer)
    assert any("进度正常" in text for text in texts(shown))
    assert not button(shown, "按此执行").isEnabled()
    assert not next(one for one in shown.findChildren(Button) if "顺延" in one.text()).isEnabled()


@pytest.mark.parametrize("size", [(1200, 640), (1366, 768), (1920, 1080)])
@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_it_lies_inside_the_window_with_nothing_cut(start, size, language) -> None:
    trainer = start(language)
    trainer.press("Enter")
    trainer.console.resize(*size)
    trainer.clock.advance(1500)
    trainer.press("Ctrl+Shift+T")
    shown = panel(trainer)
    assert trainer.console.rect().contains(shown.geometry())
    for one in shown.findChildren(Label):
        if one.isVisible() and not one.wordWrap():
            assert one.width() >= one.sizeHint().width(), one.text()


def _offer(trainer: Trainer) -> Offer:
    opened = trainer.running.opened
    found = outlook_of(opened)
    return offer(found, payers_of(opened, found, "zh-CN"), {})
