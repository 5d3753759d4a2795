"""Which slots a step asks for, by the scoring of its block and what the pack lists in ``enter``."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from facilitator.core.journal import Value
from facilitator.core.pack import GroupAdvice, Part
from facilitator.core.scoring import specs
from facilitator.core.scoring.ranking import MEMBER, TEAM
from facilitator.core.script import BlockScript, ScriptStep

ANYBODY = "*"
"""At the end of a slot: one for each other group."""

LEAST_RATED = 2
"""Of how many other groups a unit says something, where it is asked about some of them only."""

MOST_SHEETS = 8
"""Sheets of members, beside that of the team, where nothing is known of the size of groups."""

_PARTS: dict[str, str] = {"group": "", "heads": ".heads", "chips": ".chips"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One slot that is asked for.

    ``seat`` is the judge or the sheet it belongs to (0: all of them), ``about`` the other group
    that something is said about; nobody waits for an ``optional`` one.
    """

    name: str
    optional: bool = False
    seat: int = 0
    about: str = ""


Slots: TypeAlias = Iterator[Slot]


def slots_for(block: BlockScript, step: ScriptStep, others: Sequence[str] = ()) -> tuple[str, ...]:
    """What a step needs from a unit: the slots of its form, without what is optional.

    ``others`` are the other groups of the block. A slot that ends in ``*`` stands for two of them
    at least. Asked for every step of the day at every move, and so without the words of the fields.
    """
    return needed(asked_slots(block, step, others))


def needed(slots: Iterable[Slot]) -> tuple[str, ...]:
    """Those of the slots that somebody waits for."""
    return tuple(
        dict.fromkeys(
            f"{slot.name.removesuffix(slot.about)}{ANYBODY}" if slot.optional else slot.name
            for slot in slots
            if not slot.optional or slot.about
        )
    )


def has_all(slots: Iterable[str], found: Mapping[str, Value]) -> bool:
    """Whether everything that is needed was entered."""
    return all(
        sum(one.startswith(slot[:-1]) for one in found) >= LEAST_RATED
        if slot.endswith(ANYBODY)
        else slot in found
        for slot in slots
    )


def has_any(slots: Iterable[str], found: Mapping[str, Value]) -> bool:
    """Whether some of what is needed was entered."""
    return any(
        any(one.startswith(slot[:-1]) for one in found) if slot.endswith(ANYBODY) else slot in found
        for slot in slots
    )


def asked_slots(
    block: BlockScript, step: ScriptStep, groups: Sequence[str] = ()
) -> tuple[Slot, ...]:
    """Every slot that a step offers, in the order in which it is typed."""
    spec = block.content.scoring
    if spec is None:
        return ()
    part = step.part
    names = (
        [".".join(text for text in (part.id, name) if text) for name in step.step.enter]
        if (part is not None)
        else list(step.step.enter)
    )
    if isinstance(spec, specs.RankingScoring) and not names and _is_entered(step):
        # An order is more than a room waits for, so no pack lists it; it says where it is typed.
        names = [TEAM]
    asked = _Asked(parts=block.parts, part=part, names=names, groups=groups)
    return tuple(_slots(spec, asked, block.content.groups))


def _is_entered(step: ScriptStep) -> bool:
    return any(one.cue.entry for one in step.cues)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asked:
    """What is listed: ``part`` is the one the step stands for."""

    parts: Sequence[Part]
    part: Part | None
    names: Sequence[str]
    groups: Sequence[str]


def _slots(spec: specs.ScoringSpec, asked: _Asked, size: GroupAdvice | None) -> Slots:
    match spec:
        case specs.CompositeScoring():
            yield from _composite(spec, asked, size)
        case specs.PointsScoring():
            yield from _points(spec, asked)
        case specs.QuizScoring():
            yield from _quiz(spec, asked)
        case specs.RubricScoring():
            yield from _rubric(spec, asked.names)
        case specs.RankingScoring():
            yield from _sheets(asked.names, size.size_most if size else MOST_SHEETS)
        case specs.TimedScoring():
            yield from _timed(spec, asked.names)
        case specs.MatrixScoring() | specs.LinkScoring() | specs.AllocationScoring():
            yield from _about_others(spec, asked)
        case specs.SurveyScoring() | specs.ClassPointsScoring():
            return
        case _:
            yield from (Slot(name=name) for name in asked.names)


def _composite(spec: specs.CompositeScoring, asked: _Asked, size: GroupAdvice | None) -> Slots:
    for share in spec.shares:
        start = f"{share.id}."
        names = [name.removeprefix(start) for name in asked.names if name.startswith(start)]
        if names:
            for slot in _slots(share.scoring, replace(asked, names=names, part=None), size):
                yield replace(slot, name=start + slot.name)


def _points(spec: specs.PointsScoring, asked: _Asked) -> Slots:
    for item in spec.items:
        if item.id in asked.names:
            yield Slot(name=item.id)
    parts = [asked.part] if asked.part else [one for one in asked.parts if one.id in asked.names]
    for part in parts if spec.from_parts else ():
        yield Slot(name=part.id)
        if spec.reason_bonus:
            yield Slot(name=f"{part.id}.reason", optional=True)


def _quiz(spec: specs.QuizScoring, asked: _Asked) -> Slots:
    end = _PARTS[spec.answers]
    if asked.part is not None and not end:
        parts = [asked.part]
    else:
        parts = [one for one in asked.parts if one.id + end in asked.names]
    for part in parts:
        yield Slot(name=part.id + end)
        if spec.speed_bonus and not end:
            yield Slot(name=f"{part.id}.seconds", optional=True)


def _rubric(spec: specs.RubricScoring, names: Sequence[str]) -> Slots:
    """Where several judge, every seat has the same criteria; only those listed are waited for.

    Where a judge is from comes first, as on the slip, though it is not asked for by itself.
    """
    if spec.judges == 1:
        yield from (Slot(name=name) for name in names)
        return
    listed = [one.id for one in spec.criteria if any(n.startswith(f"{one.id}.") for n in names)]
    for seat in range(1, spec.judges + 1) if listed else ():
        yield Slot(name=f"judge-{seat}.from", optional=True, seat=seat)
        for criterion in listed:
            name = f"{criterion}.judge-{seat}"
            yield Slot(name=name, optional=name not in names, seat=seat)


def _sheets(names: Sequence[str], members: int) -> Slots:
    if TEAM not in names:
        yield from (Slot(name=name) for name in names)
        return
    yield Slot(name=TEAM, seat=1)
    for number in range(1, min(members, MOST_SHEETS) + 1):
        name = f"{MEMBER}{number}"
        yield Slot(name=name, optional=name not in names, seat=number + 1)


def _timed(spec: specs.TimedScoring, names: Sequence[str]) -> Slots:
    """A penalty that nobody has is not typed."""
    if "time" in names:
        yield Slot(name="time")
    for one in spec.penalties if names else ():
        yield Slot(name=f"penalty.{one.id}", optional=True)


def _about_others(
    spec: specs.MatrixScoring | specs.LinkScoring | specs.AllocationScoring, asked: _Asked
) -> Slots:
    """A rating is given of some groups; a link or tokens of every one, if only 0."""
    for name in asked.names:
        for group in asked.groups:
            yield Slot(
                name=name.replace(ANYBODY, group),
                optional=isinstance(spec, specs.MatrixScoring),
                about=group,
            )
