"""The finished report: its pages, its language, and where to save it."""

from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import QDir, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedLayout, QWidget

from facilitator.core.text import EN, ZH
from facilitator.ui.dialogs.save_dialog import save_dialog
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.results.paper import Paper, Zoom
from facilitator.ui.results.rendering import Rendering
from facilitator.ui.results.words import missing_words, page_word
from facilitator.ui.tokens import SPACE, TYPE
from facilitator.ui.widgets.banner import Message, MessageKind
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.button import Button, Face
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.message_row import MessageRow
from facilitator.ui.widgets.option import Option
from facilitator.ui.widgets.segmented import Segmented
from facilitator.ui.widgets.surfaces import Bar

_TALL = 36
_GAP = 10


class ReportPage(QWidget):
    """Shows a report page by page while it is being made and afterwards.

    Signals:
        save_requested: the report should be kept; carries the path of the file.
        language_requested: the report in another language; carries "zh-CN" or "en".
        times_requested: the minutes used are to be corrected.
        documents_requested: everything else the workshop gives out is wanted.
        cancel_requested: stop making it; `back_requested` follows where there is nothing to show.
        back_requested: leave this page.
    """

    save_requested = Signal(str)
    language_requested = Signal(str)
    times_requested = Signal()
    documents_requested = Signal()
    cancel_requested = Signal()
    back_requested = Signal()

    def __init__(self, look: Look, language: str) -> None:
        """`language` is that of the report, "zh-CN" or "en"."""
        super().__init__()
        self._look = look
        self._language = language
        self._name = ""
        self._count = 0
        self._saved: Path | None = None
        self._kept_in = ""
        self._title = Label(look, "", TextStyle(TYPE.lead, bold=True), elide=True)
        self._number = Label(look, "", TextStyle(TYPE.small, colour=look.colours.text2), elide=True)
        self._languages = Segmented(
            look,
            (Option(ZH, look.tr("中文")), Option(EN, look.tr("English"))),
            language,
            look.tr("Language of the report"),
        )
        self._zoom = Segmented(
            look,
            (Option("page", look.tr("Whole page")), Option("width", look.tr("Full width"))),
            "width",
            look.tr("Size of the pages"),
        )
        self._times = IconButton(look, "clock", look.tr("Correct times…"), side=_TALL)
        self._documents = Button(look, look.tr("Other files…"), height=_TALL)
        self._folder = Button(look, Face(look.tr("Open folder"), icon="folder-open"), height=_TALL)
        self._save = Button(
            look, Face(look.tr("Save as…"), icon="download", key="Ctrl+S"), "primary", height=_TALL
        )
        self._messages = MessageRow(look, SPACE.xl)
        self._paper = Paper(look)
        self._rendering = Rendering(look)
        self._faces = QStackedLayout()
        self._build()
        self._connect()
        self._show_controls()

    def _build(self) -> None:
        self._back = IconButton(self._look, "arrow-left", self._look.tr("Back"), "Esc")
        bar = Bar()
        line = row(
            self._back, self._title, self._number, self._zoom, self._languages, self._times,
            self._documents, self._folder, self._save, gap=_GAP, margins=(SPACE.md, 0, SPACE.lg + 4, 0),
        )  # fmt: skip
        line.setStretchFactor(self._title, 1)
        bar.setLayout(line)
        box = column(bar, self._messages, gap=0)
        box.addLayout(self._faces, 1)
        self.setLayout(box)
        # Only now: it shows its first face, which would be a window of its own before.
        self._faces.addWidget(self._rendering)
        self._faces.addWidget(self._paper)

    def _connect(self) -> None:
        self._back.clicked.connect(self.back_requested)
        self._rendering.cancel_requested.connect(self._on_cancel)
        self._languages.chosen.connect(self.language_requested)
        self._zoom.chosen.connect(self._on_zoom)
        self._paper.page_changed.connect(self._on_page)
        self._times.clicked.connect(self.times_requested)
        self._documents.clicked.connect(self.documents_requested)
        self._folder.clicked.connect(self._open_folder)
        self._save.clicked.connect(self._ask_where)
        for keys, does in (("Ctrl+S", self._on_save_key), ("Esc", self._on_escape)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(does)
        # The focus is on “Save as…” first; whoever reads on before that need not look for the page.
        for keys, screens in (("PgDown", 1), ("PgUp", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._paper.turn, screens))

    def show_report(self, title: str, suggested_name: str, folder: str = "") -> None:
        """Say whose report it is, the file name to propose, and the folder of the last one."""
        self._title.show_text(title)
        self._name = suggested_name
        self._kept_in = folder or self._kept_in

    def show_progress(self, share: float) -> None:
        """Show how much of the report is made, between 0 and 1."""
        self._rendering.show_progress(share)
        self._faces.setCurrentWidget(self._rendering)
        self._show_controls()

    def show_pages(self, pages: tuple[QImage, ...]) -> None:
        """Show the finished report."""
        self._count = len(pages)
        self._language = self._languages.chosen_key()
        self._saved = None
        self._messages.show_message(Message("info", ""))
        self._faces.setCurrentWidget(self._paper)
        self._paper.show_pages(pages)
        self._on_page(self._paper.page())
        self._show_controls()
        if self.isVisible():
            self._save.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_saved(self, path: str) -> None:
        """Say that the report was kept, and offer its folder."""
        self._saved = Path(path)
        self._kept_in = str(self._saved.parent)
        words = self._look.tr("Saved as “{path}”.", path=QDir.toNativeSeparators(path))
        self._messages.show_message(Message("ok", words))
        self._show_controls()

    def show_missing(self, characters: str) -> None:
        """Say which characters no font has; they were replaced visibly. "" says nothing."""
        words = missing_words(self._look, characters)
        if words:
            self.show_message("warn", words)

    def show_message(self, kind: MessageKind, text: str) -> None:
        """Say something above the pages; an empty text says nothing more.

        An error while the report is being made ends the making.
        """
        if kind == "error" and self._faces.currentWidget() is self._rendering:
            self._stop_rendering()
        self._messages.show_message(Message(kind, text))

    def _is_shown(self) -> bool:
        return self._faces.currentWidget() is self._paper and self._count > 0

    def _show_controls(self) -> None:
        shown = self._is_shown()
        for each in (self._number, self._zoom, self._times):
            each.setVisible(shown)
        self._save.setEnabled(shown)
        self._folder.setVisible(self._saved is not None)

    def _on_cancel(self) -> None:
        self.cancel_requested.emit()
        self._stop_rendering()
        if not self._count:
            self.back_requested.emit()

    def _stop_rendering(self) -> None:
        """Back to the pages there were before, if any, and to their language."""
        self._languages.show_chosen(self._language)
        self._faces.setCurrentWidget(self._paper)
        self._show_controls()

    def _on_escape(self) -> None:
        if self._faces.currentWidget() is self._rendering:
            self._on_cancel()
        else:
            self.back_requested.emit()

    def _on_save_key(self) -> None:
        if self._is_shown():
            self._ask_where()

    def _on_zoom(self, key: str) -> None:
        self._paper.show_zoom(cast("Zoom", key))

    def _on_page(self, number: int) -> None:
        words = page_word(self._look, number, self._count) if number else ""
        self._number.show_text(words)
        self._paper.setAccessibleName(words)

    def _open_folder(self) -> None:
        if self._saved is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._saved.parent)))

    def _ask_where(self) -> None:
        """Ask with the dialog of the system; it opens beside the event loop, not instead of it."""
        dialog = save_dialog(self, self._look, self._kept_in, self._name)
        dialog.fileSelected.connect(self.save_requested)
        dialog.open()
