"""The rest of the day as it would be, block by block, with a tick for each that may give time."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator.core.late_offer import OfferRow
from facilitator.core.scoring.rounding import shown, whole
from facilitator.ui.console.clock_text import time_of_day
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import SPACE, TYPE
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.tick import Tick

_TIME = 48
_MINUTES = 100
_BOUND = 152
_TITLE_INSET = 30
"""Words without a box stand below those with one."""
_ROW = 30


class LateRows(QWidget):
    """Signals:
    changed: a block shall give, or no longer.
    """

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._left_out: set[str] = set()
        self._lines: dict[str, _Line] = {}
        self._built: tuple[tuple[str, str, bool], ...] = ()
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, SPACE.xs, 0)
        grid.setHorizontalSpacing(SPACE.lg)
        grid.setVerticalSpacing(2)
        grid.setColumnMinimumWidth(0, _TIME)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(2, _MINUTES)
        grid.setColumnMinimumWidth(3, _BOUND)
        self._grid = grid
        self.setLayout(grid)

    def left_out(self) -> frozenset[str]:
        """The blocks whose tick was taken away."""
        return frozenset(self._left_out)

    def forget(self) -> None:
        """Everybody may give again."""
        self._left_out.clear()
        for line in self._lines.values():
            line.show_ticked()

    def show_rows(self, rows: Sequence[OfferRow]) -> None:
        """Show these; a tick that stands stays where it is."""
        wanted = tuple((one.plan.block, one.plan.title, one.spare > 0) for one in rows)
        if wanted != self._built:
            self._rebuild(rows)
            self._built = wanted
        for one in rows:
            self._lines[one.plan.block].show_row(one)

    def _rebuild(self, rows: Sequence[OfferRow]) -> None:
        for line in self._lines.values():
            for part in line.parts:
                self._grid.removeWidget(part)
                part.hide()
                part.deleteLater()
        for number in range(self._grid.rowCount()):
            self._grid.setRowMinimumHeight(number, 0)
        self._lines = {}
        for number, one in enumerate(rows):
            line = _Line(self._look, one, ticked=one.plan.block not in self._left_out)
            self._lines[one.plan.block] = line
            self._grid.setRowMinimumHeight(number, _ROW)
            for place, part in enumerate(line.parts):
                self._grid.addWidget(part, number, place)
                # At once: by itself it would wait for the next turn of the loop, and flash.
                part.show()
            if line.tick is not None:
                line.tick.toggled.connect(self._on_tick)

    def _on_tick(self) -> None:
        self._left_out = {
            block
            for block, line in self._lines.items()
            if line.tick is not None and not line.tick.isChecked()
        }
        self.changed.emit()


class _Line:
    """The parts of one row."""

    def __init__(self, look: Look, one: OfferRow, *, ticked: bool) -> None:
        self._look = look
        quiet = TextStyle(TYPE.small, colour=look.colours.text2, tabular=True)
        self._start = Label(look, "", TextStyle(TYPE.small, lang="num", tabular=True))
        self._minutes = Label(look, "", quiet)
        self._minutes.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._bound = Label(look, "", quiet, elide=True)
        self.tick: Tick | None = None
        title: QWidget
        if one.spare:
            title = self.tick = Tick(look, one.plan.title)
            title.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            title.setChecked(ticked)
        else:
            title = Label(look, one.plan.title, quiet, elide=True)
            title.setContentsMargins(_TITLE_INSET, 0, 0, 0)
        self.parts = (self._start, title, self._minutes, self._bound)

    def show_ticked(self) -> None:
        """May give again; nobody needs to be told."""
        if self.tick is not None:
            self.tick.blockSignals(True)  # noqa: FBT003  (so in Qt)
            self.tick.setChecked(True)
            self.tick.blockSignals(False)  # noqa: FBT003  (so in Qt)

    def show_row(self, one: OfferRow) -> None:
        """Show its figures."""
        look = self._look
        self._start.show_text("" if one.open else time_of_day(one.plan.starts))
        gives = bool(one.gives)
        ink = look.colours.accent if gives else look.colours.text2
        self._minutes.show_style(TextStyle(TYPE.small, bold=gives, colour=ink, tabular=True))
        self._minutes.show_text(self._minutes_of(one))
        late = one.plan.locked_late >= 1
        ink = look.colours.warn if late else look.colours.text2
        self._bound.show_style(TextStyle(TYPE.small, bold=late, colour=ink, tabular=True))
        self._bound.show_text(self._bound_of(one))

    def _minutes_of(self, one: OfferRow) -> str:
        before, after = shown(one.before), shown(one.plan.minutes)
        if one.gives:
            return self._look.tr("{before} → {after} min", before=before, after=after)
        return self._look.tr("{minutes} min", minutes=before)

    def _bound_of(self, one: OfferRow) -> str:
        look, least = self._look, shown(one.least)
        if one.open:
            return look.tr("Open now")
        if one.plan.locked_late >= 1:
            return look.tr(
                "Fixed {time}, {minutes} min late",
                time=time_of_day(one.plan.lock or 0),
                minutes=whole(one.plan.locked_late),
            )
        if one.plan.lock is not None:
            time = time_of_day(one.plan.lock)
            if one.spare:
                return look.tr("Fixed {time}, at least {minutes}", time=time, minutes=least)
            return look.tr("Fixed at {time}", time=time)
        if one.bound == "debrief":
            return look.tr("At least {minutes}, debrief kept", minutes=least)
        if one.bound == "minimum":
            return look.tr("At least {minutes}", minutes=least)
        return look.tr("Cannot be shortened")
