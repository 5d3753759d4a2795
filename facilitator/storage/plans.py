"""The planned part of a workshop as rows: days, groupings, groups, blocks and units.

Rows that stay are updated in place and only those that left the plan are deleted, so that scores
keep the block they hang on; the foreign key refuses to drop a block that was played.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from sqlite3 import Row

from facilitator.core.agenda import Block, Day, planned_offsets
from facilitator.core.workshop import Group, Grouping, Unit, Workshop
from facilitator.storage.codec import decode, encode, plain, shape
from facilitator.storage.database import Database, Parameters

_DAYS = """
    INSERT INTO day (workshop, id, ordinal, day, start, end, place, heads)
    VALUES (:workshop, :id, :ordinal, :day, :start, :end, :place, :heads)
    ON CONFLICT DO UPDATE SET ordinal = excluded.ordinal, day = excluded.day,
        start = excluded.start, end = excluded.end, place = excluded.place, heads = excluded.heads
"""
_GROUPINGS = """
    INSERT INTO grouping (workshop, id, ordinal, name, kind)
    VALUES (:workshop, :id, :ordinal, :name, :kind)
    ON CONFLICT DO UPDATE SET ordinal = excluded.ordinal, name = excluded.name, kind = excluded.kind
"""
_GROUPS = """
    INSERT INTO workshop_group (workshop, id, ordinal, grouping, key, name, colour, size)
    VALUES (:workshop, :id, :ordinal, :grouping, :key, :name, :colour, :size)
    ON CONFLICT DO UPDATE SET ordinal = excluded.ordinal, grouping = excluded.grouping,
        key = excluded.key, name = excluded.name, colour = excluded.colour, size = excluded.size
"""
_BLOCKS = """
    INSERT INTO block (workshop, id, ordinal, day, position, kind, title, minutes, content,
        grouping, parts, min_minutes, locked_start, weight)
    VALUES (:workshop, :id, :ordinal, :day, :position, :kind, :title, :minutes,
        nullif(:content, ''), nullif(:grouping, ''), :parts, :min_minutes, :locked_start, :weight)
    ON CONFLICT DO UPDATE SET ordinal = excluded.ordinal, day = excluded.day,
        position = excluded.position, kind = excluded.kind, title = excluded.title,
        minutes = excluded.minutes, content = excluded.content, grouping = excluded.grouping,
        parts = excluded.parts, min_minutes = excluded.min_minutes,
        locked_start = excluded.locked_start, weight = excluded.weight
"""
_UNITS = """
    INSERT INTO unit (workshop, id, ordinal, block, kind, letter, play_order)
    VALUES (:workshop, :id, :ordinal, :block, :kind, :letter, :order)
    ON CONFLICT DO UPDATE SET ordinal = excluded.ordinal, block = excluded.block,
        kind = excluded.kind, letter = excluded.letter, play_order = excluded.play_order
"""
_MEMBERS = """
    INSERT INTO unit_member (workshop, unit, ordinal, home, weight)
    VALUES (?, ?, ?, ?, ?)
"""
_GONE_UNITS = """
    DELETE FROM unit WHERE workshop = ? AND id NOT IN (SELECT value FROM json_each(?))
"""
_GONE_BLOCKS = """
    DELETE FROM block WHERE workshop = ? AND id NOT IN (SELECT value FROM json_each(?))
"""
_GONE_GROUPS = """
    DELETE FROM workshop_group WHERE workshop = ? AND id NOT IN (SELECT value FROM json_each(?))
"""
_GONE_GROUPINGS = """
    DELETE FROM grouping WHERE workshop = ? AND id NOT IN (SELECT value FROM json_each(?))
"""
_GONE_DAYS = """
    DELETE FROM day WHERE workshop = ? AND id NOT IN (SELECT value FROM json_each(?))
"""
_SUMMARY = """
    INSERT INTO summary (workshop, day, start, minutes, groups) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET day = excluded.day, start = excluded.start,
        minutes = excluded.minutes, groups = excluded.groups
"""
_READ_DAYS = """
    SELECT id, day, start, end, place, heads FROM day WHERE workshop = ? ORDER BY ordinal
"""
_READ_GROUPINGS = """
    SELECT id, name, kind FROM grouping WHERE workshop = ? ORDER BY ordinal
"""
_READ_GROUPS = """
    SELECT id, grouping, key, name, colour, size FROM workshop_group
    WHERE workshop = ? ORDER BY ordinal
"""
_READ_BLOCKS = """
    SELECT id, day, position, kind, title, minutes, ifnull(content, '') AS content,
        ifnull(grouping, '') AS grouping, parts, min_minutes, locked_start, weight
    FROM block WHERE workshop = ? ORDER BY ordinal
"""
_READ_UNITS = """
    SELECT id, block, kind, letter, play_order FROM unit WHERE workshop = ? ORDER BY ordinal
