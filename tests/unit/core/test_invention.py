"""Invented results: whatever is asked, a whole and plausible answer that the journal takes."""

import pytest

from facilitator.core.agenda import Block
from facilitator.core.entry import Form, form_for
from facilitator.core.invention import invented
from facilitator.core.journal import Place, Value
from facilitator.core.pack import Content, Cue, Length, Option, Part, Step, TextView
from facilitator.core.scoring import specs
from facilitator.core.scoring.board import Scoreboard, scoreboard
from facilitator.core.scoring.grammar import Around, check_entry
from facilitator.core.script import BlockScript, script
from facilitator.core.text import same
from facilitator.core.workshop import Group, Unit, Workshop
from tests.unit.core.course import workshop

GROUPS = tuple(
    Group(id=f"g{key}", grouping="all", key=key, name=f"Group {key}", colour=key - 1, size=6)
    for key in range(1, 7)
)
ITEMS = tuple(specs.Item(id=one, name=same(one.upper())) for one in "abcdefgh")
CRITERIA = tuple(specs.Criterion(id=one, name=same(one)) for one in ("view", "moments"))
ISSUES = tuple(
    specs.Issue(id=one, name=same(one), levels=(same("l"),) * 5, supplier=up, customer=down)
    for one, up, down in (
        ("time", (0, 10, 20, 30, 40), (60, 55, 52, 50, 48)),
        ("stock", (0, 30, 45, 60, 75), (40, 30, 20, 10, 0)),
    )
)
QUIZ = tuple(
    Part(
        id=f"q{number}",
        name=same("Q"),
        stem=same("?"),
        key=key,
        options=tuple(Option(id=one, text=same(one)) for one in "abcd"),
    )
    for number, key in enumerate((("a",), ("c",), ("b", "d")), start=1)
)
CASE = (
    Part(
        id="act",
        name=same("Act"),
        stem=same("?"),
        options=tuple(
            Option(id=one, text=same(one), points=worth)
            for one, worth in zip("abcd", (2.0, 10.0, 0.0, 6.0), strict=True)
        ),
    ),
)
JUDGED = tuple(f"{one.id}.judge-1" for one in CRITERIA)
CHECKED = specs.ChecklistScoring(
    features=ITEMS,
    rounds=(specs.Item(id="one", name=same("1")), specs.Item(id="two", name=same("2"))),
    penalties=True,
    measures=(specs.Measure(id="time", name=same("t"), unit="seconds", high=900.0),),
)
EVERY: dict[str, tuple[specs.ScoringSpec, tuple[str, ...], tuple[Part, ...]]] = {
    "points": (
        specs.PointsScoring(
            items=(
                specs.PointItem(id="gap", name=same("g"), high=20.0, step=0.8),
                specs.PointItem(id="fine", name=same("f"), low=-20.0, high=0.0, step=5.0),
                specs.PointItem(id="guess", name=same("a"), answer=42.0),
            )
        ),
        ("gap", "fine", "guess"),
        (),
    ),
    "case": (specs.PointsScoring(from_parts=True, reason_bonus=2), ("act",), CASE),
    "rubric": (specs.RubricScoring(criteria=CRITERIA, judges=3), JUDGED, ()),
    "quiz": (specs.QuizScoring(speed_bonus=True, seconds=30), ("q1", "q2", "q3"), QUIZ),
    "heads": (specs.QuizScoring(answers="heads"), ("q1.heads", "q2.heads"), QUIZ[:2]),
    "chips": (
        specs.QuizScoring(answers="chips", chips=10),
        ("q1.chips", "q2.chips"),
        QUIZ[:2],
    ),
    "ranking": (specs.RankingScoring(items=ITEMS, key=tuple("hgfedcba")), ("team",), ()),
    "ratings": (specs.MatrixScoring(), ("rates.*",), ()),
    "links": (specs.LinkScoring(), ("gives.*", "gets.*"), ()),
    "tokens": (specs.AllocationScoring(tokens=10, most=5), ("gives.*",), ()),
    "few tokens": (specs.AllocationScoring(tokens=3), ("gives.*",), ()),
    "time": (
        specs.TimedScoring(par=300, limit=900, penalties=(specs.Item(id="touch", name=same("t")),)),
        ("time",),
        (),
    ),
    "cost": (specs.SimulationScoring(reference=204, typical=1162.5), ("cost",), ()),
    "orders": (
        specs.SimulationScoring(reference=204, typical=1162.5),
        ("cost", "week-1.order", "week-2.order"),
        (),
    ),
    "ticks": (CHECKED, ("one.ticks", "two.ticks", "one.time"), ()),
    "totals": (
        CHECKED,
        ("one.total", "one.distorted", "one.added", "two.total", "two.distorted", "two.added"),
        (),
    ),
    "deal": (specs.JointGainScoring(issues=ISSUES, levels=5), ("time", "stock"), ()),
    "several": (
        specs.CompositeScoring(
            shares=(
                specs.Share(
                    id="order",
                    share=0.6,
                    scoring=specs.RankingScoring(items=ITEMS, key=tuple("hgfedcba")),
                ),
                specs.Share(id="level", share=0.4, scoring=specs.RubricScoring(criteria=CRITERIA)),
            )
        ),
        ("order.team", *(f"level.{one}" for one in JUDGED)),
        (),
    ),
}


