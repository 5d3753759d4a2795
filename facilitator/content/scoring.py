"""Reads the scoring of an exercise: one reader per type."""

from collections.abc import Callable
from typing import TypedDict, TypeVar

from facilitator.content.codes import Code
from facilitator.content.findings import Findings, Path
from facilitator.content.parts import check_ids
from facilitator.content.steps import MINUTES
from facilitator.content.table import Span, Table
from facilitator.core.scoring import specs
from facilitator.core.text import Words

_Item = TypeVar("_Item", bound=specs.Item)

_ANCHORS = 3
_COST = Span(0.5, 1e9)
_ANY = Span(-1e6, 1e6)
_COUNT = Span(1, 100)
_SECONDS = Span(0, 24 * 3600)
_LOWER = ("low", "par", "reference")


def read_scoring(table: Table, depth: int = 0) -> specs.ScoringSpec | None:
    """The scoring that a table describes; None where its kind is unknown.

    ``depth`` is 1 inside a composite, which cannot hold another composite.
    """
    kinds = tuple(kind for kind in _READERS if depth == 0 or kind != "composite")
    kind = table.choice("kind", kinds)
    if not table.found.sound(*table.at("kind")):
        return None
    if "kind" not in table.data:
        table.names()
        table.close()
        return None
    spec = _READERS[kind](table)
    table.close()
    return spec


def _items(table: Table, key: str) -> tuple[specs.Item, ...]:
    return _all(table, key, lambda inner: specs.Item(**_head(inner)))


def _reasoned(table: Table, key: str) -> tuple[specs.Item, ...]:
    """Items that may say why they are there."""
    return _all(
        table,
        key,
        lambda inner: specs.Item(**_head(inner), why=inner.maybe_words("why", "prose")),
    )


def _all(table: Table, key: str, read: Callable[[Table], _Item]) -> tuple[_Item, ...]:
    items: list[_Item] = []
    for inner in table.tables(key, required=True):
        items.append(read(inner))
        inner.close()
    check_ids(table.found, ((table.at(key, i), item.id) for i, item in enumerate(items)))
    return tuple(items)


class _Head(TypedDict):
    """What every item has."""

    id: str
    name: Words
    weight: float


def _head(table: Table) -> _Head:
    return {
        "id": table.ident("id"),
        "name": table.own_words("line"),
        "weight": table.number("weight", Span(0, 1000), 1.0),
    }


def _points(table: Table) -> specs.ScoringSpec:
    items: list[specs.PointItem] = []
    for inner in table.tables("items"):
        items.append(
            specs.PointItem(
                id=inner.ident("id"),
                name=inner.own_words("line"),
                low=inner.number("low", _ANY, 0.0),
                high=inner.number("high", _ANY, 10.0),
                step=inner.number("step", Span(0.01, 1000), 1.0),
                answer=inner.maybe_number("answer", Span(-1e9, 1e9)),
                tolerance=inner.number("tolerance", Span(0, 1e9), 0.0),
            )
        )
        inner.close()
        _check_point_item(inner, items[-1])
    check_ids(table.found, ((table.at("items", i), item.id) for i, item in enumerate(items)))
    return specs.PointsScoring(
        items=tuple(items),
        from_parts=table.flag("from_parts"),
        reason_bonus=table.whole("reason_bonus", Span(0, 20), 0),
    )


def _check_point_item(table: Table, item: specs.PointItem) -> None:
    _range(table, "high", item.low, item.high)
    if (
        item.low < item.high
        and abs((item.high - item.low) / item.step - round((item.high - item.low) / item.step))
        > 1e-9
    ):
        table.found.add(
            table.at("step"),
            Code.STEP_DOES_NOT_DIVIDE,
            step=item.step,
            low=item.low,
            high=item.high,
        )
    if item.answer is None and item.tolerance:
        table.found.add(table.at("tolerance"), Code.SETTING_APART, key="tolerance", other="answer")


def _rubric(table: Table) -> specs.ScoringSpec:
    return specs.RubricScoring(
        criteria=_all(table, "criteria", _criterion),
        levels=table.whole("levels", Span(1, 10), 4),
        judges=table.whole("judges", Span(1, 9), 1),
    )


