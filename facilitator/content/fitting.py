"""Rules about how the pieces of one content fit together."""

from facilitator.content.codes import Code
from facilitator.content.findings import Findings, Path
from facilitator.content.wording import length
from facilitator.core.figures import Figure, Point, Tile
from facilitator.core.pack import (
    Content,
    DebriefView,
    FiguresView,
    HardestView,
    Part,
    PartView,
    PlacesView,
    ResultsFace,
    ResultsView,
    RoundsView,
    Step,
    View,
)
from facilitator.core.scoring.blocks import has_points
from facilitator.core.scoring.specs import (
    AllocationScoring,
    ChecklistScoring,
    CompositeScoring,
    JointGainScoring,
    LinkScoring,
    MatrixScoring,
    PointsScoring,
    QuizScoring,
    RankingScoring,
    RubricScoring,
    ScoringSpec,
    SimulationScoring,
)
from facilitator.core.text import LOCALES, Words

_COUNTED = (PointsScoring, SimulationScoring, AllocationScoring)
"""The types whose sum before scaling says something to a room."""
_RESULTS: dict[ResultsFace, tuple[tuple[type, ...], str]] = {
    "order": ((RankingScoring,), "T4"),
    "synergy": ((RankingScoring,), "T4"),
    "matrix": (
        (RubricScoring, QuizScoring, MatrixScoring, CompositeScoring),
        "T2, T3, T5, composite",
    ),
    "confidence": ((QuizScoring,), "T3 (chips)"),
    "links": ((LinkScoring,), "T5b"),
    "pairs": ((LinkScoring,), "T5b"),
    "weeks": ((SimulationScoring,), "T8"),
    "deals": ((JointGainScoring,), "joint"),
}
FEWEST_QUESTIONS = 3
MOST_QUESTIONS = 5
MOST_RITUAL_STEPS = 2
_LONGEST_TO_SHORTEST = 1.5
_NEAR = 1e-6


def secrets(content: Content) -> tuple[Words, ...]:
    """Names that give away what an exercise is about before it is played."""
    rounds = content.scoring.rounds if isinstance(content.scoring, ChecklistScoring) else ()
    return tuple(part.name for part in content.parts) + tuple(one.name for one in rounds)


def check_fitting(found: Findings, content: Content) -> None:
    """Every rule about references, views, debrief and options on one content."""
    for index, step in enumerate(content.steps):
        for number, cue in enumerate(step.cues):
            _check_view(found, content, step, (("step", index, "cue", number), cue.show))
    _check_debrief(found, content)
    _check_ritual(found, content)
    _check_parts_shown(found, content)
    steps = {step.id for step in content.steps}
    for index, material in enumerate(content.materials):
        if material.step and material.step not in steps:
            found.add(("material", index, "step"), Code.NO_SUCH_STEP, value=material.step)
    for index, part in enumerate(content.parts):
        if content.shuffle_options:
            _check_lengths_of_options(found, part, ("part", index, "option"))
    for index, figure in enumerate(content.figures):
        _check_touches(found, figure, ("figure", index))


def _check_view(found: Findings, content: Content, step: Step, at: tuple[Path, View]) -> None:
    path, view = at
    match view:
        case PartView():
            if step.for_each != "part":
                found.add((*path, "show"), Code.VIEW_NEEDS_PARTS)
            else:
                _check_face(found, content, view, path)
        case FiguresView():
            for index, name in enumerate(view.figures):
                if name and content.figure(name) is None:
                    found.add((*path, "figures", index), Code.NO_SUCH_FIGURE, value=name)
        case RoundsView() if not isinstance(content.scoring, ChecklistScoring):
            found.add((*path, "show"), Code.VIEW_NEEDS_SCORING, view="rounds", kind="T9")
        case DebriefView(reveals=reveals):
            for index, one in enumerate(reveals):
                _check_view(found, content, step, ((*path, "reveal", index), one))
        case HardestView() if not _answers_by_group(content.scoring):
            facts = {"view": "hardest", "kind": "T3 (group)"}
            found.add((*path, "show"), Code.VIEW_NEEDS_SCORING, **facts)
        case _:
            _check_results(found, content, view, path)


def _answers_by_group(spec: ScoringSpec | None) -> bool:
    """Whether it is known which groups missed a question: heads and chips do not say."""
    return isinstance(spec, QuizScoring) and spec.answers == "group"


def _check_results(found: Findings, content: Content, view: View, path: Path) -> None:
    """A view of results needs the scoring that records them."""
    spec = content.scoring
    told = spec is None and (content.weight > 0 or any(step.enter for step in content.steps))
    if told or not found.sound("scoring"):
        return  # that its scoring is missing is a mistake of its own
    if isinstance(view, PlacesView):
        _check_places(found, spec, view, path)
    elif isinstance(view, ResultsView):
        kinds, name = _RESULTS[view.face]
        chips = isinstance(spec, QuizScoring) and spec.answers == "chips"
        if not isinstance(spec, kinds) or (view.face == "confidence" and not chips):
            facts = {"view": view.face, "kind": name}
            found.add((*path, "face"), Code.VIEW_NEEDS_SCORING, **facts)
        elif isinstance(spec, CompositeScoring):
            for index, share in enumerate(spec.shares):
                where = ("scoring", "share", index)
                if share.name is None and found.sound(*where):
                    found.add((*where, "name"), Code.MISSING, key="name")


