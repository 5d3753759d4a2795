"""Over is what was gone through, not what was looked at."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.progress import blocks_over, over_since
from facilitator.core.run import Visit
from facilitator.core.script import script
from tests.unit.core.course import CONTENTS, workshop

PLAN = workshop()
SCRIPT = script(PLAN, CONTENTS)
ORDER = [one.block.id for one in SCRIPT.blocks]
LAST = {one.block.id: len(one.steps) - 1 for one in SCRIPT.blocks}


def way(*stays: tuple[str, int, float]) -> list[Visit]:
    """Visits of (block, step, seconds stayed)."""
    found: list[Visit] = []
    at = 0.0
    for block, step, seconds in stays:
        found.append(Visit(block=block, play_no=1, step=step, at=round(at * 1000)))
        at += seconds
    return found


def over(*stays: tuple[str, int, float]) -> set[str]:
    return set(blocks_over(PLAN, SCRIPT, way(*stays)))


def test_the_course_has_the_blocks_this_is_about():
    assert ORDER == ["case", "break", "quiz", "drawing", "closing"]
    assert LAST["case"] > 0 < LAST["quiz"]


def test_before_the_start_nothing_is_over_and_in_the_end_all_is():
    assert over() == set()
    assert blocks_over(workshop(status="finished"), SCRIPT, []) == set(ORDER)


def test_a_block_is_over_when_its_last_step_was_left_for_the_next():
    assert over(("case", 0, 5), ("case", LAST["case"], 5)) == set()
    assert over(("case", 0, 5), ("case", LAST["case"], 5), ("break", 0, 0)) == {"case"}


@pytest.mark.parametrize(("seconds", "gone"), [(59.9, set()), (60, {"case"})])
def test_without_its_last_step_a_minute_in_it_decides(seconds: float, gone: set[str]):
    assert over(("case", 0, seconds), ("break", 0, 0)) == gone


def test_a_look_at_the_closing_ends_nothing_that_was_not_run():
    there = (("case", 0, 300), ("closing", 0, 10))
    assert over(*there) == {"case"}
    assert over(*there, ("case", 1, 0)) == set()
    assert over(*there, ("case", 1, 200), ("break", 0, 0)) == {"case"}


@pytest.mark.parametrize(("seconds", "gone"), [(59.9, set()), (60, {"case"})])
def test_back_within_a_minute_it_was_a_look(seconds: float, gone: set[str]):
    assert over(("case", 0, 300), ("break", 0, seconds), ("case", 0, 900)) == gone


def test_paging_ahead_and_back_ends_nothing():
    ahead = [("case", 0, 300), ("case", LAST["case"], 2), ("break", 0, 2), ("quiz", 0, 2)]
    assert over(*ahead) == {"case", "break"}
    assert over(*ahead, ("break", 0, 2)) == {"case"}
    assert over(*ahead, ("break", 0, 2), ("case", 0, 2)) == set()


def test_a_look_back_reopens_nothing():
    run = (("case", 0, 300), ("break", 0, 100), ("quiz", 0, 100), ("case", 0, 500))
    assert over(*run) == {"case", "break"}
    assert over(*run, ("quiz", 0, 5)) == {"case", "break"}


def test_a_look_back_before_going_on_does_not_keep_a_block_open():
    played = (("case", 0, 300), ("break", 0, 420), ("quiz", LAST["quiz"], 300))
    assert over(*played, ("break", 0, 50), ("drawing", 0, 1)) == {"case", "break", "quiz"}
    looked = (*played, ("drawing", 0, 30), ("break", 0, 50))
    assert over(*looked, ("drawing", 0, 1)) == {"case", "break", "quiz"}


def test_what_was_jumped_over_is_not_over():
    assert over(("case", 0, 300), ("drawing", 0, 900)) == {"case"}


def test_time_away_is_not_time_spent():
    visits = way(("case", 0, 30), ("case", 0, 600), ("case", 0, 20), ("break", 0, 0))
    kinds = ("arrive", "away", "back", "arrive")
    gone = [
        Visit(block=one.block, play_no=1, step=one.step, at=one.at, kind=kind)
        for one, kind in zip(visits, kinds, strict=True)
    ]
    assert blocks_over(PLAN, SCRIPT, gone) == set()


def test_a_block_that_is_gone_from_the_plan_is_passed_by():
    assert over(("gone", 3, 300), ("case", 0, 300), ("break", 0, 0)) == {"case"}


@given(
    st.lists(st.tuples(st.sampled_from(ORDER), st.integers(0, 5), st.integers(0, 200)), max_size=12)
)
def test_only_blocks_that_were_visited_are_over_and_never_the_furthest(
    stays: list[tuple[str, int, float]],
):
    gone = over(*stays)
    seen = {block for block, _, _ in stays}
    assert gone <= seen
    if stays:
        assert max(seen, key=ORDER.index) not in gone


def test_since_when_it_is_over_a_look_ahead_or_back_does_not_change():
    played = (("case", 0, 300), ("break", 0, 100), ("quiz", 0, 100))
    assert over_since(PLAN, SCRIPT, way(*played)) == {"case": 300_000, "break": 400_000}
    back = way(*played, ("case", 0, 500), ("quiz", 0, 5))
    assert over_since(PLAN, SCRIPT, back) == {"case": 300_000, "break": 400_000}
    ahead = way(("case", 0, 300), ("break", 0, 5), ("case", 0, 95), ("break", 0, 0))
    assert over_since(PLAN, SCRIPT, ahead) == {"case": 400_000}


def test_what_only_the_end_has_ended_is_over_with_the_last_visit():
    done = workshop(status="finished")
    visits = way(("case", 0, 300), ("quiz", 0, 30), ("quiz", 0, 0))
    ends = dict.fromkeys(ORDER, 330_000)
    assert over_since(done, SCRIPT, visits) == ends | {"case": 300_000}
    assert over_since(done, SCRIPT, []) == {}
