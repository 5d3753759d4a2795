"""The fold: what stands, whatever the order in which lines arrive."""

import random
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.journal import (
    Place,
    ScoreEntry,
    Value,
    broken_line,
    corrections,
    entry_hash,
    heads,
    lost,
    next_hlc,
    of_unit,
    values,
)

A = Place("block", 1, "unit", "one")
B = Place("block", 1, "unit", "two")


def line(
    number: int, value: Value = 0, *over: int, place: Place = A, void: bool = False
) -> ScoreEntry:
    """Line ``number``, which supersedes (or, if it voids, takes back) the lines ``over``."""
    return ScoreEntry(
        id=f"e{number:03}",
        action=f"a{number}",
        workshop="w",
        place=place,
        kind="void" if void else "set",
        value=None if void else value,
        hlc=number,
        supersedes=tuple(f"e{old:03}" for old in over),
    )


def chained(*lines: ScoreEntry) -> list[ScoreEntry]:
    """The lines as storage writes them."""
    done: list[ScoreEntry] = []
    for each in lines:
        before = done[-1].hash if done else b""
        linked = replace(each, prev_hash=before)
        done.append(replace(linked, hash=entry_hash(linked)))
    return done


def test_a_value_stands_until_it_is_replaced() -> None:
    assert values([line(1, "a"), line(2, "b", place=B)]) == {A: "a", B: "b"}
    assert values([line(1, "a"), line(2, "c", 1)]) == {A: "c"}


def test_a_void_brings_back_what_was_before() -> None:
    entered, changed = line(1, "a"), line(2, "b", 1)

    assert values([entered, changed, line(3, None, 2, void=True)]) == {A: "a"}
    assert values([entered, line(3, None, 1, void=True)]) == {}


def test_what_was_undone_can_be_done_again() -> None:
    lines = [line(1, "a"), line(2, "b", 1), line(3, None, 2, void=True), line(4, "b", 1)]

    assert values(lines) == {A: "b"}
    assert len(heads(lines)[A]) == 1


def test_every_line_that_stands_no_more_is_counted_once() -> None:
    once = [line(1, "a"), line(2, "b", 1)]
    assert lost(once) == (1, 0)
    assert lost([*once, line(3, "c", 2)]) == (1, 1), "the first was entered again before that"
    assert lost([*once, line(3, None, 2, void=True)]) == (0, 1), "undone"
    assert lost([line(1, "a"), line(2, None, 1)]) == (0, 1), "cleared"
    assert lost([line(1, "a"), line(2, "a", 1)]) == (0, 1), "the same once more"
    assert lost([line(1, "a"), line(2, "b")]) == (0, 0), "nobody decided"


def test_none_clears_a_place() -> None:
    lines = [line(1, "a"), line(2, None, 1)]

    assert values(lines) == {}
    assert [head.id for head in heads(lines)[A]] == ["e002"]


@pytest.mark.parametrize("value", [0, "", False, [], 0.0])
def test_an_empty_value_is_a_value(value: Value) -> None:
    assert values([line(1, value)]) == {A: value}


def test_two_recorders_who_do_not_know_of_each_other_are_a_conflict() -> None:
    lines = [line(1, "a"), line(3, "c", 1), line(2, "b", 1)]

    assert [head.value for head in heads(lines)[A]] == ["b", "c"]
    assert values(lines) == {A: "c"}  # the newest, until somebody settles it
    settled = [*lines, line(4, "b", 2, 3)]
    assert [head.value for head in heads(settled)[A]] == ["b"]


def test_undoing_the_settlement_shows_the_conflict_again() -> None:
    lines = [line(1, "a"), line(2, "b"), line(3, "b", 1, 2), line(4, None, 3, void=True)]

    assert [head.value for head in heads(lines)[A]] == ["a", "b"]


def test_a_correction_is_a_different_value_that_stands() -> None:
    same_again = [line(1, "a"), line(2, "a", 1)]
    corrected = [line(1, "a"), line(2, "b", 1)]

    assert corrections(same_again) == 0
    assert corrections(corrected) == 1
    assert corrections([*corrected, line(3, None, 2, void=True)]) == 0
    assert corrections([*corrected, line(3, "c", 2)]) == 1


