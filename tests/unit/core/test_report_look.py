"""The look of a report: a colour is read as people type it, and is dark enough for white text."""

import pytest

from facilitator.core.charts.colour import TEXT_CONTRAST, contrast, mixed
from facilitator.core.charts.palette import WHITE
from facilitator.core.paper_errors import NotAColour
from facilitator.core.report_look import checked_accent


@pytest.mark.parametrize("typed", ["#0B3D6E", "0b3d6e", " ＃０Ｂ３Ｄ６Ｅ ", "#0b3D6e"])
def test_a_colour_as_people_type_it(typed: str) -> None:
    found = checked_accent(typed)

    assert found is not None
    assert (found.wanted, found.colour, found.changed) == ("#0B3D6E", "#0B3D6E", False)


def test_a_pale_colour_is_darkened_and_nothing_is_no_colour() -> None:
    found = checked_accent("#FFB000")

    assert found is not None
    assert found.changed
    assert contrast(found.colour, WHITE) >= TEXT_CONTRAST
    assert checked_accent("  ") is None


@pytest.mark.parametrize("typed", ["blue", "#FFF", "#12345G", "0B3D6E0", "rgb(1,2,3)", "#"])
def test_anything_else_is_refused(typed: str) -> None:
    with pytest.raises(NotAColour):
        checked_accent(typed)


def test_a_mixed_colour_goes_from_one_to_the_other() -> None:
    assert mixed("#000000", WHITE, 0.0) == "#000000"
    assert mixed("#000000", WHITE, 0.5) == "#808080"
    assert mixed("#0B3C6F", WHITE, 1.0) == WHITE
