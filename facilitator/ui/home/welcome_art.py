"""The left side of the first run: the name, a promise, and rings round a room."""

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import TYPE, group_colour
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.canvas import Canvas
from facilitator.ui.widgets.icon import Icon
from facilitator.ui.widgets.label import Label

_TOP, _BOTTOM = "#0B2B27", "#0F5B53"
_INK, _INK2, _GLOW = "#F4FBF9", "#C9E2DC", "#5EEAD4"
_DESIGN_HEIGHT = 900.0
_WORDS_END = 380.0
_CENTRE = (430.0, 640.0)
_FIRST_RING, _RING_STEP, _RINGS = 70, 62, 9
_VOICES = ((200, 2), (262, 3), (305, 1), (160, 4), (216, 5), (62, 3))
"""Angle in degrees and number of the ring: six groups round the room."""
_SPEAKER, _VOICE = 16, 9
_MARGIN = 64
_BIG = 44


class WelcomeArt(QWidget):
    """The brand and what it is for. One picture in both themes: it is always dark."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        big = TextStyle(_BIG, bold=True, colour=_INK)
        words = TextStyle(TYPE.lead, colour=_INK2)
        brand = row(
            Icon(look, "layers", 30, _GLOW),
            Label(look, look.tr("Facilitator"), TextStyle(22, bold=True, colour=_INK)),
            None,
            gap=14,
        )
        self.setLayout(
            column(
                brand,
                80,
                Label(look, look.tr("Run a whole day"), big),
                Label(look, look.tr("without losing a beat."), big),
                20,
                Label(
                    look,
                    look.tr("Planning, running, scoring, reporting: all on this laptop."),
                    words,
                ),
                Label(look, look.tr("No network needed, not one point lost."), words),
                None,
                gap=4,
                margins=(_MARGIN, _MARGIN, _MARGIN, _MARGIN),
            )
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, the rings and the groups on them."""
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            ground = QLinearGradient(0, 0, self.width(), self.height())
            ground.setColorAt(0, QColor(_TOP))
            ground.setColorAt(1, QColor(_BOTTOM))
            painter.fillRect(self.rect(), ground)
            # The rings keep to the room below the words, and stand on the lower edge.
            scale = (self.height() - _WORDS_END) / (_DESIGN_HEIGHT - _WORDS_END)
            painter.translate(0, self.height() - _DESIGN_HEIGHT * scale)
            painter.scale(scale, scale)
            self._paint_rings(painter)
            self._paint_voices(canvas)

    def _paint_rings(self, painter: QPainter) -> None:
        for number in range(_RINGS):
            colour = QColor(_GLOW)
            colour.setAlpha(64 - 6 * number)
            painter.setPen(QPen(colour, 1.5))
            radius = _FIRST_RING + number * _RING_STEP
            painter.drawEllipse(QPointF(*_CENTRE), radius, radius)

    def _paint_voices(self, canvas: Canvas) -> None:
        x, y = _CENTRE
        for number, (angle, ring) in enumerate(_VOICES, start=1):
            radius = _FIRST_RING + ring * _RING_STEP
            at = QPointF(
                x + radius * math.cos(math.radians(angle)),
                y + radius * math.sin(math.radians(angle)),
            )
            colour = QColor(group_colour(number)).lighter(112).name()
            canvas.fill(_dot(at, _VOICE), colour, _VOICE)
        canvas.fill(_dot(QPointF(x, y), _SPEAKER), _INK, _SPEAKER)


def _dot(centre: QPointF, radius: float) -> QRectF:
    return QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
