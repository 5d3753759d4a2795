"""What is looked for in the texts of a document before it goes out."""

import pytest

from facilitator.core.report_texts import Version
from facilitator.core.text import LOCALES
from facilitator.core.uneven import NO_CHANGES, Changes
from facilitator.reports.claims import claims
from facilitator.reports.fonts import Typesetter
from facilitator.reports.pen import Pen
from facilitator.texts import load_texts
from tests.unit.reports.days import whole_day
from tests.unit.reports.writings import begun, with_texts, written


@pytest.mark.parametrize("locale", LOCALES)
def test_what_is_in_the_trainers_words_is_of_one_language(locale: str) -> None:
    here = Version(locale)
    day = with_texts(
        whole_day(locale).day(),
        written(here, "claim", "Alpha"),
        *begun(here, "finding.own", claim="Beta"),
    )
    found = {
        one: claims(day, Pen(load_texts(one), Typesetter().measure)).changes for one in LOCALES
    }
    assert found.pop(locale) == Changes(("claim",), ("finding.own",))
    assert set(found.values()) == {NO_CHANGES}
