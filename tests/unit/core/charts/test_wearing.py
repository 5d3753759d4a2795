"""Charts in the colour of a client: which of them wear it, and that nothing is confused by it."""

from dataclasses import replace
from itertools import pairwise
from math import dist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.charts import palette
from facilitator.core.charts.answers import Answered, AnswerTexts, answer_bars
from facilitator.core.charts.bars import Bar, horizontal_bars
from facilitator.core.charts.changes import Change, ChangeTexts, up_same_down
from facilitator.core.charts.colour import contrast, guarded_accent, lightness
from facilitator.core.charts.diagram import diagram_figure
from facilitator.core.charts.display import (
    Box,
    Circle,
    DisplayList,
    Line,
    Polygon,
    Words,
    side_by_side,
)
from facilitator.core.charts.drawing import grid_figure
from facilitator.core.charts.dumbbell import Pair, PairTexts, dumbbell
from facilitator.core.charts.evidence import Level, evidence
from facilitator.core.charts.heat import HeatMap, HeatTexts, Scored, Stated, heat_map
from facilitator.core.charts.pacing import TimedRow, TimedTexts, planned_and_actual
from facilitator.core.charts.ranges import Ranged, ranged_results
from facilitator.core.charts.scale import POINTS
from facilitator.core.charts.slopes import Slope, SlopeTexts, paired_slopes
from facilitator.core.charts.states import state_bars
from facilitator.core.charts.vision import VISIONS, lab
from facilitator.core.charts.wearing import worn
from facilitator.core.diagram import Arrow, Diagram, Node
from facilitator.core.figures import Figure, Tile
from tests.unit.core.charts.seen import FRAME

RED = "#8B1A2B"
FIGURE = Figure("P", (Tile("H", 0, 0),), ((1, 1),))
STATIONS = Diagram(
    columns=2, rows=1, nodes=(Node(x=0, y=0, tone="soft"), Node(x=1, y=0, tone="wait")),
    arrows=(Arrow(start=0, end=1, tone="strong"),),
)  # fmt: skip
WORDS = HeatTexts(strong="both", plain="one")
PLAIN = {
    "bars": horizontal_bars(
        [Bar(label=one, value=60.0, shown="60", strong=one == "A") for one in "AB"], FRAME
    ),
    "ranges": ranged_results([Ranged(label="A", value=60.0, shown="60", span=(20, 80))], FRAME),
    "pacing": planned_and_actual(
        [TimedRow(label=one, planned=20, actual=15, quiet=one == "B") for one in "AB"],
        TimedTexts("p", "a", "b", "d"),
        FRAME,
    ),
    "evidence": evidence(
        "E", [Level("1", "", "full"), Level("2", "", "half"), Level("3", "", "empty")], FRAME
    ),
    "words": heat_map(
        HeatMap(("r",), ("a", "b"), ((Stated("2/2", strong=True), Stated("1/0")),)), WORDS, FRAME
    ),
}
SCALES = {
    "scale": heat_map(
        HeatMap(("r",), tuple("abcdefg"), (tuple(Scored(15.0 * one) for one in range(7)),)),
        HeatTexts(), FRAME, POINTS,
    ),
    "scale and words": heat_map(
        HeatMap(("r",), ("a", "b"), ((Scored(60.0), Stated("2/2", strong=True)),)),
        WORDS, FRAME, POINTS,
    ),
}  # fmt: skip
BESIDE_AMBER = {
    "pairs": dumbbell([Pair("A", 20.0, 60.0)], PairTexts("1", "2", "d"), FRAME),
    "drawing": side_by_side([grid_figure(FIGURE, 90.0, "en")] * 2, 10.0),
    "diagram": diagram_figure(STATIONS, (), FRAME),
}
"""The second colour of these stays, and it is seen as a ring, a dot or a line."""
MEANING = {
    "rising": paired_slopes([Slope(2.0, 4.0, "A")], SlopeTexts("b", "a", "up", "down"), FRAME),
    "levels": answer_bars(
        [Answered("A", (9, 3, 1))], AnswerTexts(("a", "b", "c"), "m", "d", "n", "h", "f"), FRAME
    ),
    "changes": up_same_down([Change("A", 9, 3, 1)], ChangeTexts("u", "s", "d", "h"), FRAME),
    "states": state_bars([], ("a", "b", "c", "d", "e"), FRAME),
}


def fills(picture: DisplayList) -> set[str]:
    items = (one for one in picture.items if isinstance(one, Box | Circle | Polygon))
    return {one.fill for one in items if one.fill}


