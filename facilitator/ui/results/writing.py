"""A text of the report that is written in its place, and what the word list says about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.core.wording import marks, replaced
from facilitator.overclaiming import reason
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import SPACE, TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.button import Button
from facilitator.ui.widgets.icon import Icon
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.paragraph_field import ParagraphField

_ICON = 16


class Writing(QWidget):
    """A field; below it a word that claims too much, with what to write instead, or what is wrong.

    Signals:
        typed(str): a person wrote this.
    """

    typed = Signal(str)

    def __init__(self, look: Look, name: str, style: TextStyle, language: str) -> None:
        """`name` says what is written here; `language` is that of the report."""
        super().__init__()
        c = look.colours
        self._look = look
        self._language = language
        self._offered = ""
        self._is_refused = False
        self.field = ParagraphField(look, name, style)
        warn = TextStyle(TYPE.small, colour=c.warn)
        self._why = Label(look, "", warn, wrap=True)
        self._offer = Label(look, "", TextStyle(TYPE.small, bold=True), wrap=True)
        self._take = Button(look, look.tr("Use this"), "link")
        self._problem = Label(look, "", TextStyle(TYPE.small, colour=c.over), wrap=True)
        line = row(self._offer, self._take)
        line.setStretch(0, 1)
        self._lint = QWidget()
        told = row(Icon(look, "triangle-alert", _ICON, c.warn), column(self._why, line, gap=0))
        told.setStretch(1, 1)
        self._lint.setLayout(told)
        box = column(self.field, self._lint, self._problem, gap=SPACE.xs)
        self.setLayout(box)
        self._lint.hide()
        self._problem.hide()
        self.field.typed.connect(self._on_typed)
        self.field.textChanged.connect(self._look_through)
        self._take.clicked.connect(self._on_take)

    def show_text(self, text: str) -> None:
        """Show what is printed; what is being typed, or still has to be mended, is not touched."""
        if not (self._is_refused and self.field.hasFocus()):
            self.field.show_text(text)
            self.show_problem("")

    def show_problem(self, problem: str) -> None:
        """Say why the text was not kept; "" says nothing."""
        self._is_refused = bool(problem)
        self._problem.show_text(problem)
        self._problem.setVisible(bool(problem))

    def send(self) -> bool:
        """What is being typed is told now; False where it is refused. Asked once more without
        another word typed, it is let go."""
        was_unsent = self.field.is_unsent()
        self.field.send()
        return not (was_unsent and self._is_refused)

    def is_being_written(self) -> bool:
        """Whether somebody types here: words nobody was told yet, or refused, or half a character."""
        field = self.field
        return field.is_unsent() or self._is_refused or field.is_composing()

    def is_marked(self) -> bool:
        """Whether a word claims too much."""
        return bool(marks(self.field.text(), self._language))

    def show_only(self) -> None:
        """It can be read here, and not written."""
        self.field.setReadOnly(True)
        self._take.hide()

    def _on_typed(self, text: str) -> None:
        self.show_problem("")
        self.typed.emit(text)

    def _look_through(self) -> None:
        text = self.field.text()
        found = marks(text, self._language)
        self._lint.setVisible(bool(found))
        if not found:
            return
        first = found[0]
        why = reason(first.why, self._look.texts)
        self._why.show_text(self._look.tr("“{word}”: {reason}", word=first.word, reason=why))
        self._offered = replaced(text, first)
        self._offer.show_text(self._offered)

    def _on_take(self) -> None:
        self.field.show_quoted(self._offered)
        self.field.setFocus()
