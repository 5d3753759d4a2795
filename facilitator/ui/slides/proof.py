"""The card a projector is judged by: all four edges, letters of three sizes, greys and colours."""

from PySide6.QtCore import QRectF

from facilitator.core.workshop import GroupMark
from facilitator.ui.slides.canvas import Canvas, Outline
from facilitator.ui.slides.fitting import LEAST, Item, Style, fit_stack, word
from facilitator.ui.slides.frame import HEIGHT, Area
from facilitator.ui.tokens import GROUP_COLOURS

_LARGE, _MIDDLE = 112, 64
_EDGE = 6.0
_CORNER = 72.0
_PATCH, _PATCH_GAP = 76.0, 16.0
_GREYS = 11


def paint_proof(canvas: Canvas, area: Area) -> None:
    """Whoever sees the whole frame, every line and every grey in the back row can begin."""
    _paint_edges(canvas)
    colours = canvas.colours
    large = Style(pref=_LARGE, least=_MIDDLE, bold=True, ink=colours.text, leading=1.2)
    middle = Style(pref=_MIDDLE, least=LEAST, ink=colours.text, leading=1.25)
    least = Style(pref=LEAST, least=LEAST, ink=colours.text2, leading=1.3)
    items = [
        Item(canvas.tr("Can the back row read this?"), large),
        Item(canvas.tr("Most lines of the day are as large as this one."), middle, gap=40),
        Item(canvas.tr("Nothing the room has to read is smaller than this line."), least, gap=28),
        Item(canvas.tr("All four corners of the frame have to be in sight."), least, gap=10),
    ]
    bottom = area.bottom - 2 * _PATCH - 2 * _PATCH_GAP
    stack = fit_stack(items, area.width, bottom - area.top)
    canvas.expect(*(item.line for item in items), fits=stack.fits)
    canvas.put_stack(stack, area.left, area.top)
    _paint_groups(canvas, area, bottom + _PATCH_GAP)
    _paint_greys(canvas, area, bottom + 2 * _PATCH_GAP + _PATCH)


def _paint_edges(canvas: Canvas) -> None:
    """A thin frame at the very edge with strong corners: a picture that is cut shows at once."""
    frame, ink = canvas.frame, canvas.colours.accent
    half = _EDGE / 2
    top, high = -frame.lift + half, HEIGHT + 2 * frame.lift - _EDGE
    whole = QRectF(half, top, frame.width - _EDGE, high)
    canvas.box(whole, None, line=Outline(ink, 2.0))
    for left in (whole.left(), whole.right() - _CORNER):
        for edge in (whole.top() - half, whole.bottom() - half):
            canvas.box(QRectF(left, edge, _CORNER, _EDGE), ink)
    for left in (whole.left() - half, whole.right() - half):
        for edge in (whole.top(), whole.bottom() - _CORNER):
            canvas.box(QRectF(left, edge, _EDGE, _CORNER), ink)


def _paint_groups(canvas: Canvas, area: Area, top: float) -> None:
    """The colours of ten groups beside each other: on some projectors two of them look alike."""
    wide = _patch_width(area, len(GROUP_COLOURS))
    for number in range(len(GROUP_COLOURS)):
        left = area.left + number * (wide + _PATCH_GAP)
        ink = canvas.group_ink(GroupMark("", number))
        canvas.box(QRectF(left, top, wide, _PATCH), ink, 10)
        figure = word(str(number + 1), LEAST, canvas.colours.bg, bold=True, lang="en")
        canvas.say(figure, left + wide / 2, top + _PATCH * 0.70, "centre")


def _paint_greys(canvas: Canvas, area: Area, top: float) -> None:
    """From black to white: steps that melt together ask for another brightness."""
    wide = area.width / _GREYS
    for number in range(_GREYS):
        level = round(255 * number / (_GREYS - 1))
        rect = QRectF(area.left + number * wide, top, wide + 1, _PATCH)
        canvas.painter.fillRect(rect, f"#{level:02X}{level:02X}{level:02X}")


def _patch_width(area: Area, count: int) -> float:
    return (area.width - (count - 1) * _PATCH_GAP) / count
