"""What a note is typed into: kind, group, text, and what belongs to a commitment."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.core.notebook import KINDS, SHORT_WIDTH, Jotting, JottingKind
from facilitator.core.workshop import Group
from facilitator.ui.console.notebook.words import (
    group_options,
    kind_options,
    kind_word,
    longest,
    problem_of,
    too_long,
)
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import HEIGHT, SPACE, TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.button import Button, Face
from facilitator.ui.widgets.choice import Choice
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.segmented import Segmented
from facilitator.ui.widgets.soon import Soon
from facilitator.ui.widgets.text_field import TextField

_GROUP = 168
_GROUP_KEY = re.compile(r"(\d)\s(.*)", re.DOTALL)
"""With a Chinese input method on, both come in full width."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_EMPTY = Jotting(kind="observation", text="")


class JotForm(QWidget):
    """Up and Down change the kind, a digit and a space at the start the group; Enter notes it.

    Signals:
        saved(object): a `Jotting`: a draft, or the one that is being corrected.
        drafted(): a moment after every key, for whoever keeps what is not saved yet.
    """

    saved = Signal(object)
    drafted = Signal()

    def __init__(self, look: Look, end: QWidget | None = None, *, main: bool = True) -> None:
        """`end` stands at the right of the first line; `main`: its button is that of the window."""
        super().__init__()
        self._look = look
        self._groups: Sequence[Group] = ()
        self._before = self._aside = _EMPTY
        self._kind = Segmented(look, kind_options(look), KINDS[0], look.tr("Kind of note"))
        self._group = Choice(
            look, group_options(look, ()), "", look.tr("Group"), height=HEIGHT.compact_field
        )
        self._group.setFixedWidth(_GROUP)
        self._text = TextField(look, look.tr("What you want to note down"))
        self._save = Button(look, "", "primary" if main else "plain", height=HEIGHT.field)
        self._save.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._who, self._due, self._checker = (
            TextField(look, words, placeholder=words, height=HEIGHT.compact_field)
            for words in (
                look.tr("Who"),
                look.tr("Until when"),
                look.tr("Department that checks it"),
            )
        )
        self._details = QWidget()
        self._details.setLayout(row(self._who, self._due, self._checker, gap=SPACE.md))
        quiet = TextStyle(TYPE.small, colour=look.colours.text2)
        self._hint = Label(look, look.tr("↑ ↓ kind; a digit and a space: group"), quiet, elide=True)
        self._problem = Label(look, "", TextStyle(TYPE.small, colour=look.colours.over), wrap=True)
        self._problem.hide()
        self._soon = Soon(self, self._draft)
        self._build(end)
        self.begin(_EMPTY)

    def _build(self, end: QWidget | None) -> None:
        parts = (self._kind, self._group, self._hint, *([end] if end is not None else []))
        top = row(*parts, gap=SPACE.md)
        top.setStretch(2, 1)
        line = row(self._text, self._save, gap=SPACE.md)
        line.setStretch(0, 1)
        # What is wrong has a line of its own: beside the kinds an English sentence would be cut.
        typed = column(line, self._problem, gap=SPACE.xs)
        self.setLayout(column(top, typed, self._details, gap=SPACE.md))
        for field in self.fields():
            field.installEventFilter(self)
            field.edited.connect(self._on_edited)
        self._kind.chosen.connect(self._on_kind)
        self._group.chosen.connect(self._soon.wish)
        self._save.clicked.connect(self.send)

    def fields(self) -> tuple[TextField, ...]:
        """What is typed into, the text first."""
        return (self._text, self._who, self._due, self._checker)

    def stops(self) -> list[QWidget]:
        """The controls in the order of Tab."""
        details = self._details.isVisible()
        return [*(self.fields() if details else (self._text,)), self._kind, self._group]

    def take_keyboard(self) -> None:
        """The cursor stands behind what is typed."""
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_groups(self, groups: Sequence[Group]) -> None:
        """The groups a note can be about."""
        self._groups = groups
        self._group.show_options(group_options(self._look, groups), self._group.chosen_key())
        if not self._group.chosen_key():
            self._group.show_chosen("")

    def begin(self, jotting: Jotting) -> None:
        """Type this one: a draft, or with an id one that is corrected; a draft waits meanwhile."""
        self._aside = self.waiting() if jotting.id else _EMPTY
        self._before = jotting
        self._kind.show_chosen(jotting.kind)
        self._group.show_chosen(jotting.group)
        for field, text in zip(
            self.fields(),
            (jotting.text, jotting.who, jotting.due, jotting.checker),
            strict=True,
        ):
            field.setText(text)
            field.show_problem("")
        look = self._look
        self._save.show_face(
            Face(look.tr("Save") if jotting.id else look.tr("Note it"), key="Enter")
        )
        self._soon.stop()
        self._on_changed()

    def prefer(self, kind: JottingKind) -> None:
        """Notes of this kind are expected; what is being typed stays what it is."""
        if not self._text.text() and not self.correcting():
            self._kind.show_chosen(kind)
            self._on_changed()

    def clear(self) -> None:
        """Ready for the next one, of the same kind; commitments are often due on the same day. After
        a correction a draft that had to wait is there again."""
        if self._aside.text.strip():
            self.begin(self._aside)
            return
        due = self._due.text() if not self.correcting() else ""
        self.begin(Jotting(kind=self._chosen(), text="", due=due))

    def correcting(self) -> bool:
        """Whether one that was noted before is being corrected."""
        return bool(self._before.id)

    def draft(self) -> Jotting:
        """What is typed; only a commitment has somebody who keeps it."""
        kind, promised = self._chosen(), self._chosen() == "commitment"
        return replace(
            self._before,
            kind=kind,
            text=self._text.text(),
            group=self._group.chosen_key(),
            who=self._who.text() if promised else "",
            due=self._due.text() if promised else "",
            checker=self._checker.text() if promised else "",
            answered=self._before.answered and kind == "parking",
        )

    def waiting(self) -> Jotting:
        """What was typed to be noted, and is not yet."""
        return self._aside if self.correcting() else self.draft()

    def send(self) -> None:
        """Note it, or say what is wrong with it."""
        draft = self.draft()
        short = (
            too_long(self._look, one, SHORT_WIDTH) for one in (draft.who, draft.due, draft.checker)
        )
        problems = (problem_of(self._look, draft.text, longest(draft.kind)), *short)
        for field, problem in zip(self.fields(), problems, strict=True):
            field.show_problem(problem)
        first = next((n for n, problem in enumerate(problems) if problem), None)
        if first is None:
            self.saved.emit(draft)
            return
        self.fields()[first].setFocus(Qt.FocusReason.OtherFocusReason)
        self._say(problems[first])

    def _chosen(self) -> JottingKind:
        return cast("JottingKind", self._kind.chosen_key())

    def _draft(self) -> None:
        self.drafted.emit()

    def _on_kind(self) -> None:
        self._soon.wish()
        self._on_changed()
        self.take_keyboard()

    def _on_changed(self) -> None:
        self._details.setVisible(self._chosen() == "commitment")
        self._text.setAccessibleDescription(kind_word(self._look, self._chosen()))
        self._say("")

    def _on_edited(self, _text: str) -> None:
        """ "3 " at the start picks group 3; 0 is group 10, as in the score entry."""
        for field in self.fields():
            field.show_problem("")
        self._say("")
        self._soon.wish()
        found = _GROUP_KEY.match(self._text.text())
        if found is not None and not self._group.chosen_key():
            key = int(found[1]) or 10
            group = next((one for one in self._groups if one.key == key), None)
            if group is not None:
                self._group.show_chosen(group.id)
                self._text.setText(found[2])

    def _say(self, problem: str) -> None:
        self._problem.show_text(problem)
        self._problem.setVisible(bool(problem))

    def _turn(self, by: int) -> None:
        place = KINDS.index(self._chosen()) + by
        self._kind.show_chosen(KINDS[place % len(KINDS)])
        self._soon.wish()
        self._on_changed()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that a text field has no use for."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        key = event.key()
        if key in _ENTER:
            self.send()
            return True
        if watched is self._text and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._turn(1 if key == Qt.Key.Key_Down else -1)
            return True
        if watched is self._text and key == Qt.Key.Key_Backspace and not self._text.text():
            self._group.show_chosen("")
            return True
        return super().eventFilter(watched, event)
