"""What a block needs on the table: the sheets a pack prints, and what is brought along."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from facilitator.core.text import Words

Per: TypeAlias = Literal["workshop", "group", "pair", "person"]
PERS: tuple[Per, ...] = ("workshop", "group", "pair", "person")
Prints: TypeAlias = Literal[
    "", "figures", "frame", "checklist", "parts", "choices", "letters", "lanes", "codes"
]
PRINTS: tuple[Prints, ...] = (
    "",
    "figures",
    "frame",
    "checklist",
    "parts",
    "choices",
    "letters",
    "lanes",
    "codes",
)
"""What the program prints for a material from the exercise itself: its figures, an empty frame to
draw in, the features to tick, a page for each part, a form for the answers, the letters of the
options, the empty lanes of its picture, the codes under which people answer."""
Cell: TypeAlias = Words | float
"""What stands in a table: words, or a number, which is set to the right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """Something to print or bring: how many, for whom, and the step that needs it.

    ``prints`` says what of the exercise is printed for it; empty where it is brought along.
    """

    name: Words
    per: Per = "group"
    count: int = 1
    step: str = ""
    prints: Prints = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """A piece of a sheet that is cut off and given to one holder."""

    id: str
    holder: Words
    lines: tuple[Words, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Something the pack prints whole: prose, blanks to fill in, a table, slips to cut apart.

    A ``secret`` sheet is dealt face down and is never shown to the room. ``lengths`` are the
    minutes of the versions that use it; empty means all that play its step. ``above`` is how many
    of ``fields`` stand above the table, all where it does not say. ``survey`` is the survey whose
    paper it is: what that one says about privacy is printed on it.
    """

    id: str
    name: Words
    per: Per = "group"
    count: int = 1
    step: str = ""
    secret: bool = False
    lengths: tuple[float, ...] = ()
    lines: tuple[Words, ...] = ()
    fields: tuple[Words, ...] = ()
    above: int | None = None
    survey: str = ""
    columns: tuple[Words, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    cards: tuple[Slip, ...] = ()

    def used_in(self, minutes: float) -> bool:
        """Whether the version of so many minutes hands this sheet out."""
        return not self.lengths or minutes in self.lengths


def to_prepare(sheets: Iterable[Sheet], materials: Iterable[Material]) -> tuple[Material, ...]:
    """One list of what is printed and what is brought: who packs the box needs no other."""
    printed = (
        Material(name=sheet.name, per=sheet.per, count=sheet.count, step=sheet.step)
        for sheet in sheets
    )
    return (*printed, *materials)
