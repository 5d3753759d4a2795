"""A block put in while the workshop runs: where it goes, undo and redo, and a restart in it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject

from facilitator.core.entry import form_for
from facilitator.core.errors import FieldEmpty, FieldTooLong, NothingToUndo, NumberOutOfRange
from facilitator.core.history import ASSISTANT
from facilitator.core.journal import Actor, Place
from facilitator.core.pack import Content
from facilitator.core.position import Position
from facilitator.core.scoring.board import Scoreboard
from facilitator.core.script import BlockScript
from facilitator.core.stage import BreakSlide, TextSlide
from facilitator.core.staging import preview_of
from facilitator.core.unplanned import TEXT_WIDTH, TITLE_WIDTH, Unplanned, is_unplanned
from facilitator.core.unplanned import put_in as known_as_put_in
from facilitator.core.workshop import Workshop
from facilitator.live.desk import Desk
from facilitator.live.opened import Opened
from facilitator.storage.frozen import freeze
from tests.unit.core import course

BREAK = Unplanned(kind="break", minutes=10)
SLIDE = Unplanned(kind="slide", minutes=5, title="请到 {{company}} 前厅", text="带上笔")


@pytest.fixture
def desk(opened, qapp) -> Desk:
    made = Desk(opened, "zh-CN", QObject(qapp))
    made.stage.start("console")
    return made


def order(opened: Opened) -> list[str]:
    return [one.content.id for one in opened.script.blocks]


def again(desk: Desk) -> Opened:
    """What another start of the program finds."""
    opened = desk.opened
    return Opened(opened.library, opened.workshop.id, opened.clock)


def test_it_goes_behind_the_open_block_and_the_stage_stays(desk) -> None:
    before, at = order(desk.opened), desk.opened.running.position
    place = desk.plan.insert(BREAK, "console")
    assert order(desk.opened) == [before[0], "unplanned-break", *before[1:]]
    assert desk.opened.running.position == at
    desk.plan.insert(SLIDE, "console")
    assert order(desk.opened)[:3] == [before[0], "unplanned-slide", "unplanned-break"]
    assert order(again(desk)) == order(desk.opened)
    assert again(desk).workshop == desk.opened.workshop
    assert place == Position(at.day, desk.opened.script.blocks[2].block.id)


def test_behind_the_last_block_too(desk) -> None:
    last = desk.opened.script.blocks[-1].block
    desk.stage.jump(Position(last.day, last.id), "console")
    desk.plan.insert(BREAK, "console")
    assert order(desk.opened)[-1] == "unplanned-break"
    assert order(again(desk)) == order(desk.opened)


def test_next_walks_through_it_with_its_own_clock(desk) -> None:
    place = desk.plan.insert(BREAK, "console")
    desk.stage.skip("console")
    record = desk.opened.running
    assert record.position == place
    assert record.clock is not None
    assert record.clock.total_ms == 600_000
    assert isinstance(preview_of(desk.opened.room, place).slide, BreakSlide)


def test_a_typed_text_is_only_read(desk) -> None:
    place = desk.plan.insert(SLIDE, "console")
    stage = preview_of(desk.opened.room, place)
    assert isinstance(stage.slide, TextSlide)
    assert stage.slide.title.first.text == "请到 { {company}} 前厅"
    assert [line.first.text for line in stage.slide.lines] == ["带上笔"]
    assert stage.timer is None


def test_it_is_an_action_with_what_was_before_and_after(desk) -> None:
    place = desk.plan.insert(BREAK, "console")
    action = desk.opened.library.actions(desk.opened.workshop.id)[-1]
    assert (action.kind, action.by) == ("plan", "console")
    assert dict(action.facts)["block"] == place.block
    (change,) = desk.opened.library.changes(desk.opened.workshop.id, action.id)
    assert (change.entity, change.entity_id, change.before) == ("block", place.block, "")
    assert place.block in change.after


def test_undo_takes_it_out_and_redo_puts_it_in_again(desk) -> None:
    plan, before = desk.opened.workshop, order(desk.opened)
    desk.plan.insert(BREAK, "console")
    after = desk.opened.workshop
    desk.history.undo("console")
    assert (order(desk.opened), desk.opened.workshop) == (before, plan)
    assert again(desk).workshop == plan
    desk.history.redo("console")
    assert desk.opened.workshop == after
    assert again(desk).workshop == after
    assert order(again(desk)) == order(desk.opened)


def test_redo_finds_it_after_a_restart(desk, qapp) -> None:
    desk.plan.insert(BREAK, "console")
    after = desk.opened.workshop
    desk.history.undo("console")
    later = Desk(again(desk), "zh-CN", QObject(qapp))
    later.history.redo("console")
    assert later.opened.workshop == after


def test_what_was_shown_stays_and_older_changes_can_still_be_undone(desk) -> None:
    desk.timer.extend(1, "console")
    place = desk.plan.insert(BREAK, "console")
    desk.stage.jump(place, "console")
    desk.stage.back("console")
    desk.history.undo("console")
    assert "unplanned-break" in order(desk.opened)
    with pytest.raises(NothingToUndo):
        desk.history.undo("console")


def test_a_restart_in_the_middle_of_it_is_in_the_middle_of_it(desk, clock, qapp) -> None:
    place = desk.plan.insert(BREAK, "console")
    desk.stage.jump(place, "console")
    clock.advance(60)
    later = Desk(again(desk), "zh-CN", QObject(qapp))
    later.stage.start("console")
    record = later.opened.running
    assert record.position == place
    assert record.clock is not None
    assert record.clock.left(clock.now_ms()) == 540_000


@pytest.mark.parametrize(
    ("wish", "refusal"),
    [
        (Unplanned(kind="break", minutes=0), NumberOutOfRange),
        (Unplanned(kind="timer", minutes=181), NumberOutOfRange),
        (Unplanned(kind="slide", minutes=5, title="  "), FieldEmpty),
        (Unplanned(kind="slide", minutes=5, title="长" * (TITLE_WIDTH // 2 + 1)), FieldTooLong),
        (Unplanned(kind="slide", minutes=5, title="a", text="b" * (TEXT_WIDTH + 1)), FieldTooLong),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_changes(desk, wish, refusal) -> None:
    plan, actions = desk.opened.workshop, len(desk.opened.actions)
    with pytest.raises(refusal):
        desk.plan.insert(wish, "console")
    assert (desk.opened.workshop, len(desk.opened.actions)) == (plan, actions)


def test_spaces_that_are_not_kept_do_not_count(desk) -> None:
    """As the sheet counts them while one types."""
    title = "  长" + "长" * (TITLE_WIDTH // 2 - 3) + "   " + "长"
    place = desk.plan.insert(Unplanned(kind="slide", minutes=5, title=title), "console")
    kept = desk.opened.script.of(place.block).block.title["zh-CN"]
    assert kept == " ".join(title.split())


def test_everybody_hears_of_it(desk, listen) -> None:
    console, last = listen(desk.stage.console_changed), listen(desk.history.last_action_changed)
    desk.plan.insert(Unplanned(kind="timer", minutes=3), "console")
    assert [row.title for row in console.last.agenda][1] == "计时"
    assert dict(last.last.facts)["what"] == "timer"
    assert last.last.can_undo


def test_its_content_is_frozen_and_known_for_what_it_is(desk) -> None:
    place = desk.plan.insert(SLIDE, "console")
    block = desk.opened.script.of(place.block)
    assert is_unplanned(block.content)
    assert freeze(block.content)[0] == block.block.content
    assert not is_unplanned(desk.opened.script.blocks[0].content)


def test_skip_leads_to_the_next_block_and_back_again(desk) -> None:
    blocks = desk.opened.script.blocks
    desk.stage.next("console")
    step = desk.opened.running.position.step
    desk.stage.skip("console")
    assert desk.opened.running.position.block == blocks[1].block.id
    desk.stage.come_back("console")
    here = desk.opened.running.position
    assert (here.block, here.step) == (blocks[0].block.id, step)
    desk.stage.come_back("console")
    assert desk.opened.running.position.block == blocks[1].block.id


def test_nowhere_to_come_back_to_and_nothing_to_skip_to_changes_nothing(desk) -> None:
    at = desk.opened.running.position
    desk.stage.come_back("console")
    assert desk.opened.running.position == at
    last = desk.opened.script.blocks[-1].block
    desk.stage.jump(Position(last.day, last.id), "console")
    at = desk.opened.running.position
    desk.stage.skip("console")
    assert desk.opened.running.position == at


def put_in(desk: Desk, content: Content = course.DRAWING, minutes: float = 20) -> Position:
    return desk.plan.insert_content(content, minutes, "console", "你说我画")


def test_an_activity_of_the_library_is_scored_like_a_planned_one(desk) -> None:
    place = put_in(desk)
    assert order(desk.opened)[:2] == ["case", "drawing"]
    block = desk.opened.script.of(place.block).block
    assert (block.minutes, block.weight, block.grouping) == (20, course.DRAWING.weight, "all")
    units = desk.opened.workshop.units_of(place.block)
    assert {unit.members[0][0] for unit in units} == {"g1", "g2", "g3", "g4"}
    assert again(desk).workshop == desk.opened.workshop
    desk.stage.jump(place, "console")
    step = next(
        number
        for number in range(len(desk.opened.script.of(place.block).steps))
        if form_for(*form_facts(desk, place.block, number)) is not None
    )
    form = form_for(*form_facts(desk, place.block, step))
    assert form is not None
    assert len(form.rows) == len(units)
    slot = form.fields[0].slot
    desk.scores.award(Place(place.block, 1, units[0].id, slot), 3, "console")
    assert again(desk).board.of(place.block).found[units[0].id] == {slot: 3}


def form_facts(
    desk: Desk, block: str, step: int
) -> tuple[Workshop, BlockScript, int, Scoreboard, str]:
    opened = desk.opened
    return opened.workshop, opened.script.of(block), step, opened.board, "zh-CN"


def test_it_is_taken_out_with_its_units_and_put_in_again_with_the_same(desk, qapp) -> None:
    plan = desk.opened.workshop
    put_in(desk)
    after = desk.opened.workshop
    desk.history.undo("console")
    assert desk.opened.workshop == plan == again(desk).workshop
    later = Desk(again(desk), "zh-CN", QObject(qapp))
    later.history.redo("console")
    assert later.opened.workshop == after == again(later).workshop


def test_a_talk_has_nobody_to_be_scored_and_plays_the_version_that_fits(desk) -> None:
    talk = replace(
        course.CASE,
        kind="card",
        scoring=None,
        weight=0.0,
        grouping="mixed",
    )
    place = put_in(desk, talk, 11)
    block = desk.opened.script.of(place.block)
    assert desk.opened.workshop.units_of(place.block) == ()
    assert block.block.parts == ("act-1",), "the short version plays one act"
    assert block.block.min_minutes == 10
    assert block.block.grouping == "all", "no mixed groups in this workshop"


@pytest.mark.parametrize("minutes", [0.5, 181])
def test_minutes_that_cannot_be_are_refused(desk, minutes) -> None:
    plan, actions = desk.opened.workshop, len(desk.opened.actions)
    with pytest.raises(NumberOutOfRange):
        put_in(desk, minutes=minutes)
    assert (desk.opened.workshop, len(desk.opened.actions)) == (plan, actions)


def test_the_record_knows_what_was_put_in(desk) -> None:
    first, second = put_in(desk), desk.plan.insert(BREAK, "console")
    assert known_as_put_in(desk.opened.actions) == {first.block, second.block}


def enter(desk: Desk, block: str, by: Actor) -> Place:
    """Something in the first field of the block, before the block was shown."""
    opened = desk.opened
    unit = opened.workshop.units_of(block)[0].id
    slots = [
        form.fields[0].slot
        for number in range(len(opened.script.of(block).steps))
        if (form := form_for(*form_facts(desk, block, number))) is not None
    ]
    place = Place(block, 1, unit, slots[0])
    scores = desk.scores if by == "console" else desk.assistant.scores
    scores.award(place, 3, by)
    return place


def test_what_was_entered_in_keeps_its_block_even_taken_back(desk) -> None:
    desk.timer.extend(1, "console")
    place = put_in(desk)
    enter(desk, place.block, "console")
    plan = desk.opened.workshop
    desk.history.undo("console")
    assert not any(again(desk).board.of(place.block).found.values())
    desk.history.undo("console")
    assert desk.opened.actions[-1].kind == "timer", "the older change is next"
    with pytest.raises(NothingToUndo):
        desk.history.undo("console")
    assert desk.opened.workshop == plan == again(desk).workshop
    desk.history.redo("console")
    desk.history.redo("console")
    assert any(again(desk).board.of(place.block).found.values())


def test_what_the_assistant_entered_is_never_taken_away_with_its_block(desk, listen) -> None:
    place = put_in(desk)
    plan = desk.opened.workshop
    desk.scores.scoreboard_changed.connect(desk.history.announce)
    said = listen(desk.history.last_action_changed)
    slot = enter(desk, place.block, ASSISTANT)
    assert not said.last.can_undo
    with pytest.raises(NothingToUndo):
        desk.history.undo("console")
    assert desk.opened.workshop == plan == again(desk).workshop
    assert again(desk).board.of(place.block).found[slot.unit] == {slot.slot: 3}
    desk.history.undo(ASSISTANT)
    with pytest.raises(NothingToUndo):
        desk.history.undo("console")


def test_what_was_shown_stays_though_the_clock_was_set_back(desk, clock) -> None:
    place = put_in(desk)
    plan = desk.opened.workshop
    clock.jump(-3600)
    desk.stage.jump(place, "console")
    with pytest.raises(NothingToUndo):
        desk.history.undo("console")
    assert desk.opened.workshop == plan
