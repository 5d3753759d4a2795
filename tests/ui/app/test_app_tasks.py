"""Each group's task in the room: typed at the console, shown by Enter, offered again."""

from PySide6.QtWidgets import QStyle, QStyleOptionFrame

from facilitator.core.group_tasks import TASK_WIDTH
from facilitator.core.stage import Stage
from facilitator.core.stage_around import TasksSlide
from facilitator.core.text import display_width
from facilitator.ui.dialogs.group_tasks import GroupTasksSheet
from facilitator.ui.widgets.text_field import TextField
from tests.ui.app.trainer import Trainer
from tests.ui.home.finding import open_sheets, words


def shown(trainer: Trainer) -> list[Stage]:
    seen: list[Stage] = []
    trainer.running.desk.stage.stage_changed.connect(seen.append)
    return seen


def tasks(stage: Stage) -> list[str]:
    assert isinstance(stage.slide, TasksSlide)
    return [row.task.first.text for row in stage.slide.rows]


def test_the_room_sees_them_with_enter_and_not_before(trainer: Trainer) -> None:
    before, seen = trainer.room(), shown(trainer)
    trainer.press("Ctrl+Shift+G", *"one", "Tab", *"two")
    assert trainer.room() == before
    trainer.press("Enter")
    assert tasks(seen[-1]) == ["one", "two"]
    assert seen[-1].timer is not None
    assert trainer.room() != before
    assert not open_sheets(trainer.console)
    trainer.press("Ctrl+Shift+G")
    assert trainer.room() == before


def test_what_was_typed_is_offered_again_after_a_restart_too(trainer: Trainer) -> None:
    trainer.press("Ctrl+Shift+G", *"one", "Enter")
    room = trainer.room()
    trainer.running.mend()
    assert trainer.room() == room
    seen = shown(trainer)
    trainer.press("PgDn")
    assert not isinstance(seen[-1].slide, TasksSlide)
    trainer.press("Ctrl+Shift+G", "Enter")
    assert tasks(seen[-1]) == ["one"]


def test_esc_shows_nothing_and_later_takes_them_away(trainer: Trainer) -> None:
    before = trainer.room()
    trainer.press("Ctrl+Shift+G", *"one", "Esc")
    assert trainer.room() == before
    trainer.press("Ctrl+Shift+G", *"one", "Enter", "Esc")
    assert trainer.room() == before


def test_nothing_typed_or_too_much_is_said_in_the_sheet(trainer: Trainer) -> None:
    trainer.press("Ctrl+Shift+G", "Enter")
    sheet = trainer.console.findChild(GroupTasksSheet)
    assert isinstance(sheet, GroupTasksSheet)
    assert trainer.tr("Type the task of one group at least") in words(sheet)
    trainer.press(*"a" * 41, "Enter")
    assert open_sheets(trainer.console)
    assert trainer.running.opened.running.shown.over == "none"


def test_a_task_is_seen_whole_in_its_field_even_one_half_too_long(trainer: Trainer) -> None:
    trainer.press("Ctrl+Shift+G")
    sheet = trainer.console.findChild(GroupTasksSheet)
    assert isinstance(sheet, GroupTasksSheet)
    (field, *_) = sheet.findChildren(TextField)
    option = QStyleOptionFrame()
    field.initStyleOption(option)
    inside = field.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, field)
    longest = ("梳" * (TASK_WIDTH // 2), "a complaint, its cause and what to do…  ")
    for text in longest:
        assert display_width(text) == TASK_WIDTH
        text += text[: len(text) // 2]
        assert field.fontMetrics().horizontalAdvance(text) < inside.width()


def test_there_is_a_field_for_every_group(trainer: Trainer) -> None:
    trainer.press("Ctrl+Shift+G")
    sheet = trainer.console.findChild(GroupTasksSheet)
    assert isinstance(sheet, GroupTasksSheet)
    groups = trainer.running.opened.workshop.groups
    assert len(sheet.findChildren(TextField)) == len(groups)
    assert {group.name for group in groups} <= set(words(sheet))
