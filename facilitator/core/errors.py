"""What can go wrong that a trainer can do something about.

A ``UserError`` carries facts, never a sentence: ``facilitator.messages`` says it in the language
of the reader. Everything that is not a ``UserError`` is a bug and travels to the one handler.
"""

from dataclasses import dataclass
from pathlib import Path

HELD_OPEN = "held open"
"""The reason why Windows does not let a file be replaced that a viewer shows."""


class UserError(Exception):
    """The root of everything a trainer can act on."""


@dataclass(eq=False, repr=False)
class CannotReadFile(UserError):
    """A file that is missing, locked, or not what it should be."""

    path: Path
    reason: str


@dataclass(eq=False, repr=False)
class NotAPhoto(UserError):
    """A file that is no picture, or none that can be read."""

    name: str


@dataclass(eq=False, repr=False)
class PhotoTooLarge(UserError):
    """A picture of more pixels or bytes than any camera makes."""

    name: str


@dataclass(eq=False, repr=False)
class CannotWriteFile(UserError):
    """A file or folder that refuses to be written, for instance open in another program."""

    path: Path
    reason: str


@dataclass(eq=False, repr=False)
class NotAPassword(UserError):
    """A password that some reader would not take; ``path`` is the file that holds it, if one does."""

    path: Path | None = None


class ArchiveWithPassword(UserError):
    """A file for archives was asked for, and a password: archives take no locked file."""


class PasswordNeeded(UserError):
    """A PDF that opens with its password only, and none was given."""


class WrongPassword(UserError):
    """A PDF that opens with another password than the one that was given."""


class RenderingStopped(UserError):
    """The program that makes the pages of a large report ended before they were made."""


@dataclass(eq=False, repr=False)
class DiskFull(UserError):
    """No space left where the library lives; nothing of the refused change was kept."""

    path: Path


@dataclass(eq=False, repr=False)
class DiskTrouble(UserError):
    """The disk refused a read or a write; nothing of the refused change was kept."""

    path: Path
    code: str


@dataclass(eq=False, repr=False)
class LibraryInUse(UserError):
    """Another running program holds this library."""

    path: Path


@dataclass(eq=False, repr=False)
class AlreadyOpen(LibraryInUse):
    """The program was started twice; the first one has been asked to show its window."""


@dataclass(eq=False, repr=False)
class LibraryTooNew(UserError):
    """A library written by a newer version of the program: ``found`` > ``known`` schema."""

    path: Path
    found: int
    known: int


@dataclass(eq=False, repr=False)
class NotALibrary(UserError):
    """A file that is not a library of this program (or an empty file in its place)."""

    path: Path


@dataclass(eq=False, repr=False)
class LibraryDamaged(UserError):
    """Integrity or hash check failed; ``detail`` names the first finding."""

    path: Path
    detail: str


@dataclass(eq=False, repr=False)
class WorkshopDamaged(UserError):
    """Lines or contents of one workshop are not what was written; every other one can be used.

    ``path`` is the library, ``backups`` the folder of its copies, ``detail`` the first finding.
    """

    title: str
    path: Path
    backups: Path
    detail: str


@dataclass(frozen=True, slots=True)
class PackProblem:
    """One mistake in a pack: where it is, what is wrong and what to do.

    ``code`` names the rule; ``facts`` are the values its sentence quotes.
    """

    file: str
    line: int
    field: str
    code: str
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(eq=False, repr=False)
class BrokenPack(UserError):
    """Everything that is wrong with a pack, found in one reading."""

    path: Path
    problems: tuple[PackProblem, ...]


@dataclass(eq=False, repr=False)
class UnknownContent(UserError):
    """A template, exercise or card id that no installed pack has."""

    content_id: str


@dataclass(eq=False, repr=False)
class UnknownTemplate(UserError):
    """No pack has a template of this id; ``known`` are those there are."""

    asked: str
    known: tuple[str, ...]


@dataclass(eq=False, repr=False)
class UnknownWorkshop(UserError):
    """No workshop fits what was typed."""

    asked: str


@dataclass(eq=False, repr=False)
class SeveralWorkshops(UserError):
    """More than one workshop fits what was typed; ``found`` are their short ids, dates, titles."""

    asked: str
    found: tuple[tuple[str, str, str], ...]


@dataclass(eq=False, repr=False)
class WorkshopFinished(UserError):
    """A finished workshop takes no more changes."""

    title: str


