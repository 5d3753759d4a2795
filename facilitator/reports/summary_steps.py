"""What happens after the day: who does what until when, and by what it is seen.

Which steps there are follows from what was noted; their words, owners and days are proposals.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from facilitator.core.report_texts import Words, is_own, printed_cards
from facilitator.core.waves import WAVES, Wave, wave_after
from facilitator.reports.day import Day
from facilitator.reports.pen import Pen

FIRST_WAVE, LAST_WAVE = f"step.{WAVES[0]}", f"step.{WAVES[-1]}"
ON_PAGE_ONE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step as it is proposed. ``basis`` are the figures in it, ``proof`` shows it was done."""

    key: str
    what: str
    owner: str
    proof: str
    at: Wave
    basis: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A step with the day and the words that are printed; ``own`` is one of the trainer's own.

    ``at`` says how long after the workshop it is: where somebody chose another day, from that one.
    """

    key: str
    at: Wave
    what: str
    owner: str
    proof: str
    own: bool = False

    @property
    def day(self) -> date:
        """When it is due."""
        return self.at.day


def last_day(day: Day) -> date:
    """From when days are counted."""
    return day.workshop.days[-1].day


def steps(day: Day, pen: Pen) -> list[Step]:
    """The steps this day leads to, in the order of their days."""
    if not day.was_held:
        return []
    promised = day.notebook.of_kind("commitment")
    found = [*_open_questions(day, pen)]
    found += _promised(day, pen) if promised else _without_promises(day, pen)
    return sorted(found, key=lambda one: one.at.planned)


def dated(day: Day, said: Words, pen: Pen) -> list[Dated]:
    """The steps as they are printed, by their days: proposed ones and those of the trainer's own."""
    proposed = {one.key: one.at for one in steps(day, pen)}
    found = [
        Dated(
            key=card,
            at=_chosen(day, proposed.get(card), date.fromisoformat(said[f"{card}.day"].text)),
            what=said[f"{card}.what"].text,
            owner=said[f"{card}.owner"].text,
            proof=said[f"{card}.proof"].text,
            own=is_own(said, card),
        )
        for card in printed_cards(said, "step")
    ]
    return sorted(found, key=lambda one: one.day)


def _chosen(day: Day, proposed: Wave | None, chosen: date) -> Wave:
    """The wave as it was proposed, or the day that somebody chose."""
    if proposed is not None and proposed.day == chosen:
        return proposed
    return Wave((chosen - last_day(day)).days, chosen, chosen)


def next_steps(every: Sequence[Dated]) -> list[Dated]:
    """Those of page 1: the trainer's own, the first wave, and the first of the others."""
    first = sorted(every, key=lambda one: (not one.own, one.key != FIRST_WAVE))[:ON_PAGE_ONE]
    return sorted(first, key=lambda one: one.day)


def next_wave(every: Sequence[Dated], made_at: int) -> Dated | None:
    """The first wave that is not over when the report is made."""
    today = datetime.fromtimestamp(made_at / 1000, tz=UTC).astimezone().date()
    keys = {f"step.{wave}" for wave in WAVES}
    return next((one for one in every if one.key in keys and one.day >= today), None)


def _open_questions(day: Day, pen: Pen) -> list[Step]:
    count = len(day.notebook.parked())
    if not count:
        return []
    return [
        Step(
            key="step.answers",
            what=pen.trn(
                "Answer the {count} question put aside and tell everybody",
                "Answer the {count} questions put aside and tell everybody",
                count,
            ),
            owner=pen.tr("Trainer and client"),
            proof=pen.tr("Written answers"),
            at=wave_after(last_day(day), 14),
            basis=str(count),
        )
    ]


def _promised(day: Day, pen: Pen) -> list[Step]:
    promised = day.notebook.of_kind("commitment")
    count = len(promised)
    lacking = sum(not (one.due and one.checker) for one in promised)
    last = last_day(day)
    found: list[Step] = []
    if lacking:
        what = pen.trn(
            "Add the date or the witness that {count} commitment lacks",
            "Add the date or the witness that {count} commitments lack",
            lacking,
        )
        found.append(
            Step(
                key="step.complete",
                what=what,
                owner=pen.tr("Those who promised"),
                proof=pen.tr("Completed action plans"),
                at=wave_after(last, 7),
                basis=str(lacking),
            )
        )
    found.append(
        Step(
            key="step.meet",
            what=pen.tr("Line managers talk it over for 15 minutes and sign the action plans"),
            owner=pen.tr("Heads of department"),
            proof=pen.tr("Signed action plans"),
            at=wave_after(last, 21),
        )
    )
    whats = (
        pen.tr("First follow-up: progress recorded, witnesses confirm"),
        pen.tr("Second follow-up: what is open gets a reason and a new date"),
        pen.tr("Third follow-up, beside the client’s own indicators"),
    )
    return [*found, *_waves(day, whats, pen.tr("Follow-up sheet"), str(count), pen)]


def _without_promises(day: Day, pen: Pen) -> list[Step]:
    last = last_day(day)
    whats = (
        pen.tr("First follow-up: has the chosen practice begun?"),
        pen.tr("Second follow-up: what works, what is in the way?"),
        pen.tr("Third follow-up, beside the client’s own indicators"),
    )
    return [
        Step(
            key="step.debrief",
            what=pen.tr("Discuss the debrief questions for 20 minutes in the department"),
            owner=pen.tr("Heads of department"),
            proof=pen.tr("Minutes of the meeting"),
            at=wave_after(last, 14),
        ),
        Step(
            key="step.choose",
            what=pen.tr("Choose one practice to change, with an owner and a date"),
            owner=pen.tr("Heads of department"),
            proof=pen.tr("Written action plans"),
            at=wave_after(last, 21),
        ),
        *_waves(day, whats, pen.tr("Notes of the follow-up"), "", pen),
    ]


def _waves(day: Day, whats: Sequence[str], proof: str, basis: str, pen: Pen) -> list[Step]:
    """The waves; at the last one the client's own figures stand beside what was done."""
    last = WAVES[-1]
    return [
        Step(
            key=f"step.{wave}",
            what=what,
            owner=pen.tr("Client and trainer") if wave == last else pen.tr("HR training manager"),
            proof=pen.tr("The client’s figures and their baseline") if wave == last else proof,
            at=wave_after(last_day(day), wave),
            basis=basis,
        )
        for wave, what in zip(WAVES, whats, strict=True)
    ]
