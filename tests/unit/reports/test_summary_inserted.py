"""A block put in while the workshop ran, in the report's time planned and used."""

from dataclasses import replace

import pytest

from facilitator.core.journal import Action
from facilitator.core.script import script
from facilitator.core.text import LOCALES
from facilitator.core.unplanned import Unplanned, block_behind, unplanned_content
from facilitator.reports.fonts import Typesetter
from facilitator.reports.model import Chart
from facilitator.reports.summary import summary_report
from facilitator.reports.summary_time import total_minutes
from facilitator.texts import load_texts
from tests.unit.reports.days import DRAWING, Played
from tests.unit.reports.reading import texts

TEA = Unplanned(kind="break", minutes=10)


@pytest.mark.parametrize("locale", LOCALES)
def test_it_had_no_minutes_planned_and_does_not_lengthen_the_plan(locale: str) -> None:
    played = Played(locale)
    before, content = played.block(DRAWING).block, unplanned_content(TEA)
    block = block_behind(played.workshop, before, content, "tea", "tea")
    played.workshop = replace(played.workshop, blocks=(*played.workshop.blocks, block))
    played.contents["tea"] = content
    played.script = script(played.workshop, played.contents)
    played.spend(12, DRAWING)
    played.spend(9, content.id)

    said = load_texts(locale)
    made = summary_report(played.day(), said, Typesetter().measure)

    printed = "\n".join(texts(made.sections))
    name = said.tr("{title} (inserted)", title=content.name[locale])
    charts = [one for section in made.sections for one in section.blocks if isinstance(one, Chart)]
    assert any(f"{name} 0/9" in chart.alt for chart in charts)
    assert "0 / 9" in printed
    facts = {"actual": 21, "planned": 90, "minutes": 69}
    claim = "The workshop took {actual} minutes, {minutes} fewer than the {planned} planned."
    assert said.tr(claim, **facts) in printed


def test_an_activity_of_the_library_counts_as_inserted_too() -> None:
    played = Played("en")
    block = played.block(DRAWING)
    day = played.day()
    facts = (("block", block.block.id), ("what", "exercise"))
    put_in = Action(
        id="b", workshop=played.workshop.id, at=0, by="console", kind="plan", facts=facts
    )
    assert not day.is_inserted(block)
    with_action = replace(day, actions=[*day.actions, put_in])
    assert with_action.is_inserted(block)
    assert total_minutes(day)[0] - total_minutes(with_action)[0] == block.block.minutes
