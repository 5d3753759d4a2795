"""Prints the certificates of a workshop and the list of them.

This module brings the printing libraries with it, so it is loaded when certificates are wanted.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from facilitator.core.certificates import (
    Choice,
    Register,
    choice,
    exercises_for,
    given,
    held,
    hours,
)
from facilitator.core.errors import RewrittenSince
from facilitator.core.exporting import CertificateWish
from facilitator.core.finish import PLAIN, Finish
from facilitator.core.journal import Actor
from facilitator.core.name_list import person_key, tidy
from facilitator.core.paper_errors import NobodyCalled, NobodyListed, SeveralCalled
from facilitator.core.people import Participant
from facilitator.core.text import LOCALES, Words, pick
from facilitator.core.time_table import blocks_entered, used_minutes
from facilitator.live.certificates import LiveCertificates
from facilitator.live.dressing import accent_of, dress_of, firm, printable
from facilitator.live.naming import course_titles, spoken
from facilitator.live.opened import Opened
from facilitator.reports.apart import UNWATCHED, Watch, make_pages
from facilitator.reports.certificate import CertificateOrder, Holder, certificates_report
from facilitator.reports.certificate_list import Listed, certificate_list
from facilitator.reports.fonts import Typesetter
from facilitator.reports.pen import Pen
from facilitator.reports.render import RenderedReport
from facilitator.reports.scribe import scribe
from facilitator.texts import Texts


@dataclass(frozen=True, slots=True)
class PrintedCertificates:
    """The pages, who is on them and who is not, and all numbers as they are now."""

    report: RenderedReport
    choice: Choice
    register: Register


@dataclass(frozen=True, slots=True)
class DraftedCertificates:
    """Certificates before they are printed: who is on them under which number, and who is not.

    ``register`` is the one there will be once they are given.
    """

    wish: CertificateWish
    order: CertificateOrder
    holders: tuple[Holder, ...]
    choice: Choice
    register: Register

    @property
    def persons(self) -> tuple[str, ...]:
        """The ids of those who get one."""
        return tuple(one.person.id for one in self.choice.chosen)


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
    draft = drafted_certificates(opened, wish)
    report = printed_draft(draft)
    return PrintedCertificates(report, draft.choice, give_certificates(draft, opened, by))


def drafted_certificates(opened: Opened, wish: CertificateWish) -> DraftedCertificates:
    """Who gets a certificate under which number; nothing is written.

    Raises:
        NobodyListed, NoSuchCertificate: as ``print_certificates``
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
    holders = tuple(
        Holder(one.person.name, good[one.person.id].number, good[one.person.id].issued)
        for one in found.chosen
    )
    return DraftedCertificates(wish, _order(opened, wish), holders, found, after)


def printed_draft(draft: DraftedCertificates, watch: Watch = UNWATCHED) -> RenderedReport:
    """The pages; in any thread.

    Raises:
        NotAPicture, RenderCancelled, RenderingStopped
    """
    hand = scribe(draft.wish.language, Typesetter().measure)
    report = certificates_report(draft.order, draft.holders, hand)
    return make_pages(report, *watch, finish=draft.wish.finish)


def give_certificates(draft: DraftedCertificates, opened: Opened, by: Actor) -> Register:
    """Give the numbers that were printed: from here on they are taken.

    Raises:
        RewrittenSince: others were given in between
        RecordsOnly, DiskFull, DiskTrouble
        In every case no number was given, and none made void.
    """
    live = LiveCertificates(opened)
    kept = live.without(draft.wish.void)
    news = given(kept, draft.persons, draft.wish.issued)
    if {**kept, **{one.number: one for one in news}} != draft.register:
        raise RewrittenSince
    live.void(draft.wish.void, by)
    return live.give(draft.persons, draft.wish.issued, by)


def print_certificate_list(
    opened: Opened,
    texts: Texts,
    finish: Finish = PLAIN,
    watch: Watch = UNWATCHED,
    draft: DraftedCertificates | None = None,
) -> RenderedReport:
    """Every number with whom it belongs to and what became of it, and who has none.

    It wears the look of the workshop as other reports do. Where certificates are printed with it,
    ``draft`` has their numbers, which are not yet on the disk, and the logo that was chosen for them.
    """
    live = LiveCertificates(opened)
    kept = live.register() if draft is None else draft.register
    dress = dress_of(opened.library, opened.workshop.id, firm())
    if draft is not None and draft.wish.logo is not None:
        dress = replace(dress, own_logo=printable(draft.wish.logo, "the logo of the certificates"))
    attended = live.attended()
    people = {one.person.id: one for one in attended}
    good = held(kept)
    listed = [Listed(one, people.get(one.person)) for one in kept.values()]
    without = [one for one in attended if one.person.id not in good]
    pen = Pen(texts, Typesetter().measure)
    workshop = spoken(opened.workshop, texts.locale)
    report = certificate_list(workshop, listed, without, pen, dress)
    return make_pages(report, *watch, finish=finish)


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
        accent=accent_of(opened.library, workshop.id),
        printed=wish.printed,
        shift=wish.shift,
        titles=course_titles(),
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
