"""The course as it is shipped: sound, and equal to what its designers decided."""

import re
from pathlib import Path

import pytest

from facilitator.content.minutes import played_minutes
from facilitator.content.packs import check_pack
from facilitator.core.pack import TextView
from facilitator.core.scoring import specs
from tests.unit.content.copies import Pack, read_pack

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "packs" / "internal-customer"

QUIZ_KEYS = {
    "q1": "d", "q2": "b", "q3": "a", "q4": "a", "q5": "c", "q6": "d", "q7": "a", "q8": "c",
    "q9": "c", "q10": "c", "q11": "abcd", "q12": "b", "q13": "b", "q14": "c", "q15": "d",
}  # fmt: skip

CASE_POINTS = {
    "act-1": (2, 0, 10, 4),
    "act-2": (2, 4, 10, 3),
    "act-3": (4, 10, 2, 3),
    "act-4": (4, 10, 1, 2),
    "act-5": (3, 2, 10, 4),
}

CASE_OPTIONS = {
    "act-1": (
        "开动员会，统一思想、明确纪律",
        "按延误天数排名，挂钩奖金",
        "画出交接链，量出等待和返工",
        "上项目系统，进度全透明",
    ),
    "act-2": (
        "先训被投诉最多的支持部门",
        "全员线上课加考试，一周覆盖",
        "上下游同堂提需求，当场认领",
        "请标杆企业高管来分享",
    ),
    "act-3": (
        "每周例会，六部门轮流报进度",
        "定共同目标、承诺和流程负责人",
        "授权项目经理统一协调",
        "六部门合并，统一考核",
    ),
    "act-4": (
        "每季度户外拓展，增进感情",
        "团建围绕一个交接点，双向互评",
        "内部满意度挂钩绩效等级",
        "压实节点责任，以目标促团结",
    ),
    "act-5": (
        "总部统一模板，三个月推 12 国",
        "先在总部做深，暂不推广",
        "选两个差异大的站点先试点",
        "先上统一工单，用系统带意识",
    ),
}


@pytest.fixture(scope="module")
def pack() -> Pack:
    return read_pack(FOLDER)


def test_the_shipped_pack_is_sound() -> None:
    assert check_pack(FOLDER) == ()


def test_the_sample_workshop_lasts_ninety_minutes(pack: Pack) -> None:
    sample = next(one for one in pack.templates if one.sample)

    assert [(block.content, block.minutes) for block in sample.blocks] == [
        ("opening", 5),
        ("input-definition", 5),
        ("blind-drawing", 33),
        ("break", 7),
        ("concept-quiz", 15),
        ("input-theory", 5),
        ("case-multinational", 10),
        ("closing", 10),
    ]
    assert sum(block.minutes for block in sample.blocks) == sample.minutes == 90
    assert sample.blocks[4].parts == ("q7", "q8", "q9", "q12", "q13", "q14")
    assert sample.blocks[6].parts == ("act-1",)


@pytest.mark.parametrize(
    ("content_id", "lengths"),
    [
        ("blind-drawing", {35: (4, 6, 1, 9, 1, 4, 10), 33: (4, 6, 1, 9, 1, 4, 8), 30: (4, 5, 1, 8, 1, 3, 8), 25: (3, 5, 1, 7, 1, 2, 6)}),
        ("info-relay", {30: (3, 7, 5, 8, 1.5, 1.5, 4), 20: (2, 5, 3, 5, 1, 1, 3)}),
        ("ranking-synergy", {50: (3, 8, 18, 7, 4, 10), 40: (2, 6, 14, 5, 4, 9)}),
        ("paper-bridge", {45: (4, 5, 2, 9, 2, 4, 8, 11), 35: (3, 4, 2, 7, 2, 3, 6, 8)}),
        ("supply-chain-sim", {90: (10, 8, 24, 8, 5, 0, 0, 0, 6, 14, 10, 5), 75: (10, 8, 30, 0, 5, 0, 0, 0, 6, 11, 0, 5), 30: (0, 0, 0, 0, 0, 4, 12, 2, 5, 7, 0, 0)}),
        ("concept-quiz", {20: (1, 1.5, 4), 15: (1, 1.5, 5), 12: (1, 1.6, 3)}),
        ("case-multinational", {60: (4, 9, 11), 50: (4, 8, 6), 40: (4, 9, 9), 10: (1, 9, 0)}),
    ],
)  # fmt: skip
def test_the_minutes_of_every_length(
    pack: Pack, content_id: str, lengths: dict[float, tuple[float, ...]]
) -> None:
    found = pack.content(content_id)

    assert {one.minutes: one.steps for one in found.lengths} == lengths
    for one in found.lengths:
        assert played_minutes(found.steps, one) == pytest.approx(one.minutes)


