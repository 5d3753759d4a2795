"""After the day: the form that comes back, reminders, texts to copy, the runs of a course."""

from pathlib import Path

from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from facilitator.core.follow_up import FollowUp
from facilitator.following import Following
from facilitator.live.desk import Desk
from facilitator.live.follow_up import LiveFollowUp
from facilitator.live.opened import Opened
from facilitator.programming import Programming
from facilitator.ui.dialogs.follow_up import FollowUpSheet
from facilitator.ui.dialogs.messages import MessagesSheet
from facilitator.ui.dialogs.programme import ProgrammeSheet
from facilitator.ui.home.after_strip import AfterStrip
from facilitator.ui.widgets.button import Button
from facilitator.ui.widgets.icon_button import IconButton
from tests.ui.app.over import opened_of, workshop_of
from tests.ui.app.trainer import Trainer
from tests.ui.home.finding import button, buttons, named, open_sheets, sheet, words

LEFT = Qt.MouseButton.LeftButton
MADE_MS = 60_000
HEADER = 7
A_DAY = 86_400


def filled(at_home: Trainer, tmp_path: Path, state: str) -> Path:
    """The form as it went out, with a status in its only row."""
    from facilitator.live.reports import read_day  # noqa: PLC0415
    from facilitator.live.spreadsheets import make_files  # noqa: PLC0415

    program = at_home.program
    day = read_day(program.library, workshop_of(at_home), program.clock.now_ms())
    (made,) = make_files(day, "follow-up", program.texts)
    path = tmp_path / "跟进表.xlsx"
    path.write_bytes(made.content)
    book = load_workbook(path)
    book.worksheets[0].cell(HEADER + 1, 7).value = state  # pyright: ignore
    book.save(path)
    return path


def form_sheet(at_home: Trainer) -> FollowUpSheet:
    QTest.mouseClick(button(at_home.program.home, at_home.tr("Import form…")), LEFT)
    found = sheet(at_home.program.shell)
    assert isinstance(found, FollowUpSheet)
    return found


def test_a_form_that_came_back_is_looked_at_kept_and_taken_back(
    at_home: Trainer, tmp_path: Path, qtbot: QtBot
) -> None:
    path = filled(at_home, tmp_path, "已完成")
    found = form_sheet(at_home)
    keep = button(found, at_home.tr("Keep"))
    assert not keep.isEnabled()
    found.file_chosen.emit(str(path))
    qtbot.waitUntil(keep.isEnabled, timeout=MADE_MS)
    said = at_home.tr(
        "{rows} commitments in the form, {reported} filled in, {new} new or changed.",
        rows=1, reported=1, new=1,
    )  # fmt: skip
    assert said in words(found)
    assert LiveFollowUp(opened_of(at_home)).found() == {}, "nothing is kept before it is said"
    keep.click()
    assert [one.state for one in LiveFollowUp(opened_of(at_home)).found().values()] == ["done"]
    assert any("1（100%）" in line or "100%" in line for line in words(found))
    QTest.mouseClick(button(found, at_home.tr("Undo")), LEFT)
    assert LiveFollowUp(opened_of(at_home)).found() == {}
    assert at_home.tr("Taken back: what was reported before counts again.") in words(found)


def test_the_wave_a_form_counts_for_is_proposed_and_changed_before_it_is_kept(
    at_home: Trainer, tmp_path: Path, qtbot: QtBot
) -> None:
    path = filled(at_home, tmp_path, "已完成")
    (promise,) = opened_of(at_home).notebook.of_kind("commitment")
    report = FollowUp(commitment=promise.id, state="done")
    LiveFollowUp(opened_of(at_home)).import_follow_up([report], "console", 30)
    at_home.clock.advance(55 * A_DAY)
    found = form_sheet(at_home)
    assert found.wave() == 60, "the nearest"
    found.file_chosen.emit(str(path))
    keep = button(found, at_home.tr("Keep"))
    qtbot.waitUntil(keep.isEnabled, timeout=MADE_MS)
    choose_wave(found, "30")
    assert not keep.isEnabled(), "it is in that wave already"
    assert at_home.tr("All of it is here already: there is nothing to keep.") in words(found)
    choose_wave(found, "90")
    keep.click()
    assert set(LiveFollowUp(opened_of(at_home)).waves()) == {30, 90}
    assert any("第 90 天" in line for line in words(found))


def choose_wave(found: FollowUpSheet, wave: str) -> None:
    found._wave.show_chosen(wave)  # noqa: SLF001
    found._wave.chosen.emit(wave)  # noqa: SLF001


