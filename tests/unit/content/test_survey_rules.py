"""Rules about surveys, tests and forms, and about what refers to them."""

import pytest

from facilitator.content.catalogue import catalogue
from facilitator.content.packs import read_content, read_survey
from facilitator.core.errors import BrokenPack, UnknownContent
from tests.unit.content.copies import Copy, read_pack

SURVEY, TEST, FORM = "surveys/isq-15.toml", "surveys/check.toml", "surveys/reaction.toml"
EXERCISE, COMPOSITE = "exercises/survey.toml", "exercises/composite.toml"
PHOTO = "cards/photo.toml"

CASES = [
    # code, file, old, new, field, line of (else of new)
    ("not-one-of", SURVEY, 'kind = "survey"', 'kind = "servey"', "kind", ""),
    ("missing", SURVEY, 'kind = "survey"\n', "", "kind", "# A survey"),
    ("not-one-of", SURVEY, '"day-60"', '"day-45"', "waves[2]", ""),
    ("id-taken", SURVEY, '"day-60"', '"baseline"', "waves[2]", ""),
    ("unknown-variable", SURVEY, "{{company}}应做到", "{{compny}}应做到", "stems[1].zh-CN", '{ id = "expectation"'),
    ("id-taken", SURVEY, 'id = "perception"', 'id = "expectation"', "stems[2].id", 'id = "expectation", zh-CN = "现在'),
    ("labels-count", SURVEY, '  { zh-CN = "有时", en = "Sometimes" },\n', "", "labels", "labels = ["),
    ("line-too-long", SURVEY, "自愿参加，不写姓名。", "自" * 401, "intro.zh-CN", "intro"),
    ("scoring-range", SURVEY, "high = 3", "high = 1", "scale.high", ""),
    ("missing", SURVEY, "high = 3\n", "", "scale.high", "[scale]"),
    ("out-of-range", SURVEY, "earliest_change_days = 28", "earliest_change_days = 401", "earliest_change_days", ""),
    ("no-such-item", SURVEY, 'short = ["t1"]', 'short = ["t9"]', "short[1]", ""),
    ("id-taken", SURVEY, 'short = ["t1"]', 'short = ["t1", "t1"]', "short[2]", ""),
    ("id-taken", SURVEY, 'id = "e1"', 'id = "t1"', "item[2].id", 'id = "t1"\ndimension = "empathy"'),
    ("no-such-dimension", SURVEY, 'dimension = "tangibles"', 'dimension = "tangible"', "item[1].dimension", ""),
    ("text-missing", SURVEY, 'en = "has clear forms"', "", "item[1].en", '[[item]]\nid = "t1"'),
    ("unknown-key", SURVEY, 'en = "has clear forms"', 'en = "has clear forms"\nkey = ["a"]', "item[1].key", "key ="),
    ("unknown-key", SURVEY, "short =", "shorts =", "shorts", ""),
    ("unknown-key", TEST, "waves =", "stems = []\nwaves =", "stems", ""),
    ("unknown-key", FORM, "waves =", "forms = []\nwaves =", "forms", ""),
    ("no-such-option", TEST, 'key = ["y"]', 'key = ["z"]', "item[1].key[1]", ""),
    ("key-missing", TEST, 'key = ["y"]\n', "", "item[1]", "[[item]]"),
    ("taught-nowhere", TEST, 'taught_by = ["talk", "acts"]\n', "", "item[1]", "[[item]]"),
    ("no-such-content", TEST, '"talk", "acts"', '"talk", "plays"', "item[1].taught_by[2]", "taught_by"),
    ("no-such-content", TEST, '"talk", "acts"', '"talk", "isq-15"', "item[1].taught_by[2]", "taught_by"),
    ("too-few", TEST, '  { id = "x", zh-CN = "领导", en = "The boss" },\n', "", "item[1].option", "option = ["),
    ("no-such-item", TEST, 'items = ["b1"]', 'items = ["b1", "b2"]', "forms[2].items[2]", '{ id = "b", items'),
    ("id-taken", TEST, '{ id = "b", items', '{ id = "a", items', "forms[2].id", ""),
    ("not-one-of", FORM, 'answer = "text"', 'answer = "essay"', "item[4].answer", ""),
    ("missing", FORM, 'answer = "text"\n', "", "item[4].answer", '[[item]]\nid = "next"'),
    ("unknown-key", FORM, 'answer = "text"', 'answer = "text"\nscale = {}', "item[4].scale", "scale = {}"),
    ("missing", FORM, 'option = [\n  { id = "slow", zh-CN = "偏慢", en = "Slow" },\n  { id = "right", zh-CN = "合适", en = "Right" },\n]\n', "", "item[3].option", '[[item]]\nid = "pace"'),
    ("scoring-range", FORM, "low = 0, high = 10", "low = 10, high = 10", "item[2].scale.high", "scale = { low = 10"),
    ("file-name", FORM, 'id = "reaction"', 'id = "reactions"', "id", ""),
    ("no-such-survey", EXERCISE, 'survey = "isq-15"', 'survey = "isq-10"', "scoring.survey", ""),
    ("no-such-survey", EXERCISE, 'survey = "isq-15"', 'survey = "talk"', "scoring.survey", ""),
    ("ritual-scored", PHOTO, "minutes = 5\n\n", "minutes = 5\nscoring = { kind = \"T10\" }\n\n", "scoring", "scoring"),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]} {case[1]} {case[4]}")
