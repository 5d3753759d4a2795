"""The form the console shows for entering scores: which fields, for which units, with what in them.

A form is a value like any other: the panel draws it and answers with wishes that name a unit, a
slot and a value.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from facilitator.core.code_names import code_names, dealt
from facilitator.core.entry_fields import Around, Field, fields_of
from facilitator.core.entry_slots import ANYBODY, Slot, asked_slots, has_all, needed
from facilitator.core.journal import STATE_SLOT, Value
from facilitator.core.scoring import rubric
from facilitator.core.scoring.board import BlockScores, Scoreboard
from facilitator.core.scoring.composite import below
from facilitator.core.scoring.rounding import whole
from facilitator.core.scoring.specs import (
    ChecklistScoring,
    ClassPointsScoring,
    CompositeScoring,
    RubricScoring,
    ScoringSpec,
)
from facilitator.core.script import BlockScript
from facilitator.core.text import Words, pick
from facilitator.core.workshop import Group, Unit, Workshop

ELSEWHERE: Words = {
    "zh-CN": "共 {whole} 项，这里录 {here} 项；其余在“{steps}”录",
    "en": "{here} of {whole} criteria here; the others in “{steps}”",
}
BETWEEN: Words = {"zh-CN": "”“", "en": "”, “"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One unit: its group, what it has so far and what is entered here.

    ``values`` maps slot to recorded value; ``state`` is "", "excused" or "no_result"; ``figure``
    the one this unit plays in the round that is entered; ``public``
    what the room calls its group while that is a code name; ``total`` the group's cumulative points; ``apart`` the criteria on
    which judges differ so much that they should talk about it; ``contested`` the slots on which two
    recorders disagree. ``home`` are its groups, where they are several.
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
    figure: str = ""
    public: str = ""
    apart: tuple[str, ...] = ()
    contested: tuple[str, ...] = ()
    home: tuple[str, ...] = ()

    def fills(self, field: Field) -> bool:
        """Whether the unit has this field: nobody says something about itself."""
        return field.about not in (self.group, *self.home) or not field.about


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What the entry panel shows. ``done`` rows of ``len(rows)`` have every field they need.

    ``some`` are slots of which a few are enough, as in ``slots_for``. ``elsewhere`` says, in words,
    where the other criteria of a rubric are entered that the room sees whole. ``seats``: "judges" or
    "sheets" where the fields of one seat are seen at a time.
    """

    block: str
    play_no: int
    step: int
    title: str
    subtitle: str
    fields: tuple[Field, ...]
    rows: tuple[Row, ...]
    weight: float
    kind: Literal["scores", "award"] = "scores"
    some: tuple[str, ...] = ()
    elsewhere: str = ""
    seats: Literal["", "judges", "sheets"] = ""

    @property
    def done(self) -> int:
        """Rows that have every field they need, or a state that needs none."""
        return sum(bool(row.state) or self._is_filled(row) for row in self.rows)

    def done_in(self, seat: int) -> int:
        """Rows that have all a judge (or sheet) gives, whether or not somebody waits for it.

        Where a judge is from may be left open.
        """
        mine = [one for one in self.fields if one.seat == seat and one.form != "group"]
        if not mine:
            return self.done
        return sum(
            bool(row.state) or has_all([one.slot for one in mine if row.fills(one)], row.values)
            for row in self.rows
        )

    def _is_filled(self, row: Row) -> bool:
        asked = [one.slot for one in self.fields if not one.optional and row.fills(one)]
        return has_all([*asked, *self.some], row.values)


