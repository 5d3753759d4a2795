"""A group and who is in it; people are dropped here."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from facilitator.core.people import CAME
from facilitator.core.workshop import Group
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.people.row_view import MIME, TEN, carried
from facilitator.ui.people.rows import PersonRow
from facilitator.ui.people.words import heads_words, state_tone, state_words
from facilitator.ui.tokens import HEIGHT, RADIUS, SPACE, TYPE, group_colour
from facilitator.ui.widgets.canvas import Align, Canvas, key_cap_width
from facilitator.ui.widgets.pill import paint_pill, pill_size
from facilitator.ui.widgets.tips import show_tip
from facilitator.ui.widgets.typeset import text_width

NARROWEST = 216
"""From this width on a column more is not worth it."""
_LEAST = 120
_PAD = 14
_HEAD = 52
_MEMBER = 28
_BAR = 5
_FOOT = 10
_RING = 2.0


class GroupCard(QWidget):
    """One group. A click chooses a person, dragging takes them along.

    Signals:
        chosen(str): a person was clicked; carries the id.
        opened(str): more about a person.
        dropped(tuple, str): these people came to this group; carries ids and the group.
    """

    chosen = Signal(str)
    opened = Signal(str)
    dropped = Signal(tuple, str)

    def __init__(self, look: Look, group: Group) -> None:
        super().__init__()
        self._look = look
        self._group = group
        self._members: tuple[PersonRow, ...] = ()
        self._taken = False
        self._chosen: frozenset[str] = frozenset()
        self._pressed: tuple[QPoint, str] | None = None
        self._wanted = False
        self.setAcceptDrops(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    @property
    def group(self) -> Group:
        """Which group this is."""
        return self._group

    def members(self) -> tuple[PersonRow, ...]:
        """Who is in it."""
        return self._members

    def words(self) -> str:
        """What stands beside the name: how many, and how many came."""
        there = sum(1 for row in self._members if row.state in CAME)
        return heads_words(self._look, len(self._members), there, taken=self._taken)

    def show_members(self, members: Sequence[PersonRow], *, taken: bool) -> None:
        """Show who is in it; `taken` says that attendance was noted at all."""
        self._members, self._taken = tuple(members), taken
        names = ", ".join(row.person.name for row in members)
        self.setAccessibleName(f"{self._group.name}, {self.words()}")
        self.setAccessibleDescription(names)
        self.updateGeometry()
        self.update()

    def show_chosen(self, ids: frozenset[str]) -> None:
        """Mark these people."""
        if ids != self._chosen:
            self._chosen = ids
            self.update()

    def sizeHint(self) -> QSize:
        """As high as its people."""
        return QSize(NARROWEST, _HEAD + max(1, len(self._members)) * _MEMBER + _FOOT)

    def minimumSizeHint(self) -> QSize:
        """Nobody is cut off below; what is too wide is."""
        return QSize(_LEAST, self.sizeHint().height())

    def _member_at(self, at: QPoint) -> PersonRow | None:
        line = (at.y() - _HEAD) // _MEMBER
        return self._members[line] if 0 <= line < len(self._members) else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a person."""
        at = event.position().toPoint()
        row = self._member_at(at)
        self._pressed = (at, row.person.id) if row is not None else None
        if row is not None:
            self.chosen.emit(row.person.id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Take the person along."""
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        start, who = self._pressed
        way = event.position().toPoint() - start
        if way.manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            drag = QDrag(self)
            drag.setMimeData(carried((who,)))
            drag.exec(Qt.DropAction.MoveAction)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """More about a person."""
        row = self._member_at(event.position().toPoint())
        if row is not None:
            self.opened.emit(row.person.id)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Only people come in here."""
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()
            self._wanted = True
            self.update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They went on."""
        self._wanted = False
        self.update()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """They are let down here."""
        self._wanted = False
        self.update()
        ids = bytes(event.mimeData().data(MIME).data()).decode().split("\n")
        event.acceptProposedAction()
        self.dropped.emit(tuple(ids), self._group.id)

    def event(self, event: QEvent) -> bool:
        """The whole name of a person where it is cut."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            row = self._member_at(event.pos())
            parts = (row.person.name, row.person.department, row.person.note) if row else ()
            said = "  ".join(one for one in parts if one)
            show_tip(event.globalPos(), said, self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Head and people."""
        colours = self._look.colours
        area = QRectF(self.rect())
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            canvas.fill(area, colours.surface, RADIUS.card)
            line = colours.accent if self._wanted else colours.border
            canvas.outline(area, line, RADIUS.card, _RING if self._wanted else 1.0)
            self._paint_head(canvas)
            for number, row in enumerate(self._members):
                top = _HEAD + number * _MEMBER
                place = QRectF(_PAD, top, self.width() - 2 * _PAD, _MEMBER)
                self._paint_member(canvas, row, place)

    def _paint_head(self, canvas: Canvas) -> None:
        look, group = self._look, self._group
        colours = look.colours
        bar = QRectF(_PAD, _HEAD / 2 - 9, _BAR, 18)
        canvas.fill(bar, group_colour(group.colour + 1), _BAR / 2)
        left, right = _PAD + _BAR + SPACE.sm, float(self.width() - _PAD)
        if group.key <= TEN:
            key = str(group.key % TEN)
            right -= key_cap_width(look, key)
            cap = QRectF(right, 0, key_cap_width(look, key), _HEAD)
            canvas.key_cap(cap, key, colours.text2, colours.sunken)
            right -= SPACE.sm
        said = self.words()
        quiet = TextStyle(TYPE.small, colour=colours.text2, tabular=True)
        wide = text_width(said, look.font_for(said, quiet))
        name = TextStyle(TYPE.lead, bold=True)
        room = max(0.0, right - left - wide - SPACE.sm)
        canvas.text(QRectF(left, 0, room, _HEAD), group.name, name)
        canvas.text(QRectF(right - wide, 0, wide + 1, _HEAD), said, quiet)

    def _paint_member(self, canvas: Canvas, row: PersonRow, place: QRectF) -> None:
        look, person = self._look, row.person
        colours = look.colours
        if person.id in self._chosen:
            canvas.fill(place.adjusted(-6, 1, 6, -1), colours.accent_soft, RADIUS.small)
        right = place.right()
        said = state_words(look, row.state) if row.state in ("late", "absent") else ""
        if said:
            size = pill_size(look, said, HEIGHT.small_pill)
            right -= size.width()
            top = place.center().y() - size.height() / 2
            pill = QRectF(right, round(top), size.width(), size.height())
            paint_pill(canvas, pill, said, colours.tone(state_tone(row.state)))
            right -= SPACE.sm
        gone = row.state == "absent"
        style = TextStyle(TYPE.body, bold=not gone, colour=colours.text3 if gone else None)
        name_width = text_width(person.name, look.font_for(person.name, style))
        room = right - place.left()
        name = QRectF(place.left(), place.top(), min(float(name_width), room), place.height())
        canvas.text(name, person.name, style)
        rest = QRectF(name.right() + SPACE.md, place.top(), 0, place.height())
        rest.setRight(right)
        if person.department and rest.width() > 2 * TYPE.small:
            quiet = TextStyle(TYPE.small, colour=colours.text2)
            canvas.text(rest, person.department, quiet, Align.AlignRight)
