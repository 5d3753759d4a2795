"""Journals of several recorders come together in any order, any number of times, without loss."""

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.journal import (
    Action,
    Place,
    ScoreEntry,
    Value,
    contested,
    heads,
    next_hlc,
    values,
)
from facilitator.core.merging import merge, misfit, stray
from facilitator.core.workshop import Unit, Workshop
from tests.unit.core import course

SLOTS = ("one", "two")
UNITS = ("u1", "u2")


class Recorder:
    """Somebody with a journal of their own, and a clock that may be wrong."""

    def __init__(self, name: str, skew_ms: int = 0) -> None:
        self.name = name
        self.skew = skew_ms
        self.now = 1_000_000
        self.entries: list[ScoreEntry] = []
        self.actions: list[Action] = []

    def set(self, unit: str, slot: str, value: int) -> ScoreEntry:
        place = Place("b", 1, unit, slot)
        covered = tuple(line.id for line in heads(self.entries).get(place, ()))
        return self._add(place, "set", value, covered)

    def void_newest(self) -> None:
        live = [line for found in heads(self.entries).values() for line in found]
        if live:
            target = max(live, key=lambda line: line.hlc)
            self._add(target.place, "void", None, (target.id,))

    def _add(self, place: Place, kind, value, covered: tuple[str, ...]) -> ScoreEntry:
        self.now += 1000
        number = len(self.actions)
        action = Action(
            id=f"{self.name}-a{number}", workshop="w", at=self.now, by="console", kind="score"
        )
        latest = max((line.hlc for line in self.entries), default=0)
        line = ScoreEntry(
            id=f"{self.name}-e{number}",
            action=action.id,
            workshop="w",
            place=place,
            kind=kind,
            value=value,
            hlc=next_hlc(latest, self.now + self.skew),
            supersedes=covered,
        )
        self.actions.append(action)
        self.entries.append(line)
        return line

    def take(self, other: "Recorder") -> None:
        found = merge(self.entries, self.actions, other.entries, other.actions)
        self.entries += found.entries
        self.actions += found.actions

    def copy(self) -> "Recorder":
        twin = Recorder(self.name, self.skew)
        twin.now, twin.entries, twin.actions = self.now, [*self.entries], [*self.actions]
        return twin


deeds = st.lists(
    st.tuples(
        st.integers(0, 2),
        st.sampled_from(("set", "set", "set", "void", "take")),
        st.sampled_from(UNITS),
        st.sampled_from(SLOTS),
        st.integers(0, 3),
    ),
    max_size=25,
)


def recorded(script) -> list[Recorder]:
    people = [Recorder("a"), Recorder("b", -3_600_000), Recorder("c", 86_400_000)]
    for who, deed, unit, slot, value in script:
        me = people[who]
        if deed == "set":
            me.set(unit, slot, value)
        elif deed == "void":
            me.void_newest()
        else:
            me.take(people[value % 3])
    return people


def folded(journal: Recorder):
    return (
        values(journal.entries),
        {
            place: tuple(line.id for line in found)
            for place, found in contested(journal.entries).items()
        },
    )


@given(deeds)
def test_whatever_the_order_everybody_ends_with_the_same(script) -> None:
    people = recorded(script)
    ends = []
    for order in permutations(range(3)):
        first, *others = (people[index].copy() for index in order)
        for other in others:
            first.take(other)
        ends.append(first)
    everything = {line.id for one in people for line in one.entries}
    for one in ends:
        assert {line.id for line in one.entries} == everything
        assert len(one.entries) == len(everything)
        assert folded(one) == folded(ends[0])


@given(deeds)
def test_taking_the_same_again_changes_nothing(script) -> None:
    first, second, _ = recorded(script)
    first.take(second)
    before = ([*first.entries], [*first.actions])

    first.take(second)
    second.take(first)
    first.take(second)

    assert (first.entries, first.actions) == before


@given(deeds)
def test_every_line_comes_with_its_deed_once_and_after_what_it_answers(script) -> None:
    first, second, _ = recorded(script)
    first.take(second)
    names = [deed.id for deed in first.actions]
    assert len(set(names)) == len(names)
    assert {line.action for line in first.entries} <= set(names)


def test_what_both_wrote_without_knowing_is_contested_and_a_further_line_settles_it() -> None:
    first, second = Recorder("a"), Recorder("b")
    first.set("u1", "one", 5)
    second.set("u1", "one", 7)
    place = Place("b", 1, "u1", "one")

    found = merge(first.entries, first.actions, second.entries, second.actions)
    assert found.disputed == (place,)
    first.take(second)
    assert [line.value for line in contested(first.entries)[place]] == [5, 7]

    first.set("u1", "one", 7)
    second.take(first)

    assert contested(first.entries) == contested(second.entries) == {}
    assert values(second.entries) == {place: 7}


