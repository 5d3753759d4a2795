"""What people type, made fit to be set: invisible characters, emoji sequences, quotation marks."""

import re
import unicodedata

from facilitator.reports.model import Language

CJK_FROM = 0x2E80
"""Characters from here on are set as Chinese: a line may break before and after each."""

OPENING_QUOTES = "“‘"
CLOSING_QUOTES = "”’"
QUOTES = frozenset(OPENING_QUOTES + CLOSING_QUOTES)

_NEWLINE = re.compile(r"\r\n?|[\u0085\u2028\u2029\v\f]")
_BLANK = re.compile(r"[\t\u2000-\u200A\u205F]")
_NO_BREAK = re.compile(r"[\u2007\u202F]")
_UNPRINTED = re.compile(
    r"[\x00-\x08\x0E-\x1F\x7F-\x84\x86-\x9F\u00AD\u200B\u200C\u200E\u200F\u202A-\u202E"
    r"\u2060-\u206F\uFEFF\uFFF9-\uFFFB]"
)
_JOINED = re.compile(
    r"(.)(?:[\uFE00-\uFE0F\u20E3\U0001F3FB-\U0001F3FF\U000E0020-\U000E007F\U000E0100-\U000E01EF]"
    r"|\u200D.)+",
    re.DOTALL,
)
_FLAG = re.compile(r"([\U0001F1E6-\U0001F1FF])[\U0001F1E6-\U0001F1FF]")
_LONE_SURROGATE = re.compile(r"[\uD800-\uDFFF]")
_ACCENTED = re.compile(r"\w[\u0300-\u036F]+")
_UNUSUAL = re.compile(
    r"[\x00-\x1F\x7F-\x9F\u00AD\u0300-\u036F\u2000-\u200F\u2028-\u202F\u205F-\u206F\u20E3"
    r"\uD800-\uDFFF\uFE00-\uFE0F\uFEFF\uFFF9-\uFFFB\U0001F1E6-\U0001F1FF"
    r"\U0001F3FB-\U0001F3FF\U000E0000-\U000E01EF]"
)
"""Whatever one of the patterns above acts on; most texts have nothing of it."""
_SPACED_DOT = re.compile(r" *· *")


def cleaned(text: str, lang: Language) -> str:
    """The text as it is set: every kept character is visible, a space or a line feed.

    Variation selectors, joiners and direction marks are dropped, an emoji sequence keeps its
    first sign, accents join their letters. In Chinese the dot "·" is one em wide and takes no
    spaces. No visible character is lost.
    """
    if _UNUSUAL.search(text):
        text = _without_unusual(text)
    return _SPACED_DOT.sub("·", text) if lang == "zh-CN" and "·" in text else text


def _without_unusual(text: str) -> str:
    text = _NEWLINE.sub("\n", text)
    text = _BLANK.sub(" ", text)
    text = _NO_BREAK.sub("\u00a0", text)
    text = _JOINED.sub(r"\1", text)
    text = _FLAG.sub(r"\1", text)
    text = _LONE_SURROGATE.sub("\ufffd", text)
    text = _UNPRINTED.sub("", text)
    return _ACCENTED.sub(lambda found: unicodedata.normalize("NFC", found[0]), text)


def one_line(text: str) -> str:
    """The text for bookmarks and file properties: cleaned, and in one line."""
    return " ".join(cleaned(text, "en").split())


def is_chinese(character: str) -> bool:
    """Whether a character is an ideograph, a kana or a full-width form."""
    return ord(character) >= CJK_FROM


def latin_quotes(text: str) -> frozenset[int]:
    """Where a Chinese text uses quotation marks the Latin way, as indexes into the text.

    That is an apostrophe inside or after a Latin word, and a pair of quotes with only Latin text
    in it and no Chinese character next to it.
    """
    found: set[int] = set()
    opened: list[int] = []
    for place, character in enumerate(text):
        if character in OPENING_QUOTES:
            opened.append(place)
        elif character in CLOSING_QUOTES:
            if opened and _matches(text[opened[-1]], character):
                start = opened.pop()
                if _is_latin_pair(text, start, place):
                    found |= {start, place}
            elif character == "’" and _is_latin_letter(text[place - 1 : place]):
                found.add(place)
    return frozenset(found)


def _matches(opening: str, closing: str) -> bool:
    return OPENING_QUOTES.index(opening) == CLOSING_QUOTES.index(closing)


def _is_latin_pair(text: str, start: int, stop: int) -> bool:
    inner = text[start + 1 : stop]
    if any(map(is_chinese, inner)) or not any(map(_is_latin_letter, inner)):
        return False
    before = text[:start].rstrip()[-1:]
    after = text[stop + 1 :].lstrip()[:1]
    return not any(map(is_chinese, before + after))


def _is_latin_letter(character: str) -> bool:
    return character.isalpha() and not is_chinese(character)
