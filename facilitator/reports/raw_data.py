"""Everything a workshop recorded, as tables: for whoever wants to count for themselves."""

from collections.abc import Sequence

from facilitator import __version__
from facilitator.core.follow_up import tally
from facilitator.reports.day import Day, local
from facilitator.reports.raw_follow_up import follow_up_sheet
from facilitator.reports.raw_journal import commitments, commitments_sheet, journal_sheet
from facilitator.reports.raw_results import (
    NAME,
    in_one,
    results_sheet,
    standing_sheet,
    times_sheet,
)
from facilitator.reports.spreadsheet import KINDS, Column, Kind, Sheet, Value
from facilitator.texts import Texts


def raw_data(day: Day, texts: Texts) -> tuple[Sheet, ...]:
    """All sheets in their order; the data dictionary at the end describes every column of them."""
    day = day.in_language(texts.locale)
    data = (
        results_sheet(day, texts),
        standing_sheet(day, texts),
        journal_sheet(day, texts),
        times_sheet(day, texts),
        commitments_sheet(day, texts),
        follow_up_sheet(day, texts),
    )
    about = _about(day, data, texts)
    return (about, *data, _dictionary((about, *data), texts))


def _about(day: Day, data: Sequence[Sheet], texts: Texts) -> Sheet:
    columns = (
        Column(title=texts.tr("About"), meaning=texts.tr("What is said in this line."), width=26),
        Column(title=texts.tr("Content"), meaning=texts.tr("The fact itself."), width=70),
    )
    return Sheet(
        title=texts.tr("Read me"),
        columns=columns,
        rows=(*_workshop(day, texts), *_counts(day, data, texts), *_remarks(day, texts)),
    )


def _workshop(day: Day, texts: Texts) -> list[tuple[Value, ...]]:
    workshop = day.workshop
    first, last = workshop.days[0], workshop.days[-1]
    places = dict.fromkeys(one.place for one in workshop.days if one.place)
    rows: list[tuple[Value, ...]] = [
        (texts.tr("Workshop"), workshop.title),
        (texts.tr("Client"), workshop.named_client),
        (texts.tr("Trainer"), workshop.trainer),
        (texts.tr("First day"), first.day),
    ]
    if last.day != first.day:
        rows.append((texts.tr("Last day"), last.day))
    return [
        *rows,
        (texts.tr("Place"), in_one(texts, list(places))),
        (texts.tr("Groups"), len(workshop.groups)),
        (texts.tr("People planned"), workshop.people or None),
        (texts.tr("Written on"), local(day.made_at).replace(tzinfo=None, microsecond=0)),
        (texts.tr("Program"), texts.tr("Facilitator {version}", version=__version__)),
    ]


def _counts(day: Day, data: Sequence[Sheet], texts: Texts) -> list[tuple[Value, ...]]:
    found = tally(day.follow_up, commitments(day))
    return [
        *((texts.tr("Rows in “{sheet}”", sheet=one.title), len(one.rows)) for one in data),
        (texts.tr("Values corrected"), day.corrected),
        (texts.tr("Commitments reported on"), found.reported),
    ]


def _remarks(day: Day, texts: Texts) -> list[tuple[Value, ...]]:
    rows: list[tuple[Value, ...]] = [
        (
            texts.tr("Reading it"),
            texts.tr(
                "The last sheet explains every column. Figures are not rounded; an empty cell means"
                " that nothing is known, never 0."
            ),
        ),
        (
            texts.tr("In a .csv"),
            _guarded(texts),
        ),
        (
            texts.tr("Privacy"),
            texts.tr(
                "“{first}” and “{second}” may name persons. Pass them on only to those who need"
                " them.",
                first=texts.tr("Commitments"),
                second=texts.tr("Follow-up by wave"),
            ),
        ),
    ]
    if day.workshop.uses_code_names:
        told = texts.tr("They go by code names here; which is which, only the trainer can tell.")
        rows.append((texts.tr("Groups"), told))
    return rows


def _guarded(texts: Texts) -> str:
    """What is different in a .csv."""
    return texts.tr(
        "The same tables as .csv are UTF-8. There an apostrophe stands before a text that"
        " begins with = + - or @, so that no program takes it for a formula; it is not part"
        " of the text."
    )


def _dictionary(sheets: Sequence[Sheet], texts: Texts) -> Sheet:
    columns = (
        Column(title=texts.tr("Sheet"), meaning=texts.tr("The sheet of the column."), width=NAME),
        Column(title=texts.tr("Column"), meaning=texts.tr("Its title."), width=NAME),
        Column(title=texts.tr("Meaning"), meaning=texts.tr("What stands in it."), width=52),
        Column(
            title=texts.tr("Kind"),
            meaning=texts.tr("As what its values are stored."),
            values=in_one(texts, [_kind(one, texts) for one in KINDS]),
            width=NAME,
        ),
        Column(title=texts.tr("Unit"), meaning=texts.tr("What its figures count."), width=10),
        Column(
            title=texts.tr("Values"),
            meaning=texts.tr("What can stand in it, and what an empty cell means."),
            width=46,
        ),
    )
    title = texts.tr("Data dictionary")
    described = (*sheets, Sheet(title=title, columns=columns, rows=()))
    rows = tuple(
        (sheet.title, one.title, one.meaning, _kind(one.kind, texts), one.unit, one.values)
        for sheet in described
        for one in sheet.columns
    )
    every_csv = ("*.csv", "", _guarded(texts), "", "", "")
    return Sheet(title=title, columns=columns, rows=(*rows, every_csv))


def _kind(kind: Kind, texts: Texts) -> str:
    match kind:
        case "text":
            return texts.tr("text")
        case "number":
            return texts.tr("number")
        case "whole":
            return texts.tr("whole number")
        case "date":
            return texts.tr("date")
        case "moment":
            return texts.tr("date and time")
