"""The scoring part of an exercise: one frozen description per type, as packs write it.

``kind`` tells the types apart on disk. What is *recorded* for each type (its slots and values) is
in ``grammar``; how it is *computed* is in the module of its name.
"""

from dataclasses import dataclass
from typing import Literal

from facilitator.core.text import Words


class ScoringSpec:
    """What an exercise declares about its scores."""

    __slots__ = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A thing that is scored or ticked, with its weight.

    ``why`` is the designer's reason: for the place in a ranking, for a feature that is looked for.
    """

    id: str
    name: Words
    weight: float = 1.0
    why: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion(Item):
    """A row of a rubric; ``anchors`` say what the lowest, the middle and the top level look like."""

    anchors: tuple[Words, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue(Item):
    """What is negotiated: its ``levels``, and what each is worth to either side."""

    levels: tuple[Words, ...] = ()
    supplier: tuple[float, ...] = ()
    customer: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Horizon:
    """The costs of a simulation in the version of so many ``minutes``, which plays ``weeks``."""

    minutes: float
    weeks: int
    reference: float
    typical: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A number noted for information, never in the standing: time (s), estimate."""

    id: str
    name: Words
    unit: Literal["number", "seconds"] = "number"
    low: float = 0.0
    high: float = 100.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PointItem:
    """A number of points from ``low`` to ``high`` in steps of ``step``.

    With an ``answer`` the number typed is a group's answer and the points are computed: ``high``
    within ``tolerance``, else ``low``.
    """

    id: str
    name: Words
    low: float = 0.0
    high: float = 10.0
    step: float = 1.0
    answer: float | None = None
    tolerance: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PointsScoring(ScoringSpec):
    """T1: the sum of items, of the options chosen per part, and of an optional reason bonus."""

    items: tuple[PointItem, ...] = ()
    from_parts: bool = False
    reason_bonus: int = 0
    kind: Literal["T1"] = "T1"


@dataclass(frozen=True, slots=True, kw_only=True)
class RubricScoring(ScoringSpec):
    """T2: levels 0…``levels`` per weighted criterion, by one judge or several."""

    criteria: tuple[Criterion, ...]
    levels: int = 4
    judges: int = 1
    kind: Literal["T2"] = "T2"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizScoring(ScoringSpec):
    """T3: answers to the parts against their keys; group letters, counted heads or chips."""

    answers: Literal["group", "heads", "chips"] = "group"
    speed_bonus: bool = False
    seconds: int = 0
    chips: int = 0
    kind: Literal["T3"] = "T3"


@dataclass(frozen=True, slots=True, kw_only=True)
class RankingScoring(ScoringSpec):
    """T4: a strict ranking of ``items`` against ``key`` (ids in order)."""

    items: tuple[Item, ...]
    key: tuple[str, ...]
    key_status: Literal["designer", "validated"] = "designer"
    kind: Literal["T4"] = "T4"


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixScoring(ScoringSpec):
    """T5: every group rates every other on a scale."""

    low: int = 1
    high: int = 5
    kind: Literal["T5"] = "T5"


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkScoring(ScoringSpec):
    """T5b: links named from both sides; strength 0…``strength``."""

    strength: int = 3
    kind: Literal["T5b"] = "T5b"


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyScoring(ScoringSpec):
    """T6: a survey; it has no points and no rank."""

    survey: str
    kind: Literal["T6"] = "T6"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimedScoring(ScoringSpec):
    """T7: a time in seconds between par and limit, with penalties in seconds."""

    par: float
    limit: float
    penalties: tuple[Item, ...] = ()
    kind: Literal["T7"] = "T7"


@dataclass(frozen=True, slots=True, kw_only=True)
class SimulationScoring(ScoringSpec):
    """T8: a cost on a log scale between a benchmark and a typical player.

    ``lengths`` where versions of the exercise play a different number of weeks.
    """

    reference: float
    typical: float
    lengths: tuple[Horizon, ...] = ()
    kind: Literal["T8"] = "T8"

    def costs(self, minutes: float) -> tuple[float, float]:
        """The benchmark and the typical cost in the version of so many minutes."""
        for one in self.lengths:
            if one.minutes == minutes:
                return one.reference, one.typical
        return self.reference, self.typical


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistScoring(ScoringSpec):
    """T9: features ticked 1, ½, 0 or not applicable, per round and unit; measures beside them.

    ``unit``: a pair or a table inside a group; at or above ``table_from`` people a table each.
    ``orders`` are the counterbalanced orders of figures, dealt out in turn.
    """

    features: tuple[Item, ...]
    rounds: tuple[Item, ...]
    measures: tuple[Measure, ...] = ()
    unit: Literal["group", "pair"] = "group"
    table_from: int = 0
    orders: tuple[tuple[str, ...], ...] = ()
    penalties: bool = False
    kind: Literal["T9"] = "T9"


@dataclass(frozen=True, slots=True, kw_only=True)
class AllocationScoring(ScoringSpec):
    """T10: each group gives ``tokens`` tokens to the others, at most ``most`` to one (0: any)."""

    tokens: int = 10
    most: int = 0
    kind: Literal["T10"] = "T10"


@dataclass(frozen=True, slots=True, kw_only=True)
class JointGainScoring(ScoringSpec):
    """A negotiation: the chosen level of each issue, scored jointly by two payoff sheets."""

    issues: tuple[Issue, ...]
    levels: int
    fallback: float = 0.0
    kind: Literal["joint"] = "joint"


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A component of a composite: its share (all shares sum to 1) and its scoring.

    ``name`` where the room sees the points of the components side by side.
    """

    id: str
    share: float
    scoring: ScoringSpec
    optional: bool = False
    name: Words | None = None

    @property
    def called(self) -> Words:
        """Its name, or that of the one thing it scores; nothing where there is neither."""
        match self.scoring:
            case _ if self.name:
                return self.name
            case PointsScoring(items=(only,)) | ChecklistScoring(rounds=(only,)):
                return only.name
            case _:
                return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class CompositeScoring(ScoringSpec):
    """Several types under one exercise; slots are prefixed by the component's id."""

    shares: tuple[Share, ...]
    kind: Literal["composite"] = "composite"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassPointsScoring(ScoringSpec):
    """Points given at any time: P = 100·clamp(x / cap, 0, 1)."""

    cap: float = 30.0
    largest: int = 20
    kind: Literal["class-points"] = "class-points"


SPEC_KINDS: dict[str, type[ScoringSpec]] = {
    "T1": PointsScoring,
    "T2": RubricScoring,
    "T3": QuizScoring,
    "T4": RankingScoring,
    "T5": MatrixScoring,
    "T5b": LinkScoring,
    "T6": SurveyScoring,
    "T7": TimedScoring,
    "T8": SimulationScoring,
    "T9": ChecklistScoring,
    "T10": AllocationScoring,
    "joint": JointGainScoring,
    "composite": CompositeScoring,
    "class-points": ClassPointsScoring,
}
