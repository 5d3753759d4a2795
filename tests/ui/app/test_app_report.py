"""From the end of a workshop to a report that is saved."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from facilitator import settings
from facilitator.core.commands import Command
from facilitator.core.errors import CannotWriteFile, DiskFull, RecordsOnly, WorkshopFinished
from facilitator.core.journal import Place
from facilitator.core.planning import GROUP_NAMES
from facilitator.live.reports import LiveReports
from facilitator.messages import sentence
from facilitator.storage.workshops import Workshops
from facilitator.ui.console.entry.panel import EntryPanel
from facilitator.ui.dialogs.end_workshop import EndWorkshopSheet
from facilitator.ui.results.desk import ResultsPage
from facilitator.ui.results.page import ReportPage
from facilitator.ui.widgets.button import Button
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.number_field import NumberField
from tests.ui.app.conftest import Doorkeeper
from tests.ui.app.reports import MADE_MS, desk, end, report_page, wait_for_pages
from tests.ui.app.trainer import DRAWING, QUIZ, Trainer, catch_up, windows
from tests.ui.home.finding import focused, named, open_sheets, sheet, words


@pytest.fixture
def ended(trainer: Trainer, qtbot: QtBot) -> Trainer:
    """At the report of a workshop that had two answers in the quiz."""
    trainer.go_to_quiz()
    trainer.answer("a", "c")
    trainer.tick(60)
    end(trainer)
    wait_for_pages(trainer, qtbot)
    return trainer


def text_of(pdf: Path) -> str:
    """Everything that can be copied from a PDF, without spaces."""
    return "".join("".join(page.extract_text() for page in PdfReader(pdf).pages).split())


def test_times_are_corrected_after_the_end_and_the_report_says_so(
    ended: Trainer, qtbot: QtBot, tmp_path: Path
) -> None:
    reporting = ended.program.reporting
    assert reporting is not None
    named(report_page(ended), IconButton, ended.tr("Correct times…")).click()
    asked = sheet(ended.program.shell)
    field = asked.findChildren(NumberField)[0]
    QTest.keyClicks(field, "7")
    with qtbot.waitSignal(reporting.live.finished, timeout=MADE_MS):
        ended.press("Enter")

    assert open_sheets(ended.program.shell) == []
    reporting.live.save(tmp_path / "report.pdf")
    assert "事后手工更正的用时(分钟)：开场" in text_of(tmp_path / "report.pdf").replace(
        "（", "("
    ).replace("）", ")")


def test_on_a_computer_that_only_recorded_no_times_are_corrected(ended: Trainer) -> None:
    library = ended.program.library
    (row,) = library.workshops.every()
    library.exchange.take_in(row.id, (), (), assisting=True)
    named(report_page(ended), IconButton, ended.tr("Correct times…")).click()
    assert open_sheets(ended.program.shell) == []
    assert ended.said() == sentence(RecordsOnly(row.title), ended.program.texts)


def test_a_question_about_times_is_left_without_leaving_the_report(ended: Trainer) -> None:
    page = report_page(ended)
    named(page, IconButton, ended.tr("Correct times…")).click()
    ended.press("Esc")
    assert open_sheets(ended.program.shell) == []
    assert page.isVisible()


def test_the_question_about_the_end_says_whose_rank_changes_with_it(trainer: Trainer) -> None:
    groups = trainer.running.opened.workshop.groups
    trainer.press("F3")
    trainer.press("5", "6", "Enter", "Esc")
    # What nobody has is left out at the end once half of the questions were asked.
    block = next(one for one in trainer.running.opened.script.blocks if one.content.id == QUIZ)
    asked = [(at, one.part) for at, one in enumerate(block.steps) if one.part and one.step.enter]
    for number, (at, part) in enumerate(asked[: -(-len(asked) // 2)]):
        trainer.go_to(QUIZ, at)
        wrong = next(
            one for option, one in block.letters[part.id].items() if option not in part.key
        )
        # One of four is right in the first of them, nobody in the others.
        trainer.answer(*("abcd" if number == 0 else wrong.casefold() * 4))
    ahead = {one.rank: one.group for one in trainer.running.opened.board.places}
    assert ahead[1] == groups[4].id
    trainer.press("Ctrl+E")
    question = sheet(trainer.program.shell)
    firsts = [trainer.tr("{rank}. {group}", rank=1, group=one.name) for one in groups[:4]]
    assert [one for one in firsts if any(one in said for said in words(question))] != []
    assert trainer.program.shell.focusWidget() is named(question, Button, trainer.tr("Not yet"))


def test_what_is_missing_is_entered_from_the_question_about_the_end(trainer: Trainer) -> None:
    trainer.go_to_quiz()
    trainer.answer("a", "c")
    there = trainer.form
    trainer.press("PgDn", "PgDn", "PgDn", "PgDn", "PgDn", "PgDn", "Ctrl+E")
    asked = sheet(trainer.program.shell)
    assert isinstance(asked, EndWorkshopSheet)
    offers = [one for one in asked.findChildren(Button) if one.text() == trainer.tr("Enter now")]
    shown = [one for one in offers if one.isVisible()]
    assert shown
    shown[0].click()
    catch_up()
    assert open_sheets(trainer.program.shell) == []
    assert trainer.running.opened.workshop.status == "running"
    panel = trainer.console.findChild(EntryPanel)
    assert isinstance(panel, EntryPanel)
    form, lit = panel.form(), panel.lit_unit()
    assert form is not None
    assert lit is not None
    lacking = next(row.unit for row in form.rows if not row.values)
    assert lit == (there.block, 1, lacking)
    assert panel.is_active()


def test_ending_is_asked_about_and_can_be_declined(trainer: Trainer) -> None:
    trainer.press("Ctrl+E")
    assert isinstance(sheet(trainer.program.shell), EndWorkshopSheet)
    trainer.press("Esc")

    assert open_sheets(trainer.program.shell) == []
    assert trainer.running.opened.workshop.status == "running"
    before = trainer.position
    trainer.press("PgDn")
    assert trainer.position != before


def test_missing_scores_are_named_before_the_end_and_enter_goes_on(trainer: Trainer) -> None:
    trainer.go_to_quiz()
    trainer.answer("a", "c")
    trainer.press("Ctrl+E")
    said = words(sheet(trainer.program.shell))
    (uneven,) = [line for line in said if GROUP_NAMES["zh-CN"][5] in line]
    assert GROUP_NAMES["zh-CN"][0] not in uneven
    assert any(trainer.tr("Scores still missing") in line for line in said)
    trainer.press("Enter")
    assert trainer.running.opened.workshop.status == "running"

    trainer.answer("a", "b", "c", "d", "a", "b")
    trainer.press("Ctrl+E")
    assert not any(GROUP_NAMES["zh-CN"][5] in line for line in words(sheet(trainer.program.shell)))


def test_half_an_entry_in_the_step_that_is_open_keeps_enter_from_ending(trainer: Trainer) -> None:
    drawing = next(one for one in trainer.running.opened.script.blocks if one.content.id == DRAWING)
    both = next(n for n, step in enumerate(drawing.steps) if len(step.step.enter) > 1)
    trainer.go_to(DRAWING, both)
    form = trainer.form
    place = Place(form.block, 1, form.rows[0].unit, form.fields[0].slot)
    trainer.running.desk.scores.award(place, 3, "console")
    trainer.press("Ctrl+E")
    question = sheet(trainer.program.shell)
    assert focused().accessibleName() == trainer.tr("Not yet")
    first, second = GROUP_NAMES["zh-CN"][:2]
    (said,) = (line for line in words(question) if first in line and form.title in line)
    assert said.index(second) < said.index("；") < said.index(first)
    assert "0/6" in said
    trainer.press("Enter")
    assert trainer.running.opened.workshop.status == "running"


def test_where_nothing_was_entered_enter_goes_on_too(trainer: Trainer) -> None:
    trainer.go_to_quiz()
    trainer.press("Ctrl+E")
    assert focused().accessibleName() == trainer.tr("Not yet")


def test_the_clicker_moves_on_while_the_question_is_open(trainer: Trainer) -> None:
    before = trainer.position
    trainer.press("Ctrl+E", "PgDn")

    assert trainer.position != before
    assert len(open_sheets(trainer.program.shell)) == 1


def test_the_open_question_follows_what_is_missing(trainer: Trainer) -> None:
    last = GROUP_NAMES["zh-CN"][5]
    missing = trainer.tr("Scores still missing")
    trainer.go_to_quiz()
    trainer.answer("a", "b", "c", "d", "a", "b")
    trainer.press("Ctrl+E")
    question = sheet(trainer.program.shell)
    assert missing not in words(question)
    assert focused().accessibleName() != trainer.tr("Not yet")

    unit = trainer.running.opened.workshop.units_of(trainer.position.block)[5]
    trainer.running.desk.scores.set_state(
        Place(trainer.position.block, 1, unit.id, ""), "no_result", "console"
    )
    trainer.running.desk.commands.perform(Command.UNDO)
    trainer.running.desk.commands.perform(Command.UNDO)
    assert any(last in line for line in words(question))
    assert missing in words(question)
    # Enter, on its way already, must not end what has just turned out to be unfinished.
    assert focused().accessibleName() == trainer.tr("Not yet")

    trainer.running.desk.commands.perform(Command.REDO)
    assert missing not in words(question)
    trainer.press("PgDn", "PgDn", "PgDn", "PgDn")
    assert missing in words(question)
    trainer.press("Esc")


def test_asking_twice_asks_once(trainer: Trainer) -> None:
    trainer.press("Ctrl+E", "Ctrl+E")
    trainer.console.command_requested.emit("end")

    assert len(open_sheets(trainer.program.shell)) == 1


def test_after_the_end_the_report_is_made_and_shown(ended: Trainer) -> None:
    page = report_page(ended)

    assert ended.program.running is None
    assert windows() == ["Shell"]
    assert page.isVisible()
    assert "封面" in words(page)
    ended.leave()
    library = ended.look_into()
    (row,) = library.workshops.summaries()
    assert row.status == "finished"
    assert [action.kind for action in library.actions(row.id)][-1] == "end"
    library.close()


def test_it_is_saved_where_it_is_wanted(ended: Trainer, tmp_path: Path) -> None:
    path = tmp_path / "总结.pdf"

    report_page(ended).save_requested.emit(str(path))

    assert ended.program.workshops.today.year == 2026
    assert any(str(path) in line for line in words(report_page(ended)))
    found = text_of(path)
    assert "核心结论" in found
    assert "北屿国际" in found


def test_the_next_report_is_proposed_where_the_last_one_went(
    ended: Trainer,
    qtbot: QtBot,
    tmp_path: Path,
    doorkeeper: Doorkeeper,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clients = tmp_path / "客户"
    clients.mkdir()
    page = report_page(ended)
    page.save_requested.emit(str(clients / "总结.pdf"))
    assert settings.load(settings.settings_file()).report_folder == str(clients)
    monkeypatch.setattr(Workshops, "namesake", lambda *_: 2)  # one of its name came before

    ended.press("Esc", "Esc", "Enter")
    wait_for_pages(ended, qtbot)
    ended.press("Ctrl+S")
    dialog = report_page(ended).findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    assert dialog.directory().absolutePath() == str(clients)
    (name,) = (Path(each).name for each in dialog.selectedFiles())
    assert name == "【培训总结】北屿国际_内部客户意识工作坊_20260305 (2).pdf"
    assert all(each.startswith("QFileDialog") for each in doorkeeper.strangers)
    doorkeeper.strangers.clear()
    dialog.reject()


def test_a_place_that_refuses_is_said_on_the_page(ended: Trainer, tmp_path: Path) -> None:
    taken = tmp_path / "folder.pdf"
    taken.mkdir()

    report_page(ended).save_requested.emit(str(taken))

    error = CannotWriteFile(Path(taken.name), "Is a directory")
    assert sentence(error, ended.program.texts) in words(report_page(ended))
    assert taken.is_dir()
    report_page(ended).save_requested.emit(str(tmp_path / "elsewhere.pdf"))
    assert sentence(error, ended.program.texts) not in words(ended.program.shell)


def test_in_the_other_language_and_saved_again(
    ended: Trainer, qtbot: QtBot, tmp_path: Path
) -> None:
    page = report_page(ended)
    live = ended.program.reporting.findChild(LiveReports) if ended.program.reporting else None
    assert isinstance(live, LiveReports)
    with qtbot.waitSignal(live.finished, timeout=MADE_MS):
        page.language_requested.emit("en")

    page.save_requested.emit(str(tmp_path / "en.pdf"))

    assert "Keyfindings" in text_of(tmp_path / "en.pdf")


def test_back_at_home_the_report_is_one_key_away(ended: Trainer, qtbot: QtBot) -> None:
    ended.press("Esc")
    assert desk(ended).isVisible()
    assert ended.program.shell.findChildren(ReportPage) == []
    ended.press("Esc")
    assert ended.program.home.isVisible()
    assert ended.program.shell.findChildren(ResultsPage) == []
    ended.press("Enter")
    wait_for_pages(ended, qtbot)
    assert report_page(ended).isVisible()


def test_cancelling_goes_home_and_the_next_one_is_made(trainer: Trainer, qtbot: QtBot) -> None:
    end(trainer)
    trainer.press("Esc")
    assert trainer.program.home.isVisible()

    trainer.press("Enter")
    wait_for_pages(trainer, qtbot)

    assert report_page(trainer).isVisible()


def test_closing_while_a_report_is_made_waits_for_nobody(trainer: Trainer) -> None:
    end(trainer)

    trainer.program.shell.close()

    assert windows() == []


def test_a_disk_that_refuses_the_end_leaves_the_workshop_running(
    trainer: Trainer, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    library = trainer.running.opened.library
    error = DiskFull(library.path)

    def refuse(*_action: object, **_parts: object) -> None:
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(library, "record", refuse)
        end(trainer)
        assert trainer.said() == sentence(error, trainer.program.texts)
        assert trainer.running.opened.workshop.status == "running"
    end(trainer)
    wait_for_pages(trainer, qtbot)


def test_a_finished_workshop_takes_no_more_scores(trainer: Trainer) -> None:
    at_work = trainer.running.desk
    trainer.go_to_quiz()
    units = at_work.opened.workshop.units_of(trainer.position.block)
    part = at_work.opened.script.step(trainer.position).part
    assert part is not None
    place = Place(trainer.position.block, 1, units[0].id, part.id)
    option = part.options[0].id
    end(trainer)

    with pytest.raises(WorkshopFinished):
        at_work.scores.award(place, [option], "console")
    catch_up()


def test_a_report_that_breaks_is_said_and_logged(
    trainer: Trainer, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, expected_log: list[str]
) -> None:
    def break_down(*_parts: object) -> None:
        raise ZeroDivisionError("no units")

    monkeypatch.setattr("facilitator.live.result_pages.summary_report", break_down)
    end(trainer)

    qtbot.waitUntil(lambda: bool(trainer.said()), timeout=MADE_MS)
    assert "ZeroDivisionError" not in trainer.said()
    assert expected_log == ["ERROR facilitator.live.results: the report could not be made"]
    trainer.press("Esc")
    assert trainer.program.home.isVisible()
