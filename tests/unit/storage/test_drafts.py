"""What was being typed is kept beside the workshops, and goes with them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.core.errors import UnreadableData
from facilitator.core.notebook import Jotting, OwnNotes
from facilitator.storage.database import Database
from facilitator.storage.drafts import Drafts
from facilitator.storage.library import Library
from tests.clock import FakeClock
from tests.unit.storage.examples import action, contents, stocked, workshop

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


def test_those_of_a_kind_stand_until_others_are_kept(library: Library) -> None:
    drafts = library.rows_of(Drafts)
    assert drafts.load(WORKSHOP, Jotting) == ()
    drafts.keep(WORKSHOP, Jotting, [Jotting(kind="quote", text="earlier")])
    drafts.keep(WORKSHOP, Jotting, [NOTE, replace(NOTE, text="每周一")])
    drafts.keep(WORKSHOP, OwnNotes, [OWN])
    assert drafts.load(WORKSHOP, Jotting) == (NOTE, replace(NOTE, text="每周一"))
    assert drafts.load(WORKSHOP, OwnNotes) == (OWN,)
    assert drafts.load("another", Jotting) == ()
    drafts.keep(WORKSHOP, Jotting, [])
    assert drafts.load(WORKSHOP, Jotting) == ()
    assert drafts.load(WORKSHOP, OwnNotes) == (OWN,)
    assert keys(library) == ["clean_exit", f"draft/{WORKSHOP}/own-notes"]


@pytest.mark.parametrize(
    "value",
    ["", "[[", "null", "7", '{"kind":"quote","text":"x"}', '[{"kind":"?","text":"x"}]', "[" * 9999],
)
def test_what_cannot_be_read_is_set_aside_and_nothing_is_written_over_it(
    library: Library, value: str
) -> None:
    def damage(database: Database) -> None:
        row = (f"draft/{WORKSHOP}/jotting", value)
        database.execute("INSERT INTO setting (key, value) VALUES (?, ?)", row)

    library.rows_of(damage)
    drafts = library.rows_of(Drafts)
    with pytest.raises(UnreadableData):
        drafts.load(WORKSHOP, Jotting)
    drafts.keep(WORKSHOP, Jotting, [NOTE])
    assert drafts.load(WORKSHOP, Jotting) == (NOTE,)
    assert keys(library)[1:] == [
        f"draft/{WORKSHOP}/jotting", f"draft/{WORKSHOP}/jotting/unreadable",
    ]  # fmt: skip
    library.erase(WORKSHOP)
    assert keys(library) == ["clean_exit"]


def test_a_workshop_that_is_erased_takes_its_drafts_along(library: Library) -> None:
    drafts = library.rows_of(Drafts)
    for one in (WORKSHOP, f"{WORKSHOP}2"):
        drafts.keep(one, Jotting, [NOTE])
        drafts.keep(one, OwnNotes, [OWN])
    library.erase(WORKSHOP)
    assert keys(library) == [
        "clean_exit", f"draft/{WORKSHOP}2/jotting", f"draft/{WORKSHOP}2/own-notes",
    ]  # fmt: skip


def test_a_workshop_takes_no_drafts_of_others_along_whatever_its_id(library: Library) -> None:
    plan = workshop("*", "ACME")
    library.workshops.create(plan, contents(), action(1, "plan", "*"))
    library.rows_of(Drafts).keep(WORKSHOP, Jotting, [NOTE])
    library.erase("*")
    assert library.rows_of(Drafts).load(WORKSHOP, Jotting) == (NOTE,)
