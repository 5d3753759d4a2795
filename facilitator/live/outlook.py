"""Where the day of an open workshop stands at this moment."""

from facilitator.core.catching_up import Payer, payers
from facilitator.core.pacing import Outlook, outlook, steps_reached
from facilitator.live.opened import Opened


def outlook_of(opened: Opened) -> Outlook:
    """The day the trainer stands in, and what is left of it."""
    record = opened.running
    day = next(day for day in opened.workshop.days if day.id == record.position.day)
    mine = {block.id for block in opened.workshop.blocks if block.day == day.id}
    visits = [visit for visit in opened.visits if visit.block in mine]
    now = opened.clock.now_ms()
    script, at = opened.script, record.position
    clock, delays = record.clock, opened.delays
    return outlook(script, day, visits, at, now, clock, delays, opened.not_agreed)


def payers_of(opened: Opened, found: Outlook, locale: str) -> tuple[Payer, ...]:
    """What the blocks that have not begun can give."""
    return payers(opened.script, steps_reached(opened.visits), found.to_come, locale)
