"""Reads one survey, test or form, and checks it."""

from collections.abc import Callable, Collection, Mapping, Sequence

from facilitator.content.codes import Code
from facilitator.content.findings import Findings
from facilitator.content.parts import check_ids
from facilitator.content.table import Span, Table
from facilitator.content.wording import check_texts
from facilitator.core.surveys import (
    ANSWERS,
    SURVEY_KINDS,
    WAVES,
    Answer,
    Choice,
    Dimension,
    Question,
    Scale,
    Stem,
    Survey,
    SurveyKind,
    TestForm,
    Wave,
)
from facilitator.core.text import Words

_FEWEST_OPTIONS = 2
_LONGEST_SCALE = 20


def read_survey_table(table: Table, variables: Mapping[str, Words]) -> Survey:
    """One survey, with every mistake that shows without the rest of the pack in ``table.found``."""
    kind = table.choice("kind", SURVEY_KINDS)
    # What an item may say hangs on the kind of its file.
    known = "kind" in table.data and table.found.sound("kind")
    items = table.tables("item", required=True) if known else []
    scale = None if kind == "test" else _read_scale(table)
    survey = Survey(
        id=table.ident("id"),
        kind=kind,
        name=table.words("name", "name"),
        public_name=table.words("public_name", "name"),
        intro=table.words("intro", "intro"),
        waves=_read_waves(table),
        scale=scale,
        items=tuple(_READERS[kind](inner) for inner in items),
        stems=_read_stems(table) if kind == "survey" else (),
        labels=table.words_list("labels", "label") if kind == "survey" else (),
        dimensions=_read_dimensions(table) if kind == "survey" else (),
        short=table.idents("short") if kind == "survey" else (),
        earliest_change_days=(
            table.whole("earliest_change_days", Span(0, 400), 0) if kind == "survey" else 0
        ),
        forms=_read_forms(table) if kind == "test" else (),
    )
    if not known:
        table.names()
    table.close()
    check_texts(table.found, variables, ())
    if known:
        _check(table.found, survey)
    return survey


def _read_waves(table: Table) -> tuple[Wave, ...]:
    """The waves by name, each once."""
    waves = table.choices("waves", WAVES)
    for index, wave in enumerate(waves):
        if wave in waves[:index]:
            table.found.add(table.at("waves", index), Code.ID_TAKEN, value=wave)
    return waves


def _read_scale(table: Table) -> Scale | None:
    inner = table.table("scale")
    if inner is None:
        return None
    scale = Scale(
        low=inner.whole("low", Span(0, _LONGEST_SCALE)),
        high=inner.whole("high", Span(1, _LONGEST_SCALE)),
        low_label=inner.words("low_label", "label"),
        high_label=inner.words("high_label", "label"),
        none=inner.maybe_words("none", "label"),
    )
    inner.close()
    whole = all(inner.found.sound(*inner.at(key)) for key in ("low", "high"))
    if scale.low >= scale.high and whole:
        inner.found.add(inner.at("high"), Code.SCORING_RANGE, low=scale.low, high=scale.high)
    return scale


def _read_stems(table: Table) -> tuple[Stem, ...]:
    stems: list[Stem] = []
    for inner in table.tables("stems"):
        stems.append(Stem(id=inner.ident("id"), text=inner.own_words("prose")))
        inner.close()
    check_ids(table.found, ((table.at("stems", i), one.id) for i, one in enumerate(stems)))
    return tuple(stems)


def _read_dimensions(table: Table) -> tuple[Dimension, ...]:
    found: list[Dimension] = []
    for inner in table.tables("dimensions"):
        found.append(
            Dimension(
                id=inner.ident("id"),
                name=inner.own_words("label"),
                academic=inner.maybe_words("academic", "label"),
            )
        )
        inner.close()
    check_ids(table.found, ((table.at("dimensions", i), one.id) for i, one in enumerate(found)))
    return tuple(found)


def _read_forms(table: Table) -> tuple[TestForm, ...]:
    forms: list[TestForm] = []
    for inner in table.tables("forms"):
        forms.append(TestForm(id=inner.ident("id"), items=inner.idents("items")))
        inner.close()
    check_ids(table.found, ((table.at("forms", i), one.id) for i, one in enumerate(forms)))
    return tuple(forms)


def _read_rated(table: Table) -> Question:
    item = Question(
        id=table.ident("id"),
        text=table.own_words("prose"),
        dimension=table.ident("dimension") if table.has("dimension") else "",
    )
    table.close()
    return item


