"""Moving through the script, and what the room is shown."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from PySide6.QtCore import QObject, Signal

from facilitator.core.console import ConsoleView, console_view
from facilitator.core.countdown import Countdown, after_absence, started
from facilitator.core.group_tasks import GroupTasks
from facilitator.core.journal import Action, Actor, ScoreEntry
from facilitator.core.next_press import ahead_of, next_press
from facilitator.core.own_notes import with_own_notes
from facilitator.core.pack import StandingView
from facilitator.core.position import Over, Position, Shown, Wall
from facilitator.core.progress import place_before
from facilitator.core.run import RunRecord, Visit
from facilitator.core.script import ScriptCue, ScriptStep, start_of
from facilitator.core.stage import Stage
from facilitator.core.staging import (
    clock_key,
    covered,
    preview_of,
    stage_of,
)
from facilitator.core.staging_notebook import has_wall, pages_of
from facilitator.core.text import AUDIENCE_LANGUAGES, AudienceLanguage, line, same
from facilitator.live.aside import HeldPicture, Seen
from facilitator.live.opened import Opened
from facilitator.live.outlook import beginnings_of

Blank = Literal["black", "white", "logo"]


class LiveStage(QObject):
    """The trainer's place and the room's picture: two things, stored together.

    Signals:
        stage_changed(object): the ``Stage`` of the room.
        next_changed(object): the ``Stage`` one cue on, or None at the end.
        own_place_changed(object): while the room is frozen, the ``Stage`` of the trainer's own
            place; None while the room follows.
        console_changed(object): the ``ConsoleView``.
        going(object): the trainer is about to go to this ``Position``; what has to be true by
            then is made true now.
        moved(): the trainer is at another place.
    """

    stage_changed = Signal(object)
    next_changed = Signal(object)
    own_place_changed = Signal(object)
    console_changed = Signal(object)
    going = Signal(object)
    moved = Signal()

    def __init__(self, opened: Opened, locale: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened = opened
        self._locale = locale
        self._serial = 0
        self._begins: dict[str, int] | None = None

    def start(self, by: Actor) -> None:
        """Begin, or go on where the workshop was left: at the same cue, with an honest clock."""
        opened = self._opened
        now = opened.clock.now_ms()
        if opened.record is None:
            at = opened.script.first()
            record = RunRecord(
                workshop=opened.workshop.id, position=at, clock=self._clock_for(at, None)
            )
            visits = [self._visit(at, now)]
            opened.write(opened.action(by, "start"), run=record, visits=visits, status="running")
        else:
            self._come_back(opened.record, by, now)
        self.announce()
        self.moved.emit()

    def _come_back(self, record: RunRecord, by: Actor, now: int) -> None:
        opened = self._opened
        at = opened.script.nearest(record.position)
        clock = record.clock
        if clock is not None:
            clock = after_absence(clock, record.seen_at, now)
        else:
            clock = self._clock_for(at, None)
        record = replace(record, position=at, clock=clock, running=True)
        away = Visit(
            block=at.block, play_no=at.play_no, step=at.step, at=record.seen_at, kind="away"
        )
        opened.write(
            opened.action(by, "resume"),
            run=record,
            visits=[away, replace(away, at=now, kind="back")],
            status="running",
        )

    def next(self, by: Actor) -> None:
        """One cue on; at the very end nothing happens.

        A dark screen comes back first, and on the standing of the agenda every press uncovers one
        place: a clicker alone gets through the award. What lies over an award goes away first. A
        frozen room uncovers nothing.
        """
        record = self._opened.running
        match next_press(self._opened.room, record.position, record.shown):
            case "light":
                self._show(replace(record.shown, mode="live"), by)
            case "clear":
                self._show(replace(record.shown, over="none", wall="", page=0), by)
            case "place":
                self.reveal(by)
            case "move":
                self._go(self._opened.script.following(record.position), by)

    def back(self, by: Actor) -> None:
        """One cue back."""
        self._go(self._opened.script.preceding(self._opened.running.position), by)

    def skip(self, by: Actor) -> None:
        """On to the next block; in the last one nothing happens."""
        following = self._opened.script.block_after(self._opened.running.position.block)
        self._go(start_of(following) if following else None, by)

    def come_back(self, by: Actor) -> None:
        """To the step of another block that was left last."""
        opened = self._opened
        place = place_before(opened.script, opened.visits, opened.running.position)
        self._go(opened.script.nearest(place) if place else None, by)

    def jump(self, to: Position, by: Actor) -> None:
        """Go to a place of the agenda."""
        self._go(self._opened.script.nearest(to), by)

    def repeat(self, to: Position, action: Action, entries: Sequence[ScoreEntry]) -> None:
        """Go to a place that is played again, and write what that does to the scores with it."""
        self._go(self._opened.script.nearest(to), action.by, action, entries)

    def blank(self, mode: Blank, by: Actor) -> None:
        """Black, white or logo; the same wish again brings the picture back."""
        shown = self._opened.running.shown
        self._show(replace(shown, mode="live" if shown.mode == mode else mode), by)

    def freeze(self, by: Actor) -> None:
        """Hold the room at this picture while the trainer moves on, or let it follow again."""
        record = self._opened.running
        if record.shown.frozen_at is None:
            self._show(replace(record.shown, frozen_at=record.position), by)
        else:
            self._show(self._thawed(record), by)

    def standing(self, by: Actor) -> None:
        """Put the standing on the screen, or take it away. It opens with every place covered."""
        shown = self._opened.running.shown
        self._show(replace(_bare(shown), standing=not shown.standing, revealed=0), by)

    def lay_over(self, over: Over, by: Actor) -> None:
        """Put this over the script, or take it away where it lies there already."""
        shown = self._opened.running.shown
        self._show(replace(_bare(shown), over="none" if shown.over == over else over), by)

    def show_tasks(self, tasks: GroupTasks, by: Actor) -> None:
        """Show each group what it does."""
        shown = self._opened.running.shown
        self._show(replace(_bare(shown), over="tasks", tasks=tasks), by)

    def corner(self, by: Actor) -> None:
        """Have the clock at the foot of every picture, or where each has planned it again."""
        shown = self._opened.running.shown
        self._show(replace(shown, corner=not shown.corner), by)

    def wall(self, wall: Wall, by: Actor) -> None:
        """Put what was noted on the screen; again, its next page; after the last it goes away.

        Where nothing was noted yet nothing happens.
        """
        opened, shown = self._opened, self._opened.running.shown
        if shown.wall != wall and not has_wall(wall, opened.notebook.jottings):
            return
        page = shown.page + 1 if shown.wall == wall else 0
        groups = {one.id: one.name for one in opened.public.workshop.groups}
        if page < len(pages_of(wall, opened.notebook.jottings, groups)):
            self._show(replace(_bare(shown), wall=wall, page=page), by)
        else:
            self._show(replace(shown, wall="", page=0), by)

    def reveal(self, by: Actor) -> None:
        """Uncover the next place of the standing, from the last one upwards."""
        record = self._opened.running
        if self._covered(record):
            self._show(replace(record.shown, revealed=record.shown.revealed + 1), by)

    def peel(self, by: Actor) -> None:
        """Leave one state: the dark screen, then the freeze, then what lies over the script."""
        shown = self._opened.running.shown
        if shown.mode != "live":
            self._show(replace(shown, mode="live"), by)
        elif shown.frozen_at is not None:
            self._show(self._thawed(self._opened.running), by)
        elif shown.wall:
            self._show(replace(shown, wall="", page=0), by)
        elif shown.standing:
            self._show(replace(shown, standing=False, revealed=0), by)
        elif shown.over != "none":
            self._show(replace(shown, over="none"), by)

    def turn_language(self, by: Actor) -> None:
        """The next language of the room: Chinese, English, both."""
        at = AUDIENCE_LANGUAGES.index(self._opened.workshop.language)
        language: AudienceLanguage = AUDIENCE_LANGUAGES[(at + 1) % len(AUDIENCE_LANGUAGES)]
        self._opened.write_language(self._opened.action(by, "language"), language)
        self.announce()

    def use_code_names(self, used: bool, by: Actor) -> None:  # noqa: FBT001  (the one fact)
        """Let the room know the groups by code names, or by their own again."""
        self._opened.write_code_names(self._opened.action(by, "code-names"), used=used)
        self.announce()

    def end(self, by: Actor) -> None:
        """Finish the workshop; it stays as it is and can be reported."""
        opened = self._opened
        record = opened.running
        leave = replace(self._visit(record.position, opened.clock.now_ms()), kind="leave")
        opened.write(
            opened.action(by, "end"),
            run=replace(record, running=False, clock=None),
            visits=[leave],
            status="finished",
        )
        opened.clocks_left.clear()
        opened.held = None

    def leave(self, by: Actor) -> None:
        """Go away without finishing: the clock holds its deadline, as after any absence."""
        self._opened.write(self._opened.action(by, "leave"), run=self._opened.running)

    def follow_day(self) -> None:
        """Time has passed: the times that the room reads are those of the day as it goes."""
        record = self._opened.record
        if record is None or self._begins is None or record.shown.frozen_at is not None:
            return
        if record.shown.over == "timetable" and self._begins != beginnings_of(self._opened):
            self.announce()

    def announce(self) -> None:
        """Say everything again: after a change, and to a window that has just been built."""
        record = self._opened.running
        self._serial += 1
        picture = self._picture(record)
        self.stage_changed.emit(picture)
        frozen = record.shown.frozen_at is not None
        own = preview_of(self._opened.public, record.position) if frozen else None
        self.own_place_changed.emit(own)
        # With what is said to the room: what is painted ahead must be what will be shown.
        self.next_changed.emit(self._ahead(record, picture))
        self.console_changed.emit(self._console(record))

    def _console(self, record: RunRecord) -> ConsoleView:
        opened, at = self._opened, record.position
        view = console_view(opened.room, at, record.shown, opened.visits, self._locale)
        return with_own_notes(view, opened.notebook, opened.script)

    def _ahead(self, record: RunRecord, picture: Stage) -> Stage | None:
        if record.shown.mode != "live":
            # What the room saw before, its clock as it stands.
            return replace(picture, mode="live")
        ahead = ahead_of(self._opened.public, record.position, record.shown)
        return None if ahead is None else self._said(ahead)

    def _picture(self, record: RunRecord) -> Stage:
        """What the room sees; frozen it keeps its picture whatever happens to clock and scores."""
        opened, shown = self._opened, record.shown
        held = opened.held if shown.frozen_at else None
        if held is None or not held.answers(shown, opened.workshop.language):
            clock = held.clock if held else record.clock
            timed = shown.over == "timetable"
            self._begins = beginnings_of(opened) if timed else None
            room = replace(opened.public, begins=self._begins)
            stage = stage_of(room, record.position, shown, clock, self._serial)
            held = HeldPicture(stage, clock, shown, opened.workshop.language)
        opened.held = held if shown.frozen_at else None
        looked = opened.looked_into
        if looked is not None and looked.seen != self.seen():
            opened.looked_into = looked = None
        lens = looked.lens if looked is not None and shown.mode == "live" else None
        stage = replace(held.stage, mode=shown.mode, serial=self._serial, lens=lens)
        return self._said(stage)

    def seen(self) -> Seen:
        """Which picture the room sees."""
        record = self._opened.running
        shown = record.shown
        laid = (shown.over, shown.wall, shown.page, shown.tasks)
        return shown.frozen_at or record.position, shown.standing, laid

    def _said(self, stage: Stage) -> Stage:
        """With the line that was put up for the room."""
        message = self._opened.message
        if message is None:
            return stage
        said = line(same(message.text), stage.language)
        return replace(stage, chrome=replace(stage.chrome, message=said))

    def _thawed(self, record: RunRecord) -> Shown:
        """The room follows again; what lay over the place that was left goes away."""
        shown = replace(record.shown, frozen_at=None)
        if record.position == record.shown.frozen_at:
            return shown
        return replace(_bare(shown), revealed=0)

    def _go(
        self,
        to: Position | None,
        by: Actor,
        action: Action | None = None,
        entries: Sequence[ScoreEntry] = (),
    ) -> None:
        if to is None or to == self._opened.running.position:
            return
        self.going.emit(to)
        record = self._opened.running
        clock = self._clock_for(to, record.clock)
        here = record.position
        changed_step = (to.block, to.play_no, to.step) != (here.block, here.play_no, here.step)
        now = self._opened.clock.now_ms()
        visits = [self._visit(to, now)] if changed_step else []
        shown = record.shown
        if shown.frozen_at is None:
            shown = self._after_move(shown, here, to)
        self._opened.write(
            action or self._opened.action(by, "move"),
            entries=entries,
            run=replace(record, position=to, clock=clock, shown=shown),
            visits=visits,
        )
        if record.clock is not None:
            watched = shown.frozen_at == here
            self._opened.clocks_left.leave(record.clock, now, watched=watched)
        self.announce()
        self.moved.emit()

    def _after_move(self, shown: Shown, here: Position, to: Position) -> Shown:
        """What was put on top goes away with a move; the standing of the agenda opens covered."""
        shown = replace(shown, over="none", wall="", page=0)
        if not self._is_standing(to):
            return replace(shown, standing=False, revealed=0)
        return shown if self._is_standing(here) else replace(shown, revealed=0)

    def _show(self, shown: Shown, by: Actor) -> None:
        record = self._opened.running
        self._opened.write(self._opened.action(by, "show"), run=replace(record, shown=shown))
        self.announce()

    def _is_standing(self, at: Position) -> bool:
        return isinstance(self._opened.script.cue(at).cue.show, StandingView)

    def _covered(self, record: RunRecord) -> bool:
        return covered(self._opened.room, record.position, record.shown) > 0

    def _visit(self, at: Position, now: int) -> Visit:
        return Visit(block=at.block, play_no=at.play_no, step=at.step, at=now)

    def _clock_for(self, to: Position, clock: Countdown | None) -> Countdown:
        """The clock at a place: that of the cue, else the one of the step that goes on.

        A clock that was left by a slip of the clicker goes on, see ``ClocksLeft``.
        """
        step: ScriptStep = self._opened.script.step(to)
        cue: ScriptCue = self._opened.script.cue(to)
        now = self._opened.clock.now_ms()
        own = clock_key(to, cue=True)
        if cue.timer_ms is not None:
            if clock is not None and clock.key == own:
                return clock
            left = self._opened.clocks_left.of(own, now)
            if left is not None:
                return left
            up = cue.cue.timer is not None and cue.cue.timer.mode == "up"
            return started(cue.timer_ms, now, up=up, key=own)
        of_step = clock_key(to, cue=False)
        if clock is not None and (clock.key == of_step or clock.key.startswith(of_step + "/")):
            return clock
        left = self._opened.clocks_left.within(of_step, now)
        if left is not None:
            return left
        return started(round(step.minutes * 60_000), now, key=of_step)


def _bare(shown: Shown) -> Shown:
    """With nothing put on top of the script; a standing of the script stays as far as it is open."""
    revealed = 0 if shown.standing else shown.revealed
    return replace(shown, standing=False, revealed=revealed, over="none", wall="", page=0)
