"""From a place in the script to what the room sees: ``Room`` and a position in, a ``Stage`` out.

Only what participants may know goes in. Names of groups stand for people; keys, notes and points
not yet revealed never enter the value.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from facilitator.core.countdown import Countdown
from facilitator.core.cues import WARN_PERCENT
from facilitator.core.diagram import begun, texts_of
from facilitator.core.notebook import Jotting
from facilitator.core.pack import (
    BreakView,
    DebriefView,
    DiagramView,
    Fact,
    FiguresView,
    HardestView,
    PartView,
    PlacesView,
    ResultsView,
    RoundsView,
    StandingView,
    TextView,
    View,
)
from facilitator.core.position import Position, Shown
from facilitator.core.scoring.board import Scoreboard
from facilitator.core.script import BlockScript, Script, ScriptCue, ScriptStep
from facilitator.core.stage import (
    BigFigure,
    BreakSlide,
    Chrome,
    CountRow,
    DiagramSlide,
    FiguresSlide,
    QuestionSlide,
    Slide,
    Stage,
    StageTimer,
    TextSlide,
)
from facilitator.core.stage_around import ClockSlide
from facilitator.core.staging_around import agenda_slide, tasks_slide
from facilitator.core.staging_links import links_slide, pairs_slide
from facilitator.core.staging_maps import (
    confidence_slide,
    deals_slide,
    matrix_slide,
)
from facilitator.core.staging_notebook import wall_slide
from facilitator.core.staging_results import (
    Table,
    order_slide,
    placed,
    places_slide,
    synergy_slide,
    weeks_slide,
)
from facilitator.core.staging_scores import (
    hardest_slide,
    part_slide,
    rounds_slide,
    scores_slide,
    standing_slide,
)
from facilitator.core.text import ZH, AudienceLanguage, Line, Run, Words, dotted, line, same
from facilitator.core.workshop import Workshop

MINUTE_MS = 60_000
NOTHING = Line(Run("", ZH))
"""In the place of a text that is not told yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """What a stage is made from. ``delays`` are minutes the plan was given behind a block,
    ``begins`` when the blocks that are not over begin as the day goes, None where it does not run;
    ``warn_percent`` is how much of a clock warns; ``noted`` is what of the notebook the room may
    see.
    """

    workshop: Workshop
    script: Script
    board: Scoreboard
    delays: Mapping[str, float] = field(default_factory=dict[str, float])
    begins: Mapping[str, int] | None = None
    warn_percent: int = WARN_PERCENT
    noted: tuple[Jotting, ...] = ()


def clock_key(at: Position, *, cue: bool) -> str:
    """The name of the clock of a cue, or of its step."""
    place = f"{at.block}/{at.play_no}/{at.step}"
    return f"{place}/{at.cue}" if cue else place


def stage_of(room: Room, at: Position, shown: Shown, clock: Countdown | None, serial: int) -> Stage:
    """What the room sees with the trainer at ``at`` (a frozen picture stands where it was)."""
    at = shown.frozen_at or at
    block = room.script.of(at.block)
    step = room.script.step(at)
    cue = room.script.cue(at)
    slide: Slide
    if shown.wall:
        groups = {group.id: group.name for group in room.workshop.groups}
        slide = wall_slide(shown.wall, shown.page, room.noted, groups, room.workshop.language)
    elif shown.standing:
        slide = standing_slide(room.workshop, room.board, shown.revealed, podium=False)
    elif shown.over == "clock":
        slide = ClockSlide()
    elif shown.over == "tasks":
        slide = tasks_slide(room.workshop, shown.tasks)
    elif shown.over != "none":
        timed = shown.over == "timetable"
        day = (room.delays, room.begins)
        slide = agenda_slide(room.workshop, room.script, at.block, *day, times=timed)
    else:
        slide = _slide(room, block, step, cue, shown)
    return Stage(
        serial=serial,
        mode=shown.mode,
        language=room.workshop.language,
        slide=slide,
        chrome=_chrome(room, block, step, cue, slide),
        timer=None if shown.standing or shown.wall else _timer(room, at, cue, clock, shown),
    )


