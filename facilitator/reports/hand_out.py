"""What a group takes home: its own results in front, its commitments at the back, with room to write.

Two pages for each group, so that they are printed on both sides of one sheet. No other group's
name is on them and no figure that could be told to be another's.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import ceil

from facilitator.core.charts.ranges import Ranged, ranged_results
from facilitator.core.notebook import Jotting
from facilitator.core.scoring.board import BlockScores
from facilitator.core.scoring.rounding import fixed, shown
from facilitator.core.text import ZH, Words, dotted
from facilitator.reports.day import Day, dates
from facilitator.reports.hand_out_cards import dimension_card, feedback_card, questions
from facilitator.reports.model import (
    Block,
    Chart,
    Column,
    Fill,
    Grid,
    Heading,
    KeepTogether,
    Lead,
    Meta,
    Note,
    PageBreak,
    Report,
    Row,
    Section,
    Table,
)
from facilitator.reports.pen import Pen
from facilitator.reports.theme import GUTTER, TABLE_TEXT, TEXT_WIDTH
from facilitator.result_messages import NONE_GIVEN, items_word, none_given_note

FEWEST = 3
"""No range among fewer results: with two, its other end would be the other group."""
ROOM, ROOM_WITH_CARD = 300.0, 150.0
"""For the rows of commitments, in points: what leaves room to write on their page, and what leaves
room for the card for feedback, too."""
PADDING = 8.0
MANY = 5
"""With more exercises than this there is less room to write below them; without a card there is
more."""
WHO, WHEN, CHECKED = 76.0, 82.0, 92.0
"""Widths of columns; the words have what is left."""
WRITTEN, MORE_WRITTEN, ROW = 2, 4, 40.0
"""How many commitments can be added by hand, more where no card stands below them, and how high
their rows are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOut:
    """What the trainer wants on it: the rank of the group, and how to reach the trainer."""

    ranks: bool = False
    contact: str = ""


def hand_out(day: Day, wish: HandOut, pen: Pen, groups: Sequence[str] = ()) -> Report:
    """The sheets of these groups (ids), of all of them where none is named."""
    workshop = day.workshop
    title = pen.tr("Participant hand-out")
    footer = dotted(pen.lang, workshop.named_client, workshop.title, title)
    return Report(
        meta=Meta(
            title=f"{workshop.title} {title}",
            client=workshop.client,
            date_line=dates(day, pen),
            place=workshop.days[0].place,
            trainer=workshop.trainer,
            language=pen.lang,
            footer=pen.runs(footer, "label"),
            organiser=day.organisation,
            dress=day.dress,
        ),
        cover=None,
        sections=tuple(
            _sheet(day, group, wish, pen) for group in day.groups if not groups or group in groups
        ),
    )


def _sheet(day: Day, group: str, wish: HandOut, pen: Pen) -> Section:
    return Section(
        pen.runs(day.groups[group], "name"),
        (*_front(day, group, wish, pen), PageBreak(), *_back(day, group, wish, pen)),
    )


def _front(day: Day, group: str, wish: HandOut, pen: Pen) -> list[Block]:
    trainer = day.workshop.trainer
    about = dotted(
        pen.lang,
        day.workshop.title,
        dates(day, pen),
        pen.tr("Trainer {name}", name=trainer) if trainer else "",
    )
    card = dimension_card(day, pen)
    lines = (1 if len(day.scored) > MANY else 2) + (0 if card else 2)
    return [
        Note(pen.runs(about)),
        *_results(day, group, wish, pen),
        *questions(day, lines, pen),
        *card,
    ]


def _counted(day: Day) -> list[tuple[Words, BlockScores]]:
    """The exercises that count, with their titles; what nobody is ranked by is not shown."""
    titles = [
        (one.block.id, one.fill(one.block.title)) for one in day.script.blocks if one in day.scored
    ]
    points = day.workshop.points_block
    if points is not None and day.points_given:
        titles.append((points.id, points.title))
    found = ((title, day.board.of(block)) for block, title in titles)
    return [(title, scores) for title, scores in found if scores is not None and scores.weight > 0]


def _results(day: Day, group: str, wish: HandOut, pen: Pen) -> list[Block]:
    rows = [_ranged(scores, group, pen.said(title), pen) for title, scores in _counted(day)]
    if not rows:
        return [Lead(pen.runs(pen.tr("No results were recorded.")))]
    place = day.board.place(group)
    blocks: list[Block] = []
    if place is not None and place.mean is not None and group not in day.board.without_any():
        text = pen.tr("Our overall result: {points} of 100 points.", points=shown(place.mean))
        if wish.ranks and place.rank is not None:
            text += ("" if pen.lang == ZH else " ") + pen.tr("Rank {rank}.", rank=place.rank)
        blocks.append(Lead(pen.runs(text)))
    values = pen.listed([f"{row.label} {row.shown}" for row in rows])
    caption = (
        pen.tr("Dot: our result. Band: from the lowest to the highest result of all groups.")
        if any(row.span for row in rows)
        else pen.tr("Dot: our result. With so few groups no range is shown.")
    )
    if any(row.shown == NONE_GIVEN for row in rows):
        caption = pen.sentences([caption, none_given_note(pen.texts)])
    blocks += [
        Heading(pen.runs(pen.tr("Our results")), pen.runs(pen.tr("points 0–100"), "label")),
        Chart(
            ranged_results(rows, pen.frame),
            pen.tr("Our points in each exercise: {values}", values=values),
            pen.runs(caption, "label"),
        ),
    ]
    return blocks


