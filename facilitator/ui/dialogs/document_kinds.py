"""Which files are made, in which language, and how their PDFs are kept."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSizePolicy, QWidget

from facilitator.core.exporting import (
    AT_FIRST,
    BEFORE,
    GIVEN_KINDS,
    ONCE,
    PACKINGS,
    PDF_KINDS,
    READER_OF,
    GivenKind,
    Offer,
    Packing,
    Reader,
    readers_of,
)
from facilitator.core.finish import LONGEST_PASSWORD, Finish
from facilitator.core.text import EN, ZH
from facilitator.ui.dialogs.document_words import kind_name, nothing_of, what_is_in, whose
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import HEIGHT, SPACE, TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.option import Option
from facilitator.ui.widgets.segmented import Segmented
from facilitator.ui.widgets.surfaces import Rule
from facilitator.ui.widgets.text_field import TextField
from facilitator.ui.widgets.tick import INSET, Tick

_READERS = 112
_TICKS = 178
_LINE = 20
_BETWEEN = 8
_HINT = 18
_FRAMED = (INSET, 0, 0, 0)
"""What has a frame begins where the boxes to tick do."""
_BOTH = "both"
_PLAIN, _ARCHIVE, _LOCKED = "plain", "archive", "locked"


class KindsPane(QWidget):
    """Ticks for the kinds by who may see them, each with a line that says what is in it; below
    them the options.

    Signals:
        changed(): something else is ticked or chosen.
    """

    changed = Signal()

    def __init__(self, look: Look, offer: Offer, language: str) -> None:
        super().__init__()
        self._look = look
        self._offer = offer
        self._about: dict[GivenKind, Label] = {}
        self._ticks: Mapping[GivenKind, Tick] = {
            kind: Tick(look, kind_name(look, kind)) for kind in GIVEN_KINDS
        }
        self._language = Segmented(
            look,
            (
                Option(ZH, look.tr("中文")),
                Option(EN, look.tr("English")),
                Option(_BOTH, look.tr("One each")),
            ),
            language,
            look.tr("Language of the files"),
        )
        self._pdf = Segmented(
            look,
            (
                Option(_PLAIN, look.tr("Ordinary")),
                Option(_ARCHIVE, look.tr("For an archive (PDF/A)")),
                Option(_LOCKED, look.tr("With a password")),
            ),
            _PLAIN,
            look.tr("Kind of PDF"),
        )
        self._password = TextField(
            look, look.tr("Password"), placeholder=look.tr("Password"), height=HEIGHT.compact_field
        )
        self._password.setEchoMode(QLineEdit.EchoMode.PasswordEchoOnEdit)
        self._password.setMaxLength(LONGEST_PASSWORD)
        quiet = TextStyle(TYPE.caption, colour=look.colours.text2)
        self._hint = Label(look, "", quiet, elide=True)
        # It keeps its room: nothing jumps where there is something to say.
        self._hint.setFixedHeight(_HINT)
        self._ranks = Tick(look, look.tr("Print the rank of the group"))
        self._contact = TextField(
            look,
            look.tr("How the trainer can be reached"),
            placeholder=look.tr("e.g. a mail address"),
            height=HEIGHT.compact_field,
        )
        self._packing = Segmented(
            look,
            (
                Option("folders", look.tr("Folder")),
                Option("zips", look.tr("A .zip per reader")),
                Option("one-zip", look.tr("One .zip")),
            ),
            "folders",
            look.tr("How the files are kept"),
        )
        # Beside it there is a field that can use the room.
        self._ranks.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setLayout(column(self._kinds(), Rule(), self._options(), None, gap=SPACE.sm))
        for tick in (*self._ticks.values(), self._ranks):
            tick.toggled.connect(self._on_changed)
        self._pdf.chosen.connect(self._on_changed)
        self._packing.chosen.connect(self._on_changed)
        self._language.chosen.connect(self._on_changed)
        self._password.edited.connect(self._on_changed)
        self._show_options()

    def kinds(self) -> tuple[GivenKind, ...]:
        """What is ticked."""
        return tuple(kind for kind, tick in self._ticks.items() if tick.isChecked())

    def locales(self) -> tuple[str, ...]:
        """The languages."""
        chosen = self._language.chosen_key()
        return (ZH, EN) if chosen == _BOTH else (chosen,)

    def finish(self) -> Finish:
        """How PDFs are finished.

        Raises:
            NotAPassword
        """
        match self._pdf.chosen_key():
            case "archive":
                return Finish(archive=True)
            case "locked":
                return Finish.locked(self._password.text())
            case _:
                return Finish()

    def packing(self) -> Packing:
        """How the files lie together."""
        chosen = self._packing.chosen_key()
        return next(one for one in PACKINGS if one == chosen)

    def apart(self) -> str:
        """How files for different readers are kept apart; "" where there is one reader."""
        look = self._look
        readers = readers_of(self.kinds())
        if not readers[1:]:
            return ""
        match self.packing(), "trainer" in readers:
            case "zips", True:
                return look.tr("a .zip for each reader, yours apart: do not pass that on")
            case "zips", False:
                return look.tr("a .zip for each reader, who is in its name")
            case "one-zip", True:
                return look.tr("one .zip with what is yours alone: do not pass it on whole")
            case "folders", True:
                return look.tr("a folder for each reader, yours apart: do not pass that on")
            case _:
                return look.tr("a folder for each reader")

    def ranks(self) -> bool:
        """Whether the hand-outs have the ranks of their groups."""
        return self._ranks.isChecked()

    def propose_contact(self, text: str) -> None:
        """What stands at the foot of the hand-outs unless something else is typed."""
        self._contact.setText(text)

    def contact(self) -> str:
        """How the trainer can be reached."""
        return self._contact.text().strip()

    def _kinds(self) -> QGridLayout:
        look, offer = self._look, self._offer
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE.md)
        grid.setVerticalSpacing(0)
        for number, width in enumerate((_READERS, _TICKS)):
            grid.setColumnMinimumWidth(number, width)
        grid.setColumnStretch(2, 1)
        line, before = 0, READER_OF["summary"]
        self._name_reader(grid, line, before)
        for kind, tick in self._ticks.items():
            reader = READER_OF[kind]
            if reader != before:
                grid.addWidget(Rule(), line, 0, 1, 3)
                grid.setRowMinimumHeight(line, _BETWEEN)
                line, before = line + 1, reader
                self._name_reader(grid, line, reader)
            nothing = nothing_of(look, kind, offer)
            tick.setChecked(kind in (AT_FIRST if offer.begun else BEFORE) and not nothing)
            tick.setEnabled(not nothing)
            ink = look.colours.text3 if nothing else look.colours.text2
            about = Label(look, "", TextStyle(TYPE.small, colour=ink), elide=True)
            self._about[kind] = about
            self._say_of(kind, nothing or what_is_in(look, kind, offer))
            # So many that on a low screen the rest finds its place below them.
            tick.setFixedHeight(_LINE)
            grid.addWidget(tick, line, 1)
            grid.addWidget(about, line, 2)
            line += 1
        return grid

    def _say_of(self, kind: GivenKind, words: str) -> None:
        look = self._look
        reader = whose(look, READER_OF[kind])[0]
        self._about[kind].show_text(words)
        said = look.tr("{reader}: {words}", reader=reader, words=words)
        self._ticks[kind].setAccessibleDescription(said)

    def _name_reader(self, grid: QGridLayout, line: int, reader: Reader) -> None:
        """Who may see the files from this line on; the next line has what is to be heeded."""
        look = self._look
        name, heed = whose(look, reader)
        grid.addWidget(Label(look, name, TextStyle(TYPE.small, bold=True)), line, 0)
        if heed:
            style = TextStyle(TYPE.small, colour=look.colours.text2)
            grid.addWidget(Label(look, heed, style), line + 1, 0)

    def _options(self) -> QGridLayout:
        look = self._look
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE.md)
        grid.setVerticalSpacing(SPACE.sm)
        grid.setColumnMinimumWidth(0, _READERS)
        grid.setColumnStretch(1, 1)
        kept, contact = self._caption(look.tr("Kept as")), self._caption(look.tr("Contact line"))
        contact.setBuddy(self._contact)
        pdf = column(row(self._pdf, self._password, None), self._hint, gap=2)
        lines = (
            (look.tr("Language"), row(self._language, None, kept, self._packing, margins=_FRAMED)),
            (look.tr("PDF"), row(pdf, margins=_FRAMED)),
            (look.tr("Hand-outs"), row(self._ranks, contact, self._contact)),
        )
        for line, (caption, control) in enumerate(lines):
            grid.addWidget(self._caption(caption), line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addLayout(control, line, 1)
        return grid

    def _caption(self, text: str) -> Label:
        """Beside a control of one line, also where a hint stands below that."""
        style = TextStyle(TYPE.small, bold=True, colour=self._look.colours.text2)
        made = Label(self._look, text, style)
        made.setFixedHeight(HEIGHT.compact_field)
        return made

    def _on_changed(self, _what: object = None) -> None:
        self._show_options()
        self.changed.emit()

    def _show_options(self) -> None:
        look = self._look
        kinds = self.kinds()
        hand_outs = "hand-outs" in kinds
        self._ranks.setEnabled(hand_outs)
        self._contact.setEnabled(hand_outs)
        self._pdf.setEnabled(bool(PDF_KINDS.intersection(kinds)))
        chosen = self._pdf.chosen_key()
        self._password.setVisible(chosen == _LOCKED)
        match chosen:
            case "archive":
                self._hint.show_text(
                    look.tr(
                        "For long keeping; an archive takes no file with a password. Screen"
                        " pages stay an ordinary PDF."
                    )
                    if "slides" in kinds
                    else look.tr("For long keeping; an archive takes no file with a password.")
                )
            case "locked":
                self._hint.show_text(
                    look.tr(
                        "6 to 64 characters of an English keyboard. It is kept nowhere: note it down."
                        " A PDF/A takes none."
                    )
                )
            case _:
                self._hint.show_text("")
        both = len(self.locales()) > 1
        for kind in ONCE:
            if not nothing_of(look, kind, self._offer):
                self._say_of(kind, what_is_in(look, kind, self._offer, both=both))
