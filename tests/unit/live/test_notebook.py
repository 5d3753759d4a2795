"""What a trainer notes down: durable, undone and redone, never in the way of the frozen content."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject

from facilitator.core.errors import (
    FieldEmpty,
    FieldTooLong,
    NothingToRedo,
    NothingToUndo,
    UndoneNotHere,
)
from facilitator.core.notebook import ROOM_WIDTH, TEXT_WIDTH, Jotting, Photo
from facilitator.core.run import Change
from facilitator.core.stage import TextSlide
from facilitator.core.text import display_width
from facilitator.live.desk import Desk
from facilitator.live.opened import Opened
from facilitator.live.photo import Prepared
from facilitator.storage.codec import encode

SEEN = Jotting(kind="observation", text=" 蓝鲸组先问了\n客户 ")
PARKED = Jotting(kind="parking", text="跨厂区怎么算？", group="g1")
PROMISED = Jotting(
    kind="commitment", text="周三前答复", group="g1", who="李", due="3月20日", checker="采购部"
)


@pytest.fixture
def desk(opened, qapp) -> Desk:
    made = Desk(opened, "zh-CN", QObject(qapp))
    made.stage.start("console")
    return made


def again(desk: Desk) -> Opened:
    """What another start of the program finds."""
    return Opened(desk.opened.library, desk.opened.workshop.id, desk.opened.clock)


def test_a_jotting_is_kept_with_its_block_and_time(desk, clock) -> None:
    noted = desk.notebook.jot(SEEN, "console")
    assert noted.text == "蓝鲸组先问了 客户"
    assert (noted.block, noted.at) == (desk.opened.running.position.block, clock.now_ms())
    assert again(desk).notebook.jottings == (noted,)
    assert desk.opened.notebook == again(desk).notebook


def test_everything_of_a_commitment_is_kept(desk) -> None:
    noted = desk.notebook.jot(PROMISED, "console")
    found = again(desk).notebook.jottings[0]
    assert (found.who, found.due, found.checker, found.group) == ("李", "3月20日", "采购部", "g1")
    assert found == noted


@pytest.mark.parametrize(
    ("draft", "refusal"),
    [
        (replace(SEEN, text="  "), FieldEmpty),
        (replace(SEEN, text="长" * (TEXT_WIDTH // 2 + 1)), FieldTooLong),
        (replace(PARKED, text="长" * (ROOM_WIDTH // 2 + 1)), FieldTooLong),
        (replace(PROMISED, due="长" * 31), FieldTooLong),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_noted(desk, draft, refusal) -> None:
    actions = len(desk.opened.actions)
    with pytest.raises(refusal):
        desk.notebook.jot(draft, "console")
    assert not desk.opened.notebook.jottings
    assert len(desk.opened.actions) == actions


@pytest.mark.parametrize("text", ["send " * 23 + "lists", "承" * 60])
def test_a_commitment_has_room_for_a_whole_sentence(desk, text: str) -> None:
    noted = desk.notebook.jot(replace(PROMISED, text=text), "console")
    assert display_width(noted.text) == ROOM_WIDTH == 120
    assert again(desk).notebook.jottings == (noted,)


def test_a_wall_with_long_texts_has_more_pages(desk, listen) -> None:
    room = listen(desk.stage.stage_changed)
    for _number in range(3):
        desk.notebook.jot(replace(PROMISED, text="承" * 60), "console")
    shown: list[int] = []
    desk.stage.wall("commitment", "console")
    while desk.opened.running.shown.wall:
        shown.append(len(room.last.slide.lines))
        desk.stage.wall("commitment", "console")
    assert shown == [2, 1]


def test_a_wall_has_the_pages_that_the_room_sees_under_code_names(desk, listen) -> None:
    room = listen(desk.stage.stage_changed)
    opened = desk.opened
    long = [replace(one, name="长" * 30) for one in opened.workshop.groups]
    opened.workshop = replace(opened.workshop, groups=tuple(long))
    desk.stage.use_code_names(True, "console")
    for _number in range(3):
        desk.notebook.jot(replace(PROMISED, text="承" * 35), "console")
    shown: list[int] = []
    desk.stage.wall("commitment", "console")
    while opened.running.shown.wall:
        shown.append(len(room.last.slide.lines))
        desk.stage.wall("commitment", "console")
    assert shown == [3]


def test_edit_delete_undo_and_redo(desk) -> None:
    noted = desk.notebook.jot(SEEN, "console")
    better = replace(noted, text="先问了客户", kind="quote")
    desk.notebook.edit(better, "console")
    assert again(desk).notebook.jottings == (better,)
    desk.notebook.delete(noted.id, "console")
    assert again(desk).notebook.jottings == ()
    desk.history.undo("console")
    assert again(desk).notebook.jottings == (better,)
    desk.history.undo("console")
    assert again(desk).notebook.jottings == (noted,)
    desk.history.undo("console")
    assert desk.opened.notebook == again(desk).notebook
    assert desk.opened.notebook.jottings == ()
    desk.history.redo("console")
    desk.history.redo("console")
    assert again(desk).notebook.jottings == (better,)


def test_undo_is_possible_after_a_restart(desk, qapp) -> None:
    noted = desk.notebook.jot(SEEN, "console")
    desk.notebook.delete(noted.id, "console")
    later = Desk(again(desk), "zh-CN", QObject(qapp))
    later.history.undo("console")
    assert later.opened.notebook.jottings == (noted,)
    assert again(later).notebook.jottings == (noted,)


def test_the_same_again_is_no_change(desk) -> None:
    noted = desk.notebook.jot(SEEN, "console")
    actions = len(desk.opened.actions)
    desk.notebook.edit(noted, "console")
    assert len(desk.opened.actions) == actions


def test_the_last_action_says_what_was_done(desk, listen) -> None:
    last = listen(desk.history.last_action_changed)
    noted = desk.notebook.jot(PARKED, "console")
    assert (last.last.kind, dict(last.last.facts)["what"]) == ("jotting", "add")
    desk.notebook.edit(replace(noted, answered=True), "console")
    assert dict(last.last.facts)["what"] == "answer"
    assert last.last.can_undo


def test_a_photo_keeps_its_picture_and_comes_back_after_undo(desk) -> None:
    photo = desk.notebook.add_photo(Prepared(b"jpeg bytes", (640, 480)), "console", "合影")
    found = again(desk)
    assert found.notebook.photos == (photo,)
    assert found.library.picture(found.workshop.id, photo.picture) == b"jpeg bytes"
    desk.notebook.caption(photo.id, "全体合影", "console")
    assert again(desk).notebook.photos[0].caption == "全体合影"
    desk.notebook.delete(photo.id, "console")
    assert again(desk).notebook.photos == ()
    desk.history.undo("console")
    assert again(desk).notebook.photos[0].caption == "全体合影"
    assert desk.notebook.picture(photo.picture) == b"jpeg bytes"


def test_own_notes_lie_over_the_course_and_go_away_again(desk, listen) -> None:
    console = listen(desk.stage.console_changed)
    desk.stage.announce()
    of_course = console.last.notes
    shas = {one.block.content for one in desk.opened.script.blocks}
    key = desk.notebook.key_here()
    desk.notebook.keep_notes(key, "说：先别讲答案\n看: 谁在写\n没有记号的一行", "console")
    assert [(one.kind, one.text) for one in console.last.notes] == [
        ("say", "先别讲答案"),
        ("watch", "谁在写"),
        ("say", "没有记号的一行"),
    ]
    assert {one.block.content for one in again(desk).script.blocks} == shas
    desk.stage.skip("console")
    assert all(one.text != "谁在写" for one in console.last.notes)
    desk.stage.come_back("console")
    desk.notebook.restore_notes(key, "console")
    assert console.last.notes == of_course
    desk.history.undo("console")
    assert again(desk).notebook.notes_of(key) is not None
    assert console.last.notes[1].text == "谁在写"


def test_the_room_sees_what_was_parked_and_never_what_was_observed(desk, listen) -> None:
    room = listen(desk.stage.stage_changed)
    desk.notebook.jot(SEEN, "console")
    desk.notebook.jot(replace(SEEN, kind="quote", text="我们从不打电话"), "console")
    parked = [
        desk.notebook.jot(replace(PARKED, text=f"问题 {number}"), "console") for number in range(4)
    ]
    desk.notebook.edit(replace(parked[0], answered=True), "console")
    desk.stage.wall("parking", "console")
    slide = room.last.slide
    assert isinstance(slide, TextSlide)
    assert [one.first.text for one in slide.lines] == [f"问题 {n}" for n in range(1, 4)]
    assert room.last.timer is None
    desk.stage.wall("parking", "console")
    assert not desk.opened.running.shown.wall


def test_a_wall_turns_its_pages_and_goes_away(desk, listen) -> None:
    room = listen(desk.stage.stage_changed)
    for number in range(4):
        desk.notebook.jot(replace(PROMISED, text=f"承诺 {number}"), "console")
    desk.stage.wall("commitment", "console")
    assert room.last.slide.title.first.text == "我们的承诺·第 1/2 页"
    assert "李" not in room.last.slide.lines[0].first.text
    desk.stage.wall("commitment", "console")
    assert [one.first.text.partition("：")[2] for one in room.last.slide.lines] == ["承诺 3"]
    desk.stage.wall("commitment", "console")
    assert not desk.opened.running.shown.wall


@pytest.mark.parametrize("wall", ["parking", "commitment"])
def test_a_wall_of_which_nothing_was_ever_noted_does_not_go_up(desk, wall) -> None:
    other = PROMISED if wall == "parking" else PARKED
    desk.notebook.jot(other, "console")
    before = list(desk.opened.actions)
    desk.stage.wall(wall, "console")
    assert not desk.opened.running.shown.wall
    assert desk.opened.actions == before


def test_that_all_is_answered_is_shown(desk) -> None:
    parked = desk.notebook.jot(PARKED, "console")
    desk.notebook.edit(replace(parked, answered=True), "console")
    desk.stage.wall("parking", "console")
    assert desk.opened.running.shown.wall == "parking"


def test_a_move_and_esc_take_a_wall_away(desk) -> None:
    desk.notebook.jot(PARKED, "console")
    desk.stage.wall("parking", "console")
    desk.stage.peel("console")
    assert not desk.opened.running.shown.wall
    desk.stage.wall("parking", "console")
    desk.stage.next("console")
    assert not desk.opened.running.shown.wall


def test_an_action_of_another_computer_without_rows_changes_nothing(desk) -> None:
    desk.opened.write(desk.opened.action("console", "jotting", ("what", "add")))
    before, deeds = desk.opened.notebook, list(desk.opened.actions)
    with pytest.raises(UndoneNotHere):
        desk.history.undo("console")
    assert (desk.opened.notebook, desk.opened.actions) == (before, deeds)


def test_a_photo_whose_picture_stayed_on_another_computer_does_not_come_back(desk) -> None:
    opened = desk.opened
    photo = Photo(id="p", at=1, block="drawing", picture="0" * 64, width=4, height=3)
    gone = Change(entity="photo", entity_id="p", before=encode(photo))
    action = opened.action("console", "photo", ("what", "delete"))
    opened.write_notebook(action, [gone], opened.notebook)
    with pytest.raises(UndoneNotHere):
        desk.history.undo("console")
    assert opened.actions[-1] == action
    assert opened.notebook.photos == ()
    assert again(desk).notebook.photos == ()


def test_what_is_not_in_the_notebook_is_neither_changed_nor_taken_away(desk) -> None:
    """The rows that say what it was may be here without it."""
    opened = desk.opened
    line = Jotting(id="j", kind="parking", text="跨厂区怎么算？")
    ticked = replace(line, answered=True)
    for before, after in (("", encode(line)), (encode(line), encode(ticked))):
        change = Change(entity="jotting", entity_id="j", before=before, after=after)
        opened.library.note(opened.action("console", "jotting"), [change], {})
        opened.library.note(
            opened.action("console", "jotting"),
            [replace(change, before=encode(line), after="")],
            {},
        )
        target = opened.library.actions(opened.workshop.id)[-2]
        with pytest.raises(NothingToUndo):
            desk.notebook.undo(target, opened.undoing(target, "console"))
    with pytest.raises(NothingToRedo):
        desk.notebook.undo(target, opened.redoing(target, "console"))
    assert opened.notebook.jottings == again(desk).notebook.jottings == ()
