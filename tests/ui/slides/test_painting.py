"""What a picture looks like, probed where it matters."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter

from facilitator.core.stage import Slide, Stage
from facilitator.ui.slides.canvas import StageLook
from facilitator.ui.slides.painting import fits, paint_stage, paint_timer, still, timer_rect
from facilitator.ui.tokens import GROUP_COLOURS
from tests.ui.slides.recorder import ASPECTS, words
from tests.ui.slides.sample_parts import NOW, with_slide
from tests.ui.slides.samples import Sampler

SIZE = ASPECTS["16:9"]
PANEL = (1900, 700)
GROUND = (40, 40)


def image(stage: Stage, look: StageLook, size: QSize = SIZE, now_ms: int = NOW) -> QImage:
    made = QImage(size, QImage.Format.Format_RGB32)
    made.fill(QColor("#FF00FF"))
    painter = QPainter(made)
    paint_stage(painter, stage, size, look)
    paint_timer(painter, stage, size, look, now_ms)
    painter.end()
    return made


def colour(picture: QImage, at: tuple[int, int]) -> str:
    return picture.pixelColor(*at).name().upper()


def count(picture: QImage, wanted: str) -> int:
    """Pixels of this very colour."""
    raw = QColor(wanted).rgb()
    return sum(
        picture.pixel(x, y) == raw
        for x in range(0, picture.width(), 4)
        for y in range(0, picture.height(), 4)
    )


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_ground_and_panel_are_flat(theme, request):
    look = request.getfixturevalue(theme)
    picture = image(Sampler("zh-CN").act(), look)
    assert colour(picture, GROUND) == look.colours.bg
    assert colour(picture, PANEL) == look.colours.panel
    assert colour(picture, (1900, 1070)) == look.colours.panel


def test_over_time_the_whole_panel_and_the_shape_change(dark):
    picture = image(Sampler("zh-CN").overtime(), dark)
    assert colour(picture, PANEL) == dark.colours.over_panel
    assert count(picture, dark.colours.over) > 500
    assert count(picture, dark.colours.panel) == 0


def test_shortly_before_the_end_the_ring_is_amber_and_in_pieces(dark):
    picture = image(Sampler("zh-CN").rules(), dark)
    assert count(picture, dark.colours.gold) > 50
    assert colour(picture, PANEL) == dark.colours.panel


@pytest.mark.parametrize(("mode", "wanted"), [("black", "#000000"), ("white", "#FFFFFF")])
def test_black_is_black_and_white_is_white_to_the_last_pixel(dark, mode, wanted):
    picture = image(replace(Sampler("zh-CN").act(), mode=mode), dark)
    assert count(picture, wanted) == (1920 // 4) * (1080 // 4)
    assert colour(picture, (1919, 1079)) == wanted


def test_the_best_consequence_stands_out(dark):
    picture = image(Sampler("zh-CN").consequences(), dark)
    assert count(picture, dark.colours.accent) > 800
    assert count(picture, dark.colours.card) > 10_000


def test_a_right_answer_looks_like_any_other_before_it_is_revealed(dark):
    sampler = Sampler("zh-CN")
    early = with_slide(sampler.quiz_revealed(), revealed=False)
    assert image(early, dark) == image(replace(sampler.quiz(), timer=None), dark)


def test_groups_keep_their_colour_and_the_longest_bar_is_the_best(light):
    picture = image(Sampler("zh-CN").standing(), light)
    third, sixth = QColor(GROUP_COLOURS[5]).name(), QColor(GROUP_COLOURS[4]).name()
    assert count(picture, third) > count(picture, sixth) > 1000
    hidden = QColor(GROUP_COLOURS[3]).name()
    assert count(picture, hidden) == 0


def test_the_winner_stands_on_gold(dark):
    picture = image(Sampler("zh-CN").podium(), dark)
    assert count(picture, dark.colours.gold) > 10_000
    assert colour(picture, (1116, 1078)) == dark.colours.gold  # down to the very edge


def test_touch_points_are_marked_where_tiles_touch(light):
    assert count(image(Sampler("zh-CN").figure(), light), light.colours.over) > 50


@pytest.mark.parametrize("size", [QSize(1024, 768), QSize(1280, 1024), QSize(1080, 1920)])
def test_every_screen_is_filled_to_its_edges(dark, size):
    picture = image(Sampler("zh-CN").act(), dark, size)
    for x in (0, size.width() - 1):
        for y in (0, size.height() - 1):
            assert colour(picture, (x, y)) in {dark.colours.bg, dark.colours.panel}


def test_half_the_size_is_the_same_picture(dark):
    """The trainer's preview breaks its lines where the room's picture does."""
    stage = Sampler("both").rules()
    full, half = SIZE, QSize(960, 540)
    assert words(stage, full, dark) == words(stage, half, dark)


def test_the_clock_paints_only_inside_its_rectangle(dark):
    stage = Sampler("zh-CN").act()
    rect = timer_rect(stage, SIZE, dark)
    picture = QImage(SIZE, QImage.Format.Format_RGB32)
    picture.fill(QColor("#FF00FF"))
    painter = QPainter(picture)
    paint_timer(painter, stage, SIZE, dark, NOW)
    painter.end()
    assert rect is not None
    assert colour(picture, (int(rect.left()) - 2, 540)) == "#FF00FF"
    assert colour(picture, (int(rect.left()) + 2, 540)) == dark.colours.panel


def test_a_picture_without_a_clock_has_no_place_for_one(dark):
    sampler = Sampler("zh-CN")
    assert timer_rect(sampler.opening(), SIZE, dark) is None
    award = sampler.podium()
    assert timer_rect(replace(award, timer=sampler.timer(60, 30)), SIZE, dark) is None
    black = replace(sampler.act(), mode="black")
    assert timer_rect(black, SIZE, dark) is None


def test_a_wide_slide_keeps_its_clock_at_the_foot(dark):
    rect = timer_rect(Sampler("zh-CN").figures(), SIZE, dark)
    assert rect is not None
    assert rect.top() > 900


def test_texts_too_long_beside_the_clock_get_the_whole_width(dark):
    sampler = Sampler("en")
    beside = timer_rect(sampler.act(), ASPECTS["4:3"], dark)
    below = timer_rect(sampler.quiz(), ASPECTS["4:3"], dark)
    assert beside is not None
    assert below is not None
    assert beside.top() == 0
    assert below.top() > 900
    assert fits(sampler.quiz(), ASPECTS["4:3"], dark) == []


def test_what_does_not_go_in_is_reported_by_its_words(dark):
    sampler = Sampler("zh-CN")
    stage = sampler.question()
    long = with_slide(stage, question=sampler.say("很长的问题" * 60, ""))
    (report,) = fits(long, SIZE, dark)
    assert report.startswith("很长的问题")


def test_after_the_reveal_only_the_right_answer_stays_where_all_are_too_much(dark):
    text = words(Sampler("both").quiz_revealed(), ASPECTS["4:3"], dark)
    assert "当日18:00前答复" in text
    assert "我们会尽快" not in text
    assert "我们会尽快" in words(Sampler("zh-CN").quiz_revealed(), SIZE, dark)


@pytest.mark.usefixtures("shanghai")
def test_a_break_says_when_it_goes_on(dark):
    assert "9:12继续" in words(Sampler("zh-CN").pause(), SIZE, dark)
    waiting = replace(Sampler("zh-CN").pause(), timer=None)
    assert "15分钟休息" in words(waiting, SIZE, dark)


def test_stages_that_differ_in_their_clock_alone_are_one_picture():
    sampler = Sampler("zh-CN")
    early = sampler.act()
    late = replace(early, serial=9, timer=sampler.timer(300, 100))
    assert still(early) == still(late)
    assert still(early) != still(replace(early, timer=None))
    tea = sampler.pause()
    assert still(tea) != still(replace(tea, timer=sampler.timer(900, 100)))


def test_a_slide_nobody_knows_is_an_error_and_not_a_blank(dark):
    class Unknown(Slide):
        __slots__ = ()

    stage = replace(Sampler("zh-CN").act(), slide=Unknown(), timer=None)
    with pytest.raises(TypeError, match="Unknown"):
        fits(stage, SIZE, dark)