def test_what_is_not_understood_is_named_by_its_cell_and_nothing_is_kept(
    at_home: Trainer, tmp_path: Path, qtbot: QtBot
) -> None:
    path = filled(at_home, tmp_path, "快了")
    found = form_sheet(at_home)
    found.file_chosen.emit(str(path))
    qtbot.waitUntil(lambda: any("G8" in line for line in words(found)), timeout=MADE_MS)
    assert any("快了" in line and "未开始" in line for line in words(found))
    assert not button(found, at_home.tr("Keep")).isEnabled()
    other = tmp_path / "other.xlsx"
    other.write_bytes(b"no workbook")
    found.file_chosen.emit(str(other))
    qtbot.waitUntil(lambda: any("other.xlsx" in line for line in words(found)), timeout=MADE_MS)
    assert not any("快了" in line for line in words(found))
    at_home.press("Esc")
    qtbot.waitUntil(lambda: not at_home.program.home.findChildren(Following), timeout=MADE_MS)


def test_the_runs_of_a_course_become_one_report(
    at_home: Trainer, tmp_path: Path, qtbot: QtBot
) -> None:
    program = at_home.program
    program.home.perform("programme")
    found = sheet(program.shell)
    assert isinstance(found, ProgrammeSheet)
    assert at_home.tr("This report needs at least two workshops that have ended.") in words(found)
    at_home.press("Esc")
    second = Desk(
        Opened(program.library, program.workshops.sample("zh-CN", "console"), program.clock),
        "zh-CN",
    )
    second.stage.start("console")
    second.stage.end("console")

    program.home.perform("programme")
    found = next(one for one in open_sheets(program.shell) if isinstance(one, ProgrammeSheet))
    assert len(found.chosen()) == 2, "both are of the same course and client"
    path = tmp_path / "programme.pdf"
    found._on_path(str(path))  # noqa: SLF001
    qtbot.waitUntil(lambda: at_home.tr("Open folder") in buttons(found), timeout=MADE_MS)
    assert path.read_bytes().startswith(b"%PDF")
    at_home.press("Esc")
    qtbot.waitUntil(lambda: not program.home.findChildren(Programming), timeout=MADE_MS)


def test_a_text_is_changed_and_copied(at_home: Trainer) -> None:
    QTest.mouseClick(button(at_home.program.home, at_home.tr("Messages…")), LEFT)
    found = sheet(at_home.program.shell)
    assert isinstance(found, MessagesSheet)
    assert "1 条行动承诺" in found.text()
    found._text.setPlainText(found.text() + "\n另：照片下周发。")  # noqa: SLF001
    QTest.mouseClick(button(found, at_home.tr("Copy")), LEFT)
    assert QGuiApplication.clipboard().text().endswith("照片下周发。")
    assert at_home.tr("Copied. Paste it where it is to go.") in words(found)
    QTest.mouseClick(button(found, at_home.tr("As proposed")), LEFT)
    assert "照片" not in found.text()


def test_home_reminds_of_a_follow_up_until_it_is_reported(
    at_home: Trainer, tmp_path: Path, qtbot: QtBot
) -> None:
    program = at_home.program
    at_home.clock.advance(29 * A_DAY)
    program._announce_templates()  # noqa: SLF001  (as when the trainer comes back to Home)
    strip = program.home.findChild(AfterStrip)
    assert isinstance(strip, AfterStrip)
    line = "30 天跟踪，4 月 6 日（还有 3 天）"
    assert line in words(strip)
    QTest.mouseClick(button(strip, at_home.tr("Reminder…")), LEFT)
    found = sheet(program.shell)
    assert isinstance(found, MessagesSheet)
    assert "30 天跟踪定在 4 月 6 日" in found.text()
    at_home.press("Esc")
    QTest.mouseClick(named(strip, Button, at_home.tr("Remind in a week")), LEFT)
    assert line not in words(strip)
    at_home.clock.advance(7 * A_DAY)
    program._announce_templates()  # noqa: SLF001
    assert any("已过 4 天" in one for one in words(strip))
    QTest.mouseClick(named(strip, IconButton, at_home.tr("Do not remind of this date")), LEFT)
    assert not any("天跟踪" in one for one in words(strip))


def test_a_report_takes_the_reminder_away(at_home: Trainer, tmp_path: Path, qtbot: QtBot) -> None:
    program = at_home.program
    at_home.clock.advance(29 * A_DAY)
    program._announce_templates()  # noqa: SLF001
    strip = program.home.findChild(AfterStrip)
    assert isinstance(strip, AfterStrip)
    assert any("天跟踪" in one for one in words(strip))
    path = filled(at_home, tmp_path, "已完成")
    found = form_sheet(at_home)
    found.file_chosen.emit(str(path))
    qtbot.waitUntil(button(found, at_home.tr("Keep")).isEnabled, timeout=MADE_MS)
    button(found, at_home.tr("Keep")).click()
    at_home.press("Esc")
    assert not any("天跟踪" in one for one in words(strip))
