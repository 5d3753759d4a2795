"""The map of links, and the pairs that should talk: who serves whom, as either side wrote it."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from facilitator.core.pack import ResultsView
from facilitator.core.scoring import links
from facilitator.core.scoring.blocks import claims
from facilitator.core.scoring.rounding import percent, written
from facilitator.core.scoring.specs import LinkScoring
from facilitator.core.stage import Cell, CellLook, GridHead, GridRow, Slide, TextSlide
from facilitator.core.staging_results import NOTHING_YET, Table, dash, figure, grid
from facilitator.core.text import Words, display_width, line
from facilitator.core.turns import pages, rows_on_a_page

BOTH: Words = {"zh-CN": "双方都写", "en": "both wrote it"}
SUPPLIER_ONLY: Words = {"zh-CN": "只有供应商写", "en": "supplier only"}
CUSTOMER_ONLY: Words = {"zh-CN": "只有客户写", "en": "customer only"}
BLIND_SPOT: Words = {"zh-CN": "其中盲点", "en": "blind spots among these"}
BOTH_SHEETS: Words = {
    "zh-CN": "两张表都录完，格子才亮",
    "en": "A cell lights up when both sheets are in",
}
FROM_TO: Words = {"zh-CN": "供 ↓ 需 →", "en": "From ↓ to →"}
CUSTOMER: Words = {"zh-CN": "客户", "en": "Customer"}
SUPPLIER: Words = {"zh-CN": "供应商", "en": "Supplier"}
WROTE: Words = {"zh-CN": "强度", "en": "Strength"}
_LONGEST_IN_A_CELL = 16
"""In letters; a Chinese character counts twice. A longer name loses its middle."""
NO_GAP: Words = {"zh-CN": "双方写的都对得上", "en": "Both sides agree on every link"}


def links_slide(table: Table, view: ResultsView, turn: int) -> Slide:
    """Who serves whom, as far as both sides are entered: suppliers down, customers across."""
    spec = table.block.content.scoring
    if not isinstance(spec, LinkScoring):
        return table.empty(view)
    groups = [table.home(unit).id for unit in table.units]
    found = {(one.supplier, one.customer): one for one in _known(table)}
    blind = links.blind_spots(spec, found.values())
    page = pages(table.workshop, len(groups), 1)[turn]
    heads = [
        GridHead(figure(str(at)), table.mark(unit)) for at, unit in enumerate(table.units, start=1)
    ]
    rows = [
        GridRow(
            table.mark(table.units[at]),
            tuple(
                Cell(figure(""), "own")
                if other == groups[at]
                else _link(found.get((groups[at], other)), blind)
                for other in groups
            ),
            number=str(at + 1),
        )
        for at in range(len(groups))[page.rows]
    ]
    note = line(_recognised(found.values(), len(groups) * (len(groups) - 1)), table.language)
    slide = grid(view, table, page, heads, rows, _of_links(table, spec, found.values()), note)
    return replace(slide, corner=line(FROM_TO, table.language))


def _link(found: links.Link | None, blind: Sequence[links.Link]) -> Cell:
    if found is None:
        return dash()
    match found.kind:
        case "both":
            return Cell(figure(written(found.got)), "both")
        case "unclaimed":
            return Cell(figure(written(found.given)), "supplier")
        case "unseen":
            look: CellLook = "blind" if found in blind else "customer"
            return Cell(figure(written(found.got)), look)
        case "none":
            return Cell(figure("0"))


def _of_links(table: Table, spec: LinkScoring, found: Collection[links.Link]) -> tuple[Cell, ...]:
    """What the tones mean, with how many there are of each."""
    kinds = [one.kind for one in found]
    spots = links.blind_spots(spec, found)
    told: tuple[tuple[Words, CellLook, links.LinkKind], ...] = (
        (BOTH, "both", "both"),
        (SUPPLIER_ONLY, "supplier", "unclaimed"),
        (CUSTOMER_ONLY, "customer", "unseen"),
    )
    legend = [
        Cell(line(words, table.language), look, count=str(kinds.count(kind)))
        for words, look, kind in told
    ]
    if spots:
        legend.append(Cell(line(BLIND_SPOT, table.language), "blind", count=str(len(spots))))
    return tuple(legend)


def _recognised(known: Collection[links.Link], whole: int) -> Words:
    """How many of the links both sides know of, once some are known, and how much is entered."""
    there = [one for one in known if one.kind != "none"]
    both = sum(one.kind == "both" for one in there)
    if not there:
        return BOTH_SHEETS
    share = percent(both / len(there))
    entered = len(known)
    if entered < whole:
        return {
            "zh-CN": f"双方都写：{share}（已录 {entered}/{whole} 格，—：待录入）",
            "en": f"Both wrote it: {share} ({entered} of {whole} cells entered)",
        }
    return {
        "zh-CN": f"双方都写：{both}/{len(there)} 条，{share}",
        "en": f"Both wrote it: {both} of {len(there)} links, {share}",
    }


def _known(table: Table) -> tuple[links.Link, ...]:
    """Every pair that both sides have entered."""
    return links.links([table.home(unit).id for unit in table.units], *claims(table.play()))


def pairs_slide(table: Table, view: ResultsView) -> Slide:
    """The pairs only one side knows of, the most urgent first: what customers need, then the rest.

    As many as the back row can read; the last line says how many there are.
    """
    spec = table.block.content.scoring
    known = _known(table) if isinstance(spec, LinkScoring) else ()
    apart = sorted((one for one in known if one.kind in ("unseen", "unclaimed")), key=_urgency)
    if not isinstance(spec, LinkScoring) or not apart:
        said = NO_GAP if known else NOTHING_YET
        return TextSlide(title=table.say(view.title), lines=(line(said, table.language),))
    blind = links.blind_spots(spec, apart)
    marks = {table.home(unit).id: table.mark(unit) for unit in table.units}
    rows = [
        GridRow(
            marks[one.customer],
            (
                Cell(figure(_in_a_cell(marks[one.supplier].name))),
                _link(one, blind),
            ),
        )
        for one in apart[: rows_on_a_page(table.workshop)]
    ]
    heads = [GridHead(line(one, table.language)) for one in (SUPPLIER, WROTE)]
    note = line(_all_pairs(len(apart), len(rows)), table.language)
    (page,) = pages(table.workshop, 1, 1)
    # The map right before has said what the tones mean; here names need the room.
    slide = grid(view, table, page, heads, rows, (), note)
    return replace(slide, corner=line(CUSTOMER, table.language))


def _in_a_cell(name: str) -> str:
    if display_width(name) <= _LONGEST_IN_A_CELL:
        return name
    kept = name
    while display_width(kept) >= _LONGEST_IN_A_CELL:
        middle = len(kept) // 2
        kept = kept[:middle] + kept[middle + 1 :]
    middle = len(kept) // 2
    return f"{kept[:middle].rstrip()}…{kept[middle:].lstrip()}"


def _urgency(one: links.Link) -> tuple[bool, float]:
    return one.kind == "unclaimed", -max(one.got, one.given)


def _all_pairs(count: int, shown: int) -> Words:
    if shown < count:
        return {
            "zh-CN": f"只有一方写的共 {count} 处，先谈这 {shown} 处",
            "en": f"{count} links only one side wrote; begin with these {shown}",
        }
    return {
        "zh-CN": f"只有一方写的，共 {count} 处",
        "en": f"{count} that only one side wrote" if count > 1 else "One that only one side wrote",
    }
