"""What the figures of the day suggest: finding, action, owner, day, indicator; five at most."""

from dataclasses import dataclass

from facilitator.core.report_texts import MOST, Words, printed_cards
from facilitator.core.scoring.rounding import whole
from facilitator.core.scoring.specs import ChecklistScoring, PointsScoring, QuizScoring
from facilitator.core.script import BlockScript
from facilitator.core.waves import Wave, wave_after
from facilitator.reports.day import Day
from facilitator.reports.finding import Finding
from facilitator.reports.model import Column, Lead, Row, Section, Table
from facilitator.reports.pen import Pen
from facilitator.reports.summary_findings import findings, rounds_of
from facilitator.reports.summary_steps import last_day

ENOUGH_CAME = 0.9
"""Below this rate of attendance something is suggested for those who missed it."""
OFF_PLAN = 0.1
"""Above this share of the planned minutes the next run is planned anew."""
PARTS = ("finding", "action", "owner", "day", "indicator")
FINDING, OWNER, DAY, INDICATOR = 124.0, 66.0, 64.0, 86.0
"""Widths of columns; the action has what is left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """One recommendation as it is proposed; ``basis`` are the figures it rests on."""

    key: str
    finding: str
    action: str
    owner: str
    at: Wave
    indicator: str
    basis: str


def advice(day: Day, pen: Pen) -> list[Advice]:
    """What is suggested: first from what was noted, then from exercises, then from the day itself."""
    if not day.was_held:
        return []
    found = [*_of_promises(day, pen), *_of_exercises(day, pen)]
    return [*found, *_of_questions(day, pen), *_of_the_day(day, pen)][: MOST["advice"]]


def advice_section(said: Words, pen: Pen) -> list[Section]:
    """The recommendations as a table; no page without any."""
    lead = pen.tr(
        "Proposals from what was seen on the day; whether they help is to be verified by their"
        " indicators."
    )
    return recommended(said, lead, pen)


def recommended(said: Words, lead: str, pen: Pen) -> list[Section]:
    """The recommendations of any document, under a sentence about where they come from."""
    rows = tuple(
        Row(
            tuple(
                pen.cell(_printed(said[f"{one}.{part}"].text, part, pen), bold=part == "action")
                for part in PARTS
            )
        )
        for one in printed_cards(said, "advice")
    )
    if not rows:
        return []
    table = Table(
        columns=(
            Column(pen.runs(pen.tr("Finding"), "label"), FINDING),
            Column(pen.runs(pen.tr("Action"), "label")),
            Column(pen.runs(pen.tr("Owner"), "label"), OWNER),
            Column(pen.runs(pen.tr("Date"), "label"), DAY),
            Column(pen.runs(pen.tr("Indicator"), "label"), INDICATOR),
        ),
        rows=rows,
    )
    title = pen.runs(pen.tr("Recommendations"))
    return [Section(title, (Lead(pen.runs(lead)), table), new_page=False)]


def _printed(text: str, part: str, pen: Pen) -> str:
    return pen.iso_day(text) if part == "day" else text or "–"


def _of_promises(day: Day, pen: Pen) -> list[Advice]:
    promised = day.notebook.of_kind("commitment")
    if not promised:
        return []
    count = len(promised)
    witnessed = sum(bool(one.checker) for one in promised)
    return [
        Advice(
            key="advice.promises",
            finding=pen.trn(
                "{count} commitment noted, {witnessed} with a witness",
                "{count} commitments noted, {witnessed} with a witness",
                count,
                witnessed=witnessed,
            )
            if witnessed
            else pen.trn(
                "{count} commitment noted, no witness named yet",
                "{count} commitments noted, no witness named yet",
                count,
            ),
            action=pen.tr("Ask each witness at day 30, and count what they confirm")
            if witnessed
            else pen.tr("Name a witness for each; ask them at day 30, and count what they confirm"),
            owner=pen.tr("HR training manager"),
            at=wave_after(last_day(day), 30),
            indicator=pen.tr("Number done and confirmed (of {count})", count=count),
            basis=f"{count} {witnessed}",
        )
    ]


def _of_questions(day: Day, pen: Pen) -> list[Advice]:
    count = len(day.notebook.parked())
    if not count:
        return []
    return [
        Advice(
            key="advice.questions",
            finding=pen.trn(
                "{count} question was open at the end",
                "{count} questions were open at the end",
                count,
            ),
            action=pen.tr("Answer each of them in writing, where everybody can read it"),
            owner=pen.tr("Trainer and client"),
            at=wave_after(last_day(day), 14),
            indicator=pen.tr("Number answered (of {count})", count=count),
            basis=str(count),
        )
    ]


def _of_exercises(day: Day, pen: Pen) -> list[Advice]:
    """Of those entered whole, what counts more first."""
    found: list[Advice] = []
    whole_ones = [one for one in day.scored if not day.is_partly_scored(one.block.id)]
    for block in sorted(whole_ones, key=lambda one: -one.block.weight):
        told = findings(day, pen).get(block.block.id)
        suggested = _suggested(day, block, pen) if told else None
        if told is not None and suggested is not None:
            found.append(_of_exercise(day, block, told, suggested, pen))
    return found


def _of_exercise(
    day: Day, block: BlockScript, told: Finding, suggested: tuple[str, str], pen: Pen
) -> Advice:
    action, indicator = suggested
    name = pen.said(block.fill(block.block.title))
    return Advice(
        key=f"advice.{block.block.id}",
        finding=pen.tr("“{name}”: {result}", name=name, result=told.result),
        action=action,
        owner=pen.tr("Heads of department"),
        at=wave_after(last_day(day), 30),
        indicator=indicator,
        basis=told.basis,
    )


def _suggested(day: Day, block: BlockScript, pen: Pen) -> tuple[str, str] | None:
    """An action and how it is seen, from what kind of exercise it was and how it went."""
    match block.content.scoring:
        case ChecklistScoring() as spec:
            means = rounds_of(day, block, spec)
            better = (means[-1].accuracy or 0.0) > (means[0].accuracy or 0.0)
            if not spec.orders:
                return (
                    pen.tr(
                        "Write down the rule the groups made, and use it in two hand-offs a week"
                    ),
                    pen.tr("Hand-offs by the rule, of eight"),
                )
            if better:
                return (
                    pen.tr("Read a request back before work begins; try it on ten hand-offs"),
                    pen.tr("Requests read back, of ten"),
                )
            return (
                pen.tr(
                    "Agree on three questions to ask before work begins; try them on ten hand-offs"
                ),
                pen.tr("Requests with all three asked, of ten"),
            )
        case QuizScoring():
            return (
                pen.tr("Go through the items missed most in a department meeting"),
                pen.tr("Share right when asked again"),
            )
        case PointsScoring():
            return (
                pen.tr(
                    "Take one decision of your own the same way: evidence first, then the options"
                ),
                pen.tr("Decisions written down with their evidence"),
            )
        case _:
            return None


def _of_the_day(day: Day, pen: Pen) -> list[Advice]:
    """Who missed it, and minutes far from the plan."""
    found: list[Advice] = []
    came = day.attendance
    there = came.present + came.late
    if came.planned and came.absent and there + came.absent >= came.planned:
        rate = there / came.planned
        if rate < ENOUGH_CAME:
            facts = {"there": there, "planned": came.planned, "rate": pen.percent(rate)}
            found.append(
                Advice(
                    key="advice.attendance",
                    finding=pen.tr("{there} of {planned} came ({rate})", **facts),
                    action=pen.tr("Offer the others another run, or the hand-out and a talk"),
                    owner=pen.tr("HR training manager"),
                    at=wave_after(last_day(day), 30),
                    indicator=pen.tr("Reached since, of {count}", count=came.absent),
                    basis=f"{there} {came.planned}",
                )
            )
    planned, used = whole(sum(day.planned.values())), whole(sum(day.actual.values()))
    if used and planned and abs(used - planned) > OFF_PLAN * planned:
        found.append(
            Advice(
                key="advice.time",
                finding=pen.tr(
                    "{used} minutes used, {planned} planned", used=used, planned=planned
                ),
                action=pen.tr("Plan the next run with the minutes that were used"),
                owner=pen.tr("Trainer"),
                at=wave_after(last_day(day), 30),
                indicator=pen.tr("Minutes off the plan"),
                basis=f"{used} {planned}",
            )
        )
    return found
