"""The room a slide is painted in: always 1080 high, as wide as the screen asks for."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QTransform

HEIGHT = 1080.0
NARROWEST = 1350.0
"""A screen narrower than 5:4 gets blank bands above and below."""

WIDEST = 2520.0
"""On a wider screen than 21:9 the content stays together in the middle."""

_REFERENCE = 1920.0
_COLUMN_GAP = 64.0
_WIDEST_MARGIN = 112.0
_EASE = 16.0

TOP = 132.0
"""Baseline of the first line: where we are on the left, the client on the right."""
BODY_TOP = 180.0
BODY_BOTTOM = 936.0
FOOT = 1008.0
"""Baseline of the last line: the course on the left, a small clock on the right."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Where things stand, in design pixels.

    Attributes:
        width: of the whole picture.
        left, right: the content between its margins.
        panel: left edge of the panel on the right, which reaches to the edge of the picture.
        scale: screen pixels per design pixel.
        lift: blank design pixels above the picture.
    """

    width: float
    left: float
    right: float
    panel: float
    scale: float
    lift: float = 0.0

    @classmethod
    def of(cls, size: QSize) -> "Frame":
        """The frame of a picture of this size; any size, even an empty one."""
        wide, high = max(1, size.width()), max(1, size.height())
        scale = min(high / HEIGHT, wide / NARROWEST)
        width = wide / scale
        reference = min(width, WIDEST)
        margin = max(80.0, min(112.0, 112.0 * reference / _REFERENCE))
        outside = (width - reference) / 2
        right = width - outside - margin
        panel_width = max(480.0, min(640.0, 568.0 * reference / _REFERENCE))
        return cls(
            width=width,
            left=outside + margin,
            right=right,
            panel=width - outside - panel_width,
            scale=scale,
            lift=(high / scale - HEIGHT) / 2,
        )

    @property
    def column_right(self) -> float:
        """Where the text beside a panel ends."""
        return self.panel - _COLUMN_GAP

    @property
    def panel_left(self) -> float:
        """Where the texts in the panel begin."""
        return self.panel + 0.14 * (self.right - self.panel)

    @property
    def panel_middle(self) -> float:
        """The axis of the clock: the middle of the panel, on an overwide screen of its content."""
        outer = min(self.width - self.right, _WIDEST_MARGIN)
        return (self.panel + self.right + outer) / 2

    def transform(self) -> QTransform:
        """From design pixels to the pixels of the picture."""
        return QTransform.fromScale(self.scale, self.scale).translate(0, self.lift)

    def mapped(self, rect: QRectF) -> QRectF:
        """A rectangle of the design in the pixels of the picture."""
        return self.transform().mapRect(rect)


@dataclass(frozen=True, slots=True)
class Area:
    """What a slide may fill, in design pixels."""

    left: float
    right: float
    top: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    def eased(self, height: float) -> float:
        """The top of something of this height: a little lower where there is room to spare."""
        return self.top + min(_EASE, max(0.0, self.height - height))
