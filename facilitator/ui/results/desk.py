"""The results of a workshop on one page: what they rest on, the texts, and the report they make."""

from pathlib import Path

from PySide6.QtCore import QDir, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from facilitator.core.report_texts import SUMMARY, Version
from facilitator.core.results import Claims, Evidence, ResultSheet
from facilitator.core.text import EN, ZH
from facilitator.live.result_pages import ShownPage
from facilitator.live.results import Results
from facilitator.ui.dialogs.save_dialog import save_dialog
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.results.figures_column import FiguresColumn
from facilitator.ui.results.page_column import PageColumn
from facilitator.ui.results.texts_column import TextsColumn
from facilitator.ui.results.words import document_short, missing_words
from facilitator.ui.tokens import SPACE, TYPE
from facilitator.ui.widgets.banner import Message, MessageKind
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.message_row import MessageRow
from facilitator.ui.widgets.option import Option
from facilitator.ui.widgets.paragraph_field import ParagraphField
from facilitator.ui.widgets.segmented import Segmented
from facilitator.ui.widgets.sheet import is_asked
from facilitator.ui.widgets.surfaces import Bar

_TALL = 36
_GAP = 10
_SHARES = (38, 31, 31)
"""Widths of the three columns."""


class ResultsPage(QWidget):
    """Shows the figures, the texts and a page of the report; says what is wished.

    Signals:
        language_requested(str): the report in another language, "zh-CN" or "en".
        document_requested(int): the edition after so many days, or the summary (0).
        save_requested(str): the report should be kept in this file.
        read_requested: the whole report is to be read.
        documents_requested: other files of this workshop are wanted.
        times_requested: the minutes used are to be corrected.
        look_requested: the report is to look another way.
        photos_requested: photos are to be added, captioned or deleted.
        undo_requested, redo_requested
        back_requested: leave this page.

    Attributes:
        figures, texts, pages: the three columns; their signals are wishes as well.
    """

    language_requested = Signal(str)
    document_requested = Signal(int)
    save_requested = Signal(str)
    read_requested = Signal()
    documents_requested = Signal()
    times_requested = Signal()
    look_requested = Signal()
    photos_requested = Signal()
    undo_requested = Signal()
    redo_requested = Signal()
    back_requested = Signal()

    def __init__(self, look: Look, language: str) -> None:
        """`language` is that of the report."""
        super().__init__()
        self._look = look
        self._name = ""
        self._is_new = True
        self._kept_in = ""
        self._claims = Claims(Version(language), 0, "")
        self._saved: Path | None = None
        self._back = IconButton(look, "arrow-left", look.tr("Back"), "Esc")
        self._title = Label(look, "", TextStyle(TYPE.lead, bold=True), elide=True)
        self._client = Label(look, "", TextStyle(TYPE.small, colour=look.colours.text2), elide=True)
        self._languages = Segmented(
            look,
            (Option(ZH, look.tr("中文")), Option(EN, look.tr("English"))),
            language,
            look.tr("Language of the report"),
        )
        self._documents: Segmented | None = None
        self._waves: tuple[int, ...] = ()
        self._times = IconButton(look, "clock", look.tr("Correct times…"), side=_TALL)
        self._appearance = IconButton(
            look, "pencil-ruler", look.tr("Look of the report…"), side=_TALL
        )
        self._undo = IconButton(look, "undo-2", look.tr("Undo"), "Ctrl+Z", side=_TALL)
        self._redo = IconButton(look, "redo-2", look.tr("Redo"), "Ctrl+Y", side=_TALL)
        self._messages = MessageRow(look, SPACE.md)
        self.figures = FiguresColumn(look)
        self.texts = TextsColumn(look)
        self.pages = PageColumn(look)
        self._build()
        self._connect()
        self._undo.setEnabled(False)
        self._redo.setEnabled(False)

    def _build(self) -> None:
        bar = Bar()
        line = self._line = row(
            self._back, self._title, self._client, self._languages, self._appearance, self._times,
            self._undo, self._redo, gap=_GAP, margins=(SPACE.md, 0, SPACE.lg, 0),
        )  # fmt: skip
        line.setStretchFactor(self._client, 1)
        bar.setLayout(line)
        edge = SPACE.md
        body = row(gap=edge, margins=(edge, edge, edge, edge))
        for part, share in zip((self.figures, self.texts, self.pages), _SHARES, strict=True):
            body.addWidget(part, share)
        box = column(bar, self._messages, gap=0)
        box.addLayout(body, 1)
        self.setLayout(box)

    def _connect(self) -> None:
        self._back.clicked.connect(self._on_back)
        self._languages.chosen.connect(self._on_language)
        self._times.clicked.connect(self.times_requested)
        self._appearance.clicked.connect(self._on_appearance)
        self._messages.action_requested.connect(self._open_folder)
        for button, does in ((self._undo, self._on_undo), (self._redo, self._on_redo)):
            button.clicked.connect(does)
        self.texts.undo_requested.connect(self._on_undo)
        self.texts.redo_requested.connect(self._on_redo)
        self.texts.photos.photos_requested.connect(self._on_photos)
        self.pages.export_requested.connect(self._ask_where)
        self.pages.read_requested.connect(self._on_read)
        self.pages.documents_requested.connect(self.documents_requested)
        self.pages.claim_requested.connect(self._on_claim)
        for keys, does in (
            ("Ctrl+Z", self._on_undo),
            ("Ctrl+Y", self._on_redo),
            ("Ctrl+Shift+Z", self._on_redo),
            ("Ctrl+S", self._on_save_key),
            ("Ctrl+Shift+I", self._on_photos),
            ("Esc", self._on_escape),
            ("PgDown", lambda: self.pages.turn_requested.emit(1)),
            ("PgUp", lambda: self.pages.turn_requested.emit(-1)),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(does)

    def show_report(
        self, title: str, suggested_name: str, folder: str = "", client: str = ""
    ) -> None:
        """Say whose report it is, the file name to propose, and the folder of the last one."""
        self._title.show_text(title)
        self._client.show_text(client)
        self._name = suggested_name
        self._kept_in = folder or self._kept_in

    def show_language(self, language: str) -> None:
        """Show in which language the report is."""
        self._languages.show_chosen(language)

    def _show_documents(self, sheet: ResultSheet) -> None:
        """A switch between the summary and its editions, where there are any."""
        if sheet.waves != self._waves:
            self._waves = sheet.waves
            if self._documents is not None:
                self._documents.hide()
                self._documents.deleteLater()
                self._documents = None
            if sheet.waves:
                look, every = self._look, (SUMMARY, *sheet.waves)
                options = [Option(str(one), document_short(look, one)) for one in every]
                name = look.tr("Which document")
                self._documents = Segmented(look, options, str(sheet.wave), name)
                self._documents.chosen.connect(self._on_document)
                self._line.insertWidget(self._line.indexOf(self._languages), self._documents)
                QWidget.setTabOrder(self._documents, self._languages)
        if self._documents is not None:
            self._documents.show_chosen(str(sheet.wave))
        self.pages.show_document(sheet.wave)

    def show_evidence(self, evidence: Evidence) -> None:
        """Show the figures."""
        self.figures.show_evidence(evidence)

    def show_results(self, results: Results) -> None:
        """Show the texts as they stand; at first the keyboard comes to them, unless a sheet has it."""
        if self._is_new and self.isVisible() and not is_asked(self.window()):
            self.texts.take_focus()
        self._is_new = False
        self._undo.setEnabled(results.can_undo)
        self._redo.setEnabled(results.can_redo)
        self._show_documents(results.sheet)
        self.texts.show_sheet(results.sheet, only_recorded=results.only_recorded)
        if results.at:
            self.texts.show_place(results.at)
        self._claims = results.sheet.claims()
        self.pages.show_claims(self._claims.words)

    def show_page(self, page: ShownPage) -> None:
        """Show a page of the report."""
        self.pages.show_page(page.number, page.count, page.picture)

    def show_missing(self, characters: str) -> None:
        """Say which characters no font has; "" says nothing."""
        words = missing_words(self._look, characters)
        if words:
            self.show_message("warn", words)

    def show_kept(self) -> None:
        """A change was written."""
        self.texts.show_saved(self._look.tr("Saved"))
        self.show_message("info", "")

    def show_problem(self, key: str, problem: str) -> None:
        """A change was refused; said where it was made."""
        self.texts.show_saved(self._look.tr("Not saved"))
        self.texts.show_problem(key, problem)

    def show_saved(self, path: str) -> None:
        """Say that the report was kept, and offer its folder."""
        self._saved = Path(path)
        self._kept_in = str(self._saved.parent)
        words = self._look.tr("Saved as “{path}”.", path=QDir.toNativeSeparators(path))
        self._messages.show_message(Message("ok", words, self._look.tr("Open folder")))

    def show_message(self, kind: MessageKind, text: str) -> None:
        """Say something above the columns; an empty text says nothing more."""
        self._messages.show_message(Message(kind, text))

    def _on_language(self, language: str) -> None:
        self.texts.send()
        self.language_requested.emit(language)

    def _on_claim(self) -> None:
        self.texts.show_claim(self._claims.version, self._claims.card)

    def _on_document(self, wave: str) -> None:
        self.texts.send()
        self.document_requested.emit(int(wave))

    def _on_undo(self) -> None:
        self.texts.send()
        self.undo_requested.emit()

    def _on_redo(self) -> None:
        self.redo_requested.emit()

    def _on_escape(self) -> None:
        """Out of a text first, out of the page then."""
        written = self.focusWidget()
        if isinstance(written, ParagraphField):
            if self.texts.send():
                self.texts.take_focus()
        else:
            self._on_back()

    def _on_appearance(self) -> None:
        self.texts.send()
        self.look_requested.emit()

    def _on_photos(self) -> None:
        self.texts.send()
        self.photos_requested.emit()

    def _on_back(self) -> None:
        """A text that is refused holds the page once, so that it is seen."""
        if self.texts.send():
            self.back_requested.emit()

    def _on_read(self) -> None:
        self.texts.send()
        self.read_requested.emit()

    def _on_save_key(self) -> None:
        if self.pages.export.isEnabled():
            self._ask_where()

    def _open_folder(self, _message: object) -> None:
        if self._saved is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._saved.parent)))

    def _ask_where(self) -> None:
        """Ask with the dialog of the system; it opens beside the event loop, not instead of it."""
        self.texts.send()
        dialog = save_dialog(self, self._look, self._kept_in, self._name)
        dialog.fileSelected.connect(self.save_requested)
        dialog.open()
