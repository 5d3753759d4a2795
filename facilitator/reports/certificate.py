"""Certificates as a report: one lying page for each person, their name as its bookmark.

Nothing is graded, ranked or certified beyond having attended: no 合格, 认证 or 资质.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from facilitator.core.certificates import certificate_number, day_spans
from facilitator.core.naming import in_language
from facilitator.core.report_look import Dress
from facilitator.core.scoring.rounding import written
from facilitator.core.text import EN, ZH, Words, dotted
from facilitator.core.workshop import Workshop
from facilitator.reports.model import Certificate, Meta, Report, Run, Runs, Section
from facilitator.reports.paper_trainer import clock
from facilitator.reports.pen import Pen
from facilitator.reports.scribe import Scribe

TRAINING: Words = {ZH: "培训证书", EN: "Certificate of Training"}
COMPLETION: Words = {ZH: "结业证书", EN: "Certificate of Completion"}
POINTS_OF_MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Holder:
    """Who gets a certificate under a number; without a date of issue it is printed before class."""

    name: str
    number: int
    issued: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateOrder:
    """What all certificates of a workshop have in common.

    ``hours`` are 学时. ``learned`` are at most three lines about what was learned. ``shift`` is
    in millimetres to the right and up, and only for paper that is ``printed`` already: then neither
    frame nor title is drawn. ``completion`` is another title (结业证书), where the client wants it.
    ``logo`` is a PNG or JPEG file as bytes; ``accent`` is the colour of the client, "" for that of
    the program. ``titles`` are those that packs propose for workshops.
    """

    workshop: Workshop
    hours: float
    learned: tuple[Words, ...]
    organiser: str
    completion: bool = False
    logo: bytes | None = None
    accent: str = ""
    printed: bool = False
    shift: tuple[float, float] = (0.0, 0.0)
    titles: Sequence[Words] = ()

    @property
    def title(self) -> Words:
        """What the certificate is called."""
        return COMPLETION if self.completion else TRAINING

    def course(self, locale: str) -> str:
        """The title of the workshop in a language."""
        return in_language(self.workshop, self.titles, locale).title


def certificates_report(order: CertificateOrder, holders: Sequence[Holder], hand: Scribe) -> Report:
    """The certificates in the order of ``holders``, in the languages of ``hand``."""
    about = _about(order, hand.pen)
    points = tuple(hand.line(one) for one in order.learned)
    return Report(
        meta=_meta(order, hand.pen),
        cover=None,
        sections=tuple(
            Section((), (_certificate(order, holder, hand, about, points),)) for holder in holders
        ),
        page="bare" if order.printed else "framed",
    )


def _certificate(
    order: CertificateOrder,
    holder: Holder,
    hand: Scribe,
    about: Runs,
    points: tuple[Runs, ...],
) -> Certificate:
    pen = hand.pen
    right, up = order.shift if order.printed else (0.0, 0.0)
    subtitle = (Run(order.title[EN], EN),) if pen.lang == ZH else ()
    number = certificate_number(order.workshop, holder.number)
    return Certificate(
        number=pen.runs(pen.tr("Certificate No. {number}", number=number), "label"),
        title=() if order.printed else pen.runs(pen.said(order.title)),
        subtitle=() if order.printed else subtitle,
        opening=pen.runs("" if pen.lang == ZH else pen.tr("This is to certify that")),
        name=(*pen.runs(holder.name, "name"), *pen.runs("：" if pen.lang == ZH else "", "label")),
        texts=(
            pen.runs(_attended(order, pen)),
            *(one.runs(_certified(order, holder, one)) for one in hand.pens[1:]),
        ),
        heading=pen.runs(pen.tr("What was learned"), "label") if points else (),
        points=points,
        trainer=_signed(pen.tr("Trainer"), order.workshop.trainer, pen),
        organiser=_signed(pen.tr("Organiser"), order.organiser, pen),
        seal=pen.runs(pen.tr("(Seal)"), "label"),
        about=about,
        issued=pen.runs(_issued(holder, pen)),
        logo=order.logo,
        shift=(right * POINTS_OF_MM, up * POINTS_OF_MM),
    )


def _facts(order: CertificateOrder, pen: Pen) -> dict[str, str]:
    days = order.workshop.days
    return {
        "title": order.course(pen.lang),
        "hours": _hours(order.hours, pen),
        "first": pen.texts.date(days[0].day),
        "last": pen.texts.date(days[-1].day),
    }


def _hours(hours: float, pen: Pen) -> str:
    one = 1 if hours == 1 else 2
    return pen.trn("{hours} hour", "{hours} hours", one, hours=written(hours))


def _attended(order: CertificateOrder, pen: Pen) -> str:
    """What stands under the name."""
    facts = _facts(order, pen)
    if facts["first"] == facts["last"]:
        return pen.tr(
            "attended the course “{title}” ({hours}) on {first} and completed all its content.",
            **facts,
        )
    return pen.tr(
        "attended the course “{title}” ({hours}) from {first} to {last} and completed all its"
        " content.",
        **facts,
    )


def _certified(order: CertificateOrder, holder: Holder, pen: Pen) -> str:
    """The same with the name in it, for the second language."""
    facts = _facts(order, pen) | {"name": holder.name}
    if facts["first"] == facts["last"]:
        return pen.tr(
            "This is to certify that {name} attended the course “{title}” ({hours}) on {first} and"
            " completed all its content.",
            **facts,
        )
    return pen.tr(
        "This is to certify that {name} attended the course “{title}” ({hours}) from {first} to"
        " {last} and completed all its content.",
        **facts,
    )


def _about(order: CertificateOrder, pen: Pen) -> Runs:
    """Date, place and hours at the foot; from when to when where it was one day."""
    workshop = order.workshop
    days = workshop.days
    first = days[0]
    when = pen.texts.date(first.day)
    hours = pen.tr("Hours: {hours}", hours=written(order.hours))
    if len(days) > 1:
        when = pen.tr("{first} to {last}", first=when, last=pen.texts.date(days[-1].day))
    else:
        spans = [
            f"{clock(start, pen)}–{clock(end, pen)}" for start, end in day_spans(workshop, first)
        ]
        hours = pen.tr(
            "Hours: {hours} ({times}, breaks included)",
            hours=written(order.hours),
            times=("，" if pen.lang == ZH else ", ").join(spans),
        )
    return pen.runs(dotted(pen.lang, when, first.place, hours))


def _issued(holder: Holder, pen: Pen) -> str:
    """The date of issue; room to write it by hand on one that is printed before class."""
    if holder.issued is None:
        return pen.tr("Issued on ____________________")
    return pen.tr("Issued on {date}", date=pen.texts.date(holder.issued))


def _signed(label: str, name: str, pen: Pen) -> Runs:
    return (
        *pen.runs(f"{label}　" if pen.lang == ZH else f"{label}: ", "label"),
        *pen.runs(name, "name"),
    )


def _meta(order: CertificateOrder, pen: Pen) -> Meta:
    workshop = order.workshop
    title = pen.said(order.title)
    return Meta(
        title=f"{order.course(pen.lang)} {title}",
        client=workshop.client,
        date_line=pen.texts.date(workshop.days[0].day),
        place=workshop.days[0].place,
        trainer=workshop.trainer,
        language=pen.lang,
        footer=pen.runs(title, "label"),
        dress=Dress(accent=order.accent),
    )
