"""What the files are called that a workshop gives out, for whom they are, and what is in them."""

from collections.abc import Mapping

from facilitator.core.certificates import Attended
from facilitator.core.exporting import Exported, GivenKind, Offer, Reader
from facilitator.core.scoring.rounding import percent
from facilitator.live.exporting import reader_name
from facilitator.messages import sentence
from facilitator.sheet_messages import kept_line
from facilitator.ui.look import Look

MOST_NAMES = 8
"""So many people without a certificate are named; the others are counted."""


def kind_name(look: Look, kind: GivenKind) -> str:
    """培训总结; 学员手册."""
    names: Mapping[GivenKind, str] = {
        "summary": look.tr("Training summary"),
        "key-picture": look.tr("Key findings, picture"),
        "charts": look.tr("Charts"),
        "follow-up": look.tr("Follow-up form"),
        "edition": look.tr("Follow-up report"),
        "certificate-list": look.tr("Certificate list"),
        "hand-outs": look.tr("Participant hand-out"),
        "certificates": look.tr("Certificates"),
        "class-picture": look.tr("Class highlights, picture"),
        "slides": look.tr("Screen pages"),
        "data": look.tr("Raw data (Excel)"),
        "data-csv": look.tr("Raw data (.csv)"),
        "record": look.tr("Trainer’s full record"),
    }
    return names[kind]


def whose(look: Look, reader: Reader) -> tuple[str, str]:
    """Who may see files, and what is to be heeded of them; "" for nothing."""
    said: Mapping[Reader, tuple[str, str]] = {
        "client": (look.tr("For the client"), ""),
        "participants": (look.tr("For participants"), ""),
        "trainer": (look.tr("For you alone"), look.tr("do not pass on")),
    }
    return said[reader]


def what_is_in(look: Look, kind: GivenKind, offer: Offer, *, both: bool = False) -> str:
    """What is in it, and what it is for; ``both`` languages are in one file of some kinds."""
    if both and kind == "certificates":
        return look.tr("One page each, both languages on it")
    if both and kind == "slides":
        return look.tr("What was on the screen, as it was shown, as one PDF")
    waves = look.tr(", ").join(str(wave) for wave in offer.waves)
    said: Mapping[GivenKind, str] = {
        "summary": look.tr("Findings, results and next steps"),
        "key-picture": look.tr("Page 1 of the summary as a long picture, for a chat"),
        "charts": look.tr("Every chart of the summary as PNG and SVG, for slides"),
        "follow-up": look.tr("For HR to report what became of the commitments"),
        "edition": look.tr("What was kept after {days} days", days=waves),
        "certificate-list": look.tr("Every number, and who has none; with names"),
        "hand-outs": look.tr("One PDF a group: its own results and commitments"),
        "certificates": look.tr("One page each"),
        "class-picture": look.tr("The best of the day as a long picture, for a chat"),
        "slides": look.tr("What was on the screen, to read again, as a PDF"),
        "data": look.tr("Everything recorded, with a data dictionary, for evaluation"),
        "data-csv": look.tr("The same, one text file for each table"),
        "record": look.tr("Every score, correction, time and note"),
    }
    return said[kind]


def nothing_of(look: Look, kind: GivenKind, offer: Offer) -> str:
    """Why there is nothing of a kind; "" where there is something."""
    match kind:
        case "follow-up" if not offer.commitments:
            return look.tr("No commitment was noted, so there is nothing to follow up")
        case "edition" if not (offer.commitments and offer.waves):
            return look.tr("No follow-up form has come back")
        case "key-picture" | "class-picture" | "charts" if not offer.begun:
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


def how_many(look: Look, found: Exported) -> str:
    """How many files were written, and in how many .zip files they are."""
    files = look.trn("{count} file", "{count} files", found.files)
    if not found.packed:
        return files
    return look.trn(
        "{count} .zip file with {files} in it",
        "{count} .zip files with {files} in them",
        found.packed,
        files=files,
    )


def told(look: Look, found: Exported) -> str:
    """What else is to be known of what was written, in a line each; "" for nothing."""
    lines: list[str] = []
    if len(found.readers) > 1:
        lines.append(look.tr("; ").join(_counted(look, *one) for one in found.readers))
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
    lines += [kept_line(one, look.texts) for one in found.kept]
    if found.missing:
        lines.append(
            look.tr(
                "No font has these characters, they are printed as □: {glyphs}",
                glyphs=found.missing,
            )
        )
    return "\n".join(lines)


def _counted(look: Look, reader: Reader, count: int) -> str:
    files = look.trn("{count} file", "{count} files", count)
    return look.tr("{reader}: {words}", reader=reader_name(reader, look.texts), words=files)


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
