"""Finding the size at which texts fit: as large as preferred, never smaller than readable.

Several texts that stand together shrink together: one number between 0 (all as preferred) and 1
(all at their least) is found by halving, so that a slide keeps its proportions.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Protocol, TypeVar

from PySide6.QtGui import QFont, QFontMetricsF

from facilitator.core.text import EN, ZH, Line, Run
from facilitator.ui import fonts
from facilitator.ui.fonts import Lang
from facilitator.ui.slides.typesetting import ELLIPSIS, Broken, break_text, elide

LEAST = 44
"""The smallest letters on the room's screen, in design pixels (of 1080)."""
LEAST_SECOND = 36
"""The smallest letters of the second language."""
MEASURE = 24.0
"""The longest Chinese line, in characters."""
LATIN_MEASURE = 40.0
"""The longest English line in em, about 75 letters."""

NAME_LEADING = 1.16
"""From line to line of a name, in em."""

MIDDLE = 0.37
"""Half the height of Chinese characters in em: from their middle down to the baseline."""
FIGURE_MIDDLE = 0.364
"""The same for figures and capitals."""

_SECOND_SHARE = 0.68
_SECOND_LEADING = 1.18
_ASCENT = 0.88
_HALVINGS = 6
_SAMPLE_PX = 200
_FIGURES = re.compile(r"(\d[\d:.]*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """What a width depends on besides the size. ``tight``: full-width marks take half of it."""

    lang: Lang = "zh-CN"
    bold: bool = False
    tight: bool = False

    def font(self, px: int) -> QFont:
        """The face at a size."""
        font = fonts.font(px, bold=self.bold, lang=self.lang)
        return fonts.halved(font) if self.tight else font


@lru_cache(maxsize=16)
def _metrics(face: Face) -> QFontMetricsF:
    return QFontMetricsF(face.font(_SAMPLE_PX))


@lru_cache(maxsize=1 << 14)
def advance(text: str, face: Face) -> float:
    """The width of a text in em. The faces are not hinted, so widths grow with the size."""
    return _metrics(face).horizontalAdvance(text) / _SAMPLE_PX


@lru_cache(maxsize=2048)
def _broken(text: str, face: Face, em: float) -> Broken:
    return break_text(text, face.lang, em, lambda piece: advance(piece, face))


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a text may be set.

    Attributes:
        pref, least: the size it would like and the smallest it may take, in design pixels.
        ink, second_ink: "#RRGGBB"; without its own the second language has the first's.
        leading: from line to line, in em.
        tight: full-width marks take half their width, for large titles.
        lines: more lines than this do not fit.
    """

    pref: int
    least: int = LEAST
    bold: bool = False
    ink: str = "#000000"
    second_ink: str = ""
    leading: float = 1.3
    tight: bool = False
    lines: int = 6

    def px(self, shrink: float) -> int:
        """The size between preferred (0) and least (1)."""
        return round(self.pref + (min(self.least, self.pref) - self.pref) * shrink)

    def second_px(self, shrink: float) -> int:
        """The size of the second language."""
        largest = max(LEAST_SECOND, round(self.pref * _SECOND_SHARE))
        return round(largest + (LEAST_SECOND - largest) * shrink)

    def face(self, run: Run) -> Face:
        """The face of a run; a name in Latin letters is set in the Latin face."""
        return Face(lang=ZH if run.lang == ZH else EN, bold=self.bold, tight=self.tight)


@dataclass(frozen=True, slots=True)
class Piece:
    """A line of letters: its place from the left top of its text, size, face and ink."""

    text: str
    x: float
    baseline: float
    width: float
    px: int
    face: Face
    ink: str


@dataclass(frozen=True, slots=True)
class SetText:
    """A text in its lines, ready to be painted. ``fits`` is False where it would not go in."""

    pieces: tuple[Piece, ...]
    width: float
    height: float
    fits: bool = True

    @property
    def px(self) -> int:
        """The size of the leading language."""
        return self.pieces[0].px

    def within(self, height: float) -> "SetText":
        """The lines that go into a height; where some do not, the last one ends in an ellipsis."""
        kept = [each for each in self.pieces if each.baseline <= height] or [self.pieces[0]]
        if len(kept) == len(self.pieces):
            return self
        kept[-1] = replace(kept[-1], text=kept[-1].text + ELLIPSIS)
        return replace(self, pieces=tuple(kept), height=height, fits=False)


def set_text(line: Line, style: Style, width: float, shrink: float = 0.0) -> SetText:
    """A text at one size: the first language, and the second under it."""
    first = _set_run(line.first, style, width, style.px(shrink))
    if line.second is None:
        return first
    under = replace(style, bold=False, tight=False, leading=_SECOND_LEADING)
    under = replace(under, ink=style.second_ink or style.ink)
    second = _set_run(line.second, under, width, style.second_px(shrink))
    lowered = (replace(each, baseline=each.baseline + first.height) for each in second.pieces)
    return SetText(
        (*first.pieces, *lowered),
        max(first.width, second.width),
        first.height + second.height,
        first.fits and second.fits,
    )


def _set_run(run: Run, style: Style, width: float, px: int) -> SetText:
    face = style.face(run)
    em = min(width / px, MEASURE if run.lang == ZH else LATIN_MEASURE)
    broken = _broken(run.text, face, round(em, 4))
    pitch = style.leading * px
    ascent = ((style.leading - 1) / 2 + _ASCENT) * px
    pieces = tuple(
        Piece(
            text=each.text,
            x=-each.hang * px,
            baseline=ascent + row * pitch,
            width=each.width * px,
            px=px,
            face=face,
            ink=style.ink,
        )
        for row, each in enumerate(broken.lines)
    )
    fits = not broken.forced and len(pieces) <= style.lines
    return SetText(pieces, max(p.x + p.width for p in pieces), pitch * len(pieces), fits)


class Setting(Protocol):
    """Anything set at some size, with a height, that says whether its texts went in."""

    @property
    def height(self) -> float:
        """In design pixels."""
        ...

    @property
    def fits(self) -> bool:
        """Whether every text went into its width."""
        ...


SettingT = TypeVar("SettingT", bound=Setting)


def settle(make: Callable[[float], SettingT], height: float) -> SettingT:
    """The largest setting that goes into a height, or the least one where none does.

    Args:
        make: sets everything at a shrink between 0 and 1.
        height: what there is, in design pixels.
    """
    largest = make(0.0)
    if _goes_in(largest, height):
        return largest
    best = make(1.0)
    if not _goes_in(best, height):
        return best
    too_large, good = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (too_large + good) / 2
        tried = make(middle)
        if _goes_in(tried, height):
            good, best = middle, tried
        else:
            too_large = middle
    return best


def _goes_in(setting: Setting, height: float) -> bool:
    return setting.fits and setting.height <= height + 0.5


def fit_text(line: Line, style: Style, width: float, height: float) -> SetText:
    """The largest setting of one text that goes into a box; cut short where none does."""
    return settle(lambda shrink: set_text(line, style, width, shrink), height).within(height)


@dataclass(frozen=True, slots=True)
class Item:
    """A text in a stack, and the gap above it: as preferred and at the least."""

    line: Line
    style: Style
    gap: float = 0.0
    least_gap: float = 0.0
    indent: float = 0.0


@dataclass(frozen=True, slots=True)
class Stack:
    """Texts under each other: the left and top of each, and what it became."""

    places: tuple[tuple[float, float], ...]
    texts: tuple[SetText, ...]
    height: float

    @property
    def fits(self) -> bool:
        """Whether every text went into its width."""
        return all(text.fits for text in self.texts)


def set_stack(items: Sequence[Item], width: float, shrink: float) -> Stack:
    """Texts under each other, all shrunk alike."""
    places: list[tuple[float, float]] = []
    texts: list[SetText] = []
    y = 0.0
    for number, item in enumerate(items):
        if number:
            y += item.gap + (item.least_gap - item.gap) * shrink
        places.append((item.indent, y))
        texts.append(set_text(item.line, item.style, width - item.indent, shrink))
        y += texts[-1].height
    return Stack(tuple(places), tuple(texts), y)


def fit_stack(items: Sequence[Item], width: float, height: float) -> Stack:
    """The largest setting of a stack that goes into a box."""
    return settle(lambda shrink: set_stack(items, width, shrink), height)


@dataclass(frozen=True, slots=True)
class Word:
    """Letters on one line, not yet placed."""

    text: str
    px: int
    face: Face
    ink: str

    @property
    def width(self) -> float:
        """In design pixels."""
        return advance(self.text, self.face) * self.px


def word(text: str, px: int, ink: str, *, bold: bool = False, lang: Lang | None = None) -> Word:
    """Letters on one line; without ``lang`` the text itself says which face it takes."""
    return Word(text, px, Face(lang=lang or fonts.language_of(text), bold=bold), ink)


def fit_word(text: str, style: Style, width: float) -> Word:
    """A name on one line: smaller where it must be, and at its least cut with an ellipsis."""
    face = Face(lang=fonts.language_of(text), bold=style.bold)
    px = min(style.pref, int(width / max(advance(text, face), 0.01)))
    if px >= style.least:
        return Word(text, px, face, style.ink)
    least = min(style.least, style.pref)
    short = elide(text, width / least, lambda piece: advance(piece, face))
    return Word(short, least, face, style.ink)


@dataclass(frozen=True, slots=True)
class Name:
    """A name in its lines. ``whole`` is False where its end is left out."""

    lines: tuple[Word, ...]
    whole: bool = True

    @property
    def px(self) -> int:
        """The size of its letters."""
        return self.lines[0].px

    @property
    def width(self) -> float:
        """The widest line."""
        return max(line.width for line in self.lines)

    @property
    def height(self) -> float:
        """All lines."""
        return len(self.lines) * self.px * NAME_LEADING

    def baselines(self, middle: float) -> tuple[float, ...]:
        """Where the lines stand so that their middle is here."""
        pitch = self.px * NAME_LEADING
        first = middle - (len(self.lines) - 1) * pitch / 2 + self.px * MIDDLE
        return tuple(first + number * pitch for number in range(len(self.lines)))


def fit_name(text: str, style: Style, width: float, lines: int = 1) -> Name:
    """A name somebody typed: on one line smaller where it must be, at its least on more lines,
    and only then cut with an ellipsis."""
    one = fit_word(text, style, width)
    if lines <= 1 or _is_whole(one.text, text):
        return Name((one,), whole=_is_whole(one.text, text))
    face, px = one.face, one.px
    broken = [each.text for each in _broken(text, face, round(width / px, 4)).lines]
    whole = len(broken) <= lines
    if not whole:
        rest = " ".join(broken[lines - 1 :]) if face.lang == EN else "".join(broken[lines - 1 :])
        last = elide(rest, width / px, lambda piece: advance(piece, face))
        broken[lines - 1 :] = [last]
    return Name(tuple(Word(each, px, face, style.ink) for each in broken), whole=whole)


def _is_whole(shown: str, text: str) -> bool:
    return shown == text or not shown.endswith(ELLIPSIS)


def words_with_figures(text: str, px: int, ink: str, *, lang: Lang) -> tuple[Word, ...]:
    """A bold line in pieces: its figures in the face of the clock, its words in their own."""
    parts = (part for part in _FIGURES.split(text) if part)
    return tuple(
        word(part, px, ink, bold=True, lang="num" if _FIGURES.fullmatch(part) else lang)
        for part in parts
    )
