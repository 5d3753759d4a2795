"""Groups by code names: on the screen and in the report, after a restart too; never on the console."""

from collections.abc import Iterator

from pypdfium2 import PdfDocument

from facilitator.core.code_names import code_names
from facilitator.core.stage import Stage, StandingSlide
from facilitator.live.reports import make_pdf, read_day
from facilitator.storage.codec import encode
from tests.ui.app.trainer import Trainer
from tests.ui.home.finding import open_sheets, sheet, words

CODE_NAMES = {"甲组", "乙组", "丙组", "丁组", "戊组", "己组"}


def names_on_screen(trainer: Trainer) -> Iterator[str]:
    """Of the groups on the standing, all places uncovered."""
    seen: list[Stage] = []
    trainer.running.desk.stage.stage_changed.connect(seen.append)
    trainer.press("F7", *["Shift+F7"] * 6)
    slide = seen[-1].slide
    trainer.press("F7")
    assert isinstance(slide, StandingSlide)
    return (row.group.name for row in slide.rows if row.group is not None)


def real_names(trainer: Trainer) -> set[str]:
    return {group.name for group in trainer.running.opened.workshop.groups}


def switch(trainer: Trainer) -> None:
    trainer.press("Ctrl+G", "Enter")


def test_the_room_knows_the_groups_by_code_names_and_the_console_by_their_own(
    trainer: Trainer,
) -> None:
    trainer.go_to_quiz()
    trainer.answer("a", "c")
    assert set(names_on_screen(trainer)) == real_names(trainer)

    switch(trainer)

    assert set(names_on_screen(trainer)) == CODE_NAMES
    assert real_names(trainer) <= {row.name for row in trainer.form.rows}


def test_the_question_says_who_is_who_and_does_nothing_before_it_is_answered(
    trainer: Trainer,
) -> None:
    trainer.press("Ctrl+G")
    shown = words(sheet(trainer.console))
    assert real_names(trainer) | CODE_NAMES <= set(shown)

    trainer.press("Esc")

    assert not open_sheets(trainer.console)
    assert not trainer.running.opened.workshop.uses_code_names
    assert not trainer.running.opened.workshop.code_names


def test_a_group_keeps_its_code_name_when_they_are_shown_again(trainer: Trainer) -> None:
    switch(trainer)
    first = code_names(trainer.running.opened.workshop)

    switch(trainer)
    assert not trainer.running.opened.workshop.uses_code_names
    switch(trainer)

    assert code_names(trainer.running.opened.workshop) == first


def test_a_frozen_picture_shows_no_names_of_before(trainer: Trainer) -> None:
    trainer.go_to_quiz()
    trainer.answer("a", "c")
    seen: list[Stage] = []
    trainer.running.desk.stage.stage_changed.connect(seen.append)
    trainer.press("F7", *["Shift+F7"] * 6, "F6")

    switch(trainer)

    slide = seen[-1].slide
    assert isinstance(slide, StandingSlide)
    assert {row.group.name for row in slide.rows if row.group is not None} == CODE_NAMES


def test_they_are_kept_on_the_disk_and_the_report_follows(trainer: Trainer) -> None:
    trainer.go_to_quiz()
    trainer.answer("a", "c")
    switch(trainer)
    workshop = trainer.running.opened.workshop
    trainer.leave()

    library = trainer.look_into()
    kept = library.workshops.load(workshop.id)
    day = read_day(library, workshop.id, 0)
    library.close()

    assert (kept.uses_code_names, kept.code_names) == (True, workshop.code_names)
    assert set(day.groups.values()) == CODE_NAMES


def test_no_page_of_the_room_and_no_page_of_the_report_tells_a_group_s_own_name(
    trainer: Trainer,
) -> None:
    trainer.go_to_quiz()
    trainer.answer("a", "c", "b")
    opened, desk = trainer.running.opened, trainer.running.desk
    for group in opened.workshop.groups:
        desk.scores.give_points(group.id, 2, "console")
    own = real_names(trainer)
    switch(trainer)
    seen: list[Stage] = []
    for said in (desk.stage.stage_changed, desk.stage.next_changed):
        said.connect(seen.append)
    desk.stage.jump(opened.script.first(), "console")
    while opened.script.following(trainer.position) is not None:
        desk.stage.next("console")
    shown = [encode(one) for one in seen]
    assert len(shown) > 100
    assert any(name in one for one in shown for name in CODE_NAMES)
    assert not [one for one in shown if any(name in one for name in own)]

    made = make_pdf(read_day(opened.library, opened.workshop.id, 0), trainer.program.texts)
    pages = PdfDocument(made.pdf)
    text = "".join(page.get_textpage().get_text_bounded() for page in pages)
    assert any(name in text for name in CODE_NAMES)
    assert not [name for name in own if name in text]
