"""Frozen contents in a library."""

from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.core.errors import FormatTooNew, LibraryDamaged, UnknownContent
from facilitator.storage.frozen import freeze
from facilitator.storage.handover import handover_of
from facilitator.storage.library import FILE_NAME
from tests.clock import FakeClock
from tests.unit.storage.examples import (
    WORKSHOP,
    action,
    card,
    contents,
    edit_file,
    open_library,
    planned_before,
    quiz,
    stocked,
    workshop,
)


def test_a_content_is_found_by_its_hash(folder: Path, fake_clock: FakeClock) -> None:
    library = stocked(folder, fake_clock)
    found = [library.content(sha) for sha in contents()]

    assert found == [quiz(), card()]
    assert library.content(freeze(card())[0]) is found[1]
    library.close()


def test_an_unknown_content_is_said(folder: Path, fake_clock: FakeClock) -> None:
    library = stocked(folder, fake_clock)

    with pytest.raises(UnknownContent):
        library.content("ab" * 32)
    library.close()


def test_a_content_under_a_wrong_hash_is_a_bug_and_keeps_nothing(
    folder: Path, fake_clock: FakeClock
) -> None:
    library = open_library(folder, fake_clock.now_ms)
    wrong = {sha: replace(one, weight=9.0) for sha, one in contents().items()}

    with pytest.raises(ValueError, match="not"):
        library.workshops.create(workshop(), wrong, action(0))
    assert library.workshops.every() == ()
    library.close()


def test_two_workshops_share_what_they_play(folder: Path, fake_clock: FakeClock) -> None:
    library = stocked(folder, fake_clock)
    library.workshops.create(workshop("w2"), contents(), action(1, "plan", "w2"))

    library.erase("w2")
    assert [library.content(sha) for sha in contents()] == [quiz(), card()]
    assert library.check() == []
    library.close()


def test_what_no_workshop_plays_leaves_with_the_last(folder: Path, fake_clock: FakeClock) -> None:
    library = stocked(folder, fake_clock)
    library.erase(workshop().id)
    library.close()

    library = open_library(folder, fake_clock.now_ms)
    for sha in contents():
        with pytest.raises(UnknownContent):
            library.content(sha)
    library.close()


@pytest.mark.parametrize(
    ("sql", "kind"),
    [
        ("UPDATE content SET json = replace(json, 'Nobody', 'nobody')", LibraryDamaged),
        ("UPDATE content SET format_no = 99", FormatTooNew),
    ],
)
def test_a_content_that_is_not_what_was_frozen_is_refused(
    folder: Path, fake_clock: FakeClock, sql: str, kind: type[Exception]
) -> None:
    stocked(folder, fake_clock).close()
    edit_file(folder / FILE_NAME, sql)

    library = open_library(folder, fake_clock.now_ms)
    with pytest.raises(kind):
        library.content(freeze(quiz())[0])
    library.close()


def test_the_same_content_in_a_new_workshop_mends_the_damaged_one(
    folder: Path, fake_clock: FakeClock
) -> None:
    stocked(folder, fake_clock).close()
    edit_file(folder / FILE_NAME, "UPDATE content SET json = replace(json, 'Nobody', 'nobody')")
    library = open_library(folder, fake_clock.now_ms)

    library.workshops.create(workshop("other", "Other"), contents(), action(0, "create", "other"))

    assert library.content(freeze(quiz())[0]) == quiz()
    assert library.check() == []
    library.close()


def stocked_with_a_case(folder: Path, clock: FakeClock) -> str:
    """A closed library whose workshop plays a case and a card; the sha256 of the case."""
    case = replace(quiz(), family="case")
    sha = freeze(case)[0]
    planned = workshop()
    blocks = tuple(
        replace(block, content=sha) if block.content == freeze(quiz())[0] else block
        for block in planned.blocks
    )
    library = open_library(folder, clock.now_ms)
    library.workshops.create(
        replace(planned, blocks=blocks), {**contents(), sha: case}, action(0, "plan")
    )
    library.close()
    return sha


def test_families_are_told_without_reading_contents(folder: Path, fake_clock: FakeClock) -> None:
    case = stocked_with_a_case(folder, fake_clock)

    library = open_library(folder, fake_clock.now_ms)
    assert library.families(workshop().id) == {case: "case", freeze(card())[0]: card().family}
    library.close()


@pytest.mark.parametrize("damage", ["'{'", "replace(json, '\"case\"', '\"cafe\"')"])
def test_a_damaged_content_has_no_family(folder: Path, fake_clock: FakeClock, damage: str) -> None:
    case = stocked_with_a_case(folder, fake_clock)
    edit_file(folder / FILE_NAME, f"UPDATE content SET json = {damage}")

    library = open_library(folder, fake_clock.now_ms)
    assert library.families(workshop().id)[case] is None
    library.close()


def test_what_an_earlier_version_froze_stays_as_it_is(folder: Path, fake_clock: FakeClock) -> None:
    """Put into the plan again, it keeps its name; under a name that nothing has it is refused."""
    library = open_library(folder, fake_clock.now_ms)
    blocks = tuple(block for block in workshop().blocks if block.content)
    plan = replace(workshop(), blocks=blocks)
    library.workshops.create(plan, contents(), action(0, "plan"))
    before = planned_before(handover_of(library, WORKSHOP))
    library.erase(WORKSHOP)
    library.exchange.take_over(before)
    found = library.contents_of(before.workshop)
    library.apply_plan(before.workshop, action(5, "plan"), (), found)
    assert library.exchange.frozen_of(before.workshop) == before.frozen
    with pytest.raises(ValueError, match="not wrong"):
        library.apply_plan(before.workshop, action(6, "plan"), (), {"wrong": card()})
    library.close()
