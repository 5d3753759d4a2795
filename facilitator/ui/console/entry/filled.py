"""A form with what is on its way to it: what each unit has, and where something is still open."""

from dataclasses import dataclass

from facilitator.core.entry import Form, Row
from facilitator.core.entry_fields import Field
from facilitator.core.entry_slots import has_all
from facilitator.core.journal import Value


@dataclass(frozen=True, slots=True)
class Spot:
    """A unit and a field, by their places in the form."""

    row: int = 0
    field: int = 0


class FilledForm:
    """The newest form and the values that were sent and have not come back with it.

    Attributes:
        form: the newest form; None where nothing is filled in.
        seat: the judge or the sheet whose fields are seen.
    """

    def __init__(self) -> None:
        self.form: Form | None = None
        self.seat = 1
        self._sent: dict[tuple[str, str], Value] = {}

    @property
    def rows(self) -> tuple[Row, ...]:
        """Its units."""
        return self.form.rows if self.form else ()

    @property
    def fields(self) -> tuple[Field, ...]:
        """Its fields, of several seats those of the one that is seen."""
        every = self.form.fields if self.form else ()
        return tuple(field for field in every if field.seat in (0, self.seat))

    @property
    def slots(self) -> tuple[str, ...]:
        """The slots of all seats."""
        return tuple(field.slot for field in self.form.fields) if self.form else ()

    @property
    def seats(self) -> tuple[int, ...]:
        """The judges or sheets; none where there is only one."""
        return tuple(sorted({field.seat for field in self.form.fields} - {0})) if self.form else ()

    @property
    def awards(self) -> bool:
        """Whether it gives class points, which add up and are never open."""
        return self.form is not None and self.form.kind == "award"

    def is_same(self, form: Form | None) -> bool:
        """Whether this is the form at hand, perhaps with other values."""
        if self.form is None or form is None:
            return self.form is form
        here, there = (
            (one.kind, one.block, one.play_no, one.step, one.fields) for one in (self.form, form)
        )
        return here == there

    def take(self, form: Form | None) -> None:
        """The newest form. A value that came back with it is no longer on its way."""
        if not self.is_same(form):
            self._sent.clear()
            self.seat = 1
        self.form = form
        came = {row.unit: row.values for row in self.rows}
        self._sent = {
            (unit, slot): value
            for (unit, slot), value in self._sent.items()
            if unit in came and came[unit].get(slot) != value
        }

    def send(self, unit: str, slot: str, value: Value) -> None:
        """A value is on its way."""
        self._sent[unit, slot] = value

    def forget(self) -> None:
        """Nothing is on its way: it was refused, or taken back before it left."""
        self._sent.clear()

    def row_at(self, spot: Spot) -> Row | None:
        """The unit of a spot."""
        return self.rows[spot.row] if 0 <= spot.row < len(self.rows) else None

    def field_at(self, spot: Spot) -> Field | None:
        """The field of a spot."""
        return self.fields[spot.field] if spot.field < len(self.fields) else None

    def value_of(self, row: Row, slot: str) -> tuple[Value, bool]:
        """What a unit has in a slot, and whether that is still on its way."""
        if (row.unit, slot) in self._sent:
            return self._sent[row.unit, slot], True
        return row.values.get(slot), False

    def values_of(self, row: Row) -> dict[str, Value]:
        """All that a unit has, with what is on its way."""
        sent = {slot: value for (unit, slot), value in self._sent.items() if unit == row.unit}
        return {**row.values, **sent}

    def left(self, row: Row, field: Field) -> float:
        """How many of its tokens a unit may still give to this one: all but those of the others."""
        start = field.slot.removesuffix(field.about)
        others = (
            value
            for slot, value in self.values_of(row).items()
            if slot.startswith(start) and slot != field.slot
        )
        return field.total - sum(one for one in others if isinstance(one, int | float))

    def entrance(self, row: int) -> Spot:
        """Where a unit that has everything is opened again."""
        fields = enumerate(self.fields)
        return Spot(row, next((number for number, one in fields if not _is_aside(one)), 0))

    def open_in(self, row: int, first: int = 0) -> Spot | None:
        """The first field of a unit, from ``first`` on, without a value, if it needs one."""
        found = self.row_at(Spot(row))
        if found is None or self.form is None or found.state or self.awards:
            return None
        values = self.values_of(found)
        enough = bool(self.form.some) and has_all(self.form.some, values)
        for number in range(first, len(self.fields)):
            field = self.fields[number]
            spared = not found.fills(field) or _is_aside(field)
            spared = spared or (enough and bool(field.about) and field.optional)
            if values.get(field.slot) is None and not spared:
                return Spot(row, number)
        return None

    def left_out(self, row: Row) -> list[Field]:
        """The fields that are 0 once the unit is confirmed."""
        values = self.values_of(row)
        return [
            field
            for field in self.fields
            if field.rest and row.fills(field) and values.get(field.slot) is None
        ]

    def fitting(self, spot: Spot, *, back: bool = False) -> Spot:
        """The spot, or the nearest one of fields that the unit has: nobody rates itself."""
        row, count = self.row_at(spot), len(self.fields)
        if row is None:
            return spot
        ahead, behind = range(spot.field, count), range(min(spot.field, count - 1), -1, -1)
        order = [*behind, *ahead] if back else [*ahead, *behind]
        fits = (number for number in order if row.fills(self.fields[number]))
        return Spot(spot.row, next(fits, spot.field))

    def next_open(self, after: Spot) -> Spot | None:
        """The next field without a value: in this unit, in those below it, then from the top.

        Of its targets none is left behind: the unit is left when it has them all, or is confirmed.
        """
        later = self.open_in(after.row, after.field + 1)
        field = self.field_at(after)
        if later is None and field is not None and field.about:
            later = self.open_in(after.row)
        if later is not None:
            return later
        count = len(self.rows)
        order = [(after.row + step) % count for step in range(1, count + 1)]
        return next((spot for row in order if (spot := self.open_in(row)) is not None), None)

    def open_from(self, spot: Spot) -> Spot | None:
        """The spot itself where it has no value, else the next one without."""
        return self.open_in(spot.row, spot.field) or self.next_open(spot)

    def has_any(self, row: Row) -> bool:
        """Whether something stands in a unit."""
        values = self.values_of(row)
        return any(values.get(slot) is not None for slot in self.slots)

    def first_open(self) -> Spot | None:
        """The first field without a value."""
        return self.next_open(Spot(-1))

    def beside(self, spot: Spot, key: str) -> Spot:
        """The spot in the direction of an arrow key, or before it; it stays at the edges."""
        there = self._beside(spot, key)
        return self.fitting(there, back=key in ("left", "backtab"))

    def _beside(self, spot: Spot, key: str) -> Spot:
        rows, fields = max(1, len(self.rows)), max(1, len(self.fields))
        match key:
            case "up":
                return Spot(max(0, spot.row - 1), spot.field)
            case "down":
                return Spot(min(rows - 1, spot.row + 1), spot.field)
            case "right":
                return Spot(spot.row, min(fields - 1, spot.field + 1))
            case "left":
                return Spot(spot.row, max(0, spot.field - 1))
            case _:
                return Spot(*divmod(max(0, spot.row * fields + spot.field - 1), fields))


def _is_aside(field: Field) -> bool:
    """Whether it is filled in only when somebody goes there: its digits look like those of groups."""
    return field.form == "group"
