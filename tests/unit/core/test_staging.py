"""What the room sees, and above all what it does not."""

from dataclasses import replace
from typing import Any

import pytest

from facilitator.core.console import console_view
from facilitator.core.countdown import started
from facilitator.core.journal import Place, Value
from facilitator.core.next_press import ahead_of
from facilitator.core.pack import HardestView
from facilitator.core.position import Position, Shown
from facilitator.core.scoring.board import scoreboard
from facilitator.core.scoring.specs import ChecklistScoring, ScoringSpec
from facilitator.core.script import script
from facilitator.core.stage import (
    BreakSlide,
    ConsequencesSlide,
    OptionsSlide,
    QuestionSlide,
    RoundsSlide,
    ScoresSlide,
    Slide,
    StandingSlide,
    TextSlide,
)
from facilitator.core.staging import (
    Room,
    awards,
    clock_key,
    covered,
    preview_of,
    stage_of,
)
from facilitator.core.staging_scores import hardest_slide, scores_slide, standing_slide
from facilitator.core.text import Line, Run, same
from tests.ui.console.every_form import COMPOSITE, LEVELS, TOKENS, planned
from tests.unit.core.course import CONTENTS, workshop

CHOICES: dict[tuple[str, str, str], Value] = {
    ("case", "case-g1", "act-1"): "c",
    ("case", "case-g2", "act-1"): "a",
    ("case", "case-g3", "act-1"): "c",
    ("quiz", "quiz-g1", "q1"): ["d"],
    ("quiz", "quiz-g2", "q1"): ["a"],
}


def room(language: str = "zh-CN", found: dict[tuple[str, str, str], Value] | None = None) -> Room:
    plan = workshop(language=language)
    places = {
        Place(b, 1, u, s): v for (b, u, s), v in (CHOICES if found is None else found).items()
    }
    board = scoreboard(plan, CONTENTS, places)
    return Room(workshop=plan, script=script(plan, CONTENTS), board=board)


def slide(at: Position, shown: Shown | None = None, **more: Any) -> Slide:
    return stage_of(room(**more), at, shown or Shown(), None, 1).slide


def test_a_situation_shows_name_lines_and_question():
    found = slide(Position("day", "case", 1, 0))
    assert isinstance(found, TextSlide)
    assert found.title == Line(Run("名1", "zh-CN"))
    assert found.emphasis == Line(Run("先做什么？", "zh-CN"))
    assert found.hero


def test_options_stand_in_the_order_of_their_letters_and_hide_the_key():
    found = slide(Position("day", "quiz", 1, 0))
    assert isinstance(found, OptionsSlide)
    assert [row.letter for row in found.options] == ["A", "B", "C", "D"]
    assert all(row.right is None for row in found.options)
    assert (found.reason, found.right_groups, found.revealed) == (None, (), False)


def test_the_answer_shows_key_reason_and_who_was_right():
    found = slide(Position("day", "quiz", 1, 1))
    assert isinstance(found, OptionsSlide)
    assert [row.right for row in found.options] == [False, False, False, True]
    assert [group.name for group in found.right_groups] == ["青松组"]
    assert found.reason is not None


def test_consequences_only_of_what_somebody_chose():
    found = slide(Position("day", "case", 1, 3))
    assert isinstance(found, ConsequencesSlide)
    told = {row.text.first.text: [g.name for g in row.groups] for row in found.rows}
    assert told == {"after c": ["青松组", "琥珀组"], "after a": ["赤焰组"]}
    assert {row.text.first.text: row.best for row in found.rows} == {
        "after c": True,
        "after a": False,
    }


def test_nobody_has_chosen_yet():
    found = slide(Position("day", "case", 1, 3), found={})
    assert isinstance(found, TextSlide)
    assert found.lines[0].first.text == "还没有录入选择"


def test_the_debrief_asks_and_then_shows_points():
    assert isinstance(slide(Position("day", "case", 3, 0)), QuestionSlide)
    scores = slide(Position("day", "case", 3, 1))
    assert isinstance(scores, ScoresSlide)
    points = [row.points for row in scores.rows]
    assert points == [pytest.approx(50), pytest.approx(10), pytest.approx(50), None]
    assert scores.rows[3].note is not None


def test_a_group_not_entered_whole_has_no_figure_while_others_are():
    both = {
        ("case", f"case-g{group}", f"act-{number}"): "c"
        for group, number in ((1, 1), (1, 2), (2, 1))
    }
    scores = slide(Position("day", "case", 3, 1), found=both)
    assert isinstance(scores, ScoresSlide)
    assert scores.rows[0].points == pytest.approx(100)
    assert scores.rows[1].points is None
    assert scores.rows[1].note is not None
    assert scores.rows[1].note.first.text == "未录全"


def test_rounds_without_entries_are_missing_and_not_zero():
    found = slide(Position("day", "drawing", 1, 0))
    assert isinstance(found, RoundsSlide)
    assert [(row.accuracy, row.minutes, row.units) for row in found.rounds] == [
        (None, None, 0),
        (None, None, 0),
    ]


