"""What the files are called that a workshop gives out: 【培训总结】客户_课程_20260305."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

from facilitator.core.text import Words, pick
from facilitator.core.workshop import Workshop

ExportKind: TypeAlias = Literal["data", "data-csv", "follow-up"]
EXPORT_KINDS: tuple[ExportKind, ...] = ("data", "data-csv", "follow-up")
"""The tables a workshop gives out: a workbook of raw data, the same as .csv, the follow-up form."""

ZIP = "zip"
"""What asks for everything, in a file for each reader."""

CoverKind: TypeAlias = Literal["band", "quiet", "photo"]
COVERS: tuple[CoverKind, ...] = ("band", "quiet", "photo")
"""The covers of a report: a dark band with the title, a white page, a photo over the title."""

_FORM: Words = {"zh-CN": "【{kind}】{about}_{date}", "en": "[{kind}] {about}_{date}"}
_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
"""Characters that some file system refuses in a name."""
MOST_BYTES = 160
"""For client and course: file systems allow 255 bytes for a name, and a character takes 3 or 4. The
kind, the date, the name of a table and the suffix need the others."""
_SUFFIX = re.compile(r"(\.[a-z]{3,4})?$")
_END = 7
"""So many characters at the end of a name stay: the runs of a course differ there."""


@dataclass(frozen=True, slots=True)
class NamedFile:
    """A file that can be written: its name, and what is in it.

    ``keeps`` says of a file that stands in its place whether somebody filled it in: then it stays,
    and this one goes beside it. None of what only the program writes.
    """

    name: str
    content: bytes
    keeps: Callable[[Path], bool] | None = field(default=None, compare=False)


class Kept(NamedTuple):
    """A file that somebody filled in, and the one that was written beside it."""

    filled: Path
    beside: Path


def safe_name(text: str) -> str:
    """The text as a part of a file name."""
    return _UNSAFE.sub(" ", text)


def within(text: str, most: int = MOST_BYTES) -> str:
    """The text as it is, or with “…” for its middle where it takes more bytes than this."""
    data = text.encode()
    if len(data) <= most:
        return text
    end = f"…{text[-_END:].lstrip()}"
    return data[: most - len(end.encode())].decode(errors="ignore").rstrip() + end


def numbered(name: str, number: int) -> str:
    """The name of a file or folder of the second, third … workshop whose files are called the same:
    “a (2).pdf”."""
    return name if number == 1 else _SUFFIX.sub(rf" ({number})\1", name, count=1)


def document_name(kind: str, workshop: Workshop, locale: str) -> str:
    """Kind, client, course and first day, without a suffix.

    ``kind`` is in the language of the document. A workshop called after its client names it once.
    """
    about = _about(workshop.client, workshop.title)
    date = f"{workshop.days[0].day:%Y%m%d}"
    return pick(_FORM, locale).format(kind=kind, about=about, date=date)


def file_key(client: str, title: str) -> str:
    """Equal for workshops whose files are called the same on one day: for what a name leaves out or
    cuts, and for a disk that tells neither capitals nor ways of writing a letter apart."""
    return unicodedata.normalize("NFC", _about(client, title)).casefold()


def _about(client: str, title: str) -> str:
    return within(safe_name("_".join(dict.fromkeys((client, title)))))
