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
from facilitator.reports.theme import BODY_HEIGHT, GUTTER, NOTE, TABLE_TEXT, TEXT_WIDTH
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
WHO, WHEN, CHECKED, WHOM = 76.0, 82.0, 92.0, 100.0
"""Widths of columns; the words have what is left."""
UNBROKEN = 3
"""So many Chinese characters with their marks may stay together at the end of a line."""
WRITTEN, MOST_WRITTEN, ROW = 2, 5, 40.0
"""How many commitments can be added by hand, as many as there is room for, and how high their rows
are."""
TALKS, FEWEST_TALKS, TALK = 5, 3, 27.0
"""How many rows the calendar has, the fewest it is worth, and how high they are."""
HEADED, GRID, HEAD, INSIGHTS, CONTACT = 41.0, 29.0, 24.0, 90.0, 36.0
"""The most that a heading takes, a grid besides its rows, the head of a table, the lines for
insights and the contact."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOut:
    """What the trainer wants on it: the rank of the group, and how to reach the trainer."""

    ranks: bool = False
    contact: str = ""


def hand_out(day: Day, wish: HandOut, pen: Pen, groups: Sequence[str] = ()) -> Report:
    """The sheets of these groups (ids), of all of them where none is named."""
    day = day.in_language(pen.lang)
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
    rows = len(_counted(day))
    lines = (1 if rows > MANY else 2) + (0 if card else 2) + (0 if rows or card else 2)
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
    above = heights[len(fitting) - 1] if fitting else TABLE_TEXT.leading + PADDING
    left = BODY_HEIGHT - above - _fixed(card, more=len(fitting) < len(ours))
    talks = min(TALKS, int((left - HEADED - GRID) // TALK))
    if talks < FEWEST_TALKS:
        talks = 0
    else:
        left -= HEADED + GRID + talks * TALK
    written = min(MOST_WRITTEN, WRITTEN + int(left // ROW))
    return [
        Heading(pen.runs(pen.tr("Our commitments"))),
        *_commitments(fitting, len(ours) - len(fitting), pen),
        Heading(pen.runs(pen.tr("My own commitments"))),
        _own(written, pen),
        *_calendar(talks, pen),
        Heading(pen.runs(pen.tr("Three insights"))),
        *(Fill(pen.runs(f"{number}.", "label")) for number in (1, 2, 3)),
        *card,
        _contact(day, wish, pen),
    ]


def _fixed(card: Sequence[Block], *, more: bool) -> float:
    """How high the rest of the back is with the fewest rows to write in."""
    rows = sum(len(one.rows) for one in card if isinstance(one, Table))
    below = HEADED + rows * (TABLE_TEXT.leading + PADDING) + PADDING if card else 0.0
    note = NOTE.before + NOTE.leading + NOTE.after if more else 0.0
    return 3 * HEADED + HEAD + note + GRID + WRITTEN * ROW + INSIGHTS + below + CONTACT


def _height(one: Jotting, pen: Pen) -> float:
    """How high its row may become at most."""
    words = TEXT_WIDTH - WHO - WHEN - CHECKED
    most = 1.0
    for text, width in (
        (one.text, words),
        (one.who, WHO),
        (one.due, WHEN),
        (one.checker, CHECKED),
    ):
        most = max(most, _lines(text, width - GUTTER, pen))
    return most * TABLE_TEXT.leading + PADDING


def _lines(text: str, room: float, pen: Pen) -> int:
    """How many lines a text fills at most: a line is left for what does not go on it any more, a
    word or a few characters with their marks."""

    def wide(words: str) -> float:
        return pen.measure(words, TABLE_TEXT.size, bold=False, lang=pen.lang)

    lines = ceil(wide(text) / room)
    if lines < 2:
        return lines
    words = [one for one in text.split() if one.isascii()]
    piece = max(UNBROKEN * TABLE_TEXT.size, *map(wide, words), 0.0)
    return min(lines + 1, ceil(wide(text) / (room - piece))) if piece < room / 2 else lines + 1


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


def _calendar(rows: int, pen: Pen) -> list[Block]:
    """With whom to talk about what in the weeks after; nothing where it has no room."""
    if not rows:
        return []
    columns = (
        Column(pen.runs(pen.tr("With whom"), "label"), WHOM),
        Column(pen.runs(pen.tr("About what"), "label")),
        Column(pen.runs(pen.tr("Channel"), "label"), WHOM),
        Column(pen.runs(pen.tr("How often"), "label"), WHEN),
    )
    heading = Heading(pen.runs(pen.tr("Communication calendar")))
    return [heading, Grid(columns=columns, rows=(((),) * len(columns),) * rows, least=TALK)]


def _contact(day: Day, wish: HandOut, pen: Pen) -> Block:
    """How to reach the trainer; a line to write it on where nobody said."""
    if not wish.contact:
        return KeepTogether((Fill(pen.runs(pen.tr("Questions later? Reach the trainer at"))),))
    name = dotted(pen.lang, day.workshop.trainer, day.organisation, wish.contact)
    return Note(pen.runs(pen.tr("Questions later? Contact: {name}", name=name)))
