"""The texts a report proposes, and what the trainer made of them.

A proposal has a key that stays its own from report to report. An edit belongs to one language; it
stands until it is put back, also when the figures it was written upon have changed since: then it
is said to be outdated.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from facilitator.core.errors import FieldEmpty, FieldTooLong, NotADay
from facilitator.core.notebook import ReportText
from facilitator.core.text import display_width, tidy

ProposalKind: TypeAlias = Literal["text", "day"]
"""What may stand there: any text, or a day written 2026-04-06."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One text of a report as the program proposes it.

    ``name`` is what it is called for a reader, ``basis`` are the figures it rests on, ``most`` is
    its greatest width in half-width characters.
    """

    key: str
    name: str
    text: str
    basis: str = ""
    most: int = 160
    kind: ProposalKind = "text"


@dataclass(frozen=True, slots=True)
class Worded:
    """A proposal and the text that is printed."""

    proposal: Proposal
    text: str
    edited: bool = False
    outdated: bool = False


def edit_id(locale: str, key: str) -> str:
    """What the edit of a text in one language is kept under."""
    return f"{locale}/{key}"


def with_edits(
    proposals: Iterable[Proposal], edits: Iterable[ReportText], locale: str
) -> dict[str, Worded]:
    """Key -> text, in the order of the proposals; an edit of what is not proposed has no place."""
    kept = {one.id: one for one in edits}
    found: dict[str, Worded] = {}
    for one in proposals:
        edit = kept.get(edit_id(locale, one.key))
        found[one.key] = (
            Worded(one, one.text)
            if edit is None
            else Worded(one, edit.text, edited=True, outdated=edit.basis != one.basis)
        )
    return found


def checked_edit(proposal: Proposal, text: str) -> str:
    """The text as it can be printed in its place: one line, or a day.

    Raises:
        FieldEmpty, FieldTooLong, NotADay
    """
    text = tidy(text)
    if not text:
        raise FieldEmpty("report-text")
    if proposal.kind == "day":
        try:
            return date.fromisoformat(text).isoformat()
        except ValueError as error:
            raise NotADay(text) from error
    if display_width(text) > proposal.most:
        raise FieldTooLong("report-text", proposal.most)
    return text
