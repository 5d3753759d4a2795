"""Reads what an exercise is made of besides its steps: parts, figures, materials, lengths."""

from collections.abc import Iterable

from facilitator.content.codes import Code
from facilitator.content.findings import Findings
from facilitator.content.steps import MINUTES
from facilitator.content.table import Span, Table
from facilitator.core import pack
from facilitator.core.figures import GRID, TILE_KINDS, Figure, Point, Tile, TileKind
from facilitator.core.paper import PERS, PRINTS, Material

_POINTS = Span(-1000, 1000)


def read_part(table: Table) -> pack.Part:
    """An act of a case or an item of a quiz."""
    part = pack.Part(
        id=table.ident("id"),
        name=table.words("name", "name") if table.has("name") else {},
        stem=table.words("stem", "line"),
        situation=table.words_list("situation", "line"),
        options=tuple(_read_option(inner) for inner in table.tables("option", required=True)),
        key=table.idents("key"),
        reason=table.maybe_words("reason", "line"),
        value=table.number("value", Span(0.1, 100), 1.0),
        source=table.maybe_words("source", "prose"),
    )
    for index, key in enumerate(part.key):
        if key and part.option(key) is None:
            letters = ", ".join(option.id for option in part.options)
            table.found.add(table.at("key", index), Code.NO_SUCH_OPTION, value=key, allowed=letters)
    check_ids(table.found, ((table.at("option", i), one.id) for i, one in enumerate(part.options)))
    table.close()
    return part


def _read_option(table: Table) -> pack.Option:
    option = pack.Option(
        id=table.ident("id"),
        text=table.own_words("line"),
        points=table.maybe_number("points", _POINTS),
        consequence=table.maybe_words("consequence", "line"),
    )
    table.close()
    return option


def read_figure(table: Table) -> Figure:
    """A figure: ``tiles`` are lists of a kind and two numbers, ``touches`` lists of two numbers."""
    figure = Figure(
        id=table.ident("id"),
        tiles=tuple(_read_tiles(table)),
        touches=tuple(_read_touches(table)),
    )
    table.close()
    return figure


def _read_tiles(table: Table) -> Iterable[Tile]:
    for path, values in table.lists("tiles"):
        kind = values[0] if values else None
        known: TileKind | None = next((one for one in TILE_KINDS if one == kind), None)
        at = _point(values[1:])
        if known is None or at is None:
            table.found.add(path, Code.WRONG_TYPE, kind="tile")
            continue
        tile = Tile(known, *at)
        if not all(0 <= x <= GRID and 0 <= y <= GRID for x, y in tile.corners()):
            table.found.add(path, Code.TILE_OUTSIDE, limit=GRID)
        yield tile


def _read_touches(table: Table) -> Iterable[Point]:
    for path, values in table.lists("touches"):
        point = _point(values)
        if point is None:
            table.found.add(path, Code.WRONG_TYPE, kind="point")
        else:
            yield point


def _point(values: list[object]) -> Point | None:
    match values:
        case [int() | float() as x, int() | float() as y] if not isinstance(x, bool):
            return (float(x), float(y)) if abs(x) <= GRID and abs(y) <= GRID else None
        case _:
            return None


def read_material(table: Table) -> Material:
    """Something to print or bring."""
    material = Material(
        name=table.own_words("prose"),
        per=table.choice("per", PERS, "group"),
        count=table.whole("count", Span(1, 500), 1),
        step=table.ident("step") if table.has("step") else "",
        prints=table.choice("prints", PRINTS, ""),
    )
    table.close()
    return material


def read_length(table: Table) -> pack.Length:
    """A shorter version: its minutes, those of each step, and the parts it plays."""
    plays = table.idents("plays")
    length = pack.Length(
        minutes=table.number("minutes", MINUTES),
        steps=table.numbers("steps", MINUTES),
        parts=len(plays),
        plays=plays,
    )
    table.close()
    return length


def read_advice(table: Table | None) -> pack.GroupAdvice | None:
    """How many groups of which size."""
    if table is None:
        return None
    advice = pack.GroupAdvice(
        least=table.whole("least", Span(1, 10)),
        most=table.whole("most", Span(1, 10)),
        size_least=table.whole("size_least", Span(1, 100)),
        size_most=table.whole("size_most", Span(1, 100)),
    )
    table.close()
    return advice


def check_ids(found: Findings, ids: Iterable[tuple[tuple[str | int, ...], str]]) -> None:
    """Note every id that was used before in the same list."""
    seen: set[str] = set()
    for path, name in ids:
        if name and name in seen:
            found.add((*path, "id"), Code.ID_TAKEN, value=name)
        seen.add(name)
