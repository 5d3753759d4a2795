"""Results of groups that are not there: for the preview of an activity and for the demo.

The same form and row always get the same values. Groups differ in how good they are, and nobody is
good at everything: what comes of it looks like a room, with few ties and few full marks. Every
value is one that the journal takes.
"""

from collections.abc import Sequence
from math import ceil
from zlib import crc32

from facilitator.core.entry import Form, Row
from facilitator.core.entry_fields import Choice, Field
from facilitator.core.journal import Value
from facilitator.core.scoring.specs import CompositeScoring, RankingScoring, ScoringSpec

_SKILLS = (0.76, 0.62, 0.84, 0.55, 0.70, 0.60, 0.80, 0.66, 0.73, 0.58)
_SWING = 0.14
_LATER = 0.12
_LEAST, _MOST = 0.2, 0.96
_NEARLY = 0.15
_UNSEEN = 0.25
_OPEN = 80_000.0
"""From here on the end of a range says nothing about what is usual."""
_HEADS = 6
_LAST_SHEET = 5
_FAULTS = ("distorted", "added", "penalty")
_ROUND_TO_S = 5
_SLIPS = 5


def invented(
    form: Form, row: Row, spec: ScoringSpec | None = None, turn: int = 0
) -> dict[str, Value]:
    """Slot -> value for everything a unit fills in on this form, in the order of the fields.

    ``spec`` lets a ranking come near its key. Another ``turn`` invents other values. Of the sheets
    of members only the first few are handed in.
    """
    inventor = _Inventor(form, row, spec, turn)
    values: dict[str, Value] = {}
    for number, field in enumerate(form.fields):
        if not row.fills(field) or (field.form == "order" and field.seat > _LAST_SHEET):
            continue
        value = inventor.value(number, field)
        if value is not None:
            values[field.slot] = value
    return values


