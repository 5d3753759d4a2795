"""Frozen content: written in one form only, so that equal contents have one sha256.

Apart from the rest of storage, because the forms of packs and of the screen come with it: they take
30 ms to load, and a list of workshops needs none of them.
"""

from functools import lru_cache

from facilitator.core.errors import FormatTooNew
from facilitator.core.pack import FORMAT_NO, REVEAL_KINDS, VIEW_KINDS, Content, RevealView, View
from facilitator.core.scoring.specs import SPEC_KINDS, ScoringSpec
from facilitator.core.stage import SLIDE_KINDS, Slide
from facilitator.storage.codec import Families, decode, encode, fingerprint

FAMILIES: Families = {
    View: VIEW_KINDS,
    RevealView: REVEAL_KINDS,
    Slide: SLIDE_KINDS,
    ScoringSpec: SPEC_KINDS,
}
"""What packs and screens are made of."""


def freeze(content: Content) -> tuple[str, str]:
    """The sha256 (hex) and the JSON of a content in its one form.

    Raises:
        UnreadableData: a field holds what could not be read back.
    """
    return _frozen(encode(content))


@lru_cache(maxsize=32)
def _frozen(written: str) -> tuple[str, str]:
    """Who plans a workshop asks for each content twice: to name it, and to keep it."""
    # Through decode: 5 and 5.0 minutes are the same content and must have the same hash.
    text = encode(decode(written, Content, FAMILIES))
    return fingerprint(text), text


def thaw(format_no: int, text: str) -> Content:
    """A frozen content, read in the format it was written in.

    Raises:
        FormatTooNew: written by a newer version of the program.
        UnreadableData: not what its format says.
    """
    return _thawed(upgrade(format_no, text))


@lru_cache(maxsize=32)
def _thawed(text: str) -> Content:
    """Kept by its words, not by their sha256: a copy of a workshop, a rehearsal and a report read
    the same contents, and what was changed on the disk is other words."""
    return decode(text, Content, FAMILIES)


def upgrade(format_no: int, text: str) -> str:
    """The same content in the newest format: here each later format turns its predecessor into
    itself, one after the other. Format 1 is the first.

    Raises:
        FormatTooNew: from a newer version of the program.
    """
    if format_no > FORMAT_NO:
        raise FormatTooNew(format_no, FORMAT_NO)
    return text