def colours(picture: DisplayList) -> set[str]:
    """Of everything that is painted."""
    drawn = {one.colour for one in picture.items if isinstance(one, Line | Words)}
    edges = {one.stroke for one in picture.items if isinstance(one, Box | Circle | Polygon)}
    return fills(picture) | drawn | {one for one in edges if one}


def apart(one: str, other: str) -> bool:
    grey = abs(lightness(one) - lightness(other))
    return grey >= 10 and all(dist(lab(one, v), lab(other, v)) >= 20 for v in VISIONS)


@pytest.mark.parametrize("name", PLAIN)
@pytest.mark.parametrize("accent", [RED, "#1E7B34", "#907300"])
def test_what_has_one_colour_wears_that_of_the_client(name: str, accent: str) -> None:
    picture = worn(PLAIN[name], accent)
    assert accent in fills(picture)
    left = {palette.ACCENT, palette.ACCENT_LIGHT, palette.CONNECTOR, palette.MUTED_BAR}
    assert not fills(picture) & left
    assert len(picture.items) == len(PLAIN[name].items)
    strokes = {one.stroke for one in picture.items if isinstance(one, Box | Circle | Polygon)}
    assert palette.ACCENT not in strokes


@pytest.mark.parametrize("name", SCALES)
def test_a_scale_wears_it_too(name: str) -> None:
    picture = worn(SCALES[name], RED)
    seen = fills(picture)
    assert not seen & {palette.ACCENT, *palette.RAMP}
    assert (RED in seen) == (name == "scale and words")
    assert len(seen) == len(fills(SCALES[name]))


@pytest.mark.parametrize("name", BESIDE_AMBER)
def test_what_stands_beside_amber_wears_what_is_not_taken_for_it(name: str) -> None:
    picture = BESIDE_AMBER[name]
    assert palette.ACCENT in colours(picture)
    seen = colours(worn(picture, RED))
    assert {RED, palette.AMBER} <= seen
    assert not seen & {palette.ACCENT, palette.PALE, palette.CONNECTOR}
    assert worn(picture, "#A96713") == picture


@given(st.integers(0, 0xFFFFFF))
def test_every_step_of_a_scale_is_as_light_as_before_to_every_eye(number: int) -> None:
    """As far from its neighbours as `test_palette` asks of the program's own, and as well read."""
    picture = worn(SCALES["scale"], guarded_accent(f"#{number:06X}").colour)
    boxes = zip(picture.items, SCALES["scale"].items, strict=True)
    steps = {
        old.fill: new.fill or ""
        for new, old in boxes
        if isinstance(new, Box) and isinstance(old, Box)
    }
    ramp = [steps[one] for one in palette.RAMP]
    assert [lightness(one) for one in ramp] == pytest.approx(
        [lightness(one) for one in palette.RAMP], abs=0.6
    )
    assert min(contrast(palette.ink_on(old), steps[old]) for old in palette.RAMP) >= 4.5
    for vision in VISIONS:
        light = [lab(one, vision)[0] for one in ramp]
        assert min(a - b for a, b in pairwise(light)) >= 6


@pytest.mark.parametrize("name", MEANING)
def test_where_colours_mean_something_they_stay(name: str) -> None:
    assert worn(MEANING[name], RED) == MEANING[name]


@pytest.mark.parametrize("name", [*PLAIN, *SCALES])
def test_the_colour_of_the_program_leaves_everything_as_it_is(name: str) -> None:
    picture = (PLAIN | SCALES)[name]
    assert worn(picture, palette.ACCENT) == picture


def test_a_colour_that_would_be_confused_with_another_fill_is_not_worn() -> None:
    bars = [Bar(label=one, value=60.0, shown="60") for one in "AB"]
    picture = horizontal_bars([bars[0], replace(bars[1], fill="#A02030")], FRAME)
    assert not apart(RED, "#A02030")
    assert worn(picture, RED) == picture
    assert worn(picture, "#A02030") == picture
    assert fills(worn(picture, "#00285A")) == {"#00285A", "#A02030"}


@given(st.integers(0, 0xFFFFFF), st.sampled_from(sorted(PLAIN)))
def test_whatever_colour_is_chosen_no_fill_is_taken_for_another(number: int, name: str) -> None:
    accent = guarded_accent(f"#{number:06X}").colour
    seen = fills(worn(PLAIN[name], accent))
    own = accent if accent in seen else palette.ACCENT
    assert [one for one in seen - {own} if not apart(own, one)] == []
