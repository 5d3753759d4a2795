"""The score pad: which keys make which wishes, and what is lit afterwards."""

from dataclasses import replace

import pytest

from facilitator.core.entry import Form
from facilitator.ui.console.entry.drafts import Mistake, MistakeKind
from facilitator.ui.console.entry.filled import Spot
from facilitator.ui.console.entry.pad import EntryPad
from facilitator.ui.console.entry.wishes import AwardWish, EntryWish, StateWish, Wish
from tests.ui.console.facts import Facts

FACTS = Facts()


def pad_with(form: Form) -> EntryPad:
    pad = EntryPad()
    pad.show_form(form)
    return pad


def press(pad: EntryPad, *keys: str) -> list[Wish]:
    return [wish for key in keys for wish in pad.press(key)]


def answered(form: Form, row: int, slot: str, value: object) -> Form:
    """The form as it comes back with a value."""
    rows = list(form.rows)
    rows[row] = replace(rows[row], values={**rows[row].values, slot: value})
    return replace(form, rows=tuple(rows))


def test_the_first_unit_without_a_value_is_lit() -> None:
    assert pad_with(FACTS.option_form()).spot == Spot(2, 0)


def test_group_and_letter_are_two_presses() -> None:
    pad = pad_with(FACTS.option_form({}))
    assert press(pad, "3", "b") == [EntryWish("u3", "act-3", "b")]
    assert pad.spot == Spot(3, 0)


def test_a_quiz_answer_is_two_presses() -> None:
    pad = pad_with(FACTS.quiz_form())
    assert press(pad, "6", "a") == [EntryWish("u6", "q7", ["a"])]


def test_a_letter_alone_is_for_the_unit_that_is_lit() -> None:
    pad = pad_with(FACTS.option_form())
    assert press(pad, "c") == [EntryWish("u3", "act-3", "c")]
    assert pad.spot == Spot(4, 0)


def test_key_0_is_group_10() -> None:
    pad = pad_with(Facts(groups=10).option_form({}))
    assert press(pad, "0", "d") == [EntryWish("u10", "act-3", "d")]


def test_a_group_that_is_not_there() -> None:
    pad = pad_with(FACTS.option_form())
    assert press(pad, "9") == []
    assert pad.mistake is not None
    assert (pad.mistake.kind, pad.mistake.low) == ("group", 9)


def test_several_letters_wait_for_enter_or_the_next_group() -> None:
    pad = pad_with(FACTS.quiz_form(("b", "d")))
    assert press(pad, "2", "d", "b") == []
    assert press(pad, "enter") == [EntryWish("u2", "q7", ["b", "d"])]
    assert press(pad, "4", "a") == []
    assert press(pad, "5") == [EntryWish("u4", "q7", ["a"])]


def test_a_number_is_group_digits_enter() -> None:
    pad = pad_with(FACTS.number_form())
    assert press(pad, "3", "1", "2") == []
    assert press(pad, "enter") == [EntryWish("u3", "round-1.value", 12)]
    assert pad.spot == Spot(3, 0)
    assert not pad.picked
    assert press(pad, "1", "7", "enter") == [EntryWish("u1", "round-1.value", 7)]


def test_space_goes_straight_on_to_the_next_unit() -> None:
    pad = pad_with(FACTS.number_form())
    wishes = press(pad, "1", "7", "space", "9", "space")
    assert wishes == [EntryWish("u1", "round-1.value", 7), EntryWish("u2", "round-1.value", 9)]
    assert pad.spot == Spot(2, 0)
    assert pad.picked


def test_enter_opens_the_unit_that_is_lit() -> None:
    pad = pad_with(FACTS.number_form())
    assert press(pad, "enter", "5", "enter") == [EntryWish("u1", "round-1.value", 5)]


def test_out_of_range_sends_nothing_and_stays() -> None:
    pad = pad_with(FACTS.number_form())
    assert press(pad, "2", "1", "3", "enter") == []
    assert pad.mistake is not None
    assert pad.mistake.kind == "range"
    assert pad.spot == Spot(1, 0)
    assert press(pad, "1", "1", "enter") == [EntryWish("u2", "round-1.value", 11)]


def test_an_unknown_letter_sends_nothing() -> None:
    pad = pad_with(FACTS.option_form())
    assert press(pad, "3", "e") == []
    assert pad.mistake is not None
    assert pad.mistake.kind == "letter"


