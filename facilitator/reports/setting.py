"""Runs set into lines, and lines drawn on a canvas."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from reportlab.pdfgen.canvas import Canvas

from facilitator.core.charts.display import Alignment
from facilitator.reports.breaking import Span
from facilitator.reports.fonts import PlacedText, Typesetter
from facilitator.reports.ink import filling
from facilitator.reports.model import Run, Runs
from facilitator.reports.tagging import END, Element, instead, spoken, tagged_canvas
from facilitator.reports.theme import TextStyle

_SHARES: Mapping[Alignment, float] = {"left": 0.0, "center": 0.5, "right": 1.0}
"""How much of the room a line leaves stands at its left."""


class Piece(NamedTuple):
    """Characters of one face; squeezed ones take half an em less than the face says.

    ``means`` is the character that no face has, where the text is the sign for it.
    """

    face: str
    text: str
    squeezed: bool = False
    means: str = ""


class SetLine(NamedTuple):
    """One line: its pieces, visible width, how far its first mark stands out, its language."""

    pieces: tuple[Piece, ...]
    width: float
    lead: float
    lang: str = ""

    @property
    def text(self) -> str:
        """What the line says."""
        return "".join(piece.text for piece in self.pieces)


def place(setter: Typesetter, runs: Runs, style: TextStyle) -> list[PlacedText]:
    """The letters of the runs in a style, before their lines are known; no runs, no letters."""
    return setter.place(runs, style.size, bold=style.bold) if runs else []


def widest(texts: Sequence[PlacedText]) -> float:
    """The width of the widest line when nothing but a line feed ends one."""
    return max((sum(placed.letters.widths) for placed in texts), default=0.0)


def broken(texts: Sequence[PlacedText], style: TextStyle, width: float) -> list[SetLine]:
    """The texts in lines of at most ``width`` points."""
    measure = width - style.indent
    return [line for placed in texts for line in _lines_of(placed, style, measure)]


def set_lines(setter: Typesetter, runs: Runs, style: TextStyle, width: float) -> list[SetLine]:
    """The runs in lines of at most ``width`` points; an empty text has no lines."""
    return broken(place(setter, runs, style), style, width)


def natural_width(setter: Typesetter, runs: Runs, style: TextStyle) -> float:
    """The width of the widest line when nothing but a line feed ends one."""
    return widest(place(setter, runs, style))


def fitted(setter: Typesetter, runs: Runs, style: TextStyle, width: float) -> SetLine:
    """The text in one line, cut with "…" where it is too wide for the place it has."""
    flat = tuple(replace(run, text=run.text.replace("\n", " ")) for run in runs)
    lines = set_lines(setter, flat, style, width)
    if len(lines) <= 1:
        return lines[0] if lines else SetLine((), 0.0, 0.0)
    (dots,) = set_lines(setter, (Run("…", runs[0].lang),), style, width)
    first = set_lines(setter, flat, style, width - dots.width)[0]
    return SetLine((*first.pieces, *dots.pieces), first.width + dots.width, first.lead)


class TextLayer:
    """Lines on their way to the page: one text object that changes font and colour as needed."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = tagged_canvas(canvas)
        self._operators = ["BT"]
        self._font: tuple[str, float] = ("", 0.0)
        self._colour = ""

    def write(
        self,
        lines: Sequence[SetLine],
        style: TextStyle,
        corner: tuple[float, float],
        width: float,
    ) -> None:
        """Writes the lines from ``corner`` = (left, top) downwards, aligned in ``width`` points."""
        if not lines:
            return
        if style.colour != self._colour:
            self._colour = style.colour
            self._operators.append(filling(style.colour))
        left = corner[0] + style.indent
        baseline = corner[1] - style.ascent
        share = _SHARES[style.align]
        room = width - style.indent
        mark = self._canvas.mark()
        if mark:
            self._operators.append(mark)
        for line in lines:
            start = left + share * (room - line.width) - line.lead
            self._write_line(line, style.size, (start, baseline))
            baseline -= style.leading
        if mark:
            self._operators.append(END)

    def belong_to(self, element: Element | None) -> None:
        """To which element belongs what is written from now on in this block."""
        self._canvas.element = element

    def finish(self) -> None:
        """Puts everything written on the page."""
        if len(self._operators) > 1:
            self._canvas.add_text((*self._operators, "ET"))

    def _write_line(self, line: SetLine, size: float, start: tuple[float, float]) -> None:
        """The operators of ISO 32000-1, 9.4: where the text begins, its font, its characters."""
        write = self._operators.append
        foreign = line.lang not in ("", self._canvas.language)
        if foreign:
            write(spoken(line.lang))
        write(f"1 0 0 1 {start[0]:.2f} {start[1]:.2f} Tm")
        for piece in line.pieces:
            if piece.means:
                write(instead(piece.means))
            if piece.squeezed:
                write(f"{-size / 2:.2f} Tc")
            for name, codes in self._canvas.codes(piece.face).parts(piece.text):
                if (name, size) != self._font:
                    self._font = (name, size)
                    write(f"{name} {size:.6g} Tf")
                write(f"({codes}) Tj")
            if piece.squeezed:
                write("0 Tc")
            if piece.means:
                write(END)
        if foreign:
            write(END)


def draw_lines(
    canvas: Canvas,
    lines: Sequence[SetLine],
    style: TextStyle,
    corner: tuple[float, float],
    width: float,
) -> None:
    """Draws the lines from ``corner`` = (left, top) downwards, aligned in ``width`` points."""
    layer = TextLayer(canvas)
    layer.write(lines, style, corner, width)
    layer.finish()


def _lines_of(placed: PlacedText, style: TextStyle, measure: float) -> list[SetLine]:
    if not placed.letters.text:
        return [SetLine((), 0.0, 0.0)]
    spans = placed.breaker.arranged(measure, style.shortest * measure)
    return [_cut(placed, span) for span in spans]


def _cut(placed: PlacedText, span: Span) -> SetLine:
    text, squeezed, means = placed.letters.text, placed.letters.squeezed, placed.means
    if placed.face and not squeezed and not means:
        piece = Piece(placed.face, text[span.start : span.stop])
        return SetLine((piece,), span.width, span.lead, placed.lang)
    pieces: list[Piece] = []
    start = span.start
    keys = [
        # Each character that no face has is a piece of its own.
        (placed.faces[at], at in squeezed, at if at in means else -1)
        for at in range(span.start, span.stop)
    ]
    for (face, tight, missing), same in groupby(keys):
        stop = start + len(list(same))
        pieces.append(Piece(face, text[start:stop], tight, means.get(missing, "")))
        start = stop
    return SetLine(tuple(pieces), span.width, span.lead, placed.lang)
