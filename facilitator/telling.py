"""A story in words: what the lines of ``core.scoring.story`` say to a trainer.

One sentence for every line, the figure at its end, and whether it is the heading, an intermediate
figure or the result. The console shows them on a sheet; a record prints them as paragraphs.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from facilitator import telling_alone, telling_together
from facilitator.core.ledger import LogRow
from facilitator.core.said import MINUS, time_text
from facilitator.core.scoring.lines import Line
from facilitator.core.scoring.rounding import half_up
from facilitator.core.script import BlockScript
from facilitator.core.text import Words, part_name, pick
from facilitator.core.workshop import Workshop
from facilitator.texts import Texts

Weight: TypeAlias = Literal["rule", "line", "sum", "result", "head"]
"""How a line is set: the formula, one figure of many, what they add up to, the figure itself, a heading."""

DECIMALS = 4
NUMBERS = re.compile(r"\d+(?:\.\d+)?")
_PLACES = [
    "added",
    "alpha",
    "answering",
    "best",
    "beta",
    "bonus",
    "both",
    "cap",
    "columns",
    "compared",
    "count",
    "counted",
    "customer",
    "distorted",
    "each",
    "fallback",
    "first",
    "given",
    "givers",
    "got",
    "have",
    "high",
    "judges",
    "k",
    "kept",
    "key",
    "least",
    "left_out",
    "less",
    "level",
    "levels",
    "limit",
    "low",
    "mean",
    "members",
    "most",
    "name",
    "others",
    "par",
    "percent",
    "placed",
    "points",
    "rank",
    "raters",
    "reference",
    "rho",
    "right",
    "same",
    "second",
    "seconds",
    "share",
    "sheets",
    "shown",
    "size",
    "sum",
    "supplier",
    "tau",
    "team",
    "tokens",
    "typical",
    "used",
    "value",
    "weight",
    "whole",
    "worth",
    "x",
]
"""Every place that a sentence may have."""
_SUMS = (
    "points.sum", "rubric.sum", "quiz.sum", "heads.sum", "chips.mean", "ranking.sum", "time.sum",
    "cost.sum", "deal.sum", "deal.below", "awards.sum", "links.sum", "tokens.sum", "tokens.scaled",
    "matrix.adjusted", "checklist.mean", "composite.sum", "gap.mean", "gap.plain", "gap.weighted", "standing.mean",
)  # fmt: skip
_RESULTS = ("standing.total", "standing.given", "standing.rank", "standing.tied")


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What a workshop calls its things, in one language.

    ``letters`` maps part -> {option: letter of today}; ``say`` fills in and picks the pack's words.
    """

    say: Callable[[Words], str]
    groups: Mapping[str, str] = field(default_factory=dict[str, str])
    units: Mapping[str, str] = field(default_factory=dict[str, str])
    blocks: Mapping[str, str] = field(default_factory=dict[str, str])
    parts: Mapping[str, str] = field(default_factory=dict[str, str])
    letters: Mapping[str, Mapping[str, str]] = field(default_factory=dict[str, Mapping[str, str]])

    def of(self, line: Line) -> str:
        """The name of what a line is about."""
        return (
            self.say(line.name)
            or self.parts.get(line.about)
            or self.groups.get(line.about)
            or self.units.get(line.about)
            or self.blocks.get(line.about)
            or line.about
        )

    def chosen(self, line: Line) -> str:
        """The letters that were chosen in it."""
        letters = self.letters.get(line.about, {})
        return "".join(sorted(letters.get(one, one) for one in line.chosen))


@dataclass(frozen=True, slots=True)
class Told:
    """One line in words: the sentence, and the figure at its right ("" for none)."""

    text: str
    figure: str
    weight: Weight


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryPage:
    """A whole story, ready to be read: of ``who`` in ``block`` ("" is the standing).

    ``blocks`` and ``people`` are the other stories there are: key -> words; ``keys`` maps the key of a
    group to one of ``people``. ``entries`` are the lines of the journal it rests on, the oldest first.
    """

    block: str
    play_no: int
    who: str
    blocks: tuple[tuple[str, str], ...]
    people: tuple[tuple[str, str], ...]
    keys: Mapping[int, str]
    lines: tuple[Told, ...]
    entries: tuple[LogRow, ...] = ()


