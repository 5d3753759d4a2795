"""Rules about how the scoring of an exercise fits its parts, figures and entries."""

from collections.abc import Callable, Sequence

from facilitator.content.codes import Code
from facilitator.content.findings import Findings, Path
from facilitator.core.entry_slots import ANYBODY
from facilitator.core.errors import UnknownSlot
from facilitator.core.pack import Content, Part
from facilitator.core.scoring import specs
from facilitator.core.scoring.grammar import check_entry

MOST_NUMBERS = 3
"""What may be typed per unit in one step while the room waits."""


def check_scoring(found: Findings, content: Content) -> None:
    """Every rule about the scoring of one content."""
    if not found.sound("scoring"):
        return
    if content.scoring is not None:
        _check_spec(found, content, content.scoring, ("scoring",))
    elif content.kind == "points":
        found.add(("scoring",), Code.MISSING, key="scoring")
    if content.weight and (
        content.scoring is None or isinstance(content.scoring, specs.SurveyScoring)
    ):
        found.add(("weight",), Code.SETTING_APART, key="weight", other="scoring")
    for index, step in enumerate(content.steps):
        _check_entries(found, content, index)
        if step.enter and content.scoring is None:
            found.add(("step", index, "enter"), Code.SETTING_APART, key="enter", other="scoring")


def _check_spec(found: Findings, content: Content, spec: specs.ScoringSpec, path: Path) -> None:
    match spec:
        case specs.PointsScoring(from_parts=True):
            _check_points(found, content.parts)
        case specs.PointsScoring(items=()):
            found.add((*path, "items"), Code.MISSING, key="items")
        case specs.QuizScoring():
            _check_keys(found, content.parts)
        case specs.ChecklistScoring():
            _check_orders(found, content, spec, path)
        case specs.SimulationScoring():
            _check_horizons(found, content, spec, path)
        case specs.CompositeScoring():
            for index, share in enumerate(spec.shares):
                _check_spec(found, content, share.scoring, (*path, "share", index, "scoring"))
        case _:
            pass


def _check_points(found: Findings, parts: Sequence[Part]) -> None:
    if not parts and found.sound("part"):
        found.add(("scoring", "from_parts"), Code.VIEW_NEEDS_PARTS)
    for index, part in enumerate(parts):
        for number, option in enumerate(part.options):
            if option.points is None:
                facts = {"part": part.id, "option": option.id}
                found.add(("part", index, "option", number), Code.POINTS_MISSING, **facts)


def _check_keys(found: Findings, parts: Sequence[Part]) -> None:
    if not parts and found.sound("part"):
        found.add(("scoring", "kind"), Code.VIEW_NEEDS_PARTS)
    for index, part in enumerate(parts):
        if not part.key and found.sound("part", index, "key"):
            found.add(("part", index), Code.KEY_MISSING, part=part.id)


def _check_orders(
    found: Findings, content: Content, spec: specs.ChecklistScoring, path: Path
) -> None:
    for index, order in enumerate(spec.orders):
        where = (*path, "orders", index)
        for number, name in enumerate(order):
            if content.figure(name) is None and found.sound("figure"):
                found.add((*where, number), Code.NO_SUCH_FIGURE, value=name)
        if len(order) != len(spec.rounds) or len(set(order)) != len(order):
            found.add(where, Code.ORDER_UNFIT, found=len(order), wanted=len(spec.rounds))


def _check_horizons(
    found: Findings, content: Content, spec: specs.SimulationScoring, path: Path
) -> None:
    """Costs belong to a length that the exercise has, and to each only once."""
    known = [length.minutes for length in content.lengths]
    for index, horizon in enumerate(spec.lengths):
        where = (*path, "lengths", index, "minutes")
        if any(horizon.minutes == other.minutes for other in spec.lengths[:index]):
            found.add(where, Code.ID_TAKEN, value=horizon.minutes)
        elif horizon.minutes not in known:
            allowed = ", ".join(f"{one:g}" for one in known)
            facts = {"value": content.id, "found": horizon.minutes, "allowed": allowed}
            found.add(where, Code.NO_SUCH_LENGTH, **facts)


def check_surveys(found: Findings, content: Content, exists: Callable[[str], bool]) -> None:
    """A survey that scores an exercise is one of the pack, alone or inside a composite."""
    spec = content.scoring
    shares = spec.shares if isinstance(spec, specs.CompositeScoring) else ()
    inner: list[tuple[Path, specs.ScoringSpec | None]] = [(("scoring",), spec)]
    inner += [
        (("scoring", "share", index, "scoring"), one.scoring) for index, one in enumerate(shares)
    ]
    for path, one in inner:
        if isinstance(one, specs.SurveyScoring) and one.survey and not exists(one.survey):
            found.add((*path, "survey"), Code.NO_SUCH_SURVEY, value=one.survey)


def _check_entries(found: Findings, content: Content, index: int) -> None:
    step, spec = content.steps[index], content.scoring
    if spec is None:
        return
    part = content.parts[0] if step.for_each == "part" and content.parts else None
    load = 0
    for number, name in enumerate(step.enter):
        slot = name if part is None else ".".join(text for text in (part.id, name) if text)
        try:
            check_entry(spec, content.parts, slot.replace(ANYBODY, "other"), None)
        except UnknownSlot:
            written = name or "part"
            found.add(("step", index, "enter", number), Code.NO_SUCH_SLOT, value=written)
            continue
        load += _numbers(spec, slot)
    if load > MOST_NUMBERS:
        found.add(("step", index, "enter"), Code.ENTRY_LOAD, found=load, limit=MOST_NUMBERS)


def _numbers(spec: specs.ScoringSpec, slot: str) -> int:
    """How many numbers one slot asks for: a list of ticks is as many as its features."""
    match spec:
        case specs.ChecklistScoring() if slot.endswith(".ticks"):
            return len(spec.features)
        case specs.RankingScoring():
            return len(spec.items)
        case specs.CompositeScoring():
            name, _, rest = slot.partition(".")
            return sum(_numbers(one.scoring, rest) for one in spec.shares if one.id == name)
        case specs.QuizScoring(answers="heads"):
            return 2
        case _:
            return MOST_NUMBERS if ANYBODY in slot else 1
