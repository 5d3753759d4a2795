"""The part of the composition root that prints the papers of a workshop and saves them.

Loaded when papers are first wanted, because the printing libraries come with it.
"""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from facilitator.core.errors import UserError
from facilitator.core.papers import PAPER_KINDS, PaperKind
from facilitator.failing import failure
from facilitator.live.papers import LivePapers, MadePapers, caution
from facilitator.storage.library import Library
from facilitator.ui.dialogs.papers import KindCount, PapersSheet
from facilitator.ui.look import Look


class Papering(QObject):
    """One sheet over a page, and the papers of one workshop.

    Attributes:
        live: prints and saves.
        sheet: what is asked.
    """

    def __init__(self, library: Library, look: Look, page: QWidget) -> None:
        super().__init__(page)
        self._library = library
        self._look = look
        self._page = page
        self.live = LivePapers(library, self)
        self.sheet: PapersSheet | None = None
        self._caution = ""

    def ask(self, workshop_id: str) -> None:
        """Show the sheet and begin to print.

        Raises:
            UnknownWorkshop, WorkshopDamaged, DiskTrouble
        """
        try:
            workshop = self._library.workshops.load(workshop_id)
        except UserError:
            self._on_closed()
            raise
        self._caution = caution(workshop, self._look.texts)
        self.sheet = sheet = PapersSheet(self._look, self._page, workshop.title)
        self.live.progress_changed.connect(sheet.show_progress)
        self.live.finished.connect(self._on_finished)
        self.live.failed.connect(self._on_failed)
        self.live.saved.connect(sheet.show_saved)
        sheet.save_requested.connect(self._on_save)
        sheet.rejected.connect(self._on_closed)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.live.close)
        sheet.open_sheet()
        self.live.make(workshop_id, self._look.texts)

    def _on_finished(self, made: object) -> None:
        if self.sheet is not None and isinstance(made, MadePapers):
            self.sheet.show_counts({kind: _count(made, kind) for kind in PAPER_KINDS})
            missing = "".join(sorted({g for one in made.papers for g in one.report.missing_glyphs}))
            said = [self._caution] if self._caution else []
            if missing:
                text = self._look.tr(
                    "No font has these characters, they are printed as □: {glyphs}", glyphs=missing
                )
                said.append(text)
            self.sheet.show_problem("\n".join(said))

    def _on_failed(self, error: BaseException) -> None:
        if self.sheet is None:
            return
        otherwise = self._look.tr(
            "The papers could not be made; the reason is in the log. Please try again."
        )
        self.sheet.show_failed(failure(error, self._look.texts, otherwise))

    def _on_save(self, kinds: tuple[PaperKind, ...], folder: str) -> None:
        self.live.save(kinds, Path(folder))

    def _on_closed(self) -> None:
        self.sheet = None
        self.live.close()
        self.deleteLater()


def _count(made: MadePapers, kind: PaperKind) -> KindCount:
    papers = made.of((kind,))
    return KindCount(len(papers), sum(one.leaves for one in papers))
