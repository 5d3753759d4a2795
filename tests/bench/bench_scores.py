"""What the scores of a workshop cost, beside the least that could be done with the same entries.

Run by name: ``pytest tests/bench/bench_scores.py -s``. Twelve blocks, ten groups, 600 entries: more
than two days. Measured in turns; the bare pass puts every value where it belongs and adds it up.
As it is opened everything is computed; an entry then changes one block, and what is known of the
others is used again, as a running workshop does it.
"""

import time
from collections.abc import Callable
from dataclasses import replace
from statistics import median

from facilitator.core.journal import Place, Value
from facilitator.core.pack import Content, Length
from facilitator.core.scoring.board import Scoreboard, scoreboard
from facilitator.core.scoring.specs import (
    AllocationScoring,
    ChecklistScoring,
    Criterion,
    Item,
    LinkScoring,
    MatrixScoring,
    PointItem,
    PointsScoring,
    QuizScoring,
    RankingScoring,
    RubricScoring,
    ScoringSpec,
    SimulationScoring,
    TimedScoring,
)
from facilitator.core.text import same
from facilitator.core.workshop import Group, Unit, Workshop
from tests.unit.core.course import CASE, block, item, workshop

ROUNDS = 200
ENTRIES = 600
MOST_MS = 2.0
RATIO = 20.0

IDS = tuple("abcdefghij")
GROUPS = tuple(
    Group(id=f"g{n}", grouping="all", key=n, name=f"G{n}", colour=n - 1, size=5)
    for n in range(1, 11)
)
ITEMS = tuple(Item(id=one, name=same(one)) for one in IDS)
LETTERS = tuple(item(n, ("a",)) for n in range(1, 7))
BLOCKS: dict[str, tuple[ScoringSpec, dict[str, Value]]] = {
    "case": (
        PointsScoring(items=tuple(PointItem(id=one, name=same(one)) for one in IDS[:5])),
        dict.fromkeys(IDS[:5], 7),
    ),
    "claims": (
        QuizScoring(answers="chips", chips=10),
        {f"{part.id}.chips": {"a": 7, "b": 3} for part in LETTERS[:5]},
    ),
    "blueprint": (
        RubricScoring(criteria=tuple(Criterion(id=one, name=same(one)) for one in IDS[:5])),
        {f"{one}.judge-{seat}": 3 for one in IDS[:5] for seat in (1, 2)},
    ),
    "ranking": (RankingScoring(items=ITEMS, key=IDS), {"team": [*reversed(IDS)]}),
    "race": (TimedScoring(par=300, limit=900), {"time": 421.3}),
    "chain": (SimulationScoring(reference=204, typical=1470.5), {"cost": 951.5}),
    "relay": (
        ChecklistScoring(features=ITEMS, rounds=ITEMS[:2]),
        {"a.ticks": [1, 0, 0.5, 1, 1, None, 1, 1, 0, 1], "b.total": 7},
    ),
    "drawing": (ChecklistScoring(features=ITEMS, rounds=ITEMS[:1]), {"a.total": 8}),
    "feedback": (MatrixScoring(), {f"rates.{group.id}": 4 for group in GROUPS}),
    "map": (
        LinkScoring(),
        {f"{word}.{group.id}": 2 for group in GROUPS for word in ("gives", "gets")},
    ),
    "market": (AllocationScoring(), {f"gives.g{n}": 5 for n in range(1, 5)}),
    "quiz": (QuizScoring(), {part.id: ["a"] for part in LETTERS}),
}


def stocked() -> tuple[Workshop, dict[str, Content], dict[Place, Value]]:
    """A workshop with everything entered, and one rating missing: the dearer way to solve it."""
    contents = {
        name: replace(
            CASE,
            id=name,
            scoring=spec,
            weight=1.0,
            parts=LETTERS if isinstance(spec, QuizScoring) else (),
            lengths=(Length(minutes=35, steps=(4, 9, 4)),),
        )
        for name, (spec, _) in BLOCKS.items()
    }
    units = tuple(
        Unit(id=f"{name}-{group.id}", block=name, kind="group", members=((group.id, 1.0),))
        for name in BLOCKS
        for group in GROUPS
    )
    plan = workshop(
        blocks=tuple(block(one, n, 35) for n, one in enumerate(contents.values())),
        groups=GROUPS,
        units=units,
    )
    found = {
        Place(name, 1, f"{name}-{group.id}", slot): value
        for name, (_, recorded) in BLOCKS.items()
        for group in GROUPS
        for slot, value in recorded.items()
        if not slot.endswith(f".{group.id}")
    }
    del found[Place("feedback", 1, "feedback-g1", "rates.g2")]
    return plan, contents, dict(list(found.items())[:ENTRIES])


def bare(found: dict[Place, Value]) -> float:
    """Every value put under its unit, and all of them added up."""
    units: dict[tuple[str, str], dict[str, Value]] = {}
    for (at, _, unit, slot), value in found.items():
        units.setdefault((at, unit), {})[slot] = value
    return sum(
        value
        for slots in units.values()
        for value in slots.values()
        if isinstance(value, int | float)
    )


def one_more(found: dict[Place, Value], turn: int) -> dict[Place, Value]:
    """The next entry: a group's points are corrected."""
    return found | {Place("case", 1, "case-g1", IDS[0]): turn % 10}


def timed(work: Callable[[], Scoreboard | float]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def test_the_scoreboard_of_two_days(capsys):
    plan, contents, found = stocked()
    board = scoreboard(plan, contents, found)
    assert (len(board.blocks), len(board.places), len(found)) == (12, 10, ENTRIES)
    assert all(place.rank for place in board.places)
    ours: list[float] = []
    entered: list[float] = []
    plain: list[float] = []
    methods: list[float] = []
    for turn in range(ROUNDS):
        ours.append(timed(lambda: scoreboard(plan, contents, found)))
        then = one_more(found, turn)
        entered.append(
            timed(lambda then=then: scoreboard(plan, contents, then, (), ENTRIES, board))
        )
        plain.append(timed(lambda: bare(found)))
        methods.append(timed(lambda: len(board.ranked("B")) + len(board.influences())))
    # The best of many is the program's; the rest belongs to whoever shares the machine.
    ratio = min(ours) / min(plain)
    with capsys.disabled():
        print(f"\nThe scoreboard: 12 blocks, 10 groups, {len(found)} entries, {ROUNDS} times")
        for name, times in (
            ("scoreboard, all of it", ours),
            ("scoreboard after an entry", entered),
            ("method B and the influence", methods),
            ("sorted and added up, bare", plain),
        ):
            print(f"  {name:<28} p50 {median(times):6.3f} ms   best {min(times):6.3f} ms")
        print(f"  ratio {ratio:.1f}, budget {RATIO:.0f}; after an entry best within {MOST_MS} ms")
    assert ratio <= RATIO
    assert min(entered) <= MOST_MS