def test_the_keys_of_the_quiz(pack: Pack) -> None:
    quiz = pack.content("concept-quiz")

    assert {part.id: "".join(part.key) for part in quiz.parts} == QUIZ_KEYS
    assert all(part.reason for part in quiz.parts)
    assert {part.value for part in quiz.parts} == {1}
    assert not quiz.shuffle_options
    assert [one.parts for one in quiz.lengths] == [10, 6, 5]
    assert all({"q12", "q14"} <= set(one.plays) for one in quiz.lengths)  # the debrief asks them


def test_the_points_and_options_of_the_case(pack: Pack) -> None:
    case = pack.content("case-multinational")

    assert {p.id: tuple(o.points for o in p.options) for p in case.parts} == CASE_POINTS
    assert {p.id: tuple(o.text["zh-CN"] for o in p.options) for p in case.parts} == CASE_OPTIONS
    assert (
        len({o.consequence["zh-CN"] for p in case.parts for o in p.options if o.consequence}) == 20
    )
    assert case.shuffle_options
    assert case.scoring == specs.PointsScoring(from_parts=True)
    assert [one.plays for one in case.lengths][2:] == [("act-1", "act-3", "act-5"), ("act-1",)]


def test_the_company_is_a_variable(pack: Pack) -> None:
    case = pack.content("case-multinational")

    assert case.variables == {"company": {"zh-CN": "北屿国际", "en": "Beiyu International"}}
    for file in FOLDER.rglob("*.toml"):
        text = file.read_text(encoding="utf-8")
        assert file.name == "pack.toml" or not re.search("北屿|Beiyu", text), file.name


def test_the_context_shows_forty_twenty_six_and_nine_weeks(pack: Pack) -> None:
    views = [cue.show for cue in pack.content("case-multinational").steps[0].cues]
    facts = [fact for view in views if isinstance(view, TextView) for fact in view.facts]

    assert [
        (fact.figure, fact.unit["zh-CN"], fact.label["zh-CN"], fact.strong) for fact in facts
    ] == [
        ("40", "周", "目标", False),
        ("26", "周", "现在", False),
        ("9", "周", "落后", True),
    ]


def test_texts_refer_to_shuffled_options_by_id(pack: Pack) -> None:
    case = pack.content("case-multinational")

    assert all("{{option:act-4.c}}" in case.debrief[2][locale] for locale in ("zh-CN", "en"))
    assert not [one for one in case.debrief if re.search(r"\b[1-5][A-D]\b", one["en"])]


def test_the_drawing_is_scored_by_twelve_features_and_two_rounds(pack: Pack) -> None:
    drawing = pack.content("blind-drawing")
    spec = drawing.scoring

    assert isinstance(spec, specs.ChecklistScoring)
    assert (len(spec.features), spec.unit, spec.table_from) == (12, "pair", 25)
    assert {feature.weight for feature in spec.features} == {1}
    assert spec.orders == (("p", "q"), ("q", "p"))
    assert [(one.id, one.unit, one.low) for one in spec.measures] == [
        ("time", "seconds", 0),
        ("estimate", "number", 0),
    ]
    assert spec.measures[1].high == 12
    assert {step.id: step.enter for step in drawing.steps if step.enter} == {
        "round-one": ("one-way.time",),
        "estimate-one": ("one-way.estimate",),
        "round-two": ("two-way.time",),
        "estimate-two": ("two-way.estimate",),
        "check": ("one-way.total", "two-way.total"),
    }


def test_the_screen_says_that_round_two_includes_practice(pack: Pack) -> None:
    text = (FOLDER / "exercises" / "blind-drawing.toml").read_text(encoding="utf-8")

    assert "第二轮的提升包含练习效应。" in text


def test_a_trainer_finds_the_name_the_room_reads_in_every_title(pack: Pack) -> None:
    for template in pack.templates:
        for row in template.blocks:
            played = pack.content(row.content)
            for title in (played.name, row.title or played.name):
                for locale, public in played.public_name.items():
                    assert public in title[locale], (row.content, title[locale])


def test_weights_and_class_points(pack: Pack) -> None:
    weights = {one.id: one.weight for one in pack.contents if one.weight}

    assert weights == {
        "blind-drawing": 1,
        "case-multinational": 2,
        "class-points": 1,
        "concept-quiz": 1,
        "evidence-check": 1,
        "handoff-detective": 2,
        "idea-market": 1,
        "info-relay": 1,
        "internal-sla": 2,
        "moments-blueprint": 2,
        "okr-alignment": 2,
        "paper-bridge": 1,
        "ranking-synergy": 2,
        "role-reversal": 1,
        "supply-chain-sim": 2,
    }
    assert pack.content("class-points").scoring == specs.ClassPointsScoring(cap=30)


@pytest.mark.parametrize(
    "old", ["盲画", "量规", "引导师", "抢答", "百分点", "参训者", "「", "员工懒"]
)
def test_words_that_were_replaced_do_not_come_back(old: str) -> None:
    for file in FOLDER.rglob("*.toml"):
        assert old not in file.read_text(encoding="utf-8"), file.name
