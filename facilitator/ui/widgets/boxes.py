"""Rows and columns in one line each."""

from typing import TypeVar

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from facilitator.ui.tokens import SPACE

Margins = tuple[int, int, int, int]
Item = QWidget | QLayout | int | None
Box = TypeVar("Box", bound=QBoxLayout)

NONE: Margins = (0, 0, 0, 0)


def row(*items: Item, gap: int = SPACE.sm, margins: Margins = NONE) -> QHBoxLayout:
    """Items from left to right; a number is a fixed space, None takes the room that is left."""
    return _filled(QHBoxLayout(), items, gap, margins)


def column(*items: Item, gap: int = SPACE.sm, margins: Margins = NONE) -> QVBoxLayout:
    """Items from top to bottom; a number is a fixed space, None takes the room that is left."""
    return _filled(QVBoxLayout(), items, gap, margins)


def _filled(box: Box, items: tuple[Item, ...], gap: int, margins: Margins) -> Box:
    box.setSpacing(gap)
    box.setContentsMargins(*margins)
    for item in items:
        match item:
            case None:
                box.addStretch(1)
            case int():
                box.addSpacing(item)
            case QLayout():
                box.addLayout(item)
            case QWidget():
                box.addWidget(item)
    return box
