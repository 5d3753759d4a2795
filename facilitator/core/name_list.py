"""A list of people as it is typed or pasted: one a line, with department and group if they are known.

A list is taken whole or not at all; everything that is wrong with it is said at once.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from facilitator.core.errors import FieldEmpty, FieldTooLong, PersonTaken
from facilitator.core.name_columns import ROLES, Columns, columns_of
from facilitator.core.people import MOST_PEOPLE, NOTE_LIMIT, PERSON_WIDTH, Participant
from facilitator.core.text import display_width
from facilitator.core.workshop import Group

Problem: TypeAlias = Literal[
    "name-long",
    "department-long",
    "columns",
    "group",
    "spaces",
    "twice",
    "known",
    "no-name",
    "many",
]

_SEPARATORS = ("\t", ",，;；", "、", "/／|｜")
_NUMBER = re.compile(r"^\s*[(（]?\d{1,3}\s*(?:[.．、)）\t]|(?<=\d)[,，]|\s)\s*(?=\D)")
_OF_DEPARTMENT = re.compile(r".(?:部|部门|处|科|室|中心|公司|厂|车间|局|院|所|事业部|支部)$")
_GROUP_WORDS = re.compile(r"^(?:第|group|g)?\s*(\d{1,2})\s*(?:组)?$", re.IGNORECASE)
_INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_TENTH = 10


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Somebody of the list; ``group`` is the id of a group, "" for none yet."""

    name: str
    department: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class LineProblem:
    """What is wrong with a line, counted from 1: the words it is about, or another line."""

    line: int
    kind: Problem
    words: str = ""
    other: int = 0


@dataclass(frozen=True, slots=True)
class NameList:
    """A list that was read; with any problem nobody of it is taken.

    Attributes:
        unused: the columns of its heading that were passed over.
    """

    people: tuple[NewPerson, ...] = ()
    problems: tuple[LineProblem, ...] = ()
    unused: tuple[str, ...] = ()


@dataclass(slots=True)
class _Reading:
    """What is known while a list is read."""

    groups: Mapping[str, str]
    departments: frozenset[str]
    columns: Columns | None
    problems: list[LineProblem] = field(default_factory=list[LineProblem])

    def say(self, line: int, kind: Problem, words: str = "", other: int = 0) -> None:
        self.problems.append(LineProblem(line, kind, words, other))


def read_names(text: str, groups: Sequence[Group], known: Sequence[Participant] = ()) -> NameList:
    """Read a list: name, department, group, parted by tab, comma, 、 or /, or by a space where
    that cannot be anything else. Under a heading a column is what the heading calls it.

    Empty lines and numbers in front are passed over. ``known`` are the people that
    are there already: the same name in the same department is refused, with or without a group.
    """
    lines = [(n, _clean(line)) for n, line in enumerate(text.splitlines(), start=1)]
    lines = [(n, line) for n, line in lines if line.strip()]
    columns = _heading(lines[0][1]) if lines else None
    if columns is not None:
        lines = lines[1:]
    plain = [(n, _NUMBER.sub("", line)) for n, line in lines]
    departments = _departments([line for _, line in plain], known)
    if columns is None or not columns.numbers_stay():
        lines = plain
    reading = _Reading(_group_words(groups), departments, columns)
    found = [(n, _person(n, line, reading)) for n, line in lines]
    _check_twice([(n, one) for n, one in found if one is not None], known, reading)
    total = len(known) + len(found)
    if total > MOST_PEOPLE:
        first_too_many = max(0, MOST_PEOPLE - len(known))
        reading.say(found[first_too_many][0], "many", str(total))
    unused = columns.unused if columns is not None else ()
    if reading.problems:
        return NameList((), tuple(sorted(reading.problems, key=lambda one: one.line)), unused)
    return NameList(tuple(one for _, one in found if one is not None), (), unused)


def tidy(text: str) -> str:
    """A name as it is kept: without what cannot be seen, one space where there were several, and
    none inside a name of single Chinese characters (李 明)."""
    words = _clean(text).split()
    if len(words) > 1 and all(len(word) == 1 and _is_han(word) for word in words):
        return "".join(words)
    return " ".join(words)


def _clean(line: str) -> str:
    line = _INVISIBLE.sub("", line)
    return "".join(
        one if one == "\t" or unicodedata.category(one)[0] != "C" else " " for one in line
    ).rstrip()


def _is_han(text: str) -> bool:
    """Whether these are Chinese characters, the rare ones beyond the first plane included."""
    return bool(text) and all(
        "\u3400" <= one <= "\u9fff" or "\uf900" <= one <= "\ufaff" or one >= "\U00020000"
        for one in text
    )


def _heading(line: str) -> Columns | None:
    cells, spaced = _fields(line)
    return columns_of(cells, spaced=spaced)


def _fields(line: str) -> tuple[list[str], bool]:
    """The fields of a line, and whether only spaces part them."""
    for signs in _SEPARATORS:
        if any(sign in line for sign in signs):
            parts = re.split(f"[{re.escape(signs)}]", line)
            return [tidy(part) for part in parts], False
    return line.split(), True


