"""Where the audience goes, as a rule over plain values."""

import pytest

from facilitator.ui.audience.placement import Box, ScreenFacts, place

LAPTOP = ScreenFacts("eDP-1|Lenovo||", "laptop", Box(0, 0, 1440, 900))
PROJECTOR = ScreenFacts("HDMI-1|Epson|EB-2250U|X1", "projector", Box(1440, 0, 1920, 1080))
WALL = ScreenFacts("DP-1|Nova|LED|", "wall", Box(3360, 0, 2880, 960))
MIRROR = ScreenFacts("HDMI-1|Epson|EB-2250U|X1", "projector", Box(0, 0, 1440, 900))
CONSOLE = Box(100, 50, 1200, 800)


def test_one_screen_is_the_trainers():
    placement = place([LAPTOP], "", CONSOLE)
    assert (placement.state, placement.console, placement.audience) == ("single", LAPTOP, None)


def test_the_other_screen_is_the_rooms():
    placement = place([LAPTOP, PROJECTOR], "", CONSOLE)
    assert (placement.state, placement.audience) == ("connected", PROJECTOR)


@pytest.mark.parametrize("order", [(LAPTOP, PROJECTOR, WALL), (WALL, PROJECTOR, LAPTOP)])
def test_the_remembered_screen_is_found_again_in_any_order(order):
    assert place(order, WALL.identity, CONSOLE).audience == WALL
    assert place(order, PROJECTOR.identity, CONSOLE).audience == PROJECTOR


def test_an_unknown_screen_serves_where_the_remembered_one_is_gone():
    assert place([LAPTOP, PROJECTOR], WALL.identity, CONSOLE).audience == PROJECTOR


def test_the_consoles_screen_is_never_taken_even_if_it_was_remembered():
    assert place([LAPTOP, PROJECTOR], LAPTOP.identity, CONSOLE).audience == PROJECTOR
    moved = Box(1500, 10, 1200, 800)
    assert place([LAPTOP, PROJECTOR], PROJECTOR.identity, moved).audience == LAPTOP


def test_a_mirrored_screen_counts_as_one():
    placement = place([LAPTOP, MIRROR], MIRROR.identity, CONSOLE)
    assert (placement.state, placement.audience) == ("mirrored", None)


def test_even_a_part_of_the_consoles_screen_is_a_mirror():
    overlapping = ScreenFacts("HDMI-1", "projector", Box(1000, 0, 1920, 1080))
    assert place([LAPTOP, overlapping], "", CONSOLE).audience is None
    assert place([LAPTOP, overlapping, WALL], "", CONSOLE).audience == WALL


def test_a_console_across_two_screens_belongs_to_the_one_that_has_more_of_it():
    across = Box(1300, 0, 1200, 800)
    placement = place([LAPTOP, PROJECTOR], "", across)
    assert (placement.console, placement.audience) == (PROJECTOR, LAPTOP)


def test_no_screen_at_all_is_borne():
    placement = place([], "anything", CONSOLE)
    assert (placement.state, placement.console, placement.audience) == ("single", None, None)


def test_screens_that_only_touch_do_not_overlap():
    assert LAPTOP.box.overlap(PROJECTOR.box) == 0
    assert LAPTOP.box.overlap(Box(1439, 899, 10, 10)) == 1
