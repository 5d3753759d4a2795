"""The frame of a field that Qt would otherwise paint in its own way."""

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QWidget

from facilitator.ui.look import Look
from facilitator.ui.tokens import RADIUS
from facilitator.ui.widgets.canvas import Canvas

_FOCUSED = 2.0


def paint_field_frame(canvas: Canvas, look: Look, field: QWidget) -> None:
    """Paint ground and border: 2 px of accent where the keyboard is, else a hairline."""
    colours = look.colours
    area = QRectF(field.rect())
    canvas.fill(area, colours.surface if field.isEnabled() else colours.raised, RADIUS.row)
    if field.hasFocus():
        canvas.outline(area, colours.accent, RADIUS.row, _FOCUSED)
        return
    line = colours.text3 if field.underMouse() else colours.border_strong
    canvas.outline(area, line if field.isEnabled() else colours.border, RADIUS.row)
