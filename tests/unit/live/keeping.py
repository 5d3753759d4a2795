"""A day that a test played without a disk, in a library of its own."""

from dataclasses import replace
from pathlib import Path

from facilitator.core.journal import Action
from facilitator.storage.frozen import freeze
from facilitator.storage.library import Library, open_library
from tests.clock import FakeClock
from tests.unit.reports.days import Played


def keep(played: Played, folder: Path, clock: FakeClock) -> Library:
    """Plan, scores and times of a day that is over; its id is that of ``played.workshop``."""
    library = open_library(folder, clock.now_ms)
    frozen = {name: freeze(one)[0] for name, one in played.contents.items()}
    blocks = tuple(replace(one, content=frozen[one.content]) for one in played.workshop.blocks)
    workshop = replace(played.workshop, blocks=blocks)
    contents = {frozen[name]: one for name, one in played.contents.items()}
    action = Action(id="a", workshop=workshop.id, at=clock.now_ms(), by="console", kind="create")
    library.workshops.create(workshop, contents, action)
    library.record(
        replace(action, id="b", kind="end"),
        entries=[replace(one, action="b") for one in played.entries],
        visits=played.visits,
        status="finished",
    )
    return library
