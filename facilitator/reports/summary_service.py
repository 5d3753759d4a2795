"""The baseline of internal service: what people expect and find, who knows whose customer, and
what is to become better first.
"""

from facilitator.core.charts.dumbbell import Pair, PairTexts, by_gap, dumbbell
from facilitator.core.charts.heat import Cell, HeatMap, HeatTexts, Rated, heat_map
from facilitator.core.charts.scale import SEVEN
from facilitator.core.evaluation import Evaluation, Gap, Service, Supplier, widest_gaps
from facilitator.core.scoring.rounding import fixed
from facilitator.core.suppression import hidden_cells
from facilitator.core.text import dotted
from facilitator.core.thresholds import LEAST, may_show
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
from facilitator.reports.summary_map import map_blocks, map_lead, maps

SHOWN_FROM = 2
"""So many dimensions are needed before one gap is called the widest."""
GROUPS = 60.0
"""Width of a column of figures."""


def service_section(day: Day, pen: Pen) -> list[Section]:
    """The page of the baseline; none where service was not looked at."""
    evaluation = day.evaluation or Evaluation()
    service = evaluation.service or Service()
    every = maps(day)
    gaps = shown_gaps(service)
    blocks: list[Block] = _dimensions(service, pen)
    blocks += _suppliers(service, evaluation.least, pen)
    for place, one in enumerate(every):
        # The first one leads the page where nothing else does: it is not said twice.
        blocks += map_blocks(day, one, pen, leads=not gaps and place == 0)
    blocks += _priorities(service, pen)
    if not blocks:
        return []
    lead = widest(gaps, pen) if gaps else map_lead(every, pen)
    start = [Lead(pen.runs(lead))] if lead else []
    title = pen.runs(pen.tr("Internal service today"))
    return [Section(title, (*start, *blocks), new_page=False, apart=True)]


def shown_gaps(service: Service) -> list[Gap]:
    """The dimensions that enough people answered, the widest gap first."""
    return widest_gaps([one for one in service.dimensions if may_show("gap", one.people)])


def widest(gaps: list[Gap], pen: Pen) -> str:
    """Where service falls furthest short, and where next, each with its n."""
    first = gaps[0]
    if alike := no_widest(gaps, pen):
        return alike
    facts = {"name": pen.said(first.name), "gap": fixed(first.short)}
    if len(gaps) < SHOWN_FROM:
        return pen.trn(
            "“{name}”: {gap} between what is expected and what is found ({count} person).",
            "“{name}”: {gap} between what is expected and what is found ({count} people).",
            first.people,
            **facts,
        )
    second = gaps[1]
    told = pen.trn(
        "The widest gap between what is expected and what is found is in “{name}”: {gap}"
        " ({count} person).",
        "The widest gap between what is expected and what is found is in “{name}”: {gap}"
        " ({count} people).",
        first.people,
        **facts,
    )
    then = pen.trn(
        "Next comes “{name}” with {gap} ({count} person).",
        "Next comes “{name}” with {gap} ({count} people).",
        second.people,
        name=pen.said(second.name),
        gap=fixed(second.short),
    )
    return pen.sentences([told, then if second.short > 0 else ""])


def no_widest(gaps: list[Gap], pen: Pen) -> str:
    """What is said where no gap is the widest: nothing falls short, or several do alike; else ""."""
    first = gaps[0]
    if first.short <= 0:
        return pen.tr("In no dimension does what is found fall short of what is expected.")
    alike = sum(one.short == first.short for one in gaps)
    if alike == 1:
        return ""
    return pen.trn(
        "{count} dimension has the widest gap between what is expected and what is found, {gap}.",
        "{count} dimensions have the widest gap between what is expected and what is found, {gap}"
        " each.",
        alike,
        gap=fixed(first.short),
    )


