"""The title over a picture or a table, and the last line under it: both as flat as they can be."""

from facilitator.core.text import Line
from facilitator.ui.slides.canvas import Canvas
from facilitator.ui.slides.diagram_texts import beside
from facilitator.ui.slides.fitting import SetText, Style, fit_text
from facilitator.ui.slides.frame import Area

_TITLE_SHARE = 0.2
_NOTE_GAP = 20.0
_MOST_NOTE = 0.24
_SHRINKS = (0.0, 0.5, 1.0)


def one_line(line: Line, style: Style, width: float, height: float) -> SetText:
    """Two languages on one line where they go in: what is below needs the height."""
    if line.second is not None:
        for shrink in _SHRINKS:
            flat = beside(line, style, shrink)
            if flat.fits and flat.width <= width:
                return flat
    return fit_text(line, style, width, height)


def paint_title(canvas: Canvas, title: Line, area: Area, right: float | None = None) -> float:
    """The title at the upper edge, up to ``right``; returns its height."""
    colours = canvas.colours
    style = Style(
        pref=72,
        least=52,
        bold=True,
        ink=colours.text,
        second_ink=colours.accent,
        leading=1.18,
        lines=2,
    )
    width = (area.right if right is None else right) - area.left
    text = one_line(title, style, width, area.height * _TITLE_SHARE)
    canvas.expect(title, fits=text.fits)
    canvas.put(text, area.left, area.top)
    return text.height


def compared_style(canvas: Canvas) -> Style:
    """The title over figures that are compared."""
    colours = canvas.colours
    return Style(
        pref=76,
        least=52,
        bold=True,
        ink=colours.text,
        second_ink=colours.accent,
        leading=1.2,
        lines=2,
    )


def paint_note(canvas: Canvas, note: Line | None, area: Area) -> float:
    """The last line at the lower edge; returns what is above it."""
    if note is None:
        return area.bottom
    colours = canvas.colours
    style = Style(
        pref=48, bold=True, ink=colours.accent, second_ink=colours.text2, leading=1.2, lines=2
    )
    text = one_line(note, style, area.width, area.height * _MOST_NOTE)
    canvas.expect(note, fits=text.fits)
    canvas.put(text, area.left, area.bottom - text.height)
    return area.bottom - text.height - _NOTE_GAP
