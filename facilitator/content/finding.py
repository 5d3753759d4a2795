"""Finding by a few words, in any language, or by the first letters of Chinese ones."""

import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from facilitator.content.pinyin import initials

_REMEMBERED = 4096


def needles(typed: str) -> tuple[str, ...]:
    """The words that are looked for: full width and capitals make no difference."""
    return tuple(unicodedata.normalize("NFKC", typed).casefold().split())


def found(wanted: Sequence[str], texts: Iterable[str]) -> bool:
    """Whether every wanted word is in one of the texts or in a spelling of one by first letters."""
    forms = [_forms(text) for text in texts]
    return all(any(word in form for form in forms) for word in wanted)


def begins(wanted: Sequence[str], texts: Iterable[str]) -> bool:
    """Whether one of the texts, or a spelling of one, begins with the first wanted word."""
    lines = (line for text in texts for line in _forms(text).splitlines())
    return bool(wanted) and any(line.startswith(wanted[0]) for line in lines)


@lru_cache(maxsize=_REMEMBERED)
def _forms(text: str) -> str:
    """A text with its spellings, one a line, so that no match reaches over two of them."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "\n".join((plain, *initials(text)))
