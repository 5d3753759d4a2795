"""All keys with what they do, for the page of keys."""

from dataclasses import dataclass

from facilitator.texts import Texts


@dataclass(frozen=True, slots=True)
class KeyLine:
    """An action and the keys that do it; keys in one text are pressed one after another."""

    action: str
    keys: tuple[str, ...]


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
        KeyGroup(texts.tr("Scores"), _scores(texts)),
        KeyGroup(texts.tr("In the score entry"), _entry(texts)),
        KeyGroup(texts.tr("Window"), _window(texts)),
    )


def _moving(texts: Texts) -> tuple[KeyLine, ...]:
    return (
        KeyLine(texts.tr("Next"), ("PgDn", "→", "↓", "Space", "Enter", "N")),
        KeyLine(texts.tr("Previous"), ("PgUp", "←", "↑", "Backspace", "P")),
        KeyLine(texts.tr("Go to a step of this block"), ("1 … 99 Enter",)),
        KeyLine(texts.tr("All pages at a glance; Enter goes there"), ("Tab",)),
        KeyLine(texts.tr("Leave black, freeze or entry, one press each"), ("Esc",)),
        KeyLine(texts.tr("End the workshop"), ("Ctrl+E",)),
    )


def _screen(texts: Texts) -> tuple[KeyLine, ...]:
    return (
        KeyLine(texts.tr("Black screen"), ("F4", "B", ".")),
        KeyLine(texts.tr("White screen"), ("Shift+F4", "W", ",")),
        KeyLine(texts.tr("Freeze"), ("F6", "F")),
        KeyLine(texts.tr("Standing on or off"), ("F7",)),
        KeyLine(texts.tr("Reveal the next rank"), ("Shift+F7",)),
        KeyLine(texts.tr("Language of the audience screen"), ("F11",)),
        KeyLine(texts.tr("Hand over the screen, take it back"), ("Ctrl+H",)),
        KeyLine(texts.tr("Code names for the groups"), ("Ctrl+G",)),
        KeyLine(texts.tr("Swap the screens"), ("Ctrl+D",)),
        KeyLine(texts.tr("Show which screen is which"), ("Ctrl+Shift+D",)),
        KeyLine(texts.tr("Rehearse on one screen"), ("Alt+F5",)),
    )


def _clock(texts: Texts) -> tuple[KeyLine, ...]:
    return (
        KeyLine(texts.tr("Pause or go on"), ("F8", "Pause")),
        KeyLine(texts.tr("One minute more"), ("F9",)),
        KeyLine(texts.tr("One minute less"), ("Shift+F9",)),
        KeyLine(texts.tr("Reset the timer"), ("Ctrl+T",)),
        KeyLine(texts.tr("Restore the time away"), ("Shift+F8",)),
    )


def _scores(texts: Texts) -> tuple[KeyLine, ...]:
    return (
        KeyLine(texts.tr("Open or leave the score entry"), ("F2",)),
        KeyLine(texts.tr("Class points"), ("F3",)),
        KeyLine(texts.tr("Window for the assistant"), ("Ctrl+R",)),
        KeyLine(texts.tr("Hand over to another computer"), ("Ctrl+Shift+O",)),
        KeyLine(texts.tr("Take entries back from another computer"), ("Ctrl+O",)),
        KeyLine(texts.tr("Decide where two records differ"), ("Ctrl+Shift+J",)),
        KeyLine(texts.tr("Undo"), ("Ctrl+Z",)),
        KeyLine(texts.tr("Redo"), ("Ctrl+Y",)),
        KeyLine(texts.tr("How was this computed?"), ("Ctrl+I",)),
        KeyLine(texts.tr("Log of scores"), ("Ctrl+J",)),
        KeyLine(texts.tr("How the ranking counts"), ("Ctrl+M",)),
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
        KeyLine(texts.tr("Excused"), ("/",)),
        KeyLine(texts.tr("Nothing handed in"), ("*",)),
        KeyLine(texts.tr("Clear what was entered"), ("Delete",)),
        KeyLine(texts.tr("Next judge, or the sheet of the next member"), ("+",)),
    )


def _window(texts: Texts) -> tuple[KeyLine, ...]:
    return (
        KeyLine(texts.tr("Switch panes"), ("Ctrl+Tab", "Ctrl+Shift+Tab")),
        KeyLine(texts.tr("Notes larger or smaller"), ("Ctrl++", "Ctrl+−")),
        KeyLine(texts.tr("Settings"), ("Ctrl+,",)),
        KeyLine(texts.tr("This page"), ("F1", "?")),
    )
