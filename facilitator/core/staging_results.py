"""The slides made of what a scoring type records: keys, heat maps, maps of links, deals, weeks.

Points appear only in what a pack reveals after its first question; where something is missing a cell
says so and why, and is never a zero.
"""

from collections.abc import Mapping, Sequence

from facilitator.core.journal import Value
from facilitator.core.pack import PlacesView, ResultsView
from facilitator.core.scoring import ranking, simulation
from facilitator.core.scoring.blocks import Play
from facilitator.core.scoring.board import BlockScores, Scoreboard
from facilitator.core.scoring.results import MISSING, Result
from facilitator.core.scoring.rounding import fixed, ranks, shown, written
from facilitator.core.scoring.specs import RankingScoring, SimulationScoring
from facilitator.core.script import BlockScript
from facilitator.core.stage import (
    MOST_STEPS,
    Cell,
    CellLook,
    Curve,
    CurvesSlide,
    GridHead,
    GridRow,
    GridSlide,
    OrderRow,
    OrderSlide,
    Slide,
    StandingRow,
    StandingSlide,
    TextSlide,
)
from facilitator.core.staging_scores import EXCUSED, NOTHING_GIVEN, WAITING
from facilitator.core.text import EN, AudienceLanguage, Line, Run, Words, line, part_name
from facilitator.core.turns import Page, pages, place_name
from facilitator.core.workshop import Group, GroupMark, Unit, Workshop

NOTHING_YET: Words = {"zh-CN": "还没有录入", "en": "Nothing entered yet"}
STATES: Mapping[str, Words] = {
    "missing": WAITING,
    "excused": EXCUSED,
    "no_result": NOTHING_GIVEN,
}
DASH = "—"
POINTS: Words = {"zh-CN": "得分", "en": "Points"}
POINTS_OF_100: Words = {"zh-CN": "得分，满分 100", "en": "Points, out of 100"}
TEAM: Words = {"zh-CN": "团队偏差", "en": "Team"}
MEAN: Words = {"zh-CN": "个人平均", "en": "Mean"}
BEST: Words = {"zh-CN": "最好个人", "en": "Best"}
VERDICT: Words = {"zh-CN": "协同", "en": "Synergy"}
VERDICTS: Mapping[str, Words] = {
    "strong": {"zh-CN": "强协同", "en": "strong"},
    "weak": {"zh-CN": "弱协同", "en": "weak"},
    "loss": {"zh-CN": "过程损失", "en": "loss"},
}
NO_SHEETS: Words = {"zh-CN": "个人表不足", "en": "too few sheets"}
WEEK: Words = {"zh-CN": "第几周", "en": "Week"}


class Table:
    """What one block of one workshop recorded, and the words of its room."""

    def __init__(self, workshop: Workshop, block: BlockScript, board: Scoreboard) -> None:
        self.workshop = workshop
        self.block = block
        self.language: AudienceLanguage = workshop.language
        self.units: tuple[Unit, ...] = tuple(workshop.units_of(block.block.id))
        self.scores: BlockScores | None = board.of(block.block.id)
        self._groups = {group.id: group for group in workshop.groups}

    def say(self, words: Words) -> Line:
        """A text in the languages of the room."""
        return line(self.block.fill(words), self.language)

    def found(self, unit: Unit) -> Mapping[str, Value]:
        """What a unit has recorded."""
        return {} if self.scores is None else self.scores.found.get(unit.id, {})

    def result(self, unit: Unit) -> Result:
        """What a unit has."""
        return MISSING if self.scores is None else self.scores.units.get(unit.id, MISSING)

    def play(self) -> Play:
        """What the groups recorded, as the scoring took it."""
        if self.scores is not None and self.scores.play is not None:
            return self.scores.play
        return Play(
            recorded={unit.id: self.found(unit) for unit in self.units},
            groups={unit.id: self.home(unit).id for unit in self.units},
            parts=self.block.parts,
            sizes={},
        )

    def size(self, unit: Unit) -> int:
        """The people in a unit, 0 where not known."""
        play = self.scores.play if self.scores else None
        return play.sizes.get(unit.id, 0) if play else 0

    def home(self, unit: Unit) -> Group:
        """The group a unit belongs to."""
        return self._groups[unit.members[0][0]]

    def mark(self, unit: Unit) -> GroupMark:
        """A unit as the room knows it: its group, and the letter of a pair."""
        group = self.home(unit)
        return GroupMark(part_name(group.name, unit.letter), group.colour)

    def empty(self, view: ResultsView | PlacesView) -> Slide:
        """What the room sees while nothing is entered."""
        return TextSlide(title=self.say(view.title), lines=(line(NOTHING_YET, self.language),))

    def note(self, view: ResultsView) -> Line | None:
        """The last line of a view."""
        return None if view.note is None else self.say(view.note)


def figure(text: str) -> Line:
    """Figures and signs: the same in every language."""
    return Line(Run(text, EN))


def dash(look: CellLook = "missing") -> Cell:
    """What is not known."""
    return Cell(figure(DASH), look)


def grid(  # noqa: PLR0913  (one page of one view, and what is in it)
    view: ResultsView,
    table: Table,
    page: Page,
    heads: Sequence[GridHead],
    rows: Sequence[GridRow],
    legend: Sequence[Cell] = (),
    note: Line | None = None,
) -> GridSlide:
    """One page of a table."""
    return GridSlide(
        title=table.say(view.title),
        heads=tuple(heads),
        rows=tuple(rows),
        legend=tuple(legend),
        note=note or table.note(view),
        page=page.number,
        pages=page.total,
    )


