"""JSON and back: nothing is lost, nothing unknown gets in."""

import json
from dataclasses import replace
from inspect import signature
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.core.countdown import Countdown
from facilitator.core.errors import FormatTooNew, UnreadableData
from facilitator.core.figures import Figure
from facilitator.core.journal import Action
from facilitator.core.pack import FORMAT_NO, VIEW_KINDS, Content, Cue
from facilitator.core.position import Position, Shown
from facilitator.core.run import Change, RunRecord, Visit
from facilitator.core.scoring.specs import SPEC_KINDS, CompositeScoring
from facilitator.core.stage import SLIDE_KINDS, Stage
from facilitator.core.surveys import Survey
from facilitator.core.templates import Template
from facilitator.core.text import Line
from facilitator.core.workshop import Workshop, WorkshopSummary
from facilitator.storage.codec import decode, encode, fingerprint, plain, shape
from facilitator.storage.frozen import FAMILIES, freeze, thaw, upgrade
from tests.unit.content.copies import FIXTURE, SHIPPED, read_pack
from tests.unit.storage.examples import card, quiz, workshop
from tests.unit.storage.values import values

WHOLE = (
    *(Action, Change, Content, Countdown, Figure, Line, Position, RunRecord, Shown),
    *(Stage, Survey, Template, Visit, Workshop, WorkshopSummary),
)
MEMBERS = (
    *VIEW_KINDS.values(),
    *SLIDE_KINDS.values(),
    *(kind for kind in SPEC_KINDS.values() if kind is not CompositeScoring),
)
FIXTURES = Path(__file__).parent / "fixtures"
OLD: dict[str, dict[str, str]] = json.loads((FIXTURES / "contents_v1.json").read_text("utf-8"))
relaxed = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize("kind", [*WHOLE, *MEMBERS], ids=lambda kind: kind.__name__)
@relaxed
@given(data=st.data())
def test_every_core_value_comes_back_as_it_was(kind: type, data: st.DataObject) -> None:
    value = data.draw(values(kind))

    assert decode(encode(value), kind, FAMILIES) == value


def test_a_composite_comes_back_with_its_shares() -> None:
    scoring = {
        "kind": "composite",
        "shares": [{"id": "a", "share": 0.25, "optional": True, "scoring": {"kind": "T6", "survey": "s"}}],
    }  # fmt: skip
    content = replace(quiz(), scoring=decode(json.dumps(scoring), CompositeScoring, FAMILIES))

    assert thaw(FORMAT_NO, freeze(content)[1]) == content


def test_every_family_member_is_written_with_its_kind() -> None:
    for kinds in (VIEW_KINDS, SLIDE_KINDS, SPEC_KINDS):
        for name, kind in kinds.items():
            assert signature(kind).parameters["kind"].default == name


def changed(path: tuple[str | int, ...], value: object) -> str:
    """The quiz as JSON with one place changed."""
    raw: Any = json.loads(encode(quiz()))
    place = raw
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return json.dumps(raw)


@pytest.mark.parametrize(
    ("path", "value", "where"),
    [
        (("wieght",), 1, "$.wieght"),
        (("steps", 0, "cues", 0, "show", "colour"), "red", "$.steps[0].cues[0].show.colour"),
        (("scoring", "chps"), 1, "$.scoring.chps"),
        (("parts", 0, "options", 1, "right"), True, "$.parts[0].options[1].right"),
    ],
)
def test_an_unknown_field_is_refused_with_its_place(
    path: tuple[str | int, ...], value: object, where: str
) -> None:
    with pytest.raises(UnreadableData) as caught:
        decode(changed(path, value), Content, FAMILIES)

    assert caught.value.what == "Content"
    assert where in caught.value.detail


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        (
            ("steps", 0, "cues", 0, "show", "kind"),
            "film",
            ("View", "film", "$.steps[0].cues[0].show"),
        ),
        (("scoring", "kind"), None, ("ScoringSpec", "None", "$.scoring")),
        (("scoring",), "T3", ("ScoringSpec", "$.scoring")),
        (("kind",), "dance", ("dance", "$.kind")),
        (("weight",), "heavy", ("float", "$.weight")),
        (("steps", 0, "minutes"), None, ("float", "$.steps[0].minutes")),
        (("steps", 0, "cues", 0, "show", "face"), "x", ("$.face", "$.steps[0].cues[0].show")),
    ],
)
def test_an_unknown_kind_or_type_is_refused_with_its_place(
    path: tuple[str | int, ...], value: object, words: tuple[str, ...]
) -> None:
    with pytest.raises(UnreadableData) as caught:
        decode(changed(path, value), Content, FAMILIES)

    assert [word for word in words if word not in caught.value.detail] == []


