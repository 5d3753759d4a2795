"""Photos are as large as their number and the room that is left allow, all on one page."""

import pytest

from facilitator.reports import model as m
from facilitator.reports.fonts import Typesetter
from facilitator.reports.photos import PhotosBlock
from facilitator.reports.theme import BODY_HEIGHT, TEXT_WIDTH
from tests.unit.reports.samples import Writer

w = Writer("zh-CN")
LANDSCAPE, UPRIGHT = (400, 300), (300, 400)


def photo(size: tuple[int, int] = LANDSCAPE) -> m.Photo:
    width, height = size
    return m.Photo(jpeg=b"", width=width, height=height, alt="", caption=w("合影"))


def block(count: int, size: tuple[int, int] = LANDSCAPE) -> PhotosBlock:
    return PhotosBlock(Typesetter(), [photo(size)] * count, "zh-CN")


def height(count: int, room: float, size: tuple[int, int] = LANDSCAPE) -> float:
    return block(count, size).wrap(TEXT_WIDTH, room)[1]


@pytest.mark.parametrize("count", range(1, 9))
@pytest.mark.parametrize("size", [LANDSCAPE, UPRIGHT])
def test_on_a_page_of_their_own_they_fill_more_than_half_of_it(
    count: int, size: tuple[int, int]
) -> None:
    room = BODY_HEIGHT - 80
    assert BODY_HEIGHT / 2 - 80 < height(count, room, size) <= room


@pytest.mark.parametrize("count", range(1, 9))
def test_below_something_else_they_are_smaller_and_have_a_least_size(count: int) -> None:
    least = block(count).height_in(TEXT_WIDTH)
    for room in range(round(least) + 1, round(BODY_HEIGHT), 40):
        assert least <= height(count, room) <= room
    assert height(count, least - 10) == least


def test_a_single_one_is_never_a_stamp() -> None:
    assert block(1).height_in(TEXT_WIDTH) > 180
