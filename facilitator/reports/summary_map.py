"""The map of internal customers as it was entered: which links both sides know, and which one."""

from facilitator.core.charts.heat import Cell, HeatMap, HeatTexts, Stated, heat_map
from facilitator.core.scoring import links
from facilitator.core.scoring.blocks import claims
from facilitator.core.scoring.links import Link
from facilitator.core.scoring.rounding import percent, written
from facilitator.core.scoring.specs import LinkScoring
from facilitator.core.script import BlockScript
from facilitator.reports.day import Day
from facilitator.reports.model import Block, Chart, Heading, KeepTogether, Note, Paragraph
from facilitator.reports.pen import Pen

MOST_BLIND = 5
"""So many blind spots are named."""


def maps(day: Day) -> list[tuple[LinkScoring, tuple[Link, ...]]]:
    """The links of every map that was entered, as both sides named them."""
    found: list[tuple[LinkScoring, tuple[Link, ...]]] = []
    for block in day.scored:
        spec, named = block.content.scoring, _named(day, block)
        if isinstance(spec, LinkScoring) and links.recognition(named) is not None:
            found.append((spec, named))
    return found


def is_on_map(day: Day, block: BlockScript) -> bool:
    """Whether links of a block are shown among the ``maps``."""
    return links.recognition(_named(day, block)) is not None


def _named(day: Day, block: BlockScript) -> tuple[Link, ...]:
    scores = day.board.of(block.block.id)
    if scores is None or scores.play is None:
        return ()
    groups = list(dict.fromkeys(scores.play.groups.values()))
    return links.links(groups, *claims(scores.play))


def map_lead(every: list[tuple[LinkScoring, tuple[Link, ...]]], pen: Pen) -> str:
    """What the first map shows, in one sentence; "" without any."""
    return _recognised(every[0][1], pen) if every else ""


def _recognised(named: tuple[Link, ...], pen: Pen) -> str:
    kinds = [one.kind for one in named if one.kind != "none"]
    both = kinds.count("both")
    return pen.trn(
        "Of {count} link on the map {both} is named by both sides ({share}).",
        "Of {count} links on the map {both} are named by both sides ({share}).",
        len(kinds),
        both=both,
        share=percent(both / len(kinds)),
    )


def map_blocks(
    day: Day, one: tuple[LinkScoring, tuple[Link, ...]], pen: Pen, *, leads: bool
) -> list[Block]:
    """How many links both sides know of, and those a customer needs and the supplier does not
    know."""
    spec, named = one
    kinds = [link.kind for link in named if link.kind != "none"]
    blind = links.blind_spots(spec, named)
    told = pen.tr(
        "{unseen} are named by the customer alone, {unclaimed} by the supplier alone.",
        unseen=kinds.count("unseen"),
        unclaimed=kinds.count("unclaimed"),
    )
    spots = [
        f"{day.groups.get(link.supplier, '–')} → {day.groups.get(link.customer, '–')}"
        for link in blind[:MOST_BLIND]
    ]
    words = told if leads else pen.sentences([_recognised(named, pen), told])
    blocks: list[Block] = [Paragraph(pen.runs(words))]
    if spots:
        blocks.append(Note(pen.runs(_blind(spots, len(blind), pen), "label")))
    groups = pen.trn(
        "{count} group",
        "{count} groups",
        len({g for link in named for g in (link.supplier, link.customer)}),
    )
    heading = Heading(pen.runs(pen.tr("Who knows whose customer")), pen.runs(groups, "label"))
    return [KeepTogether((heading, *blocks)), _matrix(day, named, pen)]


def _blind(spots: list[str], count: int, pen: Pen) -> str:
    """The blind spots that are named; how many there are is said where some are left out."""
    if len(spots) == count:
        return pen.trn(
            "Blind spot (the customer cannot deliver without it, the supplier does not know of it):"
            " {spots}.",
            "Blind spots (the customer cannot deliver without them, the supplier does not know of"
            " them): {spots}.",
            count,
            spots=pen.listed(spots),
        )
    return pen.trn(
        "Blind spot, {shown} of {count} (the customer cannot deliver without it, the"
        " supplier does not know of it): {spots}.",
        "Blind spots, {shown} of {count} (the customer cannot deliver without it,"
        " the supplier does not know of it): {spots}.",
        count,
        shown=len(spots),
        spots=pen.listed(spots),
    )


def _matrix(day: Day, named: tuple[Link, ...], pen: Pen) -> Chart:
    """Suppliers down, customers across: what either side says of the link."""
    pairs = {(link.supplier, link.customer): link for link in named}
    there = {one for pair in pairs for one in pair}
    names = {group: name for group, name in day.groups.items() if group in there}
    rows: list[tuple[Cell, ...]] = [
        tuple(_cell(pairs.get((supplier, customer))) for customer in names) for supplier in names
    ]
    heads = tuple(names.values())
    texts = HeatTexts(
        none=pen.tr("no link named"),
        strong=pen.tr("both sides name it"),
        plain=pen.tr("one side names it"),
    )
    said = [
        pen.tr("{supplier}: {links}", supplier=name, links=_said(pairs, supplier, names, pen))
        for supplier, name in names.items()
    ]
    caption = pen.tr(
        "Rows supply, columns receive. The first figure is how strong the supplier says the link is,"
        " the second what the customer says (0–3)."
    )
    return Chart(
        heat_map(HeatMap(heads, heads, tuple(rows)), texts, pen.frame),
        pen.tr("The map, supplier by supplier: {values}", values="; ".join(said)),
        pen.runs(caption, "label"),
    )


def _cell(link: Link | None) -> Cell:
    if link is None or link.kind == "none":
        return "none"
    return Stated(f"{written(link.given)}/{written(link.got)}", strong=link.kind == "both")


def _said(
    pairs: dict[tuple[str, str], Link], supplier: str, names: dict[str, str], pen: Pen
) -> str:
    found = [
        f"{names[customer]} {written(link.given)}/{written(link.got)}"
        for (one, customer), link in pairs.items()
        if one == supplier and link.kind != "none"
    ]
    return pen.listed(found) or pen.tr("no link named")
