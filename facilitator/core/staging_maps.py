"""Heat maps, confidence, the map of links and the deals: tables of groups by what was recorded."""

from math import fsum
from typing import cast

from facilitator.core.journal import Value
from facilitator.core.pack import Part, ResultsView
from facilitator.core.scoring import chips, joint, matrix, quiz, rubric
from facilitator.core.scoring.blocks import about_others, components
from facilitator.core.scoring.results import Result, number
from facilitator.core.scoring.rounding import shown, written
from facilitator.core.scoring.specs import (
    CompositeScoring,
    JointGainScoring,
    MatrixScoring,
    QuizScoring,
    RubricScoring,
)
from facilitator.core.stage import Cell, CellLook, GridHead, GridRow, Slide
from facilitator.core.staging_results import (
    POINTS,
    STATES,
    Table,
    dash,
    figure,
    grid,
)
from facilitator.core.staging_scores import WAITING
from facilitator.core.text import Words, line
from facilitator.core.turns import Page, heat_pages, pages
from facilitator.core.workshop import Unit

RECEIVED: Words = {"zh-CN": "收到平均", "en": "Mean"}
RATERS: Words = {"zh-CN": "评分组数", "en": "Raters"}
TOO_FEW: Words = {"zh-CN": "—：评的组不到 3 个，不显示", "en": "—: fewer than 3 raters, not shown"}
RIGHT: Words = {"zh-CN": "对", "en": "right"}
WRONG: Words = {"zh-CN": "错", "en": "wrong"}
ROUND_ONE: Words = {"zh-CN": "第一轮", "en": "Round 1"}
ROUND_TWO: Words = {"zh-CN": "第二轮", "en": "Round 2"}
TOGETHER: Words = {"zh-CN": "合计", "en": "Total"}
NO_DEAL: Words = {"zh-CN": "没谈成", "en": "no deal"}
UNDER_FALLBACK: Words = {"zh-CN": "有一方不如不谈", "en": "worse than no deal for one side"}


def matrix_slide(table: Table, view: ResultsView, turn: int) -> Slide:
    """Groups by the items of their scoring type, every figure in its cell."""
    spec, parts = table.block.content.scoring, table.block.parts
    if not any(map(table.found, table.units)):
        return table.empty(view)
    page = heat_pages(table.workshop, table.block.block.id, spec, parts)[turn]
    units = table.units[page.rows]
    match spec:
        case QuizScoring():
            asked = parts[page.columns]
            numbers = range(1, len(parts) + 1)[page.columns]
            heads = [GridHead(figure(str(one))) for one in numbers]
            rows = [
                GridRow(table.mark(unit), tuple(_answer(table, spec, unit, part) for part in asked))
                for unit in units
            ]
            told = _right_wrong(table) if spec.answers == "group" else _scale(0, 100)
            return grid(view, table, page, heads, rows, told)
        case RubricScoring():
            used = spec.criteria[page.columns]
            heads = [GridHead(table.say(one.name)) for one in used]
            levels = {unit.id: rubric.levels_given(spec, table.found(unit)) for unit in units}
            rows = [
                GridRow(
                    table.mark(unit),
                    tuple(_level(spec, levels[unit.id].get(one.id)) for one in used),
                )
                for unit in units
            ]
            return grid(view, table, page, heads, rows, _scale(0, spec.levels))
        case MatrixScoring():
            return _received(table, view, spec, page)
        case CompositeScoring():
            return _components(table, view, spec, page)
        case _:
            return table.empty(view)


def _scale(low: float, high: float) -> tuple[Cell, ...]:
    return (Cell(figure(written(low)), "shade", 0.0), Cell(figure(written(high)), "shade", 1.0))


def _right_wrong(table: Table) -> tuple[Cell, ...]:
    return Cell(line(RIGHT, table.language), "right"), Cell(line(WRONG, table.language), "wrong")


def _level(spec: RubricScoring, given: dict[str, float] | None) -> Cell:
    if not given:
        return dash()
    mean = fsum(given.values()) / len(given)
    return Cell(figure(shown(mean)), "shade", mean / spec.levels)


def _answer(table: Table, spec: QuizScoring, unit: Unit, part: Part) -> Cell:
    """The letters of a group, the heads that were right, or the score of its chips."""
    found = table.found(unit)
    if spec.answers == "heads":
        heads = found.get(f"{part.id}.heads")
        known = [number(one) for one in heads] if isinstance(heads, list) else []
        right, there = (*known, None, None)[:2]
        if right is None or not there:
            return dash()
        return Cell(figure(f"{written(right)}/{written(there)}"), "shade", right / there)
    if spec.answers == "chips":
        placed = _chips(found.get(f"{part.id}.chips"))
        if placed is None:
            return dash()
        score = chips.quadratic(placed, part.key[0])
        return Cell(figure(shown(score)), "shade", score / 100)
    answer = found.get(part.id)
    if not isinstance(answer, list):
        return dash()
    chosen = [str(one) for one in answer]
    letters = table.block.letters.get(part.id, {})
    said = "".join(sorted(letters.get(one, "") for one in chosen)) or "∅"
    right = quiz.credit(part, chosen) == 1.0
    return Cell(figure(said), "right" if right else "wrong")


def _chips(value: Value) -> dict[str, float] | None:
    return cast("dict[str, float]", value) if isinstance(value, dict) else None


