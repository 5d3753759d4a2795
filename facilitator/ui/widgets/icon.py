"""An icon alone, and an icon before a text."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from facilitator.ui.look import Look, TextStyle
from facilitator.ui.widgets.canvas import Canvas
from facilitator.ui.widgets.label import Label

_GAP = 6
_PLAIN = TextStyle()


class Icon(QWidget):
    """A still icon. It decorates: what it says must also stand in words beside it."""

    def __init__(self, look: Look, name: str, px: int = 18, colour: str | None = None) -> None:
        super().__init__()
        self._look = look
        self._name = name
        self._colour = colour or look.colours.text2
        self._px = px
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str, colour: str | None = None) -> None:
        """Show another icon, in another colour if one is given."""
        self._name = name
        self._colour = colour or self._colour
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the icon in the middle."""
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            canvas.icon(self._name, QRectF(self.rect()), self._px, self._colour)

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self._px, self._px)


class IconLabel(QWidget):
    """An icon and a line of text; the text ends in "…" where it is too long."""

    def __init__(
        self, look: Look, icon: str, text: str = "", style: TextStyle = _PLAIN, icon_px: int = 16
    ) -> None:
        super().__init__()
        self._look = look
        self._icon = Icon(look, icon, icon_px, style.colour)
        self._label = Label(look, text, style, elide=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addWidget(self._icon)
        row.addWidget(self._label, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """The words."""
        return self._label.text()

    def show_text(self, text: str) -> None:
        """Show another text."""
        self._label.show_text(text)

    def show_icon(self, name: str, colour: str | None = None) -> None:
        """Show another icon; the text keeps its colour."""
        self._icon.show_icon(name, colour)