def test_rounds_compare_what_the_exercise_notes():
    drawing = CONTENTS["drawing"]
    spec = drawing.scoring
    assert isinstance(spec, ChecklistScoring)
    for noted in ((), spec.measures[:1], spec.measures[1:], spec.measures):
        content = replace(drawing, scoring=replace(spec, measures=noted))
        contents = {**CONTENTS, "drawing": content}
        plan = workshop()
        board = scoreboard(plan, contents, {})
        asked = Room(workshop=plan, script=script(plan, contents), board=board)
        found = preview_of(asked, Position("day", "drawing", 1, 0)).slide
        assert isinstance(found, RoundsSlide)
        assert found.measures == tuple(one.id for one in noted)


def test_a_break_says_what_follows_by_its_public_name():
    found = slide(Position("day", "break"))
    assert isinstance(found, BreakSlide)
    assert found.after == Line(Run("概念闯关", "zh-CN"))


def test_hidden_places_carry_no_rank_no_name_and_no_points():
    shown = Shown(standing=True, revealed=1)
    found = slide(Position("day", "case"), shown)
    assert isinstance(found, StandingSlide)
    assert (found.shown, found.total) == (1, 4)
    hidden, opened = found.rows[:3], found.rows[3]
    # Nor a rank: ranks that stand twice would tell of ties before anything is revealed.
    assert all(
        (row.rank, row.group, row.points, row.share) == (None, None, "", 0.0) for row in hidden
    )
    assert opened.group is not None
    assert "青松组" not in repr(hidden)
    assert found.names == tuple(group.name for group in room().workshop.groups)


def test_where_only_class_points_are_given_the_room_sees_no_0_for_none():
    plan = workshop()
    light = tuple(
        one if one.id == "class-points" else replace(one, weight=0) for one in plan.blocks
    )
    plan = replace(plan, blocks=light)
    given: dict[Place, Value] = {
        Place("class-points", 1, f"class-points-{group}", f"award.{number}"): points
        for number, (group, points) in enumerate((("g1", 5), ("g2", 4), ("g2", -4)))
    }
    found = standing_slide(plan, scoreboard(plan, CONTENTS, given), 4, podium=False)
    assert isinstance(found, StandingSlide)
    assert [row.points for row in found.rows] == ["5", "0", "—", "—"]


def test_where_little_was_played_the_room_sees_no_figure_afterwards():
    plan = workshop()
    plan = replace(plan, blocks=tuple(replace(one, parts=()) for one in plan.blocks))
    played = script(plan, CONTENTS)
    quiz = next(one for one in played.blocks if one.block.id == "quiz")
    answers: dict[Place, Value] = {
        Place("quiz", 1, f"quiz-{group.id}", "q1"): ["a"] for group in plan.groups
    }
    for over, notes in (((), {None}), (("quiz",), {"未录全"})):
        found = scores_slide(plan, quiz, scoreboard(plan, CONTENTS, answers, over))
        assert isinstance(found, ScoresSlide)
        assert {row.note and row.note.first.text for row in found.rows} == notes


def test_a_podium_waits_until_everything_is_revealed():
    at = Position("day", "closing")
    for revealed, podium in ((0, False), (3, False), (4, True)):
        found = slide(at, Shown(revealed=revealed))
        assert isinstance(found, StandingSlide)
        assert found.podium is podium


def test_what_is_covered_is_counted_only_where_the_room_sees_it():
    case, closing = Position("day", "case"), Position("day", "closing")
    assert covered(room(), case, Shown()) == 0
    assert covered(room(), case, Shown(standing=True, revealed=1)) == 3
    assert covered(room(), closing, Shown(revealed=4)) == 0
    assert covered(room(), case, Shown(frozen_at=closing)) == 4
    assert covered(room(found={}), closing, Shown()) == 0


def test_next_uncovers_places_only_at_the_award_with_the_room_following():
    case, closing = Position("day", "case"), Position("day", "closing")
    assert awards(room(), closing, Shown())
    assert not awards(room(), case, Shown(standing=True))
    assert not awards(room(), closing, Shown(frozen_at=closing))


def test_the_room_stays_where_it_was_frozen():
    frozen = Position("day", "case", 1, 0)
    shown = Shown(frozen_at=frozen)
    live = stage_of(room(), Position("day", "quiz"), shown, None, 1)
    assert live.slide == slide(frozen)


def test_the_clock_is_seen_with_its_own_cue_and_when_cards_go_up():
    discuss, hands, reveal = (Position("day", "case", 1, cue) for cue in (1, 2, 3))
    clock = started(240_000, 0, key=clock_key(discuss, cue=True))

    def timer(at: Position):
        return stage_of(room(), at, Shown(), clock, 1).timer

    seen = timer(discuss)
    assert seen is not None
    assert (seen.deadline, seen.label.first.text) == (240_000, "小组讨论")
    running = timer(hands)
    assert running is not None
    assert running.label == seen.label
    assert timer(reveal) is None
    assert timer(Position("day", "case", 2, 2)) is None


