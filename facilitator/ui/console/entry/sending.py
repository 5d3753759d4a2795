"""From what was typed for one field of one unit to wishes, with what else the unit has."""

from facilitator.core.entry import Row
from facilitator.core.entry_fields import Field
from facilitator.core.journal import Value
from facilitator.ui.console.entry.drafts import Draft, Mistake, begun, finished
from facilitator.ui.console.entry.filled import FilledForm, Spot
from facilitator.ui.console.entry.wishes import AwardWish, EntryWish, StateWish, Wish


def begun_at(filled: FilledForm, spot: Spot) -> Draft:
    """The draft that a field of a unit starts from."""
    field, row = filled.field_at(spot), filled.row_at(spot)
    if field is None or row is None:
        return Draft()
    return begun(field, filled.value_of(row, field.slot)[0])


def value_at(filled: FilledForm, spot: Spot, draft: Draft) -> Value | Mistake:
    """The value of the draft, as far as this unit may have it."""
    field, row = filled.field_at(spot), filled.row_at(spot)
    if field is None or row is None:
        return None
    value = finished(field, draft)
    if value is None or isinstance(value, Mistake):
        return value
    if field.form == "group" and value in (row.group, *row.home):
        return Mistake("own")
    left = filled.left(row, field) if field.about and field.total else None
    if left is not None and isinstance(value, int | float) and value > left:
        return Mistake("tokens", low=left)
    return value


def sent(filled: FilledForm, spot: Spot, value: Value) -> list[Wish]:
    """The wishes for a value; nothing where it stands already, or for no points."""
    field, row = filled.field_at(spot), filled.row_at(spot)
    if field is None or row is None:
        return []
    if filled.awards:
        points = int(value) if isinstance(value, int | float) else 0
        return [AwardWish(row.group, points)] if points else []
    stands, _ = filled.value_of(row, field.slot)
    wishes: list[Wish] = [StateWish(row.unit, "")] if row.state else []
    if value != stands:
        filled.send(row.unit, field.slot, value)
        corrects = row.values.get(field.slot) is not None
        wishes.append(EntryWish(row.unit, field.slot, value, corrects))
    if _is_spent(filled, row, field, value):
        wishes.extend(zeros(filled, row))
    return wishes


def _is_spent(filled: FilledForm, row: Row, field: Field, value: Value) -> bool:
    """Whether the last token is given, so that nobody else gets one."""
    return bool(field.about and field.total) and value == filled.left(row, field)


def zeros(filled: FilledForm, row: Row) -> list[Wish]:
    """0 for what is left out of the targets of a unit."""
    wishes: list[Wish] = []
    for field in filled.left_out(row):
        filled.send(row.unit, field.slot, 0)
        wishes.append(EntryWish(row.unit, field.slot, 0))
    return wishes


def cleared(filled: FilledForm, row: Row) -> list[Wish]:
    """Take away everything the form holds of a unit, its state too."""
    wishes: list[Wish] = [StateWish(row.unit, "")] if row.state else []
    wishes.extend(
        EntryWish(row.unit, slot, None, corrects=True)
        for slot in filled.slots
        if slot in row.values
    )
    return wishes
