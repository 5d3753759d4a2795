"""Charts painted with Qt: on a widget, and as PNG files of a wanted width."""

from collections.abc import Mapping
from functools import lru_cache

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPen,
    QPolygonF,
    QTextLayout,
)

from facilitator.core.charts import palette
from facilitator.core.charts.display import (
    Box,
    Circle,
    DisplayList,
    Line,
    Polygon,
    Words,
    settable,
)
from facilitator.ui import fonts

LEAST_WIDTH, MOST_WIDTH = 16, 8000
"""The widths of a PNG in pixels."""
MOST_PIXELS = 64_000_000
REPLACEMENT = "□"
"""Stands for a character that no font has, as in the PDF; never the empty frame of a font."""

# Letters are measured and painted large and scaled down: sizes in points have fractions, fonts of
# Qt have whole pixels.
_EM = 100
_AS_ON_PAPER: Mapping[str, str] = {}
_SHARES = {"left": 0.0, "center": 0.5, "right": 1.0}


def measure(text: str, size: float, *, bold: bool, lang: str) -> float:
    """The width of a text in points as this painter sets it; what a `Frame` is given."""
    return _set(text, bold=bold, lang=lang)[1] * size / _EM


def paint_picture(
    painter: QPainter, picture: DisplayList, colours: Mapping[str, str] = _AS_ON_PAPER
) -> None:
    """Paints the picture with its top left corner at the origin, one unit a point.

    ``colours`` takes the place of colours of paper, on a window that is dark for example.
    """
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    for item in picture.items:
        if isinstance(item, Words):
            _paint_words(painter, item, colours)
        else:
            _paint_shape(painter, item, colours)
    painter.restore()


def picture_png(picture: DisplayList, width: int) -> bytes:
    """The picture on white as a PNG of ``width`` pixels; its height follows.

    Raises:
        ValueError: a width that is not between 16 and 8000, or a picture too large at it.
    """
    return _encoded(picture_image(picture, width))


def picture_image(picture: DisplayList, width: int) -> QImage:
    """The picture on white, ``width`` pixels wide.

    Raises:
        ValueError: as `picture_png`.
    """
    if not LEAST_WIDTH <= width <= MOST_WIDTH:
        message = f"a picture {width} pixels wide; {LEAST_WIDTH} to {MOST_WIDTH} can be made"
        raise ValueError(message)
    scale = width / picture.width
    height = max(1, -int(-picture.height * scale // 1))
    if width * height > MOST_PIXELS:
        message = f"a picture of {width} x {height} pixels; {MOST_PIXELS} in all can be made"
        raise ValueError(message)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(palette.WHITE))
    # So that a program that places the file shows it as large as on paper.
    per_metre = -int(-scale * 72 / 0.0254 // 1)
    image.setDotsPerMeterX(per_metre)
    image.setDotsPerMeterY(per_metre)
    painter = QPainter(image)
    painter.scale(scale, scale)
    paint_picture(painter, picture)
    painter.end()
    return image


def _encoded(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # pyright: ignore[reportArgumentType, reportCallIssue]
    return bytes(data.data())


def _paint_words(painter: QPainter, words: Words, colours: Mapping[str, str]) -> None:
    shown, advance, font = _set(words.text, bold=words.bold, lang=words.lang)
    scale = words.size / _EM
    painter.save()
    painter.translate(words.x - _SHARES[words.align] * advance * scale, words.y)
    painter.scale(scale, scale)
    painter.setFont(font)
    painter.setPen(_ink(words.colour, colours))
    painter.drawText(QPointF(0.0, 0.0), shown)
    painter.restore()


def _ink(colour: str, colours: Mapping[str, str]) -> QColor:
    return QColor(colours.get(colour, colour))


def _paint_shape(
    painter: QPainter, item: Line | Box | Circle | Polygon, colours: Mapping[str, str]
) -> None:
    match item:
        case Line():
            painter.setPen(_line_pen(item, colours))
            painter.drawLine(QLineF(item.x1, item.y1, item.x2, item.y2))
        case Box():
            _fill_with(painter, item, colours)
            rect = QRectF(item.x, item.y, item.width, item.height)
            painter.drawRoundedRect(rect, item.radius, item.radius)
        case Circle():
            _fill_with(painter, item, colours)
            painter.drawEllipse(QPointF(item.x, item.y), item.radius, item.radius)
        case Polygon():
            _fill_with(painter, item, colours)
            painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in item.points]))


def _line_pen(line: Line, colours: Mapping[str, str]) -> QPen:
    pen = QPen(_ink(line.colour, colours), line.width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if line.dash is not None:
        # Qt counts dashes in widths of the pen.
        pen.setDashPattern([part / line.width for part in line.dash])
    return pen


def _fill_with(painter: QPainter, item: Box | Circle | Polygon, colours: Mapping[str, str]) -> None:
    pen = QPen(Qt.PenStyle.NoPen)
    if item.stroke is not None:
        pen = QPen(_ink(item.stroke, colours), item.stroke_width)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(QBrush() if item.fill is None else _ink(item.fill, colours))


@lru_cache(maxsize=4096)
def _set(text: str, *, bold: bool, lang: str) -> tuple[str, float, QFont]:
    """The text as it can be set, its advance at the large size, and the font."""
    language = "en" if lang == "en" else "zh-CN"
    made = fonts.font(_EM, bold=bold, lang=language)
    shown = settable(text)
    if not _has_all(shown, made):
        made = fonts.rare_font(_EM, bold=bold, lang=language)
        shown = "".join(char if _has_all(char, made) else REPLACEMENT for char in shown)
    return shown, QFontMetricsF(made).horizontalAdvance(shown), made


def _has_all(text: str, font: QFont) -> bool:
    """Whether the families of the font, or those the system falls back on, have every character."""
    if text.isascii():
        return True
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return all(0 not in run.glyphIndexes() for run in layout.glyphRuns())
