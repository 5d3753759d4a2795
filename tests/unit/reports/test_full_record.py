"""The trainer's full record as a document: everything in it, for the trainer, on every page."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from facilitator import __version__
from facilitator.core.journal import values
from facilitator.core.notebook import Jotting, Notebook, OwnNotes
from facilitator.core.people import Count
from facilitator.core.text import LOCALES
from facilitator.reports.day import Day
from facilitator.reports.fonts import Typesetter
from facilitator.reports.full_record import DayCount, full_record
from facilitator.reports.model import Report, Table, plain
from facilitator.reports.pen import Pen
from facilitator.reports.record import record
from facilitator.reports.render import render
from facilitator.reports.summary_corrections import corrections_sentence
from facilitator.texts import load_texts
from tests.unit.reports.days import DRAWING, QUIZ, Played, whole_day
from tests.unit.reports.reading import bookmarks, ink_boxes, page_texts, squashed, texts
from tests.unit.reports.samples import HARD_STRINGS

COUNT = Count(planned=36, present=31, late=2, absent=3, walk_ins=7)


@pytest.fixture(params=LOCALES)
def locale(request: pytest.FixtureRequest) -> str:
    return request.param


def made(day: Day, locale: str) -> Report:
    pen = Pen(load_texts(locale), Typesetter().measure)
    return full_record(day, [DayCount("D1", COUNT)], pen)


def noted(day: Day, text: str) -> Day:
    block = day.script.blocks[0].block.id
    kinds = ("observation", "quote", "commitment", "parking")
    return replace(
        day,
        notebook=Notebook(
            jottings=tuple(
                Jotting(kind=kind, text=f"{text}{kind}", id=kind, at=1, block=block, who="王芳")
                for kind in kinds
            ),
            own_notes=(OwnNotes(id="x", text=f"{text}own"),),
        ),
    )


@pytest.fixture
def day(locale: str) -> Day:
    played = whole_day(locale)
    played.enter(DRAWING, 0, "one-way.total", 11)
    played.state(QUIZ, 2, "excused")
    return noted(played.day(), "R&D <b>")


def test_every_text_can_be_copied_out_and_every_page_says_for_whom(locale: str, day: Day) -> None:
    report = made(day, locale)
    rendered = render(report)
    pages = [squashed(page) for page in page_texts(rendered.pdf)]
    whole = "".join(pages)
    wanted = [line for one in texts(report.sections) for line in one.split("\n")]
    assert len(wanted) > 500
    assert [one for one in wanted if squashed(one) not in whole] == []
    mark = "仅供讲师" if locale == "zh-CN" else "Forthetraineronly"
    assert all(mark in page for page in pages)


def test_it_tells_computations_corrections_counts_and_versions(locale: str, day: Day) -> None:
    lines = list(texts(made(day, locale).sections))
    said = "\n".join(lines)
    for section in record(day, load_texts(locale)):
        assert section.title in lines
        assert "\n".join(section.paragraphs) in said
    program = "控场" if locale == "zh-CN" else "Facilitator"
    assert f"{program} {__version__}" in said
    assert all(str(value) in lines for value in (36, 31, 2, 3, 7))
    # The same count as in the summary: lines that were replaced or taken back are none of them.
    assert lines[lines.index("录入条数" if locale == "zh-CN" else "Entries") + 1] == str(
        len(values(day.entries))
    )
    assert ("已作废" if locale == "zh-CN" else "taken back") not in lines
    corrected = [one for one in lines if one.startswith(("corrected", "1970")) or "更正" in one]
    assert corrected != []
    for kind in ("observation", "quote", "commitment", "parking", "own"):
        assert f"R&D <b>{kind}" in lines
    assert any("王芳" in one for one in lines)


def began(day: Day) -> str:
    at = datetime.fromtimestamp(day.visits[0].at / 1000, tz=UTC).astimezone()
    return f"{at.hour}:{at:%M}"


def test_every_block_has_its_planned_and_its_measured_minutes(locale: str, day: Day) -> None:
    lines = list(texts(made(day, locale).sections))
    titles = day.script.titles("en" if locale == "en" else "zh-CN")
    for block in day.script.blocks:
        assert titles[block.block.id] in lines
    assert lines.count("11") >= len(day.script.blocks)
    first = lines.index(titles[day.script.blocks[0].block.id], lines.index("11") - 6)
    assert lines[first + 1 : first + 5] == ["9:00", began(day), "5", "11"]


def test_chapters_and_every_figure_have_bookmarks(locale: str, day: Day) -> None:
    found = bookmarks(render(made(day, locale)).pdf)
    chapters = [one for one in found if not one.startswith("- ")]
    assert len(chapters) == 7
    figures = record(day, load_texts(locale))
    titles = {one.title for one in figures}
    assert [f"- {one.title}" for one in figures if one.paragraphs] == [
        one for one in found if one[2:] in titles
    ]


def test_the_last_page_is_not_nearly_empty_and_nothing_leaves_the_margins(
    locale: str, day: Day
) -> None:
    rendered = render(made(day, locale))
    low = min(
        bottom
        for page, _character, (_left, bottom, _right, top) in ink_boxes(rendered.pdf)
        if page == rendered.pages - 1 and top > 60
    )
    assert low < 700
    assert all(
        left >= 56 and right <= 540
        for _page, _one, (left, _b, right, _t) in ink_boxes(rendered.pdf)
    )


def test_every_list_of_the_journal_has_the_same_room_for_the_name_of_a_block(
    locale: str, day: Day
) -> None:
    said = load_texts(locale)
    widths = {
        column.width
        for section in made(day, locale).sections
        for table in section.blocks
        if isinstance(table, Table)
        for column in table.columns
        if plain(column.title) == said.tr("Block")
    }
    assert widths == {114.0}


def test_an_empty_workshop_has_a_short_record(locale: str) -> None:
    report = made(Played(locale).day(), locale)
    rendered = render(report)
    assert rendered.pages <= 4
    word = "未更正" if locale == "zh-CN" else "No entry was corrected."
    assert any(word in one or "没有更正" in one for one in texts(report.sections)) or (
        squashed(word) in squashed("".join(page_texts(rendered.pdf)))
    )


def test_attendance_that_nobody_noted_is_said_to_be_missing(locale: str) -> None:
    pen = Pen(load_texts(locale), Typesetter().measure)
    report = full_record(Played(locale).day(), [DayCount("D1", Count(planned=5))], pen)
    word = "未登记出勤" if locale == "zh-CN" else "Attendance was not noted."
    assert any(word in one for one in texts(report.sections))


def test_hostile_names_are_names(locale: str) -> None:
    played = whole_day(locale, HARD_STRINGS[:6])
    pages = squashed("".join(page_texts(render(made(played.day(), locale)).pdf)))
    assert all(squashed(name) in pages for name in HARD_STRINGS[:6])


def test_its_count_of_what_stands_no_more_is_that_of_the_summary(locale: str) -> None:
    """An undo corrects nothing, and is no riddle in one of the two."""
    played = whole_day(locale)
    played.enter(DRAWING, 0, "one-way.total", 11)
    undone = replace(played.entries[-1], id="undo", kind="void", value=None)
    undone = replace(undone, supersedes=(played.entries[-1].id,), hlc=undone.hlc + 1)
    day = replace(played.day(), entries=(*played.entries, undone))
    pen = Pen(load_texts(locale), Typesetter().measure)
    counted = pen.tr(
        "Entries that no longer stand: {corrected} corrected; {others} undone, cleared or"
        " entered again.",
        corrected=0,
        others=1,
    )
    assert counted in "\n".join(texts(made(day, locale).sections))
    sentence = corrections_sentence(day, pen)
    assert sentence.startswith(pen.tr("No entry was corrected.").rstrip("."))
    assert re.findall(r"\d+", sentence) == ["1"]
    assert corrections_sentence(whole_day(locale).day(), pen) == pen.tr("No entry was corrected.")
