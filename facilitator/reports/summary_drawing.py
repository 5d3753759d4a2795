"""The page of the drawing exercise: both rounds, group by group and feature by feature."""

from facilitator.core.charts.display import side_by_side
from facilitator.core.charts.drawing import grid_figure
from facilitator.core.charts.dumbbell import Pair, PairTexts, dumbbell
from facilitator.core.rounds import shares_of
from facilitator.core.scoring import checklist
from facilitator.core.scoring.results import number
from facilitator.core.scoring.rounding import fixed, shown, tenths, whole
from facilitator.core.scoring.specs import ChecklistScoring
from facilitator.core.script import BlockScript
from facilitator.core.text import dotted
from facilitator.reports.day import Day
from facilitator.reports.model import (
    Block,
    Chart,
    Column,
    Heading,
    KeepTogether,
    Row,
    Table,
)
from facilitator.reports.pen import Pen
from facilitator.reports.summary_findings import rounds_of

FIGURE_SIDE = 132.0
MEASURE, COUNT = 84.0, 40.0
"""Widths of columns of figures: one measure, and how many it is made of."""


def drawing_blocks(day: Day, block: BlockScript, spec: ChecklistScoring, pen: Pen) -> list[Block]:
    """What follows the aim: a chart, what to read in it, tables, and the figures themselves."""
    means = rounds_of(day, block, spec)
    units = max((mean.units for mean in means), default=0)
    blocks: list[Block] = []
    if units and len(spec.rounds) == 2:
        blocks.append(
            Heading(
                pen.runs(pen.tr("Accuracy by group")),
                pen.runs(
                    dotted(
                        pen.lang,
                        pen.tr("% of items right"),
                        pen.trn("{count} entry", "{count} entries", units),
                    ),
                    "label",
                ),
            )
        )
        blocks.append(_accuracy(day, block, spec, pen))
    if units:
        several = len(spec.rounds) > 1
        blocks.append(Heading(pen.runs(pen.tr("The rounds") if several else pen.tr("On average"))))
        blocks.append(_rounds_table(day, block, spec, pen))
    ticked = _features(day, block, spec, pen)
    if ticked:
        blocks += ticked
    figures = [figure for figure in block.content.figures if figure.id in _played(day, block)]
    if figures:
        picture = side_by_side(
            [grid_figure(one, FIGURE_SIDE, pen.lang, caption=one.id.upper()) for one in figures],
            36.0,
        )
        alt = pen.tr("The figures that were described and drawn")
        blocks.append(KeepTogether((Heading(pen.runs(pen.tr("The figures"))), Chart(picture, alt))))
    return blocks


def _played(day: Day, block: BlockScript) -> set[str]:
    return {one for unit in day.workshop.units_of(block.block.id) for one in unit.order}


def _accuracy(day: Day, block: BlockScript, spec: ChecklistScoring, pen: Pen) -> Chart:
    scores = day.board.of(block.block.id)
    first, second = spec.rounds
    pairs = [
        Pair(day.groups[group], _hundred(one), _hundred(two))
        for group, (one, two) in shares_of(day.workshop, scores, spec).items()
    ]
    texts = PairTexts(
        first=pen.said(first.name), second=pen.said(second.name), difference=pen.tr("Difference")
    )
    alt = pen.tr(
        "Share of items right, first and second round: {values}",
        values=pen.listed([f"{p.label} {_figure(p.first)}→{_figure(p.second)}" for p in pairs]),
    )
    return Chart(dumbbell(pairs, texts, pen.frame), alt, pen.runs(_changes(pairs, pen), "label"))


def _changes(pairs: list[Pair], pen: Pen) -> str:
    """How many groups rose and fell, by the figures printed."""
    gains = [
        whole(pair.second) - whole(pair.first)
        for pair in pairs
        if pair.first is not None and pair.second is not None
    ]
    return pen.trn(
        "{count} group in both rounds: {more} more accurate in the second, {same} equal,"
        " {less} less. The second round includes practice.",
        "{count} groups in both rounds: {more} more accurate in the second, {same} equal,"
        " {less} less. The second round includes practice.",
        len(gains),
        more=sum(gain > 0 for gain in gains),
        same=sum(gain == 0 for gain in gains),
        less=sum(gain < 0 for gain in gains),
    )


