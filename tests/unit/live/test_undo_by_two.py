"""Two recorders enter at the same time: undo and redo touch one's own deeds, or say why not."""

from contextlib import suppress
from random import Random

import pytest

from facilitator.core.errors import NothingToRedo, NothingToUndo, ReplacedSince
from facilitator.core.history import ASSISTANT
from facilitator.core.journal import Action, Place
from facilitator.live.desk import Desk
from facilitator.live.opened import Opened
from tests.unit.live.conftest import plant

ACT = Place("case", 1, "case-g1", "act-1")


@pytest.fixture
def desk(opened: Opened) -> Desk:
    made = Desk(opened, "zh-CN")
    made.stage.start("console")
    return made


def value(desk: Desk, place: Place = ACT) -> object:
    scores = desk.opened.board.of(place.block)
    assert scores is not None
    return scores.found[place.unit].get(place.slot)


@pytest.mark.parametrize(("me", "other"), [("console", ASSISTANT), (ASSISTANT, "console")])
def test_undo_leaves_the_correction_of_the_other(desk: Desk, me, other) -> None:
    desk.scores.award(ACT, "a", me)
    desk.scores.award(ACT, "c", other)
    lines, deeds = list(desk.opened.entries), list(desk.opened.actions)

    with pytest.raises(ReplacedSince) as caught:
        desk.history.undo(me)

    assert value(desk) == "c"
    assert (desk.opened.entries, desk.opened.actions) == (lines, deeds)
    assert (caught.value.group, caught.value.block) == ("青松组", "案例")
    desk.history.undo(other)
    assert value(desk) == "a"
    desk.history.undo(me)
    assert value(desk) is None


@pytest.mark.parametrize(("me", "other"), [("console", ASSISTANT), (ASSISTANT, "console")])
def test_redo_does_not_replace_what_the_other_entered_meanwhile(desk: Desk, me, other) -> None:
    desk.scores.award(ACT, "a", me)
    desk.history.undo(me)
    desk.scores.award(ACT, "c", other)
    with pytest.raises(ReplacedSince):
        desk.history.redo(me)
    assert value(desk) == "c"
    desk.history.undo(other)
    desk.history.redo(me)
    assert value(desk) == "a"


def test_what_was_taken_back_in_the_log_is_entered_again_only_where_nothing_stands(
    desk: Desk,
) -> None:
    desk.scores.award(ACT, "a", "console")
    line = desk.opened.entries[-1].id
    desk.scores.void(line, "console")
    desk.scores.award(ACT, "c", ASSISTANT)
    with pytest.raises(ReplacedSince):
        desk.history.undo("console")
    assert value(desk) == "c"


def test_a_deed_entered_again_by_an_undo_is_still_that_deed(desk: Desk) -> None:
    desk.scores.award(ACT, "a", "console")
    for _ in range(2):
        standing = desk.opened.entries[-1].id
        desk.scores.void(standing, "console")
        desk.history.undo("console")
    assert value(desk) == "a"
    desk.history.undo("console")
    assert value(desk) is None
    desk.history.redo("console")
    assert value(desk) == "a"


def test_an_assistant_s_line_that_was_taken_back_in_the_log_is_not_undone_again(
    desk: Desk,
) -> None:
    desk.scores.award(ACT, "a", ASSISTANT)
    desk.scores.void(desk.opened.entries[-1].id, "console")
    before = list(desk.opened.actions)
    with pytest.raises(ReplacedSince):
        desk.history.undo(ASSISTANT)
    assert desk.opened.actions == before


@pytest.mark.parametrize("refusal", [NothingToUndo, NothingToRedo])
def test_a_deed_without_lines_is_nothing_to_undo(desk: Desk, refusal: type[Exception]) -> None:
    """As it comes in by a file whose lines are all here already."""
    opened = desk.opened
    opened.write(opened.action("console", "score"))
    if refusal is NothingToRedo:
        opened.write(opened.undoing(opened.actions[-1], "console"))
    before = list(opened.actions)
    with pytest.raises(refusal):
        (desk.history.redo if refusal is NothingToRedo else desk.history.undo)("console")
    assert opened.actions == before


@pytest.mark.parametrize("seed", range(12))
def test_undone_to_the_start_and_redone_to_the_end_it_is_the_same(
    library, clock, seed: int
) -> None:
    """Scores, corrections, lines taken back in the log, undo and redo in any order."""
    desk = Desk(Opened(library, plant(library, clock), clock), "zh-CN")
    desk.stage.start("console")
    chance = Random(seed)
    for _ in range(14):
        _anything(desk, chance)
    end = desk.opened.board.of("case").found
    undone: list[Action] = []
    while True:
        try:
            desk.history.undo("console")
        except NothingToUndo:
            break
        undone.append(desk.opened.actions[-1])
    assert value(desk) is None
    assert value(desk, ACT._replace(unit="case-g2")) is None
    for _ in undone:
        desk.history.redo("console")
    assert desk.opened.board.of("case").found == end


def _anything(desk: Desk, chance: Random) -> None:
    place = ACT._replace(unit=chance.choice(("case-g1", "case-g2")))
    deed = chance.choice(("enter", "enter", "enter", "void", "undo", "redo"))
    if deed == "enter":
        desk.scores.award(place, chance.choice("abc"), "console")
    elif deed == "void":
        standing = [
            one for one in desk.opened.entries if one.kind == "set" and _stands(desk, one.id)
        ]
        if standing:
            desk.scores.void(chance.choice(standing).id, "console")
    else:
        with suppress(NothingToUndo, NothingToRedo):
            (desk.history.undo if deed == "undo" else desk.history.redo)("console")


def _stands(desk: Desk, entry: str) -> bool:
    lines = desk.opened.entries
    ended = {target for one in lines if one.kind == "void" for target in one.supersedes}
    covered = {
        target
        for one in lines
        if one.kind == "set" and one.id not in ended
        for target in one.supersedes
    }
    return entry not in ended | covered
