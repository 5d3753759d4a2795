"""Page 1 of a day that left little: what is on record, what is missing, and nothing made up."""

from dataclasses import replace

import pytest

from facilitator.core.people import Count
from facilitator.core.text import LOCALES
from facilitator.reports.day import Day
from facilitator.reports.fonts import Typesetter
from facilitator.reports.model import Cell, Heading, Report, Section, Table, plain
from facilitator.reports.summary import summary_report
from facilitator.texts import load_texts
from tests.unit.reports.chapters import blocks, findings, said
from tests.unit.reports.days import QUIZ, Played, whole_day
from tests.unit.reports.evaluations import FULL

TITLE = "What is on record, and what is not"


@pytest.fixture(params=LOCALES)
def locale(request: pytest.FixtureRequest) -> str:
    return request.param


def made(day: Day, locale: str) -> Report:
    return summary_report(day, load_texts(locale), Typesetter().measure)


def recorded(page: Section, locale: str) -> dict[str, Cell]:
    """What is said of everything that might be on record, with its mark; {} without the table."""
    wanted, found = load_texts(locale).tr(TITLE), dict[str, Cell]()
    inside = False
    for block in blocks(page):
        if isinstance(block, Heading):
            inside = plain(block.runs) == wanted
        elif inside and isinstance(block, Table):
            found = {plain(row.cells[0].runs): row.cells[1] for row in block.rows}
    return found


def held(locale: str) -> Played:
    """Run, and nothing entered but nothing else to say either."""
    played = Played(locale, template="half-day")
    played.spend(20)
    return played


def test_what_is_there_and_what_is_not_is_told_with_marks(locale: str) -> None:
    tr, trn = load_texts(locale).tr, load_texts(locale).trn
    found = recorded(made(held(locale).day(), locale).sections[0], locale)
    marks = [cell.status for cell in found.values()]
    told = [plain(cell.runs) for cell in found.values()]

    assert marks == ["half", "empty", "empty", "empty", "empty", "empty"]
    assert told[0] == tr("{done} of {count}", done=11, count=12)
    assert told[2:4] == [tr("not noted"), tr("none noted")]
    assert tr("on paper, counted apart") in told
    came = replace(held(locale).day(), attendance=Count(planned=36, present=30, absent=6))
    there = recorded(made(came, locale).sections[0], locale)[tr("Attendance")]
    assert there.status == "full"
    assert "30" in plain(there.runs)
    assert trn("{count} noted", "{count} noted", 0) not in told


def test_where_findings_and_objectives_say_more_there_is_no_such_table(locale: str) -> None:
    assert recorded(made(whole_day(locale).day(), locale).sections[0], locale) == {}
    answered = replace(held(locale).day(), evaluation=FULL)
    assert recorded(made(answered, locale).sections[0], locale) == {}


def test_of_a_day_that_was_not_held_nothing_is_missing(locale: str) -> None:
    assert recorded(made(Played(locale).day(), locale).sections[0], locale) == {}


def test_class_points_alone_are_a_finding_that_names_no_group(locale: str) -> None:
    played = Played(locale, template="quick-session")
    played.award(0, 7)
    played.award(0, -2)
    played.award(2, 4)
    played.spend(12)
    page = made(played.day(), locale).sections[0]

    ((claim, figures),) = findings(made(played.day(), locale))
    assert "3" in claim
    assert "9" in claim
    assert "2" in figures
    assert not any(group.name in said(page) for group in played.workshop.groups)
    marks = [cell.status for cell in recorded(page, locale).values()]
    assert marks[:3] == ["full", "full", "empty"]


def test_scores_in_part_are_half_on_record(locale: str) -> None:
    played = Played(locale)
    played.answer(0, True)
    played.spend(5, QUIZ)
    found = recorded(made(played.day(), locale).sections[0], locale)

    assert list(found.values())[1].status == "half"
    assert "1" in said(made(played.day(), locale).sections[0])