def test_the_slots_of_a_unit() -> None:
    found: dict[Place, Value] = {
        A: 1,
        B: 2,
        A._replace(play_no=2): 3,
        A._replace(unit="other"): 4,
        A._replace(block="other"): 5,
    }

    assert of_unit(found, "block", 1, "unit") == {"one": 1, "two": 2}
    assert of_unit(found, "block", 2, "unit") == {"one": 3}


def test_a_clock_set_back_still_sorts_later() -> None:
    seen = next_hlc(0, 5000)

    assert seen == 5000 << 16
    assert next_hlc(seen, 5000) == seen + 1
    assert next_hlc(seen, 1000) == seen + 1
    assert next_hlc(seen, 5001) > seen + 1


def test_a_whole_chain_has_no_broken_line() -> None:
    assert broken_line([]) is None
    assert broken_line(chained(line(1), line(2), line(3))) is None


@pytest.mark.parametrize(
    "change",
    [
        {"id": "e009"},
        {"action": "a9"},
        {"workshop": "v"},
        {"place": B},
        {"place": A._replace(play_no=2)},
        {"kind": "void"},
        {"value": 0.0},  # 0 was entered
        {"value": False},
        {"reason": "x"},
        {"by": "phone"},
        {"hlc": 3},
        {"supersedes": ()},
        {"prev_hash": b"x"},
        {"hash": b""},
    ],
)
def test_any_change_of_a_line_breaks_it(change: dict[str, object]) -> None:
    first, second, third = chained(line(1), line(2, 0, 1), line(3))
    wrong = replace(second, **change)

    assert broken_line([first, wrong, third]) == wrong


def test_a_missing_or_moved_line_breaks_the_chain() -> None:
    first, second, third = chained(line(1), line(2), line(3))

    assert broken_line([first, third]) == third
    assert broken_line([second, third]) == second
    assert broken_line([first, third, second]) == third


def test_a_forged_line_breaks_the_next() -> None:
    first, second, third = chained(line(1), line(2), line(3))
    forged = replace(second, value=9)
    forged = replace(forged, hash=entry_hash(forged))

    assert broken_line([first, forged, third]) == third


@st.composite
def journals(draw: st.DrawFn) -> list[ScoreEntry]:
    """What three recorders write who see only some of each other's lines."""
    lines: list[ScoreEntry] = []
    for number in range(1, draw(st.integers(1, 14))):
        seen = [each for each in lines if draw(st.booleans())]
        place = draw(st.sampled_from([A, B]))
        standing = heads(seen).get(place, ())
        if standing and draw(st.integers(0, 3)) == 0:
            taken_back = replace(
                line(number, place=place, void=True), supersedes=(standing[-1].id,)
            )
            lines.append(taken_back)
        else:
            over = tuple(head.id for head in standing)
            value = draw(st.integers(0, 3))
            lines.append(replace(line(number, value, place=place), supersedes=over))
    return lines


@given(lines=journals(), seed=st.integers(0, 999))
def test_the_order_of_arrival_and_duplicates_do_not_matter(
    lines: list[ScoreEntry], seed: int
) -> None:
    shuffled = [*lines, *lines[: len(lines) // 2]]
    random.Random(seed).shuffle(shuffled)
    once = list({each.id: each for each in shuffled}.values())

    assert heads(once) == heads(lines)
    assert values(once) == values(lines)
    assert corrections(once) == corrections(lines)


@given(lines=journals(), value=st.integers(4, 9))
def test_a_set_over_all_heads_settles_and_its_void_unsettles(
    lines: list[ScoreEntry], value: int
) -> None:
    standing = heads(lines).get(A, ())
    settle = replace(line(900, value), supersedes=tuple(head.id for head in standing))
    undo = replace(line(901, void=True), supersedes=(settle.id,))

    assert heads([*lines, settle])[A] == (settle,)
    assert heads([*lines, settle, undo]) == heads(lines)


@given(lines=journals())
def test_a_place_that_was_entered_and_never_voided_never_stands_empty(
    lines: list[ScoreEntry],
) -> None:
    voided = {old for each in lines if each.kind == "void" for old in each.supersedes}
    alive = {each.place for each in lines if each.kind == "set" and each.id not in voided}

    assert set(heads(lines)) == alive
