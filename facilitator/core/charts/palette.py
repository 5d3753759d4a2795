"""The colours of paper: stepped in lightness, so that they stay apart in grey print.

The two series differ by 39 in L*; the fills of one chart by at least 10. Never colour alone: the
second series also has another marker shape, and every value is printed.
"""

from facilitator.core.charts.colour import contrast

INK = "#16222E"
QUIET = "#55616D"
"""Captions, axis figures, column heads."""
LEAD = "#33414E"
RULE = "#DCE2E8"
SOFT = "#A9B4BF"
EMPTY = "#6B7782"
"""Outlines of what holds nothing yet."""
PALE = "#DCE7F1"
TRACK = "#EEF2F6"
WHITE = "#FFFFFF"
FALL = "#A85A06"
"""Lines that fall; they are dashed as well."""

ACCENT = "#0B3C6F"
ACCENT_LIGHT = "#9DB7CF"
"""Bars that are present but not the point."""
CONNECTOR = "#8FB4D6"
AMBER = "#E08A1E"
MUTED_BAR = "#8A97A3"
"""Actual time of breaks."""

SERIES = (ACCENT, "#2F78B4", AMBER, "#F7D08A")
"""Fills of up to four series, a figure is read on each; the last is outlined, as pale as paper."""
LINES = ("#0A2540", "#0B4F8F", FALL, "#6295C4")
"""Strokes of up to four series: each reaches 3:1 on white."""
LEVELS = (ACCENT, "#2F78B4", "#EDF1F5", "#F5CB7A", "#D98216")
"""Answers from the highest level to the lowest; the middle one is the palest."""
CHANGES = (ACCENT, "#D5DFE8", AMBER)
"""Up, the same, down."""
RAMP = ("#F1F5F9", "#D4E2EE", "#A9C6DE", "#74A5CB", "#3A78A9", "#14588F", "#0A3765")
"""Seven steps of a heat map, low to high: one hue, every step darker than the last."""

_SEEN = 2.0


def ink_on(ground: str) -> str:
    """The ink that is read best on a fill: white on the dark ones."""
    return max((INK, WHITE), key=lambda ink: contrast(ink, ground))


def edge_of(fill: str) -> str | None:
    """The outline of a fill that would be lost on white paper; None where it needs none."""
    return SOFT if contrast(fill, WHITE) < _SEEN else None