def form_for(
    workshop: Workshop, block: BlockScript, step_no: int, board: Scoreboard, locale: str
) -> Form | None:
    """The form of one step, or None where nothing is entered in it."""
    spec, scores = block.content.scoring, board.of(block.block.id)
    if spec is None or scores is None:
        return None
    groups = groups_of(workshop, block.block.id)
    slots = asked_slots(block, block.steps[step_no], [one.id for one in groups])
    around = Around(block=block, groups=groups, locale=locale)
    fields = fields_of(spec, slots, around)
    if not fields:
        return None
    step = block.steps[step_no]
    return Form(
        block=block.block.id,
        play_no=scores.play_no,
        step=step_no,
        title=pick(block.fill(step.step.entry_name or step.name), locale),
        subtitle=pick(block.fill(block.block.title), locale),
        fields=fields,
        rows=_rows(
            workshop,
            block.block.id,
            scores,
            board,
            _Asking(_judging(spec, around), _round_of(spec, slots)),
        ),
        weight=block.block.weight,
        some=tuple(slot for slot in needed(slots) if slot.endswith(ANYBODY)),
        seats=_seats(fields),
        elsewhere=_elsewhere(block, step_no, locale),
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


def groups_of(workshop: Workshop, block: str) -> list[Group]:
    """The groups of a block, in the order of their keys."""
    there = {group for unit in workshop.units_of(block) for group, _ in unit.members}
    return sorted((one for one in workshop.groups if one.id in there), key=lambda one: one.key)


def _elsewhere(block: BlockScript, step_no: int, locale: str) -> str:
    """Where a rubric is entered in two steps: how many of its criteria are here, and where the
    others are. A trainer who reads all of them off the screen would type on into the next group."""
    spec = block.content.scoring
    if not isinstance(spec, RubricScoring):
        return ""
    known = {one.id for one in spec.criteria}
    listed = [{name.partition(".")[0] for name in step.step.enter} & known for step in block.steps]
    others = [
        pick(block.fill(step.name), locale)
        for number, step in enumerate(block.steps)
        if number != step_no and listed[number] - listed[step_no]
    ]
    if not others:
        return ""
    return pick(ELSEWHERE, locale).format(
        here=len(listed[step_no]), whole=len(known), steps=pick(BETWEEN, locale).join(others)
    )


def _seats(fields: Sequence[Field]) -> Literal["", "judges", "sheets"]:
    if not any(field.seat for field in fields):
        return ""
    return "sheets" if any(field.form == "order" for field in fields) else "judges"


@dataclass(frozen=True, slots=True)
class _Rubric:
    """A rubric of the block, the beginning of its slots, and what its criteria are called."""

    spec: RubricScoring
    share: str
    names: dict[str, str]


def _judging(spec: ScoringSpec, around: Around) -> list[_Rubric]:
    parts = [("", spec)]
    if isinstance(spec, CompositeScoring):
        parts = [(share.id, share.scoring) for share in spec.shares]
    return [
        _Rubric(one, share, {each.id: around.say(each.name) for each in one.criteria})
        for share, one in parts
        if isinstance(one, RubricScoring) and one.judges > 1
    ]


def _round_of(spec: ScoringSpec, slots: Sequence[Slot]) -> int | None:
    """The round that all slots belong to, counted from 0."""
    if not isinstance(spec, ChecklistScoring):
        return None
    rounds = {slot.name.partition(".")[0] for slot in slots}
    numbers = [number for number, one in enumerate(spec.rounds) if one.id in rounds]
    return numbers[0] if len(rounds) == len(numbers) == 1 else None


@dataclass(frozen=True, slots=True)
class _Asking:
    """The rubrics whose judges may differ, and the round where one of several is entered."""

    rubrics: Sequence[_Rubric] = ()
    round: int | None = None


def _rows(
    workshop: Workshop,
    block: str,
    scores: BlockScores,
    board: Scoreboard,
    asking: _Asking | None = None,
) -> tuple[Row, ...]:
    groups = {group.id: group for group in workshop.groups}
    used = workshop.uses_code_names
    public = {one.id: name for one, name in code_names(dealt(workshop))} if used else {}
    return tuple(
        replace(
            _row(unit, groups[unit.members[0][0]], scores, board, asking or _Asking()),
            public=public.get(unit.members[0][0], ""),
        )
        for unit in workshop.units_of(block)
    )


def _row(
    unit: Unit,
    group: Group,
    scores: BlockScores,
    board: Scoreboard,
    asking: _Asking,
) -> Row:
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
        figure=_figure_of(unit, asking.round),
        apart=tuple(
            one.names[criterion]
            for one in asking.rubrics
            for criterion in rubric.to_reconcile(
                one.spec, below(found, one.share) if one.share else found
            )
        ),
        contested=tuple(
            slot
            for block, play_no, one, slot in board.contested
            if (block, play_no, one) == (scores.block, scores.play_no, unit.id)
        ),
        home=tuple(member for member, _ in unit.members),
    )


def _figure_of(unit: Unit, number: int | None) -> str:
    """What a unit draws in this round, or in one after the other, where units differ in it."""
    played = unit.order if number is None else unit.order[number : number + 1]
    return "→".join(played).upper()
