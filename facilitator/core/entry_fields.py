"""The fields of a form: for each slot that is asked for, how it is typed and what it is called."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from facilitator.core.entry_slots import Slot
from facilitator.core.pack import Part
from facilitator.core.scoring import specs
from facilitator.core.scoring.joint import FIRST_ROUND
from facilitator.core.script import BlockScript
from facilitator.core.text import Words, dotted, pick
from facilitator.core.workshop import Group

FieldForm: TypeAlias = Literal[
    "option", "options", "number", "seconds", "ticks", "level", "group", "order", "heads", "chips"
]

TENTH = 0.1
ANY = 0.0
"""As a step: no steps at all."""

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ONE_KEY = 9
_MOST_HEADS = 999
LARGEST = 1e9
"""As an end of a field: no end that anybody should be told."""

_DAY_S = 24 * 3600
_MOST_PENALTIES = 99
_ROUND_FIELDS: dict[str, Words] = {
    "total": {"zh-CN": "得分", "en": "Points"},
    "ticks": {"zh-CN": "逐项", "en": "Items"},
    "distorted": {"zh-CN": "走样", "en": "Distorted"},
    "added": {"zh-CN": "多出", "en": "Added"},
}
_FIRST: Words = {"zh-CN": "第一轮", "en": "Round 1"}
_SECONDS: Words = {"zh-CN": "用时", "en": "Time"}
_FROM: Words = {"zh-CN": "评委组", "en": "Judge of"}
_BETWEEN: Words = {"zh-CN": "介于上下两级之间", "en": "Between the two levels"}
_COST: Words = {"zh-CN": "成本", "en": "Cost"}
_TEAM: Words = {"zh-CN": "团队排序", "en": "Team order"}
_SHEET: Words = {"zh-CN": "个人排序", "en": "Member’s order"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One letter to press: what it stands for and what it is worth (None where nothing)."""

    letter: str
    option: str
    text: str
    points: float | None = None
    right: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One thing to enter. ``labels`` name the ticks of a checklist; nobody waits for an
    ``optional`` one.

    ``seat`` is the judge or the sheet it belongs to (0: all), ``about`` the other group that
    something is said about; the unit's own has no such field. Of ``total`` tokens or chips no more
    may be given; ``rest``: what is left out is 0 once the unit is confirmed.
    """

    slot: str
    label: str
    form: FieldForm
    choices: tuple[Choice, ...] = ()
    low: float = 0.0
    high: float = 0.0
    step: float = 1.0
    labels: tuple[str, ...] = ()
    optional: bool = False
    seat: int = 0
    about: str = ""
    total: int = 0
    rest: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What the words of the fields come from."""

    block: BlockScript
    groups: Sequence[Group]
    locale: str

    def say(self, *words: Words) -> str:
        """Names beside each other: “第一轮·用时”."""
        return dotted(self.locale, *(pick(one, self.locale) for one in words))


def fields_of(spec: specs.ScoringSpec, slots: Sequence[Slot], around: Around) -> tuple[Field, ...]:
    """The fields of these slots."""
    return tuple(
        replace(field, slot=slot.name, optional=slot.optional, seat=slot.seat, about=slot.about)
        for slot in slots
        if (field := _field(spec, slot.name, around)) is not None
    )


def _field(spec: specs.ScoringSpec, slot: str, around: Around) -> Field | None:
    """The field of one slot, as the scoring's own name for it."""
    match spec:
        case specs.CompositeScoring():
            name, _, rest = slot.partition(".")
            inner = next((one.scoring for one in spec.shares if one.id == name), None)
            return _field(inner, rest, around) if inner else None
        case specs.PointsScoring():
            return _points(spec, slot, around)
        case specs.QuizScoring():
            return _quiz(spec, slot, around)
        case specs.ChecklistScoring():
            return _checklist(spec, slot, around)
        case specs.RubricScoring():
            return _rubric(spec, slot, around)
        case specs.MatrixScoring() | specs.LinkScoring() | specs.AllocationScoring():
            return _about_another(spec, slot, around)
        case _:
            return _measured(spec, slot, around)


def _measured(spec: specs.ScoringSpec, slot: str, around: Around) -> Field | None:
    match spec:
        case specs.RankingScoring():
            name = _TEAM if slot == "team" else _SHEET
            items = zip(_LETTERS, spec.items, strict=False)
            choices = tuple(
                Choice(letter=letter, option=item.id, text=_bare(around.say(item.name), letter))
                for letter, item in items
            )
            return Field(slot=slot, label=around.say(name), form="order", choices=choices)
        case specs.TimedScoring():
            names = {f"penalty.{one.id}": one.name for one in spec.penalties}
            if slot in names:
                return _number(slot, around.say(names[slot]), 0, _MOST_PENALTIES)
            return _time(slot, around.say(_SECONDS), _DAY_S)
        case specs.SimulationScoring():
            if slot == "cost":
                return _number(slot, around.say(_COST), 0.5, LARGEST, ANY)
            week = slot.removeprefix("week-").removesuffix(".order")
            words: Words = {"zh-CN": f"第 {week} 周订货", "en": f"Order of week {week}"}
            return _number(slot, around.say(words), 0, LARGEST)
        case specs.JointGainScoring():
            return _issue(spec, slot, around)
        case _:
            return None


def _number(slot: str, label: str, low: float, high: float, step: float = 1.0) -> Field:
    return Field(slot=slot, label=label, form="number", low=low, high=high, step=step)


def _time(slot: str, label: str, high: float) -> Field:
    return Field(slot=slot, label=label, form="seconds", high=high, step=TENTH)


