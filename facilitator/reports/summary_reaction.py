"""Level 1, reaction: how satisfied people were, how useful they found it, what they wrote."""

from facilitator.core.charts import palette
from facilitator.core.charts.answers import Answered, AnswerTexts, answer_bars
from facilitator.core.charts.shares import Shares, shares
from facilitator.core.evaluation import Rated, Reaction, Recommendation
from facilitator.core.scoring.rounding import fixed, whole
from facilitator.core.text import dotted
from facilitator.core.thresholds import LEAST, LEAST_QUOTED, index_where, may_show
from facilitator.reports.day import Day
from facilitator.reports.model import (
    Block,
    Bullet,
    Bullets,
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

AGREE = 4
"""From this answer on somebody agrees."""
WIDE = 40.0
"""An index whose interval is wider than so many points says too little for the body."""
THEME, PEOPLE = 130.0, 46.0
"""Widths of columns; what was written has what is left."""


def reaction_section(day: Day, pen: Pen) -> list[Section]:
    """The page of level 1; none without forms."""
    found = None if day.evaluation is None else day.evaluation.reaction
    if found is None:
        return []
    title = pen.runs(pen.tr("Reaction (level 1: satisfaction)"))
    blocks: list[Block] = [Lead(pen.runs(_lead(found, pen)))]
    if found.returned >= LEAST:
        blocks += _items(found, pen)
        blocks += _pace_and_recommendation(found, pen)
        blocks += _themes(found, pen)
        blocks += _quotes(found, pen)
    return [Section(title, tuple(blocks), new_page=False, apart=True)]


def satisfaction(found: Reaction) -> Rated | None:
    """The item about the whole, where enough people answered it."""
    overall = found.overall
    return overall if overall is not None and may_show("mean", overall.people) else None


def returned(found: Reaction, pen: Pen) -> str:
    """ "34 of 36 forms returned"."""
    return pen.tr("{back} of {all} forms returned", back=found.returned, all=found.invited)


def _lead(found: Reaction, pen: Pen) -> str:
    facts = {"back": found.returned, "all": found.invited}
    if found.returned < LEAST:
        return pen.tr("Fewer than {count} forms came back; nothing of them is shown.", count=LEAST)
    overall = satisfaction(found)
    if overall is None:
        return pen.tr("{back} of {all} forms returned.", **facts)
    told = pen.tr(
        "Overall satisfaction {mean}/5 ({back} of {all} forms returned).",
        mean=fixed(overall.mean),
        **facts,
    )
    useful = found.useful
    shown = useful is not None and may_show("mean", useful.people)
    return pen.sentences([told, _agreed(useful, pen) if useful and shown else ""])


def _agreed(item: Rated, pen: Pen) -> str:
    return pen.trn(
        "“{item}”: {agree} of {count} person agree (4 or 5).",
        "“{item}”: {agree} of {count} people agree (4 or 5).",
        item.people,
        agree=item.at_least(AGREE),
        item=pen.said(item.text).rstrip("。."),
    )


def _items(found: Reaction, pen: Pen) -> list[Block]:
    asked = found.asked
    if not asked:
        return []
    texts = AnswerTexts(
        levels=(pen.tr("5 fully agree"), "4", "3", "2", pen.tr("1 do not agree at all")),
        mean=pen.tr("Mean"),
        median=pen.tr("Median"),
        people=pen.tr("People"),
        hidden=hidden(pen),
        few=pen.tr("fewer than 8 answers, not shown one by one"),
    )
    rows = [
        Answered(pen.said(one.text), tuple(reversed(one.counts)), strong=one is found.overall)
        for one in asked
    ]
    known = [one for one in asked if may_show("mean", one.people)]
    values = [f"{pen.said(one.text)} {fixed(one.mean)}" for one in known]
    note = dotted(pen.lang, pen.tr("scale 1–5"), returned(found, pen))
    return [
        Heading(pen.runs(pen.tr("Item by item")), pen.runs(note, "label")),
        Chart(
            answer_bars(rows, texts, pen.frame),
            pen.tr("Means of the answers, 1–5: {values}", values=pen.listed(values)),
            pen.runs(_reading(known, pen), "label"),
        ),
    ]


def _reading(known: list[Rated], pen: Pen) -> str:
    """What to see in the bars: between which means the items lie."""
    if not known:
        return ""
    low, high = (fixed(choose(one.mean for one in known)) for choose in (min, max))
    if low == high:
        told = pen.tr(
            "Every item has a mean of {mean}; the figures in the bars are people.", mean=low
        )
    else:
        told = pen.tr(
            "The means lie between {low} and {high}; the figures in the bars are people.",
            low=low,
            high=high,
        )
    uneven = len({one.people for one in known}) > 1
    rest = pen.tr("Not every item was answered by everybody.") if uneven else ""
    return pen.sentences([told, rest])


def hidden(pen: Pen) -> str:
    """What stands for a figure of too few people."""
    return pen.tr("fewer than 5 people, not shown")


def _pace_and_recommendation(found: Reaction, pen: Pen) -> list[Block]:
    up, same, down = palette.CHANGES
    rows: list[Shares] = []
    if found.pace is not None and found.pace.people:
        one = found.pace
        parts = (
            (pen.tr("rather slow"), one.slow, same),
            (pen.tr("right"), one.right, up),
            (pen.tr("rather fast"), one.fast, down),
        )
        rows.append(Shares(_with_people(pen.tr("Pace"), one.people, pen), parts, hidden(pen)))
    recommended = found.recommendation
    if recommended is not None and recommended.people:
        high, middle, low = recommended.parts
        parts = (
            (pen.tr("would (9–10)"), high, up),
            (pen.tr("perhaps (7–8)"), middle, same),
            (pen.tr("would not (0–6)"), low, down),
        )
        name = _with_people(pen.tr("Would recommend it"), recommended.people, pen)
        rows.append(Shares(name, parts, hidden(pen)))
    if not rows:
        return []
    shown = [row for row in rows if row.people >= LEAST]
    values = [
        f"{row.label}: {pen.listed([f'{text} {count}' for text, count, _ in row.parts])}"
        for row in shown
    ]
    chart = Chart(
        shares(rows, pen.frame),
        pen.tr("Number of people who gave each answer: {values}", values="; ".join(values)),
        pen.runs(_index(recommended, pen), "label") if recommended else (),
    )
    return [
        Heading(
            pen.runs(pen.tr("Pace and recommendation")),
            pen.runs(pen.tr("number of people"), "label"),
        ),
        chart,
    ]


def _with_people(name: str, people: int, pen: Pen) -> str:
    if people < LEAST:
        return name
    return pen.trn(
        "{name} ({count}\u00a0person)", "{name} ({count}\u00a0people)", people, name=name
    )


def _index(found: Recommendation, pen: Pen) -> str:
    """The index where there are people enough for it and its interval is narrow; else the counts
    stand alone."""
    if found.people < LEAST:
        return ""
    interval = found.interval
    if (
        index_where(found.people) != "body"
        or interval is None
        or interval.high - interval.low > WIDE
    ):
        return pen.tr(
            "Counts, not an index: of so few people an index would suggest more than is known."
        )
    return pen.tr(
        "Recommendation index {index}: per cent of 9–10 less per cent of 0–6 (interval in the"
        " method).",
        index=signed(whole(found.index)),
    )


def signed(value: int) -> str:
    """A whole number with its sign."""
    return f"{value:+d}".replace("-", "−")


def _themes(found: Reaction, pen: Pen) -> list[Block]:
    """What the comments are about, the most frequent first; only where enough people wrote."""
    if found.commenting < LEAST_QUOTED or not found.themes:
        return []
    ordered = sorted(found.themes, key=lambda one: -one.people)
    rows = tuple(
        Row(
            (
                pen.cell(pen.said(one.title), bold=True),
                pen.cell(pen.said(one.gist), role="quote"),
                pen.cell(str(one.people) if one.people >= LEAST else "<5", role="figure"),
            )
        )
        for one in ordered
    )
    note = dotted(
        pen.lang,
        pen.trn("{count} person wrote", "{count} people wrote", found.commenting),
        pen.tr("one may be in several"),
    )
    columns = (
        Column(pen.runs(pen.tr("Theme"), "label"), THEME),
        Column(pen.runs(pen.tr("In short"), "label")),
        Column(pen.runs(pen.tr("People"), "label"), PEOPLE, "right", "figure"),
    )
    return [
        Heading(pen.runs(pen.tr("What the comments are about")), pen.runs(note, "label")),
        Table(columns=columns, rows=rows, dense=True),
    ]


def _quotes(found: Reaction, pen: Pen) -> list[Block]:
    if not found.quotes:
        return []
    if found.commenting < LEAST_QUOTED:
        words = pen.tr("Nothing is quoted from fewer than {count} people.", count=LEAST_QUOTED)
        return [Note(pen.runs(words, "label"))]
    items = tuple(Bullet(text=pen.runs(pen.quoted(pen.said(one)), "quote")) for one in found.quotes)
    note = pen.runs(pen.tr("shortened; nothing tells who wrote them"), "label")
    return [KeepTogether((Heading(pen.runs(pen.tr("In their own words")), note), Bullets(items)))]
