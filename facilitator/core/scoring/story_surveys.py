"""How the figures of surveys and tests came to be: gaps of a service, and the gain in knowledge.

They have no points and no place in the standing; their stories are for the record.
"""

from collections.abc import Iterator, Sequence

from facilitator.core.scoring import gain, service_gap
from facilitator.core.scoring.lines import Line
from facilitator.core.scoring.service_gap import Answers


def of_gap(expected: Sequence[Answers], perceived: Sequence[Answers]) -> Iterator[Line]:
    """T6, one dimension: E, P and the gap of every person, then the mean over those with both."""
    yield Line(says="rule.gap")
    for number, (before, after) in enumerate(zip(expected, perceived, strict=True), start=1):
        e, p = service_gap.person_score(before), service_gap.person_score(after)
        yield Line(
            says="gap.person" if e is not None and p is not None else "gap.thin",
            figures={
                "count": float(number),
                **({} if e is None else {"first": e}),
                **({} if p is None else {"second": p}),
            },
            value=service_gap.person_gap(before, after),
            measure="scale",
        )
    whole = service_gap.dimension_gap(expected, perceived)
    yield Line(
        says="gap.mean", figures={"count": float(whole.n)}, value=whole.value, measure="scale"
    )


def of_overall_gap(gaps: Sequence[float], importance: Sequence[float] | None) -> Iterator[Line]:
    """T6, all dimensions as one, by the points of importance where there are any."""
    for number, gap in enumerate(gaps, start=1):
        weight = importance[number - 1] if importance else 1.0
        yield Line(
            says="gap.dimension",
            figures={"count": float(number), "weight": weight},
            value=gap,
            measure="scale",
        )
    yield Line(
        says="gap.weighted" if importance else "gap.plain",
        value=service_gap.overall_gap(gaps, importance),
        measure="scale",
    )


def of_gain(people: Sequence[tuple[float, float]]) -> Iterator[Line]:
    """The normalised gain of a class from its mean percentages before and after."""
    value = gain.of_class(people)
    yield Line(says="rule.gain")
    if value is None:
        return
    before = sum(one for one, _ in people) / len(people)
    after = sum(other for _, other in people) / len(people)
    yield Line(
        says="gain.rise" if after >= before and before < 100 else "gain.fall",
        figures={"first": before, "second": after, "count": float(len(people))},
        value=value,
    )
