"""Dates, times and numbers in the windows, written by Qt.

Qt knows the same words of the CLDR as Babel, which writes them where there is no Qt. Babel takes
25 ms to load, and Home shows a date at once. A test holds the two to the same text.
"""

import datetime as dt
from typing import NamedTuple

from PySide6.QtCore import QDate, QLocale, QTime

from facilitator.core.text import EN, ZH

_DECIMALS = 3
_SHORTEST = -128
"""QLocale.FloatingPointShortest, which the binding has as a number only."""


class _Patterns(NamedTuple):
    locale: str
    date: str
    date_short: str
    date_heading: str


_PATTERNS = {
    ZH: _Patterns("zh_CN", "yyyy 年 M 月 d 日", "M 月 d 日", "M 月 d 日，dddd"),
    EN: _Patterns("en", "d MMMM yyyy", "d MMM", "dddd, d MMMM"),
}


class WindowDates:
    """Writes dates, times and numbers in one language ("zh-CN" or "en"), as ``Dates`` does."""

    def __init__(self, locale: str) -> None:
        self._patterns = _PATTERNS[locale]
        self._qt = QLocale(self._patterns.locale)

    def date(self, day: dt.date) -> str:
        """2026 年 3 月 5 日; 5 March 2026."""
        return self._qt.toString(_qt_day(day), self._patterns.date)

    def date_short(self, day: dt.date) -> str:
        """3 月 5 日; 5 Mar."""
        return self._qt.toString(_qt_day(day), self._patterns.date_short)

    def date_heading(self, day: dt.date) -> str:
        """3 月 5 日，星期四; Thursday, 5 March."""
        return self._qt.toString(_qt_day(day), self._patterns.date_heading)

    def weekday(self, day: dt.date) -> str:
        """星期四; Thursday."""
        return self._qt.toString(_qt_day(day), "dddd")

    def weekday_short(self, day: dt.date) -> str:
        """周四; Thu."""
        return self._qt.toString(_qt_day(day), "ddd")

    def time_of_day(self, moment: dt.datetime | dt.time) -> str:
        """9:05 in both languages, as it stands: an aware moment is not moved to another zone."""
        return self._qt.toString(QTime(moment.hour, moment.minute), "H:mm")

    def number(self, value: float) -> str:
        """1,234.5; at most three decimals."""
        return self._qt.toString(float(round(value, _DECIMALS)), "f", _SHORTEST)


def _qt_day(day: dt.date) -> QDate:
    return QDate(day.year, day.month, day.day)