def test_who_wrote_the_same_agrees() -> None:
    first, second = Recorder("a"), Recorder("b")
    first.set("u1", "one", 5)
    second.set("u1", "one", 5)
    assert merge(first.entries, first.actions, second.entries, second.actions).disputed == ()
    first.take(second)
    assert contested(first.entries) == {}


def test_an_old_dispute_is_not_told_again() -> None:
    first, second = Recorder("a"), Recorder("b")
    first.set("u1", "one", 5)
    second.set("u1", "one", 7)
    first.take(second)
    second.set("u2", "one", 1)
    found = merge(first.entries, first.actions, second.entries, second.actions)
    assert (len(found.entries), found.known, found.disputed) == (1, 1, ())


def test_how_another_laptop_moved_does_not_come() -> None:
    first, second = Recorder("a"), Recorder("b")
    second.actions.append(Action(id="m", workshop="w", at=1, by="console", kind="move"))
    second.set("u1", "one", 7)
    found = merge(first.entries, first.actions, second.entries, second.actions)
    assert [deed.id for deed in found.actions] == ["b-a1"]


def test_an_undo_brings_what_it_takes_back() -> None:
    first, second = Recorder("a"), Recorder("b")
    second.set("u1", "one", 7)
    second.void_newest()
    second.actions[-1] = replace(second.actions[-1], undoes=second.actions[0].id)
    found = merge(first.entries, first.actions, second.entries[1:], second.actions)
    assert [deed.id for deed in found.actions] == ["b-a0", "b-a1"]


def test_an_undo_comes_after_what_it_takes_back_whatever_the_clock_said() -> None:
    first, second = Recorder("a"), Recorder("b")
    second.set("u1", "one", 7)
    second.now -= 3_600_000
    second.void_newest()
    second.actions[-1] = replace(second.actions[-1], undoes=second.actions[0].id)
    found = merge(first.entries, first.actions, second.entries, second.actions)
    assert [deed.id for deed in found.actions] == ["b-a0", "b-a1"]


def test_a_long_chain_of_answers_comes_whole() -> None:
    first, second = Recorder("a"), Recorder("b")
    line = second.set("u1", "one", 7)
    deed = second.actions[0]
    chain = [replace(deed, id=f"c{n}", undoes=f"c{n - 1}" if n else "") for n in range(3000)]
    last = replace(line, action=chain[-1].id)
    found = merge(first.entries, first.actions, [last], chain)
    assert list(found.actions) == chain


def test_a_line_about_something_the_plan_does_not_have_is_found() -> None:
    unit = Unit(id="u1", block="b", kind="group", members=(("g1", 1.0),))
    workshop = Workshop(id="w", title="t", client="c", units=(unit,))
    person = Recorder("a")
    good = person.set("u1", "one", 1)
    assert stray([good], workshop) is None
    other = person.set("u2", "one", 1)
    assert stray([good, other], workshop) is other
    assert stray([replace(good, workshop="v")], workshop) is not None


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (Place("quiz", 1, "u", "q1"), "a"),
        (Place("quiz", 1, "u", "q1"), ["nothing"]),
        (Place("quiz", 1, "u", "q1"), [["a"]]),
        (Place("drawing", 1, "u", "one-way.total"), "many"),
        (Place("drawing", 1, "u", "one-way.total"), 1e300),
        (Place("drawing", 1, "u", "@state"), {"a": []}),
        (Place("class-points", 1, "u", "award.1"), 10**400),
    ],
)
def test_a_value_that_no_panel_lets_through_is_found(place: Place, value: Value) -> None:
    good = ScoreEntry(id="g", action="a", workshop="w", place=place, value=None, hlc=1)
    bad = replace(good, id="b", value=value)
    gone = replace(bad, id="v", kind="void")
    away = replace(bad, id="n", place=place._replace(block="break"))
    plan, contents = course.workshop(), course.CONTENTS
    assert misfit([good, gone, away, bad], plan, contents) == bad
    assert misfit([good, gone, away], plan, contents) is None


def test_a_part_that_is_not_played_any_more_is_no_misfit() -> None:
    place = Place("quiz", 1, "u", "not-played")
    old = ScoreEntry(id="o", action="a", workshop="w", place=place, value=["a"], hlc=1)
    assert misfit([old], course.workshop(), course.CONTENTS) is None
