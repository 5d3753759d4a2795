"""The disk refuses the n-th statement, n = 1, 2, 3 … until the operation succeeds.

After every refusal the library is exactly what it was: on the disk, and for those who go on with
the same open library.
"""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.core.errors import DiskTrouble, UnknownWorkshop
from facilitator.core.run import Change, Visit
from facilitator.storage.frozen import freeze
from facilitator.storage.library import Library, open_library
from tests.clock import START_MS, FakeClock
from tests.unit.storage.examples import (
    WORKSHOP,
    action,
    card,
    contents,
    entry,
    moment,
    stocked,
    workshop,
)
from tests.unit.storage.faults import Fuse


def record(library: Library) -> None:
    library.record(
        action(2),
        entries=[entry(2), replace(entry(3), action="a2")],
        run=moment(START_MS + 5),
        visits=[Visit(block="b1", play_no=1, step=0, at=START_MS)],
        changes=[Change(entity="x", entity_id="y", after="1")],
        status="running",
    )


def create(library: Library) -> None:
    library.workshops.create(workshop("w2", "Zweite"), contents(), action(1, "plan", "w2"))


def edit(library: Library) -> None:
    new = replace(card(), weight=2.0)
    old = workshop()
    blocks = (*old.blocks[:1], replace(old.blocks[1], content=freeze(new)[0]))
    library.apply_plan(
        replace(old, title="neu", blocks=blocks, units=old.units[:1]),
        action(3, "plan"),
        [Change(entity="workshop", entity_id=WORKSHOP)],
        contents={freeze(new)[0]: new},
    )


def beat(library: Library) -> None:
    library.heartbeat(WORKSHOP)


def erase(library: Library) -> None:
    library.erase(WORKSHOP)


def seen(library: Library) -> object:
    """Everything that can be read."""
    try:
        whole = library.workshops.load(WORKSHOP)
    except UnknownWorkshop:
        whole = None
    return (
        whole,
        library.workshops.summaries(),
        library.entries(WORKSHOP),
        library.actions(WORKSHOP),
        library.visits(WORKSHOP),
        library.run(WORKSHOP),
        [library.changes(WORKSHOP, f"a{number}") for number in range(4)],
    )


@pytest.mark.parametrize("operation", [record, create, edit, beat, erase])
def test_a_refused_operation_changes_nothing(
    folder: Path, fake_clock: FakeClock, fuse: Fuse, operation: Callable[[Library], None]
) -> None:
    library = stocked(folder, fake_clock)
    library.record(action(1), entries=[entry(1)], run=moment())
    fake_clock.advance(1)
    before = seen(library)
    left: list[object] = [seen(library) for _ in fuse.refusals(lambda: operation(library))]
    after = seen(library)

    # Erasing is done once it is committed: only the clearing up after it can still fail.
    assert all(one == before or (operation is erase and one == after) for one in left)
    assert len(left) >= 3
    assert after != before
    assert library.check() == []
    fuse.kill()
    library = open_library(folder, fake_clock.now_ms)
    assert seen(library) == after
    library.close()


def test_the_chain_goes_on_after_a_refused_entry(
    folder: Path, fake_clock: FakeClock, fuse: Fuse
) -> None:
    library = stocked(folder, fake_clock)
    for number in range(1, 5):
        fuse.burn_at(number)
        with pytest.raises(DiskTrouble):
            library.record(action(number), entries=[entry(number)])
        fuse.burn_at(0)
        library.record(action(number), entries=[entry(number)])

    assert [line.id for line in library.entries(WORKSHOP)] == ["e1", "e2", "e3", "e4"]
    assert library.check() == []
    library.close()


def test_a_library_whose_making_was_refused_is_made_at_the_next_start(
    folder: Path, fake_clock: FakeClock, fuse: Fuse, expected_log: list[str]
) -> None:
    def make() -> None:
        shutil.rmtree(folder, ignore_errors=True)
        open_library(folder, fake_clock.now_ms).close()

    refused = 0
    for _ in fuse.refusals(make):
        refused += 1
        library = open_library(folder, fake_clock.now_ms)
        assert library.check() == []
        library.close()
        assert [path.name for path in folder.iterdir()] == ["library.db"]
    assert refused > 60
    assert {line.split(":")[0] for line in expected_log} == {"WARNING facilitator.storage.library"}


def test_a_refused_goodbye_is_logged_and_the_next_start_checks(
    folder: Path, fake_clock: FakeClock, fuse: Fuse, expected_log: list[str]
) -> None:
    library = stocked(folder, fake_clock)
    fuse.burn_at(1)
    library.close()
    assert len(expected_log) == 1

    library = open_library(folder, fake_clock.now_ms)
    assert library.unclean
    library.close()
