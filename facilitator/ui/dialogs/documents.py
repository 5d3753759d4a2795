"""Everything a workshop gives out after the day: which files, how, and where they go."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QDir, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QStackedWidget, QWidget

from facilitator.core.errors import UserError
from facilitator.core.exporting import ONCE, WORDED, Exported, ExportWish, GivenKind, Offer
from facilitator.core.results import Claims, all_claims
from facilitator.core.scoring.rounding import whole
from facilitator.core.text import EN, ZH
from facilitator.core.uneven import Uneven, uneven
from facilitator.messages import sentence
from facilitator.overclaiming import counted, differing
from facilitator.ui.dialogs.certificates import CertificatesPane
from facilitator.ui.dialogs.document_kinds import KindsPane
from facilitator.ui.dialogs.document_notice import Notice
from facilitator.ui.dialogs.document_words import how_many, kind_name, told
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import SPACE, TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.button import Button, Face
from facilitator.ui.widgets.file_dialog import folder_dialog
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.option import Option
from facilitator.ui.widgets.progress import ProgressLine
from facilitator.ui.widgets.segmented import Segmented
from facilitator.ui.widgets.sheet import Sheet, SheetWords

_WIDTH = 700
_KINDS, _CERTIFICATES = "kinds", "certificates"


class DocumentsSheet(Sheet):
    """Asks which files are wanted; stays open so that their folder can be opened.

    Signals:
        export_requested(object, str): the ``ExportWish``, and the folder.
        stop_requested(): what is being made is no longer wanted.
        text_requested(object, str): a text is to be looked at, for it claims too much or is missing
            what the other language has: the ``Version`` of the document, and the key of its card.
    """

    export_requested = Signal(object, str)
    stop_requested = Signal()
    text_requested = Signal(object, str)

    def __init__(  # noqa: PLR0913  (where it stands, what there is, and what is proposed)
        self,
        look: Look,
        host: QWidget,
        offer: Offer,
        today: date,
        organisation: str = "",
        folder: str = "",
    ) -> None:
        """``organisation`` is the trainer's firm, ``folder`` where the last files went."""
        self._folder = folder
        self._organisation = organisation
        self._written: Path | None = None
        self._working = self._delivering = self._leaving = False
        self._kinds = KindsPane(look, offer, look.lang)
        self._certificates = CertificatesPane(look, offer, today, organisation)
        self._tabs = Segmented(
            look,
            (
                Option(_KINDS, look.tr("Files")),
                Option(_CERTIFICATES, look.tr("Certificates")),
            ),
            _KINDS,
            look.tr("What is shown"),
        )
        self._panes = QStackedWidget()
        self._panes.addWidget(self._kinds)
        self._panes.addWidget(self._certificates)
        self._found: tuple[Claims, ...] = ()
        self._claiming, self._differing = Notice(look), Notice(look)
        self._line = ProgressLine(look)
        self._state = Label(look, "", TextStyle(TYPE.small), wrap=True)
        self._notes = Label(look, "", TextStyle(TYPE.small, colour=look.colours.text2), wrap=True)
        self._stop = Button(look, look.tr("Stop"))
        self._open = Button(look, Face(look.tr("Open folder"), icon="folder-open"))
        self._again = Button(look, look.tr("Choose again"))
        words = SheetWords(
            look.tr("Export files"),
            look.tr("Export…"),
            look.tr("Close"),
            look.tr("“{title}”: what goes out after the day.", title=offer.title),
        )
        notices = column(self._claiming, self._differing, gap=0)
        # What is chosen makes room for what becomes of it: a low screen has none for both.
        self._choices = QWidget()
        self._choices.setLayout(column(row(self._tabs, None, notices), self._panes, gap=SPACE.md))
        beside = row(self._state, self._stop, gap=SPACE.md)
        beside.setStretchFactor(self._state, 1)
        content = QWidget()
        content.setLayout(
            column(
                self._choices,
                self._line,
                beside,
                self._notes,
                row(self._open, self._again, None, gap=SPACE.md),
                gap=SPACE.md,
            )
        )
        content.setFixedWidth(_WIDTH)
        super().__init__(look, host, words, content, keeps_open=True)
        self._tabs.chosen.connect(self._on_tab)
        self._kinds.changed.connect(self._show_sum)
        self._certificates.changed.connect(self._show_sum)
        self._stop.clicked.connect(self._on_stop)
        self._open.clicked.connect(self._open_folder)
        self._again.clicked.connect(self._choose_again)
        self._claiming.followed.connect(self._on_claiming)
        self._differing.followed.connect(self._on_differing)
        self.accepted.connect(self._ask_where)
        self._show_idle()
        self._show_sum()

    def propose_contact(self, text: str) -> None:
        """What stands at the foot of the hand-outs unless something else is typed."""
        self._kinds.propose_contact(text)

    def show_claims(self, found: tuple[Claims, ...]) -> None:
        """Say how many words of what is exported claim too much, and whether its two languages
        differ; one of `found` a version."""
        self._found = found
        self._show_notices()

    def wish(self) -> ExportWish:
        """What is asked for.

        Raises:
            NotAPassword
        """
        kinds = self._kinds
        return ExportWish(
            kinds=kinds.kinds(),
            locales=kinds.locales(),
            packing=kinds.packing(),
            finish=kinds.finish(),
            organisation=self._organisation,
            ranks=kinds.ranks(),
            contact=kinds.contact(),
            certificates=self._certificates.wish(),
            logo=self._certificates.logo(),
        )

    def show_making(self, kind: GivenKind, locale: str) -> None:
        """Say which file is made now."""
        if not self._working:
            return
        look = self._look
        name = kind_name(look, kind)
        if len(self._kinds.locales()) > 1 and kind not in ONCE:
            language = {ZH: look.tr("中文"), EN: look.tr("English")}[locale]
            name = look.tr("{kind} ({language})", kind=name, language=language)
        self._state.show_text(look.tr("Making: {kind}", kind=name))

    def show_progress(self, share: float) -> None:
        """Show how much is done, from 0 to 1."""
        if self._working:
            self._line.show_share(share)
            percent = self._look.texts.number(whole(share * 100))
            self._line.setAccessibleName(self._look.tr("{percent}% done", percent=percent))

    def show_delivering(self) -> None:
        """Say that everything is made and moves into its place: it cannot be stopped any more, and
        whoever leaves the sheet leaves it when it is known what became of it."""
        if self._working:
            self._delivering = True
            self._state.show_text(self._look.tr("Saving…"))
            self._stop.setEnabled(False)

    def show_exported(self, found: Exported) -> None:
        """Say where everything is, and what is not in it."""
        look = self._look
        self._written = found.place
        self._folder = str(found.place.parent)
        self._show_idle(done=True)
        path = QDir.toNativeSeparators(str(found.place))
        said = look.tr("{files}, saved as “{path}”.", files=how_many(look, found), path=path)
        self._state.show_text(said)
        notes = told(look, found)
        self._notes.show_text(notes)
        self._notes.setVisible(bool(notes))
        self._open.show()
        self._again.show()
        # Last: it gives the sheet the height of what is said now.
        self.show_problem("")
        self._open.setFocus(Qt.FocusReason.TabFocusReason)
        if self._leaving:
            self._on_cancel()

    def show_failed(self, problem: str) -> None:
        """Say why there is nothing."""
        self._leaving = False
        self._show_idle()
        self._show_sum()
        self.show_problem(problem)

    def _on_cancel(self) -> None:
        self._leaving = self._delivering
        if self._leaving:
            self._state.show_text(self._look.tr("Saving…; then this closes."))
        else:
            super()._on_cancel()

    def _chosen_claims(self) -> tuple[Claims, ...]:
        """Those in what is ticked, in its languages; an edition repeats the summary."""
        kinds, locales = self._kinds.kinds(), self._kinds.locales()
        worded, later = bool(WORDED.intersection(kinds)), "edition" in kinds
        return tuple(
            one
            for one in self._found
            if one.version.locale in locales and (later if one.version.wave else worded)
        )

    def _uneven(self) -> Uneven | None:
        return uneven({one.version: one.changes for one in self._chosen_claims()})

    def _show_notices(self) -> None:
        """No question: whoever wants to export does."""
        texts = self._look.texts
        count, differ = all_claims(self._chosen_claims()).words, self._uneven()
        self._claiming.show_text(counted(count, texts) if count else "")
        self._differing.show_text(differing(differ, texts) if differ else "")

    def _on_claiming(self) -> None:
        found = all_claims(self._chosen_claims())
        self.text_requested.emit(found.version, found.card)

    def _on_differing(self) -> None:
        if found := self._uneven():
            self.text_requested.emit(found.lacking, found.card)

    def _on_tab(self, key: str) -> None:
        self._panes.setCurrentIndex(0 if key == _KINDS else 1)

    def _show_idle(self, *, done: bool = False) -> None:
        self._working = self._delivering = False
        for each in (self._line, self._stop, self._open, self._again, self._notes):
            each.hide()
        self._choices.setVisible(not done)
        self.show_ready(self._is_ready() and not done)

    def _choose_again(self) -> None:
        self._show_idle()
        self._show_sum()
        self._tabs.setFocus(Qt.FocusReason.TabFocusReason)

    def _is_ready(self) -> bool:
        kinds = self._kinds.kinds()
        # Certificates for nobody are no reason to make anything.
        return bool(kinds) and not (kinds == ("certificates",) and not self._certificates.count())

    def _show_sum(self) -> None:
        look = self._look
        kinds = self._kinds.kinds()
        count = look.trn("{count} kind of file", "{count} kinds of files", len(kinds))
        said = [count if kinds else look.tr("Nothing is ticked.")]
        if "certificates" in kinds:
            people = self._certificates.count()
            said.append(look.trn("{count} certificate", "{count} certificates", people))
        said = [look.tr(", ").join(said), self._kinds.apart()]
        self._state.show_text(look.tr("; ").join(one for one in said if one))
        self._show_notices()
        self.show_problem("")
        self.show_ready(self._is_ready())

    def _ask_where(self) -> None:
        """Ask with the dialog of the system; it opens beside the event loop, not instead of it."""
        problem = self._problem_of_choice()
        if problem:
            self.show_problem(problem)
            return
        look = self._look
        dialog = folder_dialog(self, look, look.tr("Where the files go"), self._folder)
        dialog.fileSelected.connect(self._on_folder)
        dialog.open()

    def _problem_of_choice(self) -> str:
        """Why nothing can be made of what is chosen; "" where it can, and its page in view."""
        kinds = self._kinds.kinds()
        wrong = self._certificates.problem() if "certificates" in kinds else ""
        if wrong:
            self._tabs.show_chosen(_CERTIFICATES)
            self._on_tab(_CERTIFICATES)
            return wrong
        try:
            self.wish()
        except UserError as error:
            self._tabs.show_chosen(_KINDS)
            self._on_tab(_KINDS)
            return sentence(error, self._look.texts)
        return ""

    def _on_folder(self, folder: str) -> None:
        self.show_problem("")
        self._working = True
        self.show_ready(ready=False)
        self._choices.hide()
        self._line.show_share(0)
        self._line.show()
        self._stop.setEnabled(True)
        self._stop.show()
        self._state.show_text(self._look.tr("Reading…"))
        self._stop.setFocus(Qt.FocusReason.TabFocusReason)
        self.export_requested.emit(self.wish(), folder)

    def _on_stop(self) -> None:
        self.stop_requested.emit()
        self._show_idle()
        self._state.show_text(self._look.tr("Stopped; nothing was written."))
        self._tabs.setFocus(Qt.FocusReason.TabFocusReason)

    def _open_folder(self) -> None:
        if self._written is not None:
            folder = self._written if self._written.is_dir() else self._written.parent
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
