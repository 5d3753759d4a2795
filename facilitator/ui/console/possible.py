"""Why something cannot be done at this moment, in one short sentence for each."""

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from facilitator.core.commands import Command
from facilitator.core.position import Shown
from facilitator.texts import Texts

Screens: TypeAlias = Literal["rehearsal", "one", "two"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """The facts that decide.

    ``pointing`` says that something points at the picture or enlarges it; ``covered`` places of the
    standing can be uncovered; ``enters`` says that scores are entered in this step; ``away`` that
    time away can be restored; ``screens`` what pictures can be shown on; ``elsewhere`` that another
    computer has the plan; ``asked`` and ``promised`` that the room has something to read of it.
    """

    at_start: bool
    at_end: bool
    last_block: bool
    came_from: bool
    shown: Shown
    pointing: bool
    covered: int
    enters: bool
    points: bool
    away: bool
    can_undo: bool
    can_redo: bool
    screens: Screens
    elsewhere: bool = False
    asked: bool = True
    promised: bool = True


SAID_ALOUD = frozenset(
    {
        Command.BACK, Command.NEXT, Command.SKIP, Command.COME_BACK, Command.REVEAL,
        Command.REHEARSE, Command.CHECK, Command.TIMER_GIVE_BACK, Command.PARKING_LOT,
        Command.COMMITMENTS, Command.HAND_OVER, Command.SWAP_SCREENS, Command.IDENTIFY_SCREENS,
        Command.FASTER, Command.SLOWER,
    }
)  # fmt: skip
"""What says why where its key has done nothing; the others say it by themselves, and Esc need not."""


def reasons(texts: Texts, now: Moment) -> dict[Command, str]:
    """The commands that are not possible now, each with its reason."""
    return {
        command: reason
        for command, (hindered, reason) in {
            **_of_moving(texts, now),
            **_of_data(texts, now),
            **_of_the_plan(texts, now),
            **_of_screens(texts, now),
        }.items()
        if hindered
    }


def _of_moving(texts: Texts, now: Moment) -> dict[Command, tuple[bool, str]]:
    plain = replace(now.shown, corner=False, tasks=()) == Shown() and not now.pointing
    return {
        Command.BACK: (now.at_start, texts.tr("This is the beginning")),
        Command.NEXT: (now.at_end and now.shown.mode == "live", texts.tr("This is the end")),
        Command.SKIP: (now.last_block, texts.tr("This is the last block")),
        Command.COME_BACK: (not now.came_from, texts.tr("You have not been in another block yet")),
        Command.PEEL: (plain, texts.tr("There is nothing to leave")),
        Command.REVEAL: (now.covered == 0, texts.tr("No place is covered")),
        **_of_home(texts, now),
    }


def _of_home(texts: Texts, now: Moment) -> dict[Command, tuple[bool, str]]:
    """Keys of Home, which a hand remembers."""
    rehearse = texts.tr("Rehearse from Home, before it begins")
    if now.screens == "rehearsal":
        rehearse = texts.tr("This is already a rehearsal")
    check = texts.tr("The room check is on Home")
    return {Command.REHEARSE: (True, rehearse), Command.CHECK: (True, check)}


def _of_data(texts: Texts, now: Moment) -> dict[Command, tuple[bool, str]]:
    nothing = not now.enters and not now.points
    return {
        Command.ENTRY: (nothing, texts.tr("Nothing is entered in this step")),
        Command.CLASS_POINTS: (not now.points, texts.tr("This workshop has no class points")),
        Command.PARKING_LOT: (not now.asked, texts.tr("No question noted: Ctrl+N")),
        Command.COMMITMENTS: (not now.promised, texts.tr("No commitment noted: Ctrl+N")),
        Command.UNDO: (not now.can_undo, texts.tr("There is nothing to undo")),
        Command.REDO: (not now.can_redo, texts.tr("There is nothing to redo")),
        Command.TIMER_GIVE_BACK: (not now.away, texts.tr("The program was not away")),
    }


def _of_the_plan(texts: Texts, now: Moment) -> dict[Command, tuple[bool, str]]:
    """What would not go back from a computer that only records."""
    plan = texts.tr("The computer that has the room keeps the plan")
    notes = texts.tr("The computer that has the room keeps the notes")
    times = texts.tr("The computer that has the room keeps the times")
    return {
        Command.INSERT: (now.elsewhere, plan),
        Command.CATCH_UP: (now.elsewhere, plan),
        Command.JOT: (now.elsewhere, notes),
        Command.NOTEBOOK: (now.elsewhere, notes),
        Command.PHOTOS: (now.elsewhere, notes),
        Command.EDIT_NOTES: (now.elsewhere, notes),
        Command.TIMES: (now.elsewhere, times),
    }


def _of_screens(texts: Texts, now: Moment) -> dict[Command, tuple[bool, str]]:
    if now.screens == "rehearsal":
        said = texts.tr("A rehearsal has one screen only")
    else:
        said = texts.tr("There is no projector")
    single = now.screens != "two"
    real = now.screens != "rehearsal"
    slow = texts.tr("Only a rehearsal has another speed")
    no_list = texts.tr("The list of people is on the computer that shows the room")
    if not real:
        no_list = texts.tr("A rehearsal has no list of people")
    return {
        Command.PEOPLE: (now.elsewhere or not real, no_list),
        Command.HAND_OVER: (single, said),
        Command.SWAP_SCREENS: (single, said),
        Command.IDENTIFY_SCREENS: (single, said),
        Command.FASTER: (real, slow),
        Command.SLOWER: (real, slow),
    }
