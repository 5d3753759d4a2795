"""Pictures of Stages as they are blitted: painted once per change, the next one beforehand."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from facilitator.core.stage import Stage
from facilitator.ui.slides.canvas import StageLook
from facilitator.ui.slides.painting import paint_stage, still

KEPT = 2
"""The picture that is shown and the one prepared. A picture of a 4K screen takes 33 MB."""


class StagePictures:
    """Paints Stages for one size of screen and keeps the last few.

    Attributes:
        painted: how many pictures have been painted so far.
    """

    def __init__(self, look: StageLook) -> None:
        self._look = look
        self._size = QSize(0, 0)
        self._ratio = 1.0
        self._kept: dict[Stage, QPixmap] = {}
        self.painted = 0

    def fit(self, size: QSize, ratio: float) -> bool:
        """Paint for ``size`` logical pixels at ``ratio`` from now on; says whether that is new."""
        if size == self._size and ratio == self._ratio:
            return False
        self._size, self._ratio = QSize(size), ratio
        self._kept.clear()
        return True

    def use(self, look: StageLook) -> None:
        """Paint in other colours or words from now on."""
        self._look = look
        self._kept.clear()

    def has(self, stage: Stage) -> bool:
        """Whether the picture of this Stage is ready."""
        return still(stage) in self._kept

    def picture(self, stage: Stage) -> QPixmap:
        """The picture of a Stage without its clock, painted now if it is not ready."""
        key = still(stage)
        ready = self._kept.pop(key, None)
        if ready is None:
            ready = self._painted(stage)
        self._kept[key] = ready  # the last one asked for is the last one dropped
        while len(self._kept) > KEPT:
            self._kept.pop(next(iter(self._kept)))
        return ready

    def _painted(self, stage: Stage) -> QPixmap:
        if self._size.isEmpty():
            return QPixmap()
        pixmap = QPixmap(self._size * self._ratio)
        pixmap.setDevicePixelRatio(self._ratio)
        pixmap.fill(Qt.GlobalColor.black)
        with QPainter(pixmap) as painter:
            paint_stage(painter, stage, self._size, self._look)
        self.painted += 1
        return pixmap
