"""Tool tips that are plain text whatever the text is."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QToolTip, QWidget

from facilitator.ui.widgets.typeset import one_line, text_width, wrapped

_WIDTH = 360
_LONGEST = 600
_SURELY_FITS = 16  # characters, none of them wider than 22 px in the type of tips
# WORKAROUND QToolTip takes anything that looks like markup for markup and has no switch against
# it (https://bugreports.qt.io: no format argument in QToolTip::showText). Qt's test looks for
# "<" or "&" followed by a name; an invisible word joiner between them makes it plain text.
_JOINER = "\u2060"
_GUARD = str.maketrans({"<": f"<{_JOINER}", "&": f"&{_JOINER}"})


def plain_tip(text: str) -> str:
    """The text in a form that no part of Qt takes for markup; it looks the same."""
    return text.translate(_GUARD)


def set_tip(widget: QWidget, text: str) -> None:
    """Give a widget a plain tool tip, broken into lines of a readable width."""
    short = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
    lines = [one_line(short)]
    if len(short.splitlines()) > 1 or _is_wide(short):
        lines = wrapped(short, QToolTip.font(), _WIDTH)
    tip = plain_tip("\n".join(lines))
    if tip != widget.toolTip():  # Qt tells everybody of a tip that is the same, too
        widget.setToolTip(tip)


def _is_wide(text: str) -> bool:
    # A start gives sixty tips, nearly all of them short: counting spares measuring, and measuring
    # takes a fifth of breaking.
    return len(text) > _SURELY_FITS and text_width(text, QToolTip.font()) > _WIDTH


def show_tip(at: QPoint, text: str, widget: QWidget) -> None:
    """Show a plain tip now, at a place of the desktop; "" hides the one that is shown."""
    QToolTip.showText(at, plain_tip(text), widget)
