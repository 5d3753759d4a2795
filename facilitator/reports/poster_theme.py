"""Measures of a long picture, in pixels of its 1,080: what a phone shows at a third of it."""

from dataclasses import dataclass, replace

from facilitator.core.charts import palette
from facilitator.reports.fonts import Typesetter
from facilitator.reports.model import Language
from facilitator.reports.theme import TextStyle

WIDTH = 1080.0
MARGIN = 72.0
ROOM = WIDTH - 2 * MARGIN

KICKER = TextStyle(size=34, leading=46, colour=palette.WHITE, bold=True, shortest=1)
TITLES = tuple(
    TextStyle(size=size, leading=size * 1.3, colour=palette.WHITE, bold=True)
    for size in (72, 60, 50, 42)
)
SUBTITLE = TextStyle(size=30, leading=46, colour=palette.WHITE, shortest=0.4)
HEADING = TextStyle(size=40, leading=54, bold=True, shortest=1)
HEADING_NOTE = TextStyle(size=26, leading=38, colour=palette.QUIET, align="right", shortest=1)
LEAD = TextStyle(size=42, leading=64, bold=True, shortest=0.44)
BODY = TextStyle(size=30, leading=50, colour=palette.LEAD)
NOTE = TextStyle(size=26, leading=42, colour=palette.QUIET)
FIGURES = tuple(
    TextStyle(size=size, leading=size * 1.18, bold=True, shortest=1) for size in (84, 68, 54, 42)
)
UNIT = TextStyle(size=34, leading=44, colour=palette.QUIET, shortest=1)
LABEL = TextStyle(size=27, leading=40, colour=palette.QUIET, shortest=1)
NUMBER = TextStyle(size=48, leading=54, bold=True, shortest=1)
ITEM = TextStyle(size=34, leading=50, bold=True)
ITEM_TEXT = TextStyle(size=30, leading=48, colour=palette.LEAD)
NAME = TextStyle(size=30, leading=44, bold=True, shortest=1)
WHAT = TextStyle(size=28, leading=42, colour=palette.LEAD, shortest=1)
POINTS = TextStyle(size=36, leading=46, bold=True, align="right", shortest=1)
FACT = TextStyle(size=28, leading=44, colour=palette.INK, shortest=1)
FACT_TITLE = TextStyle(size=28, leading=44, colour=palette.QUIET, shortest=1)
SIGNED = TextStyle(size=26, leading=44, colour=palette.QUIET, align="right", shortest=1)


@dataclass(frozen=True, slots=True)
class Hand:
    """What sets the words of one picture: letters, language, the client's colour."""

    setter: Typesetter
    lang: Language
    accent: str

    def accented(self, style: TextStyle) -> TextStyle:
        """The style in the client's colour."""
        return replace(style, colour=self.accent)
