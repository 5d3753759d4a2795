"""The room sees what it may see, and every group is treated alike."""

from dataclasses import replace

import pytest

from facilitator.core.stage import RoundsSlide, StandingRow, StandingSlide
from facilitator.core.workshop import GroupMark
from tests.ui.slides.recorder import ASPECTS, said, words
from tests.ui.slides.sample_parts import GROUPS, standing_slide, with_slide
from tests.ui.slides.samples import Sampler

SIZE = ASPECTS["16:9"]


def test_a_hidden_row_is_an_outline_without_name_or_points(dark):
    sampler = Sampler("both")
    stage = replace(sampler.standing(), slide=standing_slide(hidden=6))
    text = words(stage, SIZE, dark)
    assert text.count("待揭晓") == 6
    assert not any(group.name in text for group in GROUPS)
    assert "238" not in text


def test_the_award_hides_what_is_not_revealed(dark):
    rows = standing_slide(hidden=1).rows
    placed = (replace(rows[0], rank=1), *rows[1:])
    slide = replace(standing_slide(hidden=1), rows=placed, podium=True)
    text = words(replace(Sampler("zh-CN").podium(), slide=slide), SIZE, dark)
    assert "蓝鲸组" not in text
    assert "238" not in text
    assert "待揭晓" in text
    assert "青松组" in text


def test_equal_points_share_a_rank_and_it_says_so(dark):
    text = words(Sampler("zh-CN").standing(), SIZE, dark)
    assert "同分并列" in text
    assert "5紫藤组" not in text
    hidden = replace(Sampler("zh-CN").standing(), slide=standing_slide(hidden=6))
    assert "同分并列" not in words(hidden, SIZE, dark)  # a tie is told by its rows alone


def test_the_best_stand_in_the_middle_and_the_second_on_the_left(dark):
    written = said(Sampler("zh-CN").podium(), SIZE, dark)
    places = {each.text: each.x for each in written if each.text.endswith("组")}
    assert places["青松组"] < places["蓝鲸组"] < places["海棠组"]


@pytest.mark.parametrize("tied", [2, 3, 5])
def test_groups_that_share_the_third_place_all_stand_on_the_steps(dark, tied):
    ranks = [1, 2, *([3] * tied)]
    rows = tuple(
        StandingRow(rank, group, "200", 0.8) for rank, group in zip(ranks, GROUPS, strict=False)
    )
    slide = StandingSlide(rows=rows, shown=len(rows), total=len(rows), podium=True)
    text = words(replace(Sampler("zh-CN").podium(), slide=slide), SIZE, dark)
    assert all(group.name in text for group in GROUPS[: len(rows)])


def test_a_right_answer_is_not_marked_before_it_is_revealed(dark):
    sampler = Sampler("zh-CN")
    revealed = sampler.quiz_revealed()
    early = with_slide(revealed, revealed=False)
    text = words(early, SIZE, dark)
    assert "答对的组" not in text
    assert "三样齐全" not in text
    as_asked = replace(sampler.quiz(), timer=None)
    assert words(early, SIZE, dark) == words(as_asked, SIZE, dark)


def test_nobody_is_said_to_be_wrong_before_the_answers_are_entered(dark):
    stage = Sampler("zh-CN").quiz_revealed()
    unknown = with_slide(stage, right_groups=())
    assert "答对的组" not in words(unknown, SIZE, dark)


def test_what_nobody_entered_is_missing_and_not_zero(dark):
    text = words(Sampler("zh-CN").scores(), SIZE, dark)
    assert "琥珀组待录入" in text
    assert "琥珀组0" not in text
    assert "待录入" in words(Sampler("zh-CN").rounds(), SIZE, dark)


def test_a_room_of_two_languages_reads_the_rounds_in_both(dark):
    text = words(Sampler("both").rounds(), SIZE, dark)
    for zh, en in (("单向", "One-way"), ("待录入", "Notenteredyet"), ("12份记录", "12entries")):
        assert zh in text
        assert en in text


def test_what_an_exercise_does_not_measure_is_not_said_to_be_missing(dark):
    stage = Sampler("en").rounds()
    assert isinstance(stage.slide, RoundsSlide)
    bare = tuple(replace(one, minutes=None, estimate=None) for one in stage.slide.rounds)
    alone = words(with_slide(stage, rounds=bare, measures=()), SIZE, dark)
    assert "Accuracy" in alone
    assert "Timetaken" not in alone
    assert "Ownestimate" not in alone
    assert "Notenteredyet" not in alone
    assert "Timetaken" in words(with_slide(stage, rounds=bare, measures=("time",)), SIZE, dark)


def test_every_comparison_says_how_many_it_stands_on(dark):
    stage = Sampler("zh-CN").rounds()
    assert words(stage, SIZE, dark).count("12份记录") == 1
    assert isinstance(stage.slide, RoundsSlide)
    first, second = stage.slide.rounds
    uneven = with_slide(stage, rounds=(first, replace(second, units=11)))
    text = words(uneven, SIZE, dark)
    assert "单向12份记录" in text
    assert "双向11份记录" in text
    alone = with_slide(Sampler("en").rounds(), rounds=(replace(first, units=1), second))
    assert "1entry" in words(alone, SIZE, dark)
    assert "12entries" in words(alone, SIZE, dark)


def test_scores_stand_in_group_order(dark):
    written = [each.text for each in said(Sampler("zh-CN").scores(), SIZE, dark)]
    names = [text for text in written if text.endswith("组")]
    assert names == [group.name for group in GROUPS[:6]]


def test_black_white_and_the_logo_say_nothing_of_the_slide(dark):
    stage = Sampler("zh-CN").act()
    for mode in ("black", "white"):
        assert words(replace(stage, mode=mode), SIZE, dark) == ""
    logo = words(replace(stage, mode="logo"), SIZE, dark)
    assert "机制" not in logo
    assert "3:12" not in logo
    assert "内部客户意识工作坊" in logo


LONG = GroupMark("市场与销售部及售后服务联合改进小组第十二组" * 3, 3)
"""Longer than the form takes; a library from elsewhere may have it."""


@pytest.mark.parametrize("aspect", ASPECTS)
def test_long_names_are_cut_and_stay_in_the_picture(dark, aspect):
    size = ASPECTS[aspect]
    rows = tuple(StandingRow(rank, LONG, "238", 1.0) for rank in range(1, 5))
    standing = StandingSlide(rows=rows, shown=4, total=4)
    sampler = Sampler("zh-CN")
    client = "北屿国际信息技术服务（上海）股份有限公司华东区分公司人力资源部" * 4
    chrome = sampler.chrome(client=client)
    for slide in (standing, replace(standing, podium=True), sampler.act().slide):
        stage = sampler.stage(slide, chrome, sampler.timer(240, 100))
        for each in said(stage, size, dark):
            assert each.x >= 0, each
            assert each.x + each.width <= size.width() + 1, each
        assert "…" in words(stage, size, dark)
