"""What Home shows of one workshop, and of the templates a new one can start from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from facilitator.core.agenda import BlockKind, Day, Family, on_agenda, planned_offsets
from facilitator.core.text import Words
from facilitator.core.workshop import GroupMark, Status, Workshop, WorkshopSummary

if TYPE_CHECKING:
    # A list of workshops needs no templates.
    from facilitator.core.templates import Swap


@dataclass(frozen=True, slots=True, kw_only=True)
class BlockBrief:
    """One block of the agenda: ``offset`` and ``minutes`` from the start of the day."""

    title: Words
    kind: BlockKind
    family: Family | None
    minutes: float
    offset: float


@dataclass(frozen=True, slots=True, kw_only=True)
class DayBrief:
    """One day of several. ``start`` is local wall time; ``coming``: it is the one to prepare for."""

    number: int
    day: date
    start: time
    blocks: tuple[BlockBrief, ...]
    coming: bool

    @property
    def minutes(self) -> float:
        """From the start to the end of the last block, breaks and gaps included."""
        return _minutes(self.blocks)


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkshopDetails:
    """One workshop on Home. Place, day, ``start`` (local wall time) and blocks are those of its only
    day, or of the one that comes next.

    ``days``: all of them, where there are several. ``can_report``: something was recorded that a
    report could tell.
    """

    id: str
    title: str
    client: str
    place: str
    day: date
    start: time
    people: int
    groups: tuple[GroupMark, ...]
    blocks: tuple[BlockBrief, ...]
    status: Status
    sample: bool
    can_report: bool
    days: tuple[DayBrief, ...] = ()

    @property
    def minutes(self) -> float:
        """From the start to the end of the last block, breaks and gaps included."""
        return _minutes(self.blocks)


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateCard:
    """A template to choose. ``company`` is the name its case uses until another is typed.

    ``people`` and ``groups`` are the fewest and the most it suits, None where it does not say.
    """

    id: str
    name: Words
    summary: Words
    minutes: float
    company: Words = field(default_factory=dict[str, str])
    people: tuple[int, int] | None = None
    groups: tuple[int, int] | None = None
    swaps: "tuple[Swap, ...]" = ()


def details_of(
    workshop: Workshop, families: Mapping[str, Family | None], today: date, *, can_report: bool
) -> WorkshopDetails:
    """What Home shows of a workshop: the day that is today or comes next, of one that lies behind
    the first. ``families`` maps content sha256 to family."""
    day = next((one for one in workshop.days if one.day >= today), workshop.days[0])
    several = workshop.days if len(workshop.days) > 1 else ()
    return WorkshopDetails(
        id=workshop.id,
        title=workshop.title,
        client=workshop.named_client,
        place=day.place,
        day=day.day,
        start=day.start,
        people=workshop.people,
        groups=tuple(
            GroupMark(group.name, group.colour)
            for group in sorted(workshop.groups, key=lambda group: group.key)
        ),
        blocks=_blocks(workshop, day, families),
        status=workshop.status,
        sample=workshop.sample,
        can_report=can_report,
        days=tuple(
            DayBrief(
                number=number,
                day=one.day,
                start=one.start,
                blocks=_blocks(workshop, one, families),
                coming=one is day,
            )
            for number, one in enumerate(several, start=1)
        ),
    )


def _blocks(
    workshop: Workshop, day: Day, families: Mapping[str, Family | None]
) -> tuple[BlockBrief, ...]:
    blocks = on_agenda(block for block in workshop.blocks if block.day == day.id)
    offsets = planned_offsets(day, blocks)
    return tuple(
        BlockBrief(
            title=block.title,
            kind=block.kind,
            family=families.get(block.content),
            minutes=block.minutes,
            offset=offsets[block.id],
        )
        for block in blocks
    )


def _minutes(blocks: Iterable[BlockBrief]) -> float:
    return max((block.offset + block.minutes for block in blocks), default=0.0)


def later(start: time, minutes: float) -> time:
    """The wall time some minutes after another; past midnight it begins again."""
    moment = datetime.combine(date.min, start) + timedelta(minutes=minutes)
    return moment.time()


def proposed(workshops: Iterable[WorkshopSummary], today: date) -> WorkshopSummary | None:
    """The workshop a trainer most likely wants when Home opens.

    Today's comes first, the one that is running before one that is not begun; then one that was
    left running on another day, the next one, the latest.
    """
    now = today.isoformat()
    rows = sorted(workshops, key=lambda row: (row.day, row.start))
    running = [row for row in rows if row.status == "running"]
    coming = [row for row in rows if row.status == "draft" and row.day >= now]
    for wanted in (
        [row for row in running if row.day == now],
        [row for row in coming if row.day == now],
        running,
        coming,
        rows[::-1],
    ):
        if wanted:
            return wanted[0]
    return None
