"""The list of the gallery: rows, headings and the delegate."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QFrame, QListView, QWidget

from facilitator.ui.widgets.option import Option
from facilitator.ui.widgets.row_delegate import RowDelegate
from facilitator.ui.widgets.table_rows import ROW_ROLE, Cell, Section, TableRow

_TOP = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


class _RowsModel(QAbstractListModel):
    def __init__(self, lines):
        super().__init__()
        self._lines = lines

    def rowCount(self, parent: _Index = _TOP):
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole):
        return self._lines[index.row()] if role == ROW_ROLE else None


class RowsView(QListView):
    """A list with the row delegate, dressed by the style sheet."""

    def __init__(self, look, columns, lines) -> None:
        super().__init__()
        self.setModel(_RowsModel(lines))
        self.model().setParent(self)
        self.setItemDelegate(RowDelegate(look, columns, self, chevron=True))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)


class Dot(QWidget):
    def __init__(self, colour: str) -> None:
        super().__init__()
        self.setFixedSize(5, 20)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(f"background: {colour}; border-radius: 2px")


def templates(say) -> list[Option]:
    return [
        Option("day", say("一天，6 学时", "One day")),
        Option("sample", say("示例，90 分钟", "Sample, 90 minutes")),
        Option("half", say("半天", "Half a day")),
    ]


def workshops(say) -> list[TableRow | Section]:
    ready, draft = (say("已备课", "Ready"), "ok"), (say("草稿", "Draft"), "muted")
    due = (say("待回访", "Follow up"), "warn")
    course = say("内部客户意识工作坊", "Internal customers")
    whole = say("组织协同：管理者的全局观", "Working together: the whole picture")
    return [
        Section(say("即将开课", "Coming")),
        _row((say("3 月 12 日", "12 Mar"), say("周四", "Thu")), course, "Heqing", "42", ready),
        _row(
            (say("3 月 19 日", "19 Mar"), say("周四", "Thu")), course, "<b>x</b> & Co", "34", draft
        ),
        Section(say("已结束", "Past")),
        _row((say("1 月 2 日", "2 Jan"), say("周五", "Fri")), whole, "云栈物流", "8", due),
    ]


def _row(day, course, client, people, state) -> TableRow:
    words, tone = state
    return TableRow(
        client,
        (
            Cell(day[0], note=day[1]),
            Cell(course, bold=True),
            Cell(client, quiet=True),
            Cell(people, quiet=True),
            Cell(words, tone=tone),
        ),
    )
