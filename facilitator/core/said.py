"""What was recorded, as the text that stands in a cell, in a log and in a story."""

from collections.abc import Iterable

from facilitator.core.entry_fields import Field
from facilitator.core.journal import Value
from facilitator.core.scoring.rounding import whole

MINUS = "\u2212"
_HALF = "½"


def figure(value: float) -> str:
    """7, 7.5 or −3."""
    return f"{value:g}".replace("-", MINUS)


def halves(value: float) -> str:
    """A sum of ticks: 7, 7½, ½."""
    full, rest = divmod(value, 1)
    return f"{int(full) or '' if rest else int(full)}{_HALF if rest else ''}"


def value_text(field: Field, value: Value) -> str:
    """A recorded value as it stands in a cell; "" for none."""
    match field.form:
        case "option" | "options":
            chosen = chosen_of(value)
            return "".join(each.letter for each in field.choices if each.option in chosen)
        case "ticks":
            known = value if isinstance(value, list) else None
            if known is None:
                return ""
            figures = tuple(one if isinstance(one, int | float) else None for one in known)
            return f"{halves(ticked(figures))}/{len(field.labels)}"
        case "seconds":
            return time_text(value) if isinstance(value, int | float) else ""
        case "group":
            return "".join(one.letter for one in field.choices if one.option == value)
        case "order":
            letters = {one.option: one.letter for one in field.choices}
            return "".join(letters.get(one, "–") for one in _places(value))
        case "heads":
            return "/".join(str(one) for one in value) if isinstance(value, list) else ""
        case "chips":
            placed = value if isinstance(value, dict) else {}
            each = [(one.letter, placed.get(one.option)) for one in field.choices]
            return "".join(f"{letter}{count}" for letter, count in each if count is not None)
        case "number" | "level":
            return figure(value) if isinstance(value, int | float) else ""


def _places(value: Value) -> list[str]:
    """The ids of a recorded order; "" is a place left empty."""
    return [str(one or "") for one in value] if isinstance(value, list) else []


def time_text(seconds: float) -> str:
    """6:30, and 6:30.5 where tenths were read."""
    tenths = whole(seconds * 10)
    return length(tenths // 10) + (f".{tenths % 10}" if tenths % 10 else "")


def length(seconds: int) -> str:
    """4:00, 12:40 or 1:02:33."""
    minutes, rest = divmod(max(0, seconds), 60)
    if minutes < 60:
        return f"{minutes}:{rest:02}"
    return f"{minutes // 60}:{minutes % 60:02}:{rest:02}"


def chosen_of(value: Value) -> tuple[str, ...]:
    """The options in a recorded value: one, several, or none."""
    if isinstance(value, list):
        return tuple(str(one) for one in value)
    return (value,) if isinstance(value, str) else ()


def ticked(ticks: Iterable[float | None]) -> float:
    """The sum of a checklist."""
    return sum(one for one in ticks if one is not None)
