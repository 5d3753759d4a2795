"""The order of the list, its filters and its search."""

import pytest

from facilitator.ui.home.monogram import monogram
from facilitator.ui.home.shelves import Filter, Shelves
from tests.ui.home.samples import TODAY, shelf_full, summary


def ids(shelves: Shelves, kept: Filter = "all", needle: str = "") -> dict[str, list[str]]:
    found = shelves.matching(kept, needle)
    return {shelf.name: [row.id for row in shelf.workshops] for shelf in found}


def test_what_can_be_done_now_comes_first() -> None:
    rows = (
        summary("old", days=-40, status="finished"),
        summary("recent", days=-2, status="finished"),
        summary("missed", days=-3),
        summary("later", days=9),
        summary("soon", days=2),
        summary("afternoon", start="13:30"),
        summary("morning", start="09:00"),
        summary("open", days=-1, status="running"),
    )

    assert list(ids(Shelves(rows, TODAY)).items()) == [
        ("running", ["open"]),
        ("today", ["morning", "afternoon"]),
        ("upcoming", ["soon", "later"]),
        ("missed", ["missed"]),
        ("finished", ["recent", "old"]),
    ]


def test_filters_keep_what_they_say() -> None:
    shelves = Shelves((*shelf_full(), summary("open", days=-1, status="running")), TODAY)

    assert ids(shelves, "upcoming") == {
        "running": ["open"],
        "today": ["w1"],
        "upcoming": ["w2", "w3", "w4"],
    }
    assert ids(shelves, "finished") == {"finished": ["w5", "w6", "w7"]}


@pytest.mark.parametrize(
    ("needle", "found"),
    [
        ("禾青", {"w2"}),
        ("全局观", {"w2", "w6"}),
        ("全局观 云栈", {"w6"}),
        ("2026-03-26", {"w4"}),
        ("nowhere", set()),
        ("  ", {"w1", "w2", "w3", "w4", "w5", "w6", "w7"}),
    ],
)
def test_every_word_of_the_search_has_to_fit(needle: str, found: set[str]) -> None:
    shelves = ids(Shelves(shelf_full(), TODAY), needle=needle)

    assert {workshop for rows in shelves.values() for workshop in rows} == found


def test_the_search_does_not_mind_capitals() -> None:
    assert ids(Shelves((summary("a", client="ACME Foods"),), TODAY), needle="acme fOOds")


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("远川装备集团", "远川"),
        ("（上海）云栈", "上海"),
        ("Brightwater Foods Ltd", "BF"),
        ("acme", "Ac"),
        ("3M 中国", "3M"),
        ("·", ""),
        ("", ""),
    ],
)
def test_two_characters_stand_for_a_client(name: str, letters: str) -> None:
    assert monogram(name) == letters
