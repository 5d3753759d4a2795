"""Paints a person: name, department, group, and the three states that a click notes."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from facilitator.core.people import Attendance
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.people.rows import PERSON_ROLE, PersonRow
from facilitator.ui.people.words import STATES, state_tone, state_words
from facilitator.ui.tokens import RADIUS, TYPE, group_colour
from facilitator.ui.widgets.canvas import Align, Canvas
from facilitator.ui.widgets.tips import show_tip
from facilitator.ui.widgets.typeset import text_width

ROW = 40
INSET = 14
_GAP = 10
_PAD = 9
_SEGMENT = 26
_DOT = 10
_RING = 2.0
_NAME_SHARE = 0.44
_DEPARTMENT_SHARE = 0.26


class Places:
    """Where the parts of a row are, in a list of this width; heights are 0."""

    def __init__(self, look: Look, width: float) -> None:
        style = TextStyle(TYPE.small, bold=True)
        wide = 2 * _PAD + max(
            text_width(words, look.font_for(words, style))
            for words in (state_words(look, state) for state in STATES)
        )
        right = width - INSET
        self.states: dict[Attendance, QRectF] = {}
        for state in reversed(STATES):
            right -= wide
            self.states[state] = QRectF(right, 0, wide, 0)
        room = right - _GAP - INSET - 2 * _GAP
        self.name = QRectF(INSET, 0, room * _NAME_SHARE, 0)
        department = room * _DEPARTMENT_SHARE
        self.department = QRectF(self.name.right() + _GAP, 0, department, 0)
        left = self.department.right() + _GAP
        self.group = QRectF(left, 0, right - _GAP - left, 0)

    def state_at(self, x: float) -> Attendance:
        """The state a click at this place notes; "" for none."""
        found: Attendance = ""
        for state, box in self.states.items():
            if box.left() <= x < box.right():
                found = state
        return found


class PersonDelegate(QStyledItemDelegate):
    """Paints a whole row at once."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._places = Places(look, 0)
        self._width = -1

    def places(self, width: int) -> Places:
        """Where the parts of a row are."""
        if width != self._width:
            self._width = width
            self._places = Places(self._look, width)
        return self._places

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one person."""
        row = index.data(PERSON_ROLE)
        if not isinstance(row, PersonRow):
            return
        painter.save()
        canvas = Canvas(painter, self._look)
        self._paint_ground(canvas, option)
        places = self.places(option.rect.width())
        top, height = option.rect.top(), option.rect.height()

        def put(box: QRectF) -> QRectF:
            return QRectF(box.left(), top, box.width(), height)

        self._paint_words(canvas, row, put(places.name), put(places.department))
        self._paint_group(canvas, row, put(places.group))
        for state, box in places.states.items():
            self._paint_state(canvas, state, put(box), chosen=row.state == state)
        painter.restore()

    def _paint_ground(self, canvas: Canvas, option: QStyleOptionViewItem) -> None:
        colours = self._look.colours
        flag = QStyle.StateFlag
        area = QRectF(option.rect)
        ground = area.adjusted(INSET / 2 - 2, 1, -INSET / 2 + 2, -2)
        rule = QRectF(area.left() + INSET, area.bottom() - 1, area.width() - 2 * INSET, 1)
        canvas.fill(rule, colours.border)
        if option.state & flag.State_Selected:
            canvas.fill(ground, colours.accent_soft, RADIUS.row)
        elif option.state & flag.State_MouseOver:
            canvas.fill(ground, colours.raised, RADIUS.row)
        if option.state & flag.State_HasFocus:
            canvas.outline(ground, colours.accent, RADIUS.row, _RING)

    def _paint_words(
        self, canvas: Canvas, row: PersonRow, name: QRectF, department: QRectF
    ) -> None:
        colours = self._look.colours
        person = row.person
        gone = row.state == "absent"
        style = TextStyle(TYPE.body, bold=not gone, colour=colours.text3 if gone else colours.text)
        quiet = TextStyle(TYPE.small, colour=colours.text2)
        more = person.note
        if person.walk_in:
            more = " ".join(one for one in (self._look.tr("Walk-in"), more) if one)
        width = text_width(person.name, self._look.font_for(person.name, style)) + _GAP
        canvas.text(name, person.name, style)
        if more and width + 2 * _GAP < name.width():
            canvas.text(name.adjusted(width, 0, 0, 0), more, quiet)
        canvas.text(department, person.department, quiet)

    def _paint_group(self, canvas: Canvas, row: PersonRow, place: QRectF) -> None:
        colours = self._look.colours
        if row.group is None:
            style = TextStyle(TYPE.small, colour=colours.text3)
            canvas.text(place, self._look.tr("No group"), style)
            return
        dot = QRectF(place.left(), place.center().y() - _DOT / 2, _DOT, _DOT)
        canvas.fill(dot, group_colour(row.group.colour + 1), _DOT / 2)
        words = place.adjusted(_DOT + 6, 0, 0, 0)
        canvas.text(words, row.group.name, TextStyle(TYPE.small, colour=colours.text2))

    def _paint_state(
        self, canvas: Canvas, state: Attendance, place: QRectF, *, chosen: bool
    ) -> None:
        colours = self._look.colours
        tone = colours.tone(state_tone(state))
        box = QRectF(
            place.left() + 1, place.center().y() - _SEGMENT / 2, place.width() - 2, _SEGMENT
        )
        if chosen:
            canvas.fill(box, tone.ground, RADIUS.small)
            canvas.outline(box, tone.ink, RADIUS.small)
        style = TextStyle(TYPE.small, bold=chosen, colour=tone.ink if chosen else colours.text3)
        canvas.text(box, state_words(self._look, state), style, Align.AlignHCenter)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        _option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Everything that is known of a person: names may be longer than their place."""
        row = index.data(PERSON_ROLE)
        said = ""
        if event.type() == QEvent.Type.ToolTip and isinstance(row, PersonRow):
            person = row.person
            group = row.group.name if row.group else ""
            parts = (person.name, person.department, group, person.note)
            said = "  ".join(one for one in parts if one)
        show_tip(event.globalPos(), said, view)
        return bool(said)

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Every row is as high."""
        return QSize(0, ROW)