def _received(table: Table, view: ResultsView, spec: MatrixScoring, page: Page) -> Slide:
    """What every group received, from the least number of raters on."""
    found = matrix.received(about_others(table.play(), "rates"))
    heads = [GridHead(line(one, table.language)) for one in (RECEIVED, RATERS)]
    rows: list[GridRow] = []
    for unit in table.units[page.rows]:
        one = found.get(table.home(unit).id)
        raters = one.raters if one is not None else 0
        mean = (
            Cell(figure(shown(one.raw)), "shade", matrix.on_scale(spec, one.raw) / 100)
            if one is not None and raters >= matrix.LEAST_RATERS
            else dash()
        )
        rows.append(GridRow(table.mark(unit), (mean, Cell(figure(str(raters))))))
    hidden = any(one.cells[0].look == "missing" for one in rows)
    note = line(TOO_FEW, table.language) if hidden else None
    return grid(view, table, page, heads, rows, _scale(spec.low, spec.high), note)


def _components(table: Table, view: ResultsView, spec: CompositeScoring, page: Page) -> Slide:
    """The points of every component, and those of the whole."""
    found = components(spec, table.play())
    heads = [GridHead(table.say(share.name or {})) for share in spec.shares]
    heads.append(GridHead(line(POINTS, table.language)))
    rows = [
        GridRow(
            table.mark(unit),
            (*(_part(found[share.id][unit.id]) for share in spec.shares), _whole(table, unit))[
                page.columns
            ],
        )
        for unit in table.units[page.rows]
    ]
    return grid(view, table, page, heads[page.columns], rows, _scale(0, 100))


def _part(result: Result) -> Cell:
    points = result.counts
    return dash() if points is None else Cell(figure(shown(points)), "shade", points / 100)


def _whole(table: Table, unit: Unit) -> Cell:
    result = table.result(unit)
    if result.state != "points":
        return Cell(line(STATES.get(result.state, WAITING), table.language), "missing")
    return _part(result)


def confidence_slide(table: Table, view: ResultsView, turn: int) -> Slide:
    """The most chips a group placed on one field of each claim, and whether that was the right one."""
    parts = table.block.parts
    if not any(map(table.found, table.units)):
        return table.empty(view)
    spec = table.block.content.scoring
    page = heat_pages(table.workshop, table.block.block.id, spec, parts)[turn]
    heads = [GridHead(figure(str(one))) for one in range(1, len(parts) + 1)[page.columns]]
    rows = [
        GridRow(
            table.mark(unit),
            tuple(_sure(table, unit, part) for part in parts[page.columns]),
        )
        for unit in table.units[page.rows]
    ]
    return grid(view, table, page, heads, rows, _right_wrong(table))


def _sure(table: Table, unit: Unit, part: Part) -> Cell:
    """Right where the key has the most chips, alone or with others."""
    placed = _chips(table.found(unit).get(f"{part.id}.chips"))
    if placed is None:
        return dash()
    most = max(placed.values())
    look: CellLook = "right" if placed.get(part.key[0], 0.0) == most else "wrong"
    return Cell(figure(written(most)), look, most / max(1.0, fsum(placed.values())))


def deals_slide(table: Table, view: ResultsView, turn: int) -> Slide:
    """What each deal was worth to supplier and customer, in the rounds that were entered."""
    spec = table.block.content.scoring
    if not isinstance(spec, JointGainScoring) or not any(map(table.found, table.units)):
        return table.empty(view)
    page = pages(table.workshop, len(table.units), 1)[turn]
    first = any(joint.agreed(spec, table.found(one), joint.FIRST_ROUND) for one in table.units)
    words = [ROUND_ONE, TOGETHER] * first + [ROUND_TWO, TOGETHER, POINTS]
    rows = [
        GridRow(
            table.mark(unit),
            (*(_deal(table, unit, joint.FIRST_ROUND) if first else ()), *_final(table, unit, spec)),
        )
        for unit in table.units[page.rows]
    ]
    heads = [GridHead(line(one, table.language)) for one in words]
    void = any(cell.look == "void" for row in rows for cell in row.cells)
    told = (Cell(line(UNDER_FALLBACK, table.language), "void"),) if void else ()
    return grid(view, table, page, heads, rows, told)


def _deal(table: Table, unit: Unit, prefix: str) -> tuple[Cell, Cell]:
    spec = cast("JointGainScoring", table.block.content.scoring)
    one = joint.agreed(spec, table.found(unit), prefix)
    if one is None:
        return dash(), dash()
    both = figure(f"{written(one.supplier)}+{written(one.customer)}")
    return Cell(both), Cell(figure(written(one.joint)))


def _final(table: Table, unit: Unit, spec: JointGainScoring) -> tuple[Cell, ...]:
    """The round that counts, and its points; without a deal the reason."""
    result = table.result(unit)
    if result.state != "points" or result.points is None:
        words = NO_DEAL if result.state == "no_result" else STATES.get(result.state, WAITING)
        return dash(), dash(), Cell(line(words, table.language), "missing")
    one = joint.agreed(spec, table.found(unit), "")
    valid = one is not None and joint.valid(spec, one)
    points = Cell(figure(shown(result.points)), "plain" if valid else "void")
    return (*_deal(table, unit, ""), points)
