"""One exercise per scoring shape: each loads, and its slots take what will be recorded for it."""

from pathlib import Path

import pytest

from facilitator.content.packs import check_pack
from facilitator.core.errors import UnknownSlot, UserError
from facilitator.core.journal import Value
from facilitator.core.scoring import specs
from facilitator.core.scoring.grammar import check_entry
from tests.unit.content.copies import Pack, read_pack

FOLDER = Path(__file__).resolve().parent / "fixture_pack"


@pytest.fixture(scope="module")
def pack() -> Pack:
    return read_pack(FOLDER)


def test_the_fixture_pack_is_sound() -> None:
    assert check_pack(FOLDER) == ()


def test_every_scoring_type_is_there(pack: Pack) -> None:
    found = {type(one.scoring) for one in pack.contents if one.scoring is not None}

    assert found == set(specs.SPEC_KINDS.values())


@pytest.mark.parametrize(
    ("content", "slot", "value", "wrong"),
    [
        ("bridge", "load", 40.0, 45.0),
        ("bridge", "width", -5.0, 5.0),
        ("detective", "cost", 23_100.0, "much"),
        ("acts", "act-1", "b", "z"),
        ("acts", "act-2.reason", 2, 3),
        ("rubric", "path.judge-3", 4, 5),
        ("quiz-group", "q2", ["a", "b"], ["z"]),
        ("quiz-group", "q1.seconds", 12.5, 31),
        ("quiz-heads", "q1.heads", [4, 5], [6, 5]),
        ("quiz-chips", "q1.chips", {"a": 3, "b": 7}, {"a": 3, "b": 3}),
        ("ranking", "team", ["people", "facts", "command"], ["people", "people", "command"]),
        ("ranking", "member-4", ["people", "facts", "command"], ["people"]),
        ("feedback", "rates.group-2", 5, 0),
        ("customer-map", "gives.group-2", 3, 4),
        ("customer-map", "gets.group-2", 0, -1),
        ("timed", "time", 420.5, -1),
        ("timed", "penalty.drop", 2, 1.5),
        ("chain", "cost", 950.0, -1),
        ("chain", "week-12.order", 8, -1),
        ("drawing", "one-way.ticks", [1, 0.5], [1]),
        ("drawing", "two-way.total", 1.5, 3),
        ("drawing", "one-way.time", 345, 901),
        ("info-relay", "round-1.distorted", 3, 0.5),
        ("allocation", "gives.group-2", 5, 6),
        ("negotiation", "lead-time", 3, 6),
        ("composite", "pairs.found", 4, 6),
        ("composite", "quality.goal.judge-1", 3, 5),
        ("points", "award.17", -3, 21),
    ],
)
def test_slots_take_what_is_recorded_and_nothing_else(
    pack: Pack, content: str, slot: str, value: Value, wrong: Value
) -> None:
    one = next(each for each in pack.contents if each.id == content)
    assert one.scoring is not None

    check_entry(one.scoring, one.parts, slot, value)
    with pytest.raises(UserError):
        check_entry(one.scoring, one.parts, slot, wrong)
    with pytest.raises(UnknownSlot):
        check_entry(one.scoring, one.parts, slot + "x.y.z", value)


def test_parameters_arrive_as_written(pack: Pack) -> None:
    specs_by_id = {one.id: one.scoring for one in pack.contents}

    assert specs_by_id["timed"] == specs.TimedScoring(
        par=300,
        limit=900,
        penalties=(specs.Item(id="drop", name={"zh-CN": "掉落", "en": "Dropped"}, weight=30),),
    )
    assert specs_by_id["chain"] == specs.SimulationScoring(
        reference=204,
        typical=1470.5,
        lengths=(
            specs.Horizon(minutes=15, weeks=20, reference=204, typical=1470.5),
            specs.Horizon(minutes=12, weeks=16, reference=196, typical=592.5),
        ),
    )
    assert specs_by_id["quiz-group"] == specs.QuizScoring(speed_bonus=True, seconds=30)
    assert specs_by_id["quiz-chips"] == specs.QuizScoring(answers="chips", chips=10)
    assert specs_by_id["survey"] == specs.SurveyScoring(survey="isq-15")
    assert specs_by_id["points"] == specs.ClassPointsScoring(cap=30)
    detective = specs_by_id["detective"]
    assert isinstance(detective, specs.PointsScoring)
    assert [(one.answer, one.tolerance, one.high) for one in detective.items] == [
        (9, 0, 10),
        (23_300, 500, 20),
    ]
    drawing = specs_by_id["drawing"]
    assert isinstance(drawing, specs.ChecklistScoring)
    assert (drawing.unit, drawing.table_from) == ("pair", 25)
    assert drawing.orders == (("p", "q"), ("q", "p"))
    composite = specs_by_id["composite"]
    assert isinstance(composite, specs.CompositeScoring)
    assert [(one.id, one.share, one.optional) for one in composite.shares] == [
        ("pairs", 0.4, False),
        ("quality", 0.6, True),
    ]


def test_the_template_plays_one_act_of_the_case(pack: Pack) -> None:
    template = pack.templates[0]
    acts = next(block for block in template.blocks if block.content == "acts")

    assert acts.parts == ("act-2",)
    assert {block.content for block in template.blocks} == {
        one.id for one in pack.contents if one.kind != "points"
    }
