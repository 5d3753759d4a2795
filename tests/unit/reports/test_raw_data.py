"""The raw data of a day: every figure is there, and every column is explained."""

import re
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO

import pytest
from openpyxl import load_workbook

from facilitator.core.follow_up import STATES, FollowUp, FollowUpState
from facilitator.core.text import LOCALES
from facilitator.reports.raw_data import raw_data
from facilitator.reports.spreadsheet import Sheet, Value, kept
from facilitator.reports.workbook import workbook_bytes
from facilitator.texts import load_texts
from tests.unit.reports.days import CASE, DRAWING, QUIZ, whole_day
from tests.unit.reports.promises import TEXTS, promised_day

TITLES = {
    "zh-CN": ["说明", "得分", "总成绩", "录入流水", "用时", "行动承诺", "跟踪记录", "数据字典"],
    "en": [
        "Read me",
        "Points",
        "Overall result",
        "Journal",
        "Times",
        "Commitments",
        "Follow-up by wave",
        "Data dictionary",
    ],
}
ABOUT, POINTS, STANDING, JOURNAL, TIMES, PROMISES, WAVES, WORDS = range(8)


@pytest.fixture(params=LOCALES)
def locale(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def sheets(locale: str) -> tuple[Sheet, ...]:
    return raw_data(promised_day(locale), load_texts(locale))


def column(sheet: Sheet, number: int) -> list[Value]:
    return [row[number] for row in sheet.rows]


def test_the_sheets_have_legal_names_of_their_own(sheets: tuple[Sheet, ...], locale: str) -> None:
    names = [one.title for one in sheets]

    assert names == TITLES[locale]
    assert all(len(one) <= 31 and not re.search(r"[\[\]:*?/\\]|^'|'$", one) for one in names)


def test_every_cell_comes_back_from_the_file(sheets: tuple[Sheet, ...]) -> None:
    book = load_workbook(BytesIO(workbook_bytes(sheets, "t", 0)))
    looked = 0
    for sheet in sheets:
        page = book[sheet.title]
        assert [cell.value for cell in page[1]] == [kept(one.title) for one in sheet.columns]
        for line, row in enumerate(sheet.rows, 2):
            for number, value in enumerate(row, 1):
                cell = page.cell(line, number)
                looked += 1
                assert cell.data_type != "f"
                if isinstance(value, str):
                    assert (cell.value or "") == kept(value)
                elif isinstance(value, date) and not isinstance(value, datetime):
                    assert cell.value == datetime.fromisoformat(value.isoformat())
                elif isinstance(value, float):
                    # The file has 16 figures of each.
                    assert cell.value == pytest.approx(value, rel=1e-14)
                else:
                    assert cell.value == value
    assert looked > 1000


def test_every_column_of_every_sheet_is_in_the_dictionary(sheets: tuple[Sheet, ...]) -> None:
    told = [(row[0], row[1]) for row in sheets[WORDS].rows]

    assert told[:-1] == [(one.title, each.title) for one in sheets for each in one.columns]
    assert all(row[2] and row[3] for row in sheets[WORDS].rows[:-1])
    assert "= + - @" in str(sheets[WORDS].rows[-1][2]).replace(" 或", "").replace(
        " or ", " "
    ).replace("-  ", "- ")


def test_points_are_figures_and_states_are_words(locale: str) -> None:
    played = whole_day(locale)
    played.state(QUIZ, 1, "excused")
    played.state(QUIZ, 2, "no_result")
    day = played.day()
    sheet = raw_data(day, load_texts(locale))[POINTS]
    quiz = next(
        row
        for row in sheet.rows
        if row[0] == day.script.titles(locale)[played.block(QUIZ).block.id]
    )
    words = {"zh-CN": ["免计", "未提交"], "en": ["Excused", "Nothing handed in"]}

    assert list(quiz[4:6]) == words[locale]
    for scores, row in zip(day.board.blocks, sheet.rows, strict=True):
        for group, value in zip(day.groups, row[3:-3], strict=True):
            result = scores.groups[group]
            if result.state == "none_given":
                assert value is None
            else:
                assert value == result.points or result.state in ("excused", "no_result")
    # Class points were given to some, and the cell of another group is empty: 0 would be a figure.
    awards = sheet.rows[-1][3:-3]
    assert None in awards
    assert any(awards)


def test_how_much_of_a_block_was_entered_stands_beside_its_points(locale: str) -> None:
    played = whole_day(locale)
    played.entries[:] = [
        one
        for one in played.entries
        if one.place.block != played.block(QUIZ).block.id or one.place.slot == "q7"
    ]
    day = played.day()
    sheet = raw_data(day, load_texts(locale))[POINTS]
    quiz, drawing = (
        next(row for row in sheet.rows if row[0] == day.script.titles(locale)[id_])
        for id_ in (played.block(QUIZ).block.id, played.block(DRAWING).block.id)
    )

    assert quiz[-3:-1] == (6, 1)
    assert all(name in str(quiz[-1]) for name in day.groups.values())
    assert drawing[-3:-1] == (None, None)


def test_what_nobody_entered_is_a_word(locale: str) -> None:
    played = whole_day(locale)
    entries = [one for one in played.entries if one.place.block != played.block(CASE).block.id]
    played.entries[:] = entries
    sheet = raw_data(played.day(), load_texts(locale))[POINTS]
    title = played.script.titles(locale)[played.block(CASE).block.id]
    case = next(row for row in sheet.rows if row[0] == title)

    assert set(case[3:-3]) == {"待录入" if locale == "zh-CN" else "Not entered yet"}


def test_the_journal_has_every_line_with_what_became_of_it(
    sheets: tuple[Sheet, ...], locale: str
) -> None:
    day = promised_day(locale)
    journal = sheets[JOURNAL]
    states = column(journal, 9)
    words = {"zh-CN": ("有效", "已更正"), "en": ("Valid", "Corrected")}[locale]

    assert column(journal, 13) == [one.id for one in day.entries]
    assert states.count(words[1]) == 1
    assert set(states) == set(words)
    replaced = journal.rows[states.index(words[1])]
    assert (replaced[5], replaced[6], replaced[11]) == ("4", 4, "12")
    assert (
        replaced[1]
        == day.script.titles(locale)[
            next(one.block.id for one in day.script.blocks if one.content.id == DRAWING)
        ]
    )
    assert all(isinstance(one, datetime) and one.tzinfo is None for one in column(journal, 0))
    assert all(column(journal, 4))


def test_planned_and_actual_minutes_are_those_of_the_report(
    sheets: tuple[Sheet, ...], locale: str
) -> None:
    day = promised_day(locale)

    assert column(sheets[TIMES], 2) == [day.planned[one.block.id] for one in day.script.blocks]
    assert column(sheets[TIMES], 5) == [day.actual[one.block.id] for one in day.script.blocks]
    assert set(column(sheets[TIMES], 0)) == {date(2026, 3, 5)}


def test_commitments_come_with_what_was_reported(sheets: tuple[Sheet, ...], locale: str) -> None:
    rows = {str(row[-1]): row for row in sheets[PROMISES].rows}

    assert [row[0] for row in sheets[PROMISES].rows] == [1, 2, 3, 4, 5]
    assert {row[3] for row in rows.values()} == set(TEXTS)
    assert rows["c0"][8:11] == (
        "已完成" if locale == "zh-CN" else "Done",
        date(2026, 4, 1),
        "见邮件",
    )
    assert rows["c3"][8:11] == ("", None, "=1+1")
    assert rows["c1"][8:11] == ("", None, "")


def test_the_first_sheet_counts_the_others(sheets: tuple[Sheet, ...]) -> None:
    values = [row[1] for row in sheets[ABOUT].rows]

    for sheet in sheets[POINTS:WORDS]:
        assert len(sheet.rows) in values
    assert date(2026, 3, 5) in values


def test_the_standing_is_that_of_the_report(sheets: tuple[Sheet, ...], locale: str) -> None:
    board = promised_day(locale).board

    assert column(sheets[STANDING], 0) == [one.rank for one in board.places]
    assert column(sheets[STANDING], 2) == [one.mean for one in board.places]


def test_every_wave_keeps_its_line(locale: str) -> None:
    day = promised_day(locale)
    states: dict[int, FollowUpState] = {30: "in-progress", 60: "done"}
    waves = {wave: {"c1": FollowUp(commitment="c1", state=state)} for wave, state in states.items()}
    sheet = raw_data(replace(day, waves=waves), load_texts(locale))[WAVES]
    numbers, ids = column(sheet, 0), column(sheet, 5)
    assert len(set(numbers)) == 1
    assert ids == ["c1", "c1"]
    assert column(sheet, 1) == [30, 60]
    assert column(sheet, 2) == [STATES[state][locale] for state in states.values()]
