import datetime as dt
import gettext

import pytest

from facilitator.texts import Texts, load_texts

DAY = dt.date(2026, 3, 5)


def chinese(po_lines: dict[str, str]) -> Texts:
    """Texts over a catalogue made here, so that the test does not depend on shipped wording."""

    class _Catalogue(gettext.NullTranslations):
        def gettext(self, message: str) -> str:
            return po_lines[message]

        def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
            return po_lines[msgid1]

    return Texts("zh-CN", _Catalogue())


def test_english_is_its_own_source() -> None:
    texts = load_texts("en")

    assert texts.tr("Group {name} leads", name="甲") == "Group 甲 leads"


@pytest.mark.parametrize(("count", "sentence"), [(0, "0 groups"), (1, "1 group"), (2, "2 groups")])
def test_english_has_two_forms(count: int, sentence: str) -> None:
    assert load_texts("en").trn("{count} group", "{count} groups", count) == sentence


def test_a_plural_takes_names_beside_the_count() -> None:
    texts = load_texts("en")

    sentence = texts.trn("{count} point for {who}", "{count} points for {who}", 3, who="Ada")

    assert sentence == "3 points for Ada"


def test_a_translation_may_put_the_places_elsewhere() -> None:
    texts = chinese({"{who} gave {what}": "{what}由{who}给出"})

    assert texts.tr("{who} gave {what}", who="甲", what="分数") == "分数由甲给出"


def test_braces_in_a_value_stay_what_they_are() -> None:
    texts = load_texts("en")

    assert texts.tr("Hello {name}", name="{name.__class__}") == "Hello {name.__class__}"


def test_a_place_without_a_value_is_a_bug() -> None:
    with pytest.raises(KeyError):
        load_texts("en").tr("Hello {name}")


def test_the_shipped_chinese_catalogue_can_be_read() -> None:
    texts = load_texts("zh-CN")

    assert texts.locale == "zh-CN"
    assert texts.tr("no such sentence anywhere") == "no such sentence anywhere"


def test_the_pseudo_locale_marks_every_sentence_and_fills_its_places() -> None:
    texts = load_texts("x-pseudo")

    assert texts.tr("Start") == "⟦Start⟧"
    assert texts.trn("{count} group", "{count} groups", 2) == "⟦2 groups⟧"
    assert texts.weekday(DAY) == "Thursday"


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="fr"):
        load_texts("fr")


def test_dates_as_chinese_people_write_them() -> None:
    texts = load_texts("zh-CN")

    assert texts.date(DAY) == "2026 年 3 月 5 日"
    assert texts.date_short(DAY) == "3 月 5 日"
    assert texts.date_heading(DAY) == "3 月 5 日，星期四"
    assert texts.weekday(DAY) == "星期四"
    assert texts.weekday_short(DAY) == "周四"


def test_dates_in_english() -> None:
    texts = load_texts("en")

    assert texts.date(DAY) == "5 March 2026"
    assert texts.date_short(DAY) == "5 Mar"
    assert texts.date_heading(DAY) == "Thursday, 5 March"
    assert texts.weekday_short(DAY) == "Thu"


@pytest.mark.parametrize("locale", ["zh-CN", "en"])
def test_times_and_numbers_read_the_same_in_both_languages(locale: str) -> None:
    texts = load_texts(locale)
    shanghai = dt.timezone(dt.timedelta(hours=8))

    assert texts.time_of_day(dt.time(9, 5)) == "9:05"
    assert texts.time_of_day(dt.datetime(2026, 3, 5, 16, 30, tzinfo=shanghai)) == "16:30"
    assert texts.number(1234.5) == "1,234.5"
    assert texts.number(-3) == "-3"
