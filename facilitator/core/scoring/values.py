"""The form of a recorded value: what a slot takes, and the refusal of anything else."""

import math
from collections.abc import Callable, Collection
from typing import TypeAlias, cast

from facilitator.core.errors import NotANumber, NumberOutOfRange, UnknownOption
from facilitator.core.journal import Value
from facilitator.core.pack import Part

Check: TypeAlias = Callable[[Value], None]
"""Raises NotANumber, NumberOutOfRange or UnknownOption; says nothing about a value that fits."""


def a_number(low: float, high: float, step: float) -> Check:
    """A finite number from ``low`` to ``high`` in steps from ``low``; 0 is any number."""

    def check(value: Value) -> None:
        if (
            isinstance(value, bool)
            or not isinstance(value, int | float)
            or not math.isfinite(value)
        ):
            raise NotANumber(str(value))
        if not low <= value <= high:
            raise NumberOutOfRange(value, low, high)
        if step and abs((value - low) / step - round((value - low) / step)) > 1e-9:
            raise NotANumber(str(value))

    return check


def one_of(names: Collection[str]) -> Check:
    """One of these ids."""

    def check(value: Value) -> None:
        if not isinstance(value, str) or value not in names:
            raise UnknownOption(str(value), " ".join(sorted(names)))

    return check


def an_option(part: Part) -> Check:
    """The id of one option of a part."""

    def check(value: Value) -> None:
        if not isinstance(value, str) or part.option(value) is None:
            raise UnknownOption(str(value), " ".join(option.id for option in part.options))

    return check


def options(part: Part) -> Check:
    """A list of different options of a part; it may be empty."""
    one = an_option(part)

    def check(value: Value) -> None:
        if not isinstance(value, list) or len({str(entry) for entry in value}) != len(value):
            raise UnknownOption(str(value), " ".join(option.id for option in part.options))
        for entry in value:
            one(entry)

    return check


def chips_on(part: Part, chips: int) -> Check:
    """{option: whole chips}, all of them placed."""
    one, amount = an_option(part), a_number(0, chips, 1)

    def check(value: Value) -> None:
        if not isinstance(value, dict):
            raise NotANumber(str(value))
        for option, count in value.items():
            one(option)
            amount(count)
        total = sum(cast("dict[str, float]", value).values())
        if total != chips:
            raise NumberOutOfRange(total, chips, chips)

    return check


def heads(value: Value) -> None:
    """[right, answering]: whole heads, no more right than answering."""
    if not isinstance(value, list) or len(value) != 2:
        raise NotANumber(str(value))
    right, answering = value
    a_number(0, 999, 1)(answering)
    a_number(0, cast("float", answering), 1)(right)


def ticks(count: int) -> Check:
    """A list of so many 1, 0.5, 0 or None (not applicable)."""

    def check(value: Value) -> None:
        if not isinstance(value, list) or len(value) != count:
            raise NotANumber(str(value))
        for tick in value:
            if isinstance(tick, bool) or tick not in (0, 0.5, 1, None):
                raise NotANumber(str(tick))

    return check


def an_order(ids: Collection[str]) -> Check:
    """A list as long as ``ids`` with each of them once, the first place first.

    Where time ran out None stands for a place nobody filled; some place must be filled.
    """

    def check(value: Value) -> None:
        if not isinstance(value, list) or len(value) != len(ids):
            raise NotANumber(str(value))
        placed = [str(entry) for entry in value if entry is not None]
        if not placed or len(set(placed)) < len(placed) or not set(placed) <= set(ids):
            raise UnknownOption(str(value), " ".join(sorted(ids)))

    return check
