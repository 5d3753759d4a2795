"""Every rule has a sentence in both languages that says what to do."""

import re

import pytest

from facilitator.content.codes import Code
from facilitator.content.sentences import SENTENCES, problem_sentence
from facilitator.core.errors import PackProblem
from facilitator.texts import Texts, load_texts
from tests.unit.content.copies import Copy

FACTS = dict.fromkeys(
    (
        *("allowed", "face", "file", "folders", "found", "high", "index", "key", "known"),
        *("kind", "language", "limit", "longest", "low", "name", "near", "option", "other"),
        *("item", "part", "reason", "shortest", "step", "tiles", "value", "view", "wanted"),
    ),
    "7",
)
KINDS = ("number", "whole", "flag", "list", "table", "tile", "point", "cell", "clock", "text")


def said(code: Code, texts: Texts, **facts: str) -> str:
    problem = PackProblem("a.toml", 1, "a", code.value, tuple({**FACTS, **facts}.items()))
    return problem_sentence(problem, texts)


def test_every_code_has_a_sentence() -> None:
    assert set(SENTENCES) == set(Code)


@pytest.mark.parametrize("code", list(Code))
def test_a_sentence_in_both_languages(code: Code) -> None:
    zh, en = (said(code, load_texts(locale)) for locale in ("zh-CN", "en"))

    assert en.endswith((".", "?"))
    assert zh.endswith(("。", "？"))
    assert re.search("[\u4e00-\u9fff]", zh)
    assert not re.search("[\u4e00-\u9fff]", en)


@pytest.mark.parametrize(
    ("code", "facts"),
    [
        *((Code.WRONG_TYPE, {"kind": kind}) for kind in KINDS),
        *((Code.FACE_NEEDS, {"key": key}) for key in ("consequence", "key", "reason")),
        *(
            (code, {"near": near})
            for code in (Code.UNKNOWN_KEY, Code.NOT_ONE_OF, Code.UNKNOWN_VARIABLE)
            for near in ("", "minutes")
        ),
        *(
            (code, {"language": language})
            for code in (Code.LINE_TOO_LONG, Code.STRAIGHT_QUOTES, Code.TEXT_MISSING)
            for language in ("zh-CN", "en")
        ),
    ],
)
def test_the_forms_of_a_sentence_differ(code: Code, facts: dict[str, str]) -> None:
    en = load_texts("en")
    others = {
        said(code, en, **other)
        for other in (
            [{"kind": kind} for kind in KINDS]
            + [{"key": key} for key in ("consequence", "key", "reason")]
            + [{"near": ""}, {"near": "minutes"}, {"language": "zh-CN"}, {"language": "en"}]
        )
        if set(other) == set(facts) and other != facts
    }

    assert said(code, en, **facts) not in others


def test_a_sentence_names_the_values(pack: Copy) -> None:
    pack.change("cards/talk.toml", "minutes = 5\n\n", "minutes = 6\n\n")
    pack.change("cards/talk.toml", 'kind = "say"', 'kind = "sai"')
    english = [problem_sentence(one, load_texts("en")) for one in pack.problems()]

    assert english == [
        "The steps take 5 minutes, not 6. Change the steps or this number.",
        "“sai” is not known here. Did you mean “say”? Possible are: say, watch, do, ask.",
    ]


def test_a_typo_is_answered_with_the_key_that_was_meant(pack: Copy) -> None:
    pack.change("cards/talk.toml", "minutes = 5\n\n", "minuts = 5\n\n")
    english = [problem_sentence(one, load_texts("en")) for one in pack.problems()]

    assert english == ["“minuts” means nothing here. Did you mean “minutes”?"]
