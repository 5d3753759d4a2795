"""Says on which line of a TOML file a value stands.

``tomllib`` gives values without places. This scanner reads only the shape (headers, keys, lists,
inline tables, strings) and never fails: what it cannot follow it skips to the end of the line, so
it also finds the statement a syntax error lies in.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

_Path: TypeAlias = tuple[str | int, ...]

# Each string form also matches when its end is missing: a single-line one to the end of the line,
# a multi-line one to the end of the file. Possessive inside, so that no text makes them slow; the
# repeated groups are not, because Python 3.11 before 3.11.5 matches possessive groups wrongly.
STRINGS = (
    r'"""(?:[^"\\]++|\\[\s\S]|"{1,2}(?!"))*(?:"{3,5}|"{0,2}\Z|\\\Z)'
    r"|'''(?:[^']++|'{1,2}(?!'))*(?:'{3,5}|'{0,2}\Z)"
    r'|"(?:[^"\\\n]++|\\[^\n])*(?:"|\\?(?=\n)|\\?\Z)'
    r"|'[^'\n]*+(?:'|(?=\n)|\Z)"
)
_STRING = re.compile(STRINGS)
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_BLANK = re.compile(r"[ \t]*")
_BETWEEN = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)*")
_SCALAR = re.compile(r"[^,\]}#\n]*")
_REST = re.compile(r"[^\n]*")
_STATEMENT = re.compile(
    r"\[{1,2}(?!true|false|inf|nan)[A-Za-z_][\w.-]*\]{1,2}[ \t]*$|[\w.-]+[ \t]*=", re.M
)
_DEEPEST = 64


@dataclass(frozen=True, slots=True)
class Statement:
    """A header or a key with its value: first and last line, and its path (None if unreadable).

    ``left_open`` says what has no end: a list that the next statement begins in, or a text.
    """

    first: int
    last: int
    path: _Path | None
    header: bool = False
    left_open: Literal["", "list", "text"] = ""


@dataclass(slots=True)
class Places:
    """The lines of a file by the paths of what stands there, counted from 1."""

    lines: dict[_Path, int] = field(default_factory=dict[_Path, int])
    statements: list[Statement] = field(default_factory=list[Statement])

    def line(self, path: _Path) -> int:
        """The line of ``path``, or of the nearest thing around it that is written down."""
        for length in range(len(path), 0, -1):
            found = self.lines.get(path[:length])
            if found is not None:
                return found
        return 1

    def path_at(self, line: int) -> _Path:
        """What everything that begins on ``line`` has in common; empty if nothing begins there."""
        found = [path for path, its in self.lines.items() if its == line]
        shortest = min(found, key=len, default=())
        return next(
            shortest[:length]
            for length in range(len(shortest), -1, -1)
            if all(path[:length] == shortest[:length] for path in found)
        )


def locate(text: str) -> Places:
    """Read the shape of a TOML file, whole or broken."""
    return _Scan(text).run()


class _Scan:
    def __init__(self, text: str) -> None:
        self.text = text
        self.places = Places()
        self.table: _Path = ()
        self.counts: dict[_Path, int] = {}
        self.ends = [match.start() for match in re.finditer("\n", text)]
        self.left_open: Literal["", "list", "text"] = ""

    def run(self) -> Places:
        at = self.skip(_BETWEEN, 0)
        while at < len(self.text):
            end = self.header(at) if self.text[at] == "[" else self.assignment(at)
            if self.text[end - 1] != "\n":  # an open list ends where the next line begins
                end = self.skip(_REST, end)
            at = self.skip(_BETWEEN, max(end, at + 1))
        return self.places

    def line(self, at: int) -> int:
        return bisect_right(self.ends, at - 1) + 1

    def skip(self, pattern: re.Pattern[str], at: int) -> int:
        found = pattern.match(self.text, at)
        return found.end() if found else at

    def note(self, path: _Path, at: int) -> None:
        self.places.lines.setdefault(path, self.line(at))

    def statement(self, first: int, end: int, path: _Path | None, *, header: bool = False) -> None:
        while end > first and self.text[end - 1] in " \t\r\n":
            end -= 1
        last = self.line(max(first, end - 1))
        self.places.statements.append(
            Statement(self.line(first), last, path, header, self.left_open)
        )
        self.left_open = ""

    def header(self, at: int) -> int:
        many = self.text.startswith("[[", at)
        names, end = self.key(at + (2 if many else 1))
        if not names or not self.text.startswith("]]" if many else "]", end):
            self.statement(at, at, tuple(names) or None, header=True)
            return at
        path: _Path = ()
        for name in names[:-1]:
            self.note((*path, name), at)
            path = self.element((*path, name))
        path = (*path, names[-1])
        if many:
            self.note(path, at)
            self.counts[path] = self.counts.get(path, 0) + 1
            path = (*path, self.counts[path] - 1)
        self.table = path
        self.note(path, at)
        self.statement(at, at, path, header=True)
        return end

    def element(self, path: _Path) -> _Path:
        count = self.counts.get(path)
        return path if count is None else (*path, count - 1)

    def assignment(self, at: int) -> int:
        path, end = self.pair(at, self.table, 0)
        self.statement(at, end, path)
        return end

    def pair(self, at: int, table: _Path, depth: int) -> tuple[_Path | None, int]:
        """A key, its sign and its value; the path is None where there is no such thing."""
        names, end = self.key(at)
        if not names or not self.text.startswith("=", end):
            return None, self.skip(_SCALAR if depth else _REST, end)
        path = table
        for name in names:
            path = (*path, name)
            self.note(path, at)
        return path, self.value(self.skip(_BLANK, end + 1), path, depth)

    def key(self, at: int) -> tuple[list[str], int]:
        names: list[str] = []
        while True:
            at = self.skip(_BLANK, at)
            found = _STRING.match(self.text, at) or _BARE.match(self.text, at)
            if not found:
                return [], at
            names.append(_plain(found.group()))
            at = self.skip(_BLANK, found.end())
            if not self.text.startswith(".", at):
                return names, at
            at += 1

    def value(self, at: int, path: _Path, depth: int) -> int:
        sign = self.text[at : at + 1]
        if depth > _DEEPEST:
            return self.skip(_REST, at)
        if sign == "[":
            return self.array(at + 1, path, depth + 1)
        if sign == "{":
            return self.inline_table(at + 1, path, depth + 1)
        if sign in ('"', "'"):
            return self.string(at, sign)
        return self.skip(_SCALAR, at)

    def string(self, at: int, sign: str) -> int:
        end = self.skip(_STRING, at)
        marks = 3 if self.text.startswith(sign * 3, at) else 1
        if end - at < 2 * marks or not self.text.endswith(sign * marks, at, end):
            self.left_open = "text"
        return end

    def array(self, at: int, path: _Path, depth: int) -> int:
        """Items up to the bracket; what cannot follow an item is skipped to the end of its line."""
        index = 0
        while True:
            at = self.skip(_BETWEEN, at)
            if self.text.startswith("]", at):
                return at + 1
            if at >= len(self.text) or self.begins_statement(at):
                self.left_open = "list"
                return at
            item = (*path, index)
            self.note(item, at)
            at = self.skip(_BETWEEN, self.value(at, item, depth))
            if self.text.startswith(",", at):
                at += 1
            elif not self.text.startswith("]", at) and not self.begins_statement(at):
                at = self.skip(_REST, at)
            index += 1

    def begins_statement(self, at: int) -> bool:
        """Whether a line begins here that cannot belong to a list: a header, or a key and value."""
        return (at == 0 or self.text[at - 1] == "\n") and _STATEMENT.match(
            self.text, at
        ) is not None

    def inline_table(self, at: int, path: _Path, depth: int) -> int:
        while True:
            at = self.skip(_BLANK, at)
            if self.text.startswith("}", at):
                return at + 1
            _, at = self.pair(at, path, depth)
            at = self.skip(_BLANK, at)
            if not self.text.startswith(",", at):
                return at + 1 if self.text.startswith("}", at) else at
            at += 1


def _plain(key: str) -> str:
    """A key without its quotes; the escapes of a quoted key are undone."""
    if key[0] == "'":
        return key.strip("'")
    if key[0] != '"':
        return key
    return re.sub(r"\\(u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)", _unescape, key[1:-1])


def _unescape(found: re.Match[str]) -> str:
    name = found.group(1)
    if name[0] in "uU" and len(name) > 1:
        return chr(min(int(name[1:], 16), 0x10FFFF))
    return {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r"}.get(name, name)
