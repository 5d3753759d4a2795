"""How a unit came to its points, for the types that look at one unit at a time."""

from collections.abc import Collection, Iterator, Mapping
from typing import TypeAlias

from facilitator.core.journal import Value
from facilitator.core.pack import Part
from facilitator.core.scoring import (
    checklist,
    chips,
    joint,
    points,
    quiz,
    ranking,
    rubric,
    timed,
)
from facilitator.core.scoring.blocks import Play
from facilitator.core.scoring.class_points import total
from facilitator.core.scoring.lines import Line
from facilitator.core.scoring.results import number
from facilitator.core.scoring.specs import (
    ChecklistScoring,
    ClassPointsScoring,
    JointGainScoring,
    PointsScoring,
    QuizScoring,
    RankingScoring,
    RubricScoring,
    SimulationScoring,
    TimedScoring,
)

Found: TypeAlias = Mapping[str, Value]


def of_points(
    spec: PointsScoring, play: Play, found: Found, skipped: Collection[str]
) -> Iterator[Line]:
    """T1: every item between its ends, x, and both ends of x."""
    yield Line(says="rule.points")
    names = {one.id: one.name for one in spec.items}
    sums = points.counted(spec, play.parts, found, skipped)
    for one in sums:
        about, _, rest = one.slot.partition(".")
        told = "reason" if rest else "item"
        yield Line(
            says=f"points.{told}" if one.entered else f"points.{told}.open",
            name=names.get(one.slot, {}),
            about=about,
            chosen=_options(found.get(one.slot)),
            figures={"low": one.low, "high": one.high},
            value=one.points,
            measure="raw",
        )
    for part in play.parts if spec.from_parts else ():
        if part.id in skipped:
            yield Line(says="skipped", about=part.id)
    for item in spec.items:
        if item.id in skipped:
            yield Line(says="skipped", name=item.name, about=item.id)
    low, high = sum(one.low for one in sums), sum(one.high for one in sums)
    raw = sum(one.points for one in sums)
    yield Line(
        says="points.sum", figures={"low": low, "high": high, "x": raw}, value=raw, measure="raw"
    )


def _options(value: Value) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(str(one) for one in value) if isinstance(value, list) else ()


def of_rubric(spec: RubricScoring, found: Found) -> Iterator[Line]:
    """T2: the mean level of every criterion, what it adds, and the weight that is rated."""
    yield Line(says="rule.rubric", figures={"levels": float(spec.levels)})
    rows = rubric.rated(spec, found)
    for one in rows:
        weight = one.criterion.weight
        if one.worth is None:
            yield Line(says="rubric.open", name=one.criterion.name, figures={"weight": weight})
            continue
        yield Line(
            says="rubric.criterion",
            name=one.criterion.name,
            figures={
                "weight": weight,
                "mean": one.worth / weight,
                "levels": float(spec.levels),
                **dict(sorted(one.levels.items())),
            },
            value=one.worth,
            measure="weight",
        )
    whole = sum(one.weight for one in spec.criteria)
    used = sum(one.criterion.weight for one in rows if one.levels)
    raw = sum(one.worth for one in rows if one.worth is not None)
    yield Line(
        says="rubric.coverage",
        figures={"used": used, "whole": whole, "percent": 100 * used / whole},
    )
    yield Line(
        says="rubric.sum",
        figures={
            "sum": raw,
            "most": used * spec.levels,
            "used": used,
            "levels": float(spec.levels),
        },
        value=raw,
        measure="weight",
    )


def of_quiz(
    spec: QuizScoring, play: Play, unit: str, found: Found, skipped: Collection[str]
) -> Iterator[Line]:
    """T3: every item with what it earned, by letters, heads or chips."""
    played = [part for part in play.parts if part.id not in skipped]
    match spec.answers:
        case "heads":
            yield from _heads(played, found, play.sizes.get(unit, 0))
        case "chips":
            yield from _chips(spec, played, found)
        case _:
            yield from _letters(spec, played, found)
    for part in play.parts:
        if part.id in skipped:
            yield Line(says="skipped", about=part.id)


