"""The follow-up form as it comes back: moved, translated, half filled, or something else."""

from collections.abc import Callable
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from facilitator.content.follow_up import is_filled_in, read_follow_up
from facilitator.core.follow_up import HEADS, REMARK_LIMIT, STATES, FollowUp, Head, reported
from facilitator.core.spreadsheets import SheetMistake, SpreadsheetMistakes
from facilitator.core.text import EN, LOCALES, ZH
from facilitator.sheet_messages import problem_sentence
from facilitator.texts import load_texts

COLUMNS: tuple[Head, ...] = tuple(HEADS)
STATE, DATE, REMARK = 7, 8, 9


def filled(path: Path, change: Callable[[Worksheet], None] | None = None, locale: str = ZH) -> Path:
    """A form with three commitments, the first one done."""
    book = Workbook()
    page = book.active
    assert isinstance(page, Worksheet)
    page.title = "跟进表"
    page.append(["训后跟进表"])
    page.append([])
    page.append([HEADS[key][locale] for key in COLUMNS])
    for number in (1, 2, 3):
        page.append(
            [
                number,
                "青松组",
                "李明",
                f"承诺 {number}",
                "3月",
                "王",
                None,
                None,
                None,
                f"c{number}",
            ]
        )
    page.cell(4, STATE, STATES["done"][locale])
    page.cell(4, DATE, date(2026, 4, 1))
    page.cell(4, REMARK, "见_x000D_\n邮件")
    if change:
        change(page)
    book.save(path)
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "form.xlsx"


DONE = FollowUp(commitment="c1", state="done", date="2026-04-01", remark="见 邮件")


def read(path: Path) -> list[FollowUp]:
    return [row.follow_up for row in read_follow_up(path)]


def wrong(path: Path) -> list[tuple[SheetMistake, str]]:
    with pytest.raises(SpreadsheetMistakes) as refusal:
        read_follow_up(path)
    problems = refusal.value.problems
    for one in problems:
        for locale in LOCALES:
            said = problem_sentence(path, one, load_texts(locale))
            assert path.name in said
            assert one.cell in said
            assert one.sheet in said
            assert "\n" not in said
    return [(one.code, one.cell) for one in problems]


@pytest.mark.parametrize("locale", LOCALES)
def test_a_form_is_read_in_either_language(path: Path, locale: str) -> None:
    rows = read_follow_up(filled(path, locale=locale))

    assert rows[0].follow_up == DONE
    assert (rows[1].place, rows[1].commitment) == ("D5", "承诺 2")
    assert [one.commitment for one in reported(read(path))] == ["c1"]


def test_columns_may_be_moved_and_others_put_between(path: Path) -> None:
    def change(page: Worksheet) -> None:
        for row in page.iter_rows(min_row=3):
            values = [cell.value for cell in row[:10]]
            for column, value in enumerate(values[::-1], 1):
                page.cell(row[0].row or 0, column).value = value  # pyright: ignore
        page.insert_cols(4)
        page.cell(3, 4, "跟进人")

    assert read(filled(path, change))[0] == DONE


def test_lines_above_the_header_and_missing_rows_do_no_harm(path: Path) -> None:
    def change(page: Worksheet) -> None:
        page.insert_rows(1, 6)
        page.cell(1, 1, "人力资源部 4 月汇总")
        page.delete_rows(11)

    assert [one.commitment for one in read(filled(path, change))] == ["c1", "c3"]


def test_headers_of_two_languages_may_be_mixed(path: Path) -> None:
    def change(page: Worksheet) -> None:
        for cell in page[3][::2]:
            words = next(one for one in HEADS.values() if one[ZH] == cell.value)
            page.cell(3, cell.column or 0, f"  {words[EN].upper()}\n")

    assert read(filled(path, change))[0] == DONE


def test_other_sheets_do_no_harm(path: Path) -> None:
    def change(page: Worksheet) -> None:
        book = page.parent
        assert isinstance(book, Workbook)
        book.create_sheet("说明", 0).append(["状态", "备注"])
        book.create_sheet("空")

    assert read(filled(path, change))[0] == DONE


