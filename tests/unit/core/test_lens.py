"""Which part of the picture fills the screen."""

import pytest

from facilitator.core.lens import LEAST_SHARE, Lens, lens_around


def inside(lens: Lens) -> bool:
    return (
        lens.x >= 0
        and lens.y >= 0
        and lens.x + lens.share <= 1 + 1e-9
        and lens.y + lens.share <= 1 + 1e-9
    )


def test_what_is_drawn_is_held_and_has_the_shape_of_the_picture() -> None:
    lens = lens_around(0.2, 0.3, 0.6, 0.4)
    assert lens.share == pytest.approx(0.4)
    assert (lens.x, lens.y) == (pytest.approx(0.2), pytest.approx(0.15))
    assert lens == lens_around(0.6, 0.4, 0.2, 0.3)


@pytest.mark.parametrize(
    "corners", [(0, 0, 0.1, 0.1), (0.95, 0.9, 1, 1), (0, 0.8, 0.4, 1), (0, 0, 1, 1)]
)
def test_it_never_reaches_beyond_the_picture(corners: tuple[float, float, float, float]) -> None:
    assert inside(lens_around(*corners))


def test_a_click_is_half_the_picture_and_a_small_part_is_not_too_small() -> None:
    assert lens_around(0.5, 0.5, 0.5, 0.5) == Lens(0.25, 0.25, 0.5)
    assert lens_around(0.5, 0.5, 0.55, 0.55).share == LEAST_SHARE
