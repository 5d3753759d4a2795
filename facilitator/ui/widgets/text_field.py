"""Fields to type into."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from facilitator.ui.look import Look
from facilitator.ui.tokens import HEIGHT, TYPE
from facilitator.ui.widgets.canvas import Canvas
from facilitator.ui.widgets.icon_button import IconButton

_WIDTH = 200
_ICON_LEFT = 12
_ICON = 16
_ICON_ROOM = 24
_CLEAR = 26
_INSET = 4


class TextField(QLineEdit):
    """One line of text.

    Signals:
        edited: a person typed; carries the text as it stands.
        committed: a person pressed Enter or left the field; carries the text without outer spaces.
    """

    edited = Signal(str)
    committed = Signal(str)

    def __init__(
        self,
        look: Look,
        name: str,
        *,
        placeholder: str = "",
        icon: str = "",
        height: int = HEIGHT.field,
    ) -> None:
        """`name` says what is typed here, for screen readers."""
        super().__init__()
        self._look = look
        self._icon = icon
        self._height = height
        self.setAccessibleName(name)
        self.setFont(look.font(TYPE.body))
        self.setPlaceholderText(placeholder)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if icon:
            self.setTextMargins(_ICON_ROOM, 0, 0, 0)
        self.textEdited.connect(self.edited)
        self.editingFinished.connect(self._on_finished)

    def show_text(self, text: str) -> None:
        """Show another text; what the person is typing at the moment is not touched."""
        if text != self.text():
            self.setText(text)

    def show_problem(self, problem: str) -> None:
        """Mark the field with what is wrong with it; "" takes the mark away."""
        self.setAccessibleDescription(problem)
        if bool(self.property("problem")) != bool(problem):
            self.setProperty("problem", bool(problem))
            # A style sheet looks at properties only when a widget is polished.
            self.style().unpolish(self)
            self.style().polish(self)

    def _on_finished(self) -> None:
        self.committed.emit(self.text().strip())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Add the icon to what Qt paints."""
        super().paintEvent(event)
        if self._icon:
            with QPainter(self) as painter:
                canvas = Canvas(painter, self._look)
                place = QRectF(_ICON_LEFT, 0, _ICON, self.height())
                canvas.icon(self._icon, place, _ICON, self._look.colours.text3)

    def sizeHint(self) -> QSize:
        """As high as its kind, wide enough for a name."""
        return QSize(_WIDTH, self._height)

    def minimumSizeHint(self) -> QSize:
        """A few characters."""
        return QSize(HEIGHT.field + 2 * _ICON_ROOM, self._height)


class SearchField(TextField):
    """A text field that looks for something; Esc and a small cross empty it.

    Signals:
        edited: also emitted when the field is emptied.
    """

    def __init__(self, look: Look, placeholder: str, *, height: int = HEIGHT.compact_field) -> None:
        super().__init__(look, placeholder, placeholder=placeholder, icon="search", height=height)
        self.setTextMargins(_ICON_ROOM, 0, _CLEAR - _INSET, 0)
        self._clear = IconButton(look, "x", look.tr("Clear"), side=_CLEAR)
        self._clear.setParent(self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.hide()
        self._clear.clicked.connect(self._empty)
        self.textChanged.connect(self._on_changed)

    def _on_changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))

    def _empty(self) -> None:
        self.clear()
        self.edited.emit("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the field; in an empty one it is nobody's here."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self._empty()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the cross at the end."""
        super().resizeEvent(event)
        top = (self.height() - _CLEAR) // 2
        self._clear.setGeometry(self.width() - _CLEAR - _INSET, top, _CLEAR, _CLEAR)
