"""What is looked at before a file of a pack is parsed: kind, size, encoding, depth.

A pack may come from anybody. Every limit here is one that a person writing a pack never meets and
that keeps a hostile file from stopping the program: deep nesting ends in a RecursionError, long
dotted keys take seconds, a number of thousands of digits raises from inside the parser.
"""

import os
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from facilitator.content.codes import Code
from facilitator.content.locator import STRINGS
from facilitator.core.errors import PackProblem

MOST_BYTES = 1_000_000
MOST_LINE_BYTES = 20_000
MOST_DEPTH = 32
MOST_DIGITS = 18
MOST_FILES = 200
MOST_PACK_BYTES = 8_000_000
MOST_ENTRIES = 2_000
"""Entries of the folder of a pack that are looked at, whatever they are."""

FOLDERS = ("exercises", "cards", "surveys", "templates")
PACK_FILE = "pack.toml"

_ASIDE = re.compile(rf"{STRINGS}|#[^\n]*")
_BRACKETS = re.compile(r"[\[\]{}]")
_ONE_KIND = str.maketrans("{}", "[]")
_DOTTED = re.compile(
    r"(?<![A-Za-z0-9_-])(?:[A-Za-z0-9_-]++[ \t]*+\.[ \t]*+){" + str(MOST_DEPTH) + "}"
)
_DIGITS = re.compile(r"(?<![0-9A-Za-z_-])[+-]?\d[\d_]{" + str(MOST_DIGITS) + r",}+")


class Source(NamedTuple):
    """The text of one file that passed the limits; ``file`` is its path inside the pack."""

    file: str
    text: str


def pack_files(folder: Path) -> tuple[tuple[str, ...], tuple[PackProblem, ...]]:
    """The content files of a pack, in order, and what is wrong with the folder itself."""
    found: list[str] = []
    problems: list[PackProblem] = []
    try:
        total = _sort_out(folder, found, problems)
    except OSError as error:
        name = Path(error.filename).name if error.filename else ""
        problems.append(_problem(name, Code.UNREADABLE, reason=error.strerror or ""))
        total = 0
    if total > MOST_PACK_BYTES:
        problems.append(_problem("", Code.PACK_TOO_LARGE, limit=MOST_PACK_BYTES // 1_000_000))
        found.clear()
    found.sort(key=lambda name: (FOLDERS.index(name.split("/")[0]), name))
    return tuple(found), tuple(problems)


def _sort_out(folder: Path, found: list[str], problems: list[PackProblem]) -> int:
    """Put every entry where it belongs; returns the size of all content files in bytes."""
    total = 0
    for count, (entry, name) in enumerate(_walk(folder)):
        if count >= MOST_ENTRIES or len(found) >= MOST_FILES:
            problems.append(_problem("", Code.TOO_MANY_FILES, limit=MOST_FILES))
            break
        if entry.is_symlink():
            problems.append(_problem(name, Code.LINK))
        elif not name.endswith(".toml") or name == PACK_FILE:
            continue
        elif name.count("/") == 1 and name.split("/")[0] in FOLDERS:
            total += entry.stat(follow_symlinks=False).st_size
            found.append(name)
        else:
            problems.append(_problem(name, Code.STRAY_FILE, folders=", ".join(FOLDERS)))
    return total


def read_source(folder: Path, name: str, *, head: bool = False) -> Source | PackProblem:
    """The text of one file, or the first limit it breaks.

    ``head`` takes only what stands before the first table header: the fields of the file itself,
    which is what lists need.
    """
    raw = _read_bytes(folder, name)
    if isinstance(raw, PackProblem):
        return raw
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return _problem(name, Code.NOT_UTF8, line)
    text = text.replace("\r\n", "\n")
    if head:
        text = head_of(text)
    return check_text(name, text) or Source(name, text)


def head_of(text: str) -> str:
    """Everything before the first line that begins with a bracket."""
    if text.startswith("["):
        return ""
    end = text.find("\n[")
    return text if end < 0 else text[: end + 1]


def check_text(name: str, text: str) -> PackProblem | None:
    """The first limit that a text breaks: long lines, deep nesting, long dotted keys, numbers."""
    if max(map(len, text.split("\n"))) <= MOST_LINE_BYTES // 4 and _is_plain(_ASIDE.sub("s", text)):
        return None
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) > MOST_LINE_BYTES // 4 and len(line.encode()) > MOST_LINE_BYTES:
            return _problem(name, Code.LINE_TOO_LARGE, number, limit=MOST_LINE_BYTES // 1000)
    # Strings stand as one letter, so that what they contain is not counted; lines stay lines.
    bare = _ASIDE.sub(lambda found: "s" + "\n" * found.group().count("\n"), text)
    depth = 0
    for found in _BRACKETS.finditer(bare):
        depth += 1 if found.group() in "[{" else -1
        if depth > MOST_DEPTH:
            line = bare.count("\n", 0, found.start()) + 1
            return _problem(name, Code.TOO_DEEP, line, limit=MOST_DEPTH)
        depth = max(depth, 0)
    for pattern, code, limit in (
        (_DOTTED, Code.TOO_DEEP, MOST_DEPTH),
        (_DIGITS, Code.NUMBER_TOO_LONG, MOST_DIGITS),
    ):
        found = pattern.search(bare)
        if found:
            return _problem(name, code, bare.count("\n", 0, found.start()) + 1, limit=limit)
    return None


def _is_plain(bare: str) -> bool:
    """Whether a text without its strings breaks no limit; where it does is looked for then.

    Pairs of brackets are taken out from the inside: what is gone after so many rounds is not deeper.
    All are one kind for it: two kinds would be two levels a round.
    """
    brackets = "".join(_BRACKETS.findall(bare)).translate(_ONE_KIND)
    for _ in range(MOST_DEPTH):
        if not brackets:
            break
        brackets = brackets.replace("[]", "")
    return not (brackets or _DOTTED.search(bare) or _DIGITS.search(bare))


def _walk(folder: Path, prefix: str = "", depth: int = 0) -> Iterator[tuple[os.DirEntry[str], str]]:
    """Every entry below a folder with its path inside the pack; links are named, not followed."""
    with os.scandir(folder) as entries:
        found = sorted(islice(entries, MOST_ENTRIES + 1), key=lambda entry: entry.name)
    for entry in found:
        name = prefix + entry.name
        if entry.is_dir(follow_symlinks=False):
            if depth < 3 and not entry.name.startswith("."):
                yield from _walk(folder / entry.name, name + "/", depth + 1)
        else:
            yield entry, name


def _read_bytes(folder: Path, name: str) -> bytes | PackProblem:
    inside = Path(name)
    if any((folder / part).is_symlink() for part in (inside, *inside.parents[:-1])):
        return _problem(name, Code.LINK)
    path = folder / inside
    if not path.is_file():
        return _problem(name, Code.NOT_A_FILE)
    try:
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except OSError as error:
        return _problem(name, Code.UNREADABLE, reason=error.strerror or "")
    if len(raw) > MOST_BYTES:
        return _problem(name, Code.FILE_TOO_LARGE, limit=MOST_BYTES // 1_000_000)
    return raw


def _problem(name: str, code: Code, line: int = 1, **facts: object) -> PackProblem:
    written = tuple((key, str(value)) for key, value in facts.items())
    return PackProblem(file=name, line=line, field="", code=code.value, facts=written)
