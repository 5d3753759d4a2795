"""A clock that ends can be heard: where the trainer wants it, and tried before the class."""

import pytest
from pytestqt.qtbot import QtBot

from facilitator import settings
from facilitator.core.tones import samples
from facilitator.place import Place
from facilitator.preflighting import Preflighting
from facilitator.sounding import Sounding
from facilitator.ui.dialogs.preferences import PreferencesSheet
from facilitator.ui.widgets.button import Button
from facilitator.ui.widgets.segmented import Segmented
from tests.ui.app.trainer import Trainer, catch_up
from tests.ui.console.seen import the
from tests.ui.home.finding import named

DISCUSSION = "case-multinational", 1, 2


class Loudspeaker:
    """Writes down what it plays."""

    def __init__(self) -> None:
        self.there = True
        self.loaded = 0
        self.played: list[bytes] = []

    def load(self):
        self.loaded += 1
        return self.play

    def play(self, tone: bytes, _rate: int) -> bool:
        self.played.append(tone)
        return self.there


@pytest.fixture(autouse=True)
def loud(monkeypatch: pytest.MonkeyPatch) -> Loudspeaker:
    made = Loudspeaker()
    for place in ("sounding", "preflighting"):
        monkeypatch.setattr(f"facilitator.{place}.load_speaker", made.load)
    return made


def sound_of(trainer: Trainer):
    found = trainer.console.findChild(Sounding)
    assert found is not None
    return found.sound


def run_out(trainer: Trainer, qtbot: QtBot | None = None) -> None:
    """Let the clock come to its end and beyond it, tick by tick."""
    clock = trainer.running.opened.running.clock
    assert clock is not None
    timer = trainer.running.desk.timer
    timer.tick()
    for seconds in (clock.total_ms / 1000 - 20, 25):
        trainer.clock.advance(seconds)
        if qtbot is None:
            timer.tick()
        else:
            with qtbot.waitSignal(sound_of(trainer).played):
                timer.tick()


def test_nothing_is_heard_or_loaded_unless_it_is_wanted(trainer: Trainer, loud) -> None:
    trainer.go_to(*DISCUSSION)
    run_out(trainer)
    sound_of(trainer).close()
    assert (loud.loaded, loud.played) == (0, [])


def test_two_tones_tell_that_a_clock_ends_and_that_it_is_over(start, loud, qtbot) -> None:
    trainer = start(sound=True)
    trainer.press("Enter")
    trainer.go_to(*DISCUSSION)
    run_out(trainer, qtbot)
    assert loud.played == [samples("ending"), samples("over")]


def test_it_is_switched_on_while_a_workshop_runs(trainer, loud, qtbot, place: Place) -> None:
    trainer.go_to(*DISCUSSION)
    trainer.press("Ctrl+Comma")
    choice = named(the(trainer.console, PreferencesSheet), Segmented, "时间快到和到点时轻声提示")
    choice.chosen.emit("on")
    catch_up()
    trainer.press("Esc")
    assert settings.load(place.settings).sound
    run_out(trainer, qtbot)
    assert len(loud.played) == 2


def check_room(trainer: Trainer) -> Preflighting:
    trainer.press("Enter")
    trainer.program.running.left.emit()
    trainer.press("Ctrl+F5")
    return trainer.program.home.findChildren(Preflighting)[-1]


def listen_to_it(found: Preflighting, qtbot: QtBot) -> None:
    sheet = found.sheet
    assert sheet is not None
    with qtbot.waitSignal(found.sound.played):
        next(one for one in sheet.findChildren(Button) if one.text() == "试听提示音").click()


@pytest.mark.parametrize(
    ("there", "wanted"), [(True, ("ok", "已播放")), (False, ("warn", "没有找到扬声器"))]
)
def test_the_tone_is_tried_before_the_class(start, loud, qtbot, there, wanted) -> None:
    found = check_room(start(sound=True))
    assert found.sheet is not None
    assert found.sheet.verdict("sound") == "ask"
    loud.there = there
    listen_to_it(found, qtbot)
    assert loud.played == [samples("over")]
    verdict, words = wanted
    assert found.sheet.verdict("sound") == verdict
    assert words in found.sheet.sentence("sound")


def test_switched_off_it_says_so_and_can_be_tried(home: Trainer, loud, qtbot) -> None:
    found = check_room(home)
    assert found.sheet is not None
    assert found.sheet.verdict("sound") == "ok"
    assert "已在设置中关闭" in found.sheet.sentence("sound")
    listen_to_it(found, qtbot)
    assert len(loud.played) == 1