def order_slide(table: Table, view: ResultsView, turn: int) -> Slide:
    """The place of a key that this press uncovers, from the last one up, and where groups had it."""
    spec = table.block.content.scoring
    if not isinstance(spec, RankingScoring):
        return table.empty(view)
    place = len(spec.key) - turn
    item = next(one for one in spec.items if one.id == spec.key[place - 1])
    title, name = line(place_name(place), table.language), table.say(item.name)
    why = None if item.why is None else table.say(item.why)
    at = [one.id for one in spec.items].index(item.id)
    given = [ranking.ranks_in(spec, table.found(unit).get(ranking.TEAM)) for unit in table.units]
    if not any(given):
        return TextSlide(title=title, lines=(name,), emphasis=why, hero=True)
    rows = tuple(
        _order_row(table, unit, None if mine is None else mine[at], place)
        for unit, mine in zip(table.units, given, strict=True)
    )
    return OrderSlide(title=title, item=name, reason=why, rows=rows)


def _order_row(table: Table, unit: Unit, rank: float | None, place: int) -> OrderRow:
    if rank is None:
        state = STATES.get(table.result(unit).state, WAITING)
        return OrderRow(table.mark(unit), note=line(state, table.language))
    return OrderRow(table.mark(unit), rank=written(rank), off=written(abs(rank - place)))


def synergy_slide(table: Table, view: ResultsView, turn: int) -> Slide:
    """Points and deviation of every team, beside the mean and the best of its members."""
    spec = table.block.content.scoring
    if not isinstance(spec, RankingScoring) or not any(map(table.found, table.units)):
        return table.empty(view)
    page = pages(table.workshop, len(table.units), 1)[turn]
    heads = [GridHead(line(one, table.language)) for one in (POINTS, TEAM, MEAN, BEST, VERDICT)]
    rows = [
        GridRow(table.mark(unit), _synergy_cells(table, unit, spec))
        for unit in table.units[page.rows]
    ]
    return grid(view, table, page, heads, rows)


def _synergy_cells(table: Table, unit: Unit, spec: RankingScoring) -> tuple[Cell, ...]:
    result = table.result(unit)
    if result.state != "points" or result.points is None or result.raw is None:
        words = STATES.get(result.state, WAITING)
        return (*[dash()] * 4, Cell(line(words, table.language), "missing"))
    size = table.size(unit)
    own = (Cell(figure(shown(result.points))), Cell(figure(written(result.raw))))
    found = ranking.synergy(spec, table.found(unit), size)
    if found is None:
        return (*own, dash(), dash(), Cell(line(NO_SHEETS, table.language), "missing"))
    return (
        *own,
        Cell(figure(fixed(found.mean))),
        Cell(figure(written(found.best))),
        Cell(line(VERDICTS[found.kind], table.language), "gain" if found.gain > 0 else "plain"),
    )


def weeks_slide(table: Table, view: ResultsView) -> Slide:
    """The orders of every unit, one line each; a week that was not entered is a gap."""
    weeks = {unit.id: simulation.orders(table.found(unit)) for unit in table.units}
    last = max(map(len, weeks.values()), default=0)
    if not last:
        return table.empty(view)
    curves = [
        Curve(table.mark(unit), (*mine, *[None] * (last - len(mine))))
        for unit in table.units
        if (mine := weeks[unit.id])
    ]
    return CurvesSlide(
        title=table.say(view.title),
        curves=tuple(curves),
        axis=line(WEEK, table.language),
        note=table.note(view),
    )


def placed(
    workshop: Workshop, block: BlockScript, view: PlacesView, board: Scoreboard
) -> list[tuple[int, Group, float]]:
    """(rank, group, figure) of this exercise, the first one first; ties in the order of groups."""
    scores = board.of(block.block.id)
    if scores is None:
        return []
    found = [(group, scores.groups.get(group.id, MISSING)) for group in workshop.groups]
    figures = [one.counts if view.measure == "points" else one.raw for _, one in found]
    less = view.measure == "raw" and isinstance(block.content.scoring, SimulationScoring)
    placed_by = [None if one is None else (-one if less else one) for one in figures]
    tie = scores.tie if view.measure == "points" else 0.0
    rows = [
        (rank, group, value)
        for rank, (group, _), value in zip(ranks(placed_by, tie), found, figures, strict=True)
        if rank is not None and value is not None
    ]
    return sorted(rows, key=lambda row: row[0])


def places_slide(
    workshop: Workshop, block: BlockScript, view: PlacesView, board: Scoreboard, revealed: int
) -> Slide:
    """The places of one exercise with the last ``revealed`` uncovered; a hidden row says nothing."""
    table = Table(workshop, block, board)
    found = placed(workshop, block, view, board)
    if not found:
        return table.empty(view)
    hidden = max(0, len(found) - revealed)
    top = max(max(value for _, _, value in found), 1e-9)
    steps = sum(rank <= 3 for rank, _, _ in found)
    rows = tuple(
        StandingRow(None, None, "", 0.0)
        if index < hidden
        else StandingRow(
            rank, GroupMark(group.name, group.colour), shown(value), max(0.0, value / top)
        )
        for index, (rank, group, value) in enumerate(found)
    )
    unit = POINTS_OF_100 if view.measure == "points" else view.unit
    return StandingSlide(
        rows=rows,
        shown=len(found) - hidden,
        total=len(found),
        podium=view.podium and hidden == 0 and 1 <= steps <= MOST_STEPS,
        names=tuple(group.name for group in workshop.groups),
        title=table.say(view.title),
        counted=None if unit is None else table.say(unit),
        unit=None if view.measure == "points" or unit is None else table.say(unit),
    )