def _letters(spec: QuizScoring, played: list[Part], found: Found) -> Iterator[Line]:
    rate = quiz.speed_rate(spec, played)
    yield Line(says="rule.quiz")
    if rate:
        yield Line(
            says="rule.speed",
            figures={"percent": 100 * rate, "seconds": float(spec.seconds), "count": len(played)},
        )
    answers = {one.part.id: one for one in quiz.earned(spec, played, found)}
    for part in played:
        one = answers.get(part.id)
        if one is None:
            yield Line(says="quiz.open", about=part.id, value=0.0, measure="raw")
            continue
        seconds = number(found.get(f"{part.id}.seconds"))
        timed_one = seconds is not None and rate > 0
        yield Line(
            says="quiz.timed" if timed_one else "quiz.item",
            about=part.id,
            chosen=_options(found.get(part.id)),
            figures={
                "share": one.share,
                "worth": part.value,
                "bonus": one.points - one.share * part.value,
                **({"seconds": seconds} if seconds is not None else {}),
            },
            value=one.points,
            measure="raw",
        )
    raw = sum(one.points for one in answers.values())
    whole = sum(part.value for part in played)
    yield Line(
        says="quiz.sum",
        figures={"sum": raw, "whole": whole, "most": (1 + rate) * whole},
        value=raw,
        measure="raw",
    )


def _heads(played: list[Part], found: Found, size: int) -> Iterator[Line]:
    yield Line(says="rule.heads", figures={"size": float(size)})
    counted = quiz.heads_of(played, found, size)
    for one in counted:
        yield Line(
            says="heads.item" if one.counts else "heads.few",
            about=one.part.id,
            figures={"right": one.right, "answering": one.answering, "size": float(size)},
            value=one.right if one.counts else None,
            measure="raw",
        )
    for part in played:
        if part.id not in {one.part.id for one in counted}:
            yield Line(says="heads.open", about=part.id)
    right = sum(one.right for one in counted if one.counts)
    answering = sum(one.answering for one in counted if one.counts)
    yield Line(
        says="heads.sum",
        figures={"right": right, "answering": answering},
        value=right,
        measure="raw",
    )


def _chips(spec: QuizScoring, played: list[Part], found: Found) -> Iterator[Line]:
    yield Line(says="rule.chips", figures={"chips": float(spec.chips)})
    scored = chips.claims(spec, played, found)
    for one in scored:
        yield Line(
            says="chips.claim" if one.answered else "chips.open",
            about=one.part.id,
            chosen=tuple(one.placed),
            figures={**one.placed},
            value=one.score,
            measure="points",
        )
    if scored:
        whole = sum(one.score for one in scored)
        yield Line(
            says="chips.mean",
            figures={"sum": whole, "count": float(len(scored))},
            value=whole / len(scored),
            measure="points",
        )


def of_ranking(spec: RankingScoring, found: Found, size: int) -> Iterator[Line]:
    """T4: |place − key| of every item, F between its ends, what chance gives, and the synergy."""
    yield Line(says="rule.ranking")
    ranks, key = ranking.ranks_in(spec, found.get(ranking.TEAM)), ranking.key_ranks(spec)
    if ranks is None:
        return
    for item, rank, place in zip(spec.items, ranks, key, strict=True):
        yield Line(
            says="ranking.item",
            name=item.name,
            figures={"rank": rank, "key": place},
            value=abs(rank - place),
            measure="ranks",
        )
    low, high = ranking.bounds(key)
    yield Line(
        says="ranking.sum",
        figures={"low": low, "high": high},
        value=ranking.footrule(ranks, key),
        measure="ranks",
    )
    yield Line(says="ranking.chance", value=ranking.by_chance(len(key)), measure="ranks")
    rho = ranking.spearman(ranks, key)
    yield Line(
        says="ranking.beside" if rho is not None else "ranking.beside.flat",
        figures={
            "k": ranking.kendall(ranks, key),
            "tau": ranking.tau(ranks, key),
            **({"rho": rho} if rho is not None else {}),
        },
    )
    yield Line(says=f"ranking.{spec.key_status}")
    together = ranking.synergy(spec, found, size)
    if together is None:
        return
    yield Line(
        says=f"synergy.{together.kind}",
        figures={
            "sheets": float(together.sheets),
            "mean": together.mean,
            "best": together.best,
            "averaged": together.averaged,
            "team": together.team,
            "percent": together.gain_percent or 0.0,
        },
        value=together.gain,
        measure="ranks",
    )
    yield Line(says="synergy.beats" if together.beats_averaging else "synergy.not")


