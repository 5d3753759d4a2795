"""Plays a template of the course through keys, as a trainer would, and checks what came of it.

The same ``app.build()`` as the program itself, driven by key events only. What was typed is kept in
a list of its own; at the end the database, the picture of the room and the text of the PDF must all
say the same. Anything that gets lost on the way makes the command fail.
"""

import errno
import math
import os
import sys
import time
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication

from facilitator import app, settings
from facilitator.core.entry import Form, Row
from facilitator.core.entry_fields import Field
from facilitator.core.errors import CannotWriteFile, UnknownTemplate, UserError
from facilitator.core.invention import invented
from facilitator.core.journal import Value
from facilitator.core.pacing import day_start
from facilitator.core.position import Position
from facilitator.core.rehearsing import cue_minutes
from facilitator.core.script import BlockScript, start_of
from facilitator.core.stage import OptionsSlide, RoundsSlide, ScoresSlide, Stage, StandingSlide
from facilitator.core.text import dotted
from facilitator.demo_check import Told, differences, not_entered
from facilitator.demo_hand import Hand
from facilitator.demo_room import DemoClock, on_screen, out_of_sight
from facilitator.durable import make_folder
from facilitator.live.faults import keep_log
from facilitator.live.packs import Packs
from facilitator.live.reports import read_day
from facilitator.messages import sentence
from facilitator.place import Place, usual_place
from facilitator.reports.render import RenderedReport
from facilitator.running import Running
from facilitator.storage.library import open_library
from facilitator.texts import Texts, load_texts

PACE_MIN = 0.4
BEFORE_ENTRY = 0.8
"""Of the time of a cue: then the groups have something to be entered."""
AGREED, DIFFERENT = 0, 1
PDF_NAME = "summary.pdf"
REPORT_SECONDS = 60.0
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
TURNS = 6


def run(out: Path, language: str, pace: float, template: str = "") -> int:
    """Play, write everything into ``out``, compare.

    Args:
        pace: seconds to look at each cue; without any it plays out of sight.
        template: the id of what is played; "" is the sample workshop.

    Returns:
        0 when database, room and PDF agree with what was typed, else 1.

    Raises:
        UnknownTemplate: no pack has it
        CannotWriteFile: a demo was played there before, or nothing can be written there
    """
    packs = usual_place(None).packs
    known = Packs(packs).template_ids()
    if template and template not in known:
        raise UnknownTemplate(template, tuple(sorted(known)))
    make_folder(out)
    if (out / "library").exists():
        raise CannotWriteFile(out / "library", os.strerror(errno.EEXIST))
    keep_log(out)
    with TemporaryDirectory(prefix="facilitator-") as folder:
        texts = load_texts(language)
        if on_screen(os.environ, pace):
            print(texts.tr("Playing now: please leave keyboard and mouse alone."), flush=True)
        else:
            os.environ["QT_QPA_PLATFORM"] = out_of_sight(Path(folder))
        application = QApplication.instance() or QApplication(sys.argv[:1])
        place = Place(library=out / "library", settings=out / "settings.json", packs=packs)
        player = _Player(place, out, texts, pace)
        try:
            player.play(template or Packs(packs).sample())
        finally:
            player.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        del application
    return player.compare()


