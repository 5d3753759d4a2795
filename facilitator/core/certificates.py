"""Certificates: who gets one, under which number, and what became of it.

A certificate is a deed, and stands among the actions of its workshop: a fact of the kind
``CERTIFICATE`` says what became of a number. So no number is ever given twice, whoever comes on
the list or leaves it, and no name stands where an action is kept.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, TypeAlias

from facilitator.core.agenda import Day, on_agenda, planned_offsets
from facilitator.core.journal import Action
from facilitator.core.pacing import day_start
from facilitator.core.people import Participant
from facilitator.core.scoring.rounding import half_up
from facilitator.core.script import BlockScript, paper_mark
from facilitator.core.workshop import Workshop

CertificateState: TypeAlias = Literal["pre-printed", "issued", "void"]
"""预印: printed before class, without a date of issue; 已发: handed out; 作废: no longer good."""

CERTIFICATE = "certificate"
"""The kind of action, and of the fact in it: “17 issued 2026-03-05 <id of the person>”."""
ENOUGH = 0.8
"""The share of the minutes somebody has to attend (as the course brief has it)."""
MINUTES_AN_HOUR = 60
"""Of a 学时: a day of 9:00–12:00 and 13:30–16:30 has 6."""
POINTS = 3
"""How many of the things learned stand on a certificate."""
MOST_HOURS = 400.0
MOST_SHIFT = 50.0
"""Millimetres by which the print can be moved on paper that has frame and title already."""

_NO_DATE = "-"


@dataclass(frozen=True, slots=True)
class Certificate:
    """What became of a number. ``person`` is an id, ``issued`` the date on the paper, if any."""

    number: int
    person: str
    state: CertificateState
    issued: date | None = None


Register: TypeAlias = Mapping[int, Certificate]
"""Number -> what became of it, every number that was ever given."""


def register(actions: Iterable[Action]) -> dict[int, Certificate]:
    """All certificates of a workshop, in the order of their numbers."""
    found: dict[int, Certificate] = {}
    for action in actions:
        if action.kind == CERTIFICATE:
            for key, said in action.facts:
                if key == CERTIFICATE:
                    one = _read(said)
                    found[one.number] = one
    return dict(sorted(found.items()))


def fact(one: Certificate) -> tuple[str, str]:
    """A certificate as the fact of an action."""
    issued = one.issued.isoformat() if one.issued else _NO_DATE
    return CERTIFICATE, f"{one.number} {one.state} {issued} {one.person}"


def _read(said: str) -> Certificate:
    number, state, issued, person = said.split(" ", 3)
    when = None if issued == _NO_DATE else date.fromisoformat(issued)
    known: dict[str, CertificateState] = {"issued": "issued", "void": "void"}
    return Certificate(int(number), person, known.get(state, "pre-printed"), when)


def held(kept: Register) -> dict[str, Certificate]:
    """Person -> the certificate that is good; nobody has two."""
    return {one.person: one for one in kept.values() if one.state != "void"}


def given(kept: Register, persons: Sequence[str], issued: date | None) -> list[Certificate]:
    """What changes when these persons are given certificates, issued on a day, or pre-printed.

    Who has one keeps its number and the date it was issued on; a pre-printed one is issued now.
    A new number is above all that were ever given, in the order of ``persons``.
    """
    good = held(kept)
    last = max(kept, default=0)
    changes: list[Certificate] = []
    for person in dict.fromkeys(persons):
        before = good.get(person)
        if before is None:
            last += 1
            state: CertificateState = "issued" if issued else "pre-printed"
            changes.append(Certificate(last, person, state, issued))
        elif before.state == "pre-printed" and issued is not None:
            changes.append(replace(before, state="issued", issued=issued))
    return changes


def voided(kept: Register, numbers: Collection[int]) -> dict[int, Certificate]:
    """The register once these numbers are no longer good."""
    return {
        number: replace(one, state="void") if number in numbers else one
        for number, one in kept.items()
    }


@dataclass(frozen=True, slots=True)
class Attended:
    """A person and the share 0…1 of the minutes they were there; None where nobody noted it."""

    person: Participant
    share: float | None

    @property
    def enough(self) -> bool:
        """Whether it is enough for a certificate."""
        return self.share is not None and self.share >= ENOUGH - 1e-9


def attendance(workshop: Workshop, people: Sequence[Participant]) -> tuple[Attended, ...]:
    """How much of the workshop everybody attended, as far as it was noted.

    Days on which nobody was marked say nothing and are left out; where there is no other, it is not
    known of anybody. Who was late is missing what had passed of the day when that was noted, unless
    it was noted after its end.
    """
    minutes = day_minutes(workshop)
    days = [
        day
        for day in workshop.days
        if minutes[day.id] and any(person.state(day.id) for person in people)
    ]
    total = sum(minutes[day.id] for day in days)
    return tuple(
        Attended(person, _share(person, days, minutes, total) if total else None)
        for person in people
    )


def _share(
    person: Participant, days: Sequence[Day], minutes: Mapping[str, float], total: float
) -> float | None:
    if not any(person.state(day.id) for day in days):
        return None
    return sum(_there(person, day, minutes[day.id]) for day in days) / total


def _there(person: Participant, day: Day, minutes: float) -> float:
    """Minutes on one day."""
    mark = next((one for one in person.marks if one.day == day.id), None)
    if mark is None or mark.state == "absent":
        return 0.0
    if mark.state == "present":
        return minutes
    passed = (mark.at - day_start(day)) / 60_000
    return minutes - passed if 0 < passed < minutes else minutes


@dataclass(frozen=True, slots=True)
class Choice:
    """Who gets a certificate, and who does not; both in the order of the list."""

    chosen: tuple[Attended, ...]
    left_out: tuple[Attended, ...]


def choice(
    attended: Sequence[Attended],
    wanted: Collection[str] = (),
    unwanted: Collection[str] = (),
    *,
    before: bool = False,
) -> Choice:
    """Those who attended enough, and whom the trainer wants; never whom the trainer does not want.

    Where nothing was noted at all, everybody counts who is on the list; ``before`` the course
    everybody not marked does.
    """
    noted = any(one.share is not None for one in attended)

    def is_chosen(one: Attended) -> bool:
        if one.person.id in unwanted:
            return False
        if one.person.id in wanted or one.enough:
            return True
        return one.share is None and (before or not noted)

    return Choice(
        tuple(one for one in attended if is_chosen(one)),
        tuple(one for one in attended if not is_chosen(one)),
    )


def day_minutes(workshop: Workshop) -> dict[str, float]:
    """Planned minutes of every day, breaks included; what is left free at noon is not."""
    found = dict.fromkeys((day.id for day in workshop.days), 0.0)
    for block in on_agenda(workshop.blocks):
        found[block.day] = found.get(block.day, 0.0) + block.minutes
    return found


def hours(workshop: Workshop) -> float:
    """学时 of the workshop, in halves."""
    minutes = sum(day_minutes(workshop).values())
    return half_up(2 * minutes / MINUTES_AN_HOUR, 0) / 2


def exercises_for(blocks: Iterable[BlockScript], run: Collection[str]) -> tuple[BlockScript, ...]:
    """The exercises whose learning stands on a certificate: of those ``run`` the three that weigh
    most, of equals the longer, in the order of the agenda.

    ``run`` are ids of blocks. An exercise that says nothing about what is learned is passed over.
    """
    told: dict[str, BlockScript] = {}
    for one in blocks:
        if one.block.id in run and one.block.kind == "exercise" and one.content.learned:
            told.setdefault(one.content.id, one)
    best = sorted(told.values(), key=lambda one: (-one.block.weight, -one.block.minutes))[:POINTS]
    return tuple(one for one in told.values() if one in best)


def day_spans(workshop: Workshop, day: Day) -> tuple[tuple[float, float], ...]:
    """From when to when a day goes on, in minutes of the wall clock, without what is free at noon."""
    begin = day.start.hour * 60 + day.start.minute
    offsets = planned_offsets(day, workshop.blocks)
    found: list[tuple[float, float]] = []
    for block in on_agenda(one for one in workshop.blocks if one.day == day.id):
        start = begin + offsets[block.id]
        end = start + block.minutes
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return tuple(found)


def certificate_number(workshop: Workshop, number: int) -> str:
    """20260305-K7Q3-017: the first day, the mark of the workshop, and the number in it."""
    return f"{workshop.days[0].day:%Y%m%d}-{paper_mark(workshop.seed)}-{number:03}"
