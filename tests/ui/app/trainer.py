"""A trainer at the laptop: presses real keys, reads the screens, and knows where the library is."""

import math
from pathlib import Path

from PIL import Image, ImageChops
from PySide6.QtCore import QEvent, Qt, QThread
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator import app
from facilitator.core.entry import Form, form_for
from facilitator.core.journal import Place, Value, values
from facilitator.core.position import Position
from facilitator.core.stage import Stage
from facilitator.core.staging import stage_of
from facilitator.running import Running
from facilitator.storage.library import Library, open_library
from facilitator.ui.console.page import ConsolePage
from facilitator.ui.widgets.banner import Banner
from tests.clock import FakeClock
from tests.ui.console.seen import button

NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
_HELD = {"Ctrl": CTRL, "Shift": SHIFT, "Alt": ALT}
_NAMED = {"Enter": "Return", "Esc": "Escape", "PgDn": "PageDown", "PgUp": "PageUp"}
QUIZ, DRAWING = "concept-quiz", "blind-drawing"
AWAKE_S = 25
"""Longer without a tick, and the computer has slept."""
_FADE_MS = 2000
_FINGER_MS = 2
"""A press in the same millisecond as the release before it is taken for a held key."""
_SMALL = (480, 270)
_SMOOTHING = 48
"""The edges of a letter are smoothed a little otherwise when it is painted again."""


class Picture:
    """A picture of a screen, told apart from another one as a person would."""

    def __init__(self, taken: QImage) -> None:
        grey = taken.convertToFormat(QImage.Format.Format_RGB888)
        size = (grey.width(), grey.height())
        whole = Image.frombytes(
            "RGB", size, bytes(grey.constBits()), "raw", "RGB", grey.bytesPerLine()
        )
        self._small = whole.resize(_SMALL, Image.Resampling.BOX)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Picture):
            return NotImplemented
        differences = ImageChops.difference(self._small, other._small)
        return max(differences.tobytes()) <= _SMOOTHING

    def __hash__(self) -> int:
        raise TypeError("pictures that look alike need not have the same bytes")

    @property
    def colour(self) -> str | None:
        """The colour of a picture that has only one."""
        found = self._small.getcolors(1)
        return None if found is None else f"#{self._small.tobytes()[:3].hex()}"


