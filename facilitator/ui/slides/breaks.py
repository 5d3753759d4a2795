"""A break: when it goes on in figures to be read from the corridor, and what comes then."""

from facilitator.core.stage import BreakSlide, StageTimer
from facilitator.ui.slides.canvas import Canvas
from facilitator.ui.slides.fitting import Item, Style, fit_stack, word
from facilitator.ui.slides.frame import Area
from facilitator.ui.slides.numbers import plain, time_of_day

_TIME_PX = 400
_TIME_BASELINE = 566.0


def paint_break(canvas: Canvas, slide: BreakSlide, area: Area, timer: StageTimer | None) -> None:
    """The time of return once the clock runs; before that how long the break is."""
    colours = canvas.colours
    running = timer is not None and timer.deadline is not None
    figures = time_of_day(timer.deadline) if timer and timer.deadline else plain(slide.minutes)
    trial = word(figures, _TIME_PX, colours.text, bold=True, lang="en")
    px = min(_TIME_PX, int(_TIME_PX * area.width / trial.width))
    said = word(figures, px, colours.text, bold=True, lang="en")
    canvas.say(said, area.left - px * 0.05, _TIME_BASELINE)
    strong = Style(
        pref=112, least=72, bold=True, ink=colours.text, second_ink=colours.accent, leading=1.2
    )
    quiet = Style(pref=56, ink=colours.text2, second_ink=colours.text2, lines=3)
    what = canvas.tr("We continue") if running else canvas.tr("minutes of break")
    items = [Item(what, strong)]
    if slide.after is not None:
        after = canvas.tr("Next: {name}", name=slide.after)
        items.append(Item(after, quiet, gap=30, least_gap=12))
    top = _TIME_BASELINE + 56
    stack = fit_stack(items, area.width, area.bottom - top)
    canvas.expect(*(item.line for item in items), fits=stack.fits)
    canvas.put_stack(stack, area.left, top)
