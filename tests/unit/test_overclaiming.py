"""Every reason has its own sentence in both languages."""

from typing import get_args

from facilitator.core.text import LOCALES
from facilitator.core.wording import Why
from facilitator.overclaiming import reason
from facilitator.texts import load_texts


def test_every_reason_is_one_sentence_of_its_own() -> None:
    for locale in LOCALES:
        told = [reason(why, load_texts(locale)) for why in get_args(Why)]
        assert len(set(told)) == len(told)
        assert all(one.endswith(("。", ".")) for one in told)
    english, chinese = (reason("cause", load_texts(one)) for one in ("en", "zh-CN"))
    assert english != chinese