class Trainer:
    """One program and the person in front of it."""

    def __init__(self, program: app.App, clock: FakeClock, folder: Path, qtbot: QtBot) -> None:
        self.program = program
        self._gone = False
        self.clock = clock
        self.folder = folder
        self._qtbot = qtbot

    @property
    def running(self) -> Running:
        """The workshop on the desk."""
        running = self.program.running
        assert running is not None, "no workshop is running"
        return running

    @property
    def console(self) -> ConsolePage:
        """The console on the laptop."""
        return self.running.console

    @property
    def position(self) -> Position:
        """Where the trainer stands."""
        return self.running.opened.running.position

    @property
    def form(self) -> Form:
        """What the entry panel asks for."""
        # Worked out anew, so that asking does not make the program say anything.
        opened, at = self.running.opened, self.position
        block, locale = opened.script.of(at.block), self.program.texts.locale
        form = form_for(opened.workshop, block, at.step, opened.board, locale)
        assert form is not None, "nothing is entered here"
        return form

    def stage(self) -> Stage:
        """What the room is to be shown."""
        opened = self.running.opened
        record = opened.running
        return stage_of(opened.public, record.position, record.shown, record.clock, 0)

    def press(self, *keys: str) -> None:
        """Press keys as the window system brings them: "F4", "Shift+F7", "a", "3", "Enter"."""
        for key in keys:
            window = self.program.shell.windowHandle()
            QThread.msleep(_FINGER_MS)
            *held, name = key.split("+") if len(key) > 1 else [key]
            modifiers = NONE
            for one in held:
                modifiers |= _HELD[one]
            if len(name) == 1 and not held:
                QTest.keyClick(window, ord(name), modifiers)
            else:
                found = getattr(Qt.Key, f"Key_{_NAMED.get(name, name)}")
                QTest.keyClick(window, found, modifiers)
            catch_up()

    def settle(self) -> None:
        """Wait until the room's picture stands still."""
        audience = self.running.audience
        self._qtbot.waitUntil(lambda: not audience.fading, timeout=_FADE_MS)
        QApplication.processEvents()

    def room(self) -> Picture:
        """The picture in the room, its clock included."""
        self.settle()
        return Picture(self.running.audience.grab().toImage())

    def laptop(self) -> Picture:
        """The trainer's window."""
        QApplication.processEvents()
        return Picture(self.program.shell.grab().toImage())

    def go_to(self, content: str, step: int = 0, cue: int = 0) -> None:
        """Go to a place of a content, as by a click in the agenda."""
        blocks = self.running.opened.script.blocks
        block = next(one.block for one in blocks if one.content.id == content)
        self.console.jump_requested.emit(Position(block.day, block.id, step, cue))
        catch_up()
        assert (self.position.block, self.position.step, self.position.cue) == (block.id, step, cue)

    def go_to_quiz(self) -> None:
        """Go to where the first question of the quiz can be answered."""
        self.go_to(QUIZ, 1)

    def go_to_drawing(self) -> None:
        """Go to where numbers are entered."""
        blocks = self.running.opened.script.blocks
        drawing = next(one for one in blocks if one.content.id == DRAWING)
        entered = [index for index, step in enumerate(drawing.steps) if step.step.enter]
        self.go_to(DRAWING, entered[0])

    def answer(self, *letters: str) -> None:
        """Enter a letter for group 1, group 2, and so on, by keys."""
        self.press("F2")
        for key, letter in enumerate(letters, start=1):
            self.press(str(key), letter)
        self.press("Esc")

    def answers(self) -> list[Value]:
        """What the disk has for each group in the part that is open."""
        opened = self.running.opened
        block, part = self.position.block, opened.script.step(self.position).part
        assert part is not None
        kept = values(opened.library.entries(opened.workshop.id))
        units = opened.workshop.units_of(block)
        return [kept.get(Place(block, 1, unit.id, part.id)) for unit in units]

    def letters(self, *letters: str) -> list[Value]:
        """The same letters as the disk keeps them: today's options."""
        opened = self.running.opened
        block, part = opened.script.of(self.position.block), opened.script.step(self.position).part
        assert part is not None
        options = {letter: option for option, letter in block.letters[part.id].items()}
        return [[options[one.upper()]] if one else None for one in letters]

    def tick(self, seconds: float = 0.0) -> None:
        """Time passes, and the program hears of it."""
        paces = max(1, math.ceil(seconds / AWAKE_S))
        for _ in range(paces):
            self.clock.advance(seconds / paces)
            self.program.ticker.tick()
        catch_up()

    def tr(self, message: str, **named: object) -> str:
        """A sentence in the language of the windows."""
        return self.program.texts.tr(message, **named)

    def said(self) -> str:
        """The message on the trainer's window, "" while there is none."""
        for banner in self.program.shell.findChildren(Banner):
            message = banner.message()
            if banner.isVisible() and message is not None:
                return message.text
        return ""

    def go_home(self) -> None:
        """Press the button that leaves the workshop, and say that it is meant."""
        self.console.home_requested.emit()
        catch_up()
        if self.program.running is not None:
            QTest.mouseClick(button(self.console, self.tr("Leave")), Qt.MouseButton.LeftButton)
            catch_up()

    def look_into(self) -> Library:
        """The library after the program has gone."""
        return open_library(self.folder, self.clock.now_ms, create=False)

    def leave(self) -> None:
        """Close the program, and let everything that waits to be deleted go."""
        if self._gone:
            return
        self._gone = True
        self.program.close()
        self.program.shell.leave()
        self.program.shell.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def catch_up() -> None:
    """What the event loop does in its next turn; it also deletes what waits to be deleted."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def windows() -> list[str]:
    """The kinds of the windows on all screens."""
    seen = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    return sorted(type(each).__name__ for each in seen)
