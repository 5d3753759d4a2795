"""The list of certificates: every number that was given, void ones too, and who has none."""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.core.certificates import Attended, Certificate, certificate_number
from facilitator.core.report_look import PLAIN_DRESS, Dress
from facilitator.core.text import dotted
from facilitator.core.workshop import Workshop
from facilitator.reports.model import (
    Block,
    Column,
    Heading,
    Lead,
    Meta,
    Note,
    Report,
    Row,
    Section,
    Table,
)
from facilitator.reports.pen import Pen

NUMBER, STATE, ISSUED, SHARE = 112.0, 62.0, 92.0, 92.0
"""Widths of columns; names and departments share what is left."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A certificate and whose it is; None for somebody who is off the list."""

    certificate: Certificate
    person: Attended | None


def certificate_list(
    workshop: Workshop,
    listed: Sequence[Listed],
    without: Sequence[Attended],
    pen: Pen,
    dress: Dress = PLAIN_DRESS,
) -> Report:
    """One table of numbers, and one of those who have no certificate that is good."""
    states = [one.certificate.state for one in listed]
    lead = pen.tr(
        "{issued} issued, {printed} pre-printed, {void} void.",
        issued=states.count("issued"),
        printed=states.count("pre-printed"),
        void=states.count("void"),
    )
    blocks: list[Block] = [Lead(pen.runs(lead)), _numbers(workshop, listed, pen)]
    if without:
        blocks += [Heading(pen.runs(pen.tr("Without a certificate"))), _without(without, pen)]
    rule = pen.tr(
        "A certificate is for those who attended at least 80% of the minutes, as far as attendance was"
        " noted; the trainer decides. A number is never given twice."
    )
    blocks.append(Note(pen.runs(rule, "label")))
    title = pen.tr("Certificate list")
    footer = dotted(pen.lang, workshop.named_client, workshop.title, title)
    return Report(
        meta=Meta(
            title=f"{workshop.title} {title}",
            client=workshop.client,
            date_line=pen.texts.date(workshop.days[0].day),
            place=workshop.days[0].place,
            trainer=workshop.trainer,
            language=pen.lang,
            footer=pen.runs(footer, "label"),
            dress=dress,
        ),
        cover=None,
        sections=(Section(pen.runs(title), tuple(blocks)),),
    )


def _numbers(workshop: Workshop, listed: Sequence[Listed], pen: Pen) -> Table:
    words = {
        "issued": pen.tr("issued"),
        "pre-printed": pen.tr("pre-printed"),
        "void": pen.tr("void"),
    }
    gone = pen.tr("(no longer on the list)")
    rows = tuple(
        Row(
            (
                pen.cell(certificate_number(workshop, one.certificate.number), role="figure"),
                pen.cell(one.person.person.name if one.person else gone, bold=True, role="name"),
                pen.cell(one.person.person.department if one.person else "", role="name"),
                pen.cell(words[one.certificate.state]),
                pen.cell(
                    pen.texts.date(one.certificate.issued) if one.certificate.issued else "–",
                    role="figure",
                ),
            )
        )
        for one in listed
    )
    columns = (
        Column(pen.runs(pen.tr("Certificate No."), "label"), NUMBER),
        Column(pen.runs(pen.tr("Name"), "label")),
        Column(pen.runs(pen.tr("Department"), "label")),
        Column(pen.runs(pen.tr("State"), "label"), STATE),
        Column(pen.runs(pen.tr("Date of issue"), "label"), ISSUED),
    )
    none = pen.tr("No certificate has been printed yet.")
    empty = () if rows else pen.runs(none)
    return Table(columns=columns, rows=rows, empty=empty, dense=len(rows) > 20)


def _without(people: Sequence[Attended], pen: Pen) -> Table:
    rows = tuple(
        Row(
            (
                pen.cell(one.person.name, bold=True, role="name"),
                pen.cell(one.person.department, role="name"),
                pen.cell(said_share(one, pen), role="figure"),
            )
        )
        for one in people
    )
    columns = (
        Column(pen.runs(pen.tr("Name"), "label")),
        Column(pen.runs(pen.tr("Department"), "label")),
        Column(pen.runs(pen.tr("Attendance"), "label"), SHARE, "right", "figure"),
    )
    return Table(columns=columns, rows=rows, dense=len(rows) > 20)


def said_share(one: Attended, pen: Pen) -> str:
    """How much of the minutes somebody attended."""
    return pen.tr("not noted") if one.share is None else pen.percent(one.share)
