"""Times of day and lengths of time as figures, alike in both languages."""

import math
from datetime import UTC, datetime

from facilitator.core.said import length


def time_of_day(ms: int) -> str:
    """9:05 on the wall here, of a moment in UTC milliseconds; the room's clock says it so too."""
    moment = datetime.fromtimestamp(ms / 1000, tz=UTC).astimezone()
    return f"{moment.hour}:{moment.minute:02}"


def time_left(left_ms: int) -> str:
    """3:12 while there is time, +0:42 beyond it; 0:00 only at the last moment."""
    if left_ms < 0:
        return "+" + length(-left_ms // 1000)
    return length(math.ceil(left_ms / 1000))
