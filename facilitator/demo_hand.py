"""The hand of the demo: presses keys and looks, and knows how a trainer finds a field."""

import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QThread
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.app import App
from facilitator.core.entry import Form
from facilitator.core.entry_fields import Field
from facilitator.core.journal import Value
from facilitator.core.text import pick
from facilitator.live.packs import QUICK, Packs
from facilitator.texts import Texts
from facilitator.ui.console.entry.drafts import takes_digits
from facilitator.ui.console.entry.filled import Spot
from facilitator.ui.console.entry.pad import EntryPad
from facilitator.ui.console.entry.panel import EntryPanel
from facilitator.ui.console.entry.spelling import spelled
from facilitator.ui.home.card_choice import CardChoice

_NONE = Qt.KeyboardModifier.NoModifier
_NAMED = {"enter": Qt.Key.Key_Return, "right": Qt.Key.Key_Right, "left": Qt.Key.Key_Left}
_MOST_TABS = 40
_QUICK_PNG = 80
"""Little compression: it takes longer than everything else about a picture."""


class Hand:
    """Presses keys in the program in front of it; takes pictures of both windows into ``out``."""

    def __init__(self, program: App, out: Path) -> None:
        self.program = program
        self._out = out
        self._shots = 0

    def press(self, key: int, text: str = "", modifiers: Qt.KeyboardModifier = _NONE) -> None:
        """One key, down and up, to whatever has the keyboard."""
        target = QApplication.focusWidget() or self.program.shell
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(target, QKeyEvent(kind, key, modifiers, text))
        QApplication.processEvents()

    def write(self, text: str) -> None:
        """A text, character by character."""
        for one in text:
            self.press(ord(one.upper()[0]), one)

    def begin(self, template: str, packs: Packs, texts: Texts) -> None:
        """From the first page of an empty library into a workshop.

        The sample and the quick workshop begin at once; any other one is planned and started.
        """
        if template == packs.sample():
            self.press(Qt.Key.Key_Return)
        elif template == QUICK:
            self.go_to(texts.tr("Only points and a timer? Quick start"))
            self.press(Qt.Key.Key_Space)
            self.press(Qt.Key.Key_Return)
        else:
            self.go_to(texts.tr("For whom?"))
            company = next(one.company for one in packs.templates() if one.id == template)
            self.write(pick(company, texts.locale))
            self.press(Qt.Key.Key_Return)
            self.choose_card(template)
            self.shoot("plan")
            self.press(Qt.Key.Key_Return)
            self.press(Qt.Key.Key_F5)
        self.settle()

    def go_to(self, name: str) -> None:
        """Tab until the control of this name has the keyboard.

        Raises:
            RuntimeError: there is none
        """
        for _ in range(_MOST_TABS):
            if _name(QApplication.focusWidget()) == name:
                return
            self.press(Qt.Key.Key_Tab)
        raise RuntimeError(f"no control is called {name}")

    def choose_card(self, key: str) -> None:
        """The card of this key among those that have the keyboard.

        Raises:
            RuntimeError: there is none
        """
        cards = QApplication.focusWidget()
        self.press(Qt.Key.Key_Home)
        for _ in range(_MOST_TABS):
            if not isinstance(cards, CardChoice):
                break
            if cards.chosen_key() == key:
                return
            self.press(Qt.Key.Key_Right)
        raise RuntimeError(f"no card is called {key}")

    def enter(self, form: Form, unit: str, field: Field, value: Value) -> None:
        """A value into the open entry panel: seat, group, field, and what was observed."""
        running = self.program.running
        panel = running.console.findChild(EntryPanel) if running else None
        if not isinstance(panel, EntryPanel):
            raise TypeError("no console is open")
        pad = panel.pad
        number = next(at for at, row in enumerate(form.rows) if row.unit == unit)
        stands = form.rows[number].values.get(field.slot)
        self._light(pad, number, field)
        if takes_digits(field) and not pad.picked:
            self.press(_NAMED["enter"])
        for key in spelled(field, value, stands):
            self._key(key)

    def _light(self, pad: EntryPad, number: int, field: Field) -> None:
        """Whatever the panel lights by itself: what is not lit yet is looked for by keys."""
        row = pad.filled.rows[number]
        while field.seat and pad.filled.seat != field.seat:
            self._key("+")
        if pad.spot.row != number or not pad.picked:
            if pad.takes_figures:
                self.press(Qt.Key.Key_Escape)
            self._key(str(row.key % 10))
            if row.letter:
                self._key(row.letter)
        if pad.takes_figures is False and pad.field is not None and takes_digits(pad.field):
            self.press(_NAMED["enter"])
        place = next(at for at, one in enumerate(pad.filled.fields) if one.slot == field.slot)
        for key in _steps(pad.spot.field, place):
            if pad.spot != Spot(number, place):
                self._key(key)

    def _key(self, name: str) -> None:
        if name in _NAMED:
            self.press(_NAMED[name])
        else:
            self.press(ord(name.upper()), name)

    def look(self, seconds: float) -> None:
        """Let the windows live for a while."""
        end = time.monotonic() + seconds
        QApplication.processEvents()
        while time.monotonic() < end:
            QThread.msleep(10)
            QApplication.processEvents()

    def settle(self) -> None:
        """Let a fade end."""
        self.look(0.02)
        running = self.program.running
        while running is not None and running.audience.fading:
            self.look(0.01)

    def shoot(self, name: str) -> None:
        """Pictures of the trainer's window and of the room."""
        self.settle()
        self._shots += 1
        start = f"{self._shots:02d}-{name}"
        windows: dict[str, QWidget] = {"console": self.program.shell}
        if self.program.running is not None:
            windows["audience"] = self.program.running.audience
        for window, widget in windows.items():
            widget.grab().save(str(self._out / f"{start}-{window}.png"), "PNG", _QUICK_PNG)


def _name(widget: QWidget | None) -> str:
    return widget.accessibleName() if widget is not None else ""


def _steps(here: int, there: int) -> Iterator[str]:
    """Arrow keys; a field that the unit does not have is stepped over, so fewer may do."""
    yield from ("right" if there > here else "left" for _ in range(abs(there - here)))
