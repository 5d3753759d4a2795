"""Logos taken in as they are kept, and the look of a workshop as it is printed.

This module brings the printing libraries with it.
"""

import logging
from dataclasses import dataclass
from pathlib import Path

from facilitator.core.errors import CannotReadFile, CannotWriteFile
from facilitator.core.paper_errors import NotALogo
from facilitator.core.report_look import Dress, ReportLook, checked_accent
from facilitator.durable import make_folder, write_whole
from facilitator.live.report_look import look_with_pictures
from facilitator.reports.logo import MOST_BYTES, NotAPicture, logo_size, normal_logo
from facilitator.settings import load, own_logo_file, settings_file
from facilitator.storage.library import Library

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Firm:
    """The trainer's own firm: its name, how to reach it, its logo as a PNG."""

    name: str = ""
    contact: str = ""
    logo: bytes | None = None


def read_logo(path: Path) -> bytes:
    """The logo in a file as a PNG that can be kept.

    Raises:
        CannotReadFile, NotALogo
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise NotALogo(path)
        return normal_logo(path.read_bytes())
    except OSError as error:
        raise CannotReadFile(path, error.strerror or str(error)) from error
    except NotAPicture as error:
        raise NotALogo(path) from error


def keep_own_logo(logo: bytes | None) -> None:
    """Keep the logo of the trainer's firm on this machine, or keep none.

    Raises:
        CannotWriteFile: the old one, if any, is still there
    """
    path = own_logo_file()
    if logo is not None:
        make_folder(path.parent)
        write_whole(path, logo)
        return
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise CannotWriteFile(path, error.strerror or str(error)) from error


def own_logo() -> bytes | None:
    """The logo of the trainer's firm; one that cannot be read is none."""
    try:
        data = own_logo_file().read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        _log.warning("the own logo cannot be read: %s", error)
        return None
    return printable(data, "the own logo")


def firm() -> Firm:
    """The firm as the settings of this machine have it."""
    settings = load(settings_file())
    return Firm(settings.organisation, settings.contact, own_logo())


def dress_of(library: Library, workshop_id: str, own: Firm) -> Dress:
    """The look of a workshop, ready to print; what can no longer be read is left out.

    Raises:
        UnreadableData
    """
    look, pictures = look_with_pictures(library, workshop_id)
    logo = pictures.get(look.logo)
    return Dress(
        cover=look.cover,
        accent=_printed(look),
        photo=pictures.get(look.photo),
        logo=printable(logo, "the logo of the client") if logo is not None else None,
        own_logo=own.logo,
        contact=own.contact,
    )


def accent_of(library: Library, workshop_id: str) -> str:
    """The colour of the client in the look of a workshop, ready to print.

    Raises:
        UnreadableData
    """
    return _printed(look_with_pictures(library, workshop_id)[0])


def _printed(look: ReportLook) -> str:
    accent = checked_accent(look.accent)
    return accent.colour if accent else ""


def printable(data: bytes, what: str) -> bytes | None:
    """The picture, None for one that is broken: a report is made without it."""
    try:
        logo_size(data)
    except NotAPicture:
        _log.warning("%s is no picture any more", what)
        return None
    return data
