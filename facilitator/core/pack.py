"""What a pack plays: exercises, cards and ready blocks, as they are written and as they are frozen.

``Content`` is one exercise, card or ready block. It is made of steps, a step of cues, a cue of one
view (what the room sees) and perhaps a timer. A step written ``for_each = "part"`` stands once for
every part (act, quiz item) that a block of the agenda uses.
"""

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from facilitator.core.agenda import Family
from facilitator.core.diagram import Diagram
from facilitator.core.figures import Figure
from facilitator.core.paper import Material, Sheet
from facilitator.core.scoring.specs import ScoringSpec
from facilitator.core.surveys import Survey, Wave
from facilitator.core.text import Words

FORMAT_NO = 1

ContentKind: TypeAlias = Literal[
    "exercise", "card", "opening", "closing", "ritual", "break", "points"
]
CONTENT_KINDS: tuple[ContentKind, ...] = (
    "exercise",
    "card",
    "opening",
    "closing",
    "ritual",
    "break",
    "points",
)
NoteKind: TypeAlias = Literal["say", "watch", "do", "ask"]
NOTE_KINDS: tuple[NoteKind, ...] = ("say", "watch", "do", "ask")
PartFace: TypeAlias = Literal["situation", "options", "hands", "reveal", "answer"]
PART_FACES: tuple[PartFace, ...] = ("situation", "options", "hands", "reveal", "answer")
ResultsFace: TypeAlias = Literal[
    "order", "synergy", "matrix", "confidence", "links", "pairs", "weeks", "deals"
]
RESULTS_FACES: tuple[ResultsFace, ...] = (
    "order",
    "synergy",
    "matrix",
    "confidence",
    "links",
    "pairs",
    "weeks",
    "deals",
)


class View:
    """What a cue shows, as the pack says it. ``kind`` tells the forms apart on disk."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure the room should remember: “26 周 / 现在”."""

    figure: str
    unit: Words
    label: Words
    strong: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TextView(View):
    """A title, up to six lines, perhaps one question in the accent colour and a few figures."""

    title: Words
    lines: tuple[Words, ...] = ()
    emphasis: Words | None = None
    numbered: bool = False
    hero: bool = False
    facts: tuple[Fact, ...] = ()
    kind: Literal["text"] = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartView(View):
    """One face of the part (act, item) the step stands for."""

    face: PartFace
    title: Words | None = None
    lines: tuple[Words, ...] = ()
    kind: Literal["part"] = "part"


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresView(View):
    """Figures from coordinates, beside the list of what is counted."""

    title: Words
    figures: tuple[str, ...] = ()
    counted: tuple[Fact, ...] = ()
    total: Fact | None = None
    note: Words | None = None
    kind: Literal["figures"] = "figures"


@dataclass(frozen=True, slots=True)
class Stroke:
    """What one press adds to a picture: boxes by their numbers, and the line told with them."""

    boxes: tuple[int, ...]
    note: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DiagramView(View):
    """Boxes, arrows, lanes and a time axis; ``texts`` are those the diagram numbers.

    With ``strokes`` it is built one press after the other; the last one brings legend and note.
    """

    title: Words
    diagram: Diagram
    texts: tuple[Words, ...] = ()
    note: Words | None = None
    strokes: tuple[Stroke, ...] = ()
    kind: Literal["diagram"] = "diagram"


class RevealView(View):
    """A view that may also come between the first debrief question and the scores."""

    __slots__ = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundsView(RevealView):
    """The measures of each round side by side: accuracy, time, estimate (means over the units)."""

    title: Words
    note: Words | None = None
    kind: Literal["rounds"] = "rounds"


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultsView(RevealView):
    """What was recorded in an exercise, as its scoring type asks for it.

    order        a ranking, from the last place of its key up, with the place each group gave it
    synergy      a ranking: the group beside the mean and the best of its members
    matrix       groups by items, criteria, components or ratings received, as a heat map
    confidence   how sure each group was of each claim, and whether it was right
    links        who serves whom, from both sides
    pairs        the links only one side wrote, those who should talk first
    weeks        the orders of a simulation over the weeks
    deals        what each deal was worth to either side, round by round

    ``order`` and tables of many rows take several presses.
    """

    face: ResultsFace
    title: Words
    note: Words | None = None
    kind: Literal["results"] = "results"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacesView(RevealView):
    """The places of this exercise alone, uncovered from the last one up.

    ``measure``: the points 0…100, or what was counted (tokens received, a cost: less is better).
    """

    title: Words
    measure: Literal["points", "raw"] = "points"
    unit: Words | None = None
    podium: bool = False
    kind: Literal["places"] = "places"


@dataclass(frozen=True, slots=True, kw_only=True)
class DebriefView(View):
    """The debrief questions, one press each; the exercise's scores follow the first one.

    ``reveals`` come before the scores: what else is not told before the first question.
    """

    scores_after_first: bool = True
    reveals: tuple[RevealView, ...] = ()
    kind: Literal["debrief"] = "debrief"


@dataclass(frozen=True, slots=True, kw_only=True)
class HardestView(View):
    """The quiz items that most groups missed."""

    title: Words
    count: int = 3
    kind: Literal["hardest"] = "hardest"


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakView(View):
    """Back at …: the return time in large figures and what comes next."""

    title: Words
    kind: Literal["break"] = "break"


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingView(View):
    """The standing; ``podium`` shows the first three on steps. Hidden rows stay hidden."""

    podium: bool = False
    kind: Literal["standing"] = "standing"


