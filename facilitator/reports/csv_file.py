"""A table as a .csv that Excel opens by a double click: UTF-8 with its mark, CRLF, guarded texts."""

import csv
from datetime import date, datetime
from io import StringIO

from facilitator.reports.spreadsheet import Sheet, Value, kept, seems_formula

GUARD = "'"
"""Before a text that would be a formula. It stays visible: a .csv has no other way to say it."""


def csv_bytes(sheet: Sheet) -> bytes:
    """The file: a line of titles, then the rows. Dates and times are written as in ISO 8601."""
    out = StringIO()
    lines = csv.writer(out, lineterminator="\r\n")
    lines.writerow([_text(column.title) for column in sheet.columns])
    lines.writerows([_text(value) for value in row] for row in sheet.rows)
    return out.getvalue().encode("utf-8-sig")


def _text(value: Value) -> str:
    match value:
        case None:
            return ""
        case str():
            text = kept(value)
            return GUARD + text if seems_formula(text) else text
        case datetime():
            return value.isoformat(" ", "seconds")
        case date():
            return value.isoformat()
        case float():
            return repr(value).removesuffix(".0")
        case int():
            return str(value)
