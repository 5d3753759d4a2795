"""The score pad: keys and clicks in, wishes out. It knows forms and fields, and no widget.

A digit picks a group (0 is group 10). Then letters, digits or item keys make the value of the
field that is lit. After the last figure of a unit nothing is lit, and the next digit picks a group
again; Enter, Tab, Space or an arrow lights the next unit, and then a digit is its figure. A value
is the unit's only when it comes back with the form; until then it is on its way.
"""

from dataclasses import replace
from typing import Literal

from facilitator.core.entry import Form
from facilitator.core.entry_fields import Field
from facilitator.core.journal import Value
from facilitator.core.said import length
from facilitator.ui.console.entry.aim import Aim
from facilitator.ui.console.entry.drafts import (
    Draft,
    Mistake,
    at_once,
    moved,
    nudged,
    shortened,
    taken_up,
    takes_digits,
    toggled,
    typed,
    useless,
    with_choice,
)
from facilitator.ui.console.entry.filled import Spot
from facilitator.ui.console.entry.pad_keys import STOPWATCH
from facilitator.ui.console.entry.sending import cleared, sent, value_at, zeros
from facilitator.ui.console.entry.wishes import AwardWish, EntryWish, StateWish, Wish

_STATE_KEYS: dict[str, Literal["excused", "no_result"]] = {
    "/": "excused",
    "、": "excused",
    "*": "no_result",
    "×": "no_result",
}
_SEAT_KEYS = ("+", "=")
_ON_KEYS = ("enter", "space", "tab", "down", "right")
_BACK_KEYS = ("backtab", "up", "left")


