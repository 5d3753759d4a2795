"""The trainer's own words in the place of a step's notes, as one text to type and to read.

Each line is a note. A line may begin with what kind it is, in either language; where it does not,
it is something to say. The frozen content is not changed.
"""

from dataclasses import replace

from facilitator.core.console import ConsoleView, NoteLine
from facilitator.core.notebook import Notebook
from facilitator.core.pack import NoteKind
from facilitator.core.position import Position
from facilitator.core.script import Script, ScriptStep
from facilitator.core.text import ZH

_MARKS: dict[NoteKind, tuple[str, str]] = {
    "say": ("说", "Say"),
    "watch": ("看", "Watch"),
    "do": ("做", "Do"),
    "ask": ("问", "Ask"),
}
_COLONS = (":", "：")


def step_key(at: Position, step: ScriptStep) -> str:
    """The name of a step that stays its own when parts are added or left out."""
    part = f"/{step.part.id}" if step.part is not None else ""
    return f"{at.block}/{step.step.id}{part}"


def typed(notes: tuple[NoteLine, ...], locale: str) -> str:
    """The notes as they are typed: one line each, its kind in front."""
    chinese = locale == ZH
    colon = "：" if chinese else ": "
    lines = (f"{_MARKS[one.kind][0 if chinese else 1]}{colon}{one.text}" for one in notes)
    return "\n".join(lines)


def read(text: str) -> tuple[NoteLine, ...]:
    """The notes that were typed; empty lines are left out."""
    return tuple(_line(one.strip()) for one in text.splitlines() if one.strip())


def with_own_notes(view: ConsoleView, notebook: Notebook, script: Script) -> ConsoleView:
    """The console with the trainer's own notes where there are some for its step."""
    own = notebook.notes_of(step_key(view.position, script.step(view.position)))
    return view if own is None else replace(view, notes=read(own), own_notes=True)


def _line(text: str) -> NoteLine:
    for kind, marks in _MARKS.items():
        for mark in marks:
            for colon in _COLONS:
                head = mark + colon
                if text[: len(head)].casefold() == head.casefold():
                    return NoteLine(kind, text[len(head) :].strip())
    return NoteLine("say", text)
