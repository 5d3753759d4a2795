"""Figures and times of day as the room reads them, alike in both languages."""

from datetime import UTC, datetime

from facilitator.core.scoring.rounding import shown

MINUS = "\u2212"


def plain(value: float) -> str:
    """7, 7.5 or −3: at most one decimal, none where it is nought."""
    return shown(value).replace("-", MINUS)


def time_of_day(ms: int) -> str:
    """9:05 on the wall here, of a moment in UTC milliseconds."""
    moment = datetime.fromtimestamp(ms / 1000, tz=UTC).astimezone()
    return f"{moment.hour}:{moment.minute:02}"


def clock_figures(seconds: int) -> str:
    """3:12, 12:40 or 1:02:33."""
    minutes, rest = divmod(seconds, 60)
    if minutes < 60:
        return f"{minutes}:{rest:02}"
    return f"{minutes // 60}:{minutes % 60:02}:{rest:02}"