def _bare(text: str, letter: str) -> str:
    """The words of an item without the letter that its pack has put before them."""
    for mark in (" · ", " ", "．", "."):
        if text.startswith(letter + mark):
            return text.removeprefix(letter + mark)
    return text


def _points(spec: specs.PointsScoring, slot: str, around: Around) -> Field | None:
    for item in spec.items:
        if item.id == slot and item.answer is not None:
            return _number(slot, around.say(item.name), -LARGEST, LARGEST, ANY)
        if item.id == slot:
            return _number(slot, around.say(item.name), item.low, item.high, item.step)
    name, _, rest = slot.partition(".")
    if rest:
        return _number(slot, "+", 0, spec.reason_bonus)
    part = _part(around, name)
    return _choice_field(part, around, several=False) if part else None


def _quiz(spec: specs.QuizScoring, slot: str, around: Around) -> Field | None:
    name, _, rest = slot.partition(".")
    part = _part(around, name)
    if part is None:
        return None
    label = around.say(around.block.part_label(part))
    match rest:
        case "heads":
            return Field(slot=slot, label=label, form="heads", high=_MOST_HEADS)
        case "chips":
            choices = tuple(_choices(part, around))
            return Field(slot=slot, label=label, form="chips", choices=choices, total=spec.chips)
        case "seconds":
            return _time(slot, around.say(_SECONDS), spec.seconds)
        case _:
            return _choice_field(part, around, several=len(part.key) > 1)


def _part(around: Around, name: str) -> Part | None:
    return next((one for one in around.block.parts if one.id == name), None)


def _choices(part: Part, around: Around) -> Iterator[Choice]:
    for option_id, letter in around.block.letters[part.id].items():
        option = part.option(option_id)
        if option is not None:
            yield Choice(
                letter=letter,
                option=option_id,
                text=around.say(around.block.fill(option.text)),
                points=option.points,
                right=option_id in part.key if part.key else None,
            )


def _choice_field(part: Part, around: Around, *, several: bool) -> Field:
    return Field(
        slot=part.id,
        label=around.say(around.block.part_label(part)),
        form="options" if several or part.key else "option",
        choices=tuple(_choices(part, around)),
    )


def _checklist(spec: specs.ChecklistScoring, slot: str, around: Around) -> Field:
    round_id, _, name = slot.partition(".")
    round_name = next(one.name for one in spec.rounds if one.id == round_id)
    measure = next((one for one in spec.measures if one.id == name), None)
    if measure is not None:
        return Field(
            slot=slot,
            label=around.say(round_name, measure.name),
            form="seconds" if measure.unit == "seconds" else "number",
            low=measure.low,
            high=measure.high,
        )
    ticks = name == "ticks"
    return Field(
        slot=slot,
        label=around.say(round_name, _ROUND_FIELDS[name]),
        form="ticks" if ticks else "number",
        high=float(len(spec.features)),
        step=0.5,
        labels=tuple(around.say(item.name) for item in spec.features) if ticks else (),
    )


def _rubric(spec: specs.RubricScoring, slot: str, around: Around) -> Field | None:
    name, _, _ = slot.partition(".")
    criterion = next((one for one in spec.criteria if one.id == name), None)
    if criterion is None:
        choices = tuple(
            Choice(letter=str(one.key % 10), option=one.id, text=one.name) for one in around.groups
        )
        return Field(slot=slot, label=around.say(_FROM), form="group", choices=choices)
    anchors = _anchors(criterion.anchors, spec.levels)
    between = dict.fromkeys(range(spec.levels + 1), _BETWEEN) if anchors else {}
    texts = {level: around.say(words) for level, words in {**between, **anchors}.items()}
    return _level(slot, around.say(criterion.name), (0, spec.levels), texts)


def _anchors(anchors: Sequence[Words], levels: int) -> dict[int, Words]:
    """The levels that are described: the lowest, the top, and between them at even steps."""
    steps = len(anchors) - 1
    if steps < 1:
        return {}
    return {round(place * levels / steps): words for place, words in enumerate(anchors)}


def _issue(spec: specs.JointGainScoring, slot: str, around: Around) -> Field | None:
    name = slot.removeprefix(FIRST_ROUND)
    issue = next((one for one in spec.issues if one.id == name), None)
    if issue is None:
        return None
    label = around.say(_FIRST, issue.name) if name != slot else around.say(issue.name)
    texts = {level: around.say(words) for level, words in enumerate(issue.levels, start=1)}
    return _level(slot, label, (1, spec.levels), texts)


def _level(slot: str, label: str, ends: tuple[int, int], texts: Mapping[int, str]) -> Field:
    """A level that one key sets; more than nine take a number."""
    low, high = ends
    if high > _ONE_KEY:
        return _number(slot, label, low, high)
    choices = tuple(
        Choice(letter=str(level), option=str(level), text=texts.get(level, ""))
        for level in range(low, high + 1)
    )
    return Field(slot=slot, label=label, form="level", choices=choices, low=low, high=high)


def _about_another(
    spec: specs.MatrixScoring | specs.LinkScoring | specs.AllocationScoring,
    slot: str,
    around: Around,
) -> Field | None:
    _, _, group_id = slot.partition(".")
    group = next((one for one in around.groups if one.id == group_id), None)
    if group is None:
        return None
    match spec:
        case specs.MatrixScoring():
            return _number(slot, group.name, spec.low, spec.high, TENTH)
        case specs.LinkScoring():
            return replace(_level(slot, group.name, (0, spec.strength), {}), rest=True)
        case specs.AllocationScoring():
            field = _level(slot, group.name, (0, spec.most or spec.tokens), {})
            return replace(field, total=spec.tokens, rest=True)
