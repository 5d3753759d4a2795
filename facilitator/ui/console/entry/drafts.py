"""What is being typed for one field, key by key, until it is a value or a plain mistake.

A draft is a value itself: every key makes another one. Nothing here knows a widget.
"""

import re
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from facilitator.core.entry_fields import Choice, Field
from facilitator.core.journal import Value
from facilitator.core.said import chosen_of

Tick: TypeAlias = float | None

TICK_KEYS = "1234567890-="
"""The key of each item of a checklist, along the top row of the keyboard."""

_LONGEST = 10
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)")
_MINUTES = re.compile(r"(\d{1,3})[:.](\d{0,2})")
_TENTHS = re.compile(r"(\d+|\d{1,3}:\d{2})\.(\d)")
_HEADS = re.compile(r"(\d+)/(\d+)")
_CHIPS = re.compile(r"([A-Z])(\d*)")
_PAIR_KEYS = ".-:"
_NEXT_TICK: dict[Tick, float] = {None: 1.0, 0: 1.0, 1: 0.5, 0.5: 0.0}


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed so far.

    Attributes:
        text: digits and signs of a number, a time, a level, heads or chips.
        chosen: options, in the order of the choices; in an order, as they were placed.
        ticks: one figure per item of a checklist.
        touched: a key has changed it.
        stale: it was refused; the next character begins anew.
        held: in an order, the item that was placed last: the keys move this one.
    """

    text: str = ""
    chosen: tuple[str, ...] = ()
    ticks: tuple[Tick, ...] = ()
    touched: bool = False
    stale: bool = False
    held: str = ""


MistakeKind: TypeAlias = Literal[
    "range",
    "step",
    "letter",
    "time",
    "group",
    "number",
    "placed",
    "places",
    "heads",
    "chips",
    "tokens",
    "own",
    "zeros",
    "choose",
    "stands",
    "item",
    "excused",
    "no_result",
]


@dataclass(frozen=True, slots=True)
class Mistake:
    """Why a draft is no value. ``low``, ``high`` and ``step`` are those of its field, or ``low``
    is how many are left.

    The two states and zeros for all are no mistakes yet: the key must be pressed again.
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
        return self.kind in ("group", "own", "zeros", "choose", "stands", "excused", "no_result")


def several(field: Field) -> bool:
    """Whether more than one option may be chosen: the key has more than one right answer."""
    right = sum(choice.right is True for choice in field.choices)
    return field.form == "options" and right > 1


def takes_digits(field: Field) -> bool:
    """Whether digits are data in this field, so that a group is picked only before it."""
    return field.form not in ("option", "options", "order")


def at_once(field: Field, draft: Draft) -> bool:
    """Whether the draft is whole, so that nothing needs to confirm it."""
    match field.form:
        case "option" | "options":
            return not several(field)
        case "level" | "group":
            return True
        case "order":
            return len(draft.chosen) == len(field.choices)
        case "chips":
            return sum(chips_in(field, draft.text).values()) == field.total
        case "number" | "seconds" | "ticks" | "heads":
            return False


def begun(field: Field, value: Value) -> Draft:
    """The draft a field starts from: what stands there where keys toggle, else nothing."""
    if field.form == "ticks":
        known = value if isinstance(value, list) else []
        ticks = tuple(_tick(one) for one in known) or (0.0,) * len(field.labels)
        return Draft(ticks=ticks)
    if field.form in ("option", "options", "order"):
        return Draft(chosen=chosen_of(value))
    return Draft()


def useless(field: Field) -> Mistake:
    """What a field takes instead of a character that means nothing to it."""
    match field.form:
        case "option" | "options" | "order" | "chips":
            return Mistake("letter", letters="".join(one.letter for one in field.choices))
        case "ticks":
            return Mistake("item", high=len(field.labels))
        case "level":
            return Mistake("range", low=field.low, high=field.high)
        case "group":
            return Mistake("choose")
        case "seconds":
            return Mistake("time")
        case "heads":
            return Mistake("heads")
        case "number":
            return Mistake("number")


def typed(field: Field, draft: Draft, char: str) -> Draft | Mistake | None:
    """The draft after one more character; None where the field has no use for it."""
    match field.form:
        case "option" | "options" | "order":
            return _letter(field, draft, char)
        case "ticks":
            at = TICK_KEYS.find(char)
            return toggled(draft, at) if 0 <= at < len(field.labels) else None
        case "level" | "group":
            return _one_key(field, draft, char)
        case "chips":
            return _chips_typed(field, draft, char)
        case "number" | "seconds" | "heads":
            return _figure(field, draft, char)


def _figure(field: Field, draft: Draft, char: str) -> Draft | None:
    allowed = "0123456789:." if field.form == "seconds" else "0123456789.+-"
    text = "" if draft.stale else draft.text
    if field.form == "heads":
        char = "/" if char in _PAIR_KEYS else char
        allowed = "0123456789" if "/" in text or not text else "0123456789/"
    if char not in allowed or len(draft.text) >= _LONGEST:
        return None
    return replace(draft, text=text + char, touched=True, stale=False)


