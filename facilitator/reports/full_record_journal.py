"""The journal of the full record: every line with what became of it, corrections, and all notes."""

from collections.abc import Sequence
from datetime import UTC, datetime

from facilitator.core.journal import Actor, lost
from facilitator.core.ledger import LogRow, Reader
from facilitator.core.notebook import Jotting, JottingKind, by_block
from facilitator.core.staging import Room
from facilitator.core.text import dotted
from facilitator.reports.day import Day
from facilitator.reports.model import Block, Column, Heading, Lead, Row, Section, Table
from facilitator.reports.pen import Pen

TIME, WHO, BLOCK, GROUP, VALUE, FATE = 46.0, 38.0, 114.0, 62.0, 42.0, 84.0
"""Widths of columns; the entry has what is left."""
KINDS: tuple[JottingKind, ...] = ("observation", "quote", "commitment", "parking")


def journal_section(day: Day, pen: Pen) -> Section | None:
    """Every line that was entered, the oldest first, and the changes of the rules."""
    rows = [one for one in reversed(_log(day, pen)) if one.kind != "open"]
    if not rows:
        return None
    columns = (
        Column(pen.runs(pen.tr("Time"), "label"), TIME),
        Column(pen.runs(pen.tr("By"), "label"), WHO),
        Column(pen.runs(pen.tr("Block"), "label"), BLOCK),
        Column(pen.runs(pen.tr("Group"), "label"), GROUP),
        Column(pen.runs(pen.tr("Entry"), "label")),
        Column(pen.runs(pen.tr("Value"), "label"), VALUE),
        Column(pen.runs(pen.tr("What became of it"), "label"), FATE),
    )
    table = Table(columns=columns, rows=tuple(_row(day, one, pen) for one in rows), dense=True)
    return Section(
        pen.runs(pen.tr("Journal")),
        (Lead(pen.runs(_counted(day, len(rows), pen))), table),
        new_page=False,
    )


def _counted(day: Day, count: int, pen: Pen) -> str:
    """As the method page of the summary counts them."""
    told = [pen.trn("{count} line.", "{count} lines.", count)]
    gone = lost(day.entries)
    if any(gone):
        told.append(
            pen.tr(
                "Entries that no longer stand: {corrected} corrected; {others} undone, cleared or"
                " entered again.",
                corrected=gone.corrected,
                others=gone.others,
            )
        )
    return pen.sentences(told)


def corrections_section(day: Day, pen: Pen) -> Section:
    """What was corrected or taken back, with before, after and why."""
    rows = [one for one in reversed(_log(day, pen)) if one.fate.state in ("corrected", "void")]
    table = Table(
        columns=(
            Column(pen.runs(pen.tr("Time"), "label"), TIME),
            Column(pen.runs(pen.tr("Block"), "label"), BLOCK),
            Column(pen.runs(pen.tr("Group"), "label"), GROUP),
            Column(pen.runs(pen.tr("Entry"), "label")),
            Column(pen.runs(pen.tr("Before"), "label"), VALUE),
            Column(pen.runs(pen.tr("After"), "label"), VALUE),
            Column(pen.runs(pen.tr("Reason"), "label"), FATE),
        ),
        rows=tuple(
            Row(
                (
                    pen.cell(_when(day, one.fate.at), role="figure"),
                    pen.cell(one.block_title, role="quote"),
                    pen.cell(one.who, bold=True, role="name"),
                    pen.cell(one.what),
                    pen.cell(_value(one, pen), role="figure"),
                    pen.cell(one.then or pen.tr("taken back"), role="figure"),
                    pen.cell(one.fate.reason or "–", role="quote"),
                )
            )
            for one in rows
        ),
        empty=() if rows else pen.runs(pen.tr("No entry was corrected.")),
        dense=True,
    )
    return Section(pen.runs(pen.tr("Corrections")), (table,), new_page=False)


def notes_section(day: Day, pen: Pen) -> Section | None:
    """Everything the trainer noted down, with names, and own notes of steps."""
    order = [one.block.id for one in day.script.blocks]
    blocks: list[Block] = []
    for kind in KINDS:
        found = by_block(day.notebook.of_kind(kind), order)
        jotted = [one for one in found if isinstance(one, Jotting)]
        if jotted:
            blocks.append(Heading(pen.runs(_kind(kind, pen))))
            blocks.append(_jottings(day, jotted, pen))
    if day.notebook.own_notes:
        blocks.append(Heading(pen.runs(pen.tr("Notes of steps in own words"))))
        rows = tuple(Row((pen.cell(one.text, role="quote"),)) for one in day.notebook.own_notes)
        blocks.append(Table(columns=(Column(()),), rows=rows, dense=True))
    if not blocks:
        return None
    return Section(pen.runs(pen.tr("What was noted")), tuple(blocks), new_page=False)


