"""Every scoring type by its keys: what is pressed, what is asked for, what is refused."""

from dataclasses import replace

import pytest

from facilitator.core.entry import Form
from facilitator.core.journal import Value
from facilitator.core.scoring import specs
from facilitator.ui.console.entry.filled import Spot
from facilitator.ui.console.entry.pad import EntryPad
from facilitator.ui.console.entry.wishes import EntryWish, StateWish, Wish
from tests.ui.console import every_form as of
from tests.ui.console.every_form import form_of

ENTER, TAB = "⏎", "⇥"
NAMES = {ENTER: "enter", TAB: "tab", "←": "left", "→": "right", "⌫": "backspace", " ": "space"}


def pad_with(form: Form) -> EntryPad:
    pad = EntryPad()
    pad.show_form(form)
    return pad


def press(pad: EntryPad, keys: str) -> list[Wish]:
    return [wish for key in keys for wish in pad.press(NAMES.get(key, key))]


def asked(wishes: list[Wish]) -> list[tuple[str, str, Value]]:
    return [(one.unit, one.slot, one.value) for one in wishes if isinstance(one, EntryWish)]


def kind(pad: EntryPad) -> str:
    return pad.mistake.kind if pad.mistake else ""


class TestLevels:
    def test_one_key_a_criterion(self) -> None:
        pad = pad_with(form_of(of.ONE_JUDGE, *of.LEVELS))
        assert asked(press(pad, "3204")) == [
            ("u3", "view.judge-1", 2),
            ("u3", "hand-offs.judge-1", 0),
            ("u3", "moments.judge-1", 4),
        ]
        assert (pad.spot, pad.picked) == (Spot(3, 0), False)

    def test_a_level_that_is_not_there_is_refused(self) -> None:
        pad = pad_with(form_of(of.ONE_JUDGE, *of.LEVELS))
        assert press(pad, "35") == []
        assert kind(pad) == "range"
        assert asked(press(pad, "4")) == [("u3", "view.judge-1", 4)]

    def test_a_group_that_has_all_takes_enter_first(self) -> None:
        found = {(3, slot): 1 for slot in of.LEVELS}
        pad = pad_with(form_of(of.ONE_JUDGE, *of.LEVELS, found=found))
        assert press(pad, "34") == []
        assert pad.spot == Spot(3, 0)
        pad = pad_with(form_of(of.ONE_JUDGE, *of.LEVELS, found=found))
        assert press(pad, f"3{ENTER}2") == [EntryWish("u3", "view.judge-1", 2, corrects=True)]

    def test_the_level_of_an_issue_by_figure_or_letter(self) -> None:
        pad = pad_with(form_of(of.DEAL, "lead", "rush"))
        assert asked(press(pad, "23e")) == [("u2", "lead", 3), ("u2", "rush", 5)]
        assert press(pad, "30") == []
        assert kind(pad) == "range"

    def test_the_first_round_has_its_own_slots(self) -> None:
        form = form_of(of.DEAL, "round-1.lead", "lead")
        assert [field.label for field in form.fields] == ["Round 1 · ① Lead time", "① Lead time"]
        assert asked(press(pad_with(form), "12")) == [("u1", "round-1.lead", 2)]


