"""What a person does with the chosen one of a list: keys and clicks, the same in every list."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DELETE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class RowDeeds(QObject):
    """Listens to a view that has its model. What it has no use for is the view's.

    Signals:
        moved: another one is chosen, or none.
        enter_pressed, delete_pressed, space_pressed: a key on the chosen one; Enter is a double
            click as well.
    """

    moved = Signal()
    enter_pressed = Signal()
    delete_pressed = Signal()
    space_pressed = Signal()

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        view.installEventFilter(self)
        view.doubleClicked.connect(self.enter_pressed)
        view.selectionModel().selectionChanged.connect(self.moved)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell which key was pressed."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if event.key() in _ENTER:
            self.enter_pressed.emit()
        elif event.key() in _DELETE:
            self.delete_pressed.emit()
        elif event.key() == Qt.Key.Key_Space:
            self.space_pressed.emit()
        elif event.key() == Qt.Key.Key_Escape:
            # The view would keep it to itself; it closes the sheet.
            event.ignore()
        else:
            return super().eventFilter(watched, event)
        return True
