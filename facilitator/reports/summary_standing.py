"""The result of the groups: the standing as bars and as a table with every exercise."""

from collections.abc import Mapping

from facilitator.core.charts.bars import Bar, horizontal_bars
from facilitator.core.journal import Value
from facilitator.core.scoring import class_points
from facilitator.core.scoring.blocks import has_chips
from facilitator.core.scoring.board import BlockScores
from facilitator.core.scoring.rounding import fixed, shown, written
from facilitator.core.scoring.standing import Place
from facilitator.core.text import dotted
from facilitator.reports.day import Day
from facilitator.reports.model import (
    Block,
    Cell,
    Chart,
    Column,
    Heading,
    Lead,
    Note,
    Row,
    Section,
    Table,
)
from facilitator.reports.pen import Pen
from facilitator.reports.summary_points import (
    are_worth_a_map,
    counting_columns,
    points_maps,
)
from facilitator.reports.theme import GUTTER, TABLE_TEXT, TEXT_WIDTH
from facilitator.result_messages import NONE_GIVEN, items_word, none_given_note

MOST_COLUMNS = 5
MANY = 4
"""With more groups than this the rows stand closer, so that a table keeps to its page."""
NAME, OVERALL, RANK = 100.0, 52.0, 40.0
WIDEST, NARROWEST = 84.0, 54.0
"""Widths of columns: the least for the names of groups, the most and the least for an exercise."""


def standing_section(day: Day, pen: Pen) -> Section:
    """Overall result, in group order, and the exercises it is made of."""
    places = {place.group: place for place in day.board.places}
    columns = counting_columns(day)
    lacking = {group for one in columns for group in one.in_part()}
    without = day.board.without_any()
    note = dotted(
        pen.lang, pen.tr("points 0–100"), pen.trn("{count} group", "{count} groups", len(places))
    )
    blocks: list[Block] = [
        Lead(pen.runs(_claim(day, pen))),
        Heading(pen.runs(pen.tr("Overall result")), pen.runs(note, "label")),
        Chart(
            horizontal_bars(
                [
                    _none_bar(name, places[group], pen)
                    if group in without
                    else _bar(name, places[group], pen, in_part=group in lacking)
                    for group, name in day.groups.items()
                ],
                pen.frame,
            ),
            alt=_alt(day, places, pen),
            caption=pen.runs(_caption(day, pen), "label"),
        ),
    ]
    if lacking:
        blocks.append(Note(pen.runs(_lacking(day, columns, pen), "label")))
    if without:
        blocks.append(Note(pen.runs(none_given_note(pen.texts), "label")))
    blocks += _screen(columns, pen) if _means(day) else []
    # Class points alone are the overall result: their own table says it.
    if day.scored and columns:
        blocks += _by_exercise(day, columns, note, pen)
    blocks += _class_points(day, pen)
    # Page 1 names no group; where it runs over, the groups go on below what is left of it.
    return Section(pen.runs(pen.tr("Group results")), tuple(blocks), new_page=False, apart=True)


def _by_exercise(day: Day, columns: list[BlockScores], note: str, pen: Pen) -> list[Block]:
    """What the overall result is made of; of one exercise alone its weight says all."""
    weights = Note(pen.runs(_weights(day, columns, pen), "label"))
    if not are_worth_a_map(columns):
        return [weights]
    heading = Heading(pen.runs(pen.tr("Points by exercise")), pen.runs(note, "label"))
    return [heading, weights, *points_maps(day, columns, pen)]


def overall_table(day: Day, pen: Pen) -> list[Block]:
    """Every exercise that counts and the standing, group by group; nothing without results."""
    columns = counting_columns(day)
    places = {place.group: place for place in day.board.places}
    tables: list[Block] = [
        _table(day, columns[start : start + MOST_COLUMNS], places, pen)
        for start in range(0, len(columns), MOST_COLUMNS)
    ]
    if any(one.state == "none_given" for column in columns for one in column.groups.values()):
        tables.append(Note(pen.runs(none_given_note(pen.texts), "label")))
    return tables


def _caption(day: Day, pen: Pen) -> str:
    """What the overall result is the mean of, by the method that was used."""
    if day.board.method == "B":
        return pen.tr(
            "Overall result by rank points: the weighted mean of 100 for the first … 0 for the last"
            " in each exercise; ties share a rank."
        )
    return pen.tr("Overall result: the weighted mean of the exercise points; ties share a rank.")