class TestJudges:
    def test_only_what_the_step_lists_is_waited_for(self) -> None:
        found = {(1, slot): 3 for slot in of.LEVELS}
        assert form_of(of.RUBRIC, *of.LEVELS, found=found).done == 1

    def test_plus_is_the_next_judge(self) -> None:
        pad = pad_with(form_of(of.RUBRIC, *of.LEVELS))
        press(pad, "1432")
        assert asked(press(pad, "+1430")) == [
            ("u1", "view.judge-2", 4),
            ("u1", "hand-offs.judge-2", 3),
            ("u1", "moments.judge-2", 0),
        ]
        press(pad, "++")
        assert pad.filled.seat == 1

    def test_where_a_judge_is_from_stands_before_the_levels(self) -> None:
        pad = pad_with(form_of(of.RUBRIC, *of.LEVELS))
        assert asked(press(pad, "3←24")) == [
            ("u3", "judge-1.from", "g2"),
            ("u3", "view.judge-1", 4),
        ]

    def test_nobody_judges_the_own_group(self) -> None:
        pad = pad_with(form_of(of.RUBRIC, *of.LEVELS))
        assert press(pad, "3←3") == []
        assert kind(pad) == "own"
        assert asked(press(pad, "1")) == [("u3", "judge-1.from", "g1")]

    def test_a_judge_from_a_group_that_is_not_there(self) -> None:
        pad = pad_with(form_of(of.RUBRIC, *of.LEVELS))
        assert press(pad, "3←9") == []
        assert kind(pad) == "group"

    def test_the_next_group_is_no_home_of_a_judge(self) -> None:
        pad = pad_with(form_of(of.RUBRIC, *of.LEVELS))
        wishes = press(pad, "14322000")
        assert [slot for _, slot, _ in asked(wishes)] == [*of.LEVELS, *of.LEVELS]

    def test_two_judges_two_levels_apart_are_named(self) -> None:
        found = {(2, "view.judge-1"): 1, (2, "view.judge-2"): 3, (2, "moments.judge-1"): 2}
        form = form_of(of.RUBRIC, *of.LEVELS, found=found)
        assert [row.apart for row in form.rows] == [(), ("Whole customer view",), (), ()]

    def test_clearing_a_group_clears_what_every_judge_gave(self) -> None:
        found = {(1, "view.judge-1"): 1, (1, "view.judge-2"): 3}
        pad = pad_with(form_of(of.RUBRIC, *of.LEVELS, found=found))
        slots = [slot for _, slot, _ in asked(pad.clear_row(0))]
        assert slots == ["view.judge-1", "view.judge-2"]


class TestTokens:
    def test_figures_in_order_and_the_last_token_fills_the_rest(self) -> None:
        pad = pad_with(form_of(of.TOKENS, "gives.*"))
        assert asked(press(pad, "255")) == [
            ("u2", "gives.g1", 5),
            ("u2", "gives.g3", 5),
            ("u2", "gives.g4", 0),
        ]
        assert (pad.spot.row, pad.picked) == (2, False)

    def test_no_more_than_is_left(self) -> None:
        pad = pad_with(form_of(of.TOKENS, "gives.*", found={(2, "gives.g4"): 5}))
        assert asked(press(pad, "24")) == [("u2", "gives.g1", 4)]
        assert press(pad, "5") == []
        assert pad.mistake is not None
        assert (pad.mistake.kind, pad.mistake.low) == ("tokens", 1)
        assert asked(press(pad, "1")) == [("u2", "gives.g3", 1)]

    def test_no_more_than_one_group_may_get(self) -> None:
        pad = pad_with(form_of(of.TOKENS, "gives.*"))
        assert press(pad, "26") == []
        assert kind(pad) == "range"

    def test_more_than_nine_take_enter(self) -> None:
        pad = pad_with(form_of(specs.AllocationScoring(tokens=20), "gives.*"))
        wishes = asked(press(pad, f"112{ENTER}9{ENTER}"))
        assert wishes == [("u1", "gives.g2", 12)]
        assert kind(pad) == "tokens"
        assert asked(press(pad, f"8{ENTER}")) == [("u1", "gives.g3", 8), ("u1", "gives.g4", 0)]

    def test_tab_leaves_one_out(self) -> None:
        pad = pad_with(form_of(of.TOKENS, "gives.*"))
        assert asked(press(pad, f"2{TAB}4{ENTER}")) == [
            ("u2", "gives.g3", 4),
            ("u2", "gives.g1", 0),
            ("u2", "gives.g4", 0),
        ]

    def test_one_that_was_left_out_comes_back_before_the_next_unit(self) -> None:
        pad = pad_with(form_of(of.TOKENS, "gives.*"))
        assert len(press(pad, f"2{TAB}14")) == 2
        assert (pad.spot, pad.picked) == (Spot(1, 0), True)


