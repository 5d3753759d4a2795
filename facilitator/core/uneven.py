"""What the trainer wrote in one language of the documents and not in the other: two reports that
say different things.

What is left out is left out in both; a text rewritten in both counts as translated.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from facilitator.core.report_texts import (
    CARD_KINDS,
    Version,
    Words,
    card_of,
    is_own,
    kind_of,
    printed_cards,
)
from facilitator.core.text import EN, ZH


class Changes(NamedTuple):
    """The trainer's hand in one version: keys of rewritten texts, and of own cards, as printed."""

    rewritten: tuple[str, ...] = ()
    own: tuple[str, ...] = ()


NO_CHANGES = Changes()


class Uneven(NamedTuple):
    """How many texts are rewritten, and cards are the trainer's own, in one language alone: which
    it is, and the first version that lacks some of them, with the card of the first."""

    locale: str
    rewritten: int
    own: int
    lacking: Version
    card: str


def changes_in(words: Words) -> Changes:
    """What is the trainer's among the texts that are printed."""
    rewritten = (
        key for key, one in words.items() if one.edited and not one.out and not one.proposal.own
    )
    printed = (card for kind in CARD_KINDS for card in printed_cards(words, kind))
    return Changes(tuple(rewritten), tuple(card for card in printed if is_own(words, card)))


def uneven(found: Mapping[Version, Changes]) -> Uneven | None:
    """What one language has and the other lacks; None where both say the same, or one is alone."""
    for locale, other in ((ZH, EN), (EN, ZH)):
        here = {one: changes for one, changes in found.items() if one.locale == locale}
        pairs = ((one._replace(locale=other), changes) for one, changes in here.items())
        lacks = [(one, _lacks(found[one], changes)) for one, changes in pairs if one in found]
        some = [(one, lack) for one, lack in lacks if lack != NO_CHANGES]
        if some:
            version, first = some[0]
            return Uneven(
                locale,
                sum(len(lack.rewritten) for _one, lack in some),
                sum(len(lack.own) for _one, lack in some),
                version,
                card_of(first.rewritten[0]) if first.rewritten else first.own[0],
            )
    return None


def _lacks(has: Changes, wanted: Changes) -> Changes:
    """Cards of one's own have nothing in common but their kind."""
    return Changes(
        tuple(key for key in wanted.rewritten if key not in has.rewritten),
        tuple(_more(has.own, wanted.own)),
    )


def _more(has: Iterable[str], wanted: Iterable[str]) -> list[str]:
    counts = {kind: sum(kind_of(one) == kind for one in has) for kind in CARD_KINDS}
    return [
        card
        for kind in CARD_KINDS
        for card in [one for one in wanted if kind_of(one) == kind][counts[kind] :]
    ]
