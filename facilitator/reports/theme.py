"""Measures of the printed page, in points. Two weights; rank is said by size and space."""

from dataclasses import dataclass

from facilitator.core.charts import palette
from facilitator.core.charts.display import Alignment

PAGE_WIDTH = 595.28
PAGE_HEIGHT = 841.89
MARGIN = 57.0
TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN
BODY_HEIGHT = PAGE_HEIGHT - 2 * MARGIN

FOOT_RULE = 46.0
FOOT_BASELINE = 32.0

GUTTER = 10.0
WIDE_GUTTER = 18.0
"""Between the columns of a table; the wide one where figures at the right meet text at the left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TextStyle:
    """How a text is set.

    ``before`` and ``after`` are the space to its neighbours, ``indent`` is from the left.
    ``shortest`` is the least share of the measure the first of two lines may fill so that it can
    end at a punctuation mark; 1 leaves every break to the measure.
    """

    size: float
    leading: float
    colour: str = palette.INK
    bold: bool = False
    align: Alignment = "left"
    before: float = 0.0
    after: float = 0.0
    indent: float = 0.0
    shortest: float = 0.58

    @property
    def ascent(self) -> float:
        """From the top of a line to its baseline: the em box is centred in the leading."""
        return self.size * 0.94 + (self.leading - self.size * 1.16) / 2


TITLE = TextStyle(size=22, leading=30, bold=True, after=9)
TITLE_INSIDE = TextStyle(size=22, leading=30, bold=True, before=30, after=9)
"""The title of a section that goes on below another one."""
LEAD = TextStyle(size=11.5, leading=19.5, colour=palette.LEAD, before=2, after=6, shortest=0.44)
HEADING = TextStyle(size=13, leading=18, colour=palette.ACCENT, bold=True, before=16, after=7)
HEADING_NOTE = TextStyle(size=8.5, leading=13, colour=palette.QUIET, align="right", shortest=1)
BODY = TextStyle(size=10, leading=17, before=4, after=5)
BULLET = TextStyle(size=10, leading=17, after=5, indent=22)
NOTE = TextStyle(size=8.8, leading=14.5, colour=palette.QUIET, before=3, after=4)
TABLE_TEXT = TextStyle(size=8.8, leading=14)
TABLE_HEAD = TextStyle(size=8, leading=13, colour=palette.QUIET, bold=True, shortest=1)
TILE_LABEL = TextStyle(size=9, leading=13, colour=palette.QUIET, shortest=1)
TILE_FIGURE = TextStyle(size=25, leading=30, bold=True, shortest=1)
TILE_UNIT = TextStyle(size=11, leading=14, colour=palette.QUIET, shortest=1)
TILE_NOTE = TextStyle(size=8.3, leading=12.5, colour=palette.QUIET, shortest=1)
NUMBER = TextStyle(size=13, leading=17, colour=palette.ACCENT, bold=True)
FOOT = TextStyle(size=8, leading=12, colour=palette.QUIET, shortest=1)
FILL = TextStyle(size=10, leading=16, shortest=1)
"""What stands before a line to write on."""
GRID = TextStyle(size=9.3, leading=14.5)
GRID_HEAD = TextStyle(size=9, leading=14, bold=True, shortest=1)
CUT_OUT = TextStyle(size=10, leading=16.5)
