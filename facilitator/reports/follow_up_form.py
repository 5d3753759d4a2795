"""跟进表.xlsx: the commitments of a workshop, for the client's HR to say what became of them."""

from openpyxl.cell.cell import Cell
from openpyxl.styles import Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from facilitator.core.follow_up import (
    HEADS,
    REMARK_LIMIT,
    STATES,
    TO_FILL,
    Head,
)
from facilitator.core.text import dotted, pick
from facilitator.reports.day import Day
from facilitator.reports.raw_journal import commitment_values, commitments
from facilitator.reports.spreadsheet import Kind, Value
from facilitator.reports.workbook import (
    BODY,
    FACE,
    FORMATS,
    LINE,
    LINE_HEIGHT,
    SIZE,
    WRAPPED,
    cell_at,
    head,
    height,
    new_workbook,
    packed,
    print_across,
    write,
)
from facilitator.texts import Texts

COLUMNS: dict[Head, float] = {
    "number": 7,
    "group": 13,
    "who": 12,
    "commitment": 44,
    "due": 13,
    "checker": 13,
    "state": 20,
    "date": 13,
    "remark": 30,
    "id": 38,
}
"""The columns in their order, with their widths in half-width characters."""
TITLE = Font(name=FACE, bold=True, size=16, color="FF1F2933")
QUIET = Font(name=FACE, size=SIZE, color="FF52606D")
TO_WRITE = PatternFill("solid", start_color="FFFFF8E1")
OPEN = Protection(locked=False)
LEAST = 2 * LINE_HEIGHT
"""Points of a row: a remark of two lines has room."""
FIRST_DAY, LAST_DAY = 36526, 73050
"""2000-01-01 and 2099-12-31, as Excel counts days."""
_PLACES: dict[Head, int] = {key: number for number, key in enumerate(COLUMNS, 1)}
_LAST = get_column_letter(_PLACES["remark"])
_KINDS: dict[Head, Kind] = {"number": "whole", "date": "date"}


def follow_up_form(day: Day, texts: Texts) -> bytes:
    """The file. What was reported before stands in it, so that HR only goes on.

    Nothing in it can be written over but the three columns to fill in; there is no password.
    """
    day = day.in_language(texts.locale)
    title = texts.tr("Follow-up form")
    book = new_workbook(dotted(texts.locale, day.workshop.title, title))
    page = book.create_sheet(title)
    line = _explain(page, day, title, texts)
    for key, place in _PLACES.items():
        head(cell_at(page, line, place), pick(HEADS[key], texts.locale))
    titles = ((pick(HEADS[key], texts.locale), width) for key, width in COLUMNS.items())
    page.row_dimensions[line].height = height(titles)
    found = commitments(day)
    for number, one in enumerate(found, 1):
        values = commitment_values(day, number, one, texts)
        for key, place in _PLACES.items():
            _fill(cell_at(page, line + number, place), key, values[key])
        needed = height((values[key], width) for key, width in COLUMNS.items())
        page.row_dimensions[line + number].height = max(LEAST, needed)
    _help(page, line + 1, line + len(found), texts)
    _finish(page, line, line + len(found))
    return packed(book, day.made_at)


def _explain(page: Worksheet, day: Day, title: str, texts: Texts) -> int:
    """What it is and how it is filled in, above the table; the line of the header after it."""
    workshop = day.workshop
    about = dotted(
        texts.locale,
        workshop.title,
        workshop.named_client,
        texts.date(workshop.days[0].day),
        workshop.trainer,
    )
    lines = (
        (title, TITLE),
        (about, QUIET),
        (
            texts.tr(
                "1. Please fill in the three yellow columns only: status (choose from the list),"
                " date completed, remark."
            ),
            QUIET,
        ),
        (
            texts.tr(
                "2. Leave a row empty if you do not know: it does not count as done. For a cancelled"
                " commitment please give the reason. “{verified}” is only for what the internal"
                " customer confirmed.",
                verified=pick(STATES["verified"], texts.locale),
            ),
            QUIET,
        ),
        (
            texts.tr(
                "3. Please save the file as .xlsx and send it back whole: the rows are recognised by"
                " a hidden column."
            ),
            QUIET,
        ),
    )
    # A merged cell never grows by itself.
    room = sum(width for key, width in COLUMNS.items() if key != "id")
    for number, (text, font) in enumerate(lines, 1):
        cell = cell_at(page, number, 1)
        write(cell, text)
        cell.font, cell.alignment = font, WRAPPED
        page.merge_cells(f"A{number}:{_LAST}{number}")
        page.row_dimensions[number].height = height([(text, room)]) * (font.size or SIZE) / SIZE
    return len(lines) + 2


def _fill(cell: Cell, key: Head, value: Value) -> None:
    write(cell, value, _KINDS.get(key, "text"))
    cell.font, cell.alignment, cell.border = BODY, WRAPPED, LINE
    if key == "date":
        cell.number_format = FORMATS["date"]
    if key in TO_FILL:
        cell.fill, cell.protection = TO_WRITE, OPEN


def _help(page: Worksheet, first: int, last: int, texts: Texts) -> None:
    """A list to choose the status from, and a word where something else is typed."""
    names = ",".join(pick(words, texts.locale) for words in STATES.values())
    rules: dict[Head, tuple[DataValidation, str]] = {
        "state": (
            DataValidation(type="list", formula1=f'"{names}"', allow_blank=True),
            texts.tr("Please choose the status from the list."),
        ),
        "date": (
            DataValidation(
                type="date",
                operator="between",
                formula1=str(FIRST_DAY),
                formula2=str(LAST_DAY),
                allow_blank=True,
            ),
            texts.tr("Please type a date such as 2026-04-04."),
        ),
        "remark": (
            DataValidation(
                type="textLength",
                operator="lessThanOrEqual",
                formula1=str(REMARK_LIMIT),
                allow_blank=True,
            ),
            texts.tr("A remark has at most {limit} characters.", limit=REMARK_LIMIT),
        ),
    }
    for key, (rule, word) in rules.items():
        rule.error, rule.errorTitle = word, pick(HEADS[key], texts.locale)
        rule.showErrorMessage = True
        column = get_column_letter(_PLACES[key])
        rule.add(f"{column}{first}:{column}{last}")
        page.add_data_validation(rule)


def _finish(page: Worksheet, line: int, last: int) -> None:
    """Widths, what stays in sight, protection, and the way it is printed."""
    for key, width in COLUMNS.items():
        page.column_dimensions[get_column_letter(_PLACES[key])].width = width
    page.column_dimensions[get_column_letter(_PLACES["id"])].hidden = True
    page.freeze_panes = f"A{line + 1}"
    page.auto_filter.ref = f"A{line}:{_LAST}{last}"
    guard = page.protection
    guard.sheet = True
    # What is True here is forbidden: columns may be made wider, rows higher, and filtered.
    guard.autoFilter = guard.formatColumns = guard.formatRows = False
    print_across(page, line)
