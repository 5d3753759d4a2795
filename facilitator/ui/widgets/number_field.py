"""A field for a number."""

from dataclasses import dataclass

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator, QResizeEvent
from PySide6.QtWidgets import QAbstractButton

from facilitator.core.scoring.rounding import half_up, written
from facilitator.ui.look import Look
from facilitator.ui.tokens import HEIGHT, TYPE
from facilitator.ui.widgets.icon_button import IconButton
from facilitator.ui.widgets.text_field import TextField

_STEP = 26
_INSET = 4
_TYPED = QRegularExpression("[0-9０-９.．。+＋\\-－−]{0,12}")
# A Chinese input method may write digits and signs in full width.
_ASCII = str.maketrans("０１２３４５６７８９．。＋－−", "0123456789..+--")


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberSpec:
    """Which numbers a field takes.

    Attributes:
        low, high: the smallest and the largest number.
        decimals: digits after the point; 0 means whole numbers, which are then `int`.
        step: what Up, Down and the small buttons add.
    """

    low: float = 0
    high: float = 9999
    decimals: int = 0
    step: float = 1


class NumberField(TextField):
    """A number, or nothing. Up and Down change it; a number out of range is marked.

    Signals:
        value_edited: a person changed the number; carries int, float, or None where there is no
            valid number.
    """

    value_edited = Signal(object)

    def __init__(
        self,
        look: Look,
        name: str,
        spec: NumberSpec,
        *,
        height: int = HEIGHT.field,
        steppers: bool = False,
    ) -> None:
        """`steppers` adds a minus and a plus for the mouse."""
        super().__init__(look, name, height=height)
        self._spec = spec
        self._told: float | None = None
        self.setFont(look.font(TYPE.body, lang="num"))
        self.setValidator(QRegularExpressionValidator(_TYPED, self))
        self.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
        self._steppers: tuple[QAbstractButton, ...] = ()
        if steppers:
            self._add_steppers(look)
        self.edited.connect(self._on_edited)
        self.committed.connect(self._on_committed)

    def value(self) -> float | None:
        """The number, or None where the field is empty, unreadable or out of range."""
        try:
            number = float(self.text().translate(_ASCII))
        except ValueError:
            return None
        if not self._spec.low <= number <= self._spec.high:
            return None
        number = round(number, self._spec.decimals)
        return number if self._spec.decimals else int(number)

    def show_value(self, value: float | None) -> None:
        """Show a number, or nothing."""
        self._told = value
        self.show_text("" if value is None else self._written(value))
        self.show_problem("")

    def _written(self, value: float) -> str:
        return written(value) if self._spec.decimals else f"{half_up(value, 0):.0f}"

    def _add_steppers(self, look: Look) -> None:
        less = IconButton(look, "minus", look.tr("Less"), side=_STEP)
        more = IconButton(look, "plus", look.tr("More"), side=_STEP)
        less.clicked.connect(self._less)
        more.clicked.connect(self._more)
        self._steppers = (less, more)
        for button in self._steppers:
            button.setParent(self)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setCursor(Qt.CursorShape.ArrowCursor)
            button.setAutoRepeat(True)
        self.setTextMargins(0, 0, 2 * _STEP, 0)

    def _less(self) -> None:
        self._step(-self._spec.step)

    def _more(self) -> None:
        self._step(self._spec.step)

    def _step(self, by: float) -> None:
        value = self.value()
        start = self._spec.low if value is None else value + by
        stepped = min(max(start, self._spec.low), self._spec.high)
        self.setText(self._written(stepped))
        self._on_edited()

    def _on_edited(self) -> None:
        value = self.value()
        wrong = value is None and bool(self.text())
        self.show_problem(self._range() if wrong else "")
        if value != self._told:
            self._told = value
            self.value_edited.emit(value)

    def _on_committed(self) -> None:
        value = self.value()
        if value is not None:
            self.show_text(self._written(value))

    def _range(self) -> str:
        low, high = self._written(self._spec.low), self._written(self._spec.high)
        return self._look.tr("A number from {low} to {high}", low=low, high=high)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down step."""
        match event.key():
            case Qt.Key.Key_Up:
                self._more()
            case Qt.Key.Key_Down:
                self._less()
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the small buttons at the end."""
        super().resizeEvent(event)
        top = (self.height() - _STEP) // 2
        left = self.width() - _INSET - len(self._steppers) * _STEP
        for number, button in enumerate(self._steppers):
            button.setGeometry(left + number * _STEP, top, _STEP, _STEP)
