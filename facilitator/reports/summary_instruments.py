"""With what was asked, of how many, and the coefficients that stand nowhere else.

The body says how many people; intervals and coefficients are for those who check.
"""

from facilitator.core.evaluation import Evaluation, Interval, Recommendation, Statistic
from facilitator.core.scoring.rounding import half_up
from facilitator.core.text import dotted
from facilitator.core.thresholds import index_where, may_show
from facilitator.reports.day import Day
from facilitator.reports.model import Block, Column, Heading, Note, Row, Table
from facilitator.reports.pen import Pen

FIGURE, INTERVAL, PEOPLE = 66.0, 92.0, 66.0
"""Widths of columns; the name has what is left."""


def instrument_blocks(day: Day, pen: Pen) -> list[Block]:
    """The instruments with their scale and how many answered."""
    asked = day.evaluation.instruments if day.evaluation else ()
    if not asked:
        return []
    rows = tuple(
        Row(
            (
                pen.cell(pen.said(one.name), bold=True),
                pen.cell(one.scale, role="figure"),
                pen.cell(str(one.answered), role="figure"),
                pen.cell("–" if one.matched is None else str(one.matched), role="figure"),
            )
        )
        for one in asked
    )
    columns = (
        Column(pen.runs(pen.tr("Instrument"), "label")),
        Column(pen.runs(pen.tr("Scale"), "label"), FIGURE, "right", "figure"),
        Column(pen.runs(pen.tr("Replies"), "label"), PEOPLE, "right", "figure"),
        Column(pen.runs(pen.tr("Both times"), "label"), PEOPLE, "right", "figure"),
    )
    heading = Heading(
        pen.runs(pen.tr("What was asked")), pen.runs(pen.tr("number of people"), "label")
    )
    return [heading, Table(columns=columns, rows=rows, dense=True)]


def evaluation_rules(day: Day, pen: Pen) -> list[tuple[str, str]]:
    """What has to be known of the figures people gave: from how many they are shown, how gaps and
    changes are made."""
    evaluation = day.evaluation
    if evaluation is None:
        return []
    found = [
        (
            pen.tr("Small numbers"),
            pen.tr(
                "Means from 5 people on, how answers are spread from 8, quotes from 10. A department"
                " of fewer than {least} is hidden, and with it the smallest of the others where it"
                " could be worked out from the total. Answers are given under a code; names are not"
                " stored with them.",
                least=evaluation.least,
            ),
        )
    ]
    if evaluation.service is not None and evaluation.service.dimensions:
        found.append(
            (
                pen.tr("Service gaps"),
                pen.tr(
                    "Of those who said both what they expect and what they find, found less"
                    " expected, per dimension. The items are our own; the dimensions follow"
                    " Parasuraman, Zeithaml & Berry (1988). Differences are less reliable than"
                    " what they are made of (Brown, Churchill & Peter 1993; Cronin & Taylor 1992),"
                    " so what is found stands beside every gap."
                ),
            )
        )
    if evaluation.learning is not None:
        found.append(
            (
                pen.tr("Before and after"),
                pen.tr(
                    "Matched by the code, and counted only where somebody answered both times; a"
                    " code that appears twice is matched to nobody. The two forms of a test are"
                    " parallel and handed out in turn."
                ),
            )
        )
    return found


def statistics_blocks(day: Day, pen: Pen) -> list[Block]:
    """Coefficients and intervals as they were computed; the index is one of them."""
    evaluation = day.evaluation or Evaluation()
    reaction = evaluation.reaction
    rows = [_row(one, pen) for one in evaluation.statistics]
    if reaction is not None and reaction.recommendation is not None:
        rows += _index(reaction.recommendation, pen)
    if not rows:
        return []
    columns = (
        Column(pen.runs(pen.tr("Statistic"), "label")),
        Column(pen.runs(pen.tr("Figure"), "label"), FIGURE, "right", "figure"),
        Column(pen.runs(pen.tr("95% interval"), "label"), INTERVAL, "right", "figure"),
        Column(pen.runs(pen.tr("People"), "label"), PEOPLE, "right", "figure"),
    )
    words = pen.tr(
        "To be checked, not to conclude from: a wide interval says that little is known."
    )
    return [
        Heading(pen.runs(pen.tr("Appendix: statistics"))),
        Table(columns=columns, rows=tuple(rows), dense=True),
        Note(pen.runs(words, "label")),
    ]


def _row(one: Statistic, pen: Pen) -> Row:
    name = dotted(pen.lang, pen.said(one.name), pen.said(one.note))
    shown = may_show("interval", one.people)
    return Row(
        (
            pen.cell(name, bold=True),
            pen.cell(_written(one.value, one.decimals), role="figure"),
            pen.cell(_interval(one.interval if shown else None, one.decimals), role="figure"),
            pen.cell(str(one.people), role="figure"),
        )
    )


def _index(found: Recommendation, pen: Pen) -> list[Row]:
    if index_where(found.people) == "nowhere":
        return []
    return [
        Row(
            (
                pen.cell(pen.tr("Recommendation index, −100 to 100"), bold=True),
                pen.cell(_written(found.index, 0), role="figure"),
                pen.cell(_interval(found.interval, 0), role="figure"),
                pen.cell(str(found.people), role="figure"),
            )
        )
    ]


def _interval(one: Interval | None, decimals: int) -> str:
    if one is None:
        return "–"
    return f"[{_written(one.low, decimals)}, {_written(one.high, decimals)}]"


def _written(value: float, decimals: int) -> str:
    return f"{half_up(value, decimals):.{decimals}f}".replace("-", "−")
