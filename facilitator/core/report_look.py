"""What a report looks like: its cover, the colour of the client, photo and logo."""

import re
import unicodedata
from dataclasses import dataclass

from facilitator.core.charts.colour import Accent, guarded_accent
from facilitator.core.documents import CoverKind
from facilitator.core.paper_errors import NotAColour

_COLOUR = re.compile(r"#?([0-9A-Fa-f]{6})")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportLook:
    """The look of the reports of one workshop.

    ``accent`` is the colour that was asked for, "" for that of the program; ``photo`` (of the
    cover) and ``logo`` (of the client) are sha256 of pictures kept with the workshop, "" for none.
    """

    cover: CoverKind = "band"
    accent: str = ""
    photo: str = ""
    logo: str = ""


PLAIN_LOOK = ReportLook()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dress:
    """The same as it is printed.

    ``accent`` is dark enough for white text, "" for the colour of the program. ``photo`` is a
    JPEG, ``logo`` (of the client) and ``own_logo`` (of the trainer's firm) are PNGs; ``contact``
    is how the firm can be reached.
    """

    cover: CoverKind = "band"
    accent: str = ""
    photo: bytes | None = None
    logo: bytes | None = None
    own_logo: bytes | None = None
    contact: str = ""


PLAIN_DRESS = Dress()


def checked_accent(text: str) -> Accent | None:
    """The colour that was typed, "#0B3D6E" or without the sign; None for none.

    Raises:
        NotAColour
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    if not plain:
        return None
    found = _COLOUR.fullmatch(plain)
    if found is None:
        raise NotAColour(text)
    return guarded_accent(f"#{found[1]}")
