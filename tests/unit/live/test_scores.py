"""Giving points, taking them back, giving them again; nothing acknowledged is lost."""

from dataclasses import replace

import pytest

from facilitator.core.entry import Form
from facilitator.core.errors import (
    DiskFull,
    NothingToRedo,
    NothingToUndo,
    NumberOutOfRange,
    UnknownOption,
    UnknownSlot,
    WorkshopFinished,
)
from facilitator.core.journal import Place, broken_line
from facilitator.core.position import Position
from facilitator.core.scoring.specs import AllocationScoring, QuizScoring
from facilitator.live.history import LiveHistory
from facilitator.live.opened import Opened
from facilitator.live.scores import LiveScores
from facilitator.live.stage import LiveStage
from facilitator.live.timer import LiveTimer


class Desk:
    """The live objects of one open workshop."""

    def __init__(self, opened: Opened) -> None:
        self.opened = opened
        self.stage = LiveStage(opened, "zh-CN")
        self.scores = LiveScores(opened, "zh-CN")
        self.timer = LiveTimer(opened, "zh-CN")
        self.history = LiveHistory(opened, self.scores, {"timer": self.timer})
        self.stage.start("console")

    def value(self, unit: str, slot: str) -> object:
        block = unit.split("-")[0] if not unit.startswith("class") else "class-points"
        scores = self.opened.board.of(block)
        assert scores is not None
        return scores.found[unit].get(slot)


@pytest.fixture
def desk(opened: Opened) -> Desk:
    return Desk(opened)


ACT = Place("case", 1, "case-g1", "act-1")


def test_a_score_is_on_the_disk_before_it_is_shown(desk, library, listen):
    boards = listen(desk.scores.scoreboard_changed)
    desk.scores.award(ACT, "c", "console")
    assert library.entries("w")[0].value == "c"
    assert len(boards.said) == 1
    assert desk.value("case-g1", "act-1") == "c"


def test_a_full_disk_shows_nothing_and_says_so(desk, library, monkeypatch, listen):
    boards = listen(desk.scores.scoreboard_changed)

    def refuse(*_args: object, **_parts: object) -> None:
        raise DiskFull(library.path)

    monkeypatch.setattr(library, "record", refuse)
    with pytest.raises(DiskFull):
        desk.scores.award(ACT, "c", "console")
    assert boards.said == []
    assert desk.value("case-g1", "act-1") is None


@pytest.mark.parametrize(
    ("slot", "value", "error"),
    [("act-1", "e", UnknownOption), ("act-9", "c", UnknownSlot), ("act-3", "c", UnknownSlot)],
)
def test_what_does_not_fit_is_refused_and_not_recorded(desk, library, slot, value, error):
    with pytest.raises(error):
        desk.scores.award(Place("case", 1, "case-g1", slot), value, "console")
    assert library.entries("w") == ()


def test_tokens_go_to_others_and_only_once(desk, library):
    sha = desk.opened.workshop.block("case").content
    market = replace(desk.opened.contents[sha], scoring=AllocationScoring(tokens=10), parts=())
    desk.opened.contents = {**desk.opened.contents, sha: market}

    def give(group: str, tokens: int) -> None:
        desk.scores.award(Place("case", 1, "case-g1", f"gives.{group}"), tokens, "console")

    give("g2", 6)
    with pytest.raises(UnknownSlot):
        give("g1", 1)
    with pytest.raises(UnknownSlot):
        give("g9", 1)
    with pytest.raises(NumberOutOfRange):
        give("g3", 5)
    give("g3", 4)
    give("g2", 5)
    assert [entry.value for entry in library.entries("w")] == [6, 4, 5]


def test_correct_undo_redo(desk):
    desk.scores.award(ACT, "a", "console")
    desk.scores.award(ACT, "c", "console", reason="misheard")
    assert desk.value("case-g1", "act-1") == "c"
    desk.history.undo("console")
    assert desk.value("case-g1", "act-1") == "a"
    desk.history.undo("console")
    assert desk.value("case-g1", "act-1") is None
    desk.history.redo("console")
    desk.history.redo("console")
    assert desk.value("case-g1", "act-1") == "c"
    with pytest.raises(NothingToRedo):
        desk.history.redo("console")
    for _ in range(2):
        desk.history.undo("console")
    with pytest.raises(NothingToUndo):
        desk.history.undo("console")


def test_undo_survives_a_restart(desk, library, clock):
    desk.scores.award(ACT, "a", "console")
    desk.scores.award(ACT, "c", "console")
    again = Desk(Opened(library, "w", clock))
    again.history.undo("console")
    assert again.value("case-g1", "act-1") == "a"
    once_more = Desk(Opened(library, "w", clock))
    once_more.history.redo("console")
    assert once_more.value("case-g1", "act-1") == "c"


