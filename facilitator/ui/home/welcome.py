"""The first run, and every time the library is empty: two choices, then begin."""

from datetime import date

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from facilitator.core.text import EN, ZH
from facilitator.core.workshop import CLIENT_WIDTH, MOST_PEOPLE
from facilitator.ui.home.card_choice import CardChoice, ChoiceCard
from facilitator.ui.home.proposal import USUAL_PEOPLE
from facilitator.ui.home.welcome_art import WelcomeArt
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import RADIUS, SPACE, TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.button import Button, Face
from facilitator.ui.widgets.canvas import Canvas
from facilitator.ui.widgets.date_field import DateField
from facilitator.ui.widgets.empty_state import Tile
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.number_field import NumberField, NumberSpec
from facilitator.ui.widgets.scroll import ScrollArea
from facilitator.ui.widgets.surfaces import Card, Rule
from facilitator.ui.widgets.text_field import TextField

_WIDTH = 616
_TILE = 48
_TALL = 48
_BUTTON_WIDTH = 124
_ART, _SIDE = 5, 7
_OUTSIDE = 4


class _Side(QWidget):
    """The right side, on the colour of cards."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            Canvas(painter, self._look).fill(QRectF(self.rect()), self._look.colours.surface)


class _Chosen(QFrame):
    """The card that is proposed: the border is the accent, the ground that of cards."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def paintEvent(self, _event: QPaintEvent) -> None:
        c = self._look.colours
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            canvas.fill(QRectF(self.rect()), c.surface, RADIUS.card)
            canvas.outline(QRectF(self.rect()), c.accent, RADIUS.card, 2.0)


