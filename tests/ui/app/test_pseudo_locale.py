"""No word of the program is stuck in one language: every window, walked in a language of its own."""

from collections.abc import Callable, Iterator
from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.core.errors import DiskFull
from facilitator.core.planning import Order
from facilitator.core.text import AUDIENCE_LANGUAGES
from facilitator.messages import sentence
from facilitator.ui.console.entry.panel import EntryPanel
from facilitator.ui.results.paper import Paper
from facilitator.ui.slides.words import RoomTexts
from facilitator.ui.widgets.segmented import Segmented
from tests.ui.app.conftest import LAPTOP, PROJECTOR, Doorkeeper, Screens
from tests.ui.app.trainer import Trainer, catch_up
from tests.ui.app.widening import (
    WideTexts,
    mappings_of_the_core,
    ordinary,
    said_by,
    widen_content,
    widened,
    words_of_the_core,
)
from tests.ui.home.finding import button, focused, named, retype
from tests.unit.content.copies import FIXTURE

ORDER = Order(
    title=widened("Working together"),
    client=widened("Hill & Son"),
    day=date(2026, 3, 5),
    start=time(9),
    trainer=widened("Ada"),
    place=widened("Leeds"),
    language="en",
    group_names=tuple(widened(name) for name in ("Owl", "Fox", "Elk", "Bee")),
    people=16,
)


NAMELESS = [LAPTOP.changed(name="1"), PROJECTOR.changed(name="2")]


class Ear:
    """Hears every text that is painted or said, and keeps those in ordinary letters."""

    def __init__(self) -> None:
        self.painted: list[str] = []
        self.heard = 0
        self.ordinary: list[str] = []

    def listen(self, where: str) -> None:
        """Have every window painted anew, and listen."""
        catch_up()
        for window in QApplication.topLevelWidgets():
            if not window.isVisible():
                continue
            window.grab()
            for kind, text in said_by(window):
                self._judge(f"{where}: {kind}", text)
        self.judge_paint(where)

    def judge_paint(self, where: str) -> None:
        """Look at what has been painted since the last time."""
        for text in self.painted:
            self._judge(f"{where}: painted", text)
        self.painted.clear()

    def _judge(self, where: str, text: str) -> None:
        self.heard += bool(text)
        if ordinary(text):
            self.ordinary.append(f"{where} {text!r}")


@pytest.fixture
def ear(monkeypatch: pytest.MonkeyPatch) -> Ear:
    made = Ear()
    paint = QPainter.drawText

    def noting(painter: QPainter, *parts: Any) -> object:
        made.painted.extend(part for part in parts if isinstance(part, str))
        return paint(painter, *parts)

    monkeypatch.setattr(QPainter, "drawText", noting)
    return made


@pytest.fixture
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    """The whole program in that language, courses included."""
    words_of_the_core()
    for name in ("appearance", "reporting", "ui.console.key_page"):
        monkeypatch.setattr(f"facilitator.{name}.load_texts", lambda *_chosen: WideTexts())
    for words in {id(one): one for one in mappings_of_the_core()}.values():
        for locale, text in tuple(words.items()):
            if isinstance(text, str):
                monkeypatch.setitem(words, locale, widened(text))
    room = RoomTexts(WideTexts("zh-CN"), WideTexts("en"))
    monkeypatch.setattr(RoomTexts, "load", classmethod(lambda _cls: room))
    for name in ("read_content", "read_template", "read_variables", "catalogue"):
        read = getattr(__import__("facilitator.live.packs", fromlist=[name]), name)
        monkeypatch.setattr(
            f"facilitator.live.packs.{name}",
            lambda *parts, read=read: widen_content(read(*parts)),
        )


@pytest.fixture
def screens(screens: Screens) -> Screens:
    """The names of screens are data: here they have no letters."""
    screens(NAMELESS)
    return screens


@pytest.fixture
def walker(wide: None, start: Callable[..., Trainer], ear: Ear) -> Iterator[Trainer]:
    trainer = start("en")
    yield trainer
    assert ear.heard > 20
    assert not ear.ordinary, "\n".join(ear.ordinary)


def begin(trainer: Trainer) -> None:
    """Run a workshop made from the sample template."""
    trainer.program.create("sample-90", ORDER)
    trainer.press("F5")


def test_the_ear_hears_ordinary_letters() -> None:
    assert ordinary("Close")
    assert ordinary("关闭")
    assert ordinary("3 groups")
    assert not any(map(ordinary, ("", "Ctrl+Z", "F5", "B", "A、C", "12:30", "+1", "→", "Enter")))
    assert not ordinary(widened("Close “{title}” 关闭").replace("{title}", "1"))
    assert WideTexts().trn("{count} group", "{count} groups", 2) == "2 " + widened("groups")


def test_home(walker: Trainer, ear: Ear) -> None:
    ear.listen("welcome")
    walker.program.create("sample-90", ORDER)
    catch_up()
    ear.listen("draft")
    walker.press("F1")
    ear.listen("keys")
    walker.press("Esc", "Ctrl+N")
    ear.listen("new workshop")
    walker.press("Tab")  # past the choice of the template
    retype(focused(), "")
    walker.press("Enter")
    ear.listen("new workshop, a mistake")
    walker.press("Esc")
    for name in ("Quick start", "Delete this workshop"):
        button(walker.program.home, widened(name)).click()
        ear.listen(name)
        walker.press("Esc")
    walker.program.say("error", widened("So it is"))
    ear.listen("message")


