"""Finds what a person would look for by its words."""

from typing import TypeVar

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from facilitator.ui.widgets.button import Button
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.sheet import Sheet

Kind = TypeVar("Kind", bound=QWidget)


def named(root: QWidget, kind: type[Kind], name: str) -> Kind:
    """The visible control with this accessible name."""
    found = [each for each in root.findChildren(kind) if each.accessibleName() == name]
    seen = [each for each in found if each.isVisible()]
    assert seen, (name, [each.accessibleName() for each in root.findChildren(kind)])
    return seen[0]


def button(root: QWidget, words: str) -> Button:
    return named(root, Button, words)


def buttons(root: QWidget) -> set[str]:
    return {each.accessibleName() for each in root.findChildren(Button) if each.isVisible()}


def words(root: QWidget) -> list[str]:
    """What stands on the labels that are seen."""
    return [each.text() for each in root.findChildren(Label) if each.isVisible() and each.text()]


def sheet(root: QWidget) -> Sheet:
    """The question that is open."""
    found = open_sheets(root)
    assert len(found) == 1
    return found[0]


def open_sheets(root: QWidget) -> list[Sheet]:
    return [each for each in root.findChildren(Sheet) if each.isVisible()]


def only(root: QWidget, kind: type[Kind]) -> Kind:
    """The one part of this kind."""
    (found,) = root.findChildren(kind)
    return found


def focused() -> QWidget:
    """Where the keyboard is."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def retype(field: QWidget, text: str) -> None:
    """Replace what stands in a field, as an input method does."""
    assert isinstance(field, QLineEdit)
    field.setFocus()
    field.selectAll()
    type_text(field, text)


def type_text(field: QWidget, text: str) -> None:
    """Commit a text into a field: the way Chinese is typed."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)
