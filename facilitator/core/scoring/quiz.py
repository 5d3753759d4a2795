"""T3: a quiz against a key.

Single choice: v for the right answer, else 0. Several right answers: v·max(0, (hits − false
alarms)/|key|). The optional speed bonus can break ties but never overtake one more right answer:
b = min(0.25, v_min/(Σv + v_min)); a fully right answer at time t ≤ T earns v·(1 + b·(1 − t/T)).
P = 100·score/((1 + b)·Σv). Counted heads: P = 100·Σ right/Σ answering over the items; an item that
fewer than half of the group answered leaves both sums. Chips: ``chips``. Source: CONTENT 3.3.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from facilitator.core.journal import Value
from facilitator.core.pack import Part
from facilitator.core.scoring import chips
from facilitator.core.scoring.results import MISSING, Result, by_state, from_sum, number
from facilitator.core.scoring.specs import QuizScoring

LEAST_HEADS = 0.5


def credit(part: Part, chosen: Collection[str]) -> float:
    """The share of the item's value that this answer earns, 0…1."""
    key = set(part.key)
    if len(key) == 1:
        return 1.0 if set(chosen) == key else 0.0
    hits = len(key.intersection(chosen))
    return max(0.0, (hits - (len(set(chosen)) - hits)) / len(key))


def bonus_rate(values: Sequence[float]) -> float:
    """The largest speed bonus that can never outweigh one more right answer."""
    least = min(values)
    return min(0.25, least / (sum(values) + least))


@dataclass(frozen=True, slots=True, kw_only=True)
class Earned:
    """One item answered: the ``share`` 0…1 of its value, and the ``points`` with a speed bonus."""

    part: Part
    share: float
    points: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Heads:
    """One item counted by heads; it ``counts`` where enough of the group answered."""

    part: Part
    right: float
    answering: float
    counts: bool


def speed_rate(spec: QuizScoring, played: Sequence[Part]) -> float:
    """b, 0 where there is no speed bonus, or nothing to earn one with."""
    return bonus_rate([part.value for part in played]) if spec.speed_bonus and played else 0.0


def earned(
    spec: QuizScoring, played: Sequence[Part], found: Mapping[str, Value]
) -> tuple[Earned, ...]:
    """What every item that was answered earns."""
    rate = speed_rate(spec, played)
    return tuple(_earned(spec, part, found, rate) for part in played if part.id in found)


def result(
    spec: QuizScoring,
    parts: Sequence[Part],
    found: Mapping[str, Value],
    skipped: Collection[str] = (),
    size: int = 0,
) -> Result:
    """The result of one unit over the items played; ``size`` people in it, 0 where not known."""
    decided = by_state(found)
    if decided is not None:
        return decided
    played = [part for part in parts if part.id not in skipped]
    if spec.answers == "heads":
        return _heads(played, found, size)
    if spec.answers == "chips":
        return chips.result(spec, played, found)
    answers = earned(spec, played, found)
    if not answers:
        return MISSING
    raw = sum(one.points for one in answers)
    most = (1 + speed_rate(spec, played)) * sum(part.value for part in played)
    return from_sum(raw, 0.0, most, complete=len(answers) == len(played))


def _earned(spec: QuizScoring, part: Part, found: Mapping[str, Value], rate: float) -> Earned:
    answer = found.get(part.id)
    share = credit(part, [str(one) for one in answer] if isinstance(answer, list) else [])
    seconds = number(found.get(f"{part.id}.seconds"))
    points = part.value * share
    if share == 1.0 and rate and seconds is not None and spec.seconds:
        points = part.value * (1 + rate * max(0.0, 1 - seconds / spec.seconds))
    return Earned(part=part, share=share, points=points)


def heads_of(played: Sequence[Part], found: Mapping[str, Value], size: int) -> tuple[Heads, ...]:
    """The items whose heads were counted in a group of ``size`` people (0: not known)."""
    there: list[Heads] = []
    for part in played:
        heads = found.get(f"{part.id}.heads")
        answering = number(heads[1]) if isinstance(heads, list) and len(heads) == 2 else None
        if isinstance(heads, list) and answering is not None:
            there.append(
                Heads(
                    part=part,
                    right=number(heads[0]) or 0.0,
                    answering=answering,
                    counts=answering >= LEAST_HEADS * size,
                )
            )
    return tuple(there)


def _heads(played: Sequence[Part], found: Mapping[str, Value], size: int) -> Result:
    counted = [one for one in heads_of(played, found, size) if one.counts]
    if not counted:
        return MISSING
    right, answering = sum(one.right for one in counted), sum(one.answering for one in counted)
    return from_sum(right, 0.0, answering, complete=len(counted) == len(played))


def right_units(part: Part, answers: Mapping[str, Value]) -> list[str]:
    """The units whose answer is fully right; ``answers`` maps unit id to recorded value."""
    return [
        unit
        for unit, value in answers.items()
        if isinstance(value, list) and credit(part, [str(one) for one in value]) == 1.0
    ]


def hardest(
    parts: Sequence[Part], answers: Mapping[str, Mapping[str, Value]], count: int
) -> list[tuple[Part, int, int]]:
    """The items most units missed: (item, units right, units answering), hardest first.

    ``answers`` maps part id to the answers of the units. Items nobody answered are left out, and
    items everybody had right are not hard.
    """
    rows = [
        (part, len(right_units(part, answers.get(part.id, {}))), len(answers.get(part.id, {})))
        for part in parts
    ]
    missed = [row for row in rows if row[2] and row[1] < row[2]]
    missed.sort(key=lambda row: row[1] / row[2])
    return missed[:count]
