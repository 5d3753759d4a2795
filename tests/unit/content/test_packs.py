"""Reading whole packs and single contents."""

from pathlib import Path

import pytest

from facilitator.content.catalogue import catalogue
from facilitator.content.packs import (
    check_pack,
    read_content,
    read_template,
    read_variables,
)
from facilitator.core.errors import BrokenPack, UnknownContent
from facilitator.core.pack import PartView, TextView
from tests.unit.content.copies import Copy, read_pack


def test_a_sound_pack_is_listed_and_read(pack: Copy) -> None:
    listed, found = catalogue(pack.folder), read_pack(pack.folder)

    assert pack.problems() == listed.problems == ()
    assert (listed.id, listed.version) == ("fixture-pack", "1.0.0")
    assert listed.name == {"zh-CN": "测试包", "en": "Fixture Pack"}
    assert {one.id for one in found.contents} >= {"bridge", "talk", "points"}
    assert [one.id for one in found.templates] == ["everything", "two-days"]


def test_every_mistake_of_every_file_is_found_in_one_reading(pack: Copy) -> None:
    expected = [
        ("pack.toml", pack.change("pack.toml", "format = 1", "format = 0"), "out-of-range"),
        (
            "cards/talk.toml",
            pack.change("cards/talk.toml", 'kind = "say"', 'kind = "sing"'),
            "not-one-of",
        ),
        (
            "cards/talk.toml",
            pack.change("cards/talk.toml", "慢一点。", "慢一点."),
            "half-width",
        ),
        (
            "exercises/bridge.toml",
            pack.change("exercises/bridge.toml", "weight = 1", "weight = -1"),
            "out-of-range",
        ),
        (
            "templates/everything.toml",
            pack.change("templates/everything.toml", 'content = "talk"', 'content = "walk"'),
            "no-such-content",
        ),
    ]

    assert sorted((one.file, one.line, one.code) for one in pack.problems()) == sorted(expected)
    with pytest.raises(BrokenPack) as broken:
        read_content(pack.folder, "talk")
    assert broken.value.path == pack.folder
    assert broken.value.problems == tuple(
        one for one in pack.problems() if one.file in ("pack.toml", "cards/talk.toml")
    )


def test_a_template_is_not_blamed_for_a_broken_exercise(pack: Copy) -> None:
    pack.change("exercises/bridge.toml", "minutes = 15", 'minutes = "15"')

    assert {one.file for one in pack.problems()} == {"exercises/bridge.toml"}


def test_one_broken_file_does_not_keep_another_from_being_read(pack: Copy) -> None:
    pack.change("exercises/bridge.toml", "minutes = 15", 'minutes = "15"')

    assert read_content(pack.folder, "chain").id == "chain"
    with pytest.raises(BrokenPack) as broken:
        read_content(pack.folder, "bridge")
    assert [one.code for one in broken.value.problems] == ["wrong-type"]


@pytest.mark.parametrize("asked", ["nothing", "../pack", "", "talk.toml", "everything", "EVIL"])
def test_contents_that_are_not_there(pack: Copy, asked: str) -> None:
    with pytest.raises(UnknownContent) as unknown:
        read_content(pack.folder, asked)
    assert unknown.value.content_id == asked


def test_a_template_that_is_not_there(pack: Copy) -> None:
    with pytest.raises(UnknownContent):
        read_template(pack.folder, "bridge")


def test_the_variables_alone(pack: Copy) -> None:
    assert read_variables(pack.folder) == {"company": {"zh-CN": "某公司", "en": "Some Company"}}
    pack.change("pack.toml", 'en = "Some Company"', "en = 1")
    with pytest.raises(BrokenPack):
        read_variables(pack.folder)


def test_two_files_with_one_id(pack: Copy) -> None:
    text = (pack.folder / "cards/talk.toml").read_text(encoding="utf-8")
    (pack.folder / "exercises/talk.toml").write_text(text, encoding="utf-8")

    assert ("exercises/talk.toml", "id", "id-taken") in [
        (one.file, one.field, one.code) for one in pack.problems()
    ] or ("cards/talk.toml", "id", "id-taken") in [
        (one.file, one.field, one.code) for one in pack.problems()
    ]


