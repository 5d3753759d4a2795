"""What is printed and what is brought make one list."""

from facilitator.core.paper import Material, Sheet, to_prepare
from facilitator.core.text import same

SHEET = Sheet(id="answers", name=same("Answer sheet"), per="pair", count=2, step="play")
SHORT = Sheet(id="mini", name=same("Mini form"), lengths=(27.0,))


def test_sheets_come_before_what_is_brought() -> None:
    scales = Material(name=same("Scales"), per="workshop")

    assert to_prepare([SHEET], [scales]) == (
        Material(name=same("Answer sheet"), per="pair", count=2, step="play"),
        scales,
    )


def test_a_sheet_belongs_to_some_lengths_or_to_all() -> None:
    assert [SHORT.used_in(minutes) for minutes in (27, 50)] == [True, False]
    assert SHEET.used_in(50)
