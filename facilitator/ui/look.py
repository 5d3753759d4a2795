"""What every widget is handed: the texts, the colours and the type of one language and theme."""

from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtGui import QFont, QIcon

from facilitator.texts import Texts
from facilitator.ui import fonts, icons
from facilitator.ui.fonts import Lang
from facilitator.ui.tokens import DARK, LIGHT, TYPE, ConsoleColours


class TextStyle(NamedTuple):
    """How a text is set.

    Attributes:
        px: size in logical pixels.
        bold: weight 700.
        colour: "#RRGGBB"; None is the ordinary ink.
        lang: None asks the text itself.
        tabular: figures of one width; for figures that change or stand in columns.
    """

    px: int = TYPE.body
    bold: bool = False
    colour: str | None = None
    lang: Lang | None = None
    tabular: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """One language and one theme. Another language or theme is another look and new windows."""

    texts: Texts
    colours: ConsoleColours
    dark: bool

    @classmethod
    def build(cls, texts: Texts, *, dark: bool) -> "Look":
        """The look of a language in the light or the dark theme."""
        return cls(texts, DARK if dark else LIGHT, dark)

    @property
    def lang(self) -> Lang:
        """The language of the windows."""
        return "zh-CN" if self.texts.locale == "zh-CN" else "en"

    def tr(self, message: str, /, **named: object) -> str:
        """The sentence in the language of the windows."""
        return self.texts.tr(message, **named)

    def trn(self, singular: str, plural: str, /, count: int, **named: object) -> str:
        """The form of the sentence that fits `count`, in the language of the windows."""
        return self.texts.trn(singular, plural, count, **named)

    def font(
        self, px: int, *, bold: bool = False, lang: Lang | None = None, tabular: bool = False
    ) -> QFont:
        """A font; without `lang` the one of the windows."""
        return fonts.font(px, bold=bold, lang=lang or self.lang, tabular=tabular)

    def font_for(self, text: str, style: TextStyle) -> QFont:
        """The font in which this very text is set."""
        lang = style.lang or fonts.language_of(text)
        return fonts.font(style.px, bold=style.bold, lang=lang, tabular=style.tabular)

    def ink(self, style: TextStyle) -> str:
        """The colour of a style."""
        return style.colour or self.colours.text

    def icon(self, name: str, px: int, colour: str) -> QIcon:
        """A tinted icon."""
        return icons.icon(name, px, colour)
