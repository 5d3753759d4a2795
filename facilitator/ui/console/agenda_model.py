"""The agenda as a list of lines: blocks, and the steps of the one that is open."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from facilitator.core.console import AgendaRow, ConsoleView, Progress
from facilitator.core.position import Position
from facilitator.core.scoring.rounding import shown
from facilitator.ui.console.clock_text import time_of_day
from facilitator.ui.look import Look
from facilitator.ui.widgets.tips import plain_tip

LINE_ROLE = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaLine:
    """One line.

    Attributes:
        title: of the block or the step.
        progress: "done", "now" or "later".
        to: where Enter or a click leads.
        start, minutes: of a block, as text; "" for a step.
        gap: "1/6", where scores of a place that lies behind are missing.
        tip: the title, what the room reads instead of it, and what the gap means.
        step: it is a step of the block that is open.
        open_first, open_last: it begins or ends the open block.
    """

    title: str
    progress: Progress
    to: Position
    start: str = ""
    minutes: str = ""
    gap: str = ""
    tip: str = ""
    step: bool = False
    open_first: bool = False
    open_last: bool = False

    @property
    def inside(self) -> bool:
        """Whether it belongs to the open block."""
        return self.step or self.open_first


def agenda_lines(look: Look, view: ConsoleView) -> tuple[AgendaLine, ...]:
    """All lines, in order."""
    lines: list[AgendaLine] = []
    for row in view.agenda:
        lines.extend(_lines_of(look, view.position, row))
    return tuple(lines)


def _lines_of(look: Look, here: Position, row: AgendaRow) -> list[AgendaLine]:
    play_no = here.play_no if row.block == here.block else 1
    day = row.day or here.day
    now = row.progress == "now"
    lines = [
        AgendaLine(
            title=row.title,
            progress=row.progress,
            to=Position(day, row.block, play_no=play_no),
            start=time_of_day(row.start),
            gap=_gap(row.gap),
            tip=_block_tip(look, row),
            minutes=look.tr("{length} min", length=shown(row.minutes)),
            open_first=now,
            open_last=now and not row.steps,
        )
    ]
    lines.extend(
        AgendaLine(
            title=step.name,
            progress=step.progress,
            gap=_gap(step.gap),
            tip=_tip(look, step.name, step.gap),
            to=Position(day, row.block, step.index, play_no=play_no),
            step=True,
            open_last=step is row.steps[-1],
        )
        for step in row.steps
    )
    return lines


def _gap(gap: tuple[int, int] | None) -> str:
    return f"{gap[0]}/{gap[1]}" if gap else ""


def _block_tip(look: Look, row: AgendaRow) -> str:
    title = row.title
    if row.public:
        title = look.tr("{title} (the room reads: {public})", title=title, public=row.public)
    if row.gap is None:
        return title
    done, total = row.gap
    return look.tr("{title}: {done} of {total} scores are in", title=title, done=done, total=total)


def _tip(look: Look, title: str, gap: tuple[int, int] | None) -> str:
    if gap is None:
        return title
    return look.tr(
        "{title}: scores entered for {done} of {total}", title=title, done=gap[0], total=gap[1]
    )


class AgendaModel(QAbstractListModel):
    """The lines for a view."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._lines: tuple[AgendaLine, ...] = ()

    def show_lines(self, lines: tuple[AgendaLine, ...]) -> None:
        """Other lines, or other states of the same."""
        if len(lines) == len(self._lines):
            self._lines = lines
            if lines:
                self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, 0))
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line(self, row: int) -> AgendaLine | None:
        """One line; None where there is none."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def here(self) -> int:
        """The line of the trainer's own place; -1 before there is one."""
        now = [n for n, line in enumerate(self._lines) if line.progress == "now"]
        return now[-1] if now else -1

    def rowCount(self, parent: _Index | None = None) -> int:
        """A flat list."""
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The line itself, its title, and a plain tool tip."""
        line = self.line(index.row())
        if line is None:
            return None
        if role == LINE_ROLE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.tip
        return plain_tip(line.tip) if role == Qt.ItemDataRole.ToolTipRole else None
