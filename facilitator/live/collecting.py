"""Keeps Python's garbage collector out of threads that are not the screen's, and from looking through
what stays for good.

The collector runs in whichever thread allocates. In another one it would delete the widgets of
closed pages outside the thread of the screen, which crashes Qt: nothing is collected while one works.
"""

import gc
import sys
from dataclasses import dataclass

_MANY_MODULES = 50
"""Fewer modules than this are not worth keeping."""


@dataclass(slots=True)
class _Kept:
    """How many modules there were when what was there was kept, and whether that may have been more
    than what stays."""

    modules: int = 0
    too_much: bool = False


_working: set[object] = set()
_kept = _Kept()


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


def keep() -> None:
    """What is there now stays, and is not looked through any more; in any thread.

    The heap is what makes a job wait: the printing libraries are half of it, and would hold the
    windows for a tenth of a second before every file that is made. But pages that are open now are
    kept as well: see ``let_go``.
    """
    gc.freeze()
    _kept.modules = len(sys.modules)
    _kept.too_much = True


def keep_loaded() -> None:
    """``keep``, where many modules were loaded since the last time. Once they are there nothing is
    kept: pages that close must go."""
    if len(sys.modules) - _kept.modules >= _MANY_MODULES:
        keep()


def let_go() -> bool:
    """No page is open any more: those that were when something was kept can go now. It takes a tenth
    of a second, once; in the screen's thread.

    Returns:
        Whether nothing of them is left; else somebody is at work, who may be one of them.
    """
    if not _kept.too_much:
        return True
    if _working:
        return False
    gc.unfreeze()
    gc.collect()
    keep()
    _kept.too_much = False
    return True
