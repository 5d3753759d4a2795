"""A card of one objective: what it is, from what it is measured, how much is wanted, how far it is."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal

from facilitator.core.notebook import Objective
from facilitator.core.objectives import HIGHEST
from facilitator.core.results import MeasureOption, ObjectiveCard, measure_key
from facilitator.core.scoring.rounding import shown
from facilitator.result_messages import objective_word
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.results.card_frame import CARD_MARGINS, CardFrame
from facilitator.ui.results.words import TONES
from facilitator.ui.results.writing import Writing
from facilitator.ui.tokens import HEIGHT, SPACE, TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.button import Button
from facilitator.ui.widgets.choice import Choice
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.number_field import NumberField, NumberSpec
from facilitator.ui.widgets.option import Option
from facilitator.ui.widgets.pill import Pill

_TARGET = 86
_SHARES = ("accuracy", "right", "attendance")


class ObjectiveCardView(CardFrame):
    """Shows an `ObjectiveCard`.

    Signals:
        objective_edited(object): the `Objective` as it is wanted.
        restore_requested(str): the id of one that is to be as it was proposed.
    """

    objective_edited = Signal(object)
    restore_requested = Signal(str)

    def __init__(
        self,
        look: Look,
        card: ObjectiveCard,
        measures: Mapping[str, MeasureOption],
        language: str,
    ) -> None:
        """`measures` are the indicators by their keys."""
        super().__init__(look, card.objective.id)
        self._card = card
        self._language = language
        self._measures = measures
        c = look.colours
        bold = TextStyle(TYPE.body, bold=True)
        self._text = Writing(look, look.tr("Objective"), bold, language)
        options = [Option(key, one.words) for key, one in measures.items()]
        self._measure = Choice(
            look, options, self._key(card.objective), look.tr("Indicator"),
            height=HEIGHT.compact_field,
        )  # fmt: skip
        self._measure.setMinimumWidth(80)
        high = HIGHEST.get(card.objective.measure, 100.0)
        self._target = NumberField(
            look, look.tr("Target"), NumberSpec(low=1, high=high, decimals=1),
            height=HEIGHT.compact_field,
        )  # fmt: skip
        self._target.setFixedWidth(_TARGET)
        quiet = TextStyle(TYPE.small, colour=c.text2)
        self._found = Label(look, "", quiet, elide=True)
        self._state = Pill(look, "", small=True)
        self._mark = Label(look, "", TextStyle(TYPE.caption, colour=c.text2), elide=True)
        self._restore = Button(look, look.tr("Put back"), "link", height=HEIGHT.small_pill)
        number = Label(look, card.objective.id, TextStyle(bold=True, colour=c.accent, tabular=True))
        wanted = row(self._measure, Label(look, "≥", quiet), self._target, gap=SPACE.sm)
        wanted.setStretch(0, 1)
        reached = row(self._state, self._found)
        reached.setStretch(1, 1)
        foot = row(self._mark, self._restore)
        foot.setStretch(0, 1)
        inner = row(
            column(2, number, None, gap=0),
            column(self._text, wanted, reached, foot, gap=SPACE.sm),
            gap=SPACE.md,
            margins=CARD_MARGINS,
        )
        inner.setStretch(1, 1)
        self.setLayout(inner)
        self.follow(self._text)
        self._text.typed.connect(self._on_text)
        self._measure.chosen.connect(self._on_measure)
        self._target.committed.connect(self._on_target)
        self._restore.clicked.connect(self._on_restore)
        self.show_card(card)

    def show_card(self, card: ObjectiveCard) -> None:
        """Show it as it stands; what is being typed is not touched."""
        look, self._card, wanted = self._look, card, card.objective
        self._text.show_text(card.text)
        self._measure.show_chosen(self._key(wanted))
        if not self._target.hasFocus():
            self._target.show_value(wanted.target)
        self._state.show_state(objective_word(look.texts, card.state), TONES[card.state])
        target = f"{shown(wanted.target)}{'%' if wanted.measure in _SHARES else ''}"
        found = card.found or look.tr("no figure yet")
        self._found.show_text(
            look.tr("measured: {found}, wanted: {target}", found=found, target=target)
        )
        self._mark.show_text(look.tr("Set by you") if wanted.at else look.tr("Proposed"))
        self._restore.setVisible(bool(wanted.at))

    def send(self) -> bool:
        """See CardFrame; the figure that is being typed as well."""
        if self._target.isModified():
            self._on_target("")
        return super().send()

    def is_being_written(self) -> bool:
        """See CardFrame; the figure as well."""
        return self._target.isModified() or super().is_being_written()

    def show_problem(self, problem: str) -> None:
        """Say why it was not kept."""
        self._text.show_problem(problem)

    def show_only(self) -> None:
        """It can be read here, and not written."""
        self._text.show_only()
        self._measure.setEnabled(False)
        self._target.setEnabled(False)
        self._restore.hide()

    def _key(self, objective: Objective) -> str:
        return measure_key(objective.measure, objective.block)

    def _on_text(self, text: str) -> None:
        """An objective that is emptied in one language is left out, not said in the other one."""
        wanted = self._card.objective
        words = {**wanted.text, self._language: text} if text else dict.fromkeys(wanted.text, "")
        self._tell(replace(wanted, text=words))

    def _on_measure(self, key: str) -> None:
        chosen = self._measures[key]
        measure, block = chosen.indicator
        wanted = replace(self._card.objective, measure=measure, block=block, target=chosen.usual)
        self._tell(wanted)

    def _on_target(self, _text: str) -> None:
        self._target.setModified(False)
        value = self._target.value()
        if value is not None and value != self._card.objective.target:
            self._tell(replace(self._card.objective, target=float(value)))

    def _tell(self, wanted: Objective) -> None:
        self.entered.emit(self.key)
        self.objective_edited.emit(wanted)

    def _on_restore(self) -> None:
        self.restore_requested.emit(self.key)
