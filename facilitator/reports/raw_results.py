"""Points, places and minutes of a workshop as tables."""

from collections.abc import Sequence

from facilitator.core.scoring.board import BlockScores
from facilitator.core.scoring.results import MISSING, Result
from facilitator.core.script import BlockScript
from facilitator.core.text import ZH, pick
from facilitator.reports.day import Day
from facilitator.reports.spreadsheet import Column, Sheet, Value
from facilitator.texts import Texts

WIDE, NAME, FIGURE = 34, 18, 11
"""Widths of columns."""


def results_sheet(day: Day, texts: Texts) -> Sheet:
    """One row for every play of a block that gives points, a column for every group."""
    points = texts.tr(
        "Points of this group in the block; a word where it has none, empty where it got no class"
        " points."
    )
    values = texts.tr(
        "0 to 100; “Not entered yet” counts 0 as long as others have points, “Excused” takes the"
        " block out for the group, “Nothing handed in” counts 0"
    )
    columns = (
        Column(title=texts.tr("Block"), meaning=block_meaning(texts), width=WIDE),
        Column(title=texts.tr("Round"), meaning=round_meaning(texts), kind="whole", width=FIGURE),
        Column(
            title=texts.tr("Weight"),
            meaning=texts.tr("How much the block counts in the overall result; 0: not at all."),
            kind="number",
            width=FIGURE,
        ),
        *(
            Column(
                title=name,
                meaning=points,
                kind="number",
                unit=texts.tr("points"),
                values=values,
                width=NAME,
            )
            for name in day.groups.values()
        ),
        Column(
            title=texts.tr("Items"),
            meaning=texts.tr("Questions, acts or items that the block has."),
            kind="whole",
            values=texts.tr("empty: its points are not the sum of such"),
            width=FIGURE,
        ),
        Column(
            title=texts.tr("Items entered"),
            meaning=texts.tr(
                "Items in which some group has an entry. The others count as nothing if they are more"
                " than half; otherwise they are left out for all groups."
            ),
            kind="whole",
            width=FIGURE,
        ),
        Column(
            title=texts.tr("Entered in part"),
            meaning=texts.tr("Groups of which some entries are missing; these count as nothing."),
            width=WIDE,
        ),
    )
    rows = tuple(_points(day, scores, texts) for scores in day.board.blocks)
    return Sheet(title=texts.tr("Points"), columns=columns, rows=rows)


def _points(day: Day, scores: BlockScores, texts: Texts) -> tuple[Value, ...]:
    in_part = scores.in_part()
    names = [name for group, name in day.groups.items() if group in in_part]
    return (
        block_title(day, scores.block, texts),
        scores.play_no,
        scores.weight,
        *(_result(scores.groups.get(group), texts) for group in day.groups),
        scores.extent.planned or None,
        scores.extent.entered if scores.extent.planned else None,
        in_one(texts, names),
    )


def _result(result: Result | None, texts: Texts) -> Value:
    match (result or MISSING).state:
        case "missing":
            return texts.tr("Not entered yet")
        case "excused":
            return texts.tr("Excused")
        case "no_result":
            return texts.tr("Nothing handed in")
        case "none_given":
            return None
        case "points":
            return result.points if result else None


def standing_sheet(day: Day, texts: Texts) -> Sheet:
    """The ranking, the first place on top."""
    columns = (
        Column(
            title=texts.tr("Rank"),
            meaning=texts.tr("Place in the ranking; groups with the same points share one."),
            kind="whole",
            values=texts.tr("empty: too little counts for this group"),
            width=FIGURE,
        ),
        Column(title=texts.tr("Group"), meaning=texts.tr("Name of the group."), width=NAME),
        Column(
            title=texts.tr("Overall result"),
            meaning=texts.tr("Weighted mean of what every block gives the group."),
            kind="number",
            unit=texts.tr("points"),
            values="0–100",
        ),
        Column(
            title=texts.tr("Sum on screen"),
            meaning=texts.tr("The figure that the room saw: points times weight, summed up."),
            kind="number",
            unit=texts.tr("points"),
        ),
        Column(
            title=texts.tr("Blocks that count"),
            meaning=texts.tr("Blocks that count for this group."),
            kind="whole",
        ),
        Column(
            title=texts.tr("Not entered yet"),
            meaning=texts.tr("Those of them in which the group has nothing yet."),
            kind="whole",
        ),
    )
    rows = tuple(
        (
            place.rank,
            day.groups.get(place.group, ""),
            place.mean,
            None if place.mean is None else place.cumulative,
            place.counted,
            place.missing,
        )
        for place in day.board.places
    )
    return Sheet(title=texts.tr("Overall result"), columns=columns, rows=rows)


def times_sheet(day: Day, texts: Texts) -> Sheet:
    """Planned and used minutes of every block of the agenda."""
    minutes = texts.tr("minutes")
    columns = (
        Column(title=texts.tr("Date"), meaning=texts.tr("Day of the block."), kind="date"),
        Column(title=texts.tr("Block"), meaning=block_meaning(texts), width=WIDE),
        Column(
            title=texts.tr("Planned"),
            meaning=texts.tr("Minutes planned before the day; 0: put in while it ran."),
            kind="number",
            unit=minutes,
        ),
        Column(
            title=texts.tr("Measured"),
            meaning=texts.tr("Minutes the program measured."),
            kind="number",
            unit=minutes,
            values=texts.tr("empty: nobody was there"),
        ),
        Column(
            title=texts.tr("Corrected to"),
            meaning=texts.tr("Minutes that the trainer put in the place of the measured ones."),
            kind="whole",
            unit=minutes,
            values=texts.tr("empty: not corrected; 0: not run"),
        ),
        Column(
            title=texts.tr("Actual"),
            meaning=texts.tr("Minutes that count: the corrected ones, otherwise the measured."),
            kind="number",
            unit=minutes,
            values=texts.tr("empty: not run"),
        ),
    )
    dates = {one.id: one.day for one in day.workshop.days}
    rows = tuple(_minutes(day, one, texts, dates.get(one.block.day)) for one in day.script.blocks)
    return Sheet(title=texts.tr("Times"), columns=columns, rows=rows)


def _minutes(day: Day, block: BlockScript, texts: Texts, on: Value) -> tuple[Value, ...]:
    key = block.block.id
    return (
        on,
        block_title(day, key, texts),
        day.planned.get(key),
        day.measured.get(key),
        day.by_hand.get(key),
        day.actual.get(key),
    )


def block_title(day: Day, block_id: str, texts: Texts) -> str:
    """What a block is called; the class points beside the agenda, too."""
    planned = day.workshop.block(block_id)
    beside = pick(planned.title, texts.locale) if planned is not None else ""
    return day.script.titles(texts.locale).get(block_id, beside)


def block_meaning(texts: Texts) -> str:
    """What a column of blocks holds."""
    return texts.tr("Name of the block on the agenda.")


def round_meaning(texts: Texts) -> str:
    """What a column of rounds holds."""
    return texts.tr("1 for the first time the block was played, 2 for the second …")


def in_one(texts: Texts, words: Sequence[str]) -> str:
    """Several words in one cell."""
    return ("、" if texts.locale == ZH else ", ").join(words)
