"""What was reported of the commitments, wave by wave, as a table: a later report hides no earlier one."""

from datetime import date

from facilitator.core.follow_up import HEADS, STATES, FollowUp
from facilitator.core.text import pick
from facilitator.core.waves import WAVES
from facilitator.reports.day import Day
from facilitator.reports.raw_journal import commitments, reported_columns
from facilitator.reports.raw_results import FIGURE, NAME, in_one
from facilitator.reports.spreadsheet import Column, Sheet, Value
from facilitator.texts import Texts


def follow_up_sheet(day: Day, texts: Texts) -> Sheet:
    """A line for each commitment and wave in which something was reported of it, by commitment."""
    head = {key: pick(words, texts.locale) for key, words in HEADS.items()}
    columns = (
        Column(
            title=head["number"],
            meaning=texts.tr("Number of the commitment, group by group."),
            kind="whole",
            width=FIGURE,
        ),
        Column(
            title=texts.tr("Day of follow-up"),
            meaning=texts.tr("How many days after the workshop the report is of."),
            kind="whole",
            unit=texts.tr("days"),
            values=in_one(texts, [str(one) for one in WAVES]),
            width=NAME,
        ),
        Column(
            title=head["state"],
            meaning=texts.tr("What the client reported of it in the follow-up form."),
            values=in_one(texts, [pick(words, texts.locale) for words in STATES.values()])
            + texts.tr("; empty: nothing was reported"),
            width=NAME,
        ),
        *reported_columns(texts),
    )
    rows = tuple(
        _report(place, wave, day.waves[wave][one.id], texts)
        for place, one in enumerate(commitments(day), 1)
        for wave in sorted(day.waves)
        if one.id in day.waves[wave]
    )
    return Sheet(title=texts.tr("Follow-up by wave"), columns=columns, rows=rows)


def _report(place: int, wave: int, found: FollowUp, texts: Texts) -> tuple[Value, ...]:
    return (
        place,
        wave,
        pick(STATES[found.state], texts.locale) if found.state else "",
        date.fromisoformat(found.date) if found.date else None,
        found.remark,
        found.commitment,
    )
