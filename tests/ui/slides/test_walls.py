"""What was noted down, before the room: the longest of it is whole and large enough."""

from dataclasses import replace
from typing import Literal

import pytest
from PySide6.QtCore import QSize

from facilitator.core.notebook import ROOM_WIDTH, Jotting
from facilitator.core.staging_notebook import LINES, pages_of, wall_slide
from facilitator.core.text import display_width
from facilitator.ui.slides.canvas import StageLook
from facilitator.ui.slides.fitting import LEAST
from facilitator.ui.slides.painting import fits
from tests.ui.slides.all_samples import samples
from tests.ui.slides.recorder import said
from tests.ui.slides.test_long_names import NAMES

LONGEST = {
    "zh-CN": "每周五中午之前把未结事项清单发给财务部，请他们指出最影响工作的两项，由我方"
    "在下周三之前给出书面答复、完成日期和负责人姓名",
    "en": "I will send Finance the list of open items each Friday by no"
    "on and ask them which two of these hurt the most, and why so",
}
SHORT = {"zh-CN": "琥珀组", "en": "Amber"}
SIZES = [QSize(1024, 768), QSize(1920, 1080)]


@pytest.mark.parametrize("size", SIZES, ids=lambda one: f"{one.width()}x{one.height()}")
@pytest.mark.parametrize("names", [SHORT, NAMES], ids=["short", "long"])
@pytest.mark.parametrize("wall", ["commitment", "parking"])
@pytest.mark.parametrize("locale", ["zh-CN", "en"])
def test_six_of_the_longest_are_read_whole_from_the_back_row(
    wall: Literal["commitment", "parking"],
    locale: str,
    names: dict[str, str],
    size: QSize,
    dark: StageLook,
) -> None:
    text = LONGEST[locale]
    assert display_width(text) == ROOM_WIDTH
    jottings = [Jotting(kind=wall, id=str(number), text=text, group="g") for number in range(6)]
    groups = {"g": names[locale]}
    language = "en" if locale == "en" else "zh-CN"
    base = next(iter(samples(language).values()))
    seen = 0
    for page in range(len(pages_of(wall, jottings, groups))):
        slide = wall_slide(wall, page, jottings, groups, language)
        stage = replace(base, slide=slide, timer=None)
        assert fits(stage, size, dark) == []
        written = said(stage, size, dark)
        assert min(one.px for one in written) >= LEAST
        joined = "".join("".join(one.text.split()) for one in written)
        seen += joined.count("".join(text.split()))
    assert seen == 6


@pytest.mark.parametrize(
    ("width", "most"), [(1, 3), (88, 3), (90, 2), (136, 2), (138, 1)], ids=lambda one: str(one)
)
def test_no_picture_has_more_than_six_lines_or_three_texts(width: int, most: int) -> None:
    """A line of 48 half-width characters; a group’s name and its colon take 8 of them."""
    jottings = [
        Jotting(kind="commitment", id=str(n), text="长" * (width // 2), group="g") for n in range(7)
    ]
    pages = pages_of("commitment", jottings, {"g": "琥珀组"})
    assert [len(one) for one in pages] == [most] * (7 // most) + [7 % most] * (7 % most > 0)
    assert all(sum(-(-display_width(one) // 48) for one in page) <= LINES for page in pages)


def test_texts_of_different_lengths_share_six_lines() -> None:
    jottings = [
        Jotting(kind="parking", id=str(n), text="长" * 24 * lines)
        for n, lines in enumerate((2, 2, 3, 3, 1, 1, 1, 2))
    ]
    pages = pages_of("parking", jottings, {})
    taken = [[display_width(one) // 48 for one in page] for page in pages]
    assert taken == [[2, 2], [3, 3], [1, 1, 1], [2]]
