"""What Home is told of the days of follow-up, over the whole library; what is kept of it."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QObject

from facilitator.core.follow_up import FollowUp
from facilitator.core.notebook import Jotting
from facilitator.core.waves import wave_after
from facilitator.live.announcements import read_facts
from facilitator.live.desk import Desk
from facilitator.live.opened import Opened
from facilitator.live.reminders import LiveReminders
from facilitator.texts import load_texts
from tests.unit.live.conftest import plant

FIRST = wave_after(date(2026, 3, 5), 30)
A_DAY = 86_400


@pytest.fixture
def over(opened: Opened, qapp) -> Desk:
    """A workshop that is over, with a commitment."""
    made = Desk(opened, "zh-CN", QObject(qapp))
    made.stage.start("console")
    made.notebook.jot(Jotting(kind="commitment", text="周三前答复"), "console")
    made.stage.end("console")
    return made


@pytest.fixture
def live(over: Desk, clock) -> LiveReminders:
    clock.advance(31 * A_DAY)
    return LiveReminders(over.opened.library, clock)


def told(live: LiveReminders) -> dict[str, int]:
    found: list[object] = []

    def hear(due, today) -> None:
        found.extend((due, today))

    live.due_changed.connect(hear)
    live.announce()
    live.due_changed.disconnect(hear)
    return {one: wave.after for one, wave in found[0].items()}  # pyright: ignore


def test_only_what_is_over_is_told_and_no_sample(live, over, library, clock) -> None:
    plant(library, clock, id="draft")
    plant(library, clock, id="sample", sample=True, status="finished")
    assert told(live) == {over.opened.workshop.id: 30}


def test_a_report_ends_it_and_its_undo_begins_it_again(live, over) -> None:
    (promise,) = over.opened.notebook.of_kind("commitment")
    report = FollowUp(commitment=promise.id, state="done")
    over.follow_up.import_follow_up([report], "console")
    assert told(live) == {}
    over.history.undo("console")
    assert told(live) == {over.opened.workshop.id: 30}


def test_put_off_and_dismissed_are_kept(live, over, clock) -> None:
    workshop = over.opened.workshop.id
    live.put_off(workshop, FIRST, "console")
    again = LiveReminders(over.opened.library, clock)
    assert told(again) == {}
    clock.advance(7 * A_DAY)
    assert told(again) == {workshop: 30}
    again.dismiss(workshop, FIRST, "console")
    clock.advance(3 * A_DAY)
    assert told(LiveReminders(over.opened.library, clock)) == {}
    # Nothing of it can be undone in the place of something else.
    assert over.opened.library.actions(workshop)[-1].kind == "reminder"


def test_the_facts_of_the_texts(over, library) -> None:
    facts = read_facts(library, over.opened.workshop.id, load_texts("zh-CN"))
    assert facts.waves[30] == "4 月 6 日（星期一）"
    assert FIRST.day == date(2026, 4, 6) == FIRST.planned + timedelta(days=2)
    assert (facts.commitments, facts.reported) == (1, 0)
