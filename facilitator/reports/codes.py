"""What a file calls the characters of a face, as the operators that print them take it.

A face is put into a file in subsets of at most 256 characters (ReportLab, TTFont.splitString), so
a text is cut where the subset changes. ReportLab looks every letter of every text up anew; here
each character is asked for once in a file.
"""

from itertools import groupby
from typing import Any, cast

from reportlab.lib.rl_accel import escapePDF
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

_ESCAPED = [escapePDF(bytes([code])) for code in range(256)]


class Codes:
    """The characters of one face in one file, which is a PDFDocument of ReportLab."""

    def __init__(self, file: Any, face: str) -> None:
        self._file = file
        self._font = cast(TTFont, pdfmetrics.getFont(face))
        self._codes: dict[int, str] = {}  # by the numbers of characters, as str.translate asks
        self._subset_of: dict[str, str] = {}
        self._subsets: dict[str, set[str]] = {}  # the characters of each, by its name in the file

    def parts(self, text: str) -> list[tuple[str, str]]:
        """The text cut where the subset changes: its name, and what is said in it."""
        first = self._subset_of.get(text[:1], "")
        if first and self._subsets[first].issuperset(text):  # nearly every text
            return [(first, text.translate(self._codes))]
        self._meet(set(text).difference(self._subset_of))
        return [
            (subset, "".join(same).translate(self._codes))
            for subset, same in groupby(text, self._subset_of.__getitem__)
        ]

    def _meet(self, letters: set[str]) -> None:
        """Puts characters into the file, always in the same order."""
        ordered = sorted(letters)
        following = iter(ordered)
        for number, codes in self._font.splitString("".join(ordered), self._file):
            subset = self._font.getSubsetInternalName(number, self._file)
            for code, letter in zip(codes, following, strict=False):
                self._codes[ord(letter)] = _ESCAPED[code]
                self._subset_of[letter] = subset
                self._subsets.setdefault(subset, set()).add(letter)
