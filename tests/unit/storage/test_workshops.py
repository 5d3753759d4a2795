"""Whole workshops: stored, edited, listed, found."""

from dataclasses import replace
from datetime import date, time, timedelta
from functools import partial
from pathlib import Path

import pytest

from facilitator.core.agenda import Block, Day
from facilitator.core.errors import SeveralWorkshops, UnknownWorkshop
from facilitator.core.run import Change
from facilitator.core.text import same
from facilitator.core.workshop import Unit, Workshop, short_ids
from facilitator.storage.frozen import freeze
from facilitator.storage.library import Library, open_library
from tests.clock import FakeClock
from tests.unit.storage.examples import WORKSHOP, action, contents, on, quiz, stocked, workshop


@pytest.fixture
def library(folder: Path, fake_clock: FakeClock) -> Library:
    return stocked(folder, fake_clock)


def reopened(library: Library, clock: FakeClock) -> Library:
    """The same library in the next run of the program."""
    library.close()
    return open_library(library.path.parent, clock.now_ms)


def test_a_workshop_comes_back_as_it_was(library: Library, fake_clock: FakeClock) -> None:
    library = reopened(library, fake_clock)

    assert library.workshops.load(WORKSHOP) == workshop()
    assert library.actions(WORKSHOP) == (action(0, "plan"),)
    library.close()


def test_a_workshop_without_a_plan_comes_back_too(library: Library) -> None:
    bare = Workshop(id="bare", title="Quick", client="")
    library.workshops.create(bare, {}, action(1, "plan", "bare"))

    assert library.workshops.load("bare") == bare
    listed = library.workshops.summaries()[-1]
    assert (listed.id, listed.day, listed.start, listed.minutes) == ("bare", "", "", 0)
    library.close()


def test_an_unknown_workshop_is_said(library: Library) -> None:
    with pytest.raises(UnknownWorkshop):
        library.workshops.load("nobody")
    library.close()


def edited() -> Workshop:
    """Everything about the example changed; the block that may have scores stays."""
    old = workshop()
    return replace(
        old,
        title="新标题",
        client="ACME",
        trainer="",
        language="en",
        status="finished",
        sample=True,
        seed=8,
        people=13,
        variables={},
        days=(Day(id="d3", day=date(2026, 4, 1), start=time(8)), old.days[0]),
        groupings=(old.groupings[0],),
        groups=(replace(old.groups[1], name="红枫", size=5), old.groups[0]),
        blocks=(
            Block(id="b3", day="d3", position=0.5, kind="break", title=same("tea"), minutes=7),
            replace(old.blocks[0], minutes=20, parts=(), locked_start=None, day="d3"),
        ),
        units=(
            replace(old.units[1], members=(("g2", 1.0),), order=("y",)),
            Unit(id="u9", block="b2", kind="pair", members=(("g1", 0.5), ("g2", 0.5)), letter="B"),
        ),
    )


def test_an_edited_plan_comes_back_with_what_was_before(
    library: Library, fake_clock: FakeClock
) -> None:
    changes = (
        Change(entity="group", entity_id="g2", before='"白桦"', after='"红枫"'),
        Change(entity="block", entity_id="b1", before="{}"),
    )
    library.apply_plan(edited(), action(1, "plan"), changes)
    library = reopened(library, fake_clock)

    assert library.workshops.load(WORKSHOP) == edited()
    assert library.changes(WORKSHOP, "a1") == changes
    assert library.changes(WORKSHOP, "a0") == ()
    assert [done.id for done in library.actions(WORKSHOP)] == ["a0", "a1"]
    assert library.check() == []
    library.close()


def test_an_edit_can_be_taken_back(library: Library) -> None:
    library.apply_plan(edited(), action(1, "plan"), ())
    library.apply_plan(workshop(), action(2, "plan"), ())

    assert library.workshops.load(WORKSHOP) == workshop()
    library.close()


def test_a_new_block_brings_its_content(library: Library) -> None:
    new = replace(quiz(), weight=3.0)
    sha = freeze(new)[0]
    old = workshop()
    more = replace(old.blocks[0], id="b4", content=sha)
    library.apply_plan(
        replace(old, blocks=(*old.blocks, more)), action(1, "plan"), (), contents={sha: new}
    )

    assert library.content(sha) == new
    library.close()


def test_the_whole_list_has_more_than_one_page(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5):
        planned = on(date(2026, 1, 1) + timedelta(days=number), number)
        library.workshops.create(
            planned,
            contents(),
            replace(action(number, "plan"), id=f"a{number}", workshop=planned.id),
        )
    whole = library.workshops.summaries()
    real = library.workshops.summaries
    monkeypatch.setattr(library.workshops, "summaries", partial(real, limit=2))
    assert library.workshops.every() == whole
    library.close()


def test_an_edit_leaves_other_workshops_alone(library: Library) -> None:
    other = workshop("other")
    library.workshops.create(other, contents(), action(1, "plan", "other"))
    library.apply_plan(edited(), action(2, "plan"), ())

    assert library.workshops.load("other") == other
    library.close()


