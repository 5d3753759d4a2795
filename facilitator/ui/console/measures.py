"""How large the parts of the console are, from the size of the window and from nothing else."""

from dataclasses import dataclass

from PySide6.QtCore import QSize

from facilitator.ui.tokens import SPACE

SMALLEST = QSize(1200, 640)
"""What is left of a small laptop's screen beside its task bar and the frame of the window."""

_ROOMY_WIDTH, _ROOMY_HEIGHT = 1420, 840
_LOW_HEIGHT = 740
"""Below it four notes in one line each take some height from the picture."""
_NAMES = 34
_PREVIEW_PAD = 2 * SPACE.lg
_PREVIEW_GAP = SPACE.lg


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """Logical pixels.

    Attributes:
        compact: a small laptop: bars and rows are lower.
        left, right: widths of the agenda and of the entry panel.
        preview: width of what the room sees; it is 16:9.
        following: width of the column beside it.
        top_bar, time_line: heights of the two bars.
        block_row, step_row: heights in the agenda.
    """

    compact: bool
    left: int
    right: int
    preview: int
    following: int
    top_bar: int
    time_line: int
    block_row: int
    step_row: int


def measures(size: QSize) -> Measures:
    """The measures of a window of this size."""
    width, height = size.width(), size.height()
    compact = width < _ROOMY_WIDTH or height < _ROOMY_HEIGHT
    left = _between(246, 246 + (width - 1366) * 0.24, 300) if not compact else 246
    right = _between(332, 332 + (width - 1366) * 0.24, 400) if not compact else 332
    top_bar, time_line = (48, 56) if compact else (52, 60)
    body = height - top_bar - time_line - 2 * SPACE.md
    highest = body * (0.46 if not compact else 0.405 if height >= _LOW_HEIGHT else 0.385)
    centre = width - left - right - 4 * SPACE.md
    inside = centre - _PREVIEW_PAD - _PREVIEW_GAP
    following = _between(190, inside * 0.315, 320)
    # What a low window does not let the picture have is for the names in the agenda.
    spare = max(0, round(inside - following - highest * 16 / 9))
    more = min(spare, _NAMES) if compact else 0
    left, inside = left + more, inside - more
    return Measures(
        compact=compact,
        left=left,
        right=right,
        preview=round(min(inside - following, highest * 16 / 9)),
        following=following,
        top_bar=top_bar,
        time_line=time_line,
        block_row=38 if compact else 44,
        step_row=28 if compact else 32,
    )


def _between(low: int, value: float, high: int) -> int:
    return round(min(max(value, low), high))
