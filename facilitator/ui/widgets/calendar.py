"""The month that drops down from a date field."""

import datetime as dt

from PySide6.QtCore import QDate, QLocale, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QVBoxLayout, QWidget

from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import TYPE
from facilitator.ui.widgets.canvas import Align, Canvas

_SIDE = 32
_ICON = 18
_EDGE = 8


class Calendar(QCalendarWidget):
    """A month. Arrow keys walk the days, PageUp and PageDown the months, Enter takes the day."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        chinese = look.lang == "zh-CN"
        formats = QCalendarWidget.HorizontalHeaderFormat
        self.setLocale(qt_locale(look))
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(
            formats.SingleLetterDayNames if chinese else formats.ShortDayNames
        )
        self.setFont(look.font(TYPE.small))
        self._dress()

    def _dress(self) -> None:
        quiet = QTextCharFormat()
        quiet.setForeground(self.palette().placeholderText())
        quiet.setBackground(self.palette().base())
        quiet.setFont(self._look.font(TYPE.caption))
        self.setHeaderTextFormat(quiet)
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.setWeekdayTextFormat(day, QTextCharFormat())
        colour = self._look.colours.text2
        for name, icon, words in (
            ("qt_calendar_prevmonth", "chevron-left", self._look.tr("Previous month")),
            ("qt_calendar_nextmonth", "chevron-right", self._look.tr("Next month")),
        ):
            button = self.findChild(QToolButton, name)
            if button is None:
                continue
            button.setIcon(self._look.icon(icon, _ICON, colour))
            button.setIconSize(QSize(_ICON, _ICON))
            button.setAccessibleName(words)

    def paintCell(self, painter: QPainter, rect: QRect, date: QDate | dt.date) -> None:
        """Paint a day: the chosen one filled, today ringed, other months quiet."""
        day = date if isinstance(date, QDate) else QDate(date.year, date.month, date.day)
        c = self._look.colours
        area = QRectF(rect)
        side = min(_SIDE, area.width(), area.height()) - 2
        dot = QRectF(area.center().x() - side / 2, area.center().y() - side / 2, side, side)
        chosen = day == self.selectedDate()
        ink = c.text if day.month() == self.monthShown() else c.text3
        canvas = Canvas(painter, self._look)
        if chosen:
            canvas.fill(dot, c.accent, side / 2)
            ink = c.on_accent
        elif day == QDate.currentDate():
            canvas.outline(dot, c.accent, side / 2)
            ink = c.accent
        style = TextStyle(TYPE.small, bold=chosen, colour=ink, lang="num")
        canvas.text(area, str(day.day()), style, Align.AlignHCenter)

    def sizeHint(self) -> QSize:
        """Seven columns, six weeks and two lines above them."""
        return QSize(7 * (_SIDE + 6), 8 * _SIDE + 16)


class CalendarPopup(QWidget):
    """The month in a window of its own that a click elsewhere or Esc closes.

    Signals:
        day_picked: a day was clicked or taken with Enter; carries QDate. The popup is closed.
    """

    day_picked = Signal(QDate)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._look = look
        self._calendar = Calendar(look)
        box = QVBoxLayout(self)
        box.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        box.addWidget(self._calendar)
        self._calendar.clicked.connect(self._on_picked)
        self._calendar.activated.connect(self._on_picked)

    def open_below(self, field: QWidget, day: QDate) -> None:
        """Show the month of `day` below a field, or above it at the foot of the screen."""
        self._calendar.setSelectedDate(day)
        self.adjustSize()
        corner = field.mapToGlobal(QPoint(0, field.height() + 4))
        screen = field.screen().availableGeometry()
        if corner.y() + self.height() > screen.bottom():
            corner = field.mapToGlobal(QPoint(0, -self.height() - 4))
        corner.setX(max(screen.left(), min(corner.x(), screen.right() - self.width())))
        self.move(corner)
        self.show()
        self._calendar.setFocus()

    def _on_picked(self, day: QDate) -> None:
        if self.isVisible():
            self.close()
            self.day_picked.emit(day)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground and border."""
        colours = self._look.colours
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            canvas.fill(QRectF(self.rect()), colours.surface)
            canvas.outline(QRectF(self.rect()), colours.border_strong, 0)


def qt_locale(look: Look) -> QLocale:
    """Qt's locale for the names of days and months."""
    chinese = look.lang == "zh-CN"
    return QLocale(QLocale.Language.Chinese if chinese else QLocale.Language.English)
