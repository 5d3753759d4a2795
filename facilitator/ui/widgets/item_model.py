"""Values, one a line, for a view whose delegate paints each of them whole."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from facilitator.ui.widgets.table_rows import ROW_ROLE

Item = TypeVar("Item")


class ItemModel(QAbstractListModel, Generic[Item]):
    """The value itself for the delegate, and its words for screen readers.

    Attributes:
        items: what is shown.
    """

    def __init__(self, said: Callable[[Item], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._said = said
        self.items: tuple[Item, ...] = ()

    def show_items(self, items: Sequence[Item]) -> None:
        """Other values."""
        self.beginResetModel()
        self.items = tuple(items)
        self.endResetModel()

    def item_at(self, line: int) -> Item | None:
        """The value on a line, if there is one."""
        return self.items[line] if 0 <= line < len(self.items) else None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        """How many are shown."""
        return 0 if parent is not None and parent.isValid() else len(self.items)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The value or its words."""
        item = self.item_at(index.row())
        if item is None or role == ROW_ROLE:
            return item
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._said(item)
        return None
