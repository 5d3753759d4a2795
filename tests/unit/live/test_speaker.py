"""The loudspeaker: the whole tone goes out; without one there is silence and no fault."""

import sys

import miniaudio
import pytest

from facilitator.core.tones import RATE
from facilitator.live import speaker

NOWHERE = miniaudio.Backend.WASAPI if sys.platform == "linux" else miniaudio.Backend.ALSA
"""A way to loudspeakers that another system has."""


def test_the_whole_tone_is_handed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    handed = bytearray()
    usual = miniaudio.PlaybackDevice.start

    def listening(device, source) -> None:
        def ear():
            wanted = yield b""
            while True:
                piece = source.send(wanted)
                handed.extend(piece)
                wanted = yield piece

        heard = ear()
        next(heard)
        usual(device, heard)

    monkeypatch.setattr(miniaudio.PlaybackDevice, "start", listening)
    tone = bytes(range(1, 251)) * 40
    assert speaker.play(tone, RATE, [miniaudio.Backend.NULL])
    assert bytes(handed[: len(tone)]) == tone
    assert set(handed[len(tone) :]) <= {0}


def test_without_a_loudspeaker_nothing_happens() -> None:
    assert not speaker.play(bytes(200), RATE, [NOWHERE])


def test_a_system_that_only_pretends_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    usual = miniaudio.PlaybackDevice

    def pretending(*args, **kwargs):
        return usual(*args, **(kwargs | {"backends": [miniaudio.Backend.NULL]}))

    monkeypatch.setattr(miniaudio, "PlaybackDevice", pretending)
    assert not speaker.play(bytes(200), RATE)
