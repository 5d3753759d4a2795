"""A page for each exercise: what happened, by question or criterion."""

from facilitator.core.charts.display import side_by_side
from facilitator.core.charts.drawing import grid_figure
from facilitator.core.charts.dumbbell import Pair, PairTexts, dumbbell
from facilitator.core.journal import Value
from facilitator.core.pack import Part
from facilitator.core.scoring import checklist, class_points, quiz
from facilitator.core.scoring.results import number
from facilitator.core.scoring.rounding import fixed, tenths, whole
from facilitator.core.scoring.specs import ChecklistScoring, PointsScoring, QuizScoring
from facilitator.core.script import BlockScript
from facilitator.core.text import dotted
from facilitator.reports.day import Day
from facilitator.reports.model import (
    Block,
    Chart,
    Column,
    Heading,
    KeepTogether,
    Lead,
    Note,
    Row,
    Section,
    Table,
)
from facilitator.reports.pen import Pen
from facilitator.reports.summary_findings import answers_of, rounds_of
from facilitator.reports.summary_standing import MANY

FIGURE_SIDE = 132.0
MEASURE, COUNT = 84.0, 40.0
"""Widths of columns of figures: one measure, and how many it is made of."""


def exercise_sections(day: Day, pen: Pen) -> list[Section]:
    """The exercises with entries, in the order of the agenda, then class points."""
    sections = [_section(day, block, pen) for block in day.scored]
    points = _class_points(day, pen)
    return [*sections, points] if points else sections


def _section(day: Day, block: BlockScript, pen: Pen) -> Section:
    blocks: list[Block] = [
        Lead(pen.runs(pen.tr("Aim: {aim}", aim=pen.said(block.fill(block.content.objective)))))
    ]
    match block.content.scoring:
        case ChecklistScoring() as spec:
            blocks += _drawing(day, block, spec, pen)
        case QuizScoring():
            blocks += _quiz(day, block, pen)
        case PointsScoring(from_parts=True):
            blocks += _acts(day, block, pen)
        case _:
            pass
    return Section(pen.runs(pen.said(block.fill(block.block.title))), tuple(blocks))


def _groups_of(day: Day, units: list[str]) -> list[str]:
    homes = {unit.id: unit.members[0][0] for unit in day.workshop.units}
    found = {homes[unit] for unit in units}
    return [name for group, name in day.groups.items() if group in found]


def _quiz(day: Day, block: BlockScript, pen: Pen) -> list[Block]:
    answers = answers_of(day, block)
    asked = [part for part in block.parts if answers[part.id]]
    rows = [_item_row(day, block, part, answers[part.id], pen) for part in asked]
    note = pen.trn("{count} item", "{count} items", len(asked))
    return [
        Heading(pen.runs(pen.tr("Item by item")), pen.runs(note, "label")),
        Table(
            columns=(
                Column(pen.runs(pen.tr("Item"), "label"), 196.0),
                Column(pen.runs(pen.tr("Right answer"), "label"), 176.0),
                Column(pen.runs(pen.tr("Groups right"), "label"), None, "right", "figure"),
            ),
            rows=tuple(rows),
        ),
        Note(
            pen.runs(
                pen.tr("Groups answered together; a partly right answer earns part of the points."),
                "label",
            )
        ),
    ]


def _item_row(day: Day, block: BlockScript, part: Part, answers: dict[str, Value], pen: Pen) -> Row:
    right = quiz.right_units(part, answers)
    letters = block.letters[part.id]
    keys = [
        f"{letters[option.id]} {pen.said(block.fill(option.text))}"
        for option in part.options
        if option.id in part.key
    ]
    return Row(
        (
            pen.cell(pen.said(block.fill(part.stem)), bold=True, role="quote"),
            pen.cell(("；" if pen.lang == "zh-CN" else "; ").join(keys), role="quote"),
            pen.cell(f"{len(_groups_of(day, right))}/{len(answers)}", role="figure"),
        )
    )


def _acts(day: Day, block: BlockScript, pen: Pen) -> list[Block]:
    answers = answers_of(day, block)
    blocks: list[Block] = [
        KeepTogether(_act(day, block, part, answers[part.id], pen))
        for part in block.parts
        if answers[part.id]
    ]
    blocks.append(
        Note(
            pen.runs(
                pen.tr(
                    "Points are the judgement of the exercise’s authors; the consequences are fictional."
                ),
                "label",
            )
        )
    )
    return blocks


def _act(
    day: Day, block: BlockScript, part: Part, answers: dict[str, Value], pen: Pen
) -> tuple[Block, ...]:
    title = dotted(pen.lang, pen.said(block.part_label(part)), pen.said(part.name))
    rows: list[Row] = []
    for option_id, letter in block.letters[part.id].items():
        option = part.option(option_id)
        if option is None:
            continue
        chosen = _groups_of(day, [unit for unit, value in answers.items() if value == option_id])
        told = pen.said(block.fill(option.consequence)) if option.consequence and chosen else ""
        rows.append(
            Row(
                (
                    pen.cell(letter, bold=True),
                    pen.cell(pen.said(block.fill(option.text)), bold=bool(chosen), role="quote"),
                    pen.cell(told, role="quote"),
                    pen.cell(pen.listed(chosen) or "–", role="name"),
                    pen.cell(f"{option.points or 0:g}", role="figure"),
                )
            )
        )
    return (
        Heading(
            pen.runs(title),
            pen.runs(pen.trn("{count} group", "{count} groups", len(answers)), "label"),
        ),
        Note(pen.runs(pen.said(block.fill(part.stem)), "quote")),
        Table(
            columns=(
                Column((), 18.0),
                Column(pen.runs(pen.tr("Answer"), "label"), 142.0),
                Column(pen.runs(pen.tr("What followed"), "label"), 150.0),
                Column(pen.runs(pen.tr("Chosen by"), "label")),
                Column(pen.runs(pen.tr("Points"), "label"), 38.0, "right", "figure"),
            ),
            rows=tuple(rows),
        ),
    )


