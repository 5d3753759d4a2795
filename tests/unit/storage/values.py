"""Any core value, for round trips: strategies that follow the types of the fields."""

import dataclasses
import types
from collections import abc
from datetime import date, time
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from facilitator.core.pack import REVEAL_KINDS, VIEW_KINDS, RevealView, View
from facilitator.core.scoring.specs import SPEC_KINDS, CompositeScoring, ScoringSpec
from facilitator.core.stage import SLIDE_KINDS, Slide

_PLAIN: dict[object, st.SearchStrategy[Any]] = {
    str: st.text(max_size=8),
    int: st.integers(-(2**53), 2**53),
    float: st.floats(allow_nan=False, allow_infinity=False),
    bool: st.booleans(),
    date: st.dates(),
    time: st.times(),
    type(None): st.none(),
}
# A composite of composites is no exercise, and would never end.
_FAMILIES: dict[object, list[type]] = {
    View: list(VIEW_KINDS.values()),
    RevealView: list(REVEAL_KINDS.values()),
    Slide: list(SLIDE_KINDS.values()),
    ScoringSpec: [kind for kind in SPEC_KINDS.values() if kind is not CompositeScoring],
}


@cache
def values(hint: Any) -> st.SearchStrategy[Any]:
    """Values of a type as core uses it. Made once: a content has hundreds of types in it, and every
    example asks."""
    if hint in _PLAIN:
        return _PLAIN[hint]
    if hint in _FAMILIES:
        return st.one_of([values(kind) for kind in _FAMILIES[hint]])
    if dataclasses.is_dataclass(hint) and isinstance(hint, type):
        hints = get_type_hints(hint)
        fields = {field.name: values(hints[field.name]) for field in dataclasses.fields(hint)}
        return st.builds(hint, **fields)
    return _generic(get_origin(hint), get_args(hint))


def _generic(origin: Any, arguments: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    if origin is Literal:
        return st.sampled_from(arguments)
    if origin in (Union, types.UnionType):
        return st.one_of([values(each) for each in arguments])
    if origin in (dict, abc.Mapping):
        return st.dictionaries(values(arguments[0]), values(arguments[1]), max_size=2)
    if origin is tuple and arguments[-1] is Ellipsis:
        return st.lists(values(arguments[0]), max_size=2).map(tuple)
    if origin is tuple:
        return st.tuples(*[values(each) for each in arguments])
    message = f"no strategy for {origin}"
    raise TypeError(message)
