"""Level 2, learning: a test and a self-rating before and after, and what groups made.

Of those who answered both times, and in people: a mean alone would hide who fell.
"""

from dataclasses import replace

from facilitator.core.charts.bars import Bar, horizontal_bars
from facilitator.core.charts.changes import Change, ChangeTexts, up_same_down
from facilitator.core.charts.display import DisplayList, Frame, side_by_side
from facilitator.core.charts.slopes import Slope, SlopeTexts, paired_slopes
from facilitator.core.evaluation import Learning, Matched, Product, SelfRating
from facilitator.core.scoring.rounding import fixed, percent, shown
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
    Paragraph,
    Row,
    Section,
    Table,
)
from facilitator.reports.pen import Pen
from facilitator.reports.summary_reaction import hidden
from facilitator.reports.theme import TEXT_WIDTH

GUTTER = 24.0
SLOPES = 196.0
"""Width of the picture with a line for everybody."""
UNDER = 6.0
"""Between the last bar and the sentence under it; other charts have an axis there."""
FIGURE = 84.0
"""Width of a column of figures."""


def learning_section(day: Day, pen: Pen) -> list[Section]:
    """The page of level 2; none without a test, a self-rating or anything that was judged."""
    found = None if day.evaluation is None else day.evaluation.learning
    if found is None or not (found.knowledge or found.self_rating or found.products):
        return []
    blocks: list[Block] = [Lead(pen.runs(_lead(found, pen)))]
    blocks += [] if found.self_rating is None else _self_rating(found.self_rating, pen)
    blocks += _knowledge(found, pen)
    blocks += _products(found.products, pen)
    if known(found.knowledge) or known(_total(found)):
        blocks.append(_caveats(pen))
    title = pen.runs(pen.tr("Learning (level 2)"))
    return [Section(title, tuple(blocks), new_page=False, apart=True)]


def known(change: Matched | None) -> Matched | None:
    """A change that may be shown: of people enough who answered both times."""
    return change if change is not None and may_show("change", change.people) else None


def counted(change: Matched, pen: Pen) -> str:
    """ "24 人中 17 人上升、5 人持平、2 人下降"."""
    return pen.trn(
        "of {count} person {up} rose, {same} stayed, {down} fell",
        "of {count} people {up} rose, {same} stayed, {down} fell",
        change.people,
        up=change.up,
        same=change.same,
        down=change.down,
    )


def from_to(change: Matched, pen: Pen) -> str:
    """ "答对率由 57% 升至 82%", whichever way it went."""
    before, after = percent(change.before / 100), percent(change.after / 100)
    if before == after:
        return pen.tr("right answers stayed at {after}", after=after)
    if change.after > change.before:
        return pen.tr("right answers rose from {before} to {after}", before=before, after=after)
    return pen.tr("right answers fell from {before} to {after}", before=before, after=after)


def _total(found: Learning) -> Matched | None:
    return None if found.self_rating is None else found.self_rating.total


def _lead(found: Learning, pen: Pen) -> str:
    told: list[str] = []
    if (total := known(_total(found))) is not None:
        told.append(pen.tr("Self-rating: {counts}.", counts=counted(total, pen)))
    if (test := known(found.knowledge)) is not None:
        told.append(
            pen.trn(
                "Knowledge test: {change} ({count} person answered both times).",
                "Knowledge test: {change} ({count} people answered both times).",
                test.people,
                change=from_to(test, pen),
            )
        )
    if not told and (found.knowledge or found.self_rating):
        told.append(
            pen.tr(
                "Fewer than {count} people answered both times; no change is shown.", count=LEAST
            )
        )
    if not told:
        told.append(pen.tr("What groups made on the day was judged by criteria known before."))
    return pen.sentences(told)


def _both(people: int, pen: Pen) -> str:
    return pen.trn(
        "{count} person answered both times", "{count} people answered both times", people
    )


def _change_texts(pen: Pen) -> ChangeTexts:
    return ChangeTexts(
        up=pen.tr("rose"), same=pen.tr("stayed"), down=pen.tr("fell"), hidden=hidden(pen)
    )


def _knowledge(found: Learning, pen: Pen) -> list[Block]:
    test = known(found.knowledge)
    if test is None:
        return []
    items = pen.trn("{count} item each time", "{count} items each time", found.items)
    note = dotted(pen.lang, items if found.items else "", _both(test.people, pen))
    bars = [
        Bar(label=name, value=value, shown=percent(value / 100), strong=strong)
        for name, value, strong in (
            (pen.tr("Before the course"), test.before, False),
            (pen.tr("After the course"), test.after, True),
        )
    ]
    caption = pen.tr("Right answers in per cent; {counts}.", counts=counted(test, pen))
    alt = pen.tr(
        "Knowledge test: {change}; {counts}", change=from_to(test, pen), counts=counted(test, pen)
    )
    return [
        Heading(pen.runs(pen.tr("Knowledge test")), pen.runs(note, "label")),
        Chart(horizontal_bars(bars, pen.frame), alt, pen.runs(caption, "label")),
    ]


