"""The two figures of the standing: what the room saw, and what the summary calls the result."""

import pytest

from facilitator.core.text import LOCALES
from facilitator.reports.fonts import Typesetter
from facilitator.reports.model import Note, Section, plain
from facilitator.reports.summary import summary_report
from facilitator.texts import load_texts
from tests.unit.reports.days import QUIZ, Played, whole_day
from tests.unit.reports.reading import texts

SCREEN = (
    "The audience screen showed total points, which are {weight} times the overall result;"
    " the ranking is the same."
)


@pytest.fixture(params=LOCALES)
def locale(request: pytest.FixtureRequest) -> str:
    return request.param


def standing(played: Played, locale: str) -> Section:
    return summary_report(played.day(), load_texts(locale), Typesetter().measure).sections[1]


def test_the_larger_figures_the_room_saw_are_explained(locale: str) -> None:
    played = whole_day(locale)
    played.state(QUIZ, 1, "excused")
    places = played.day().board.places
    (times,) = {f"{place.cumulative / place.mean:.6g}" for place in places if place.mean}
    assert float(times) > 1
    notes = [block for block in standing(played, locale).blocks if isinstance(block, Note)]
    text = load_texts(locale).tr(SCREEN, weight=times)
    assert [plain(note.runs) for note in notes].count(text) == 1


def test_where_both_figures_are_one_nothing_is_explained(locale: str) -> None:
    played = Played(locale)
    played.answer(0, *[True] * 6)
    played.answer(1, *[True] * 3, *[False] * 3)
    assert {place.cumulative for place in played.day().board.places if place.rank} == {0, 50, 100}
    found = "\n".join(texts(standing(played, locale)))
    assert load_texts(locale).tr(SCREEN, weight=1) not in found
