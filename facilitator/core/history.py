"""Undo and redo over the actions of a workshop.

Nothing is deleted: an undo is an action that names what it takes back, a redo one that names what
it does again. What is undoable follows from the list alone, so it survives a restart.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence

from facilitator.core.journal import Action, Actor

ASSISTANT: Actor = "assistant"

MERGE = "merge"
"""The kind of action that took in what another computer recorded."""

DEEDS = "deeds"
"""The fact of it that says how many actions came in; they stand right before it."""

CATCH_UP = "catch-up"
"""What an action of the kind “plan” says it is where blocks to come give minutes."""

LATE_PHOTO = "report-photo"
"""The kind of what is done to photos where the report is worked on, not in class."""

UNDOABLE = frozenset(
    {
        "score",
        "state",
        "void",
        "invented",
        "repeat",
        "method",
        "weight",
        "timer",
        "time",
        "plan",
        "points",
        "group",
        "attendance",
        "jotting",
        "photo",
        "own-notes",
        "follow-up",
        "objective",
        "report-text",
        "report-look",
        LATE_PHOTO,
    }
)
"""Kinds of action that change data. Moving about is undone by Back, not by undo."""

AFTER_THE_DAY = frozenset({"objective", "report-text", "report-look", LATE_PHOTO})
"""Those of them that belong to the report; undo in class passes them by."""

AFTER_THE_END = AFTER_THE_DAY | {"follow-up"}
"""Those of them that come, or go on, when a workshop is over, and can be taken back then."""

IN_CLASS = UNDOABLE - AFTER_THE_DAY
"""Those of them that undo takes back where nobody says which."""

IN_THE_LOG = frozenset(
    {"score", "state", "void", "invented", "repeat", "method", "weight", "points"}
)
"""Those of them that the log of scores tells of."""


def own(actions: Iterable[Action], by: Actor) -> list[Action]:
    """What somebody can undo: the assistant their own deeds, everybody else all others.

    Two people enter scores at the same time; neither may take back what the other just did.
    """
    assistant = by == ASSISTANT
    return [action for action in actions if (action.by == ASSISTANT) == assistant]


def done_here(actions: Sequence[Action]) -> list[Action]:
    """The actions without those that came in by a file: who did them undoes them, where they are.

    An action of kind "merge" says how many of those right before it the file brought. One of them
    that answers something done here stays: that is taken back, whoever did it.
    """
    brought: set[int] = set()
    for number, action in enumerate(actions):
        deeds = dict(action.facts).get(DEEDS, "") if action.kind == MERGE else ""
        if deeds.isdecimal():
            brought.update(range(max(0, number - int(deeds)), number))
    here: dict[str, Action] = {}
    for number, action in enumerate(actions):
        if number not in brought or (action.undoes or action.redoes) in here:
            here[action.id] = action
    return list(here.values())


def open_to_undo(
    actions: Iterable[Action], visited: Mapping[str, int], entered: Collection[str]
) -> list[Action]:
    """The actions without those that shorten a block which was shown since, or put in a block that
    was ever shown or entered in: that happened, and the record keeps it.

    ``visited`` says when each block was shown last, UTC ms; ``entered`` are the blocks that have
    lines in the journal, whoever entered them and whether they stand or not.
    """

    def stays(one: Action, block: str) -> bool:
        if dict(one.facts).get("what") == CATCH_UP:
            return visited.get(block, one.at - 1) >= one.at
        # Whatever the clock said then: before it was put in, nobody could see it.
        return block in visited or block in entered

    return [
        one
        for one in actions
        if one.kind != "plan"
        or not any(stays(one, block) for key, block in one.facts if key == "block")
    ]


def standing(actions: Iterable[Action], kind: str) -> list[Action]:
    """The actions of a kind that were not taken back; a redo stands for what it did again."""
    found: dict[str, Action] = {}
    for action in actions:
        if action.kind != kind:
            continue
        if action.undoes:
            found.pop(action.undoes, None)
        else:
            found[action.id] = action
    return list(found.values())


def undo_target(actions: Iterable[Action], kinds: Collection[str] = UNDOABLE) -> Action | None:
    """The newest action that undo would take back; only of these kinds, where others are out of
    sight."""
    done, _ = _stacks(actions)
    return _newest(done, kinds)


def redo_target(actions: Iterable[Action], kinds: Collection[str] = UNDOABLE) -> Action | None:
    """The action that redo would do again; any new change empties the list."""
    _, undone = _stacks(actions)
    return _newest(undone, kinds)


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
            if (target := _taken_out(done, action.undoes)) is not None:
                undone.append(target)
        elif action.redoes:
            if _taken_out(undone, action.redoes) is not None:
                done.append(action)
        else:
            done.append(action)
            undone.clear()
    return done, undone


def _newest(actions: Sequence[Action], kinds: Collection[str]) -> Action | None:
    return next((one for one in reversed(actions) if one.kind in kinds), None)


def _taken_out(actions: list[Action], name: str) -> Action | None:
    """As a rule the last one; not where another recorder has done something since."""
    for at in range(len(actions) - 1, -1, -1):
        if actions[at].id == name:
            return actions.pop(at)
    return None
