"""Which keys make a value: the way back from what ``drafts`` understands.

For whoever plays a trainer's fingers, the demo and the tests of every form.
"""

from facilitator.core.entry_fields import Field
from facilitator.core.journal import Value
from facilitator.ui.console.entry.drafts import TICK_KEYS, chosen_of, several

_PRESSES = {1.0: 1, 0.5: 2, 0.0: 0}


def spelled(field: Field, value: Value, stands: Value = None) -> tuple[str, ...]:
    """The keys, by the names that ``EntryPad.press`` takes, that turn ``stands`` into ``value``.

    The field is lit, and open where something stands in it. Ticks begin without any.

    Raises:
        ValueError: the field cannot hold such a value
    """
    match field.form:
        case "option" | "group":
            return (_letters(field)[str(value)],)
        case "options":
            return _chosen(field, value, stands)
        case "order":
            return tuple(_letters(field)[one] for one in chosen_of(value))
        case "level":
            return (_letters(field)[str(value)],)
        case "ticks" if isinstance(value, list):
            presses = zip(TICK_KEYS, value, strict=False)
            return (*(key for key, one in presses for _ in range(_PRESSES[_number(one)])), "enter")
        case "heads" if isinstance(value, list):
            right, there = value
            return (*f"{right}.{there}", "enter")
        case "chips" if isinstance(value, dict):
            return tuple("".join(f"{_letters(field)[one]}{value[one]}" for one in value))
        case "seconds":
            return (*_time(_number(value)), "enter")
        case "number":
            return (*f"{_number(value):.9f}".rstrip("0").rstrip("."), "enter")
        case _:
            raise ValueError(field.slot)


def _letters(field: Field) -> dict[str, str]:
    return {one.option: one.letter.lower() for one in field.choices}


def _chosen(field: Field, value: Value, stands: Value) -> tuple[str, ...]:
    """Where several may be right a letter turns its answer on or off, and Enter confirms."""
    if not several(field):
        return tuple(_letters(field)[one] for one in chosen_of(value))
    turned = set(chosen_of(value)) ^ set(chosen_of(stands))
    return (*(letter for one, letter in _letters(field).items() if one in turned), "enter")


def _time(seconds: float) -> str:
    """Minutes and seconds, and tenths where there are some."""
    minutes, rest = divmod(round(10 * seconds), 600)
    whole, tenths = divmod(rest, 10)
    return f"{minutes}:{whole:02d}" + (f".{tenths}" if tenths else "")


def _number(value: Value) -> float:
    if isinstance(value, int | float):
        return float(value)
    raise ValueError(value)