def test_the_list_says_what_home_shows(library: Library) -> None:
    (row,) = library.workshops.summaries()

    assert (row.id, row.title, row.client) == (WORKSHOP, "内部客户意识", "海川集团")
    assert (row.day, row.start, row.minutes) == ("2026-03-05", "09:00", 90.5)
    assert (row.groups, row.people, row.status, row.sample) == (3, 12, "draft", False)
    library.close()


def test_the_list_follows_an_edit(library: Library) -> None:
    library.apply_plan(edited(), action(5, "plan"), ())
    (row,) = library.workshops.summaries()

    assert (row.title, row.client, row.status, row.sample) == ("新标题", "ACME", "finished", True)
    assert (row.day, row.start, row.minutes, row.groups) == ("2026-03-05", "09:00", 0, 2)
    library.close()


def test_the_list_has_the_latest_day_on_top_page_by_page(library: Library) -> None:
    first = date(2026, 1, 31)
    for number in range(7):
        planned = on(first - timedelta(days=number // 2), number)
        library.workshops.create(planned, contents(), action(0, "plan", planned.id))

    whole = library.workshops.summaries()
    assert [row.id for row in whole] == [
        *(WORKSHOP, "w00001", "w00000", "w00003", "w00002", "w00005", "w00004", "w00006")
    ]
    pages = [library.workshops.summaries(limit=3)]
    while pages[-1]:
        pages.append(library.workshops.summaries(limit=3, after=pages[-1][-1]))
    assert [len(page) for page in pages] == [3, 3, 2, 0]
    assert tuple(row for page in pages for row in page) == whole
    assert library.workshops.every() == whole
    library.close()


@pytest.mark.parametrize("asked", [WORKSHOP, "内部客户意识", " 内部客户意识 ", "客户意"])
def test_a_workshop_is_found_by_what_people_type(library: Library, asked: str) -> None:
    library.workshops.create(workshop("w2", "ACME Day"), contents(), action(1, "plan", "w2"))
    library.workshops.create(workshop("w3", "ACME Day 2"), contents(), action(1, "plan", "w3"))

    assert library.workshops.find(asked) == WORKSHOP
    assert library.workshops.find("acme day") == "w2"
    assert library.workshops.find("y 2") == "w3"
    library.close()


@pytest.mark.parametrize("asked", ["", " ", "nobody", "'; DROP TABLE workshop; --", "%"])
def test_what_fits_none_is_said(library: Library, asked: str) -> None:
    with pytest.raises(UnknownWorkshop) as caught:
        library.workshops.find(asked)
    assert caught.value.asked == asked
    library.close()


IDS = ("0199c3aa-7000", "0199c3ab-7000", "0199c3ab-8000")


@pytest.fixture
def numbered(library: Library) -> Library:
    for number, one in enumerate(IDS):
        library.workshops.create(
            workshop(one, f"ACME {number}"), contents(), action(1, "plan", one)
        )
    return library


@pytest.mark.parametrize(
    ("asked", "found"), [("0199c3aa", 0), ("0199C3AB-8", 2), (" 0199c3aa ", 0)]
)
def test_the_beginning_of_an_id_finds_its_workshop(
    numbered: Library, asked: str, found: int
) -> None:
    assert numbered.workshops.find(asked) == IDS[found]
    numbered.close()


@pytest.mark.parametrize(("asked", "found"), [("0199c3ab", (1, 2)), ("acm", (0, 1, 2))])
def test_what_fits_several_names_them(
    numbered: Library, asked: str, found: tuple[int, ...]
) -> None:
    with pytest.raises(SeveralWorkshops) as caught:
        numbered.workshops.find(asked)

    short = ("0199c3aa", "0199c3ab-7", "0199c3ab-8")
    day = workshop().days[0].day.isoformat()
    assert caught.value.asked == asked
    assert set(caught.value.found) == {(short[one], day, f"ACME {one}") for one in found}
    numbered.close()


def test_a_short_id_is_as_long_as_it_must_be() -> None:
    assert short_ids([]) == {}
    assert short_ids(["abc"]) == {"abc": "abc"}
    assert short_ids(["0123456789"]) == {"0123456789": "01234567"}
    assert set(short_ids(IDS).values()) == {"0199c3aa", "0199c3ab-7", "0199c3ab-8"}


def test_files_that_would_be_called_alike_are_numbered(library: Library) -> None:
    long = "客" * 40
    later = tuple(replace(one, day=one.day + timedelta(7)) for one in workshop().days)
    plans = {
        "a": replace(workshop("a", f"内部客户意识{'甲' * 20}第一期内部客户"), client=long),
        "b": replace(workshop("b", f"内部客户意识{'乙' * 20}第一期内部客户"), client=long),
        "c": workshop("c", "服务 A/B"),
        "d": workshop("d", "服务 a:b"),
        "e": replace(workshop("e", "服务 A/B"), days=later),
    }
    for one, plan in plans.items():
        library.workshops.create(plan, contents(), action(1, "plan", one))

    assert {one: library.workshops.namesake(one) for one in plans} == {
        "a": 1, "b": 2, "c": 1, "d": 2, "e": 1,
    }  # fmt: skip
    library.close()


@pytest.fixture
def alike(library: Library) -> Library:
    """Three workshops of one name and day."""
    for one in IDS:
        library.workshops.create(workshop(one, "ACME"), contents(), action(1, "plan", one))
    return library


def numbers(library: Library, *ids: str) -> list[int]:
    return [library.workshops.namesake(one) for one in ids]


def test_a_workshop_keeps_its_number_when_others_go(alike: Library, fake_clock: FakeClock) -> None:
    alike.erase(IDS[0])
    assert numbers(alike, *IDS[1:]) == [2, 3]
    alike.erase(IDS[1])
    alike = reopened(alike, fake_clock)
    assert numbers(alike, IDS[2]) == [3]
    alike.workshops.create(workshop(IDS[1], "ACME"), contents(), action(2, "plan", IDS[1]))
    assert numbers(alike, *IDS[1:]) == [2, 3], "one that comes back has its place"
    alike.close()


def test_a_workshop_keeps_its_number_when_another_is_called_otherwise(alike: Library) -> None:
    alike.workshops.write(workshop(IDS[0], "Beta"))
    assert numbers(alike, *IDS) == [1, 2, 3]
    alike.close()


def test_a_workshop_that_takes_the_name_of_a_later_one_comes_behind_it(
    library: Library, fake_clock: FakeClock
) -> None:
    for one, title in zip(IDS, ("Beta", "ACME", "ACME"), strict=True):
        library.workshops.create(workshop(one, title), contents(), action(1, "plan", one))
    assert numbers(library, *IDS) == [1, 1, 2]
    library.workshops.write(workshop(IDS[0], "ACME"))
    assert numbers(library, *IDS) == [3, 1, 2], "what the others gave out keeps its name"
    library = reopened(library, fake_clock)
    library.workshops.create(workshop("later", "ACME"), contents(), action(2, "plan", "later"))
    assert numbers(library, *IDS, "later") == [3, 1, 2, 4]
    library.workshops.write_status(IDS[1], "finished")
    library.erase(IDS[1])
    library.erase(IDS[2])
    assert numbers(library, IDS[0], "later") == [3, 4]
    library.workshops.write(workshop(IDS[0], "Beta"))
    assert numbers(library, IDS[0], "later") == [1, 4]
    library.workshops.write(workshop(IDS[0], "ACME"))
    assert numbers(library, IDS[0], "later") == [3, 4], "one that comes back has its place"
    library.close()


def test_a_workshop_that_is_moved_to_the_day_of_a_later_one_comes_behind_it(
    library: Library,
) -> None:
    days = workshop().days
    later = tuple(replace(one, day=one.day + timedelta(7)) for one in days)
    first = workshop(IDS[0], "ACME")
    library.workshops.create(first, contents(), action(1, "plan", IDS[0]))
    second = replace(workshop(IDS[1], "ACME"), days=later)
    library.workshops.create(second, contents(), action(1, "plan", IDS[1]))
    library.workshops.write(replace(first, days=later))
    assert numbers(library, *IDS[:2]) == [2, 1]
    library.workshops.write(first)
    assert numbers(library, *IDS[:2]) == [1, 1]
    library.close()


@pytest.mark.parametrize("value", ["0", "-3", "x", "9" * 5000, "２"])
def test_a_damaged_place_is_one_in_the_order_of_time(alike: Library, value: str) -> None:
    alike.workshops.write(workshop(IDS[0], "Beta"))
    alike.rows_of(
        lambda rows: rows.execute("UPDATE setting SET value = ? WHERE key LIKE 'name %'", (value,))
    )
    assert numbers(alike, *IDS) == [1, 2, 3]
    alike.close()


def test_the_number_of_one_that_ran_is_not_given_again(alike: Library) -> None:
    alike.workshops.write_status(IDS[2], "finished")
    alike.erase(IDS[2])
    alike.workshops.create(workshop("later", "ACME"), contents(), action(2, "plan", "later"))
    assert numbers(alike, "later") == [4]
    alike.close()


def test_a_plan_that_never_ran_leaves_no_gap(alike: Library) -> None:
    alike.erase(IDS[2])
    alike.workshops.create(workshop("later", "ACME"), contents(), action(2, "plan", "later"))
    assert numbers(alike, "later") == [3]
    alike.close()


def test_nothing_can_be_read_of_the_name_of_one_that_was_deleted(
    alike: Library, fake_clock: FakeClock
) -> None:
    for one in (WORKSHOP, *IDS):
        alike.erase(one)
    path = alike.path
    alike.close()
    assert b"ACME" not in path.read_bytes()
