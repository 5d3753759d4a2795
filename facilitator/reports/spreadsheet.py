"""What a spreadsheet is before it is a file: sheets of typed columns, each with its meaning."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, TypeAlias

Value: TypeAlias = str | int | float | date | datetime | None
"""A text is a text, whatever it begins with; a moment is local and without its zone; None is empty."""
Kind: TypeAlias = Literal["text", "number", "whole", "date", "moment"]
KINDS: tuple[Kind, ...] = ("text", "number", "whole", "date", "moment")

_LINES = re.compile(r"\r\n?|[\v\f\u0085\u2028\u2029]")
_REFUSED = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML cannot hold, and Excel therefore calls a damaged file."""
_FORMULA = tuple("=+-@\uff1d\uff0b\uff0d\uff20")


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column. ``kind`` is how its figures and times are written; a cell may hold a word instead.

    ``meaning``, ``unit`` and ``values`` (what can stand in it) make its line in the data
    dictionary. ``width`` is counted in half-width characters.
    """

    title: str
    meaning: str
    kind: Kind = "text"
    unit: str = ""
    values: str = ""
    width: int = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One table: every row has a value for every column."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]


def kept(text: str) -> str:
    """The text as a spreadsheet can keep it: a character that it cannot becomes \ufffd."""
    return _REFUSED.sub("\ufffd", _LINES.sub("\n", text))


def seems_formula(text: str) -> bool:
    """Whether a program that reads tables could take the text for a formula: = + - @, full-width
    ones too, after spaces too, or a tab or line break before anything else."""
    return text.startswith(("\t", "\r", "\n")) or text.lstrip().startswith(_FORMULA)
