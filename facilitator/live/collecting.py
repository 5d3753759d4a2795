"""Keeps Python's garbage collector out of threads that are not the screen's.

The collector runs in whichever thread allocates. In another one it would delete the widgets of
closed pages outside the thread of the screen, which crashes Qt: nothing is collected while one works.
"""

import gc

_working: set[object] = set()


def pause(worker: object) -> None:
    """Nothing is collected until this worker, and every other, has ended; in the screen's thread."""
    _working.add(worker)
    gc.disable()


def resume(worker: object) -> None:
    """This worker has ended, or never began; in the screen's thread."""
    if worker in _working:
        _working.remove(worker)
        if not _working:
            gc.enable()
