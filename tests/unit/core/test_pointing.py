"""Where is pointed, and how large the bright circle is."""

import pytest

from facilitator.core.pointing import (
    LEAST_SIZE,
    MOST_SIZE,
    USUAL_SIZE,
    Pointer,
    let_go,
    moved,
    resized,
)


def test_it_never_points_beside_the_picture() -> None:
    assert moved(Pointer("laser"), 0.25, 0.5).at == (0.25, 0.5)
    assert moved(Pointer("laser"), -3.0, 1.2).at == (0.0, 1.0)


def test_the_dot_goes_out_with_the_mouse_and_the_circle_stays() -> None:
    assert let_go(Pointer("laser", (0.5, 0.5))).at is None
    assert let_go(Pointer("spotlight", (0.5, 0.5))).at == (0.5, 0.5)


@pytest.mark.parametrize(("steps", "size"), [(50, MOST_SIZE), (-50, LEAST_SIZE), (0, USUAL_SIZE)])
def test_the_circle_has_its_limits(steps: float, size: float) -> None:
    assert resized(Pointer("spotlight"), steps).size == size


def test_a_step_back_undoes_a_step() -> None:
    larger = resized(Pointer("spotlight"), 1)
    assert larger.size > USUAL_SIZE
    assert resized(larger, -1).size == pytest.approx(USUAL_SIZE)
