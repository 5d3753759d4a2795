"""The journal of scores: what was entered, never changed, only followed by later lines.

The fold turns the lines into the values that stand. A ``set`` names every standing line of its
place that it supersedes; a ``void`` takes one line back, and what that line had superseded stands
again. Lines that do not know of each other (two recorders) both stand: a conflict, shown until
somebody settles it by a further ``set``.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple, TypeAlias

Actor: TypeAlias = Literal["console", "assistant", "demo", "phone"]
Value: TypeAlias = float | int | str | bool | Sequence["Value"] | Mapping[str, "Value"] | None
"""What is observed, as JSON; its form belongs to the scoring type (``scoring.grammar``)."""

_ONE_FORM = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True)
"""What is hashed is written in one form; made once, because a workshop has hundreds of lines."""

STATE_SLOT = "@state"
"""The slot of a unit's state in a block: "excused", "no_result" or "" for neither."""


class Place(NamedTuple):
    """Where a value belongs."""

    block: str
    play_no: int
    unit: str
    slot: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreEntry:
    """One line of the journal.

    ``hlc`` is a hybrid logical clock (wall ms << 16 | counter): later lines sort after everything
    their writer had seen, even with a wrong clock. ``supersedes`` holds ids; a ``void`` names its
    one target there. ``hash`` covers the line and ``prev_hash``, so that a flipped bit shows.
    """

    id: str
    action: str
    workshop: str
    place: Place
    kind: Literal["set", "void"] = "set"
    value: Value = None
    reason: str = ""
    by: Actor = "console"
    hlc: int
    supersedes: tuple[str, ...] = ()
    prev_hash: bytes = b""
    hash: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One thing somebody did. ``undoes`` is the action it takes back; ``at`` is UTC ms.

    ``redoes`` is the action it does again after an undo took it back.
    """

    id: str
    workshop: str
    at: int
    by: Actor
    kind: str
    undoes: str = ""
    redoes: str = ""
    facts: tuple[tuple[str, str], ...] = ()


def next_hlc(latest: int, now_ms: int) -> int:
    """The clock of the next line: the wall time, but always after ``latest``."""
    return max(latest + 1, now_ms << 16)


def entry_hash(entry: ScoreEntry) -> bytes:
    """16-byte BLAKE2b over the line and the hash before it."""
    return _digest(entry, entry.value, entry.prev_hash)


def chained(entry: ScoreEntry, value: Value, prev_hash: bytes) -> ScoreEntry:
    """The line as it follows the one with this hash, its value in the form it will be read in."""
    # Named one by one: `replace` asks every field by its name, and a commit waits for this.
    return ScoreEntry(
        id=entry.id,
        action=entry.action,
        workshop=entry.workshop,
        place=entry.place,
        kind=entry.kind,
        value=value,
        reason=entry.reason,
        by=entry.by,
        hlc=entry.hlc,
        supersedes=entry.supersedes,
        prev_hash=prev_hash,
        hash=_digest(entry, value, prev_hash),
    )


def _digest(entry: ScoreEntry, value: Value, prev_hash: bytes) -> bytes:
    parts = [
        entry.id,
        entry.action,
        entry.workshop,
        list(entry.place),
        entry.kind,
        value,
        entry.reason,
        entry.by,
        entry.hlc,
        list(entry.supersedes),
        prev_hash.hex(),
    ]
    return _hash(_ONE_FORM.encode(parts).encode())


@cache
def _hasher():
    # Loading OpenSSL takes 3 ms, and a start that finds all well hashes nothing.
    from hashlib import blake2b  # noqa: PLC0415

    return blake2b


def _hash(text: bytes) -> bytes:
    return _hasher()(text, digest_size=16).digest()


def broken_line(entries: Iterable[ScoreEntry]) -> ScoreEntry | None:
    """The first line, in the order of writing, whose hash or chain does not fit."""
    before = b""
    for entry in entries:
        if entry.prev_hash != before or entry.hash != entry_hash(entry):
            return entry
        before = entry.hash
    return None


def heads(entries: Iterable[ScoreEntry]) -> dict[Place, tuple[ScoreEntry, ...]]:
    """The standing lines of every place, oldest first; more than one is a conflict."""
    lines = list(entries)
    voided = {target for line in lines if line.kind == "void" for target in line.supersedes}
    live = [line for line in lines if line.kind == "set" and line.id not in voided]
    covered = {target for line in live for target in line.supersedes}
    standing: dict[Place, list[ScoreEntry]] = {}
    for line in live:
        if line.id not in covered:
            standing.setdefault(line.place, []).append(line)
    return {
        place: tuple(sorted(found, key=lambda line: (line.hlc, line.id)))
        for place, found in standing.items()
    }


def contested(entries: Iterable[ScoreEntry]) -> dict[Place, tuple[ScoreEntry, ...]]:
    """The places where two recorders disagree, with their lines, oldest first.

    Who wrote the same without knowing of each other agrees.
    """
    return {
        place: found
        for place, found in heads(entries).items()
        if any(line.value != found[0].value for line in found)
    }


def values(entries: Iterable[ScoreEntry]) -> dict[Place, Value]:
    """The value of every place: the newest standing line. A value of None says nothing."""
    newest = {place: found[-1].value for place, found in heads(entries).items()}
    return {place: value for place, value in newest.items() if value is not None}


def corrected(entries: Iterable[ScoreEntry]) -> list[tuple[ScoreEntry, ScoreEntry]]:
    """The lines that stand and replaced another value, each after the line it replaced.

    A round played once more empties its places first: neither that nor the value entered there
    afterwards corrects anything.
    """
    lines = {line.id: line for line in entries}
    standing = {line.id for found in heads(lines.values()).values() for line in found}
    found: list[tuple[ScoreEntry, ScoreEntry]] = []
    for line in lines.values():
        if line.id in standing:
            replaced = (lines[old] for old in line.supersedes if old in lines)
            before = next((old for old in replaced if old.value != line.value), None)
            if before is not None and before.value is not None and line.value is not None:
                found.append((before, line))
    return found


class Lost(NamedTuple):
    """How many entries no longer stand: ``corrected`` is how many another value took the place of;
    the ``others`` were undone or cleared, or were entered once more before that."""

    corrected: int
    others: int


def lost(entries: Iterable[ScoreEntry]) -> Lost:
    """All that were entered and stand no more, each counted once."""
    lines = list(entries)
    standing = {line.id for found in heads(lines).values() for line in found}
    gone = {line.id for line in lines if line.kind == "set"} - standing
    replaced = gone & {before.id for before, _after in corrected(lines)}
    return Lost(len(replaced), len(gone - replaced))


def corrections(entries: Iterable[ScoreEntry]) -> int:
    """How many lines replaced an earlier one with a different value and stand themselves."""
    return len(corrected(entries))


def of_unit(found: Mapping[Place, Value], block: str, play_no: int, unit: str) -> dict[str, Value]:
    """The slots of one unit in one play of a block."""
    return {
        place.slot: value
        for place, value in found.items()
        if place.block == block and place.play_no == play_no and place.unit == unit
    }