def test_the_console(walker: Trainer, ear: Ear, screens: Screens) -> None:
    begin(walker)
    ear.listen("begun")
    for keys in ("F1", "Ctrl+E"):
        walker.press(keys)
        ear.listen(keys)
        walker.press("Esc")
    walker.console.settings_requested.emit()
    ear.listen("preferences")
    walker.press("Esc")
    walker.program.shell.close()
    ear.listen("closing")
    walker.press("Esc")
    for keys in ("F4", "Shift+F4", "Esc", "F6", "PgDn", "F6", "F7", "F7", "Ctrl+H", "Ctrl+H"):
        walker.press(keys)
        ear.listen(keys)
    walker.press("Ctrl+Z")
    ear.listen("nothing to undo")
    walker.press("2")
    ear.listen("digits")
    walker.press("Esc", "9", "9")
    ear.listen("no such step")
    walker.tick(3600)
    ear.listen("late")
    screens(NAMELESS[:1])
    ear.listen("no projector")
    screens([NAMELESS[0], NAMELESS[1].changed(x=0)])
    ear.listen("mirrored")


def enter(walker: Trainer, ear: Ear, where: str, *keys: str) -> None:
    """The open form, typed into."""
    ear.listen(where)
    walker.press("F2")
    ear.listen(f"{where}, entry")
    walker.press(*keys)
    ear.listen(f"{where}, typed")
    walker.press("Esc")
    panel = walker.console.findChild(EntryPanel)
    assert isinstance(panel, EntryPanel)
    panel.open_menu(1, panel.mapToGlobal(QPoint(20, 60)))
    ear.listen(f"{where}, states")
    menu = QApplication.activePopupWidget()
    assert menu is not None
    for action in menu.actions()[:2]:
        action.trigger()
        ear.listen(f"{where}, a state")
    menu.close()
    catch_up()


def test_entering_scores(walker: Trainer, ear: Ear, doorkeeper: Doorkeeper) -> None:
    doorkeeper.allowed.add("QMenu")
    begin(walker)
    walker.go_to_drawing()
    enter(walker, ear, "numbers", "1", "7", "Enter", "9", "9", "Enter", "x")
    walker.go_to_quiz()
    enter(walker, ear, "letters", "1", "a", "2", "z")
    walker.go_to("case-multinational", 1)
    enter(walker, ear, "case", "1", "a", "2", "b")
    walker.press("F3", "1", "5")
    ear.listen("class points")
    walker.press("Enter", "Esc", "Ctrl+Z")
    ear.listen("undone")
    block, step, _words = walker.running.desk.scores.forms()[0]
    walker.console.form_requested.emit(block, step)
    ear.listen("late entry")
    walker.press("F2", "1", "6", "Enter")
    ear.listen("a reason is asked for")
    walker.press("Esc", "Esc")
    walker.console.show_message("error", sentence(DiskFull(Path("/")), WideTexts()))
    ear.listen("disk full")


def test_ticks(wide: None, start: Callable[..., Trainer], ear: Ear, doorkeeper: Doorkeeper) -> None:
    doorkeeper.allowed.add("QMenu")
    trainer = start("en", packs=(FIXTURE,))
    trainer.program.create("everything", ORDER)
    trainer.press("F5")
    seen: set[str] = set()
    for block in trainer.running.opened.script.blocks:
        for index in range(len(block.steps)):
            trainer.go_to(block.content.id, index)
            seen.add(type(block.content.scoring).__name__)
            ear.listen(f"{block.content.id}/{index}")
    assert len(seen) > 5
    assert not ear.ordinary, "\n".join(ear.ordinary)


def test_every_cue_of_the_sample_in_the_room(
    walker: Trainer, ear: Ear, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("facilitator.ui.audience.window.FADE_MS", 1)
    begin(walker)
    for language in AUDIENCE_LANGUAGES:
        script = walker.running.opened.script
        for block in script.blocks:
            for index, step in enumerate(block.steps):
                for cue in range(len(step.cues)):
                    walker.go_to(block.content.id, index, cue)
                    walker.running.audience.grab()
                    ear.judge_paint(f"{language}, {block.content.id} {index}/{cue}")
        walker.press("F11")


def test_a_rehearsal(walker: Trainer, ear: Ear) -> None:
    walker.program.create("sample-90", ORDER)
    walker.press("Alt+F5")
    ear.listen("rehearsal")
    walker.press("Ctrl+E")
    ear.listen("rehearsal, end")


def test_the_report_page(
    walker: Trainer, ear: Ear, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    begin(walker)
    walker.press("Ctrl+E", "Enter")
    reporting = walker.program.reporting
    assert reporting is not None
    assert reporting.desk is not None
    ear.listen("results begun")
    paper = reporting.desk.pages.paper
    qtbot.waitUntil(lambda: not paper.page().isNull(), timeout=20000)
    ear.listen("results")
    for tab in (Qt.Key.Key_Right,) * 3:
        qtbot.keyClick(
            named(reporting.desk, Segmented, walker.tr("Which texts of the report")), tab
        )
        ear.listen("texts")
    reporting.read()
    ear.listen("making")
    page = reporting.page
    assert page is not None
    qtbot.waitUntil(lambda: any(one.isVisible() for one in page.findChildren(Paper)), timeout=20000)
    ear.listen("made")
    monkeypatch.chdir(tmp_path)
    page.save_requested.emit("1.")
    ear.listen("saved")
    walker.press("Esc", "Esc")
    ear.listen("finished")
