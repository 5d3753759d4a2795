"""How the ranking counts: the method, the weights, and whether one block decides everything."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from facilitator.core.scoring.comparison import Moved, Weighed
from facilitator.core.scoring.rounding import fixed, percent, whole
from facilitator.live.inquiry import RankingPage
from facilitator.telling import sentences
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import HEIGHT, SPACE, TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.icon import Icon
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.number_field import NumberField, NumberSpec
from facilitator.ui.widgets.option import Option
from facilitator.ui.widgets.segmented import Segmented
from facilitator.ui.widgets.sheet import Sheet, SheetWords
from facilitator.ui.widgets.text_field import TextField

_WIDTH = 860
_ICON = 18
_WEIGHT = 116
_ROW = 30
_HEAVIEST = 10.0
_LONGEST = 120


class RankingSheet(Sheet):
    """Tries another method or other weights; nothing changes before its button is pressed.

    Whoever makes the change closes it: what could not be written stays typed.

    Signals:
        preview_requested(str, object): method, {block: weight}.
        change_requested(str, object, str): method, {block: weight}, reason.
    """

    preview_requested = Signal(str, object)
    change_requested = Signal(str, object, str)

    def __init__(self, look: Look, host: QWidget, page: RankingPage) -> None:
        self._page = page
        self._fields: dict[str, NumberField] = {}
        self._typed: dict[str, float | None] = {}
        self._totals: dict[str, Label] = {}
        self._nows: dict[str, Label] = {}
        self._afters: dict[str, Label] = {}
        self._shares: dict[str, Label] = {}
        quiet = TextStyle(TYPE.small, colour=look.colours.text2)
        names = (
            ("A", look.tr("Scaled points")),
            ("B", look.tr("Rank points")),
            ("C", look.tr("T-scores")),
        )
        self.methods = Segmented(
            look, [Option(*one) for one in names], page.current, look.tr("Method of the ranking")
        )
        self._rule = Label(look, "", quiet, wrap=True)
        self._warning = Label(look, "", TextStyle(bold=True, colour=look.colours.warn), wrap=True)
        self._warned = QWidget()
        self.reason = TextField(
            look, look.tr("Reason for the change"), placeholder=look.tr("Reason, kept in the log")
        )
        self.reason.setMaxLength(_LONGEST)
        words = SheetWords(
            look.tr("How the ranking counts"), look.tr("Rank like this"), look.tr("Close")
        )
        super().__init__(look, host, words, self._laid_out(look), keeps_open=True)
        self.methods.chosen.connect(self._ask)
        self.accepted.connect(self._on_accepted)
        self.show_page(page)

    def field_of(self, block: str) -> NumberField:
        """The weight of a block."""
        return self._fields[block]

    def warning(self) -> str:
        """What is said about a block that decides everything; "" for nothing."""
        return self._warning.text()

    def shown(self) -> tuple[tuple[str, str], ...]:
        """Every group with its place as it would be."""
        return tuple((group, label.text()) for group, label in self._afters.items())

    def now(self) -> tuple[tuple[str, str], ...]:
        """Every group with its place as it is."""
        return tuple((group, label.text()) for group, label in self._nows.items())

    def _laid_out(self, look: Look) -> QWidget:
        sign = Icon(look, "triangle-alert", _ICON, look.colours.warn)
        warned = row(sign, self._warning, gap=SPACE.sm)
        warned.setStretch(1, 1)
        self._warned.setLayout(warned)
        tables = row(gap=SPACE.xl)
        tables.addLayout(self._groups(look), 1)
        tables.addLayout(self._blocks(look), 1)
        note = look.tr(
            "A group is ranked once half of the weight counts; “excused” takes an exercise out,"
            " “not entered” counts 0. What comes from single people is always a mean, so large groups"
            " have no advantage. The screen shows total points, weight times points; here the mean"
            " stands in brackets."
        )
        box = column(row(self.methods, None), self._rule, self._warned, gap=SPACE.md)
        box.addLayout(tables)
        box.addWidget(
            Label(look, note, TextStyle(TYPE.caption, colour=look.colours.text2), wrap=True)
        )
        box.addWidget(self.reason)
        if self._page.elsewhere:
            self.reason.hide()
            said = look.tr("This computer only records; the one that has the room decides.")
            box.addWidget(Label(look, said, TextStyle(bold=True), wrap=True))
        content = QWidget()
        content.setLayout(box)
        content.setMinimumWidth(min(_WIDTH, max(320, self._page_width())))
        return content

    def _page_width(self) -> int:
        return _WIDTH

    def _groups(self, look: Look) -> QGridLayout:
        heads = (look.tr("Group"), look.tr("Screen total"), look.tr("Now"), look.tr("If changed"))
        grid = _grid(look, heads)
        for line, (group, name) in enumerate(self._page.groups.items(), start=1):
            now, then = (
                Label(look, "", TextStyle(tabular=True, bold=bold)) for bold in (False, True)
            )
            # The figure the room knows: beside it the mean, which is another one, explains itself.
            total = Label(look, "", TextStyle(tabular=True, colour=look.colours.text2))
            self._totals[group], self._nows[group], self._afters[group] = total, now, then
            grid.addWidget(Label(look, name, elide=True), line, 0)
            for place, label in enumerate((total, now, then), start=1):
                grid.addWidget(label, line, place, Qt.AlignmentFlag.AlignRight)
            grid.setRowMinimumHeight(line, _ROW)
        grid.setRowStretch(len(self._page.groups) + 1, 1)
        return grid

    def _blocks(self, look: Look) -> QGridLayout:
        grid = _grid(look, (look.tr("Exercise"), look.tr("Weight"), look.tr("Influence")))
        spec = NumberSpec(low=0, high=_HEAVIEST, decimals=3, step=0.5)
        line = 0
        for line, one in enumerate(self._page.comparison.weighed, start=1):
            title = self._page.blocks[one.block]
            share = Label(look, "", TextStyle(tabular=True))
            self._shares[one.block] = share
            field = NumberField(
                look,
                look.tr("Weight of {name}", name=title),
                spec,
                height=HEIGHT.compact_field,
                steppers=True,
            )
            field.setFixedWidth(_WEIGHT)
            field.show_value(one.weight)
            field.value_edited.connect(partial(self._on_weight, one.block))
            self._fields[one.block] = field
            grid.addWidget(Label(look, title, elide=True), line, 0)
            grid.addWidget(field, line, 1)
            grid.addWidget(share, line, 2, Qt.AlignmentFlag.AlignRight)
        grid.setRowStretch(line + 1, 1)
        return grid

    def show_page(self, page: RankingPage) -> None:
        """Show what this way of counting would make of the standing."""
        self._page = page
        look, comparison = self._look, page.comparison
        self._rule.show_text(sentences(look.texts)[f"rule.method-{comparison.method}"])
        for block, field in self._fields.items():
            if block not in self._typed:
                field.show_value(page.weights[block])
        for moved in comparison.moved:
            self._totals[moved.before.group].show_text(str(whole(moved.before.cumulative)))
            self._nows[moved.before.group].show_text(
                _place(look, moved.before.rank, moved.before.mean)
            )
            label = self._afters[moved.after.group]
            label.show_text(_place(look, moved.after.rank, moved.after.mean))
            ink = look.colours.accent if _differs(moved) else look.colours.text
            label.show_style(TextStyle(tabular=True, bold=True, colour=ink))
        for one in comparison.weighed:
            if one.block in self._shares:
                self._shares[one.block].show_text(_influence(one))
                ink = look.colours.warn if one.dominant else look.colours.text2
                self._shares[one.block].show_style(
                    TextStyle(tabular=True, bold=one.dominant, colour=ink)
                )
        self._warning.show_text(self._warning_words())
        self._warned.setVisible(bool(self._warning.text()))
        self.show_ready(self._may_change())

    def _warning_words(self) -> str:
        decider = self._page.comparison.decider
        if decider is None:
            return ""
        title, share = self._page.blocks[decider.block], _influence(decider)
        if self._page.comparison.method == "A":
            return self._look.tr(
                "The ranking is decided mainly by “{name}” (influence {share}). Rank points give every"
                " exercise the same spread; a smaller weight helps as well.",
                name=title,
                share=share,
            )
        return self._look.tr(
            "By scaled points the ranking would be decided mainly by “{name}” (influence {share}).",
            name=title,
            share=share,
        )

    def _may_change(self) -> bool:
        method = self.methods.chosen_key()
        if self._page.elsewhere:
            return False
        return method != "C" and (method != self._page.current or bool(self._changed()))

    def weights(self) -> dict[str, float]:
        """The weights that were typed; one that is not readable stays what it is."""
        return {block: value for block, value in self._typed.items() if value is not None}

    def _changed(self) -> dict[str, float]:
        return {
            block: weight
            for block, weight in self.weights().items()
            if weight != self._page.weights[block]
        }

    def _on_weight(self, block: str, value: float | None) -> None:
        self._typed[block] = value
        self._ask()

    def _ask(self, _changed: object = None) -> None:
        self.preview_requested.emit(self.methods.chosen_key(), self.weights())

    def _on_accepted(self) -> None:
        method, changed = self.methods.chosen_key(), self._changed()
        reason = self.reason.text().strip()
        self.change_requested.emit(method, changed, reason)


def _grid(look: Look, heads: tuple[str, ...]) -> QGridLayout:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(SPACE.lg)
    grid.setVerticalSpacing(SPACE.xs)
    style = TextStyle(TYPE.caption, colour=look.colours.text2)
    for place, head in enumerate(heads):
        align = Qt.AlignmentFlag.AlignRight if place else Qt.AlignmentFlag.AlignLeft
        grid.addWidget(Label(look, head, style), 0, place, align)
    grid.setColumnStretch(0, 1)
    return grid


def _differs(moved: Moved) -> bool:
    return moved.before.rank != moved.after.rank


def _place(look: Look, rank: int | None, mean: float | None) -> str:
    if rank is None or mean is None:
        return look.tr("no rank")
    return look.tr("{rank} ({mean})", rank=rank, mean=fixed(mean))


def _influence(one: Weighed) -> str:
    if one.influence is None:
        return "–"
    sign = "−" if one.influence < 0 else ""
    return f"{sign}{percent(abs(one.influence))}"
