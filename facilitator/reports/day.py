"""The day a report tells about, read from the disk."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cached_property

from facilitator.core.evaluation import Evaluation
from facilitator.core.follow_up import FollowUps, WaveReports, as_of
from facilitator.core.gaps import entered_of
from facilitator.core.journal import Action, ScoreEntry, corrections
from facilitator.core.naming import in_language
from facilitator.core.notebook import Notebook, Objective
from facilitator.core.objectives import Measured, Seen, State, measured, objectives, state
from facilitator.core.pacing import block_minutes
from facilitator.core.pack import Content
from facilitator.core.people import Count
from facilitator.core.report_look import PLAIN_DRESS, Dress
from facilitator.core.run import Visit
from facilitator.core.scoring.board import Scoreboard
from facilitator.core.script import BlockScript, Script
from facilitator.core.staging import Room
from facilitator.core.text import Words
from facilitator.core.time_table import (
    blocks_entered,
    corrected_minutes,
    planned_minutes,
    used_minutes,
)
from facilitator.core.unplanned import is_unplanned, put_in
from facilitator.core.workshop import Workshop
from facilitator.reports.pen import Pen


@dataclass(frozen=True)
class Day:
    """What the report is made from, read from the disk.

    ``made_at`` is UTC ms, and so is ``seen_at``: when the workshop was last seen alive, None for
    the moment of the report. ``pictures`` are JPEGs by their sha256. A workshop left open on Monday
    was not played until Wednesday. ``attendance`` (of everybody who came on any day, and in
    ``attended`` day by day) has numbers alone: no name of a participant comes into a report.
    ``waves`` is what the client reported of the commitments since, 30, 60 and 90 days after,
    ``evaluation`` what questionnaires and tests left, None where there were none. ``titles`` are those
    that packs propose for workshops.
    """

    workshop: Workshop
    contents: Mapping[str, Content]
    script: Script
    board: Scoreboard
    entries: Sequence[ScoreEntry]
    actions: Sequence[Action]
    visits: Sequence[Visit]
    made_at: int
    organisation: str = ""
    dress: Dress = PLAIN_DRESS
    seen_at: int | None = None
    attendance: Count = field(default_factory=Count)
    attended: Mapping[str, Count] = field(default_factory=dict[str, Count])
    notebook: Notebook = field(default_factory=Notebook)
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    waves: WaveReports = field(default_factory=dict[int, FollowUps])
    evaluation: Evaluation | None = None
    titles: Sequence[Words] = ()

    def in_language(self, locale: str) -> "Day":
        """The same with the names that nobody typed in the language of a document."""
        named = in_language(self.workshop, self.titles, locale)
        return self if named is self.workshop else replace(self, workshop=named)

    @cached_property
    def follow_up(self) -> FollowUps:
        """What is known of the commitments by now."""
        return as_of(self.waves)

    @cached_property
    def groups(self) -> dict[str, str]:
        """Names of the groups by id, in order."""
        return {group.id: group.name for group in self.workshop.groups}

    @cached_property
    def actual(self) -> dict[str, float]:
        """Minutes really spent, by block: measured, or corrected by hand."""
        return used_minutes(self.actions, self.visits, self.until, blocks_entered(self.entries))

    @cached_property
    def by_hand(self) -> dict[str, int]:
        """The minutes that were corrected by hand, by block."""
        return corrected_minutes(self.actions, blocks_entered(self.entries))

    @property
    def until(self) -> int:
        """UTC ms: when an open visit ends."""
        return self.made_at if self.seen_at is None else min(self.seen_at, self.made_at)

    @cached_property
    def measured(self) -> dict[str, float]:
        """Minutes the program measured, by block."""
        return block_minutes(self.visits, self.until)

    @cached_property
    def _put_in(self) -> frozenset[str]:
        return put_in(self.actions)

    def is_inserted(self, block: BlockScript) -> bool:
        """Whether it was put in while the workshop ran: then no minutes were planned for it."""
        return block.block.id in self._put_in or is_unplanned(block.content)

    @cached_property
    def planned(self) -> dict[str, float]:
        """Minutes planned before the day, by block; what was put in meanwhile had none."""
        return planned_minutes(self.script, self.actions)

    @cached_property
    def corrected(self) -> int:
        """How many entries were corrected."""
        return corrections(self.entries)

    @cached_property
    def points_given(self) -> bool:
        """Whether somebody got class points."""
        block = self.workshop.points_block
        scores = self.board.of(block.id) if block else None
        return scores is not None and any(scores.found.values())

    @cached_property
    def scored(self) -> tuple[BlockScript, ...]:
        """The exercises in which something was recorded, in the order of the agenda."""
        with_entries = {entry.place.block for entry in self.entries}
        return tuple(
            block
            for block in self.script.blocks
            if block.block.id in with_entries and self.board.of(block.block.id) is not None
        )

    @cached_property
    def room(self) -> Room:
        """Plan and scores, as the console has them."""
        return Room(workshop=self.workshop, script=self.script, board=self.board)

    @property
    def was_held(self) -> bool:
        """Whether any of it took place: then there is something to follow up."""
        return bool(self.actual or self.scored or self.points_given)

    @cached_property
    def objectives(self) -> tuple[Objective, ...]:
        """What the workshop was for: set by the trainer, else proposed."""
        return objectives(self.room, self.notebook.objectives)

    @cached_property
    def reached(self) -> tuple[tuple[Objective, Measured | None, State], ...]:
        """Every objective with what was measured, and how far it is reached."""
        seen = Seen(
            room=self.room,
            attendance=self.attendance,
            notebook=self.notebook,
            run=self.actual.keys(),
        )
        found = ((one, measured(one, seen)) for one in self.objectives)
        return tuple((one, figure, state(one.target, figure)) for one, figure in found)

    @cached_property
    def entered(self) -> dict[str, tuple[int, int]]:
        """Block id -> how many scores of an exercise are in, of how many; 0 of 0 without any."""
        return {
            one.block.id: entered_of(self.room, one)
            for one in self.script.blocks
            if one.block.kind == "exercise"
        }

    def is_partly_scored(self, block: str) -> bool:
        """Whether some of the scores of an exercise are in, and not all of them."""
        done, total = self.entered.get(block, (0, 0))
        return 0 < done < total

    def is_blank(self, block: str) -> bool:
        """Whether an exercise that has scores was run, and none of them is in."""
        done, total = self.entered.get(block, (0, 0))
        return block in self.actual and done == 0 < total

    def is_complete(self, block: str) -> bool:
        """Whether an exercise was run and lacks no score."""
        done, total = self.entered.get(block, (0, 0))
        return block in self.actual and done == total


def local(ms: int) -> datetime:
    """A moment (UTC ms) on the clock of this computer."""
    return datetime.fromtimestamp(ms / 1000, tz=UTC).astimezone()


def dates(day: Day, pen: Pen) -> str:
    """The date, or the first and the last one."""
    first, last = day.workshop.days[0].day, day.workshop.days[-1].day
    if first == last:
        return pen.texts.date(first)
    return pen.tr("{first} to {last}", first=pen.texts.date(first), last=pen.texts.date(last))


def who(day: Day, pen: Pen) -> str:
    """36 people in 6 groups; the people only where their number is known, without the absent."""
    groups = pen.trn("{count} group", "{count} groups", len(day.workshop.groups))
    found = day.attendance
    listed = found.taken and found.planned
    count = found.total - found.absent if listed else day.workshop.people
    if not count:
        return groups
    people = pen.trn("{count} person", "{count} people", count)
    return pen.tr("{people} in {groups}", people=people, groups=groups)


def came(day: Day, pen: Pen) -> str:
    """ "应到 36 人，实到 34 人，出勤率 94%"; "" where attendance was not noted.

    Who walked in is told apart, so that no rate passes 100%; while somebody is not noted at all,
    there is no rate.
    """
    return attendance(day.attendance, pen)


def attendance(found: Count, pen: Pen) -> str:
    """The same of one count."""
    if not found.taken:
        return ""
    on_time = found.present + found.late
    open_ones = found.planned - on_time - found.absent
    facts = {"planned": found.planned, "there": on_time}
    parts: list[str] = []
    if found.planned and open_ones:
        parts.append(pen.tr("{there} of {planned} came", **facts))
        parts.append(pen.tr("{count} not marked", count=open_ones))
    elif found.planned:
        rate = pen.percent(on_time / found.planned)
        parts.append(pen.tr("{there} of {planned} came ({rate})", **facts, rate=rate))
    if found.late:
        parts.append(pen.tr("{count} of them late", count=found.late))
    if found.walk_ins:
        parts.append(pen.tr("{count} walked in", count=found.walk_ins))
    return pen.tr("; ").join(parts)
