"""Everything that is alive about one open workshop."""

from PySide6.QtCore import QObject

from facilitator.core.history import LATE_PHOTO
from facilitator.core.journal import Actor
from facilitator.live.assistant import Assistant
from facilitator.live.commands import LiveCommands
from facilitator.live.follow_up import LiveFollowUp
from facilitator.live.handover import LiveHandover
from facilitator.live.history import LiveHistory
from facilitator.live.message import LiveMessage
from facilitator.live.notebook import LiveNotebook
from facilitator.live.opened import Opened, recorder
from facilitator.live.people import LivePeople
from facilitator.live.plan import LivePlan
from facilitator.live.pointer import LivePointer
from facilitator.live.ranking import LiveRanking
from facilitator.live.rehearsing import LiveRehearsal
from facilitator.live.repeating import LiveRepeat
from facilitator.live.report_look import LiveReportLook
from facilitator.live.report_texts import LiveReportTexts
from facilitator.live.scores import LiveScores
from facilitator.live.stage import LiveStage
from facilitator.live.timer import LiveTimer
from facilitator.live.times import LiveTimes
from facilitator.live.zoom import LiveZoom


class Desk(QObject):
    """The live objects of one workshop; they share one ``Opened`` and go away together."""

    def __init__(self, opened: Opened, locale: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.opened = opened
        self.stage = LiveStage(opened, locale, self)
        self.timer = LiveTimer(opened, locale, self)
        self.message = LiveMessage(opened, self.stage, self)
        self.pointer = LivePointer(self)
        self.zoom = LiveZoom(opened, self.stage, self)
        self.scores = LiveScores(opened, locale, self)
        self.ranking = LiveRanking(opened, locale, self)
        self.ranking.changed.connect(self.scores.announce)
        self.plan = LivePlan(opened, self)
        self.people = LivePeople(opened, self)
        self.times = LiveTimes(opened, locale, self)
        self.notebook = LiveNotebook(opened, self)
        self.follow_up = LiveFollowUp(opened, self)
        self.report_texts = LiveReportTexts(opened, self.notebook, self)
        self.report_look = LiveReportLook(opened, self)
        self.history = LiveHistory(
            opened,
            self.scores,
            {
                "timer": self.timer,
                "method": self.ranking,
                "weight": self.ranking,
                "plan": self.plan,
                "attendance": self.people,
                "time": self.times,
                "jotting": self.notebook,
                "photo": self.notebook,
                "own-notes": self.notebook,
                "follow-up": self.follow_up,
                "objective": self.notebook,
                "report-text": self.notebook,
                LATE_PHOTO: self.notebook,
                "report-look": self.report_look,
            },
            self,
            by=self.recorder,
        )
        self.history.named = self.people.named
        self.handover = LiveHandover(opened, self.scores, locale, self)
        self.assistant = Assistant(opened, locale, self)
        self.repeat = LiveRepeat(opened, self.stage, self.scores, locale, self)
        self.rehearsal = LiveRehearsal(opened, self.stage, self.timer, self.scores, locale, self)
        self._connect()
        on_top = (self.pointer.peel, self.zoom.peel)
        self.commands = LiveCommands(self.stage, self.timer, self.history, on_top, self)
        self.plan.plan_changed.connect(self.announce)
        self.times.changed.connect(self.history.announce)
        self.timer.pace_changed.connect(self.stage.follow_day)
        self.notebook.changed.connect(self._on_noted)
        self.notebook.changed.connect(self.history.announce)
        self.follow_up.changed.connect(self.history.announce)
        # What is shown of a new block cannot be taken out of the plan any more.
        self.stage.moved.connect(self.history.announce)
        self.people.people_changed.connect(self._on_people)

    @property
    def recorder(self) -> Actor:
        """Who enters scores at the console: on a computer that only records, the assistant."""
        return recorder(self.opened.workshop)

    def _connect(self) -> None:
        """Whoever enters something, everybody hears of it."""
        others = self.assistant.scores
        self.scores.scoreboard_changed.connect(others.refresh)
        self.stage.moved.connect(others.refresh)
        others.scoreboard_changed.connect(self.scores.announce)
        self.handover.changed.connect(self.scores.announce)

    def _on_noted(self) -> None:
        """The room sees some of it; before the workshop has begun there is no room yet."""
        if self.opened.record is not None:
            self.stage.announce()

    def _on_people(self) -> None:
        """Groups of another size: what counts, and the newest change."""
        self.scores.announce()
        self.history.announce()

    def announce(self) -> None:
        """Say everything again, to windows that have just been built."""
        self.stage.announce()
        self.timer.announce()
        self.people.announce()
