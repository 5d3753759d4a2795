"""Before the class: one row for each thing that can spoil it, with its remedy in plain words."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget

from facilitator.core.preflight import Check, CheckKind, Found, Verdict, checks
from facilitator.ui.dialogs.preflight_words import sentence_of, title_of
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import SPACE, TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.button import Button, Face
from facilitator.ui.widgets.icon import Icon
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.sheet import Sheet, SheetWords
from facilitator.ui.widgets.tick import Tick

_WIDTH = 720
_ICON = 20
_ICONS: Mapping[Verdict, str] = {
    "ok": "circle-check",
    "warn": "triangle-alert",
    "bad": "octagon-alert",
    "ask": "circle-question-mark",
}
_HEARD: Mapping[int, str] = {
    Qt.Key.Key_PageDown: "forward",
    Qt.Key.Key_PageUp: "back",
    Qt.Key.Key_Period: "dark",
    Qt.Key.Key_B: "dark",
}
"""What the clickers of PEERS send; a Chinese input method makes 。 of the point."""


class PreflightSheet(Sheet):
    """Shows what was found and what only the trainer can tell; holds nobody back.

    Signals:
        card_requested(bool): the test card on the room's screen, or away again.
        tone_requested(): the tone of a clock, to listen to.
        numbers_requested(): a number on every screen.
        papers_requested(): the papers are wanted.
        heard(str): a key of the clicker: "forward", "back" or "dark".
        ticked(bool, bool): whether the card was read in the back row, and the papers are at hand.
    """

    card_requested = Signal(bool)
    tone_requested = Signal()
    numbers_requested = Signal()
    papers_requested = Signal()
    heard = Signal(str)
    ticked = Signal(bool, bool)

    def __init__(self, look: Look, host: QWidget, title: str, *, begun: bool) -> None:
        self._rows: dict[CheckKind, _Row] = {
            check.kind: _Row(look, check.kind) for check in checks(Found())
        }
        self._card = Button(look, Face(look.tr("Show test card"), icon="projector"))
        self._seen = Tick(look, look.tr("Readable in the back row"))
        self._printed = Tick(look, look.tr("Printed and at hand"))
        self._numbers = Button(look, look.tr("Number the screens"))
        papers = Button(look, Face(look.tr("Print materials…"), icon="clipboard-list"))
        self._rows["screens"].offer(self._numbers)
        self._tone = Button(look, Face(look.tr("Play the tone"), icon="play"))
        self._rows["sound"].offer(self._tone)
        self._rows["card"].offer(self._card, self._seen)
        self._rows["papers"].offer(papers, self._printed)
        words = SheetWords(
            look.tr("Check the room"),
            look.tr("Resume workshop") if begun else look.tr("Start workshop"),
            look.tr("Close"),
            look.tr("“{title}”: two minutes before the first guest arrives.", title=title),
        )
        super().__init__(look, host, words, _grid(self._rows))
        self._shown = False
        self._numbers.clicked.connect(self.numbers_requested)
        papers.clicked.connect(self.papers_requested)
        self._tone.clicked.connect(self.tone_requested)
        self._card.clicked.connect(self._on_card)
        for tick in (self._seen, self._printed):
            tick.toggled.connect(self._on_tick)
        # The keys of a clicker are meant for this sheet, whatever has the keyboard in it.
        QApplication.instance().installEventFilter(self)  # pyright: ignore[reportOptionalMemberAccess]

    def show_found(self, found: Found) -> None:
        """Show how everything is now."""
        for check in checks(found):
            self._rows[check.kind].show_check(check, sentence_of(self._look, check, found))
        self._numbers.setEnabled(found.screens != "single")
        self._card.setEnabled(found.screens == "connected")
        if found.screens != "connected" and self._shown:
            self._show_card(shown=False)

    def show_ticks(self, found: Found) -> None:
        """Tick what was ticked before."""
        for tick, ticked in ((self._seen, found.seen), (self._printed, found.printed)):
            tick.blockSignals(True)  # noqa: FBT003  (a Qt call)
            tick.setChecked(ticked)
            tick.blockSignals(False)  # noqa: FBT003  (a Qt call)

    def sentence(self, kind: CheckKind) -> str:
        """What a row says."""
        return self._rows[kind].words.text()

    def verdict(self, kind: CheckKind) -> Verdict:
        """How a row is marked."""
        return self._rows[kind].verdict

    def _on_card(self) -> None:
        self._show_card(shown=not self._shown)
        self.card_requested.emit(self._shown)

    def _show_card(self, *, shown: bool) -> None:
        self._shown = shown
        words = self._look.tr("Hide test card") if shown else self._look.tr("Show test card")
        self._card.show_face(Face(words, icon="projector"))

    def _on_tick(self) -> None:
        self.ticked.emit(self._seen.isChecked(), self._printed.isChecked())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of a clicker before a list or a button has them."""
        if isinstance(event, QKeyEvent) and self.isVisible() and not event.modifiers():
            key = "dark" if event.text() == "。" else _HEARD.get(event.key(), "")
            if key and event.type() == QEvent.Type.KeyPress:
                self.heard.emit(key)
            if key:
                return True
        return super().eventFilter(watched, event)


class _Row:
    """The parts of one row."""

    def __init__(self, look: Look, kind: CheckKind) -> None:
        self._look = look
        self.icon = Icon(look, _ICONS["ask"], _ICON)
        self.title = Label(look, title_of(look, kind), TextStyle(bold=True))
        style = TextStyle(TYPE.small, colour=look.colours.text2)
        self.words = Label(look, "", style, wrap=True)
        self.offers: list[QWidget] = []
        self.verdict: Verdict = "ask"

    def offer(self, *offers: QWidget) -> None:
        """What can be done about it."""
        self.offers.extend(offers)

    def show_check(self, check: Check, words: str) -> None:
        """Show how it is; the sentence says it too, so that colour is not needed."""
        self.verdict = check.verdict
        colours = self._look.colours
        inks: Mapping[Verdict, str] = {
            "ok": colours.ok,
            "warn": colours.warn,
            "bad": colours.over,
            "ask": colours.text3,
        }
        self.icon.show_icon(_ICONS[check.verdict], inks[check.verdict])
        strong = check.verdict in ("warn", "bad")
        self.words.show_style(
            TextStyle(TYPE.small, colour=inks[check.verdict] if strong else colours.text2)
        )
        self.words.show_text(words)


def _grid(rows: Mapping[CheckKind, _Row]) -> QWidget:
    content = QWidget()
    grid = QGridLayout(content)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(SPACE.md)
    grid.setVerticalSpacing(SPACE.sm + 2)
    grid.setColumnStretch(1, 1)
    for at, one in enumerate(rows.values()):
        grid.addWidget(one.icon, at, 0, Qt.AlignmentFlag.AlignTop)
        grid.addLayout(column(one.title, one.words, gap=2), at, 1)
        if one.offers:
            grid.addLayout(row(None, *reversed(one.offers), gap=SPACE.md), at, 2)
    content.setFixedWidth(_WIDTH)
    return content
