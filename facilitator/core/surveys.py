"""What people fill in by themselves: surveys, tests of knowledge, forms.

Nothing of it has points. How answers are counted is in ``statistics``; here is what is asked.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from facilitator.core.text import Words

SurveyKind: TypeAlias = Literal["survey", "test", "form"]
SURVEY_KINDS: tuple[SurveyKind, ...] = ("survey", "test", "form")
Wave: TypeAlias = Literal["baseline", "pre", "post", "day-30", "day-60", "day-90"]
WAVES: tuple[Wave, ...] = ("baseline", "pre", "post", "day-30", "day-60", "day-90")
WAVE_NAMES: Mapping[Wave, Words] = {
    "baseline": {"zh-CN": "训前", "en": "Before the course"},
    "pre": {"zh-CN": "课前", "en": "Before"},
    "post": {"zh-CN": "课后", "en": "After"},
    "day-30": {"zh-CN": "训后 30 天", "en": "Day 30"},
    "day-60": {"zh-CN": "训后 60 天", "en": "Day 60"},
    "day-90": {"zh-CN": "训后 90 天", "en": "Day 90"},
}
Answer: TypeAlias = Literal["scale", "text", "choice", "number", "date"]
ANSWERS: tuple[Answer, ...] = ("scale", "text", "choice", "number", "date")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """Whole numbers from ``low`` to ``high``; ``none`` is the answer that counts as missing."""

    low: int
    high: int
    low_label: Words
    high_label: Words
    none: Words | None = None

    @property
    def points(self) -> range:
        """Every number that may be ticked."""
        return range(self.low, self.high + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stem:
    """The beginning of a sentence that every item ends: “an excellent supplier should …”."""

    id: str
    text: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Dimension:
    """What several items measure together; ``academic`` is its name in the literature."""

    id: str
    name: Words
    academic: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One answer to tick."""

    id: str
    text: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One item. ``options`` where one is chosen; ``key``, ``taught_by`` and ``reason`` in a test.

    ``taught_by`` are the contents any one of which teaches what a test item asks.
    """

    id: str
    text: Words
    answer: Answer = "scale"
    dimension: str = ""
    scale: Scale | None = None
    options: tuple[Choice, ...] = ()
    key: tuple[str, ...] = ()
    taught_by: tuple[str, ...] = ()
    reason: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TestForm:
    """One of several parallel forms of a test: the items it asks, in order."""

    # Test runners take classes of this name for tests.
    __test__ = False

    id: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """One instrument, whole.

    Every item is asked under each of ``stems``; ``labels`` name the points of the scale one by one;
    ``short`` are the items of the short form. ``waves`` are the moments it is meant for, and no
    change is computed between two that lie less than ``earliest_change_days`` apart.
    """

    id: str
    kind: SurveyKind
    name: Words
    public_name: Words
    intro: Words
    items: tuple[Question, ...]
    waves: tuple[Wave, ...] = ()
    scale: Scale | None = None
    stems: tuple[Stem, ...] = ()
    labels: tuple[Words, ...] = ()
    dimensions: tuple[Dimension, ...] = ()
    short: tuple[str, ...] = ()
    earliest_change_days: int = 0
    forms: tuple[TestForm, ...] = ()

    def item(self, item_id: str) -> Question | None:
        """The item with this id."""
        return next((one for one in self.items if one.id == item_id), None)