class _Inventor:
    """One unit at one form."""

    def __init__(self, form: Form, row: Row, spec: ScoringSpec | None, turn: int) -> None:
        self._form = form
        self._row = row
        self._key = _key_of(spec)
        self._turn = turn
        self._keys = {one.group: one.key for one in form.rows}
        self._tokens: dict[str, dict[str, int]] = {}

    def value(self, number: int, field: Field) -> Value:
        """What stands in this field; None where nothing can."""
        name = f"{number}/{field.slot.removesuffix(field.about)}"
        match field.form:
            case "option":
                return self._best_of(field.choices, name)
            case "options":
                return self._answer(field, name)
            case "order":
                return self._order(field, name)
            case "group":
                return self._other_group(field)
            case _:
                return self._figure(field, name)

    def _figure(self, field: Field, name: str) -> Value:
        match field.form:
            case "ticks":
                return self._ticks(field, name)
            case "heads":
                return [round(_HEADS * self._share(name)), _HEADS]
            case "chips":
                return self._chips(field, name)
            case "level":
                return self._level(field, name)
            case "seconds":
                return self._seconds(field, name)
            case _:
                return self._number(field, name)

    def _dice(self, name: str) -> float:
        """0…1, by chance and yet the same every time."""
        text = f"{self._form.step}/{name}/{self._row.key}{self._row.letter}/{self._turn}"
        return crc32(text.encode()) % 997 / 997

    def _share(self, name: str) -> float:
        """How much of all there is this unit has, 0.2…0.96: more in a second round."""
        share = _SKILLS[(self._row.key - 1) % len(_SKILLS)]
        share += _SWING * (2 * self._dice(name) - 1)
        if "two" in name or "round-2" in name:
            share += _LATER
        return min(_MOST, max(_LEAST, share))

    def _best_of(self, choices: Sequence[Choice], name: str) -> str:
        ranked = sorted(choices, key=lambda one: (-(one.points or 0.0), one.option))
        luck, share = self._dice(name), self._share(f"{name}!")
        if luck < share:
            return ranked[0].option
        missed = (luck - share) / (1 - share)
        return ranked[min(1 + int(missed * (len(ranked) - 1)), len(ranked) - 1)].option

    def _answer(self, field: Field, name: str) -> Value:
        right = [one.option for one in field.choices if one.right]
        wrong = [one.option for one in field.choices if not one.right]
        if right and (not wrong or self._dice(name) < self._share(f"{name}!")):
            return right
        missed = wrong[int(self._dice(f"{name}?") * len(wrong))]
        return [one.option for one in field.choices if one.option in (*right[1:], missed)]

    def _order(self, field: Field, name: str) -> Value:
        """The key with some neighbours changed; members slip more often than their team."""
        options = sorted(one.option for one in field.choices)
        order = list(self._key) if sorted(self._key) == options else options
        slips = _SLIPS * (2 if field.seat > 1 else 1) * (1.2 - self._share(name))
        for slip in range(1 + round(slips)):
            at = int(self._dice(f"{name}/{slip}") * (len(order) - 1))
            order[at], order[at + 1] = order[at + 1], order[at]
            if slip % 2:
                order.insert(at, order.pop(min(at + 3, len(order) - 1)))
        return list(order)

    def _other_group(self, field: Field) -> Value:
        own = {self._row.group, *self._row.home}
        others = [one.option for one in field.choices if one.option not in own]
        return others[(self._row.key + field.seat) % len(others)] if others else None

    def _ticks(self, field: Field, name: str) -> Value:
        share = self._share(name)

        def tick(number: int) -> float:
            luck = self._dice(f"{name}/{number}")
            return 1.0 if luck < share else 0.5 if luck < share + _NEARLY else 0.0

        # Something at least: where nothing is ticked nothing was entered.
        return [1.0, *(tick(number) for number in range(1, len(field.labels)))]

    def _chips(self, field: Field, name: str) -> Value:
        """Most of them on the right one, the rest on the others, the earlier ones first."""
        right = [one.option for one in field.choices if one.right] or [field.choices[0].option]
        others = [one.option for one in field.choices if one.option != right[0]]
        sure = round(field.total * self._share(name)) if others else field.total
        each, left = divmod(field.total - sure, max(1, len(others)))
        spread = {option: each + (at < left) for at, option in enumerate(others)}
        placed = {right[0]: sure, **spread}
        return {one.option: placed[one.option] for one in field.choices if placed[one.option]}

    def _level(self, field: Field, name: str) -> Value:
        if field.about and field.total:
            return self._tokens_for(field)
        if field.about:
            return self._link(field)
        return round(field.low + (field.high - field.low) * self._share(name))

    def _link(self, field: Field) -> Value:
        """How strong a link is; now and then its two sides see it differently."""
        mine, other = self._row.key, self._keys[field.about]
        pair = (mine, other) if field.slot.startswith("gives") else (other, mine)
        strength = crc32(f"link/{pair}".encode()) % (int(field.high) + 1)
        if self._dice(f"{field.slot.removesuffix(field.about)}{other}") < _UNSEEN:
            return 0 if strength else 2
        return strength

    def _tokens_for(self, field: Field) -> Value:
        start = field.slot.removesuffix(field.about)
        if start not in self._tokens:
            asked = [one for one in self._form.fields if one.slot.startswith(start)]
            self._tokens[start] = self._dealt([one for one in asked if self._row.fills(one)])
        return self._tokens[start].get(field.slot)

    def _dealt(self, fields: Sequence[Field]) -> dict[str, int]:
        """All tokens: one to everybody where there are enough, then more to some than to others."""
        left = fields[0].total
        given = dict.fromkeys((one.slot for one in fields), 0)
        liked = sorted(fields, key=self._rank_of)
        for field in liked[:left]:
            given[field.slot] += 1
        left -= sum(given.values())
        for part in (2, 1):
            for field in liked:
                more = min(left, int(field.high) - given[field.slot], ceil(left / part))
                given[field.slot] += more
                left -= more
        return given

    def _rank_of(self, field: Field) -> float:
        """Good ones are liked by more, but not by all: less comes first."""
        key = self._keys[field.about]
        return self._dice(f"likes/{key}") - 2 * _SKILLS[(key - 1) % len(_SKILLS)]

    def _seconds(self, field: Field, name: str) -> Value:
        """The better the shorter, in whole five seconds."""
        high = 900.0 if field.high > _OPEN else field.high
        wanted = field.low + (high - field.low) * (1.2 - self._share(name))
        return int(min(high, max(field.low, _ROUND_TO_S * round(wanted / _ROUND_TO_S))))

    def _number(self, field: Field, name: str) -> Value:
        share = self._share(name)
        if any(one in field.slot.split(".") for one in _FAULTS):
            return int(min(field.high, round(4 * (1 - share))))
        if field.about:
            name = f"{name}/{self._keys[field.about]}"
            share = _SKILLS[(self._keys[field.about] - 1) % len(_SKILLS)]
            share = min(_MOST, share + _SWING * (2 * self._dice(name) - 1))
        if field.high > _OPEN:
            return round(12 * share) if field.step else round(300 + 900 * (1 - share))
        if not field.step:
            return round(field.low + (field.high - field.low) * share)
        steps = int((field.high - field.low) / field.step * share + 0.5)
        value = round(field.low + steps * field.step, 9)
        return int(value) if value.is_integer() else value


def _key_of(spec: ScoringSpec | None) -> Sequence[str]:
    match spec:
        case RankingScoring():
            return spec.key
        case CompositeScoring():
            return next((key for one in spec.shares if (key := _key_of(one.scoring))), ())
        case _:
            return ()
