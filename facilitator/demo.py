"""Plays the sample workshop through keys, as a trainer would, and checks what came of it.

The same ``app.build()`` as the program itself, driven by key events only. What was typed is kept in
a list of its own; at the end the database, the picture of the room and the text of the PDF must all
say the same. Anything that gets lost on the way makes the command fail.
"""

import errno
import json
import math
import os
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QThread
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from facilitator import app, settings
from facilitator.core.entry import Form
from facilitator.core.entry_fields import Field
from facilitator.core.errors import CannotWriteFile, UserError
from facilitator.core.stage import Stage, StandingSlide
from facilitator.core.text import dotted
from facilitator.demo_check import Told, differences
from facilitator.durable import make_folder
from facilitator.live.faults import keep_log
from facilitator.live.reports import Finished, read_day
from facilitator.messages import sentence
from facilitator.place import Place, usual_place
from facilitator.storage.library import open_library
from facilitator.texts import Texts, load_texts

PACE_MIN = 0.4
SCREENS = {
    "screens": [
        {
            "name": name,
            "x": x,
            "y": 0,
            "width": width,
            "height": height,
            "logicalDpi": 96,
            "logicalBaseDpi": 96,
            "dpr": 1,
        }
        for name, x, width, height in (("laptop", 0, 1440, 900), ("projector", 1440, 1920, 1080))
    ]
}
AGREED, DIFFERENT = 0, 1
PDF_NAME = "summary.pdf"
REPORT_SECONDS = 60.0


class DemoClock:
    """Real time, plus the minutes the demo pretends to have waited."""

    def __init__(self) -> None:
        self._ahead_ms = 0

    def wait(self, minutes: float) -> None:
        """Let this much time have passed."""
        self._ahead_ms += round(minutes * 60_000)

    def now_ms(self) -> int:
        """Wall time in UTC milliseconds."""
        return time.time_ns() // 1_000_000 + self._ahead_ms

    def monotonic_ms(self) -> int:
        """Milliseconds that only ever grow."""
        return time.monotonic_ns() // 1_000_000 + self._ahead_ms


def run(out: Path, language: str, pace: float) -> int:
    """Play, write everything into ``out``, compare.

    Args:
        pace: seconds to look at each cue; without any it plays out of sight.

    Returns:
        0 when database, room and PDF agree with what was typed, else 1.

    Raises:
        CannotWriteFile: a demo was played there before, or nothing can be written there
    """
    make_folder(out)
    if (out / "library").exists():
        raise CannotWriteFile(out / "library", os.strerror(errno.EEXIST))
    keep_log(out)
    with TemporaryDirectory(prefix="facilitator-") as folder:
        texts = load_texts(language)
        if on_screen(os.environ, pace):
            print(texts.tr("Playing now: please leave keyboard and mouse alone."), flush=True)
        else:
            screens = Path(folder, "screens.json")
            screens.write_text(json.dumps(SCREENS), encoding="utf-8")
            os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screens}"
        application = QApplication.instance() or QApplication(sys.argv[:1])
        player = _Player(out, texts, pace)
        try:
            player.play()
        finally:
            player.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        del application
    return player.compare()


def on_screen(environment: Mapping[str, str], pace: float) -> bool:
    """Whether somebody can and wants to watch.

    Out of sight no other window takes the focus, and with it the keys that are played.
    """
    return pace > 0 and any(environment.get(one) for one in ("DISPLAY", "WAYLAND_DISPLAY"))


