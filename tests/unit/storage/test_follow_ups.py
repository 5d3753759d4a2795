"""What was reported of commitments, as rows."""

from collections.abc import Iterator

import pytest

from facilitator.core.errors import UnreadableData
from facilitator.core.follow_up import FollowUp
from facilitator.storage.follow_ups import FollowUpRows, change_of
from facilitator.storage.library import Library, open_library
from tests.clock import FakeClock
from tests.unit.storage.examples import WORKSHOP, action, edit_file, stocked
from tests.unit.storage.faults import Fuse

BEFORE = FollowUp(commitment="a", state="in-progress", remark="'); DROP TABLE follow_up;--")
AFTER = FollowUp(commitment="a", state="verified", date="2026-04-04", remark="龘\n好")
OTHER = FollowUp(commitment="b", remark="=1+1")


@pytest.fixture
def library(fuse: Fuse, tmp_path, fake_clock: FakeClock) -> Iterator[Library]:
    opened = stocked(tmp_path / "library", fake_clock)
    yield opened
    opened.close()


def take_in(library: Library, number: int, before: FollowUp | None, *after: FollowUp) -> None:
    changes = [change_of(30, before if one is after[0] else None, one) for one in after]
    rows = library.rows_of(FollowUpRows)
    library.apply(action(number, "follow-up"), changes, lambda: rows.apply(WORKSHOP, changes))


def found(library: Library) -> dict[str, FollowUp]:
    return {**library.rows_of(FollowUpRows).load(WORKSHOP).get(30, {})}


def test_reports_come_back_and_a_later_one_replaces(library: Library) -> None:
    take_in(library, 101, None, BEFORE, OTHER)
    assert found(library) == {"a": BEFORE, "b": OTHER}
    take_in(library, 102, BEFORE, AFTER)
    assert found(library) == {"a": AFTER, "b": OTHER}
    assert [one.entity_id for one in library.changes(WORKSHOP, "a102")] == ["30/a"]
    assert library.check() == []


def test_a_refused_write_leaves_all_of_it_as_it_was(library: Library, fuse: Fuse) -> None:
    take_in(library, 101, None, BEFORE)
    actions = len(library.actions(WORKSHOP))
    refused = 0
    for _ in fuse.refusals(lambda: take_in(library, 102, BEFORE, AFTER, OTHER)):
        refused += 1
        assert found(library) == {"a": BEFORE}
        assert len(library.actions(WORKSHOP)) == actions
    assert refused > 4
    assert found(library) == {"a": AFTER, "b": OTHER}


def test_a_row_that_could_not_have_been_written_is_said(tmp_path, fake_clock: FakeClock) -> None:
    library = stocked(tmp_path / "library", fake_clock)
    take_in(library, 101, None, BEFORE)
    library.close()
    edit_file(library.path, "UPDATE reported SET state = 'perhaps'")
    again = open_library(tmp_path / "library", fake_clock.now_ms)
    with pytest.raises(UnreadableData):
        found(again)
    again.close()


def test_they_leave_with_their_workshop(library: Library) -> None:
    take_in(library, 101, None, BEFORE)
    library.erase(WORKSHOP)

    assert found(library) == {}
