"""The faces of the report, registered once, and which face sets which character.

A Chinese run is set in Noto Sans SC, an English run in its Latin companion; each falls back on the
other, then on the face of rare ideographs in names. A character that no face has becomes a visible
□ and is reported: an empty frame of the font itself never appears.
"""

import threading
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple, cast

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from facilitator.paths import resource
from facilitator.reports import characters, tounicode
from facilitator.reports.breaking import SHARED_MARKS, Breaker, Letters, squeezed_marks
from facilitator.reports.model import Language, Run, Runs

SC = ("NotoSansSC-Regular", "NotoSansSC-Bold")
LATIN = ("FacilitatorLatin-Regular", "FacilitatorLatin-Bold")
RARE = ("FacilitatorRare-Regular", "FacilitatorRare-Bold")
_ORDER: Mapping[Language, tuple[tuple[str, str], ...]] = {
    "zh-CN": (SC, LATIN, RARE),
    "en": (LATIN, SC, RARE),
}
"""Regular and bold face names of each language, the first that has a character sets it."""

_PLAIN = range(0x20, 0x7F)
REPLACEMENT = "□"
_LOCK = threading.Lock()


class Glyph(NamedTuple):
    """How one character is set; ``width`` is a share of the size.

    ``means`` is the character itself, where the one that is set only stands for it.
    """

    character: str
    face: str
    width: float
    means: str = ""


class GlyphTable(dict[str, Glyph]):
    """Character -> glyph, for one language and weight; filled as characters are met.

    Attributes:
        face: the first of its faces, which has all characters of printable ASCII.
        plain: the width of each of these, as a share of the size.
        missing: characters met that none of its faces has.
    """

    def __init__(self, faces: Sequence[str]) -> None:
        super().__init__()
        self._faces = [(face, *_metrics(face)) for face in faces]
        self.face, _, widths = self._faces[0]
        self.plain = {chr(code): widths[code] / 1000 for code in _PLAIN}
        self.missing: set[str] = set()

    def __missing__(self, character: str) -> Glyph:
        if character == "\n":
            return Glyph(character, self._faces[0][0], 0.0)
        code = ord(" " if character == "\u00a0" else character)
        for face, has, widths in self._faces:
            if code in has:
                glyph = Glyph(character, face, widths[code] / 1000)
                break
        else:
            self.missing.add(character)
            glyph = self[REPLACEMENT]._replace(means=character)
        self[character] = glyph
        return glyph


def _metrics(face: str) -> tuple[Mapping[int, object], Mapping[int, float]]:
    font = cast(TTFont, pdfmetrics.getFont(face))
    return font.face.charToGlyph, font.face.charWidths


@cache
def _tables() -> Mapping[tuple[Language, bool], GlyphTable]:
    for face in (*SC, *LATIN, *RARE):
        pdfmetrics.registerFont(TTFont(face, str(resource("fonts", f"{face}.ttf"))))
    tounicode.install()
    return {
        (lang, bold): GlyphTable([pair[bold] for pair in pairs])
        for lang, pairs in _ORDER.items()
        for bold in (False, True)
    }


def register() -> Mapping[tuple[Language, bool], GlyphTable]:
    """Registers the faces with ReportLab, once, from whichever thread comes first (0.1 s)."""
    with _LOCK:
        return _tables()


class PlacedText(NamedTuple):
    """Letters with the face of each, ready to be broken and drawn at one size.

    ``face`` is the only one where there is no other, else empty. ``means`` holds the characters
    that no face has, by their place.
    """

    letters: Letters
    faces: Sequence[str]
    face: str
    breaker: Breaker
    lang: Language
    means: Mapping[int, str] = {}


