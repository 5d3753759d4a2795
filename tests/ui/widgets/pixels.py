"""Looking at what a widget painted."""

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def colour_at(widget: QWidget, x: int, y: int) -> str:
    """The colour of one logical pixel, as "#rrggbb"."""
    image = picture(widget)
    ratio = image.devicePixelRatio()
    return image.pixelColor(round(x * ratio), round(y * ratio)).name()


def has_colour(widget: QWidget, colour: str) -> bool:
    image = picture(widget)
    return any(
        image.pixelColor(x, y).name() == colour.lower()
        for x in range(image.width())
        for y in range(image.height())
    )
