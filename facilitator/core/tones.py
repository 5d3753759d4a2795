"""The soft tones of a clock, computed: one as it comes to its end, two when it is over."""

import math
import sys
from array import array
from typing import Literal, TypeAlias

Cue: TypeAlias = Literal["ending", "over"]

RATE = 22_050
"""Samples a second: one channel of 16 bits, least byte first."""

_LOUD = 0.22
_ATTACK_S = 0.02
_FADES_S = 0.28
"""In so long a tone falls to the third part."""
_TONES: dict[Cue, tuple[tuple[float, float], ...]] = {
    "ending": ((0.0, 659.26),),
    "over": ((0.0, 659.26), (0.32, 493.88)),
}
"""Begin in seconds and pitch in hertz: E5, and B4 after it."""
_LENGTH_S: dict[Cue, float] = {"ending": 1.1, "over": 1.4}


def samples(cue: Cue) -> bytes:
    """The tone, from silence to silence. A sine with a little of its octave, as a small bell."""
    length = round(_LENGTH_S[cue] * RATE)
    found = array("h", (_level(cue, number / RATE, length / RATE) for number in range(length)))
    if sys.byteorder == "big":
        found.byteswap()
    return found.tobytes()


def _level(cue: Cue, at: float, end: float) -> int:
    level = sum(_bell(at - begin, pitch) for begin, pitch in _TONES[cue])
    # The last moment goes down to nothing: a tone that is cut off clicks.
    last = min(1.0, (end - at) / (10 * _ATTACK_S))
    return round(32_767 * _LOUD * last * level / 1.25)


def _bell(at: float, pitch: float) -> float:
    if at < 0:
        return 0.0
    turn = 2 * math.pi * pitch * at
    swell = min(1.0, at / _ATTACK_S) * math.exp(-at / _FADES_S)
    return swell * (math.sin(turn) + 0.25 * math.sin(2 * turn))
