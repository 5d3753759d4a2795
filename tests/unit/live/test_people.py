"""The list of people: what is stored, what undo brings back, and what of a name stays in the file."""

from datetime import date, time

import pytest
from PySide6.QtCore import QObject

from facilitator.core.agenda import Day
from facilitator.core.errors import (
    FieldEmpty,
    FieldTooLong,
    NothingToRedo,
    NothingToUndo,
    PersonTaken,
)
from facilitator.core.people import Count, count
from facilitator.core.unplanned import Unplanned
from facilitator.live.desk import Desk
from facilitator.live.opened import Opened
from facilitator.live.people import LISTED, LivePeople
from facilitator.live.reports import read_day
from facilitator.storage.handover import handover_of, read_handover, write_handover
from facilitator.storage.library import open_library
from tests.unit.live.conftest import plant

LIST = "张伟，研发，1\n王芳，研发，2\n𠮷田㛃，财务，1\n李明，，2"


@pytest.fixture
def people(opened, qapp) -> LivePeople:
    """The list as Home opens it."""
    return LivePeople(opened, QObject(qapp), kind=LISTED)


@pytest.fixture
def desk(opened, qapp) -> Desk:
    LivePeople(opened, kind=LISTED).add(LIST, "console")
    made = Desk(opened, "zh-CN", QObject(qapp))
    made.stage.start("console")
    return made


def again(opened: Opened) -> LivePeople:
    """What another start of the program finds."""
    return LivePeople(Opened(opened.library, opened.workshop.id, opened.clock))


def sizes(opened: Opened) -> list[int]:
    return [group.size for group in opened.workshop.groups]


def who(people: LivePeople, name: str) -> str:
    return next(one.id for one in people.people if one.name == name)


def test_a_list_is_stored_whole_and_groups_know_their_heads(people, opened) -> None:
    assert sizes(opened) == [4, 4, 4, 4]
    assert people.add(LIST, "console").problems == ()
    assert [one.name for one in again(opened).people] == ["张伟", "王芳", "𠮷田㛃", "李明"]
    assert again(opened).people == people.people
    assert sizes(opened) == [2, 2, 0, 0]
    assert opened.workshop.people == 4
    assert Opened(opened.library, "w", opened.clock).workshop == opened.workshop


def test_a_wrong_line_takes_nobody(people, opened) -> None:
    before = len(opened.actions)
    assert len(people.add("张伟，研发，红枫组\n王芳", "console").problems) == 1
    assert again(opened).people == ()
    assert len(opened.actions) == before


def test_every_change_is_undone_and_redone(people, opened) -> None:
    people.add(LIST, "console")
    wang = who(people, "王芳")
    steps = [
        lambda: people.assign([wang], opened.workshop.groups[2].id, "console"),
        lambda: people.mark([wang], "late", "console"),
        lambda: people.rename(wang, "王 芳芳", "销售", "素食", "console"),
        lambda: people.divide("mixed", "console"),
        lambda: people.remove([wang], "console"),
    ]
    seen = [(people.people, sizes(opened))]
    for step in steps:
        step()
        seen.append((people.people, sizes(opened)))
    assert len({repr(one) for one in seen}) == len(seen)
    for state in reversed(seen[:-1]):
        people.undo_last("console")
        assert (people.people, sizes(opened)) == state
        assert again(opened).people == state[0]
    people.undo_last("console")
    assert again(opened).people == ()
    assert sizes(opened) == [4, 4, 4, 4]
    with pytest.raises(NothingToUndo):
        people.undo_last("console")
    for state in seen:
        people.redo_last("console")
        assert (people.people, sizes(opened)) == state


def test_dividing_again_divides_otherwise_and_says_its_seed(people, opened) -> None:
    people.add("\n".join(f"学员{n}，部{n % 3}" for n in range(12)), "console")
    people.divide("mixed", "console")
    first, seed = people.people, people.roster().seed
    assert sizes(opened) == [3, 3, 3, 3]
    people.divide("mixed", "console")
    assert people.people != first
    assert people.roster().seed == seed + 1


