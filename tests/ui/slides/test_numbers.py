"""Figures on slides."""

import pytest

from facilitator.ui.slides.numbers import plain


@pytest.mark.parametrize(
    ("value", "text"),
    [(7, "7"), (7.5, "7.5"), (62.25, "62.3"), (0.04, "0"), (-3, "\u22123"), (-0.04, "0")],
)
def test_one_decimal_half_up_and_none_where_it_is_nought(value: float, text: str) -> None:
    assert plain(value) == text