def _placed(
    glyphs: Sequence[Glyph], size: float, latin: frozenset[int], lang: Language
) -> PlacedText:
    text = "".join([glyph.character for glyph in glyphs])
    widths = [glyph.width * size for glyph in glyphs]
    squeezed = frozenset[int]()
    if not text.isascii():
        squeezed = squeezed_marks(text, latin)
        for place in squeezed:
            widths[place] -= size / 2
    faces = [glyph.face for glyph in glyphs]
    face = faces[0] if len(set(faces)) == 1 else ""
    letters = Letters(text, widths, size, latin, squeezed)
    if REPLACEMENT not in text:
        return PlacedText(letters, faces, face, Breaker(letters), lang)
    means = {at: glyph.means for at, glyph in enumerate(glyphs) if glyph.means}
    return PlacedText(letters, faces, face, Breaker(letters), lang, means)


class Typesetter:
    """Turns runs into letters for one report, and remembers what could not be printed.

    Attributes:
        missing: characters of the report that no face has.
    """

    def __init__(self) -> None:
        self.missing: set[str] = set()
        self._glyphs = register()
        self._placed: dict[tuple[Runs, float, bool], list[PlacedText]] = {}

    def place(self, runs: Runs, size: float, *, bold: bool = False) -> list[PlacedText]:
        """The runs at ``size`` points, one text for each of their lines.

        ``bold`` sets all of them bold. Words of a table come again and again: what was placed
        once is kept.
        """
        key = (runs, size, bold)
        found = self._placed.get(key)
        if found is None:
            found = self._placed[key] = self._place(runs, size, bold=bold)
        return found

    def _place(self, runs: Runs, size: float, *, bold: bool) -> list[PlacedText]:
        if len(runs) == 1 and runs[0].text.isascii() and runs[0].text.isprintable():
            return [self._plain(runs[0], size, bold=bold or runs[0].bold)]
        glyphs: list[Glyph] = []
        latin: set[int] = set()
        stops: list[int] = []
        for run in runs:
            latin |= self._append(run, glyphs, bold=bold or run.bold)
            stops.append(len(glyphs))
        ends = [at for at, glyph in enumerate(glyphs) if glyph.character == "\n"]
        if not ends:
            return [_placed(glyphs, size, frozenset(latin), runs[0].lang)]
        starts = [0, *(end + 1 for end in ends)]
        return [
            _placed(
                glyphs[start:stop],
                size,
                frozenset(at - start for at in latin if start <= at < stop),
                runs[min(bisect_right(stops, start), len(runs) - 1)].lang,
            )
            for start, stop in zip(starts, [*ends, len(glyphs)], strict=True)
        ]

    def _plain(self, run: Run, size: float, *, bold: bool) -> PlacedText:
        """The commonest text by the shortest way: nothing in it is unusual, one face has it all."""
        table = self._glyphs[run.lang, bold]
        plain = table.plain
        letters = Letters(run.text, [plain[character] * size for character in run.text], size)
        faces = [table.face] * len(run.text)
        return PlacedText(letters, faces, table.face, Breaker(letters), run.lang)

    def measure(self, text: str, size: float, *, bold: bool, lang: str) -> float:
        """The width in points of a text set in one line."""
        language: Language = "en" if lang == "en" else "zh-CN"
        glyphs: list[Glyph] = []
        self._append(Run(text, language), glyphs, bold=bold)
        return size * sum([glyph.width for glyph in glyphs])

    def _append(self, run: Run, glyphs: list[Glyph], *, bold: bool) -> set[int]:
        """Adds the glyphs of a run; returns where they are marks set the Latin way."""
        text = characters.cleaned(run.text, run.lang)
        table = self._glyphs[run.lang, bold]
        found = [table[character] for character in text]
        shift = len(glyphs)
        latin: set[int] = set()
        if not text.isascii():
            self.missing |= table.missing.intersection(text)
            if run.lang == "en":
                latin = {p for p, character in enumerate(text) if character in SHARED_MARKS}
            elif not characters.QUOTES.isdisjoint(text):
                table = self._glyphs["en", bold]
                latin = set(characters.latin_quotes(text))
                for place in latin:
                    found[place] = table[text[place]]
        glyphs += found
        return {place + shift for place in latin}
