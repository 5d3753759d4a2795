"""What the room's clock says at every moment of its life."""

from dataclasses import replace

import pytest

from facilitator.core.stage import StageTimer
from facilitator.core.text import ZH, Line, Run
from facilitator.ui.slides.clock import clock_face
from tests.ui.slides.recorder import ASPECTS, said, words
from tests.ui.slides.sample_parts import NO_LABEL, NOW
from tests.ui.slides.samples import Sampler

SIZE = ASPECTS["16:9"]
MINUTE = 60_000


def running(total_ms: int, left_ms: int, *, up: bool = False) -> StageTimer:
    return StageTimer(label=NO_LABEL, total_ms=total_ms, deadline=NOW + left_ms, up=up)


@pytest.mark.parametrize(
    ("left_ms", "figures"),
    [
        (4 * MINUTE, "4:00"),
        (3 * MINUTE + 12_000, "3:12"),
        (3 * MINUTE + 11_001, "3:12"),
        (1, "0:01"),
        (0, "0:00"),
        (-999, "+0:00"),
        (-42_000, "+0:42"),
        (-61 * MINUTE, "+1:01:00"),
    ],
)
def test_time_left_is_never_rounded_away_and_an_overrun_never_hidden(left_ms, figures):
    assert clock_face(running(5 * MINUTE, left_ms), NOW).figures == figures


@pytest.mark.parametrize(
    ("total_ms", "left_ms", "state"),
    [
        (10 * MINUTE, 2 * MINUTE + 1, "running"),
        (10 * MINUTE, 2 * MINUTE, "soon"),  # a fifth is left
        (2 * MINUTE, 31_000, "running"),
        (2 * MINUTE, 30_000, "soon"),  # a fifth would be 24 s: half a minute at the least
        (40_000, 21_000, "running"),  # but never more than half of it
        (10 * MINUTE, 0, "soon"),
        (10 * MINUTE, -1, "over"),
    ],
)
def test_it_warns_for_the_last_fifth_and_then_says_that_it_is_over(total_ms, left_ms, state):
    assert clock_face(running(total_ms, left_ms), NOW).state == state


def test_a_clock_that_counts_up_shows_what_is_used_and_its_overrun():
    assert clock_face(running(6 * MINUTE, 2 * MINUTE, up=True), NOW).figures == "4:00"
    over = clock_face(running(6 * MINUTE, -5_000, up=True), NOW)
    assert (over.figures, over.state) == ("+0:05", "over")


def test_a_paused_clock_stands_still_and_has_no_end(dark):
    timer = StageTimer(label=NO_LABEL, total_ms=4 * MINUTE, left_ms=90_000)
    face, later = clock_face(timer, NOW), clock_face(timer, NOW + 10 * MINUTE)
    assert face == later
    assert (face.figures, face.state, face.ends) == ("1:30", "paused", "")
    stage = replace(Sampler("zh-CN").act(), timer=timer)
    assert "已暂停" in words(stage, SIZE, dark)


def test_a_clock_that_was_not_started_does_not_say_that_it_is_paused(dark):
    timer = StageTimer(label=NO_LABEL, total_ms=4 * MINUTE, left_ms=4 * MINUTE)
    text = words(replace(Sampler("zh-CN").act(), timer=timer), SIZE, dark)
    assert "剩余4:00" in text
    assert "暂停" not in text


@pytest.mark.usefixtures("shanghai")
def test_it_says_when_it_ends_on_the_wall(dark):
    stage = Sampler("zh-CN").act()
    assert "剩余3:12" in words(stage, SIZE, dark)
    assert "9:03结束" in words(stage, SIZE, dark)
    over = Sampler("both").overtime()
    text = words(over, SIZE, dark)
    assert "超时+0:42Overtime" in text
    assert "8:59已到Wasdue8:59" in text


def test_each_state_has_its_word_beside_the_colour(dark):
    sampler = Sampler("en")
    for left, word in ((100, "Timeleft"), (30, "Endingsoon"), (-1, "Overtime")):
        stage = replace(sampler.act(), timer=sampler.timer(240, left))
        assert word in words(stage, SIZE, dark)


def test_a_break_asks_to_be_back(dark):
    text = words(Sampler("zh-CN").pause(), SIZE, dark)
    assert "还有12:40" in text
    assert "请准时回座" in text


def test_its_name_stands_over_it_unless_the_slide_says_it(dark):
    sampler = Sampler("zh-CN")
    stage = sampler.act()
    named = replace(sampler.timer(240, 192), label=Line(Run("小组讨论", ZH)))
    assert words(replace(stage, timer=named), SIZE, dark).count("小组讨论") == 1
    elsewhere = replace(sampler.options(), timer=named)
    assert words(elsewhere, SIZE, dark).count("小组讨论") == 1


def test_the_figures_do_not_move_while_they_run(dark):
    sampler = Sampler("zh-CN")

    def figures(left: int):
        stage = replace(sampler.act(), timer=sampler.timer(600, left))
        return next(each for each in said(stage, SIZE, dark) if ":" in each.text)

    wide, narrow = figures(268), figures(191)
    assert (wide.text, narrow.text) == ("4:28", "3:11")
    assert (wide.x, wide.px) == (pytest.approx(narrow.x, abs=0.6), narrow.px)
