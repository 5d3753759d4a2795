"""What the files are called that a workshop gives out, and for whom each of them is."""

from collections.abc import Mapping

from facilitator.core.certificates import Attended
from facilitator.core.exporting import Exported, GivenKind, Offer
from facilitator.core.scoring.rounding import percent
from facilitator.messages import sentence
from facilitator.ui.look import Look

MOST_NAMES = 8
"""So many people without a certificate are named; the others are counted."""


def kind_name(look: Look, kind: GivenKind) -> str:
    """培训总结; 学员手册."""
    names: Mapping[GivenKind, str] = {
        "summary": look.tr("Training summary"),
        "hand-outs": look.tr("Participant hand-out"),
        "certificates": look.tr("Certificates"),
        "certificate-list": look.tr("Certificate list"),
        "long-picture": look.tr("Long pictures"),
        "charts": look.tr("Charts"),
        "slides": look.tr("Screen pages"),
        "follow-up": look.tr("Follow-up form"),
        "edition": look.tr("Follow-up report"),
        "data": look.tr("Raw data (Excel)"),
        "data-csv": look.tr("Raw data (.csv)"),
        "record": look.tr("Trainer’s full record"),
    }
    return names[kind]


def for_whom(look: Look, kind: GivenKind, offer: Offer) -> str:
    """For whom it is, and what is in it."""
    waves = look.tr(", ").join(str(wave) for wave in offer.waves)
    said: Mapping[GivenKind, str] = {
        "summary": look.tr("For the client: findings, results and next steps"),
        "hand-outs": look.tr("For each group: its own results and commitments, one PDF a group"),
        "certificates": look.tr("For participants: one page each"),
        "certificate-list": look.tr("For the client or your files: every number, and who has none"),
        "long-picture": look.tr(
            "For a chat: highlights for the class, key findings for the client"
        ),
        "charts": look.tr("For your own slides: every chart as PNG and SVG"),
        "slides": look.tr("For participants to read again: what was on the screen, as a PDF"),
        "follow-up": look.tr("For the client’s HR, to report what became of the commitments"),
        "edition": look.tr("For the client: what was kept after {days} days", days=waves),
        "data": look.tr("For whoever evaluates: everything recorded, with a dictionary"),
        "data-csv": look.tr("The same, one text file for each table"),
        "record": look.tr("For you alone: every score, time and note"),
    }
    return said[kind]


def nothing_of(look: Look, kind: GivenKind, offer: Offer) -> str:
    """Why there is nothing of a kind; "" where there is something."""
    match kind:
        case "follow-up" if not offer.commitments:
            return look.tr("No commitment was noted, so there is nothing to follow up")
        case "edition" if not (offer.commitments and offer.waves):
            return look.tr("No follow-up form has come back")
        case "long-picture" | "charts" if not offer.begun:
            return look.tr("This workshop has not begun yet")
        case "certificates" | "certificate-list" if not offer.attended:
            return look.tr("Nobody is listed; names are added on Home, under “People…”")
        case "hand-outs" if not offer.groups:
            return look.tr("There are no groups")
        case _:
            return ""


def share_of(look: Look, one: Attended) -> str:
    """How much somebody attended: 93%."""
    return look.tr("not noted") if one.share is None else percent(one.share)


def told(look: Look, found: Exported) -> str:
    """What else is to be known of what was written, in a line each; "" for nothing."""
    lines: list[str] = []
    if found.issued:
        lines.append(
            look.trn(
                "{count} certificate is in it.", "{count} certificates are in it.", found.issued
            )
        )
    if found.without:
        lines.append(_without(look, found))
    lines += [
        look.tr(
            "Left out: {kind}. {reason}",
            kind=kind_name(look, kind),
            reason=sentence(why, look.texts),
        )
        for kind, why in found.skipped
    ]
    if found.missing:
        lines.append(
            look.tr(
                "No font has these characters, they are printed as □: {glyphs}",
                glyphs=found.missing,
            )
        )
    return "\n".join(lines)


def _without(look: Look, found: Exported) -> str:
    named = [
        look.tr("{name} ({share})", name=one.person.name, share=share_of(look, one))
        for one in found.without[:MOST_NAMES]
    ]
    names = look.tr(", ").join(named)
    more = len(found.without) - len(named)
    if more:
        return look.trn(
            "No certificate, with attendance: {names} and {count} more.",
            "No certificate, with attendance: {names} and {count} more.",
            more,
            names=names,
        )
    return look.tr("No certificate, with attendance: {names}.", names=names)