class Welcome(QWidget):
    """Language and appearance, and two ways to begin.

    Signals:
        language_requested: carries "zh-CN" or "en".
        theme_requested: carries "system", "light" or "dark".
        sample_requested: the sample workshop is wanted.
        new_requested: a workshop of one's own; carries the client (str), the day (date) and the
            number of people (int) as far as they were answered.
        quick_requested: a workshop without an agenda is wanted.
        library_requested: the activities are wanted, without a workshop.
    """

    language_requested = Signal(str)
    theme_requested = Signal(str)
    sample_requested = Signal()
    new_requested = Signal(str, object, int)
    quick_requested = Signal()
    library_requested = Signal()

    def __init__(self, look: Look, theme: str, today: date) -> None:
        """`theme` is the setting: "system", "light" or "dark"."""
        super().__init__()
        self._look = look
        self._theme = theme
        self._start = Button(
            look, Face(look.tr("Begin"), trailing="arrow-right"), "primary", height=_TALL
        )
        self._new = Button(look, look.tr("Plan it"), height=_TALL)
        self._quick = Button(look, look.tr("Only points and a timer? Quick start"), "link")
        self._library = Button(look, look.tr("Look through the activities"), "link")
        self._client = TextField(
            look, look.tr("For whom?"), placeholder=look.tr("Name of the client"), icon="building-2"
        )
        self._client.setMaxLength(CLIENT_WIDTH)
        self._day = DateField(look, look.tr("Which day?"), today)
        self._day.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        spec = NumberSpec(low=0, high=MOST_PEOPLE)
        self._people = NumberField(look, look.tr("How many people?"), spec, steppers=True)
        self._people.show_value(USUAL_PEOPLE)
        self._build()
        self._start.clicked.connect(self.sample_requested)
        self._new.clicked.connect(self._on_new)
        self._client.returnPressed.connect(self._on_new)
        self._people.returnPressed.connect(self._on_new)
        self._quick.clicked.connect(self.quick_requested)
        self._library.clicked.connect(self.library_requested)

    def _build(self) -> None:
        look = self._look
        for button in (self._start, self._new):
            button.setFixedWidth(max(_BUTTON_WIDTH, button.sizeHint().width()))
        quiet = TextStyle(colour=look.colours.text2)
        title = TextStyle(TYPE.heading, bold=True)
        heading = column(
            Label(look, look.tr("Two choices, then begin"), title),
            Label(look, look.tr("Both can be changed later."), quiet),
        )
        content = QWidget()
        box = column(gap=SPACE.md, margins=(SPACE.xs, SPACE.lg, SPACE.xs, SPACE.lg))
        box.addStretch(_OUTSIDE)
        for part in (
            heading,
            column(self._caption(look.tr("Interface language")), self._languages()),
            column(self._caption(look.tr("Appearance")), self._themes()),
            column(Rule()),
            column(self._caption(look.tr("Begin here")), self._sample_card()),
            column(self._new_card()),
            row(self._quick, None, self._library),
        ):
            box.addLayout(part)
            box.addStretch(1)
        box.addStretch(_OUTSIDE)
        content.setLayout(box)
        content.setFixedWidth(_WIDTH + 2 * SPACE.xs)
        side = _Side(look)
        middle = QWidget()
        middle.setLayout(row(None, content, None))
        side.setLayout(column(ScrollArea(middle)))
        halves = row(gap=0)
        halves.addWidget(WelcomeArt(look), _ART)
        halves.addWidget(side, _SIDE)
        self.setLayout(halves)

    def _caption(self, words: str) -> Label:
        style = TextStyle(TYPE.caption, bold=True, colour=self._look.colours.text3)
        return Label(self._look, words, style)

    def _languages(self) -> CardChoice:
        look = self._look
        cards = (
            ChoiceCard(ZH, look.tr("简体中文"), summary=look.tr("界面与课程默认用中文")),
            ChoiceCard(EN, look.tr("English"), summary=look.tr("Interface and course in English")),
        )
        choice = CardChoice(look, cards, look.lang, look.tr("Interface language"))
        choice.chosen.connect(self.language_requested)
        return choice

    def _themes(self) -> CardChoice:
        look = self._look
        cards = (
            ChoiceCard("system", look.tr("Same as system"), icon="monitor"),
            ChoiceCard("light", look.tr("Light"), icon="sun"),
            ChoiceCard("dark", look.tr("Dark"), icon="moon"),
        )
        choice = CardChoice(look, cards, self._theme, look.tr("Appearance"), columns=3)
        choice.chosen.connect(self.theme_requested)
        return choice

    def _sample_card(self) -> QWidget:
        look = self._look
        words = column(
            Label(look, look.tr("Try the sample workshop"), TextStyle(TYPE.title, bold=True)),
            self._line(look.tr("A complete short course with invented people.")),
            self._line(look.tr("Try anything; real workshops are not affected.")),
            gap=SPACE.xs,
        )
        card = _Chosen(look)
        card.setLayout(
            row(
                Tile(look, "play", _TILE), words, None, self._start,
                gap=SPACE.lg, margins=(SPACE.xl, SPACE.lg + 2, SPACE.xl, SPACE.lg + 2),
            )
        )  # fmt: skip
        return card

    def _new_card(self) -> QWidget:
        look = self._look
        words = column(
            Label(look, look.tr("Plan my own workshop"), TextStyle(TYPE.title, bold=True)),
            self._line(look.tr("Answer three questions and the agenda is ready.")),
            gap=SPACE.xs,
        )
        head = row(Tile(look, "plus", _TILE, quiet=True), words, None, self._new, gap=SPACE.lg)
        questions = row(gap=SPACE.md + 2)
        for question, field in (
            (look.tr("For whom?"), self._client),
            (look.tr("Which day?"), self._day),
            (look.tr("How many people?"), self._people),
        ):
            label = Label(look, question, TextStyle(TYPE.small, bold=True))
            questions.addLayout(column(label, field, gap=SPACE.xs), 1)
        card = Card()
        card.setLayout(
            column(
                head, questions,
                gap=SPACE.lg, margins=(SPACE.xl, SPACE.lg, SPACE.xl, SPACE.lg + 2),
            )
        )  # fmt: skip
        return card

    def _line(self, words: str) -> Label:
        return Label(self._look, words, TextStyle(colour=self._look.colours.text2), elide=True)

    def focus_main(self) -> None:
        """Take the keyboard to the proposed way to begin."""
        self._start.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_new(self) -> None:
        people = int(self._people.value() or 0)
        self.new_requested.emit(self._client.text().strip(), self._day.day(), people)
