"""The rows of the notebook."""

from collections.abc import Mapping, Sequence

from facilitator.core.notebook import Jotting
from facilitator.ui.console.clock_text import time_of_day
from facilitator.ui.console.notebook.words import TONES, kind_word
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import TYPE
from facilitator.ui.widgets.table_rows import Cell, Column, TableRow
from facilitator.ui.widgets.typeset import text_width

_AGREED = 226
"""What was agreed takes no more than this from the note."""


def columns(look: Look, jottings: Sequence[Jotting] = ()) -> tuple[Column, ...]:
    """The columns for these notes: what was agreed has the room it needs, the note the rest."""
    title = look.tr("Agreed")
    texts = (title, *(_agreed(look, one) for one in jottings))
    agreed = max(text_width(one, look.font_for(one, TextStyle(TYPE.body))) for one in texts)
    return (
        Column(look.tr("Noted"), 46),
        Column(look.tr("Block"), 112),
        Column(look.tr("Kind"), 96),
        Column(look.tr("Group"), 92),
        Column(look.tr("Note"), lines=2),
        Column(title, min(agreed, _AGREED), lines=2),
    )


def line_of(
    look: Look, jotting: Jotting, blocks: Mapping[str, str], groups: Mapping[str, str]
) -> TableRow:
    """A note in words; titles of blocks and names of groups by their ids."""
    cells = (
        Cell(time_of_day(jotting.at), quiet=True),
        Cell(blocks.get(jotting.block, ""), quiet=True),
        Cell(kind_word(look, jotting.kind), tone=TONES[jotting.kind]),
        Cell(groups.get(jotting.group, ""), bold=True),
        Cell(jotting.text, quiet=jotting.answered),
        Cell(_agreed(look, jotting), quiet=True),
    )
    return TableRow(jotting.id, cells)


def _agreed(look: Look, jotting: Jotting) -> str:
    checks = look.tr("{who} checks", who=jotting.checker) if jotting.checker else ""
    answered = look.tr("answered") if jotting.answered else ""
    return " · ".join(one for one in (answered, jotting.who, jotting.due, checks) if one)
