"""How the summary writes its figures."""

import re
from dataclasses import replace

import pytest

from facilitator.core.script import script
from facilitator.core.text import LOCALES, pick
from facilitator.reports.fonts import Typesetter
from facilitator.reports.summary import summary_report
from facilitator.texts import load_texts
from tests.unit.reports.days import CASE, DRAWING, QUIZ, Played, whole_day
from tests.unit.reports.reading import texts


@pytest.fixture(params=LOCALES)
def locale(request: pytest.FixtureRequest) -> str:
    return request.param


def said(played: Played, locale: str) -> str:
    """Every text of the report, one a line."""
    made = summary_report(played.day(), load_texts(locale), Typesetter().measure)
    return "\n".join(texts(made))


def test_no_figure_is_printed_as_a_power_of_ten_or_with_what_a_computer_adds(locale: str) -> None:
    played = whole_day(locale)
    played.award(0, 1_234_562)  # 5 are there
    weights = {played.block(DRAWING).block.id: 0.1 + 0.2, played.block(QUIZ).block.id: 0.25}
    played.workshop = replace(
        played.workshop,
        blocks=tuple(
            replace(one, weight=weights.get(one.id, one.weight)) for one in played.workshop.blocks
        ),
    )
    made = said(played, locale)
    name = pick(played.block(DRAWING).block.title, locale)

    assert re.search(r"(?<!\d)1234567(?!\d)", made)
    assert f"{name} 0.3" in made
    assert f"{pick(played.block(QUIZ).block.title, locale)} 0.25" in made
    assert re.search(r"\de[+-]\d", made) is None


def test_points_of_a_case_are_printed_as_its_author_wrote_them(locale: str) -> None:
    played = whole_day(locale)
    content = played.block(CASE).content
    part = content.parts[0]
    dear = replace(part.options[0], points=1_234_567.25)
    parts = (replace(part, options=(dear, *part.options[1:])), *content.parts[1:])
    sha = played.block(CASE).block.content
    played.contents[sha] = replace(content, parts=parts)
    played.script = script(played.workshop, played.contents)

    assert "1234567.25" in said(played, locale)
    assert "/1234567.25" in said(played, locale)
