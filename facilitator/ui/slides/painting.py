"""The one function that turns a Stage into a picture."""

from dataclasses import replace
from functools import lru_cache

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPicture, QTransform

from facilitator.core.stage import (
    MOST_STEPS,
    BreakSlide,
    Chrome,
    ConsequencesSlide,
    CurvesSlide,
    DiagramSlide,
    FiguresSlide,
    GridSlide,
    OptionsSlide,
    OrderSlide,
    ProofSlide,
    QuestionSlide,
    RoundsSlide,
    ScoresSlide,
    Slide,
    Stage,
    StageTimer,
    StandingSlide,
    TextSlide,
)
from facilitator.core.stage_around import AgendaSlide, ClockSlide, TasksSlide
from facilitator.core.text import ZH, Line, Run
from facilitator.ui.slides import chrome as marks
from facilitator.ui.slides.agenda import paint_agenda
from facilitator.ui.slides.breaks import paint_break
from facilitator.ui.slides.canvas import Canvas, StageLook
from facilitator.ui.slides.clock import clock_face
from facilitator.ui.slides.clock_foot import paint_foot_clock
from facilitator.ui.slides.clock_panel import paint_panel_clock
from facilitator.ui.slides.clock_whole import paint_whole_clock
from facilitator.ui.slides.consequences import paint_consequences
from facilitator.ui.slides.curves import paint_curves
from facilitator.ui.slides.diagram import paint_diagram
from facilitator.ui.slides.figures import paint_figures
from facilitator.ui.slides.fitting import Item, Style, fit_stack
from facilitator.ui.slides.frame import BODY_TOP, HEIGHT, TOP, Area, Frame
from facilitator.ui.slides.numbers import plain
from facilitator.ui.slides.options import paint_options
from facilitator.ui.slides.order import paint_order
from facilitator.ui.slides.plan import Plan, plans
from facilitator.ui.slides.podium import paint_podium, winners
from facilitator.ui.slides.proof import paint_proof
from facilitator.ui.slides.question import paint_question
from facilitator.ui.slides.rounds import paint_rounds
from facilitator.ui.slides.scores import paint_scores
from facilitator.ui.slides.standing import paint_standing
from facilitator.ui.slides.tables import paint_table
from facilitator.ui.slides.tasks import paint_tasks
from facilitator.ui.slides.text import paint_text

_BLANKS = {"black": "#000000", "white": "#FFFFFF"}
_NO_LABEL = Line(Run("", ZH))
_HEAD_GAP = 48.0
_FOOT_CLOCK = 36.0
"""What the slide leaves free above a clock at the foot."""


def paint_stage(painter: QPainter, stage: Stage, size: QSize, look: StageLook) -> None:
    """Paint a Stage into ``size`` pixels from the painter's origin: everything but its clock.

    The clock is painted on top by ``paint_timer``.
    """
    blank = _BLANKS.get(stage.mode)
    if blank is not None:
        painter.fillRect(QRectF(0, 0, size.width(), size.height()), QColor(blank))
        return
    above = _says_above(stage)
    seen = replace(stage, chrome=replace(stage.chrome, message=None)) if above else stage
    painter.save()
    painter.setTransform(_closer(stage, size), combine=True)
    _paint(_canvas(painter, seen, size, look), seen, _plan(still(seen), Frame.of(size), look))
    painter.restore()
    if above:
        _say_above(painter, stage, size, look)


def paint_timer(painter: QPainter, stage: Stage, size: QSize, look: StageLook, now_ms: int) -> None:
    """Paint the clock of a Stage where it belongs in a picture of ``size``, ground included.

    It is apart from the slide because it changes every second and the slide does not. Nothing is
    painted where the picture has no clock.
    """
    frame = Frame.of(size)
    plan = _plan(still(stage), frame, look)
    rect = plan.clock_rect(frame)
    if stage.timer is None or rect is None:
        return
    painter.save()
    painter.setTransform(_closer(stage, size), combine=True)
    canvas = _canvas(painter, stage, size, look)
    face = clock_face(stage.timer, now_ms)
    if plan.clock == "panel":
        paint_panel_clock(canvas, stage, face)
    elif plan.clock == "whole":
        paint_whole_clock(canvas, stage, face, rect)
    else:
        canvas.painter.fillRect(rect, look.colours.panel if plan.panel else look.colours.bg)
        paint_foot_clock(canvas, stage, face, rect)
    painter.restore()
    if _says_above(stage):
        _say_above(painter, stage, size, look)


