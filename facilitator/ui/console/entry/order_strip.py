"""The places of an order side by side: what stands on each, and where an item would be let down."""

from PySide6.QtCore import QPointF, QRectF

from facilitator.ui.look import Look, TextStyle
from facilitator.ui.tokens import RADIUS, TYPE
from facilitator.ui.widgets.canvas import Align, Canvas
from facilitator.ui.widgets.typeset import text_width

STRIP = 32
"""Height of the places with the gap below them."""

_HIGH, _WIDEST, _GAP = 26, 30, 3
_NEAR = 10
_CARD, _CARD_HIGH, _CARD_WIDEST = 8, 28, 220
_LEAD = 20
_UNDER = 16
"""From the tip of the mouse down to the card."""


def place_boxes(area: QRectF, count: int) -> list[QRectF]:
    """Where each place is, in the upper left of an area."""
    step = min(_WIDEST + _GAP, (area.width() + _GAP) / max(1, count))
    return [QRectF(area.left() + at * step, area.top(), step - _GAP, _HIGH) for at in range(count)]


def place_under(boxes: list[QRectF], where: QPointF) -> int | None:
    """The place under the mouse, or very near; None where an item let down goes nowhere."""
    if not boxes:
        return None
    near = boxes[0].united(boxes[-1]).adjusted(-_NEAR, -_NEAR, _NEAR, _NEAR)
    if not near.contains(where):
        return None
    return min(range(len(boxes)), key=lambda at: abs(boxes[at].center().x() - where.x()))


def made_room(order: tuple[int, ...], item: int, place: int) -> list[int | None]:
    """The order without an item that is carried; None stands where it would be let down."""
    rest: list[int | None] = [one for one in order if one != item]
    rest.insert(min(place, len(rest)), None)
    return rest


class OrderPainter:
    """Paints the places and the item that is carried."""

    def __init__(self, canvas: Canvas, look: Look) -> None:
        self._canvas = canvas
        self._look = look

    def paint_places(
        self, boxes: list[QRectF], standing: list[int | None], letters: list[str], marked: int
    ) -> None:
        """The letters in their order, a gap for one that is carried, and figures for the rest.

        The item that is ``marked`` is the one in hand.
        """
        colours = self._look.colours
        for at, box in enumerate(boxes):
            item = standing[at] if at < len(standing) else -1
            ink, bold = colours.accent, True
            if item == -1:
                self._canvas.outline(box, colours.border_strong, RADIUS.small)
                ink, bold = colours.text2, False
            else:
                self._canvas.fill(box, colours.accent_soft, RADIUS.small)
            if item is None or item == marked != -1:
                self._canvas.outline(box, colours.accent, RADIUS.small, 2.0)
            text = str(at + 1) if item is None or item == -1 else letters[item]
            px = TYPE.small if item is not None and item != -1 else TYPE.caption
            style = TextStyle(px, bold=bold, colour=ink, lang="num", tabular=True)
            self._canvas.text(box, text, style, Align.AlignHCenter)

    def paint_carried(self, area: QRectF, where: QPointF, letter: str, text: str) -> None:
        """A card with the item on it, whole inside the area; the place above it stays in sight."""
        colours = self._look.colours
        style = TextStyle(TYPE.small, bold=True)
        words = min(_CARD_WIDEST, text_width(text, self._look.font_for(text, style)))
        wide = _CARD + _LEAD + _CARD + words + _CARD
        left = max(area.left(), min(where.x() - _CARD - _LEAD / 2, area.right() - wide))
        top = max(area.top(), min(where.y() + _UNDER, area.bottom() - _CARD_HIGH))
        card = QRectF(left, top, wide, _CARD_HIGH)
        self._canvas.fill(card, colours.raised, RADIUS.row)
        self._canvas.outline(card, colours.accent, RADIUS.row, 2.0)
        lead = QRectF(left + _CARD, top + (_CARD_HIGH - _LEAD) / 2, _LEAD, _LEAD)
        self._canvas.fill(lead, colours.accent, RADIUS.small)
        ink = TextStyle(TYPE.small, bold=True, colour=colours.on_accent, lang="num")
        self._canvas.text(lead, letter, ink, Align.AlignHCenter)
        self._canvas.text(QRectF(lead.right() + _CARD, top, words, _CARD_HIGH), text, style)
