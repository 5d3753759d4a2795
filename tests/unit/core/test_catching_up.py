"""Who gives time when the day is late: bounds, locked starts, the sum, and where it leads."""

from dataclasses import replace
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.agenda import Block
from facilitator.core.catching_up import (
    Payer,
    checked,
    needed,
    new_plan,
    payers,
    propose,
)
from facilitator.core.errors import NumberOutOfRange
from facilitator.core.pacing import MINUTE_MS, ToCome, times
from facilitator.core.script import debrief_minutes, script
from facilitator.core.text import same
from tests.unit.core.course import CONTENTS, workshop

NOW = 1_800_000_000_000
LOCK = time(12, 0)


def to_come(*blocks: tuple[str, float, float | None]) -> tuple[ToCome, ...]:
    """Id, minutes, and the minute from now at which the start is locked."""
    return tuple(
        ToCome(
            block=Block(
                id=name,
                day="day",
                position=float(n),
                kind="break" if name.startswith("break") else "exercise",
                title=same(name),
                minutes=minutes,
                locked_start=None if lock is None else LOCK,
            ),
            minutes=minutes,
            begun=n == 0,
            lock=None if lock is None else NOW + round(lock * MINUTE_MS),
        )
        for n, (name, minutes, lock) in enumerate(blocks)
    )


def able(rest: tuple[ToCome, ...], **spare: int) -> tuple[Payer, ...]:
    found: list[Payer] = []
    stretch = 0
    for one in rest:
        stretch += one.lock is not None
        if one.begun:
            continue
        give = spare.get(one.block.id, 0)
        found.append(
            Payer(
                block=one.block.id,
                title=one.block.id,
                minutes=one.minutes,
                least=one.minutes - give,
                spare=give,
                bound="minimum",
                is_break=one.block.kind == "break",
                stretch=stretch,
            )
        )
    return tuple(found)


def at(minute: float) -> int:
    return NOW + round(minute * MINUTE_MS)


def test_all_give_in_proportion_to_what_they_can_spare() -> None:
    rest = to_come(("case", 10, None), ("map", 40, None), ("promise", 30, None))
    found = propose(NOW, rest, at(70), able(rest, map=12, promise=6), 9)
    assert found == {"map": 6, "promise": 3}


def test_breaks_give_only_what_the_others_cannot() -> None:
    rest = to_come(("case", 10, None), ("break", 15, None), ("map", 40, None))
    some = able(rest, **{"map": 6, "break": 5})
    assert propose(NOW, rest, at(50), some, 6) == {"map": 6}
    assert propose(NOW, rest, at(50), some, 8) == {"map": 6, "break": 2}


def test_time_is_won_before_the_locked_start_it_endangers() -> None:
    rest = to_come(("case", 20, None), ("map", 30, None), ("lunch", 60, 43), ("chain", 75, None))
    some = able(rest, map=10, chain=30)
    assert needed(NOW, rest, at(178)) == 7
    assert propose(NOW, rest, at(178), some, 7) == {"map": 7}
    # What is more than the morning has comes from the afternoon: lunch begins late then.
    some = able(rest, map=5, chain=30)
    gives = propose(NOW, rest, at(178), some, 7)
    assert gives == {"map": 5, "chain": 2}
    plan = new_plan(NOW, rest, {}, gives)
    assert plan.end == at(178)
    lunch = next(row for row in plan.rows if row.block == "lunch")
    assert lunch.locked_late == pytest.approx(2)


def test_a_gap_before_a_locked_start_takes_up_the_delay() -> None:
    rest = to_come(("case", 20, None), ("chain", 75, 50))
    assert needed(NOW, rest, at(125)) == 0
    assert propose(NOW, rest, at(125), able(rest, chain=20), 0) == {}
    assert new_plan(NOW, rest, {}, {}).rows[1].starts == at(50)


def test_lunch_can_take_up_a_delay_itself() -> None:
    rest = to_come(("case", 20, None), ("lunch", 60, 13), ("chain", 75, 73))
    some = able(rest, lunch=15, chain=20)
    gives = propose(NOW, rest, at(148), some, needed(NOW, rest, at(148)))
    assert gives == {"lunch": 7}
    assert [row.locked_late for row in new_plan(NOW, rest, {}, gives).rows] == [0, 7, 0]


def test_on_time_minutes_can_be_won_too_the_nearest_first() -> None:
    rest = to_come(("case", 10, None), ("map", 40, None), ("lunch", 60, 50), ("chain", 75, None))
    some = able(rest, map=10, chain=20)
    assert needed(NOW, rest, at(185)) == 0
    assert propose(NOW, rest, at(185), some, 12) == {"map": 10, "chain": 2}


def test_only_those_that_are_chosen_pay() -> None:
    rest = to_come(("case", 10, None), ("map", 40, None), ("promise", 30, None))
    some = able(rest, map=12, promise=6)
    assert propose(NOW, rest, at(70), some, 9, {"promise"}) == {"promise": 6}
    assert propose(NOW, rest, at(70), some, 9, set()) == {}


