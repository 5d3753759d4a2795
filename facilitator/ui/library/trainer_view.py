"""What the trainer has on the console at a cue: step, notes, what comes next, what to hand out."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.core.tryout import Glimpse
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.preview.note_list import NoteList
from facilitator.ui.tokens import SPACE, TYPE
from facilitator.ui.widgets.boxes import column
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.scroll import ScrollArea
from facilitator.ui.widgets.surfaces import Rule

_NOTES_PX = 15
_SCROLL = 40


class _Notes(ScrollArea):
    def __init__(self, content: QWidget) -> None:
        super().__init__(content)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: _SCROLL, Qt.Key.Key_Up: -_SCROLL}
        by = steps.get(Qt.Key(event.key()))
        if by is None:
            event.ignore()  # the page turns
        else:
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + by)


class TrainerView(QWidget):
    """The trainer's side of a cue."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        quiet = TextStyle(TYPE.small, colour=look.colours.text2)
        self._step = Label(look, "", TextStyle(TYPE.lead, bold=True), elide=True)
        self._cue = Label(look, "", quiet, elide=True)
        self._notes = NoteList(look)
        self._notes.show_size(_NOTES_PX)
        self._area = _Notes(self._notes)
        self._area.setAccessibleName(look.tr("Trainer’s notes"))
        self._next = Label(look, "", TextStyle(TYPE.small), wrap=True)
        self._hand_out = Label(look, "", quiet, wrap=True)
        box = column(self._step, self._cue, gap=2, margins=(0, 0, SPACE.sm, 0))
        box.addSpacing(SPACE.sm)
        box.addWidget(self._area, 1)
        box.addSpacing(SPACE.xs)
        box.addWidget(Rule())
        box.addSpacing(SPACE.sm)
        box.addWidget(self._next)
        box.addWidget(self._hand_out)
        self.setLayout(box)

    def show_glimpse(self, seen: Glimpse, step: str) -> None:
        """Show one cue; ``step`` is the name and length of its step."""
        look = self._look
        self._step.show_text(step)
        self._cue.show_text(look.tr("Now on the screen: {cue}", cue=seen.cue))
        self._notes.show_notes(seen.notes)
        self._area.verticalScrollBar().setValue(0)
        following = look.tr("Next: {cue}", cue=seen.following) if seen.following else ""
        self._next.show_text(following or look.tr("This is the last page."))
        supplies = look.tr(", ").join(
            look.tr("{name} × {count}", name=one.name, count=one.count) for one in seen.hand_out
        )
        self._hand_out.show_text(look.tr("Hand out: {supplies}", supplies=supplies))
        self._hand_out.setVisible(bool(supplies))
