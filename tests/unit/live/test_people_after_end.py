"""The list of a workshop that is over: names and attendance still change, what was played does not."""

from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import QObject

from facilitator.core.after_end import LISTED, changed_after_the_end
from facilitator.core.agenda import Day
from facilitator.core.errors import GroupsStay, RecordsOnly, WorkshopFinished
from facilitator.core.journal import Place
from facilitator.core.people import Roster
from facilitator.live.certificates import LiveCertificates
from facilitator.live.desk import Desk
from facilitator.live.opened import Opened
from facilitator.live.people import LivePeople
from facilitator.live.reports import read_day
from tests.unit.core import course
from tests.unit.live.conftest import plant


@pytest.fixture
def desk(opened, clock, qapp) -> Desk:
    """Groups 1 and 2 have scores, 3 and 4 have none; it is over."""
    LivePeople(opened, kind=LISTED).add("张伟，研发，1\n王芳，研发，3\n李明", "console")
    desk = Desk(opened, "zh-CN", QObject(qapp))
    desk.stage.start("console")
    desk.scores.award(Place("case", 1, "case-g1", "act-1"), "c", "console")
    desk.scores.award(Place("case", 1, "case-g2", "act-1"), "a", "console")
    clock.advance(7 * 60)
    desk.stage.end("console")
    return desk


@pytest.fixture
def ended(desk: Desk, opened: Opened) -> Opened:
    return Opened(opened.library, opened.workshop.id, opened.clock)


@pytest.fixture
def people(ended: Opened) -> LivePeople:
    return LivePeople(ended, kind=LISTED)


def who(people: LivePeople, *names: str) -> list[str]:
    return [one.id for one in people.people if one.name in names]


def test_the_forgotten_get_certificates_and_no_score_changes(people, ended) -> None:
    workshop, board = ended.workshop, ended.board
    people.add("赵丽，财务，1\n陈静", "console")
    people.mark(who(people, "赵丽", "陈静"), "present", "console")
    people.rename(who(people, "张伟")[0], "张玮", "采购", "", "console")
    again = Opened(ended.library, ended.workshop.id, ended.clock)
    assert again.workshop == workshop
    assert again.board == board
    attended = {one.person.name: one.enough for one in LiveCertificates(again).attended()}
    assert attended == {"张玮": False, "王芳": False, "李明": False, "赵丽": True, "陈静": True}
    assert people.roster().over


def test_undo_takes_it_back_and_the_report_says_so_only_while_it_stands(people, ended) -> None:
    assert not changed_after_the_end(ended.actions)
    people.add("赵丽，财务，1", "console")
    assert changed_after_the_end(ended.actions)
    day = read_day(ended.library, ended.workshop.id, ended.clock.now_ms())
    assert changed_after_the_end(day.actions)
    people.undo_last("console")
    assert who(people, "赵丽") == []
    assert not changed_after_the_end(ended.actions)
    people.redo_last("console")
    assert len(who(people, "赵丽")) == 1


def test_nobody_leaves_a_group_that_has_scores(people, ended) -> None:
    before = (people.people, len(ended.actions))
    with pytest.raises(GroupsStay):
        people.assign(who(people, "张伟", "王芳"), "g2", "console")
    with pytest.raises(GroupsStay):
        people.remove(who(people, "张伟"), "console")
    with pytest.raises(GroupsStay):
        people.divide("mixed", "console")
    assert (people.people, len(ended.actions)) == before
    people.remove(who(people, "王芳"), "console")
    people.assign(who(people, "李明"), "g1", "console")
    assert [one.name for one in people.people] == ["张伟", "李明"]


def test_whoever_is_remembered_as_a_walk_in_is_put_into_no_group(people) -> None:
    people.welcome("访客", "console")
    (one,) = [each for each in people.people if each.name == "访客"]
    assert (one.walk_in, one.homes, one.came) == (True, (), True)


def test_at_the_console_the_list_is_closed_and_a_records_only_copy_has_none(desk, people, ended):
    with pytest.raises(WorkshopFinished):
        desk.people.add("赵丽", "console")
    ended.library.exchange.take_in(ended.workshop.id, (), (), assisting=True)
    copy = LivePeople(Opened(ended.library, ended.workshop.id, ended.clock), kind=LISTED)
    with pytest.raises(RecordsOnly):
        copy.add("赵丽", "console")


@pytest.fixture
def two_days(library, clock, qapp) -> LivePeople:
    """Of a workshop of two days that is over; nobody noted who came on the first."""
    days = tuple(
        Day(id=one, day=date(2026, 3, n), start=time(9)) for n, one in ((5, "day"), (6, "two"))
    )
    blocks = course.workshop().blocks
    late = blocks[-1].id
    moved = tuple(replace(one, day="two") if one.id == late else one for one in blocks)
    workshop = plant(library, clock, id="days", days=days, blocks=moved)
    LivePeople(Opened(library, workshop, clock), kind=LISTED).add("张伟，，1\n王芳", "console")
    desk = Desk(Opened(library, workshop, clock), "zh-CN", QObject(qapp))
    desk.stage.start("console")
    clock.advance(24 * 3600)
    desk.stage.end("console")
    return LivePeople(Opened(library, workshop, clock), kind=LISTED)


def test_attendance_of_each_day_is_noted_after_the_end(two_days, library, clock) -> None:
    people = two_days
    assert [one.id for one in people.roster().days] == ["day", "two"]
    assert (people.roster().day, people.roster().day_no) == ("two", 2)
    people.mark(who(people, "张伟", "王芳"), "present", "console")
    heard: list[Roster] = []
    people.people_changed.connect(heard.append)
    people.look_at_day("day")
    assert (heard[-1].day, heard[-1].day_no) == ("day", 1)
    people.mark(who(people, "张伟"), "present", "console")
    people.mark(who(people, "王芳"), "absent", "console")
    people.welcome("访客", "console")
    again = Opened(library, "days", clock)
    stored = {one.name: (one.state("day"), one.state("two")) for one in LivePeople(again).people}
    assert stored == {
        "张伟": ("present", "present"), "王芳": ("absent", "present"), "访客": ("present", ""),
    }  # fmt: skip
    enough = {one.person.name: one.enough for one in LiveCertificates(again).attended()}
    assert enough == {"张伟": True, "王芳": False, "访客": True}

    people.look_at_day("two")
    people.undo_last("console")
    assert people.roster().day == "day", "what is taken back is seen"
    people.look_at_day("no such day")
    assert people.roster().day == "day"


def test_while_it_runs_no_other_day_is_noted(opened, clock, qapp) -> None:
    desk = Desk(opened, "zh-CN", QObject(qapp))
    desk.stage.start("console")
    desk.people.look_at_day(opened.workshop.days[-1].id)
    assert desk.people.roster().days == ()
    assert desk.people.noted_day == desk.people.day
