"""Pictures that lie over the script for a while: where the day stands, what the groups do, a clock."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from facilitator.core.slide import Slide
from facilitator.core.text import Line
from facilitator.core.workshop import GroupMark

PlaceState: TypeAlias = Literal["done", "now", "next", "later"]


@dataclass(frozen=True, slots=True)
class AgendaPlace:
    """A block by its public name; ``start`` is when it begins (UTC ms), None where no times are shown."""

    name: Line
    state: PlaceState
    start: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaSlide(Slide):
    """Where the day stands. ``before`` and ``after`` blocks are left out above and below."""

    rows: tuple[AgendaPlace, ...]
    before: int = 0
    after: int = 0
    kind: Literal["agenda"] = "agenda"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockSlide(Slide):
    """The clock alone, as large as the picture; what it says is in the ``Stage``."""

    kind: Literal["clock"] = "clock"


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A group and what it does."""

    group: GroupMark
    task: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class TasksSlide(Slide):
    """Group work: what each group does."""

    rows: tuple[TaskRow, ...]
    kind: Literal["tasks"] = "tasks"


AROUND_KINDS: dict[str, type[Slide]] = {
    "agenda": AgendaSlide,
    "clock": ClockSlide,
    "tasks": TasksSlide,
}
