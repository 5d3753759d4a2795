"""Rules for the texts of a pack: what a back row can read, and how Chinese is set.

The limits per role follow from the pictures: 24 Chinese characters are the most a line of the
room's screen takes at a size that can be read from the last row.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeAlias

from facilitator.content.codes import Code
from facilitator.content.findings import Findings, Path, Reading
from facilitator.content.table import nearest
from facilitator.core.pack import Part
from facilitator.core.placeholders import PLACEHOLDER, names_in
from facilitator.core.text import EN, LOCALES, ZH, Words


class Limit(NamedTuple):
    """The longest text of a role: Chinese characters (others count half), English characters."""

    zh: float
    en: int


LIMITS: dict[str, Limit] = {
    "name": Limit(14, 44),
    "title": Limit(18, 44),
    "line": Limit(24, 60),
    "label": Limit(12, 32),
    "short": Limit(6, 20),
    "unit": Limit(3, 12),
    "question": Limit(36, 90),
    "note": Limit(26, 76),
    "anchor": Limit(40, 120),
    "prose": Limit(120, 360),
    "intro": Limit(400, 1200),
}

Variables: TypeAlias = Mapping[str, Words]
"""The names of a pack that texts may use, with what stands there by default."""

_KINDS = ("option", "part")
_REFERENCES = {"option:": "A", "part:": "第 12 题"}

_CJK = r"\u2e80-\u303f\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff"
_IS_CJK = re.compile(f"[{_CJK}]")
_HALF = re.compile(rf"(?<=[{_CJK}“”])[ ]?[,:;?!()]|[,:;?!()](?=[ ]?[{_CJK}“”])|(?<=[{_CJK}])\.")
_CORNER = re.compile("[「」『』]")
_PERCENT = re.compile(r"\d\s+%")
_QUOTES = re.compile("[“”]")
_BETWEEN = "a"


def zh_length(text: str) -> float:
    """The length of a line in Chinese characters; Latin letters, figures and spaces count half."""
    return sum(1.0 if _IS_CJK.match(char) or char in "“”‘’—…·" else 0.5 for char in text)


def length(text: str, language: str) -> float:
    """How much room a text takes: Chinese characters, or characters in English."""
    return zh_length(text) if language == ZH else float(len(text))


def filled(text: str, variables: Variables, language: str) -> str:
    """The text as long as it will be: defaults for variables, a letter for an option."""

    def default(found: re.Match[str]) -> str:
        words = variables.get(found[2])
        return words.get(language, "") if words else _REFERENCES.get(found[1] or "", "")

    return PLACEHOLDER.sub(default, text)


def names_used(readings: Sequence[Reading]) -> set[str]:
    """Everything that the texts of a content refer to: variables, options, parts."""
    return {
        name
        for reading in readings
        for text in reading.words.values()
        if "{{" in text
        for name in names_in(text)
    }


def check_texts(findings: Findings, variables: Variables, parts: Sequence[Part]) -> None:
    """Every rule on every text that was read from one file."""
    closely = not _are_sound(findings.readings)
    for reading in findings.readings:
        limit = LIMITS[reading.role]
        for language, text in reading.words.items():
            shown = text
            if "{{" in text or "}}" in text:
                _check_places(findings, (*reading.path, language), text, variables, parts)
                shown = filled(text, variables, language)
            # A character counts at most one, so most texts need no closer look.
            if len(shown) > (limit.zh if language == ZH else limit.en):
                _check_length(findings, (*reading.path, language), shown, limit)
            if closely:
                _check_characters(findings, (*reading.path, language), text)


def _are_sound(readings: Sequence[Reading]) -> bool:
    """Whether no character of any text is wrong: most files are read as one text and no closer.

    What stands between two texts is neither Chinese nor a mark, so that they have nothing to do
    with each other. Quotation marks come in pairs in every text by itself.
    """
    chinese = [text for one in readings for key, text in one.words.items() if key == ZH]
    others = [text for one in readings for key, text in one.words.items() if key != ZH]
    zh, en = _BETWEEN.join(chinese), _BETWEEN.join(others)
    return not (
        not (zh.isprintable() and en.isprintable())
        or any(mark in text for mark in "\"'" for text in (zh, en))
        or _IS_CJK.search(en)
        or any(rule.search(zh) for rule in (_CORNER, _HALF, _PERCENT))
        or not all(map(_quotes_even, chinese + others))
    )


def _check_length(findings: Findings, path: Path, text: str, limit: Limit) -> None:
    most = limit.zh if path[-1] == ZH else limit.en
    if (found := length(text, str(path[-1]))) > most:
        findings.add(path, Code.LINE_TOO_LONG, found=found, limit=most, language=path[-1])


def _check_characters(findings: Findings, path: Path, text: str) -> None:
    if not text.isprintable():
        bad = next(char for char in text if not char.isprintable())
        name = unicodedata.name(bad, f"U+{ord(bad):04X}")
        findings.add(path, Code.CONTROL_CHARACTER, name=name)
    if '"' in text or "'" in text:
        findings.add(path, Code.STRAIGHT_QUOTES, language=path[-1])
    if not _quotes_even(text):
        findings.add(path, Code.QUOTES_UNEVEN)
    if path[-1] == EN:
        if found := _IS_CJK.search(text):
            findings.add(path, Code.CHINESE_IN_ENGLISH, found=found.group())
        return
    if _CORNER.search(text):
        findings.add(path, Code.CORNER_QUOTES)
    if found := _HALF.search(text):
        findings.add(path, Code.HALF_WIDTH, found=found.group().strip())
    if "%" in text and _PERCENT.search(text):
        findings.add(path, Code.SPACE_BEFORE_PERCENT)


def _quotes_even(text: str) -> bool:
    """Whether every “ has its ”, one after the other."""
    if "“" not in text and "”" not in text:
        return True
    marks = _QUOTES.findall(text)
    return marks == ["“", "”"] * (len(marks) // 2)


def _check_places(
    findings: Findings, path: Path, text: str, variables: Variables, parts: Sequence[Part]
) -> None:
    rest = PLACEHOLDER.sub("", text)
    if "{{" in rest or "}}" in rest:
        findings.add(path, Code.BROKEN_PLACE)
    for name in sorted(names_in(text)):
        kind, _, reference = name.rpartition(":")
        if not kind:
            if name not in variables:
                near = nearest(name, tuple(variables))
                findings.add(path, Code.UNKNOWN_VARIABLE, name=name, near=near)
        elif not _exists(kind, reference, parts):
            findings.add(path, Code.UNKNOWN_PLACE, name=name)


def _exists(kind: str, reference: str, parts: Sequence[Part]) -> bool:
    part_id, _, option_id = reference.partition(".")
    part = next((one for one in parts if one.id == part_id), None)
    if part is None or kind not in _KINDS:
        return False
    return part.option(option_id) is not None if kind == "option" else not option_id


def check_spoilers(findings: Findings, public: Words, secrets: Sequence[Words]) -> None:
    """A name that is given out says neither how long a simulation runs nor what it shows.

    ``secrets`` are names of rounds and parts; brackets and figures give the plot away too.
    """
    for language in LOCALES:
        text = public.get(language, "").casefold()
        told = next(
            (
                words[language]
                for words in secrets
                if words.get(language) and words[language].casefold() in text
            ),
            None,
        )
        if told is None and (found := re.search(r"[(（].*[)）]|\d+", text)):
            told = found.group()
        if told is not None:
            findings.add(("public_name", language), Code.SPOILER, found=told)
