"""Before the class: one sheet shows what can spoil it; while it runs the battery has a word."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.core.errors import UnknownWorkshop
from facilitator.core.preflight import UNKNOWN, Battery, CheckKind
from facilitator.loading import check_room, print_papers
from facilitator.papering import Papering
from facilitator.powering import Powering
from facilitator.preflighting import Preflighting
from facilitator.ui.audience.window import AudienceWindow
from facilitator.ui.dialogs.papers import PapersSheet
from facilitator.ui.dialogs.preflight import PreflightSheet
from facilitator.ui.widgets.button import Button
from facilitator.ui.widgets.pill import Pill
from facilitator.ui.widgets.sheet import Sheet
from facilitator.ui.widgets.tick import Tick
from tests.ui.app.conftest import LAPTOP, PROJECTOR, Screens
from tests.ui.app.trainer import Trainer, catch_up
from tests.ui.hotplug import FakeScreen


class Laptop:
    """A machine whose battery and disk the test decides."""

    def __init__(self) -> None:
        self.charge: Battery | None = Battery(80, plugged=True)
        self.free: int | None = 20_000_000_000

    def battery(self) -> Battery | None:
        return self.charge

    def free_bytes(self, _path: Path) -> int | None:
        return self.free


@pytest.fixture
def laptop(monkeypatch: pytest.MonkeyPatch) -> Laptop:
    made = Laptop()
    monkeypatch.setattr("facilitator.preflighting.usual_machine", lambda: made)
    monkeypatch.setattr("facilitator.powering.usual_machine", lambda: made)
    return made


@pytest.fixture
def ready(laptop: Laptop, trainer: Trainer) -> Trainer:
    """On Home, with the sample workshop on the card."""
    trainer.program.running.left.emit()
    trainer.press("Ctrl+F5")
    return trainer


def preflight(trainer: Trainer) -> Preflighting:
    return trainer.program.home.findChildren(Preflighting)[-1]


def sheet(trainer: Trainer) -> PreflightSheet:
    found = preflight(trainer).sheet
    assert found is not None
    return found


def said(trainer: Trainer, kind: CheckKind) -> str:
    return sheet(trainer).sentence(kind)


def press(trainer: Trainer, words: str) -> None:
    buttons = [*sheet(trainer).findChildren(Button), *sheet(trainer).findChildren(Tick)]
    next(one for one in buttons if words in one.text()).click()


def room(trainer: Trainer) -> AudienceWindow:
    return preflight(trainer).room


def warnings(trainer: Trainer) -> list[str]:
    pills = trainer.console.findChildren(Pill)
    return [one.text() for one in pills if one.isVisible() and "电量" in one.text()]


def test_it_says_how_everything_is(ready: Trainer) -> None:
    assert PROJECTOR.name in said(ready, "screens")
    assert "80%" in said(ready, "power")
    assert "20 GB" in said(ready, "disk")


def test_it_follows_what_the_trainer_mends(
    ready: Trainer, laptop: Laptop, screens: Screens
) -> None:
    laptop.charge = Battery(30, plugged=False)
    laptop.free = 150_000_000
    preflight(ready).look_again()
    assert "30%" in said(ready, "power")
    assert "接上电源" in said(ready, "power")
    assert "150 MB" in said(ready, "disk")

    screens([LAPTOP])
    assert "只有一块屏幕" in said(ready, "screens")
    screens([LAPTOP, FakeScreen(name="projector", width=1440, height=900)])
    assert "同一个画面" in said(ready, "screens")
    screens([LAPTOP, PROJECTOR])
    assert PROJECTOR.name in said(ready, "screens")


def test_a_computer_that_does_not_say_is_not_called_plugged_in(
    ready: Trainer, laptop: Laptop
) -> None:
    laptop.charge = UNKNOWN
    preflight(ready).look_again()
    assert said(ready, "power") == "读不到供电信息，请看一眼电源是否插好。"
    assert sheet(ready).verdict("power") == "ask"


def test_the_test_card_goes_to_the_projector_and_away(ready: Trainer, screens: Screens) -> None:
    assert not room(ready).isVisible()
    press(ready, "显示测试画面")
    assert room(ready).isVisible()
    assert room(ready).geometry().x() == PROJECTOR.x

    screens([LAPTOP])
    assert not room(ready).isVisible()
    screens([LAPTOP, PROJECTOR])
    assert not room(ready).isVisible()

    press(ready, "显示测试画面")
    press(ready, "收起测试画面")
    assert not room(ready).isVisible()


def test_the_clicker_is_heard_and_does_nothing_else(ready: Trainer) -> None:
    ready.press("PgDn")
    assert "前进" in said(ready, "clicker")
    assert "另一个方向" in said(ready, "clicker")
    ready.press("PgUp")
    assert said(ready, "clicker") == "已收到：前进、后退。"
    ready.press(".")
    assert said(ready, "clicker") == "已收到：前进、后退、黑屏。"
    assert sheet(ready).isVisible()
    assert ready.program.running is None


def test_what_only_the_trainer_can_tell_is_ticked(ready: Trainer) -> None:
    press(ready, "最后一排看得清")
    press(ready, "已打印")
    assert sheet(ready).verdict("card") == sheet(ready).verdict("papers") == "ok"


def test_from_here_the_class_begins_or_the_papers_are_printed(
    ready: Trainer,
) -> None:
    press(ready, "打印材料")
    papers = [one for one in ready.program.home.findChildren(Sheet) if one.isVisible()]
    assert [type(one) for one in papers] == [PapersSheet]
    ready.press("Esc")

    ready.press("Ctrl+F5")
    press(ready, "显示测试画面")
    press(ready, "继续")
    assert ready.program.running is not None


def test_what_was_told_is_there_again_after_the_papers_and_after_closing(ready: Trainer) -> None:
    press(ready, "最后一排看得清")
    ready.press("PgDn", "PgUp")
    press(ready, "打印材料")
    ready.press("Esc")
    catch_up()
    for _ in range(2):
        ticks = {one.text(): one.isChecked() for one in sheet(ready).findChildren(Tick)}
        assert list(ticks.values()) == [True, False]
        assert sheet(ready).verdict("card") == sheet(ready).verdict("clicker") == "ok"
        ready.press("Esc", "Ctrl+F5")


def test_a_workshop_that_is_gone_leaves_no_check_behind(
    ready: Trainer, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready.press("Esc")
    catch_up()
    before = len(ready.program.home.findChildren(Preflighting))

    def gone(_id: str) -> None:
        raise UnknownWorkshop("gone")

    monkeypatch.setattr(ready.program.library.workshops, "load", gone)
    for ask in (check_room, print_papers):
        with pytest.raises(UnknownWorkshop):
            ask(ready.program, "gone")
    catch_up()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(ready.program.home.findChildren(Preflighting)) <= before
    assert ready.program.home.findChildren(Papering) == []


def test_esc_leaves_nothing_behind(ready: Trainer) -> None:
    press(ready, "显示测试画面")
    ready.press("Esc")
    rooms = [one for one in QApplication.topLevelWidgets() if isinstance(one, AudienceWindow)]
    assert not any(one.isVisible() for one in rooms)
    assert ready.program.running is None


def test_an_empty_battery_has_a_word_on_the_console_and_none_in_the_room(
    laptop: Laptop, trainer: Trainer, qtbot: QtBot
) -> None:
    watch = trainer.console.findChild(Powering)
    assert isinstance(watch, Powering)
    qtbot.wait(1)
    assert warnings(trainer) == []

    laptop.charge = Battery(18, plugged=False)
    watch.look_at()
    assert warnings(trainer) == ["电量 18%，请接电源"]

    laptop.charge = Battery(18, plugged=True)
    watch.look_at()
    assert warnings(trainer) == []