def test_three_fields_one_after_another() -> None:
    pad = pad_with(FACTS.round_form())
    wishes = press(pad, "3", "6", ":", "3", "0", "enter", "9", "enter", "7", ".", "5", "enter")
    assert wishes == [
        EntryWish("u3", "r1.time", 390),
        EntryWish("u3", "r1.guess", 9),
        EntryWish("u3", "r1.total", 7.5),
    ]
    assert pad.spot == Spot(3, 0)


def test_a_group_opens_at_its_first_empty_field() -> None:
    pad = pad_with(FACTS.round_form())
    assert press(pad, "2", "8", "enter") == [EntryWish("u2", "r1.guess", 8)]


def complete(form: Form) -> Form:
    """The form with the same values for every unit."""
    values = {"r1.time": 390, "r1.guess": 9, "r1.total": 7.5}
    return replace(form, rows=tuple(replace(row, values=values) for row in form.rows))


class TestAValueThatStands:
    def test_a_slip_never_changes_it(self) -> None:
        pad = pad_with(FACTS.number_form())
        wishes = press(pad, "1", "8", "enter", "1", "0", "enter")
        assert wishes == [EntryWish("u1", "round-1.value", 8)]
        assert press(pad, "3", "9", "enter") == [EntryWish("u3", "round-1.value", 9)]

    def test_enter_opens_it(self) -> None:
        pad = pad_with(answered(FACTS.number_form(), 0, "round-1.value", 8))
        wish = EntryWish("u1", "round-1.value", 5, corrects=True)
        assert press(pad, "1", "enter", "5", "enter") == [wish]

    def test_that_of_a_unit_with_a_letter(self) -> None:
        pad = pad_with(answered(FACTS.number_form(pairs=2), 2, "round-1.value", 8))
        assert press(pad, "2", "a", "5", "enter", "7") == []
        wish = EntryWish("u2a", "round-1.value", 5, corrects=True)
        assert press(pad, "2", "a", "enter", "5", "enter") == [wish]

    def test_tab_walks_the_fields_of_a_complete_unit(self) -> None:
        pad = pad_with(complete(FACTS.round_form()))
        wish = EntryWish("u6", "r1.guess", 12, corrects=True)
        assert press(pad, "6", "tab", "1", "2", "enter") == [wish]

    def test_a_corrected_field_leads_to_the_next(self) -> None:
        pad = pad_with(complete(FACTS.round_form()))
        wishes = press(pad, "6", "enter", "6", "0", "0", "tab", "8", "tab")
        assert wishes == [
            EntryWish("u6", "r1.time", 360, corrects=True),
            EntryWish("u6", "r1.guess", 8, corrects=True),
        ]
        assert pad.spot == Spot(5, 2)

    def test_neither_space_nor_tab_picks_it_at_the_end(self) -> None:
        for key in ("space", "tab"):
            form = FACTS.number_form()
            for row in range(5):
                form = answered(form, row, "round-1.value", 8)
            pad = pad_with(form)
            assert press(pad, "6", "7", key) == [EntryWish("u6", "round-1.value", 7)]
            assert press(pad, "1", "2", "enter") == []


def test_a_second_undo_is_for_what_was_sent() -> None:
    pad = pad_with(FACTS.number_form())
    press(pad, "3", "1", "1")
    assert pad.drop_typed()
    assert not pad.drop_typed()
    assert press(pad, "9", "enter") == [EntryWish("u3", "round-1.value", 9)]
    assert not pad.drop_typed()


def test_units_of_a_group_by_letter() -> None:
    pad = pad_with(FACTS.number_form(pairs=3))
    assert press(pad, "2", "b", "6", "enter") == [EntryWish("u2b", "round-1.value", 6)]
    assert press(pad, "2", "7", "enter") == [EntryWish("u2a", "round-1.value", 7)]
    assert press(pad, "2", "8", "enter") == [EntryWish("u2c", "round-1.value", 8)]


def test_units_before_options() -> None:
    form = FACTS.option_form({})
    pad = pad_with(replace(form, rows=FACTS.rows({}, pairs=2)))
    assert press(pad, "3", "b", "d") == [EntryWish("u3b", "act-3", "d")]
    assert press(pad, "a") == [EntryWish("u4a", "act-3", "a")]


