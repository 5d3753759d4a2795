"""Undo and redo over the actions of a workshop.

Nothing is deleted: an undo is an action that names what it takes back, a redo one that names what
it does again. What is undoable follows from the list alone, so it survives a restart.
"""

from collections.abc import Collection, Iterable

from facilitator.core.journal import Action, Actor

ASSISTANT: Actor = "assistant"

UNDOABLE = frozenset(
    {
        "score",
        "state",
        "void",
        "method",
        "weight",
        "timer",
        "plan",
        "points",
        "group",
        "attendance",
    }
)
"""Kinds of action that change data. Moving about is undone by Back, not by undo."""


def own(actions: Iterable[Action], by: Actor) -> list[Action]:
    """What somebody can undo: the assistant their own deeds, everybody else all others.

    Two people enter scores at the same time; neither may take back what the other just did.
    """
    assistant = by == ASSISTANT
    return [action for action in actions if (action.by == ASSISTANT) == assistant]


def open_to_undo(actions: Iterable[Action], visited: Collection[str]) -> list[Action]:
    """The actions without those that put in a block which was shown since: that happened."""
    return [
        one
        for one in actions
        if one.kind != "plan" or dict(one.facts).get("block", "") not in visited
    ]


def undo_target(actions: Iterable[Action]) -> Action | None:
    """The newest action that undo would take back."""
    done, _ = _stacks(actions)
    return done[-1] if done else None


def redo_target(actions: Iterable[Action]) -> Action | None:
    """The action that redo would do again; any new change empties the list."""
    _, undone = _stacks(actions)
    return undone[-1] if undone else None


def rule_changes(actions: Iterable[Action]) -> list[Action]:
    """The changes of method and weights that stand: neither undone, nor an undo themselves."""
    done, _ = _stacks(actions)
    return [one for one in done if one.kind in ("method", "weight")]


def _stacks(actions: Iterable[Action]) -> tuple[list[Action], list[Action]]:
    done: list[Action] = []
    undone: list[Action] = []
    for action in actions:
        if action.kind not in UNDOABLE:
            continue
        if action.undoes:
            if done and done[-1].id == action.undoes:
                undone.append(done.pop())
        elif action.redoes:
            if undone and undone[-1].id == action.redoes:
                undone.pop()
                done.append(action)
        else:
            done.append(action)
            undone.clear()
    return done, undone
