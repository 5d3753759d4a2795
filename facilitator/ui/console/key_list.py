"""Everything the console can do, with its keys: for the page of keys and for the palette."""

from dataclasses import dataclass

from facilitator.core.commands import Command
from facilitator.texts import Texts


@dataclass(frozen=True, slots=True)
class KeyLine:
    """An action and the keys that do it; keys in one text are pressed one after another.

    ``command`` does the same; None where the keys are data. Without keys it is done by the palette
    or a button.
    """

    action: str
    keys: tuple[str, ...]
    command: Command | None = None


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Keys that belong together."""

    title: str
    lines: tuple[KeyLine, ...]


def key_groups(texts: Texts) -> tuple[KeyGroup, ...]:
    """The page in one language."""
    return (
        KeyGroup(texts.tr("Move"), _moving(texts)),
        KeyGroup(texts.tr("Audience screen"), _screen(texts)),
        KeyGroup(texts.tr("Clock"), _clock(texts)),
        KeyGroup(texts.tr("People and groups"), _people(texts)),
        KeyGroup(texts.tr("Scores"), _scores(texts)),
        KeyGroup(texts.tr("In the score entry"), _entry(texts)),
        KeyGroup(texts.tr("Notes"), _notes(texts)),
        KeyGroup(texts.tr("Window"), _window(texts)),
    )


def _moving(texts: Texts) -> tuple[KeyLine, ...]:
    return (
        KeyLine(texts.tr("Next"), ("PgDn", "→", "↓", "Space", "Enter", "N"), Command.NEXT),
        KeyLine(texts.tr("Previous"), ("PgUp", "←", "↑", "Backspace", "P"), Command.BACK),
        KeyLine(texts.tr("Go to a step of this block"), ("1 … 99 Enter",)),
        KeyLine(texts.tr("All pages at a glance; Enter goes there"), ("Tab",), Command.OVERVIEW),
        KeyLine(
            texts.tr("Leave pointing, black, freeze or entry, one a press"), ("Esc",), Command.PEEL
        ),
        KeyLine(
            texts.tr("Insert a break, timer, slide, talk or activity"), ("Ctrl+B",), Command.INSERT
        ),
        KeyLine(texts.tr("Play a round or step once more"), ("Ctrl+Shift+B",), Command.REPEAT),
        KeyLine(texts.tr("Skip the rest of this block"), (), Command.SKIP),
        KeyLine(texts.tr("Come back to where you were before"), (), Command.COME_BACK),
        KeyLine(texts.tr("End the workshop; its report comes then"), ("Ctrl+E",), Command.END),
    )


def _screen(texts: Texts) -> tuple[KeyLine, ...]:
    return (
        KeyLine(texts.tr("Black screen"), ("F4", "B", "."), Command.BLACK),
        KeyLine(texts.tr("White screen"), ("Shift+F4", "W", ","), Command.WHITE),
        KeyLine(texts.tr("Logo screen"), ("Ctrl+F4",), Command.LOGO),
        KeyLine(texts.tr("Freeze"), ("F6", "F"), Command.FREEZE),
        KeyLine(texts.tr("Laser pointer"), ("Ctrl+L",), Command.LASER),
        KeyLine(texts.tr("Spotlight"), ("Ctrl+Shift+L",), Command.SPOTLIGHT),
        KeyLine(texts.tr("Enlarge a part, or back"), ("Ctrl+Shift+E",), Command.ZOOM),
        KeyLine(texts.tr("Message to the room on or off"), ("Ctrl+Shift+M",), Command.MESSAGE),
        KeyLine(texts.tr("Tasks of the groups on or off"), ("Ctrl+Shift+G",), Command.TASKS),
        KeyLine(texts.tr("Standing on or off"), ("F7",), Command.STANDING),
        KeyLine(texts.tr("Reveal the next rank"), ("Shift+F7",), Command.REVEAL),
        KeyLine(texts.tr("Where we are on or off"), ("Ctrl+F7",), Command.WHERE),
        KeyLine(texts.tr("Where we are, with times"), ("Ctrl+Shift+F7",), Command.WHERE_TIMES),
        KeyLine(texts.tr("Language of the audience screen"), ("F11",), Command.AUDIENCE_LANGUAGE),
        KeyLine(texts.tr("Hand over the screen, take it back"), ("Ctrl+H",), Command.HAND_OVER),
        KeyLine(texts.tr("Code names for the groups"), ("Ctrl+G",), Command.CODE_NAMES),
        KeyLine(texts.tr("Swap the screens"), ("Ctrl+D",), Command.SWAP_SCREENS),
        KeyLine(
            texts.tr("Show which screen is which"), ("Ctrl+Shift+D",), Command.IDENTIFY_SCREENS
        ),
    )


def _clock(texts: Texts) -> tuple[KeyLine, ...]:
    return (
        KeyLine(texts.tr("Pause or go on"), ("F8", "Pause"), Command.TIMER_TOGGLE),
        KeyLine(texts.tr("One minute more"), ("F9",), Command.TIMER_PLUS),
        KeyLine(texts.tr("One minute less"), ("Shift+F9",), Command.TIMER_MINUS),
        KeyLine(texts.tr("Reset the timer"), ("Ctrl+T",), Command.TIMER_RESET),
        KeyLine(texts.tr("Clock alone on the screen"), ("Ctrl+F8",), Command.CLOCK_ALONE),
        KeyLine(texts.tr("Clock in the corner"), ("Ctrl+Shift+F8",), Command.CLOCK_CORNER),
        KeyLine(texts.tr("Restore the time away"), ("Shift+F8",), Command.TIMER_GIVE_BACK),
        KeyLine(texts.tr("Make up time"), ("Ctrl+Shift+T",), Command.CATCH_UP),
        KeyLine(texts.tr("Planned and used time"), ("Ctrl+Shift+H",), Command.TIMES),
        KeyLine(texts.tr("Rehearsal: let time pass faster"), ("Ctrl+↑",), Command.FASTER),
        KeyLine(texts.tr("Rehearsal: slower, down to step by step"), ("Ctrl+↓",), Command.SLOWER),
    )


def _people(texts: Texts) -> tuple[KeyLine, ...]:
    return (
        KeyLine(texts.tr("People, groups, who came"), ("Ctrl+Shift+P",), Command.PEOPLE),
        KeyLine(texts.tr("There: here, late, absent"), ("Space", "L", "A")),
        KeyLine(texts.tr("There: late, absent with an input method on"), ("+", "-")),
        KeyLine(texts.tr("There: a walk-in"), ("N", "Ins")),
        KeyLine(texts.tr("There: into a group; 0 is group 10"), ("1 … 9 0",)),
    )


def _scores(texts: Texts) -> tuple[KeyLine, ...]:
    return (
        KeyLine(texts.tr("Open or leave the score entry"), ("F2",), Command.ENTRY),
        KeyLine(texts.tr("Class points"), ("F3",), Command.CLASS_POINTS),
        KeyLine(texts.tr("Window for the assistant"), ("Ctrl+R",), Command.ASSISTANT),
        KeyLine(texts.tr("Hand over to another computer"), ("Ctrl+Shift+O",), Command.GIVE),
        KeyLine(texts.tr("Take entries back from another computer"), ("Ctrl+O",), Command.TAKE),
        KeyLine(texts.tr("Decide where two records differ"), ("Ctrl+Shift+J",), Command.DISPUTES),
        KeyLine(texts.tr("Undo"), ("Ctrl+Z",), Command.UNDO),
        KeyLine(texts.tr("Redo"), ("Ctrl+Y",), Command.REDO),
        KeyLine(texts.tr("How was this computed?"), ("Ctrl+I",), Command.STORY),
        KeyLine(texts.tr("Log of scores"), ("Ctrl+J",), Command.LOG),
        KeyLine(texts.tr("How the ranking counts"), ("Ctrl+M",), Command.RANKING),
    )


def _entry(texts: Texts) -> tuple[KeyLine, ...]:
    return (
        KeyLine(texts.tr("Pick a group; 0 is group 10"), ("1 … 9 0",)),
        KeyLine(texts.tr("Pick a pair of the group"), ("A B C",)),
        KeyLine(texts.tr("Confirm; a digit then picks a group"), ("Enter",)),
        KeyLine(texts.tr("Confirm, the next group takes it"), ("Space", "Tab")),
        KeyLine(texts.tr("No row lit: light the next"), ("Enter", "Tab", "↓")),
        KeyLine(texts.tr("Tick an item"), ("1 … 9 0 - =",)),
        KeyLine(texts.tr("Take the time of the clock"), ("T", "=")),
        KeyLine(texts.tr("In a ranking: move the letter placed last"), ("Alt+↑", "Alt+↓")),
        KeyLine(texts.tr("Excused"), ("/",)),
        KeyLine(texts.tr("Nothing handed in"), ("*",)),
        KeyLine(texts.tr("Clear what was entered"), ("Delete",)),
        KeyLine(texts.tr("Next judge, or the sheet of the next member"), ("+",)),
    )


def _notes(texts: Texts) -> tuple[KeyLine, ...]:
    return (
        KeyLine(texts.tr("Note something down"), ("Ctrl+N",), Command.JOT),
        KeyLine(texts.tr("Notebook: everything noted down"), ("Ctrl+Shift+N",), Command.NOTEBOOK),
        KeyLine(texts.tr("Photos for the summary"), ("Ctrl+Shift+I",), Command.PHOTOS),
        KeyLine(texts.tr("Rewrite the notes of this step"), ("F12",), Command.EDIT_NOTES),
        KeyLine(texts.tr("Show the parking lot to the room"), ("Ctrl+U",), Command.PARKING_LOT),
        KeyLine(
            texts.tr("Show the commitments to the room"), ("Ctrl+Shift+U",), Command.COMMITMENTS
        ),
        KeyLine(texts.tr("Notes larger"), ("Ctrl++",), Command.NOTES_BIGGER),
        KeyLine(texts.tr("Notes smaller"), ("Ctrl+−",), Command.NOTES_SMALLER),
    )


def _window(texts: Texts) -> tuple[KeyLine, ...]:
    return (
        KeyLine(texts.tr("Switch panes"), ("Ctrl+Tab", "Ctrl+Shift+Tab"), Command.NEXT_PANE),
        KeyLine(texts.tr("Find any action"), ("Ctrl+K",), Command.PALETTE),
        KeyLine(texts.tr("Light or dark windows"), (), Command.THEME),
        KeyLine(texts.tr("Back to Home"), (), Command.HOME),
        KeyLine(texts.tr("Settings: language, theme, sounds"), ("Ctrl+,",), Command.SETTINGS),
        KeyLine(texts.tr("All keys"), ("F1", "?"), Command.HELP),
    )
