"""From how many people on a figure is shown: the table of the content brief, line by line."""

import pytest

from facilitator.core import thresholds
from facilitator.core.thresholds import Figure, alpha_where, index_where, may_show, may_test


@pytest.mark.parametrize(
    ("figure", "of_all", "of_a_part"),
    [
        ("rate", 0, 5),
        ("mean", 5, 5),
        ("sd", 5, 8),
        ("spread", 8, 8),
        ("gap", 5, 5),
        ("interval", 8, None),
        ("change", 5, 8),
        ("effect", 10, None),
        ("index", 10, None),
    ],
)
def test_figures_from_so_many_people_on(figure: Figure, of_all: int, of_a_part: int | None) -> None:
    assert [n for n in range(70) if may_show(figure, n)] == [*range(of_all, 70)]
    shown = [n for n in range(70) if may_show(figure, n, part=True)]
    assert shown == ([] if of_a_part is None else [*range(of_a_part, 70)])


def test_the_index_is_a_headline_from_twenty_on_and_counts_below_ten() -> None:
    assert [index_where(n) for n in (9, 10, 19, 20)] == ["nowhere", "appendix", "appendix", "body"]


def test_alpha_is_in_the_body_from_twenty_on_and_needs_three_items() -> None:
    assert [alpha_where(n, 6) for n in (9, 10, 19, 20)] == [
        "nowhere",
        "appendix",
        "appendix",
        "body",
    ]
    assert alpha_where(60, 2) == "nowhere"


def test_no_p_where_none_could_be_small() -> None:
    # Two-sided and exact, the smallest p of n pairs that differ is 2 ÷ 2ⁿ.
    assert 2 / 2**thresholds.LEAST_DIFFERING == 0.03125
    assert may_test(10, 6)
    assert not may_test(10, 5)
    assert not may_test(9, 9)


def test_agreement_needs_three_judges_and_three_objects() -> None:
    assert thresholds.may_agree(3, 3)
    assert not thresholds.may_agree(2, 10)
    assert not thresholds.may_agree(10, 2)
