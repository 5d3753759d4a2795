"""The command that writes what there is beside the summary: record, hand-outs, certificates."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal, TypeAlias

from facilitator.command_line import DONE, open_for_reading, say, say_made
from facilitator.core.certificates import MOST_HOURS, MOST_SHIFT, certificate_number
from facilitator.core.documents import numbered
from facilitator.core.errors import CannotReadFile, NumberOutOfRange
from facilitator.core.exporting import CertificateWish
from facilitator.core.finish import PLAIN, Finish
from facilitator.core.paper_errors import NotADate, NotALogo, NotAPlace, OneLanguageOnly
from facilitator.core.text import EN, ZH, AudienceLanguage
from facilitator.durable import make_folder, write_whole
from facilitator.live.certificate_printing import (
    PrintedCertificates,
    named,
    print_certificate_list,
    print_certificates,
)
from facilitator.live.certificates import LiveCertificates
from facilitator.live.clock import SystemClock, local
from facilitator.live.documents import hand_out_name, make_hand_outs, make_record
from facilitator.live.dressing import own_logo
from facilitator.live.opened import Opened
from facilitator.live.reports import read_day
from facilitator.reports.certificate_list import said_share
from facilitator.reports.fonts import Typesetter
from facilitator.reports.hand_out import HandOut
from facilitator.reports.logo import NotAPicture
from facilitator.reports.pen import Pen
from facilitator.settings import load, settings_file
from facilitator.storage.library import Library
from facilitator.texts import Texts, load_texts

DocumentKind: TypeAlias = Literal["record", "hand-out", "certificates", "certificate-list"]
"""The documents beside the summary."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Which document of which workshop, and what was said about it, as it was typed."""

    workshop: str
    kind: DocumentKind
    language: AudienceLanguage | None = None
    include: tuple[str, ...] = ()
    leave_out: tuple[str, ...] = ()
    void: tuple[int, ...] = ()
    issued: str = ""
    hours: float | None = None
    completion: bool = False
    organiser: str = ""
    logo: Path | None = None
    printed_paper: str | None = None
    ranks: bool = False
    contact: str | None = None
    finish: Finish = PLAIN


def write_document(folder: Path | None, wish: Wish, out: Path, texts: Texts) -> int:
    """Write one document into the file ``out``; hand-outs into a folder, one for each group, where
    ``out`` does not end in .pdf.

    Raises:
        UserError: of any kind; in one sentence
    """
    if wish.language == "both" and wish.kind != "certificates":
        raise OneLanguageOnly
    if wish.language is not None:
        texts = load_texts(EN if wish.language == EN else ZH)
    library = open_for_reading(folder)
    try:
        workshop = library.workshops.find(wish.workshop)
        _WRITERS[wish.kind](library, workshop, wish, out, texts)
    finally:
        library.close()
    return DONE


def _record(library: Library, workshop: str, wish: Wish, out: Path, texts: Texts) -> None:
    made = make_record(library, workshop, SystemClock(), texts, finish=wish.finish)
    write_whole(out, made.pdf)
    say_made(made, out, texts)


def _hand_outs(library: Library, workshop: str, wish: Wish, out: Path, texts: Texts) -> None:
    kept = load(settings_file())
    day = read_day(library, workshop, SystemClock().now_ms(), kept.organisation)
    day = day.in_language(texts.locale)
    contact = kept.contact if wish.contact is None else wish.contact
    asked = HandOut(ranks=wish.ranks, contact=contact)
    if out.suffix.casefold() == ".pdf":
        made = make_hand_outs(day, asked, texts, finish=wish.finish)
        write_whole(out, made.pdf)
        say_made(made, out, texts)
        return
    make_folder(out)
    which = library.workshops.namesake(workshop)
    for number, (group, name) in enumerate(day.groups.items(), start=1):
        made = make_hand_outs(day, asked, texts, (group,), wish.finish)
        path = out / numbered(hand_out_name(number, name), which)
        write_whole(path, made.pdf)
        say_made(made, path, texts)


