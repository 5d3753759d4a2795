"""Hands out the values of one TOML table with the types they must have.

A value that is missing or of the wrong type is noted and replaced by something harmless, so that
reading goes on and every mistake of the file is found. What the replacement touches is "unsound"
for the rules that follow.
"""

import math
import re
from collections.abc import Mapping, Sequence
from datetime import time
from difflib import get_close_matches
from typing import Literal, NamedTuple, TypeAlias, TypeVar, cast

from facilitator.content.codes import Code
from facilitator.content.findings import Findings, Path, Reading
from facilitator.core.paper import Cell
from facilitator.core.text import EN, LOCALES, ZH, Words, same

_Choice = TypeVar("_Choice", bound=str)

KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
CLOCK = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d", re.ASCII)
_LONGEST_ID = 60
_MOST_ITEMS = 200

Kind: TypeAlias = Literal["text", "number", "whole", "flag", "list", "table", "cell", "clock"]


class Span(NamedTuple):
    """The range a number must lie in, ends included."""

    low: float
    high: float


_ANY_NUMBER = Span(-1e9, 1e9)


class Table:
    """One table of a file. ``close`` says which of its keys nobody asked for."""

    __slots__ = ("_asked", "_missing", "data", "found", "path")

    def __init__(self, data: Mapping[str, object], path: Path, found: Findings) -> None:
        self.data = data
        self.path = path
        self.found = found
        self._asked: set[str] = set()
        self._missing: list[str] = []

    def at(self, *keys: str | int) -> Path:
        """The path of something inside this table."""
        return (*self.path, *keys)

    def has(self, key: str) -> bool:
        """Whether the table has this key, whatever its value."""
        self._asked.add(key)
        return key in self.data

    # Single values

    def number(self, key: str, span: Span, default: float | None = None) -> float:
        """A number in ``span``; ``default`` where it may be left out."""
        value = self._value(key, required=default is None)
        if value is None:
            return 0.0 if default is None else default
        return self._checked(value, self.at(key), span)

    def maybe_number(self, key: str, span: Span) -> float | None:
        """A number in ``span``, or None where the key is left out."""
        return self.number(key, span) if self.has(key) else None

    def whole(self, key: str, span: Span, default: int | None = None) -> int:
        """A whole number in ``span``."""
        value = self.number(key, span, default)
        if value != int(value):
            self._wrong(self.at(key), "whole")
        return int(value)

    def flag(self, key: str) -> bool:
        """true or false; false where it is left out."""
        value = self._value(key, required=False)
        if value is None or isinstance(value, bool):
            return value is True
        self._wrong(self.at(key), "flag")
        return False

    def text(self, key: str) -> str:
        """A text that is the same in every language, such as a version."""
        value = self._value(key, required=True)
        if value is None:
            return ""
        if isinstance(value, str) and value.strip():
            return value
        self._wrong(self.at(key), "text")
        return ""

    def ident(self, key: str) -> str:
        """An id: lower-case words joined by dashes."""
        value = self._value(key, required=True)
        return "" if value is None else self._ident(value, self.at(key))

    def choice(
        self, key: str, allowed: Sequence[_Choice], default: _Choice | None = None
    ) -> _Choice:
        """One of the allowed words."""
        value = self._value(key, required=default is None)
        fallback = allowed[0] if default is None else default
        if value is None:
            return fallback
        for one in allowed:
            if value == one:
                return one
        self._not_one_of(self.at(key), value, allowed)
        return fallback

    def choices(self, key: str, allowed: Sequence[_Choice]) -> tuple[_Choice, ...]:
        """A list of allowed words; empty where it is left out."""
        kept: list[_Choice] = []
        for index, value in enumerate(self._list(key)):
            known = next((one for one in allowed if one == value), None)
            if known is None:
                self._not_one_of(self.at(key, index), value, allowed)
            else:
                kept.append(known)
        return tuple(kept)

    def clock(self, key: str) -> time | None:
        """A time of day such as "09:00"; None where it is left out."""
        value = self._value(key, required=False)
        if value is None:
            return None
        if isinstance(value, str) and CLOCK.fullmatch(value):
            return time.fromisoformat(value)
        self._wrong(self.at(key), "clock")
        return None

    # Texts in two languages

    def words(self, key: str, role: str) -> Words:
        """A text in both languages."""
        value = self._value(key, required=True)
        return {} if value is None else self._words(value, self.at(key), role)

    def maybe_words(self, key: str, role: str) -> Words | None:
        """A text in both languages, or None where the key is left out."""
        return self.words(key, role) if self.has(key) else None

    def own_words(self, role: str) -> Words:
        """The two languages as keys of this table itself, beside its other keys."""
        self._asked.update(LOCALES)
        own = {key: self.data[key] for key in LOCALES if key in self.data}
        return self._words(own, self.path, role)

    def words_list(self, key: str, role: str) -> tuple[Words, ...]:
        """A list of texts in both languages; empty where it is left out."""
        return tuple(
            self._words(value, self.at(key, index), role)
            for index, value in enumerate(self._list(key))
        )

    # Lists and tables

    def idents(self, key: str) -> tuple[str, ...]:
        """A list of ids; empty where it is left out."""
        values = enumerate(self._list(key))
        return tuple(self._ident(value, self.at(key, index)) for index, value in values)

    def strings(self, key: str) -> tuple[str, ...]:
        """A list of plain texts; empty where it is left out."""
        kept: list[str] = []
        for index, value in enumerate(self._list(key)):
            if isinstance(value, str) and value.strip():
                kept.append(value)
            else:
                self._wrong(self.at(key, index), "text")
        return tuple(kept)

    def numbers(self, key: str, span: Span) -> tuple[float, ...]:
        """A list of numbers in ``span``; empty where it is left out."""
        return tuple(
            self._checked(value, self.at(key, index), span)
            for index, value in enumerate(self._list(key))
        )

    def lists(self, key: str) -> tuple[tuple[Path, list[object]], ...]:
        """A list of lists, each with its path; empty where it is left out."""
        kept: list[tuple[Path, list[object]]] = []
        for index, value in enumerate(self._list(key)):
            if isinstance(value, list):
                kept.append((self.at(key, index), cast("list[object]", value)))
            else:
                self._wrong(self.at(key, index), "list")
        return tuple(kept)

    def rows(self, key: str, role: str) -> tuple[tuple[Cell, ...], ...]:
        """A list of rows of cells: both languages, a text that is the same in both, a number."""
        return tuple(
            tuple(
                self._cell(value, (*path, index), role)
                for index, value in enumerate(values[:_MOST_ITEMS])
            )
            for path, values in self.lists(key)
        )

    def table(self, key: str) -> "Table | None":
        """A table inside this one; None where it is left out."""
        value = self._value(key, required=False)
        if value is None:
            return None
        if isinstance(value, dict):
            return Table(cast("dict[str, object]", value), self.at(key), self.found)
        self._wrong(self.at(key), "table")
        return None

    def tables(self, key: str, *, required: bool = False) -> "list[Table]":
        """A list of tables; empty where it is left out."""
        kept: list[Table] = []
        for index, value in enumerate(self._list(key, required=required)):
            if isinstance(value, dict):
                inner = cast("dict[str, object]", value)
                kept.append(Table(inner, self.at(key, index), self.found))
            else:
                self._wrong(self.at(key, index), "table")
        return kept

    def names(self) -> tuple[str, ...]:
        """Every key of a table whose keys are names of its author."""
        self._asked.update(self.data)
        return tuple(self.data)[:_MOST_ITEMS]

    def close(self) -> None:
        """Note the keys that mean nothing here, with the key that was probably meant."""
        for key in self.data:
            if key in self._asked:
                continue
            if self.found.full:
                return
            near = nearest(key, sorted(self._asked - set(self.data)) or sorted(self._asked))
            self.found.add(self.at(key), Code.UNKNOWN_KEY, key=key, near=near)
            if near in self._missing:
                self._missing.remove(near)
                self.found.hole(self.at(near))
        if not self.found.doubtful(self.path):
            for key in self._missing:
                self.found.add(self.at(key), Code.MISSING, key=key)

    # What the methods above are made of

    def _value(self, key: str, *, required: bool) -> object | None:
        self._asked.add(key)
        value = self.data.get(key)
        if value is None and required and key not in self._missing:
            self._missing.append(key)
        return value

    def _list(self, key: str, *, required: bool = False) -> list[object]:
        value = self._value(key, required=required)
        if value is None:
            return []
        if not isinstance(value, list):
            self._wrong(self.at(key), "list")
            return []
        items = cast("list[object]", value)
        if len(items) > _MOST_ITEMS:
            self.found.add(self.at(key), Code.TOO_MANY, limit=_MOST_ITEMS)
        return items[:_MOST_ITEMS]

    def _checked(self, value: object, path: Path, span: Span) -> float:
        if (
            isinstance(value, bool)
            or not isinstance(value, int | float)
            or not math.isfinite(value)
        ):
            self._wrong(path, "number")
            return float(span.low)
        if not span.low <= value <= span.high:
            self.found.add(
                path, Code.OUT_OF_RANGE, value=value, low=float(span.low), high=float(span.high)
            )
            return float(span.low)
        return float(value)

    def _ident(self, value: object, path: Path) -> str:
        if isinstance(value, str) and len(value) <= _LONGEST_ID and KEBAB.fullmatch(value):
            return value
        self.found.add(path, Code.BAD_ID, value=value)
        return ""

    def _words(self, value: object, path: Path, role: str) -> Words:
        if not isinstance(value, dict):
            self.found.add(path, Code.NEEDS_LANGUAGES)
            return {}
        given = cast("dict[str, object]", value)
        zh, en = given.get(ZH), given.get(EN)
        both = isinstance(zh, str) and isinstance(en, str) and zh.strip() and en.strip()
        if both and len(given) == len(LOCALES):
            sound = cast("Words", given)
            self.found.readings.append(Reading(path, sound, role))
            return sound
        words: dict[str, str] = {}
        for language, text in given.items():
            if language not in LOCALES:
                allowed = ", ".join(LOCALES)
                self.found.add(
                    (*path, language),
                    Code.NOT_ONE_OF,
                    value=language,
                    allowed=allowed,
                    near="",
                )
            elif isinstance(text, str):
                words[language] = text
            else:
                self._wrong((*path, language), "text")
        for language in LOCALES:
            if not words.get(language, "").strip() and self.found.sound(*path, language):
                self.found.add((*path, language), Code.TEXT_MISSING, language=language)
        self.found.readings.append(Reading(path, words, role))
        return words

    def _cell(self, value: object, path: Path, role: str) -> Cell:
        if isinstance(value, dict):
            return self._words(cast("dict[str, object]", value), path, role)
        if isinstance(value, str):
            # Read as English: Chinese in a text that stands for both languages is a mistake.
            self.found.readings.append(Reading(path, {EN: value}, role))
            return same(value)
        if isinstance(value, bool) or not isinstance(value, int | float):
            self._wrong(path, "cell")
            return 0.0
        return self._checked(value, path, _ANY_NUMBER)

    def _not_one_of(self, path: Path, value: object, allowed: Sequence[str]) -> None:
        near = nearest(str(value), allowed)
        names = ", ".join(one for one in allowed if one)
        self.found.add(path, Code.NOT_ONE_OF, value=value, allowed=names, near=near)

    def _wrong(self, path: Path, kind: Kind) -> None:
        self.found.add(path, Code.WRONG_TYPE, kind=kind)


def nearest(word: str, allowed: Sequence[str]) -> str:
    """The allowed word most like this one; the empty string if none is alike."""
    return next(iter(get_close_matches(word[:60], allowed, n=1, cutoff=0.6)), "")
