"""Prints the certificates of a workshop and the list of them.

This module brings the printing libraries with it, so it is loaded when certificates are wanted.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.core.certificates import (
    Choice,
    Register,
    choice,
    exercises_for,
    given,
    held,
    hours,
)
from facilitator.core.finish import PLAIN, Finish
from facilitator.core.journal import Actor
from facilitator.core.name_list import person_key, tidy
from facilitator.core.paper_errors import NobodyCalled, NobodyListed, SeveralCalled
from facilitator.core.people import Participant
from facilitator.core.text import LOCALES, AudienceLanguage, Words, pick
from facilitator.core.time_table import blocks_entered, used_minutes
from facilitator.live.certificates import LiveCertificates
from facilitator.live.opened import Opened
from facilitator.reports.apart import make_pages
from facilitator.reports.certificate import CertificateOrder, Holder, certificates_report
from facilitator.reports.certificate_list import Listed, certificate_list
from facilitator.reports.fonts import Typesetter
from facilitator.reports.pen import Pen
from facilitator.reports.render import RenderedReport
from facilitator.reports.scribe import scribe
from facilitator.texts import Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateWish:
    """What the trainer wants.

    ``include`` and ``leave_out`` are ids of people, ``void`` numbers that are no longer good. ``issued`` is the date of issue, None for
    printing before class. ``hours`` None are those of the plan. ``shift`` as in the order.
    """

    language: AudienceLanguage
    include: tuple[str, ...] = ()
    leave_out: tuple[str, ...] = ()
    void: tuple[int, ...] = ()
    issued: date | None = None
    hours: float | None = None
    organiser: str = ""
    completion: bool = False
    logo: bytes | None = None
    printed: bool = False
    finish: Finish = PLAIN
    shift: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class PrintedCertificates:
    """The pages, who is on them and who is not, and all numbers as they are now."""

    report: RenderedReport
    choice: Choice
    register: Register


def print_certificates(opened: Opened, wish: CertificateWish, by: Actor) -> PrintedCertificates:
    """The certificates of everybody who gets one; new numbers are on the disk when it returns.

    Raises:
        NobodyListed: nobody gets one
        NoSuchCertificate: a number to be void was never given
        NotAPicture: the logo cannot be read
        RenderingStopped: the program that makes many of them ended
        RecordsOnly, DiskFull, DiskTrouble
        In every case no number was given, and none made void.
    """
    live = LiveCertificates(opened)
    kept = live.without(wish.void)
    # Whoever was handed a certificate keeps it, whatever was noted of their attendance since.
    handed = [one.person for one in kept.values() if one.state == "issued"]
    found = choice(
        live.attended(), {*wish.include, *handed}, set(wish.leave_out), before=wish.issued is None
    )
    if not found.chosen:
        raise NobodyListed
    persons = [one.person.id for one in found.chosen]
    after = {**kept, **{one.number: one for one in given(kept, persons, wish.issued)}}
    good = held(after)
    holders = [
        Holder(one.person.name, good[one.person.id].number, good[one.person.id].issued)
        for one in found.chosen
    ]
    hand = scribe(wish.language, Typesetter().measure)
    pages = certificates_report(_order(opened, wish), holders, hand)
    report = make_pages(pages, finish=wish.finish)
    live.void(wish.void, by)
    return PrintedCertificates(report, found, live.give(persons, wish.issued, by))


def print_certificate_list(opened: Opened, texts: Texts, finish: Finish = PLAIN) -> RenderedReport:
    """Every number with whom it belongs to and what became of it, and who has none."""
    live = LiveCertificates(opened)
    kept, attended = live.register(), live.attended()
    people = {one.person.id: one for one in attended}
    good = held(kept)
    listed = [Listed(one, people.get(one.person)) for one in kept.values()]
    without = [one for one in attended if one.person.id not in good]
    pen = Pen(texts, Typesetter().measure)
    return make_pages(certificate_list(opened.workshop, listed, without, pen), finish=finish)


def named(people: Sequence[Participant], said: str) -> Participant:
    """The person of this name, or of this name and department.

    Raises:
        NobodyCalled, SeveralCalled
    """
    wanted = person_key(tidy(said), "")[0]
    exact = [
        one for one in people if person_key(f"{one.name} {one.department}".strip(), "")[0] == wanted
    ]
    found = exact or [one for one in people if person_key(one.name, "")[0] == wanted]
    if not found:
        raise NobodyCalled(said)
    if len(found) > 1:
        raise SeveralCalled(said)
    return found[0]


def _order(opened: Opened, wish: CertificateWish) -> CertificateOrder:
    workshop = opened.workshop
    return CertificateOrder(
        workshop=workshop,
        hours=hours(workshop) if wish.hours is None else wish.hours,
        learned=_learned(opened),
        organiser=wish.organiser or workshop.named_client,
        completion=wish.completion,
        logo=wish.logo,
        printed=wish.printed,
        shift=wish.shift,
    )


def _learned(opened: Opened) -> tuple[Words, ...]:
    """What was learned in the exercises that were run; before the day in those that are planned."""
    blocks = opened.script.blocks
    run = {one.block.id for one in blocks}
    if opened.record is not None:
        until = min(opened.clock.now_ms(), opened.record.seen_at)
        entered = blocks_entered(opened.entries)
        run = {*used_minutes(opened.actions, opened.visits, until, entered), *entered}
    return tuple(
        {locale: pick(one.fill(one.content.learned or {}), locale) for locale in LOCALES}
        for one in exercises_for(blocks, run)
    )
