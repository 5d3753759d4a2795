"""Questions about scores over the running console: by keys and by mouse, on the whole program."""

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from facilitator.core.errors import DiskFull
from facilitator.core.journal import Place
from facilitator.core.scoring import specs
from facilitator.core.scoring.rounding import fixed, whole
from facilitator.core.text import pick
from facilitator.telling import StoryPage, plain
from facilitator.ui.console.decider_line import DeciderLine
from facilitator.ui.console.entry.panel import EntryPanel
from facilitator.ui.console.inquiry.log_sheet import LogSheet
from facilitator.ui.console.inquiry.ranking_sheet import RankingSheet
from facilitator.ui.console.inquiry.story_sheet import StorySheet
from facilitator.ui.widgets.button import Button
from facilitator.ui.widgets.choice import Choice
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.sheet import Sheet
from tests.ui.app.conftest import Doorkeeper
from tests.ui.app.trainer import QUIZ, Trainer, catch_up

S = TypeVar("S", bound=Sheet)


def sheet(trainer: Trainer, kind: type[S]) -> S:
    found = [one for one in trainer.console.findChildren(kind) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def button(sheet: Sheet, words: str) -> Button:
    return next(one for one in sheet.findChildren(Button) if words in one.text())


@pytest.fixture
def scored(trainer: Trainer) -> Trainer:
    """At the quiz; groups 1 to 3 have an answer, and that of group 1 was corrected."""
    trainer.go_to_quiz()
    trainer.answer("a", "c", "b")
    trainer.answer("b")
    return trainer


def click(widget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    catch_up()


def shown(trainer: Trainer) -> bool:
    return any(one.isVisible() for one in trainer.console.findChildren(Sheet))


def page_of(trainer: Trainer) -> StoryPage:
    page = sheet(trainer, StorySheet).page()
    assert page is not None
    return page


def points(trainer: Trainer, unit: str) -> float | None:
    opened = trainer.running.opened
    board = opened.board.of(trainer.position.block)
    assert board is not None
    return board.units[unit].points


def test_ctrl_i_tells_how_the_figure_of_a_group_was_computed(scored: Trainer) -> None:
    scored.press("Ctrl+I", "1")
    page = page_of(scored)
    figure = points(scored, page.who)
    assert figure is not None
    assert page.lines[-1].figure.startswith(plain(figure))
    assert [one.fate.state for one in page.entries] == ["corrected", "valid"]
    words = sheet(scored, StorySheet).view.words()
    assert any("已更正" in one for one in words)
    scored.press("Right")
    assert page_of(scored).who != page.who
    scored.press("Esc")
    assert not shown(scored)


def test_the_clicker_moves_on_behind_the_story(scored: Trainer) -> None:
    scored.press("Ctrl+I")
    before = scored.position
    scored.press("PgDn")
    assert scored.position != before
    assert shown(scored)
    scored.press("Enter")
    assert not shown(scored)


def test_the_menu_of_a_row_leads_to_its_story_and_the_lists_to_every_other(
    scored: Trainer, doorkeeper: Doorkeeper
) -> None:
    doorkeeper.allowed.add("QMenu")
    panel = scored.console.findChild(EntryPanel)
    assert isinstance(panel, EntryPanel)
    panel.open_menu(1, QPoint(10, 10))
    menu = panel.findChild(QMenu)
    assert isinstance(menu, QMenu)
    how = next(one for one in menu.actions() if one.text() == scored.tr("How was this computed?"))
    how.trigger()
    menu.close()
    catch_up()
    units = scored.running.opened.workshop.units_of(scored.position.block)
    assert page_of(scored).who == units[1].id
    blocks = sheet(scored, StorySheet).findChildren(Choice)[0]
    blocks.setCurrentIndex(0)
    blocks.activated.emit(0)
    catch_up()
    page = page_of(scored)
    assert page.block == ""
    assert page.who == units[1].members[0][0]
    place = scored.running.opened.board.place(page.who)
    assert place is not None
    assert place.mean is not None
    assert any(plain(place.mean) in one.figure for one in page.lines)


def test_the_story_follows_what_an_assistant_enters(scored: Trainer) -> None:
    scored.press("Ctrl+I", "4")
    page = page_of(scored)
    assert page.entries == ()
    part = scored.running.opened.script.step(scored.position).part
    assert part is not None
    place = Place(page.block, 1, page.who, part.id)
    scored.running.desk.scores.award(place, [part.key[0]], "assistant")
    assert [one.by for one in page_of(scored).entries] == ["assistant"]


def test_the_log_filters_by_keys_and_takes_back_with_a_reason(scored: Trainer) -> None:
    scored.press("Ctrl+J")
    log = sheet(scored, LogSheet)
    entered = [one for one in log.shown() if one.entry]
    assert [one.fate.state for one in entered].count("corrected") == 1
    unit = entered[0].place.unit
    before = scored.answers()[0]
    log.table.choose([one.entry for one in log.shown()].index(entered[0].entry))
    scored.press("Delete", "x", "Enter")
    assert scored.answers()[0] != before
    assert shown(scored)
    row = next(one for one in log.shown() if one.entry == entered[0].entry)
    assert (row.fate.state, row.fate.reason, row.place.unit) == ("void", "x", unit)
    scored.press("Ctrl+Z")
    assert scored.answers()[0] == before
    row = next(one for one in log.shown() if one.entry == entered[0].entry)
    assert row.fate.state == "void"
    scored.press("Ctrl+Y")
    assert scored.answers()[0] != before
    scored.press("Esc")
    assert not shown(scored)


def test_the_log_is_searched_and_filtered_by_mouse(scored: Trainer) -> None:
    scored.press("Ctrl+J")
    log = sheet(scored, LogSheet)
    group = scored.running.opened.workshop.groups[1].name
    click(log.search)
    log.search.setText(group)
    log.search.textEdited.emit(group)
    assert {one.who for one in log.shown()} == {group}
    scored.press("Esc")
    assert log.search.text() == ""
    kinds = log.findChildren(Choice)[2]
    at = kinds.findData("corrected")
    kinds.setCurrentIndex(at)
    kinds.activated.emit(at)
    assert [one.fate.state for one in log.shown()] == ["corrected"]


def test_a_line_of_the_log_leads_to_where_it_is_corrected(scored: Trainer) -> None:
    scored.go_to_drawing()
    scored.press("Ctrl+J")
    log = sheet(scored, LogSheet)
    entered = next(one for one in log.shown() if one.entry and one.fate.state == "valid")
    log.table.choose([one.entry for one in log.shown()].index(entered.entry))
    click(button(log, scored.tr("Correct…")))
    assert not shown(scored)
    panel = scored.console.findChild(EntryPanel)
    assert isinstance(panel, EntryPanel)
    assert panel.lit_unit() == (entered.place.block, 1, entered.place.unit)
    scored.press("d", "u", "Enter")
    newest = scored.running.opened.entries[-1]
    assert (newest.place, newest.reason) == (entered.place, "u")


def test_what_nobody_entered_is_listed_and_can_be_excused_one_by_one(scored: Trainer) -> None:
    scored.press("Ctrl+J")
    log = sheet(scored, LogSheet)
    open_rows = [one for one in log.shown() if one.kind == "open"]
    assert len(open_rows) == 3
    log.table.choose(0)
    click(button(log, scored.tr("Do not count it")))
    left = [one for one in log.shown() if one.kind == "open"]
    assert [one.who for one in left] == [one.who for one in open_rows[1:]]
    board = scored.running.opened.board.of(open_rows[0].place.block)
    assert board is not None
    assert board.units[open_rows[0].place.unit].state == "excused"


def test_the_log_leads_to_the_step(scored: Trainer) -> None:
    there = scored.position
    scored.go_to_drawing()
    scored.press("Ctrl+J")
    log = sheet(scored, LogSheet)
    log.table.choose(len(log.shown()) - 1)
    click(button(log, scored.tr("Go there")))
    assert (scored.position.block, scored.position.step) == (there.block, there.step)


def decided(trainer: Trainer) -> None:
    """Three things that count, of which the quiz spreads the groups far apart."""
    opened, scores = trainer.running.opened, trainer.running.desk.scores
    for number, group in enumerate(opened.workshop.groups):
        scores.give_points(group.id, 1, "console")
        for block in opened.script.blocks:
            spec = block.content.scoring
            units = opened.workshop.units_of(block.block.id)
            unit = next((one for one in units if one.members[0][0] == group.id), None)
            if unit is None:
                continue
            if isinstance(spec, specs.ChecklistScoring):
                for one in spec.rounds:
                    slot = Place(block.block.id, 1, unit.id, f"{one.id}.total")
                    scores.award(slot, 6 + number % 2, "console")
            if isinstance(spec, specs.QuizScoring):
                for part in block.parts[: number + 1]:
                    scores.award(
                        Place(block.block.id, 1, unit.id, part.id), list(part.key), "console"
                    )
    catch_up()


def test_one_exercise_that_decides_is_said_and_another_method_offered(trainer: Trainer) -> None:
    line = trainer.console.findChild(DeciderLine)
    assert isinstance(line, DeciderLine)
    assert not line.isVisible()
    decided(trainer)
    assert line.isVisible()
    quiz = next(one for one in trainer.running.opened.script.blocks if one.content.id == QUIZ)
    assert pick(quiz.block.title, "zh-CN") in line.text()
    show = next(one for one in line.findChildren(Button) if one.text() == trainer.tr("View"))
    click(show)
    offer = sheet(trainer, RankingSheet)
    assert pick(quiz.block.title, "zh-CN") in offer.warning()
    # The figures the room knows stand beside the means.
    said = [label.text() for label in offer.findChildren(Label)]
    totals = [str(whole(one.cumulative)) for one in trainer.running.opened.board.places]
    assert trainer.tr("Screen total") in said
    assert set(totals) <= set(said)
    entries = len(trainer.running.opened.actions)
    trainer.press("Right")
    assert len(trainer.running.opened.actions) == entries
    assert trainer.running.opened.workshop.method == "A"
    offer.reason.setText("一项决定了名次")
    click(button(offer, trainer.tr("Rank like this")))
    opened = trainer.running.opened
    assert opened.workshop.method == "B"
    assert opened.library.workshops.load(opened.workshop.id).method == "B"
    assert dict(opened.actions[-1].facts)["reason"] == "一项决定了名次"
    assert not line.isVisible()
    trainer.press("Ctrl+J")
    rules = [one for one in sheet(trainer, LogSheet).shown() if one.kind == "rule"]
    assert [(one.reason, one.fate.state) for one in rules] == [("一项决定了名次", "valid")]
    trainer.press("Esc", "Ctrl+Z")
    assert opened.workshop.method == "A"
    assert line.isVisible()


def test_of_the_first_two_exercises_none_is_said_to_decide(scored: Trainer) -> None:
    scored.running.desk.scores.give_points(
        scored.running.opened.workshop.groups[0].id, 5, "console"
    )
    line = scored.console.findChild(DeciderLine)
    assert isinstance(line, DeciderLine)
    assert not line.isVisible()
    scored.press("Ctrl+M")
    assert sheet(scored, RankingSheet).warning() != ""


def test_a_smaller_weight_is_tried_out_and_kept(trainer: Trainer) -> None:
    decided(trainer)
    quiz = next(one for one in trainer.running.opened.script.blocks if one.content.id == QUIZ)
    before = quiz.block.weight
    trainer.press("Ctrl+M")
    offer = sheet(trainer, RankingSheet)
    field = offer.field_of(quiz.block.id)
    field.setFocus()
    trainer.press("Down")
    assert field.value() == before - 0.5
    places = dict(offer.shown())
    assert trainer.running.opened.workshop.block(quiz.block.id).weight == before
    click(button(offer, trainer.tr("Rank like this")))
    board = trainer.running.opened.board
    assert trainer.running.opened.workshop.block(quiz.block.id).weight == before - 0.5
    for place in board.places:
        assert place.mean is not None
        assert fixed(place.mean) in places[place.group]
    trainer.press("Ctrl+Z")
    assert trainer.running.opened.workshop.block(quiz.block.id).weight == before


def test_a_weight_nobody_touched_stays_what_it_is(trainer: Trainer) -> None:
    decided(trainer)
    quiz = next(one for one in trainer.running.opened.script.blocks if one.content.id == QUIZ)
    block = quiz.block.id
    trainer.running.desk.ranking.weigh(block, 0.25, "", "console")
    trainer.press("Ctrl+M")
    offer = sheet(trainer, RankingSheet)
    assert offer.field_of(block).value() == 0.25
    assert not button(offer, trainer.tr("Rank like this")).isEnabled()
    actions = len(trainer.running.opened.actions)
    trainer.press("Right")
    click(button(offer, trainer.tr("Rank like this")))
    assert [one.kind for one in trainer.running.opened.actions[actions:]] == ["method"]
    assert trainer.running.opened.workshop.block(block).weight == 0.25


def test_what_weighs_nothing_can_be_weighed_again(trainer: Trainer) -> None:
    decided(trainer)
    quiz = next(one for one in trainer.running.opened.script.blocks if one.content.id == QUIZ)
    trainer.running.desk.ranking.weigh(quiz.block.id, 0.0, "", "console")
    trainer.press("Ctrl+M")
    field = sheet(trainer, RankingSheet).field_of(quiz.block.id)
    field.setFocus()
    trainer.press("Up")
    click(button(sheet(trainer, RankingSheet), trainer.tr("Rank like this")))
    assert trainer.running.opened.workshop.block(quiz.block.id).weight == 0.5


def test_the_ranking_follows_what_an_assistant_enters(trainer: Trainer) -> None:
    decided(trainer)
    trainer.press("Ctrl+M")
    offer = sheet(trainer, RankingSheet)
    before = offer.now(), offer.shown()
    group = trainer.running.opened.workshop.groups[0]
    trainer.running.desk.scores.give_points(group.id, 5, "assistant")
    assert offer.now() != before[0]
    assert offer.now() == offer.shown() != before[1]


def test_a_full_disk_leaves_the_reason_typed(
    trainer: Trainer, monkeypatch: pytest.MonkeyPatch
) -> None:
    decided(trainer)
    trainer.press("Ctrl+M", "Right")
    offer = sheet(trainer, RankingSheet)
    offer.reason.setText("一项决定了名次")

    def full(*_: object) -> None:
        raise DiskFull(Path("library"))

    monkeypatch.setattr(trainer.running.desk.ranking, "choose", full)
    click(button(offer, trainer.tr("Rank like this")))
    assert sheet(trainer, RankingSheet).reason.text() == "一项决定了名次"
    monkeypatch.undo()
    click(button(offer, trainer.tr("Rank like this")))
    assert trainer.running.opened.workshop.method == "B"
    assert not shown(trainer)


def test_t_scores_are_for_the_eyes_of_the_trainer_only(trainer: Trainer) -> None:
    decided(trainer)
    trainer.press("Ctrl+M", "Right", "Right")
    offer = sheet(trainer, RankingSheet)
    assert offer.methods.chosen_key() == "C"
    assert not button(offer, trainer.tr("Rank like this")).isEnabled()
    trainer.press("Esc")
    assert trainer.running.opened.workshop.method == "A"


def test_a_closed_line_stays_closed_until_another_exercise_decides(trainer: Trainer) -> None:
    decided(trainer)
    line = trainer.console.findChild(DeciderLine)
    assert isinstance(line, DeciderLine)
    click(line.findChildren(IconButton)[0])
    assert not line.isVisible()
    groups = trainer.running.opened.workshop.groups
    trainer.running.desk.scores.give_points(groups[0].id, 1, "console")
    catch_up()
    assert not line.isVisible() or "概念闯关" not in line.text()
