"""The day a report tells about, read from the disk."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from facilitator.core.journal import Action, ScoreEntry, corrections
from facilitator.core.pacing import block_minutes
from facilitator.core.pack import Content
from facilitator.core.run import Visit
from facilitator.core.scoring.board import Scoreboard
from facilitator.core.script import BlockScript, Script
from facilitator.core.workshop import Workshop
from facilitator.reports.pen import Pen


@dataclass(frozen=True)
class Day:
    """What the report is made from, read from the disk. ``made_at`` is UTC ms."""

    workshop: Workshop
    contents: Mapping[str, Content]
    script: Script
    board: Scoreboard
    entries: Sequence[ScoreEntry]
    actions: Sequence[Action]
    visits: Sequence[Visit]
    made_at: int
    organisation: str = ""
    logo: bytes | None = None

    @cached_property
    def groups(self) -> dict[str, str]:
        """Names of the groups by id, in order."""
        return {group.id: group.name for group in self.workshop.groups}

    @cached_property
    def actual(self) -> dict[str, float]:
        """Minutes really spent, by block."""
        return block_minutes(self.visits, self.made_at)

    @cached_property
    def corrected(self) -> int:
        """How many entries were corrected."""
        return corrections(self.entries)

    @cached_property
    def scored(self) -> tuple[BlockScript, ...]:
        """The exercises in which something was recorded, in the order of the agenda."""
        with_entries = {entry.place.block for entry in self.entries}
        return tuple(
            block
            for block in self.script.blocks
            if block.block.id in with_entries and self.board.of(block.block.id) is not None
        )


def who(day: Day, pen: Pen) -> str:
    """36 people in 6 groups; the people only where their number is known."""
    groups = pen.trn("{count} group", "{count} groups", len(day.workshop.groups))
    if not day.workshop.people:
        return groups
    people = pen.trn("{count} person", "{count} people", day.workshop.people)
    return pen.tr("{people} in {groups}", people=people, groups=groups)
