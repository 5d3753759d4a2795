"""The line for the room: on every picture, whole, and nothing else moves for it."""

from dataclasses import replace

import pytest

from facilitator.core.room_message import MESSAGE_WIDTH
from facilitator.core.stage import Stage
from facilitator.core.text import line, same
from facilitator.ui.slides.frame import BODY_BOTTOM, Frame
from facilitator.ui.slides.painting import fits
from tests.ui.slides.all_samples import samples
from tests.ui.slides.recorder import ASPECTS, said
from tests.ui.slides.samples import Sampler

LONGEST = {
    "zh": "请各组组长在十点二十五分前到前台领取材料"[: MESSAGE_WIDTH // 2],
    "en": "Group leaders: fetch the sheets by 10:25",
}
NAMES = tuple(samples("zh-CN"))


def with_message(stage: Stage, text: str) -> Stage:
    return replace(stage, chrome=replace(stage.chrome, message=line(same(text), stage.language)))


def plain(text: str) -> str:
    return text.replace(" ", "").replace("\u2009", "")


@pytest.mark.parametrize("text", LONGEST.values(), ids=LONGEST)
@pytest.mark.parametrize("name", NAMES)
def test_the_longest_line_is_read_whole_and_covers_nothing(dark, name, text) -> None:
    stage = samples("zh-CN")[name]
    spoken = with_message(stage, text)
    for size in ASPECTS.values():
        assert fits(spoken, size, dark) == []
        before, after = said(stage, size, dark), said(spoken, size, dark)
        course = plain(stage.chrome.course.first.text)
        assert plain(text) in plain("".join(each.text for each in after))
        # Everything else is where it was; only the name of the course has made way.
        gone = [each for each in before if each not in after]
        assert course.startswith(plain("".join(each.text for each in gone)).rstrip("…"))


def test_the_strip_stands_below_the_slide(dark) -> None:
    size = ASPECTS["16:9"]
    stage = with_message(Sampler("zh-CN").quiz(), "十分钟后回到座位")
    words = [each for each in said(stage, size, dark) if "回到座位" in each.text]
    assert words
    assert min(each.y for each in words) > BODY_BOTTOM * Frame.of(size).scale
