"""Group work: a row for each group with what it does."""

from PySide6.QtCore import QRectF

from facilitator.core.group_tasks import TASK_WIDTH
from facilitator.core.stage_around import TasksSlide
from facilitator.ui.slides.canvas import Canvas
from facilitator.ui.slides.fitting import LEAST, NAME_LEADING, Style, fit_name
from facilitator.ui.slides.frame import Area
from facilitator.ui.slides.rows import group_tag, paint_tag

_MOST_PITCH = 124.0
_LARGEST, _SHARE = 60, 0.5
_MOST_NAMES = 440.0
_GAP, _PAD = 36.0, 28.0
_BETWEEN = 10.0
_RADIUS = 18.0


def paint_tasks(canvas: Canvas, slide: TasksSlide, area: Area) -> None:
    """All groups from the top, their tasks on one line or two."""
    if not slide.rows:
        return
    colours = canvas.colours
    pitch = min(_MOST_PITCH, area.height / len(slide.rows))
    px = max(LEAST, min(_LARGEST, int(pitch * _SHARE)))
    lines = 2 if pitch - _BETWEEN >= 2 * LEAST * NAME_LEADING else 1
    names = _names_room(canvas, slide, area, Style(pref=px, bold=True), lines)
    for number, row in enumerate(slide.rows):
        card = QRectF(area.left, area.top + number * pitch, area.width, pitch - _BETWEEN)
        canvas.box(card, colours.card, _RADIUS)
        middle = card.center().y()
        style = Style(pref=px, bold=True, ink=colours.text)
        tag = group_tag(canvas, row.group, style, names, lines)
        paint_tag(canvas, tag, card.left() + _PAD, middle)
        left = card.left() + _PAD + names + _GAP
        quiet = Style(pref=px, ink=colours.text)
        said = fit_name(row.task.first.text, quiet, card.right() - _PAD - left, lines)
        canvas.expect(row.task, fits=said.whole)
        for line, baseline in zip(said.lines, said.baselines(middle), strict=True):
            canvas.say(line, left, baseline)


def _names_room(canvas: Canvas, slide: TasksSlide, area: Area, style: Style, lines: int) -> float:
    """What the names need, so far as the longest task still goes in at the least size."""
    task = LEAST * TASK_WIDTH / 2 / lines
    most = min(_MOST_NAMES, area.width - 2 * _PAD - _GAP - task)
    return max(group_tag(canvas, row.group, style, most, lines).width for row in slide.rows)
