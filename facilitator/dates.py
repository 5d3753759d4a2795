"""Dates, times and numbers as people write them in a language.

For reports and the command line; the windows have Qt write the same, see `facilitator.ui.dates`.
A module of its own because importing Babel and reading its first locale costs about 25 ms: a
quarter of the start of the bare toolkit. `Texts` imports it when the first date is asked for.
"""

import datetime as dt
from dataclasses import dataclass

from babel.dates import format_date, format_time
from babel.numbers import format_decimal

from facilitator.core.text import EN, ZH


@dataclass(frozen=True, slots=True)
class _Patterns:
    """CLDR patterns of one language. CLDR's own Chinese ones lack the spaces around digits."""

    babel_locale: str
    date: str
    date_short: str
    date_heading: str


_PATTERNS = {
    ZH: _Patterns("zh_Hans_CN", "y 年 M 月 d 日", "M 月 d 日", "M 月 d 日，EEEE"),
    EN: _Patterns("en", "d MMMM y", "d MMM", "EEEE, d MMMM"),
}


class Dates:
    """Writes dates, times and numbers in one language ("zh-CN" or "en")."""

    def __init__(self, locale: str) -> None:
        self._patterns = _PATTERNS[locale]

    def date(self, day: dt.date) -> str:
        """2026 年 3 月 5 日; 5 March 2026."""
        return self._format(day, self._patterns.date)

    def date_short(self, day: dt.date) -> str:
        """3 月 5 日; 5 Mar."""
        return self._format(day, self._patterns.date_short)

    def date_heading(self, day: dt.date) -> str:
        """3 月 5 日，星期四; Thursday, 5 March."""
        return self._format(day, self._patterns.date_heading)

    def weekday(self, day: dt.date) -> str:
        """星期四; Thursday."""
        return self._format(day, "EEEE")

    def weekday_short(self, day: dt.date) -> str:
        """周四; Thu."""
        return self._format(day, "EEE")

    def time_of_day(self, moment: dt.datetime | dt.time) -> str:
        """9:05 in both languages, as it stands: an aware moment is not moved to another zone."""
        clock = moment.timetz() if isinstance(moment, dt.datetime) else moment
        return format_time(clock.replace(tzinfo=None), "H:mm", locale=self._patterns.babel_locale)

    def number(self, value: float) -> str:
        """1,234.5; at most three decimals."""
        return format_decimal(value, locale=self._patterns.babel_locale)

    def _format(self, day: dt.date, pattern: str) -> str:
        return format_date(day, pattern, locale=self._patterns.babel_locale)