class _Player:
    """The trainer's plan for the day, and a good memory."""

    def __init__(self, place: Place, out: Path, texts: Texts, pace: float) -> None:
        self._place = place
        self._out = out
        self._texts = texts
        self._pace = pace
        self._clock = DemoClock()
        self._told = Told()
        self._stage: Stage | None = None
        self._form: Form | None = None
        self._report: RenderedReport | None = None
        self._workshop = ""
        self._seen: set[tuple[str, str]] = set()
        self._entered: set[tuple[str, int]] = set()
        self._entries_shown = -1
        settings.save(place.settings, settings.Settings(language=texts.locale))
        self._hand = Hand(self._build(), out)

    @property
    def _running(self) -> Running:
        running = self._hand.program.running
        if running is None:
            raise RuntimeError("no workshop runs")
        return running

    def play(self, template: str) -> None:
        """From Home to the end of the workshop."""
        self._open_home("home")
        self._hand.begin(template, Packs(self._place.packs), self._texts)
        self._workshop = self._running.opened.workshop.id
        self._listen()
        self._say(self._texts.tr("Playing “{title}”.", title=self._running.opened.workshop.title))
        while self._one_cue():
            pass
        self._show_standing()
        self._told.faults.extend(not_entered(self._running.opened, self._texts))
        self._hand.press(Qt.Key.Key_E, modifiers=CONTROL)
        self._hand.shoot("end")
        self._hand.press(Qt.Key.Key_Return)
        self._take_report()

    def close(self) -> None:
        """Close the program as its user would."""
        self._hand.program.close()
        self._hand.program.shell.leave()

    def compare(self) -> int:
        """What was typed against database, room and PDF."""
        library = open_library(self._place.library, self._clock.now_ms, create=False)
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

    def _build(self) -> app.App:
        program = app.build(self._place, self._clock)
        program.faults.refused.connect(self._keep_fault)
        program.faults.broke.connect(self._keep_fault)
        return program

    def _open_home(self, name: str) -> None:
        self._hand.program.open_window()
        self._hand.settle()
        self._hand.shoot(name)

    def _listen(self) -> None:
        desk = self._running.desk
        desk.stage.stage_changed.connect(self._keep_stage)
        desk.scores.form_changed.connect(self._keep_form)
        desk.announce()

    def _one_cue(self) -> bool:
        """Do what this cue asks for, then go on; False at the end."""
        opened = self._running.opened
        at = opened.running.position
        block = opened.script.of(at.block)
        step = block.steps[at.step]
        name = self._texts.locale
        if at.cue == 0:
            title = block.fill(step.name).get(name, "")
            self._say(dotted(name, block.fill(block.block.title).get(name, ""), title))
        self._hand.look(0)
        self._shoot_new(block)
        minutes = cue_minutes(step, at.cue)
        self._wait(minutes * BEFORE_ENTRY)
        if self._is_entered_here(block, at):
            self._enter_scores(block)
        self._special_moments(at)
        self._wait(minutes * (1 - BEFORE_ENTRY))
        self._hand.look(self._pace)
        return self._go_on(at)

    def _go_on(self, at: Position) -> bool:
        """To the next cue, after lunch or the night where those come first."""
        script = self._running.opened.script
        following = script.following(at)
        if following is None:
            return False
        if following.day != at.day:
            self._sleep_over(following.day)
        elif following.block != at.block:
            self._have_lunch(script.of(following.block))
        self._hand.press(Qt.Key.Key_PageDown)
        reached = self._running.opened.running.position
        if reached != following:
            self._told.faults.append(self._texts.tr("the clicker did not go on"))
        return reached != at

    def _sleep_over(self, day_id: str) -> None:
        """The program is closed in the evening and opened in the morning, at the same place."""
        days = self._running.opened.workshop.days
        day = next(one for one in days if one.id == day_id)
        self._say(self._texts.tr("The day ends; tomorrow it goes on here."))
        self._hand.program.shell.close()
        self._hand.shoot("evening")
        self._hand.press(Qt.Key.Key_Return)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self._clock.wait_until(day_start(day))
        self._hand.program = self._build()
        self._open_home("morning")
        self._hand.press(Qt.Key.Key_F5)
        self._hand.settle()
        self._listen()

    def _have_lunch(self, block: BlockScript) -> None:
        """The lid is closed until the block that has a time of its own."""
        opened = self._running.opened
        start = block.block.locked_start
        if start is None:
            return
        day = next(one for one in opened.workshop.days if one.id == block.block.day)
        begins = datetime.combine(day.day, start).astimezone().timestamp() * 1000
        self._clock.wait_until(round(begins))
        self._hand.program.ticker.tick()

    def _wait(self, minutes: float) -> None:
        """Let time pass in paces a waking computer would make: a leap would count as sleep."""
        paces = math.ceil(minutes / PACE_MIN)
        for _ in range(paces):
            self._clock.wait(minutes / paces)
            self._hand.program.ticker.tick()

    def _is_entered_here(self, block: BlockScript, at: Position) -> bool:
        """At the cue that is meant for it, else at the first one of the step."""
        cues = block.steps[at.step].cues
        marked = [number for number, one in enumerate(cues) if one.cue.entry]
        return at.cue == (marked[0] if marked else 0)

    def _enter_scores(self, block: BlockScript) -> None:
        form = self._form
        if form is None or (form.block, form.step) in self._entered:
            return
        self._hand.press(Qt.Key.Key_F2)
        spec = block.content.scoring
        values = {row.unit: invented(form, row, spec) for row in form.rows}
        # One judge, one pile of sheets after the other, as the slips come in.
        for seat in sorted({field.seat for field in form.fields}):
            for row in form.rows:
                for field in form.fields:
                    if field.seat == seat and field.slot in values[row.unit]:
                        self._type(row, field, values[row.unit][field.slot])
        self._entered.add((form.block, form.step))
        if len(self._entered) == 1:
            self._correct(block)
        name = block.content.id
        if (name, step := block.steps[form.step].step.id) not in self._seen:
            self._seen.add((name, step))
            self._hand.shoot(f"entry-{name}-{step}")
        self._hand.press(Qt.Key.Key_Escape)
        self._hand.press(Qt.Key.Key_Escape)
        self._hand.settle()

    def _type(self, row: Row, field: Field, value: Value) -> None:
        """What is meant goes into the list, whatever becomes of it."""
        form = self._form
        if form is not None:
            self._hand.enter(form, row.unit, field, value)
            self._told.tell(form.block, row.unit, field.slot, value)

    def _correct(self, block: BlockScript) -> None:
        """The first group has misread its own writing."""
        form = self._form
        if form is None:
            return
        row, field = form.rows[0], form.fields[-1]
        for turn in range(1, TURNS):
            value = invented(form, row, block.content.scoring, turn).get(field.slot)
            if value is not None and value != row.values.get(field.slot):
                self._say(self._texts.tr("A score is corrected."))
                self._type(row, field, value)
                return

    def _special_moments(self, at: Position) -> None:
        """Class points, a dark screen, a reveal."""
        if at == start_of(self._running.opened.script.blocks[:2][-1]):
            self._say(self._texts.tr("Class points, and one of them taken back."))
            for group in self._running.opened.workshop.groups:
                self._award(group.key, 2 + 3 * group.key % 7)
            self._award(4, 9)
            self._hand.press(Qt.Key.Key_Z, modifiers=CONTROL)
            self._told.take_back()
            self._say(self._texts.tr("The screen goes dark and comes back."))
            self._hand.press(Qt.Key.Key_F4)
            self._hand.shoot("black")
            self._hand.press(Qt.Key.Key_F4)
        if self._stage is not None and isinstance(self._stage.slide, StandingSlide):
            self._reveal()

    def _show_standing(self) -> None:
        """A course without an award shows its standing at the end."""
        if self._entries_shown != len(self._told.values) + len(self._told.awards):
            self._hand.press(Qt.Key.Key_F7)
            self._reveal()
            self._hand.press(Qt.Key.Key_F7)

    def _reveal(self) -> None:
        slide = self._stage.slide if self._stage else None
        if not isinstance(slide, StandingSlide):
            return
        hidden = slide.total - slide.shown
        if hidden:
            self._say(self._texts.tr("The standing is revealed, the last place first."))
        for number in range(hidden):
            if number == hidden // 2:
                self._hand.shoot("reveal")
            self._hand.press(Qt.Key.Key_F7, modifiers=SHIFT)
        self._hand.shoot("standing")
        self._entries_shown = len(self._told.values) + len(self._told.awards)

    def _shoot_new(self, block: BlockScript) -> None:
        """The first picture of the day, and of every activity the first of each kind of result."""
        slide = self._stage.slide if self._stage else None
        if not self._seen:
            self._seen.add(("", ""))
            self._hand.shoot("first")
        is_result = isinstance(slide, RoundsSlide | ScoresSlide)
        is_result = is_result or (isinstance(slide, OptionsSlide) and slide.revealed)
        mark = (block.content.id, type(slide).__name__)
        if is_result and mark not in self._seen:
            self._seen.add(mark)
            self._hand.shoot(f"result-{block.content.id}")

    def _take_report(self) -> None:
        """Wait for the results that the program shows by itself now, and save the report."""
        reporting = self._hand.program.reporting
        if reporting is None or reporting.results is None or reporting.desk is None:
            return
        reporting.results.report_made.connect(self._keep_report)
        end = time.monotonic() + REPORT_SECONDS
        while self._report is None and time.monotonic() < end:
            self._hand.look(0.05)
        self._hand.shoot("report")
        if self._report is not None:
            reporting.desk.save_requested.emit(str(self._out / PDF_NAME))
            self._say(self._texts.tr("Written: {path}", path=self._out / PDF_NAME))

    def _award(self, group: int, points: int) -> None:
        self._hand.press(Qt.Key.Key_F3)
        self._hand.write(f"{group % 10}{points}")
        self._hand.press(Qt.Key.Key_Return)
        self._hand.press(Qt.Key.Key_Escape)
        groups = self._running.opened.workshop.groups
        self._told.award(next(one.id for one in groups if one.key == group), points)

    def _keep_fault(self, error: BaseException) -> None:
        known = isinstance(error, UserError)
        self._told.faults.append(sentence(error, self._texts) if known else repr(error))

    def _keep_report(self, report: RenderedReport) -> None:
        self._report = report

    def _keep_stage(self, stage: Stage) -> None:
        if isinstance(stage.slide, StandingSlide):
            self._told.standing = stage
        self._stage = stage

    def _keep_form(self, form: Form | None) -> None:
        self._form = form

    def _say(self, text: str) -> None:
        print(text, flush=True)