def _read_tested(table: Table) -> Question:
    item = Question(
        id=table.ident("id"),
        text=table.words("stem", "prose"),
        answer="choice",
        options=_read_options(table),
        key=table.idents("key"),
        taught_by=table.idents("taught_by"),
        reason=table.maybe_words("reason", "prose"),
    )
    known = [option.id for option in item.options]
    for index, key in enumerate(item.key):
        if key and key not in known:
            allowed = ", ".join(known)
            table.found.add(table.at("key", index), Code.NO_SUCH_OPTION, value=key, allowed=allowed)
    if not item.key and table.found.sound(*table.at("key")):
        table.found.add(table.path, Code.KEY_MISSING, part=item.id)
    if not item.taught_by and table.found.sound(*table.at("taught_by")):
        table.found.add(table.path, Code.TAUGHT_NOWHERE, item=item.id)
    table.close()
    return item


def _read_asked(table: Table) -> Question:
    answer: Answer = table.choice("answer", ANSWERS)
    item = Question(
        id=table.ident("id"),
        text=table.own_words("prose"),
        answer=answer,
        scale=_read_scale(table) if answer == "scale" else None,
        options=_read_options(table) if answer == "choice" else (),
    )
    if not table.found.sound(*table.at("answer")):
        table.names()
    table.close()
    return item


_READERS: dict[SurveyKind, Callable[[Table], Question]] = {
    "survey": _read_rated,
    "test": _read_tested,
    "form": _read_asked,
}


def _read_options(table: Table) -> tuple[Choice, ...]:
    options: list[Choice] = []
    for inner in table.tables("option", required=True):
        options.append(Choice(id=inner.ident("id"), text=inner.own_words("prose")))
        inner.close()
    check_ids(table.found, ((table.at("option", i), one.id) for i, one in enumerate(options)))
    there = "option" in table.data and table.found.sound(*table.at("option"))
    if there and len(options) < _FEWEST_OPTIONS:
        table.found.add(table.at("option"), Code.TOO_FEW, limit=_FEWEST_OPTIONS)
    return tuple(options)


def _check(found: Findings, survey: Survey) -> None:
    check_ids(found, ((("item", index), one.id) for index, one in enumerate(survey.items)))
    if not found.sound("item"):
        return
    _check_scales(found, survey)
    _check_dimensions(found, survey)
    _check_named(found, survey, ("short",), survey.short)
    for index, form in enumerate(survey.forms):
        _check_named(found, survey, ("forms", index, "items"), form.items)
    _check_forms(found, survey)


def _check_scales(found: Findings, survey: Survey) -> None:
    """What is rated has a scale, of its own or of the file, and as many labels as points."""
    if survey.scale is None:
        if survey.kind == "survey":
            found.add(("scale",), Code.MISSING, key="scale")
        for index, item in enumerate(survey.items):
            if survey.kind == "form" and item.answer == "scale" and item.scale is None:
                found.add(("item", index, "scale"), Code.MISSING, key="scale")
    elif survey.labels and found.sound("scale") and found.sound("labels"):
        wanted = len(survey.scale.points)
        if len(survey.labels) != wanted:
            facts = {"found": len(survey.labels), "wanted": wanted}
            found.add(("labels",), Code.LABELS_COUNT, **facts)


def _check_dimensions(found: Findings, survey: Survey) -> None:
    """Every item belongs to a dimension and every dimension has items, where there are any."""
    if not found.sound("dimensions"):
        return
    known = [one.id for one in survey.dimensions]
    for index, item in enumerate(survey.items):
        if item.dimension not in known and (known or item.dimension):
            where = ("item", index, "dimension") if item.dimension else ("item", index)
            found.add(where, Code.NO_SUCH_DIMENSION, value=item.dimension, allowed=", ".join(known))
    for index, dimension in enumerate(survey.dimensions):
        if all(item.dimension != dimension.id for item in survey.items):
            found.add(("dimensions", index), Code.DIMENSION_EMPTY, value=dimension.id)


def _check_named(
    found: Findings, survey: Survey, path: tuple[str | int, ...], names: Sequence[str]
) -> None:
    """A list of items names items that are there, each once."""
    for index, name in enumerate(names):
        if name and survey.item(name) is None:
            found.add((*path, index), Code.NO_SUCH_ITEM, value=name)
        elif name and name in names[:index]:
            found.add((*path, index), Code.ID_TAKEN, value=name)


def _check_forms(found: Findings, survey: Survey) -> None:
    """Parallel forms are equally long, and every item of the test is in exactly one of them."""
    if not survey.forms or not found.sound("forms"):
        return
    sizes = [len(form.items) for form in survey.forms]
    if len(set(sizes)) > 1:
        found.add(("forms",), Code.FORMS_UNEQUAL, shortest=min(sizes), longest=max(sizes))
    for index, item in enumerate(survey.items):
        count = sum(item.id in form.items for form in survey.forms)
        if count != 1:
            found.add(("item", index), Code.ITEM_IN_FORMS, value=item.id, found=count)


def check_taught(found: Findings, survey: Survey, contents: Collection[str]) -> None:
    """What a test asks is taught by contents of the pack."""
    for index, item in enumerate(survey.items):
        for number, name in enumerate(item.taught_by):
            if name and name not in contents:
                found.add(("item", index, "taught_by", number), Code.NO_SUCH_CONTENT, value=name)
