"""Reads the cues of a step: what one press of Next shows, and its clock."""

from collections.abc import Callable

from facilitator.content.codes import Code
from facilitator.content.diagrams import read_diagram
from facilitator.content.table import Span, Table
from facilitator.core import pack
from facilitator.core.text import Words

MOST_LINES = 6
MOST_FACTS = 3
_MOST_SECONDS = 24 * 3600


def read_cue(table: Table, phases: int) -> pack.Cue:
    """One cue; ``phases`` is how many working phases its step has.

    In the file ``phase`` counts from 1 and in the core from 0. A cue without a name of its own is
    called by its title.
    """
    show = table.choice("show", tuple(_VIEWS))
    view = _VIEWS[show](table)
    name = table.maybe_words("name", "name")
    phase = table.maybe_number("phase", Span(1, 20))
    if phase is not None and phase > phases:
        table.found.add(table.at("phase"), Code.NO_SUCH_PHASE, value=phase, limit=phases)
    cue = pack.Cue(
        show=view,
        name=name if name is not None else _title(table, view),
        timer=_read_timer(table),
        phase=None if phase is None else int(phase) - 1,
        entry=table.flag("entry"),
    )
    table.close()
    return cue


def read_fact(table: Table) -> pack.Fact:
    """A figure with its unit and its label."""
    fact = pack.Fact(
        figure=table.text("figure"),
        unit=table.words("unit", "unit"),
        label=table.words("label", "label"),
        strong=table.flag("strong"),
    )
    table.close()
    return fact


def _title(table: Table, view: pack.View) -> Words:
    title: Words | None = getattr(view, "title", None)
    return title if title is not None else table.words("name", "name")


def _read_timer(table: Table) -> pack.Timer | None:
    inner = table.table("timer")
    if inner is None:
        return None
    timer = pack.Timer(
        seconds=inner.whole("seconds", Span(5, _MOST_SECONDS)),
        mode=inner.choice("mode", ("down", "up"), "down"),
        label=inner.words("label", "short"),
    )
    inner.close()
    return timer


def _text(table: Table) -> pack.View:
    view = pack.TextView(
        title=table.words("title", "title"),
        lines=table.words_list("lines", "line"),
        emphasis=table.maybe_words("emphasis", "line"),
        numbered=table.flag("numbered"),
        hero=table.flag("hero"),
        facts=tuple(read_fact(inner) for inner in table.tables("facts")),
    )
    _check_lines(table, len(view.lines) + (view.emphasis is not None))
    if len(view.facts) > MOST_FACTS:
        table.found.add(table.at("facts"), Code.TOO_MANY, limit=MOST_FACTS)
    return view


def _part(table: Table) -> pack.View:
    view = pack.PartView(
        face=table.choice("face", pack.PART_FACES),
        title=table.maybe_words("title", "title"),
        lines=table.words_list("lines", "line"),
    )
    _check_lines(table, len(view.lines))
    return view


def _figures(table: Table) -> pack.View:
    total = table.table("total")
    view = pack.FiguresView(
        title=table.words("title", "title"),
        figures=table.idents("figures"),
        counted=tuple(read_fact(inner) for inner in table.tables("counted")),
        total=None if total is None else read_fact(total),
        note=table.maybe_words("note", "line"),
    )
    _check_lines(table, len(view.counted) + (view.total is not None) + (view.note is not None))
    return view


def _rounds(table: Table) -> pack.RevealView:
    return pack.RoundsView(
        title=table.words("title", "title"), note=table.maybe_words("note", "line")
    )


def _results(table: Table) -> pack.RevealView:
    return pack.ResultsView(
        face=table.choice("face", pack.RESULTS_FACES),
        title=table.words("title", "title"),
        note=table.maybe_words("note", "line"),
    )


def _places(table: Table) -> pack.RevealView:
    return pack.PlacesView(
        title=table.words("title", "title"),
        measure=table.choice("measure", ("points", "raw"), "points"),
        unit=table.maybe_words("unit", "label"),
        podium=table.flag("podium"),
    )


def _debrief(table: Table) -> pack.View:
    after = table.flag("scores_after_first") if table.has("scores_after_first") else True
    reveals: list[pack.RevealView] = []
    for inner in table.tables("reveal"):
        show = inner.choice("show", tuple(_REVEALED))
        if inner.found.sound(*inner.at("show")):
            reveals.append(_REVEALED[show](inner))
            inner.close()
    return pack.DebriefView(scores_after_first=after, reveals=tuple(reveals))


def _hardest(table: Table) -> pack.View:
    return pack.HardestView(
        title=table.words("title", "title"), count=table.whole("count", Span(1, 6), 3)
    )


def _break(table: Table) -> pack.View:
    return pack.BreakView(title=table.words("title", "title"))


def _standing(table: Table) -> pack.View:
    return pack.StandingView(podium=table.flag("podium"))


_REVEALED: dict[str, Callable[[Table], pack.RevealView]] = {
    "rounds": _rounds,
    "results": _results,
    "places": _places,
}
"""What may come between the first debrief question and the scores."""

_VIEWS: dict[str, Callable[[Table], pack.View]] = {
    "text": _text,
    "part": _part,
    "figures": _figures,
    "diagram": read_diagram,
    **_REVEALED,
    "debrief": _debrief,
    "hardest": _hardest,
    "break": _break,
    "standing": _standing,
}


def _check_lines(table: Table, count: int) -> None:
    if count > MOST_LINES:
        table.found.add(table.at("lines"), Code.TOO_MANY_LINES, found=count, limit=MOST_LINES)
