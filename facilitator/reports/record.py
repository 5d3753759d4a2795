"""The trainer's full record: how every figure came to be, block by block and group by group.

Texts only, in the order of the agenda; whoever prints them sets every section under its heading.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from facilitator.core.ledger import Reader, fates, made
from facilitator.core.scoring import story
from facilitator.core.scoring.board import BlockScores
from facilitator.core.staging import Room
from facilitator.core.text import pick
from facilitator.reports.day import Day, local
from facilitator.telling import names_of, paragraphs
from facilitator.texts import Texts


@dataclass(frozen=True, slots=True)
class RecordSection:
    """A heading (“案例·青松组”, the standing of a group) and what is told under it, line by line."""

    title: str
    paragraphs: tuple[str, ...]


def record(day: Day, texts: Texts) -> tuple[RecordSection, ...]:
    """Every unit of every block that has results, then the place of every group."""
    found: list[RecordSection] = []
    for scores in day.board.blocks:
        if any(one.state != "missing" for one in scores.units.values()):
            found.extend(_of_block(day, scores, texts))
    names = names_of(day.workshop, None, texts.locale)
    found.extend(
        RecordSection(
            _title(texts, texts.tr("Overall result"), name),
            paragraphs(story.of_standing(day.board, group), texts, names),
        )
        for group, name in day.groups.items()
    )
    return tuple(found)


def _of_block(day: Day, scores: BlockScores, texts: Texts) -> Sequence[RecordSection]:
    block = next((one for one in day.script.blocks if one.block.id == scores.block), None)
    planned = day.workshop.block(scores.block)
    spec = day.contents[planned.content].scoring if planned else None
    if planned is None or spec is None or scores.play is None:
        return ()
    names = names_of(day.workshop, block, texts.locale)
    title = pick(block.fill(planned.title) if block else planned.title, texts.locale)
    return [
        RecordSection(
            _title(texts, title, names.units[unit.id]),
            (
                *paragraphs(story.of_unit(spec, scores.play, unit.id), texts, names),
                *_entries(day, scores, unit.id, texts),
            ),
        )
        for unit in day.workshop.units_of(scores.block)
    ]


def _entries(day: Day, scores: BlockScores, unit: str, texts: Texts) -> tuple[str, ...]:
    """The lines of the journal, the oldest first; one that no longer stands says so, and why."""
    reader = Reader(Room(workshop=day.workshop, script=day.script, board=day.board), texts.locale)
    ends = fates(day.entries)
    told: list[str] = []
    for line in day.entries:
        place = line.place
        mine = (place.block, place.play_no, place.unit) == (scores.block, scores.play_no, unit)
        if not mine or line.kind != "set":
            continue
        row = reader.row(line, ends[line.id])
        fate = row.fate
        facts = {
            "time": texts.time_of_day(local(made(line))),
            "what": texts.tr("Class points") if row.kind == "points" else row.what,
            "value": row.value or "–",
            "reason": fate.reason or row.reason,
        }
        match fate.state:
            case "corrected" if not facts["reason"]:
                told.append(texts.tr("{time} {what}: {value}, corrected later", **facts))
            case "void" if not facts["reason"]:
                told.append(texts.tr("{time} {what}: {value}, taken back", **facts))
            case "corrected":
                told.append(texts.tr("{time} {what}: {value}, corrected later ({reason})", **facts))
            case "void":
                told.append(texts.tr("{time} {what}: {value}, taken back ({reason})", **facts))
            case _:
                told.append(texts.tr("{time} {what}: {value}", **facts))
    return tuple(told)


def _title(texts: Texts, one: str, other: str) -> str:
    return f"{one}·{other}" if texts.locale == "zh-CN" else f"{one} · {other}"
