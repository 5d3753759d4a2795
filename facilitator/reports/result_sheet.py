"""The texts of a summary as cards to work on, with the page each is printed on.

Where a text stands is found in the finished pages themselves: whatever sets them, that is true.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from facilitator.core.notebook import Objective, Photo, by_block, printed_photos
from facilitator.core.objectives import Indicator, Measured, indicators, usual_target
from facilitator.core.report_texts import (
    Version,
    Worded,
    Words,
    card_of,
    full_kinds,
    is_own,
    kind_of,
)
from facilitator.core.results import (
    CardLine,
    MeasureOption,
    NamesFound,
    ObjectiveCard,
    PhotoCard,
    ResultSheet,
    Tab,
    TextCard,
    measure_key,
    tab_of,
)
from facilitator.core.scoring.rounding import shown
from facilitator.core.text import pick
from facilitator.reports.day import Day
from facilitator.reports.pen import Pen
from facilitator.reports.summary_findings import PROMISED
from facilitator.reports.summary_objectives import are_shown, indicator

_SHARES = ("accuracy", "right", "attendance")
_LATIN = re.compile(r"[\x00-\u024F]+")


@dataclass(frozen=True, slots=True)
class Printed:
    """A document that was made: which of them, beside the editions there are, its texts, what is
    written on its pages, and the names of those who took part."""

    version: Version
    waves: tuple[int, ...]
    words: Words
    pages: Sequence[str]
    names: Sequence[str]


def result_sheet(day: Day, pen: Pen, windows: Pen, made: Printed) -> ResultSheet:
    """The cards in the language of ``pen``, described in that of ``windows``."""
    pages = made.pages
    find = _finder(pages)
    titles = day.script.titles(windows.lang)
    room = day.room
    measures = {
        measure_key(*one): MeasureOption(
            one, indicator(day, _unset(one), windows), usual_target(room, one)
        )
        for one in indicators(room)
    }
    printed = printed_photos(day.notebook.photos, titles, day.notebook.chosen_photos)
    photos = tuple(
        PhotoCard(
            key=one.id,
            picture=one.picture,
            caption=one.caption or titles.get(one.block, ""),
            printed=one in printed,
        )
        for one in by_block(day.notebook.photos, titles)
        if isinstance(one, Photo)
    )
    return ResultSheet(
        language=pen.lang,
        wave=made.version.wave,
        waves=made.waves,
        full=full_kinds(made.words, made.version),
        cards=tuple(_cards(day, made, windows, find)),
        objectives=tuple(_objectives(day, pen, find)),
        measures=measures,
        left_out=tuple(one.id for one in day.notebook.objectives if not any(one.text.values())),
        # An edition prints none.
        photos=() if made.version.wave else photos,
        names=names_in(pages, made.names),
        pages=len(pages),
    )


def _unset(one: Indicator) -> Objective:
    return Objective(id="", text={}, measure=one.measure, block=one.block, target=0.0)


def names_in(pages: Sequence[str], names: Iterable[str]) -> NamesFound:
    """Which names stand in a report, whatever lies between their characters."""
    whole = "\n".join(pages)
    tight = _squashed(whole)
    wanted = list(dict.fromkeys(one for one in names if one.strip()))
    return NamesFound(
        looked_for=len(wanted),
        found=tuple(one for one in wanted if _stands(one, whole, tight)),
    )


def _stands(name: str, whole: str, tight: str) -> bool:
    if _LATIN.fullmatch(name):
        # As a word: “Li” is no part of “client”.
        words = r"\s+".join(re.escape(one) for one in name.split())
        return re.search(rf"(?<!\w){words}(?!\w)", whole, re.IGNORECASE) is not None
    return _squashed(name) in tight


def _squashed(text: str) -> str:
    return "".join(text.split())


def _finder(pages: Sequence[str]) -> Callable[[str], int]:
    """Text -> the first page that has it, from 1; lines may break anywhere in it."""
    tight = [_squashed(one) for one in pages]

    def find(text: str) -> int:
        wanted = _squashed(text)
        found = (number for number, one in enumerate(tight, start=1) if wanted and wanted in one)
        return next(found, 0)

    return find


def _cards(day: Day, made: Printed, windows: Pen, find: Callable[[str], int]) -> list[TextCard]:
    """The texts that stand together in the report stand together here; only what is printed has a
    number."""
    words = made.words
    found: dict[str, list[str]] = {}
    for key in words:
        found.setdefault(card_of(key), []).append(key)
    numbers: Counter[Tab] = Counter()
    cards: list[TextCard] = []
    for card, keys in found.items():
        kind, tab = kind_of(card), tab_of(card)
        first = words[keys[0]]
        numbers[tab] += kind is not None and not first.out
        own = is_own(words, card)
        cards.append(
            TextCard(
                key=card,
                tab=tab,
                number=numbers[tab] if kind and not first.out else 0,
                lines=tuple(_line(key, words[key]) for key in keys),
                source="" if own else _source(day, card, made.version, windows),
                page=0 if first.out else find(first.text),
                own=own,
                out=first.out,
                may_go=kind is not None,
            )
        )
    return cards


def _line(key: str, one: Worded) -> CardLine:
    return CardLine(
        key=key,
        name=one.proposal.name,
        part="" if card_of(key) == key else key.rpartition(".")[2],
        text=one.text,
        kind=one.proposal.kind,
        edited=one.edited,
        outdated=one.outdated,
    )


def _source(day: Day, card: str, version: Version, pen: Pen) -> str:
    """What the texts of a card rest on."""
    kind, _dot, about = card.partition(".")
    if version.wave:
        return pen.tr("The summary") if kind == "step" else pen.tr("What was reported")
    titles = day.script.titles(pen.lang)
    if about in titles:
        return titles[about]
    promised = bool(day.notebook.of_kind("commitment"))
    if about in (PROMISED, "promises", "complete"):
        return pen.tr("Commitments noted")
    match kind, about:
        case "claim", _:
            return pen.tr("Training objectives") if are_shown(day) else pen.tr("Blocks run")
        case _, "answers" | "questions":
            return pen.tr("Questions put aside")
        case _, "attendance":
            return pen.tr("Attendance rate")
        case _, "time":
            return pen.tr("Minutes planned and used")
        case "step", _ if promised:
            return pen.tr("Commitments noted")
        case _:
            return pen.tr("The usual follow-up")


def _objectives(day: Day, pen: Pen, find: Callable[[str], int]) -> list[ObjectiveCard]:
    cards: list[ObjectiveCard] = []
    for number, (one, figure, where) in enumerate(day.reached, start=1):
        text = pick(one.text, pen.lang)
        cards.append(
            ObjectiveCard(
                objective=replace(one, text=dict(one.text)),
                text=text,
                state=where,
                found=_figure(one, figure),
                page=find(f"{number} {text}") if are_shown(day) else 0,
            )
        )
    return cards


def _figure(objective: Objective, figure: Measured | None) -> str:
    if figure is None:
        return ""
    return f"{shown(figure.value)}{'%' if objective.measure in _SHARES else ''}"
