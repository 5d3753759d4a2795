"""What was being typed is kept beside the workshops, and goes with them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.core.notebook import Jotting, OwnNotes
from facilitator.storage.database import Database
from facilitator.storage.drafts import Drafts
from facilitator.storage.library import Library
from tests.clock import FakeClock
from tests.unit.storage.examples import stocked, workshop

NOTE = Jotting(kind="commitment", text="每周五", who="李", due="周五", checker="采购部")
OWN = OwnNotes(id="drawing/1", text="看：谁先开口\n问：为什么？")


WORKSHOP = workshop().id


@pytest.fixture
def library(folder: Path, fake_clock: FakeClock) -> Iterator[Library]:
    made = stocked(folder, fake_clock)
    yield made
    made.close()


def keys(library: Library) -> list[str]:
    def found(database: Database) -> list[str]:
        return [row["key"] for row in database.rows("SELECT key FROM setting ORDER BY key")]

    return library.rows_of(found)


def test_the_last_one_of_a_kind_stands_until_it_is_dropped(library: Library) -> None:
    drafts = library.rows_of(Drafts)
    assert drafts.load(WORKSHOP, "jotting") is None
    drafts.keep(WORKSHOP, Jotting(kind="quote", text="earlier"))
    drafts.keep(WORKSHOP, NOTE)
    drafts.keep(WORKSHOP, OWN)
    assert drafts.load(WORKSHOP, "jotting") == NOTE
    assert drafts.load(WORKSHOP, "own-notes") == OWN
    assert drafts.load("another", "jotting") is None
    drafts.drop(WORKSHOP, "jotting")
    assert drafts.load(WORKSHOP, "jotting") is None
    assert drafts.load(WORKSHOP, "own-notes") == OWN


def test_a_workshop_that_is_erased_takes_its_drafts_along(library: Library) -> None:
    drafts = library.rows_of(Drafts)
    for one in (WORKSHOP, f"{WORKSHOP}2"):
        drafts.keep(one, NOTE)
        drafts.keep(one, OWN)
    library.erase(WORKSHOP)
    assert keys(library) == [
        "clean_exit", f"draft/{WORKSHOP}2/jotting", f"draft/{WORKSHOP}2/own-notes",
    ]  # fmt: skip
