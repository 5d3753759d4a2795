"""What is wanted is what is found."""

import pytest

from facilitator.core.offer import Offer, Offered, Wanted, lengths_of, matching, sizes_of
from facilitator.core.pack import GroupAdvice

BRIDGE = Offered(
    key="p/bridge",
    shelf="exercise",
    name={"zh-CN": "纸桥合龙", "en": "Paper Bridge"},
    minutes=(45.0, 35.0),
    family="experiential",
    groups=GroupAdvice(least=3, most=8, size_least=4, size_most=8),
    topics=("p/1.2", "p/3.1"),
    sought="纸桥合龙\npaper bridge\nzqhl",
)
QUIZ = Offered(
    key="p/quiz",
    shelf="exercise",
    name={"zh-CN": "概念闯关", "en": "Concept Quiz"},
    minutes=(46.0, 12.0),
    family="case",
    groups=GroupAdvice(least=3, most=8, size_least=2, size_most=3),
    topics=("p/3.1",),
    sought="概念闯关\nconcept quiz\ngncg",
)
TALK = Offered(key="p/talk", shelf="card", name={"en": "Talk"}, minutes=(8.0,), sought="talk")
OFFER = Offer((BRIDGE, QUIZ, TALK), {"p/3.1": {"en": "Teamwork"}})


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted(), [BRIDGE, QUIZ]),
        (Wanted(shelf="card"), [TALK]),
        (Wanted(needle="ZQ"), [BRIDGE]),
        (Wanted(needle="quiz concept"), [QUIZ]),
        (Wanted(needle="桥"), [BRIDGE]),
        (Wanted(needle="talk"), []),
        (Wanted(families=frozenset({"case"})), [QUIZ]),
        (Wanted(families=frozenset({"case", "experiential"})), [BRIDGE, QUIZ]),
        (Wanted(lengths=frozenset({"short"})), [QUIZ]),
        (Wanted(lengths=frozenset({"middle"})), [BRIDGE]),
        (Wanted(sizes=frozenset({"large"})), [BRIDGE]),
        (Wanted(sizes=frozenset({"small"})), [QUIZ]),
        (Wanted(topic="p/1.2"), [BRIDGE]),
        (Wanted(topic="p/3.1", families=frozenset({"drill"})), []),
    ],
)
def test_everything_that_is_wanted_and_nothing_else(wanted: Wanted, found: list[Offered]) -> None:
    assert list(matching(OFFER, wanted)) == found


def test_a_version_counts_as_much_as_the_whole() -> None:
    assert lengths_of(QUIZ) == {"long", "short"}
    assert lengths_of(BRIDGE) == {"middle"}
    assert sizes_of(BRIDGE) == {"usual", "large"}
    assert sizes_of(TALK) == set()


def test_an_entry_is_known_by_its_key() -> None:
    assert OFFER.of("p/talk") is TALK
    assert OFFER.of("p/none") is None