def names_of(workshop: Workshop, block: BlockScript | None, locale: str) -> Names:
    """The names a story of this block needs; without a block those of the standing."""
    groups = {group.id: group.name for group in workshop.groups}
    units = {
        unit.id: part_name(groups[unit.members[0][0]], unit.letter)
        for unit in workshop.units
        if unit.members[0][0] in groups
    }
    blocks = {one.id: pick(one.title, locale) for one in workshop.blocks}
    if block is None:
        return Names(
            say=lambda words: pick(words, locale), groups=groups, units=units, blocks=blocks
        )
    return Names(
        say=lambda words: pick(block.fill(words), locale),
        groups=groups,
        units=units,
        blocks=blocks,
        parts={one.id: pick(block.fill(block.part_label(one)), locale) for one in block.parts},
        letters=block.letters,
    )


def sentences(texts: Texts) -> dict[str, str]:
    """Line -> sentence in the language of ``texts``, its places not filled in yet."""
    keep = {place: f"{{{place}}}" for place in _PLACES}
    return telling_alone.sentences(texts, keep) | telling_together.sentences(texts, keep)


def told(lines: Sequence[Line], texts: Texts, names: Names) -> tuple[Told, ...]:
    """Every line in words."""
    known = sentences(texts)
    return tuple(
        Told(
            text=known[line.says].format_map(_facts(line, names)),
            figure=_figure(line, texts),
            weight=_weight(line.says),
        )
        for line in lines
    )


def paragraphs(lines: Sequence[Line], texts: Texts, names: Names) -> tuple[str, ...]:
    """The same as running text, the figure at the end of its line: for the trainer's full record.

    Behind a formula stands what it comes to; a sum whose sentence holds its figure already
    ("C = 573; …") ends without it.
    """
    colon = "：" if texts.locale == "zh-CN" else ": "
    return tuple(
        _paragraph(one, line, colon)
        for one, line in zip(told(lines, texts, names), lines, strict=True)
    )


def _paragraph(one: Told, line: Line, colon: str) -> str:
    if not one.figure or line.value is None:
        return one.text
    if one.weight != "sum":
        return f"{one.text}{colon}{one.figure}"
    if plain(abs(line.value)) in NUMBERS.findall(one.text):
        return one.text
    is_formula = any(sign in one.text for sign in (" / ", " ÷ "))
    return f"{one.text}{' = ' if is_formula else colon}{one.figure}"


def _facts(line: Line, names: Names) -> dict[str, str]:
    figures = {name: plain(value) for name, value in line.figures.items()}
    return {
        "value": "" if line.value is None else plain(line.value),
        **figures,
        "name": " ".join(one for one in (names.of(line), names.chosen(line)) if one),
        "less": _less(line.figures.get("low", 0.0)),
        "judges": _judges(line),
        "placed": _placed(line, names),
    }


def _weight(says: str) -> Weight:
    if says.startswith("rule."):
        return "rule"
    if says.startswith("component"):
        return "head"
    if says.startswith("result.") or says in _RESULTS:
        return "result"
    return "sum" if says in _SUMS else "line"


def _less(low: float) -> str:
    """“− 5” or “+ 10”, as it is written in a formula."""
    return f"+ {plain(-low)}" if low < 0 else f"{MINUS} {plain(low)}"


def _judges(line: Line) -> str:
    """The levels of the judges, in the order of their seats."""
    levels = [value for name, value in line.figures.items() if name.startswith("judge-")]
    return " · ".join(plain(one) for one in levels)


def _placed(line: Line, names: Names) -> str:
    """Chips beside their letters: A7B3."""
    letters = names.letters.get(line.about, {})
    some = [(letters.get(one, one), line.figures.get(one, 0.0)) for one in line.chosen]
    return "".join(f"{letter}{plain(count)}" for letter, count in sorted(some))


def plain(value: float) -> str:
    """A figure as it is computed with: four decimals at most."""
    text = f"{half_up(abs(value), DECIMALS):.{DECIMALS}f}".rstrip("0").rstrip(".")
    return f"{MINUS}{text}" if value < 0 and text != "0" else text


def _figure(line: Line, texts: Texts) -> str:
    if line.value is None:
        return ""
    number = plain(line.value)
    count = 1 if number == "1" else 2
    match line.measure:
        case "points":
            return texts.tr("{number} of 100", number=number)
        case "raw":
            return texts.trn("{number} pt", "{number} pts", count, number=number)
        case "ranks":
            return texts.trn("{number} place", "{number} places", count, number=number)
        case "seconds":
            return texts.tr("{number} s ({clock})", number=number, clock=time_text(line.value))
        case "cost":
            return texts.tr("¥{number}", number=number)
        case "tokens":
            return texts.trn("{number} token", "{number} tokens", count, number=number)
        case "links":
            return texts.trn("{number} link", "{number} links", count, number=number)
        case "percent":
            return f"{number}%"
        case _:
            return number
