"""Writes the words of one report: its language, its charts' measure, its small phrases."""

import re
from dataclasses import dataclass
from datetime import date

from facilitator.core.charts.display import Frame, Measure
from facilitator.core.scoring.results import Result
from facilitator.core.scoring.rounding import fixed, percent, shown, whole
from facilitator.core.text import EN, ZH, Words, pick
from facilitator.reports.model import Cell, Language, Role, Runs, words
from facilitator.reports.theme import TEXT_WIDTH
from facilitator.result_messages import result_word
from facilitator.texts import Texts

_MARKS = '“”"'
_ADDITION = re.compile(r"\([^()]{1,16}\)")
"""“(Half Day)”: so short that it has room in a line of any title."""


@dataclass(frozen=True, slots=True)
class Pen:
    """The language of a report and everything that is said in it."""

    texts: Texts
    measure: Measure

    @property
    def lang(self) -> Language:
        """The language of the report."""
        return EN if self.texts.locale == EN else ZH

    @property
    def frame(self) -> Frame:
        """The place of a chart over the whole text width."""
        return Frame(TEXT_WIDTH, self.lang, self.measure)

    def tr(self, message: str, /, **named: object) -> str:
        """A sentence."""
        return self.texts.tr(message, **named)

    def trn(self, singular: str, plural: str, /, count: int, **named: object) -> str:
        """The form of a sentence that fits ``count``."""
        return self.texts.trn(singular, plural, count, **named)

    def runs(self, text: str, role: Role = "body", *, bold: bool = False) -> Runs:
        """A text in the language of the report."""
        return words(text, self.lang, bold=bold, role=role)

    def title(self, text: str) -> Runs:
        """The large title of a document; a short addition in brackets is not broken in two."""
        held = _ADDITION.sub(lambda found: found[0].replace(" ", "\u00a0"), text)
        return self.runs(held, "name")

    def said(self, text: Words) -> str:
        """A text of the course in the language of the report."""
        return pick(text, self.lang)

    def cell(self, text: str, *, bold: bool = False, role: Role = "body") -> Cell:
        """A cell of a table."""
        return Cell(self.runs(text, role), bold=bold)

    def listed(self, names: list[str]) -> str:
        """Names in one line."""
        return ("、" if self.lang == ZH else ", ").join(names)

    def sentences(self, each: list[str]) -> str:
        """Sentences one after the other; an empty one is none."""
        return ("" if self.lang == ZH else " ").join(one for one in each if one)

    def quoted(self, text: str) -> str:
        """In quotation marks; those that were typed around it are not doubled."""
        return f"“{text.strip(_MARKS)}”"

    def day(self, day: date) -> str:
        """A day in a table: 2026-04-06; 6 Apr 2026."""
        return day.isoformat() if self.lang == ZH else f"{self.texts.date_short(day)} {day.year}"

    def iso_day(self, text: str) -> str:
        """The same of a day written 2026-04-06."""
        return self.day(date.fromisoformat(text))

    def minutes(self, value: float) -> str:
        """Minutes, whole."""
        return self.tr("{minutes} min", minutes=whole(value))

    def percent(self, share: float) -> str:
        """A share 0…1 in per cent, whole."""
        return percent(share)

    def result(self, result: Result | None) -> str:
        """Points with one decimal at most, or the word for why there are none."""
        points = result.points if result else None
        return result_word(self.texts, result) or shown(points or 0.0)

    def points(self, result: Result | None) -> str:
        """The same with its decimal always, for columns of figures."""
        if result is None or result.state != "points":
            return self.result(result)
        return fixed(result.points or 0.0)
