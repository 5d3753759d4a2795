"""An .xlsx that somebody else saved, as plain values: nothing of it is believed before it was looked
at, and no formula is ever computed.

What Excel saved as the result of a formula is read as if it had been typed.
"""

import re
import warnings
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TypeAlias
from zipfile import BadZipFile, ZipFile, ZipInfo

from openpyxl import load_workbook

from facilitator.core.errors import CannotReadFile
from facilitator.core.spreadsheets import NotASpreadsheet, SpreadsheetTooLarge

Cell: TypeAlias = object
"""A text, a number, a flag, a date, a time or None, as whoever saved the file left it."""

MB = 1024 * 1024
LARGEST = 8 * MB
"""Bytes of the file. A form with 500 commitments takes 60 kB."""
UNPACKED = 64 * MB
MARKED_UP = 8 * MB
"""Bytes of all that is parsed; pictures are not. 10,000 rows take 5 MB."""
PARTS = 2_000
"""Files in the file."""
MOST_ROWS = 10_000
"""Rows with something in them."""
LAST_ROW, LAST_COLUMN = 100_000, 200
"""Nothing beyond is looked at: a sheet formatted to its end has a million rows with nothing in them."""

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_BOOK = "xl/workbook.xml"
_ENTITY = re.compile(rb"<!(?:DOCTYPE|ENTITY)|<\x00!\x00[DE]\x00")
_FAILURES = (
    BadZipFile,
    zlib.error,
    SyntaxError,  # what both XML parsers raise
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    ArithmeticError,
    EOFError,
    RuntimeError,
    OSError,
)
"""What the library raises about a file that is not what it should be."""


@dataclass(frozen=True, slots=True)
class SheetRows:
    """The rows of a sheet in which something stands: the number of each, and its cells from A on."""

    name: str
    rows: tuple[tuple[int, tuple[Cell, ...]], ...]


def read_spreadsheet(path: Path) -> tuple[SheetRows, ...]:
    """All sheets of a workbook.

    Raises:
        CannotReadFile: it is not there
        NotASpreadsheet: it is something else, under a password, damaged, or open elsewhere
        SpreadsheetTooLarge: it has more in it than any form
    """
    data = _read(path)
    _look_at(path, data)
    try:
        with warnings.catch_warnings():
            # What the library does not know of Excel is no news to a trainer.
            warnings.simplefilter("ignore")
            book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
            try:
                return tuple(
                    SheetRows(
                        sheet.title,
                        tuple(
                            _rows(
                                path,
                                sheet.iter_rows(
                                    max_row=LAST_ROW, max_col=LAST_COLUMN, values_only=True
                                ),
                            )
                        ),
                    )
                    for sheet in book.worksheets
                )
            finally:
                book.close()
    except _FAILURES as error:
        raise NotASpreadsheet(path, "damaged") from error


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except PermissionError as error:
        raise NotASpreadsheet(path, "held") from error
    except OSError as error:
        raise CannotReadFile(path, error.strerror or str(error)) from error
    if len(data) > LARGEST:
        raise _too_large(path)
    return data


def _too_large(path: Path) -> SpreadsheetTooLarge:
    return SpreadsheetTooLarge(path, LARGEST // MB, MOST_ROWS)


def _look_at(path: Path, data: bytes) -> None:
    """Refuse what is no workbook, before anything of it is unpacked into memory."""
    if data.startswith(_OLE):
        raise NotASpreadsheet(path, "locked" if _ENCRYPTED in data else "old")
    if not data.startswith(_ZIP):
        raise NotASpreadsheet(path, "other")
    try:
        with ZipFile(BytesIO(data)) as file:
            parts = file.infolist()
            whole = sum(one.file_size for one in parts)
            parsed = sum(one.file_size for one in parts if _is_parsed(one))
            if len(parts) > PARTS or whole > UNPACKED or parsed > MARKED_UP:
                raise _too_large(path)
            names = [one.filename for one in parts]
            if len(set(names)) < len(names) or any(one.flag_bits & 1 for one in parts):
                raise NotASpreadsheet(path, "damaged")
            if _BOOK not in names:
                raise NotASpreadsheet(path, "other")
            if any(_has_entities(file, one) for one in parts):
                raise NotASpreadsheet(path, "damaged")
    except _FAILURES as error:
        raise NotASpreadsheet(path, "damaged") from error


def _has_entities(file: ZipFile, part: ZipInfo) -> bool:
    """Whether a part could blow up while it is parsed; no program that saves workbooks does so.

    A part is never longer than it says: the unpacking stops there, and its checksum is looked at.
    """
    return _is_parsed(part) and bool(_ENTITY.search(file.read(part)))


def _is_parsed(part: ZipInfo) -> bool:
    return part.filename.endswith((".xml", ".rels", ".vml"))


def _rows(path: Path, rows: Iterator[tuple[Cell, ...]]) -> Iterator[tuple[int, tuple[Cell, ...]]]:
    found = 0
    for number, row in enumerate(rows, 1):
        if row.count(None) + row.count("") < len(row):
            found += 1
            if found > MOST_ROWS:
                raise _too_large(path)
            yield number, row
