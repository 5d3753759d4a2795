"""Writes what a room reads on paper: in one language, or in both, one under the other."""

from dataclasses import dataclass

from facilitator.core.charts.display import Measure
from facilitator.core.text import EN, ZH, AudienceLanguage, Words
from facilitator.reports.model import Language, Role, Run, Runs
from facilitator.reports.pen import Pen
from facilitator.texts import load_texts


@dataclass(frozen=True, slots=True)
class Scribe:
    """The languages of a paper, the leading one first."""

    pens: tuple[Pen, ...]

    @property
    def pen(self) -> Pen:
        """The leading language."""
        return self.pens[0]

    @property
    def lang(self) -> Language:
        """The leading language of the paper."""
        return self.pen.lang

    def said(self, text: Words, role: Role = "body", *, bold: bool = False) -> Runs:
        """A text of the course; the second language on a line of its own where it differs."""
        found: list[Run] = []
        for pen in self.pens:
            said = pen.said(text)
            if said and said not in [run.text for run in found]:
                if found:
                    found.append(Run("\n", pen.lang))
                found.append(Run(said, pen.lang, bold, role))
        return tuple(found)

    def line(self, text: Words) -> Runs:
        """A text of the course, both languages on one line as long as there is room."""
        return tuple(Run(" / ", run.lang) if run.text == "\n" else run for run in self.said(text))

    def tr(self, message: str, /, **named: object) -> Words:
        """A phrase of the program, to be said as the texts of the course are."""
        return {pen.lang: pen.tr(message, **named) for pen in self.pens}

    def beside(self, text: Words) -> str:
        """A name on one line, both languages beside each other."""
        return " / ".join(dict.fromkeys(pen.said(text) for pen in self.pens))


def scribe(language: AudienceLanguage, measure: Measure) -> Scribe:
    """The scribe of a room that reads this language, or both."""
    locales = (ZH, EN) if language == "both" else (language,)
    return Scribe(tuple(Pen(load_texts(locale), measure) for locale in locales))
