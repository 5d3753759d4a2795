"""Measure plain text and break it into lines. Nothing here ever reads markup."""

import math

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from facilitator.ui.fonts import advance

_LINE = 1.45
_LEADING = 1.55
_BREAKS = str.maketrans({"\r": " ", "\n": " ", "\t": " ", "\u2028": " ", "\u2029": " "})


def one_line(text: str) -> str:
    """The text without line breaks and tabs; ideographic spaces stay."""
    return text.translate(_BREAKS)


def line_height(px: int) -> int:
    """Height of a single line, the same for every language: mixed rows must not jump."""
    return math.ceil(px * _LINE)


def leading(px: int) -> int:
    """Distance of the lines of a paragraph."""
    return round(px * _LEADING)


def text_width(text: str, font: QFont) -> int:
    """Width of a single line, rounded up to a whole pixel."""
    if not text:
        return 0
    return math.ceil(advance(one_line(text), font))


def middle_cut(text: str, font: QFont, width: float) -> str:
    """The text, or its beginning and its end: names of groups often differ only there."""
    if text_width(text, font) <= width:
        return text
    metrics = QFontMetricsF(font)
    return metrics.elidedText(one_line(text), Qt.TextElideMode.ElideMiddle, width)


def wrapped(text: str, font: QFont, width: float) -> list[str]:
    """The lines of a text at a width.

    Breaks between words and Chinese characters by the Unicode rules (no line starts with a
    closing mark), and anywhere in a word that is wider than a line. Line breaks in the text hold.
    """
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    lines: list[str] = []
    for paragraph in text.splitlines() or [""]:
        layout = QTextLayout(paragraph.translate(_BREAKS), font)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1.0))
            start = _utf16_slice(paragraph, line.textStart(), line.textLength())
            lines.append(start.rstrip(" "))
        layout.endLayout()
    return lines


def _utf16_slice(text: str, start: int, length: int) -> str:
    """Qt counts UTF-16 units, Python code points; they differ beyond the basic plane."""
    units = text.encode("utf-16-le", "surrogatepass")[2 * start : 2 * (start + length)]
    return units.decode("utf-16-le", "surrogatepass")
