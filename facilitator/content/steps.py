"""Reads the steps of a content: names, minutes, notes for the trainer, cues."""

from facilitator.content.codes import Code
from facilitator.content.table import Span, Table
from facilitator.content.views import read_cue
from facilitator.core import pack

MINUTES = Span(0, 480)
FEWEST_NOTES = 2
MOST_NOTES = 4


def read_step(table: Table) -> pack.Step:
    """One step. In the file ``enter = ["part"]`` is the slot named like the part itself."""
    phases = table.words_list("phases", "short")
    step = pack.Step(
        id=table.ident("id"),
        name=table.words("name", "name"),
        minutes=table.number("minutes", MINUTES),
        for_each=table.choice("for_each", ("", "part"), ""),
        notes=tuple(_read_note(inner) for inner in table.tables("notes")),
        cues=tuple(read_cue(inner, len(phases)) for inner in table.tables("cue", required=True)),
        phases=phases,
        enter=tuple(_slot(name) for name in table.strings("enter")),
        entry_name=table.maybe_words("entry_name", "name"),
    )
    if not FEWEST_NOTES <= len(step.notes) <= MOST_NOTES and table.found.sound(*table.at("notes")):
        table.found.add(
            table.at("notes"),
            Code.NOTES_COUNT,
            found=len(step.notes),
            low=FEWEST_NOTES,
            high=MOST_NOTES,
        )
    table.close()
    return step


def _read_note(table: Table) -> pack.Note:
    note = pack.Note(kind=table.choice("kind", pack.NOTE_KINDS), text=table.own_words("note"))
    table.close()
    return note


def _slot(name: str) -> str:
    return "" if name == "part" else name.removeprefix("part.")