def _dimensions(service: Service, pen: Pen) -> list[Block]:
    if not service.dimensions:
        return []
    if not shown_gaps(service):
        return [Note(pen.runs(_too_few(pen)))]
    pairs = [_pair(one, pen) for one in service.dimensions]
    ordered = by_gap(pairs, SEVEN)
    texts = PairTexts(
        first=pen.tr("expected"), second=pen.tr("found"), difference=pen.tr("Difference")
    )
    values = [
        f"{one.label} {fixed(one.first)}→{fixed(one.second)}"
        for one in ordered
        if one.first is not None and one.second is not None
    ]
    caption = pen.tr(
        "Ring: what an excellent internal supplier should do; disc: what is found. The gaps tell in"
        " which order to look, not how good or bad a department is."
    )
    return [
        Heading(
            pen.runs(pen.tr("Expected and found")),
            pen.runs(dotted(pen.lang, pen.tr("scale 1–7"), pen.tr("widest gap first")), "label"),
        ),
        Chart(
            dumbbell(ordered, texts, pen.frame, SEVEN),
            pen.tr("Expected and found, by dimension: {values}", values=pen.listed(values)),
            pen.runs(caption, "label"),
        ),
    ]


def _too_few(pen: Pen) -> str:
    return pen.tr(
        "Fewer than {count} people said both what they expect and what they find; no gap is shown.",
        count=LEAST,
    )


def _pair(one: Gap, pen: Pen) -> Pair:
    name = pen.said(one.name)
    if not may_show("gap", one.people):
        return Pair(name, None, None, missing=pen.tr("fewer than 5 people, not shown"))
    note = pen.trn("{count} person", "{count} people", one.people)
    return Pair(name, one.expected, one.perceived, note)


def _suppliers(service: Service, least: int, pen: Pen) -> list[Block]:
    """Who was rated, dimension by dimension; a department of few raters is hidden whole, and with
    it the smallest of the others, or it could be worked out."""
    rated = service.suppliers
    hidden = hidden_cells([one.people for one in rated], least)
    if len(rated) < SHOWN_FROM or len(hidden) == len(rated):
        return []
    rows = [_perceived(one, pen, hide=at in hidden) for at, one in enumerate(rated)]
    heat = HeatMap(
        tuple(one.name for one in rated),
        tuple(pen.said(one.name) for one in service.dimensions),
        tuple(rows),
    )
    texts = HeatTexts(
        low=pen.tr("does not fit at all"),
        high=pen.tr("fits fully"),
        hidden=f"<{least}",
        why_hidden=pen.tr("few people, hidden"),
        none=pen.tr("not asked"),
    )
    values = [
        f"{one.name} {pen.listed([fixed(v) for v in one.perceived if v is not None])}"
        for at, one in enumerate(rated)
        if at not in hidden
    ]
    caption = pen.tr(
        "What is found (mean) and how many rated it; different people rated different departments,"
        " so the rows are no ranking."
    )
    return [
        Heading(
            pen.runs(pen.tr("Department by department")), pen.runs(pen.tr("scale 1–7"), "label")
        ),
        Chart(
            heat_map(heat, texts, pen.frame, SEVEN),
            pen.tr("What is found, by department: {values}", values="; ".join(values)),
            pen.runs(caption, "label"),
        ),
    ]


def _perceived(one: Supplier, pen: Pen, *, hide: bool) -> tuple[Cell, ...]:
    note = pen.trn("{count} person", "{count} people", one.people)
    return tuple(
        "none" if value is None else "hidden" if hide else Rated(value, one.people, note)
        for value in one.perceived
    )


def _priorities(service: Service, pen: Pen) -> list[Block]:
    if not service.priorities:
        return []
    rows = tuple(
        Row((pen.cell(pen.said(one.text), bold=True), pen.cell(str(one.groups), role="figure")))
        for one in sorted(service.priorities, key=lambda one: -one.groups)
    )
    columns = (
        Column(pen.runs(pen.tr("To improve first"), "label")),
        Column(pen.runs(pen.tr("Groups"), "label"), GROUPS, "right", "figure"),
    )
    heading = Heading(
        pen.runs(pen.tr("Priorities")), pen.runs(pen.tr("chosen by the groups"), "label")
    )
    return [KeepTogether((heading, Table(columns=columns, rows=rows, dense=True)))]
