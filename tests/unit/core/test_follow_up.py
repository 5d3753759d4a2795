"""What became of the commitments: silence is no success."""

import pytest

from facilitator.core.follow_up import (
    HEADS,
    STATES,
    FollowUp,
    FollowUpState,
    as_of,
    head_of,
    listed,
    reported,
    state_of,
    tally,
)
from facilitator.core.notebook import Jotting
from facilitator.core.text import LOCALES


def promised(count: int) -> list[Jotting]:
    return [Jotting(kind="commitment", text="t", id=f"c{number}") for number in range(count)]


def filled(*states: FollowUpState | str) -> dict[str, FollowUp]:
    return {
        f"c{number}": FollowUp(commitment=f"c{number}", state=state)  # pyright: ignore
        for number, state in enumerate(states)
    }


def test_the_worked_example_of_the_brief() -> None:
    """N = 40, two cancelled, 30 reported, 17 completed, 11 of them verified."""
    states = ["cancelled"] * 2 + ["verified"] * 11 + ["done"] * 6
    states += ["in-progress"] * 7 + ["not-started"] * 4
    found = tally(filled(*states), promised(40))

    assert (found.reported, found.done, found.verified) == (30, 17, 11)
    assert (found.cancelled, found.in_progress, found.counted) == (2, 7, 38)
    assert found.response == 0.75
    assert round(100 * (found.completion or 0), 1) == 44.7
    assert round(100 * (found.confirmed or 0), 1) == 28.9


def test_silence_and_a_remark_alone_count_as_not_done() -> None:
    found = tally(filled("", "done"), promised(3))

    assert (found.reported, found.done, found.counted) == (1, 1, 3)


def test_what_is_reported_of_a_deleted_commitment_counts_nowhere() -> None:
    found = tally(filled("done", "done"), promised(1))

    assert (found.commitments, found.done) == (1, 1)


def test_without_commitments_there_is_no_rate() -> None:
    found = tally({}, [])

    assert (found.response, found.completion, found.confirmed) == (None, None, None)
    assert tally(filled("cancelled"), promised(1)).completion is None


def test_only_rows_that_say_something_are_reports() -> None:
    rows = [
        FollowUp(commitment="a"),
        FollowUp(commitment="b", remark="?"),
        FollowUp(commitment="c", state="done"),
    ]

    assert [one.commitment for one in reported(rows)] == ["b", "c"]


@pytest.mark.parametrize("locale", LOCALES)
def test_states_and_columns_are_known_by_their_words_in_every_language(locale: str) -> None:
    for state, words in STATES.items():
        assert state_of(words[locale]) == state
        assert state_of(f" {words[locale].upper()}\u3000") == state
    for head, words in HEADS.items():
        assert head_of(words[locale]) == head
        assert head_of(" ".join(words[locale])) == head
    assert state_of("差不多") is None
    assert head_of("") is None


def test_no_two_columns_are_called_the_same() -> None:
    names = [head_of(words[locale]) for words in HEADS.values() for locale in LOCALES]

    assert len(set(names)) == len(HEADS)


def test_the_list_goes_group_by_group_in_the_order_of_the_day() -> None:
    jottings = [
        Jotting(kind="commitment", text="t", id="1", at=1, block="b2", group="g1"),
        Jotting(kind="commitment", text="t", id="2", at=2, block="b1", group="g2"),
        Jotting(kind="commitment", text="t", id="3", at=3, block="b1", group=""),
        Jotting(kind="commitment", text="t", id="4", at=4, block="b1", group="g1"),
    ]

    assert [one.id for one in listed(jottings, ["b1", "b2"], ["g1", "g2"])] == list("4123")


def test_up_to_a_wave_the_latest_report_of_each_commitment_stands() -> None:
    waves = {60: filled("done", "verified"), 30: filled("in-progress", "done", "cancelled")}

    assert {key: one.state for key, one in as_of(waves, 30).items()} == {
        "c0": "in-progress",
        "c1": "done",
        "c2": "cancelled",
    }
    assert {key: one.state for key, one in as_of(waves).items()} == {
        "c0": "done",
        "c1": "verified",
        "c2": "cancelled",
    }
    assert as_of(waves, 90) == as_of(waves, 60)
    assert as_of({}, 30) == {}
