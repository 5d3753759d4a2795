"""A painter with a look: the few marks that all widgets are made of."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen

from facilitator.ui.fonts import advance, pieces
from facilitator.ui.icons import icon_pixmap
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import TYPE
from facilitator.ui.widgets.typeset import one_line, text_width

Align = Qt.AlignmentFlag

_RIGHT, _MIDDLE = Align.AlignRight.value, Align.AlignHCenter.value
_KEY_PAD = 5
_KEY_HEIGHT = 18
_KEY_RADIUS = 4
_KEY_STYLE = TextStyle(TYPE.key)


class Canvas:
    """Paints in the colours and the type of a look."""

    def __init__(self, painter: QPainter, look: Look) -> None:
        self.painter = painter
        self._look = look
        self._ratio = painter.device().devicePixelRatio()
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
        )

    def text(
        self, rect: QRectF, text: str, style: TextStyle, align: Align = Align.AlignLeft
    ) -> None:
        """One line of plain text, upright in the middle of `rect`; too long a text ends in "…".

        The capitals are centred, not the line box: Noto's box is higher than Inter's, and two
        labels side by side would stand a pixel apart.
        """
        font = self._look.font_for(text, style)
        metrics = QFontMetricsF(font)
        shown = one_line(text)
        width = advance(shown, font)
        if width > rect.width() + 0.5:
            shown = metrics.elidedText(shown, Qt.TextElideMode.ElideRight, rect.width())
            width = advance(shown, font)
        left = rect.left()
        sides = align.value  # two questions to a flag of Qt take longer than measuring the line
        if sides & _RIGHT:
            left = rect.right() - width
        elif sides & _MIDDLE:
            left = rect.center().x() - width / 2
        baseline = self._snapped(rect.center().y() + metrics.capHeight() / 2)
        self.painter.setPen(QColor(self._look.ink(style)))
        place = QPointF(self._snapped(left), baseline)
        for piece in pieces(shown, font):
            self.painter.setFont(piece.font)
            self.painter.drawText(place, piece.text)
            place += QPointF(piece.width, 0.0)

    def fill(self, rect: QRectF, colour: str, radius: float = 0.0) -> None:
        """A filled box with round corners."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(colour))
        self.painter.drawRoundedRect(rect, radius, radius)

    def outline(self, rect: QRectF, colour: str, radius: float, width: float = 1.0) -> None:
        """A line just inside `rect`."""
        inset = width / 2
        self.painter.setPen(QPen(QColor(colour), width))
        self.painter.setBrush(QBrush())
        inner = rect.adjusted(inset, inset, -inset, -inset)
        self.painter.drawRoundedRect(inner, radius - inset, radius - inset)

    def icon(self, name: str, rect: QRectF, px: int, colour: str) -> None:
        """An icon of `px` pixels in the middle of `rect`."""
        corner = rect.center() - QPointF(px / 2, px / 2)
        where = QPointF(self._snapped(corner.x()), self._snapped(corner.y()))
        self.painter.drawPixmap(where, icon_pixmap(name, px, colour, self._ratio))

    def key_cap(self, rect: QRectF, text: str, ink: str, ground: str) -> None:
        """The name of a key in a small box, at the left of `rect`, in the middle of its height."""
        box = QRectF(
            rect.left(),
            self._snapped(rect.center().y() - _KEY_HEIGHT / 2),
            key_cap_width(self._look, text),
            _KEY_HEIGHT,
        )
        self.fill(box, ground, _KEY_RADIUS)
        self.text(box, text, TextStyle(TYPE.key, colour=ink), Align.AlignHCenter)

    def _snapped(self, value: float) -> float:
        """To a whole device pixel: between two pixels text and lines blur."""
        return round(value * self._ratio) / self._ratio


def key_cap_width(look: Look, text: str) -> int:
    """Width of a key cap in logical pixels."""
    width = text_width(text, look.font_for(text, _KEY_STYLE)) + 2 * _KEY_PAD
    return max(width, _KEY_HEIGHT)


def key_cap_height() -> int:
    """Height of a key cap in logical pixels."""
    return _KEY_HEIGHT