def test_at_the_award_the_next_thing_is_the_next_place():
    there, closing = room(), Position("day", "closing")
    places = sum(place.rank is not None for place in there.board.places)
    assert places > 1
    for revealed in range(places):
        ahead = ahead_of(there, closing, Shown(revealed=revealed))
        assert ahead is not None
        assert isinstance(ahead.slide, StandingSlide)
        assert ahead.slide.shown == revealed + 1
        view = console_view(there, closing, Shown(revealed=revealed), (), "en")
        assert view.ahead.cue == "The next place"
    after = ahead_of(there, closing, Shown(revealed=places))
    following = there.script.following(closing)
    assert (after is None) == (following is None)
    if following is not None:
        assert after == preview_of(there, following, places)


def test_the_preview_has_its_clock_still_full():
    found = preview_of(room(), Position("day", "case", 1, 1))
    assert found.timer is not None
    assert (found.timer.deadline, found.timer.left_ms) == (None, 240_000)


def test_both_languages_and_no_text_twice():
    found = slide(Position("day", "case", 1, 0), language="both")
    assert isinstance(found, TextSlide)
    assert found.title.second == Run("name 1", "en")
    assert found.lines[0].second is None
    english = slide(Position("day", "case", 1, 0), language="en")
    assert isinstance(english, TextSlide)
    assert english.title == Line(Run("name 1", "en"))


def test_where_we_are():
    chrome = stage_of(room(), Position("day", "case", 2, 2), Shown(), None, 1).chrome
    assert chrome.overline == Line(Run("案例五幕·第 2 幕", "zh-CN"))
    assert (chrome.dots_done, chrome.dots_total, chrome.phase) == (1, 2, 2)
    assert len(chrome.phases) == 3
    assert chrome.client == "远川装备"


def test_phases_stand_under_texts_only():
    chrome = stage_of(room(), Position("day", "case", 2, 1), Shown(), None, 1).chrome
    assert (chrome.phases, chrome.phase) == ((), None)


def test_a_dark_screen_is_a_mode_of_the_same_stage():
    stage = stage_of(room(), Position("day", "case"), Shown(mode="black"), None, 4)
    assert (stage.mode, stage.serial) == ("black", 4)
    assert replace(stage, mode="live").slide == slide(Position("day", "case"))


def points_of(
    spec: ScoringSpec, found: dict[tuple[int, str], Value], *enter: str
) -> list[tuple[float | None, str]]:
    """Figure and note of every group, of a block of one step that lists these slots."""
    plan, contents = planned(spec, *enter, locale="zh-CN")
    block = script(plan, contents).of("b")
    places = {Place("b", 1, f"u{group}", slot): value for (group, slot), value in found.items()}
    rows = scores_slide(plan, block, scoreboard(plan, contents, places))
    assert isinstance(rows, ScoresSlide)
    return [(row.points, row.note.first.text if row.note else "") for row in rows.rows]


def test_a_group_without_an_optional_share_has_its_figure():
    first, second = COMPOSITE.shares
    spec = replace(COMPOSITE, shares=(first, replace(second, optional=True)))
    levels = {f"plan.{slot}": 4 for slot in LEVELS}
    found: dict[tuple[int, str], Value] = {(group, "points.found"): 15 for group in (1, 2)}
    found |= {(1, slot): level for slot, level in levels.items()}
    enter = ("points.found", *levels)
    assert [note for _, note in points_of(spec, found, *enter)] == ["", "", "待录入", "待录入"]
    assert points_of(spec, found, *enter)[1][0] == pytest.approx(50)


def test_who_gave_no_tokens_hides_nobodys_figure():
    found: dict[tuple[int, str], Value] = {
        (giver, f"gives.g{other}"): 3
        for giver in (1, 2, 3)
        for other in range(1, 5)
        if other != giver
    }
    rows = points_of(TOKENS, found, "gives.*")
    assert [note for _, note in rows] == [""] * 4
    assert [points for points, _ in rows] == [pytest.approx(45)] * 4


@pytest.mark.parametrize("slot", ["@state", "q1.seconds", "q1.heads", "q1.chips"])
def test_no_question_is_called_easy_before_anybody_answered_one(slot: str):
    value = {"@state": "excused", "q1.heads": [3, 5], "q1.chips": {"d": 10}}.get(slot, 12.5)
    plan = workshop()
    block = script(plan, CONTENTS).of("quiz")
    board = scoreboard(plan, CONTENTS, {Place("quiz", 1, "quiz-g1", slot): value})
    found = hardest_slide(plan, block, HardestView(title=same("hardest")), board)
    assert isinstance(found, TextSlide)
    assert found.lines[0].first.text == "还没有录入选择"
