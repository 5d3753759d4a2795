"""What the texts rest on: the charts of a workshop, each with a line about what is pointed at."""

from functools import partial

from PySide6.QtWidgets import QWidget

from facilitator.core.results import Evidence
from facilitator.core.rounds import TwoRounds
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.results.chart_view import ChartView, Draw
from facilitator.ui.results.charts import counting, exercises, totals, two_rounds
from facilitator.ui.tokens import SPACE, TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.empty_state import EmptyState
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.scroll import ScrollArea
from facilitator.ui.widgets.surfaces import Card

_MARGINS = (SPACE.lg, SPACE.lg, SPACE.lg, SPACE.lg)
_TWO_LINES = 42


class ChartCard(Card):
    """A chart with its title, and below it what is pointed at."""

    def __init__(self, look: Look, title: str, note: str) -> None:
        super().__init__()
        self._hint = look.tr("Point at a bar, or use the arrow keys, to see what it is made of.")
        quiet = TextStyle(TYPE.small, colour=look.colours.text2)
        self.chart = ChartView(look, title)
        self.said = Label(look, self._hint, quiet, wrap=True)
        # Two lines are kept free: the chart below must not jump.
        self.said.setMinimumHeight(_TWO_LINES)
        self._note = Label(look, note, quiet, elide=True)
        head = row(Label(look, title, TextStyle(TYPE.lead, bold=True)), self._note, gap=SPACE.sm)
        head.setStretch(1, 1)
        self.setLayout(column(head, self.chart, self.said, gap=SPACE.sm, margins=_MARGINS))
        self.chart.pointed.connect(self._on_pointed)

    def show_chart(self, draw: Draw, note: str) -> None:
        """Show what is drawn; `note` says on which scale."""
        self._note.show_text(note)
        self.chart.show_chart(draw)

    def _on_pointed(self, said: str) -> None:
        self.said.show_text(said or self._hint)


class FiguresColumn(QWidget):
    """The standing, the exercises, and those in two rounds; a calm sentence where nothing was scored."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.totals = ChartCard(look, look.tr("Overall result"), "")
        self.exercises = ChartCard(look, look.tr("Points by exercise"), "")
        self._empty = EmptyState(
            look,
            "clipboard-list",
            look.tr("Nothing was scored"),
            look.tr("The report says what was run, and how long it took."),
        )
        self.rounds: list[ChartCard] = []
        inside = QWidget()
        self._box = column(self.totals, self.exercises, self._empty, None, gap=SPACE.md)
        inside.setLayout(self._box)
        self.setLayout(column(ScrollArea(inside)))
        self._show(scored=False)

    def show_evidence(self, evidence: Evidence) -> None:
        """Show these figures."""
        look, blocks = self._look, counting(evidence)
        self._show(scored=bool(blocks))
        if not blocks:
            return
        weighing = sum(one.weight > 0 for one in blocks)
        self.totals.show_chart(
            partial(totals, look, evidence),
            look.trn("0–100, {count} exercise counts", "0–100, {count} exercises count", weighing),
        )
        self.exercises.show_chart(
            partial(exercises, look, evidence), look.tr("0–100 in each cell, × is the weight")
        )

        for card in self.rounds:
            card.hide()
            card.deleteLater()
        self.rounds = [self._round_card(evidence, one) for one in evidence.rounds]
        for at, card in enumerate(self.rounds, start=2):
            self._box.insertWidget(at, card)

    def _round_card(self, evidence: Evidence, found: TwoRounds) -> ChartCard:
        card = ChartCard(self._look, found.title, "")
        note = self._look.tr("share right in both rounds")
        card.show_chart(partial(two_rounds, self._look, evidence, found), note)
        return card

    def _show(self, *, scored: bool) -> None:
        self.totals.setVisible(scored)
        self.exercises.setVisible(scored)
        self._empty.setVisible(not scored)
