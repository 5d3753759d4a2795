"""One debrief question, alone and large."""

from facilitator.core.stage import QuestionSlide
from facilitator.ui.slides.canvas import Canvas
from facilitator.ui.slides.fitting import Item, Style, fit_stack
from facilitator.ui.slides.frame import Area

_RAISE = 0.42


def paint_question(canvas: Canvas, slide: QuestionSlide, area: Area) -> None:
    """The number of the question, and the question a little above the middle."""
    colours = canvas.colours
    number = canvas.tr("Question {number} of {total}", number=slide.number, total=slide.total)
    head = Style(pref=60, least=52, bold=True, ink=colours.accent, second_ink=colours.text2)
    text = Style(
        pref=112,
        least=56,
        bold=True,
        ink=colours.text,
        second_ink=colours.text2,
        leading=1.36,
        lines=5,
    )
    items = [Item(number, head), Item(slide.question, text, gap=34, least_gap=18)]
    stack = fit_stack(items, area.width, area.height)
    canvas.expect(slide.question, fits=stack.fits and stack.height <= area.height + 0.5)
    canvas.put_stack(stack, area.left, area.top + (area.height - stack.height) * _RAISE)