def _one_key(field: Field, draft: Draft, char: str) -> Draft | Mistake | None:
    """The key of a choice; levels have a letter each too, from a on."""
    choice = next((one for one in field.choices if one.letter == char), None)
    at = ord(char) - ord("a") if len(char) == 1 else -1
    if choice is None and field.form == "level" and 0 <= at < len(field.choices):
        choice = field.choices[at]
    if choice is not None:
        return with_choice(field, draft, choice)
    if not char.isdecimal():
        return None
    if field.form == "group":
        return Mistake("group", low=float(char) or 10.0)
    return Mistake("range", low=field.low, high=field.high)


def _chips_typed(field: Field, draft: Draft, char: str) -> Draft | Mistake | None:
    """ "a7b3": the letter of an answer, then what is put on it."""
    text = "" if draft.stale else draft.text
    if char.isdecimal():
        room = bool(text) and len(text) < _LONGEST
        return replace(draft, text=text + char, touched=True, stale=False) if room else None
    return _letter(field, replace(draft, text=text, stale=False), char)


def chips_in(field: Field, text: str) -> dict[str, int]:
    """Chips on each option; of a letter that was typed twice the last figure holds."""
    options = {one.letter: one.option for one in field.choices}
    typed = ((options.get(letter), count) for letter, count in _CHIPS.findall(text))
    return {option: int(count or 0) for option, count in typed if option is not None}


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
    if field.form == "order" and draft.touched and choice.option in draft.chosen:
        return Mistake("placed", letters=choice.letter)
    return with_choice(field, draft, choice)


def with_choice(field: Field, draft: Draft, choice: Choice) -> Draft:
    """The draft after a letter was pressed: chosen, or turned where several may be."""
    if field.form == "level":
        return replace(draft, text=choice.option, touched=True)
    if field.form == "chips":
        return replace(draft, text=draft.text + choice.letter, touched=True)
    if field.form == "order":
        return _placed(field, draft, choice.option)
    if not several(field):
        return replace(draft, chosen=(choice.option,), touched=True)
    flipped = set(draft.chosen) ^ {choice.option}
    chosen = tuple(one.option for one in field.choices if one.option in flipped)
    return replace(draft, chosen=chosen, touched=True)


def _placed(field: Field, draft: Draft, option: str) -> Draft:
    """Put on the next place, or taken off again; over a whole order another one is begun."""
    before = draft.chosen if draft.touched or len(draft.chosen) < len(field.choices) else ()
    if option in before:
        rest = tuple(one for one in before if one != option)
        return replace(draft, chosen=rest, touched=True, held="")
    return replace(draft, chosen=(*before, option), touched=True, held=option)


def moved(draft: Draft, option: str, place: int) -> Draft:
    """An item on a place of the order, counted from 0; the others make room.

    Nothing stands there twice, and no place is left open before it.
    """
    rest = [one for one in draft.chosen if one != option]
    rest.insert(max(0, place), option)
    order = tuple(rest)
    return replace(draft, chosen=order, touched=draft.touched or order != draft.chosen, held=option)


def taken_up(field: Field, draft: Draft, letter: str) -> Draft:
    """The item with this letter is the one in hand."""
    held = next((one.option for one in field.choices if one.letter == letter), "")
    return replace(draft, held=held)


def nudged(draft: Draft, step: int) -> Draft:
    """The item in hand, else the last, one place on or back."""
    if not draft.chosen:
        return draft
    item = draft.held if draft.held in draft.chosen else draft.chosen[-1]
    return moved(draft, item, draft.chosen.index(item) + step)


def shortened(draft: Draft, *, order: bool = False) -> Draft | None:
    """The draft without its last character or, in an order, its last place; None without any."""
    if order and draft.chosen:
        return replace(draft, chosen=draft.chosen[:-1], touched=True, held="")
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
        case "group":
            return draft.chosen[0] if draft.chosen else None
        case "order":
            return _order(field, draft)
        case "heads":
            return _heads(draft.text)
        case "chips":
            return _chips(field, draft.text)
        case "number" | "level":
            return _number(field, draft.text)
        case "seconds":
            return _seconds(field, draft.text)


def _order(field: Field, draft: Draft) -> Value | Mistake:
    left = len(field.choices) - len(draft.chosen)
    if not draft.chosen:
        return None
    return Mistake("places", low=left) if left else list(draft.chosen)


def _heads(text: str) -> Value | Mistake:
    if not text:
        return None
    pair = _HEADS.fullmatch(text)
    if pair is None or int(pair[1]) > int(pair[2]):
        return Mistake("heads")
    return [int(pair[1]), int(pair[2])]


def _chips(field: Field, text: str) -> Value | Mistake:
    if not text:
        return None
    placed = chips_in(field, text)
    left = field.total - sum(placed.values())
    if left:
        return Mistake("chips", low=left, high=field.total)
    return dict(placed)


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
    seconds = time_of(field, text)
    if seconds is None:
        return Mistake("time")
    if not field.low <= seconds <= field.high:
        return Mistake("range", low=field.low, high=field.high, seconds=True)
    return seconds


def time_of(field: Field, text: str) -> float | None:
    """The seconds typed in a field. Where tenths count, one figure after a point is tenths."""
    tenths = _TENTHS.fullmatch(text) if field.step < 1 else None
    if tenths is None:
        return seconds_of(text)
    seconds = seconds_of(tenths[1])
    return None if seconds is None else round(seconds + int(tenths[2]) / 10, 1)


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
