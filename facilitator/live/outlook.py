"""Where the day of an open workshop stands at this moment."""

from facilitator.core.agenda import Day
from facilitator.core.catching_up import Payer, payers
from facilitator.core.console import starts
from facilitator.core.pacing import Outlook, beginnings, outlook, steps_reached
from facilitator.core.run import Visit
from facilitator.live.opened import Opened


def outlook_of(opened: Opened) -> Outlook:
    """The day the trainer stands in, and what is left of it."""
    record = opened.running
    day, visits = _day_of(opened)
    now = opened.clock.now_ms()
    script, at = opened.script, record.position
    clock, delays = record.clock, opened.delays
    return outlook(script, day, visits, at, now, clock, delays, opened.not_agreed)


def beginnings_of(opened: Opened) -> dict[str, int]:
    """When the room is told that the blocks of this day begin."""
    planned = starts(opened.workshop, opened.visits, opened.delays)
    return beginnings(outlook_of(opened), *_day_of(opened), planned)


def _day_of(opened: Opened) -> tuple[Day, list[Visit]]:
    position = opened.running.position
    day = next(day for day in opened.workshop.days if day.id == position.day)
    mine = {block.id for block in opened.workshop.blocks if block.day == day.id}
    return day, [visit for visit in opened.visits if visit.block in mine]


def payers_of(opened: Opened, found: Outlook, locale: str) -> tuple[Payer, ...]:
    """What the blocks that have not begun can give."""
    return payers(opened.script, steps_reached(opened.visits), found.to_come, locale)
