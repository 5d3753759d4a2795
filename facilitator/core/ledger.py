"""The journal as somebody reads it: every line in words, with what became of it.

A row of the log is one ``set`` of the journal, or a figure that nobody entered and that counts 0
because others have theirs. Nothing of the journal is left out: a ``void`` is what became of its line.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from facilitator.core.entry import groups_of
from facilitator.core.entry_fields import Around, Field, fields_of
from facilitator.core.entry_slots import Slot, asked_slots
from facilitator.core.journal import (
    STATE_SLOT,
    Action,
    Actor,
    Place,
    ScoreEntry,
    Value,
    contested,
    heads,
)
from facilitator.core.said import figure, value_text
from facilitator.core.scoring.board import Scoreboard
from facilitator.core.scoring.grammar import STATES
from facilitator.core.script import BlockScript
from facilitator.core.staging import Room
from facilitator.core.text import Words, part_name, pick

EntryState: TypeAlias = Literal["valid", "corrected", "void", "beside"]
"""valid: stands; corrected: another line took its place; void: taken back; beside: two recorders
entered one place, and the newer line counts."""

LogKind: TypeAlias = Literal["score", "state", "points", "open", "rule"]

_STATE: Words = {"zh-CN": "状态", "en": "State"}
_METHOD: Words = {"zh-CN": "排名方法", "en": "Method of the ranking"}
_WEIGHT: Words = {"zh-CN": "权重", "en": "Weight"}
_NOWHERE = Place("", 1, "", "")
_JUDGE: Words = {"zh-CN": "评委 {seat}", "en": "Judge {seat}"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fate:
    """What became of a line: since when (UTC ms), by whom, and why. ``by_line`` took its place."""

    state: EntryState
    at: int = 0
    by: Actor = "console"
    reason: str = ""
    by_line: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LogRow:
    """One row. ``entry`` is the id of its line, "" where nobody entered anything.

    A change of the method or of a weight is a row too (kind "rule"): its ``value`` is what it was and is, with an arrow.
    ``step`` is where it is typed, None where no step asks for it (class points, a state). ``what`` and ``value``
    are as in the entry panel; ``value`` "" clears; of a state it is its id. ``then`` is the value that took its place.
    """

    entry: str
    place: Place
    group: str
    step: int | None
    at: int
    by: Actor
    kind: LogKind
    block_title: str
    who: str
    what: str
    value: str
    reason: str
    fate: Fate
    then: str = ""


def fates(entries: Iterable[ScoreEntry]) -> dict[str, Fate]:
    """What became of every ``set`` of the journal."""
    lines = list(entries)
    voids = {target: line for line in lines if line.kind == "void" for target in line.supersedes}
    standing = {place: found[-1].id for place, found in heads(lines).items()}
    disputed = contested(lines)
    live = {line.id for line in lines if line.kind == "set" and line.id not in voids}
    covering = {target: line for line in lines if line.id in live for target in line.supersedes}
    found: dict[str, Fate] = {}
    for line in lines:
        if line.kind != "set":
            continue
        end = voids.get(line.id) or covering.get(line.id)
        if end is None:
            # Who wrote the same without knowing of each other agrees; nothing is left to confirm.
            stands = standing.get(line.place) == line.id or line.place not in disputed
            found[line.id] = Fate(state="valid" if stands else "beside")
            continue
        found[line.id] = Fate(
            state="void" if end.kind == "void" else "corrected",
            at=made(end),
            by=end.by,
            reason=end.reason,
            by_line="" if end.kind == "void" else end.id,
        )
    return found


def _fate_of(action: Action, actions: Iterable[Action]) -> Fate:
    answers = [one for one in actions if action.id in (one.undoes, one.redoes)]
    if answers and answers[-1].undoes:
        return Fate(state="void", at=answers[-1].at, by=answers[-1].by)
    return Fate(state="valid")


def made(entry: ScoreEntry) -> int:
    """When a line was written, UTC ms."""
    return entry.hlc >> 16


class Reader:
    """Knows what the lines of a workshop are called, in one language."""

    def __init__(self, room: Room, locale: str) -> None:
        self._room = room
        self._locale = locale
        self._fields: dict[tuple[str, str], Field | None] = {}
        self._steps: dict[str, dict[str, int]] = {}
        self._units = {unit.id: unit for unit in room.workshop.units}
        self._groups = {group.id: group for group in room.workshop.groups}
        self._blocks = {one.block.id: one for one in room.script.blocks}

    def log(
        self, entries: Sequence[ScoreEntry], actions: Sequence[Action] = ()
    ) -> tuple[LogRow, ...]:
        """Every row, the newest first; what is still open comes before all."""
        ends, lines = fates(entries), {line.id: line for line in entries}
        rows = [
            self.row(line, ends[line.id], lines.get(ends[line.id].by_line))
            for line in entries
            if line.kind == "set"
        ]
        rows += self._rules(actions)
        rows.sort(key=lambda row: (row.at, row.entry), reverse=True)
        return (*self._open(self._room.board), *rows)

    def row(self, line: ScoreEntry, fate: Fate, after: ScoreEntry | None = None) -> LogRow:
        """One line of the journal in words."""
        place = line.place
        unit = self._units.get(place.unit)
        group = self._groups.get(unit.members[0][0]) if unit else None
        points = place.slot.startswith("award.")
        state = place.slot == STATE_SLOT
        return LogRow(
            entry=line.id,
            place=place,
            group=group.id if group else "",
            step=None if points or state else self._step(place),
            at=made(line),
            by=line.by,
            kind="points" if points else "state" if state else "score",
            block_title=self._title(place.block),
            who=part_name(group.name, unit.letter) if group and unit else "",
            what=self._what(place),
            value=self._value(place, line.value),
            reason=line.reason,
            fate=fate,
            then=self._value(place, after.value) if after else "",
        )

    def _rules(self, actions: Sequence[Action]) -> list[LogRow]:
        """The changes of method and weights; one that was undone, and not redone, is void."""
        rows: list[LogRow] = []
        for action in actions:
            if action.kind not in ("method", "weight") or action.undoes or action.redoes:
                continue
            facts = dict(action.facts)
            method = action.kind == "method"
            rows.append(
                LogRow(
                    entry=action.id,
                    place=_NOWHERE._replace(block=facts.get("id", "")),
                    group="",
                    step=None,
                    at=action.at,
                    by=action.by,
                    kind="rule",
                    block_title=facts.get("block", ""),
                    who="",
                    what=pick(_METHOD if method else _WEIGHT, self._locale),
                    value=f"{facts.get('before', '')} → {facts.get('value', '')}",
                    reason=facts.get("reason", ""),
                    fate=_fate_of(action, actions),
                )
            )
        return rows

    def _title(self, block: str) -> str:
        script = self._blocks.get(block)
        if script is not None:
            return pick(script.fill(script.block.title), self._locale)
        planned = self._room.workshop.block(block)
        return pick(planned.title, self._locale) if planned else ""

    def _open(self, board: Scoreboard) -> list[LogRow]:
        """The groups that have nothing in a block others have: it counts 0 for them until entered."""
        rows: list[LogRow] = []
        for scores in board.blocks:
            played = any(one.counts is not None for one in scores.groups.values())
            if scores.weight <= 0 or not played:
                continue
            for unit, result in scores.units.items():
                found = self._units.get(unit)
                home = found.members[0][0] if found else ""
                if result.state != "missing" or home not in self._groups:
                    continue
                place = Place(scores.block, scores.play_no, unit, STATE_SLOT)
                letter = found.letter if found else ""
                rows.append(
                    LogRow(
                        entry="",
                        place=place,
                        group=home,
                        step=self._first_step(scores.block),
                        at=0,
                        by="console",
                        kind="open",
                        block_title=self._title(scores.block),
                        who=part_name(self._groups[home].name, letter),
                        what="",
                        value="",
                        reason="",
                        fate=Fate(state="valid"),
                    )
                )
        return rows

    def _what(self, place: Place) -> str:
        if place.slot == STATE_SLOT:
            return pick(_STATE, self._locale)
        field = self._field(place)
        if field is None:
            return ""
        seat = place.slot.rpartition("judge-")[2]
        if "judge-" not in place.slot:
            return field.label
        judge = pick(_JUDGE, self._locale).format(seat=seat.partition(".")[0])
        return f"{field.label}·{judge}" if self._locale == "zh-CN" else f"{field.label} · {judge}"

    def _value(self, place: Place, value: Value) -> str:
        if place.slot == STATE_SLOT:
            return value if isinstance(value, str) and value in STATES else ""
        field = self._field(place)
        if field is not None:
            return value_text(field, value)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return f"+{figure(value)}" if value > 0 else figure(value)
        return ""

    def _field(self, place: Place) -> Field | None:
        key = (place.block, place.slot)
        if key not in self._fields:
            self._fields[key] = self._made_field(place)
        return self._fields[key]

    def _made_field(self, place: Place) -> Field | None:
        block = self._blocks.get(place.block)
        spec = block.content.scoring if block else None
        if block is None or spec is None:
            return None
        groups = groups_of(self._room.workshop, place.block)
        around = Around(block=block, groups=groups, locale=self._locale)
        return next(iter(fields_of(spec, (Slot(name=place.slot),), around)), None)

    def _step(self, place: Place) -> int | None:
        return self._steps_of(place.block).get(place.slot)

    def _first_step(self, block: str) -> int | None:
        return min(self._steps_of(block).values(), default=None)

    def _steps_of(self, block: str) -> Mapping[str, int]:
        """Slot -> the step that asks for it."""
        if block not in self._steps:
            script = self._blocks.get(block)
            self._steps[block] = self._asked(script) if script else {}
        return self._steps[block]

    def _asked(self, script: BlockScript) -> dict[str, int]:
        groups = [one.id for one in groups_of(self._room.workshop, script.block.id)]
        found: dict[str, int] = {}
        for number, step in enumerate(script.steps):
            for slot in asked_slots(script, step, groups):
                found.setdefault(slot.name, number)
        return found