def test_a_missing_field_is_refused() -> None:
    with pytest.raises(UnreadableData):
        decode('{"block": "b"}', Position)


@pytest.mark.parametrize("text", ["", "{", "nul", "[" * 100_000])
def test_what_is_no_json_is_refused(text: str) -> None:
    with pytest.raises(UnreadableData):
        decode(text, Content)


def test_equal_contents_have_one_form_and_one_hash() -> None:
    whole = quiz()
    other = replace(
        whole,
        name=dict(reversed(list(whole.name.items()))),
        steps=(replace(whole.steps[0], minutes=5.0),),
    )

    assert other == whole
    assert freeze(other) == freeze(whole)
    assert freeze(whole)[0] == fingerprint(freeze(whole)[1])


def test_different_contents_have_different_hashes() -> None:
    assert freeze(quiz())[0] != freeze(replace(quiz(), weight=2.0))[0]


def test_a_content_frozen_before_a_field_was_added_has_its_default() -> None:
    raw = json.loads(freeze(card())[1])
    del raw["shuffle_options"]

    assert thaw(FORMAT_NO, json.dumps(raw)) == card()


def contained(old: Any, new: Any) -> bool:
    """Whether everything of an old JSON stands in the new one, which may have more fields."""
    if isinstance(old, dict):
        fields: dict[str, Any] = old
        return all(key in new and contained(value, new[key]) for key, value in fields.items())
    if isinstance(old, list):
        items: list[Any] = old
        return len(items) == len(new) and all(map(contained, items, new))
    return bool(old == new)


@pytest.mark.parametrize("name", OLD)
def test_a_content_frozen_before_sheets_is_read_as_it_was(name: str) -> None:
    """``contents_v1.json`` was frozen when the format was new: it must be read for ever."""
    old = thaw(1, OLD[name]["text"])

    assert OLD[name]["sha256"] == fingerprint(OLD[name]["text"])
    assert (old.id, old.sheets) == (name, ())
    assert all(part.source is None for part in old.parts)
    assert contained(json.loads(OLD[name]["text"]), json.loads(freeze(old)[1]))


@pytest.mark.parametrize("folder", [FIXTURE, SHIPPED], ids=["fixture", "shipped"])
def test_whole_packs_are_frozen_and_read_again(folder: Path) -> None:
    pack = read_pack(folder)

    assert [thaw(FORMAT_NO, freeze(one)[1]) for one in pack.contents] == list(pack.contents)
    assert [decode(encode(one), Survey) for one in pack.surveys] == list(pack.surveys)
    assert [decode(encode(one), Template) for one in pack.templates] == list(pack.templates)


def test_a_content_that_could_not_be_read_back_is_not_frozen() -> None:
    with pytest.raises(UnreadableData):
        freeze(replace(card(), weight=float("nan")))


def test_a_newer_format_is_refused() -> None:
    with pytest.raises(FormatTooNew) as caught:
        thaw(FORMAT_NO + 1, freeze(card())[1])

    assert (caught.value.found, caught.value.known) == (FORMAT_NO + 1, FORMAT_NO)
    assert upgrade(FORMAT_NO, "{}") == "{}"


def test_rows_are_shaped_as_strictly() -> None:
    day = workshop().days[0]

    assert shape(plain(day), type(day)) == day
    with pytest.raises(UnreadableData):
        shape(plain(day) | {"day": "5 March"}, type(day))


def test_a_cue_needs_something_to_show() -> None:
    with pytest.raises(UnreadableData):
        decode('{"show": {}, "name": {}}', Cue, FAMILIES)
