"""How wide the columns of a table are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.reports.columns import NARROWEST, Need, column_widths

needs = st.lists(
    st.builds(
        Need,
        fixed=st.one_of(st.none(), st.floats(10, 300)),
        natural=st.floats(1, 900),
        wraps=st.booleans(),
    ),
    min_size=1,
    max_size=8,
)


@given(needs)
def test_the_columns_fill_the_measure(columns: list[Need]) -> None:
    widths = column_widths(columns, 481.28)
    assert sum(widths) == pytest.approx(481.28)
    assert all(width > 0 for width in widths)


def test_fixed_widths_are_kept_and_the_rest_goes_to_text() -> None:
    columns = [Need(40, 0, True), Need(None, 60, True), Need(None, 30, False)]
    assert column_widths(columns, 200) == [40, 130, 30]


def test_a_long_name_takes_what_the_figures_leave() -> None:
    columns = [Need(None, 400, True), Need(None, 40, False), Need(None, 200, True)]
    name, figure, remark = column_widths(columns, 300)
    assert figure == 40
    assert name > remark > NARROWEST
