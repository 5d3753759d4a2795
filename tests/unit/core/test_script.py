"""The script: steps of the chosen length, one per part, letters that are the same everywhere."""

from dataclasses import replace

import pytest

from facilitator.core.pack import DebriefView, PartView, TextView
from facilitator.core.position import Position
from facilitator.core.script import end_of, option_letters, script, start_of
from facilitator.core.text import pick
from tests.unit.core.course import CASE, CONTENTS, QUIZ, block, workshop

SCRIPT = script(workshop(), CONTENTS)


def test_blocks_in_the_order_of_the_agenda_without_class_points():
    assert [one.block.id for one in SCRIPT.blocks] == [
        "case",
        "break",
        "quiz",
        "drawing",
        "closing",
    ]


def test_a_step_for_each_part_that_is_played():
    names = [pick(step.name, "zh-CN") for step in SCRIPT.of("case").steps]
    assert names == ["背景", "第 1 幕　名1", "第 2 幕　名2", "复盘"]
    assert [pick(step.name, "zh-CN") for step in SCRIPT.of("quiz").steps] == [
        "规则",
        "第 1 题",
        "第 2 题",
        "复盘",
    ]


def test_parts_are_counted_as_listed_or_as_played():
    case = script(workshop(blocks=(block(CASE, 1, 10, "act-3"),)), CONTENTS).of("case")
    assert pick(case.part_label(case.parts[0]), "zh-CN") == "第 3 幕"
    quiz = SCRIPT.of("quiz")
    assert pick(quiz.part_label(quiz.parts[1]), "zh-CN") == "第 2 题"


def test_a_known_length_gives_its_minutes_and_drops_steps_of_nothing():
    short = script(workshop(blocks=(block(CASE, 1, 10, "act-1"),)), CONTENTS).of("case")
    assert [(step.step.id, step.minutes) for step in short.steps] == [("context", 1), ("act", 9)]


def test_an_unknown_length_is_stretched_evenly():
    long = script(workshop(blocks=(block(CASE, 1, 70, "act-1", "act-2", "act-3"),)), CONTENTS)
    steps = long.of("case").steps
    assert [step.minutes for step in steps] == [8, 18, 18, 18, 8]


def test_a_clock_scales_with_its_step_and_never_outlasts_it():
    item = SCRIPT.of("quiz").steps[1]
    assert item.minutes == 1.5
    assert item.cues[0].timer_ms == 70_000
    tight = replace(QUIZ, steps=tuple(replace(s, minutes=s.minutes / 4) for s in QUIZ.steps))
    cues = script(workshop(), {**CONTENTS, "quiz": tight}).of("quiz").steps[1].cues
    assert cues[0].timer_ms == 90_000


def test_more_than_six_lines_go_to_the_next_cue():
    cues = SCRIPT.of("case").steps[0].cues
    shows = [cue.cue.show for cue in cues]
    assert [len(show.lines) for show in shows if isinstance(show, TextView)] == [6, 2]


def test_debrief_asks_one_by_one_and_scores_follow_the_first():
    cues = SCRIPT.of("case").steps[-1].cues
    assert all(isinstance(cue.cue.show, DebriefView) for cue in cues)
    assert [cue.debrief for cue in cues] == [0, None, 1, 2]


def test_no_question_about_an_act_that_was_not_played():
    second = script(workshop(blocks=(block(CASE, 1, 30, "act-2", "act-3"),)), CONTENTS).of("case")
    assert second.content.debrief == CASE.debrief[1:]
    assert [cue.debrief for cue in second.steps[-1].cues] == [0, None, 1]


def test_letters_are_shuffled_by_the_seed_and_stay():
    first = option_letters(CASE, CASE.parts[0], 7)
    assert first == option_letters(CASE, CASE.parts[0], 7)
    assert sorted(first.values()) == ["A", "B", "C", "D"]
    orders = {tuple(option_letters(CASE, CASE.parts[0], seed)) for seed in range(40)}
    assert len(orders) > 10
    assert option_letters(QUIZ, QUIZ.parts[0], 7) == {"a": "A", "b": "B", "c": "C", "d": "D"}


def test_texts_refer_to_todays_letter_and_the_company():
    case = SCRIPT.of("case")
    letter = case.letters["act-1"]["c"]
    assert case.fill(CASE.debrief[0])["zh-CN"] == f"4C 是 {letter}"
    own = script(workshop(variables={"company": "远川"}), CONTENTS).of("case")
    view = own.steps[0].cues[0].cue.show
    assert isinstance(view, TextView)
    assert own.fill(view.title) == {"zh-CN": "远川", "en": "远川"}
    assert case.fill(view.title)["en"] == "Beiyu International"


def test_next_and_back_walk_every_cue_once():
    at, walked = SCRIPT.first(), [SCRIPT.first()]
    while (following := SCRIPT.following(at)) is not None:
        assert SCRIPT.preceding(following) == at
        walked.append(at := following)
    assert SCRIPT.preceding(walked[0]) is None
    assert len(walked) == sum(len(step.cues) for one in SCRIPT.blocks for step in one.steps)
    assert walked[-1] == end_of(SCRIPT.blocks[-1])


def test_a_place_that_is_gone_becomes_the_nearest():
    assert SCRIPT.nearest(Position("day", "case", 9, 9)) == Position("day", "case", 3, 3)
    assert SCRIPT.nearest(Position("day", "nothing")) == SCRIPT.first()
    with pytest.raises(KeyError):
        SCRIPT.of("nothing")


def test_the_first_cue_of_a_block():
    assert start_of(SCRIPT.of("quiz")) == Position("day", "quiz")
    show = SCRIPT.cue(Position("day", "case", 1, 0)).cue.show
    assert isinstance(show, PartView)
    assert show.face == "situation"
