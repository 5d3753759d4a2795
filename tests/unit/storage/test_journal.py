"""The journal on the disk: in order, chained, never changed."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.core.errors import WorkshopDamaged
from facilitator.core.journal import ScoreEntry, Value, broken_line, entry_hash, values
from facilitator.storage.library import FILE_NAME, Library, open_library
from tests.clock import FakeClock
from tests.unit.storage.examples import (
    WORKSHOP,
    action,
    contents,
    edit_file,
    entry,
    stocked,
    workshop,
)

json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@pytest.fixture
def library(folder: Path, fake_clock: FakeClock) -> Library:
    return stocked(folder, fake_clock)


def reread(library: Library, clock: FakeClock) -> Library:
    library.close()
    return open_library(library.path.parent, clock.now_ms)


def test_what_was_recorded_is_what_is_read(library: Library, fake_clock: FakeClock) -> None:
    first = library.record(action(1), entries=[entry(1), replace(entry(2), action="a1")])
    second = library.record(
        action(3),
        entries=[
            replace(entry(3, None), kind="void", supersedes=("e1", "e2"), reason="误录", by="demo")
        ],
    )
    library = reread(library, fake_clock)

    assert library.entries(WORKSHOP) == first + second
    assert second[0].supersedes == ("e1", "e2")
    library.close()


def test_entries_are_chained_over_restarts(library: Library, fake_clock: FakeClock) -> None:
    (first,) = library.record(action(1), entries=[entry(1)])
    library = reread(library, fake_clock)
    second, third = library.record(action(2), entries=[entry(2), replace(entry(3), action="a2")])

    assert first.prev_hash == b""
    assert (second.prev_hash, third.prev_hash) == (first.hash, second.hash)
    assert third.hash == entry_hash(third)
    assert broken_line(library.entries(WORKSHOP)) is None
    library.close()


def test_the_chain_follows_the_order_of_writing_and_not_of_ids(
    library: Library, fake_clock: FakeClock
) -> None:
    """Somebody set the clock back between two starts."""
    library.record(action(9), entries=[entry(9)])
    library.record(action(1), entries=[entry(1)])
    library = reread(library, fake_clock)
    library.record(action(5), entries=[entry(5)])

    lines = library.entries(WORKSHOP)
    assert [line.id for line in lines] == ["e9", "e1", "e5"]
    assert broken_line(lines) is None
    assert [done.id for done in library.actions(WORKSHOP)] == ["a0", "a9", "a1", "a5"]
    library.close()


def test_a_workshop_made_again_after_erasing_begins_a_new_chain(library: Library) -> None:
    library.record(action(1), entries=[entry(1)])
    library.erase(WORKSHOP)
    library.workshops.create(workshop(), contents(), action(0, "plan"))
    (first,) = library.record(action(1), entries=[entry(1)])

    assert first.prev_hash == b""
    assert library.check() == []
    library.close()


def test_every_workshop_has_its_own_chain(library: Library) -> None:
    library.workshops.create(workshop("w2"), contents(), action(0, "plan", "w2"))
    library.record(action(1), entries=[entry(1)])
    (other,) = library.record(action(1, "score", "w2"), entries=[replace(entry(1), workshop="w2")])

    assert other.prev_hash == b""
    assert [line.workshop for line in library.entries("w2")] == ["w2"]
    library.close()


def test_any_value_comes_back_and_its_hash_holds(library: Library, fake_clock: FakeClock) -> None:
    put: list[Value] = []

    @settings(max_examples=60, deadline=None)
    @given(value=json_values)
    def record(value: Value) -> None:
        put.append(value)
        library.record(action(len(put)), entries=[entry(len(put), value)])

    record()
    library = reread(library, fake_clock)
    read = library.entries(WORKSHOP)

    assert len(put) >= 60
    assert [line.value for line in read] == put
    assert [type(line.value) for line in read] == [type(value) for value in put]
    assert broken_line(read) is None
    library.close()


@pytest.mark.parametrize("value", [float("nan"), float("inf"), [1.0, float("nan")]])
def test_what_json_does_not_have_is_a_bug_and_keeps_nothing(library: Library, value: Value) -> None:
    with pytest.raises(ValueError, match="JSON"):
        library.record(action(1), entries=[entry(1), replace(entry(2, value), action="a1")])

    assert library.entries(WORKSHOP) == ()
    assert library.actions(WORKSHOP) == (action(0, "plan"),)
    library.close()


def test_actions_are_read_in_the_order_of_writing(library: Library) -> None:
    late = replace(action(9), facts=(("group", "青松"), ("points", "5")), by="assistant")
    early = replace(action(1), id="a05", undoes="a9")
    again = replace(action(2), id="a04", redoes="a05")
    for done in (late, early, again):
        library.record(done)

    assert library.actions(WORKSHOP)[1:] == (late, early, again)
    library.close()


@pytest.mark.parametrize(
    "wrong",
    [
        replace(entry(1), workshop="nobody"),
        replace(entry(1), action="a7"),
        replace(entry(1), place=entry(1).place._replace(block="b7")),
        replace(entry(1), kind="add"),
        replace(entry(1), hlc="now"),
    ],
)
def test_an_entry_that_hangs_on_nothing_is_a_bug_and_keeps_nothing(
    library: Library, wrong: ScoreEntry
) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        library.record(action(1), entries=[wrong])

    assert len(library.actions(WORKSHOP)) == 1
    library.close()


def test_a_line_cannot_be_written_twice(library: Library) -> None:
    library.record(action(1), entries=[entry(1)])

    with pytest.raises(sqlite3.IntegrityError):
        library.record(action(2), entries=[replace(entry(1), action="a2")])
    with pytest.raises(sqlite3.IntegrityError):
        library.record(action(1))
    assert len(library.entries(WORKSHOP)) == 1
    library.close()


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE score_entry SET value = '9'",
        "DELETE FROM score_entry",
        "UPDATE action SET at = 0",
        "DELETE FROM action",
        "DELETE FROM workshop",
    ],
)
def test_nothing_of_a_journal_can_be_changed_or_deleted(library: Library, sql: str) -> None:
    library.record(action(1), entries=[entry(1)])
    path = library.path
    library.close()

    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        edit_file(path, sql)


def test_a_block_with_scores_cannot_leave_the_plan(library: Library) -> None:
    library.record(action(1), entries=[entry(1)])
    empty = replace(workshop(), blocks=(), units=())

    with pytest.raises(sqlite3.IntegrityError):
        library.apply_plan(empty, action(2, "plan"), ())
    assert library.workshops.load(WORKSHOP) == workshop()
    assert values(library.entries(WORKSHOP)) == {entry(1).place: "a"}
    library.close()


@pytest.mark.parametrize("value", ["'{'", "'[1,'"])
def test_a_value_that_is_no_json_any_more_is_damage(
    library: Library, fake_clock: FakeClock, value: str
) -> None:
    library.record(action(1), entries=[entry(1)])
    library.close()
    edit_file(
        library.path, "DROP TRIGGER score_entry_stays", f"UPDATE score_entry SET value = {value}"
    )

    library = open_library(library.path.parent, fake_clock.now_ms)
    with pytest.raises(WorkshopDamaged):
        library.entries(WORKSHOP)
    library.close()
    assert library.path.name == FILE_NAME
