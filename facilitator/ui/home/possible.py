"""Why something cannot be done with the chosen workshop, in one short sentence for each."""

from typing import TYPE_CHECKING

from facilitator.core.workshop import Status
from facilitator.texts import Texts

if TYPE_CHECKING:
    # The list of keys is loaded when it is first wanted; see facilitator.loading.
    from facilitator.ui.home.keys import HomeDeed


def rehearsable(status: Status, *, sample: bool) -> bool:
    """Whether a workshop is offered for a rehearsal: in the middle of a day with people, whoever
    took it for the workshop itself would lose scores. The sample has nothing to lose."""
    return status == "draft" or sample


def hindered(texts: Texts, status: Status | None, *, sample: bool) -> "dict[HomeDeed, str]":
    """What cannot be done; ``status`` is that of the chosen workshop, None where none is chosen."""
    if status is None:
        return dict.fromkeys(
            (
                "start",
                "rehearse",
                "check",
                "people",
                "print",
                "documents",
                "programme",
                "messages",
                "follow-up",
                "delete",
            ),
            texts.tr("No workshop is chosen"),
        )
    found: dict[HomeDeed, str] = {}
    if status == "finished":
        found["start"] = found["check"] = texts.tr("This workshop has ended")
    if not rehearsable(status, sample=sample):
        found["rehearse"] = texts.tr("This workshop has begun already")
    if status == "draft":
        found["messages"] = found["follow-up"] = texts.tr("This workshop has not begun yet")
    if status == "running":
        found["delete"] = texts.tr("This workshop has not ended yet")
    return found


def said(texts: Texts, deed: "HomeDeed", reason: str, status: Status | None) -> str:
    """The reason as its key says it: with what can be done instead."""
    if deed == "rehearse" and status is not None:
        return texts.tr(
            "A workshop that has begun cannot be rehearsed. Make a new one from the same template"
            " (Ctrl+N) and rehearse that."
        )
    return reason
