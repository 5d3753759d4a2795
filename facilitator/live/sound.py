"""Tones in a thread of their own: a loudspeaker takes a moment to wake up, the console never."""

import logging
from collections.abc import Callable
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from facilitator.core.tones import RATE, Cue, samples
from facilitator.live import collecting

log = logging.getLogger(__name__)

Play: TypeAlias = Callable[[bytes, int], bool]
"""Plays samples at a rate to their end; says whether there is a loudspeaker."""


class LiveSound(QObject):
    """Plays one tone at a time; one that comes while another sounds is left out.

    Signals:
        played(bool): it has sounded, or there is no loudspeaker.
    """

    played = Signal(bool)
    _ended = Signal(bool)

    def __init__(self, load: Callable[[], Play], parent: QObject | None = None) -> None:
        """``load`` finds the loudspeaker, in the thread that uses it."""
        super().__init__(parent)
        self._load = load
        self._at_work = False
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._ended.connect(self._on_ended)

    def sound(self, cue: Cue) -> None:
        """Begin to play a tone."""
        if self._at_work:
            return
        self._at_work = True
        collecting.pause(self)
        self._pool.start(_Tone(partial(_play, self._load, cue), self._ended.emit))

    def close(self) -> None:
        """Let the tone end: no thread outlives the program."""
        self._pool.waitForDone()
        collecting.resume(self)

    def _on_ended(self, heard: bool) -> None:  # noqa: FBT001  (from a signal)
        self._at_work = False
        collecting.resume(self)
        self.played.emit(heard)


def _play(load: Callable[[], Play], cue: Cue) -> bool:
    """Nothing a loudspeaker does may trouble a workshop."""
    try:
        return load()(samples(cue), RATE)
    except (ImportError, OSError) as error:
        log.warning("sound cannot be loaded: %s", error)
        return False


class _Tone(QRunnable):
    def __init__(self, play: Callable[[], bool], end: Callable[[bool], None]) -> None:
        super().__init__()
        self._play = play
        self._end = end

    def run(self) -> None:
        """In a thread of the pool."""
        heard = False
        try:
            heard = self._play()
        finally:
            self._end(heard)
