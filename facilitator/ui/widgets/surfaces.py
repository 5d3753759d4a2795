"""Card, bar and hairline. They are dressed by the style sheet and hold what a layout puts there."""

from PySide6.QtWidgets import QFrame, QSizePolicy

from facilitator.ui.tokens import HEIGHT


class Card(QFrame):
    """A surface with a hairline and round corners."""


class Bar(QFrame):
    """The bar along the top of a window, with a hairline below."""

    def __init__(self, height: int = HEIGHT.bar) -> None:
        super().__init__()
        self.setFixedHeight(height)


class Rule(QFrame):
    """A hairline across a card; upright with a length it parts the controls of a bar."""

    def __init__(self, *, upright: int = 0) -> None:
        """`upright` is the length of a vertical hairline in pixels; 0 is a horizontal one."""
        super().__init__()
        if upright:
            self.setFixedSize(1, upright)
        else:
            self.setFixedHeight(1)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