class TestLinks:
    def test_a_group_has_no_field_about_itself(self) -> None:
        pad = pad_with(form_of(specs.LinkScoring(), "gives.*"))
        assert asked(press(pad, "3123")) == [
            ("u3", "gives.g1", 1),
            ("u3", "gives.g2", 2),
            ("u3", "gives.g4", 3),
        ]

    def test_enter_writes_zeros_for_what_is_left_out(self) -> None:
        pad = pad_with(form_of(specs.LinkScoring(), "gets.*"))
        assert asked(press(pad, f"12{ENTER}")) == [
            ("u1", "gets.g2", 2),
            ("u1", "gets.g3", 0),
            ("u1", "gets.g4", 0),
        ]
        assert pad.spot.row == 1

    def test_all_zeros_take_enter_twice(self) -> None:
        pad = pad_with(form_of(specs.LinkScoring(), "gives.*"))
        assert press(pad, f"1{ENTER}") == []
        assert kind(pad) == "zeros"
        assert len(press(pad, ENTER)) == 3

    def test_arrows_pass_over_the_own_group(self) -> None:
        pad = pad_with(form_of(specs.LinkScoring(), "gives.*"))
        press(pad, "2→")
        assert pad.spot == Spot(1, 2)
        press(pad, "←")
        assert pad.spot == Spot(1, 0)

    def test_a_row_counts_when_every_other_group_has_a_figure(self) -> None:
        found: dict[tuple[int, str], Value] = {(1, f"gives.g{n}"): 1 for n in (2, 3)}
        assert form_of(specs.LinkScoring(), "gives.*", found=found).done == 0
        assert form_of(specs.LinkScoring(), "gives.*", found=found | {(1, "gives.g4"): 0}).done == 1


class TestRatings:
    def test_two_assigned_groups_are_enough(self) -> None:
        pad = pad_with(form_of(specs.MatrixScoring(), "rates.*"))
        assert asked(press(pad, f"14{ENTER}3.5{ENTER}")) == [
            ("u1", "rates.g2", 4),
            ("u1", "rates.g3", 3.5),
        ]
        assert pad.spot.row == 1
        found = {(1, "rates.g2"): 4, (1, "rates.g3"): 3.5, (2, "rates.g1"): 2}
        assert form_of(specs.MatrixScoring(), "rates.*", found=found).done == 1

    def test_enter_on_an_empty_one_writes_nothing(self) -> None:
        pad = pad_with(form_of(specs.MatrixScoring(), "rates.*"))
        assert press(pad, f"1{ENTER}") == []
        assert (pad.spot.row, kind(pad)) == (1, "")


class TestOrder:
    def test_letters_in_order_are_the_team_sheet(self) -> None:
        pad = pad_with(form_of(of.SHORT_RANKING))
        assert press(pad, "2dbc") == []
        assert asked(press(pad, "a")) == [("u2", "team", ["d", "b", "c", "a"])]

    def test_backspace_takes_the_last(self) -> None:
        pad = pad_with(form_of(of.SHORT_RANKING))
        press(pad, "2db⌫")
        assert pad.draft.chosen == ("d",)
        assert asked(press(pad, "cba")) == [("u2", "team", ["d", "c", "b", "a"])]

    def test_each_only_once_and_all_of_them(self) -> None:
        pad = pad_with(form_of(of.SHORT_RANKING))
        press(pad, "2dd")
        assert kind(pad) == "placed"
        assert press(pad, f"b{ENTER}") == []
        assert pad.mistake is not None
        assert (pad.mistake.kind, pad.mistake.low) == ("places", 2)
        assert asked(press(pad, "ca")) == [("u2", "team", ["d", "b", "c", "a"])]

    def test_another_order_begins_anew_and_the_old_one_stands_until_it_is_whole(self) -> None:
        stands = form_of(of.SHORT_RANKING, found={(2, "team"): ["a", "b", "c", "d"]})
        pad = pad_with(stands)
        assert press(pad, "2d") == []
        assert pad.flush() == []
        assert press(pad, "2dcba") == [EntryWish("u2", "team", ["d", "c", "b", "a"], corrects=True)]

    def test_a_click_places_and_takes_away(self) -> None:
        pad = pad_with(form_of(of.SHORT_RANKING))
        spot = Spot(1, 0)
        pad.light(spot)
        for item in (3, 1, 3, 2, 0):
            assert pad.choose(spot, item) == []
        assert asked(pad.choose(spot, 3)) == [("u2", "team", ["b", "c", "a", "d"])]

    def test_sheets_of_members_are_never_waited_for(self) -> None:
        form = form_of(of.SHORT_RANKING, found={(2, "team"): ["a", "b", "c", "d"]})
        assert form.done == 1
        pad = pad_with(form)
        press(pad, "2")
        assert asked(press(pad, "+badc")) == [("u2", "member-1", ["b", "a", "d", "c"])]


