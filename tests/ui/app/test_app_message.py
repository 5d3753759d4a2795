"""A line for the room: typed at the console, read by the room, taken away, kept nowhere."""

import pytest

from facilitator.core.errors import FieldEmpty, FieldTooLong
from facilitator.core.stage import Stage
from facilitator.ui.dialogs.room_message import RoomMessageSheet
from facilitator.ui.widgets.segmented import Segmented
from tests.ui.app.trainer import Trainer, catch_up
from tests.ui.console.seen import texts
from tests.ui.home.finding import open_sheets


def on_screen(trainer: Trainer) -> list[str]:
    """What the room reads from now on."""
    said: list[str] = []

    def note(stage: Stage) -> None:
        message = stage.chrome.message
        said.append(message.first.text if message else "")

    trainer.running.desk.stage.stage_changed.connect(note)
    return said


def ask(trainer: Trainer, *keys: str, minutes: int = 0) -> None:
    trainer.press("Ctrl+Shift+M")
    sheet = trainer.console.findChild(RoomMessageSheet)
    assert isinstance(sheet, RoomMessageSheet)
    if minutes:
        choice = sheet.findChild(Segmented)
        assert isinstance(choice, Segmented)
        choice.show_chosen(str(minutes))
    trainer.press(*keys)


def test_the_room_sees_nothing_before_enter_and_the_line_after_it(trainer: Trainer) -> None:
    before, said = trainer.room(), on_screen(trainer)
    ask(trainer, *"back at 10")
    assert trainer.room() == before
    trainer.press("Enter")
    assert said == ["back at 10"]
    assert trainer.room() != before
    assert not open_sheets(trainer.console)


def test_the_same_key_takes_it_away_and_offers_it_again(trainer: Trainer) -> None:
    before = trainer.room()
    ask(trainer, *"hush", "Enter")
    trainer.press("Ctrl+Shift+M")
    assert trainer.room() == before
    said = on_screen(trainer)
    ask(trainer, "Enter")
    assert said == ["hush"]


def test_it_goes_away_by_itself_when_its_time_is_over(trainer: Trainer) -> None:
    said = on_screen(trainer)
    ask(trainer, *"one minute", minutes=1)
    trainer.press("Enter")
    trainer.tick(50)
    assert trainer.running.desk.message.is_up
    trainer.tick(12)
    assert not trainer.running.desk.message.is_up
    assert said[-1] == ""


def test_it_stays_through_moves_freeze_and_black_and_is_painted_ahead(trainer: Trainer) -> None:
    ask(trainer, *"stay", "Enter")
    said = on_screen(trainer)
    ahead: list[Stage | None] = []
    trainer.running.desk.stage.next_changed.connect(ahead.append)
    trainer.press("PgDn", "F6", "PgDn", "F6", "F4", "F4")
    assert set(said) == {"stay"}
    nexts = [one for one in ahead if one is not None]
    assert all(one.chrome.message is not None for one in nexts)
    assert nexts


def test_nothing_of_it_is_kept(trainer: Trainer) -> None:
    opened = trainer.running.opened
    actions, record = len(opened.actions), opened.running
    ask(trainer, *"secret", "Enter")
    trainer.press("Ctrl+Shift+M")
    assert (len(opened.actions), opened.running) == (actions, record)


def test_esc_says_nothing(trainer: Trainer) -> None:
    before = trainer.room()
    ask(trainer, *"oops", "Esc")
    assert trainer.room() == before
    assert not trainer.running.desk.message.is_up


def test_while_it_is_typed_what_is_left_is_said(trainer: Trainer) -> None:
    def said(room: int) -> bool:
        sheet = trainer.console.findChild(RoomMessageSheet)
        assert isinstance(sheet, RoomMessageSheet)
        words = "Room for {chinese} more Chinese characters or {latin} letters"
        return trainer.tr(words, chinese=room // 2, latin=room) in texts(sheet)

    limit = trainer.tr(
        "At most {chinese} Chinese characters or {latin} letters", chinese=20, latin=40
    )
    ask(trainer)
    sheet = trainer.console.findChild(RoomMessageSheet)
    assert isinstance(sheet, RoomMessageSheet)
    assert said(40)
    trainer.press(*"a" * 37)
    assert said(3)
    assert limit not in texts(sheet)
    trainer.press(*"a" * 4)
    assert limit in texts(sheet)
    assert not said(0)
    trainer.press("Backspace")
    assert said(0)
    assert limit not in texts(sheet)


def test_it_stays_when_a_fault_is_mended(trainer: Trainer) -> None:
    ask(trainer, *"one minute", minutes=1)
    trainer.press("Enter")
    trainer.running.mend()
    said = on_screen(trainer)
    trainer.press("PgDn")
    assert said == ["one minute"]
    trainer.tick(62)
    assert said[-1] == ""
    assert not trainer.running.desk.message.is_up


def test_an_empty_line_and_a_long_one_are_asked_for_again(trainer: Trainer) -> None:
    ask(trainer, "Enter")
    assert open_sheets(trainer.console)
    trainer.press(*"a" * 41, "Enter")
    assert open_sheets(trainer.console)
    assert not trainer.running.desk.message.is_up
    with pytest.raises(FieldTooLong):
        trainer.running.desk.message.say("字" * 21, None)
    with pytest.raises(FieldEmpty):
        trainer.running.desk.message.say("  ", None)
    catch_up()
