"""The page of the report that is looked at, and what is done with the whole of it."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.core.report_texts import SUMMARY
from facilitator.overclaiming import counted
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.results.words import document_word, page_word
from facilitator.ui.tokens import RADIUS, SPACE, TYPE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.button import Button, Face, Pressable
from facilitator.ui.widgets.canvas import Align, Canvas
from facilitator.ui.widgets.icon import Icon
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.surfaces import Card

_MARGINS = (SPACE.lg, SPACE.lg, SPACE.lg, SPACE.lg)
_TALL = 44
_ICON = 16
_LEAST = QSize(220, 260)


class SheetOfPaper(Pressable):
    """One page as it is printed, whole; a press opens the report for reading."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, RADIUS.small)
        self._page = QImage()
        self._scaled: QPixmap | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_page(self, page: QImage) -> None:
        """Show another page."""
        self._page = page
        self._scaled = None
        self.update()

    def page(self) -> QImage:
        """The page that is shown; null before there is one."""
        return self._page

    def _place(self) -> QRectF:
        room = QRectF(self.rect()).adjusted(SPACE.md, SPACE.md, -SPACE.md, -SPACE.md)
        size = self._page.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(room.center())
        # On whole pixels: between two of them print blurs.
        place.moveTo(round(place.left()), round(min(place.top(), room.top() + SPACE.md)))
        return place

    def _picture(self, place: QRectF) -> QPixmap:
        ratio = self.devicePixelRatioF()
        # The window may have been moved to a screen with smaller dots.
        if self._scaled is None or self._scaled.devicePixelRatioF() != ratio:
            picture = self._page.scaled(
                (place.size() * ratio).toSize(),
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            self._scaled = QPixmap.fromImage(picture)
            self._scaled.setDevicePixelRatio(ratio)
        return self._scaled

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The well, and the page in it with a hairline."""
        colours = self._look.colours
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            canvas.fill(QRectF(self.rect()), colours.well, RADIUS.row)
            if self._page.isNull():
                words = TextStyle(TYPE.small, colour=colours.text2)
                said = self._look.tr("Making the report")
                canvas.text(QRectF(self.rect()), said, words, Align.AlignHCenter)
                return
            place = self._place()
            painter.drawPixmap(place.topLeft(), self._picture(place))
            line = colours.accent if self.underMouse() else colours.border_strong
            canvas.outline(place.adjusted(-1, -1, 1, 1), line, 1.0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size is another picture."""
        super().resizeEvent(event)
        self._scaled = None

    def sizeHint(self) -> QSize:
        """As large as it may be."""
        return QSize(420, 560)

    def minimumSizeHint(self) -> QSize:
        """A page one can still make out."""
        return _LEAST


class PageColumn(Card):
    """One page with its number, arrows to the others, and the ways out.

    Signals:
        turn_requested(int): so many pages on; negative goes back.
        read_requested: the whole report is to be read.
        export_requested: the PDF is to be saved.
        documents_requested: other files of this workshop are wanted.
        claim_requested: a word that claims too much is to be looked at.
    """

    turn_requested = Signal(int)
    read_requested = Signal()
    export_requested = Signal()
    documents_requested = Signal()
    claim_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._title = Label(look, "", TextStyle(TYPE.lead, bold=True), elide=True)
        quiet = TextStyle(TYPE.small, colour=look.colours.text2, tabular=True)
        self._number = Label(look, "", quiet)
        self._earlier = IconButton(look, "chevron-left", look.tr("Page before"), "PgUp")
        self._later = IconButton(look, "chevron-right", look.tr("Next page"), "PgDn")
        self.paper = SheetOfPaper(look)
        self.paper.setAccessibleName(look.tr("Read the whole report"))
        self.export = Button(
            look,
            Face(look.tr("Export PDF"), icon="download", key="Ctrl+S"),
            "primary",
            height=_TALL,
        )
        self._read = Button(look, Face(look.tr("Read the whole report"), icon="book-open"))
        self._others = Button(look, Face(look.tr("Other files…"), icon="file-text"))
        self._claims = Label(look, "", TextStyle(TYPE.small, colour=look.colours.text2), elide=True)
        self._look_at = Button(look, look.tr("Look at it"), "link")
        self._claiming = QWidget()
        warning = Icon(look, "triangle-alert", _ICON, look.colours.warn)
        claiming = row(warning, self._claims, self._look_at)
        claiming.setStretchFactor(self._claims, 1)
        self._claiming.setLayout(claiming)
        head = row(self._title, self._earlier, self._number, self._later, gap=SPACE.xs)
        head.setStretch(0, 1)
        ways = row(self._read, self._others)
        for at in range(2):
            ways.setStretch(at, 1)
        box = column(head, gap=SPACE.md, margins=_MARGINS)
        box.addWidget(self.paper, 1)
        box.addWidget(self._claiming)
        box.addWidget(self.export)
        box.addLayout(ways)
        self.setLayout(box)
        self.show_document(SUMMARY)
        self.show_claims(0)
        self.export.setEnabled(False)
        self._earlier.clicked.connect(lambda: self.turn_requested.emit(-1))
        self._later.clicked.connect(lambda: self.turn_requested.emit(1))
        self.paper.clicked.connect(self.read_requested)
        self._read.clicked.connect(self.read_requested)
        self.export.clicked.connect(self.export_requested)
        self._others.clicked.connect(self.documents_requested)
        self._look_at.clicked.connect(self.claim_requested)

    def show_document(self, wave: int) -> None:
        """Say of which document the page is: an edition, or the summary (0)."""
        self._title.show_text(document_word(self._look, wave))

    def show_claims(self, count: int) -> None:
        """Say over the ways out how many words claim too much; 0 says nothing."""
        self._claims.show_text(counted(count, self._look.texts) if count else "")
        self._claiming.setVisible(bool(count))

    def show_page(self, number: int, count: int, page: QImage) -> None:
        """Show this page of so many, counted from 1 with the cover."""
        words = page_word(self._look, number, count)
        self._number.show_text(words)
        self._earlier.setEnabled(number > 1)
        self._later.setEnabled(number < count)
        self.paper.show_page(page)
        self.paper.setAccessibleDescription(words)
        self.export.setEnabled(True)
