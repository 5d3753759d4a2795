"""What was changed after it had been entered: how much, where, and what was changed late.

A long day has dozens of corrections, and most are a slip of the keys a moment before. Counted are
all; shown are those made after their exercise was over, and of these only the last few.
"""

from collections import Counter
from collections.abc import Mapping

from facilitator.core.journal import STATE_SLOT, ScoreEntry, Value, contested, corrected, lost
from facilitator.core.progress import over_since
from facilitator.core.scoring.results import number
from facilitator.core.scoring.rounding import shown
from facilitator.core.scoring.specs import ChecklistScoring
from facilitator.core.script import BlockScript
from facilitator.core.text import dotted, part_name
from facilitator.reports.day import Day, local
from facilitator.reports.model import Block, Column, Heading, KeepTogether, Note, Row, Table
from facilitator.reports.pen import Pen

MOST_SHOWN = 5
TIME, VALUE = 66.0, 62.0
"""Widths of columns; the exercise, the group and what was entered share what is left."""


def corrections_sentence(day: Day, pen: Pen) -> str:
    """How many entries were corrected, where, and how many of them late; how many went otherwise;
    what nobody decided."""
    sentences = [_corrected(day, pen)]
    if others := lost(day.entries).others:
        sentences.append(
            pen.trn(
                "{count} entry that was undone, cleared or entered again does not count.",
                "{count} entries that were undone, cleared or entered again do not count.",
                others,
            )
        )
    if disputed := len(contested(day.entries)):
        sentences.append(
            pen.trn(
                "In {count} place two people recorded different values and nobody decided: the"
                " newer one counts.",
                "In {count} places two people recorded different values and nobody decided: the"
                " newer ones count.",
                disputed,
            )
        )
    return pen.sentences(sentences)


def _corrected(day: Day, pen: Pen) -> str:
    pairs = corrected(day.entries)
    if not pairs:
        return pen.tr("No entry was corrected.")
    counts = Counter(entry.place.block for _before, entry in pairs)
    titles = day.script.titles(pen.lang)
    places = pen.listed([f"{titles[one]} {counts[one]}" for one in titles if one in counts])
    late = len(_late(day))
    if not late:
        return pen.trn(
            "{count} entry was corrected ({places}) before the exercise was over; the old value"
            " stays in the record.",
            "{count} entries were corrected ({places}) before the exercise was over; the old"
            " values stay in the record.",
            len(pairs),
            places=places,
        )
    return pen.trn(
        "{count} entry was corrected ({places}), {late} of them after the exercise was over;"
        " the old value stays in the record.",
        "{count} entries were corrected ({places}), {late} of them after the exercise was over;"
        " the old values stay in the record.",
        len(pairs),
        places=places,
        late=late,
    )


def late_corrections(day: Day, pen: Pen) -> list[Block]:
    """What was changed after its exercise was over: the last few, and how many there are."""
    late = _late(day)
    if not late:
        return []
    last = late[-MOST_SHOWN:]
    count = pen.trn("{count} entry", "{count} entries", len(late))
    blocks: list[Block] = [
        Heading(
            pen.runs(pen.tr("Corrected after the exercise")),
            pen.runs(count, "label"),
        ),
        _table([_row(day, *pair, pen) for pair in last], pen),
    ]
    if len(late) > len(last):
        words = pen.tr(
            "The last {shown} of {count} are shown; all stay in the record.",
            shown=len(last),
            count=len(late),
        )
        blocks.append(Note(pen.runs(words, "label")))
    return [KeepTogether(tuple(blocks))]


def _late(day: Day) -> list[tuple[ScoreEntry, ScoreEntry]]:
    """The corrections made after their block was over, the earliest first."""
    over = over_since(day.workshop, day.script, day.visits)
    late = [
        pair
        for pair in corrected(day.entries)
        if pair[1].place.block in over and _made(pair[1]) > over[pair[1].place.block]
    ]
    return sorted(late, key=lambda pair: pair[1].hlc)


def _made(entry: ScoreEntry) -> int:
    """UTC ms."""
    return entry.hlc >> 16


def _table(rows: list[Row], pen: Pen) -> Table:
    return Table(
        columns=(
            Column(pen.runs(pen.tr("Time"), "label"), TIME),
            Column(pen.runs(pen.tr("Exercise"), "label")),
            Column(pen.runs(pen.tr("Group"), "label")),
            Column(pen.runs(pen.tr("Entry"), "label")),
            Column(pen.runs(pen.tr("Before"), "label"), VALUE, "right", "figure"),
            Column(pen.runs(pen.tr("After"), "label"), VALUE, "right", "figure"),
        ),
        rows=tuple(rows),
        dense=True,
    )


def _row(day: Day, before: ScoreEntry, entry: ScoreEntry, pen: Pen) -> Row:
    block = day.script.of(entry.place.block)
    unit = next(one for one in day.workshop.units if one.id == entry.place.unit)
    at = local(_made(entry))
    same_day = at.date() == day.workshop.days[0].day
    return Row(
        (
            pen.cell(f"{at:%H:%M}" if same_day else f"{at:%m-%d %H:%M}", role="figure"),
            pen.cell(pen.said(block.fill(block.block.title)), role="quote"),
            pen.cell(
                part_name(day.groups[unit.members[0][0]], unit.letter), bold=True, role="name"
            ),
            pen.cell(_what(block, entry.place.slot, pen)),
            pen.cell(_said(block, entry.place.slot, before.value, pen), role="figure"),
            pen.cell(_said(block, entry.place.slot, entry.value, pen), role="figure"),
        )
    )


def _what(block: BlockScript, slot: str, pen: Pen) -> str:
    """What was entered there: the item, the act, the round, or the state."""
    if slot == STATE_SLOT:
        return pen.tr("State")
    name, _dot, measured = slot.partition(".")
    part = next((one for one in block.parts if one.id == name), None)
    if part is not None:
        return pen.said(block.part_label(part))
    spec = block.content.scoring
    if not isinstance(spec, ChecklistScoring):
        return pen.tr("Points")
    names = {one.id: pen.said(one.name) for one in (*spec.rounds, *spec.measures)}
    return dotted(pen.lang, names.get(name, ""), names.get(measured, pen.tr("Items right")))


def _said(block: BlockScript, slot: str, value: Value, pen: Pen) -> str:
    """A value as it was entered: letters, a figure, or a word."""
    states: Mapping[str, str] = {"excused": pen.tr("excused"), "no_result": pen.tr("no result (0)")}
    letters = block.letters.get(slot, {})
    match value:
        case None | "":
            return "–"
        case str():
            return states.get(value, letters.get(value, value))
        case [*some] if letters:
            return "+".join(sorted(letters.get(str(one), str(one)) for one in some)) or "–"
        case [*some]:
            ticks = [tick for one in some if (tick := number(one)) is not None]
            return f"{shown(sum(ticks))}/{len(ticks)}"
        case bool():
            return "–"
        case int() | float():
            return shown(value)
        case _:
            return "–"
