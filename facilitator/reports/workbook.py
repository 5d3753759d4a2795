"""Tables as an Excel workbook: typed cells, frozen headers, and never a formula made from a text."""

import re
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from io import BytesIO
from math import ceil
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.page import PageMargins
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from facilitator.core.text import display_width
from facilitator.reports.spreadsheet import Kind, Sheet, Value, kept, seems_formula

FORMATS: dict[Kind, str] = {
    "text": "General",
    "number": "0.0##",
    "whole": "0",
    "date": "yyyy-mm-dd",
    "moment": "yyyy-mm-dd hh:mm:ss",
}
FACE = "Microsoft YaHei"
"""What Excel has for both languages; elsewhere the system takes its own face in its place."""
SIZE = 10.5
LINE_HEIGHT = 16.5
"""Points of a line of text of that size."""
SPARE = 2.0
"""Half-width characters of a line that stay free."""
BODY = Font(name=FACE, size=SIZE)
HEAD = Font(name=FACE, size=SIZE, bold=True, color="FF1F2933")
HEAD_GROUND = PatternFill("solid", start_color="FFE4E9F0")
LINE = Border(bottom=Side(style="thin", color="FFB8C2CC"))
WRAPPED = Alignment(vertical="top", wrap_text=True, horizontal="left")
ALIGNED: dict[Kind, Alignment] = {
    "text": WRAPPED,
    "number": Alignment(vertical="top", wrap_text=True, horizontal="right", indent=1),
    "whole": Alignment(vertical="top", wrap_text=True, horizontal="center"),
    "date": WRAPPED,
    "moment": WRAPPED,
}
A4 = 9

_CORE = "docProps/core.xml"
_CHANGED = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time a zip file can name; the time of making stands in the properties."""
_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
"""Excel would read _x0041_ in a text as the letter A."""


def workbook_bytes(sheets: Sequence[Sheet], title: str, made_at: int) -> bytes:
    """The file: a workbook with these sheets, made at a moment (UTC ms).

    The same sheets and the same moment give the same bytes.
    """
    book = new_workbook(title)
    for sheet in sheets:
        _fill(book.create_sheet(sheet.title), sheet)
    return packed(book, made_at)


def new_workbook(title: str) -> Workbook:
    """A workbook without sheets."""
    book = Workbook()
    for sheet in book.worksheets:
        book.remove(sheet)
    book.properties.title = kept(title)
    book.properties.creator = "Facilitator"
    return book


def write(cell: Cell, value: Value, kind: Kind = "text") -> None:
    """Put a value into a cell with its type; a text stays a text also when somebody edits it."""
    if isinstance(value, str):
        text = kept(value)
        cell.value = _ESCAPED.sub("_x005F_", text)
        # By itself the library makes a formula of “=1+1” and an error of “#N/A”.
        cell.data_type = "s"
        cell.quotePrefix = seems_formula(text)
        return
    cell.value = value
    if value is not None:
        cell.number_format = FORMATS[_kind_of(value, kind)]


def _kind_of(value: date | float, kind: Kind) -> Kind:
    if isinstance(value, datetime):
        return "moment"
    if isinstance(value, date):
        return "date"
    return kind


def head(cell: Cell, title: str) -> None:
    """The title of a column."""
    write(cell, title)
    cell.font, cell.fill, cell.border, cell.alignment = HEAD, HEAD_GROUND, LINE, WRAPPED


def _fill(page: Worksheet, sheet: Sheet) -> None:
    for number, column in enumerate(sheet.columns, 1):
        head(cell_at(page, 1, number), column.title)
        page.cell(1, number).alignment = ALIGNED[column.kind]
        page.column_dimensions[get_column_letter(number)].width = column.width
    for line, row in enumerate(sheet.rows, 2):
        for number, (column, value) in enumerate(zip(sheet.columns, row, strict=True), 1):
            if value not in (None, ""):
                cell = cell_at(page, line, number)
                write(cell, value, column.kind)
                cell.font, cell.alignment = BODY, ALIGNED[column.kind]
        widths = [column.width for column in sheet.columns]
        page.row_dimensions[line].height = height(zip(row, widths, strict=True))
    page.row_dimensions[1].height = height((one.title, one.width) for one in sheet.columns)
    page.freeze_panes = "B2"
    last = get_column_letter(len(sheet.columns))
    page.auto_filter.ref = f"A1:{last}{len(sheet.rows) + 1}"
    print_across(page, 1)


def height(cells: Iterable[tuple[Value, float]]) -> float:
    """Points of a row in which no wrapped text is cut off, of pairs of value and width.

    Not every program makes a row as high as its texts when it opens a file.
    """
    return LINE_HEIGHT * max((_lines(value, width) for value, width in cells), default=1)


def _lines(value: Value, width: float) -> int:
    if not isinstance(value, str):
        return 1
    # A word that does not fit goes to the next line, and the cell has margins.
    room = width - SPARE
    return sum(max(1, ceil(display_width(line) / room)) for line in kept(value).split("\n"))


def print_across(page: Worksheet, header: int) -> None:
    """On paper as wide as the sheet, with the header on every page."""
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", A4
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.page_margins = PageMargins(left=0.5, right=0.5, top=0.6, bottom=0.6)
    page.print_title_rows = f"{header}:{header}"


def cell_at(page: Worksheet, row: int, column: int) -> Cell:
    """The cell of a row and a column, counted from 1."""
    found = page.cell(row, column)
    if not isinstance(found, Cell):
        raise TypeError(f"{found.coordinate} is part of a merged cell")
    return found


def packed(book: Workbook, made_at: int) -> bytes:
    """The bytes of a workbook, with ``made_at`` (UTC ms) as its only time."""
    raw, out = BytesIO(), BytesIO()
    book.save(raw)
    moment = datetime.fromtimestamp(made_at // 1000, tz=UTC)
    said = f"{moment:%Y-%m-%dT%H:%M:%SZ}".encode()
    with ZipFile(raw) as made, ZipFile(out, "w", ZIP_DEFLATED) as file:
        for name in made.namelist():
            data = made.read(name)
            if name == _CORE:
                data = _CHANGED.sub(rb"\g<1>" + said, data)
            info = ZipInfo(name, _EPOCH)
            info.compress_type = ZIP_DEFLATED
            file.writestr(info, data)
    return out.getvalue()
