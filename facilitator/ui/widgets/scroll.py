"""A scroll area without a frame, with thin bars."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollArea, QWidget
from shiboken6 import isValid


def show_through(area: QAbstractScrollArea) -> None:
    """Let the card behind a new area show; Qt would fill it with the colour of windows.

    The area gets another viewport, so this comes before its content and after the wish to follow
    the mouse. Its own one would be a widget the binding has not met: to tell what it is it gets to
    know every class of widget, 9 ms.
    """
    ground = QWidget()
    ground.setMouseTracking(area.hasMouseTracking())
    ground.setAutoFillBackground(False)
    area.setViewport(ground)


def keep_bar_room(area: QAbstractScrollArea) -> None:
    """The bar keeps its room, so that nothing jumps; with nothing to scroll it is not seen."""
    bar = area.verticalScrollBar()
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

    def fit() -> None:
        # A list that goes loses its rows last of all, and its bar says so when it is gone itself.
        if isValid(bar):
            bar.setEnabled(bar.maximum() > 0)

    bar.rangeChanged.connect(fit)
    fit()


class ScrollArea(QScrollArea):
    """Scrolls its content up and down; the content is as wide as the area."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        show_through(self)
        self.setWidget(content)
        content.setAutoFillBackground(False)
