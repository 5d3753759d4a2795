"""Writes what a room reads on paper: in one language, or in both, one under the other."""

from collections.abc import Sequence
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
        return self._stacked([(pen.said(text), pen.lang) for pen in self.pens], role, bold=bold)

    def tr(self, message: str, /, **named: object) -> Runs:
        """A phrase of the program."""
        texts = [(pen.tr(message, **named), pen.lang) for pen in self.pens]
        return self._stacked(texts, "body", bold=False)

    def beside(self, text: Words) -> str:
        """A name on one line, both languages beside each other."""
        return " / ".join(dict.fromkeys(pen.said(text) for pen in self.pens))

    def beside_tr(self, message: str, /, **named: object) -> str:
        """A phrase of the program on one line."""
        return " / ".join(dict.fromkeys(pen.tr(message, **named) for pen in self.pens))

    def _stacked(self, texts: Sequence[tuple[str, Language]], role: Role, *, bold: bool) -> Runs:
        found: list[Run] = []
        for text, lang in texts:
            if text and text not in [run.text for run in found]:
                if found:
                    found.append(Run("\n", lang))
                found.append(Run(text, lang, bold, role))
        return tuple(found)


def scribe(language: AudienceLanguage, measure: Measure) -> Scribe:
    """The scribe of a room that reads this language, or both."""
    locales = (ZH, EN) if language == "both" else (language,)
    return Scribe(tuple(Pen(load_texts(locale), measure) for locale in locales))