def _check_places(found: Findings, spec: ScoringSpec | None, view: PlacesView, path: Path) -> None:
    """Places need points, and what is counted needs a type that counts and a unit."""
    if not has_points(spec):
        facts = {"view": "places", "kind": "T1, T2, T3, T4, T5, T5b, T7, T8, T9, T10"}
        found.add((*path, "show"), Code.VIEW_NEEDS_SCORING, **facts)
    elif view.measure == "raw" and not isinstance(spec, _COUNTED):
        facts = {"view": "places: raw", "kind": "T1, T8, T10"}
        found.add((*path, "measure"), Code.VIEW_NEEDS_SCORING, **facts)
    elif view.measure == "raw" and view.unit is None:
        found.add((*path, "unit"), Code.MISSING, key="unit")


def _check_face(found: Findings, content: Content, view: PartView, path: Path) -> None:
    """A face that reveals something needs that something in every part."""
    for index, part in enumerate(content.parts):
        missing = ""
        if view.face == "reveal" and any(option.consequence is None for option in part.options):
            missing = "consequence"
        if view.face == "answer" and not part.key and not isinstance(content.scoring, QuizScoring):
            missing = "key"  # a quiz without a key has its own mistake
        elif view.face == "answer" and part.reason is None:
            missing = "reason"
        if missing and found.sound("part", index):
            facts = {"face": view.face, "key": missing, "part": part.id}
            found.add((*path, "face"), Code.FACE_NEEDS, **facts)


def _check_debrief(found: Findings, content: Content) -> None:
    count = len(content.debrief)
    exercise = content.kind == "exercise" and found.sound("kind") and found.sound("debrief")
    if exercise and not FEWEST_QUESTIONS <= count <= MOST_QUESTIONS:
        found.add(
            ("debrief",),
            Code.DEBRIEF_COUNT,
            found=count,
            low=FEWEST_QUESTIONS,
            high=MOST_QUESTIONS,
        )
    shown = any(isinstance(cue.show, DebriefView) for step in content.steps for cue in step.cues)
    if count and not shown and found.sound("step"):
        found.add(("debrief",), Code.DEBRIEF_NOT_SHOWN)


def _check_ritual(found: Findings, content: Content) -> None:
    """A ritual is short, and nobody is ranked by it."""
    if content.kind != "ritual":
        return
    if not 1 <= len(content.steps) <= MOST_RITUAL_STEPS and found.sound("step"):
        found.add(("step",), Code.RITUAL_STEPS, found=len(content.steps), limit=MOST_RITUAL_STEPS)
    if content.scoring is not None or content.weight:
        where = "scoring" if content.scoring is not None else "weight"
        found.add((where,), Code.RITUAL_SCORED, key=where)


def _check_parts_shown(found: Findings, content: Content) -> None:
    shown = any(step.for_each == "part" for step in content.steps)
    if content.parts and not shown and found.sound("step"):
        found.add(("part",), Code.PARTS_NOT_SHOWN)
    for index, step in enumerate(content.steps):
        if step.for_each == "part" and not content.parts and found.sound("part"):
            found.add(("step", index, "for_each"), Code.VIEW_NEEDS_PARTS)


def _check_lengths_of_options(found: Findings, part: Part, path: Path) -> None:
    """Where letters change from workshop to workshop, length must not give the best away."""
    for language in LOCALES:
        sizes = [length(option.text.get(language, ""), language) for option in part.options]
        if not sizes or not min(sizes):
            continue
        if max(sizes) > _LONGEST_TO_SHORTEST * min(sizes):
            where = (*path, sizes.index(max(sizes)), language)
            found.add(where, Code.UNEQUAL_OPTIONS, longest=max(sizes), shortest=min(sizes))


def _check_touches(found: Findings, figure: Figure, path: Path) -> None:
    """Each tile touches the next at the point that is written down, and nowhere off its edge."""
    if not found.sound(*path):
        return
    if len(figure.touches) != len(figure.tiles) - 1:
        found.add(
            (*path, "touches"), Code.TOUCH_OFF, index=len(figure.touches), tiles=len(figure.tiles)
        )
        return
    for index, point in enumerate(figure.touches):
        pair = figure.tiles[index : index + 2]
        if not all(on_edge(tile, point) for tile in pair):
            facts = {"index": index + 1, "tiles": len(figure.tiles)}
            found.add((*path, "touches", index), Code.TOUCH_OFF, **facts)


def on_edge(tile: Tile, point: Point) -> bool:
    """Whether a point lies on the outline of a tile."""
    corners = tile.corners()
    edges = zip(corners, (*corners[1:], corners[0]), strict=True)
    return any(_between(point, start, end) for start, end in edges)


def _between(point: Point, start: Point, end: Point) -> bool:
    (x, y), (x0, y0), (x1, y1) = point, start, end
    off = (x1 - x0) * (y - y0) - (y1 - y0) * (x - x0)
    return (
        abs(off) < _NEAR
        and min(x0, x1) - _NEAR <= x <= max(x0, x1) + _NEAR
        and min(y0, y1) - _NEAR <= y <= max(y0, y1) + _NEAR
    )
