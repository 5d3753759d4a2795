"""What a file calls the characters of a face, as the operators that print them take it.

A face is put into a file in subsets of at most 256 characters (ReportLab, TTFont.splitString), so
a text is cut where the subset changes. ReportLab looks every letter of every text up anew; here
each character is asked for once in a file.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import Any, cast

from reportlab.lib.rl_accel import escapePDF
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont


class Codes:
    """The characters of one face in one file, which is a PDFDocument of ReportLab."""

    def __init__(self, file: Any, face: str) -> None:
        self._file = file
        self._font = cast(TTFont, pdfmetrics.getFont(face))
        self._subsets: dict[str, int] = {}
        self._codes: dict[int, str] = {}  # by the numbers of characters, as str.translate asks
        self._names: dict[int, str] = {}

    def parts(self, text: str) -> Iterator[tuple[str, str]]:
        """The text cut where the subset changes: the name of the font, and what is said in it."""
        letters = set(text)
        if not letters <= self._subsets.keys():
            self._meet(letters - self._subsets.keys())
        subset_of = self._subsets.__getitem__
        if len(set(map(subset_of, letters))) == 1:  # nearly every text
            yield self._names[subset_of(text[0])], text.translate(self._codes)
            return
        for subset, same in groupby(text, subset_of):
            yield self._names[subset], "".join(same).translate(self._codes)

    def _meet(self, letters: set[str]) -> None:
        """Puts characters into the file, always in the same order."""
        for letter in sorted(letters):
            ((subset, code),) = self._font.splitString(letter, self._file)
            self._subsets[letter] = subset
            self._codes[ord(letter)] = escapePDF(code)
            self._names[subset] = self._font.getSubsetInternalName(subset, self._file)