def _figure(value: float | None) -> str:
    return "–" if value is None else str(whole(value))


def _gap(guess: float, right: float) -> str:
    """Between the printed figures, or a reader would compute another one."""
    gap = tenths(guess) - tenths(right)
    return ("+" if gap >= 0 else "−") + fixed(abs(gap))


def _hundred(share: float | None) -> float | None:
    return None if share is None else 100 * share


def _of(mean: checklist.RoundMeans, measure: str, figure: str, pen: Pen) -> str:
    """A mean, and how many it is of where that is not the n of its line."""
    count = mean.noted[measure]
    return (
        figure
        if count == mean.units
        else pen.tr("{figure} (n {count})", figure=figure, count=count)
    )


def _rounds_table(day: Day, block: BlockScript, spec: ChecklistScoring, pen: Pen) -> Table:
    """Every round on a line, with a column for what the exercise notes beside what is right."""
    names = {one.id: pen.said(one.name) for one in spec.rounds}
    count = len(spec.features)
    noted = {one.id for one in spec.measures}
    rows: list[Row] = []
    for mean in rounds_of(day, block, spec):
        right = None if mean.accuracy is None else mean.accuracy * count
        guess = mean.measures.get("estimate")
        time = mean.measures.get("time")
        figures = ["–" if right is None else f"{fixed(right)} / {count}"]
        if "time" in noted:
            figures.append("–" if time is None else _of(mean, "time", fixed(time / 60), pen))
        if "estimate" in noted:
            figures.append("–" if guess is None else _of(mean, "estimate", fixed(guess), pen))
            # Of other units than the result the difference would say nothing.
            alike = mean.noted.get("estimate") == mean.units
            figures.append(
                "–" if right is None or guess is None or not alike else _gap(guess, right)
            )
        cells = [pen.cell(one, role="figure") for one in (*figures, str(mean.units))]
        rows.append(Row((pen.cell(names[mean.round_id], bold=True), *cells)))
    heads = [pen.tr("Items right")]
    heads += [pen.tr("Minutes")] if "time" in noted else []
    if "estimate" in noted:
        heads += [pen.tr("Own estimate"), pen.tr("Estimate minus result")]
    return Table(
        columns=(
            Column(pen.runs(pen.tr("Round"), "label")),
            *(Column(pen.runs(head, "label"), MEASURE, "right", "figure") for head in heads),
            Column(pen.runs(pen.tr("n"), "label"), COUNT, "right", "figure"),
        ),
        rows=tuple(rows),
    )


def _features(day: Day, block: BlockScript, spec: ChecklistScoring, pen: Pen) -> list[Block]:
    """Feature by feature, where single ticks were entered."""
    scores = day.board.of(block.block.id)
    sheets = {
        one.id: [
            ticks
            for slots in (scores.found.values() if scores else ())
            if isinstance(ticks := slots.get(f"{one.id}.ticks"), list)
        ]
        for one in spec.rounds
    }
    if not any(sheets.values()):
        return []
    rows: list[Row] = []
    for index, feature in enumerate(spec.features):
        cells = [pen.cell(pen.said(feature.name), bold=True)]
        for one in spec.rounds:
            ticks = [t for sheet in sheets[one.id] if (t := number(sheet[index])) is not None]
            cells.append(
                pen.cell(f"{shown(sum(ticks))}/{len(ticks)}" if ticks else "–", role="figure")
            )
        rows.append(Row(tuple(cells)))
    return [
        Heading(pen.runs(pen.tr("Feature by feature"))),
        Table(
            columns=(
                Column(pen.runs(pen.tr("Feature"), "label")),
                *(
                    Column(pen.runs(pen.said(one.name), "label"), 110.0, "right", "figure")
                    for one in spec.rounds
                ),
            ),
            rows=tuple(rows),
            dense=True,
        ),
    ]
