"""What a director should take from questionnaires and tests: the widest gap, and what changed."""

from facilitator.core.evaluation import Evaluation, Learning, Matched, Service
from facilitator.core.scoring.rounding import fixed
from facilitator.reports.day import Day
from facilitator.reports.finding import LEARNING, SERVICE, Finding
from facilitator.reports.pen import Pen
from facilitator.reports.summary_learning import counted, from_to, known
from facilitator.reports.summary_service import no_widest, shown_gaps


def evaluated(day: Day, pen: Pen) -> dict[str, Finding]:
    """The findings people answered themselves; none of too few of them."""
    evaluation = day.evaluation or Evaluation()
    found = {
        SERVICE: _gap(evaluation.service or Service(), pen),
        LEARNING: _change(evaluation.learning or Learning(), pen),
    }
    return {key: one for key, one in found.items() if one is not None}


def _gap(service: Service, pen: Pen) -> Finding | None:
    gaps = shown_gaps(service)
    if len(gaps) < 2:
        return None
    first, second = gaps[:2]
    if alike := no_widest(gaps, pen):
        people = [one.people for one in gaps]
        asked = pen.tr(
            "Scale 1–7; {low} to {high} people said both.", low=min(people), high=max(people)
        )
        return Finding(alike, asked, "")
    claim = pen.tr("The widest gap is in “{name}”.", name=pen.said(first.name))
    figures = pen.trn(
        "Expected {expected}, found {found}, a gap of {gap} (scale 1–7, {count} person).",
        "Expected {expected}, found {found}, a gap of {gap} (scale 1–7, {count} people).",
        first.people,
        expected=fixed(first.expected),
        found=fixed(first.perceived),
        gap=fixed(first.short),
    )
    next_one = pen.tr(
        "“{other}” shows a gap of {gap}.", other=pen.said(second.name), gap=fixed(second.short)
    )
    figures = pen.sentences([figures, next_one if second.short > 0 else ""])
    return Finding(claim, figures, "")


def _change(learning: Learning, pen: Pen) -> Finding | None:
    test = known(learning.knowledge)
    total = known(learning.self_rating.total if learning.self_rating else None)
    changes = [one for one in (total, test) if one is not None]
    if not changes:
        return None
    told = [
        pen.tr("Self-rating: {counts}.", counts=counted(total, pen)) if total else "",
        pen.trn(
            "Knowledge test: {change} ({count} person answered both times).",
            "Knowledge test: {change} ({count} people answered both times).",
            test.people,
            change=from_to(test, pen),
        )
        if test
        else "",
        pen.tr("No group to compare with."),
    ]
    return Finding(_direction(changes, pen), pen.sentences(told), "")


def _direction(changes: list[Matched], pen: Pen) -> str:
    """Which way it went, by the people; a fall is told like a rise."""
    ways = {_way(one) for one in changes}
    if ways == {1}:
        return pen.tr("More people rose than fell; read as a direction only.")
    if ways == {-1}:
        return pen.tr("More people fell than rose; a stricter standard of one’s own may be why.")
    if ways == {0}:
        return pen.tr("No change is seen between before and after.")
    return pen.tr("Before and after differ in part; read as a direction only.")


def _way(one: Matched) -> int:
    return (one.up > one.down) - (one.up < one.down)
