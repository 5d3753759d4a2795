"""The people of a workshop: listed on Home, marked at the door, and never seen by the room."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator import loading
from facilitator.core.errors import DiskFull
from facilitator.core.papers import papers_of, to_bring
from facilitator.core.people import Attendance, Participant, count
from facilitator.live.opened import Opened
from facilitator.live.people import LivePeople
from facilitator.peopling import Peopling
from facilitator.ui.people.page import PeoplePage
from facilitator.ui.people.paste_sheet import PasteSheet
from facilitator.ui.people.row_view import carried
from tests.ui.app.trainer import Trainer, catch_up
from tests.ui.home.finding import button, focused, sheet, words

LIST = "张伟\t研发部\t1\n王芳\t研发部\t2\n李明\t财务部\t1\n欧阳娜娜\t财务部\t"
CARD = "部门混编"


@pytest.fixture
def ready(trainer: Trainer) -> Trainer:
    """On Home, with the sample workshop on the card, begun."""
    trainer.program.running.left.emit()
    return trainer


def page(trainer: Trainer) -> PeoplePage:
    found = trainer.program.shell.findChildren(PeoplePage)
    return next(one for one in found if one.isVisible())


def is_open(trainer: Trainer) -> bool:
    return any(one.isVisible() for one in trainer.program.shell.findChildren(PeoplePage))


def paste(trainer: Trainer, text: str) -> None:
    """As a person does who comes from a spreadsheet."""
    QApplication.clipboard().setText(text)
    button(page(trainer), "粘贴名单…").click()
    trainer.press("Ctrl+V")


def take(trainer: Trainer, text: str = LIST) -> None:
    paste(trainer, text)
    trainer.press("Ctrl+Enter")


def stored(trainer: Trainer) -> dict[str, Participant]:
    """What another start of the program would find."""
    if trainer.program.running is not None:
        workshop = trainer.running.opened.workshop.id
    else:
        workshop = trainer.program.library.workshops.every()[0].id
    opened = Opened(trainer.program.library, workshop, trainer.clock)
    return {one.name: one for one in LivePeople(opened).people}


def everything(trainer: Trainer) -> bytes:
    """All that the files of the library hold."""
    return b"".join(one.read_bytes() for one in trainer.folder.glob("library.db*"))


def state(trainer: Trainer, name: str) -> Attendance:
    return stored(trainer)[name].state(trainer.running.desk.people.day)


def click(trainer: Trainer, name: str, wanted: Attendance) -> None:
    """Press the button of the mouse on a state in the row of somebody."""
    people = page(trainer).pane.list
    who = stored(trainer)[name].id
    line = page(trainer).pane.rows.line_of(who)
    assert line is not None
    at = people.place_of(line, wanted)
    QTest.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_a_list_from_a_spreadsheet_is_taken_on_home_and_undone(ready: Trainer) -> None:
    ready.press("Ctrl+Shift+P")
    take(ready)
    assert [one.department for one in stored(ready).values()] == [
        "研发部",
        "研发部",
        "财务部",
        "财务部",
    ]
    cards = page(ready).groups.cards()
    assert [len(card.members()) for card in cards[:3]] == [2, 1, 0]
    assert focused() is page(ready).pane.list

    ready.press("Ctrl+Z")
    assert stored(ready) == {}
    ready.press("Ctrl+Y")
    assert list(stored(ready)) == ["张伟", "王芳", "李明", "欧阳娜娜"]

    ready.press("Esc")
    assert not is_open(ready)
    assert list(stored(ready)) == ["张伟", "王芳", "李明", "欧阳娜娜"]


def test_the_button_on_the_card_of_home_opens_the_same_page(ready: Trainer) -> None:
    button(ready.program.home, "学员…").click()
    assert "有哪些学员？" in words(page(ready))


def test_every_wrong_line_is_named_and_nobody_is_taken(ready: Trainer) -> None:
    ready.press("Ctrl+Shift+P")
    paste(
        ready,
        "张伟\t研发部\t1\n王芳\t研发部\t红枫组\n张伟\t研发部\n\t财务部\n李 雷 采购\n",
    )
    asked = page(ready).sheet()
    assert isinstance(asked, PasteSheet)
    said = asked.said().splitlines()
    assert [line[:5] for line in said] == ["第 2 行", "第 3 行", "第 4 行", "第 5 行"]
    assert "红枫组" in said[0]
    ready.press("Ctrl+Enter")
    assert stored(ready) == {}
    assert page(ready).sheet() is asked
    assert asked.lines.textCursor().blockNumber() == 1

    QApplication.clipboard().setText("张伟")
    ready.press("Ctrl+A", "Ctrl+V", "Ctrl+Enter")
    assert list(stored(ready)) == ["张伟"]


def test_lines_beyond_the_first_wrong_ones_are_named_by_number(ready: Trainer) -> None:
    ready.press("Ctrl+Shift+P")
    paste(ready, "\n".join(f"学员{n},,红枫组" for n in range(1, 8)))
    asked = page(ready).sheet()
    assert isinstance(asked, PasteSheet)
    assert asked.said().endswith("还有要改的行：5、6、7")


def test_a_usual_list_is_taken_and_says_what_it_has_no_use_for(ready: Trainer) -> None:
    ready.press("Ctrl+Shift+P")
    paste(ready, "姓名\t部门\t职务\n张伟\t研发部\t经理\n王芳\t财务部\t主管\n")
    asked = page(ready).sheet()
    assert isinstance(asked, PasteSheet)
    assert asked.said() == "2 人；没有用到的列：职务"
    ready.press("Ctrl+Enter")
    assert list(stored(ready)) == ["张伟", "王芳"]


def test_keys_of_home_do_not_reach_it_through_the_page(ready: Trainer) -> None:
    ready.press("Ctrl+Shift+P", "F5", "Ctrl+N", "Ctrl+2")
    assert is_open(ready)
    assert ready.program.running is None
    assert ready.program.home.tab() == "workshops"


def test_one_key_one_click_and_a_second_one_takes_it_back(ready: Trainer) -> None:
    ready.press("Ctrl+Shift+P")
    take(ready)
    ready.press("Esc")
    ready.press("F5", "Ctrl+Shift+P", "Home", "Space")
    assert state(ready, "张伟") == "present"
    click(ready, "王芳", "late")
    click(ready, "李明", "absent")
    assert (state(ready, "王芳"), state(ready, "李明")) == ("late", "absent")
    assert page(ready).pane.words() == "实到 2/4、迟到 1、未到 1"
    click(ready, "王芳", "late")
    assert state(ready, "王芳") == ""
    ready.press("Ctrl+Z", "Ctrl+Z")
    assert (state(ready, "王芳"), state(ready, "李明")) == ("late", "")
    button(page(ready), "其余已到").click()
    assert [state(ready, one) for one in stored(ready)] == ["present", "late", "present", "present"]


def printed(trainer: Trainer) -> list[int]:
    """How many there are of all that is printed and brought along, as another start finds it."""
    library = trainer.program.library
    opened = Opened(library, library.workshops.every()[0].id, trainer.clock)
    workshop, script = opened.workshop, opened.script
    brought = [one.total for one in to_bring(workshop, script)]
    return [one.copies for one in papers_of(workshop, script)] + brought


def test_a_list_without_groups_leaves_what_is_printed(ready: Trainer) -> None:
    before = printed(ready)
    ready.press("Ctrl+Shift+P")
    take(ready, "\n".join(f"学员{n:02}" for n in range(36)))
    assert len(stored(ready)) == 36
    assert printed(ready) == before


def test_who_is_absent_is_no_head_of_the_group(ready: Trainer) -> None:
    ready.press("Ctrl+Shift+P")
    take(ready, LIST + "2")
    ready.press("Esc")
    ready.press("F5", "Ctrl+Shift+P")
    click(ready, "张伟", "absent")
    assert [group.size for group in ready.running.opened.workshop.groups][:3] == [1, 2, 0]


def test_a_walk_in_is_one_click_and_gets_a_name_afterwards(trainer: Trainer) -> None:
    trainer.press("Ctrl+Shift+P")
    button(page(trainer), "临时到场").click()
    assert list(stored(trainer)) == ["临时学员 1"]
    assert state(trainer, "临时学员 1") == "present"
    trainer.press("Enter")
    QApplication.clipboard().setText("赵六")
    trainer.press("Ctrl+V", "Enter")
    assert stored(trainer)["赵六"].walk_in
    button(page(trainer), "临时到场").click()
    assert list(stored(trainer)) == ["赵六", "临时学员 1"]
    day = trainer.running.desk.people.day
    assert count(stored(trainer).values(), day).walk_ins == 2


def test_figures_and_the_mouse_move_people_to_groups(trainer: Trainer) -> None:
    trainer.press("Ctrl+Shift+P")
    take(trainer)
    trainer.press("Home", "3")
    groups = trainer.running.opened.workshop.groups
    assert stored(trainer)["张伟"].home(groups[0].grouping) == groups[2].id

    card = page(trainer).groups.cards()[1]
    ids = tuple(stored(trainer)[one].id for one in ("张伟", "李明"))
    data = carried(ids)
    where, move, left = QPointF(20, 20), Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(card, QDragEnterEvent(where.toPoint(), move, data, left, none))
    QApplication.sendEvent(card, QDropEvent(where, move, data, left, none))
    assert {row.person.name for row in card.members()} == {"张伟", "王芳", "李明"}

    trainer.press("9")
    assert "没有第 9 组" in words(page(trainer))


def test_the_departments_are_mixed_fairly(trainer: Trainer) -> None:
    trainer.press("Ctrl+Shift+P")
    take(trainer, "\n".join(f"学员{n}\t部门{n % 3}" for n in range(18)))
    assert page(trainer).groups.words().startswith("未分完")
    button(page(trainer), CARD).click()
    cards = page(trainer).groups.cards()
    assert {len(card.members()) for card in cards} == {18 // len(cards)}
    for card in cards:
        assert len({row.person.department for row in card.members()}) == len(card.members())
    assert page(trainer).groups.words().startswith("均衡")
    trainer.press("Ctrl+Z")
    assert all(not one.homes for one in stored(trainer).values())


def test_undo_on_the_page_never_takes_back_a_score(trainer: Trainer) -> None:
    trainer.go_to_quiz()
    trainer.answer("a", "c")
    before = len(trainer.running.opened.actions)
    trainer.press("Ctrl+Shift+P", "Ctrl+Z")
    assert len(trainer.running.opened.actions) == before


def test_the_clicker_moves_the_room_while_the_page_is_open(trainer: Trainer) -> None:
    trainer.press("Ctrl+Shift+P")
    before = trainer.position
    trainer.press("PgDn")
    assert trainer.position != before
    assert is_open(trainer)


def test_no_name_is_in_anything_the_room_is_shown(trainer: Trainer) -> None:
    trainer.press("Ctrl+Shift+P")
    take(trainer)
    click(trainer, "张伟", "present")
    trainer.press("Esc")
    for _ in range(12):
        trainer.press("PgDn")
        assert not any(name in repr(trainer.stage()) for name in stored(trainer))


def test_the_last_action_is_said_in_words(trainer: Trainer) -> None:
    trainer.press("Ctrl+Shift+P")
    take(trainer)
    click(trainer, "王芳", "late")
    trainer.press("Esc")
    assert any("王芳 迟到" in one for one in words(trainer.console))
    trainer.press("Ctrl+Z")
    assert any("撤销" in one and "王芳 迟到" in one for one in words(trainer.console))


def test_another_language_shows_the_same_people(trainer: Trainer) -> None:
    trainer.press("Ctrl+Shift+P")
    take(trainer)
    trainer.press("Esc")
    trainer.program.change_language("en")
    trainer.press("Ctrl+Shift+P")
    assert page(trainer).pane.words() == "0 of 4 here"
    trainer.press("Ctrl+Shift+P")
    assert not is_open(trainer)


def test_who_is_off_the_list_is_forgotten_even_if_the_program_was_closed_over_it(
    ready: Trainer,
) -> None:
    ready.press("Ctrl+Shift+P")
    take(ready, "甲乙丙丁戊\n王芳")
    ready.press("Home", "Delete")
    assert list(stored(ready)) == ["王芳"]
    assert "甲乙丙丁戊".encode() in everything(ready)
    workshop = ready.program.library.workshops.every()[0].id
    ready.program.library.workshops.write_status(workshop, "draft")
    loading.list_people(ready.program, workshop)
    assert "甲乙丙丁戊".encode() not in everything(ready)


def test_a_disk_that_refuses_does_not_keep_the_console_open(
    trainer: Trainer, monkeypatch: pytest.MonkeyPatch, expected_log: list[str]
) -> None:
    trainer.press("Ctrl+Shift+P")
    take(trainer)
    trainer.press("Home", "Delete", "Esc")

    def refuse(*_words: object) -> None:
        raise DiskFull(trainer.folder)

    monkeypatch.setattr(trainer.program.library, "drop", refuse)
    trainer.running.desk.stage.end("console")
    trainer.program._put_away()  # noqa: SLF001
    assert trainer.program.running is None
    assert ["not forgotten yet" in line for line in expected_log] == [True]


def test_a_rehearsal_says_that_it_has_no_list(home: Trainer) -> None:
    home.press("Enter")
    home.program.running.left.emit()
    workshop = home.program.library.workshops.every()[0].id
    home.program.rehearse(workshop)
    home.press("Ctrl+Shift+P")
    assert not is_open(home)
    assert "彩排中没有学员名单" in words(home.console)


def test_details_are_checked_before_they_are_changed(trainer: Trainer) -> None:
    trainer.press("Ctrl+Shift+P")
    take(trainer, "张伟\n王芳")
    trainer.press("Home", "Enter")
    QApplication.clipboard().setText("王芳")
    trainer.press("Ctrl+V", "Enter")
    asked = sheet(page(trainer))
    assert any(one.startswith("名单中已有“王芳”") or "王芳" in one for one in words(asked))
    assert list(stored(trainer)) == ["张伟", "王芳"]
    trainer.press("Esc")
    assert page(trainer).sheet() is None
    assert focused() is page(trainer).pane.list


def test_nothing_of_the_list_is_left_at_home_when_it_is_closed(at_home: Trainer) -> None:
    home = at_home.program.home
    at_home.press("Ctrl+Shift+P")
    assert home.findChildren(Peopling)
    at_home.press("Esc")
    catch_up()
    assert home.findChildren(Peopling) == []
