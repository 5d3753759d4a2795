"""Breaking Chinese and English texts into lines for the room's screen.

Widths are in em, so that a text broken once serves every size of its letters. The rules are those
of GB/T 15834 and the usual Chinese layout: no closing mark starts a line, no opening mark ends one,
dashes and ellipses stay whole, and a number keeps its unit.
"""

import itertools
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from facilitator.core.text import ZH

Measure: TypeAlias = Callable[[str], float]
"""The advance width of a text in em."""

NO_START = frozenset("，。、；：？！）》〉】〗」』”’…—～·％‰℃°,.;:?!)]}%\u00a0\u2060")
NO_END = frozenset("（《〈【〖「『“‘([{¥￥$№\u00a0\u2060")
HANGING = frozenset("“‘《〈（【「『")
"""Opening marks whose left half is blank: at the start of a line they hang out by that half."""

HANG = 0.5
_END_OF = 5
"""Of a name that is cut in the middle the last fifth stays, or as much as goes into a half."""
ELLIPSIS = "…"

_SPACES = re.compile(r"[ \t\r\n\f\v\u3000]+")
_CHINESE_DASHES = frozenset("—…")
_SENTENCE_ENDS = frozenset("。；？！")
_PAUSES = frozenset("，、：,;:")
_OPENING = frozenset("（《〈【“‘「『([")
_CLOSING = frozenset("）》〉】”’」』)]")

# What a line end costs, as squared shares of the measure: ends of thought are free.
_COST_PAUSE = 0.01
_COST_SPACE = 0.03
_COST_ANYWHERE = 0.18
_COST_INSIDE_BRACKETS = 0.12
_COST_LONELY_END = 0.5
_LONELY = 1.6


@dataclass(frozen=True, slots=True)
class BrokenLine:
    """One line: its text, its advance in em, and how far it hangs out to the left in em."""

    text: str
    width: float
    hang: float = 0.0


@dataclass(frozen=True, slots=True)
class Broken:
    """A text in lines. ``forced``: a piece was wider than the measure and broken by force."""

    lines: tuple[BrokenLine, ...]
    forced: bool = False


@dataclass(frozen=True, slots=True)
class _Atom:
    """What no line end may divide.

    A line end swallows the ``space`` after it, it hangs out by ``hang`` where it starts a line,
    and it ends ``depth`` brackets deep.
    """

    text: str
    width: float
    hang: float
    space: bool = False
    depth: int = 0


def break_text(text: str, lang: str, width: float, measure: Measure) -> Broken:
    """The text in as few lines as possible, balanced, ending where a thought ends.

    Args:
        text: one paragraph; any white space counts as one space.
        lang: "zh-CN" or "en"; decides which marks are full width.
        width: the measure in em.
        measure: advance widths in em of the face the text is set in.
    """
    atoms, forced = _within(_atoms(text, lang, measure), width, measure)
    if not atoms:
        return Broken((BrokenLine("", 0.0),))
    setter = _Setter(atoms, width, measure(" "))
    return Broken(tuple(setter.lines()), forced)


def elide(text: str, width: float, measure: Measure) -> str:
    """The text, or as much of its beginning as fits before an ellipsis."""
    clean = _SPACES.sub(" ", text).strip(" ")
    if measure(clean) <= width:
        return clean
    clusters = _clusters(clean)
    while clusters and measure("".join(clusters).rstrip() + ELLIPSIS) > width:
        clusters.pop()
    return "".join(clusters).rstrip() + ELLIPSIS


