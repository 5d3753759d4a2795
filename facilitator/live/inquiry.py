"""Answers about what is there: how a figure was computed, and the whole log."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from facilitator.core.journal import ScoreEntry
from facilitator.core.ledger import LogRow, Reader, fates
from facilitator.core.scoring import story
from facilitator.core.scoring.board import BlockScores
from facilitator.core.scoring.comparison import Comparison, compared
from facilitator.core.scoring.influence import ENOUGH_TO_COMPARE
from facilitator.core.scoring.lines import Line
from facilitator.core.scoring.standing import Method
from facilitator.core.text import part_name, pick
from facilitator.core.workshop import RoomMethod
from facilitator.live.opened import Opened
from facilitator.telling import StoryPage, names_of, told
from facilitator.texts import Texts

STANDING = ""
"""Stands for the standing where a block is named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RankingPage:
    """How the workshop ranks and what another way would change; names by id, weights as they are.

    ``elsewhere``: another computer decides about it.
    """

    current: RoomMethod
    comparison: Comparison
    groups: Mapping[str, str]
    blocks: Mapping[str, str]
    weights: Mapping[str, float]
    elsewhere: bool = False


def decider(opened: Opened, locale: str) -> str:
    """The title of the block that decides the ranking alone; "" where none does."""
    if opened.board.as_given or opened.workshop.method != "A":
        return ""
    comparison = compared(opened.board, "A", {})
    if sum(one.weight > 0 for one in comparison.weighed) < ENOUGH_TO_COMPARE and _goes_on(opened):
        # Of the first two exercises one always leads; that says nothing about the day.
        return ""
    found = comparison.decider
    block = opened.workshop.block(found.block) if found else None
    return pick(block.title, locale) if block else ""


def _goes_on(opened: Opened) -> bool:
    """Whether some block that counts has no result yet."""
    return any(
        one.weight > 0 and all(result.counts is None for result in one.groups.values())
        for one in opened.board.blocks
    )


