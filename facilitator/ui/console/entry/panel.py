"""The entry panel: a form, its rows, and what helps to fill them in."""

from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from facilitator.core.entry import Form
from facilitator.ui.console.entry.aids import Aids, takes_clicked_digits
from facilitator.ui.console.entry.column_heads import ColumnHeads
from facilitator.ui.console.entry.faces import columns, row_faces
from facilitator.ui.console.entry.filled import Spot
from facilitator.ui.console.entry.heading import Heading
from facilitator.ui.console.entry.pad import EntryPad
from facilitator.ui.console.entry.pad_keys import pad_key
from facilitator.ui.console.entry.reason import ReasonLine
from facilitator.ui.console.entry.room import share
from facilitator.ui.console.entry.row_list import RowList
from facilitator.ui.console.entry.seat_bar import SeatBar
from facilitator.ui.console.entry.state_menu import MenuDeeds, StateMenu
from facilitator.ui.console.entry.wishes import AwardWish, EntryWish, StateWish, Wish
from facilitator.ui.console.entry.words import headings, hint
from facilitator.ui.look import Look
from facilitator.ui.widgets.boxes import column
from facilitator.ui.widgets.empty_state import EmptyState

_LENT = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
_GAP = 6


class EntryPanel(QWidget):
    """Shows a form and turns keys and clicks into wishes.

    Signals:
        entry_requested(str, int, str, str, object, str): block, play_no, unit, slot, value, reason.
        state_requested(str, int, str, str): block, play_no, unit, state.
        award_requested(str, int): group id, points.
        story_requested(str, int, str): block, play_no, unit: how its figure was computed.
        done: the keyboard may go back to where it came from.
        missed: entering was asked for, or tried, where there is nothing to enter.
    """

    entry_requested = Signal(str, int, str, str, object, str)
    state_requested = Signal(str, int, str, str)
    award_requested = Signal(str, int)
    story_requested = Signal(str, int, str)
    done = Signal()
    missed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._pad = EntryPad()
        self._late = False
        self._by_mouse = False
        self._asking: list[EntryWish] = []
        self._menu = StateMenu(look, self)
        self._heading = Heading(look)
        self._seats = SeatBar(look)
        self._heads = ColumnHeads(look)
        self._rows = RowList(look)
        self._aids = Aids(look)
        self._reason = ReasonLine(look)
        self._nothing = EmptyState(
            look,
            "clipboard-list",
            look.tr("Nothing to enter in this step"),
            look.tr("Class points: F3. Earlier scores: “Late entry…” below."),
        )
        self._build()

    def _build(self) -> None:
        box = column(self._heading, self._seats, self._heads, gap=_GAP)
        box.addWidget(self._rows, 1)
        box.addWidget(self._aids)
        box.addWidget(self._reason)
        box.addWidget(self._nothing, 1)
        self.setLayout(box)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self._look.tr("Score entry"))
        self._rows.letter_pressed.connect(self._on_letter)
        self._rows.cell_pressed.connect(self._on_cell)
        self._rows.menu_requested.connect(self.open_menu)
        self._rows.width_changed.connect(self._heads.show_width)
        self._seats.seat_pressed.connect(self._on_seat)
        self._aids.item_pressed.connect(self._on_item)
        self._aids.line_pressed.connect(self._on_line)
        self._aids.item_moved.connect(self._on_moved)
        self._aids.key_pressed.connect(self._on_number_pad)
        self._reason.saved.connect(self._on_reason)
        self._reason.cancelled.connect(self._on_no_reason)
        self._refresh()

    def form(self) -> Form | None:
        """What is filled in."""
        return self._pad.filled.form

    @property
    def pad(self) -> EntryPad:
        """What is lit and typed, to look at: keys and clicks come through the panel."""
        return self._pad

    def show_form(self, form: Form | None, *, late: bool = False) -> None:
        """Show a form. `late`: it is not that of the trainer's own place."""
        if not self._pad.filled.is_same(form):
            self.flush()
            self._by_mouse = False
            self._menu.close()
            self._aids.let_go()
        self._late = late
        gone = form is None and self.form() is not None
        self._pad.show_form(form)
        if gone and self.is_active():
            self.done.emit()
        self._refresh()

    def show_elapsed(self, seconds: int) -> None:
        """Know what the room's clock has counted so far, for fields that take a time."""
        self._pad.elapsed = seconds

    def is_active(self) -> bool:
        """Whether keys are data here."""
        return self.hasFocus() or self._reason.isVisible()

    def open(self) -> None:
        """Take the keyboard.

        Where nothing is entered as well: figures and Enter typed there would else move the room.
        """
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self.form() is None:
            self.missed.emit()

    def lit_unit(self) -> tuple[str, int, str] | None:
        """Block, play and unit of the row that is lit; None without a form."""
        form, row = self.form(), self._pad.filled.row_at(self._pad.spot)
        return (form.block, form.play_no, row.unit) if form and row else None

    def light(self, unit: str, slot: str) -> None:
        """Go to a unit, and to the field of a slot where the form has it."""
        form = self.form()
        if form is None:
            return
        if seat := next((field.seat for field in form.fields if field.slot == slot), 0):
            self._grant(self._pad.sit(seat), reason=None)
        if (row := self._row_of(form, unit)) is not None:
            slots = [field.slot for field in self._pad.filled.fields]
            spot = Spot(row, slots.index(slot) if slot in slots else 0)
            self._grant(self._pad.light(spot), reason=None)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._refresh()

    def flush(self) -> None:
        """Send what was typed and not yet confirmed, and a correction that waits for a reason."""
        if self._asking:
            self._reason.save()
        self._grant(self._pad.flush(), reason="")
        self._refresh()

    def drop_typed(self) -> bool:
        """Drop what was typed and not yet sent; False when there is nothing of the kind."""
        if self._asking:
            self._on_no_reason()
            return True
        dropped = self._pad.drop_typed()
        self._refresh()
        return dropped

    def calm(self) -> None:
        """What was refused is over: the trainer has gone on."""
        if self._pad.mistake is not None:
            self._pad.mistake = None
            self._refresh()

    def refuse(self) -> None:
        """What was sent was not kept: show what stands."""
        self._pad.forget()
        self._refresh()

    def peel(self) -> bool:
        """Leave one state of the panel; False when there is none left."""
        if self._reason.isVisible():
            self._on_no_reason()
            return True
        if self._aids.let_go():
            return True
        if self._pad.cancel():
            self._by_mouse = False
            self._refresh()
            return True
        return False

    def _refresh(self) -> None:
        form, pad, active = self.form(), self._pad, self.hasFocus()
        shown = form is not None
        for part in (self._heading, self._rows):
            part.setVisible(shown)
        self._nothing.setVisible(not shown)
        faces = row_faces(self._look, pad, active=active)
        self._seats.show_seats(pad.filled.seats, form.seats if form else "", pad.filled.seat)
        shown_fields = tuple(field for _, field in columns(pad.filled.fields))
        self._heads.show_heads(headings(shown_fields), faces[0] if faces else None)
        self._heading.show_form(form, late=self._late, seat=pad.filled.seat)
        words = "" if self._asking else hint(self._look, pad, active=active)
        typing = active and pad.takes_figures
        self._heading.show_hint(words, strong=pad.mistake is not None, typing=typing)
        self._aids.show_pad(pad, by_mouse=self._by_mouse)
        room = share(
            self._room(), len(faces), self._aids.wanted_height(), needed=self._aids.is_needed()
        )
        self._aids.setVisible(room.aid)
        self._rows.show_rows(faces, room)

    def _room(self) -> int:
        taken = self._heading.sizeHint().height() + _GAP
        for part in (self._seats, self._heads, self._reason):
            taken += part.sizeHint().height() + _GAP if part.isVisibleTo(self) else 0
        return self.height() - taken - _GAP

    def _on_letter(self, row: int, field: int, place: int) -> None:
        self._by_mouse = False
        if self._pad.filled.awards:
            amount = self._aids.amount(place)
            self._grant(self._pad.give(row, amount), reason=None)
        else:
            self._grant(self._pad.choose(Spot(row, field), place), reason=None)
            if self._pad.draft.touched:
                # More letters may follow: Enter confirms them, and so does a click elsewhere.
                self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._refresh()

    def _on_cell(self, row: int, field: int) -> None:
        spot = Spot(row, field) if field >= 0 else self._pad.filled.entrance(row)
        self._grant(self._pad.light(spot), reason=None)
        lit = self._pad.field
        self._by_mouse = lit is not None and takes_clicked_digits(lit)
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._refresh()

    def _on_item(self, item: int) -> None:
        if self._pad.calls:
            self._pad.ask()
        else:
            self._grant(self._pad.tick(item), reason=None)
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._refresh()

    def _on_line(self, number: int) -> None:
        """A line is a choice of the field that is lit, or another field: another group."""
        spot, field = self._pad.spot, self._pad.field
        if self._pad.calls:
            self._pad.ask()
        elif field is not None and field.about:
            self._grant(self._pad.light(Spot(spot.row, self._pad.targets[number])), reason=None)
            self._by_mouse = True
        else:
            self._grant(self._pad.choose(spot, number), reason=None)
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._refresh()

    def _on_moved(self, item: int, place: int) -> None:
        """The keyboard comes too: Enter keeps an order that was whole before."""
        self._grant(self._pad.move(item, place), reason=None)
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._refresh()

    def _on_seat(self, seat: int) -> None:
        self._grant(self._pad.sit(seat), reason=None)
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._refresh()

    def _on_number_pad(self, key: str) -> None:
        """By mouse the next unit is lit at once: its figure follows on the same buttons."""
        self._grant(self._pad.press(key), reason=None)
        if key == "enter":
            self._pad.go_on()
        self._refresh()

    def open_menu(self, row: int, where: QPoint) -> None:
        """Offer the states of a unit, and to clear it."""
        form, found = self.form(), self._pad.filled.row_at(Spot(row))
        if form is None or found is None:
            return
        story = partial(self.story_requested.emit, form.block, form.play_no, found.unit)
        state = partial(self._on_state, form, found.unit)
        clear = partial(self._on_clear, form, found.unit)
        self._menu.open(found.state, MenuDeeds(state=state, story=story, clear=clear), where)

    def _row_of(self, form: Form, unit: str) -> int | None:
        """Where a unit stands now; None when it or its form is gone since the menu was opened."""
        if not self._pad.filled.is_same(form):
            return None
        rows = self._pad.filled.rows
        return next((number for number, row in enumerate(rows) if row.unit == unit), None)

    def _on_state(self, form: Form, unit: str, state: str) -> None:
        row = self._row_of(form, unit)
        if row is not None:
            self._grant(self._pad.set_state(row, state), reason=None)
            self._refresh()

    def _on_clear(self, form: Form, unit: str) -> None:
        row = self._row_of(form, unit)
        if row is not None:
            self._grant(self._pad.clear_row(row), reason=None)
            self._refresh()

    def _grant(self, wishes: list[Wish], *, reason: str | None) -> None:
        """Ask for what the pad wants. A correction of a late form first asks for a reason."""
        if wishes and self._asking:
            self._reason.save()
        waiting: list[EntryWish] = []
        for wish in wishes:
            if reason is None and self._late and isinstance(wish, EntryWish) and wish.corrects:
                waiting.append(wish)
            else:
                self._emit(wish, reason or "")
        if waiting:
            self._asking = waiting
            self._reason.ask()

    def _emit(self, wish: Wish, reason: str) -> None:
        form = self.form()
        if form is None:
            return
        match wish:
            case EntryWish(unit=unit, slot=slot, value=value):
                self.entry_requested.emit(form.block, form.play_no, unit, slot, value, reason)
            case StateWish(unit=unit, state=state):
                self.state_requested.emit(form.block, form.play_no, unit, state)
            case AwardWish(group=group, points=points):
                self.award_requested.emit(group, points)

    def _on_reason(self, reason: str) -> None:
        wishes, self._asking = self._asking, []
        self._close_reason()
        for wish in wishes:
            self._emit(wish, reason)
        self._refresh()

    def _on_no_reason(self) -> None:
        self._asking = []
        self._close_reason()
        self._pad.forget()
        self._refresh()

    def _close_reason(self) -> None:
        self._reason.hide()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001  (so in Qt)
        """Tab and Shift+Tab walk the fields."""
        if not self.hasFocus() or self.form() is None:
            return super().focusNextPrevChild(forward)
        self._grant(self._pad.press("tab" if forward else "backtab"), reason=None)
        self._refresh()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Characters and the keys of the pad."""
        if event.key() == Qt.Key.Key_Menu:
            self._open_menu_by_key()
            return
        name = pad_key(event)
        if not name:
            return
        if self.form() is None:
            self.missed.emit()
            return
        self._by_mouse = False
        self._grant(self._pad.press(name), reason=None)
        self._refresh()

    def _open_menu_by_key(self) -> None:
        rows = self._rows.rows()
        if self._pad.calls:
            self._pad.ask()
            self._refresh()
        elif self._pad.spot.row < len(rows) and not self._pad.filled.awards:
            row = rows[self._pad.spot.row]
            place: QRect = row.menu_box().toRect()
            self.open_menu(self._pad.spot.row, row.mapToGlobal(place.bottomLeft()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Light the row."""
        super().focusInEvent(event)
        self._refresh()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put the light out. What was typed is sent, unless the keyboard is only lent."""
        super().focusOutEvent(event)
        if not self._asking and event.reason() not in _LENT:
            self.flush()
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height anew."""
        super().resizeEvent(event)
        self._refresh()
