"""What a person does with the chosen one of a list: keys and clicks, the same in every list."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DELETE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class RowDeeds(QObject):
    """For a view that has its model; the view hands it the keys first.

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
        view.doubleClicked.connect(self.enter_pressed)
        view.selectionModel().selectionChanged.connect(self.moved)

    def takes(self, event: QKeyEvent) -> bool:
        """Tell which key was pressed; False where it is the view's."""
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
            return False
        return True
