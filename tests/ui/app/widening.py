"""A language nobody speaks: every sentence that goes through `Texts` comes out in wide letters.

So does every text of the course and of a workshop. Whatever is still seen in ordinary letters was
written into the program by hand and would stay so in any language.
"""

import datetime as dt
import gettext
import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import TypeVar, cast

from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

import facilitator.core
from facilitator.core.text import LOCALES
from facilitator.texts import Texts

Thing = TypeVar("Thing")

_PLACES = re.compile(r"(\{\{[^}]*\}\}|\{[^}]*\})")
_WIDE = str.maketrans({code: code + 0xFEE0 for code in range(ord("A"), ord("z") + 1)})
_ORDINARY = re.compile(r"[A-Za-z]{2,}|[\u3400-\u9fff]")
"""A single letter is an option, a pair or a key."""
_KEY = re.compile(
    r"\b(?:F\d{1,2}|Ctrl|Shift|Alt|Enter|Esc|Tab|Space|Delete|Ins|Backspace|Pause|PgUp|PgDn)\b"
)
_PATH = re.compile(r"/\S*")
_QT_DATE = re.compile(r"\d{1,2} [A-Z][a-z]{2} \d{4}")
"""Qt writes the date of a field itself, in the language of the windows."""
_HAN = re.compile(r"[\u3400-\u9fff]")


def widened(text: str) -> str:
    """The same text in letters that stand nowhere in the source; its places stay."""
    pieces = _PLACES.split(text)
    return "".join(
        piece if _PLACES.fullmatch(piece) else _HAN.sub("口", piece.translate(_WIDE))
        for piece in pieces
    ).replace("口", "ㅁ")


class _WideCatalogue(gettext.NullTranslations):
    def gettext(self, message: str) -> str:
        return widened(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return widened(super().ngettext(msgid1, msgid2, n))


class WideTexts(Texts):
    """The texts of that language; dates, too."""

    def __init__(self, locale: str = "en") -> None:
        super().__init__(locale, _WideCatalogue())

    def date(self, day: dt.date) -> str:
        return widened(super().date(day))

    def date_short(self, day: dt.date) -> str:
        return widened(super().date_short(day))

    def date_heading(self, day: dt.date) -> str:
        return widened(super().date_heading(day))

    def weekday(self, day: dt.date) -> str:
        return widened(super().weekday(day))

    def weekday_short(self, day: dt.date) -> str:
        return widened(super().weekday_short(day))


def widen_content(thing: Thing) -> Thing:
    """Every text of a course, however deep it stands; ids and rules stay."""
    if isinstance(thing, Mapping):
        if set(thing) & set(LOCALES):
            return cast("Thing", {key: widened(str(text)) for key, text in thing.items()})
        return cast("Thing", {key: widen_content(each) for key, each in thing.items()})
    if isinstance(thing, tuple) and not hasattr(thing, "_fields"):
        return cast("Thing", tuple(widen_content(each) for each in thing))
    if is_dataclass(thing) and not isinstance(thing, type):
        found = {field.name: widen_content(getattr(thing, field.name)) for field in fields(thing)}
        return cast("Thing", replace(thing, **found))
    return thing


@cache
def words_of_the_core() -> frozenset[str]:
    """Texts that the rules themselves hold in both languages."""
    found: set[str] = set()
    for module in pkgutil.walk_packages(facilitator.core.__path__, "facilitator.core."):
        for value in vars(importlib.import_module(module.name)).values():
            found.update(_bilingual(value))
    return frozenset(found)


def _bilingual(value: object) -> Iterator[str]:
    if isinstance(value, Mapping):
        if set(value) == set(LOCALES):
            for texts in value.values():
                yield from (texts,) if isinstance(texts, str) else texts
        else:
            for each in value.values():
                yield from _bilingual(each)


def mappings_of_the_core() -> Iterator[dict[str, object]]:
    """Those texts where they stand, to be widened for a while: patterns have places in them, and
    what is made from one is in no list."""
    for module in pkgutil.walk_packages(facilitator.core.__path__, "facilitator.core."):
        for value in vars(importlib.import_module(module.name)).values():
            yield from _mappings(value)


def _mappings(value: object) -> Iterator[dict[str, object]]:
    if isinstance(value, dict):
        if set(value) == set(LOCALES):
            yield cast("dict[str, object]", value)
        else:
            for each in value.values():
                yield from _mappings(each)


def ordinary(text: str) -> bool:
    """Whether somebody reads ordinary letters here that are neither a key nor a path."""
    for known in (_PATH, _KEY, _QT_DATE):
        text = known.sub("", text)
    bare = text.strip().removesuffix("…")
    return bool(_ORDINARY.search(bare)) and not any(bare in one for one in words_of_the_core())


def said_by(root: QWidget) -> Iterator[tuple[str, str]]:
    """Everything a window says besides what it paints: the widget, and the text."""
    for widget in [root, *root.findChildren(QWidget)]:
        if not widget.isVisible():
            continue
        kind = type(widget).__name__
        for text in (
            widget.accessibleName(),
            widget.accessibleDescription(),
            widget.toolTip().replace("\u2060", ""),
            widget.windowTitle() if widget.isWindow() else "",
        ):
            yield kind, text
        if isinstance(widget, QLineEdit):
            yield kind, widget.text()
            yield kind, widget.placeholderText()
        elif isinstance(widget, QLabel):
            yield kind, widget.text()
        for action in widget.actions():
            yield f"{kind} action", action.text()
