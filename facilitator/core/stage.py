"""What the audience sees now: plain values, drawn by whoever shows them.

A ``Stage`` says everything a reader needs and nothing a participant must not know. It never holds
ticking digits, paths, themes or Qt. ``kind`` tells the slides apart where a Stage is written down.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from facilitator.core.cues import WARN_PERCENT
from facilitator.core.diagram import Diagram
from facilitator.core.figures import Figure
from facilitator.core.lens import Lens
from facilitator.core.position import Mode
from facilitator.core.slide import Slide
from facilitator.core.stage_around import AROUND_KINDS
from facilitator.core.text import AudienceLanguage, Line
from facilitator.core.workshop import GroupMark


@dataclass(frozen=True, slots=True)
class BigFigure:
    """A figure with its unit and label, one of up to three beside the text."""

    figure: str
    unit: Line
    label: Line
    strong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TextSlide(Slide):
    """A title, lines, perhaps a question in the accent colour; ``hero`` sets the title large."""

    title: Line
    lines: tuple[Line, ...] = ()
    emphasis: Line | None = None
    numbered: bool = False
    hero: bool = False
    figures: tuple[BigFigure, ...] = ()
    kind: Literal["text"] = "text"


@dataclass(frozen=True, slots=True)
class OptionRow:
    """An answer and its letter of today; ``right`` and ``chosen`` are None until it is revealed.

    ``chosen`` says how many groups or chips are on it; None too where nothing is entered.
    """

    letter: str
    text: Line
    right: bool | None = None
    chosen: Line | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionsSlide(Slide):
    """A question with its answers; revealed, it marks the right ones and says who had them."""

    question: Line
    options: tuple[OptionRow, ...]
    reason: Line | None = None
    right_groups: tuple[GroupMark, ...] = ()
    revealed: bool = False
    kind: Literal["options"] = "options"


@dataclass(frozen=True, slots=True)
class ConsequenceRow:
    """What followed from an answer, who chose it and what it is worth."""

    letter: str
    text: Line
    points: float
    groups: tuple[GroupMark, ...]
    best: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsequencesSlide(Slide):
    """What happened next: the consequence of every answer somebody chose."""

    title: Line
    rows: tuple[ConsequenceRow, ...]
    kind: Literal["consequences"] = "consequences"


@dataclass(frozen=True, slots=True)
class CountRow:
    """What is counted, and for how many points."""

    label: Line
    figure: str
    unit: Line


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresSlide(Slide):
    """One or two figures beside the list of what is counted."""

    title: Line
    figures: tuple[Figure, ...] = ()
    counted: tuple[CountRow, ...] = ()
    total: CountRow | None = None
    note: Line | None = None
    kind: Literal["figures"] = "figures"


@dataclass(frozen=True, slots=True, kw_only=True)
class DiagramSlide(Slide):
    """A picture of boxes and arrows; ``texts`` are those the diagram numbers."""

    title: Line
    diagram: Diagram
    texts: tuple[Line, ...] = ()
    note: Line | None = None
    kind: Literal["diagram"] = "diagram"


RoundMeasure: TypeAlias = Literal["time", "estimate"]


@dataclass(frozen=True, slots=True)
class RoundBars:
    """One round: share of features right 0…1, mean minutes and mean estimate share, with n units.

    A measure nobody entered is None and drawn as missing, never as zero.
    """

    label: Line
    accuracy: float | None
    minutes: float | None
    estimate: float | None
    units: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundsSlide(Slide):
    """The rounds of an exercise compared; ``measures`` are noted in it beside what is right."""

    title: Line
    rounds: tuple[RoundBars, ...]
    measures: tuple[RoundMeasure, ...] = ("time", "estimate")
    note: Line | None = None
    kind: Literal["rounds"] = "rounds"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionSlide(Slide):
    """One debrief question, alone and large."""

    number: int
    total: int
    question: Line
    kind: Literal["question"] = "question"


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """A group's points in one exercise; None while nothing counts for it."""

    group: GroupMark
    points: float | None
    note: Line | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoresSlide(Slide):
    """The points of one exercise, 0 to 100, in group order."""

    title: Line
    rows: tuple[ScoreRow, ...]
    kind: Literal["scores"] = "scores"


MOST_STEPS = 5
"""Groups that find room on the steps of an award, ties included."""


@dataclass(frozen=True, slots=True)
class StandingRow:
    """A place in the standing. A hidden row carries neither name nor points."""

    rank: int | None
    group: GroupMark | None
    points: str
    share: float
    note: Line | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingSlide(Slide):
    """The standing so far; ``podium`` shows the first three on steps. ``shown`` of ``total``.

    ``names`` are those of all groups, in their own order: they make the places that nothing moves
    when a long one is uncovered, and say nothing about who stands where. ``title``, ``counted``
    and ``unit`` where it is not the standing of the whole workshop in points.
    """

    rows: tuple[StandingRow, ...]
    shown: int
    total: int
    podium: bool = False
    names: tuple[str, ...] = ()
    title: Line | None = None
    counted: Line | None = None
    unit: Line | None = None
    kind: Literal["standing"] = "standing"