def test_a_rule_of_surveys(pack: Copy, case: tuple[str, str, str, str, str, str]) -> None:
    code, file, old, new, field, at = case
    line = pack.change(file, old, new)
    if at:
        line = pack.line_of(file, at)

    found = pack.found()
    assert (file, line, field, code) in found
    assert {one[0] for one in found} == {file}


def test_a_dimension_without_items(pack: Copy) -> None:
    line = pack.change(SURVEY, 'dimension = "empathy"', 'dimension = "tangibles"')

    assert line > (at := pack.line_of(SURVEY, '{ id = "empathy"'))
    assert pack.found() == [(SURVEY, at, "dimensions[2]", "dimension-empty")]


def test_forms_of_different_length(pack: Copy) -> None:
    pack.change(TEST, 'items = ["b1"]', 'items = ["b1", "a1"]')

    assert [one[2:] for one in pack.found()] == [
        ("forms", "forms-unequal"),
        ("item[1]", "item-in-forms"),
    ]


def test_a_form_without_a_scale_needs_one_per_item(pack: Copy) -> None:
    text = (pack.folder / FORM).read_text(encoding="utf-8")
    begin, end = text.index("[scale]"), text.index("[[item]]")
    (pack.folder / FORM).write_text(text[:begin] + text[end:], encoding="utf-8")

    assert [one[2:] for one in pack.found()] == [("item[1].scale", "missing")]


def test_a_survey_without_a_scale(pack: Copy) -> None:
    text = (pack.folder / SURVEY).read_text(encoding="utf-8")
    begin, end = text.index("[scale]"), text.index("[[item]]")
    (pack.folder / SURVEY).write_text(text[:begin] + text[end:], encoding="utf-8")

    assert [one[2:] for one in pack.found()] == [("scale", "missing")]


def test_a_broken_survey_is_not_missing(pack: Copy) -> None:
    pack.change(SURVEY, "[scale]", "[scale")

    assert {one[0] for one in pack.found()} == {SURVEY}


def test_a_broken_exercise_still_teaches(pack: Copy) -> None:
    pack.change("exercises/acts.toml", "minutes = 25", "minutes = 15")

    assert {one[0] for one in pack.found()} == {"exercises/acts.toml"}


def test_a_ritual_has_one_or_two_steps(pack: Copy) -> None:
    text = (pack.folder / PHOTO).read_text(encoding="utf-8")
    step = text[text.index("[[step]]") :].replace("minutes = 5", "minutes = 0")
    others = "".join(step.replace('id = "photo"', f'id = "photo-{number}"') for number in (2, 3))
    (pack.folder / PHOTO).write_text(text + others, encoding="utf-8")

    assert [one[1:] for one in pack.found()] == [
        (text.count("\n", 0, text.index("[[step]]")) + 1, "step", "ritual-steps")
    ]


def test_a_survey_read_alone_is_the_one_of_the_pack(pack: Copy) -> None:
    whole = read_pack(pack.folder)

    assert [one.id for one in whole.surveys] == ["check", "isq-15", "reaction"]
    survey = read_survey(pack.folder, "isq-15")
    assert survey.scale is not None
    assert list(survey.scale.points) == [1, 2, 3]
    assert [item.dimension for item in survey.items] == ["tangibles", "empathy"]


@pytest.mark.parametrize("asked", ["talk", "nothing", "../pack", ""])
def test_a_survey_that_is_not_there(pack: Copy, asked: str) -> None:
    with pytest.raises(UnknownContent):
        read_survey(pack.folder, asked)


def test_a_broken_survey_says_what_is_wrong(pack: Copy) -> None:
    pack.change(SURVEY, "high = 3", "high = 1")

    with pytest.raises(BrokenPack) as broken:
        read_survey(pack.folder, "isq-15")
    assert "scoring-range" in {one.code for one in broken.value.problems}


def test_an_exercise_read_alone_knows_the_surveys(pack: Copy) -> None:
    assert read_content(pack.folder, "survey").id == "survey"
    (pack.folder / SURVEY).unlink()
    with pytest.raises(BrokenPack) as broken:
        read_content(pack.folder, "survey")
    assert [one.code for one in broken.value.problems] == ["no-such-survey"]


def test_the_catalogue_lists_the_surveys(pack: Copy) -> None:
    whole, found = read_pack(pack.folder), catalogue(pack.folder)

    assert found.problems == ()
    assert [(one.id, one.kind, one.name, one.public_name, one.waves) for one in found.surveys] == [
        (one.id, one.kind, one.name, one.public_name, one.waves) for one in whole.surveys
    ]
