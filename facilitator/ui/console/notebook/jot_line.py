"""One line to note something down while the workshop goes on."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from facilitator.ui.console.notebook.jot_form import JotForm
from facilitator.ui.look import Look
from facilitator.ui.tokens import HEIGHT, RADIUS, SPACE
from facilitator.ui.widgets.boxes import column, row
from facilitator.ui.widgets.button import Button, Face
from facilitator.ui.widgets.canvas import Canvas
from facilitator.ui.widgets.cover import Cover
from facilitator.ui.widgets.icon_button import IconButton

_WIDEST = 980
_EDGE = 24


class JotLine(Cover):
    """The form of a note at the lower edge.

    It leaves the console alone: the clicker, the clock and the agenda work on beside it. What was
    typed and not saved is still there the next time.

    Signals:
        notebook_requested: all that was noted is wanted.
    """

    notebook_requested = Signal()
    whole = False

    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(look, host, look.tr("Note something down"))
        everything = Button(look, Face(look.tr("Notebook"), key="Ctrl+Shift+N"), "ghost")
        everything.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        close = IconButton(look, "x", look.tr("Close"), "Esc", side=HEIGHT.ghost)
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        end = QWidget()
        end.setLayout(row(everything, close, gap=SPACE.sm))
        self.form = JotForm(look, end)
        self.setLayout(column(self.form, margins=(16, 12, 16, 14)))
        everything.clicked.connect(self.notebook_requested)
        close.clicked.connect(self.close_cover)

    def open_cover(self) -> None:
        """Show it; the cursor stands behind what was typed before."""
        super().open_cover()
        self.form.take_keyboard()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001  (so in Qt)
        """Tab goes round inside the line."""
        stops = self.form.stops()
        here = next((n for n, one in enumerate(stops) if one.hasFocus()), 0)
        stops[(here + (1 if forward else -1)) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def event(self, event: QEvent) -> bool:
        """A commitment needs a second line."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._place()
        return handled

    def _place(self) -> None:
        host = self._host
        width = min(_WIDEST, host.width() - 2 * _EDGE)
        height = self.sizeHint().height()
        self.setGeometry((host.width() - width) // 2, host.height() - height - _EDGE, width, height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A card with a strong edge, over what lies below."""
        colours = self._look.colours
        area = QRectF(self.rect())
        with QPainter(self) as painter:
            canvas = Canvas(painter, self._look)
            canvas.fill(area, colours.surface, RADIUS.card)
            canvas.outline(area, colours.accent, RADIUS.card, 1.5)
