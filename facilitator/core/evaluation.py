"""What questionnaires and tests left, as a summary prints it: counts, means, and of how many people.

Single answers never come here, nor do names or codes. Intervals and coefficients arrive as they
were computed; what of all this may be shown is decided by ``thresholds`` and ``suppression``.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import fsum

from facilitator.core.scoring.rounding import half_up, tenths
from facilitator.core.text import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """The 95% interval of a figure."""

    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistic:
    """A figure for the appendix: what it is, of how many people, and its interval if it has one.

    ``note`` is what has to be known about it ("two-sided, exact", "unstable").
    """

    name: Words
    value: float
    people: int
    interval: Interval | None = None
    decimals: int = 2
    note: Words = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True, kw_only=True)
class Rated:
    """One item of a questionnaire: how many gave each answer, the lowest first, which counts 1."""

    text: Words
    counts: tuple[int, ...]

    @property
    def people(self) -> int:
        """How many answered it."""
        return sum(self.counts)

    @property
    def mean(self) -> float:
        """The mean answer. Of nobody there is none: ask ``people`` first."""
        return fsum(level * count for level, count in enumerate(self.counts, 1)) / self.people

    def at_least(self, level: int) -> int:
        """How many gave this answer or a higher one."""
        return sum(self.counts[level - 1 :])


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How the pace was: so many say rather slow, right, rather fast."""

    slow: int
    right: int
    fast: int

    @property
    def people(self) -> int:
        """How many answered."""
        return self.slow + self.right + self.fast


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """Would people recommend it, 0…10: how many gave each answer, and the interval of the index."""

    counts: tuple[int, ...]
    interval: Interval | None = None

    @property
    def people(self) -> int:
        """How many answered."""
        return sum(self.counts)

    @property
    def parts(self) -> tuple[int, int, int]:
        """How many said 9–10, 7–8 and 0–6."""
        return sum(self.counts[9:]), sum(self.counts[7:9]), sum(self.counts[:7])

    @property
    def index(self) -> float:
        """Per cent of 9–10 less per cent of 0–6, −100…100."""
        high, _, low = self.parts
        return 100 * (high - low) / self.people


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """What several comments are about, as the trainer put it; one person may be in several."""

    title: Words
    people: int
    gist: Words = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True, kw_only=True)
class Reaction:
    """Level 1: the form at the end of the day.

    ``overall`` is the item about the whole, ``useful`` the one on what can be used at work;
    ``commenting`` is how many wrote something, ``quotes`` what of it is quoted, with nothing in it
    that tells who wrote it.
    """

    invited: int
    returned: int
    overall: Rated | None = None
    useful: Rated | None = None
    items: tuple[Rated, ...] = ()
    pace: Pace | None = None
    recommendation: Recommendation | None = None
    commenting: int = 0
    themes: tuple[Theme, ...] = ()
    quotes: tuple[Words, ...] = ()

    @property
    def asked(self) -> tuple[Rated, ...]:
        """Every item on the scale 1–5: the whole, the use, the others."""
        first = (one for one in (self.overall, self.useful) if one is not None)
        return (*first, *self.items)


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched:
    """Before and after of those who answered both times: means, and how many went which way."""

    name: Words
    before: float
    after: float
    up: int
    same: int
    down: int

    @property
    def people(self) -> int:
        """How many answered both times."""
        return self.up + self.same + self.down


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfRating:
    """ICA-6: the whole of it, its items, and the means of single people before and after."""

    total: Matched
    items: tuple[Matched, ...] = ()
    each: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """What groups made and was judged by a rubric: their mean, and how many reached the mark."""

    name: Words
    groups: int
    mean: float
    mark: float
    reached: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Learning:
    """Level 2. ``knowledge`` is in per cent right, ``self_rating`` on a scale 1–5."""

    knowledge: Matched | None = None
    items: int = 0
    self_rating: SelfRating | None = None
    products: tuple[Product, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """One dimension of service: what people expect, what they find, of those who said both."""

    name: Words
    expected: float
    perceived: float
    people: int

    @property
    def short(self) -> float:
        """By how much it falls short, between the figures printed; below 0 it does more."""
        return half_up(tenths(self.expected) - tenths(self.perceived), 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Supplier:
    """A department that was rated: by how many, and what they find in each dimension.

    ``None`` where nobody rated it there.
    """

    name: str
    people: int
    perceived: tuple[float | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Priority:
    """What is to become better first: what groups chose, and how many of them."""

    text: Words
    groups: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """The baseline of internal service, on a scale 1–7; ``suppliers`` by the same dimensions."""

    dimensions: tuple[Gap, ...] = ()
    suppliers: tuple[Supplier, ...] = ()
    priorities: tuple[Priority, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Instrument:
    """What was asked, for the page on method: the answers that came, and those matched, if any."""

    name: Words
    scale: str
    answered: int
    matched: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """Everything questionnaires and tests left; a level without data is None.

    ``least`` is the smallest number of people a part is shown of: 5, or more where the trainer
    chose so.
    """

    reaction: Reaction | None = None
    learning: Learning | None = None
    service: Service | None = None
    instruments: tuple[Instrument, ...] = ()
    statistics: tuple[Statistic, ...] = ()
    least: int = 5


def widest_gaps(dimensions: Sequence[Gap]) -> list[Gap]:
    """The dimensions by how far they fall short, the widest gap first; equal ones as they came."""
    return sorted(dimensions, key=lambda one: -one.short)