def _lacking(day: Day, columns: list[BlockScores], pen: Pen) -> str:
    """Which groups are not entered whole, and where: their figures are no results yet."""
    some = _missing(day, [one for one in columns if not _reads_little(one)], pen)
    read = [one for one in columns if _reads_little(one)]
    titles = {block.id: pen.said(block.title) for block in day.workshop.blocks}
    few = [_counted(titles[one.block], one, pen) for one in read]
    means = pen.tr(
        "Less than half of the claims were read: {blocks}. Points there are the mean over those"
        " read, and preliminary.",
        blocks=pen.listed(few),
    )
    return pen.sentences([some, means if few else ""])


def _reads_little(one: BlockScores) -> bool:
    """Whether the points are a mean over less than half of what was planned."""
    return one.extent.thin and has_chips(one.spec)


def _missing(day: Day, columns: list[BlockScores], pen: Pen) -> str:
    titles = {block.id: pen.said(block.title) for block in day.workshop.blocks}
    found = [
        pen.tr("all groups: {block}", block=_counted(titles[one.block], one, pen))
        for one in columns
        if one.extent.thin
    ]
    found += [
        pen.tr("{group}: {block}", group=name, block=titles[one.block])
        for group, name in day.groups.items()
        for one in columns
        if group in one.in_part() and not one.extent.thin
    ]
    if not found:
        return ""
    return pen.tr(
        "Not all entered ({places}): what is missing counts 0 there, so points and rank of these"
        " groups are preliminary.",
        places=pen.listed(found),
    )


def _counted(title: str, one: BlockScores, pen: Pen) -> str:
    """Quiz (1 of 6 items); of an exercise in several parts only its name."""
    items = items_word(pen.texts, one.extent)
    return pen.tr("{block} ({items})", block=title, items=items) if items else title


def _screen(columns: list[BlockScores], pen: Pen) -> list[Block]:
    """Why the room saw larger figures; nothing where they are the same."""
    weight = written(sum(one.weight for one in columns))
    if weight == "1":
        return []
    text = pen.tr(
        "The audience screen shows total points, which are {weight} times the overall result."
        " While an exercise runs, what it has not reached yet counts as 0; ranks shown at such a"
        " moment may have been others.",
        weight=weight,
    )
    return [Note(pen.runs(text, "label"))]


def _means(day: Day) -> list[float]:
    without = day.board.without_any()
    return [
        place.mean
        for place in day.board.places
        if place.mean is not None and place.group not in without
    ]


def _claim(day: Day, pen: Pen) -> str:
    lacking = {group for one in counting_columns(day) for group in one.in_part()}
    lacking |= day.board.without_any()
    every = _means(day)
    # What is only missing, or was never given, is no lowest result.
    means = [
        place.mean
        for place in day.board.places
        if place.mean is not None and place.group not in lacking
    ] or every
    # It still has at least what it has: a bar beyond the highest would belie the sentence.
    highest = max(every, default=0.0)
    if not means:
        return pen.tr("No group has enough entries for an overall result yet.")
    if len(means) == 1 and highest == means[0]:
        return pen.tr(
            "One group has an overall result, {points} of 100 points; this is meant for"
            " learning, not as an appraisal.",
            points=shown(means[0]),
        )
    if shown(min(means)) == shown(highest):
        return pen.tr(
            "Every group with an overall result has {points} of 100 points; this is meant for"
            " learning, not as an appraisal.",
            points=shown(means[0]),
        )
    return pen.tr(
        "The groups’ overall results lie between {low} and {high} of 100 points; they are"
        " meant for learning, not as an appraisal.",
        low=shown(min(means)),
        high=shown(highest),
    )


def _bar(name: str, place: Place, pen: Pen, *, in_part: bool) -> Bar:
    if place.mean is None:
        return Bar(label=name, value=None, shown=pen.tr("too little counted"))
    note = pen.tr("rank {rank}", rank=place.rank) if place.rank is not None else ""
    if in_part:
        note = dotted(pen.lang, note, pen.tr("not all entered"))
    return Bar(label=name, value=place.mean, shown=fixed(place.mean), note=note, strong=not in_part)


def _none_bar(name: str, place: Place, pen: Pen) -> Bar:
    rank = "" if place.rank is None else pen.tr("rank {rank}", rank=place.rank)
    return Bar(label=name, value=None, shown=NONE_GIVEN, note=rank)


def _alt(day: Day, places: dict[str, Place], pen: Pen) -> str:
    without = day.board.without_any()
    parts = [
        f"{name} {NONE_GIVEN if group in without else shown(place.mean)}"
        for group, name in day.groups.items()
        if (place := places[group]).mean is not None
    ]
    return pen.tr("Bars of the overall result: {values}", values=pen.listed(parts))