def _certificates(library: Library, workshop: str, wish: Wish, out: Path, texts: Texts) -> None:
    opened = Opened(library, workshop, SystemClock())
    live = LiveCertificates(opened)
    asked = _certificate_wish(opened, live, wish, texts)
    try:
        made = print_certificates(opened, asked, "console")
    except NotAPicture as error:
        raise NotALogo(wish.logo or Path()) from error
    write_whole(out, made.report.pdf)
    say_made(made.report, out, texts)
    _say_rest(opened, made, texts)


def _certificate_list(library: Library, workshop: str, wish: Wish, out: Path, texts: Texts) -> None:
    made = print_certificate_list(Opened(library, workshop, SystemClock()), texts, wish.finish)
    write_whole(out, made.pdf)
    say_made(made, out, texts)


_WRITERS: dict[DocumentKind, Callable[[Library, str, Wish, Path, Texts], None]] = {
    "record": _record,
    "hand-out": _hand_outs,
    "certificates": _certificates,
    "certificate-list": _certificate_list,
}


def _certificate_wish(
    opened: Opened, live: LiveCertificates, wish: Wish, texts: Texts
) -> CertificateWish:
    people = [one.person for one in live.attended()]
    language: AudienceLanguage = wish.language or (EN if texts.locale == EN else ZH)
    return CertificateWish(
        language=language,
        include=tuple(named(people, name).id for name in wish.include),
        leave_out=tuple(named(people, name).id for name in wish.leave_out),
        void=wish.void,
        issued=_issued(opened, wish.issued),
        hours=_hours(wish.hours),
        organiser=wish.organiser or load(settings_file()).organisation,
        completion=wish.completion,
        logo=_logo(wish.logo) or own_logo(),
        printed=wish.printed_paper is not None,
        finish=wish.finish,
        shift=_shift(wish.printed_paper or "0,0"),
    )


def _issued(opened: Opened, said: str) -> date | None:
    """The date that was asked for; else today, and none before the workshop has begun.

    Raises:
        NotADate
    """
    if said:
        try:
            return date.fromisoformat(said)
        except ValueError as error:
            raise NotADate(said) from error
    if opened.workshop.status == "draft":
        return None
    return local(SystemClock().now_ms()).date()


def _hours(said: float | None) -> float | None:
    """Raises: NumberOutOfRange."""
    if said is not None and not 0 < said <= MOST_HOURS:
        raise NumberOutOfRange(said, 0.5, MOST_HOURS)
    return said


def _logo(path: Path | None) -> bytes | None:
    """Raises: CannotReadFile."""
    if path is None:
        return None
    try:
        return path.read_bytes()
    except OSError as error:
        raise CannotReadFile(path, error.strerror or str(error)) from error


def _shift(said: str) -> tuple[float, float]:
    """ "2,-1.5" in millimetres to the right and up.

    Raises:
        NotAPlace
    """
    try:
        right, up = (float(one) for one in said.replace("，", ",").split(","))
    except ValueError as error:
        raise NotAPlace(said, MOST_SHIFT) from error
    if not (abs(right) <= MOST_SHIFT and abs(up) <= MOST_SHIFT):
        raise NotAPlace(said, MOST_SHIFT)
    return right, up


def _say_rest(opened: Opened, made: PrintedCertificates, texts: Texts) -> None:
    """Who has no certificate and why, and which numbers are void."""
    pen = Pen(texts, Typesetter().measure)
    for one in made.choice.left_out:
        say(
            texts.tr(
                "No certificate: {name} (attendance: {share})",
                name=one.person.name,
                share=said_share(one, pen),
            )
        )
    for number, certificate in made.register.items():
        if certificate.state == "void":
            said = certificate_number(opened.workshop, number)
            say(texts.tr("Void: {number}", number=said))
