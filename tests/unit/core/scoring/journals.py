"""Random journals of every scoring type, and what is computed from them."""

from collections.abc import Mapping

from hypothesis import strategies as st

from facilitator.core.journal import Value
from facilitator.core.pack import Option, Part
from facilitator.core.scoring import specs
from facilitator.core.scoring.blocks import Play
from facilitator.core.text import same

GROUPS = ("g1", "g2", "g3", "g4")
PARTS = tuple(
    Part(
        id=f"q{number}",
        name={},
        stem=same("stem"),
        options=tuple(
            Option(id=one, text=same(one), points=points)
            for one, points in zip("abc", (0.0, 10.0, 4.0), strict=True)
        ),
        key=("a", "b") if number == 3 else ("b",),
    )
    for number in (1, 2, 3)
)


def item(name: str, weight: float = 1.0) -> specs.Item:
    return specs.Item(id=name, name=same(name), weight=weight)


POINTS = specs.PointsScoring(
    items=(
        specs.PointItem(id="one", name=same("one"), low=-10, high=10),
        specs.PointItem(id="sum", name=same("sum"), high=5, answer=21.0, tolerance=1),
    ),
    from_parts=True,
    reason_bonus=2,
)
RUBRIC = specs.RubricScoring(
    criteria=tuple(
        specs.Criterion(id=f"c{n}", name=same(f"c{n}"), weight=weight)
        for n, weight in enumerate((25, 20, 20, 20, 15))
    ),
    judges=3,
)
SIMULATION = specs.SimulationScoring(reference=204, typical=1470.5)
TIMED = specs.TimedScoring(par=300, limit=900, penalties=(item("touch", 30),))
RANKING = specs.RankingScoring(items=tuple(item(one) for one in "abcde"), key=tuple("cabed"))
CHECKLIST = specs.ChecklistScoring(
    features=tuple(item(f"f{n}", weight) for n, weight in enumerate((1, 2, 1, 3))),
    rounds=(item("first"), item("second")),
)
FACTS = specs.ChecklistScoring(
    features=tuple(item(f"f{n}") for n in range(20)), rounds=(item("first"),), penalties=True
)
DEAL = specs.JointGainScoring(
    issues=tuple(
        specs.Issue(
            id=name,
            name=same(name),
            levels=tuple(same(str(n)) for n in range(5)),
            supplier=supplier,
            customer=customer,
        )
        for name, supplier, customer in (
            ("lead", (0.0, 10.0, 20.0, 30.0, 40.0), (40.0, 30.0, 20.0, 10.0, 0.0)),
            ("rush", (0.0, 5.0, 10.0, 15.0, 20.0), (80.0, 60.0, 40.0, 20.0, 0.0)),
        )
    ),
    levels=5,
    fallback=30,
)
COMPOSITE = specs.CompositeScoring(
    shares=(
        specs.Share(id="found", share=0.3, scoring=POINTS),
        specs.Share(id="plan", share=0.5, scoring=RUBRIC),
        specs.Share(id="time", share=0.2, scoring=TIMED, optional=True),
    )
)
SPECS: tuple[specs.ScoringSpec, ...] = (
    POINTS,
    RUBRIC,
    specs.QuizScoring(),
    specs.QuizScoring(speed_bonus=True, seconds=30),
    specs.QuizScoring(answers="heads"),
    specs.QuizScoring(answers="chips", chips=10),
    RANKING,
    specs.MatrixScoring(),
    specs.LinkScoring(),
    TIMED,
    SIMULATION,
    CHECKLIST,
    FACTS,
    specs.AllocationScoring(tokens=10),
    DEAL,
    COMPOSITE,
    specs.ClassPointsScoring(),
)


def numbers(low: float, high: float) -> st.SearchStrategy[Value]:
    return st.integers(int(low), int(high)).map(float)


