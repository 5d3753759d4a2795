"""Time planned against time used, and the page that says how everything was computed."""

from facilitator import __version__
from facilitator.core.charts.pacing import TimedRow, TimedTexts, planned_and_actual
from facilitator.core.scoring.rounding import whole
from facilitator.core.scoring.specs import (
    ChecklistScoring,
    ClassPointsScoring,
    PointsScoring,
    QuizScoring,
)
from facilitator.core.text import dotted
from facilitator.reports.day import Day
from facilitator.reports.model import Bullet, Bullets, Chart, Heading, Lead, Section
from facilitator.reports.pen import Pen


def total_minutes(day: Day) -> tuple[float, float]:
    """Minutes planned and minutes used, over the whole agenda."""
    planned = sum(one.block.minutes for one in day.script.blocks)
    return planned, sum(day.actual.values())


def time_section(day: Day, pen: Pen) -> Section:
    """Every block with its minutes planned and used."""
    planned, actual = total_minutes(day)
    rows = [
        TimedRow(
            label=pen.said(one.fill(one.block.title)),
            planned=one.block.minutes,
            actual=day.actual.get(one.block.id),
            quiet=one.block.kind == "break",
        )
        for one in day.script.blocks
    ]
    texts = TimedTexts(
        planned=pen.tr("planned"),
        actual=pen.tr("used"),
        both=pen.tr("Used / planned"),
        difference=pen.tr("Difference"),
    )
    count = pen.trn("{count} block", "{count} blocks", len(rows))
    note = dotted(pen.lang, pen.tr("minutes"), count)
    return Section(
        pen.runs(pen.tr("Time planned and used")),
        (
            Lead(pen.runs(_claim(planned, actual, pen))),
            Heading(pen.runs(pen.tr("Blocks of the day")), pen.runs(note, "label")),
            Chart(
                planned_and_actual(rows, texts, pen.frame),
                alt=pen.tr(
                    "Minutes used and planned for each block: {values}",
                    values=pen.listed(
                        [f"{row.label} {_whole(row.actual)}/{whole(row.planned)}" for row in rows]
                    ),
                ),
                caption=pen.runs(
                    pen.tr("Time while the program was closed belongs to no block."), "label"
                ),
            ),
        ),
    )


def _whole(minutes: float | None) -> str:
    return "–" if minutes is None else str(whole(minutes))


def _claim(planned: float, actual: float, pen: Pen) -> str:
    difference = whole(actual) - whole(planned)
    if difference == 0:
        return pen.tr("The day took the {planned} minutes planned.", planned=whole(planned))
    facts = {"actual": whole(actual), "planned": whole(planned), "minutes": abs(difference)}
    if difference > 0:
        return pen.tr(
            "The day took {actual} minutes, {minutes} more than the {planned} planned.", **facts
        )
    return pen.tr(
        "The day took {actual} minutes, {minutes} fewer than the {planned} planned.", **facts
    )


def method_section(day: Day, pen: Pen) -> Section:
    """How points are computed, what was corrected, what the figures cannot say."""
    bullets = [
        Bullet(pen.runs(title), pen.runs(text))
        for title, text in (*_rules(day, pen), *_about(day, pen))
    ]
    return Section(
        pen.runs(pen.tr("Method and limits")),
        (
            Lead(
                pen.runs(
                    pen.tr(
                        "Every figure in this report can be traced to an entry made in the room."
                    )
                )
            ),
            Bullets(tuple(bullets)),
        ),
    )


def _rules(day: Day, pen: Pen) -> list[tuple[str, str]]:
    kinds = {type(one.content.scoring) for one in day.scored}
    kinds |= {ClassPointsScoring} if day.points_given else set[type]()
    known = (
        (
            PointsScoring,
            pen.tr("Decisions in the case"),
            pen.tr(
                "The points of the chosen answers as a share of the most that was possible, times 100."
            ),
        ),
        (
            QuizScoring,
            pen.tr("Quiz"),
            pen.tr(
                "Right answers as a share of the items asked, times 100; with several right answers, hits minus"
                " false alarms count."
            ),
        ),
        (
            ChecklistScoring,
            pen.tr("Blind drawing"),
            pen.tr(
                "Features drawn correctly as a share of all features, mean of both rounds, times 100."
                " Half of the pairs or tables began with the other figure; the second round still"
                " includes practice."
            ),
        ),
        (
            ClassPointsScoring,
            pen.tr("Class points"),
            pen.tr("The sum of all points given, up to a cap, as a share of that cap, times 100."),
        ),
    )
    return [(title, text) for kind, title, text in known if kind in kinds]


def _about(day: Day, pen: Pen) -> list[tuple[str, str]]:
    return [
        (
            pen.tr("Overall result"),
            pen.tr(
                "Weighted mean of the exercise points. A group is ranked when at least half of the"
                " weight counts for it. “Excused” takes an exercise out; “no result” counts 0;"
                " what is not entered is shown as such. No figure is rounded before the last step."
            ),
        ),
        (
            pen.tr("Corrections"),
            pen.trn(
                "{count} entry was corrected; the old value stays in the record.",
                "{count} entries were corrected; the old values stay in the record.",
                day.corrected,
            ),
        ),
        (
            pen.tr("Limits"),
            pen.tr(
                "Exercises in one room on one day, scored by the trainer or by the groups"
                " themselves; no comparison group, no test of significance. The points are"
                " material for learning and say nothing about persons or about performance at work."
            ),
        ),
        (pen.tr("Made with"), pen.tr("Facilitator {version}", version=__version__)),
    ]
