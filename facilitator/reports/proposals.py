"""Every text of a summary that may be rewritten, as the program proposes it, and behind those of
its kind the cards of the trainer's own."""

from collections.abc import Mapping, Sequence
from datetime import date

from facilitator.core.report_texts import (
    CardKind,
    Proposal,
    Version,
    Worded,
    left_out,
    own_cards,
    with_edits,
)
from facilitator.core.text import display_width
from facilitator.core.waves import wave_after
from facilitator.reports.day import Day
from facilitator.reports.finding import Finding
from facilitator.reports.pen import Pen
from facilitator.reports.summary_advice import Advice, advice
from facilitator.reports.summary_claim import claim, claim_basis
from facilitator.reports.summary_findings import key_findings
from facilitator.reports.summary_steps import Step, last_day, steps

CLAIM, TITLE, FIGURES, STEP, OWNER, ADVICE = 110, 78, 150, 72, 40, 100
"""Greatest widths in half-width characters, by what has room in its place."""
SOON, LATER = 14, 30
"""Days after which a step and a recommendation of the trainer's own are due unless told otherwise."""


def wording(day: Day, pen: Pen) -> dict[str, Worded]:
    """What is printed: the proposals, with what the trainer made of them in this language."""
    return with_edits(proposals(day, pen), day.notebook.texts, Version(pen.lang))


def proposals(day: Day, pen: Pen) -> tuple[Proposal, ...]:
    """Claim, findings, steps and recommendations in the order of the report."""
    writer = Writer(day, pen, Version(pen.lang))
    return (
        writer.claim(claim(day, pen), claim_basis(day)),
        *writer.findings(
            {f"finding.{block}": one for block, one in key_findings(day, pen).items()}
        ),
        *writer.steps(steps(day, pen)),
        *writer.advice(advice(day, pen)),
    )


class Writer:
    """Makes the proposals of one version of a document, those of the trainer's own cards as well."""

    def __init__(self, day: Day, pen: Pen, version: Version) -> None:
        self._day = day
        self._pen = pen
        self._version = version
        self._out = left_out(day.notebook.texts, version)
        self._number = 0

    def claim(self, text: str, basis: str) -> Proposal:
        """The sentence on top."""
        return _text("claim", self._pen.tr("Claim"), text, basis, CLAIM)

    def findings(self, found: Mapping[str, Finding]) -> list[Proposal]:
        """Cards with a claim and its figures; no line for figures that a finding does not have."""
        self._number = 0
        made: list[Proposal] = []
        for card, one in found.items():
            number = self._numbered(card)
            names = self._finding_names(number)
            made.append(_text(f"{card}.claim", names[0], one.claim, one.basis, TITLE))
            if one.figures:
                made.append(_text(f"{card}.figures", names[1], one.figures, one.basis, FIGURES))
        for card in self._own("finding"):
            names = self._finding_names(self._numbered(card))
            made.append(_own(f"{card}.claim", names[0], TITLE))
            # Page 1 of an edition holds a chart: there a finding has one line, as what changed has.
            if not self._version.wave:
                made.append(_own(f"{card}.figures", names[1], FIGURES))
        return made

    def steps(self, found: Sequence[Step]) -> list[Proposal]:
        """Cards with what, owner, proof and day."""
        self._number = 0
        made: list[Proposal] = []
        for step in found:
            names = self._step_names(self._numbered(step.key))
            made += [
                _text(f"{step.key}.what", names[0], step.what, step.basis, STEP),
                _text(f"{step.key}.owner", names[1], step.owner, "", OWNER),
                _text(f"{step.key}.proof", names[2], step.proof, "", OWNER),
                _day(f"{step.key}.day", names[3], step.at.day),
            ]
        for card in self._own("step"):
            names = self._step_names(self._numbered(card))
            made += [
                _own(f"{card}.what", names[0], STEP),
                _own(f"{card}.owner", names[1], OWNER),
                _own(f"{card}.proof", names[2], OWNER),
                self._own_day(card, names[3], SOON),
            ]
        return made

    def advice(self, found: Sequence[Advice]) -> list[Proposal]:
        """Cards with finding, action, owner, day and indicator."""
        self._number = 0
        made: list[Proposal] = []
        for one in found:
            names = self._advice_names(self._numbered(one.key))
            made += [
                _text(f"{one.key}.finding", names[0], one.finding, one.basis, ADVICE),
                _text(f"{one.key}.action", names[1], one.action, one.basis, ADVICE),
                _text(f"{one.key}.owner", names[2], one.owner, "", OWNER),
                _day(f"{one.key}.day", names[3], one.at.day),
                _text(f"{one.key}.indicator", names[4], one.indicator, one.basis, STEP),
            ]
        for card in self._own("advice"):
            names = self._advice_names(self._numbered(card))
            made += [
                _own(f"{card}.finding", names[0], ADVICE),
                _own(f"{card}.action", names[1], ADVICE),
                _own(f"{card}.owner", names[2], OWNER),
                self._own_day(card, names[3], LATER),
                _own(f"{card}.indicator", names[4], STEP),
            ]
        return made

    def _own(self, kind: CardKind) -> list[str]:
        return own_cards(self._day.notebook.texts, self._version, kind)

    def _numbered(self, card: str) -> int:
        """The numbers of those that are printed, one after the other."""
        self._number += card not in self._out
        return self._number

    def _own_day(self, card: str, name: str, after: int) -> Proposal:
        due = wave_after(last_day(self._day), self._version.wave + after).day
        return Proposal(key=f"{card}.day", name=name, text=due.isoformat(), kind="day", own=True)

    def _finding_names(self, number: int) -> tuple[str, str]:
        pen = self._pen
        return (
            pen.tr("Finding {number}", number=number),
            pen.tr("Finding {number}: figures", number=number),
        )

    def _step_names(self, number: int) -> tuple[str, str, str, str]:
        pen = self._pen
        return (
            pen.tr("Step {number}", number=number),
            pen.tr("Step {number}: owner", number=number),
            pen.tr("Step {number}: proof", number=number),
            pen.tr("Step {number}: date", number=number),
        )

    def _advice_names(self, number: int) -> tuple[str, str, str, str, str]:
        pen = self._pen
        return (
            pen.tr("Recommendation {number}: finding", number=number),
            pen.tr("Recommendation {number}: action", number=number),
            pen.tr("Recommendation {number}: owner", number=number),
            pen.tr("Recommendation {number}: date", number=number),
            pen.tr("Recommendation {number}: indicator", number=number),
        )


def _text(key: str, name: str, text: str, basis: str, most: int) -> Proposal:
    # A proposal that is long itself may be rewritten at its length.
    most = max(most, display_width(text))
    return Proposal(key=key, name=name, text=text, basis=basis, most=most)


def _day(key: str, name: str, day: date) -> Proposal:
    return Proposal(key=key, name=name, text=day.isoformat(), basis=day.isoformat(), kind="day")


def _own(key: str, name: str, most: int) -> Proposal:
    return Proposal(key=key, name=name, text="", most=most, own=True)