def of_time(spec: TimedScoring, found: Found) -> Iterator[Line]:
    """T7: the time by the clock, its penalties, t′."""
    yield Line(says="rule.time", figures={"par": spec.par, "limit": spec.limit})
    time, whole = number(found.get("time")), timed.corrected(spec, found)
    if time is None or whole is None:
        return
    yield Line(says="time.clock", value=time, measure="seconds")
    for one in spec.penalties:
        count = number(found.get(f"penalty.{one.id}")) or 0.0
        if count:
            yield Line(
                says="time.penalty",
                name=one.name,
                figures={"count": count, "each": one.weight},
                value=count * one.weight,
                measure="seconds",
            )
    yield Line(
        says="time.sum",
        figures={"par": spec.par, "limit": spec.limit},
        value=whole,
        measure="seconds",
    )


def of_cost(spec: SimulationScoring, found: Found, minutes: float) -> Iterator[Line]:
    """T8: the cost between the benchmark and the typical player."""
    reference, typical = spec.costs(minutes)
    yield Line(says="rule.cost", figures={"reference": reference, "typical": typical})
    cost = number(found.get("cost"))
    if cost is not None:
        yield Line(
            says="cost.sum",
            figures={"reference": reference, "typical": typical},
            value=cost,
            measure="cost",
        )


def of_checklist(spec: ChecklistScoring, found: Found) -> Iterator[Line]:
    """T9: what is right of every round, what was distorted or added, and their mean."""
    yield Line(says="rule.facts" if spec.penalties else "rule.checklist")
    shares: list[float] = []
    count = float(len(spec.features))
    for one in spec.rounds:
        kept, share = (
            told(spec, found, one.id) for told in (checklist.kept_share, checklist.round_share)
        )
        if kept is None or share is None:
            yield Line(says="checklist.open", name=one.name)
            continue
        shares.append(share)
        lost = {
            name: number(found.get(f"{one.id}.{name}")) or 0.0 for name in ("distorted", "added")
        }
        ticks = found.get(f"{one.id}.ticks")
        weighed = isinstance(ticks, list) and len({each.weight for each in spec.features}) > 1
        left_out = sum(tick is None for tick in ticks) if isinstance(ticks, list) else 0
        yield Line(
            says="checklist.lost" if spec.penalties else _round_says(left_out),
            name=one.name,
            figures={"kept": kept * count, "count": count, "left_out": float(left_out), **lost},
            value=100 * share,
            measure="points",
        )
        if weighed:
            yield Line(says="checklist.weighed", figures={"percent": 100 * kept})
    if len(shares) == len(spec.rounds) > 1:
        mean = 100 * sum(shares) / len(shares)
        each = {"sum": 100 * sum(shares), "count": float(len(shares))}
        yield Line(says="checklist.mean", figures=each, value=mean, measure="points")
        yield Line(says="checklist.gain", value=100 * (shares[-1] - shares[0]), measure="points")


def _round_says(left_out: int) -> str:
    return "checklist.part" if left_out else "checklist.round"


def of_deal(spec: JointGainScoring, found: Found) -> Iterator[Line]:
    """The negotiation: what each level is worth to either side, J, and the gain between rounds."""
    low, high = joint.joint_bounds(spec)
    yield Line(says="rule.deal", figures={"fallback": spec.fallback, "low": low, "high": high})
    agreed = joint.agreed(spec, found)
    if agreed is None:
        return
    for issue, level in zip(spec.issues, agreed.levels, strict=True):
        yield Line(
            says="deal.issue",
            name=issue.name,
            figures={
                "level": float(level),
                "supplier": issue.supplier[level - 1],
                "customer": issue.customer[level - 1],
            },
            value=issue.supplier[level - 1] + issue.customer[level - 1],
            measure="raw",
        )
    sides = {"supplier": agreed.supplier, "customer": agreed.customer}
    yield Line(
        says="deal.sum" if joint.valid(spec, agreed) else "deal.below",
        figures={**sides, "low": low, "high": high, "fallback": spec.fallback},
        value=agreed.joint,
        measure="raw",
    )
    first, gain = joint.agreed(spec, found, joint.FIRST_ROUND), joint.gain(spec, found)
    if first is not None and gain is not None:
        yield Line(
            says="deal.gain",
            figures={"first": joint.points(spec, first), "second": joint.points(spec, agreed)},
            value=gain,
            measure="points",
        )


def of_awards(spec: ClassPointsScoring, found: Found) -> Iterator[Line]:
    """Class points: their sum and the cap."""
    yield Line(says="rule.awards", figures={"cap": spec.cap})
    count = sum(slot.startswith("award.") for slot in found)
    yield Line(
        says="awards.sum",
        figures={"count": float(count), "cap": spec.cap},
        value=total(found),
        measure="raw",
    )
