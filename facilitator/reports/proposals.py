"""Every text of a summary that may be rewritten, as the program proposes it."""

from facilitator.core.report_texts import Proposal, Worded, with_edits
from facilitator.core.text import display_width
from facilitator.reports.day import Day
from facilitator.reports.pen import Pen
from facilitator.reports.summary_advice import Advice, advice
from facilitator.reports.summary_claim import claim, claim_basis
from facilitator.reports.summary_findings import key_findings
from facilitator.reports.summary_steps import Step, steps

CLAIM, TITLE, FIGURES, STEP, OWNER, ADVICE = 110, 78, 150, 72, 40, 100
"""Greatest widths in half-width characters, by what has room in its place."""


def wording(day: Day, pen: Pen) -> dict[str, Worded]:
    """What is printed: the proposals, with what the trainer made of them in this language."""
    return with_edits(proposals(day, pen), day.notebook.texts, pen.lang)


def proposals(day: Day, pen: Pen) -> tuple[Proposal, ...]:
    """Claim, findings, steps and recommendations in the order of the report."""
    found = [
        _text("claim", pen.tr("Claim"), claim(day, pen), claim_basis(day), CLAIM),
        *_findings(day, pen),
    ]
    for number, step in enumerate(steps(day, pen), start=1):
        found += _step(step, number, pen)
    for number, one in enumerate(advice(day, pen), start=1):
        found += _advice(one, number, pen)
    return tuple(found)


def _text(key: str, name: str, text: str, basis: str, most: int) -> Proposal:
    # A proposal that is long itself may be rewritten at its length.
    most = max(most, display_width(text))
    return Proposal(key=key, name=name, text=text, basis=basis, most=most)


def _day(key: str, name: str, text: str) -> Proposal:
    return Proposal(key=key, name=name, text=text, basis=text, kind="day")


def _findings(day: Day, pen: Pen) -> list[Proposal]:
    found: list[Proposal] = []
    for number, (block, one) in enumerate(key_findings(day, pen).items(), start=1):
        key, basis = f"finding.{block}", one.basis
        name = pen.tr("Finding {number}", number=number)
        figures = pen.tr("Finding {number}: figures", number=number)
        found.append(_text(f"{key}.claim", name, one.claim, basis, TITLE))
        found.append(_text(f"{key}.figures", figures, one.figures, basis, FIGURES))
    return found


def _step(step: Step, number: int, pen: Pen) -> list[Proposal]:
    names = (
        pen.tr("Step {number}", number=number),
        pen.tr("Step {number}: owner", number=number),
        pen.tr("Step {number}: proof", number=number),
        pen.tr("Step {number}: date", number=number),
    )
    return [
        _text(f"{step.key}.what", names[0], step.what, step.basis, STEP),
        _text(f"{step.key}.owner", names[1], step.owner, "", OWNER),
        _text(f"{step.key}.proof", names[2], step.proof, "", OWNER),
        _day(f"{step.key}.day", names[3], step.at.day.isoformat()),
    ]


def _advice(one: Advice, number: int, pen: Pen) -> list[Proposal]:
    names = (
        pen.tr("Recommendation {number}: finding", number=number),
        pen.tr("Recommendation {number}: action", number=number),
        pen.tr("Recommendation {number}: owner", number=number),
        pen.tr("Recommendation {number}: date", number=number),
        pen.tr("Recommendation {number}: indicator", number=number),
    )
    return [
        _text(f"{one.key}.finding", names[0], one.finding, one.basis, ADVICE),
        _text(f"{one.key}.action", names[1], one.action, one.basis, ADVICE),
        _text(f"{one.key}.owner", names[2], one.owner, "", OWNER),
        _day(f"{one.key}.day", names[3], one.at.day.isoformat()),
        _text(f"{one.key}.indicator", names[4], one.indicator, one.basis, STEP),
    ]
