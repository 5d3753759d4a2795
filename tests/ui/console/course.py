"""The two-day course that is shipped, planned for six groups: what an overview is made from."""

from datetime import date, time
from itertools import count

from facilitator.core.overview import Overview, overview
from facilitator.core.planning import Order
from facilitator.core.position import Position
from facilitator.core.run import Visit
from facilitator.core.scoring.board import scoreboard
from facilitator.core.script import script
from facilitator.core.staging import Room
from facilitator.live.packs import Packs
from facilitator.place import usual_place
from tests.clock import START_MS

MINUTE = 60_000


def two_days() -> Room:
    """The course before anything was entered."""
    ids = count()
    order = Order(
        title="内部客户意识",
        client="北屿国际",
        day=date(2026, 3, 5),
        start=time(9),
        group_names=tuple(f"第{number}组" for number in range(1, 7)),
        people=36,
    )
    planned = Packs(usual_place(None).packs).plan("two-day", order, lambda: f"id-{next(ids)}")
    plan, contents = planned.workshop, planned.contents
    return Room(workshop=plan, script=script(plan, contents), board=scoreboard(plan, contents, {}))


def on_the_way(room: Room, locale: str, block: int = 7) -> Overview:
    """The third step of a block; every block before was begun, but for the one before the last."""
    blocks = room.script.blocks
    begun = [(one, step) for one in blocks[:block] for step in range(len(one.steps))]
    begun = [(one, step) for one, step in begun if one is not blocks[block - 2]]
    begun += [(blocks[block], step) for step in range(3)]
    visits = tuple(
        Visit(block=one.block.id, play_no=1, step=step, at=START_MS + number * MINUTE)
        for number, (one, step) in enumerate(begun)
    )
    here = blocks[block].block
    return overview(room, Position(here.day, here.id, 2), visits, locale)
