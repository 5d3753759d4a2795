"""Small pictures of cues: painted when they come into sight, a few at a time, and kept."""

import time
from collections.abc import Iterable

from PySide6.QtCore import QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPixmap

from facilitator.core.overview import CueTile
from facilitator.core.position import Position
from facilitator.core.stage import Stage
from facilitator.core.staging import Room, preview_of
from facilitator.ui.slides.canvas import StageLook
from facilitator.ui.slides.painting import paint_stage, paint_timer
from facilitator.ui.tokens import RADIUS

KEPT = 240
"""More than a large screen shows at once; they take 24 MB, and 96 MB on a screen of double density."""

SLICE_MS = 6.0
"""Painting gives way to keys and to the room's window after this long."""


class Thumbnails(QObject):
    """Paints the pictures that are asked for.

    Signals:
        painted(object): the `Position` of each cue whose picture was missing and is there now.
    """

    painted = Signal(object)

    def __init__(self, look: StageLook, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._room: Room | None = None
        self._size = QSize()
        self._ratio = 1.0
        self._stages: dict[Position, Stage] = {}
        self._kept: dict[Stage, QPixmap] = {}
        self._wanted: dict[Position, None] = {}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._paint_some)

    def use(self, room: Room) -> None:
        """Scores and texts are these from now on; what looks as before is not painted again."""
        if room != self._room:
            self._room = room
            self._stages.clear()

    def fit(self, size: QSize, ratio: float) -> None:
        """Paint for this size in logical pixels."""
        if (size, ratio) != (self._size, self._ratio):
            self._size, self._ratio = QSize(size), ratio
            self._kept.clear()

    def wish_only(self, places: Iterable[Position]) -> None:
        """What was asked for and is not at one of these places need not be painted."""
        self._wanted = {at: None for at in places if at in self._wanted}

    def picture(self, tile: CueTile) -> QPixmap | None:
        """The picture of a cue; None while it is not painted, which is then done soon."""
        room = self._room
        if room is None:
            return None
        stage = self._stage_at(room, tile.at)
        ready = self._kept.pop(stage, None)
        if ready is None:
            self._wanted[tile.at] = None
            self._soon.start()
            return None
        self._kept[stage] = ready  # the last one asked for is the last one dropped
        return ready

    def _stage_at(self, room: Room, at: Position) -> Stage:
        stage = self._stages.get(at)
        if stage is None:
            stage = self._stages[at] = preview_of(room, at)
        return stage

    def _paint_some(self) -> None:
        room = self._room
        if room is None or self._size.isEmpty():
            return
        done: list[Position] = []
        until = time.perf_counter() + SLICE_MS / 1000
        while self._wanted and time.perf_counter() < until:
            at = next(iter(self._wanted))
            del self._wanted[at]
            done.append(at)
            stage = self._stage_at(room, at)
            if stage not in self._kept:
                self._kept[stage] = self._painted(stage)
        while len(self._kept) > KEPT:
            self._kept.pop(next(iter(self._kept)))
        self.painted.emit(done)
        if self._wanted:
            self._soon.start()

    def _painted(self, stage: Stage) -> QPixmap:
        pixmap = QPixmap(self._size * self._ratio)
        pixmap.setDevicePixelRatio(self._ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        path = QPainterPath()
        area = QRectF(0, 0, self._size.width(), self._size.height())
        path.addRoundedRect(area, RADIUS.row, RADIUS.row)
        with QPainter(pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipPath(path)
            paint_stage(painter, stage, self._size, self._look)
            if stage.timer is not None:
                paint_timer(painter, stage, self._size, self._look, 0)
        return pixmap
