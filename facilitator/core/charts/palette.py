"""The colours of paper: stepped in lightness, so that they stay apart in grey print.

The two series differ by 39 in L*; the fills of one chart by at least 12. Never colour alone: the
second series also has another marker shape, and every value is printed.
"""

INK = "#16222E"
QUIET = "#55616D"
"""Captions, axis figures, column heads."""
LEAD = "#33414E"
RULE = "#DCE2E8"
SOFT = "#A9B4BF"
PALE = "#DCE7F1"
TRACK = "#EEF2F6"
WHITE = "#FFFFFF"

ACCENT = "#0B3C6F"
ACCENT_LIGHT = "#9DB7CF"
"""Bars that are present but not the point."""
CONNECTOR = "#8FB4D6"
AMBER = "#E08A1E"
MUTED_BAR = "#8A97A3"
"""Actual time of breaks."""
