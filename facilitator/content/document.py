"""Parses one file, and when its TOML is broken, everything in it that is not.

``tomllib`` stops at the first error. Here the statement with the error is taken out and the rest
is parsed again, so that one missing quotation mark does not hide the mistakes after it.
"""

import re
import tomllib
from typing import cast

from facilitator.content.codes import Code
from facilitator.content.findings import Findings, Path
from facilitator.content.limits import MOST_DEPTH, Source
from facilitator.content.locator import Statement

_WHERE = re.compile(r"\(at line (\d+), column \d+\)$")
_MOST_ROUNDS = 40
_MOST_PARSED = 4_000_000
"""Characters parsed again and again in one broken file: it ends in time, whatever its size."""

_KINDS: tuple[tuple[str, Code], ...] = (
    ("Cannot overwrite", Code.WRITTEN_TWICE),
    ("Cannot declare", Code.WRITTEN_TWICE),
    ("Cannot mutate", Code.WRITTEN_TWICE),
    ("Duplicate", Code.WRITTEN_TWICE),
    ("Cannot redefine", Code.WRITTEN_TWICE),
    ("Unescaped", Code.BAD_ESCAPE),
    ("Escaped character", Code.BAD_ESCAPE),
    ("Invalid hex", Code.BAD_ESCAPE),
    ("Unterminated string", Code.BAD_STRING),
    ('Expected "\'"', Code.BAD_STRING),
    ("Illegal character", Code.BAD_STRING),
    ("Expected newline or end of document after a statement", Code.BAD_STRING),
    ("Unclosed", Code.NOT_CLOSED),
    ("Expected ']'", Code.NOT_CLOSED),
    ("Expected '='", Code.NO_EQUALS),
    ("Invalid value", Code.BAD_VALUE),
    ("Invalid date", Code.BAD_VALUE),
)


def parse(source: Source, findings: Findings) -> dict[str, object]:
    """The data of a file without its broken statements, which go into ``findings``."""
    text = source.text
    rounds = max(1, min(_MOST_ROUNDS, _MOST_PARSED // max(1, len(text))))
    for _ in range(rounds):
        try:
            return tomllib.loads(text)
        except RecursionError:
            findings.add((), Code.TOO_DEEP, limit=MOST_DEPTH)
            break
        except ValueError as error:
            rest = _without(text, str(error), findings)
            if rest is None:
                break
            text = rest
    findings.hole(())
    return {}


def head_data(source: Source) -> dict[str, object] | None:
    """The fields of a file before its first header; None if they cannot be read on their own."""
    try:
        return cast("dict[str, object]", tomllib.loads(source.text))
    except (ValueError, RecursionError):
        return None


def _without(text: str, message: str, findings: Findings) -> str | None:
    """The text with the broken piece blanked out; None if there is nothing left to take out."""
    lines = text.split("\n")
    where = _WHERE.search(message)
    line = min(int(where.group(1)), len(lines)) if where else 0
    code = next((code for start, code in _KINDS if message.startswith(start)), Code.BAD_LINE)
    statement = _culprit(lines, findings, line)
    if statement is None:
        return _without_line(lines, findings, line, code)
    if statement.left_open == "list":
        line, code = statement.first, Code.NOT_CLOSED
    line = min(max(line, statement.first), statement.last)
    first, last = _extent(lines, statement, line, findings)
    path = statement.path or ()
    if first == last != statement.first:
        path = findings.places.path_at(line) or path
    findings.add_at(line, path, code)
    if statement.path is None:
        findings.doubt(_table_of(findings, first))
    else:
        findings.hole(path)
    # An item of a list leaves an empty one, so that those after it keep their places.
    lines[first - 1 : last] = ["{}," if first == last != statement.first else ""] * (
        last - first + 1
    )
    return "\n".join(lines)


def _without_line(lines: list[str], findings: Findings, line: int, code: Code) -> str | None:
    """The text without a line that belongs to no statement."""
    if not line or not lines[line - 1]:
        findings.add_at(max(line, 1), (), code)
        return None
    findings.add_at(line, (), code)
    findings.doubt(_table_of(findings, line))
    lines[line - 1] = ""
    return "\n".join(lines)


def _culprit(lines: list[str], findings: Findings, line: int) -> Statement | None:
    """The statement an error lies in; ``line`` is 0 where only the end of the file showed it.

    A list left open is noticed at what follows it, a text left open at the end of the file.
    """
    left = [
        one
        for one in findings.places.statements
        if (not line or one.first <= line) and any(lines[one.first - 1 : one.last])
    ]
    if not left:
        return None
    if not line:
        return next((one for one in left if one.left_open), left[-1])
    if len(left) > 1 and left[-1].first == line and left[-2].left_open == "list":
        return left[-2]
    return left[-1] if left[-1].last >= line else None


def _extent(
    lines: list[str], statement: Statement, line: int, findings: Findings
) -> tuple[int, int]:
    """The lines to take out: one item of a list if it can be told apart, else the statement."""
    if statement.header:
        return statement.first, _end_of_section(findings, statement, len(lines))
    item = lines[line - 1].strip()
    if statement.first < line < statement.last and item.endswith(",") and item != "{},":
        return line, line
    return statement.first, statement.last


def _end_of_section(findings: Findings, header: Statement, last: int) -> int:
    """The last line of a table with the tables inside it: under a broken header they are homeless."""
    name = _keys(header)
    following = (one for one in findings.places.statements if one.header)
    ends = (
        one.first - 1
        for one in following
        if one.first > header.first and (len(_keys(one)) <= len(name) or not name)
    )
    return min(ends, default=last)


def _keys(statement: Statement) -> tuple[str, ...]:
    return tuple(part for part in statement.path or () if isinstance(part, str))


def _table_of(findings: Findings, line: int) -> Path:
    """The table that a line without a readable key belongs to."""
    headers = [one for one in findings.places.statements if one.header and one.first <= line]
    return (headers[-1].path or ()) if headers else ()
