"""The texts a report proposes, and what the trainer made of them.

A proposal has a key that stays its own from report to report. An edit belongs to one version of one
document; it stands until it is put back, also when the figures it was written upon have changed
since: then it is said to be outdated.

Texts that stand together in the report are a card ("finding.b1" holds "finding.b1.claim"). A card
of the program's can be left out, and cards of the trainer's own come behind those of its kind; both
are kept as a text under the key of the card itself.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal, NamedTuple, TypeAlias

from facilitator.core.errors import FieldEmpty, FieldTooLong, NotADay
from facilitator.core.notebook import (
    LEFT_OUT,
    PRINTED,
    Notebook,
    Objective,
    Photo,
    ReportText,
    card_key,
    is_about_photo,
    photo_key,
)
from facilitator.core.paper_errors import ReportFull
from facilitator.core.text import display_width, tidy

ProposalKind: TypeAlias = Literal["text", "day"]
"""What may stand there: any text, or a day written 2026-04-06."""
CardKind: TypeAlias = Literal["finding", "step", "advice"]
CARD_KINDS: tuple[CardKind, ...] = ("finding", "step", "advice")

SUMMARY = 0
"""The summary among the documents; the others are named by the days after which they are made."""
MOST: Mapping[CardKind, int] = {"finding": 3, "step": 9, "advice": 5}
"""How many cards of a kind a summary has room for: the findings stand on its page 1."""
MOST_LATER: Mapping[CardKind, int] = {"finding": 5, "step": 3, "advice": 5}
"""The same of an edition: what changed since the wave before is among its findings, and its steps
stand on its page 1."""
_EVERY_LANGUAGE = "all"
_LEADS: Mapping[CardKind, tuple[str, ...]] = {
    "finding": ("claim",),
    "step": ("what",),
    "advice": ("finding", "action"),
}
"""The texts without which a card of one's own has nothing to say yet."""


