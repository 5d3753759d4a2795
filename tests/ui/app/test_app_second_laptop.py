"""A second computer on which somebody only records for the trainer."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from facilitator.core.errors import RecordsOnly
from facilitator.core.history import ASSISTANT, MERGE
from facilitator.core.journal import Action, entry_hash
from facilitator.live.desk import Desk
from facilitator.live.opened import Opened
from facilitator.messages import sentence
from facilitator.place import Place
from facilitator.storage.handover import handover_of, write_handover
from facilitator.storage.library import open_library
from facilitator.ui.console.inquiry.log_sheet import LogSheet
from facilitator.ui.console.inquiry.ranking_sheet import RankingSheet
from facilitator.ui.console.notes_editor import NotesEditor
from facilitator.ui.widgets.cover import Cover
from tests.clock import FakeClock
from tests.ui.app.conftest import Doorkeeper
from tests.ui.app.handing import choose_file, recorders
from tests.ui.app.trainer import Trainer
from tests.ui.home.finding import open_sheets, words
from tests.unit.live.laptops import take


def test_the_file_is_written_and_the_way_on_is_said(
    trainer: Trainer, tmp_path: Path, doorkeeper: Doorkeeper
) -> None:
    doorkeeper.allowed.add("QFileDialog")
    path = tmp_path / "given.handover"
    choose_file(trainer, "Ctrl+Shift+O", path)
    assert path.stat().st_size > 1000
    assert "Ctrl+O" in trainer.said()


def test_another_computer_only_records(
    trainer: Trainer, tmp_path: Path, doorkeeper: Doorkeeper
) -> None:
    doorkeeper.allowed.add("QFileDialog")
    path = tmp_path / "given.handover"
    choose_file(trainer, "Ctrl+Shift+O", path)
    workshop = trainer.running.opened.workshop.id
    trainer.go_home()
    trainer.program.workshops.delete(workshop)

    broken = tmp_path / "broken.handover"
    broken.write_bytes(path.read_bytes()[:1000])
    choose_file(trainer, "Ctrl+O", broken)
    assert str(broken) in trainer.said()

    choose_file(trainer, "Ctrl+O", path)
    # It has been read once; the stick may be gone.
    path.unlink()
    assert len(open_sheets(trainer.program.home)) == 1
    trainer.press("Enter")
    # What was wrong with another file is no longer said.
    assert "Ctrl+Shift+O" in trainer.said()
    assert str(broken) not in trainer.said()
    trainer.press("F5")

    assert trainer.running.opened.workshop.id == workshop
    assert not trainer.running.audience.isVisible()
    # Not that no projector is there: this computer has another task.
    assert trainer.tr("Recording for the trainer") in words(trainer.console)
    assert trainer.tr("No projector") not in words(trainer.console)
    trainer.go_to_quiz()
    trainer.answer("a")
    assert recorders(trainer)[-1] == ASSISTANT


@pytest.fixture(scope="module")
def taken(planned: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library of a computer that only records the workshop of another, which has begun it."""
    folder = tmp_path_factory.mktemp("taken")
    clock = FakeClock()
    first = open_library(shutil.copytree(planned, folder / "first"), clock.now_ms)
    desk = Desk(Opened(first, first.workshops.every()[0].id, clock), "zh-CN")
    desk.stage.start("console")
    desk.handover.give(folder / "given.handover")
    first.close()
    second = open_library(folder / "second", clock.now_ms)
    take(second, folder / "given.handover", assisting=True)
    second.close()
    return folder / "second"


@pytest.fixture
def recording(
    taken: Path, place: Place, start: Callable[..., Trainer], doorkeeper: Doorkeeper
) -> Trainer:
    """At the computer that only records, in the quiz. How the file comes there is seen above."""
    doorkeeper.allowed.add("QFileDialog")
    shutil.copytree(taken, place.library)
    begun = start(settled=False)
    begun.press("F5")
    begun.go_to_quiz()
    return begun


