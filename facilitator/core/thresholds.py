"""From how many people on a figure may be shown, and where.

Of a whole group, and of a part of it such as a department: 5 for a mean, 8 for how answers are
spread. A coefficient that needs more belongs to the appendix until there are enough for the body.
Source: CONTENT 4.0.
"""

from collections.abc import Mapping
from typing import Literal, TypeAlias

LEAST = 5
"""Fewer people than this are never shown, in nothing."""
LEAST_SPREAD = 8
"""How answers are spread, the lowest and the highest one, lines of single people."""
LEAST_QUOTED = 10
"""Words of people, from so many who answered on."""
LEAST_DIFFERING = 6
"""Pairs that differ, for a signed-rank p: with one less none could be below 0.0625."""
LEAST_RANKED = 7
"""Objects, for the p of an agreement; with fewer the agreement is told without one."""
LEAST_JUDGES, LEAST_OBJECTS, LEAST_ITEMS = 3, 3, 3

Figure: TypeAlias = Literal[
    "rate", "mean", "sd", "spread", "gap", "interval", "change", "effect", "index"
]
"""What is to be shown; "change" is a mean change with how many rose, stayed and fell."""
Where: TypeAlias = Literal["body", "appendix", "nowhere"]

_OF_ALL: Mapping[Figure, int] = {
    "rate": 0,
    "mean": LEAST,
    "sd": LEAST,
    "spread": LEAST_SPREAD,
    "gap": LEAST,
    "interval": LEAST_SPREAD,
    "change": LEAST,
    "effect": 10,
    "index": 10,
}
_OF_A_PART: Mapping[Figure, int] = {
    "rate": LEAST,
    "mean": LEAST,
    "sd": LEAST_SPREAD,
    "spread": LEAST_SPREAD,
    "gap": LEAST,
    "change": LEAST_SPREAD,
}
_HEADLINE = 20
_ALPHA_AT_ALL = 10


def may_show(figure: Figure, people: int, *, part: bool = False) -> bool:
    """Whether a figure of so many people may be shown; ``part``: of a department among others.

    People matched before and after, where the figure is about a change.
    """
    least = (_OF_A_PART if part else _OF_ALL).get(figure)
    return least is not None and people >= least


def index_where(people: int) -> Where:
    """Where the recommendation index stands; below it its three counts do in its place."""
    if people >= _HEADLINE:
        return "body"
    return "appendix" if may_show("index", people) else "nowhere"


def alpha_where(people: int, items: int) -> Where:
    """Where Cronbach’s α stands; in the appendix it is said to be unstable."""
    if items < LEAST_ITEMS or people < _ALPHA_AT_ALL:
        return "nowhere"
    return "body" if people >= _HEADLINE else "appendix"


def may_test(matched: int, differing: int) -> bool:
    """Whether a signed-rank p may be told, of people matched and of those that differ."""
    return matched >= _ALPHA_AT_ALL and differing >= LEAST_DIFFERING


def may_agree(judges: int, objects: int) -> bool:
    """Whether Kendall’s W may be told."""
    return judges >= LEAST_JUDGES and objects >= LEAST_OBJECTS