def _criterion(table: Table) -> specs.Criterion:
    one = specs.Criterion(**_head(table), anchors=table.words_list("anchors", "anchor"))
    if one.anchors and len(one.anchors) != _ANCHORS and table.found.sound(*table.at("anchors")):
        table.found.add(
            table.at("anchors"), Code.ANCHORS_COUNT, found=len(one.anchors), wanted=_ANCHORS
        )
    return one


def _quiz(table: Table) -> specs.ScoringSpec:
    spec = specs.QuizScoring(
        answers=table.choice("answers", ("group", "heads", "chips"), "group"),
        speed_bonus=table.flag("speed_bonus"),
        seconds=table.whole("seconds", _SECONDS, 0),
        chips=table.whole("chips", Span(0, 100), 0),
    )
    if spec.speed_bonus != (spec.seconds > 0):
        table.found.add(table.at("seconds"), Code.SETTING_APART, key="seconds", other="speed_bonus")
    if (spec.answers == "chips") != (spec.chips > 0):
        table.found.add(table.at("chips"), Code.SETTING_APART, key="chips", other="answers")
    return spec


def _ranking(table: Table) -> specs.ScoringSpec:
    spec = specs.RankingScoring(
        items=_reasoned(table, "items"),
        key=table.idents("key"),
        key_status=table.choice("key_status", ("designer", "validated"), "designer"),
    )
    readable = table.found.sound(*table.at("key")) and table.found.sound(*table.at("items"))
    if readable and sorted(spec.key) != sorted(item.id for item in spec.items):
        table.found.add(table.at("key"), Code.KEY_NOT_ALL)
    return spec


def _matrix(table: Table) -> specs.ScoringSpec:
    spec = specs.MatrixScoring(
        low=table.whole("low", Span(0, 10), 1), high=table.whole("high", Span(1, 10), 5)
    )
    _range(table, "high", spec.low, spec.high)
    return spec


def _links(table: Table) -> specs.ScoringSpec:
    return specs.LinkScoring(strength=table.whole("strength", Span(1, 9), 3))


def _survey(table: Table) -> specs.ScoringSpec:
    return specs.SurveyScoring(survey=table.ident("survey"))


def _timed(table: Table) -> specs.ScoringSpec:
    spec = specs.TimedScoring(
        par=table.number("par", _SECONDS),
        limit=table.number("limit", _SECONDS),
        penalties=_items(table, "penalties") if table.has("penalties") else (),
    )
    _range(table, "limit", spec.par, spec.limit)
    return spec


def _simulation(table: Table) -> specs.ScoringSpec:
    spec = specs.SimulationScoring(
        reference=table.number("reference", _COST),
        typical=table.number("typical", _COST),
        lengths=tuple(_horizon(inner) for inner in table.tables("lengths")),
    )
    _range(table, "typical", spec.reference, spec.typical)
    return spec


def _horizon(table: Table) -> specs.Horizon:
    horizon = specs.Horizon(
        minutes=table.number("minutes", MINUTES),
        weeks=table.whole("weeks", _COUNT),
        reference=table.number("reference", _COST),
        typical=table.number("typical", _COST),
    )
    table.close()
    _range(table, "typical", horizon.reference, horizon.typical)
    return horizon


def _checklist(table: Table) -> specs.ScoringSpec:
    measures: list[specs.Measure] = []
    for inner in table.tables("measures"):
        measure = specs.Measure(
            id=inner.ident("id"),
            name=inner.own_words("label"),
            unit=inner.choice("unit", ("number", "seconds"), "number"),
            low=inner.number("low", _ANY, 0.0),
            high=inner.number("high", _ANY, 100.0),
        )
        inner.close()
        _range(inner, "high", measure.low, measure.high)
        measures.append(measure)
    check_ids(table.found, ((table.at("measures", i), one.id) for i, one in enumerate(measures)))
    return specs.ChecklistScoring(
        features=_reasoned(table, "features"),
        rounds=_items(table, "rounds"),
        measures=tuple(measures),
        unit=table.choice("unit", ("group", "pair"), "group"),
        table_from=table.whole("table_from", Span(0, 1000), 0),
        orders=_orders(table),
        penalties=table.flag("penalties"),
    )


