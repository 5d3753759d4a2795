"""A copy of one workshop in memory: all of it, nothing of another, for any thread."""

from threading import Thread

from facilitator.live.reports import read_day
from facilitator.storage.library import Library
from facilitator.storage.people import PeopleRows
from facilitator.storage.workshop_copy import copy_of
from tests.unit.live.conftest import clock, empty_library, first, library, opened, plant
from tests.unit.live.laptops import ACT

__all__ = ["clock", "empty_library", "first", "library", "opened"]


def test_a_report_reads_the_same_from_it_in_another_thread(first, library, clock) -> None:
    workshop = first.opened.workshop.id
    copy = copy_of(library, workshop)
    first.scores.award(ACT, "c", "console")
    read: list[object] = []
    thread = Thread(target=lambda: read.append(read_day(copy, workshop, clock.now_ms())))
    thread.start()
    thread.join()
    (day,) = read
    assert [one.value for one in day.entries] == ["a"]  # pyright: ignore[reportAttributeAccessIssue]
    assert day.workshop == first.opened.workshop  # pyright: ignore[reportAttributeAccessIssue]
    assert read_day(library, workshop, clock.now_ms()).entries[-1].value == "c"
    copy.close()


def test_nothing_of_another_workshop_is_in_it(first, library: Library, clock) -> None:
    other = plant(library, clock, id="other", title="别的")
    copy = copy_of(library, other)
    assert [one.id for one in copy.workshops.every()] == ["other"]
    assert copy.entries(first.opened.workshop.id) == ()
    assert copy.actions(other) == library.actions(other)
    assert copy.rows_of(PeopleRows).load(other) == ()
    copy.close()
