"""What the panel for a late day shows, from where the day stands."""

from dataclasses import replace
from datetime import time

from facilitator.core.agenda import Block
from facilitator.core.catching_up import Payer
from facilitator.core.late_offer import offer
from facilitator.core.pacing import MINUTE_MS, Outlook, ToCome
from facilitator.core.text import same

NOW = 1_800_000_000_000
TITLES = {"case": "Case", "map": "Map", "lunch": "Lunch", "chain": "Chain"}


def at(minute: float) -> int:
    return NOW + round(minute * MINUTE_MS)


def some(name: str, minutes: float, *, begun: bool = False, lock: int | None = None) -> ToCome:
    block = Block(
        id=name,
        day="day",
        position=1.0,
        kind="exercise",
        title=same(name),
        minutes=minutes,
        locked_start=None if lock is None else time(12, 0),
    )
    return ToCome(block=block, minutes=minutes, begun=begun, lock=lock)


def payer(name: str, minutes: float, spare: int, stretch: int = 0) -> Payer:
    return Payer(
        block=name,
        title=TITLES[name],
        minutes=minutes,
        least=minutes - spare,
        spare=spare,
        bound="minimum" if spare else "none",
        is_break=False,
        stretch=stretch,
    )


DAY = Outlook(
    start=at(-100),
    now=NOW,
    behind=7,
    total=270,
    planned_end=at(163),
    to_come=(
        some("case", 10, begun=True),
        some("map", 40),
        some("lunch", 60, lock=at(43)),
        some("chain", 60),
    ),
)
ABLE = (payer("map", 40, 5), payer("lunch", 60, 0, 1), payer("chain", 60, 20, 1))


def test_the_day_is_brought_back_as_far_as_the_blocks_can() -> None:
    made = offer(DAY, ABLE, TITLES)
    assert (made.wanted, made.asked, made.won) == (7, 7, 7)
    assert made.gives == {"map": 5, "chain": 2}
    assert (made.end, made.planned_end, made.pushed_end) == (at(163), at(163), at(170))
    assert [row.plan.starts for row in made.rows] == [NOW, at(10), at(45), at(105)]
    assert [(row.before, row.plan.minutes, row.gives) for row in made.rows] == [
        (10, 10, 0),
        (40, 35, 5),
        (60, 60, 0),
        (60, 58, 2),
    ]
    assert [row.open for row in made.rows] == [True, False, False, False]
    assert [row.plan.title for row in made.locked_late] == ["Lunch"]


def test_a_block_that_is_left_out_gives_nothing() -> None:
    made = offer(DAY, ABLE, TITLES, left_out={"map"})
    assert made.gives == {"chain": 7}
    assert [row.pays for row in made.rows] == [False, False, False, True]


def test_a_wish_counts_and_its_bound_is_what_all_can_give() -> None:
    assert offer(DAY, ABLE, TITLES, 3).gives == {"map": 3}
    most = offer(DAY, ABLE, TITLES, 90)
    assert (most.wanted, most.asked, most.won) == (90, 25, 25)
    assert offer(DAY, ABLE, TITLES, -1).won == 0


def test_a_gap_before_a_fixed_start_takes_a_delay_up() -> None:
    calm = replace(DAY, to_come=(some("case", 10, begun=True), some("lunch", 60, lock=at(43))))
    calm = replace(calm, planned_end=at(103))
    made = offer(calm, (payer("lunch", 60, 5, 0),), TITLES)
    assert (made.wanted, made.won, made.pushes) == (0, 0, False)
    assert offer(DAY, ABLE, TITLES).pushes