def _orders(table: Table) -> tuple[tuple[str, ...], ...]:
    orders: list[tuple[str, ...]] = []
    for path, values in table.lists("orders"):
        names = [value for value in values if isinstance(value, str)]
        if len(names) != len(values):
            table.found.add(path, Code.WRONG_TYPE, kind="text")
        orders.append(tuple(names))
    return tuple(orders)


def _allocation(table: Table) -> specs.ScoringSpec:
    return specs.AllocationScoring(
        tokens=table.whole("tokens", _COUNT, 10), most=table.whole("most", Span(0, 100), 0)
    )


def _joint(table: Table) -> specs.ScoringSpec:
    spec = specs.JointGainScoring(
        issues=_all(table, "issues", _issue),
        levels=table.whole("levels", Span(2, 20)),
        fallback=table.number("fallback", Span(0, 100), 0.0),
    )
    # A number that is missing is said to be missing, and nothing more.
    known = "levels" in table.data and table.found.sound(*table.at("levels"))
    for index, issue in enumerate(spec.issues):
        if known:
            _check_levels(table.found, table.at("issues", index), issue, spec.levels)
    return spec


def _issue(table: Table) -> specs.Issue:
    return specs.Issue(
        **_head(table),
        levels=table.words_list("levels", "line"),
        supplier=table.numbers("supplier", _ANY),
        customer=table.numbers("customer", _ANY),
    )


def _check_levels(found: Findings, path: Path, issue: specs.Issue, wanted: int) -> None:
    """An issue either leaves its payoff sheets to the trainer or has them whole."""
    lists = {"levels": issue.levels, "supplier": issue.supplier, "customer": issue.customer}
    if not found.sound(*path) or not any(lists.values()):
        return
    for key, values in lists.items():
        if len(values) != wanted:
            where = (*path, key) if values else path
            found.add(where, Code.LEVELS_COUNT, key=key, found=len(values), wanted=wanted)


def _composite(table: Table) -> specs.ScoringSpec:
    shares: list[specs.Share] = []
    for inner in table.tables("share", required=True):
        share_id = inner.ident("id")
        share = inner.number("share", Span(0, 1))
        optional = inner.flag("optional")
        name = inner.maybe_words("name", "label")
        scoring = inner.table("scoring")
        spec = None if scoring is None else read_scoring(scoring, 1)
        if scoring is None:
            inner.found.add(inner.at("scoring"), Code.MISSING, key="scoring")
        inner.close()
        if spec is not None:
            shares.append(
                specs.Share(id=share_id, share=share, scoring=spec, optional=optional, name=name)
            )
    check_ids(table.found, ((table.at("share", i), one.id) for i, one in enumerate(shares)))
    total = sum(share.share for share in shares)
    if table.found.sound(*table.at("share")) and abs(total - 1) > 1e-9:
        table.found.add(table.at("share"), Code.SHARES_SUM, found=total)
    return specs.CompositeScoring(shares=tuple(shares))


def _class_points(table: Table) -> specs.ScoringSpec:
    return specs.ClassPointsScoring(
        cap=table.number("cap", Span(1, 1000), 30.0),
        largest=table.whole("largest", Span(1, 100), 20),
    )


_READERS: dict[str, Callable[[Table], specs.ScoringSpec]] = {
    "T1": _points,
    "T2": _rubric,
    "T3": _quiz,
    "T4": _ranking,
    "T5": _matrix,
    "T5b": _links,
    "T6": _survey,
    "T7": _timed,
    "T8": _simulation,
    "T9": _checklist,
    "T10": _allocation,
    "joint": _joint,
    "composite": _composite,
    "class-points": _class_points,
}


def _range(table: Table, key: str, low: float, high: float) -> None:
    """Note an upper end that is not above the lower one, unless either could not be read."""
    if low >= high and all(table.found.sound(*table.at(one)) for one in (key, *_LOWER)):
        table.found.add(table.at(key), Code.SCORING_RANGE, low=float(low), high=float(high))
