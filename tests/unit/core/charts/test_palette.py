"""The colours of paper, by computation: grey print, three colour visions, contrast (WCAG 2.1)."""

from itertools import combinations, pairwise
from math import dist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.charts import colour, palette
from facilitator.core.charts.vision import VISIONS, lab, told_apart

TOGETHER = {
    "series": palette.SERIES,
    "lines": palette.LINES,
    "levels": palette.LEVELS,
    "changes": palette.CHANGES,
    "pair": (palette.ACCENT, palette.AMBER),
}
"""Colours that stand for different things in one chart."""


def test_the_measures_are_the_known_ones() -> None:
    assert colour.contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert colour.contrast("#FFFFFF", "#777777") == pytest.approx(4.48, abs=0.01)
    assert colour.lightness("#FFFFFF") == pytest.approx(100)
    assert colour.lightness("#777777") == pytest.approx(50.03, abs=0.01)
    assert colour.lightness("#000000") == 0
    assert lab("#FF0000") == pytest.approx((53.24, 80.09, 67.20), abs=0.02)
    assert colour.lightness("#0B3C6F") == pytest.approx(lab("#0B3C6F")[0], abs=0.01)
    assert dist(lab("#FF0000", "protan"), lab("#00FF00", "protan")) < dist(
        lab("#FF0000"), lab("#00FF00")
    )


@pytest.mark.parametrize("name", TOGETHER)
def test_what_stands_together_stays_apart_in_grey_print(name: str) -> None:
    steps = [
        abs(colour.lightness(a) - colour.lightness(b)) for a, b in combinations(TOGETHER[name], 2)
    ]
    assert min(steps) >= 10


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("name", TOGETHER)
def test_what_stands_together_stays_apart_for_every_eye(name: str, vision: str) -> None:
    steps = [dist(lab(a, vision), lab(b, vision)) for a, b in combinations(TOGETHER[name], 2)]
    assert min(steps) >= 20


@pytest.mark.parametrize("name", TOGETHER)
def test_what_stands_together_is_told_apart(name: str) -> None:
    assert all(told_apart(a, b) for a, b in combinations(TOGETHER[name], 2))


@pytest.mark.parametrize(
    ("one", "other"), [("#C00000", "#3A7A00"), ("#767676", "#8A97A3"), ("#0B3C6F", "#0B3C6F")]
)
def test_what_some_eye_or_a_grey_print_confuses_is_not(one: str, other: str) -> None:
    assert not told_apart(one, other)


@pytest.mark.parametrize("vision", VISIONS)
def test_the_heat_ramp_only_gets_darker(vision: str) -> None:
    lightness = [lab(step, vision)[0] for step in palette.RAMP]
    assert len(lightness) == 7
    assert min(a - b for a, b in pairwise(lightness)) >= 6
    assert lightness[0] > 95
    assert lightness[-1] < 25


def test_figures_are_read_on_every_fill() -> None:
    fills = {*palette.RAMP, *palette.LEVELS, *palette.CHANGES, *palette.SERIES}
    faint = {f: colour.contrast(palette.ink_on(f), f) for f in fills}
    assert {fill: ratio for fill, ratio in faint.items() if ratio < 4.5} == {}


def test_white_figures_begin_at_the_fifth_step_of_the_ramp() -> None:
    inks = [palette.ink_on(step) for step in palette.RAMP]
    assert inks == [palette.INK] * 4 + [palette.WHITE] * 3


def test_texts_reach_their_contrast_on_paper() -> None:
    inks = (palette.INK, palette.QUIET, palette.LEAD, palette.ACCENT)
    assert min(colour.contrast(ink, palette.WHITE) for ink in inks) >= colour.TEXT_CONTRAST


def test_lines_that_mean_something_are_seen_on_paper() -> None:
    lines = (*palette.LINES, palette.ACCENT, palette.FALL)
    assert min(colour.contrast(ink, palette.WHITE) for ink in lines) >= colour.SHAPE_CONTRAST


def test_pale_fills_have_an_outline_and_dark_ones_none() -> None:
    assert palette.edge_of("#F7D08A") == palette.SOFT
    assert palette.edge_of(palette.RAMP[0]) == palette.SOFT
    assert palette.edge_of(palette.ACCENT) is None
    assert palette.edge_of(palette.AMBER) is None


@pytest.mark.parametrize("wanted", ["#0B3C6F", "#000000", "#C00000", "#767676", "#005F73"])
def test_a_dark_accent_stays_as_it_is(wanted: str) -> None:
    accent = colour.guarded_accent(wanted)
    assert (accent.colour, accent.wanted, accent.changed) == (wanted, wanted, False)


def test_a_pale_accent_is_darkened_and_keeps_its_hue() -> None:
    accent = colour.guarded_accent("#ffd400")
    assert accent.changed
    assert accent.wanted == "#FFD400"
    assert 4.5 <= colour.contrast(accent.colour, palette.WHITE) < 4.7
    wanted, used = colour.linear("#FFD400"), colour.linear(accent.colour)
    assert used[1] / used[0] == pytest.approx(wanted[1] / wanted[0], abs=0.03)
    assert used[2] == 0


@given(st.integers(0, 0xFFFFFF))
def test_every_accent_ends_readable_and_no_darker_than_it_must(number: int) -> None:
    accent = colour.guarded_accent(f"#{number:06X}")
    ratio = colour.contrast(accent.colour, palette.WHITE)
    assert ratio >= 4.5
    assert not accent.changed or ratio < 4.75
    assert colour.guarded_accent(accent.colour).changed is False


@given(st.integers(0, 0xFFFFFF), st.floats(20, 95))
def test_a_tint_or_shade_is_as_light_as_it_is_wanted(number: int, light: float) -> None:
    accent = colour.guarded_accent(f"#{number:06X}").colour
    found = colour.lightness(colour.at_lightness(accent, light))
    if colour.lightness(accent) < light:
        assert light <= found <= light + 1.0
    else:
        assert light - 1.0 <= found <= light


@pytest.mark.parametrize(
    "wrong", ["", "red", "#FFF", "#12345G", "0B3C6F", "#0B3C6F\n", "#0B3C6FFF"]
)
def test_what_is_no_colour_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match="is not a colour"):
        colour.guarded_accent(wrong)