def elide_middle(text: str, width: float, measure: Measure) -> str:
    """The text, or its beginning and its end: names of groups often differ only there."""
    clean = _SPACES.sub(" ", text).strip(" ")
    if measure(clean) <= width:
        return clean
    clusters = _clusters(clean)
    end = clusters[-max(1, len(clusters) // _END_OF) :]
    while len(end) > 1 and measure(ELLIPSIS + "".join(end)) > width / 2:
        end.pop(0)
    rest = ELLIPSIS + "".join(end).lstrip()
    begun = clusters[: -len(end)]
    while begun and measure("".join(begun).rstrip() + rest) > width:
        begun.pop()
    return "".join(begun).rstrip() + rest


def _clusters(text: str) -> list[str]:
    """The text in what a reader takes for one character."""
    clusters: list[str] = []
    for char in text:
        joins = bool(clusters) and (
            unicodedata.category(char) in {"Mn", "Me", "Cf"}
            or clusters[-1].endswith("\u200d")
            or "\U0001f3fb" <= char <= "\U0001f3ff"
        )
        if joins and char != "\u2060":
            clusters[-1] += char
        else:
            clusters.append(char)
    return clusters


def _is_wide(cluster: str, lang: str) -> bool:
    """Whether lines may end on either side of it without a space."""
    if unicodedata.east_asian_width(cluster[0]) in "WF":
        return True
    return lang == ZH and cluster[0] in _CHINESE_DASHES


def _may_break(left: str, right: str, lang: str, *, spaced: bool) -> bool:
    if left[-1] in NO_END or right[0] in NO_START:
        return False
    if left[-1].isdigit() and _is_wide(right, lang):
        return False  # a figure keeps its unit, with a space or without
    return spaced or _is_wide(left, lang) or _is_wide(right, lang)


def _atoms(text: str, lang: str, measure: Measure) -> list[_Atom]:
    def made(text: str) -> _Atom:
        return _Atom(text, _width(text, measure), _hang(text, lang, measure))

    atoms: list[_Atom] = []
    current, last, spaced, depth = "", "", False, 0
    for cluster in _clusters(_SPACES.sub(" ", text).strip(" ")):
        if cluster == " ":
            spaced = True
            continue
        if last and _may_break(last, cluster, lang, spaced=spaced):
            atoms.append(replace(made(current), space=spaced, depth=depth))
            current = cluster
        else:
            current += (" " if spaced else "") + cluster
        depth = _depth_after(depth, cluster)
        last, spaced = cluster, False
    if current:
        atoms.append(made(current))
    return atoms


def _hang(text: str, lang: str, measure: Measure) -> float:
    """Half of a full-width opening mark; a mark set in half its width has nothing to hang."""
    hangs = lang == ZH and text[0] in HANGING and measure(text[0]) > 1.5 * HANG
    return HANG if hangs else 0.0


def _depth_after(depth: int, cluster: str) -> int:
    if cluster in _OPENING:
        return depth + 1
    return max(0, depth - 1) if cluster in _CLOSING else depth


def _width(text: str, measure: Measure) -> float:
    """Wide characters one by one, so that measuring is remembered; the rest as whole words."""
    parts = itertools.groupby(_clusters(text), key=lambda cluster: ord(cluster[0]) > 0x2E7F)
    return sum(
        sum(measure(cluster) for cluster in group) if wide else measure("".join(group))
        for wide, group in parts
    )


def _within(atoms: list[_Atom], width: float, measure: Measure) -> tuple[list[_Atom], bool]:
    """Atoms none of which is wider than the measure; the others are broken by force."""
    if all(atom.width <= width for atom in atoms):
        return atoms, False
    small: list[_Atom] = []
    for atom in atoms:
        if atom.width <= width:
            small.append(atom)
            continue
        pieces = _pieces(atom.text, width, measure)
        small += [_Atom(piece, _width(piece, measure), 0.0) for piece in pieces]
        small[-1] = replace(small[-1], space=atom.space, depth=atom.depth)
    return small, True


def _pieces(text: str, width: float, measure: Measure) -> list[str]:
    pieces = [""]
    for cluster in _clusters(text):
        if pieces[-1] and _width(pieces[-1] + cluster, measure) > width:
            pieces.append("")
        pieces[-1] += cluster
    return pieces


class _Setter:
    """Chooses the line ends of one paragraph: fewest lines first, then the least cost."""

    def __init__(self, atoms: Sequence[_Atom], width: float, space: float) -> None:
        self._atoms = atoms
        self._width = width
        self._space = space
        advances = (atom.width + (space if atom.space else 0.0) for atom in atoms)
        self._ends = list(itertools.accumulate(advances, initial=0.0))

    def lines(self) -> list[BrokenLine]:
        count = self._fewest()
        starts = self._best_starts(count) if count > 1 else [0]
        ends = [*starts[1:], len(self._atoms)]
        return [self._line(start, end) for start, end in zip(starts, ends, strict=True)]

    def _line(self, start: int, end: int) -> BrokenLine:
        atoms = self._atoms[start:end]
        text = "".join(atom.text + (" " if atom.space else "") for atom in atoms).rstrip(" ")
        return BrokenLine(text, self._line_width(start, end), atoms[0].hang)

    def _line_width(self, start: int, end: int) -> float:
        trailing = self._space if self._atoms[end - 1].space else 0.0
        return self._ends[end] - self._ends[start] - trailing

    def _fits(self, start: int, end: int) -> bool:
        return self._line_width(start, end) - self._atoms[start].hang <= self._width + 1e-6

    def _fewest(self) -> int:
        count, start = 1, 0
        for end in range(1, len(self._atoms) + 1):
            if end - start > 1 and not self._fits(start, end):
                count, start = count + 1, end - 1
        return count

    def _best_starts(self, count: int) -> list[int]:
        """Starts of exactly ``count`` lines with the least summed cost (dynamic programming)."""
        total = len(self._atoms)
        target = self._ends[-1] / count
        best: dict[int, tuple[float, list[int]]] = {0: (0.0, [])}
        for number in range(1, count + 1):
            reached: dict[int, tuple[float, list[int]]] = {}
            for start, (cost, starts) in best.items():
                for end in self._reachable(start):
                    if (end == total) != (number == count):
                        continue
                    new = cost + self._cost(start, end, target)
                    if end not in reached or new < reached[end][0]:
                        reached[end] = (new, [*starts, start])
            best = reached
        return best[total][1]

    def _reachable(self, start: int) -> list[int]:
        ends: list[int] = []
        for end in range(start + 1, len(self._atoms) + 1):
            if ends and not self._fits(start, end):
                break
            ends.append(end)
        return ends

    def _cost(self, start: int, end: int, target: float) -> float:
        width = self._line_width(start, end)
        cost = ((width - target) / self._width) ** 2
        if end < len(self._atoms):
            return cost + self._end_cost(self._atoms[end - 1])
        return cost + (_COST_LONELY_END if width < _LONELY else 0.0)

    def _end_cost(self, atom: _Atom) -> float:
        inside = _COST_INSIDE_BRACKETS if atom.depth else 0.0
        last = atom.text[-1]
        if last in _SENTENCE_ENDS:
            return inside
        if last in _PAUSES:
            return inside + _COST_PAUSE
        between_words = atom.space and not _is_wide(last, "")
        return inside + (_COST_SPACE if between_words else _COST_ANYWHERE)
