"""The activities and templates that are shipped: the figures their designers decided."""

import math
import re
from pathlib import Path

import pytest

from facilitator.core.pack import Content, DebriefView, RoundsView
from facilitator.core.scoring import specs
from facilitator.core.templates import Template
from tests.unit.content.copies import Pack, read_pack

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "packs" / "internal-customer"
KEY = {"a": 7, "b": 6, "c": 1, "d": 10, "e": 4, "f": 2, "g": 8, "h": 3, "i": 5, "j": 9}


@pytest.fixture(scope="module")
def pack() -> Pack:
    return read_pack(FOLDER)


def content(pack: Pack, content_id: str) -> Content:
    return pack.content(content_id)


def template(pack: Pack, template_id: str) -> Template:
    return next(one for one in pack.templates if one.id == template_id)


def rows(pack: Pack, template_id: str, day: int = 1) -> list[tuple[str, float]]:
    blocks = template(pack, template_id).blocks
    return [(one.content, one.minutes) for one in blocks if one.day == day]


def test_costs_of_the_chain_belong_to_the_weeks_it_plays(pack: Pack) -> None:
    spec = content(pack, "supply-chain-sim").scoring

    assert isinstance(spec, specs.SimulationScoring)
    assert [(one.minutes, one.weeks, one.reference, one.typical) for one in spec.lengths] == [
        (90, 20, 204, 1162.5),
        (75, 16, 196, 592.5),
    ]


def test_no_screen_before_the_reveal_says_what_customers_want(pack: Pack) -> None:
    for step in content(pack, "supply-chain-sim").steps:
        if step.id == "reveal":
            break
        shown = [fact for cue in step.cues for fact in getattr(cue.show, "facts", ())]
        assert "customer" not in " ".join(fact.label["en"] for fact in shown)


@pytest.mark.parametrize("activity", ["blind-drawing", "info-relay"])
def test_the_rounds_are_compared_only_after_the_first_question(pack: Pack, activity: str) -> None:
    views = [cue.show for step in content(pack, activity).steps for cue in step.cues]
    debrief = views[-1]

    assert not [view for view in views if isinstance(view, RoundsView)]
    assert isinstance(debrief, DebriefView)
    assert [type(view) for view in debrief.reveals] == [RoundsView]
    assert debrief.scores_after_first


def test_the_survey_promises_no_figures_the_program_has_not(pack: Pack) -> None:
    steps = {step.id: step for step in content(pack, "service-gap-survey").steps}
    notes = [note.text["zh-CN"] for note in steps["reveal"].notes]
    assert any("大屏没有数字" in note for note in notes)
    assert "揭晓" not in steps["reveal"].name["zh-CN"]
    assert any("不在本软件录入" in note.text["zh-CN"] for note in steps["entry"].notes)
    forms = content(pack, "questionnaires").steps[0]
    assert any("另行汇总" in note.text["zh-CN"] for note in forms.notes)


def test_the_demand_cards_step_up_once_in_week_five(pack: Pack) -> None:
    sheets = {sheet.id: sheet for sheet in content(pack, "supply-chain-sim").sheets}
    cards = [card.lines[0]["zh-CN"] for card in sheets["demand"].cards]

    assert cards == ["本周顾客要 4 箱"] * 4 + ["本周顾客要 8 箱"] * 16
    assert sheets["demand"].secret


def test_the_key_of_the_ranking(pack: Pack) -> None:
    spec = content(pack, "ranking-synergy").scoring

    assert isinstance(spec, specs.RankingScoring)
    assert spec.key_status == "designer"
    letters = {item.id: item.name["en"][0].lower() for item in spec.items}
    assert {letters[name]: place for place, name in enumerate(spec.key, 1)} == KEY
    assert all(item.why for item in spec.items)


def test_no_screen_of_the_ranking_says_which_night_it_is(pack: Pack) -> None:
    words = ("暴雨", "积水", "防汛", "停电", "断电夜", "storm", "flood", "blackout")
    ranking = content(pack, "ranking-synergy")
    said = str([cue.show for step in ranking.steps for cue in step.cues]) + str(ranking.public_name)

    assert not [word for word in words if word in said.casefold()]


def test_both_messages_have_twenty_units(pack: Pack) -> None:
    relay = content(pack, "info-relay")
    sheets = {sheet.id: sheet for sheet in relay.sheets}

    assert isinstance(relay.scoring, specs.ChecklistScoring)
    assert len(relay.scoring.features) == 20
    assert len(sheets["score-a"].rows) == len(sheets["score-b"].rows) == 20


def test_the_table_of_the_bridge_follows_its_formula(pack: Pack) -> None:
    sheets = {sheet.id: sheet for sheet in content(pack, "paper-bridge").sheets}
    pairs = [(row[at], row[at + 1]) for row in sheets["test-sheet"].rows for at in (0, 2)]
    found = {
        int(mm) if isinstance(mm, float | int) else int(mm["en"].split()[0]): points
        for mm, points in pairs
    }

    assert sorted(found) == list(range(5, 31))
    for gap, points in found.items():
        assert isinstance(points, float)
        assert math.isclose(points, 20 * (30 - gap) / 25, abs_tol=1e-9)


def test_the_taster(pack: Pack) -> None:
    assert rows(pack, "taster") == [
        ("opening", 5),
        ("questionnaires", 5),
        ("blind-drawing", 25),
        ("input-definition", 5),
        ("supply-chain-sim", 30),
        ("case-multinational", 10),
        ("action-commitments", 5),
        ("questionnaires", 5),
    ]


def test_the_lengths_of_the_days(pack: Pack) -> None:
    assert template(pack, "half-day").minutes == 210
    assert template(pack, "one-day").minutes == 360
    assert [day.minutes for day in template(pack, "two-day").days] == [390, 390]
    before_lunch = rows(pack, "one-day")[:9]
    assert sum(minutes for _, minutes in before_lunch) == 180


@pytest.mark.parametrize("template_id", ["taster", "half-day", "one-day", "two-day"])
def test_what_is_asked_before_is_asked_after(pack: Pack, template_id: str) -> None:
    asked = {one.wave: one.surveys for one in template(pack, template_id).blocks if one.surveys}

    assert asked["post"] == (*asked["pre"], "level-1")


@pytest.mark.parametrize("template_id", ["one-day", "two-day"])
def test_knowledge_is_tested_only_in_pairs_that_are_taught(pack: Pack, template_id: str) -> None:
    played = {one.content for one in template(pack, template_id).blocks}
    test = pack.survey("kt-6")
    assert test is not None
    taught = [bool(played & set(item.taught_by)) for item in test.items]

    assert sum(taught) >= 8  # four pairs of six at least
    assert taught[:6] == taught[6:]


def test_a_note_names_no_letters_that_the_room_does_not_see(pack: Pack) -> None:
    """ "A–E cards" where the answers go from A to D would send a trainer looking for the E."""
    for one in pack.contents:
        for length in one.lengths:
            plays = [one.part(part) for part in length.plays] or list(one.parts)
            most = max((len(part.options) for part in plays if part is not None), default=0)
            notes = [note.text for step in one.steps for note in step.notes]
            said = {last for text in notes for last in re.findall(r"A–([B-H])", text["zh-CN"])}
            assert said <= {"ABCDEFGH"[most - 1]} if most else not said, (one.id, length.minutes)
