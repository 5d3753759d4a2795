"""The first letters of Chinese names: 供应链四站 is found by "gylsz".

A character with several readings counts with each of them. A name of many such characters has
more spellings than anybody types; the first few dozen are kept.
"""

from functools import cache
from itertools import islice, product

from facilitator.paths import resource

_MOST = 48
_REMARK = "#"


def initials(text: str) -> tuple[str, ...]:
    """Every spelling of a text by first letters; letters and figures stand for themselves.

    What has no letter (a space, a bracket) is passed over. Text without Chinese characters has none.
    """
    known = _letters()
    found = [known.get(one) or _own(one) for one in text.casefold()]
    if not any(one in known for one in text):
        return ()
    spelt = ("".join(one) for one in product(*(letters for letters in found if letters)))
    return tuple(islice(spelt, _MOST))


def has_initial(character: str) -> bool:
    """Whether the table knows a character."""
    return character in _letters()


def _own(character: str) -> str:
    return character if character.isascii() and character.isalnum() else ""


@cache
def _letters() -> dict[str, str]:
    """Character -> the first letters of its readings."""
    found: dict[str, str] = {}
    table = resource("pinyin", "initials.txt").read_text(encoding="utf-8")
    for line in table.splitlines():
        if not line.startswith(_REMARK):
            letter, characters = line.split(" ", 1)
            for one in characters:
                found[one] = found.get(one, "") + letter
    return found