def _self_rating(found: SelfRating, pen: Pen) -> list[Block]:
    total = known(found.total)
    if total is None:
        return []
    lines = found.each if may_show("spread", len(found.each)) else ()
    room = TEXT_WIDTH - SLOPES - GUTTER if lines else TEXT_WIDTH
    frame = Frame(room, pen.lang, pen.measure)
    rows = [_row(one, pen, strong=one is total, said=not lines) for one in (total, *found.items)]
    counts = up_same_down(rows, _change_texts(pen), frame)
    picture = counts if not lines else side_by_side((_slopes(total, lines, pen), counts), GUTTER)
    picture = replace(picture, height=picture.height + UNDER)
    # A row of too few is no more read aloud than it is drawn.
    said = [
        f"{pen.said(one.name)}: {counted(one, pen)}"
        for one in (total, *found.items)
        if may_show("change", one.people)
    ]
    note = dotted(pen.lang, pen.tr("scale 1–5"), _both(total.people, pen))
    facts = {"before": fixed(total.before), "after": fixed(total.after)}
    if lines:
        caption = pen.tr(
            "At the left a thin line for everybody and the mean as a thick one, {before} before and"
            " {after} after; what falls is dashed. At the right how many people went which way.",
            **facts,
        )
    else:
        caption = pen.tr(
            "How many people went which way; mean {before} before, {after} after.", **facts
        )
    return [
        Heading(pen.runs(pen.tr("Self-rating before and after")), pen.runs(note, "label")),
        Chart(
            picture,
            pen.tr("Self-rating before and after: {values}", values="; ".join(said)),
            pen.runs(caption, "label"),
        ),
    ]


def _row(one: Matched, pen: Pen, *, strong: bool, said: bool) -> Change:
    return Change(
        pen.said(one.name).rstrip("。."),
        one.up,
        one.same,
        one.down,
        counted(one, pen) if said else "",
        strong=strong,
    )


def _slopes(total: Matched, each: tuple[tuple[float, float], ...], pen: Pen) -> DisplayList:
    texts = SlopeTexts(
        before=pen.tr("Before the course"),
        after=pen.tr("After the course"),
        rising=pen.tr("rises or stays"),
        falling=pen.tr("falls"),
    )
    lines = [Slope(before, after) for before, after in each]
    mean = Slope(total.before, total.after, pen.tr("Mean"), strong=True)
    return paired_slopes([*lines, mean], texts, Frame(SLOPES, pen.lang, pen.measure))


def _products(products: tuple[Product, ...], pen: Pen) -> list[Block]:
    if not products:
        return []
    rows = tuple(
        Row(
            (
                pen.cell(pen.said(one.name), bold=True),
                pen.cell(str(one.groups), role="figure"),
                pen.cell(fixed(one.mean), role="figure"),
                pen.cell(f"≥{shown(one.mark)}", role="figure"),
                pen.cell(f"{one.reached}/{one.groups}", role="figure"),
            )
        )
        for one in products
    )
    heads = (
        pen.tr("Groups"),
        pen.tr("Mean points"),
        pen.tr("Mark to reach"),
        pen.tr("Groups that reached it"),
    )
    table = Table(
        columns=(
            Column(pen.runs(pen.tr("What was made"), "label")),
            *(Column(pen.runs(head, "label"), FIGURE, "right", "figure") for head in heads),
        ),
        rows=rows,
    )
    note = pen.runs(dotted(pen.lang, pen.tr("points 0–100"), pen.tr("judged by a rubric")), "label")
    return [Heading(pen.runs(pen.tr("What the groups made")), note), table]


def _caveats(pen: Pen) -> KeepTogether:
    """What has to be known beside any change."""
    words = pen.tr(
        "There was no group to compare with. Answers given on the same day are coloured by the mood"
        " of the day and the wish to please; whoever understands more may rate themselves lower than"
        " before; and where people were invited because of low figures, a rise is to be expected."
        " This page says how many rose and fell, not why. Behaviour at work is looked at after 30,"
        " 60 and 90 days."
    )
    return KeepTogether(
        (Heading(pen.runs(pen.tr("How to read these changes"))), Paragraph(pen.runs(words)))
    )