class Inquiry:
    """Reads; changes nothing."""

    def __init__(self, opened: Opened, texts: Texts) -> None:
        self._opened = opened
        self._texts = texts

    def log(self) -> tuple[LogRow, ...]:
        """Every line of the journal, the newest first, after what is still open."""
        return Reader(self._opened.room, self._locale).log(
            self._opened.entries, self._opened.actions
        )

    def story(self, block: str, play_no: int, who: str) -> StoryPage:
        """How the figure of a unit in a block came to be, or that of a group (``who``) in the standing.

        Of a group with several units in the block ``who`` may be the group. Whoever is not there is
        answered for by the first who is.
        """
        scores = self._opened.board.of(block, play_no)
        if scores is None:
            return self._standing(who)
        people = self._people(scores)
        who = self._somebody(scores, who, [key for key, _ in people])
        return StoryPage(
            block=block,
            play_no=play_no,
            who=who,
            blocks=self._blocks(scores),
            people=people,
            keys=self._keys([(key, self._home(key)) for key, _ in people]),
            lines=told(self._lines(scores, who), self._texts, self._names(block)),
            entries=self._entries(scores, who),
        )

    def ranking(self, method: Method, weights: Mapping[str, float]) -> RankingPage:
        """What another method or other weights would make of the standing."""
        workshop = self._opened.workshop
        return RankingPage(
            current=workshop.method,
            comparison=compared(self._opened.board, method, weights),
            groups={group.id: group.name for group in workshop.groups},
            blocks={one.id: pick(one.title, self._locale) for one in workshop.blocks},
            weights={one.id: one.weight for one in workshop.blocks},
            elsewhere=workshop.assisting,
        )

    def standing_lines(self, group: str) -> tuple[Line, ...]:
        """The story of a place, as plain data."""
        return story.of_standing(self._opened.board, group)

    @property
    def _locale(self) -> str:
        return self._texts.locale

    def _names(self, block: str):
        found = [one for one in self._opened.script.blocks if one.block.id == block]
        return names_of(self._opened.workshop, found[0] if found else None, self._locale)

    def _standing(self, who: str) -> StoryPage:
        groups = self._opened.workshop.groups
        who = self._home(who)
        people = tuple((group.id, group.name) for group in groups)
        who = who if who in dict(people) else people[0][0]
        return StoryPage(
            block=STANDING,
            play_no=1,
            who=who,
            blocks=self._blocks(),
            people=people,
            keys=self._keys([(group.id, group.id) for group in groups]),
            lines=told(self.standing_lines(who), self._texts, self._names(STANDING)),
        )

    def _blocks(self, asked: BlockScores | None = None) -> tuple[tuple[str, str], ...]:
        """The standing, then the block asked about and every one with results, in the order of the
        agenda."""
        titles = {one.id: pick(one.title, self._locale) for one in self._opened.workshop.blocks}
        found = [(STANDING, "")]
        for one in self._opened.board.blocks:
            if one is asked or any(result.state != "missing" for result in one.units.values()):
                again = f" ({one.play_no})" if one.play_no > 1 else ""
                found.append((f"{one.block}/{one.play_no}", titles[one.block] + again))
        return tuple(found)

    def _people(self, scores: BlockScores) -> tuple[tuple[str, str], ...]:
        """Every unit; before the units of a group that has several, the group."""
        groups = {group.id: group.name for group in self._opened.workshop.groups}
        units = self._opened.workshop.units_of(scores.block)
        homes = [home for unit in units for home, _ in unit.members]
        found: list[tuple[str, str]] = []
        for unit in units:
            home = unit.members[0][0]
            if homes.count(home) > 1 and (home, groups[home]) not in found:
                found.append((home, groups[home]))
            found.append((unit.id, part_name(groups[home], unit.letter)))
        return tuple(found)

    def _home(self, who: str) -> str:
        unit = next((one for one in self._opened.workshop.units if one.id == who), None)
        return unit.members[0][0] if unit else who

    def _keys(self, people: Sequence[tuple[str, str]]) -> dict[int, str]:
        """Key of a group -> the first of ``people`` (who, home group) that is of it."""
        keys = {group.id: group.key for group in self._opened.workshop.groups}
        return {keys[home]: who for who, home in reversed(people)}

    def _somebody(self, scores: BlockScores, who: str, known: Sequence[str]) -> str:
        """Who is asked about: the same, else the group, or its unit, in this block."""
        home = self._home(who)
        units = self._opened.workshop.units_of(scores.block)
        mine = [one.id for one in units if home in dict(one.members)]
        return next(one for one in (who, home, *mine, *known) if one in known)

    def _lines(self, scores: BlockScores, who: str) -> tuple[Line, ...]:
        block = self._opened.workshop.block(scores.block)
        spec = self._opened.contents[block.content].scoring if block else None
        if spec is None or scores.play is None:
            return ()
        if who in scores.units:
            return story.of_unit(spec, scores.play, who)
        units = self._opened.workshop.units_of(scores.block)
        return story.of_group(scores, spec, who, {one.id: dict(one.members) for one in units})

    def _entries(self, scores: BlockScores, who: str) -> tuple[LogRow, ...]:
        """What the unit, or the units of the group, have in the journal, and what others say of them."""
        units = self._opened.workshop.units_of(scores.block)
        mine = {one.id for one in units if who == one.id or who in dict(one.members)}
        homes = {home for one in units if one.id in mine for home, _ in one.members}

        def rests_on(line: ScoreEntry) -> bool:
            place = line.place
            if (place.block, place.play_no) != (scores.block, scores.play_no):
                return False
            about = place.slot.rpartition(".")[2]
            return place.unit in mine or about in homes

        reader, ends = Reader(self._opened.room, self._locale), fates(self._opened.entries)
        lines = {line.id: line for line in self._opened.entries}
        return tuple(
            reader.row(line, ends[line.id], lines.get(ends[line.id].by_line))
            for line in self._opened.entries
            if line.kind == "set" and rests_on(line)
        )
