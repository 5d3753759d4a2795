"""Collects what is wrong with one file, and gives every mistake its line at the end."""

from typing import NamedTuple, TypeAlias

from facilitator.content.codes import Code
from facilitator.content.locator import Places, locate
from facilitator.core.errors import PackProblem
from facilitator.core.text import Words

Path: TypeAlias = tuple[str | int, ...]
"""Where a value stands in its file: keys, and positions in lists from 0."""

MOST_PROBLEMS = 300
"""Per file. Whoever has more than this has one mistake, not three hundred."""

_UNKNOWABLE = frozenset(
    {Code.MISSING, Code.WRONG_TYPE, Code.NOT_ONE_OF, Code.OUT_OF_RANGE, Code.BAD_ID, Code.TOO_MANY}
)


class Reading(NamedTuple):
    """A text as it was read, where it stands, and the room it may take (``wording.Role``)."""

    path: Path
    words: Words
    role: str


class _Finding(NamedTuple):
    path: Path
    line: int
    code: Code
    facts: tuple[tuple[str, str], ...]


def field_name(path: Path) -> str:
    """The path as people read it, counting from 1: ``step[2].cue[1].title.zh-CN``."""
    name = ""
    for part in path:
        if isinstance(part, int):
            name += f"[{part + 1}]"
        else:
            name += f".{part}" if name else part
    return name


class Findings:
    """The mistakes of one file.

    ``file`` is its path inside the pack. A mistake is added by its place in the data; lines are
    looked up only when there is something to report, so a sound file never pays for them.
    """

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.readings: list[Reading] = []
        self._text = text
        self._places: Places | None = None
        self._found: list[_Finding] = []
        self._unsound: set[Path] = set()
        self._holes: set[Path] = set()
        self._doubtful: set[Path] = set()
        self._full = False

    def add(self, path: Path, code: Code, **facts: object) -> None:
        """Note a mistake at ``path``; ``facts`` are the values its sentence quotes."""
        if any(path[: len(hole)] == hole for hole in self._holes):
            return
        if code in _UNKNOWABLE:
            self._unsound.add(path)
        self._append(_Finding(path, 0, code, _written(facts)))

    def add_at(self, line: int, path: Path, code: Code) -> None:
        """Note a mistake whose line is known and whose place in the data is not, or only partly."""
        self._append(_Finding(path, line, code, ()))

    def hole(self, path: Path) -> None:
        """What stands at ``path`` could not be read: nothing more is said about it."""
        self._holes.add(path)
        self._unsound.add(path)

    def doubt(self, path: Path) -> None:
        """Something in the table at ``path`` could not be read: nothing in it is called missing."""
        self._doubtful.add(path)
        self._unsound.add(path)

    def doubtful(self, path: Path) -> bool:
        """Whether something of this table itself could not be read."""
        return path in self._doubtful

    def sound(self, *path: str | int) -> bool:
        """Whether everything at and below ``path`` could be read as what it should be."""
        return not any(bad[: len(path)] == path or path[: len(bad)] == bad for bad in self._unsound)

    @property
    def full(self) -> bool:
        """Whether so much was found that looking for more is useless."""
        return self._full

    @property
    def clean(self) -> bool:
        """Whether nothing was found so far."""
        return not self._found

    @property
    def places(self) -> Places:
        """Where everything stands in the file."""
        if self._places is None:
            self._places = locate(self._text)
        return self._places

    def problems(self) -> tuple[PackProblem, ...]:
        """Every mistake, in the order of the lines."""
        if not self._found:
            return ()
        places = self.places
        located = [
            PackProblem(
                file=self.file,
                line=found.line or places.line(found.path),
                field=field_name(found.path),
                code=found.code.value,
                facts=found.facts,
            )
            for found in self._found
        ]
        return tuple(sorted(located, key=lambda problem: problem.line))

    def _append(self, finding: _Finding) -> None:
        if len(self._found) < MOST_PROBLEMS:
            self._found.append(finding)
        elif not self._full:
            self._full = True
            facts = _written({"limit": MOST_PROBLEMS})
            self._found.append(_Finding((), finding.line, Code.TOO_MANY_PROBLEMS, facts))


def _written(facts: dict[str, object]) -> tuple[tuple[str, str], ...]:
    return tuple((name, _value(value)) for name, value in facts.items())


def _value(value: object) -> str:
    if isinstance(value, float):
        return f"{value:g}"
    text = str(value)
    return text if len(text) <= 80 else text[:79] + "…"
