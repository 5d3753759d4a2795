"""The form that HR fills in: what may be written where, and what stands in it."""

from dataclasses import replace
from datetime import datetime
from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from facilitator.core.follow_up import HEADS, STATES
from facilitator.core.notebook import ROOM_WIDTH, Notebook
from facilitator.core.text import LOCALES
from facilitator.reports.follow_up_form import COLUMNS, follow_up_form
from facilitator.reports.spreadsheet import kept
from facilitator.texts import load_texts
from tests.unit.reports.promises import TEXTS, promised_day

HEADER = 7


@pytest.fixture(params=LOCALES)
def locale(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def page(locale: str) -> Worksheet:
    return load_workbook(
        BytesIO(follow_up_form(promised_day(locale), load_texts(locale)))
    ).worksheets[0]


def test_the_columns_stand_under_their_titles(page: Worksheet, locale: str) -> None:
    assert [cell.value for cell in page[HEADER]] == [HEADS[key][locale] for key in COLUMNS]


def test_above_the_table_stands_what_it_is_and_how_it_is_filled_in(
    page: Worksheet, locale: str
) -> None:
    day = promised_day(locale)
    above = "\n".join(str(page.cell(row, 1).value) for row in range(1, HEADER - 1))

    assert day.workshop.title in above
    assert day.workshop.client in above
    assert STATES["verified"][locale] in above
    assert all(f"{number}." in above for number in (1, 2, 3))


def test_every_commitment_is_a_row_and_a_text(page: Worksheet) -> None:
    rows = list(page.iter_rows(min_row=HEADER + 1))

    assert [row[0].value for row in rows] == [1, 2, 3, 4, 5]
    assert {str(row[3].value) for row in rows} == {kept(text) for text in TEXTS}
    assert all(cell.data_type != "f" for row in rows for cell in row)
    assert {str(row[9].value) for row in rows} == {"c0", "c1", "c2", "c3", "c4"}


def test_the_longest_commitment_is_read_whole_in_its_row(locale: str) -> None:
    day = promised_day(locale)
    promised = day.notebook.jottings[0]
    made: list[float] = []
    for width in (40, ROOM_WIDTH):
        longer = replace(promised, text="承" * (width // 2))
        book = replace(day, notebook=Notebook(jottings=(longer,)))
        found = load_workbook(BytesIO(follow_up_form(book, load_texts(locale)))).worksheets[0]
        assert found.cell(HEADER + 1, 4).value == longer.text
        assert found.cell(HEADER + 1, 4).alignment.wrap_text
        made.append(found.row_dimensions[HEADER + 1].height or 0.0)
    assert made[1] >= 3 * 14
    assert made[0] < made[1]


def test_what_was_reported_before_stands_in_it(page: Worksheet, locale: str) -> None:
    rows = {str(row[9].value): row for row in page.iter_rows(min_row=HEADER + 1)}

    assert rows["c0"][6].value == STATES["done"][locale]
    assert rows["c0"][7].value == datetime.fromisoformat("2026-04-01")
    assert rows["c3"][8].value == "=1+1"
    assert rows["c1"][6].value is None


def test_only_three_columns_can_be_written_and_there_is_no_password(page: Worksheet) -> None:
    unlocked = {
        (cell.row, cell.column)
        for row in page.iter_rows()
        for cell in row
        if not cell.protection.locked
    }

    assert unlocked == {
        (row, column) for row in range(HEADER + 1, HEADER + 6) for column in (7, 8, 9)
    }
    assert page.protection.sheet
    assert page.protection.password is None
    assert not page.protection.formatColumns
    assert page.column_dimensions["J"].hidden


def test_the_status_is_chosen_from_a_list(page: Worksheet, locale: str) -> None:
    rules = {str(rule.sqref): rule for rule in page.data_validations.dataValidation}

    names = ",".join(words[locale] for words in STATES.values())
    assert rules["G8:G12"].type == "list"
    assert rules["G8:G12"].formula1 == f'"{names}"'
    assert len(names) < 255
    assert rules["H8:H12"].type == "date"
    assert rules["I8:I12"].type == "textLength"
    assert all(rule.allow_blank and rule.error for rule in rules.values())


def test_the_header_stays_in_sight_and_is_printed_on_every_page(page: Worksheet) -> None:
    assert page.freeze_panes == "A8"
    assert page.print_title_rows == "$7:$7"
    assert page.page_setup.orientation == "landscape"
    assert page.sheet_properties.pageSetUpPr.fitToPage


def test_the_same_day_is_the_same_file(locale: str) -> None:
    texts = load_texts(locale)

    assert follow_up_form(promised_day(locale), texts) == follow_up_form(
        promised_day(locale), texts
    )
