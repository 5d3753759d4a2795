"""The program's own words on the room's screen, in the language of the room.

The room may read another language than the trainer's windows, or two at once.
"""

from dataclasses import dataclass

from facilitator.core.text import EN, ZH, AudienceLanguage, Line, Run
from facilitator.texts import Texts, load_texts


@dataclass(frozen=True, slots=True)
class RoomTexts:
    """The texts of both languages a room may read."""

    zh: Texts
    en: Texts

    @classmethod
    def load(cls) -> "RoomTexts":
        """The shipped texts.

        Raises:
            OSError: a catalogue is missing from this installation.
        """
        return cls(load_texts(ZH), load_texts(EN))

    def speaking(self, language: AudienceLanguage) -> "RoomWords":
        """These texts for one room."""
        return RoomWords(self, language)


@dataclass(frozen=True, slots=True)
class RoomWords:
    """Sentences as lines for the room: one language, or Chinese with English under it."""

    texts: RoomTexts
    language: AudienceLanguage

    def tr(self, message: str, /, **named: str | int | Line) -> Line:
        """The sentence; a line among the named values stands in the language around it."""
        if self.language == EN:
            return Line(self._english(message, named))
        first = Run(self.texts.zh.tr(message, **_first(named)), ZH)
        second = self._english(message, named) if self.language == "both" else None
        return Line(first, second if second != first else None)

    def trn(self, singular: str, plural: str, /, count: int) -> Line:
        """The form of the sentence that fits ``count``, as in ``Texts.trn``."""
        english = Run(self.texts.en.trn(singular, plural, count), EN)
        if self.language == EN:
            return Line(english)
        first = Run(self.texts.zh.trn(singular, plural, count), ZH)
        return Line(first, english if self.language == "both" else None)

    def _english(self, message: str, named: dict[str, str | int | Line]) -> Run:
        values = _first(named) if self.language == EN else _second(named)
        return Run(self.texts.en.tr(message, **values), EN)


def _first(named: dict[str, str | int | Line]) -> dict[str, str | int]:
    return {
        key: value.first.text if isinstance(value, Line) else value for key, value in named.items()
    }


def _second(named: dict[str, str | int | Line]) -> dict[str, str | int]:
    return {
        key: (value.second or value.first).text if isinstance(value, Line) else value
        for key, value in named.items()
    }
