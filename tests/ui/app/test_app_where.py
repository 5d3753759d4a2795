"""Where the day stands, and the logo: laid over the script by a key, gone with the next step."""

from facilitator.core.stage import Stage
from facilitator.core.stage_around import AgendaSlide
from tests.ui.app.trainer import Trainer


def shown(trainer: Trainer) -> list[Stage]:
    seen: list[Stage] = []
    trainer.running.desk.stage.stage_changed.connect(seen.append)
    return seen


def test_the_key_shows_it_and_takes_it_away(trainer: Trainer) -> None:
    trainer.go_to_quiz()
    before, seen = trainer.room(), shown(trainer)
    trainer.press("Ctrl+F7")
    slide = seen[-1].slide
    assert isinstance(slide, AgendaSlide)
    assert [row.name.first.text for row in slide.rows if row.state == "now"] == ["概念闯关"]
    assert all(row.start is None for row in slide.rows)
    assert trainer.room() != before
    trainer.press("Ctrl+F7")
    assert trainer.room() == before


def test_with_times_and_without_them(trainer: Trainer) -> None:
    seen = shown(trainer)
    trainer.press("Ctrl+F7", "Ctrl+Shift+F7")
    slide = seen[-1].slide
    assert isinstance(slide, AgendaSlide)
    assert all(row.start is not None for row in slide.rows)
    trainer.press("Ctrl+F7")
    plain = seen[-1].slide
    assert isinstance(plain, AgendaSlide)
    assert all(row.start is None for row in plain.rows)


def test_the_next_step_and_esc_take_it_away(trainer: Trainer) -> None:
    before = trainer.room()
    trainer.press("Ctrl+F7", "Esc")
    assert trainer.room() == before
    seen = shown(trainer)
    trainer.press("Ctrl+F7", "PgDn")
    assert not isinstance(seen[-1].slide, AgendaSlide)
    assert trainer.running.opened.running.shown.over == "none"


def test_it_and_the_standing_take_each_other_s_place(trainer: Trainer) -> None:
    before, seen = trainer.room(), shown(trainer)
    trainer.press("F7", "Ctrl+F7")
    assert isinstance(seen[-1].slide, AgendaSlide)
    trainer.press("F7")
    assert trainer.running.opened.running.shown.standing
    assert not isinstance(seen[-1].slide, AgendaSlide)
    trainer.press("F7")
    assert trainer.room() == before


def test_a_frozen_room_is_shown_where_it_was_held(trainer: Trainer) -> None:
    seen = shown(trainer)
    trainer.press("F6")
    trainer.go_to_quiz()
    trainer.press("Ctrl+F7")
    slide = seen[-1].slide
    assert isinstance(slide, AgendaSlide)
    assert [row.name.first.text for row in slide.rows if row.state == "now"] != ["概念闯关"]


def test_after_a_restart_it_is_still_there(trainer: Trainer) -> None:
    trainer.press("Ctrl+F7")
    room = trainer.room()
    trainer.running.mend()
    assert trainer.room() == room
    assert trainer.tr("Where we are") in room_word(trainer)


def room_word(trainer: Trainer) -> str:
    face = trainer.console.room.face()
    return face.word if face else ""


def test_the_logo_has_a_key_and_the_next_step_brings_the_picture_back(trainer: Trainer) -> None:
    before = trainer.room()
    trainer.press("Ctrl+F4")
    assert trainer.running.opened.running.shown.mode == "logo"
    assert trainer.room() != before
    trainer.press("PgDn")
    assert trainer.room() == before
    trainer.press("Ctrl+F4", "Ctrl+F4")
    assert trainer.room() == before
