"""A line of a form that holds so much text and says while it is typed how much is left."""

from facilitator.core.text import display_width, tidy
from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import TYPE
from facilitator.ui.widgets.field import Field
from facilitator.ui.widgets.label import Label
from facilitator.ui.widgets.text_field import TextField


class LimitedField(Field):
    """A caption, a text field, and below it what is left, or that the text is too long."""

    def __init__(self, look: Look, caption: str, field: TextField, width: int) -> None:
        """`width` is what goes in, as it is seen: a Chinese character counts two."""
        super().__init__(look, caption, field)
        self._look = look
        self._field = field
        self._width = width
        self._left = Label(look, "", TextStyle(TYPE.small, colour=look.colours.text2))
        self.show_below(self._left)
        field.textChanged.connect(self._follow)
        self._follow()

    def too_long(self) -> str:
        """What is wrong with a text that has no room; "" where it goes in."""
        if self._room() >= 0:
            return ""
        return self._look.tr(
            "At most {chinese} Chinese characters or {latin} letters",
            chinese=self._width // 2,
            latin=self._width,
        )

    def show_problem(self, problem: str) -> None:
        """Say what is wrong in the place of what is left."""
        super().show_problem(problem)
        self._left.setVisible(not problem)

    def _room(self) -> int:
        return self._width - display_width(tidy(self._field.text()))

    def _follow(self) -> None:
        self.show_problem(self.too_long())
        room = max(0, self._room())
        self._left.show_text(
            self._look.tr(
                "Room for {chinese} more Chinese characters or {latin} letters",
                chinese=room // 2,
                latin=room,
            )
        )
