"""Names in texts that are filled in for each workshop: ``{{company}}``, ``{{option:act-4.c}}``."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from facilitator.core.text import LOCALES, Words

PLACEHOLDER = re.compile(r"\{\{\s*([a-z]+:)?([a-z0-9_.-]+)\s*\}\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Filling:
    """What stands for the placeholders of one block.

    ``variables`` come from the content, ``chosen`` from the workshop and win; ``letters`` maps
    "part.option" to today's letter, ``parts`` a part id to the words for its number.
    """

    variables: Mapping[str, Words] = field(default_factory=dict[str, Words])
    chosen: Mapping[str, str] = field(default_factory=dict[str, str])
    letters: Mapping[str, str] = field(default_factory=dict[str, str])
    parts: Mapping[str, Words] = field(default_factory=dict[str, Words])

    def __call__(self, words: Words) -> Words:
        """The same words with every known name filled in; an unknown one stays readable."""
        if not any("{{" in text for text in words.values()):
            return words
        return {
            locale: PLACEHOLDER.sub(self._replacer(locale), text) for locale, text in words.items()
        }

    def _replacer(self, locale: str) -> Callable[[re.Match[str]], str]:
        def replace(found: re.Match[str]) -> str:
            kind, name = found[1] or "", found[2]
            if kind == "option:":
                return self.letters.get(name, "?")
            if kind == "part:":
                return _word(self.parts.get(name), locale, name)
            return self.chosen.get(name) or _word(self.variables.get(name), locale, name)

        return replace


def _word(words: Words | None, locale: str, name: str) -> str:
    if words is None:
        return name
    return words.get(locale) or next((words[one] for one in LOCALES if words.get(one)), name)


def parts_in(words: Words) -> set[str]:
    """The parts that a text speaks of, itself or by one of their options."""
    names = {name for text in words.values() for name in names_in(text)}
    return {name.split(":")[1].split(".")[0] for name in names if ":" in name}


def names_in(text: str) -> set[str]:
    """The variables, options ("option:…") and parts ("part:…") a text refers to."""
    return {(found[1] or "") + found[2] for found in PLACEHOLDER.finditer(text)}