def test_ticks_then_space_for_the_next_unit() -> None:
    pad = pad_with(FACTS.tick_form())
    assert press(pad, "2", "1", "3", "3", "=") == []
    wish = EntryWish("u2", "r1.ticks", [1.0, 0.0, 0.5, *[0.0] * 8, 1.0])
    assert press(pad, "space") == [wish]
    assert pad.spot == Spot(2, 0)
    assert press(pad, "1", "enter") == [EntryWish("u3", "r1.ticks", [1.0, *[0.0] * 11])]


def test_class_points_with_sign() -> None:
    pad = pad_with(FACTS.award_form())
    assert press(pad, "3", "-", "2", "enter") == [AwardWish("g3", -2)]
    assert press(pad, "4", "5", "enter") == [AwardWish("g4", 5)]
    assert press(pad, "5", "+", "1", "0", "enter") == [AwardWish("g5", 10)]
    assert press(pad, "1", "2", "5", "enter") == []
    assert pad.mistake is not None


def test_a_sign_without_a_group_means_nothing() -> None:
    assert press(pad_with(FACTS.award_form()), "-", "enter") == []


def test_a_value_is_on_its_way_until_it_comes_back() -> None:
    form = FACTS.option_form({})
    pad = pad_with(form)
    press(pad, "3", "b")
    assert pad.filled.value_of(form.rows[2], "act-3") == ("b", True)
    back = answered(form, 2, "act-3", "b")
    pad.show_form(back)
    assert pad.filled.value_of(back.rows[2], "act-3") == ("b", False)


def test_a_refused_value_is_forgotten() -> None:
    form = FACTS.option_form({})
    pad = pad_with(form)
    press(pad, "3", "b")
    pad.forget()
    assert pad.filled.value_of(form.rows[2], "act-3") == (None, False)


def test_the_same_value_again_is_no_wish() -> None:
    pad = pad_with(FACTS.option_form())
    assert press(pad, "1", "b") == []


def test_another_value_corrects() -> None:
    pad = pad_with(FACTS.option_form())
    assert press(pad, "1", "c") == [EntryWish("u1", "act-3", "c", corrects=True)]


def test_states_toggle_and_a_value_takes_them_back() -> None:
    form = FACTS.option_form({})
    pad = pad_with(form)
    assert press(pad, "2", "/") == [StateWish("u2", "excused")]
    rows = list(form.rows)
    rows[1] = replace(rows[1], state="excused")
    pad.show_form(replace(form, rows=tuple(rows)))
    assert press(pad, "2", "/") == [StateWish("u2", "")]
    assert press(pad, "2", "*") == [StateWish("u2", "no_result")]
    assert press(pad, "2", "a") == [StateWish("u2", ""), EntryWish("u2", "act-3", "a")]


def test_a_figure_that_stands_takes_enter_before_it_becomes_a_state() -> None:
    form = answered(FACTS.number_form(), 1, "round-1.value", 7)
    for key, state in (("/", "excused"), ("*", "no_result")):
        pad = pad_with(form)
        assert press(pad, "2", key) == []
        assert pad.spot == Spot(1, 0)
        assert press(pad, "enter", key) == [StateWish("u2", state)]
    rows = list(form.rows)
    rows[1] = replace(rows[1], state="excused")
    pad = pad_with(replace(form, rows=tuple(rows)))
    assert press(pad, "2", "/") == [StateWish("u2", "")]


