"""What the results of a workshop are looked at and worked on with: the texts of its report as
cards, its objectives, its photos, and the figures they rest on.

Words are in the language of the report where they are printed, else in that of the windows.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

from facilitator.core.notebook import Objective
from facilitator.core.objectives import Indicator, State
from facilitator.core.report_texts import SUMMARY, CardKind, ProposalKind, Version
from facilitator.core.rounds import TwoRounds
from facilitator.core.scoring.board import Scoreboard
from facilitator.core.uneven import NO_CHANGES, Changes
from facilitator.core.wording import marks
from facilitator.core.workshop import Group

Tab: TypeAlias = Literal["findings", "objectives", "steps", "advice"]
KIND_OF_TAB: Mapping[Tab, CardKind] = {"findings": "finding", "steps": "step", "advice": "advice"}
"""What can be added in a tab."""
TABS: tuple[Tab, ...] = ("findings", "objectives", "steps", "advice")

_TABS: Mapping[str, Tab] = {
    "claim": "findings",
    "finding": "findings",
    "step": "steps",
    "advice": "advice",
}

FEWEST_PHOTOS = 4
"""Fewer photos than this are said to be few."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardLine:
    """One text that can be rewritten, as it is called; ``part`` says what it is ("owner").

    ``edited`` is in the trainer's words, ``outdated`` where the figures have changed since.
    """

    key: str
    name: str
    part: str
    text: str
    kind: ProposalKind = "text"
    edited: bool = False
    outdated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TextCard:
    """Texts that belong together; ``source`` says what they rest on, ``page`` is where they are
    printed, 0 where they are not.

    ``own`` is a card of the trainer's own, ``out`` one that is left out, ``may_go`` whether it can be.
    """

    key: str
    tab: Tab
    number: int
    lines: tuple[CardLine, ...]
    source: str = ""
    page: int = 0
    own: bool = False
    out: bool = False
    may_go: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ObjectiveCard:
    """One objective as it stands; ``found`` is the figure that was measured, "" without one."""

    objective: Objective
    text: str
    state: State
    found: str
    page: int = 0


class MeasureOption(NamedTuple):
    """An indicator, what it is called, and the target that is usual for it."""

    indicator: Indicator
    words: str
    usual: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PhotoCard:
    """A photo and whether it is printed; ``picture`` is the sha256 of its JPEG."""

    key: str
    picture: str
    caption: str
    printed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NamesFound:
    """Names of participants in a report: how many were looked for, and which are there."""

    looked_for: int
    found: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The figures: groups in their order, what blocks are called, the scores; and of exercises in
    two rounds the share that was right in each."""

    groups: tuple[Group, ...]
    titles: Mapping[str, str]
    board: Scoreboard
    rounds: tuple[TwoRounds, ...] = ()


class Claims(NamedTuple):
    """Words of a document that claim too much: of which version, how many, and the key of the card
    with the first; "" where there is none. Beside them what is in the trainer's own words."""

    version: Version
    words: int
    card: str
    changes: Changes = NO_CHANGES


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultSheet:
    """Everything that can be worked on in one version of the report.

    ``wave`` is the document, one of the editions of ``waves`` or `SUMMARY`; ``full`` are the kinds
    of cards of which it has no room for one more. ``measures`` are the indicators there are, by
    `measure_key`; ``left_out`` the ids of objectives that were emptied.
    """

    language: str
    wave: int = SUMMARY
    waves: tuple[int, ...] = ()
    full: frozenset[CardKind] = frozenset()
    cards: tuple[TextCard, ...]
    objectives: tuple[ObjectiveCard, ...]
    measures: Mapping[str, MeasureOption]
    left_out: tuple[str, ...]
    photos: tuple[PhotoCard, ...]
    names: NamesFound
    pages: int

    @property
    def version(self) -> Version:
        """Which version of which document it is."""
        return Version(self.language, self.wave)

    def claims(self) -> Claims:
        """The words that claim too much in what is printed, and the card of the first of them."""
        printed = [one for one in self.cards if not one.out]
        found = [(one.key, line.text) for one in printed for line in one.lines]
        if self.wave == SUMMARY:
            found += [(one.objective.id, one.text) for one in self.objectives]
        return claims_in(self.version, found)

    def page_of(self, key: str) -> int:
        """Where a card is printed, 0 where it is not."""
        found = [one.page for one in self.cards if one.key == key]
        found += [one.page for one in self.objectives if one.objective.id == key]
        return found[0] if found else 0


def tab_of(card: str) -> Tab:
    """The tab on which a card stands, whether it is there or not; an objective has its id for a key."""
    return _TABS.get(card.partition(".")[0], "objectives")


def claims_in(version: Version, texts: Iterable[tuple[str, str]]) -> Claims:
    """The words that claim too much in texts, each with the card on which it stands."""
    counted = [(card, len(marks(text, version.locale))) for card, text in texts]
    first = next((card for card, count in counted if count), "")
    return Claims(version, sum(count for _card, count in counted), first)


def all_claims(found: Iterable[Claims]) -> Claims:
    """Those of several versions together, with the first of them."""
    some = [one for one in found if one.words]
    if not some:
        return Claims(Version(""), 0, "")
    return some[0]._replace(words=sum(one.words for one in some))


def measure_key(measure: str, block: str) -> str:
    """One indicator as a key of `ResultSheet.measures`."""
    return f"{measure}/{block}"
