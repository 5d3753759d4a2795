"""What is no workbook, or a hostile one: one sentence, and soon."""

import random
import struct
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import Workbook

from facilitator.content import spreadsheet
from facilitator.content.spreadsheet import LARGEST, MARKED_UP, MOST_ROWS, read_spreadsheet
from facilitator.core.errors import CannotReadFile
from facilitator.core.spreadsheets import NotASpreadsheet, SpreadsheetTooLarge

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def book(*rows: tuple[object, ...]) -> bytes:
    made = Workbook()
    for row in rows or ((1, "a"), (None, None), (2, "b")):
        made.worksheets[0].append(list(row))
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def again(data: bytes, **changed: bytes) -> bytes:
    """The file with other parts, by name: “workbook”, “sheet1” …"""
    out = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, changed.get(Path(name).stem, old.read(name)))
    return out.getvalue()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "file.xlsx"


def refused(path: Path, data: bytes) -> str:
    path.write_bytes(data)
    with pytest.raises(NotASpreadsheet) as refusal:
        read_spreadsheet(path)
    assert refusal.value.path == path
    return refusal.value.what


def too_large(path: Path, data: bytes) -> bool:
    path.write_bytes(data)
    with pytest.raises(SpreadsheetTooLarge):
        read_spreadsheet(path)
    return True


def test_rows_come_with_their_numbers_and_empty_ones_are_left_out(path: Path) -> None:
    path.write_bytes(book())
    (sheet,) = read_spreadsheet(path)

    assert sheet.name == "Sheet"
    assert [(number, row[:2]) for number, row in sheet.rows] == [(1, (1, "a")), (3, (2, "b"))]


def test_a_missing_file_and_a_folder_are_said(path: Path, tmp_path: Path) -> None:
    for other in (path, tmp_path):
        with pytest.raises(CannotReadFile):
            read_spreadsheet(other)


def test_a_file_that_is_open_elsewhere_is_said(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows refuses to open what another program holds."""

    def held(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    path.write_bytes(book())
    monkeypatch.setattr(Path, "open", held)
    with pytest.raises(NotASpreadsheet) as refusal:
        read_spreadsheet(path)
    assert refusal.value.what == "held"


def test_something_else_is_said(path: Path) -> None:
    docx = BytesIO()
    with ZipFile(docx, "w") as file:
        file.writestr("[Content_Types].xml", "<Types/>")
        file.writestr("word/document.xml", "<w/>")

    assert refused(path, docx.getvalue()) == "other"
    assert refused(path, "状态,备注\r\n已完成,好\r\n".encode()) == "other"
    assert refused(path, b"") == "other"
    assert refused(path, b"%PDF-1.7") == "other"
    # What Excel puts beside a file that is open: its owner, in 165 bytes.
    assert refused(path, b"\x05Li Ming" + b" " * 157) == "other"


def test_an_old_format_and_a_password_are_told_apart(path: Path) -> None:
    assert refused(path, OLE + b"\0" * 600) == "old"
    assert refused(path, OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")) == "locked"


def test_a_file_cut_off_is_damaged(path: Path) -> None:
    whole = book()

    assert refused(path, whole[: len(whole) // 2]) == "damaged"
    assert refused(path, again(whole, workbook=b"<workbook")) == "damaged"
    assert refused(path, again(whole, sheet1=b"no xml")) == "damaged"


def test_entities_are_refused_before_anything_is_parsed(path: Path) -> None:
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet>&b;</worksheet>'

    assert refused(path, again(book(), sheet1=bomb)) == "damaged"
    assert refused(path, again(book(), sheet1=bomb.decode().encode("utf-16"))) == "damaged"


def test_what_is_too_large_is_not_read(path: Path) -> None:
    assert too_large(path, b"PK\x03\x04" + b"\0" * LARGEST)
    assert too_large(path, again(book(), sheet1=b" " * (MARKED_UP + 1)))
    assert too_large(path, book(*[(number,) for number in range(MOST_ROWS + 1)]))


def test_a_part_longer_than_it_says_is_damaged(path: Path) -> None:
    """The sizes are what the limits are about, so they must be true."""
    data = bytearray(again(book(), sheet1=b"<worksheet>" + b" " * 100_000))
    with ZipFile(BytesIO(bytes(data))) as file:
        size = file.getinfo("xl/worksheets/sheet1.xml").file_size
    lied = bytes(data).replace(struct.pack("<L", size), struct.pack("<L", 60))

    assert lied != bytes(data)
    assert refused(path, lied) == "damaged"


def test_a_row_far_down_and_a_lying_size_take_no_time(path: Path) -> None:
    rows = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        b'<dimension ref="A1:XFD1048576"/><sheetData>'
        b'<row r="2"><c r="A2"><v>7</v></c></row>'
        b'<row r="999999999999"><c r="A999999999999"><v>8</v></c></row></sheetData></worksheet>'
    )
    path.write_bytes(again(book(), sheet1=rows))
    (sheet,) = read_spreadsheet(path)

    assert [(number, row[0]) for number, row in sheet.rows] == [(2, 7)]


def test_a_name_twice_and_a_locked_part_are_refused(path: Path) -> None:
    out = BytesIO(book())
    with pytest.warns(UserWarning, match="Duplicate"), ZipFile(out, "a") as file:
        file.writestr("xl/workbook.xml", "<x/>")
    assert refused(path, out.getvalue()) == "damaged"


def test_spoiled_bytes_are_never_a_fault_of_the_program(path: Path) -> None:
    whole, chance = book(*[(number, "文字", 1.5) for number in range(30)]), random.Random(7)
    for _ in range(120):
        spoiled = bytearray(whole)
        for _ in range(chance.randint(1, 6)):
            spoiled[chance.randrange(len(whole))] = chance.randrange(256)
        path.write_bytes(spoiled)
        try:
            read_spreadsheet(path)
        except (NotASpreadsheet, SpreadsheetTooLarge):
            continue


def test_spoiled_parts_are_never_a_fault_of_the_program(path: Path) -> None:
    """Inside the zip too, where its checksums do not help."""
    whole, chance = book(*[(number, "文字", 1.5) for number in range(10)]), random.Random(11)
    with ZipFile(BytesIO(whole)) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    for _ in range(200):
        name = chance.choice(sorted(parts))
        data = bytearray(parts[name])
        for _ in range(chance.randint(1, 4)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        path.write_bytes(again(whole, **{Path(name).stem: bytes(data)}))
        try:
            read_spreadsheet(path)
        except (NotASpreadsheet, SpreadsheetTooLarge):
            continue


def test_limits_leave_room_for_every_form() -> None:
    assert spreadsheet.LAST_COLUMN >= 100
    assert MOST_ROWS >= 1_000
