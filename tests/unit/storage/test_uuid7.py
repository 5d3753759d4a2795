"""Ids that sort by time."""

from uuid import RFC_4122, UUID

from facilitator.storage.uuid7 import IdSource
from tests.clock import START_MS, FakeClock


def test_an_id_is_a_version_7_uuid_of_its_moment() -> None:
    number = UUID(IdSource(FakeClock().now_ms)())

    assert (number.version, number.variant) == (7, RFC_4122)
    assert number.int >> 80 == START_MS


def test_ids_sort_as_they_were_made_even_within_a_millisecond() -> None:
    new_id = IdSource(FakeClock().now_ms)
    made = [new_id() for _ in range(5000)]  # more than the 12 bits of the counter hold

    assert made == sorted(made)
    assert len(set(made)) == 5000


def test_ids_sort_as_they_were_made_when_the_clock_is_set_back() -> None:
    clock = FakeClock()
    new_id = IdSource(clock.now_ms)
    before = new_id()
    clock.jump(-3600)
    after = new_id()
    clock.jump(7200)

    assert before < after < new_id()


def test_two_programs_at_the_same_moment_make_different_ids() -> None:
    clock = FakeClock()

    assert IdSource(clock.now_ms)() != IdSource(clock.now_ms)()
