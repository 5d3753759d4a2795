"""Which colours can mean different things on one chart."""

import pytest

from facilitator.core.charts.vision import told_apart


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("#0B3C6F", "#9DB7CF", True),
        ("#A02000", "#004FA0", False),  # of one grey in print, whatever the eye
        ("#429000", "#85460B", False),  # green and brown, to those who see no green
        ("#8B1A2B", "#8B1A2B", False),
    ],
)
def test_colours_are_told_apart_in_grey_print_and_by_every_eye(
    one: str, other: str, *, apart: bool
) -> None:
    assert told_apart(one, other) is apart
    assert told_apart(other, one) is apart