class Room:
    """One activity of this scoring, and six groups that fill in its form."""

    def __init__(self, name: str) -> None:
        self.spec, enter, self.parts = EVERY[name]
        step = Step(
            id="step",
            name=same("Step"),
            minutes=10,
            cues=(Cue(name=same("c"), show=TextView(title=same("t"))),),
            enter=enter,
        )
        content = Content(
            id="activity",
            kind="exercise",
            family="experiential",
            name=same("Activity"),
            public_name=same("Activity"),
            objective=same("o"),
            lengths=(Length(minutes=10, steps=(10,)),),
            steps=(step,),
            parts=self.parts,
            scoring=self.spec,
        )
        played = Block(
            id="block",
            day="day",
            position=1.0,
            kind="exercise",
            title=content.name,
            content="sha",
            grouping="all",
            minutes=10,
            weight=1.0,
        )
        units = tuple(
            Unit(id=f"u-{group.id}", block="block", kind="group", members=((group.id, 1.0),))
            for group in GROUPS
        )
        self.contents = {"sha": content}
        self.plan: Workshop = workshop(blocks=(played,), units=units, groups=GROUPS)
        self.block: BlockScript = script(self.plan, self.contents).of("block")

    def board(self, found: dict[Place, Value]) -> Scoreboard:
        return scoreboard(self.plan, self.contents, found)

    @property
    def form(self) -> Form:
        made = form_for(self.plan, self.block, 0, self.board({}), "en")
        assert made is not None
        return made

    def answers(self, turn: int = 0) -> dict[str, dict[str, Value]]:
        return {row.unit: invented(self.form, row, self.spec, turn) for row in self.form.rows}


@pytest.fixture(params=EVERY)
def name(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.mark.parametrize("turn", range(5))
def test_the_journal_takes_every_value(name: str, turn: int) -> None:
    room = Room(name)
    for unit, values in room.answers(turn).items():
        others = frozenset(group.id for group in GROUPS if f"u-{group.id}" != unit)
        found: dict[str, Value] = {}
        for slot, value in values.items():
            check_entry(room.spec, room.parts, slot, value, Around(others=others, found=found))
            found[slot] = value


def test_nobody_is_left_out_and_few_are_alike(name: str) -> None:
    room = Room(name)
    form, answers = room.form, room.answers()
    for row in form.rows:
        asked = {one.slot for one in form.fields if row.fills(one) and not one.optional}
        assert asked <= answers[row.unit].keys()
    found = {
        Place("block", 1, unit, slot): value
        for unit, values in answers.items()
        for slot, value in values.items()
    }
    scores = room.board(found).of("block")
    assert scores is not None
    results = list(scores.groups.values())
    assert {one.state for one in results} == {"points"}
    assert all(one.complete for one in results)
    # One act, or two questions, leave no room for six different results.
    alike = len(results) - len({round(one.points or 0.0, 2) for one in results})
    assert alike <= (4 if name in ("case", "heads", "tokens", "few tokens", "quiz") else 3)
    assert sum(one.points == 100 for one in results) <= (5 if name == "case" else 2)


def test_the_same_is_invented_again_and_another_turn_changes_it(name: str) -> None:
    room = Room(name)

    assert room.answers() == Room(name).answers()
    assert any(room.answers(turn) != room.answers() for turn in range(1, 4)) or name == "links"


def test_whoever_may_say_more_says_it() -> None:
    judged, sheets = Room("rubric").answers(), Room("ranking").answers()

    for unit, values in judged.items():
        assert {f"view.judge-{seat}" for seat in (1, 2, 3)} <= values.keys()
        from_groups = {str(values[f"judge-{seat}.from"]) for seat in (1, 2, 3)}
        assert len(from_groups) == 3
        assert from_groups < {one.id for one in GROUPS}
        assert unit.removeprefix("u-") not in values.values()
    for values in sheets.values():
        assert {"team", "member-1", "member-2", "member-3"} <= values.keys()
        assert "member-8" not in values


def test_a_ranking_comes_near_its_key_and_a_link_is_mostly_seen_from_both_sides() -> None:
    orders = [values["team"] for values in Room("ranking").answers().values()]
    links = Room("links").answers()

    assert all(one.index("h") < one.index("a") for one in orders if isinstance(one, list))
    pairs = [(a.id, b.id) for a in GROUPS for b in GROUPS if a != b]
    seen = [links[f"u-{a}"][f"gives.{b}"] == links[f"u-{b}"][f"gets.{a}"] for a, b in pairs]
    assert len(pairs) / 2 < sum(seen) < len(pairs)


def test_all_tokens_are_given_and_everybody_gets_some() -> None:
    for values in Room("tokens").answers().values():
        given = [one for one in values.values() if isinstance(one, int)]
        assert sum(given) == 10
        assert min(given) >= 1
        assert max(given) <= 5


def test_a_second_round_is_the_better_one() -> None:
    rows = Room("totals").answers().values()
    sums = {
        part: sum(one for row in rows if isinstance(one := row[f"{part}.total"], int | float))
        for part in ("one", "two")
    }

    assert sums["two"] > sums["one"]