def _table(day: Day, columns: list[BlockScores], places: dict[str, Place], pen: Pen) -> Table:
    titles = {block.id: pen.said(block.title) for block in day.workshop.blocks}
    names = pen.frame.widest(day.groups.values(), TABLE_TEXT.size, bold=True) + GUTTER
    room = TEXT_WIDTH - max(NAME, names) - OVERALL - RANK
    width = max(min(WIDEST, room / len(columns)), NARROWEST)
    heads = [Column(pen.runs(pen.tr("Group"), "label"))]
    heads += [
        Column(pen.runs(titles[one.block], "label"), width, "right", "figure") for one in columns
    ]
    heads.append(Column(pen.runs(pen.tr("Overall"), "label"), OVERALL, "right", "figure"))
    heads.append(Column(pen.runs(pen.tr("Rank"), "label"), RANK, "right", "figure"))
    without = day.board.without_any()
    rows = [
        Row(
            (
                pen.cell(name, bold=True, role="name"),
                *(pen.cell(_points(one, group, pen), role="figure") for one in columns),
                *_overall(places[group], pen, none=group in without),
            )
        )
        for group, name in day.groups.items()
    ]
    return Table(columns=tuple(heads), rows=tuple(rows), dense=len(rows) > MANY)


def _points(one: BlockScores, group: str, pen: Pen) -> str:
    if group in one.in_part():
        return pen.tr("not all entered")
    return pen.points(one.groups.get(group))


def _overall(place: Place, pen: Pen, *, none: bool) -> tuple[Cell, Cell]:
    if place.mean is None:
        return pen.cell("–"), pen.cell("–")
    figure = NONE_GIVEN if none else fixed(place.mean)
    mean = pen.cell(figure, bold=True, role="figure")
    return mean, pen.cell("–" if place.rank is None else str(place.rank), role="figure")


def _weights(day: Day, columns: list[BlockScores], pen: Pen) -> str:
    titles = {block.id: pen.said(block.title) for block in day.workshop.blocks}
    weights = [f"{titles[one.block]} {written(one.weight)}" for one in columns]
    text = pen.tr("Weights: {weights}.", weights=pen.listed(weights))
    partial = [
        pen.tr(
            "{group} {counted} of {columns}",
            group=day.groups[place.group],
            counted=place.counted,
            columns=place.columns,
        )
        for place in day.board.places
        if place.counted < place.columns
    ]
    fewer = [
        _counted(titles[one.block], one, pen)
        for one in columns
        if items_word(pen.texts, one.extent) and not one.extent.thin
    ]
    if fewer:
        text += ("" if pen.lang == "zh-CN" else " ") + pen.tr(
            "Not played to the end: {blocks}. Items without an entry are left out for all groups.",
            blocks=pen.listed(fewer),
        )
    if partial:
        text += ("" if pen.lang == "zh-CN" else " ") + pen.tr(
            "Counted in part (excused): {groups}.", groups=pen.listed(partial)
        )
    return text


def _class_points(day: Day, pen: Pen) -> list[Block]:
    """What was given for answers and punctuality, group by group."""
    block = day.workshop.points_block
    scores = day.board.of(block.id) if block else None
    if block is None or scores is None or not day.points_given:
        return []
    units = {unit.members[0][0]: unit.id for unit in day.workshop.units_of(block.id)}
    awards = sum(len(found) for found in scores.found.values())
    counted = pen.trn("{count} award", "{count} awards", awards)
    why = pen.tr("Given during the day for answers, punctuality and volunteering.")
    if day.scored:
        # They have a column of their own above: a line says what it is made of.
        totals = [
            f"{name} {shown(class_points.total(mine))}"
            for group, name in day.groups.items()
            if (mine := scores.found[units[group]])
        ]
        told = pen.tr(
            "{name}: {awards} ({totals}). {why}",
            name=pen.said(block.title),
            awards=counted,
            totals=pen.listed(totals),
            why=why,
        )
        return [Note(pen.runs(told, "label"))]
    rows = tuple(
        Row(
            (
                pen.cell(name, bold=True, role="name"),
                pen.cell(str(len(scores.found[units[group]])), role="figure"),
                pen.cell(_total(scores.found[units[group]]), role="figure"),
                pen.cell(pen.points(scores.groups.get(group)), role="figure"),
            )
        )
        for group, name in day.groups.items()
    )
    heads = (pen.tr("Awards"), pen.tr("Total"), pen.tr("Points 0–100"))
    table = Table(
        columns=(
            Column(pen.runs(pen.tr("Group"), "label")),
            *(Column(pen.runs(head, "label"), WIDEST, "right", "figure") for head in heads),
        ),
        rows=rows,
        dense=True,
    )
    heading = Heading(pen.runs(pen.said(block.title)), pen.runs(counted, "label"))
    return [heading, Note(pen.runs(why, "label")), table]


def _total(found: Mapping[str, Value]) -> str:
    return shown(class_points.total(found)) if found else NONE_GIVEN
