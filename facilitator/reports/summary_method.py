"""Time planned against time used, and the page that says how everything was computed."""

from collections.abc import Sequence

from facilitator import __version__
from facilitator.core.charts.pacing import TimedRow, TimedTexts, planned_and_actual
from facilitator.core.history import rule_changes
from facilitator.core.journal import Action
from facilitator.core.scoring.rounding import whole
from facilitator.core.script import BlockScript
from facilitator.reports.day import Day
from facilitator.reports.model import Chart, Column, Lead, Note, Row, Section, Table
from facilitator.reports.pen import Pen
from facilitator.reports.summary_corrections import corrections_sentence, late_corrections
from facilitator.reports.summary_rules import rules

RULE = 104.0
"""Width of the column that says what a rule is about."""


def total_minutes(day: Day) -> tuple[float, float]:
    """Minutes planned and minutes used, over the whole agenda."""
    return sum(day.planned.values()), sum(day.actual.values())


def time_section(day: Day, pen: Pen) -> Section:
    """Every block with its minutes planned and used."""
    planned, actual = total_minutes(day)
    rows = [
        TimedRow(
            label=_label(day, one, pen),
            planned=day.planned[one.block.id],
            actual=day.actual.get(one.block.id),
            quiet=one.block.kind == "break",
        )
        for one in day.script.blocks
    ]
    texts = TimedTexts(
        planned=pen.tr("planned"),
        actual=pen.tr("used"),
        both=pen.tr("Planned / used"),
        difference=pen.tr("Difference"),
    )
    return Section(
        pen.runs(pen.tr("Time planned and used")),
        (
            Lead(pen.runs(_claim(planned, actual, pen))),
            Chart(
                planned_and_actual(rows, texts, pen.frame),
                alt=pen.tr(
                    "Minutes planned and used for each block: {values}",
                    values=pen.listed(
                        [f"{row.label} {whole(row.planned)}/{_whole(row.actual)}" for row in rows]
                    ),
                ),
                caption=pen.runs(
                    pen.trn(
                        "Minutes of {count} block; time while the program was closed belongs to none.",
                        "Minutes of {count} blocks; time while the program was closed belongs to none.",
                        len(rows),
                    ),
                    "label",
                ),
            ),
            *_corrected(day, pen),
        ),
        new_page=False,
    )


def _corrected(day: Day, pen: Pen) -> tuple[Note, ...]:
    """What does not come from the clock says so, with what the clock had."""
    by_hand = day.by_hand
    if not by_hand:
        return ()
    values = [
        pen.tr(
            "{title} {measured} → {minutes}",
            title=pen.said(one.fill(one.block.title)),
            measured=_whole(day.measured.get(one.block.id)),
            minutes=by_hand[one.block.id],
        )
        for one in day.script.blocks
        if one.block.id in by_hand
    ]
    words = pen.tr("Minutes corrected by hand afterwards: {values}.", values=pen.listed(values))
    return (Note(pen.runs(words, "label")),)


def _label(day: Day, block: BlockScript, pen: Pen) -> str:
    title = pen.said(block.fill(block.block.title))
    return pen.tr("{title} (inserted)", title=title) if day.is_inserted(block) else title


def _whole(minutes: float | None) -> str:
    return "–" if minutes is None else str(whole(minutes))


def _claim(planned: float, actual: float, pen: Pen) -> str:
    if not actual:
        return pen.tr("{planned} minutes were planned; none was used.", planned=whole(planned))
    difference = whole(actual) - whole(planned)
    if difference == 0:
        return pen.tr("The workshop took the {planned} minutes planned.", planned=whole(planned))
    facts = {"actual": whole(actual), "planned": whole(planned), "minutes": abs(difference)}
    if difference > 0:
        return pen.tr(
            "The workshop took {actual} minutes, {minutes} more than the {planned} planned.",
            **facts,
        )
    return pen.tr(
        "The workshop took {actual} minutes, {minutes} fewer than the {planned} planned.", **facts
    )


def method_section(day: Day, pen: Pen) -> Section:
    """How points are computed, what was corrected, what the figures cannot say."""
    rows = tuple(
        Row((pen.cell(title, bold=True), pen.cell(text)))
        for title, text in (*rules(day, pen), *_about(day, pen))
    )
    table = Table(columns=(Column((), RULE), Column(())), rows=rows, dense=True)
    made_with = pen.tr("Made with Facilitator {version}.", version=__version__)
    return Section(
        pen.runs(pen.tr("Method and limits")),
        (
            table,
            Note(pen.runs(made_with, "label")),
            *late_corrections(day, pen),
        ),
        new_page=False,
    )


def _overall(day: Day, pen: Pen) -> str:
    """How the overall result was made, by the method that was used, and what was changed about it."""
    if day.board.method == "B":
        told = pen.tr(
            "Rank points: in every exercise 100 for the first … 0 for the last, ties share the mean;"
            " then the weighted mean. A group is ranked when at least half of the"
            " weight counts for it. “Excused” takes an exercise out; “no result”"
            " counts 0, and so does “not entered” as long as others have a score. No figure is"
            " rounded before the last step."
        )
    else:
        told = pen.tr(
            "Weighted mean of the exercise points. A group is ranked when at least half of the"
            " weight counts for it. “Excused” takes an exercise out; “no result”"
            " counts 0, and so does “not entered” as long as others have a score. No figure is"
            " rounded before the last step."
        )
    changes = rule_changes(day.actions)
    if not changes:
        return told
    gap = "" if pen.lang == "zh-CN" else " "
    return f"{told}{gap}{_changed(changes, pen)}"


def _changed(changes: Sequence[Action], pen: Pen) -> str:
    """How often method or weights were changed during the day, and why."""
    reasons = [reason for one in changes if (reason := dict(one.facts).get("reason", ""))]
    if not reasons:
        return pen.trn(
            "Method or weights were changed {count} time by the trainer.",
            "Method or weights were changed {count} times by the trainer.",
            len(changes),
        )
    return pen.trn(
        "Method or weights were changed {count} time by the trainer ({reasons}).",
        "Method or weights were changed {count} times by the trainer ({reasons}).",
        len(changes),
        reasons=pen.listed(reasons),
    )


def _about(day: Day, pen: Pen) -> list[tuple[str, str]]:
    overall = [(pen.tr("Overall result"), _overall(day, pen))]
    names = [
        (
            pen.tr("Groups"),
            pen.tr("They go by code names here; which is which, only the trainer can tell."),
        )
    ]
    asked = [
        pen.said(survey.public_name)
        for one in day.script.blocks
        if one.block.id in day.actual
        for survey in one.content.surveys
    ]
    elsewhere = [
        (
            pen.tr("Questionnaires"),
            pen.tr(
                "Filled in on paper and evaluated apart: {names}. Satisfaction and before/after are"
                " therefore not in this report.",
                names=pen.listed(list(dict.fromkeys(asked))),
            ),
        )
    ]
    return [
        *(elsewhere if asked else ()),
        *(overall if day.scored else ()),
        *(names if day.workshop.uses_code_names else ()),
        (pen.tr("Corrections"), corrections_sentence(day, pen)),
        (
            pen.tr("Limits"),
            pen.tr(
                "Exercises in one room, scored by the trainer or by the groups"
                " themselves; no comparison group, no test of significance. The points are"
                " meant for learning and say nothing about individuals or about performance at work."
            ),
        ),
    ]