class TestHeadsAndChips:
    def test_heads_are_right_and_answering(self) -> None:
        pad = pad_with(form_of(of.HEADS, "heads"))
        assert asked(press(pad, f"34.6{ENTER}")) == [("u3", "c1.heads", [4, 6])]
        assert press(pad, f"47.6{ENTER}") == []
        assert kind(pad) == "heads"

    def test_chips_are_sent_when_all_are_placed(self) -> None:
        pad = pad_with(form_of(of.CHIPS, "chips"))
        assert press(pad, "2a7b") == []
        assert asked(press(pad, "3")) == [("u2", "c1.chips", {"yes": 7, "no": 3})]
        assert asked(press(pad, "3c10")) == [("u3", "c1.chips", {"open": 10})]

    @pytest.mark.parametrize(("keys", "left"), [("a7b2⏎", 1), ("a7b9⏎", -6)])
    def test_all_chips_and_no_more(self, keys: str, left: int) -> None:
        pad = pad_with(form_of(of.CHIPS, "chips"))
        assert press(pad, "2" + keys) == []
        assert pad.mistake is not None
        assert (pad.mistake.kind, pad.mistake.low) == ("chips", left)

    def test_too_few_go_on_and_too_many_begin_anew(self) -> None:
        pad = pad_with(form_of(of.CHIPS, "chips"))
        assert asked(press(pad, f"2a7{ENTER}c3")) == [("u2", "c1.chips", {"yes": 7, "open": 3})]
        assert asked(press(pad, f"3a12{ENTER}b10")) == [("u3", "c1.chips", {"no": 10})]


class TestMeasured:
    @pytest.mark.parametrize(
        ("typed", "seconds"),
        [
            ("6:30", 390),
            ("630", 390),
            ("6.30", 390),
            ("6:30.5", 390.5),
            ("45.3", 45.3),
            ("630.5", 390.5),
        ],
    )
    def test_times_to_a_tenth(self, typed: str, seconds: float) -> None:
        pad = pad_with(form_of(of.TIME, "time"))
        assert asked(press(pad, f"1{typed}{ENTER}")) == [("u1", "time", seconds)]

    def test_penalties_are_counted_or_passed_over(self) -> None:
        pad = pad_with(form_of(of.TIME, "time"))
        assert asked(press(pad, f"1630{ENTER}2{ENTER}")) == [
            ("u1", "time", 390),
            ("u1", "penalty.touch", 2),
        ]
        assert asked(press(pad, f"2700{ENTER}{ENTER}")) == [("u2", "time", 420)]
        assert pad.spot.row == 2

    def test_a_cost_with_decimals(self) -> None:
        pad = pad_with(form_of(of.CHAIN, "cost"))
        assert asked(press(pad, f"11162.5{ENTER}")) == [("u1", "cost", 1162.5)]
        assert press(pad, f"20{ENTER}") == []
        assert kind(pad) == "range"

    def test_orders_of_a_week(self) -> None:
        form = form_of(of.CHAIN, "week-3.order")
        assert form.fields[0].label == "Order of week 3"

    def test_an_answer_is_any_figure(self) -> None:
        item = specs.PointItem(id="x", name=of.words("答案", "Answer"), answer=57, tolerance=1)
        pad = pad_with(form_of(specs.PointsScoring(items=(item,)), "x"))
        assert asked(press(pad, f"1-57.25{ENTER}")) == [("u1", "x", -57.25)]


def test_a_composite_asks_for_what_its_step_lists() -> None:
    form = form_of(of.COMPOSITE, "points.found", "plan.view.judge-1")
    assert [field.slot for field in form.fields] == ["points.found", "plan.view.judge-1"]
    pad = pad_with(form)
    assert asked(press(pad, f"412{ENTER}3")) == [
        ("u4", "points.found", 12),
        ("u4", "plan.view.judge-1", 3),
    ]


@pytest.mark.parametrize(
    ("spec", "enter"),
    [
        (of.RUBRIC, of.LEVELS),
        (of.TOKENS, ("gives.*",)),
        (of.SHORT_RANKING, ()),
        (of.CHIPS, ("chips",)),
        (of.HEADS, ("heads",)),
        (of.DEAL, ("lead", "rush")),
        (of.TIME, ("time",)),
    ],
)
def test_states_and_figures_over_them(spec: specs.ScoringSpec, enter: tuple[str, ...]) -> None:
    form = form_of(spec, *enter)
    pad = pad_with(form)
    assert press(pad, "2/") == [StateWish("u2", "excused")]
    rows = tuple(replace(row, state="excused") if row.key == 2 else row for row in form.rows)
    pad.show_form(replace(form, rows=rows))
    assert replace(form, rows=rows).done == 1
    assert press(pad, "2/") == [StateWish("u2", "")]
    assert press(pad, "4*") == [StateWish("u4", "no_result")]