def covered(room: Room, at: Position, shown: Shown) -> int:
    """How many places of the standing the room sees are still covered; 0 where it sees none."""
    at = shown.frozen_at or at
    view = room.script.cue(at).cue.show
    if shown.overlaid:
        return 0
    if not shown.standing and isinstance(view, PlacesView):
        block = room.script.of(at.block)
        ranked = len(placed(room.workshop, block, view, room.board))
    elif shown.standing or isinstance(view, StandingView):
        ranked = sum(place.rank is not None for place in room.board.places)
    else:
        return 0
    return max(0, ranked - shown.revealed)


def awards(room: Room, at: Position, shown: Shown) -> bool:
    """Whether the trainer stands at the award and the room follows: then Next uncovers places."""
    return shown.frozen_at is None and shows_places(room.script.cue(at))


def shows_places(cue: ScriptCue) -> bool:
    """Whether a cue shows places that are uncovered one by one."""
    return isinstance(cue.cue.show, StandingView | PlacesView)


def preview_of(room: Room, at: Position, revealed: int = 0, *, corner: bool = False) -> Stage:
    """What the room would see at ``at``, with its clock still full.

    Of a standing ``revealed`` places are uncovered; ``corner`` as in ``Shown``.
    """
    cue = room.script.cue(at)
    clock = None
    if cue.timer_ms is not None:
        up = cue.cue.timer is not None and cue.cue.timer.mode == "up"
        clock = Countdown(
            total_ms=cue.timer_ms, left_ms=cue.timer_ms, up=up, key=clock_key(at, cue=True)
        )
    elif corner:
        whole = round(room.script.step(at).minutes * MINUTE_MS)
        clock = Countdown(total_ms=whole, left_ms=whole, key=clock_key(at, cue=False))
    return stage_of(room, at, Shown(revealed=revealed, corner=corner), clock, 0)


def _slide(room: Room, block: BlockScript, step: ScriptStep, cue: ScriptCue, shown: Shown) -> Slide:
    match cue.cue.show:
        case TextView() as view:
            return _text(room, block, view)
        case PartView() as view:
            return part_slide(room.workshop, block, step, view, room.board)
        case FiguresView() as view:
            return _figures(room, block, view)
        case DiagramView() as view:
            return _diagram(room, block, view, cue.turn)
        case DebriefView():
            return _debrief(room, block, cue)
        case BreakView() as view:
            return _break(room, block, step, view)
        case view:
            return _of_scores(room, block, view, cue.turn, shown.revealed)


def _of_scores(room: Room, block: BlockScript, view: View, turn: int, revealed: int) -> Slide:
    match view:
        case RoundsView():
            return rounds_slide(room.workshop, block, view, room.board)
        case HardestView():
            return hardest_slide(room.workshop, block, view, room.board)
        case ResultsView():
            return _results(room, block, view, turn)
        case PlacesView():
            return places_slide(room.workshop, block, view, room.board, revealed)
        case StandingView(podium=podium):
            return standing_slide(room.workshop, room.board, revealed, podium=podium)
        case _:
            raise TypeError(type(view).__name__)


def _text(room: Room, block: BlockScript, view: TextView) -> Slide:
    said = _sayer(room, block)
    return TextSlide(
        title=said(view.title),
        lines=tuple(said(one) for one in view.lines),
        emphasis=said(view.emphasis) if view.emphasis else None,
        numbered=view.numbered,
        hero=view.hero,
        figures=tuple(
            BigFigure(fact.figure, said(fact.unit), said(fact.label), fact.strong)
            for fact in view.facts
        ),
    )


def _figures(room: Room, block: BlockScript, view: FiguresView) -> Slide:
    said = _sayer(room, block)

    def row(fact: Fact) -> CountRow:
        return CountRow(said(fact.label), fact.figure, said(fact.unit))

    found = [block.content.figure(name) for name in view.figures]
    return FiguresSlide(
        title=said(view.title),
        figures=tuple(figure for figure in found if figure is not None),
        counted=tuple(row(fact) for fact in view.counted),
        total=row(view.total) if view.total else None,
        note=said(view.note) if view.note else None,
    )


def _results(room: Room, block: BlockScript, view: ResultsView, turn: int) -> Slide:
    table = Table(room.workshop, block, room.board)
    match view.face:
        case "order":
            return order_slide(table, view, turn)
        case "synergy":
            return synergy_slide(table, view, turn)
        case "matrix":
            return matrix_slide(table, view, turn)
        case "confidence":
            return confidence_slide(table, view, turn)
        case "links":
            return links_slide(table, view, turn)
        case "pairs":
            return pairs_slide(table, view)
        case "weeks":
            return weeks_slide(table, view)
        case "deals":
            return deals_slide(table, view, turn)