class EntryPad(Aim):
    """One form being filled in.

    Attributes:
        elapsed: seconds the room's clock has counted, which one key takes for a time.
    """

    def __init__(self) -> None:
        super().__init__()
        self.elapsed: int | None = None

    def show_form(self, form: Form | None) -> None:
        """Take another form, or the same with other values; what is being typed stays."""
        if self.filled.is_same(form):
            self.filled.take(form)
            if self.named and (spot := self.filled.open_in(self.spot.row)) is not None:
                # Taken back meanwhile: there is nothing in it to be changed.
                self.mistake = None
                self._light(spot, picked=False)
            elif not self.draft.touched:
                self.draft = self._begun()
            return
        self.filled.take(form)
        self.mistake = None
        self._light(self.filled.first_open() or Spot(), picked=False)

    def press(self, key: str) -> list[Wish]:
        """A key: a character in half width and small letters, or the name of a key.

        Names: enter, space, tab, backtab, up, down, left, right, ahead, behind, backspace, delete.
        """
        field = self.field
        if field is None or not self.filled.rows:
            return []
        said = self.mistake.kind if self.mistake is not None else None
        self.mistake = None
        if key in STOPWATCH and field.form == "seconds" and self.takes_figures:
            return self._take_time(field)
        if key.isdecimal() and not self.takes_figures:
            return self._pick_group(10 if key == "0" else int(key))
        if key in _SEAT_KEYS and field.seat:
            return self._next_seat()
        unit_first = self._choosing_unit or (takes_digits(field) and not self.draft.text)
        self._choosing_unit = False
        if unit_first and self._pick_unit(key):
            return []
        if key == "enter" and said == "group" and not self.draft.touched:
            # It was meant for the group that is not there, not for the one that is lit.
            return []
        return self._lead(key) if self.calls else self._use(field, key, said)

    def _take_time(self, field: Field) -> list[Wish]:
        """What the room's clock has counted, as if it were typed."""
        if self.elapsed is None:
            return []
        self.drop_typed()
        return [wish for char in length(self.elapsed) for wish in self._type(field, char)]

    def _use(self, field: Field, key: str, said: str | None) -> list[Wish]:
        """A key for the unit that is lit or named; ``said`` is why the last one was refused."""
        if key == "enter" and self.picked and field.about and not self.draft.touched:
            return self._confirm(sure=said == "zeros")
        state = _STATE_KEYS.get(key)
        if state is None:
            return self._act(field, key)
        if self.named and not self._has_state():
            self.mistake = Mistake("stands")
            return []
        if said != state and self._would_drop(field):
            self.mistake = Mistake(state)
            return []
        return self.set_state(self.spot.row, state)

    def _would_drop(self, field: Field) -> bool:
        """Whether a state would take away something that was typed or chosen and not opened first.

        A unit that has all its figures was opened by Enter or a click.
        """
        row = self.filled.row_at(self.spot)
        if row is None or row.state or self.filled.awards:
            return False
        if self._is_typing():
            return True
        opened = takes_digits(field) and self.filled.open_in(self.spot.row) is None
        return self.filled.has_any(row) and not opened

    def _act(self, field: Field, key: str) -> list[Wish]:
        match key:
            case "enter":
                return self._enter()
            case "space":
                return self._finish(go_on=True)
            case "tab":
                return self._tab()
            case "backtab" | "up" | "down" | "left" | "right":
                return self._step(key)
            case "backspace":
                self._shorten()
                return []
            case "delete":
                return self._clear_field()
            case "ahead" | "behind":
                if field.form == "order":
                    self.draft = nudged(self.draft, -1 if key == "ahead" else 1)
                return []
            case _:
                return self._type(field, key)

    def _lead(self, key: str) -> list[Wish]:
        """A key while nothing is lit: it lights a unit, or says that one must be chosen."""
        if key in _BACK_KEYS:
            self._pick([self.filled.beside(self.spot, key).row])
        elif key in _ON_KEYS and (spot := self._next_lit()) is not None:
            self._light(spot, picked=True)
        else:
            self.mistake = Mistake("choose")
        return []

    def _next_lit(self) -> Spot | None:
        return self.spot if self.filled.awards else self.filled.open_from(self.spot)

    def go_on(self) -> None:
        """Light the next unit that lacks something, if nothing is lit."""
        spot = self.filled.open_from(self.spot)
        if self.calls and self.mistake is None and spot is not None:
            self._light(spot, picked=True)

    def light(self, spot: Spot) -> list[Wish]:
        """A click on a unit or a field: it is picked; what was typed elsewhere is sent."""
        if spot == self.spot and self.picked:
            return []
        wishes = self.flush()
        self.mistake = None
        self._light(spot, picked=True)
        return wishes

    def choose(self, spot: Spot, choice: int) -> list[Wish]:
        """A click on a letter. The unit that follows is lit, for the next click."""
        wishes = [] if spot == self.spot else self.light(spot)
        field = self.field
        if field is None or choice >= len(field.choices):
            return wishes
        self.mistake = None
        self.draft = with_choice(field, self.draft, field.choices[choice])
        whole = at_once(field, self.draft)
        return wishes + self._finish(go_on=takes_digits(field)) if whole else wishes

    def move(self, choice: int, place: int) -> list[Wish]:
        """An item is let down at a place of the order. The last of them sends it, as letters do;
        one moved in a whole order waits for Enter: more may follow.
        """
        field = self.field
        if field is None or field.form != "order":
            return []
        self.mistake = None
        before, self.draft = self.draft, moved(self.draft, field.choices[choice].option, place)
        grown = len(self.draft.chosen) > len(before.chosen)
        return self._finish(go_on=False) if grown and at_once(field, self.draft) else []

    def sit(self, seat: int) -> list[Wish]:
        """Another judge, or another sheet: the fields are those of this one from now on."""
        wishes = self.flush()
        self.mistake = None
        self.filled.seat = seat
        form, row = self.filled.form, Spot(self.spot.row)
        judges = form is not None and form.seats == "judges"
        self._light((self.filled.first_open() if judges else None) or row, picked=not judges)
        return wishes

    def _next_seat(self) -> list[Wish]:
        seats = self.filled.seats
        return self.sit(seats[(seats.index(self.filled.seat) + 1) % len(seats)])

    def tick(self, item: int) -> list[Wish]:
        """A click on an item of the checklist of the unit that is lit."""
        field = self.field
        if field is not None and item < len(field.labels):
            self.mistake = None
            self.draft = toggled(self.draft, item)
            self.picked, self.named = True, False
        return []

    def give(self, row: int, points: int) -> list[Wish]:
        """A click on one of the ready amounts of class points."""
        wishes = self.light(Spot(row))
        self._light(self.spot, picked=False)
        found = self.filled.row_at(self.spot)
        return [*wishes, AwardWish(found.group, points)] if found else wishes

    def set_state(self, row: int, state: str) -> list[Wish]:
        """Excused or no result; the same again takes it back."""
        found = self.filled.row_at(Spot(row))
        if found is None or self.filled.awards:
            return []
        if row == self.spot.row:
            # The next figure picks a group: here it would take the state back unseen.
            self._light(self.spot, picked=False)
        return [StateWish(found.unit, "" if found.state == state else state)]

    def clear_row(self, row: int) -> list[Wish]:
        """Take away everything this form holds of a unit."""
        found = self.filled.row_at(Spot(row))
        if found is None or self.filled.awards:
            return []
        self._light(Spot(row), picked=False)
        return cleared(self.filled, found)

    def flush(self) -> list[Wish]:
        """Send what was typed if it is a value; otherwise drop it."""
        if self.mistake is not None and self.mistake.kind in ("excused", "no_result"):
            self.mistake = None
        if not self.draft.touched:
            return []
        value = value_at(self.filled, self.spot, self.draft)
        if value is None or isinstance(value, Mistake):
            self.draft = self._begun()
            return []
        return self._send(value)

    def _type(self, field: Field, key: str) -> list[Wish]:
        if self.named:
            self.mistake = Mistake("stands")
            return []
        made = typed(field, self.draft, key) or useless(field)
        if isinstance(made, Mistake):
            self.mistake = made
            if made.kind == "placed":
                self.draft = taken_up(field, self.draft, made.letters)
            return []
        self.draft = made
        return self._finish(go_on=False) if at_once(field, made) else []

    def _pick_group(self, number: int) -> list[Wish]:
        rows = [at for at, row in enumerate(self.filled.rows) if row.key == number]
        if not rows:
            self.mistake = Mistake("group", low=number)
            return []
        wishes = self.flush()
        self._pick(rows)
        self._choosing_unit = len(rows) > 1
        return wishes

    def _enter(self) -> list[Wish]:
        if not self.picked and not self.draft.touched:
            self.picked, self.named = True, False
            return []
        return self._finish(go_on=False)

    def _tab(self) -> list[Wish]:
        """To the next field: the one beside in a unit that has all its values, else an open one."""
        here, row = self.spot, self.filled.row_at(self.spot)
        beside = self.filled.beside(here, "right")
        counts = row is not None and not row.state and not self.filled.awards
        if not counts or beside == here or self.filled.open_in(here.row) is not None:
            return self._finish(go_on=True)
        wishes = self._finish_in_place()
        if self.mistake is None:
            self._light(beside, picked=True)
        return wishes

    def _step(self, key: str) -> list[Wish]:
        wishes = self._finish_in_place()
        there = self.filled.beside(self.spot, key)
        if self.mistake is not None:
            return wishes
        if not self.named:
            self._light(there, picked=True)
        elif there.row == self.spot.row:
            self.spot = there
        else:
            self._pick([there.row])
        return wishes

    def _shorten(self) -> None:
        field = self.field
        made = shortened(self.draft, order=field is not None and field.form == "order")
        if made is None:
            self._light(self.spot, picked=False)
        else:
            self.draft = made

    def _clear_field(self) -> list[Wish]:
        """Nothing was observed after all; a state goes first."""
        row, field = self.filled.row_at(self.spot), self.field
        if row is None or field is None or self.filled.awards:
            return []
        self._light(self.spot, picked=self.picked)
        if row.state:
            return [StateWish(row.unit, "")]
        if field.slot not in row.values:
            return []
        return [EntryWish(row.unit, field.slot, None, corrects=True)]

    def _finish(self, *, go_on: bool) -> list[Wish]:
        """Send the draft and make the next open spot the next one; ``go_on`` picks it too."""
        wishes = self._finish_in_place()
        if self.mistake is not None:
            return wishes
        here = self.spot
        following = self.filled.next_open(here)
        if self.filled.awards:
            # Points are never all given: Enter lights the group below, as it does with scores.
            self._light(Spot((here.row + 1) % len(self.filled.rows)), picked=False)
        elif following is None:
            self._light(here, picked=False)
        else:
            self._light(following, picked=go_on or following.row == here.row)
        return wishes

    def _finish_in_place(self) -> list[Wish]:
        if not self.draft.touched:
            return []
        value = value_at(self.filled, self.spot, self.draft)
        if isinstance(value, Mistake):
            self.mistake = value
            unfinished = value.kind in ("places", "chips") and value.low > 0
            self.draft = replace(self.draft, touched=True, stale=not unfinished)
            return []
        return [] if value is None else self._send(value)

    def _confirm(self, *, sure: bool) -> list[Wish]:
        """What is left out of a unit's targets is 0; the next unit follows. All 0 asks again."""
        row = self.filled.row_at(self.spot)
        if row is None:
            return []
        rest = [] if row.state else self.filled.left_out(row)
        every = [one for one in self.filled.fields if one.rest and row.fills(one)]
        if rest and len(rest) == len(every) and not sure:
            self.mistake = Mistake("zeros")
            return []
        wishes = [] if row.state else zeros(self.filled, row)
        following = self.filled.next_open(Spot(self.spot.row, len(self.filled.fields)))
        self._light(following or self.spot, picked=False)
        return wishes

    def _send(self, value: Value) -> list[Wish]:
        self.draft = Draft()
        return sent(self.filled, self.spot, value)
