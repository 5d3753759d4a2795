"""Digits typed outside the score entry name a step of the open block, counted from 1."""

from facilitator.core.console import ConsoleView
from facilitator.core.position import Position
from facilitator.ui.look import Look


def step_numbered(view: ConsoleView | None, number: int) -> tuple[Position, str] | None:
    """Place and name of a step of the open block; None where it has none of this number."""
    if view is None:
        return None
    here = view.position
    block = next((row for row in view.agenda if row.block == here.block), None)
    if block is None or not 1 <= number <= len(block.steps):
        return None
    step = block.steps[number - 1]
    return Position(here.day, here.block, step.index, play_no=here.play_no), step.name


def digits_said(look: Look, view: ConsoleView | None, digits: str) -> str:
    """What the digits typed so far stand for; "" for none."""
    if not digits:
        return ""
    step = step_numbered(view, int(digits))
    if step is None:
        return look.tr("There is no step {number}", number=digits)
    return look.tr("{number}: {step}, Enter", number=digits, step=step[1])
