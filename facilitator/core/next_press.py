"""What the next press of Next does, and what the room sees after it: one rule for whoever asks."""

from dataclasses import replace
from typing import Literal, TypeAlias

from facilitator.core.pack import StandingView
from facilitator.core.position import Position, Shown
from facilitator.core.stage import Stage
from facilitator.core.staging import Room, awards, covered, preview_of, stage_of

Press: TypeAlias = Literal["light", "clear", "place", "move"]
"""A dark screen comes back; what lies over an award goes away; a place is uncovered; one cue on."""


def next_press(room: Room, at: Position, shown: Shown) -> Press:
    """What Next does with the trainer at ``at``."""
    if shown.mode != "live":
        return "light"
    if awards(room, at, shown):
        if shown.overlaid:
            return "clear"
        if covered(room, at, shown) > 0:
            return "place"
    return "move"


def ahead_of(room: Room, at: Position, shown: Shown) -> Stage | None:
    """What the room will see after the next press; None at the very end.

    At the award it is the standing with one place more, and a standing that follows it is open.
    """
    match next_press(room, at, shown):
        case "light":
            return stage_of(room, at, replace(shown, mode="live"), None, 0)
        case "clear":
            return preview_of(room, at, shown.revealed, corner=shown.corner)
        case "place":
            return preview_of(room, at, shown.revealed + 1, corner=shown.corner)
        case "move":
            following = room.script.following(at)
    if following is None:
        return None
    carried = isinstance(room.script.cue(at).cue.show, StandingView)
    revealed = shown.revealed if carried else 0
    return preview_of(room, following, revealed, corner=shown.corner)