def _departments(lines: Sequence[str], known: Sequence[Participant]) -> frozenset[str]:
    """What stands second in several lines, or is one already: no second half of a name."""
    second = Counter(words[1] for words, spaced in map(_fields, lines) if spaced and len(words) > 1)
    # Of Latin names the second word is a surname, and whole families of them are no department.
    more = {word for word, times in second.items() if times > 1 and len(word) > 1 and _is_han(word)}
    return frozenset(more | {one.department for one in known if one.department})


def _is_single(word: str) -> bool:
    return len(word) == 1 and _is_han(word)


def _group_words(groups: Sequence[Group]) -> dict[str, str]:
    """What a group may be called: its name or its key."""
    named = {str(group.key): group.id for group in groups}
    return named | {group.name.casefold(): group.id for group in groups}


def _group(word: str, reading: _Reading) -> str | None:
    """The group a word means; None where it means none."""
    plain = unicodedata.normalize("NFKC", word).casefold()
    if plain in reading.groups:
        return reading.groups[plain]
    number = _GROUP_WORDS.match(plain)
    return reading.groups.get(number[1]) if number else None


def _person(line: int, text: str, reading: _Reading) -> NewPerson | None:
    words, spaced = _fields(text)
    columns = reading.columns
    if spaced and (columns is None or not _is_in_columns(words, columns)):
        split = _by_spaces(_NUMBER.sub("", text).split(), reading)
        if split is None:
            reading.say(line, "spaces", " ".join(words))
            return None
        words = split
    elif columns is not None:
        placed = columns.placed(words)
        if placed is None:
            reading.say(line, "columns", text.strip())
            return None
        words = [_NUMBER.sub("", placed[0]), *placed[1:]]
    while len(words) > 1 and not words[-1]:
        words.pop()
    if len(words) > len(ROLES):
        reading.say(line, "columns", text.strip())
        return None
    return _checked(line, words, reading)


def _is_in_columns(words: list[str], columns: Columns) -> bool:
    """Whether words between spaces are the columns of a heading, and none is half a name."""
    if not columns.spaced or len(words) != len(columns.roles):
        return False
    name = words[columns.roles.index("name")]
    return _is_han(name) and not _is_single(name)


def _by_spaces(words: list[str], reading: _Reading) -> list[str] | None:
    """Name, department and group of words between spaces; None where it cannot be told."""
    rest = list(words)
    name = [rest.pop(0)]
    if _is_han(name[0]):
        while rest and _is_single(name[-1]) and _is_single(rest[0]):
            name.append(rest.pop(0))
        if not rest:
            return ["".join(name)]
        if all(_is_known(word, reading) for word in rest):
            return ["".join(name), *rest]
        return None
    # Latin names have spaces of their own: only what is known parts from them, at the end.
    while rest and not _is_known(rest[0], reading):
        name.append(rest.pop(0))
    return [" ".join(name), *rest] if all(_is_known(word, reading) for word in rest) else None


def _is_known(word: str, reading: _Reading) -> bool:
    return (
        word in reading.departments
        or _OF_DEPARTMENT.search(word) is not None
        or _group(word, reading) is not None
    )


def _checked(line: int, words: list[str], reading: _Reading) -> NewPerson | None:
    name, *rest = words
    group = ""
    department = rest[0] if rest else ""
    before = len(reading.problems)
    if len(rest) > 1:
        if rest[1]:
            group = _group(rest[1], reading) or ""
            if not group:
                reading.say(line, "group", rest[1])
    elif department and department not in reading.departments:
        group = _group(department, reading) or ""
        if group and not _OF_DEPARTMENT.search(department):
            department = ""
    if not name:
        reading.say(line, "no-name")
    if display_width(name) > PERSON_WIDTH:
        reading.say(line, "name-long", name)
    if display_width(department) > PERSON_WIDTH:
        reading.say(line, "department-long", department)
    return NewPerson(name, department, group) if len(reading.problems) == before else None


def _check_twice(
    found: Sequence[tuple[int, NewPerson]], known: Sequence[Participant], reading: _Reading
) -> None:
    there = {person_key(one.name, one.department) for one in known}
    lines: dict[tuple[str, str], int] = {}
    for line, one in found:
        key = person_key(one.name, one.department)
        if key in lines:
            reading.say(line, "twice", one.name, lines[key])
        elif key in there:
            reading.say(line, "known", one.name)
        lines.setdefault(key, line)


def check_words(who: str, words: tuple[str, str, str], people: Sequence[Participant]) -> None:
    """Whether somebody, by their id, can have this name, department and note.

    Raises:
        FieldEmpty, FieldTooLong, PersonTaken
    """
    name, department, note = words
    if not name:
        raise FieldEmpty("person")
    for field_, text in (("person", name), ("department", department)):
        if display_width(text) > PERSON_WIDTH:
            raise FieldTooLong(field_, PERSON_WIDTH)
    if len(note) > NOTE_LIMIT:
        raise FieldTooLong("note", NOTE_LIMIT)
    key = person_key(name, department)
    if any(person_key(o.name, o.department) == key for o in people if o.id != who):
        raise PersonTaken(name)


def person_key(name: str, department: str) -> tuple[str, str]:
    """By what somebody is known to be the same: name and department, however they are typed."""
    return (
        unicodedata.normalize("NFKC", name).casefold(),
        unicodedata.normalize("NFKC", department).casefold(),
    )