REVEAL_KINDS: dict[str, type[RevealView]] = {
    "rounds": RoundsView,
    "results": ResultsView,
    "places": PlacesView,
}

VIEW_KINDS: dict[str, type[View]] = {
    "text": TextView,
    "part": PartView,
    "figures": FiguresView,
    "diagram": DiagramView,
    **REVEAL_KINDS,
    "debrief": DebriefView,
    "hardest": HardestView,
    "break": BreakView,
    "standing": StandingView,
}


def title_of(view: View, name: Words) -> Words:
    """What a view is called: its title, or ``name`` where it has none."""
    title: Words | None = getattr(view, "title", None)
    return name if title is None else title


@dataclass(frozen=True, slots=True, kw_only=True)
class Timer:
    """A clock that starts with its cue. ``seconds`` belong to the full length of the step."""

    seconds: int
    mode: Literal["down", "up"] = "down"
    label: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """What one press of Next brings. ``entry``: scores are usually given here."""

    show: View
    name: Words
    timer: Timer | None = None
    phase: int | None = None
    entry: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """One line for the trainer: say, watch, do or ask."""

    kind: NoteKind
    text: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One phase of an exercise. ``minutes`` are those of the full version.

    ``enter`` names the slots (without their part) that are typed in this step; ``phases`` are the
    names of the working phases that cues point to. ``entry_name`` is what is typed, where the step
    is called otherwise: a sheet of the step before, say.
    """

    id: str
    name: Words
    minutes: float
    for_each: Literal["", "part"] = ""
    notes: tuple[Note, ...] = ()
    cues: tuple[Cue, ...]
    phases: tuple[Words, ...] = ()
    enter: tuple[str, ...] = ()
    entry_name: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One answer of a part; ``points`` and ``consequence`` where the exercise scores choices."""

    id: str
    text: Words
    points: float | None = None
    consequence: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """An act of a case or an item of a quiz: a stem, options, and what is right or follows.

    ``source`` is where a claim comes from; the trainer sees it beside the answer.
    """

    id: str
    name: Words
    stem: Words
    situation: tuple[Words, ...] = ()
    options: tuple[Option, ...]
    key: tuple[str, ...] = ()
    reason: Words | None = None
    value: float = 1.0
    source: Words | None = None

    def option(self, option_id: str) -> Option | None:
        """The option with this id."""
        return next((option for option in self.options if option.id == option_id), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """A shorter or longer version: total ``minutes`` and the minutes of each step, in order.

    A step that stands for every part has its minutes per part; 0 drops a step. ``parts`` is how
    many parts this version plays (0 for an exercise without parts), ``plays`` names them in order.
    """

    minutes: float
    steps: tuple[float, ...]
    parts: int = 0
    plays: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupAdvice:
    """How many groups of which size an exercise works with."""

    least: int
    most: int
    size_least: int
    size_most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """One exercise, card or ready block, whole.

    ``part_word`` says how a part is called, with {n} for its number ("第 {n} 幕", "Act {n}"); the
    name of a part stands beside it and may be left out ({}), where a name would give the answer
    away. A ritual (sign-in, a leader's words, the photo) is a block of the day with one or two steps
    and no score. ``part_numbers``: "own" counts parts as the content lists them (acts), "played" as the
    block plays them (quiz items). ``variables`` are the ``{{name}}`` its texts use, with the words
    that stand for them until a workshop sets its own. Texts may also refer to an option as today's
    letter, ``{{option:act-4.c}}``, and to a part by its number, ``{{part:q12}}``. ``asks`` names
    the surveys that belong to it; ``surveys`` are they themselves, with those a block of the plan
    has filled in as ``wave``. ``learned`` is the line about it on a certificate.
    """

    id: str
    kind: ContentKind
    name: Words
    public_name: Words
    objective: Words
    steps: tuple[Step, ...]
    lengths: tuple[Length, ...]
    family: Family | None = None
    groups: GroupAdvice | None = None
    grouping: Literal["", "department", "mixed"] = ""
    topics: tuple[str, ...] = ()
    materials: tuple[Material, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    asks: tuple[str, ...] = ()
    surveys: tuple[Survey, ...] = ()
    wave: Wave | None = None
    room: Words | None = None
    parts: tuple[Part, ...] = ()
    part_word: Words | None = None
    part_numbers: Literal["own", "played"] = "own"
    shuffle_options: bool = False
    figures: tuple[Figure, ...] = ()
    scoring: ScoringSpec | None = None
    weight: float = 0.0
    debrief: tuple[Words, ...] = ()
    mistakes: tuple[Words, ...] = ()
    licence: Words | None = None
    learned: Words | None = None
    variables: dict[str, Words] = field(default_factory=dict[str, Words])

    def part(self, part_id: str) -> Part | None:
        """The part with this id."""
        return next((part for part in self.parts if part.id == part_id), None)

    @property
    def asked_here(self) -> tuple[Survey, ...]:
        """What is filled in while the block goes on, as its wave."""
        own = self.surveys if self.wave is not None else ()
        return tuple(one for one in own if one.id not in self.asks)

    def figure(self, figure_id: str) -> Figure | None:
        """The figure with this id."""
        return next((figure for figure in self.figures if figure.id == figure_id), None)
