"""Where the keys of the score pad go: a unit, a field, and what was typed for it so far."""

from dataclasses import replace

from facilitator.core.entry_fields import Field
from facilitator.ui.console.entry.drafts import Draft, Mistake, takes_digits
from facilitator.ui.console.entry.filled import FilledForm, Spot
from facilitator.ui.console.entry.sending import begun_at


class Aim:
    """What is lit. It moves; it asks for nothing.

    Attributes:
        filled: the form and what is on its way to it.
        spot: what is lit, or would be next.
        picked: a unit was picked, so that characters are data.
        named: a unit that has all its figures was asked for; Enter opens it.
        draft: what was typed for the spot.
        mistake: why the last key or value was refused.
    """

    def __init__(self) -> None:
        self.filled = FilledForm()
        self.spot = Spot()
        self.picked = False
        self.named = False
        self.draft = Draft()
        self.mistake: Mistake | None = None
        self._choosing_unit = False

    @property
    def field(self) -> Field | None:
        """The field that is lit."""
        return self.filled.field_at(self.spot)

    @property
    def takes_figures(self) -> bool:
        """Whether a figure typed next goes into the field that is lit, and picks no group."""
        return self.picked and self.field is not None and takes_digits(self.field)

    @property
    def lit(self) -> bool:
        """Whether the next figure or letter goes into the spot. Letters need no group before."""
        return self.picked or (self.field is not None and not takes_digits(self.field))

    @property
    def calls(self) -> bool:
        """Whether a group must be chosen before anything can be entered."""
        return self.field is not None and not self.lit and not self.named

    @property
    def targets(self) -> tuple[int, ...]:
        """The fields that the unit that is lit has about other groups, by their places."""
        row = self.filled.row_at(self.spot)
        return tuple(
            number
            for number, field in enumerate(self.filled.fields)
            if field.about and row is not None and row.fills(field)
        )

    def ask(self) -> None:
        """Say that a group must be chosen first."""
        self.mistake = Mistake("choose")

    def cancel(self) -> bool:
        """Drop what was typed and the unit that was picked; False when there was neither."""
        had = self.picked or self.draft.touched or self.mistake is not None
        self.mistake = None
        self._light(self.spot, picked=False)
        return had

    def drop_typed(self) -> bool:
        """Drop what was typed for the field that is lit; False when there was nothing."""
        typing = self._is_typing()
        if typing:
            self.mistake = None
            self.draft = self._begun()
        return typing

    def forget(self) -> None:
        """What was sent has been refused: the old values stand."""
        self.filled.forget()
        self.draft = self._begun()

    def _has_state(self) -> bool:
        """Whether no figure stands in the unit that is lit, but why there is none."""
        row = self.filled.row_at(self.spot)
        return row is not None and bool(row.state)

    def _light(self, spot: Spot, *, picked: bool) -> None:
        self.spot = self.filled.fitting(spot)
        self.picked, self.named = picked, False
        self._choosing_unit = False
        self.draft = self._begun()

    def _begun(self) -> Draft:
        return begun_at(self.filled, self.spot)

    def _pick(self, rows: list[int]) -> None:
        """Pick the first field without a value; where each has one, only name the first unit.

        A figure typed next must not replace one that stands: that takes Enter first. A slip of
        one key, meant for the group that is lit, would change another group's score unseen.
        """
        spots = [spot for row in rows if (spot := self.filled.open_in(row)) is not None]
        spot = spots[0] if spots else self.filled.entrance(rows[0])
        field = self.filled.field_at(spot)
        figures = field is not None and takes_digits(field) and not self.filled.awards
        self._light(spot, picked=bool(spots) or not figures)
        self.named = not self.picked

    def _pick_unit(self, key: str) -> bool:
        """ "a", "b" or "c" after the figure of a group that has several units."""
        row = self.filled.row_at(self.spot)
        if row is None or not row.letter:
            return False
        for at, other in enumerate(self.filled.rows):
            if other.group == row.group and other.letter.lower() == key:
                self._pick([at])
                return True
        return False

    def _is_typing(self) -> bool:
        here = replace(self.draft, touched=False, stale=False, held="")
        return self.draft.touched and here != self._begun()