def test_who_only_records_takes_back_and_excuses_in_their_own_name(recording: Trainer) -> None:
    recording.answer("a")
    recording.press("Ctrl+J")
    (log,) = recording.console.findChildren(LogSheet)
    line = next(row for row in log.shown() if row.entry)
    log.take_back_requested.emit(line, "读错了")
    log.excuse_requested.emit(line)
    recording.press("Esc")
    assert recorders(recording) == [ASSISTANT] * 3
    recording.press("Ctrl+Z", "Ctrl+Z")
    assert recording.answers()[:1] == recording.letters("a")


def test_who_only_records_is_told_where_the_file_goes_back_to(
    recording: Trainer, tmp_path: Path
) -> None:
    back = tmp_path / "back.handover"
    choose_file(recording, "Ctrl+Shift+O", back)
    assert recording.said() == recording.tr(
        "Handed back: “{path}”. Open it on the trainer’s computer with Ctrl+O, in the running"
        " workshop.",
        path=str(back),
    )


def test_who_only_records_tries_a_ranking_out_and_changes_no_plan(recording: Trainer) -> None:
    plan = recording.running.opened.workshop
    recording.press("Ctrl+M", "Right")
    (offer,) = recording.console.findChildren(RankingSheet)
    assert offer.methods.chosen_key() == "B"
    assert not offer.reason.isVisible()
    assert recording.tr("This computer only records; the one that has the room decides.") in words(
        offer
    )
    recording.press("Enter", "Esc", "Ctrl+B")
    assert not open_sheets(recording.console)
    assert recording.said() == sentence(RecordsOnly(plan.title), recording.program.texts)
    assert recording.running.opened.workshop == plan


@pytest.mark.parametrize(
    "keys", ["Ctrl+N", "Ctrl+Shift+N", "Ctrl+Shift+I", "F12", "Ctrl+Shift+H", "Ctrl+Shift+T"]
)
def test_who_only_records_is_told_at_once_where_notes_and_times_are_kept(
    recording: Trainer, keys: str
) -> None:
    """Before anything is typed: it would never come to the computer that has the room."""
    opened = recording.running.opened
    deeds = list(opened.actions)
    recording.press(keys)
    said = sentence(RecordsOnly(opened.workshop.title), recording.program.texts)
    assert recording.said() == said
    assert not open_sheets(recording.console)
    assert not any(one.isVisible() for one in recording.console.findChildren(Cover))
    assert not recording.console.findChildren(NotesEditor)
    assert opened.actions == deeds


def test_who_only_records_decides_a_dispute_in_their_own_name(
    recording: Trainer, tmp_path: Path
) -> None:
    """The entries of the trainer's computer come over too, and may differ."""
    recording.answer("a")
    opened = recording.running.opened
    (mine,) = opened.entries
    line = replace(mine, id="other", action="deed", by="console", supersedes=())
    theirs = handover_of(opened.library, opened.workshop.id)
    line = replace(line, value=recording.letters("c")[0], prev_hash=b"")
    line = replace(line, hash=entry_hash(line))
    deed = Action(id="deed", workshop=opened.workshop.id, at=1, by="console", kind="score")
    path = tmp_path / "theirs.handover"
    write_handover(path, replace(theirs, entries=(line,), actions=(*theirs.actions, deed)))
    choose_file(recording, "Ctrl+O", path)
    recording.press("Enter")
    assert opened.board.contested
    assert "1" in recording.said()
    recording.press("Left", "Enter")
    assert not opened.board.contested
    assert recorders(recording)[-1] == ASSISTANT
    assert [one.by for one in opened.actions if one.kind == MERGE][-1] == ASSISTANT


def test_the_file_has_a_name_that_every_system_takes(
    trainer: Trainer, doorkeeper: Doorkeeper
) -> None:
    doorkeeper.allowed.add("QFileDialog")
    opened = trainer.running.opened
    opened.workshop = replace(opened.workshop, title="上午/下午\t内部客户?")
    trainer.press("Ctrl+Shift+O")
    (dialog,) = trainer.program.shell.findChildren(QFileDialog)
    assert [Path(one).name for one in dialog.selectedFiles()] == ["上午 下午 内部客户.handover"]
    dialog.close()
