"""Where a line of Chinese, English or both may end.

The rules follow the requirements for Chinese text layout (closing marks never begin a line,
opening marks never end one, a closing mark may hang half an em past the measure) with Latin words
kept whole. Nothing here knows a font: letters come with their widths.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from facilitator.reports.characters import is_chinese

NOT_FIRST = frozenset("，。、；：？！）》〉」』】〕〗”’…—–～·・々ー％‰℃°｝］､｡)]},.;:?!%")
NOT_LAST = frozenset("（《〈「『【〔〖“‘｛［￥＄￡＃№([{$£€¥#")
HALF_BLANK_RIGHT = frozenset("，。、；：？！）》〉」』】〕〗”’｝］")
HALF_BLANK_LEFT = frozenset("（《〈「『【〔〖“‘｛［")
_MEETING = re.compile(
    f"[{''.join(HALF_BLANK_RIGHT)}](?=[{''.join(HALF_BLANK_RIGHT | HALF_BLANK_LEFT)}])"
    f"|[{''.join(HALF_BLANK_LEFT)}](?=[{''.join(HALF_BLANK_LEFT)}])"
)
SPACES = frozenset(" \u00a0\u3000")
SHARED_MARKS = frozenset("“”‘’—…·")

FREE, GLUED, WORD, FORBIDDEN, NEVER = 4, 3, 2, 1, 0
"""How willingly a line ends at a place: freely; between a figure and its unit or inside a date;
inside a word that is wider than the measure; against the rules; never (before a space)."""

SHORT_TAIL = 2
"""A last line of so few characters looks forgotten."""
TAIL_CUTS = (0.6, 1.2, 1.8, 2.6)
"""How much narrower, in em, a text is tried to be set to give its last line more characters."""

STRONG_MARKS = frozenset("；。！？")
WEAK_MARKS = frozenset("，：")
_BRACKETS_OPEN = "（《〈「『【〔“‘([{"
_BRACKETS_CLOSE = "）》〉」』】〕”’)]}"
_WORD_JOINTS = frozenset("-/.?&=_@—")

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_UNIT_ZH = (
    r"(?:分钟|小时|学时|个月|[年月日号时点分秒周天期届人名位个组条份项题步章节页次轮幕级层倍元万亿"
    r"千百米张台套封处家间门课岁])"
)
_UNIT_EN = (
    r"(?:%|min|minutes?|hours?|h|seconds?|s|days?|weeks?|months?|years?|people|points?|pts?"
    r"|groups?|pairs?|mm|cm|km|m|kg)\b"
)
_GLUE = re.compile(
    # Where none of these begins, nothing does: most places are given up at once.
    rf"(?=[\d第nADFJMNOS])(?:(?:\d{{2,4}} ?年 ?)?\d{{1,2}} ?月 ?\d{{1,2}} ?[日号]|\d{{4}} ?年 ?\d{{1,2}} ?月"
    rf"|第 ?[\d一二三四五六七八九十百]+ ?{_UNIT_ZH}"
    rf"|\d[\d.,:–/%]* ?{_UNIT_ZH}"
    rf"|\b\d{{1,2}} {_MONTH}(?: \d{{4}})?|\b{_MONTH} \d{{1,2}}(?:, \d{{4}})?\b"
    rf"|\d[\d.,]* {_UNIT_EN}"
    r"|\bn ?= ?\d+|\d ?[→/×=] ?\d+)"
)


class Letters(NamedTuple):
    """A text ready to be broken. ``widths`` are points, one a character of ``text``.

    ``latin`` holds the indexes of marks both languages share (quotes, dashes, dots) where they are
    set the Latin way: without a blank half, and part of the word they touch. ``squeezed`` holds
    those of full-width marks whose width already lacks half an em, because the mark that follows
    stands in it.
    """

    text: str
    widths: Sequence[float]
    size: float
    latin: frozenset[int] = frozenset()
    squeezed: frozenset[int] = frozenset()

    def leads(self, place: int) -> bool:
        """Whether the character is an opening mark that would begin its line with a blank half."""
        return self.text[place] in HALF_BLANK_LEFT and place not in self.latin

    def hangs(self, place: int) -> bool:
        """Whether the character is a closing mark that would end its line with a blank half."""
        return (
            self.text[place] in HALF_BLANK_RIGHT
            and place not in self.latin
            and place not in self.squeezed
        )


class Span(NamedTuple):
    """One line: characters ``start`` to ``stop``, its visible width in points.

    ``lead`` is the blank half of an opening mark that begins the line: the line is drawn that
    much further left. A blank half at the end hangs and is not counted in ``width`` either.
    """

    start: int
    stop: int
    width: float
    lead: float


class Breaker:
    """The possible line ends of one text without line feeds, and the lines for a measure."""

    def __init__(self, letters: Letters) -> None:
        self._letters = letters
        self._ends = [0.0, *accumulate(letters.widths)]
        self._arranged: dict[tuple[float, float], list[Span]] = {}

    @cached_property
    def _glued(self) -> frozenset[int]:
        """Places inside dates, or between a figure and its unit."""
        found = _GLUE.finditer(self._letters.text)
        return frozenset(place for one in found for place in range(one.start() + 1, one.end()))

    def arranged(self, measure: float, shortest: float) -> list[Span]:
        """The text as it is set: two lines part at a mark, and no short last line is forgotten.

        ``shortest`` as for ``at_mark``. Most texts are measured before they are drawn: what was
        found is kept.
        """
        if self._ends[-1] <= measure:
            return self.lines(measure)
        key = (measure, shortest)
        if key not in self._arranged:
            spans = self.lines(measure)
            if len(spans) == 2:
                spans = self.at_mark(measure, shortest) or spans
            if len(spans) > 1 and _is_short(spans):
                spans = self._with_longer_tail(spans, measure)
            self._arranged[key] = spans
        return self._arranged[key]

    def _with_longer_tail(self, spans: list[Span], measure: float) -> list[Span]:
        strictness = self.strictness(spans)
        for cut in TAIL_CUTS:
            narrower = self.lines(measure - cut * self._letters.size)
            same = len(narrower) == len(spans) and self.strictness(narrower) >= strictness
            if same and not _is_short(narrower):
                return narrower
        return spans

    def lines(self, measure: float) -> list[Span]:
        """The text in lines of at most ``measure`` points, filled one after the other.

        A line is wider only when a single character is; a rule is broken only when what it holds
        together is wider than the measure.
        """
        spans: list[Span] = []
        start, total = 0, len(self._letters.text)
        if total and self._ends[-1] <= measure:
            return [self.span(0, total)]
        while start < total:
            stop = self._stop(start, measure)
            spans.append(self.span(start, stop))
            start = self._skip_spaces(stop)
        return spans

    def span(self, start: int, stop: int) -> Span:
        """The line of these characters, without the spaces at its end."""
        letters = self._letters
        while stop > start + 1 and letters.text[stop - 1] in SPACES:
            stop -= 1
        lead = hang = 0.0
        if letters.leads(start):
            lead = letters.size / 2
        if stop > start + 1 and letters.hangs(stop - 1):
            hang = letters.size / 2
        return Span(start, stop, self._ends[stop] - self._ends[start] - lead - hang, lead)

    def strictness(self, spans: Sequence[Span]) -> int:
        """The least willing line end the lines make use of."""
        return min((self._level(span.start) for span in spans[1:]), default=FREE)

    def at_mark(self, measure: float, shortest: float) -> list[Span] | None:
        """Two lines, the first ending at a mark outside brackets, or None.

        Strong marks win over weak ones, late places over early ones; the first line is at least
        ``shortest`` points wide and the second keeps more than three characters.
        """
        text = self._letters.text
        for marks in (STRONG_MARKS, WEAK_MARKS):
            for place in self._mark_ends(marks):
                first = self.span(0, place)
                if first.width > measure:
                    continue
                if first.width < shortest:
                    break
                rest = self._skip_spaces(place)
                second = self.span(rest, len(text))
                if second.width <= measure and second.stop - rest > 3:
                    return [first, second]
        return None

    def _mark_ends(self, marks: frozenset[str]) -> list[int]:
        """Free line ends after one of the marks at bracket depth 0, last one first."""
        text = self._letters.text
        if marks.isdisjoint(text):
            return []
        depth = 0
        places: list[int] = []
        last = ""
        for place, character in enumerate(text):
            if last in marks and depth == 0 and self._level(place) == FREE:
                places.append(place)
            if character in _BRACKETS_OPEN:
                depth += 1
            elif character in _BRACKETS_CLOSE and place not in self._letters.latin:
                depth = max(0, depth - 1)
            if character not in SPACES:
                last = character
        return places[::-1]

    def _stop(self, start: int, measure: float) -> int:
        letters, ends = self._letters, self._ends
        total = len(letters.text)
        lead = letters.size / 2 if letters.leads(start) else 0.0
        limit = ends[start] + lead + measure + 1e-6
        stop = max(bisect_right(ends, limit) - 1, start)
        if stop < total and letters.hangs(stop) and ends[stop + 1] - letters.size / 2 <= limit:
            stop += 1
        stop = self._skip_spaces(max(stop, start + 1))
        if stop >= total:
            return total
        return self._best_end(start, stop)

    def _best_end(self, start: int, stop: int) -> int:
        """The most willing line end up to ``stop``, the last one of several."""
        best, found = NEVER, stop
        for place in range(stop, start, -1):
            level = self._level(place)
            if level > best:
                best, found = level, place
            if best == FREE:
                break
        return found

    def _level(self, place: int) -> int:
        """How willingly a line ends before this character: FREE to NEVER."""
        text = self._letters.text
        if text[place] in SPACES:
            return NEVER
        before = place - 1
        while before >= 0 and text[before] in SPACES:
            before -= 1
        if before < 0:
            return NEVER
        left, right = self._mark(before), self._mark(place)
        if right in NOT_FIRST or left in NOT_LAST:
            return FORBIDDEN
        if place - before > 1:
            free = "\u00a0" not in text[before:place]
        else:
            free = self._is_wide(before) or self._is_wide(place)
            if not free and left not in _WORD_JOINTS:
                return WORD
        return FREE if free and place not in self._glued else GLUED

    def _mark(self, place: int) -> str:
        """The character; straight quotes are opening and closing ones in turns."""
        text = self._letters.text
        if text[place] != '"':
            return text[place]
        return "“" if text.count('"', 0, place) % 2 == 0 else "”"

    def _is_wide(self, place: int) -> bool:
        """Whether it is set as Chinese: a line may end before and after it."""
        character = self._letters.text[place]
        return is_chinese(character) or (
            character in SHARED_MARKS and place not in self._letters.latin
        )

    def _skip_spaces(self, place: int) -> int:
        text = self._letters.text
        while place < len(text) and text[place] in SPACES:
            place += 1
        return place


def _is_short(spans: Sequence[Span]) -> bool:
    return spans[-1].stop - spans[-1].start <= SHORT_TAIL


def squeezed_marks(text: str, latin: frozenset[int]) -> frozenset[int]:
    """Full-width marks that give their half em of blank to the mark that follows, as in ”。 or ）（."""
    places = (found.start() for found in _MEETING.finditer(text))
    return frozenset(at for at in places if at not in latin and at + 1 not in latin)