def test_what_is_given_is_checked() -> None:
    rest = to_come(("case", 10, None), ("map", 40, None))
    some = able(rest, map=5)
    assert checked(some, {"map": 5}) == {"map": 5}
    assert checked(some, {"map": 0}) == {}
    for wrong in ({"map": 6}, {"map": -1}, {"case": 1}):
        with pytest.raises(NumberOutOfRange):
            checked(some, wrong)


days = st.lists(
    st.tuples(
        st.integers(1, 90),
        st.integers(0, 60),
        st.booleans(),
        st.one_of(st.none(), st.integers(0, 45)),
    ),
    min_size=2,
    max_size=9,
)


@given(days, st.integers(0, 120), st.integers(0, 90), st.sets(st.integers(1, 8)))
def test_a_proposal_keeps_every_bound(day, asked, late, left_out) -> None:
    """Never below a minimum, no less than asked where possible, no locked start moved by it."""
    made: list[tuple[str, float, float | None]] = []
    spare: dict[str, int] = {}
    planned = -float(late)
    for n, (minutes, give, is_break, gap) in enumerate(day):
        name = f"break{n}" if is_break and n else f"b{n}"
        lock = None
        if gap is not None and n:
            planned += gap
            lock = planned
        made.append((name, float(minutes), lock))
        spare[name] = min(give, minutes)
        planned += minutes
    rest = to_come(*made)
    some = able(rest, **spare)
    end = at(planned)
    paying = {one.block for n, one in enumerate(some, start=1) if n not in left_out}
    gives = propose(NOW, rest, end, some, asked, paying)
    assert gives == propose(NOW, rest, end, some, asked, paying)
    most = {one.block: one.spare for one in some if one.block in paying}
    assert all(0 < minutes <= most[block] for block, minutes in gives.items())
    assert sum(gives.values()) == min(asked, sum(most.values()))
    before = times(NOW, rest)
    plan = new_plan(NOW, rest, {}, gives)
    for row in plan.rows:
        assert row.minutes >= 0
        if row.lock is not None:
            assert row.lock <= row.starts <= before[row.block][0]


@given(days, st.integers(0, 90))
def test_what_is_needed_is_enough_where_everybody_can_give_all(day, late) -> None:
    made = [(f"b{n}", float(minutes), None) for n, (minutes, *_) in enumerate(day)]
    planned = sum(minutes for _, minutes, _ in made) - late
    rest = to_come(*made)
    some = able(rest, **{name: int(minutes) for name, minutes, _ in made})
    wanted = needed(NOW, rest, at(planned))
    assert wanted == late
    most = sum(one.spare for one in some)
    end = new_plan(NOW, rest, {}, propose(NOW, rest, at(planned), some, wanted)).end
    assert end == at(planned + max(0, late - most))


def course(**minimum: float):
    """The small course with minimums for some of its blocks."""
    plan = workshop()
    blocks = tuple(
        replace(one, min_minutes=minimum.get(one.id, 0.0)) if one.id != "class-points" else one
        for one in plan.blocks
    )
    return script(replace(plan, blocks=blocks), CONTENTS)


def rest_of(made, begun: int = 0) -> tuple[ToCome, ...]:
    return tuple(
        ToCome(block=one.block, minutes=one.block.minutes, begun=n <= begun)
        for n, one in enumerate(made.blocks)
    )


def test_who_has_no_minimum_gives_nothing_and_who_was_played_neither() -> None:
    made = course(drawing=15, closing=5)
    found = {one.block: one for one in payers(made, set(), rest_of(made), "en")}
    assert list(found) == ["break", "quiz", "drawing", "closing"]
    assert [(one.spare, one.bound) for one in found.values()] == [
        (0, "none"),
        (0, "none"),
        (5, "minimum"),
        (0, "none"),
    ]
    assert [one.block for one in payers(made, {"drawing"}, rest_of(made), "en")] == [
        "break",
        "quiz",
        "closing",
    ]


def test_a_debrief_keeps_its_time() -> None:
    """The quiz: rules 1, two items of 1.5, a debrief of 2; at half of the rest it would be cut."""
    made = course(quiz=1)
    (quiz,) = (one for one in payers(made, set(), rest_of(made), "en") if one.block == "quiz")
    assert (quiz.minutes, quiz.least, quiz.spare, quiz.bound) == (6, 4, 2, "debrief")
    parts = len(made.of("quiz").parts)
    for given_away in range(quiz.spare + 1):
        kept = debrief_minutes(CONTENTS["quiz"], quiz.minutes - given_away, parts)
        assert kept == pytest.approx(quiz.debrief) == 2
    assert debrief_minutes(CONTENTS["quiz"], quiz.least - 1, parts) < 2


def test_the_steps_of_a_block_that_pays_shrink_and_its_clocks_with_them() -> None:
    made = script(
        replace(
            workshop(),
            blocks=tuple(
                replace(one, minutes=4.0) if one.id == "quiz" else one for one in workshop().blocks
            ),
        ),
        CONTENTS,
    )
    assert [step.minutes for step in made.of("quiz").steps] == pytest.approx([0.5, 0.75, 0.75, 2])
    timers = [cue.timer_ms for step in made.of("quiz").steps for cue in step.cues if cue.timer_ms]
    assert timers == [35_000, 35_000]
