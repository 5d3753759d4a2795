"""What an edition of 30, 60 or 90 days knows: the commitments, and what is reported of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from facilitator.core.follow_up import FollowUps, Moves, Tally, as_of, moves, tally
from facilitator.core.history import standing
from facilitator.core.journal import Action
from facilitator.core.notebook import Jotting
from facilitator.core.waves import Wave, wave_after
from facilitator.reports.day import Day
from facilitator.reports.raw_journal import commitments
from facilitator.reports.summary_steps import last_day


@dataclass(frozen=True)
class Edition:
    """The follow-up of a workshop as it stood in one wave.

    What somebody reported in an earlier wave stands until a later report; what came in for a later
    wave than ``wave`` is not looked at.
    """

    day: Day
    wave: int

    @cached_property
    def promised(self) -> tuple[Jotting, ...]:
        """The commitments, group by group."""
        return commitments(self.day)

    @cached_property
    def at(self) -> Wave:
        """The day of the wave."""
        return wave_after(last_day(self.day), self.wave)

    @cached_property
    def now(self) -> FollowUps:
        """What is known in this wave."""
        return as_of(self.day.waves, self.wave)

    @cached_property
    def tally(self) -> Tally:
        """The counts of it."""
        return tally(self.now, self.promised)

    @property
    def has_reports(self) -> bool:
        """Whether anything came in for this very wave."""
        known = {one.id for one in self.promised}
        found = self.day.waves.get(self.wave, {})
        return any(one in known and found[one].state for one in found)

    @cached_property
    def earlier(self) -> "tuple[Edition, ...]":
        """The waves before this one for which something came in, in their order."""
        found = (Edition(self.day, wave) for wave in sorted(self.day.waves) if wave < self.wave)
        return tuple(one for one in found if one.has_reports)

    @property
    def before(self) -> "Edition | None":
        """The wave before this one, where there was one."""
        return self.earlier[-1] if self.earlier else None

    @cached_property
    def moves(self) -> Moves:
        """What changed since the wave before; nothing where there was none."""
        if self.before is None:
            return Moves()
        return moves(self.before.now, self.now, self.promised)

    def of_group(self, group: str) -> Tally:
        """The counts of one group; "" are the commitments of no group."""
        known = self.day.groups
        mine = [one for one in self.promised if (one.group if one.group in known else "") == group]
        return tally(self.now, mine)

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups that promised something, in their order; "" last where some have no group."""
        every = (*self.day.groups, "")
        return tuple(one for one in every if self.of_group(one).commitments)

    @property
    def imports(self) -> Sequence[Action]:
        """What was taken in for the waves up to this one, in its order; what was taken back is not
        there."""
        return [
            one
            for one in standing(self.day.actions, "follow-up")
            if int(dict(one.facts).get("wave", "0")) <= self.wave
        ]
