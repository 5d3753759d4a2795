"""Up, the same, down: in proportion, readable, never of too few."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.charts import palette, stack
from facilitator.core.charts.changes import Change, ChangeTexts, up_same_down
from facilitator.core.charts.display import Box, DisplayList, Frame, Line, Polygon
from tests.unit.core.charts.seen import (
    DEPARTMENTS,
    FRAME,
    LONG,
    LONG_ENGLISH,
    assert_readable,
    boxes,
    edges,
    joined,
    measure,
    shown,
    word,
)

TEXTS = ChangeTexts("上升", "持平", "下降", "<5 已隐藏")
UP, SAME, DOWN = palette.CHANGES
HALF = Frame(205.0, "en", measure)
counts = st.integers(0, 60)


def bars(picture: DisplayList) -> list[Box]:
    """Without the marks of the legend."""
    return [i for i in picture.items if isinstance(i, Box) and i.height > 10]


def test_every_part_is_as_wide_as_its_share_of_the_matched_people() -> None:
    picture = up_same_down([Change("自评", 17, 5, 2)], TEXTS, FRAME)
    widths = {bar.fill: bar.width + 0.8 for bar in bars(picture)}
    assert widths[UP] == pytest.approx(FRAME.width * 17 / 24)
    assert widths[SAME] == pytest.approx(FRAME.width * 5 / 24)
    assert widths[DOWN] == pytest.approx(FRAME.width * 2 / 24)


def test_the_parts_follow_each_other_from_edge_to_edge() -> None:
    up, same, down = bars(up_same_down([Change("自评", 17, 5, 2)], TEXTS, FRAME))
    assert (up.fill, same.fill, down.fill) == (UP, SAME, DOWN)
    assert up.x == pytest.approx(0.4)
    assert up.x + up.width + 0.8 == pytest.approx(same.x)
    assert same.x + same.width + 0.8 == pytest.approx(down.x)
    assert down.x + down.width + 0.4 == pytest.approx(FRAME.width)


def test_counts_and_the_row_in_words_are_printed() -> None:
    said = "24 人中 17 人上升、5 人持平、2 人下降"
    picture = up_same_down([Change("自评", 17, 5, 2, said)], TEXTS, FRAME)
    assert {"17", "5", "2", said, "自评"} <= set(shown(picture))
    assert_readable(picture)


def test_direction_is_a_sign_and_not_only_a_colour() -> None:
    picture = up_same_down([Change("自评", 17, 0, 7)], TEXTS, FRAME)
    arrows = [item for item in picture.items if isinstance(item, Polygon)]
    up, down = arrows[-2:]
    tips = [item.points[2][1] - item.points[0][1] for item in (up, down)]
    assert tips[0] < 0 < tips[1]
    assert len(arrows) == 4  # those of the legend too


def test_a_part_too_narrow_for_its_figure_has_it_below() -> None:
    picture = up_same_down([Change("自评", 297, 1, 2)], TEXTS, FRAME)
    bar = bars(picture)[0]
    for figure in ("1", "2"):
        assert edges(word(picture, figure)).top >= bar.y + bar.height
    assert edges(word(picture, "297")).bottom < bar.y + bar.height
    ticks = [i for i in picture.items if isinstance(i, Line) and i.y1 == bar.y - 0.4 + stack.HEIGHT]
    assert len(ticks) == 2
    assert_readable(picture)


@pytest.mark.parametrize(
    "few", [Change("信息技术", 2, 1, 1), Change("信息技术", 9, 1, 1, "11 人", hidden=True)]
)
def test_fewer_than_five_are_hidden_in_words(few: Change) -> None:
    picture = up_same_down([few], TEXTS, FRAME)
    assert shown(picture) == ["上升", "持平", "下降", "信息技术", "<5 已隐藏"]
    (track,) = bars(picture)
    assert (track.fill, track.stroke) == (palette.WHITE, palette.SOFT)


def test_a_count_below_zero_is_refused() -> None:
    with pytest.raises(ValueError, match="not counts of people"):
        up_same_down([Change("自评", 9, -1, 3)], TEXTS, FRAME)
    with pytest.raises(ValueError, match="not counts of people"):
        stack.stacked([stack.Part(0, UP)], FRAME)


def test_no_rows_leave_the_legend() -> None:
    picture = up_same_down([], TEXTS, FRAME)
    assert shown(picture) == ["上升", "持平", "下降"]
    assert_readable(picture)


def test_twelve_departments_of_forty_characters_are_all_read() -> None:
    said = "24 人中 17 人上升、5 人持平、2 人下降"
    for frame in (FRAME, HALF):
        rows = [Change(name, 17, 5, 2, said, strong=not at) for at, name in enumerate(DEPARTMENTS)]
        picture = up_same_down(rows, TEXTS, frame)
        assert_readable(picture)
        assert all(name in joined(picture) for name in DEPARTMENTS)
        assert joined(picture).count(said.replace(" ", "")) == 12


@given(
    st.lists(st.tuples(counts, counts, counts), max_size=6),
    st.sampled_from([LONG, LONG_ENGLISH, "A"]),
)
def test_nothing_is_covered_whatever_the_counts(
    rows: list[tuple[int, int, int]], name: str
) -> None:
    for frame in (FRAME, HALF):
        picture = up_same_down([Change(name, *row, said="x") for row in rows], TEXTS, frame)
        assert_readable(picture)
        for up, same, down in rows:
            if up + same + down >= 5:
                assert {str(n) for n in (up, same, down) if n} <= set(shown(picture))
    assert boxes(picture, "#000000") == []
