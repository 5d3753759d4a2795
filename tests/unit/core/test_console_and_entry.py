"""What the trainer sees: agenda, notes, what comes, and the form for scores."""

from dataclasses import replace

from facilitator.core.console import Ahead, console_view
from facilitator.core.entry import award_form, form_for
from facilitator.core.journal import Place, Value
from facilitator.core.needs import pieces
from facilitator.core.pacing import day_start
from facilitator.core.paper import Sheet
from facilitator.core.position import Position, Shown
from facilitator.core.run import Visit
from facilitator.core.scoring.board import scoreboard
from facilitator.core.scoring.specs import ClassPointsScoring
from facilitator.core.script import script
from facilitator.core.staging import Room
from facilitator.core.text import same
from tests.unit.core.course import CONTENTS, workshop

PLAN = workshop()
SCRIPT = script(PLAN, CONTENTS)
NINE = day_start(PLAN.days[0])


def room(found: dict[Place, Value] | None = None) -> Room:
    return Room(workshop=PLAN, script=SCRIPT, board=scoreboard(PLAN, CONTENTS, found or {}))


def view(at: Position, locale: str = "zh-CN", visits: tuple[Visit, ...] = ()):
    return console_view(room(), at, Shown(), visits, locale)


def test_the_agenda_shows_progress_and_the_steps_of_the_open_block():
    visits = (
        Visit(block="case", play_no=1, step=0, at=NINE),
        Visit(block="quiz", play_no=1, step=0, at=NINE + 30 * 60_000),
    )
    found = view(Position("day", "quiz", 1), visits=visits)
    # The break was jumped over: no tick for what did not take place.
    assert [row.progress for row in found.agenda] == ["done", "later", "now", "later", "later"]
    assert [step.progress for step in found.agenda[2].steps] == ["done", "now", "later", "later"]
    assert not found.agenda[0].steps
    assert found.agenda[1].start == NINE + 26 * 60_000


def test_steps_that_were_jumped_over_have_no_tick():
    way = (0, 2)
    visits = tuple(
        Visit(block="quiz", play_no=1, step=step, at=NINE + step * 60_000) for step in way
    )
    steps = view(Position("day", "quiz", 2), visits=visits).agenda[2].steps
    assert [step.progress for step in steps] == ["done", "later", "now", "later"]


def test_the_agenda_knows_what_the_room_reads_instead_of_the_trainers_title():
    found = view(Position("day", "case"))
    assert [row.title for row in found.agenda[:3]] == ["案例", "茶歇", "闯关"]
    assert [row.public for row in found.agenda[:3]] == ["案例五幕", "", "概念闯关"]
    assert [row.public for row in view(Position("day", "case"), "en").agenda[:3]] == ["", "", ""]


def test_starts_move_with_the_day_when_it_began_elsewhen():
    visits = (Visit(block="case", play_no=1, step=0, at=NINE + 600 * 60_000),)
    found = view(Position("day", "case"), visits=visits)
    assert found.agenda[0].start == NINE + 600 * 60_000


def test_notes_are_filled_and_in_the_trainers_language():
    assert view(Position("day", "case")).notes[0].text == "读给北屿国际"
    assert view(Position("day", "case"), "en").notes[0].text == "read to Beiyu International"


def test_what_comes_next_with_its_material():
    found = view(Position("day", "case", 1, 2))
    assert (found.ahead.cue, found.ahead.step, found.ahead.block) == (
        "公布",
        "第 2 幕　名2",
        "茶歇",
    )
    assert [(one.name, one.count) for one in found.ahead.hand_out] == [("act sheets", 4)]
    start = view(SCRIPT.first())
    assert start.at_start
    assert not start.at_end


def ahead_where_a_step_is_called_as_its_cue(block_id: str, number: int) -> Ahead:
    """What comes from the end of a step, where the one after it bears the name of its cue."""
    block = SCRIPT.of(block_id)
    last = Position("day", block_id, number, len(block.steps[number].step.cues) - 1)
    following = SCRIPT.following(last)
    assert following is not None
    steps = list(block.steps)
    steps[number + 1] = replace(steps[number + 1], name=SCRIPT.cue(following).cue.name)
    renamed = replace(block, steps=tuple(steps))
    blocks = tuple(renamed if one.block.id == block_id else one for one in SCRIPT.blocks)
    changed = replace(room(), script=replace(SCRIPT, blocks=blocks))
    return console_view(changed, last, Shown(), (), "zh-CN").ahead