def test_a_name_is_checked_before_it_is_changed(people) -> None:
    people.add("张伟，研发\n王芳，研发", "console")
    wang = who(people, "王芳")
    for name, department, error in (
        (" ", "研发", FieldEmpty),
        ("甲" * 21, "", FieldTooLong),
        ("王芳", "乙" * 21, FieldTooLong),
        ("张 伟", "研发", PersonTaken),
    ):
        with pytest.raises(error):
            people.rename(wang, name, department, "", "console")
    assert people.people[1].name == "王芳"


def test_no_action_and_no_change_row_holds_a_name(people, opened) -> None:
    people.add(LIST, "console")
    people.rename(who(people, "李明"), "李铭", "", "", "console")
    rows = [(action.facts, opened.library.changes("w", action.id)) for action in opened.actions[1:]]
    assert len(rows) == 2
    assert not any(name in repr(rows) for name in ("张伟", "𠮷", "李明", "李铭", "研发"))


def test_closing_the_list_forgets_names_that_are_gone(people, opened) -> None:
    people.add("甲乙丙丁戊\n己庚辛壬癸", "console")
    people.remove([who(people, "甲乙丙丁戊")], "console")
    people.rename(who(people, "己庚辛壬癸"), "王芳", "", "", "console")
    people.close()
    stored = b"".join(one.read_bytes() for one in opened.library.path.parent.glob("library.db*"))
    assert "甲乙丙丁戊".encode() not in stored
    assert "己庚辛壬癸".encode() not in stored
    assert "王芳".encode() in stored
    assert [one.name for one in again(opened).people] == ["王芳"]


def test_erasing_a_workshop_leaves_no_name_in_the_file(people, opened) -> None:
    people.add("甲乙丙丁戊", "console")
    opened.library.erase("w")
    stored = b"".join(one.read_bytes() for one in opened.library.path.parent.glob("library.db*"))
    assert "甲乙丙丁戊".encode() not in stored


def test_one_click_while_it_runs_is_undone_with_everything_else(desk, listen) -> None:
    people = desk.people
    heard = listen(desk.history.last_action_changed)
    zhang = who(people, "张伟")
    people.mark([zhang], "present", "console")
    assert count(again(desk.opened).people, people.day).present == 1
    assert heard.last.kind == "attendance"
    assert dict(heard.last.facts)["name"] == "张伟"
    desk.commands.perform("undo", "console")
    assert count(again(desk.opened).people, people.day).present == 0
    desk.commands.perform("redo", "console")
    assert count(people.people, people.day).present == 1


def test_undo_while_it_runs_does_not_reach_the_list_made_before(desk) -> None:
    with pytest.raises(NothingToUndo):
        desk.history.undo("console")
    assert len(desk.people.people) == 4


def test_a_walk_in_goes_into_the_smallest_group_and_has_come(desk) -> None:
    assert desk.people.walk_in("赵六", "console").problems == ()
    new = desk.people.people[-1]
    assert new.walk_in
    assert new.home("all") == desk.opened.workshop.groups[2].id
    assert new.state(desk.people.day) == "present"
    assert sizes(desk.opened) == [2, 2, 1, 0]
    assert [one.kind for one in desk.people.walk_in("赵六", "console").problems] == ["known"]
    desk.history.undo("console")
    assert len(again(desk.opened).people) == 4


def test_the_absent_are_no_heads_of_their_group(desk) -> None:
    people = desk.people
    people.mark([who(people, "张伟")], "absent", "console")
    assert sizes(desk.opened) == [1, 2, 0, 0]
    people.mark([who(people, "张伟")], "late", "console")
    assert sizes(desk.opened) == [2, 2, 0, 0]