def test_nothing_is_ever_deleted_and_the_chain_holds(desk, library):
    desk.scores.award(ACT, "a", "console")
    desk.scores.award(ACT, "c", "console")
    desk.history.undo("console")
    desk.scores.set_state(ACT, "excused", "console")
    entries = library.entries("w")
    assert [entry.kind for entry in entries] == ["set", "set", "void", "set"]
    assert broken_line(entries) is None


def test_excused_and_back(desk):
    desk.scores.award(ACT, "c", "console")
    desk.scores.set_state(ACT, "excused", "console")
    scores = desk.opened.board.of("case")
    assert scores.groups["g1"].state == "excused"
    desk.history.undo("console")
    scores = desk.opened.board.of("case")
    assert scores.groups["g1"].raw == 10


def test_class_points_add_up_and_undo_takes_the_last(desk):
    desk.scores.give_points("g2", 5, "console")
    desk.scores.give_points("g2", -2, "console")
    assert desk.opened.board.of("class-points").groups["g2"].raw == 3
    desk.history.undo("console")
    assert desk.opened.board.of("class-points").groups["g2"].raw == 5
    with pytest.raises(NumberOutOfRange):
        desk.scores.give_points("g2", 99, "console")


def test_moving_is_not_undone(desk):
    desk.scores.award(ACT, "c", "console")
    desk.stage.next("console")
    here = desk.opened.running.position
    desk.history.undo("console")
    assert desk.opened.running.position == here
    assert desk.value("case-g1", "act-1") is None


def test_the_last_action_in_words(desk, listen):
    said = listen(desk.history.last_action_changed)
    desk.scores.award(ACT, "c", "console")
    desk.history.announce()
    letter = desk.opened.script.of("case").letters["act-1"]["c"]
    facts = dict(said.last.facts)
    assert (said.last.kind, facts["group"], facts["value"]) == ("score", "青松组", letter)
    assert said.last.can_undo
    desk.history.undo("console")
    assert (said.last.kind, said.last.can_undo, said.last.can_redo) == ("undo-score", False, True)


def test_chips_are_said_by_their_letters(desk, listen):
    block = desk.opened.workshop.block("quiz")
    asked = replace(
        desk.opened.contents[block.content], scoring=QuizScoring(answers="chips", chips=10)
    )
    desk.opened.contents = {**desk.opened.contents, block.content: asked}
    said = listen(desk.history.last_action_changed)
    desk.scores.award(Place("quiz", 1, "quiz-g1", "q1.chips"), {"b": 3, "a": 7}, "console")
    desk.history.announce()
    letters = desk.opened.script.of("quiz").letters["q1"]
    expected = "".join(sorted([f"{letters['a']}7", f"{letters['b']}3"]))
    assert dict(said.last.facts)["value"] == expected


def test_the_form_follows_the_step_and_late_entry_stays_until_one_moves(desk, listen):
    forms = listen(desk.scores.form_changed)
    desk.stage.jump(Position("day", "case", 1, 2), "console")
    desk.scores.follow()
    assert isinstance(forms.last, Form)
    assert forms.last.title == "第 1 幕　名1"
    desk.scores.ask_form("drawing", 1)
    assert [field.slot for field in forms.last.fields] == ["one-way.total", "two-way.total"]
    desk.scores.award(Place("drawing", 1, "drawing-g1", "one-way.total"), 7, "console")
    assert forms.last.rows[0].values == {"one-way.total": 7}
    desk.scores.follow()
    assert forms.last.title == "第 1 幕　名1"


def test_every_place_to_enter_can_be_reached_late(desk):
    assert [(block, step) for block, step, _ in desk.scores.forms()] == [
        ("case", 1),
        ("case", 2),
        ("quiz", 1),
        ("quiz", 2),
        ("drawing", 0),
        ("drawing", 1),
    ]


def test_a_finished_workshop_takes_no_scores(desk):
    desk.stage.end("console")
    with pytest.raises(WorkshopFinished):
        desk.scores.award(ACT, "c", "console")


@pytest.mark.parametrize("again", [False, True])
def test_a_finished_workshop_keeps_what_was_entered_or_undone(desk, *, again: bool):
    """The report may be with the client: undo and redo say so instead of changing it."""
    desk.scores.award(ACT, "c", "console")
    if again:
        desk.history.undo("console")
    desk.stage.end("console")
    lines, deeds = list(desk.opened.entries), list(desk.opened.actions)
    with pytest.raises(WorkshopFinished):
        (desk.history.redo if again else desk.history.undo)("console")
    assert (desk.opened.entries, desk.opened.actions) == (lines, deeds)
