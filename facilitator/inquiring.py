"""The part of the composition root that answers questions about scores: story, log, ranking."""

from collections.abc import Mapping

from PySide6.QtCore import QObject
from shiboken6 import isValid

from facilitator.companion import take_back
from facilitator.core.commands import Command
from facilitator.core.errors import UserError
from facilitator.core.history import IN_THE_LOG
from facilitator.core.journal import STATE_SLOT, Place
from facilitator.core.ledger import LogRow
from facilitator.core.position import Position
from facilitator.live.desk import Desk
from facilitator.live.inquiry import Inquiry
from facilitator.messages import sentence
from facilitator.ui.console.inquiry.log_sheet import LogSheet
from facilitator.ui.console.inquiry.ranking_sheet import RankingSheet
from facilitator.ui.console.inquiry.story_sheet import StorySheet
from facilitator.ui.console.page import ConsolePage
from facilitator.ui.look import Look
from facilitator.ui.widgets.sheet import Sheet


class Inquiring(QObject):
    """Opens a sheet over the console, keeps it true, and passes on what it asks for.

    It belongs to one desk and one console; ``close`` takes its sheets away with it.
    """

    def __init__(self, desk: Desk, console: ConsolePage, look: Look) -> None:
        super().__init__(desk)
        self._desk = desk
        self._console = console
        self._look = look
        self._inquiry = Inquiry(desk.opened, look.texts)
        self._sheet: Sheet | None = None
        desk.scores.scoreboard_changed.connect(self._refresh)

    def close(self) -> None:
        """Take the sheet away."""
        sheet = self._open_sheet()
        if sheet is not None:
            sheet.finish()
        self._sheet = None

    def show_story(self, block: str, play_no: int, who: str) -> None:
        """How a figure was computed."""
        sheet = self._open_sheet()
        if sheet is not None and not isinstance(sheet, StorySheet):
            sheet.finish()
            sheet = None
        if sheet is None:
            sheet = StorySheet(self._look, self._console)
            sheet.story_requested.connect(self.show_story)
            self._sheet = sheet
            sheet.show_page(self._inquiry.story(block, play_no, who))
            sheet.open_sheet()
            return
        sheet.show_page(self._inquiry.story(block, play_no, who))

    def show_log(self) -> None:
        """The log of scores."""
        self.close()
        sheet = LogSheet(self._look, self._console)
        sheet.correct_requested.connect(self._on_correct)
        sheet.take_back_requested.connect(self._on_take_back)
        sheet.excuse_requested.connect(self._on_excuse)
        sheet.story_requested.connect(self._on_story)
        sheet.jump_requested.connect(self._on_jump)
        sheet.command_requested.connect(self._on_command)
        self._sheet = sheet
        sheet.show_rows(self._inquiry.log())
        sheet.open_sheet()

    def show_ranking(self) -> None:
        """How the ranking counts."""
        self.close()
        method = self._desk.opened.workshop.method
        sheet = RankingSheet(self._look, self._console, self._inquiry.ranking(method, {}))
        sheet.preview_requested.connect(self._on_preview)
        sheet.change_requested.connect(self._on_change)
        self._sheet = sheet
        sheet.open_sheet()

    def _open_sheet(self) -> Sheet | None:
        sheet = self._sheet
        return sheet if sheet is not None and isValid(sheet) and sheet.isVisible() else None

    def _refresh(self, _board: object = None) -> None:
        match self._open_sheet():
            case StorySheet() as sheet:
                page = sheet.page()
                if page is not None:
                    sheet.show_page(self._inquiry.story(page.block, page.play_no, page.who))
            case LogSheet() as sheet:
                sheet.show_rows(self._inquiry.log())
            case RankingSheet() as sheet:
                self._on_preview(sheet.methods.chosen_key(), sheet.weights())
            case _:
                pass

    def _on_correct(self, row: LogRow) -> None:
        if row.step is None:
            return
        self.close()
        self._desk.scores.ask_form(row.place.block, row.step)
        self._console.light(row.place.unit, row.place.slot)

    def _on_take_back(self, row: LogRow, reason: str) -> None:
        self._desk.scores.void(row.entry, self._desk.recorder, reason)

    def _on_command(self, command: Command) -> None:
        sheet = self._open_sheet()
        if isinstance(sheet, LogSheet):
            take_back(self._desk, self._look, sheet, command, IN_THE_LOG)

    def _on_excuse(self, row: LogRow) -> None:
        place = row.place
        self._desk.scores.set_state(
            Place(place.block, place.play_no, place.unit, STATE_SLOT),
            "excused",
            self._desk.recorder,
        )

    def _on_story(self, row: LogRow) -> None:
        self.show_story(row.place.block, row.place.play_no, row.place.unit)

    def _on_jump(self, row: LogRow) -> None:
        block = self._desk.opened.workshop.block(row.place.block)
        if block is None or row.step is None:
            return
        self.close()
        place = Position(block.day, block.id, row.step, play_no=row.place.play_no)
        self._console.jump_requested.emit(place)

    def _on_preview(self, method: str, weights: Mapping[str, float]) -> None:
        sheet = self._open_sheet()
        if isinstance(sheet, RankingSheet):
            sheet.show_page(self._inquiry.ranking(_method(method), weights))

    def _on_change(self, method: str, weights: Mapping[str, float], reason: str) -> None:
        """Each change is an action of its own: Ctrl+Z takes them back one by one."""
        ranking, sheet = self._desk.ranking, self._open_sheet()
        try:
            for block, weight in weights.items():
                ranking.weigh(block, weight, reason, self._desk.recorder)
            if method in ("A", "B") and method != self._desk.opened.workshop.method:
                ranking.choose("B" if method == "B" else "A", reason, self._desk.recorder)
        except UserError as error:
            if sheet is not None:
                sheet.show_problem(sentence(error, self._look.texts))
            return
        self.close()


def _method(name: str):
    match name:
        case "B":
            return "B"
        case "C":
            return "C"
        case _:
            return "A"
