"""The follow-up form that HR filled in: what it says, before any of it is kept, and what it comes to."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from facilitator.core.follow_up import Tally
from facilitator.core.text import ZH
from facilitator.core.waves import WAVES
from facilitator.sheet_messages import tally_lines
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import SPACE, TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.button import Button, Face
from facilitator.ui.widgets.file_dialog import file_dialog
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.option import Option
from facilitator.ui.widgets.segmented import Segmented
from facilitator.ui.widgets.sheet import Sheet, SheetWords
from facilitator.ui.widgets.tick import Tick

_WIDTH = 640


class FollowUpSheet(Sheet):
    """Asks for the form, says what was found in it, and keeps it as one action.

    Signals:
        file_chosen(str): this is the form.
        wave_chosen(int): the form is counted for this day after the workshop: 30, 60 or 90.
        keep_requested(): what was found is right.
        undo_requested(): what was kept is to be taken back.
    """

    file_chosen = Signal(str)
    wave_chosen = Signal(int)
    keep_requested = Signal()
    undo_requested = Signal()

    def __init__(  # noqa: PLR0913  (of what it is, what is known, and where to look)
        self, look: Look, host: QWidget, title: str, tally: Tally, folder: str, wave: int
    ) -> None:
        """``tally`` is what was reported up to the ``wave`` that is proposed, ``folder`` where to
        look first."""
        self._folder = folder
        self._new = 0
        self._choose = Button(look, Face(look.tr("Choose the form…"), icon="folder-open"))
        self._name = Label(look, "", TextStyle(TYPE.small, colour=look.colours.text2), elide=True)
        self._wave = Segmented(
            look,
            tuple(Option(str(one), look.tr("Day {wave}", wave=one)) for one in WAVES),
            str(wave),
            look.tr("The follow-up the form is counted for"),
        )
        self._found = Label(look, "", TextStyle(bold=True), wrap=True)
        self._more = Label(look, "", TextStyle(TYPE.small), wrap=True)
        self._skip = Tick(look, look.tr("Keep the others, without these rows"))
        self._tally = Label(look, "", TextStyle(TYPE.small, colour=look.colours.text2), wrap=True)
        self._undo = Button(look, Face(look.tr("Undo"), icon="undo-2"))
        words = SheetWords(
            look.tr("Import the follow-up form"),
            look.tr("Keep"),
            look.tr("Close"),
            look.tr(
                "“{title}”: the form that the client’s HR filled in. Nothing is kept before you say"
                " so.",
                title=title,
            ),
        )
        style = TextStyle(TYPE.small, bold=True, colour=look.colours.text2)
        counts = Label(look, look.tr("Counts for the follow-up of"), style)
        beside = row(self._tally, self._undo, gap=SPACE.md)
        beside.setStretchFactor(self._tally, 1)
        content = QWidget()
        content.setLayout(
            column(
                row(self._choose, self._name, None, gap=SPACE.md),
                row(counts, self._wave, None, gap=SPACE.md),
                self._found,
                self._more,
                self._skip,
                beside,
                gap=SPACE.md,
            )
        )
        content.setFixedWidth(_WIDTH)
        super().__init__(look, host, words, content, keeps_open=True)
        self._choose.clicked.connect(self.ask_file)
        self._wave.chosen.connect(self._on_wave)
        self._skip.toggled.connect(self._show_ready)
        self._undo.clicked.connect(self.undo_requested)
        self.accepted.connect(self.keep_requested)
        self._clear()
        self.show_tally(tally)

    def ask_file(self) -> None:
        """Ask with the dialog of the system; it opens beside the event loop, not instead of it."""
        look = self._look
        dialog = file_dialog(self, look, look.tr("The form that was filled in"), self._folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(look.tr("Excel workbooks (*.xlsx)"))
        dialog.fileSelected.connect(self._on_file)
        dialog.open()

    def show_found(self, rows: int, reported: int, new: int, unknown: Sequence[str]) -> None:
        """Say what the form holds: its rows, those filled in, and those that say something new;
        ``unknown`` are rows of commitments that are not here any more."""
        look = self._look
        self._clear()
        self._new = new
        self._found.show_text(
            look.tr(
                "{rows} commitments in the form, {reported} filled in, {new} new or changed.",
                rows=rows,
                reported=reported,
                new=new,
            )
        )
        self._found.show()
        if unknown:
            lines = ("；" if look.lang == ZH else "; ").join(f"“{one}”" for one in unknown)
            self._more.show_text(
                look.trn(
                    "{count} row is of a commitment that is not here any more: {rows}",
                    "{count} rows are of commitments that are not here any more: {rows}",
                    len(unknown),
                    rows=lines,
                )
            )
        elif not new:
            self._more.show_text(look.tr("All of it is here already: there is nothing to keep."))
        self._more.setVisible(bool(self._more.text()))
        self._skip.setVisible(bool(unknown) and new > 0)
        self._show_ready()
        self.show_problem("")

    def show_mistakes(self, problems: str) -> None:
        """Say what was not understood, a line each; nothing can be kept."""
        look = self._look
        self._clear()
        self._found.show_text(
            look.tr(
                "Not all of it was understood. Mend this in the form, save it and choose it again:"
            )
        )
        self._more.show_text(problems)
        self._found.show()
        self._more.show()
        self.show_problem("")

    def show_refused(self, problem: str) -> None:
        """Say why the file is not the form, or nothing could be kept."""
        self._clear()
        self.show_problem(problem)

    def show_kept(self, changed: int, tally: Tally) -> None:
        """Say what was taken in, and offer to take it back."""
        look = self._look
        self._clear()
        self._found.show_text(
            look.trn(
                "{count} report was taken in for day {wave}.",
                "{count} reports were taken in for day {wave}.",
                changed,
                wave=self.wave(),
            )
        )
        self._found.show()
        self.show_tally(tally)
        self._undo.show()
        self.show_problem("")

    def show_undone(self, tally: Tally) -> None:
        """Say that it was taken back."""
        self._clear()
        self._found.show_text(self._look.tr("Taken back: what was reported before counts again."))
        self._found.show()
        self.show_tally(tally)
        self.show_problem("")

    def show_tally(self, tally: Tally) -> None:
        """What everything that is reported comes to."""
        lines = tally_lines(tally, self._look.texts)
        self._tally.show_text("\n".join(lines) if tally.reported else "")
        self._tally.setVisible(bool(self._tally.text()))

    def wave(self) -> int:
        """The day after the workshop the form is counted for."""
        return int(self._wave.chosen_key())

    def _on_wave(self, key: str) -> None:
        self.wave_chosen.emit(int(key))

    def _clear(self) -> None:
        self._new = 0
        self._more.show_text("")
        for each in (self._found, self._more, self._skip, self._undo):
            each.hide()
        self._skip.setChecked(False)
        self.show_ready(ready=False)

    def _show_ready(self, _ticked: object = None) -> None:
        self.show_ready(self._new > 0 and (self._skip.isHidden() or self._skip.isChecked()))

    def _on_file(self, path: str) -> None:
        self._folder = str(Path(path).parent)
        self._name.show_text(Path(path).name)
        self._clear()
        self.show_problem("")
        self.file_chosen.emit(path)
