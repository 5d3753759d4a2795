"""What Python would destroy at its next garbage collection although Qt still shows it."""

import gc

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


def garbage() -> list[QWidget]:
    """The widgets that are alive in Qt and unreachable in Python."""
    gc.collect()
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        gc.collect()
        return [each for each in gc.garbage if isinstance(each, QWidget) and isValid(each)]
    finally:
        gc.set_debug(0)
        gc.garbage.clear()