class _Player:
    """The trainer's fingers and a good memory."""

    def __init__(self, out: Path, texts: Texts, pace: float) -> None:
        self._out = out
        self._texts = texts
        self._pace = pace
        self._clock = DemoClock()
        self._told = Told()
        self._shots = 0
        self._stage: Stage | None = None
        self._form: Form | None = None
        self._report: Finished | None = None
        self._workshop = ""
        self._library = out / "library"
        place = Place(
            library=self._library,
            settings=out / "settings.json",
            packs=usual_place(None).packs,
        )
        settings.save(place.settings, settings.Settings(language=texts.locale))
        self._program = app.build(place, self._clock)
        self._program.faults.refused.connect(self._keep_fault)
        self._program.faults.broke.connect(self._keep_fault)

    def play(self) -> None:
        """From Home to the end of the workshop."""
        self._program.open_window()
        self._settle()
        self._shoot("home")
        self._press(Qt.Key.Key_Return)
        self._settle()
        running = self._program.running
        if running is None:
            raise RuntimeError("the sample workshop did not open")
        self._workshop = running.opened.workshop.id
        running.desk.stage.stage_changed.connect(self._keep_stage)
        running.desk.scores.form_changed.connect(self._keep_form)
        running.desk.announce()
        self._say(self._texts.tr("Playing “{title}”.", title=running.opened.workshop.title))
        while self._one_cue():
            pass
        self._press(Qt.Key.Key_E, modifiers=Qt.KeyboardModifier.ControlModifier)
        self._shoot("end")
        self._press(Qt.Key.Key_Return)
        self._take_report()

    def close(self) -> None:
        """Close the program as its user would."""
        self._program.close()
        self._program.shell.leave()

    def compare(self) -> int:
        """What was typed against database, room and PDF."""
        library = open_library(self._library, self._clock.now_ms, create=False)
        try:
            day = read_day(library, self._workshop, self._clock.now_ms())
        finally:
            library.close()
        path = self._out / PDF_NAME
        found = differences(
            self._told, day, path.read_bytes() if path.exists() else b"", self._texts
        )
        for line in found:
            print(self._texts.tr("Differs: {what}", what=line), file=sys.stderr)
        if found:
            return DIFFERENT
        self._say(
            self._texts.trn(
                "Database, projector and PDF agree with the {count} entry that was typed.",
                "Database, projector and PDF agree with the {count} entries that were typed.",
                len(self._told.values) + len(self._told.awards),
            )
        )
        return AGREED

    def _one_cue(self) -> bool:
        """Do what this cue asks for, then go on; False at the end."""
        running = self._program.running
        if running is None or running.opened.record is None:
            return False
        at = running.opened.record.position
        block = running.opened.script.of(at.block)
        step = block.steps[at.step]
        cue = step.cues[at.cue]
        name = self._texts.locale
        if at.cue == 0:
            title = block.fill(step.name).get(name, "")
            self._say(dotted(name, block.fill(block.block.title).get(name, ""), title))
        self._look(0)
        if cue.cue.entry or (at.cue == 0 and step.step.enter and step.part is None):
            self._enter_scores()
        self._special_moments(block.content.id, at.step, at.cue)
        self._wait(step.minutes / len(step.cues))
        self._look(self._pace)
        self._press(Qt.Key.Key_PageDown)
        return running.opened.record.position != at

    def _wait(self, minutes: float) -> None:
        """Let time pass in paces a waking computer would make: a leap would count as sleep."""
        paces = math.ceil(minutes / PACE_MIN)
        for _ in range(paces):
            self._clock.wait(minutes / paces)
            self._program.ticker.tick()

    def _enter_scores(self) -> None:
        form = self._form
        if form is None or form.done == len(form.rows):
            return
        self._press(Qt.Key.Key_F2)
        for row in form.rows:
            asked = [one for one in form.fields if not one.optional and row.fills(one)]
            for field in asked:
                first = field == asked[0]
                self._type(row.key, row.unit, form.block, field, first=first)
        self._press(Qt.Key.Key_Escape)
        self._settle()
        self._shoot("entry")

    def _type(self, key: int, unit: str, block: str, field: Field, *, first: bool) -> None:
        """The group's key, then the value; what is meant goes into the list."""
        count = len(self._told.values)
        if first:
            self._character(str(key % 10))
        match field.form:
            case "option":
                choice = field.choices[(key + count) % len(field.choices)]
                self._character(choice.letter)
                self._told.tell(block, unit, field.slot, choice.option)
            case "options":
                right = [one for one in field.choices if one.right]
                wrong = [one for one in field.choices if not one.right]
                chosen = wrong[:1] if (key + count) % 3 == 0 else right
                for one in chosen:
                    self._character(one.letter)
                if sum(bool(one.right) for one in field.choices) > 1:
                    self._press(Qt.Key.Key_Return)
                self._told.tell(block, unit, field.slot, [one.option for one in chosen])
            case "seconds":
                minutes, seconds = 3 + (key + count) % 4, (7 * key) % 60
                for one in f"{minutes}:{seconds:02d}":
                    self._character(one)
                self._press(Qt.Key.Key_Return)
                self._told.tell(block, unit, field.slot, minutes * 60 + seconds)
            case "level":
                level = field.choices[(key + count) % len(field.choices)]
                self._character(level.letter)
                self._told.tell(block, unit, field.slot, int(level.option))
            case _:
                value = min(int(field.high), 4 + (key + count) % 5 + 2 * ("two" in field.slot))
                for one in str(value):
                    self._character(one)
                self._press(Qt.Key.Key_Return)
                self._told.tell(block, unit, field.slot, value)

    def _special_moments(self, content: str, step: int, cue: int) -> None:
        """A correction, a dark screen, class points, a reveal."""
        if content == "input-theory" and step == 0 and cue == 0:
            self._say(self._texts.tr("Class points, and one of them taken back."))
            self._award("2", "5")
            self._award("4", "9")
            self._press(Qt.Key.Key_Z, modifiers=Qt.KeyboardModifier.ControlModifier)
            self._told.take_back()
            self._say(self._texts.tr("The screen goes dark and comes back."))
            self._press(Qt.Key.Key_F4)
            self._shoot("black")
            self._press(Qt.Key.Key_F4)
        slide = self._stage.slide if self._stage else None
        if content == "closing" and isinstance(slide, StandingSlide):
            if slide.shown < slide.total:
                self._say(self._texts.tr("The standing is revealed, the last place first."))
            for _ in range(slide.total - slide.shown):
                self._press(Qt.Key.Key_F7, modifiers=Qt.KeyboardModifier.ShiftModifier)
            self._shoot("standing")

    def _take_report(self) -> None:
        """Wait for the report that the program makes by itself now, and save it."""
        reporting = self._program.reporting
        if reporting is None or reporting.page is None:
            return
        reporting.live.finished.connect(self._keep_report)
        end = time.monotonic() + REPORT_SECONDS
        while self._report is None and time.monotonic() < end:
            self._look(0.05)
        self._shoot("report")
        if self._report is not None:
            reporting.page.save_requested.emit(str(self._out / PDF_NAME))
            self._say(self._texts.tr("Written: {path}", path=self._out / PDF_NAME))

    def _award(self, group: str, points: str) -> None:
        running = self._program.running
        if running is None:
            return
        self._press(Qt.Key.Key_F3)
        for one in group + points:
            self._character(one)
        self._press(Qt.Key.Key_Return)
        self._press(Qt.Key.Key_Escape)
        home = next(one for one in running.opened.workshop.groups if one.key == int(group))
        self._told.award(home.id, int(points))

    def _keep_fault(self, error: BaseException) -> None:
        known = isinstance(error, UserError)
        self._told.faults.append(sentence(error, self._texts) if known else repr(error))

    def _keep_report(self, report: Finished) -> None:
        self._report = report

    def _keep_stage(self, stage: Stage) -> None:
        if isinstance(stage.slide, StandingSlide):
            self._told.standing = stage
        self._stage = stage

    def _keep_form(self, form: Form | None) -> None:
        self._form = form

    def _character(self, text: str) -> None:
        self._press(ord(text.upper()), text)

    def _press(
        self,
        key: int,
        text: str = "",
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        target = QApplication.focusWidget() or self._program.shell
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(target, QKeyEvent(kind, key, modifiers, text))
        QApplication.processEvents()

    def _look(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        QApplication.processEvents()
        while time.monotonic() < end:
            QThread.msleep(10)
            QApplication.processEvents()

    def _settle(self) -> None:
        """Let a fade end."""
        self._look(0.02)
        running = self._program.running
        while running is not None and running.audience.fading:
            self._look(0.01)

    def _shoot(self, name: str) -> None:
        """Pictures of the trainer's window and of the room."""
        self._settle()
        self._shots += 1
        self._program.shell.grab().save(str(self._out / f"{self._shots:02d}-{name}-console.png"))
        running = self._program.running
        if running is not None:
            path = self._out / f"{self._shots:02d}-{name}-audience.png"
            running.audience.grab().save(str(path))

    def _say(self, text: str) -> None:
        print(text, flush=True)