@dataclass(frozen=True, slots=True)
class OrderRow:
    """The place a group gave to one thing and how far that is off; None: nothing entered."""

    group: GroupMark
    rank: str | None = None
    off: str | None = None
    note: Line | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderSlide(Slide):
    """One place of a key: what stands there, why, and where each group had it."""

    title: Line
    item: Line
    reason: Line | None
    rows: tuple[OrderRow, ...]
    kind: Literal["order"] = "order"


CellLook: TypeAlias = Literal[
    "plain",
    "missing",
    "void",
    "gain",
    "own",
    "shade",
    "right",
    "wrong",
    "both",
    "supplier",
    "customer",
    "blind",
]
"""How a cell looks; each has its own outline or mark, for those who see no colour.

missing: not known, with a dash or the words why; void: entered, and does not count; gain: words of
praise; own: where a group meets itself; shade: a figure
of a scale; right, wrong: a dot; both, supplier, customer: who knows of a link; blind: the customer
cannot do without it and the supplier does not know.
"""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: what it says, how it looks, and on a scale how dark it is, 0…1.

    ``count``: in a legend, how many cells there are of this look.
    """

    text: Line
    look: CellLook = "plain"
    shade: float = 0.0
    count: str = ""


@dataclass(frozen=True, slots=True)
class GridHead:
    """The head of a column: words, or a group by its number."""

    text: Line
    group: GroupMark | None = None


@dataclass(frozen=True, slots=True)
class GridRow:
    """A group (or a pair of one) and its cells; ``number`` where columns name groups by theirs."""

    group: GroupMark
    cells: tuple[Cell, ...]
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GridSlide(Slide):
    """Groups by columns. ``page`` (from 1) of ``pages``: what does not go in follows."""

    title: Line
    heads: tuple[GridHead, ...]
    rows: tuple[GridRow, ...]
    corner: Line | None = None
    legend: tuple[Cell, ...] = ()
    note: Line | None = None
    page: int = 1
    pages: int = 1
    kind: Literal["grid"] = "grid"


@dataclass(frozen=True, slots=True)
class Curve:
    """A group's figures over the weeks; None where one is missing."""

    group: GroupMark
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CurvesSlide(Slide):
    """Figures over time, one line a group."""

    title: Line
    curves: tuple[Curve, ...]
    axis: Line
    note: Line | None = None
    kind: Literal["curves"] = "curves"


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakSlide(Slide):
    """Back at the end of the timer; ``after`` is the public name of what follows."""

    title: Line
    minutes: float
    after: Line | None = None
    kind: Literal["break"] = "break"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofSlide(Slide):
    """What a projector is judged by before anybody is there."""

    kind: Literal["proof"] = "proof"


SLIDE_KINDS: dict[str, type[Slide]] = {
    "text": TextSlide,
    "options": OptionsSlide,
    "consequences": ConsequencesSlide,
    "figures": FiguresSlide,
    "diagram": DiagramSlide,
    "rounds": RoundsSlide,
    "question": QuestionSlide,
    "scores": ScoresSlide,
    "standing": StandingSlide,
    "order": OrderSlide,
    "grid": GridSlide,
    "curves": CurvesSlide,
    "break": BreakSlide,
    "proof": ProofSlide,
} | AROUND_KINDS


@dataclass(frozen=True, slots=True, kw_only=True)
class StageTimer:
    """A clock as a fact: running to ``deadline`` (UTC ms), or paused with ``left_ms``.

    ``up`` counts the time used instead of the time left; ``total_ms`` is the whole. The last
    ``warn_percent`` of it warn that it ends, 0 is none. In the ``corner`` it takes no panel.
    """

    label: Line
    total_ms: int
    deadline: int | None = None
    left_ms: int = 0
    up: bool = False
    warn_percent: int = WARN_PERCENT
    corner: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Chrome:
    """What stands around every slide: where we are, the course, the client.

    ``message`` is a line the trainer has typed for the room; it takes the place of the course.
    """

    course: Line
    client: str
    overline: Line | None = None
    dots_done: int = 0
    dots_total: int = 0
    phases: tuple[Line, ...] = ()
    phase: int | None = None
    message: Line | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One moment on the audience's screen; ``lens`` is the part of it that fills the screen."""

    serial: int
    mode: Mode
    language: AudienceLanguage
    slide: Slide
    chrome: Chrome
    timer: StageTimer | None = None
    lens: Lens | None = None
