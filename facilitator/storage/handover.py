"""A workshop as one file, for a second laptop and back: plan, frozen contents and journal.

The first line says what the file is and how the rest can be checked; the rest is JSON. Nothing of it
is believed before its length, its sha256, its fields, every frozen content and the chain of the
journal have been looked at.
"""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from hashlib import sha256
from math import ceil
from pathlib import Path
from typing import Any, TypeVar, cast

from facilitator.core.errors import (
    CannotReadFile,
    FormatTooNew,
    HandoverTooLarge,
    HandoverTooNew,
    NotAHandover,
    UnreadableData,
)
from facilitator.core.frozen import Frozen
from facilitator.core.handover import Handover
from facilitator.core.journal import Action, Place, ScoreEntry, broken_line
from facilitator.core.merging import stray
from facilitator.core.notebook import ITEM_KINDS
from facilitator.core.pack import Content
from facilitator.core.run import Change, RunRecord, Visit
from facilitator.core.workshop import Workshop
from facilitator.durable import write_whole
from facilitator.storage.codec import decode, encode, fingerprint
from facilitator.storage.follow_ups import ENTITY as FOLLOW_UP
from facilitator.storage.frozen import FAMILIES, thaw
from facilitator.storage.library import Library
from facilitator.storage.report_looks import ENTITY as REPORT_LOOK

T = TypeVar("T")

SUFFIX = ".handover"
VERSION = 2
"""2 brought the way taken and the before/after rows; a file of version 1 reads as one without."""

_MB = 1024 * 1024

LARGEST = 32 * _MB
"""Bytes. A workshop of two days with a thousand entries takes 1 MB."""

LATEST = 1 << 62
"""Of the clock of the journal: what is entered here afterwards must still find a later moment."""

STAY = frozenset({*ITEM_KINDS, FOLLOW_UP, REPORT_LOOK})
"""What before/after rows are about that are not handed over."""

_KIND = "facilitator-handover"
_HEAD = 512