def _diagram(room: Room, block: BlockScript, view: DiagramView, turn: int) -> Slide:
    said = _sayer(room, block)
    diagram, note = view.diagram, view.note
    if turn + 1 < len(view.strokes):
        diagram = begun(diagram, [box for one in view.strokes[: turn + 1] for box in one.boxes])
        note = view.strokes[turn].note
    used = set(texts_of(diagram))
    return DiagramSlide(
        title=said(view.title),
        diagram=diagram,
        texts=tuple(
            said(one) if number in used else NOTHING for number, one in enumerate(view.texts)
        ),
        note=said(note) if note else None,
    )


def _debrief(room: Room, block: BlockScript, cue: ScriptCue) -> Slide:
    if cue.debrief is None:
        return scores_slide(room.workshop, block, room.board)
    questions = block.content.debrief
    said = _sayer(room, block)
    return QuestionSlide(
        number=cue.debrief + 1, total=len(questions), question=said(questions[cue.debrief])
    )


def _break(room: Room, block: BlockScript, step: ScriptStep, view: BreakView) -> Slide:
    said = _sayer(room, block)
    after = room.script.block_after(block.block.id)
    return BreakSlide(
        title=said(view.title),
        minutes=step.minutes,
        after=line(after.content.public_name, room.workshop.language) if after else None,
    )


class _Sayer:
    """Fills in a text and puts it into the languages of the room."""

    def __init__(self, room: Room, block: BlockScript) -> None:
        self._language: AudienceLanguage = room.workshop.language
        self._fill = block.fill

    def __call__(self, words: Words) -> Line:
        return line(self._fill(words), self._language)


def _sayer(room: Room, block: BlockScript) -> _Sayer:
    return _Sayer(room, block)


def _chrome(
    room: Room, block: BlockScript, step: ScriptStep, cue: ScriptCue, slide: Slide
) -> Chrome:
    said = _Sayer(room, block)
    done, total = _dots(block, step)
    # Lists of answers and rows of figures need the height; a text has room for the phases.
    phased = isinstance(slide, TextSlide) and cue.cue.phase is not None
    return Chrome(
        course=line(same(room.workshop.title), room.workshop.language),
        client=room.workshop.named_client,
        overline=said(_overline(block, step)),
        dots_done=done,
        dots_total=total,
        phases=tuple(said(name) for name in step.step.phases) if phased else (),
        phase=cue.cue.phase if phased else None,
    )


def _overline(block: BlockScript, step: ScriptStep) -> Words:
    """ "案例五幕·第 3 幕": the public name, and the part it stands at."""
    name = block.content.public_name
    if step.part is None:
        return name
    label = block.part_label(step.part)
    return {locale: dotted(locale, name.get(locale, ""), label.get(locale, "")) for locale in name}


def _dots(block: BlockScript, step: ScriptStep) -> tuple[int, int]:
    parts: Sequence[str] = [part.id for part in block.parts]
    if step.part is None or len(parts) < 2:
        return 0, 0
    return parts.index(step.part.id), len(parts)


def _timer(
    room: Room, at: Position, cue: ScriptCue, clock: Countdown | None, shown: Shown
) -> StageTimer | None:
    """The clock the room sees: that of its cue, and, when cards go up, the one just run out.

    In the corner, alone or under the work of groups it is whatever clock runs; where the day stands has none.
    """
    if clock is None or shown.over in ("agenda", "timetable"):
        return None
    own = clock.key == clock_key(at, cue=True)
    of_cue = clock.key.startswith(clock_key(at, cue=False) + "/")
    hands = isinstance(cue.cue.show, PartView) and cue.cue.show.face == "hands"
    always = shown.corner or shown.over in ("clock", "tasks")
    if not own and not (hands and of_cue) and not always:
        return None
    block, step = room.script.of(at.block), room.script.step(at)
    words = _overline(block, step)
    if own or of_cue:
        begun = cue if own else step.cues[int(clock.key.rsplit("/", 1)[1])]
        words = begun.cue.timer.label if begun.cue.timer else step.name
    said = _Sayer(room, block)
    return StageTimer(
        label=said(words),
        total_ms=clock.total_ms,
        deadline=clock.deadline,
        left_ms=clock.left_ms,
        up=clock.up,
        warn_percent=room.warn_percent,
        corner=shown.corner,
    )
