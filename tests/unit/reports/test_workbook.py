"""Tables as files: every cell comes back as it went in, and none as a formula."""

import csv
import re
from datetime import date, datetime
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl import load_workbook

from facilitator.reports.csv_file import csv_bytes
from facilitator.reports.spreadsheet import Column, Sheet, Value, kept, seems_formula
from facilitator.reports.workbook import workbook_bytes
from tests.clock import START_MS
from tests.unit.reports.samples import HARD_STRINGS

ANY = st.text(st.characters(), max_size=12)
NASTY = st.builds(
    "{}{}{}".format, st.sampled_from(["", " ", "\t", "\n"]), st.sampled_from("=+-@＝＋－＠'#"), ANY
)
ESCAPE = re.compile(r"_x005F_(?=x[0-9A-Fa-f]{4}_)")


def sheet(*values: Value) -> Sheet:
    """One column."""
    columns = (Column(title="=A", meaning="m", kind="number"),)
    return Sheet(title="T", columns=columns, rows=tuple((one,) for one in values))


def cells(data: bytes):
    """The cells under the header."""
    page = load_workbook(BytesIO(data))["T"]
    return [page.cell(row, 1) for row in range(2, page.max_row + 1)]


def as_read(text: str) -> str:
    """XML readers make one kind of line break of all."""
    return kept(text)


@given(st.lists(ANY | NASTY, min_size=1, max_size=6))
@example(list(HARD_STRINGS))
@example(
    ["=1+1", "#N/A", "_x0041_", "TRUE", "1", "2026-03-05", "{=SUM(A1)}", "\ud800", "\x00\x1f\ufffe"]
)
def test_every_text_comes_back_as_a_text(texts: list[str]) -> None:
    page = load_workbook(BytesIO(workbook_bytes([sheet(*texts)], "t", START_MS)))["T"]
    for number, text in enumerate(texts, 2):
        cell = page.cell(number, 1)
        assert cell.data_type != "f"
        if text:
            assert cell.data_type == "s"
            assert ESCAPE.sub("_", str(cell.value)) == as_read(text)
            assert cell.quotePrefix is seems_formula(as_read(text))


def test_numbers_and_dates_are_numbers_and_dates() -> None:
    values = (
        3,
        -2.5,
        date(2026, 3, 5),
        datetime.fromisoformat("2026-03-05 09:30:01"),
        None,
        "待录入",
    )
    found = cells(workbook_bytes([sheet(*values)], "t", START_MS))

    assert [one.data_type for one in found] == ["n", "n", "d", "d", "n", "s"]
    assert [one.value for one in found[:2]] == [3, -2.5]
    assert found[2].value == datetime.fromisoformat("2026-03-05")
    assert found[2].number_format == "yyyy-mm-dd"
    assert found[3].value == datetime.fromisoformat("2026-03-05 09:30:01")
    assert found[3].number_format == "yyyy-mm-dd hh:mm:ss"
    assert found[4].value is None


def test_the_same_tables_at_the_same_moment_are_the_same_bytes() -> None:
    first = workbook_bytes([sheet("a", 1)], "t", START_MS)

    assert workbook_bytes([sheet("a", 1)], "t", START_MS) == first
    assert workbook_bytes([sheet("a", 1)], "t", START_MS + 1000) != first
    with ZipFile(BytesIO(first)) as file:
        assert {one.date_time for one in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert file.read("docProps/core.xml").count(b"2026-03-05T") == 2


def test_the_header_stays_and_filters() -> None:
    page = load_workbook(BytesIO(workbook_bytes([sheet("a", "b")], "t", START_MS)))["T"]

    assert page.freeze_panes == "B2"
    assert page.auto_filter.ref == "A1:A3"
    assert page["A1"].value == "=A"
    assert page["A1"].data_type == "s"
    assert page["A2"].alignment.wrap_text


@given(st.lists(ANY | NASTY, min_size=1, max_size=6))
@example(list(HARD_STRINGS))
@example(["=1+1", "＝1", " =1", "\t=1", "\n=1", 'a"b,c\r\nd'])
def test_no_text_of_a_csv_begins_like_a_formula(texts: list[str]) -> None:
    data = csv_bytes(sheet(*texts))
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(StringIO(data.decode("utf-8-sig"), newline="")))
    assert rows[0] == ["'=A"]
    for text, row in zip(texts, rows[1:], strict=True):
        found = row[0] if row else ""
        assert not seems_formula(found)
        assert found.removeprefix("'" if seems_formula(kept(text)) else "") == kept(text)


def test_a_csv_has_its_mark_its_line_ends_and_plain_figures() -> None:
    table = Sheet(
        title="T",
        columns=(Column(title="甲", meaning=""), Column(title="b", meaning="")),
        rows=(
            (-2.5, date(2026, 3, 5)),
            (3.0, datetime.fromisoformat("2026-03-05 09:30")),
            ("a,b", None),
        ),
    )

    assert csv_bytes(table) == (
        '\ufeff甲,b\r\n-2.5,2026-03-05\r\n3,2026-03-05 09:30:00\r\n"a,b",\r\n'.encode()
    )


@pytest.mark.parametrize(
    "text", ["=1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "  =1", "＝1", "＋", "－", "＠"]
)
def test_what_seems_a_formula(text: str) -> None:
    assert seems_formula(text)


@pytest.mark.parametrize("text", ["", "a=1", "1-1", "′=", "–1"])
def test_what_does_not(text: str) -> None:
    assert not seems_formula(text)