@dataclass(frozen=True, slots=True, kw_only=True)
class _Head:
    kind: str
    version: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A line of the journal; its value as JSON text, its hashes as hexadecimal figures."""

    id: str
    action: str
    workshop: str
    place: Place
    kind: str
    value: str
    reason: str
    by: str
    hlc: int
    supersedes: tuple[str, ...]
    prev_hash: str
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Body:
    workshop: Workshop
    contents: dict[str, Any]
    actions: tuple[Action, ...]
    lines: tuple[_Line, ...]
    run: RunRecord | None
    visits: tuple[tuple[str, Visit], ...] = ()
    changes: tuple[tuple[str, Change], ...] = ()
    formats: dict[str, int] = field(default_factory=dict[str, int])


def handover_of(library: Library, workshop_id: str) -> Handover:
    """A workshop of a library as another computer can take it over.

    Raises:
        UnknownWorkshop, WorkshopDamaged, FormatTooNew, UnreadableData
    """
    workshop = library.workshops.load(workshop_id)
    return Handover(
        # Who receives it decides what it is there for.
        workshop=replace(workshop, assisting=False),
        contents=library.contents_of(workshop),
        frozen=library.exchange.frozen_of(workshop),
        actions=library.actions(workshop_id),
        entries=library.entries(workshop_id),
        run=library.run(workshop_id),
        visits=library.way(workshop_id),
        changes=_without_notebook(library.all_changes(workshop_id)),
    )


def write_handover(path: Path, handover: Handover) -> None:
    """Write the file, whole or not at all.

    Raises:
        HandoverTooLarge: nobody would read it
        CannotWriteFile
    """
    body = encode(
        _Body(
            workshop=handover.workshop,
            contents={sha: json.loads(one.text) for sha, one in handover.frozen.items()},
            actions=handover.actions,
            lines=tuple(_line(one) for one in handover.entries),
            run=handover.run,
            visits=handover.visits,
            changes=handover.changes,
            formats={sha: one.format_no for sha, one in handover.frozen.items()},
        )
    ).encode()
    head = _Head(kind=_KIND, version=VERSION, sha256=sha256(body).hexdigest())
    data = encode(head).encode() + b"\n" + body
    if len(data) > LARGEST:
        raise HandoverTooLarge(path, ceil(len(data) / _MB), LARGEST // _MB)
    write_whole(path, data)


def read_handover(path: Path) -> Handover:
    """Read and check a file.

    Raises:
        CannotReadFile: it is not there, or too large to be one.
        NotAHandover: it is something else, cut off, or changed since it was written.
        HandoverTooNew: by a newer version of the program.
    """
    head, body = _read(path)
    if head.version > VERSION:
        raise HandoverTooNew(path, head.version, VERSION)
    if head.version < 1:
        raise NotAHandover(path, "version")
    if sha256(body).hexdigest() != head.sha256:
        raise NotAHandover(path, "sha256")
    read = _believed(path, lambda: decode(body, _Body, FAMILIES))
    entries = tuple(_believed(path, lambda: [_entry(line) for line in read.lines]))
    broken = broken_line(entries) or stray(entries, read.workshop)
    if broken is not None:
        raise NotAHandover(path, f"entry {broken.id}")
    frozen = _frozen(path, read)
    if {block.content for block in read.workshop.blocks} - set(read.contents):
        raise NotAHandover(path, "content")
    _check_deeds(path, read)
    _check_lines(path, read)
    _check_rows(path, read)
    return Handover(
        workshop=read.workshop,
        contents={sha: _thawed(path, one) for sha, one in frozen.items()},
        frozen=frozen,
        actions=read.actions,
        entries=entries,
        run=read.run,
        visits=read.visits,
        # A file may be older than the rule that a notebook stays where it is.
        changes=_without_notebook(read.changes),
    )


def _without_notebook(changes: Iterable[tuple[str, Change]]) -> tuple[tuple[str, Change], ...]:
    """Without what was jotted down and what became of it: it stays on its computer, and so do the
    rows it is made from."""
    return tuple(one for one in changes if one[1].entity not in STAY)


def _frozen(path: Path, body: _Body) -> dict[str, Frozen]:
    """The contents to the letter: their JSON has one form only."""
    found: dict[str, Frozen] = {}
    for sha, raw in body.contents.items():
        found[sha] = Frozen(body.formats.get(sha, 1), encode(raw))
        if fingerprint(found[sha].text) != sha:
            raise NotAHandover(path, f"content {sha[:8]}")
    return found


def _thawed(path: Path, frozen: Frozen) -> Content:
    try:
        return _believed(path, lambda: thaw(*frozen))
    except FormatTooNew as error:
        raise HandoverTooNew(path, error.found, error.known) from error


def _check_deeds(path: Path, body: _Body) -> None:
    """Whether every action is there once and answers only one that was done before it."""
    before = {""}
    for action in body.actions:
        fits = action.workshop == body.workshop.id and action.id not in before
        if not fits or not {action.undoes, action.redoes} <= before:
            raise NotAHandover(path, f"action {action.id}")
        before.add(action.id)


def _check_lines(path: Path, body: _Body) -> None:
    """Whether every line is there once, by a deed of the file; what it takes back stands before."""
    deeds = {action.id for action in body.actions}
    before: dict[str, Place] = {}
    for line in body.lines:
        fits = line.action in deeds and line.id not in before and 0 <= line.hlc <= LATEST
        if line.kind == "void":
            fits = fits and [before.get(one) for one in line.supersedes] == [line.place]
        if not fits:
            raise NotAHandover(path, f"entry {line.id}")
        before[line.id] = line.place


def _check_rows(path: Path, body: _Body) -> None:
    """Whether moment, way taken and before/after rows belong to what is in the file."""
    deeds = {action.id for action in body.actions}
    run = body.run
    if run is not None and (
        run.workshop != body.workshop.id or body.workshop.block(run.position.block) is None
    ):
        raise NotAHandover(path, "run")
    for action, visit in body.visits:
        if action not in deeds or body.workshop.block(visit.block) is None:
            raise NotAHandover(path, f"visit {visit.at}")
    for action, change in body.changes:
        if action not in deeds:
            raise NotAHandover(path, f"change {change.entity_id}")


def _read(path: Path) -> tuple[_Head, bytes]:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise CannotReadFile(path, error.strerror or str(error)) from error
    if len(data) > LARGEST:
        raise NotAHandover(path, f"> {LARGEST // _MB} MB")
    head, found, body = data.partition(b"\n")
    if not found or len(head) > _HEAD:
        raise NotAHandover(path, "head")
    # A later version may say more in its head; what it is, and how new, stands where it stood.
    said: object = _believed(path, lambda: json.loads(head))
    if not isinstance(said, dict):
        raise NotAHandover(path, "head")
    facts = cast("dict[str, Any]", said)
    if facts.get("kind") != _KIND:
        raise NotAHandover(path, "head")
    version = facts.get("version")
    if isinstance(version, int) and version > VERSION:
        raise HandoverTooNew(path, version, VERSION)
    return _believed(path, lambda: decode(head, _Head)), body


def _believed(path: Path, read: Callable[[], T]) -> T:
    try:
        return read()
    except UnreadableData as error:
        raise NotAHandover(path, error.detail) from error
    except (ValueError, RecursionError) as error:
        raise NotAHandover(path, str(error)) from error


def _line(entry: ScoreEntry) -> _Line:
    return _Line(
        id=entry.id,
        action=entry.action,
        workshop=entry.workshop,
        place=entry.place,
        kind=entry.kind,
        value=json.dumps(entry.value, ensure_ascii=False, allow_nan=False),
        reason=entry.reason,
        by=entry.by,
        hlc=entry.hlc,
        supersedes=entry.supersedes,
        prev_hash=entry.prev_hash.hex(),
        hash=entry.hash.hex(),
    )


def _entry(line: _Line) -> ScoreEntry:
    if line.kind not in ("set", "void") or line.by not in ("console", "assistant", "demo", "phone"):
        raise ValueError(line.id)
    return ScoreEntry(
        id=line.id,
        action=line.action,
        workshop=line.workshop,
        place=line.place,
        kind=line.kind,  # pyright: ignore[reportArgumentType]
        value=json.loads(line.value),
        reason=line.reason,
        by=line.by,  # pyright: ignore[reportArgumentType]
        hlc=line.hlc,
        supersedes=line.supersedes,
        prev_hash=bytes.fromhex(line.prev_hash),
        hash=bytes.fromhex(line.hash),
    )
