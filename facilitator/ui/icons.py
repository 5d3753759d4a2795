"""Lucide icons in any colour, size and pixel ratio, drawn once and kept."""

import re
from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from facilitator.paths import resource

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_RATIOS = (1.0, 1.5, 2.0, 3.0)


@cache
def _source(name: str) -> str:
    if not _NAME.fullmatch(name):
        message = f"not the name of an icon: {name!r}"
        raise ValueError(message)
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=1024)
def icon_pixmap(name: str, px: int, colour: str, ratio: float = 1.0) -> QPixmap:
    """One icon as a pixmap of `px` logical pixels.

    Args:
        name: file name in resources/icons without its ending.
        px: width and height in logical pixels.
        colour: "#RRGGBB".
        ratio: device pixels per logical pixel.

    Raises:
        FileNotFoundError: no such icon is shipped.
    """
    tinted = _source(name).replace("currentColor", colour)
    side = round(px * ratio)
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        QSvgRenderer(QByteArray(tinted.encode())).render(painter, QRectF(0, 0, side, side))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def icon(name: str, px: int, colour: str) -> QIcon:
    """The same as an icon for menus and windows, sharp at the usual pixel ratios."""
    made = QIcon()
    for ratio in _RATIOS:
        made.addPixmap(icon_pixmap(name, px, colour, ratio))
    return made