def slots(spec: specs.ScoringSpec, group: str) -> dict[str, st.SearchStrategy[Value]]:
    """What one group may have, slot by slot."""
    letters = st.sampled_from("abc")
    match spec:
        case specs.PointsScoring():
            parts = {part.id: letters for part in PARTS}
            reasons = {f"{part.id}.reason": numbers(0, 2) for part in PARTS}
            return {"one": numbers(-10, 10), "sum": numbers(0, 40), **parts, **reasons}
        case specs.RubricScoring():
            return {
                f"{one.id}.judge-{seat}": numbers(0, spec.levels)
                for one in spec.criteria
                for seat in (1, 2, 3)
            }
        case specs.QuizScoring(answers="heads"):
            heads = st.tuples(st.integers(0, 3), st.integers(3, 6)).map(list)
            return {f"{part.id}.heads": heads for part in PARTS}
        case specs.QuizScoring(answers="chips"):
            chips = st.integers(0, 10).map(lambda n: {"a": n, "b": 10 - n})
            return {f"{part.id}.chips": chips for part in PARTS}
        case specs.QuizScoring():
            answers = st.lists(letters, unique=True).map(sorted)
            times = {f"{part.id}.seconds": numbers(0, 30) for part in PARTS}
            return {**{part.id: answers for part in PARTS}, **(times if spec.speed_bonus else {})}
        case specs.CompositeScoring():
            return {
                f"{share.id}.{slot}": values
                for share in spec.shares
                for slot, values in slots(share.scoring, group).items()
            }
        case _:
            return _about_others(spec, [one for one in GROUPS if one != group])


def _about_others(
    spec: specs.ScoringSpec, others: list[str]
) -> dict[str, st.SearchStrategy[Value]]:
    match spec:
        case specs.MatrixScoring():
            return {f"rates.{one}": numbers(1, 5) for one in others}
        case specs.LinkScoring():
            return {f"{way}.{one}": numbers(0, 3) for way in ("gives", "gets") for one in others}
        case specs.AllocationScoring():
            return {f"gives.{one}": numbers(0, 3) for one in others}
        case _:
            return _measured(spec)


def _measured(spec: specs.ScoringSpec) -> dict[str, st.SearchStrategy[Value]]:
    match spec:
        case specs.RankingScoring():
            order = st.permutations([one.id for one in spec.items])
            return dict.fromkeys(("team", "member-1", "member-2", "member-3"), order)
        case specs.TimedScoring():
            return {"time": numbers(200, 1000), "penalty.touch": numbers(0, 4)}
        case specs.SimulationScoring():
            return {"cost": numbers(1, 9000)}
        case specs.ChecklistScoring():
            tick = st.sampled_from([0, 0.5, 1, None])
            count = len(spec.features)
            each: dict[str, st.SearchStrategy[Value]] = {}
            for one in spec.rounds:
                each[f"{one.id}.ticks"] = st.lists(tick, min_size=count, max_size=count)
                each[f"{one.id}.total"] = numbers(0, count)
                each[f"{one.id}.distorted"] = numbers(0, 9)
            return each
        case specs.JointGainScoring():
            names = [one.id for one in spec.issues]
            return {f"{r}{name}": numbers(1, 5) for r in ("", "round-1.") for name in names}
        case _:
            return {f"award.{n}": numbers(-20, 20) for n in range(3)}


@st.composite
def journals(draw: st.DrawFn) -> tuple[specs.ScoringSpec, dict[str, dict[str, Value]], bool]:
    """A type, what each of four groups has of it, and whether the block is over."""
    spec = draw(st.sampled_from(SPECS))
    recorded: dict[str, dict[str, Value]] = {}
    filled = draw(st.sampled_from(["all", "some", "some", "nothing"]))
    for group in GROUPS:
        mine: dict[str, Value] = {}
        for slot, values in slots(spec, group).items():
            if filled == "all" or (filled == "some" and draw(st.booleans())):
                mine[slot] = draw(values)
        if filled != "nothing" and draw(st.integers(0, 9)) == 0:
            mine["@state"] = draw(st.sampled_from(["excused", "no_result", ""]))
        recorded[f"u-{group}"] = mine
    return spec, recorded, draw(st.booleans())


def play_of(recorded: Mapping[str, Mapping[str, Value]], *, over: bool = False) -> Play:
    """A play of four groups of six people."""
    return Play(
        recorded=recorded,
        groups={unit: unit.removeprefix("u-") for unit in recorded},
        parts=PARTS,
        sizes=dict.fromkeys(recorded, 6),
        over=over,
    )
