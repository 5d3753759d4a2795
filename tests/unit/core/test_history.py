"""Undo and redo follow from the list of actions alone."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.core.history import (
    IN_THE_LOG,
    UNDOABLE,
    done_here,
    own,
    redo_target,
    rule_changes,
    undo_target,
)
from facilitator.core.journal import Action


def done(number: int, kind: str = "score", *, undoes: str = "", redoes: str = "") -> Action:
    return Action(
        id=f"a{number}",
        workshop="w",
        at=number,
        by="console",
        kind=kind,
        undoes=undoes,
        redoes=redoes,
    )


def ids(actions: list[Action]) -> tuple[str, str]:
    """What undo would take back and what redo would do again; "" for nothing."""
    undo, redo = undo_target(actions), redo_target(actions)
    return undo.id if undo else "", redo.id if redo else ""


def test_nothing_done_is_nothing_to_undo() -> None:
    assert ids([]) == ("", "")


@pytest.mark.parametrize("kind", sorted(UNDOABLE))
def test_every_change_of_data_can_be_undone_and_redone(kind: str) -> None:
    change = done(1, kind)
    undo = done(2, kind, undoes="a1")
    redo = done(3, kind, redoes="a1")

    assert ids([change]) == ("a1", "")
    assert ids([change, undo]) == ("", "a1")
    assert ids([change, undo, redo]) == ("a3", "")


@pytest.mark.parametrize("kind", ["move", "show", "start", "finish"])
def test_moving_about_is_neither_undone_nor_in_the_way(kind: str) -> None:
    assert ids([done(1, kind)]) == ("", "")
    assert ids([done(1), done(2, kind)]) == ("a1", "")
    assert ids([done(1), done(2, undoes="a1"), done(3, kind)]) == ("", "a1")


def test_where_only_some_kinds_are_in_sight_the_newest_of_those_is_taken_back() -> None:
    actions = [done(1, "jotting"), done(2, "photo"), done(3), done(4, "timer")]
    jotting, photo, log = (
        undo_target(actions, kinds) for kinds in (("jotting",), ("photo",), IN_THE_LOG)
    )
    assert [one and one.id for one in (jotting, photo, log)] == ["a1", "a2", "a3"]
    assert undo_target(actions[2:], ("jotting",)) is None
    taken_back = [*actions, done(5, "jotting", undoes="a1")]
    assert undo_target(taken_back, ("jotting",)) is None
    again = redo_target(taken_back, ("jotting",))
    assert again is not None
    assert again.id == "a1"
    assert redo_target(taken_back, ("photo",)) is None


def test_a_new_change_ends_redo() -> None:
    assert ids([done(1), done(2, undoes="a1"), done(3)]) == ("a3", "")


def test_several_are_undone_newest_first_and_redone_oldest_first() -> None:
    actions = [done(1), done(2), done(3)]
    actions += [done(4, undoes="a3"), done(5, undoes="a2")]
    assert ids(actions) == ("a1", "a2")

    actions += [done(6, redoes="a2")]
    assert ids(actions) == ("a6", "a3")
    assert ids([*actions, done(7, undoes="a6")]) == ("a1", "a6")


def test_an_undo_of_something_else_changes_nothing() -> None:
    """Two windows press at once: the second undo names what is already undone."""
    actions = [done(1), done(2), done(3, undoes="a2"), done(4, undoes="a2")]
    assert ids(actions) == ("a1", "a2")

    actions = [done(1), done(2, undoes="a1"), done(3, redoes="a1"), done(4, redoes="a1")]
    assert ids(actions) == ("a3", "")


@given(presses=st.lists(st.sampled_from(["do", "undo", "redo", "move"]), max_size=40))
def test_it_is_the_undo_and_redo_that_everybody_knows(presses: list[str]) -> None:
    """Against two plain stacks, and the same after a restart in the middle."""
    actions: list[Action] = []
    stack: list[str] = []
    undone: list[str] = []
    for number, press in enumerate(presses):
        made = done(number)
        if press == "do":
            stack.append(made.id)
            undone.clear()
        elif press == "move":
            made = replace(made, kind="move")
        elif press == "undo":
            target = undo_target(actions)
            if target is None:
                assert stack == []
                continue
            made = replace(made, undoes=target.id)
            undone.append(stack.pop())
        else:
            target = redo_target(actions)
            if target is None:
                assert undone == []
                continue
            made = replace(made, redoes=target.id)
            undone.pop()
            stack.append(made.id)
        actions.append(made)
        assert ids(actions) == (stack[-1] if stack else "", undone[-1] if undone else "")


def test_nobody_takes_back_what_the_other_recorder_did() -> None:
    actions = [done(1), replace(done(2), by="assistant"), replace(done(3), by="phone")]
    assert [one.id for one in own(actions, "console")] == ["a1", "a3"]
    assert [one.id for one in own(actions, "phone")] == ["a1", "a3"]
    assert [one.id for one in own(actions, "assistant")] == ["a2"]


def test_an_undo_that_arrives_late_takes_back_what_it_names() -> None:
    """Two recorders: between a change and its undo stands what the other did."""
    change = done(1, "method")
    undo = done(3, "method", undoes="a1")
    assert rule_changes([change, replace(done(2), by="assistant"), undo]) == []
    actions = [done(1), done(2), done(3), done(4, undoes="a1")]
    assert ids(actions) == ("a3", "a1")
    assert ids([*actions, done(5, undoes="a3"), done(6, redoes="a1")]) == ("a6", "a3")


def brought(number: int, deeds: str) -> Action:
    return replace(done(number, "merge"), facts=(("new", "9"), ("deeds", deeds)))


def test_what_came_by_file_was_not_done_here() -> None:
    actions = [done(1), done(2), done(3), brought(4, "2"), done(5)]
    assert [one.id for one in done_here(actions)] == ["a1", "a4", "a5"]
    assert ids(done_here(actions)) == ("a5", "")
    assert [one.id for one in done_here([*actions, done(6), brought(7, "1")])] == [
        *("a1", "a4", "a5", "a7")
    ]


def test_what_another_computer_took_back_is_taken_back_here() -> None:
    actions = [
        done(1),
        done(2),
        done(3),
        done(4, undoes="a3"),
        done(5, undoes="a1"),
        brought(6, "3"),
    ]
    assert [one.id for one in done_here(actions)] == ["a1", "a2", "a5", "a6"]
    assert ids(done_here(actions)) == ("a2", "a1")


@pytest.mark.parametrize("deeds", ["", "0", "x", "-1"])
def test_a_file_that_brought_nothing_hides_nothing(deeds: str) -> None:
    actions = [done(1), brought(2, deeds)]
    assert done_here(actions) == actions
    assert done_here([done(1), replace(brought(2, deeds), facts=())])


def test_more_deeds_than_there_are_are_all() -> None:
    assert [one.id for one in done_here([done(1), brought(2, "99")])] == ["a2"]