def test_undo_of_one_thing_leaves_what_was_changed_since(people, opened) -> None:
    people.add("张伟，研发，1", "console")
    zhang = who(people, "张伟")
    people.mark([zhang], "present", "console")
    marked = opened.actions[-1]
    people.assign([zhang], opened.workshop.groups[1].id, "console")
    people.undo(marked, opened.undoing(marked, "console"))
    (now,) = again(opened).people
    assert now.marks == ()
    assert now.home("all") == opened.workshop.groups[1].id


def test_a_refused_write_changes_nothing(people, opened, monkeypatch) -> None:
    people.add("张伟", "console")

    def refuse(*_args: object, **_more: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(opened.library.workshops, "write", refuse)
    with pytest.raises(RuntimeError):
        people.add("王芳", "console")
    monkeypatch.undo()
    assert [one.name for one in people.people] == ["张伟"]
    assert again(opened).people == people.people


def test_another_workshop_has_other_people(people, opened, library, clock) -> None:
    people.add("张伟", "console")
    plant(library, clock, id="v")
    assert LivePeople(Opened(library, "v", clock)).people == ()


def test_the_summary_knows_how_many_came_and_nobody_by_name(desk) -> None:
    people = desk.people
    people.mark([who(people, "张伟"), who(people, "王芳")], "present", "console")
    people.mark([who(people, "李明")], "late", "console")
    people.welcome("甲乙丙丁", "console")
    opened = desk.opened
    day = read_day(opened.library, "w", opened.clock.now_ms())
    assert day.attendance == Count(planned=4, present=2, late=1, walk_ins=1)
    assert not any(one.name in repr(day) for one in people.people)


def test_what_changes_the_plan_leaves_people_where_they_are(desk) -> None:
    people = desk.people
    people.mark([who(people, "张伟")], "present", "console")
    before = people.people
    desk.plan.insert(Unplanned(kind="break", minutes=5), "console")
    desk.stage.use_code_names(True, "console")
    assert again(desk.opened).people == before


def test_undo_of_a_removal_brings_the_name_back_after_a_look_at_home(desk) -> None:
    people = desk.people
    people.remove([who(people, "李明")], "console")
    LivePeople(Opened(desk.opened.library, "w", desk.opened.clock), kind=LISTED).close()
    desk.history.undo("console")
    assert "李明" in [one.name for one in again(desk.opened).people]


def test_an_ended_workshop_forgets_who_was_taken_off_the_list(desk) -> None:
    people = desk.people
    people.add("甲乙丙丁戊", "console")
    people.remove([who(people, "甲乙丙丁戊")], "console")
    desk.stage.end("console")
    people.close()
    folder = desk.opened.library.path.parent
    assert not any("甲乙丙丁戊".encode() in one.read_bytes() for one in folder.glob("library.db*"))


def test_the_first_day_is_judged_by_who_was_there_then(library, clock, qapp) -> None:
    first, second = (
        Day(id=one, day=date(2026, 3, n), start=time(9)) for n, one in ((5, "day"), (6, "two"))
    )
    plant(library, clock, id="days", days=(first, second))
    opened = Opened(library, "days", clock)
    people = LivePeople(opened, QObject(qapp), kind=LISTED)
    people.add("张伟，研发，1\n王芳，研发，1\n李明，研发，1\n赵六，研发，1", "console")
    everybody = [one.id for one in people.people]
    people.mark(everybody[:3], "absent", "console")
    quiz = opened.board.of("quiz")
    assert quiz is not None
    assert quiz.play is not None
    assert quiz.play.sizes["quiz-g1"] == 1

    clock.advance(24 * 3600)
    assert people.day == "two"
    people.mark(everybody, "present", "console")
    assert opened.workshop.groups[0].size == 4
    quiz = opened.board.of("quiz")
    assert quiz is not None
    assert quiz.play is not None
    assert quiz.play.sizes["quiz-g1"] == 1
    assert Opened(library, "days", clock).workshop == opened.workshop


def test_what_is_handed_over_has_heads_and_no_names(desk, tmp_path) -> None:
    desk.people.mark([who(desk.people, "张伟")], "absent", "console")
    write_handover(tmp_path / "file", handover_of(desk.opened.library, "w"))
    file = (tmp_path / "file").read_bytes()
    assert not any(one.name.encode() in file for one in desk.people.people)
    assert read_handover(tmp_path / "file").workshop == desk.opened.workshop


def test_on_another_computer_the_list_is_not_undone_for_it_is_not_there(
    desk, clock, tmp_path, qapp
) -> None:
    desk.people.mark([who(desk.people, "张伟")], "absent", "console")
    write_handover(tmp_path / "file", handover_of(desk.opened.library, "w"))
    second = open_library(tmp_path / "second", clock.now_ms)
    found = read_handover(tmp_path / "file")
    second.exchange.take_over(found)
    other = Desk(Opened(second, "w", clock), "zh-CN", QObject(qapp))
    assert other.people.people == ()
    with pytest.raises(NothingToUndo):
        other.history.undo("console")
    second.close()


def test_on_another_computer_what_was_undone_is_not_redone_and_says_so(
    desk, clock, tmp_path, qapp
) -> None:
    desk.people.mark([who(desk.people, "张伟")], "absent", "console")
    desk.history.undo("console")
    write_handover(tmp_path / "file", handover_of(desk.opened.library, "w"))
    second = open_library(tmp_path / "second", clock.now_ms)
    second.exchange.take_over(read_handover(tmp_path / "file"))
    other = Desk(Opened(second, "w", clock), "zh-CN", QObject(qapp))
    with pytest.raises(NothingToRedo):
        other.history.redo("console")
    assert other.people.people == ()
    second.close()


def test_undo_of_a_mark_leaves_off_who_was_taken_off_the_list_since(desk) -> None:
    people = desk.people
    zhang, wang = who(people, "张伟"), who(people, "王芳")
    people.mark([zhang], "late", "console")
    alone = desk.opened.actions[-1]
    people.mark([zhang, wang], "present", "console")
    both = desk.opened.actions[-1]
    people.remove([zhang], "console")
    left = [one.name for one in people.people]
    with pytest.raises(NothingToUndo):
        people.undo(alone, desk.opened.undoing(alone, "console"))
    people.undo(both, desk.opened.undoing(both, "console"))
    assert [one.name for one in again(desk.opened).people] == left
    assert again(desk.opened).people == people.people
    assert not any(one.marks for one in people.people)
    people.undo(both, desk.opened.redoing(both, "console"))
    assert [one.name for one in people.people if one.marks] == ["王芳"]
    with pytest.raises(NothingToRedo):
        people.undo(alone, desk.opened.redoing(alone, "console"))


def test_who_came_and_was_taken_off_since_does_not_hold_up_the_undo_of_the_others(desk) -> None:
    people = desk.people
    people.add("赵六，，3\n钱七，，4", "console")
    added = desk.opened.actions[-1]
    people.remove([who(people, "赵六")], "console")
    people.undo(added, desk.opened.undoing(added, "console"))
    assert [one.name for one in again(desk.opened).people] == ["张伟", "王芳", "𠮷田㛃", "李明"]


def test_guests_alone_do_not_make_the_planned_numbers_small(opened, qapp) -> None:
    people = LivePeople(opened, QObject(qapp), kind=LISTED)
    people.welcome("临时学员 1", "console")
    assert sizes(opened) == [4, 4, 4, 4]
    assert opened.workshop.people == 16
    assert people.people[0].home("all") == "g1"
    people.add("张伟，研发，1", "console")
    assert sizes(opened) == [2, 0, 0, 0]
    people.undo_last("console")
    assert sizes(opened) == [4, 4, 4, 4]
    assert again(opened).people == people.people
