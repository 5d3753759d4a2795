"""What stands in the way of a PDF that is made or opened, as one sentence with its remedy."""

from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.core import errors, paper_errors
from facilitator.core.errors import UserError
from facilitator.core.finish import LONGEST_PASSWORD, SHORTEST_PASSWORD
from facilitator.texts import Texts

if TYPE_CHECKING:
    from facilitator.core.charts.colour import Accent
    from facilitator.core.report_texts import CardKind


def darkened(accent: "Accent", texts: Texts) -> str:
    """Says that a colour is printed darker than it was asked for; "" where it is not."""
    if not accent.changed:
        return ""
    return texts.tr(
        "White text could not be read on {wanted}; it is printed as {colour}.",
        wanted=accent.wanted,
        colour=accent.colour,
    )


def about_pdfs(error: UserError, texts: Texts) -> str:
    """The sentence, "" for what is no matter of a PDF."""
    match error:
        case errors.NotAPassword(path=path):
            return _not_a_password(path, texts)
        case errors.ArchiveWithPassword():
            return texts.tr(
                "Archives take no file with a password. Choose one of the two: for the archive, or"
                " with a password."
            )
        case errors.PasswordNeeded():
            return texts.tr("This PDF opens with its password only. Type it.")
        case errors.WrongPassword():
            return texts.tr("That is not the password of this PDF. Type it again.")
        case paper_errors.NoPhotoForCover(title=title):
            return texts.tr(
                "“{title}” has no photo for the cover yet. Take one in, name one with"
                " --cover-photo, or choose another cover.",
                title=title,
            )
        case paper_errors.OneWorkshopOnly():
            return texts.tr(
                "This document is about one workshop. Name one, in quotation marks where its title"
                " has spaces; only --kind programme takes several."
            )
        case paper_errors.TooFewRuns():
            return texts.tr(
                "A programme report needs at least two workshops. Name each of them by its number"
                " or title."
            )
        case paper_errors.ReportFull(kind=kind, most=most, later=later):
            return full_sentence(texts, kind, most, later=later)
        case errors.RenderingStopped():
            return texts.tr(
                "The pages could not be made, because the part of the program that makes them"
                " stopped. Everything entered is saved. Please try again."
            )
        case _:
            return ""


def full_sentence(texts: Texts, kind: "CardKind", most: int, *, later: bool) -> str:
    """Why a report takes no other finding, step or recommendation; ``later`` is an edition after
    30, 60 or 90 days."""
    match kind:
        case "finding" if later:
            return texts.tr(
                "Besides what changed, page 1 has room for {most} findings. Leave one out before you"
                " add another.",
                most=most,
            )
        case "finding":
            return texts.tr(
                "Page 1 has room for {most} findings. Leave one out before you add another.",
                most=most,
            )
        case "step" if later:
            return texts.tr(
                "Page 1 has room for {most} steps. Leave one out before you add another.", most=most
            )
        case "step":
            return texts.tr(
                "The calendar has room for {most} steps. Leave one out before you add another.",
                most=most,
            )
        case "advice":
            return texts.tr(
                "The report has room for {most} recommendations. Leave one out before you add"
                " another.",
                most=most,
            )


def _not_a_password(path: Path | None, texts: Texts) -> str:
    """Without the password itself: a message may be read by others."""
    rule = texts.tr(
        "{shortest} to {longest} letters, digits and signs of an English keyboard, without a space"
        " at either end",
        shortest=SHORTEST_PASSWORD,
        longest=LONGEST_PASSWORD,
    )
    if path is None:
        return texts.tr("A password has {rule}.", rule=rule)
    return texts.tr(
        "“{path}” holds no password that a PDF takes. Write it in one line: {rule}.",
        path=path,
        rule=rule,
    )
