"""The cost of a report against the least it could cost: its strings and shapes on a bare canvas.

``python -m tests.unit.reports.replay`` prints the figures; ``compared`` gives them to a bench.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial, wraps
from io import BytesIO
from typing import Any

import pytest
from reportlab.lib.colors import Color
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from facilitator.reports.fonts import SC
from facilitator.reports.ink import ink
from facilitator.reports.model import Report
from facilitator.reports.render import render
from facilitator.reports.setting import SetLine, TextLayer
from facilitator.reports.theme import PAGE_HEIGHT, PAGE_WIDTH
from tests.unit.reports.chinese import chinese
from tests.unit.reports.english import english

SHAPES = (
    *("line", "rect", "roundRect", "circle", "drawPath", "drawImage", "showPage"),
    *("setFillColor", "setStrokeColor", "setLineWidth", "setDash"),
    *("saveState", "restoreState", "translate", "scale"),
)

_BARE: Any = Canvas  # the stubs take initialFontName for a number

Step = Callable[[Canvas], object]


@dataclass(frozen=True)
class Compared:
    """Medians in seconds, and how many times the bare canvas the report takes."""

    report: float
    bare: float
    strings: int

    @property
    def ratio(self) -> float:
        return self.report / self.bare


def recorded(report: Report) -> list[Step]:
    """Everything the report draws, as calls on a canvas."""
    steps: list[Step] = []
    depth = [0]  # a shape may be drawn by means of others: only the outermost call is kept
    with pytest.MonkeyPatch.context() as patch:
        for name in SHAPES:
            patch.setattr(Canvas, name, _recording(name, getattr(Canvas, name), steps, depth))
        write_line = TextLayer._write_line  # noqa: SLF001
        patch.setattr(TextLayer, "_write_line", _recording_text(write_line, steps))
        render(report, invariant=True)
    return steps


def replayed(steps: list[Step]) -> bytes:
    """The same strings and shapes in the same colours on a canvas that knows nothing else."""
    out = BytesIO()
    canvas: Any = _BARE(
        out,
        pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
        initialFontName=SC[0],
        pageCompression=1,
        invariant=1,
    )
    for step in steps:
        step(canvas)
    canvas.save()
    return out.getvalue()


def compared(report: Report, rounds: int = 7) -> Compared:
    """Both ways in turns, so that a busy machine is busy for both; medians of ``rounds``.

    Without the logo: a canvas draws it as it is given, a report first makes it as small as it can.
    """
    report = replace(report, meta=replace(report.meta, logo=None))
    steps = recorded(report)
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        times[0].append(_timed(partial(render, report)))
        times[1].append(_timed(partial(replayed, steps)))
    full, bare = (sorted(taken)[rounds // 2] for taken in times)
    strings = sum(1 for step in steps if isinstance(step, partial) and step.func is _draw_text)
    return Compared(full, bare, strings)


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _recording(name: str, real: Any, steps: list[Step], depth: list[int]) -> Any:
    @wraps(real)
    def method(canvas: Canvas, *arguments: Any, **named: Any) -> Any:
        if not depth[0]:
            steps.append(partial(_call, name, arguments, named))
        depth[0] += 1
        try:
            return real(canvas, *arguments, **named)
        finally:
            depth[0] -= 1

    return method


def _recording_text(real: Any, steps: list[Step]) -> Any:
    @wraps(real)
    def method(layer: Any, line: SetLine, size: float, start: tuple[float, float]) -> None:
        left, baseline = start
        for piece in line.pieces:
            font = (piece.face, size)
            colour = ink(layer._colour)  # noqa: SLF001
            steps.append(partial(_draw_text, (left, baseline), font, colour, piece.text))
            left += stringWidth(piece.text, *font) - piece.squeezed * size / 2 * len(piece.text)
        real(layer, line, size, start)

    return method


def _call(name: str, arguments: tuple[Any, ...], named: dict[str, Any], canvas: Canvas) -> None:
    getattr(canvas, name)(*arguments, **named)


def _draw_text(
    place: tuple[float, float],
    font: tuple[str, float],
    colour: Color,
    characters: str,
    canvas: Any,
) -> None:
    if canvas._fillColorObj is not colour:  # noqa: SLF001
        canvas.setFillColor(colour)
    canvas.setFont(*font)
    canvas.drawString(*place, characters)


if __name__ == "__main__":
    for sample in (chinese, english):
        found = compared(sample())
        print(  # noqa: T201
            f"{sample.__name__:8} {found.strings:5} strings  report {1000 * found.report:6.1f} ms"
            f"  bare canvas {1000 * found.bare:6.1f} ms  ratio {found.ratio:.2f}"
        )
