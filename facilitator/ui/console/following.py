"""What comes: the next picture, the next step with what to hand out, the next block."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.core.console import Ahead
from facilitator.core.stage import Stage
from facilitator.ui.console.clock_text import time_of_day
from facilitator.ui.console.supplies import said
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.preview.stage_preview import StagePreview
from facilitator.ui.slides.canvas import StageLook
from facilitator.ui.tokens import TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.icon import Icon
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.surfaces import Rule
from facilitator.ui.widgets.typeset import text_width

_NAME_PX = 15
_LOWER = 3
_BESIDE = 6
_ROOMY = 225


class _Coming(QWidget):
    """A caption with a name, and below it what has to be ready.

    A name that does not go in beside its caption stands below it: on as many lines as it needs, or
    on one where the column is narrow, for there the lines would be missing in the notes.
    """

    def __init__(self, look: Look, ink: str, *, urgent: bool) -> None:
        super().__init__()
        self._rule = Rule()
        self._caption = Label(look, "", TextStyle(TYPE.small, colour=look.colours.text2))
        self._look = look
        self._bold = TextStyle(bold=True)
        self._name = Label(look, "", self._bold, elide=True)
        self._below = Label(look, "", self._bold, elide=True)
        self._whole = Label(look, "", self._bold, wrap=True)
        self._time = Label(look, "", TextStyle(bold=True, lang="num", tabular=True))
        self._icon = Icon(look, "package-open", 16, ink)
        style = TextStyle(bold=urgent, colour=ink)
        self._supplies = Label(look, "", style, elide=not urgent, wrap=urgent)
        head = row(self._caption, self._name, self._time, None, gap=_BESIDE)
        # Beside the first line, where there are two.
        below = row(column(_LOWER, self._icon, None, gap=0), self._supplies, gap=6)
        below.setStretch(1, 1)
        self.setLayout(column(self._rule, head, self._below, self._whole, below, gap=5))

    def show_names(self, caption: str, name: str, time: str = "") -> None:
        self._caption.show_text(caption)
        self._name.show_text(name)
        self._below.show_text(name)
        self._whole.show_text(name)
        self._time.show_text(time)
        self._refresh()

    def show_supplies(self, words: str) -> None:
        self._supplies.show_text(words)
        for part in (self._icon, self._supplies):
            part.setVisible(bool(words))
        self._refresh()

    def _refresh(self) -> None:
        named = bool(self._name.text())
        for part in (self._caption, self._time):
            part.setVisible(named)
        self.setVisible(named or bool(self._supplies.text()))
        self._make_room()

    def _make_room(self) -> None:
        name = self._name.text()
        others = [part for part in (self._caption, self._time) if part.text()]
        taken = sum(part.sizeHint().width() + _BESIDE for part in others)
        room = self.width() - taken - _BESIDE
        fits = text_width(name, self._look.font_for(name, self._bold)) <= room
        self._name.setVisible(bool(name) and fits)
        below = bool(name) and not fits
        self._below.setVisible(below and self.width() < _ROOMY)
        self._whole.setVisible(below and self.width() >= _ROOMY)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Whether the name goes in beside its caption depends on the width."""
        super().resizeEvent(event)
        self._make_room()


class Following(QWidget):
    """The column beside the live picture.

    While the room is frozen the small picture is that of the trainer's own place.
    """

    def __init__(self, look: Look, stage_look: StageLook) -> None:
        super().__init__()
        self._look = look
        self._next: Stage | None = None
        self._own: Stage | None = None
        self._frozen = False
        self._cue = ""
        self._place = ""
        self._title = Label(look, "", TextStyle(TYPE.lead, bold=True), elide=True)
        self._picture = StagePreview(look, stage_look, look.tr("The next picture"))
        self._picture.show_nothing_as(look.tr("The agenda ends here"))
        self._name = Label(look, "", TextStyle(_NAME_PX, bold=True), wrap=True)
        self._step = _Coming(look, look.colours.warn, urgent=True)
        self._block = _Coming(look, look.colours.text2, urgent=False)
        box = column(self._title, self._picture, self._name, self._step, self._block, gap=7)
        box.addStretch(1)
        self.setLayout(box)

    def show_next(self, stage: Stage | None) -> None:
        """Show what Next would bring; None at the very end."""
        self._next = stage
        self._refresh()

    def show_now(self, now_ms: int) -> None:
        """Show the clock of its picture at this moment: behind a dark screen it runs on."""
        self._picture.show_now(now_ms)

    def show_own_place(self, stage: Stage | None) -> None:
        """The picture of the trainer's own place, seen while the room is frozen."""
        self._own = stage
        self._refresh()

    def show_frozen(self, frozen: bool, place: str) -> None:  # noqa: FBT001  (a fact)
        """Whether the room is held while the trainer is at `place`."""
        self._frozen, self._place = frozen, place
        self._refresh()

    def show_ahead(self, ahead: Ahead) -> None:
        """Show the names of what comes and what it needs."""
        self._cue = ahead.cue
        self._step.show_names(self._look.tr("Then"), ahead.step)
        hand_out = said(self._look, ahead.hand_out)
        self._step.show_supplies(
            self._look.tr("Hand out: {things}", things=hand_out) if hand_out else ""
        )
        start = time_of_day(ahead.block_start) if ahead.block else ""
        self._block.show_names(self._look.tr("Next block"), ahead.block, start)
        prepare = said(self._look, ahead.prepare)
        self._block.show_supplies(
            self._look.tr("Have ready: {things}", things=prepare) if prepare else ""
        )
        self._refresh()

    def show_width(self, width: int) -> None:
        """Be this wide."""
        self.setFixedWidth(width)
        self._picture.show_width(width)

    def _refresh(self) -> None:
        own = self._frozen and self._own is not None
        self._picture.show_stage(self._own if own else self._next)
        if own:
            self._title.show_text(self._look.tr("You are here"))
            self._name.show_text(self._place)
            return
        self._title.show_text(self._look.tr("Coming up"))
        self._name.show_text(self._cue or self._look.tr("The end of the workshop"))