@pytest.mark.parametrize(
    ("key", "state"), [("/", "excused"), ("、", "excused"), ("*", "no_result")]
)
class TestAStateOverFigures:
    def test_a_unit_filled_in_part_asks_for_the_key_again(
        self, key: str, state: MistakeKind
    ) -> None:
        pad = pad_with(answered(FACTS.round_form(), 5, "r1.time", 390))
        assert press(pad, "6", key) == []
        assert pad.mistake == Mistake(state)
        assert press(pad, key) == [StateWish("u6", state)]

    def test_so_does_what_is_being_typed_and_it_stays(self, key: str, state: str) -> None:
        pad = pad_with(FACTS.round_form())
        assert press(pad, "6", "6", "3", "0", key) == []
        assert pad.draft.text == "630"
        assert press(pad, "enter") == [EntryWish("u6", "r1.time", 390)]

    def test_so_does_a_letter_that_stands(self, key: str, state: str) -> None:
        pad = pad_with(FACTS.option_form())
        assert press(pad, "1", key) == []
        assert press(pad, key) == [StateWish("u1", state)]

    def test_a_value_on_its_way_counts_too(self, key: str, state: str) -> None:
        pad = pad_with(FACTS.round_form())
        press(pad, "6", "6", "3", "0", "tab")
        assert press(pad, key) == []

    def test_another_key_between_takes_the_question_back(self, key: str, state: str) -> None:
        pad = pad_with(answered(FACTS.round_form(), 5, "r1.time", 390))
        assert press(pad, "6", key, "down") == []
        assert pad.mistake is None
        assert press(pad, "6", key) == []
        pad.flush()
        assert press(pad, key) == []
        other = "*" if state == "excused" else "/"
        assert press(pad, other) == []

    def test_an_empty_unit_takes_it_at_once(self, key: str, state: str) -> None:
        pad = pad_with(FACTS.round_form())
        assert press(pad, "6", key) == [StateWish("u6", state)]


def test_delete_clears_one_field() -> None:
    pad = pad_with(FACTS.option_form())
    assert press(pad, "1", "delete") == [EntryWish("u1", "act-3", None, corrects=True)]
    assert press(pad, "3", "delete") == []


def test_clearing_a_row_clears_its_fields() -> None:
    pad = pad_with(FACTS.round_form())
    assert [wish.slot for wish in pad.clear_row(0) if isinstance(wish, EntryWish)] == [
        "r1.time",
        "r1.guess",
        "r1.total",
    ]


def test_backspace_takes_digits_then_the_group() -> None:
    pad = pad_with(FACTS.number_form())
    press(pad, "3", "1", "2", "backspace")
    assert pad.draft.text == "1"
    press(pad, "backspace", "backspace")
    assert not pad.picked
    assert press(pad, "4", "5", "enter") == [EntryWish("u4", "round-1.value", 5)]


def test_arrows_move_and_keep_what_was_typed() -> None:
    pad = pad_with(FACTS.round_form())
    assert press(pad, "3", "6", "3", "0", "right") == [EntryWish("u3", "r1.time", 390)]
    assert pad.spot == Spot(2, 1)
    press(pad, "down", "left")
    assert pad.spot == Spot(3, 0)
    press(pad, "backtab")
    assert pad.spot == Spot(2, 2)


def test_moving_on_sends_what_was_typed() -> None:
    pad = pad_with(FACTS.number_form())
    press(pad, "3", "8")
    assert pad.flush() == [EntryWish("u3", "round-1.value", 8)]
    assert pad.flush() == []


def test_moving_on_drops_what_is_no_value() -> None:
    pad = pad_with(FACTS.number_form())
    press(pad, "3", "9", "9")
    assert pad.flush() == []
    assert not pad.draft.touched


def test_other_values_do_not_disturb_what_is_being_typed() -> None:
    form = FACTS.number_form()
    pad = pad_with(form)
    press(pad, "3", "1")
    pad.show_form(answered(form, 0, "round-1.value", 4))
    assert pad.spot == Spot(2, 0)
    assert press(pad, "1", "enter") == [EntryWish("u3", "round-1.value", 11)]


def test_a_form_without_units_or_fields_takes_no_key() -> None:
    pad = EntryPad()
    assert press(pad, "1", "a", "enter") == []
    pad.show_form(FACTS.form((), ()))
    assert press(pad, "1", "a", "enter") == []


def test_clicks_on_letters_and_cells() -> None:
    pad = pad_with(FACTS.option_form())
    assert pad.choose(Spot(4, 0), 3) == [EntryWish("u5", "act-3", "d")]
    numbers = pad_with(FACTS.number_form())
    press(numbers, "1", "5")
    assert numbers.light(Spot(3, 0)) == [EntryWish("u1", "round-1.value", 5)]
    assert press(numbers, "8", "enter") == [EntryWish("u4", "round-1.value", 8)]


def test_a_click_gives_class_points_at_once() -> None:
    pad = pad_with(FACTS.award_form())
    assert pad.give(1, 2) == [AwardWish("g2", 2)]
    assert pad.set_state(1, "excused") == []
    assert pad.clear_row(1) == []
