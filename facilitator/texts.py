"""Every sentence a person reads, in the language they chose.

The English source text is the key; Chinese comes from a compiled gettext catalogue. Values go
into named places: `texts.tr("Group {name} leads", name=group.name)`.
"""

import datetime as dt
import gettext
from collections.abc import Callable
from functools import cache, cached_property
from typing import Protocol

from facilitator.core.text import EN, LOCALES, ZH
from facilitator.paths import resource

PSEUDO_LOCALE = "x-pseudo"


class DateWriter(Protocol):
    """Writes dates, times and numbers in one language."""

    def date(self, day: dt.date) -> str:
        """2026 年 3 月 5 日; 5 March 2026."""
        ...

    def date_short(self, day: dt.date) -> str:
        """3 月 5 日; 5 Mar."""
        ...

    def date_heading(self, day: dt.date) -> str:
        """3 月 5 日，星期四; Thursday, 5 March."""
        ...

    def weekday(self, day: dt.date) -> str:
        """星期四; Thursday."""
        ...

    def weekday_short(self, day: dt.date) -> str:
        """周四; Thu."""
        ...

    def time_of_day(self, moment: dt.datetime | dt.time) -> str:
        """9:05, as it stands: an aware moment is not moved to another zone."""
        ...

    def number(self, value: float) -> str:
        """1,234.5; at most three decimals."""
        ...


class Texts:
    """Translates sentences and writes dates, times and numbers, all in one language.

    Attributes:
        locale: "zh-CN", "en", or the pseudo locale of the tests.
    """

    def __init__(
        self,
        locale: str,
        catalogue: gettext.NullTranslations,
        make_dates: Callable[[str], DateWriter] | None = None,
    ) -> None:
        """`make_dates` gets "zh-CN" or "en"; without it Babel writes the dates."""
        self._make_dates = make_dates
        self.locale = locale
        self._catalogue = catalogue

    def tr(self, message: str, /, **named: object) -> str:
        """The sentence in this language, with its named places filled.

        Raises:
            KeyError: a place has no value.
        """
        return self._catalogue.gettext(message).format_map(named)

    def trn(self, singular: str, plural: str, /, count: int, **named: object) -> str:
        """The form of the sentence that fits `count`, which is also the place `{count}`."""
        template = self._catalogue.ngettext(singular, plural, count)
        return template.format_map({**named, "count": count})

    def date(self, day: dt.date) -> str:
        """2026 年 3 月 5 日; 5 March 2026."""
        return self._dates.date(day)

    def date_short(self, day: dt.date) -> str:
        """3 月 5 日; 5 Mar."""
        return self._dates.date_short(day)

    def date_heading(self, day: dt.date) -> str:
        """3 月 5 日，星期四; Thursday, 5 March."""
        return self._dates.date_heading(day)

    def weekday(self, day: dt.date) -> str:
        """星期四; Thursday."""
        return self._dates.weekday(day)

    def weekday_short(self, day: dt.date) -> str:
        """周四; Thu."""
        return self._dates.weekday_short(day)

    def time_of_day(self, moment: dt.datetime | dt.time) -> str:
        """9:05, as it stands: an aware moment is not moved to another zone."""
        return self._dates.time_of_day(moment)

    def number(self, value: float) -> str:
        """1,234.5; at most three decimals."""
        return self._dates.number(value)

    @cached_property
    def _dates(self) -> DateWriter:
        language = self.locale if self.locale in LOCALES else EN
        if self._make_dates is not None:
            return self._make_dates(language)
        # Babel costs about 25 ms, and the window has another way to write its dates.
        from facilitator.dates import Dates  # noqa: PLC0415

        return Dates(language)


class _PseudoCatalogue(gettext.NullTranslations):
    """Brackets every sentence, so that a test sees what never came through `Texts`."""

    def gettext(self, message: str) -> str:
        return f"⟦{message}⟧"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"⟦{super().ngettext(msgid1, msgid2, n)}⟧"


def load_texts(locale: str, make_dates: Callable[[str], DateWriter] | None = None) -> Texts:
    """The texts of "zh-CN" or "en", or of the pseudo locale "x-pseudo".

    `make_dates` is what writes the dates, as in `Texts`.

    Raises:
        ValueError: there is no such language.
        OSError: the catalogue is missing from this installation.
    """
    return Texts(locale, _catalogue(locale), make_dates)


@cache
def _catalogue(locale: str) -> gettext.NullTranslations:
    if locale == ZH:
        compiled = resource("translations", "zh_CN", "LC_MESSAGES", "facilitator.mo")
        with compiled.open("rb") as file:
            return gettext.GNUTranslations(file)
    if locale == EN:
        return gettext.NullTranslations()
    if locale == PSEUDO_LOCALE:
        return _PseudoCatalogue()
    message = f"no texts for the language {locale!r}"
    raise ValueError(message)
