"""The bundled faces, and which of them a text is set in.

Chinese text is set in Noto Sans SC, English text and figures in Inter; each falls back to the
other. One family list for both would be wrong either way: Noto's quotes are a full character
wide ("don’ t"), Inter's are too narrow for Chinese.
"""

import logging
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from facilitator.core.text import squeezed
from facilitator.paths import resource

Lang = Literal["zh-CN", "en", "num"]

FACES = ("NotoSansSC-Regular", "NotoSansSC-Bold", "Inter-Regular", "Inter-Bold")
RARE_FACES = ("FacilitatorRare-Regular", "FacilitatorRare-Bold")
"""The ideographs of rare names; read when the first of them is met, not at every start."""

_log = logging.getLogger(__name__)
_CHINESE = ["Noto Sans SC", "Inter"]
_LATIN = ["Inter", "Noto Sans SC"]
_QUOTED = re.compile("“[^“”]*”")
_TABULAR = QFont.Tag("tnum")
_HALF_WIDTH_MARKS = QFont.Tag("halt")
_REMEMBERED = 2048
"""Texts. A console shows some five hundred, and measures each at every layout and every paint."""

# CJK punctuation, kana and ideographs; compatibility ideographs; full-width forms; rare ideographs.
# No regular expression: one that knows so many characters takes 2.5 ms to compile.
_CHINESE_MARKS = (
    ("\u2e80", "\u9fff"),
    ("\uf900", "\ufaff"),
    ("\uff00", "\uffef"),
    ("\U00020000", "\U0003ffff"),
)


@cache
def register_fonts() -> tuple[str, ...]:
    """Make the bundled faces known to Qt, once per process; needs the application object.

    Returns:
        The families found, each once. A face that cannot be read is logged and left out: the
        system's own fonts then stand in, and the workshop goes on.
    """
    return _register(FACES)


@cache
def _register(faces: tuple[str, ...]) -> tuple[str, ...]:
    families: dict[str, None] = {}
    for face in faces:
        path = resource("fonts", f"{face}.ttf")
        number = QFontDatabase.addApplicationFont(str(path))
        if number < 0:
            _log.error("font %s cannot be read", path.name)
            continue
        families.update(dict.fromkeys(QFontDatabase.applicationFontFamilies(number)))
    pieces.cache_clear()  # a face that has just come may have characters the others lack
    return tuple(families)


def rare_font(px: int, *, bold: bool = False, lang: Lang = "zh-CN") -> QFont:
    """The font of `px` logical pixels for a text with ideographs that Noto Sans SC lacks (𠮷)."""
    made = font(px, bold=bold, lang=lang)
    made.setFamilies([*made.families(), *_register(RARE_FACES)])
    return made


def has_chinese(text: str) -> bool:
    """Whether any character of the text is an ideograph or a full-width mark."""
    return not text.isascii() and any(
        first <= char <= last for char in text for first, last in _CHINESE_MARKS
    )


@lru_cache(maxsize=_REMEMBERED)
def language_of(text: str) -> Lang:
    """The language a text is set in: Chinese, pure figures, or Latin.

    An English sentence stays English around a Chinese title in quotation marks: set as Chinese, its
    quotes would be a full character wide. Only what stands outside of them then counts.
    """
    if has_chinese(text):
        outside = _QUOTED.sub("", text) if "“" in text else ""
        english = outside and not has_chinese(outside) and any(map(str.isalpha, outside))
        return "en" if english else "zh-CN"
    if any(char.isdigit() for char in text) and not any(char.isalpha() for char in text):
        return "num"
    return "en"


def font(px: int, *, bold: bool = False, lang: Lang = "zh-CN", tabular: bool = False) -> QFont:
    """A font of `px` logical pixels.

    Args:
        px: the size.
        bold: weight 700 instead of 400; there is no third weight.
        lang: "zh-CN", "en", or "num" for pure figures.
        tabular: figures of one width; always so for "num".
    """
    return QFont(_made(px, bold=bold, lang=lang, tabular=tabular))


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a line: its font, and how wide it is."""

    text: str
    font: QFont
    width: float


@lru_cache(maxsize=_REMEMBERED)
def pieces(text: str, font: QFont) -> tuple[Piece, ...]:
    """A line of text as it is painted: full-width marks give up a half where two of them meet."""
    runs = [(run, halved(font) if tight else font) for run, tight in squeezed(text)]
    return tuple(Piece(run, face, QFontMetricsF(face).horizontalAdvance(run)) for run, face in runs)


def advance(text: str, font: QFont) -> float:
    """How wide a line of text is in a font."""
    return sum(piece.width for piece in pieces(text, font))


def halved(font: QFont) -> QFont:
    """The same font with full-width marks that take half their width."""
    made = QFont(font)
    made.setFeature(_HALF_WIDTH_MARKS, 1)
    return made


@lru_cache(maxsize=256)
def _made(px: int, *, bold: bool, lang: Lang, tabular: bool) -> QFont:
    made = QFont()
    made.setFamilies(_CHINESE if lang == "zh-CN" else _LATIN)
    made.setPixelSize(px)
    made.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    # Hinted advances are whole pixels, and a preview at half size would break its lines elsewhere.
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if tabular or lang == "num":
        made.setFeature(_TABULAR, 1)
    return made
