"""Which workshops are put side by side in one report: the runs of a course, and any others held."""

from collections.abc import Collection, Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QDir, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from facilitator.core.programme import LEAST_RUNS
from facilitator.core.scoring.rounding import whole
from facilitator.core.text import EN, ZH, dotted
from facilitator.core.workshop import WorkshopSummary
from facilitator.live.next_turn import next_turn
from facilitator.ui.dialogs.save_dialog import save_dialog
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import SPACE, TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.button import Button, Face
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.option import Option
from facilitator.ui.widgets.progress import ProgressLine
from facilitator.ui.widgets.scroll import ScrollArea, keep_bar_room
from facilitator.ui.widgets.segmented import Segmented
from facilitator.ui.widgets.sheet import Sheet, SheetWords
from facilitator.ui.widgets.surfaces import Card
from facilitator.ui.widgets.tick import Tick

_WIDTH = 640
_LINE = 28
_FEWEST, _MOST = 3, 9
"""So many lines are seen at once."""
_AT_ONCE = 40
"""So many lines are made in one turn: hundreds at once would hold the window."""


class ProgrammeSheet(Sheet):
    """Asks for the workshops; stays open so that the folder of the report can be opened.

    Signals:
        name_requested(): a file is wanted; answered by ``ask_where`` with the name to propose.
        save_requested(str): make the report of what is ticked, and write it to this path.
        stop_requested(): what is being made is no longer wanted.
    """

    name_requested = Signal()
    save_requested = Signal(str)
    stop_requested = Signal()

    def __init__(
        self,
        look: Look,
        host: QWidget,
        held: Sequence[WorkshopSummary],
        proposed: Collection[str],
        folder: str = "",
    ) -> None:
        """``held`` are in the order to show them, ``proposed`` the ids of those ticked at first,
        ``folder`` where the last files went."""
        self._folder = folder
        self._saved = ""
        self._working = False
        self._held = held
        self._chosen = {one.id: one.id in proposed for one in held}
        self._rest = list(held)
        self._last: Tick | None = None
        self._lines = column(None, gap=0, margins=(SPACE.sm, SPACE.xs, SPACE.sm, SPACE.xs))
        self._language = Segmented(
            look,
            (Option(ZH, look.tr("中文")), Option(EN, look.tr("English"))),
            look.lang,
            look.tr("Language of the report"),
        )
        self._line = ProgressLine(look)
        self._state = Label(look, "", TextStyle(TYPE.small), wrap=True)
        self._stop = Button(look, look.tr("Stop"))
        self._open = Button(look, Face(look.tr("Open folder"), icon="folder-open"))
        words = SheetWords(
            look.tr("Programme report"),
            look.tr("Save as PDF…"),
            look.tr("Close"),
            look.tr("The runs of a course side by side: never ranked, each with its date."),
        )
        super().__init__(look, host, words, self._content(look), keeps_open=True)
        self._stop.clicked.connect(self._on_stop)
        self._open.clicked.connect(self._open_folder)
        self.accepted.connect(self.name_requested)
        self._make_lines()
        self._show_idle()
        self._show_sum()

    def _content(self, look: Look) -> QWidget:
        holder = QWidget()
        holder.setLayout(self._lines)
        area = ScrollArea(holder)
        keep_bar_room(area)
        frame = Card()
        frame.setLayout(column(area, gap=0, margins=(1, 1, 1, 1)))
        lines = min(max(len(self._held), _FEWEST), _MOST)
        frame.setFixedHeight(lines * _LINE + 2 * SPACE.sm)
        caption = TextStyle(TYPE.small, bold=True, colour=look.colours.text2)
        language = row(
            Label(look, look.tr("Language"), caption), self._language, None, gap=SPACE.md
        )
        beside = row(self._state, self._stop, self._open, gap=SPACE.md)
        beside.setStretchFactor(self._state, 1)
        content = QWidget()
        content.setLayout(column(frame, language, self._line, beside, gap=SPACE.md))
        content.setFixedWidth(_WIDTH)
        return content

    def open_sheet(self) -> None:
        """Show it. What is ticked is right as a rule: Enter saves, and does not untick the first."""
        super().open_sheet()
        self._language.setFocus(Qt.FocusReason.TabFocusReason)

    def chosen(self) -> tuple[str, ...]:
        """The ids of the workshops that are ticked."""
        return tuple(one for one, ticked in self._chosen.items() if ticked)

    def language(self) -> str:
        """The language of the report."""
        return self._language.chosen_key()

    def ask_where(self, name: str) -> None:
        """Ask with the dialog of the system; it opens beside the event loop, not instead of it."""
        dialog = save_dialog(self, self._look, self._folder, name)
        dialog.fileSelected.connect(self._on_path)
        dialog.open()

    def show_progress(self, share: float) -> None:
        """Show how much is made, from 0 to 1."""
        if self._working:
            self._line.show_share(share)
            percent = self._look.texts.number(whole(share * 100))
            self._state.show_text(self._look.tr("{percent}% done", percent=percent))

    def show_saved(self, path: str) -> None:
        """Say where it is, and offer to open its folder."""
        self._saved = path
        self._folder = str(Path(path).parent)
        self._show_idle()
        self._state.show_text(
            self._look.tr("Saved as “{path}”.", path=QDir.toNativeSeparators(path))
        )
        self._open.show()
        # Last: it gives the sheet the height of what is said now.
        self.show_problem("")
        self._open.setFocus(Qt.FocusReason.TabFocusReason)

    def show_failed(self, problem: str) -> None:
        """Say why there is nothing."""
        self._show_idle()
        self._show_sum()
        self.show_problem(problem)

    def _make_lines(self) -> None:
        for one in self._rest[:_AT_ONCE]:
            tick = self._tick_of(one)
            day = self._look.texts.date(date.fromisoformat(one.day))
            tick.setAccessibleDescription(day)
            style = TextStyle(TYPE.small, colour=self._look.colours.text2, tabular=True)
            line = row(tick, Label(self._look, day, style), gap=SPACE.md)
            self._lines.insertLayout(self._lines.count() - 1, line)
            # They are made last, and Tab comes to them in their place: before all others.
            if self._last is not None:
                QWidget.setTabOrder(self._last, tick)
            self._last = tick
        if self._last is not None:
            stops = (
                self._last,
                self._language,
                self._stop,
                self._open,
                self._primary,
                self._cancel,
            )
            for one, following in pairwise(stops):
                QWidget.setTabOrder(one, following)
        self._rest = self._rest[_AT_ONCE:]
        if self._rest:
            next_turn(self, self._make_lines)

    def _tick_of(self, one: WorkshopSummary) -> Tick:
        tick = Tick(self._look, dotted(self._look.texts.locale, one.title, one.named_client))
        tick.setChecked(self._chosen[one.id])

        def on_toggled(ticked: bool) -> None:  # noqa: FBT001  (so in Qt)
            self._chosen[one.id] = ticked
            if not self._working:
                self._show_idle()
                self._show_sum()

        tick.toggled.connect(on_toggled)
        return tick

    def _is_ready(self) -> bool:
        return len(self.chosen()) >= LEAST_RUNS and not self._working

    def _show_idle(self) -> None:
        self._working = False
        for each in (self._line, self._stop, self._open):
            each.hide()
        self.show_ready(self._is_ready())

    def _show_sum(self) -> None:
        look, count = self._look, len(self.chosen())
        if len(self._held) < LEAST_RUNS:
            said = look.tr("This report needs at least two workshops that have ended.")
        elif count < LEAST_RUNS:
            said = look.tr("Tick at least two workshops.")
        else:
            said = look.trn("{count} workshop", "{count} workshops", count)
        self._state.show_text(said)
        self.show_problem("")

    def _on_path(self, path: str) -> None:
        self.show_problem("")
        self._show_idle()
        self._working = True
        self.show_ready(ready=False)
        self._line.show_share(0)
        self._line.show()
        self._stop.show()
        self._state.show_text(self._look.tr("Reading…"))
        self._stop.setFocus(Qt.FocusReason.TabFocusReason)
        self.save_requested.emit(path)

    def _on_stop(self) -> None:
        self.stop_requested.emit()
        self._show_idle()
        self._state.show_text(self._look.tr("Stopped; nothing was written."))
        self._language.setFocus(Qt.FocusReason.TabFocusReason)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(self._saved).parent)))
