"""Which papers of a workshop are saved, and where: printed while one chooses."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QDir, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from facilitator.core.papers import PAPER_KINDS, PaperKind
from facilitator.core.scoring.rounding import whole
from facilitator.core.text import dotted
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import SPACE, TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.button import Button, Face
from facilitator.ui.widgets.file_dialog import folder_dialog
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.progress import ProgressLine
from facilitator.ui.widgets.sheet import Sheet, SheetWords
from facilitator.ui.widgets.tick import Tick

_WIDTH = 480


@dataclass(frozen=True, slots=True)
class KindCount:
    """How many papers there are of a kind, and the pages of all their copies."""

    papers: int
    pages: int


class PapersSheet(Sheet):
    """Asks which kinds of papers go into a folder; stays open so that the folder can be opened.

    Signals:
        save_requested(object, str): a tuple of kinds, and the folder to make their own folder in.
    """

    save_requested = Signal(object, str)

    def __init__(self, look: Look, host: QWidget, title: str) -> None:
        self._folder = ""
        self._counts: Mapping[PaperKind, KindCount] = {}
        self._saved = ""
        self._rows: dict[PaperKind, tuple[Tick, Label]] = {
            kind: (Tick(look, _kind(look, kind)), _quiet(look)) for kind in PAPER_KINDS
        }
        self._line = ProgressLine(look)
        self._state = Label(look, look.tr("Printing…"), TextStyle(TYPE.small), wrap=True)
        self._open = Button(look, Face(look.tr("Open folder"), icon="folder-open"))
        words = SheetWords(
            look.tr("Print materials"),
            look.tr("Save as PDF…"),
            look.tr("Close"),
            look.tr("“{title}”: one file for each paper, named with its copies.", title=title),
        )
        content = QWidget()
        content.setLayout(
            column(
                *(row(tick, count, gap=SPACE.md) for tick, count in self._rows.values()),
                self._line,
                row(self._state, self._open, gap=SPACE.md),
                gap=SPACE.sm,
            )
        )
        content.setFixedWidth(_WIDTH)
        super().__init__(look, host, words, content, keeps_open=True)
        self._open.hide()
        self.show_ready(bool(self._counts))
        for tick, _ in self._rows.values():
            tick.setChecked(True)
            tick.toggled.connect(self._show_sum)
        self._open.clicked.connect(self._open_folder)
        self.accepted.connect(self._ask_where)

    def show_progress(self, share: float) -> None:
        """Show how much is printed, from 0 to 1."""
        self._line.show_share(share)
        percent = self._look.texts.number(whole(share * 100))
        self._state.show_text(self._look.tr("{percent}% done", percent=percent))

    def show_counts(self, counts: Mapping[PaperKind, KindCount]) -> None:
        """Everything is printed: say how much there is of each kind."""
        self._counts = counts
        look = self._look
        for kind, (tick, label) in self._rows.items():
            count = counts.get(kind, KindCount(0, 0))
            papers = look.trn("{count} paper", "{count} papers", count.papers)
            pages = look.trn("{count} page in all", "{count} pages in all", count.pages)
            label.show_text(dotted(look.texts.locale, papers, pages))
            tick.setEnabled(count.papers > 0)
            if not count.papers:
                tick.setChecked(False)
        self._line.hide()
        self._show_sum()

    def show_saved(self, folder: str) -> None:
        """Say where they are, and offer to open the folder."""
        self._line.hide()
        self.show_ready(bool(self._chosen()))
        self._saved = folder
        self._folder = str(Path(folder).parent)
        path = QDir.toNativeSeparators(folder)
        self._state.show_text(self._look.tr("Saved as “{path}”.", path=path))
        self._open.show()
        # Last: it gives the sheet the height of what is said now.
        self.show_problem("")
        self._open.setFocus(Qt.FocusReason.TabFocusReason)

    def show_failed(self, problem: str) -> None:
        """Say why nothing could be printed or saved."""
        self._line.hide()
        if self._counts:
            self._show_sum()
        else:
            self._state.show_text("")
        self.show_problem(problem)

    def _chosen(self) -> tuple[PaperKind, ...]:
        return tuple(kind for kind, (tick, _) in self._rows.items() if tick.isChecked())

    def _show_sum(self) -> None:
        if not self._counts:
            return
        chosen = [self._counts[kind] for kind in self._chosen() if kind in self._counts]
        look = self._look
        files = look.trn("{count} file", "{count} files", sum(one.papers for one in chosen))
        pages = sum(one.pages for one in chosen)
        leaves = look.trn("{count} page in all", "{count} pages in all", pages)
        self._state.show_text(dotted(look.texts.locale, files, leaves))
        self._open.hide()
        self.show_ready(bool(chosen))

    def _ask_where(self) -> None:
        """Ask with the dialog of the system; it opens beside the event loop, not instead of it."""
        look = self._look
        dialog = folder_dialog(self, look, look.tr("Where the papers go"), self._folder)
        dialog.fileSelected.connect(self._on_folder)
        dialog.open()

    def _on_folder(self, folder: str) -> None:
        # Until it is said where they are: a stick takes its time, and Esc gives the rest up.
        self.show_ready(ready=False)
        self._open.hide()
        self._line.show()
        self.save_requested.emit(self._chosen(), folder)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._saved))


def _kind(look: Look, kind: PaperKind) -> str:
    match kind:
        case "run":
            return look.tr("Run sheet")
        case "materials":
            return look.tr("Material list")
        case "sheets":
            return look.tr("Sheets, cards and pictures")
        case "surveys":
            return look.tr("Questionnaires and forms")


def _quiet(look: Look) -> Label:
    return Label(look, "", TextStyle(TYPE.small, colour=look.colours.text2))
