"""The journal of scores and the commitments of a workshop as tables."""

from collections.abc import Mapping
from datetime import date, datetime

from facilitator.core.follow_up import HEADS, STATES, TO_FILL, FollowUp, Head, listed
from facilitator.core.journal import STATE_SLOT, Actor, ScoreEntry
from facilitator.core.ledger import EntryState, LogRow, Reader, fates
from facilitator.core.notebook import Jotting
from facilitator.core.scoring.results import number
from facilitator.core.staging import Room
from facilitator.core.text import pick
from facilitator.reports.day import Day, local
from facilitator.reports.raw_results import (
    FIGURE,
    NAME,
    WIDE,
    block_meaning,
    block_title,
    in_one,
    round_meaning,
)
from facilitator.reports.spreadsheet import Column, Sheet, Value
from facilitator.texts import Texts

MOMENT, ID = 20, 38
"""Widths of columns."""
RECORDERS: tuple[Actor, ...] = ("console", "assistant", "phone", "demo")
ENDS: tuple[EntryState, ...] = ("valid", "corrected", "void", "beside")


def journal_sheet(day: Day, texts: Texts) -> Sheet:
    """Every value that was ever entered, in the order of writing, with what became of it."""
    reader = Reader(Room(workshop=day.workshop, script=day.script, board=day.board), texts.locale)
    ends, lines = fates(day.entries), {one.id: one for one in day.entries}
    rows = tuple(
        _entry(line, reader.row(line, ends[line.id], lines.get(ends[line.id].by_line)), texts)
        for line in day.entries
        if line.kind == "set"
    )
    return Sheet(title=texts.tr("Journal"), columns=_journal_columns(texts), rows=rows)


def _journal_columns(texts: Texts) -> tuple[Column, ...]:
    recorders = in_one(texts, [_by(one, texts) for one in RECORDERS])
    states = in_one(texts, [_state(one, texts) for one in ENDS])
    return (
        Column(
            title=texts.tr("Time"),
            meaning=texts.tr("When it was entered, by the clock of this computer."),
            kind="moment",
            width=MOMENT,
        ),
        Column(title=texts.tr("Block"), meaning=block_meaning(texts), width=WIDE),
        Column(title=texts.tr("Round"), meaning=round_meaning(texts), kind="whole", width=FIGURE),
        Column(
            title=texts.tr("Group"),
            meaning=texts.tr("The group, or the pair of a group, that it was entered for."),
            width=NAME,
        ),
        Column(
            title=texts.tr("Entry"),
            meaning=texts.tr("What was entered, in the words of the console."),
            width=WIDE,
        ),
        Column(
            title=texts.tr("Value"),
            meaning=texts.tr("As it stood on the screen: letters, figures, times, states."),
            values=texts.tr("“cleared”: the value was taken out"),
            width=NAME,
        ),
        Column(
            title=texts.tr("Figure"),
            meaning=texts.tr("The value as a figure where it is one: points, seconds, counts."),
            kind="number",
            width=FIGURE,
        ),
        Column(
            title=texts.tr("Reason"),
            meaning=texts.tr("The reason that was given with the entry."),
            width=WIDE,
        ),
        Column(
            title=texts.tr("Entered by"),
            meaning=texts.tr("Who entered it."),
            values=recorders,
            width=FIGURE,
        ),
        Column(
            title=texts.tr("State"),
            meaning=texts.tr("Whether it counts, or what became of it."),
            values=states,
            width=FIGURE,
        ),
        Column(
            title=texts.tr("No longer since"),
            meaning=texts.tr("When it was corrected or taken back."),
            kind="moment",
            values=texts.tr("empty: it still counts"),
            width=MOMENT,
        ),
        Column(
            title=texts.tr("Changed to"),
            meaning=texts.tr("The value that took its place."),
            width=NAME,
        ),
        Column(
            title=texts.tr("Why changed"),
            meaning=texts.tr("The reason given when it was corrected or taken back."),
            width=WIDE,
        ),
        Column(
            title=texts.tr("Entry id"),
            meaning=texts.tr("The name of the line in the library; it never changes."),
            width=ID,
        ),
    )


def _entry(line: ScoreEntry, row: LogRow, texts: Texts) -> tuple[Value, ...]:
    fate = row.fate
    is_state = line.place.slot == STATE_SLOT
    return (
        _moment(row.at),
        row.block_title,
        line.place.play_no,
        row.who,
        texts.tr("Class points") if row.kind == "points" else row.what,
        _value(row.value, texts, is_state=is_state),
        number(line.value),
        row.reason,
        _by(row.by, texts),
        _state(fate.state, texts),
        _moment(fate.at) if fate.at else None,
        _value(row.then, texts, is_state=is_state) if fate.state == "corrected" else "",
        fate.reason,
        line.id,
    )