def _ranged(scores: BlockScores, group: str, title: str, pen: Pen) -> Ranged:
    in_part = scores.in_part()
    every = [
        one.counts
        for name, one in scores.groups.items()
        if one.counts is not None and one.state != "none_given" and name not in in_part
    ]
    span = (min(every), max(every)) if len(every) >= FEWEST else None
    if items := items_word(pen.texts, scores.extent):
        title = pen.tr("{block} ({items})", block=title, items=items)
    result = scores.groups.get(group)
    if group in in_part:
        return Ranged(label=title, value=None, shown=pen.tr("not all entered"), span=span)
    if result is None or result.state != "points":
        counts = None if result is None or result.state == "none_given" else result.counts
        return Ranged(label=title, value=counts, shown=pen.result(result), span=span)
    return Ranged(label=title, value=result.counts, shown=fixed(result.points or 0.0), span=span)


def _back(day: Day, group: str, wish: HandOut, pen: Pen) -> list[Block]:
    ours = [one for one in day.notebook.of_kind("commitment") if one.group == group]
    heights = list(accumulate(_height(one, pen) for one in ours))
    fitting = ours[: sum(height <= ROOM for height in heights)]
    has_room = not heights or heights[-1] <= ROOM_WITH_CARD
    card = feedback_card(day, pen) if has_room else []
    return [
        Heading(pen.runs(pen.tr("Our commitments"))),
        *_commitments(fitting, len(ours) - len(fitting), pen),
        Heading(pen.runs(pen.tr("My own commitments"))),
        _own(MORE_WRITTEN if has_room and not card else WRITTEN, pen),
        Heading(pen.runs(pen.tr("Three insights"))),
        *(Fill(pen.runs(f"{number}.", "label")) for number in (1, 2, 3)),
        *card,
        _contact(day, wish, pen),
    ]


def _height(one: Jotting, pen: Pen) -> float:
    """How high its row may become; a line more than its letters fill, where there are several."""
    words = TEXT_WIDTH - WHO - WHEN - CHECKED
    most = 1.0
    for text, width in (
        (one.text, words),
        (one.who, WHO),
        (one.due, WHEN),
        (one.checker, CHECKED),
    ):
        wide = pen.measure(text, TABLE_TEXT.size, bold=False, lang=pen.lang)
        lines = ceil(wide / (width - GUTTER))
        most = max(most, lines + (lines > 1))
    return most * TABLE_TEXT.leading + PADDING


def _commitments(ours: Sequence[Jotting], more: int, pen: Pen) -> list[Block]:
    """Those that have room, and how many ``more`` there are."""
    rows = tuple(
        Row(
            (
                pen.cell(one.text, role="quote"),
                pen.cell(one.who or "–", role="name"),
                pen.cell(one.due or "–"),
                pen.cell(one.checker or "–"),
            )
        )
        for one in ours
    )
    columns = (
        Column(pen.runs(pen.tr("Commitment"), "label")),
        Column(pen.runs(pen.tr("Who"), "label"), WHO),
        Column(pen.runs(pen.tr("Until when"), "label"), WHEN),
        Column(pen.runs(pen.tr("Checked by"), "label"), CHECKED),
    )
    none = pen.tr("No commitment of this group was noted; write it below.")
    table = Table(columns=columns, rows=rows, empty=() if rows else pen.runs(none), dense=True)
    if not more:
        return [table]
    words = pen.trn(
        "{count} more stands in the training summary.",
        "{count} more stand in the training summary.",
        more,
    )
    return [table, Note(pen.runs(words, "label"))]


def _own(rows: int, pen: Pen) -> Grid:
    columns = (
        Column(pen.runs(pen.tr("When this happens …"), "label")),
        Column(pen.runs(pen.tr("… I will do this"), "label")),
        Column(pen.runs(pen.tr("Until when"), "label"), WHEN),
        Column(pen.runs(pen.tr("Checked by"), "label"), CHECKED),
    )
    return Grid(columns=columns, rows=(((),) * len(columns),) * rows, least=ROW)


def _contact(day: Day, wish: HandOut, pen: Pen) -> Block:
    """How to reach the trainer; a line to write it on where nobody said."""
    if not wish.contact:
        return KeepTogether((Fill(pen.runs(pen.tr("Questions later? Reach the trainer at"))),))
    name = dotted(pen.lang, day.workshop.trainer, day.organisation, wish.contact)
    return Note(pen.runs(pen.tr("Questions later? Contact: {name}", name=name)))
