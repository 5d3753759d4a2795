"""The right side: the entry panel, class points and late entry, and the last action."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from facilitator.core.commands import Command
from facilitator.core.console import ConsoleView
from facilitator.core.entry import Form
from facilitator.ui.console.decider_line import DeciderLine
from facilitator.ui.console.dispute_line import DisputeLine
from facilitator.ui.console.entry.panel import EntryPanel
from facilitator.ui.console.last_action import LastActionLine
from facilitator.ui.console.late import HERE, is_late, key_of, late_options, place_of
from facilitator.ui.look import Look
from facilitator.ui.tokens import HEIGHT
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.button import Button, Face
from facilitator.ui.widgets.choice import Choice
from facilitator.ui.widgets.option import Option
from facilitator.ui.widgets.surfaces import Card, Rule


class ScoreCard(Card):
    """Shows one form: that of the trainer's own place, an earlier one, or class points.

    Signals:
        form_requested(str, int): the form of a block and a step.
        command_requested(object): CLASS_POINTS where no form for them is known; UNDO, REDO, RANKING.
        done: the keyboard may go back to where it came from.
    """

    form_requested = Signal(str, int)
    command_requested = Signal(object)
    done = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._view: ConsoleView | None = None
        self._form: Form | None = None
        self._award: Form | None = None
        self._awarding = False
        self._carried = False
        self._only_points = False
        self._forms: tuple[tuple[str, int, str], ...] = ()
        self._options: tuple[Option, ...] = ()
        self.panel = EntryPanel(look)
        self.last = LastActionLine(look)
        self.disputes = DisputeLine(look)
        self.decider = DeciderLine(look)
        self._points = Button(look, Face(look.tr("Class points"), icon="circle-plus", key="F3"))
        self.late = Choice(look, [], HERE, look.tr("Late entry"), height=HEIGHT.compact_field)
        self._build()

    def _build(self) -> None:
        foot = row(self._points, self.late, gap=8, margins=(6, 4, 6, 0))
        foot.setStretch(1, 1)
        box = column(gap=6, margins=(8, 14, 8, 8))
        box.addWidget(self.panel, 1)
        for line in (self.disputes, self.decider):
            box.addLayout(row(line, margins=(10, 0, 0, 0)))
            line.command_requested.connect(self.command_requested)
        box.addWidget(Rule())
        box.addLayout(foot)
        box.addLayout(row(self.last, margins=(10, 0, 0, 0)))
        self.setLayout(box)
        self._points.clicked.connect(self.toggle_points)
        self.late.chosen.connect(self._on_late)
        self.last.command_requested.connect(self.command_requested)
        self.panel.done.connect(self.done)
        self._refresh()

    def show_view(self, view: ConsoleView) -> None:
        """Show what can be entered late from this place."""
        moved = self._view is not None and self._view.position != view.position
        self._view = view
        if moved:
            self.panel.calm()
        if moved and self.panel.is_active() and self.panel.form() is None:
            self.done.emit()
        self._refresh()

    def show_form(self, form: Form | None) -> None:
        """Show the form of a step; class points are put beside it."""
        if form is not None and form.kind == "award":
            self.show_award_form(form)
            return
        if _place(form) != _place(self._form):
            self._carried = self.panel.is_active()
        elif form != self._form:
            self._carried = False
        self._form = form
        self._refresh()

    def show_award_form(self, form: Form | None) -> None:
        """The form of class points as it stands; it is seen when it is asked for."""
        self._award = form
        seen = self._points_are_open()
        self._awarding = self._awarding and form is not None
        if seen:
            self._refresh()

    def show_forms(self, forms: Sequence[tuple[str, int, str]]) -> None:
        """All places where something can be entered: block, step, words."""
        self._forms = tuple(forms)
        self._only_points = not forms
        self._refresh()

    def toggle_points(self) -> None:
        """Open class points, or close them."""
        if self._awarding:
            self._close_points()
        elif self._award is None:
            self.command_requested.emit(Command.CLASS_POINTS)
        else:
            self._awarding = True
            self._refresh()
            self.panel.open()

    def toggle_entry(self) -> None:
        """Open the score entry, or leave it.

        Left open over a move it is not closed by the F2 that a trainer presses to begin here: the
        figures and Enters that follow would move the room.
        """
        if self._awarding:
            self._close_points()
            self.panel.open()
        elif self._carried and self.panel.form() is not None:
            self._carried = False
            self.panel.open()
        elif self.panel.is_active():
            self.panel.flush()
            self.done.emit()
        elif self.panel.form() is None and self._only_points:
            self.toggle_points()
        else:
            self.panel.open()

    def subject(self) -> tuple[str, int, str]:
        """Whose figure a question is about: the unit that is lit, else the standing."""
        return self.panel.lit_unit() or ("", 1, "")

    def light(self, unit: str, slot: str) -> None:
        """Go to the field of a unit in the form of a step."""
        self._awarding = False
        self._refresh()
        self.panel.light(unit, slot)

    def peel(self) -> bool:
        """Leave one state; False when there is none left."""
        if self.panel.peel():
            return True
        if self._awarding:
            self._close_points()
            return True
        if self.panel.is_active():
            self.done.emit()
            return True
        if self._is_late() and self._view is not None:
            here = self._view.position
            self.form_requested.emit(here.block, here.step)
            return True
        return False

    def _close_points(self) -> None:
        self.panel.flush()
        self._awarding = False
        self._refresh()
        self.done.emit()

    def _is_late(self) -> bool:
        return self._view is not None and is_late(self._form, self._view.position)

    def _refresh(self) -> None:
        form = self._award if self._points_are_open() else self._form
        late = self._is_late() and not self._awarding
        self._points.show_on(self._awarding)
        self.panel.show_form(form, late=late)
        if form is not None:
            self.last.show_fields(form.fields)
        self._show_late(late=late)

    def _points_are_open(self) -> bool:
        """Where nothing else is ever entered, class points stand open."""
        return self._awarding or (self._only_points and self._form is None)

    def _show_late(self, *, late: bool) -> None:
        words = self._look.tr("Back to this step") if late else self._look.tr("Late entry…")
        options: tuple[Option, ...] = (Option(HERE, words),)
        if self._view is not None:
            options = late_options(self._view, self._forms, words)
        chosen = key_of(self._form.block, self._form.step) if late and self._form else HERE
        if options != self._options:
            self._options = options
            self.late.show_options(options, chosen)
        self.late.show_chosen(chosen)
        self.late.setEnabled(len(options) > 1)

    def _on_late(self, key: str) -> None:
        if self._view is None:
            return
        self.panel.flush()
        self._awarding = False
        here = self._view.position
        place = (here.block, here.step) if key == HERE else place_of(key)
        self.form_requested.emit(*place)
        if key != HERE:
            self.panel.open()


def _place(form: Form | None) -> tuple[str, int] | None:
    return None if form is None else (form.block, form.step)
