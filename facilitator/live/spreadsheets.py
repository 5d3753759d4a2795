"""The tables a workshop gives out, each as a file with its name."""

from collections.abc import Sequence
from functools import partial

from facilitator.content.follow_up import is_filled_in
from facilitator.core.documents import ExportKind, NamedFile, safe_name
from facilitator.core.spreadsheets import NoCommitments
from facilitator.live.naming import document_name
from facilitator.reports.csv_file import csv_bytes
from facilitator.reports.day import Day
from facilitator.reports.follow_up_form import follow_up_form
from facilitator.reports.raw_data import raw_data
from facilitator.reports.workbook import workbook_bytes
from facilitator.texts import Texts


def make_files(day: Day, kind: ExportKind, texts: Texts) -> Sequence[NamedFile]:
    """The files of a kind: one workbook, or a .csv for every table.

    Raises:
        NoCommitments: there is nothing to follow up
    """
    match kind:
        case "data":
            name = document_name(texts.tr("Raw data"), day.workshop, texts.locale)
            sheets = raw_data(day, texts)
            return (NamedFile(f"{name}.xlsx", workbook_bytes(sheets, name, day.made_at)),)
        case "data-csv":
            name = document_name(texts.tr("Raw data"), day.workshop, texts.locale)
            return tuple(
                NamedFile(f"{name}_{safe_name(one.title)}.csv", csv_bytes(one))
                for one in raw_data(day, texts)
            )
        case "follow-up":
            if not day.notebook.of_kind("commitment"):
                raise NoCommitments(day.workshop.title)
            name = document_name(texts.tr("Follow-up form"), day.workshop, texts.locale)
            # What came back stays, unless all of it was taken in.
            keeps = partial(is_filled_in, known=day.follow_up)
            return (NamedFile(f"{name}.xlsx", follow_up_form(day, texts), keeps),)
