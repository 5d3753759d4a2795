"""Words in several languages, and the runs of text the screen and the paper are made of."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

ZH = "zh-CN"
EN = "en"
LOCALES = (ZH, EN)
_SQUEEZED = re.compile("([，。、；：）》〉】」』”’])(?=[，。、；：）》〉】」』”’（《〈【「『“‘])")

AudienceLanguage: TypeAlias = Literal["zh-CN", "en", "both"]
AUDIENCE_LANGUAGES: tuple[AudienceLanguage, ...] = ("zh-CN", "en", "both")

Words: TypeAlias = Mapping[str, str]
"""One text in its languages: locale -> string."""


def same(text: str) -> dict[str, str]:
    """A name somebody typed: the same in every language."""
    return dict.fromkeys(LOCALES, text)


def pick(words: Words, locale: str) -> str:
    """The text in ``locale``, or in any language that has one: a word in the wrong language
    helps a room more than an empty line."""
    return words.get(locale) or next((text for text in words.values() if text), "")


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text and its language: quotes, fonts and line breaks follow from it."""

    text: str
    lang: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line for the room: the leading language, and the second one where both are shown."""

    first: Run
    second: Run | None = None


def line(words: Words, language: AudienceLanguage) -> Line:
    """The line a room reads: one language, or Chinese with English under it.

    A text that is the same in both languages (a name, a figure) is not said twice.
    """
    if language != "both":
        chosen = pick(words, language)
        lang = language if words.get(language) or not words.get(ZH) else ZH
        return Line(Run(chosen, lang))
    zh, en = pick(words, ZH), words.get(EN, "")
    return Line(Run(zh, ZH), Run(en, EN) if en and en != zh else None)


def tidy(text: str) -> str:
    """A typed line as it is kept: nothing before and behind it, single spaces in it."""
    return " ".join(text.split())


def squeezed(text: str) -> tuple[tuple[str, bool], ...]:
    """A Chinese line in runs, and for each whether its marks take half their width.

    Of two full-width marks in a row the first gives up its blank half, or a hole would be seen.
    """
    parts = _SQUEEZED.split(text)
    return tuple((part, number % 2 == 1) for number, part in enumerate(parts) if part)


def display_width(text: str) -> int:
    """How wide a text is seen: a Chinese character counts twice, a mark on a letter not at all."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in text
    )


def part_name(group: str, letter: str) -> str:
    """A pair of a group: 第1组A, Group 1 A; the group itself where it has no pairs.

    What the name ends in decides, not the language of the window: a group keeps its name in both.
    """
    if not letter:
        return group
    gap = "" if unicodedata.east_asian_width(group[-1:] or " ") in "WF" else " "
    return f"{group}{gap}{letter.upper()}"


def dotted(locale: str, *texts: str) -> str:
    """Several texts on one line; the Chinese middle dot is one em wide and takes no spaces."""
    return ("·" if locale == ZH else " · ").join(text for text in texts if text)
