"""What can go wrong where certificates and other papers are made; see ``facilitator.core.errors``."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from facilitator.core.errors import UserError


@dataclass(eq=False, repr=False)
class NobodyCalled(UserError):
    """Nobody on the list of people has this name."""

    name: str


@dataclass(eq=False, repr=False)
class SeveralCalled(UserError):
    """Several people on the list have this name."""

    name: str


class NobodyListed(UserError):
    """A paper for every participant, and nobody on the list who gets one."""


class OfZipOnly(UserError):
    """Tables in both languages, or as a PDF: only everything together has these options."""


class OneLanguageOnly(UserError):
    """A document that is never printed in both languages."""


@dataclass(eq=False, repr=False)
class NotAPlace(UserError):
    """Not two numbers of millimetres, each of at most ``most``."""

    said: str
    most: float


@dataclass(eq=False, repr=False)
class NotADate(UserError):
    """Not a date of the calendar."""

    said: str


@dataclass(eq=False, repr=False)
class NoSuchCertificate(UserError):
    """A number under which no certificate was given."""

    number: int


@dataclass(eq=False, repr=False)
class NotALogo(UserError):
    """A file that is no PNG or JPEG picture."""

    path: Path


@dataclass(eq=False, repr=False)
class NotAColour(UserError):
    """Not a colour #RRGGBB."""

    said: str


@dataclass(eq=False, repr=False)
class NoPhotoForCover(UserError):
    """A cover with a photo, and the workshop has none."""

    title: str


class OneWorkshopOnly(UserError):
    """A document of one workshop, and several were named."""


class TooFewRuns(UserError):
    """A report of a programme, and fewer than two workshops."""


class NotFinished(UserError):
    """Pictures, and pages of the room, are neither locked nor made for archives."""


@dataclass(eq=False, repr=False)
class NothingToGive(UserError):
    """Nothing was recorded in the workshop of this title that such a file could show."""

    title: str


@dataclass(eq=False, repr=False)
class ReportFull(UserError):
    """One finding, step or recommendation (``kind``) more than the report has room for; ``later``
    is whether it is an edition after 30, 60 or 90 days."""

    kind: Literal["finding", "step", "advice"]
    most: int
    later: bool = False
