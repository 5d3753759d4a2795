"""What is kept of a running workshop besides its scores: place, picture, clock and the way taken."""

from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from facilitator.core.countdown import Countdown
from facilitator.core.position import Position, Shown

VisitKind: TypeAlias = Literal["arrive", "leave", "away", "back"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RunRecord:
    """The stored moment of a workshop.

    ``seen_at`` (UTC ms) is the last moment the program was known to be alive, kept fresh by a
    heartbeat. ``running`` is False once the trainer has ended the workshop or only looked at it.
    """

    workshop: str
    position: Position
    shown: Shown = field(default_factory=Shown)
    clock: Countdown | None = None
    running: bool = True
    seen_at: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One line of the way taken: arriving at a step, leaving the workshop, being away.

    Actual times are differences between these lines; ``at`` is UTC ms.
    """

    block: str
    play_no: int
    step: int
    at: int
    kind: VisitKind = "arrive"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Before and after of something planned, as JSON texts ("" where it did not exist)."""

    entity: str
    entity_id: str
    before: str = ""
    after: str = ""

    @property
    def turned(self) -> "Change":
        """The change that takes this one back."""
        return replace(self, before=self.after, after=self.before)
