"""The head of Home: which day it is, one calm sentence, and the ways to begin."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.ui.home.shelves import Shelves
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import SPACE, TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.button import Button, Face
from facilitator.ui.widgets.label import Label

_TALL = 44


class Heading(QWidget):
    """The head of Home.

    Signals:
        sample_requested: the sample workshop is wanted.
        quick_requested: a workshop without an agenda is wanted.
        new_requested: a new workshop is wanted.
    """

    sample_requested = Signal()
    quick_requested = Signal()
    new_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._day = Label(look, "", TextStyle(TYPE.heading, bold=True), elide=True)
        self._sentence = Label(look, "", TextStyle(colour=look.colours.text2), elide=True)
        sample = Button(look, Face(look.tr("Sample workshop"), icon="play"), "ghost", height=_TALL)
        quick = Button(look, Face(look.tr("Quick start"), icon="zap"), height=_TALL)
        new = Button(look, Face(look.tr("New workshop"), icon="plus"), height=_TALL)
        words = column(self._day, self._sentence, gap=SPACE.xs)
        line = row(words, sample, quick, new, gap=SPACE.md)
        line.setStretch(0, 1)
        self.setLayout(line)
        sample.clicked.connect(self.sample_requested)
        quick.clicked.connect(self.quick_requested)
        new.clicked.connect(self.new_requested)

    def show_day(self, today: date, shelves: Shelves) -> None:
        """Show the date, and what it holds."""
        self._day.show_text(self._look.texts.date_heading(today))
        self._sentence.show_text(self._say(today, shelves))

    def _say(self, today: date, shelves: Shelves) -> str:
        look = self._look
        running = shelves.first_of("running")
        if running is not None:
            return look.tr(
                "“{title}” is running. You can go on where you stopped.", title=running.title
            )
        if count := shelves.count_of("today"):
            return look.trn("{count} workshop today.", "{count} workshops today.", count)
        ended = shelves.ended_on(today)
        following = shelves.first_of("upcoming")
        if following is None:
            none, done = look.tr("No workshop today."), look.tr("Today’s workshop is done.")
            return done if ended else none
        day = look.texts.date_heading(date.fromisoformat(following.day))
        if ended:
            return look.tr("Today’s workshop is done. The next one: {day}.", day=day)
        return look.tr("No workshop today. The next one: {day}.", day=day)
