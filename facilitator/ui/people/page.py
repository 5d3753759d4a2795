"""The page of people over Home or over the console: list and groups, what is done with them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMenu, QSizePolicy, QWidget
from shiboken6 import isValid

from facilitator.core.name_list import NameList
from facilitator.core.people import Roster
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.people.groups_pane import GroupsPane
from facilitator.ui.people.list_pane import ListPane
from facilitator.ui.people.paste_sheet import PasteSheet
from facilitator.ui.people.person_sheet import PersonSheet
from facilitator.ui.people.row_view import TEN
from facilitator.ui.people.words import STATES, state_words
from facilitator.ui.tokens import HEIGHT, SPACE, TYPE
from facilitator.ui.widgets.banner import Message, MessageKind
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.choice import Choice
from facilitator.ui.widgets.cover import Cover
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.message_row import MessageRow
from facilitator.ui.widgets.option import Option
from facilitator.ui.widgets.stops import go_round
from facilitator.ui.widgets.surfaces import Bar

_SHARE = 0.42
_NARROWEST, _WIDEST = 540, 760
_THROUGH = ("Ctrl+Q", "F1")
"""Keys of the page below that are wanted here too."""


class PeoplePage(Cover):
    """Shows a `Roster`; whatever is wished is said and done elsewhere.

    Signals:
        read_requested(str): a list is typed; answered by `show_read`.
        add_requested(str): it is to be taken; answered by `show_taken`.
        walk_in_requested(str): somebody came; carries what they are called until they say.
        mark_requested(tuple, str): ids and a state.
        assign_requested(tuple, str): ids and the id of a group, "" for none.
        remove_requested(tuple): ids.
        divide_requested(str): "mixed" or "department".
        day_requested(str): the id of the day whose attendance is to be noted.
        rename_requested(str, str, str, str): id, name, department, note; answered by `show_renamed`.
        undo_requested(), redo_requested()
    """

    read_requested = Signal(str)
    add_requested = Signal(str)
    walk_in_requested = Signal(str)
    mark_requested = Signal(tuple, str)
    assign_requested = Signal(tuple, str)
    remove_requested = Signal(tuple)
    divide_requested = Signal(str)
    day_requested = Signal(str)
    rename_requested = Signal(str, str, str, str)
    undo_requested = Signal()
    redo_requested = Signal()

    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(look, host, look.tr("People and groups"))
        self._roster: Roster | None = None
        self._menu: QMenu | None = None
        self._before: QWidget | None = None
        self._paste: PasteSheet | None = None
        self._person: PersonSheet | None = None
        self.pane = ListPane(look)
        self.groups = GroupsPane(look)
        self._days = Choice(look, (), "", look.tr("Attendance of"), height=HEIGHT.compact_field)
        self._days.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._title = Label(look, "", TextStyle(TYPE.small, colour=look.colours.text2), elide=True)
        self._undo = IconButton(look, "undo-2", look.tr("Undo"), "Ctrl+Z")
        self._redo = IconButton(look, "redo-2", look.tr("Redo"), "Ctrl+Y")
        self._back = IconButton(look, "arrow-left", look.tr("Back"), "Esc")
        self._messages = MessageRow(look, SPACE.md)
        self._build()
        self._connect()

    def _build(self) -> None:
        look = self._look
        name = Label(look, look.tr("People and groups"), TextStyle(TYPE.title, bold=True))
        top = row(
            self._back, name, self._title, self._days, self._undo, self._redo,
            gap=SPACE.md, margins=(SPACE.md, 0, SPACE.md, 0),
        )  # fmt: skip
        top.setStretch(2, 1)
        bar = Bar()
        bar.setLayout(top)
        edge = SPACE.md
        body = row(self.pane, gap=edge, margins=(edge, edge, edge, edge))
        body.addWidget(self.groups, 1)
        box = column(bar, self._messages, gap=0)
        box.addLayout(body, 1)
        self.setLayout(box)

    def _connect(self) -> None:
        pane, people, groups = self.pane, self.pane.list, self.groups
        self._back.clicked.connect(self.close_cover)
        self._days.chosen.connect(self.day_requested)
        self._undo.clicked.connect(self.undo_requested)
        self._redo.clicked.connect(self.redo_requested)
        pane.paste_requested.connect(self.ask_list)
        pane.walk_in_requested.connect(self._on_walk_in)
        pane.rest_requested.connect(self._on_rest)
        people.mark_requested.connect(self.mark_requested)
        people.move_requested.connect(self._on_move)
        people.remove_requested.connect(self.remove_requested)
        people.open_requested.connect(self.ask_person)
        people.menu_requested.connect(self._on_menu)
        people.selectionModel().selectionChanged.connect(self._on_chosen)
        groups.divide_requested.connect(self.divide_requested)
        groups.dropped.connect(self.assign_requested)
        groups.chosen.connect(self._on_card)
        groups.opened.connect(self.ask_person)

    def open_cover(self) -> None:
        """Show everybody, with the keyboard in the list."""
        self._before = QApplication.focusWidget()
        super().open_cover()
        self.show_message("info", "")
        self.pane.show_all()
        self._take_keyboard()

    def close_cover(self) -> None:
        """Hide it; the keyboard goes back to where it was."""
        if self.isVisible() and self._before is not None and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None
        super().close_cover()

    def show_roster(self, roster: Roster) -> None:
        """Show the people as they are now."""
        if roster == self._roster:
            return
        before = {one.id for one in self._roster.people} if self._roster else set[str]()
        first = self._roster is None
        self._roster = roster
        look = self._look
        self._title.show_text(roster.title)
        self._undo.setEnabled(roster.can_undo)
        self._redo.setEnabled(roster.can_redo)
        self._show_days(roster)
        day = look.tr("Day {number}", number=roster.day_no) if roster.day_no else ""
        self.pane.show_roster(roster, day)
        self.groups.show_roster(roster, tuple(self.pane.rows.whole()))
        new = [one.id for one in roster.people if one.id not in before]
        if new and not first:
            # Whoever has just come is the one something is done with next.
            self.pane.show_all()
            self.pane.list.choose(tuple(new[-1:]))
            if self.sheet() is None:
                self._take_keyboard()
        self._on_chosen()

    def _show_days(self, roster: Roster) -> None:
        """The days among which there is a choice."""
        look = self._look
        options = [
            Option(
                one.id,
                look.tr("Day {number}, {date}", number=number, date=look.texts.date_short(one.day)),
            )
            for number, one in enumerate(roster.days, start=1)
        ]
        self._days.show_options(options, roster.day)
        self._days.setVisible(bool(options))

    def show_message(self, kind: MessageKind, text: str) -> None:
        """Say something at the top; an empty text says nothing more."""
        self._messages.show_message(Message(kind, text))

    def show_problem(self, problem: str) -> None:
        """Say what was not possible: on the open sheet, else at the top."""
        sheet = self.sheet()
        if sheet is not None:
            sheet.show_problem(problem)
        else:
            self.show_message("error", problem)

    def sheet(self) -> PasteSheet | PersonSheet | None:
        """What is asked at the moment."""
        return self._paste or self._person

    def ask_list(self) -> None:
        """Ask for a list."""
        if self.sheet() is None:
            self._paste = sheet = PasteSheet(self._look, self)
            sheet.edited.connect(self.read_requested)
            sheet.add_requested.connect(self.add_requested)
            sheet.rejected.connect(self._on_sheet_gone)
            sheet.open_sheet()

    def show_read(self, read: NameList) -> None:
        """What a typed list would bring."""
        if self._paste is not None:
            self._paste.show_read(read)

    def show_taken(self, read: NameList) -> None:
        """The list was taken, or has wrong lines, which are said."""
        if self._paste is None:
            return
        if not read.people:
            self._paste.show_read(read)
            self._paste.go_to(read)
            return
        self._paste.finish()
        self._on_sheet_gone()

    def ask_person(self, who: str) -> None:
        """Ask about a person."""
        people = self._roster.people if self._roster else ()
        person = next((one for one in people if one.id == who), None)
        if person is not None and self.sheet() is None:
            self._person = sheet = PersonSheet(self._look, self, person)
            sheet.rename_requested.connect(partial(self.rename_requested.emit, who))
            sheet.rejected.connect(self._on_sheet_gone)
            sheet.open_sheet()

    def show_renamed(self) -> None:
        """It was changed."""
        if self._person is not None:
            self._person.finish()
            self._on_sheet_gone()

    def menu(self) -> QMenu | None:
        """The menu of the chosen people while it is open."""
        return self._menu

    def peel(self) -> None:
        """Esc: first the sheet, then what is looked for, at last the page."""
        if self.pane.search.text():
            self.pane.show_all()
            self._take_keyboard()
        else:
            self.close_cover()

    def _take_keyboard(self) -> None:
        some = bool(self._roster and self._roster.people)
        target = self.pane.list if some else self.pane.first()
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_sheet_gone(self) -> None:
        self._paste = self._person = None
        self._take_keyboard()

    def _on_walk_in(self) -> None:
        """One click is enough at the door: they are called by a number until they are asked."""
        names = {one.name for one in self._roster.people} if self._roster else set[str]()
        number = 1
        while (name := self._look.tr("Walk-in {number}", number=number)) in names:
            number += 1
        self.walk_in_requested.emit(name)

    def _on_rest(self) -> None:
        roster = self._roster
        if roster is not None:
            ids = tuple(one.id for one in roster.people if not one.state(roster.day))
            self.mark_requested.emit(ids, "present")
            # The button is done with and goes grey: the keys are for the list.
            self.pane.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_move(self, ids: tuple[str, ...], key: int) -> None:
        groups = self._roster.groups if self._roster else ()
        found = next((group for group in groups if group.key == key), None)
        if found is not None:
            self.assign_requested.emit(ids, found.id)
        else:
            self.show_message("warn", self._look.tr("There is no group {number}", number=key))

    def _on_chosen(self) -> None:
        self.groups.show_chosen(frozenset(self.pane.list.chosen()))

    def _on_card(self, who: str) -> None:
        if self.pane.rows.line_of(who) is None:
            self.pane.show_all()
        self.pane.list.choose((who,))
        self._take_keyboard()

    def _on_menu(self, at: QPoint) -> None:
        roster, ids = self._roster, self.pane.list.chosen()
        if roster is None:
            return
        look = self._look
        self._menu = menu = QMenu(self)

        def offer(words: str, key: str, deed: Callable[[], object]) -> None:
            # A tab stands before the key; "&" would make a shortcut of the next letter.
            action = menu.addAction(f"{words.replace('&', '&&')}\t{key}")
            action.triggered.connect(deed)

        for state, key in zip(STATES, ("Space", "L", "A"), strict=True):
            offer(state_words(look, state), key, partial(self.mark_requested.emit, ids, state))
        offer(look.tr("Clear the mark"), "", partial(self.mark_requested.emit, ids, ""))
        menu.addSeparator()
        for group in roster.groups:
            key = str(group.key % TEN) if group.key <= TEN else ""
            deed = partial(self.assign_requested.emit, ids, group.id)
            offer(look.tr("To {group}", group=group.name), key, deed)
        offer(look.tr("To no group"), "", partial(self.assign_requested.emit, ids, ""))
        menu.addSeparator()
        if len(ids) == 1:
            more = look.tr("Name, department, note…")
            offer(more, "Enter", partial(self.ask_person, ids[0]))
        offer(look.tr("Off the list"), "Del", partial(self.remove_requested.emit, ids))
        menu.aboutToHide.connect(self._on_menu_gone)
        menu.popup(at)

    def _on_menu_gone(self) -> None:
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = None

    def event(self, event: QEvent) -> bool:
        """The shortcuts of Home below are not meant while this lies over it."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            pressed = QKeySequence(event.keyCombination()).toString()
            if pressed not in _THROUGH:
                event.accept()
                return True
        return super().event(event)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001  (so in Qt)
        """Tab goes round on this page and never to what lies below."""
        return go_round(self, forward=forward) is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo, redo, search, and Esc where nobody below took them."""
        pressed = QKeySequence(event.keyCombination()).toString()
        match pressed:
            case "Ctrl+Z":
                self.undo_requested.emit()
            case "Ctrl+Y" | "Ctrl+Shift+Z":
                self.redo_requested.emit()
            case "Ctrl+F":
                self.pane.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            case "Down" | "Return" | "Enter" if self.pane.search.hasFocus():
                self._take_keyboard()
            case "Ins" | "N":
                self._on_walk_in()
            case "Ctrl+V":
                self.ask_list()
                if self._paste is not None:
                    self._paste.lines.paste()
            case "Esc":
                self.peel()
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list takes its share."""
        super().resizeEvent(event)
        wide = round(event.size().width() * _SHARE)
        self.pane.setFixedWidth(max(_NARROWEST, min(_WIDEST, wide)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Hide the page below."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._look.colours.bg)