def test_no_folder_and_no_pack(tmp_path: Path) -> None:
    assert [one.code for one in check_pack(tmp_path / "nowhere")] == ["no-folder"]
    assert [one.code for one in check_pack(tmp_path)] == ["no-pack-file"]
    assert catalogue(tmp_path / "nowhere").contents == ()


def test_phases_count_from_one_in_the_file_and_from_zero_in_the_core(pack: Copy) -> None:
    pack.change(
        "exercises/acts.toml",
        'enter = ["part", "part.reason"]',
        'enter = ["part"]\nphases = [{ zh-CN = "一", en = "One" }, { zh-CN = "二", en = "Two" }]',
    )
    pack.change("exercises/acts.toml", 'face = "options"', 'face = "options"\n  phase = 2')
    step = read_content(pack.folder, "acts").steps[0]

    assert [cue.phase for cue in step.cues] == [1, None]
    assert step.enter == ("",)


def test_a_cue_is_called_by_its_title_unless_it_has_a_name(pack: Copy) -> None:
    talk = read_content(pack.folder, "talk").steps[0].cues[0]
    acts = read_content(pack.folder, "acts").steps[0].cues[0]

    assert isinstance(talk.show, TextView)
    assert talk.name == talk.show.title
    assert isinstance(acts.show, PartView)
    assert acts.name["en"] == "Question"


def test_a_content_carries_the_variables_its_texts_use(pack: Copy) -> None:
    assert read_content(pack.folder, "talk").variables == read_variables(pack.folder)
    assert read_content(pack.folder, "bridge").variables == {}


def test_the_lengths_of_a_content(pack: Copy) -> None:
    full, short = read_content(pack.folder, "acts").lengths

    assert (full.minutes, full.steps, full.parts, full.plays) == (
        25,
        (10, 5),
        2,
        ("act-1", "act-2"),
    )
    assert (short.minutes, short.steps, short.parts) == (10, (10, 0), 1)
    assert short.plays == ("act-2",)


def test_the_catalogue_says_what_the_pack_says(pack: Copy) -> None:
    whole, found = read_pack(pack.folder), catalogue(pack.folder)

    assert found.problems == ()
    assert [
        (one.id, one.kind, one.name, one.public_name, one.family, one.weight, one.topics)
        for one in found.contents
    ] == [
        (one.id, one.kind, one.name, one.public_name, one.family, one.weight, one.topics)
        for one in whole.contents
    ]
    assert [one.minutes for one in found.contents] == [
        tuple(length.minutes for length in one.lengths) for one in whole.contents
    ]
    assert [
        (one.id, one.name, one.summary, one.minutes, one.sample) for one in found.templates
    ] == [(one.id, one.name, one.summary, one.minutes, one.sample) for one in whole.templates]


def test_the_catalogue_leaves_out_what_it_cannot_read(pack: Copy) -> None:
    line = pack.change("cards/talk.toml", "name = { zh-CN", "name = { zh")
    found = catalogue(pack.folder)

    assert "talk" not in {one.id for one in found.contents}
    assert ("cards/talk.toml", line) in {(one.file, one.line) for one in found.problems}
    assert "bridge" in {one.id for one in found.contents}


def test_the_catalogue_does_not_look_below_the_head(pack: Copy) -> None:
    pack.change("cards/talk.toml", "[[step]]", "[[step]]\nnonsense")

    assert "talk" in {one.id for one in catalogue(pack.folder).contents}


def test_a_head_with_a_bracket_at_the_start_of_a_line_is_read_whole(pack: Copy) -> None:
    pack.change("exercises/bridge.toml", 'topics = ["1.1"]', 'topics = [\n"1.1",\n]')
    pack.change("exercises/acts.toml", "steps = [10, 0]", "steps = [10,\n0]")
    text = (pack.folder / "exercises/drawing.toml").read_text(encoding="utf-8")
    at = text.index("weight")
    odd = text[:at] + "shorter = [\n{ minutes = 15, steps = [\n10, 5] },\n]\n" + text[at:]
    (pack.folder / "exercises/drawing.toml").write_text(odd, encoding="utf-8")

    assert {one.id for one in catalogue(pack.folder).contents} >= {"bridge", "acts", "drawing"}
