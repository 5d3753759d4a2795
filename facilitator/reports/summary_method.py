"""The page that says how everything was computed, and what it cannot say."""

from collections.abc import Sequence

from facilitator.core.after_end import changed_after_the_end
from facilitator.core.history import rule_changes
from facilitator.core.journal import Action, values
from facilitator.core.report_texts import Words
from facilitator.reports.day import Day
from facilitator.reports.method import method_table
from facilitator.reports.model import Heading, Section
from facilitator.reports.pen import Pen
from facilitator.reports.summary_corrections import corrections_sentence, late_corrections
from facilitator.reports.summary_instruments import (
    evaluation_rules,
    instrument_blocks,
    statistics_blocks,
)
from facilitator.reports.summary_objectives import are_shown, rule, who_set
from facilitator.reports.summary_rules import rules


def method_section(day: Day, said: Words, pen: Pen) -> Section:
    """How points are computed, what was corrected, what the figures cannot say."""
    table = method_table((*rules(day, pen), *_about(day, said, pen)), pen)
    asked = day.evaluation is not None and day.evaluation.instruments
    points = [Heading(pen.runs(pen.tr("How the figures are made")))] if asked else []
    return Section(
        pen.runs(pen.tr("Method and limits")),
        (
            *instrument_blocks(day, pen),
            *points,
            table,
            *late_corrections(day, pen),
            *statistics_blocks(day, pen),
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
    return pen.sentences([told, _changed(changes, pen)])


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


def _objectives(day: Day, pen: Pen) -> list[tuple[str, str]]:
    """Who set the targets, and how a status follows from them."""
    if not are_shown(day):
        return []
    told = pen.tr("{who}. {rule}", who=capital(who_set(day, pen)), rule=rule(pen))
    return [(pen.tr("Training objectives"), told)]


def capital(text: str) -> str:
    """A sentence begins with a large letter."""
    return text[:1].upper() + text[1:]


def texts_rule(said: Words, pen: Pen) -> list[tuple[str, str]]:
    """Which texts are the trainer's, and which of them were written upon other figures. What is
    left out is the trainer's decision, and no news to a client."""
    printed = [one for one in said.values() if not one.out]
    edited = [one.proposal.name for one in printed if one.edited]
    if not edited:
        return []
    told = [
        pen.trn(
            "{count} of {all} texts was written or rewritten by the trainer: {names}.",
            "{count} of {all} texts were written or rewritten by the trainer: {names}.",
            len(edited),
            all=sum(bool(one.text) for one in printed),
            names=pen.listed(edited),
        )
    ]
    old = [one.proposal.name for one in printed if one.outdated]
    if old:
        told.append(
            pen.tr("Written before figures under it changed: {names}.", names=pen.listed(old))
        )
    return [(pen.tr("Texts"), pen.sentences(told))]


def _about(day: Day, said: Words, pen: Pen) -> list[tuple[str, str]]:
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
    later = (
        pen.tr("Attendance"),
        pen.tr(
            "The list of people or their attendance was added to or corrected after the course."
        ),
    )
    return [
        *(elsewhere if asked and day.evaluation is None else ()),
        *evaluation_rules(day, pen),
        *(overall if day.scored else ()),
        *(names if day.workshop.uses_code_names else ()),
        *_objectives(day, pen),
        *texts_rule(said, pen),
        (pen.tr("Entries"), _entries(day, pen)),
        (pen.tr("Corrections"), corrections_sentence(day, pen)),
        *((later,) if changed_after_the_end(day.actions) else ()),
        *(((pen.tr("Levels"), _levels(pen)),) if day.was_held else ()),
        (pen.tr("Limits"), _limits(day, pen)),
    ]


def _entries(day: Day, pen: Pen) -> str:
    count = len(values(day.entries))
    return pen.trn("{count} entry was recorded.", "{count} entries were recorded.", count)


def _levels(pen: Pen) -> str:
    return pen.tr(
        "Reaction, learning, behaviour and results after Kirkpatrick (2016): a way of filing what"
        " is known, not a chain of causes."
    )


def _no_measure(pen: Pen) -> str:
    return pen.tr(
        "Scored by the trainer or by the groups themselves; no test of significance. The points"
        " are meant for learning and say nothing about individuals."
    )


def _limits(day: Day, pen: Pen) -> str:
    """What the figures cannot say; without any, that there are none."""
    if not (day.scored or day.points_given):
        return pen.tr(
            "Nothing was scored, so nothing can be said here of learning or of performance at work."
        )
    return pen.sentences([_room(day, pen), _no_measure(pen)])


def _room(day: Day, pen: Pen) -> str:
    if len(day.workshop.days) > 1:
        return pen.tr(
            "These are results of exercises in one room on {count} days. They show what happened"
            " there; they do not measure performance at work, and there was no comparison group."
            " Whether anything changes at work is to be verified later.",
            count=len(day.workshop.days),
        )
    return pen.tr(
        "These are results of exercises in one room on one day. They show what happened there;"
        " they do not measure performance at work, and there was no comparison group. Whether"
        " anything changes at work is to be verified later."
    )
