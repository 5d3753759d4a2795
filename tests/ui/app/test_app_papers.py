"""From the card of a workshop to a folder full of papers."""

from dataclasses import replace
from pathlib import Path
from threading import Event, Timer

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from facilitator.core.errors import CannotWriteFile
from facilitator.live import papers
from facilitator.messages import sentence
from facilitator.papering import Papering
from facilitator.ui.dialogs.papers import PapersSheet
from facilitator.ui.widgets.tick import Tick
from tests.ui.app.conftest import Doorkeeper
from tests.ui.app.trainer import Trainer, catch_up
from tests.ui.home.finding import button, buttons, named, open_sheets, sheet, words

MADE_MS = 60_000
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def at_home(trainer: Trainer, qtbot: QtBot) -> Trainer:
    """At Home with the sample workshop, which runs."""
    trainer.running.left.emit()
    catch_up()
    return trainer


@pytest.fixture
def asked(at_home: Trainer, qtbot: QtBot) -> PapersSheet:
    """The sheet with everything printed."""
    at_home.press("Ctrl+P")
    found = sheet(at_home.program.shell)
    assert isinstance(found, PapersSheet)
    save = button(found, "存为 PDF…")
    assert not save.isEnabled()
    qtbot.waitUntil(save.isEnabled, timeout=MADE_MS)
    return found


def test_the_button_of_the_card_asks(at_home: Trainer) -> None:
    QTest.mouseClick(button(at_home.program.shell, "打印材料…"), LEFT)
    catch_up()
    assert isinstance(sheet(at_home.program.shell), PapersSheet)
    at_home.press("Esc")
    assert open_sheets(at_home.program.shell) == []


def test_it_says_how_much_there_is_of_each_kind(asked: PapersSheet) -> None:
    said = words(asked)
    assert any("1 种·共 1 页" in text or "1 种·共" in text for text in said)
    assert any("个文件·共" in text for text in said)
    assert asked.findChild(Tick) is not None
    # The sample has no questionnaires: nothing to tick there.
    assert not named(asked, Tick, "问卷与表单").isEnabled()


def test_what_is_ticked_is_saved_and_its_folder_is_offered(
    asked: PapersSheet, tmp_path: Path, doorkeeper: Doorkeeper, qtbot: QtBot
) -> None:
    QTest.mouseClick(named(asked, Tick, "活动单、卡片与图示"), LEFT)
    QTest.mouseClick(button(asked, "存为 PDF…"), LEFT)
    dialog = asked.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    assert dialog.fileMode() == QFileDialog.FileMode.Directory
    assert all(each.startswith("QFileDialog") for each in doorkeeper.strangers)
    doorkeeper.strangers.clear()
    dialog.fileSelected.emit(str(tmp_path))
    dialog.reject()
    assert not button(asked, "存为 PDF…").isEnabled(), "it is being saved"
    qtbot.waitUntil(lambda: "打开文件夹" in buttons(asked))

    (folder,) = tmp_path.glob("【课程资料】*")
    assert [path.name for path in sorted(folder.iterdir())] == [
        "01_1份_流程单.pdf",
        "02_1份_物料清单.pdf",
    ]
    assert "流程单" in PdfReader(folder / "01_1份_流程单.pdf").pages[0].extract_text()
    assert any(str(folder) in text for text in words(asked))
    assert "打开文件夹" in buttons(asked)


def test_a_place_that_refuses_is_said_on_the_sheet(
    asked: PapersSheet, at_home: Trainer, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "file").write_text("in the way")
    asked.save_requested.emit(("run",), str(tmp_path / "file"))
    last = sentence(CannotWriteFile(Path("x"), "Not a directory"), at_home.program.texts)[-4:]
    qtbot.waitUntil(lambda: any(last in text for text in words(asked)))
    said = words(asked)
    assert any("file" in text or "课程资料" in text for text in said)
    assert "打开文件夹" not in buttons(asked)
    error = CannotWriteFile(Path("x"), "Not a directory")
    assert any(sentence(error, at_home.program.texts)[-4:] in text for text in said)


def test_nothing_ticked_saves_nothing(asked: PapersSheet) -> None:
    for name in ("流程单", "物料清单", "活动单、卡片与图示"):
        QTest.mouseClick(named(asked, Tick, name), LEFT)
    assert not button(asked, "存为 PDF…").isEnabled()


def test_it_can_be_closed_while_it_prints(at_home: Trainer, qtbot: QtBot) -> None:
    at_home.press("Ctrl+P")
    at_home.press("Esc")
    assert open_sheets(at_home.program.shell) == []
    at_home.press("Ctrl+P")
    assert isinstance(sheet(at_home.program.shell), PapersSheet)
    at_home.press("Esc")


def test_papers_of_an_earlier_plan_are_not_mixed_with_those_of_today(
    asked: PapersSheet, at_home: Trainer, tmp_path: Path, qtbot: QtBot
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    live = at_home.program.home.findChildren(Papering)[-1].live

    def save() -> None:
        with qtbot.waitSignal(live.saved):
            asked.save_requested.emit(("run",), str(out))

    save()
    (folder,) = out.iterdir()
    save()
    assert list(out.iterdir()) == [folder]
    (folder / "03_18份_图卡.pdf").write_bytes(b"earlier")
    save()
    other = out / f"{folder.name}_2"
    assert sorted(out.iterdir()) == [folder, other]
    assert [path.name for path in other.iterdir()] == ["01_1份_流程单.pdf"]


def test_a_slow_stick_holds_nobody_and_esc_gives_it_up(
    asked: PapersSheet,
    at_home: Trainer,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    may, begun, written = Event(), Event(), list[Path]()

    def slow(path: Path, _data: bytes) -> None:
        begun.set()
        may.wait(10)
        written.append(path)

    monkeypatch.setattr(papers, "write_whole", slow)
    asked.save_requested.emit(("run", "materials", "sheets"), str(tmp_path))
    assert begun.wait(10)
    assert written == []
    Timer(0.2, may.set).start()
    at_home.press("Esc")
    assert len(written) == 1
    assert open_sheets(at_home.program.shell) == []


def test_without_a_number_of_people_it_says_how_copies_are_counted(
    at_home: Trainer, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    load = at_home.program.library.workshops.load
    monkeypatch.setattr(
        at_home.program.library.workshops, "load", lambda one: replace(load(one), people=0)
    )
    at_home.press("Ctrl+P")
    found = sheet(at_home.program.shell)
    qtbot.waitUntil(button(found, "存为 PDF…").isEnabled, timeout=MADE_MS)
    assert "没有填写人数：按人发放的资料按每组 1 份计。" in words(found)