def _moment(ms: int) -> datetime:
    return local(ms).replace(tzinfo=None, microsecond=0)


def _value(value: str, texts: Texts, *, is_state: bool) -> str:
    if not is_state:
        return value or texts.tr("cleared")
    match value:
        case "excused":
            return texts.tr("Excused")
        case "no_result":
            return texts.tr("Nothing handed in")
        case _:
            return texts.tr("counts again")


def _by(actor: Actor, texts: Texts) -> str:
    match actor:
        case "console":
            return texts.tr("trainer")
        case "assistant":
            return texts.tr("assistant")
        case "phone":
            return texts.tr("phone")
        case "demo":
            return texts.tr("demo")


def _state(state: EntryState, texts: Texts) -> str:
    match state:
        case "valid":
            return texts.tr("Valid")
        case "corrected":
            return texts.tr("Corrected")
        case "void":
            return texts.tr("Void")
        case "beside":
            return texts.tr("Disputed")


def commitments(day: Day) -> tuple[Jotting, ...]:
    """The commitments as the documents number them."""
    order = [one.block.id for one in day.script.blocks]
    return listed(day.notebook.of_kind("commitment"), order, list(day.groups))


def reported_columns(texts: Texts) -> tuple[Column, ...]:
    """The last columns of every table of what was reported: when, with which remark, of what."""
    head = {key: pick(words, texts.locale) for key, words in HEADS.items()}
    return (
        Column(
            title=head["date"],
            meaning=texts.tr("The day on which it was kept, as reported."),
            kind="date",
        ),
        Column(title=head["remark"], meaning=texts.tr("The remark of the client."), width=WIDE),
        Column(
            title=head["id"],
            meaning=texts.tr("The name of the commitment in the library; it never changes."),
            width=ID,
        ),
    )


def commitments_sheet(day: Day, texts: Texts) -> Sheet:
    """Every commitment, with what was reported of it since."""
    head = {key: pick(words, texts.locale) for key, words in HEADS.items()}
    states = in_one(texts, [pick(words, texts.locale) for words in STATES.values()])
    columns = (
        Column(
            title=head["number"],
            meaning=texts.tr("Number of the commitment, group by group."),
            kind="whole",
            width=FIGURE,
        ),
        Column(
            title=head["group"],
            meaning=texts.tr("The group it was noted for."),
            values=texts.tr("empty: for no single group"),
            width=NAME,
        ),
        Column(
            title=head["who"],
            meaning=texts.tr("Who promised it, as the trainer noted it."),
            width=NAME,
        ),
        Column(title=head["commitment"], meaning=texts.tr("What was promised."), width=52),
        Column(
            title=head["due"],
            meaning=texts.tr("Until when, in the words in which it was noted."),
            width=NAME,
        ),
        Column(title=head["checker"], meaning=texts.tr("Who checks it."), width=NAME),
        Column(title=texts.tr("Block"), meaning=block_meaning(texts), width=WIDE),
        Column(
            title=texts.tr("Noted at"),
            meaning=texts.tr("When it was noted down, by the clock of this computer."),
            kind="moment",
            width=MOMENT,
        ),
        Column(
            title=head["state"],
            meaning=texts.tr("What the client reported of it last in the follow-up form."),
            values=states + texts.tr("; empty: nothing was reported"),
            width=NAME,
        ),
        *reported_columns(texts),
    )
    rows = tuple(
        _commitment(day, commitment_values(day, place, one, texts), one, texts)
        for place, one in enumerate(commitments(day), 1)
    )
    return Sheet(title=texts.tr("Commitments"), columns=columns, rows=rows)


def _commitment(
    day: Day, values: Mapping[Head, Value], one: Jotting, texts: Texts
) -> tuple[Value, ...]:
    promised: tuple[Head, ...] = ("number", "group", "who", "commitment", "due", "checker")
    return (
        *(values[key] for key in promised),
        block_title(day, one.block, texts),
        _moment(one.at),
        *(values[key] for key in TO_FILL),
        one.id,
    )


def commitment_values(day: Day, place: int, one: Jotting, texts: Texts) -> dict[Head, Value]:
    """What stands in the columns of a commitment, with what was reported of it."""
    found = day.follow_up.get(one.id, FollowUp(commitment=one.id))
    return {
        "number": place,
        "group": day.groups.get(one.group, ""),
        "who": one.who,
        "commitment": one.text,
        "due": one.due,
        "checker": one.checker,
        "state": pick(STATES[found.state], texts.locale) if found.state else "",
        "date": date.fromisoformat(found.date) if found.date else None,
        "remark": found.remark,
        "id": one.id,
    }