def _says_above(stage: Stage) -> bool:
    return stage.lens is not None and stage.chrome.message is not None


def _say_above(painter: QPainter, stage: Stage, size: QSize, look: StageLook) -> None:
    """What is said to the room is read whole, whatever part of the picture is enlarged."""
    canvas = _canvas(painter, stage, size, look)
    marks.paint_course(canvas, stage.chrome, canvas.frame.right, TOP)


def timer_rect(stage: Stage, size: QSize, look: StageLook) -> QRectF | None:
    """What ``paint_timer`` paints of a picture of this size, in its pixels; None without a clock."""
    frame = Frame.of(size)
    rect = _plan(still(stage), frame, look).clock_rect(frame)
    if rect is None:
        return None
    seen = _closer(stage, size).mapRect(frame.mapped(rect))
    seen = seen.intersected(QRectF(0, 0, size.width(), size.height()))
    return None if seen.isEmpty() else seen


def _closer(stage: Stage, size: QSize) -> QTransform:
    """From the whole picture to what is seen of it; letters stay sharp, they are painted larger."""
    lens = stage.lens
    if lens is None:
        return QTransform()
    larger = QTransform.fromScale(1 / lens.share, 1 / lens.share)
    return larger.translate(-lens.x * size.width(), -lens.y * size.height())


def fits(stage: Stage, size: QSize, look: StageLook) -> list[str]:
    """The texts of a Stage that do not go in at their least size; names may always be cut."""
    if stage.mode in _BLANKS:
        return []
    frame = Frame.of(size)
    return _tried(stage, frame, look, _plan(still(stage), frame, look)).misfits


def still(stage: Stage) -> Stage:
    """The Stage without what its picture does not show: two with equal stills look alike.

    Only a break shows something of its clock, the time of return.
    """
    timer = stage.timer
    if timer is not None:
        deadline = timer.deadline if isinstance(stage.slide, BreakSlide) else None
        corner = timer.corner
        timer = StageTimer(label=_NO_LABEL, total_ms=0, deadline=deadline, corner=corner)
    return replace(stage, serial=0, timer=timer)


@lru_cache(maxsize=64)
def _plan(stage: Stage, frame: Frame, look: StageLook) -> Plan:
    """The first plan into which all texts go, and best all names whole; or the last one."""
    choice = plans(stage)
    if len(choice) == 1:
        return choice[0]
    good: list[Plan] = []
    for plan in choice:
        tried = _tried(stage, frame, look, plan)
        if not tried.misfits and not tried.names_cut:
            return plan
        if not tried.misfits:
            good.append(plan)
    return good[0] if good else choice[-1]


def _tried(stage: Stage, frame: Frame, look: StageLook, plan: Plan) -> Canvas:
    """What a plan comes to, painted on nothing."""
    picture = QPicture()
    with QPainter(picture) as painter:
        canvas = Canvas(painter, frame, look, look.texts.speaking(stage.language))
        _paint(canvas, stage, plan)
    return canvas


def _canvas(painter: QPainter, stage: Stage, size: QSize, look: StageLook) -> Canvas:
    return Canvas(painter, Frame.of(size), look, look.texts.speaking(stage.language))


def _paint(canvas: Canvas, stage: Stage, plan: Plan) -> None:
    if stage.mode == "logo":
        _paint_logo(canvas, stage.chrome)
        return
    slide = stage.slide
    marks.paint_ground(canvas, panel=plan.panel)
    if isinstance(slide, StandingSlide) and slide.podium and _on_steps(slide):
        _paint_award(canvas, stage.chrome, slide)
        return
    area = _paint_chrome(canvas, _chrome(canvas, stage), plan)
    if not isinstance(slide, ClockSlide):  # all of it is the clock
        _paint_slide(canvas, stage, area, plan)


def _paint_logo(canvas: Canvas, chrome: Chrome) -> None:
    """Course and client, alone."""
    colours, frame = canvas.colours, canvas.frame
    marks.paint_ground(canvas, panel=False)
    title = Style(
        pref=140,
        least=64,
        bold=True,
        ink=colours.text,
        second_ink=colours.accent,
        leading=1.22,
        tight=True,
        lines=3,
    )
    stack = fit_stack([Item(chrome.course, title)], frame.right - frame.left, 620)
    top = (HEIGHT - stack.height) * 0.44
    canvas.put_stack(stack, frame.left, top)
    canvas.mark(QRectF(frame.left, top - 52, 120, 16), colours.accent)
    marks.paint_client(canvas, chrome, panel=False)
    if chrome.message is not None:
        marks.paint_course(canvas, chrome, frame.right)


