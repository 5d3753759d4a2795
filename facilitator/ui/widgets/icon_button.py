"""A button that is only an icon; its name is a tool tip."""

from PySide6.QtCore import QSize

from facilitator.ui.look import Look
from facilitator.ui.tokens import HEIGHT
from facilitator.ui.widgets.button import Button, Face
from facilitator.ui.widgets.tips import set_tip


class IconButton(Button):
    """A square button with an icon.

    Signals:
        clicked: pressed by mouse or key (from QAbstractButton).
    """

    def __init__(
        self, look: Look, icon: str, name: str, key: str = "", *, side: int = HEIGHT.button
    ) -> None:
        """`name` says what it does, for the tool tip and for screen readers."""
        self._side = side
        super().__init__(look, Face(icon=icon), "ghost", height=side)
        self.show_icon(icon, name, key)

    def show_icon(self, icon: str, name: str, key: str = "") -> None:
        """Show another icon with another name."""
        self.show_face(Face(icon=icon))
        self.setAccessibleName(name)
        self.setAccessibleDescription(key)
        set_tip(self, f"{name}  {key}" if key else name)

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self._side, self._side)
