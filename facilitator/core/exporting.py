"""What a trainer gives out after the day: which files there are, and what can be said about them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal, TypeAlias

from facilitator.core.certificates import Attended
from facilitator.core.documents import Kept
from facilitator.core.errors import UserError
from facilitator.core.finish import PLAIN, Finish
from facilitator.core.text import ZH, AudienceLanguage

GivenKind: TypeAlias = Literal[
    "summary",
    "key-picture",
    "charts",
    "follow-up",
    "edition",
    "certificate-list",
    "hand-outs",
    "certificates",
    "class-picture",
    "slides",
    "data",
    "data-csv",
    "record",
]
Reader: TypeAlias = Literal["client", "participants", "trainer"]
READERS: tuple[Reader, ...] = ("client", "participants", "trainer")
Packing: TypeAlias = Literal["folders", "zips", "one-zip"]
"""Files as they are, a .zip for each reader, or one .zip of everything: in it there is a folder for
each reader, as there is without."""
PACKINGS: tuple[Packing, ...] = ("folders", "zips", "one-zip")
READER_OF: Mapping[GivenKind, Reader] = {
    "summary": "client",
    "key-picture": "client",
    # What they show is in the summary, figures of few people left out.
    "charts": "client",
    "follow-up": "client",
    "edition": "client",
    # Names and attendance of everybody: for who sent them, never for the others.
    "certificate-list": "client",
    "hand-outs": "participants",
    "certificates": "participants",
    "class-picture": "participants",
    "slides": "participants",
    # Every entry, whoever made and corrected it, and what is hidden elsewhere.
    "data": "trainer",
    "data-csv": "trainer",
    "record": "trainer",
}
"""Who may see a file. What is for the trainer lies apart from what is passed on unseen."""
GIVEN_KINDS: tuple[GivenKind, ...] = tuple(READER_OF)
"""In the order they are offered and made: for others first, for the trainer alone last."""
PDF_KINDS: frozenset[GivenKind] = frozenset(
    {"summary", "hand-outs", "certificates", "certificate-list", "slides", "edition", "record"}
)
"""Those that can be locked, or made for an archive; of pages of the room there is no archive."""
WORDED: frozenset[GivenKind] = frozenset({"summary", "key-picture", "edition", "class-picture"})
"""Those that are in the words of the summary, as the trainer rewrote them."""
ONCE: frozenset[GivenKind] = frozenset({"certificates", "slides"})
"""Those of which there is one file whatever the languages: both on a page, or that of the room."""
AT_FIRST: frozenset[GivenKind] = frozenset({"summary", "hand-outs", "certificates", "follow-up"})
"""Those that are ticked where nobody said anything."""
BEFORE: frozenset[GivenKind] = frozenset({"certificates"})
"""The same before class: certificates are printed ahead."""


def readers_of(kinds: Iterable[GivenKind]) -> tuple[Reader, ...]:
    """For whom these files are, in the order of ``READERS``."""
    found = {READER_OF[kind] for kind in kinds}
    return tuple(one for one in READERS if one in found)


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateWish:
    """What the trainer wants of the certificates.

    ``include`` and ``leave_out`` are ids of people, ``void`` numbers that are no longer good.
    ``issued`` is the date of issue, None for printing before class. ``hours`` None are those of the
    plan. ``shift`` moves the print on paper that is printed already, in mm to the right and up.
    """

    language: AudienceLanguage
    include: tuple[str, ...] = ()
    leave_out: tuple[str, ...] = ()
    void: tuple[int, ...] = ()
    issued: date | None = None
    hours: float | None = None
    organiser: str = ""
    completion: bool = False
    logo: bytes | None = None
    printed: bool = False
    finish: Finish = PLAIN
    shift: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class PaintedPages:
    """The pages the room saw, as they were painted: a PDF that is not yet finished.

    ``bookmarks`` are the title of each block and its first page, counted from 0.
    """

    pdf: bytes
    bookmarks: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportWish:
    """Which files are made, and how.

    ``locales`` are "zh-CN", "en" or both: every file in each of them, certificates with both on one
    page. ``packing`` says how the files lie together. ``logo`` is the picture on the
    certificates. ``pages`` are those of the room: only whoever has a screen can paint them.
    """

    kinds: tuple[GivenKind, ...]
    locales: tuple[str, ...]
    packing: Packing = "folders"
    finish: Finish = PLAIN
    organisation: str = ""
    ranks: bool = False
    contact: str = ""
    certificates: CertificateWish = field(default_factory=lambda: CertificateWish(language=ZH))
    logo: Path | None = None
    pages: PaintedPages | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What a workshop has to give: what is known before anything is made.

    ``attended`` is everybody on the list, ``given`` the ids of those who have a certificate.
    ``waves`` are the days after the workshop of which something was reported.
    """

    title: str
    groups: int
    commitments: int
    hours: float
    organiser: str
    attended: tuple[Attended, ...]
    given: frozenset[str]
    begun: bool
    waves: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """What was written: the file or folder it went to, and how many files.

    ``readers`` counts them by who may see them. ``skipped`` are kinds with the reason why there is
    nothing of them; ``without`` are people who got no certificate, ``issued`` counts those who did;
    ``missing`` are characters no font has; ``kept`` are files that were not written over. ``packed``
    counts the .zip files they are in, 0 for none.
    """

    place: Path
    files: int
    readers: tuple[tuple[Reader, int], ...] = ()
    skipped: tuple[tuple[GivenKind, UserError], ...] = ()
    without: tuple[Attended, ...] = ()
    issued: int = 0
    missing: str = ""
    kept: tuple[Kept, ...] = ()
    packed: int = 0
