"""Tones beside the screen's thread: one at a time, never a fault."""

import gc
import threading

import pytest

from facilitator.core.tones import RATE, samples
from facilitator.live.sound import LiveSound


class Loudspeaker:
    """Sounds until it is let go."""

    def __init__(self, *, there: bool = True) -> None:
        self.there = there
        self.played: list[tuple[bytes, int]] = []
        self.threads: list[int] = []
        self.go = threading.Event()

    def play(self, tone: bytes, rate: int) -> bool:
        self.threads.append(threading.get_ident())
        self.played.append((tone, rate))
        self.go.wait(5)
        return self.there


@pytest.mark.parametrize("there", [True, False])
def test_a_tone_sounds_in_a_thread_of_its_own_and_says_whether_it_was_heard(qtbot, there) -> None:
    loud = Loudspeaker(there=there)
    sound = LiveSound(lambda: loud.play)
    with qtbot.waitSignal(sound.played) as said:
        sound.sound("over")
        assert not gc.isenabled()
        loud.go.set()
    assert said.args == [there]
    assert loud.played == [(samples("over"), RATE)]
    assert loud.threads != [threading.get_ident()]
    assert gc.isenabled()


def test_another_tone_meanwhile_is_left_out_and_a_later_one_sounds(qtbot) -> None:
    loud = Loudspeaker()
    sound = LiveSound(lambda: loud.play)
    with qtbot.waitSignal(sound.played):
        sound.sound("ending")
        sound.sound("over")
        loud.go.set()
    assert len(loud.played) == 1
    with qtbot.waitSignal(sound.played):
        sound.sound("over")
    assert [tone for tone, _ in loud.played] == [samples("ending"), samples("over")]


@pytest.mark.parametrize("fault", [ImportError("no such library"), OSError("cannot be opened")])
def test_sound_that_cannot_be_loaded_is_silence(qtbot, fault, expected_log) -> None:
    def load():
        raise fault

    sound = LiveSound(load)
    with qtbot.waitSignal(sound.played) as said:
        sound.sound("over")
    assert said.args == [False]
    assert any(str(fault) in line for line in expected_log)


def test_nothing_outlives_it(qtbot) -> None:
    loud = Loudspeaker()
    sound = LiveSound(lambda: loud.play)
    sound.sound("over")
    loud.go.set()
    sound.close()
    assert len(loud.played) == 1
    assert gc.isenabled()
