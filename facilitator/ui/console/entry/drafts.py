"""What is being typed for one field, key by key, until it is a value or a plain mistake.

A draft is a value itself: every key makes another one. Nothing here knows a widget.
"""

import re
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from facilitator.core.entry import Choice, Field
from facilitator.core.journal import Value

Tick: TypeAlias = float | None

TICK_KEYS = "1234567890-="
"""The key of each item of a checklist, along the top row of the keyboard."""

_LONGEST = 6
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)")
_MINUTES = re.compile(r"(\d{1,3})[:.](\d{0,2})")
_NEXT_TICK: dict[Tick, float] = {None: 1.0, 0: 1.0, 1: 0.5, 0.5: 0.0}


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed so far.

    Attributes:
        text: digits and signs of a number or a time.
        chosen: options, in the order of the choices.
        ticks: one figure per item of a checklist.
        touched: a key has changed it.
        stale: it was refused; the next character begins anew.
    """

    text: str = ""
    chosen: tuple[str, ...] = ()
    ticks: tuple[Tick, ...] = ()
    touched: bool = False
    stale: bool = False


MistakeKind: TypeAlias = Literal[
    "range", "step", "letter", "time", "group", "number", "excused", "no_result"
]


@dataclass(frozen=True, slots=True)
class Mistake:
    """Why a draft is no value. ``low``, ``high`` and ``step`` are those of its field.

    The two states are no mistakes yet: the key must be pressed again where figures would go.
    """

    kind: MistakeKind
    low: float = 0.0
    high: float = 0.0
    step: float = 1.0
    letters: str = ""
    seconds: bool = False

    @property
    def above(self) -> bool:
        """Whether it is said above the rows, and not in the row that is lit."""
        return self.kind in ("group", "excused", "no_result")


def several(field: Field) -> bool:
    """Whether more than one option may be chosen: the key has more than one right answer."""
    right = sum(choice.right is True for choice in field.choices)
    return field.form == "options" and right > 1


def takes_digits(field: Field) -> bool:
    """Whether digits are data in this field, so that a group is picked only before it."""
    return field.form in ("number", "seconds", "ticks")


def begun(field: Field, value: Value) -> Draft:
    """The draft a field starts from: what stands there where keys toggle, else nothing."""
    if field.form == "ticks":
        known = value if isinstance(value, list) else []
        ticks = tuple(_tick(one) for one in known) or (0.0,) * len(field.labels)
        return Draft(ticks=ticks)
    if field.form in ("option", "options"):
        return Draft(chosen=chosen_of(value))
    return Draft()


def chosen_of(value: Value) -> tuple[str, ...]:
    """The options in a recorded value: one, several, or none."""
    if isinstance(value, list):
        return tuple(str(one) for one in value)
    return (value,) if isinstance(value, str) else ()


def ticked(ticks: tuple[Tick, ...]) -> float:
    """The sum of a checklist."""
    return sum(one for one in ticks if one is not None)


def typed(field: Field, draft: Draft, char: str) -> Draft | Mistake | None:
    """The draft after one more character; None where the field has no use for it."""
    match field.form:
        case "option" | "options":
            return _letter(field, draft, char)
        case "ticks":
            at = TICK_KEYS.find(char)
            return toggled(draft, at) if 0 <= at < len(field.labels) else None
        case "number" | "seconds":
            allowed = "0123456789.+-" if field.form == "number" else "0123456789:."
            if char not in allowed or len(draft.text) >= _LONGEST:
                return None
            text = "" if draft.stale else draft.text
            return replace(draft, text=text + char, touched=True, stale=False)


def toggled(draft: Draft, item: int) -> Draft:
    """One item of a checklist turned on: right, half right, not right."""
    ticks = list(draft.ticks)
    ticks[item] = _NEXT_TICK[ticks[item]]
    return replace(draft, ticks=tuple(ticks), touched=True)


def _letter(field: Field, draft: Draft, char: str) -> Draft | Mistake | None:
    if len(char) != 1 or not "a" <= char <= "z":
        return None
    choice = next((one for one in field.choices if one.letter.lower() == char), None)
    if choice is None:
        return Mistake("letter", letters="".join(one.letter for one in field.choices))
    return with_choice(field, draft, choice)


def with_choice(field: Field, draft: Draft, choice: Choice) -> Draft:
    """The draft after a letter was pressed: chosen, or turned where several may be."""
    if not several(field):
        return replace(draft, chosen=(choice.option,), touched=True)
    flipped = set(draft.chosen) ^ {choice.option}
    chosen = tuple(one.option for one in field.choices if one.option in flipped)
    return replace(draft, chosen=chosen, touched=True)


def shortened(draft: Draft) -> Draft | None:
    """The draft without its last character; None where there was none."""
    if not draft.text:
        return None
    return replace(draft, text=draft.text[:-1], touched=True, stale=False)


def finished(field: Field, draft: Draft) -> Value | Mistake:
    """The value of a draft, None where nothing was typed, or why it is no value."""
    match field.form:
        case "option":
            return draft.chosen[0] if draft.chosen else None
        case "options":
            return list(draft.chosen) or None
        case "ticks":
            return list(draft.ticks) if draft.touched else None
        case "number":
            return _number(field, draft.text)
        case "seconds":
            return _seconds(field, draft.text)


def _number(field: Field, text: str) -> Value | Mistake:
    if not text:
        return None
    mistake = Mistake("range", low=field.low, high=field.high, step=field.step)
    if not _NUMBER.fullmatch(text):
        return replace(mistake, kind="number")
    number = float(text)
    if not field.low <= number <= field.high:
        return mistake
    steps = (number - field.low) / field.step if field.step else 0.0
    if abs(steps - round(steps)) > 1e-9:
        return replace(mistake, kind="step")
    return int(number) if number.is_integer() else number


def _seconds(field: Field, text: str) -> Value | Mistake:
    if not text:
        return None
    seconds = seconds_of(text)
    if seconds is None:
        return Mistake("time")
    if not field.low <= seconds <= field.high:
        return Mistake("range", low=field.low, high=field.high, seconds=True)
    return seconds


def seconds_of(text: str) -> int | None:
    """Seconds in a time as people type it: 6:30, 6.30 and 630 are 390; 45 is 45.

    None where it is no time: 6:75, or no digits at all.
    """
    parts = _MINUTES.fullmatch(text)
    if parts:
        minutes, rest = int(parts[1]), int(parts[2] or 0)
    elif text.isdecimal():
        minutes, rest = (int(text[:-2]), int(text[-2:])) if len(text) > 2 else (0, int(text))
    else:
        return None
    if rest > 59 and minutes:
        return None
    return 60 * minutes + rest


def _tick(value: Value) -> Tick:
    return float(value) if isinstance(value, int | float) else None
