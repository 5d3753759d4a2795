"""What can be wrong with a spreadsheet that somebody filled in and sent back."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from facilitator.core.errors import UserError

SheetMistake: TypeAlias = Literal[
    "no-form",
    "two-forms",
    "no-column",
    "two-columns",
    "no-id",
    "same-id",
    "state",
    "date",
    "date-not-done",
    "remark",
    "cancelled",
]
NotWhat: TypeAlias = Literal["other", "old", "locked", "held", "damaged"]


@dataclass(frozen=True, slots=True)
class SheetProblem:
    """One mistake: the sheet and the cell it is in ("" where it is in none), and the values that
    its sentence quotes."""

    code: SheetMistake
    sheet: str
    cell: str = ""
    value: str = ""
    other: str = ""


@dataclass(eq=False, repr=False)
class SpreadsheetMistakes(UserError):
    """Everything that is wrong in a spreadsheet, found in one reading; nothing was taken in."""

    path: Path
    problems: tuple[SheetProblem, ...]


@dataclass(eq=False, repr=False)
class NotASpreadsheet(UserError):
    """A file that is no .xlsx that can be read.

    ``what`` it is instead: something else, an .xls, an .xlsx under a password, one that another
    program does not let go of, one cut off.
    """

    path: Path
    what: NotWhat


@dataclass(eq=False, repr=False)
class SpreadsheetTooLarge(UserError):
    """A file, or what it unpacks to, beyond any form: at most ``most`` MB and ``rows`` rows."""

    path: Path
    most: int
    rows: int


@dataclass(eq=False, repr=False)
class AnotherFollowUp(UserError):
    """A follow-up form of which no commitment belongs to this workshop."""

    path: Path
    title: str


@dataclass(eq=False, repr=False)
class UnknownCommitments(UserError):
    """A form with rows of commitments that the workshop does not have; ``rows`` says which."""

    path: Path
    rows: tuple[str, ...]


@dataclass(eq=False, repr=False)
class NoCommitments(UserError):
    """A workshop in which nothing was promised has nothing to follow up."""

    title: str