def _drawing(day: Day, block: BlockScript, spec: ChecklistScoring, pen: Pen) -> list[Block]:
    means = rounds_of(day, block, spec)
    units = max((mean.units for mean in means), default=0)
    blocks: list[Block] = []
    if len(spec.rounds) == 2:
        blocks.append(
            Heading(
                pen.runs(pen.tr("Accuracy by group")),
                pen.runs(pen.trn("{count} entry", "{count} entries", units), "label"),
            )
        )
        blocks.append(_accuracy(day, block, spec, pen))
    blocks.append(Heading(pen.runs(pen.tr("The rounds"))))
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
    pairs: list[Pair] = []
    for group, name in day.groups.items():
        mine = [
            scores.found[unit.id]
            for unit in day.workshop.units_of(block.block.id)
            if scores is not None and any(member == group for member, _ in unit.members)
        ]
        means = checklist.round_means(spec, mine)
        one, two = (mean.accuracy for mean in means)
        pairs.append(Pair(name, _hundred(one), _hundred(two)))
    texts = PairTexts(
        first=pen.said(first.name), second=pen.said(second.name), difference=pen.tr("Difference")
    )
    alt = pen.tr(
        "Share of features right, first and second round: {values}",
        values=pen.listed([f"{p.label} {_figure(p.first)}→{_figure(p.second)}" for p in pairs]),
    )
    caption = pen.tr("Share of features drawn correctly; the second round includes practice.")
    return Chart(dumbbell(pairs, texts, pen.frame), alt, pen.runs(caption, "label"))


def _figure(value: float | None) -> str:
    return "–" if value is None else str(whole(value))


def _gap(guess: float, right: float) -> str:
    """Between the printed figures, or a reader would compute another one."""
    gap = tenths(guess) - tenths(right)
    return ("+" if gap >= 0 else "−") + fixed(abs(gap))


def _hundred(share: float | None) -> float | None:
    return None if share is None else 100 * share


def _rounds_table(day: Day, block: BlockScript, spec: ChecklistScoring, pen: Pen) -> Table:
    names = {one.id: pen.said(one.name) for one in spec.rounds}
    count = len(spec.features)
    rows: list[Row] = []
    for mean in rounds_of(day, block, spec):
        right = None if mean.accuracy is None else mean.accuracy * count
        guess = mean.measures.get("estimate")
        gap = "–" if right is None or guess is None else _gap(guess, right)
        time = mean.measures.get("time")
        rows.append(
            Row(
                (
                    pen.cell(names[mean.round_id], bold=True),
                    pen.cell("–" if right is None else f"{fixed(right)} / {count}", role="figure"),
                    pen.cell("–" if time is None else fixed(time / 60), role="figure"),
                    pen.cell("–" if guess is None else fixed(guess), role="figure"),
                    pen.cell(gap, role="figure"),
                    pen.cell(str(mean.units), role="figure"),
                )
            )
        )
    heads = (
        pen.tr("Features right"),
        pen.tr("Minutes"),
        pen.tr("Own estimate"),
        pen.tr("Estimate − right"),
        "n",
    )
    return Table(
        columns=(
            Column(pen.runs(pen.tr("Round"), "label")),
            *(Column(pen.runs(head, "label"), MEASURE, "right", "figure") for head in heads[:-1]),
            Column(pen.runs(heads[-1], "label"), COUNT, "right", "figure"),
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
            cells.append(pen.cell(f"{sum(ticks):g}/{len(ticks)}" if ticks else "–", role="figure"))
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
        ),
    ]


def _class_points(day: Day, pen: Pen) -> Section | None:
    block = day.workshop.points_block
    scores = day.board.of(block.id) if block else None
    if block is None or scores is None or not day.points_given:
        return None
    units = {unit.members[0][0]: unit.id for unit in day.workshop.units_of(block.id)}
    rows = tuple(
        Row(
            (
                pen.cell(name, bold=True, role="name"),
                pen.cell(str(len(scores.found[units[group]])), role="figure"),
                pen.cell(f"{class_points.total(scores.found[units[group]]):g}", role="figure"),
                pen.cell(pen.result(scores.groups.get(group)), role="figure"),
            )
        )
        for group, name in day.groups.items()
    )
    heads = (pen.tr("Awards"), pen.tr("Total"), pen.tr("Points 0–100"))
    table = Table(
        columns=(
            Column(pen.runs(pen.tr("Group"), "label")),
            *(Column(pen.runs(head, "label"), MEASURE, "right", "figure") for head in heads),
        ),
        rows=rows,
        dense=len(rows) > MANY,
    )
    why = pen.tr("Given during the day for answers, punctuality and volunteering.")
    return Section(
        pen.runs(pen.said(block.title)),
        (KeepTogether((Lead(pen.runs(why)), table)),),
        new_page=False,
    )
