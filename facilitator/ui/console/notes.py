"""The trainer's notes: what to say, watch, do and ask, large enough to read while standing."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from facilitator.core.console import NoteLine
from facilitator.core.own_notes import typed
from facilitator.ui.console.notes_editor import NotesEditor
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.preview.note_list import NoteList
from facilitator.ui.tokens import TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.button import Button, Face
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.scroll import ScrollArea
from facilitator.ui.widgets.surfaces import Card

SMALLEST_PX, LARGEST_PX, STEP_PX = 16, 40, 2

_PITCH, _TIGHT_PITCH = 1.55, 1.4
_SCROLL = 48
_MORE = 28
_LESS = 2
_LEAST = 40


class _NoteArea(ScrollArea):
    """Scrolls the notes; `opened`: a double click asks for them to be rewritten."""

    opened = Signal()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.opened.emit()

    def __init__(self, content: QWidget) -> None:
        super().__init__(content)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, _LEAST)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        steps = {Qt.Key.Key_Down: _SCROLL, Qt.Key.Key_Up: -_SCROLL}
        by = steps.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
        else:
            bar.setValue(bar.value() + by)


class Notes(Card):
    """A card with the notes of the step.

    Signals:
        size_requested(int): the notes in this many pixels.
        edited(str): the notes of this step in the trainer's own words.
        drafted(str): the same while they are still being typed.
        restore_requested: the notes as they are in the course.
        edit_requested: the button was pressed, or the notes clicked twice.
        done: the keyboard is free again.
    """

    size_requested = Signal(int)
    edited = Signal(str)
    drafted = Signal(str)
    restore_requested = Signal()
    edit_requested = Signal()
    done = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._px = TYPE.note + 2
        self._compact = False
        title = Label(look, look.tr("Trainer’s notes"), TextStyle(TYPE.lead, bold=True))
        smaller = IconButton(look, "a-arrow-down", look.tr("Smaller"), "Ctrl+−")
        bigger = IconButton(look, "a-arrow-up", look.tr("Larger"), "Ctrl++")
        smaller.clicked.connect(self.ask_smaller)
        bigger.clicked.connect(self.ask_larger)
        edit = IconButton(look, "pencil", look.tr("Rewrite the notes of this step"), "F12")
        edit.clicked.connect(self.edit_requested)
        self._notes: tuple[NoteLine, ...] = ()
        self._told: tuple[tuple[NoteLine, ...], tuple[NoteLine, ...], bool] | None = None
        self._restore = Button(look, look.tr("As in the course"), "link")
        self._restore.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._restore.hide()
        self._restore.clicked.connect(self._on_restore)
        self._editor: NotesEditor | None = None
        self._list = NoteList(look)
        self._area = _NoteArea(self._list)
        self._area.setAccessibleName(look.tr("Trainer’s notes"))
        self._area.opened.connect(self.edit_requested)
        self._more = Button(look, "", "soft", height=_MORE)
        self._more.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._more.hide()
        self._more.clicked.connect(self._turn)
        bar = self._area.verticalScrollBar()
        bar.valueChanged.connect(self._on_moved)
        bar.rangeChanged.connect(self._on_moved)
        head = row(
            title, 12, self._more, None, self._restore, 12, edit, 12, smaller, 12, bigger, gap=0
        )
        box = column(head, gap=4, margins=(16, 8, 12, 10))
        box.addWidget(self._area, 1)
        self._box = box
        self.setLayout(box)

    def pane(self) -> ScrollArea:
        """What takes the keyboard."""
        return self._area

    def show_notes(
        self, notes: tuple[NoteLine, ...], lead: tuple[NoteLine, ...] = (), *, own: bool = False
    ) -> None:
        """Show the notes of a step, from the top; `own` are the trainer's own words.

        What they `lead` in with is said by the program, and never rewritten.
        """
        if self._told == (lead, notes, own):
            # Told again while the step lasts they stay where they were read.
            return
        self._told = (lead, notes, own)
        self._notes = notes
        self._restore.setVisible(own)
        self._list.show_notes((*lead, *notes))
        self._area.verticalScrollBar().setValue(0)

    def edit(self, unkept: str | None = None) -> None:
        """Let the notes be rewritten, a line each; Esc leaves them as they were typed. `unkept` is
        what was typed before and could not be kept."""
        if self._editor is None:
            self._editor = self._make_editor()
        self._area.hide()
        self._more.hide()
        self._editor.begin(typed(self._notes, self._look.texts.locale), unkept)

    def _make_editor(self) -> NotesEditor:
        # Only now: most steps are told as the course has them, and a start does not need it.
        editor = NotesEditor(self._look)
        editor.show_size(self._shown_px())
        editor.typed.connect(self.edited)
        editor.drafted.connect(self.drafted)
        editor.left.connect(self.leave)
        self._box.addWidget(editor, 1)
        return editor

    def leave(self) -> bool:
        """Send what was typed and show the notes again; False where nothing was being typed."""
        editor = self._editor
        if editor is None or not editor.isVisible():
            return False
        editor.send()
        editor.hide()
        self._area.show()
        self._on_moved()
        self.done.emit()
        return True

    def _on_restore(self) -> None:
        self.leave()
        self.restore_requested.emit()

    def show_size(self, px: int) -> None:
        """Set them in this size, within its bounds."""
        self._px = min(max(px, SMALLEST_PX), LARGEST_PX)
        self._set()

    def show_compact(self, compact: bool) -> None:  # noqa: FBT001  (the one fact of a setter)
        """On a small screen they are set a little smaller than asked for."""
        self._compact = compact
        self._list.show_pitch(_TIGHT_PITCH if compact else _PITCH)
        self._set()

    def _turn(self) -> None:
        """One windowful further; from the end back to the top."""
        bar = self._area.verticalScrollBar()
        step = self._list.step()
        at_end = bar.value() >= bar.maximum()
        bar.setValue(0 if at_end else bar.value() + max(bar.pageStep() - step, step))

    def _on_moved(self) -> None:
        self._list.update()
        left = self._list.lines_below()
        if left:
            words = self._look.trn("{count} more line", "{count} more lines", left)
            self._more.show_face(Face(words, trailing="chevron-down"))
        else:
            self._more.show_face(Face(self._look.tr("Back to the top")))
        self._more.setVisible(self._area.verticalScrollBar().maximum() > 0)

    def _set(self) -> None:
        self._list.show_size(self._shown_px())
        if self._editor is not None:
            self._editor.show_size(self._shown_px())

    def _shown_px(self) -> int:
        return max(SMALLEST_PX, self._px - _LESS) if self._compact else self._px

    def ask(self, *, larger: bool) -> None:
        """Wish them larger or smaller."""
        self._ask(STEP_PX if larger else -STEP_PX)

    def ask_larger(self) -> None:
        """Wish them larger."""
        self._ask(STEP_PX)

    def ask_smaller(self) -> None:
        """Wish them smaller."""
        self._ask(-STEP_PX)

    def _ask(self, by: int) -> None:
        px = min(max(self._px + by, SMALLEST_PX), LARGEST_PX)
        if px != self._px:
            self.size_requested.emit(px)