class Version(NamedTuple):
    """One document in one language; ``wave`` is `SUMMARY`, or the days (30, 60, 90) after which an
    edition is made."""

    locale: str
    wave: int = SUMMARY

    @property
    def prefix(self) -> str:
        """What the ids of its edits begin with."""
        return f"{self.locale}/{self.wave}/" if self.wave else f"{self.locale}/"

    @property
    def everywhere(self) -> "Version":
        """The document whatever its language: what the program proposes is left out in both."""
        return self._replace(locale=_EVERY_LANGUAGE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One text of a report as the program proposes it.

    ``name`` is what it is called for a reader, ``basis`` are the figures it rests on, ``most`` is
    its greatest width in half-width characters. One on a card of the trainer's ``own`` may be empty.
    """

    key: str
    name: str
    text: str
    basis: str = ""
    most: int = 160
    kind: ProposalKind = "text"
    own: bool = False


@dataclass(frozen=True, slots=True)
class Worded:
    """A proposal and the text that is printed, unless its card is left ``out``."""

    proposal: Proposal
    text: str
    edited: bool = False
    outdated: bool = False
    out: bool = False


Words: TypeAlias = Mapping[str, Worded]
"""Key -> text, in the order of the document."""


def edit_id(version: Version, key: str) -> str:
    """What the edit of a text is kept under."""
    return f"{version.prefix}{key}"


def card_of(key: str) -> str:
    """The card a text stands on; a text alone is a card of its own."""
    return key.rpartition(".")[0] or key


def kind_of(card: str) -> CardKind | None:
    """What a card is; None of the claim, which is always there."""
    kind = card.partition(".")[0]
    return next((one for one in CARD_KINDS if one == kind), None)


def own_cards(edits: Iterable[ReportText], version: Version, kind: CardKind) -> list[str]:
    """The cards of the trainer's own, in the order in which they were begun."""
    found = _decided(edits, version, PRINTED)
    return sorted(one for one in found if kind_of(one) == kind)


def left_out(edits: Iterable[ReportText], version: Version) -> frozenset[str]:
    """The cards that were left out, in every language of the document."""
    return frozenset(_decided(edits, version.everywhere, LEFT_OUT))


def _decided(edits: Iterable[ReportText], version: Version, how: str) -> list[str]:
    end = card_key("")
    return [
        one.id.removeprefix(version.prefix).removesuffix(end)
        for one in edits
        if one.text == how
        and one.id.startswith(version.prefix)
        and one.id.endswith(end)
        # An edition of the same language begins alike, and goes on with its days.
        and "/" not in one.id.removeprefix(version.prefix)
    ]


def place_of_change(before: Notebook, after: Notebook, version: Version) -> str:
    """The card on which two notebooks differ: the id of an objective, `photo_key` of a photo, "" of
    what is in no version of the report or in another one."""
    found = (
        one for one in (*after.items, *before.items) if not (before.holds(one) and after.holds(one))
    )
    for one in found:
        match one:
            case Objective():
                return one.id
            case Photo():
                return photo_key(one.id)
            case ReportText():
                return one.id if is_about_photo(one) else _card_in(one, version)
            case _:
                pass
    return ""


def _card_in(edit: ReportText, version: Version) -> str:
    for one in (version, version.everywhere):
        key = edit.id.removeprefix(one.prefix)
        # An edition of the same language begins alike, and goes on with its days.
        if key != edit.id and "/" not in key:
            return card_of(key)
    return ""


def room_of(version: Version, kind: CardKind) -> int:
    """How many cards of a kind the document has room for."""
    return (MOST_LATER if version.wave else MOST)[kind]


def with_edits(
    proposals: Iterable[Proposal], edits: Iterable[ReportText], version: Version
) -> dict[str, Worded]:
    """The texts in the order of the proposals; an edit of what is not proposed has no place.

    Where the figures brought more than there is room for beside the trainer's own cards, the last
    of the program's are left out.
    """
    edits = tuple(edits)
    kept = {one.id: one for one in edits}
    out = left_out(edits, version)
    found: dict[str, Worded] = {}
    for one in proposals:
        edit, gone = kept.get(edit_id(version, one.key)), card_of(one.key) in out
        found[one.key] = (
            Worded(one, one.text, out=gone)
            if edit is None
            else Worded(one, edit.text, edited=True, outdated=edit.basis != one.basis, out=gone)
        )
    over = {card for kind in CARD_KINDS for card in _too_many(found, version, kind)}
    return {
        key: replace(one, out=True) if card_of(key) in over else one for key, one in found.items()
    }


def _too_many(words: Words, version: Version, kind: CardKind) -> list[str]:
    printed = printed_cards(words, kind)
    spare = len(printed) - room_of(version, kind)
    proposed = [one for one in printed if not is_own(words, one)]
    return proposed[max(0, len(proposed) - spare) :] if spare > 0 else []


def cards_of(words: Words, kind: CardKind) -> list[str]:
    """All cards of a kind, printed or not."""
    return list(dict.fromkeys(one for key in words if kind_of(one := card_of(key)) == kind))


def printed_cards(words: Words, kind: CardKind) -> list[str]:
    """Those of them that are printed: not left out, and with something to say."""
    said = {key for key, one in words.items() if one.text and not one.out}
    leads = {one: {f"{one}.{part}" for part in _LEADS[kind]} for one in cards_of(words, kind)}
    return [one for one, keys in leads.items() if keys & said]


def text_of(words: Words, key: str) -> str:
    """The text under a key; "" where the document has none there."""
    return words[key].text if key in words else ""


def is_own(words: Words, card: str) -> bool:
    """Whether a card is the trainer's own."""
    return any(one.proposal.own for key, one in words.items() if card_of(key) == card)


def insist_on_room(
    words: Words, edits: Iterable[ReportText], version: Version, kind: CardKind
) -> None:
    """``words`` are those that were read last, ``edits`` what is kept by now.

    Raises:
        ReportFull: one card more would be too many
    """
    edits = tuple(edits)
    out = left_out(edits, version)
    proposed = [one for one in cards_of(words, kind) if not is_own(words, one) and one not in out]
    taken = len(proposed) + len(own_cards(edits, version, kind))
    if taken >= room_of(version, kind):
        raise ReportFull(kind, room_of(version, kind), later=bool(version.wave))


def full_kinds(words: Words, version: Version) -> frozenset[CardKind]:
    """The kinds of which one card more would be too many."""
    counts = {
        kind: len({one for one in cards_of(words, kind) if not _is_out(words, one)})
        for kind in CARD_KINDS
    }
    return frozenset(kind for kind in CARD_KINDS if counts[kind] >= room_of(version, kind))


def _is_out(words: Words, card: str) -> bool:
    return any(one.out for key, one in words.items() if card_of(key) == card)


def checked_edit(proposal: Proposal, text: str) -> str:
    """The text as it can be printed in its place: one line, or a day.

    Raises:
        FieldEmpty, FieldTooLong, NotADay
    """
    text = tidy(text)
    if proposal.own and not text and proposal.kind == "text":
        return ""
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
