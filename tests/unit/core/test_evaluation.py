"""Figures that are counted here: means, shares that agree, the index with its worked example."""

import pytest

from facilitator.core.evaluation import Gap, Matched, Rated, Recommendation, widest_gaps
from facilitator.core.text import same


def test_the_mean_of_an_item_and_who_agrees() -> None:
    item = Rated(text=same("满意"), counts=(0, 1, 1, 5, 3))

    assert item.people == 10
    assert item.mean == 4.0
    assert item.at_least(4) == 8


def test_the_index_by_its_worked_example() -> None:
    found = Recommendation(counts=(0, 0, 0, 0, 0, 1, 2, 3, 5, 6, 3))

    assert found.parts == (9, 8, 3)
    assert found.index == pytest.approx(30.0)


def test_the_index_by_the_published_shares() -> None:
    # A half would, a third perhaps, a sixth would not: an index of a third.
    assert Recommendation(counts=(1, 0, 0, 0, 0, 0, 0, 2, 0, 0, 3)).index == pytest.approx(100 / 3)


def test_people_matched_are_those_who_went_somewhere_or_stayed() -> None:
    assert Matched(name=same("自评"), before=3, after=4, up=17, same=5, down=2).people == 24


def test_the_widest_gap_is_the_one_that_falls_shortest() -> None:
    gaps = [
        Gap(name=same(name), expected=6.0, perceived=perceived, people=30)
        for name, perceived in (("a", 5.0), ("b", 4.0), ("c", 6.5))
    ]

    assert [one.name["en"] for one in widest_gaps(gaps)] == ["b", "a", "c"]
    assert [one.short for one in gaps] == [1.0, 2.0, -0.5]


def test_a_gap_is_taken_between_the_figures_that_are_printed() -> None:
    assert Gap(name=same("a"), expected=6.25, perceived=5.14, people=30).short == 1.2
