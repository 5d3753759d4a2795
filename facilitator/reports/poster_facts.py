"""Cells of a table in running lines: what each is, quietly, and what it says."""

from collections.abc import Sequence
from typing import NamedTuple

from reportlab.pdfgen.canvas import Canvas

from facilitator.reports import model as m
from facilitator.reports import poster_theme as theme
from facilitator.reports.poster_theme import MARGIN, ROOM, Hand
from facilitator.reports.setting import SetLine, draw_lines, natural_width, set_lines
from facilitator.reports.theme import TextStyle

_SPACE, _GAP = 10.0, 40.0


class _Piece(NamedTuple):
    """Set lines and where they begin, from the left top of all."""

    lines: list[SetLine]
    style: TextStyle
    left: float
    drop: float


class FactLines:
    """As many facts beside each other as a line holds; a long one goes on under itself.

    Attributes:
        height: of all of them.
    """

    def __init__(self, hand: Hand, facts: Sequence[tuple[m.Column, m.Cell]]) -> None:
        self._pieces: list[_Piece] = []
        self.height = 0.0
        leading = theme.FACT.leading
        left, tall = 0.0, 0
        for column, cell in facts:
            title = natural_width(hand.setter, column.title, theme.FACT_TITLE) + _SPACE
            value = natural_width(hand.setter, cell.runs, theme.FACT)
            if left and left + title + value > ROOM:
                self.height += tall * leading
                left, tall = 0.0, 0
            room = ROOM - left - title
            names = set_lines(hand.setter, column.title, theme.FACT_TITLE, ROOM)
            lines = set_lines(hand.setter, cell.runs, theme.FACT, room)
            self._pieces.append(_Piece(names, theme.FACT_TITLE, left, self.height))
            self._pieces.append(_Piece(lines, theme.FACT, left + title, self.height))
            tall = max(tall, len(lines))
            left += title + min(value, room) + _GAP
        self.height += tall * leading

    def draw(self, canvas: Canvas, top: float) -> None:
        """Draws them from ``top`` downwards."""
        for piece in self._pieces:
            place = (MARGIN + piece.left, top - piece.drop)
            draw_lines(canvas, piece.lines, piece.style, place, ROOM)
