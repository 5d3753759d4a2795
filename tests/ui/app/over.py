"""A workshop that is over: two people, of whom one came, and a promise."""

from dataclasses import replace

from facilitator.core.notebook import Jotting
from facilitator.live.opened import Opened
from facilitator.live.people import LISTED, LivePeople
from tests.ui.app.reports import end
from tests.ui.app.trainer import Trainer


def brought_to_its_end(trainer: Trainer) -> Trainer:
    """At the report that is being made of a workshop that is over: two people, of whom one came, and a promise."""
    opened = trainer.running.opened
    people = LivePeople(opened, kind=LISTED)
    assert people.add("张伟，研发\n王芳，财务", "console").problems == ()
    people.mark([people.people[0].id], "present", "console")
    people.mark([people.people[1].id], "absent", "console")
    trainer.running.desk.notebook.jot(Jotting(kind="commitment", text="周三前答复"), "console")
    workshop = replace(opened.workshop, sample=False)
    opened.library.workshops.write(workshop)
    end(trainer)
    return trainer


def workshop_of(trainer: Trainer) -> str:
    (row,) = trainer.program.library.workshops.every()
    return row.id


def opened_of(trainer: Trainer) -> Opened:
    program = trainer.program
    return Opened(program.library, workshop_of(trainer), program.clock)
