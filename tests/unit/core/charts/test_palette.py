"""The colours of paper, by computation: grey print, three colour visions, contrast.

Colour visions are the matrices of severity 1.0 of Machado, Oliveira & Fernandes 2009, "A
physiologically-based model for simulation of color vision deficiency", IEEE Transactions on
Visualization and Computer Graphics 15(6):1291-1298, doi 10.1109/TVCG.2009.113, applied to linear
RGB. Differences are ΔE*ab of CIE 1976 for the white D65; contrast is that of WCAG 2.1.
"""

from itertools import combinations, pairwise
from math import dist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.charts import colour, palette

NORMAL = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
VISIONS = {
    "normal": NORMAL,
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
XYZ = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
D65 = (0.95047, 1.0, 1.08883)

TOGETHER = {
    "series": palette.SERIES,
    "lines": palette.LINES,
    "levels": palette.LEVELS,
    "changes": palette.CHANGES,
    "pair": (palette.ACCENT, palette.AMBER),
}
"""Colours that stand for different things in one chart."""


def times(matrix: tuple[tuple[float, ...], ...], vector: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(sum(m * v for m, v in zip(row, vector, strict=True)) for row in matrix)


def lab(name: str, vision: str = "normal") -> tuple[float, float, float]:
    seen = tuple(min(1.0, max(0.0, part)) for part in times(VISIONS[vision], colour.linear(name)))
    ratios = [part / white for part, white in zip(times(XYZ, seen), D65, strict=True)]
    x, y, z = (r ** (1 / 3) if r > 216 / 24389 else (24389 / 27 * r + 16) / 116 for r in ratios)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


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


@pytest.mark.parametrize(
    "wrong", ["", "red", "#FFF", "#12345G", "0B3C6F", "#0B3C6F\n", "#0B3C6FFF"]
)
def test_what_is_no_colour_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match="is not a colour"):
        colour.guarded_accent(wrong)
