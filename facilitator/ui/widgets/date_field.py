"""Fields for a date and for a time of day."""

import datetime as dt
from typing import cast

from PySide6.QtCore import QDate, QRectF, QSize, Qt, QTime, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDateEdit, QSizePolicy, QTimeEdit

from facilitator.ui.look import Look
from facilitator.ui.tokens import HEIGHT, TYPE
from facilitator.ui.widgets.calendar import CalendarPopup, qt_locale
from facilitator.ui.widgets.canvas import Canvas
from facilitator.ui.widgets.field_frame import paint_field_frame
from facilitator.ui.widgets.icon_button import IconButton

_ICON = 16
_ICON_RIGHT = 12
_LEFT = 10
_BUTTON = 28
_DATE_WIDTH = 176
_BETWEEN = " -/.,年月－／．。"
_TIME_WIDTH = 96


class DateField(QDateEdit):
    """A date, typed part by part or taken from a month that drops down (Alt+Down).

    Signals:
        date_edited: a person changed the date; carries datetime.date.
    """

    date_edited = Signal(object)

    def __init__(self, look: Look, name: str, day: dt.date, *, height: int = HEIGHT.field) -> None:
        """`name` says which date it is, for screen readers."""
        super().__init__()
        self._look = look
        self._height = height
        self._told = day
        _prepare(self, look, name)
        self.setLocale(qt_locale(look))
        self.setDisplayFormat("yyyy 年 M 月 d 日" if look.lang == "zh-CN" else "d MMM yyyy")
        self._popup: CalendarPopup | None = None
        self._button = IconButton(look, "calendar-days", look.tr("Open the calendar"), side=_BUTTON)
        self._button.setParent(self)
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button.clicked.connect(self.open_calendar)
        self.show_day(day)
        self.dateChanged.connect(self._on_changed)

    def day(self) -> dt.date:
        """The date that is shown."""
        return cast("dt.date", self.date().toPython())

    def show_day(self, day: dt.date) -> None:
        """Show another date."""
        self._told = day
        self.setDate(QDate(day.year, day.month, day.day))

    def open_calendar(self) -> None:
        """Let the month drop down."""
        if self._popup is None:
            self._popup = CalendarPopup(self._look, self)
            self._popup.day_picked.connect(self.setDate)
        self._popup.open_below(self, self.date())

    def _on_changed(self, _date: QDate) -> None:
        if self.day() != self._told:
            self._told = self.day()
            self.date_edited.emit(self._told)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Down opens the month, as in every list that drops down.

        A date may be typed with a mark between its parts, over the whole of the old one, too.
        """
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and event.key() == Qt.Key.Key_Down:
            self.open_calendar()
            return
        typed = event.text()
        if typed and typed in _BETWEEN:
            self._go_on()
            return
        if typed.isdigit() and self.lineEdit().selectedText() == self.text():
            self.setSelectedSection(self.sectionAt(0))
        super().keyPressEvent(event)

    def _go_on(self) -> None:
        """To the next part of the date; a part that is marked whole has been gone to already."""
        at = self.currentSectionIndex()
        if self.lineEdit().selectedText() == self.sectionText(self.sectionAt(at)):
            return
        if at + 1 < self.sectionCount():
            self.setSelectedSection(self.sectionAt(at + 1))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame; words and button are children."""
        with QPainter(self) as painter:
            paint_field_frame(Canvas(painter, self._look), self._look, self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the words between frame and button."""
        super().resizeEvent(event)
        _place_words(self)
        inset = (self.height() - _BUTTON) // 2
        left = self.width() - _BUTTON - min(inset, _ICON_RIGHT // 2)
        self._button.setGeometry(left, inset, _BUTTON, _BUTTON)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel over the field scrolls the page, not the date."""
        event.ignore()

    def sizeHint(self) -> QSize:
        """Wide enough for the longest date."""
        return QSize(_DATE_WIDTH, self._height)

    def minimumSizeHint(self) -> QSize:
        """A date is never cut."""
        return self.sizeHint()


class TimeField(QTimeEdit):
    """A time of day in 24 hours; Up and Down change the part that is marked.

    Signals:
        time_edited: a person changed the time; carries datetime.time.
    """

    time_edited = Signal(object)

    def __init__(self, look: Look, name: str, time: dt.time, *, height: int = HEIGHT.field) -> None:
        """`name` says which time it is, for screen readers."""
        super().__init__()
        self._look = look
        self._height = height
        self._told = time
        _prepare(self, look, name)
        self.setFont(look.font(TYPE.body, lang="num"))
        self.setDisplayFormat("H:mm")
        self.show_time(time)
        self.timeChanged.connect(self._on_changed)

    def clock(self) -> dt.time:
        """The time that is shown."""
        return cast("dt.time", self.time().toPython())

    def show_time(self, time: dt.time) -> None:
        """Show another time."""
        self._told = time
        self.setTime(QTime(time.hour, time.minute))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A figure typed over the whole time begins with the hour."""
        if event.text().isdigit() and self.lineEdit().selectedText() == self.text():
            self.setSelectedSection(QTimeEdit.Section.HourSection)
        super().keyPressEvent(event)

    def _on_changed(self, _time: QTime) -> None:
        if self.clock() != self._told:
            self._told = self.clock()
            self.time_edited.emit(self._told)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint frame and icon; the figures are a child of Qt's."""
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            paint_field_frame(canvas, self._look, self)
            place = QRectF(self.width() - _ICON - _ICON_RIGHT, 0, _ICON, self.height())
            canvas.icon("clock", place, _ICON, self._look.colours.text3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the figures between frame and icon."""
        super().resizeEvent(event)
        _place_words(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel over the field scrolls the page, not the time."""
        event.ignore()

    def sizeHint(self) -> QSize:
        """Wide enough for every time."""
        return QSize(_TIME_WIDTH, self._height)

    def minimumSizeHint(self) -> QSize:
        """A time is never cut."""
        return self.sizeHint()


def _prepare(field: QAbstractSpinBox, look: Look, name: str) -> None:
    field.setAccessibleName(name)
    field.setFont(look.font(TYPE.body))
    field.setFrame(False)
    field.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
    field.setAttribute(Qt.WidgetAttribute.WA_Hover)
    field.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    # Half-typed figures are not told: a date would run through the year 202.
    field.setKeyboardTracking(False)
    field.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
    # The field inside would paint its own ground over the frame.
    words = field.lineEdit()
    palette = words.palette()
    palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
    words.setPalette(palette)


def _place_words(field: QAbstractSpinBox) -> None:
    right = _ICON + 2 * _ICON_RIGHT
    field.lineEdit().setGeometry(_LEFT, 2, field.width() - _LEFT - right, field.height() - 4)
