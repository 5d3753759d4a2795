"""The form the console shows for entering scores: which fields, for which units, with what in them.

A form is a value like any other: the panel draws it and answers with wishes that name a unit, a
slot and a value.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from facilitator.core.journal import STATE_SLOT, Value
from facilitator.core.pack import Part
from facilitator.core.scoring.board import BlockScores, Scoreboard
from facilitator.core.scoring.rounding import whole
from facilitator.core.scoring.specs import (
    ChecklistScoring,
    ClassPointsScoring,
    PointsScoring,
    QuizScoring,
)
from facilitator.core.script import BlockScript, ScriptStep
from facilitator.core.text import Words, dotted, pick
from facilitator.core.workshop import Group, Unit, Workshop

FieldForm: TypeAlias = Literal["option", "options", "number", "seconds", "ticks"]
ROUND_FIELDS: dict[str, Words] = {
    "total": {"zh-CN": "得分", "en": "Points"},
    "ticks": {"zh-CN": "逐项", "en": "Items"},
    "distorted": {"zh-CN": "走样", "en": "Distorted"},
    "added": {"zh-CN": "多出", "en": "Added"},
}


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
    ``optional`` one."""

    slot: str
    label: str
    form: FieldForm
    choices: tuple[Choice, ...] = ()
    low: float = 0.0
    high: float = 0.0
    step: float = 1.0
    labels: tuple[str, ...] = ()
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One unit: its group, what it has so far and what is entered here.

    ``values`` maps slot to recorded value; ``state`` is "", "excused" or "no_result"; ``order``
    the figures this unit plays; ``total`` the group's cumulative points.
    """

    unit: str
    group: str
    key: int
    name: str
    letter: str
    colour: int
    total: int
    values: dict[str, Value]
    state: str = ""
    order: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What the entry panel shows. ``done`` rows of ``len(rows)`` have every field they need."""

    block: str
    play_no: int
    step: int
    title: str
    subtitle: str
    fields: tuple[Field, ...]
    rows: tuple[Row, ...]
    weight: float
    kind: Literal["scores", "award"] = "scores"

    @property
    def done(self) -> int:
        """Rows that have every field they need, or a state that needs none."""
        needed = [field.slot for field in self.fields if not field.optional]
        return sum(
            bool(row.state) or all(slot in row.values for slot in needed) for row in self.rows
        )


def form_for(
    workshop: Workshop, block: BlockScript, step_no: int, board: Scoreboard, locale: str
) -> Form | None:
    """The form of one step, or None where nothing is entered in it."""
    step = block.steps[step_no]
    fields = _fields(block, step, locale)
    scores = board.of(block.block.id)
    if not fields or scores is None:
        return None
    return Form(
        block=block.block.id,
        play_no=scores.play_no,
        step=step_no,
        title=pick(block.fill(step.name), locale),
        subtitle=pick(block.fill(block.block.title), locale),
        fields=fields,
        rows=_rows(workshop, block.block.id, scores, board),
        weight=block.block.weight,
    )


def award_form(
    workshop: Workshop, spec: ClassPointsScoring, board: Scoreboard, locale: str
) -> Form | None:
    """The form for class points, open at any time."""
    block = workshop.points_block
    scores = board.of(block.id) if block else None
    if block is None or scores is None:
        return None
    return Form(
        block=block.id,
        play_no=1,
        step=0,
        title=pick(block.title, locale),
        subtitle="",
        fields=(
            Field(slot="award", label="", form="number", low=-spec.largest, high=spec.largest),
        ),
        rows=_rows(workshop, block.id, scores, board),
        weight=block.weight,
        kind="award",
    )


def slots_for(block: BlockScript, step: ScriptStep) -> tuple[str, ...]:
    """What a step needs from every unit: the slots of its form, without what is optional.

    Asked for every step of the day at every move, and so without the words of the fields.
    """
    match block.content.scoring:
        case PointsScoring() as spec:
            items = tuple(item.id for item in spec.items if item.id in step.step.enter)
            chosen = (step.part.id,) if spec.from_parts and step.part is not None else ()
            return items + chosen
        case QuizScoring(answers="group") if step.part is not None:
            return (step.part.id,)
        case ChecklistScoring():
            return step.step.enter
        case _:
            return ()


def _fields(block: BlockScript, step: ScriptStep, locale: str) -> tuple[Field, ...]:
    match block.content.scoring:
        case PointsScoring() as spec:
            return _points_fields(spec, block, step, locale)
        case QuizScoring(answers="group") if step.part is not None:
            return (_choice_field(block, step.part, locale, several=len(step.part.key) > 1),)
        case ChecklistScoring() as spec:
            return tuple(_checklist_field(spec, slot, locale) for slot in step.step.enter)
        case _:
            return ()


def _points_fields(
    spec: PointsScoring, block: BlockScript, step: ScriptStep, locale: str
) -> tuple[Field, ...]:
    fields = [
        Field(
            slot=item.id,
            label=pick(item.name, locale),
            form="number",
            low=item.low,
            high=item.high,
            step=item.step,
        )
        for item in spec.items
        if item.id in step.step.enter
    ]
    if spec.from_parts and step.part is not None:
        fields.append(_choice_field(block, step.part, locale, several=False))
        if spec.reason_bonus:
            slot = f"{step.part.id}.reason"
            fields.append(
                Field(slot=slot, label="+", form="number", high=spec.reason_bonus, optional=True)
            )
    return tuple(fields)


def _choice_field(block: BlockScript, part: Part, locale: str, *, several: bool) -> Field:
    choices = tuple(
        Choice(
            letter=letter,
            option=option_id,
            text=pick(block.fill(option.text), locale),
            points=option.points,
            right=option_id in part.key if part.key else None,
        )
        for option_id, letter in block.letters[part.id].items()
        if (option := part.option(option_id)) is not None
    )
    return Field(
        slot=part.id,
        label=pick(block.part_label(part), locale),
        form="options" if several or part.key else "option",
        choices=choices,
    )


def _checklist_field(spec: ChecklistScoring, slot: str, locale: str) -> Field:
    round_id, _, name = slot.partition(".")
    round_name = next(pick(one.name, locale) for one in spec.rounds if one.id == round_id)
    measure = next((one for one in spec.measures if one.id == name), None)
    if measure is not None:
        return Field(
            slot=slot,
            label=dotted(locale, round_name, pick(measure.name, locale)),
            form="seconds" if measure.unit == "seconds" else "number",
            low=measure.low,
            high=measure.high,
        )
    ticks = name == "ticks"
    return Field(
        slot=slot,
        label=dotted(locale, round_name, pick(ROUND_FIELDS[name], locale)),
        form="ticks" if ticks else "number",
        high=float(len(spec.features)),
        step=0.5,
        labels=tuple(pick(item.name, locale) for item in spec.features) if ticks else (),
    )


def _rows(
    workshop: Workshop, block: str, scores: BlockScores, board: Scoreboard
) -> tuple[Row, ...]:
    groups = {group.id: group for group in workshop.groups}
    return tuple(
        _row(unit, groups[unit.members[0][0]], scores, board) for unit in workshop.units_of(block)
    )


def _row(unit: Unit, group: Group, scores: BlockScores, board: Scoreboard) -> Row:
    place = board.place(group.id)
    found = dict(scores.found.get(unit.id, {}))
    state = found.pop(STATE_SLOT, "")
    return Row(
        unit=unit.id,
        group=group.id,
        key=group.key,
        name=group.name,
        letter=unit.letter,
        colour=group.colour,
        total=whole(place.cumulative) if place else 0,
        values=found,
        state=str(state or ""),
        order=unit.order,
    )
