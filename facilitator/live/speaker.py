"""The loudspeaker of this computer. Loaded when a tone is wanted, because miniaudio comes with it."""

import logging
import threading
from collections.abc import Generator, Sequence

import miniaudio  # pyright: ignore[reportMissingTypeStubs]  (its hints are in the module itself)

log = logging.getLogger(__name__)

_FRAME = 2
_BUFFER_MS = 60
_TAIL_S = 0.2
"""The last buffer has been handed over and is still to be heard."""


def play(samples: bytes, rate: int, backends: Sequence[miniaudio.Backend] = ()) -> bool:
    """Play 16-bit samples of one channel to their end, which takes as long as they are.

    ``backends`` are tried in order; none means those of the system. False says that there is no
    loudspeaker: nothing was heard, and nothing went wrong.
    """
    try:
        device = miniaudio.PlaybackDevice(
            miniaudio.SampleFormat.SIGNED16,
            nchannels=1,
            sample_rate=rate,
            buffersize_msec=_BUFFER_MS,
            backends=list(backends),
        )
    except miniaudio.MiniaudioError as error:
        log.info("no loudspeaker: %s", error)
        return False
    with device:
        if device.backend == "Null" and not backends:  # pyright: ignore[reportUnknownMemberType]
            log.info("no loudspeaker: the system has none")
            return False
        done = threading.Event()
        source = _source(samples, done)
        next(source)
        try:
            device.start(source)  # pyright: ignore[reportUnknownMemberType]
        except miniaudio.MiniaudioError as error:
            log.info("the loudspeaker does not start: %s", error)
            return False
        heard = done.wait(len(samples) / _FRAME / rate + 2)
        threading.Event().wait(_TAIL_S)
        device.stop()
    return heard


def _source(samples: bytes, done: threading.Event) -> Generator[bytes, int, None]:
    """Hands out as many frames as it is asked for; silence after the last one."""
    at = 0
    wanted = yield b""
    while at < len(samples):
        piece = samples[at : at + wanted * _FRAME]
        at += len(piece)
        wanted = yield piece
    done.set()
    while True:
        wanted = yield bytes(wanted * _FRAME)