"""
_READ_MEMBERS = """
    SELECT unit, home, weight FROM unit_member WHERE workshop = ? ORDER BY unit, ordinal
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The parts of a ``Workshop`` that have tables of their own, in its order."""

    days: tuple[Day, ...]
    groupings: tuple[Grouping, ...]
    groups: tuple[Group, ...]
    blocks: tuple[Block, ...]
    units: tuple[Unit, ...]


def write_plan(database: Database, workshop: Workshop) -> None:
    """Make the rows of a workshop what it says; for use inside a transaction."""
    # Parents first.
    database.execute_many(_DAYS, _rows(workshop, workshop.days))
    database.execute_many(_GROUPINGS, _rows(workshop, workshop.groupings))
    database.execute_many(_GROUPS, _rows(workshop, workshop.groups))
    database.execute_many(_BLOCKS, _rows(workshop, workshop.blocks))
    database.execute_many(_UNITS, _rows(workshop, workshop.units))
    _write_members(database, workshop)
    # Children first.
    for sql, kept in (
        (_GONE_UNITS, workshop.units),
        (_GONE_BLOCKS, workshop.blocks),
        (_GONE_GROUPS, workshop.groups),
        (_GONE_GROUPINGS, workshop.groupings),
        (_GONE_DAYS, workshop.days),
    ):
        database.execute(sql, (workshop.id, encode([one.id for one in kept])))
    database.execute(_SUMMARY, _summary_row(workshop))


def _write_members(database: Database, workshop: Workshop) -> None:
    database.execute("DELETE FROM unit_member WHERE workshop = ?", (workshop.id,))
    database.execute_many(
        _MEMBERS,
        [
            (workshop.id, unit.id, ordinal, home, weight)
            for unit in workshop.units
            for ordinal, (home, weight) in enumerate(unit.members)
        ],
    )


def read_plan(database: Database, workshop: str) -> Plan:
    """The plan of a workshop as it was written.

    Raises:
        UnreadableData: a row that could not have been written.
    """
    return Plan(
        days=tuple(_day(row) for row in database.rows(_READ_DAYS, (workshop,))),
        groupings=tuple(_grouping(row) for row in database.rows(_READ_GROUPINGS, (workshop,))),
        groups=tuple(shape(dict(row), Group) for row in database.rows(_READ_GROUPS, (workshop,))),
        blocks=tuple(_block(row) for row in database.rows(_READ_BLOCKS, (workshop,))),
        units=_read_units(database, workshop),
    )


def _rows(workshop: Workshop, values: Iterable[object]) -> Iterator[Parameters]:
    """The fields of each value by their names; what is no number, text or time becomes JSON."""
    for ordinal, value in enumerate(values):
        fields = {name: _cell(field) for name, field in plain(value).items()}
        yield fields | {"workshop": workshop.id, "ordinal": ordinal}


def _cell(field: object) -> object:
    return encode(field) if isinstance(field, dict | tuple) else field


def _day(row: Row) -> Day:
    return shape(dict(row) | {"heads": decode(row["heads"], tuple[tuple[str, int], ...])}, Day)


def _grouping(row: Row) -> Grouping:
    return shape(dict(row) | {"name": decode(row["name"], dict[str, str])}, Grouping)


def _block(row: Row) -> Block:
    title = decode(row["title"], dict[str, str])
    parts = decode(row["parts"], tuple[str, ...])
    return shape(dict(row) | {"title": title, "parts": parts}, Block)


def _read_units(database: Database, workshop: str) -> tuple[Unit, ...]:
    members: dict[str, list[tuple[str, float]]] = {}
    for row in database.rows(_READ_MEMBERS, (workshop,)):
        members.setdefault(row["unit"], []).append((row["home"], row["weight"]))
    return tuple(
        Unit(
            id=row["id"],
            block=row["block"],
            kind=row["kind"],
            members=tuple(members.get(row["id"], ())),
            letter=row["letter"],
            order=decode(row["play_order"], tuple[str, ...]),
        )
        for row in database.rows(_READ_UNITS, (workshop,))
    )


def _summary_row(workshop: Workshop) -> Parameters:
    first = min(workshop.days, key=lambda day: (day.day, day.start), default=None)
    return (
        workshop.id,
        first.day.isoformat() if first else "",
        first.start.isoformat("minutes") if first else "",
        _length(first, workshop) if first else 0.0,
        len(workshop.groups),
    )


def _length(day: Day, workshop: Workshop) -> float:
    """From the start of a day to the end of its last block, lunch and other gaps included."""
    offsets = planned_offsets(day, workshop.blocks)
    ends = (offsets[one.id] + one.minutes for one in workshop.blocks if one.id in offsets)
    return max(ends, default=0.0)