def _paint_award(canvas: Canvas, chrome: Chrome, slide: StandingSlide) -> None:
    """The steps stand on the lower edge, so the course goes up."""
    frame = canvas.frame
    client_left = marks.paint_client(canvas, chrome, panel=False)
    marks.paint_course(canvas, chrome, client_left - _HEAD_GAP, TOP)
    paint_podium(canvas, slide, Area(frame.left, frame.right, TOP, HEIGHT))


def _on_steps(slide: StandingSlide) -> bool:
    """Whether there are places for the steps, and not more than they hold."""
    return 1 <= len(winners(slide)) <= MOST_STEPS


def _chrome(canvas: Canvas, stage: Stage) -> Chrome:
    """The phases beside texts only; a break says itself where we are, and for how long."""
    slide = stage.slide
    if isinstance(slide, TextSlide):
        return stage.chrome
    if isinstance(slide, AgendaSlide):
        here = canvas.tr("Where we are")
        return replace(stage.chrome, overline=here, dots_total=0, phases=())
    if not isinstance(slide, BreakSlide):
        return replace(stage.chrome, phases=())
    minutes = plain(slide.minutes)
    overline = canvas.tr("{title} · {minutes} min", title=slide.title, minutes=minutes)
    return replace(stage.chrome, overline=overline, dots_total=0, phases=())


def _paint_chrome(canvas: Canvas, chrome: Chrome, plan: Plan) -> Area:
    """Everything around the slide; returns what is left for it."""
    frame = canvas.frame
    client_left = marks.paint_client(canvas, chrome, panel=plan.panel)
    right = frame.column_right if plan.panel else client_left - _HEAD_GAP
    marks.paint_overline(canvas, chrome, right)
    foot_right = frame.column_right if plan.panel else frame.right
    clock = plan.clock_rect(frame) if plan.clock == "foot" else None
    if clock is not None:
        foot_right = min(foot_right, clock.left() - _HEAD_GAP)
    marks.paint_course(canvas, chrome, foot_right)
    area, phases = marks.body(canvas, chrome, panel=plan.panel)
    marks.paint_phases(canvas, phases)
    return area if clock is None else replace(area, bottom=area.bottom - _FOOT_CLOCK)


def _paint_slide(canvas: Canvas, stage: Stage, area: Area, plan: Plan) -> None:
    panel_top = BODY_TOP + (marks.panel_drop(canvas, stage.chrome) if plan.panel else 0.0)
    match stage.slide:
        case TextSlide() as slide:
            paint_text(canvas, slide, area, panel_top)
        case OptionsSlide() as slide:
            free = plan.panel and plan.clock != "panel"
            paint_options(canvas, slide, area, panel_top if free else None)
        case ConsequencesSlide() as slide:
            paint_consequences(canvas, slide, area)
        case QuestionSlide() as slide:
            paint_question(canvas, slide, area)
        case BreakSlide() as slide:
            paint_break(canvas, slide, area, stage.timer)
        case AgendaSlide() as slide:
            paint_agenda(canvas, slide, area)
        case ProofSlide():
            paint_proof(canvas, area)
        case FiguresSlide() as slide:
            paint_figures(canvas, slide, area)
        case DiagramSlide() as slide:
            paint_diagram(canvas, slide, area)
        case slide:
            _paint_scores(canvas, slide, area)


def _paint_scores(canvas: Canvas, slide: Slide, area: Area) -> None:
    """The slides made of groups, and of what was recorded."""
    match slide:
        case TasksSlide():
            paint_tasks(canvas, slide, area)
        case RoundsSlide():
            paint_rounds(canvas, slide, area)
        case ScoresSlide():
            paint_scores(canvas, slide, area)
        case StandingSlide():
            paint_standing(canvas, slide, area)
        case OrderSlide():
            paint_order(canvas, slide, area)
        case GridSlide():
            paint_table(canvas, slide, area)
        case CurvesSlide():
            paint_curves(canvas, slide, area)
        case _:
            message = f"no painting for {type(slide).__name__}"
            raise TypeError(message)
