"""Pointing at the room's picture while a workshop runs. Nothing of it is stored."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from facilitator.core.pointing import Pointer, PointerKind, let_go, moved, resized


class LivePointer(QObject):
    """The one pointer: off, a dot or a bright circle.

    Signals:
        pointer_changed(object): the ``Pointer``, None when it is off.
    """

    pointer_changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pointer: Pointer | None = None

    @property
    def pointer(self) -> Pointer | None:
        """What is pointed with now."""
        return self._pointer

    def announce(self) -> None:
        """Say it again, to windows that have just been built."""
        self.pointer_changed.emit(self._pointer)

    def turn(self, kind: PointerKind) -> None:
        """Point with this, or put it away where that is done already."""
        now = self._pointer
        if now is None:
            self._show(Pointer(kind))
        else:
            self._show(None if now.kind == kind else replace(now, kind=kind))

    def peel(self) -> bool:
        """Put it away; False where nothing is pointed with."""
        was = self._pointer is not None
        self._show(None)
        return was

    def move(self, x: float, y: float) -> None:
        """Point there: shares of the picture's width and height."""
        if self._pointer is not None:
            self._show(moved(self._pointer, x, y))

    def let_go(self) -> None:
        """The mouse has left the picture."""
        if self._pointer is not None:
            self._show(let_go(self._pointer))

    def resize(self, steps: float) -> None:
        """The bright circle larger by so many steps of the wheel."""
        if self._pointer is not None:
            self._show(resized(self._pointer, steps))

    def _show(self, pointer: Pointer | None) -> None:
        if pointer != self._pointer:
            self._pointer = pointer
            self.pointer_changed.emit(pointer)
