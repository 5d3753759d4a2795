"""What the command that writes reports makes of a wished look: kept with the workshop, and of one's
own logo: kept on this machine."""

from dataclasses import dataclass, replace
from pathlib import Path

from facilitator.command_line import open_for_reading, say
from facilitator.core.documents import CoverKind
from facilitator.core.paper_errors import NoPhotoForCover
from facilitator.core.report_look import checked_accent
from facilitator.live.clock import SystemClock
from facilitator.live.dressing import keep_own_logo, read_logo
from facilitator.live.opened import Opened
from facilitator.live.photo import read_photo
from facilitator.live.report_look import LiveReportLook, kept
from facilitator.pdf_messages import darkened
from facilitator.storage.library import Library
from facilitator.texts import Texts

NONE = "none"
"""What is typed to have no colour or no logo any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LookWish:
    """What was said about the look, as it was typed; None leaves it as it is."""

    accent: str | None = None
    cover: CoverKind | None = None
    photo: Path | None = None
    client_logo: Path | None = None
    own_logo: Path | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said."""
        return self == LookWish()


def wear(folder: Path | None, asked: tuple[str, ...], wish: LookWish, texts: Texts) -> None:
    """Keep the look with these workshops, named by number or title; the own logo with the settings.

    Says when a colour had to be darkened.

    Raises:
        NotAColour, NotALogo, NotAPhoto, PhotoTooLarge, NoPhotoForCover, CannotReadFile,
        UnknownWorkshop, SeveralWorkshops, RecordsOnly, and what ``open_library`` raises
    """
    if wish.accent and wish.accent != NONE:
        accent = checked_accent(wish.accent)
        if accent is not None and accent.changed:
            say(darkened(accent, texts))
    own = None if wish.own_logo in (None, Path(NONE)) else read_logo(wish.own_logo)
    library = open_for_reading(folder)
    try:
        for found in [library.workshops.find(one) for one in asked]:
            _wear(library, found, wish)
    finally:
        library.close()
    if wish.own_logo is not None:
        keep_own_logo(own)


def _wear(library: Library, workshop: str, wish: LookWish) -> None:
    opened = Opened(library, workshop, SystemClock())
    live = LiveReportLook(opened)
    look, pictures = live.look, dict[str, bytes]()
    if wish.accent is not None:
        look = replace(look, accent="" if wish.accent == NONE else wish.accent)
    if wish.client_logo is not None:
        look = replace(look, logo=_logo(wish.client_logo, pictures))
    if wish.photo is not None:
        sha, jpeg = kept(read_photo(wish.photo).jpeg)
        pictures[sha] = jpeg
        look = replace(look, photo=sha, cover="photo")
    if wish.cover is not None:
        look = replace(look, cover=wish.cover)
    if look.cover == "photo" and not look.photo:
        photos = opened.notebook.photos
        if not photos:
            raise NoPhotoForCover(opened.workshop.title)
        look = replace(look, photo=photos[-1].picture)
    live.choose(look, "console", pictures)


def _logo(path: Path, pictures: dict[str, bytes]) -> str:
    if str(path) == NONE:
        return ""
    sha, png = kept(read_logo(path))
    pictures[sha] = png
    return sha
