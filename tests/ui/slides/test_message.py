"""The line for the room: on every picture, whole, and nothing else moves for it."""

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from facilitator.core.lens import Lens
from facilitator.core.room_message import MESSAGE_WIDTH
from facilitator.core.stage import Stage
from facilitator.core.text import line, same
from facilitator.ui.slides.frame import BODY_BOTTOM, TOP, Frame
from facilitator.ui.slides.painting import fits, paint_stage, paint_timer, timer_rect
from tests.ui.slides.all_samples import samples
from tests.ui.slides.recorder import ASPECTS, said
from tests.ui.slides.sample_parts import NOW
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


@pytest.mark.parametrize("lens", [Lens(0.0, 0.0, 0.2), Lens(0.5, 0.6, 0.4)])
@pytest.mark.parametrize("text", LONGEST.values(), ids=LONGEST)
def test_it_is_read_whole_while_a_part_of_the_picture_is_enlarged(dark, text, lens) -> None:
    size = ASPECTS["16:9"]
    closer = replace(Sampler("zh-CN").quiz(), lens=lens)
    spoken = with_message(closer, text)
    before, after = said(closer, size, dark), said(spoken, size, dark)
    # Once with the slide, and once more above its clock.
    added = dict.fromkeys(each for each in after if each not in before)
    assert plain("".join(each.text for each in added)) == plain(text)
    assert all(0 < each.y < size.height() / 4 and 0 < each.x < size.width() for each in added)


def test_no_clock_lies_over_it(dark) -> None:
    size = ASPECTS["16:9"]
    stage = with_message(replace(Sampler("zh-CN").quiz(), lens=Lens(0.5, 0.5, 0.5)), LONGEST["zh"])
    rect = timer_rect(stage, size, dark)
    assert rect is not None
    picture = QImage(size, QImage.Format.Format_RGB32)
    strips = []
    with QPainter(picture) as painter:
        for paint in (paint_stage, partial(paint_timer, now_ms=NOW)):
            paint(painter, stage, size, dark)
            strips.append(picture.copy(QRect(0, round(TOP) - 60, size.width(), 40)))
    assert rect.top() < TOP - 60
    assert strips[0].copy(200, 0, 1500, 40) == strips[1].copy(200, 0, 1500, 40)


def test_the_strip_stands_below_the_slide(dark) -> None:
    size = ASPECTS["16:9"]
    stage = with_message(Sampler("zh-CN").quiz(), "十分钟后回到座位")
    words = [each for each in said(stage, size, dark) if "回到座位" in each.text]
    assert words
    assert min(each.y for each in words) > BODY_BOTTOM * Frame.of(size).scale