def _log(day: Day, pen: Pen) -> Sequence[LogRow]:
    room = Room(workshop=day.workshop, script=day.script, board=day.board)
    return Reader(room, pen.texts.locale).log(day.entries, day.actions)


def _row(day: Day, one: LogRow, pen: Pen) -> Row:
    return Row(
        (
            pen.cell(_when(day, one.at), role="figure"),
            pen.cell(_by(one.by, pen)),
            pen.cell(one.block_title, role="quote"),
            pen.cell(one.who, bold=True, role="name"),
            pen.cell(one.what),
            pen.cell(_value(one, pen), role="figure"),
            pen.cell(_fate(day, one, pen)),
        )
    )


def local_time(ms: int) -> datetime:
    """UTC ms as the time on the wall."""
    return datetime.fromtimestamp(ms / 1000, tz=UTC).astimezone()


def _when(day: Day, ms: int) -> str:
    at = local_time(ms)
    same_day = at.date() == day.workshop.days[0].day
    return f"{at:%H:%M:%S}" if same_day else f"{at:%m-%d %H:%M}"


def _by(actor: Actor, pen: Pen) -> str:
    match actor:
        case "console":
            return pen.tr("trainer")
        case "assistant":
            return pen.tr("assistant")
        case "phone":
            return pen.tr("phone")
        case "demo":
            return pen.tr("demo")


def _value(one: LogRow, pen: Pen) -> str:
    if one.kind == "state":
        states = {"excused": pen.tr("excused"), "no_result": pen.tr("no result (0)")}
        return states.get(one.value, pen.tr("counts again"))
    if one.kind == "rule":
        names = {"A": pen.tr("Scaled points"), "B": pen.tr("Rank points")}
        return " ".join(names.get(word, word) for word in one.value.split())
    return one.value or pen.tr("cleared")


def _fate(day: Day, one: LogRow, pen: Pen) -> str:
    """What became of a line, when and why; of one that stands the reason it was entered with."""
    fate = one.fate
    match fate.state:
        case "valid":
            return one.reason or pen.tr("stands")
        case "beside":
            return pen.tr("disputed: a newer line counts")
        case "corrected":
            said = pen.tr("corrected {time}", time=_when(day, fate.at))
        case "void":
            said = pen.tr("taken back {time}", time=_when(day, fate.at))
    return pen.tr("{said}: {reason}", said=said, reason=fate.reason) if fate.reason else said


def _kind(kind: JottingKind, pen: Pen) -> str:
    match kind:
        case "observation":
            return pen.tr("What the trainer saw")
        case "quote":
            return pen.tr("What was said")
        case "commitment":
            return pen.tr("Commitments")
        case "parking":
            return pen.tr("Questions put aside")


def _jottings(day: Day, found: Sequence[Jotting], pen: Pen) -> Table:
    titles = day.script.titles(pen.lang)
    rows = tuple(
        Row(
            (
                pen.cell(_when(day, one.at), role="figure"),
                pen.cell(titles.get(one.block, "–"), role="quote"),
                pen.cell(day.groups.get(one.group, "–"), bold=True, role="name"),
                pen.cell(one.text, role="quote"),
                pen.cell(_more(one, pen)),
            )
        )
        for one in found
    )
    columns = (
        Column(pen.runs(pen.tr("Time"), "label"), TIME),
        Column(pen.runs(pen.tr("Block"), "label"), BLOCK),
        Column(pen.runs(pen.tr("Group"), "label"), GROUP),
        Column(pen.runs(pen.tr("Note"), "label")),
        Column(pen.runs(pen.tr("Details"), "label"), FATE),
    )
    return Table(columns=columns, rows=rows, dense=True)


def _more(one: Jotting, pen: Pen) -> str:
    """Who promised until when and who checks; whether a question is still open."""
    match one.kind:
        case "commitment":
            return dotted(pen.lang, one.who, one.due, one.checker) or "–"
        case "parking":
            return pen.tr("answered") if one.answered else pen.tr("open")
        case _:
            return "–"
