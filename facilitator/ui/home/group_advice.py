"""For how many people and groups a template is made, and what to say where it does not fit."""

from PySide6.QtWidgets import QWidget

from facilitator.core.details import TemplateCard
from facilitator.core.group_advice import suggested_groups
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import TYPE
from facilitator.ui.widgets.boxes import column
from facilitator.ui.widgets.label import Label


class GroupAdvice(QWidget):
    """One quiet sentence, and an amber one where the numbers do not fit: a hint, never a refusal."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        quiet, amber = (
            TextStyle(TYPE.small, colour=colour)
            for colour in (look.colours.text2, look.colours.warn)
        )
        self._made_for = Label(look, "", quiet, wrap=True)
        self._unfit = Label(look, "", amber, wrap=True)
        self.setLayout(column(self._made_for, self._unfit, gap=0))

    def show_advice(self, card: TemplateCard | None, groups: int, people: int) -> None:
        """Say it for these numbers; 0 people are not counted yet."""
        known = self._known(card, people)
        unfit = self._misfit(card, groups, people)
        self._made_for.show_text(known)
        self._made_for.setVisible(bool(known))
        self._unfit.show_text(unfit)
        self._unfit.setVisible(bool(unfit))

    def _known(self, card: TemplateCard | None, people: int) -> str:
        if card is None or card.groups is None or card.people is None:
            return ""
        look = self._look
        said = look.tr(
            "Made for {fewest}–{most} people in {low}–{high} groups.",
            fewest=card.people[0],
            most=card.people[1],
            low=card.groups[0],
            high=card.groups[1],
        )
        suggested = suggested_groups(people)
        if not suggested or not card.groups[0] <= suggested <= card.groups[1]:
            return said
        more = look.tr(
            "{count} groups work well for {people} people.", count=suggested, people=people
        )
        return said + ("" if look.texts.locale == "zh-CN" else " ") + more

    def _misfit(self, card: TemplateCard | None, groups: int, people: int) -> str:
        if card is None:
            return ""
        look = self._look
        if card.groups is not None and groups and not card.groups[0] <= groups <= card.groups[1]:
            low, high = card.groups
            return look.tr(
                "{count} groups can be run, but its activities are made for {low}–{high}.",
                count=groups,
                low=low,
                high=high,
            )
        if card.people is not None and people and not card.people[0] <= people <= card.people[1]:
            low, high = card.people
            return look.tr(
                "{count} people can take part, but its activities are made for {low}–{high}.",
                count=people,
                low=low,
                high=high,
            )
        return ""
