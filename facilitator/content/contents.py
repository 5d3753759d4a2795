"""Reads one exercise, card or ready block from the data of its file."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from facilitator.content import fitting, minutes, scoring_fit
from facilitator.content.codes import Code
from facilitator.content.findings import Findings
from facilitator.content.parts import (
    check_ids,
    read_advice,
    read_figure,
    read_length,
    read_material,
    read_part,
)
from facilitator.content.scoring import read_scoring
from facilitator.content.sheets import check_materials, check_sheets, read_sheet
from facilitator.content.steps import MINUTES, read_step
from facilitator.content.table import Span, Table
from facilitator.content.wording import check_spoilers, check_texts, names_used
from facilitator.core import pack
from facilitator.core.agenda import FAMILIES
from facilitator.core.text import Words


class Scope(NamedTuple):
    """What a content may refer to outside its own file; ``has_survey`` is asked only when needed."""

    variables: Mapping[str, Words]
    topics: Mapping[str, Words]
    has_survey: Callable[[str], bool]


def read_content_table(table: Table, scope: Scope) -> pack.Content:
    """One content, with every mistake in ``table.found``.

    Where there is a mistake the content is only good for finding more of them.
    """
    kind = table.choice("kind", pack.CONTENT_KINDS)
    exercise = table.data.get("kind") == "exercise"
    parts = tuple(read_part(inner) for inner in table.tables("part"))
    steps = tuple(read_step(inner) for inner in table.tables("step", required=kind != "points"))
    scoring = table.table("scoring")
    content = pack.Content(
        id=table.ident("id"),
        kind=kind,
        name=table.words("name", "name"),
        public_name=table.words("public_name", "name"),
        objective=table.words("objective", "prose"),
        steps=steps,
        lengths=_read_lengths(table, steps),
        family=table.choice("family", FAMILIES) if exercise or table.has("family") else None,
        groups=read_advice(table.table("groups")),
        grouping=table.choice("grouping", ("", "department", "mixed"), ""),
        topics=table.strings("topics"),
        materials=tuple(read_material(inner) for inner in table.tables("material")),
        sheets=tuple(read_sheet(inner) for inner in table.tables("sheet")),
        asks=table.idents("surveys"),
        room=table.maybe_words("room", "prose"),
        parts=parts,
        part_word=table.maybe_words("part_word", "short"),
        part_numbers=table.choice("part_numbers", ("own", "played"), "own"),
        shuffle_options=table.flag("shuffle_options"),
        figures=tuple(read_figure(inner) for inner in table.tables("figure")),
        scoring=None if scoring is None else read_scoring(scoring),
        weight=table.number("weight", Span(0, 10), 0.0),
        debrief=_read_texts(table, "debrief", "question"),
        mistakes=_read_texts(table, "mistake", "prose"),
        licence=(table.words if exercise else table.maybe_words)("licence", "prose"),
        learned=table.maybe_words("learned", "line"),
        variables={
            name: scope.variables[name]
            for name in sorted(names_used(table.found.readings))
            if name in scope.variables
        },
    )
    table.close()
    _check(table.found, content, scope)
    return content


def _read_lengths(table: Table, steps: tuple[pack.Step, ...]) -> tuple[pack.Length, ...]:
    """The full version, whose minutes are those of the steps, and the shorter ones."""
    plays = table.idents("plays")
    full = pack.Length(
        minutes=table.number("minutes", MINUTES),
        steps=tuple(step.minutes for step in steps),
        parts=len(plays),
        plays=plays,
    )
    return (full, *(read_length(inner) for inner in table.tables("shorter")))


def _read_texts(table: Table, key: str, role: str) -> tuple[Words, ...]:
    texts: list[Words] = []
    for inner in table.tables(key):
        texts.append(inner.own_words(role))
        inner.close()
    return tuple(texts)


def _check(found: Findings, content: pack.Content, scope: Scope) -> None:
    for key, things in (
        ("part", content.parts),
        ("step", content.steps),
        ("figure", content.figures),
    ):
        check_ids(found, (((key, i), one.id) for i, one in enumerate(things)))
    for index, topic in enumerate(content.topics):
        if topic not in scope.topics:
            found.add(("topics", index), Code.NO_SUCH_TOPIC, value=topic)
    check_texts(found, scope.variables, content.parts)
    check_spoilers(found, content.public_name, fitting.secrets(content))
    minutes.check_minutes(found, content)
    fitting.check_fitting(found, content)
    scoring_fit.check_scoring(found, content)
    scoring_fit.check_surveys(found, content, scope.has_survey)
    check_sheets(found, content)
    check_materials(found, content)
    for index, survey in enumerate(content.asks):
        if survey and not scope.has_survey(survey):
            found.add(("surveys", index), Code.NO_SUCH_SURVEY, value=survey)