@pytest.mark.parametrize(
    "written",
    [
        date(2026, 4, 1), datetime.fromisoformat("2026-04-01 13:20"), "2026-04-01", "2026/4/1",
        "2026.4.1", " 2026 年 4 月 1 日 ", "20260401", 20260401, 46113, 46113.0,
    ],
)  # fmt: skip
def test_a_date_is_read_however_it_was_written(path: Path, written: object) -> None:
    def change(page: Worksheet) -> None:
        page.cell(4, DATE, written)  # pyright: ignore
        page.cell(4, DATE).number_format = (
            "General" if isinstance(written, int | float) else "yyyy-mm-dd"
        )

    assert read(filled(path, change))[0].date == "2026-04-01"


@pytest.mark.parametrize(
    "written", ["4月1日", "下周", "2026-02-30", 12.5, True, "1999-12-31", 99999, "#N/A"]
)
def test_what_is_no_date_is_named_with_its_cell(path: Path, written: object) -> None:
    def change(page: Worksheet) -> None:
        page.cell(4, DATE, written)  # pyright: ignore
        page.cell(4, DATE).number_format = "General"

    assert wrong(filled(path, change)) == [("date", "H4")]


def test_a_formula_is_read_as_what_it_came_to_and_never_computed(path: Path) -> None:
    def change(page: Worksheet) -> None:
        page.cell(5, STATE, '="已完成"')
        page.cell(5, REMARK, "=1+1")

    # Saved without a program that computes, a formula has come to nothing.
    assert read(filled(path, change))[1] == FollowUp(commitment="c2")


def test_everything_that_is_wrong_is_named_at_once(path: Path) -> None:
    def change(page: Worksheet) -> None:
        page.cell(4, STATE, "差不多")
        page.cell(5, DATE, "2026-04-01")
        page.cell(5, STATE, "进行中")
        page.cell(5, REMARK, "长" * (REMARK_LIMIT + 1))
        page.cell(6, STATE, "已取消")
        page.append([None] * 6 + ["已完成"])
        page.append([4, "", "", "抄来的一行", "", "", "", "", "", "c1"])

    assert wrong(filled(path, change)) == [
        ("state", "G4"),
        ("date-not-done", "H5"),
        ("remark", "I5"),
        ("cancelled", "I6"),
        ("no-id", "J7"),
        ("same-id", "J8"),
    ]


def test_a_cancelled_commitment_with_its_reason_is_fine(path: Path) -> None:
    def change(page: Worksheet) -> None:
        page.cell(6, STATE, "已取消")
        page.cell(6, REMARK, "部门合并")

    assert read(filled(path, change))[2].state == "cancelled"


def test_a_missing_and_a_doubled_column_are_named(path: Path) -> None:
    def change(page: Worksheet) -> None:
        page.cell(3, 10, "编号")
        page.cell(3, 11, "状态")

    assert wrong(filled(path, change)) == [("no-column", "A3"), ("two-columns", "G3")]


def test_a_workbook_without_a_form_says_so(path: Path) -> None:
    book = Workbook()
    book.save(path)

    assert wrong(path) == [("no-form", "")]


def test_two_forms_in_a_file_are_one_too_many(path: Path) -> None:
    book = load_workbook(BytesIO(filled(path).read_bytes()))
    book.copy_worksheet(book.worksheets[0])
    book.save(path)

    assert wrong(path) == [("two-forms", "")]


def test_a_form_is_filled_in_where_it_says_more_than_is_known(path: Path) -> None:
    filled(path, lambda page: page.delete_rows(4))
    assert not is_filled_in(path, {})
    filled(path)
    known = {one.follow_up.commitment: one.follow_up for one in read_follow_up(path)}
    assert is_filled_in(path, {})
    assert not is_filled_in(path, known)
    book = load_workbook(path)
    book.worksheets[0].cell(5, STATE).value = "sometime"  # pyright: ignore
    book.save(path)
    assert is_filled_in(path, known)


def test_a_note_beside_the_form_counts_as_filled_in(path: Path) -> None:
    filled(path, lambda page: page.delete_rows(4))
    book = load_workbook(path)
    book.worksheets[0].cell(5, len(COLUMNS) + 1).value = "见附件"  # pyright: ignore
    book.save(path)
    assert is_filled_in(path, {})
    filled(path, lambda page: page.delete_rows(4))
    book = load_workbook(path)
    book.create_sheet("附件")
    book.save(path)
    assert is_filled_in(path, {})
