"""The sheet a list of people is typed or pasted into."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.core.name_list import NameList
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.people.words import problem_words
from facilitator.ui.tokens import SPACE, TYPE
from facilitator.ui.widgets.boxes import column
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.lines_field import LinesField
from facilitator.ui.widgets.sheet import Sheet, SheetWords

_WIDTH = 620
_HEIGHT = 280
_MOST_SAID = 4


class PasteSheet(Sheet):
    """A field of lines, and what is wrong with them while they are typed.

    Signals:
        edited(str): the text is this now; answered by `show_read`.
        add_requested(str): the list is to be taken; answered by `show_read` or `finish`.
    """

    edited = Signal(str)
    add_requested = Signal(str)

    def __init__(self, look: Look, host: QWidget) -> None:
        example = (
            "张伟\n王芳，研发部\n李明，财务部，2"
            if look.lang == "zh-CN"
            else "Ann Lee\nBen Cole, Finance\nCarla Diaz, Sales, 2"
        )
        self.lines = LinesField(look, look.tr("List of people"), placeholder=example)
        self.lines.setFixedSize(_WIDTH, _HEIGHT)
        self._said = Label(look, "", TextStyle(TYPE.small, colour=look.colours.text2), wrap=True)
        content = QWidget()
        content.setLayout(column(self.lines, self._said, gap=SPACE.sm))
        words = SheetWords(
            look.tr("Type or paste a list"),
            look.tr("Add"),
            look.tr("Cancel"),
            look.tr(
                "One person a line: name, department, group. Columns copied from a spreadsheet fit"
                " as they are. With a wrong line nobody is added."
            ),
        )
        super().__init__(look, host, words, content, keeps_open=True)
        self.lines.edited.connect(self._on_edited)
        self.lines.finished.connect(self._on_wish)
        self.accepted.connect(self._on_wish)
        self.show_ready(bool(self.lines.toPlainText()))

    def said(self) -> str:
        """What stands below the field."""
        return self._said.text()

    def show_read(self, read: NameList) -> None:
        """Say how many people these are, or what is wrong with which lines."""
        look = self._look
        if read.problems:
            said = [problem_words(look, one) for one in read.problems[:_MOST_SAID]]
            more = sorted({one.line for one in read.problems[_MOST_SAID:]})
            if more:
                lines = look.tr(", ").join(str(one) for one in more)
                said.append(look.tr("Lines to mend, too: {lines}", lines=lines))
            self._show("\n".join(said), look.colours.over)
        else:
            count = len(read.people)
            found = [look.trn("{count} person", "{count} people", count)] if count else []
            if read.unused:
                columns = look.tr(", ").join(read.unused)
                found.append(look.tr("Columns not used: {columns}", columns=columns))
            self._show(look.tr("; ").join(found), look.colours.text2)
        self.lines.show_wrong([one.line for one in read.problems])
        self.show_ready(bool(read.people))

    def go_to(self, read: NameList) -> None:
        """Take the keyboard to the first wrong line."""
        if read.problems:
            self.lines.go_to_line(read.problems[0].line)
        self.lines.setFocus()

    def _show(self, text: str, colour: str) -> None:
        self._said.show_style(TextStyle(TYPE.small, colour=colour))
        self._said.show_text(text)
        self._place()

    def _on_edited(self) -> None:
        self.show_problem("")
        self.edited.emit(self.lines.toPlainText())

    def _on_wish(self) -> None:
        self.add_requested.emit(self.lines.toPlainText())