def test_a_step_the_cue_has_named_is_not_named_again():
    found = ahead_where_a_step_is_called_as_its_cue("quiz", 0)
    assert (found.cue, found.step) == ("item", "第 2 题")
    found = ahead_where_a_step_is_called_as_its_cue("case", 0)
    assert (found.cue, found.step) == ("背景", "")
    assert [one.name for one in found.hand_out] == ["act sheets"]


def test_the_table_of_scores_has_a_name_of_its_own():
    assert view(Position("day", "case", 3, 0)).ahead.cue == "本活动得分"


def test_the_console_knows_how_much_of_the_standing_is_covered():
    found: dict[Place, Value] = {
        Place("case", 1, f"case-g{group}", "act-1"): "c" for group in (1, 2, 3, 4)
    }
    at = Position("day", "closing")
    for revealed in (1, 4):
        seen = console_view(room(found), at, Shown(revealed=revealed), (), "en")
        assert seen.covered == 4 - revealed


def test_material_per_pair_counts_units():
    case = SCRIPT.of("case")
    assert pieces(PLAN, case, case.content.materials[1]) == 8


def test_what_is_printed_is_prepared_with_the_block_that_uses_it():
    sheets = (
        Sheet(id="board", name=same("board"), per="workshop"),
        Sheet(id="mini", name=same("mini form"), lengths=(10.0,)),
        Sheet(id="form", name=same("form"), step="act"),
    )
    quiz = SCRIPT.of("quiz")
    printed = replace(quiz, content=replace(quiz.content, sheets=sheets))
    blocks = tuple(printed if one is quiz else one for one in SCRIPT.blocks)
    changed = replace(room(), script=replace(SCRIPT, blocks=blocks))
    found = console_view(changed, Position("day", "break"), Shown(), (), "en").ahead
    # The form belongs to a step, the mini form to a length that is not played.
    assert [(one.name, one.count) for one in found.prepare] == [("board", 1)]


def test_the_form_of_an_act_offers_todays_letters():
    found = {Place("case", 1, "case-g2", "act-1"): "c"}
    form = form_for(PLAN, SCRIPT.of("case"), 1, room(dict(found)).board, "zh-CN")
    assert form is not None
    field = form.fields[0]
    assert (field.slot, field.form) == ("act-1", "option")
    letters = SCRIPT.of("case").letters["act-1"]
    assert {one.option: one.letter for one in field.choices} == letters
    assert form.rows[1].values == {"act-1": "c"}
    assert (form.done, len(form.rows)) == (1, 4)
    assert form.rows[1].total == 100


def test_a_quiz_item_with_several_answers_takes_several():
    form = form_for(PLAN, SCRIPT.of("quiz"), 2, room().board, "en")
    assert form is not None
    assert form.fields[0].form == "options"
    assert [one.right for one in form.fields[0].choices] == [True, True, False, True]


def test_a_drawing_step_asks_for_what_it_says():
    draw = form_for(PLAN, SCRIPT.of("drawing"), 0, room().board, "zh-CN")
    assert draw is not None
    assert [(f.slot, f.form, f.label) for f in draw.fields] == [
        ("one-way.time", "seconds", "单向·用时"),
        ("one-way.estimate", "number", "单向·估计"),
    ]
    check = form_for(PLAN, SCRIPT.of("drawing"), 1, room().board, "en")
    assert check is not None
    assert [f.label for f in check.fields] == ["One-way · Points", "Two-way · Points"]


def test_a_state_counts_as_done():
    found = {Place("case", 1, "case-g1", "@state"): "excused"}
    form = form_for(PLAN, SCRIPT.of("case"), 1, room(dict(found)).board, "zh-CN")
    assert form is not None
    assert (form.rows[0].state, form.rows[0].values, form.done) == ("excused", {}, 1)


def test_nothing_to_enter_means_no_form():
    assert form_for(PLAN, SCRIPT.of("case"), 0, room().board, "zh-CN") is None
    assert form_for(PLAN, SCRIPT.of("break"), 0, room().board, "zh-CN") is None


def test_class_points_can_be_given_at_any_time():
    form = award_form(PLAN, ClassPointsScoring(), room().board, "zh-CN")
    assert form is not None
    assert (form.kind, len(form.rows), form.fields[0].low) == ("award", 4, -20)
