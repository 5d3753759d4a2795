"""Where something can still be entered: the forms of places that lie behind."""

from collections.abc import Sequence

from facilitator.core.console import ConsoleView
from facilitator.core.entry import Form
from facilitator.core.position import Position
from facilitator.ui.widgets.option import Option

HERE = ""
"""Stands for the form of the trainer's own place."""


def key_of(block: str, step: int) -> str:
    """A place as the key of an option."""
    return f"{block}/{step}"


def place_of(key: str) -> tuple[str, int]:
    """Block and step of such a key."""
    block, _, step = key.rpartition("/")
    return block, int(step)


def is_late(form: Form | None, here: Position) -> bool:
    """Whether a form is that of another place than the trainer's own."""
    if form is None or form.kind == "award":
        return False
    return (form.block, form.step) != (here.block, here.step)


def late_options(
    view: ConsoleView, forms: Sequence[tuple[str, int, str]], words: str
) -> tuple[Option, ...]:
    """`words` for here, then what lies behind, the nearest first; a gap with its figures."""
    gaps = {(gap.block, gap.step): f"　{gap.entered}/{gap.total}" for gap in view.gaps}
    order = [row.block for row in view.agenda]
    at = (order.index(view.position.block), view.position.step)
    behind = [
        (place, Option(key_of(block, step), title + gaps.get((block, step), "")))
        for block, step, title in forms
        if block in order and (place := (order.index(block), step)) < at
    ]
    behind.sort(key=lambda one: one[0], reverse=True)
    return (Option(HERE, words), *(option for _, option in behind))
