"""Finding what stands on a widget, and the one that has the keyboard."""

from typing import TypeVar

from PySide6.QtWidgets import QApplication, QWidget

from facilitator.ui.console.entry.faces import RowFace
from facilitator.ui.console.entry.row_list import RowList
from facilitator.ui.widgets.button import Button
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.pill import Pill

Kind = TypeVar("Kind", bound=QWidget)


def the(parent: QWidget, kind: type[Kind]) -> Kind:
    """The first child of a kind."""
    found = parent.findChild(kind)
    if found is None:
        raise LookupError(kind.__name__)
    return found


def focused() -> QWidget:
    """What has the keyboard."""
    widget = QApplication.focusWidget()
    if widget is None:
        raise LookupError("nothing has the keyboard")
    return widget


def faces(parent: QWidget) -> list[RowFace]:
    """What the rows of the entry panel show."""
    shown = (row.face() for row in the(parent, RowList).rows())
    return [face for face in shown if face is not None]


def texts(widget: QWidget) -> list[str]:
    """Every word that is to be seen."""
    found: list[str] = []
    for kind in (Label, Pill, Button):
        found.extend(
            each.text().replace("&&", "&")
            for each in widget.findChildren(kind)
            if each.isVisibleTo(widget) and each.text()
        )
    return found


def button(widget: QWidget, name: str) -> Button:
    """The button with this name."""
    return next(each for each in widget.findChildren(Button) if each.accessibleName() == name)