@dataclass(eq=False, repr=False)
class RecordsOnly(UserError):
    """Here it is only recorded for another computer: the plan and its rules are kept there."""

    title: str


@dataclass(eq=False, repr=False)
class NumberOutOfRange(UserError):
    """A number outside its declared range; it is refused, never clipped."""

    value: float
    low: float
    high: float


@dataclass(eq=False, repr=False)
class NotMeasured(UserError):
    """An indicator of an objective that this workshop does not measure."""


@dataclass(eq=False, repr=False)
class NotADay(UserError):
    """A text in the place of a date (2026-04-06)."""

    typed: str


@dataclass(eq=False, repr=False)
class BlockWasRun(UserError):
    """No minutes were said of a block in which something is entered: it was run."""

    title: str


@dataclass(eq=False, repr=False)
class NotANumber(UserError):
    """Something that should be a number (whole, or in steps) and is not."""

    typed: str


@dataclass(eq=False, repr=False)
class UnknownOption(UserError):
    """A letter that the question does not have."""

    letter: str
    letters: str


@dataclass(eq=False, repr=False)
class UnknownSlot(UserError):
    """An entry that the scoring of the block has no place for."""

    slot: str


@dataclass(eq=False, repr=False)
class NothingToUndo(UserError):
    """There is no change left that could be undone."""


@dataclass(eq=False, repr=False)
class NothingToRedo(UserError):
    """Nothing was undone that could be done again."""


@dataclass(eq=False, repr=False)
class UndoneNotHere(NothingToUndo):
    """The newest change cannot be taken back: what was before it is on another computer, or gone."""


@dataclass(eq=False, repr=False)
class RedoneNotHere(NothingToRedo):
    """What was undone last cannot be done again: what it was about is not here any more."""


@dataclass(eq=False, repr=False)
class RewrittenSince(UserError):
    """What undo or redo would put back was written anew meanwhile, and that would be lost."""


@dataclass(eq=False, repr=False)
class ReplacedSince(UserError):
    """What undo or redo would touch was changed by another recorder meanwhile; names as shown."""

    group: str
    block: str


@dataclass(eq=False, repr=False)
class FieldEmpty(UserError):
    """A field that needs a text; ``field`` is its stable name."""

    field: str


@dataclass(eq=False, repr=False)
class FieldTooLong(UserError):
    """A text over its limit of characters; the name of a group over its width, where a Chinese
    character counts twice."""

    field: str
    limit: int


@dataclass(eq=False, repr=False)
class NameTaken(UserError):
    """Two groups with the same name."""

    name: str


@dataclass(eq=False, repr=False)
class GroupCount(UserError):
    """Too few or too many groups for a workshop."""

    count: int
    low: int
    high: int


@dataclass(eq=False, repr=False)
class UnreadableData(UserError):
    """Stored or imported data with an unknown, missing or wrong field; ``detail`` names it."""

    what: str
    detail: str


@dataclass(eq=False, repr=False)
class NotAHandover(UserError):
    """A file that was not handed over by this program, or is cut off or changed since."""

    path: Path
    detail: str


@dataclass(eq=False, repr=False)
class HandoverTooNew(UserError):
    """A workshop handed over by a newer version of the program: ``found`` > ``known``."""

    path: Path
    found: int
    known: int


@dataclass(eq=False, repr=False)
class HandoverTooLarge(UserError):
    """A workshop that no other computer would read: ``found`` > ``most``, in MB."""

    path: Path
    found: int
    most: int


@dataclass(eq=False, repr=False)
class AnotherWorkshop(UserError):
    """A file handed over from another workshop than the one that runs."""

    path: Path
    title: str
    running: str


@dataclass(eq=False, repr=False)
class AnotherPlan(UserError):
    """A file with scores for a block or unit that the workshop here does not have."""

    path: Path
    title: str


@dataclass(eq=False, repr=False)
class PlanMovedOn(UserError):
    """A workshop handed over again whose plan is not the one that this computer has of it."""

    path: Path
    title: str


@dataclass(eq=False, repr=False)
class FormatTooNew(UserError):
    """Content written in a newer format than this version of the program knows."""

    found: int
    known: int


@dataclass(eq=False, repr=False)
class PersonTaken(UserError):
    """Somebody of this name is in the same department already."""

    name: str


@dataclass(eq=False, repr=False)
class TooManyPeople(UserError):
    """More people than a workshop can have."""

    most: int


class GroupsStay(UserError):
    """The workshop has ended: nobody leaves a scored group, and nobody is divided anew."""
