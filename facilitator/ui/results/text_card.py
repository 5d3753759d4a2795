"""A card of texts that stand together in the report: a finding, a step, a recommendation."""

import datetime as dt
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.core.results import CardLine, TextCard
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.results.card_frame import CARD_MARGINS, CardFrame
from facilitator.ui.results.words import own_words, part_word
from facilitator.ui.results.writing import Writing
from facilitator.ui.tokens import HEIGHT, SPACE, TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.button import Button
from facilitator.ui.widgets.date_field import DateField
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.paragraph_field import FIELD_MARGIN
from facilitator.ui.widgets.pill import Pill
from facilitator.ui.widgets.typeset import text_width

_BESIDE = ("owner", "proof", "day", "indicator", "action")
"""Parts that stand beside a word for what they are."""


class TextCardView(CardFrame):
    """Shows a `TextCard`.

    Signals:
        typed(str, str): a key, and the text that was written there.
        restore_requested(str): the key of a text that is to be as it was proposed.
        take_out_requested(str): the key of the card, which is to be left out, or deleted.
    """

    take_out_requested = Signal(str)
    typed = Signal(str, str)
    restore_requested = Signal(str)

    def __init__(self, look: Look, card: TextCard, language: str) -> None:
        super().__init__(look, card.key)
        self._card = card
        self._writings: dict[str, Writing] = {}
        self._days: dict[str, DateField] = {}
        quiet = TextStyle(TYPE.caption, colour=look.colours.text2)
        self._source = Label(look, "", quiet, elide=True)
        self._mark = Pill(look, "", "accent", small=True)
        self._restore = Button(look, look.tr("Put back"), "link", height=HEIGHT.small_pill)
        self._restore.clicked.connect(self._on_restore)
        away = look.tr("Delete") if card.own else look.tr("Leave out")
        self._away = Button(look, away, "quiet", height=HEIGHT.small_pill)
        self._away.clicked.connect(lambda: self.take_out_requested.emit(self.key))
        if not card.may_go:
            self._away.hide()
        words = [part_word(look, one.part) for one in card.lines]
        small = look.font(TYPE.small)
        self._captions = max(text_width(one, small) for one in words) + 1
        lines = [self._line(one, language) for one in card.lines]
        foot = row(
            self._source, self._mark, self._restore, self._away, margins=(FIELD_MARGIN, 0, 0, 0)
        )
        foot.setStretch(0, 1)
        self._problem = Label(look, "", TextStyle(TYPE.small, colour=look.colours.over), wrap=True)
        self._problem.hide()
        texts = column(*lines, foot, self._problem, gap=SPACE.sm - 2)
        inner = row(texts, gap=SPACE.md, margins=CARD_MARGINS)
        inner.setStretch(0, 1)
        style = TextStyle(bold=True, colour=look.colours.accent, tabular=True)
        self._number = Label(look, "", style) if card.number else None
        if self._number is not None:
            inner.insertLayout(0, column(2, self._number, None, gap=0))
        self.setLayout(inner)
        self.show_card(card)

    def _line(self, line: CardLine, language: str) -> QWidget:
        look, word, name = self._look, part_word(self._look, line.part), line.name
        if line.kind == "day":
            field = DateField(
                look, name, dt.date.fromisoformat(line.text), height=HEIGHT.compact_field
            )
            field.date_edited.connect(partial(self._on_day, line.key))
            self._days[line.key] = field
            return self._beside(word, field)
        leads = line is self._card.lines[0]
        px = TYPE.body if leads else TYPE.small
        writing = Writing(look, name, TextStyle(px, bold=leads), language)
        if self._card.own:
            writing.field.setPlaceholderText(own_words(look, line.part))
        writing.typed.connect(partial(self.typed.emit, line.key))
        self.follow(writing)
        self._writings[line.key] = writing
        return self._beside(word, writing) if line.part in _BESIDE else writing

    def _beside(self, word: str, field: QWidget) -> QWidget:
        style = TextStyle(TYPE.small, colour=self._look.colours.text2)
        caption = Label(self._look, word, style)
        caption.setFixedWidth(self._captions)
        place = column(3, caption, None, gap=0)
        line = row(place, field, gap=SPACE.sm)
        if isinstance(field, DateField):
            line.addStretch(1)
        else:
            line.setStretch(1, 1)
        both = QWidget()
        both.setLayout(line)
        return both

    def show_card(self, card: TextCard) -> None:
        """Show the texts as they stand; what is being typed is not touched."""
        look, self._card = self._look, card
        if self._number is not None:
            self._number.show_text(str(card.number))
        self._say("")
        for line in card.lines:
            if line.kind == "day":
                self._days[line.key].show_day(dt.date.fromisoformat(line.text))
            else:
                self._writings[line.key].show_text(line.text)
        self._source.show_text(look.tr("From: {source}", source=card.source) if card.source else "")
        edited = any(line.edited for line in card.lines)
        outdated = any(line.outdated for line in card.lines)
        if outdated:
            self._mark.show_state(look.tr("Figures changed since"), "warn")
        else:
            self._mark.show_state(look.tr("Your own") if card.own else look.tr("Edited"), "accent")
        self._mark.setVisible(edited or card.own)
        self._restore.setVisible(edited and not card.own)

    def show_problem(self, key: str, problem: str) -> None:
        """Say why a text was not kept, or why the card could not go."""
        if key in self._writings:
            self._writings[key].show_problem(problem)
        elif key == self.key or key in self._days:
            self._say(problem)

    def _say(self, problem: str) -> None:
        self._problem.show_text(problem)
        self._problem.setVisible(bool(problem))

    def show_only(self) -> None:
        """It can be read here, and not written."""
        for writing in self._writings.values():
            writing.show_only()
        for field in self._days.values():
            field.setEnabled(False)
        self._restore.hide()
        self._away.hide()

    def _on_day(self, key: str, day: dt.date) -> None:
        self.entered.emit(self.key)
        self.typed.emit(key, day.isoformat())

    def _on_restore(self) -> None:
        for line in self._card.lines:
            if line.edited:
                self.restore_requested.emit(line.key)
