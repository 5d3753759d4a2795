"""Push buttons: words, icons and the name of the key that does the same."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from facilitator.ui.look import Look, TextStyle
from facilitator.ui.widgets.button_skins import (
    ButtonKind,
    ButtonState,
    Skin,
    shape_of,
    skin_of,
)
from facilitator.ui.widgets.canvas import Align, Canvas, key_cap_width
from facilitator.ui.widgets.focus import FocusRing
from facilitator.ui.widgets.typeset import text_width

_GAP = 8
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Face(NamedTuple):
    """What stands on a button.

    Attributes:
        text: the words.
        icon: name of the icon before the words.
        trailing: name of the icon after the words.
        key: name of the key that does the same, drawn as a small cap at the end.
    """

    text: str = ""
    icon: str = ""
    trailing: str = ""
    key: str = ""


class Pressable(QAbstractButton):
    """A button with the ring of the keyboard; Space and Enter press it.

    Signals:
        clicked: pressed by mouse or key (from QAbstractButton).
    """

    def __init__(self, look: Look, radius: float) -> None:
        super().__init__()
        self._look = look
        self._ring = FocusRing(self, look.colours.accent, radius)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Bring the ring."""
        super().focusInEvent(event)
        self._ring.focus_came(event.reason())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._ring.focus_left()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses as Space does."""
        self._ring.key_pressed()
        if event.key() in _ENTER and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)


class Button(Pressable):
    """A push button; Space and Enter press it.

    Signals:
        clicked: pressed by mouse or key (from QAbstractButton).
    """

    def __init__(
        self,
        look: Look,
        face: Face | str,
        kind: ButtonKind = "plain",
        *,
        height: int | None = None,
    ) -> None:
        self._shape = shape_of(kind, height)
        super().__init__(look, self._shape.radius)
        self._kind: ButtonKind = kind
        self._face = Face()
        self._on = False
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        if kind in ("link", "quiet"):
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_face(face)

    def show_face(self, face: Face | str) -> None:
        """Show other words, icons or key."""
        self._face = Face(face) if isinstance(face, str) else face
        # For screen readers; "&" would make a shortcut of the next letter.
        self.setText(self._face.text.replace("&", "&&"))
        self.setAccessibleName(self._face.text)
        self.setAccessibleDescription(self._face.key)
        self.updateGeometry()
        self.update()

    def show_on(self, on: bool) -> None:  # noqa: FBT001  (the one fact of a setter)
        """Show that what the button does is in force, for example a black screen."""
        self._on = on
        self.update()

    def _state(self) -> ButtonState:
        if not self.isEnabled():
            return "off"
        if self.isDown():
            return "down"
        if self._on:
            return "on"
        return "hover" if self.underMouse() else "rest"

    def _parts(self) -> list[tuple[str, int]]:
        """Name and width of what stands side by side, without the gaps."""
        face, shape = self._face, self._shape
        style = TextStyle(shape.px, bold=shape.bold)
        words = text_width(face.text, self._look.font_for(face.text, style))
        parts = [
            ("icon", shape.icon_px if face.icon else 0),
            ("text", words if face.text else 0),
            ("trailing", shape.icon_px if face.trailing else 0),
            ("key", key_cap_width(self._look, face.key) if face.key else 0),
        ]
        return [(name, width) for name, width in parts if width]

    def _content_width(self) -> int:
        parts = self._parts()
        return sum(width for _, width in parts) + _GAP * max(0, len(parts) - 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground, then the parts from left to right."""
        skin = skin_of(self._kind, self._state(), self._look.colours)
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            area = QRectF(self.rect())
            if skin.ground:
                canvas.fill(area, skin.ground, self._shape.radius)
            if skin.line:
                canvas.outline(area, skin.line, self._shape.radius)
            room = self.width() - 2 * self._shape.pad
            squeeze = max(0, self._content_width() - room)
            x = area.left() + max(self._shape.pad, (self.width() - self._content_width()) / 2)
            for name, full in self._parts():
                width = max(0, full - squeeze) if name == "text" else full
                self._paint_part(canvas, skin, name, QRectF(x, 0, width, self.height()))
                x += width + _GAP

    def _paint_part(self, canvas: Canvas, skin: Skin, name: str, rect: QRectF) -> None:
        face, shape = self._face, self._shape
        match name:
            case "icon":
                canvas.icon(face.icon, rect, shape.icon_px, skin.icon)
            case "trailing":
                canvas.icon(face.trailing, rect, shape.icon_px, skin.icon)
            case "key":
                canvas.key_cap(rect, face.key, skin.cap_ink, skin.cap)
            case _:
                style = TextStyle(shape.px, bold=shape.bold, colour=skin.ink)
                canvas.text(rect, face.text, style, Align.AlignLeft)

    def sizeHint(self) -> QSize:
        """As wide as its parts."""
        return QSize(self._content_width() + 2 * self._shape.pad, self._shape.height)

    def minimumSizeHint(self) -> QSize:
        """Words of a button are never cut."""
        return self.sizeHint()
