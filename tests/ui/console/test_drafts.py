"""What people type for one field, and what it means."""

import pytest

from facilitator.core.entry_fields import Field
from facilitator.core.journal import Value
from facilitator.ui.console.entry.drafts import (
    Draft,
    Mistake,
    begun,
    finished,
    moved,
    nudged,
    seconds_of,
    several,
    shortened,
    typed,
)
from tests.ui.console.facts import Facts

NUMBER = Field(slot="n", label="", form="number", high=12.0)
HALVES = Field(slot="n", label="", form="number", high=12.0, step=0.5)
AWARD = Field(slot="award", label="", form="number", low=-20.0, high=20.0)
TIME = Field(slot="t", label="", form="seconds", high=900.0)
TICKS = Facts().tick_form().fields[0]


def type_all(field: Field, keys: str) -> Draft:
    draft = begun(field, None)
    for key in keys:
        made = typed(field, draft, key)
        assert isinstance(made, Draft), key
        draft = made
    return draft


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("6:30", 390),
        ("6.30", 390),
        ("630", 390),
        ("0630", 390),
        ("1230", 750),
        ("45", 45),
        ("90", 90),
        ("7", 7),
        ("6:", 360),
        ("6:5", 365),
        ("175", None),
        ("6:75", None),
        (":", None),
        ("", None),
        ("1:2:3", None),
    ],
)
def test_times_as_people_type_them(text: str, seconds: int | None) -> None:
    assert seconds_of(text) == seconds


@pytest.mark.parametrize(
    ("field", "keys", "value"),
    [
        (NUMBER, "7", 7),
        (NUMBER, "12", 12),
        (HALVES, "7.5", 7.5),
        (HALVES, ".5", 0.5),
        (AWARD, "-3", -3),
        (AWARD, "+5", 5),
        (TIME, "6:30", 390),
        (TIME, "630", 390),
    ],
)
def test_good_values(field: Field, keys: str, value: object) -> None:
    assert finished(field, type_all(field, keys)) == value


@pytest.mark.parametrize(
    ("field", "keys", "kind"),
    [
        (NUMBER, "13", "range"),
        (NUMBER, "-1", "range"),
        (NUMBER, "7.5", "step"),
        (HALVES, "7.3", "step"),
        (NUMBER, "-", "number"),
        (NUMBER, "1.2.3", "number"),
        (TIME, "175", "time"),
        (TIME, "99:00", "range"),
    ],
)
def test_refused_values(field: Field, keys: str, kind: str) -> None:
    refused = finished(field, type_all(field, keys))
    assert isinstance(refused, Mistake)
    assert refused.kind == kind


def test_nothing_typed_is_no_value() -> None:
    for field in (NUMBER, TIME, TICKS, *Facts().option_form().fields):
        assert finished(field, begun(field, None)) is None


def test_characters_a_field_has_no_use_for() -> None:
    assert typed(NUMBER, Draft(), ":") is None
    assert typed(TIME, Draft(), "-") is None
    assert typed(NUMBER, Draft(), "a") is None
    assert typed(TICKS, begun(TICKS, None), "a") is None
    assert typed(Facts().option_form().fields[0], Draft(), "7") is None


def test_a_letter_that_is_no_option() -> None:
    (field,) = Facts().option_form().fields
    made = typed(field, Draft(), "e")
    assert made == Mistake("letter", letters="ABCD")


def test_after_a_refusal_the_next_digit_begins_anew() -> None:
    stale = Draft(text="13", touched=True, stale=True)
    made = typed(NUMBER, stale, "7")
    assert isinstance(made, Draft)
    assert made.text == "7"


def test_one_right_answer_is_a_list_of_one() -> None:
    (field,) = Facts().quiz_form(("b",)).fields
    assert not several(field)
    assert finished(field, type_all(field, "ab")) == ["b"]


def test_several_right_answers_toggle_in_the_order_of_the_letters() -> None:
    (field,) = Facts().quiz_form(("b", "d")).fields
    assert several(field)
    assert finished(field, type_all(field, "dab")) == ["a", "b", "d"]
    assert finished(field, type_all(field, "dabd")) == ["a", "b"]


def test_ticks_turn_right_half_wrong() -> None:
    once = type_all(TICKS, "1")
    assert once.ticks[0] == 1.0
    assert type_all(TICKS, "11").ticks[0] == 0.5
    assert type_all(TICKS, "111").ticks[0] == 0.0
    last = type_all(TICKS, "0-=")
    assert last.ticks[9:] == (1.0, 1.0, 1.0)
    assert finished(TICKS, once) == [1.0, *[0.0] * 11]


def test_ticks_go_on_from_what_stands() -> None:
    stands: list[Value] = [1, 0.5, None, *[0] * 9]
    draft = typed(TICKS, begun(TICKS, stands), "3")
    assert isinstance(draft, Draft)
    assert finished(TICKS, draft) == [1.0, 0.5, 1.0, *[0.0] * 9]


def test_backspace_takes_one_character() -> None:
    draft = shortened(type_all(NUMBER, "12"))
    assert draft is not None
    assert draft.text == "1"
    assert shortened(begun(NUMBER, None)) is None


@pytest.mark.parametrize(
    ("item", "place", "order"),
    [
        ("a", 0, "abc"),
        ("a", 1, "bac"),
        ("a", 2, "bca"),
        ("a", 9, "bca"),
        ("c", 0, "cab"),
        ("d", 1, "adbc"),
        ("d", 9, "abcd"),
    ],
)
def test_an_item_on_a_place_stands_there_once(item: str, place: int, order: str) -> None:
    made = moved(Draft(chosen=tuple("abc")), item, place)
    assert made.chosen == tuple(order)
    assert made.touched == (order != "abc")


def test_the_item_in_hand_moves_on_and_back_to_the_ends() -> None:
    draft = Draft(chosen=tuple("abc"), held="b")
    assert nudged(draft, -1).chosen == tuple("bac")
    assert nudged(nudged(draft, -1), -1).chosen == tuple("bac")
    assert nudged(draft, 1).chosen == tuple("acb")
    assert nudged(Draft(chosen=tuple("abc")), -1).chosen == tuple("acb")
    assert nudged(Draft(), 1) == Draft()
