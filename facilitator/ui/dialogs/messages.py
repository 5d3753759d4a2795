"""Texts to copy and send: the notice in the group, and the reminders of follow-up."""

from collections.abc import Mapping

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from facilitator.core.announcements import MESSAGES, Facts, MessageKind, announcement
from facilitator.core.text import EN, ZH
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import SPACE, TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.button import Button
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.lines_field import LinesField
from facilitator.ui.widgets.option import Option
from facilitator.ui.widgets.segmented import Segmented
from facilitator.ui.widgets.sheet import Sheet, SheetWords

_WIDTH, _TALL = 680, 290


class MessagesSheet(Sheet):
    """One text at a time, in one language; it can be changed before it is copied.

    What was changed stays while the sheet is open.
    """

    def __init__(
        self,
        look: Look,
        host: QWidget,
        facts: Mapping[str, Facts],
        chosen: MessageKind = "notice",
    ) -> None:
        """``facts`` are those of each language."""
        self._facts = facts
        self._typed: dict[tuple[str, str], str] = {}
        self._kinds = Segmented(
            look,
            tuple(Option(kind, _name(look, kind)) for kind in MESSAGES),
            chosen,
            look.tr("Which text"),
        )
        self._languages = Segmented(
            look,
            (Option(ZH, look.tr("中文")), Option(EN, look.tr("English"))),
            look.lang,
            look.tr("Language of the text"),
        )
        self._text = LinesField(look, look.tr("The text, to change and to copy"))
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        self._said = Label(look, "", TextStyle(TYPE.small, colour=look.colours.text2), wrap=True)
        self._anew = Button(look, look.tr("As proposed"), "link")
        self._text.setFixedHeight(_TALL)
        words = SheetWords(
            look.tr("Messages"),
            look.tr("Copy"),
            look.tr("Close"),
            look.tr(
                "Plain text for a chat group or a mail. Change what you like before you copy it."
            ),
        )
        content = QWidget()
        content.setLayout(
            column(
                row(self._kinds, None, self._languages),
                self._text,
                row(self._said, self._anew, gap=SPACE.md),
                gap=SPACE.md,
            )
        )
        content.setFixedWidth(_WIDTH)
        super().__init__(look, host, words, content, keeps_open=True)
        self._key = (chosen, look.lang)
        self._kinds.chosen.connect(self._show_text)
        self._languages.chosen.connect(self._show_text)
        self._text.edited.connect(self._on_edited)
        self._text.finished.connect(self._copy)
        self._anew.clicked.connect(self._take_proposed)
        self.accepted.connect(self._copy)
        self._show_text()

    def text(self) -> str:
        """What would be copied."""
        return self._text.toPlainText()

    def _proposed(self) -> str:
        kind: MessageKind = next(one for one in MESSAGES if one == self._key[0])
        return announcement(kind, self._facts[self._key[1]], self._key[1])

    def _show_text(self, _chosen: str = "") -> None:
        self._key = (self._kinds.chosen_key(), self._languages.chosen_key())
        self._text.setPlainText(self._typed.get(self._key, self._proposed()))
        self._say()

    def _say(self, said: str = "") -> None:
        look = self._look
        hint = (
            look.tr("For the group chat; no names are in it.")
            if self._key[0] == "notice"
            else look.tr("For the client’s HR, together with the follow-up form.")
        )
        self._said.show_style(
            TextStyle(TYPE.small, colour=look.colours.ok if said else look.colours.text2)
        )
        self._said.show_text(said or hint)
        self._anew.setVisible(self._key in self._typed)

    def _on_edited(self) -> None:
        typed = self._text.toPlainText()
        if typed == self._proposed():
            self._typed.pop(self._key, None)
        else:
            self._typed[self._key] = typed
        self.show_ready(bool(typed.strip()))
        self._say()

    def _take_proposed(self) -> None:
        self._typed.pop(self._key, None)
        self._show_text()

    def _copy(self) -> None:
        if self._text.toPlainText().strip():
            QGuiApplication.clipboard().setText(self._text.toPlainText())
            self._say(self._look.tr("Copied. Paste it where it is to go."))


def _name(look: Look, kind: MessageKind) -> str:
    match kind:
        case "notice":
            return look.tr("Group notice")
        case "30":
            return look.tr("After 30 days")
        case "60":
            return look.tr("After 60 days")
        case "90":
            return look.tr("After 90 days")
