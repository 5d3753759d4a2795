"""Rules about templates that need the contents and surveys they are made of."""

from collections.abc import Iterator, Mapping
from datetime import time
from typing import NamedTuple

from facilitator.content.codes import Code
from facilitator.content.findings import Findings, Path
from facilitator.content.templates import ALIKE
from facilitator.core.agenda import FAMILIES
from facilitator.core.pack import Content
from facilitator.core.surveys import Survey
from facilitator.core.templates import Template, TemplateBlock

HALF_DAY = 180
"""Minutes from which a template is a course of its own and not a taste of one."""

LONGEST_WITHOUT_BREAK = 100
SHORTEST_GAP = 10
"""Minutes before a locked start that people use as a break."""

SHORTEST_CLOSING = 15


class Known(NamedTuple):
    """Everything of a pack by its id; None where it is there but broken."""

    contents: Mapping[str, Content | None]
    surveys: Mapping[str, Survey | None]


class _Row(NamedTuple):
    """One block with its content and how long people have worked when it ends."""

    path: Path
    block: TemplateBlock
    content: Content
    worked: float


def check_template(found: Findings, template: Template, known: Known) -> None:
    """Every rule of one template: what it names exists and fits, and people can bear it."""
    for index, block in enumerate(template.blocks):
        path: Path = ("block", index)
        if block.content and found.sound(*path):
            _check_block(found, block, known.contents, path)
            _check_surveys(found, block, known.surveys, path)
    _check_alternates(found, template, known.contents)
    _check_locks(found, template)
    contents = [known.contents.get(block.content) for block in template.blocks]
    whole = [content for content in contents if content is not None]
    if len(whole) < len(contents) or not (found.sound("block") and found.sound("day")):
        return  # what a missing or broken content would be cannot be said
    rows = tuple(_rows(template, whole))
    _check_breaks(found, rows)
    if template.minutes >= HALF_DAY and found.sound("minutes"):
        _check_families(found, rows)
        _check_closing(found, rows)


def _check_block(
    found: Findings, block: TemplateBlock, contents: Mapping[str, Content | None], path: Path
) -> None:
    if block.content not in contents:
        found.add((*path, "content"), Code.NO_SUCH_CONTENT, value=block.content)
    elif (content := contents[block.content]) is not None:
        _check_length(found, block, content, path)


def _check_length(found: Findings, block: TemplateBlock, content: Content, path: Path) -> None:
    for number, part_id in enumerate(block.parts):
        if content.part(part_id) is None:
            found.add((*path, "parts", number), Code.NO_SUCH_PART, value=part_id)
    if content.parts and not block.parts:
        # A block without parts would play every one of them, whatever its minutes.
        found.add(path, Code.BLOCK_PARTS, value=content.id)
        return
    fitting = [one for one in content.lengths if one.parts == len(block.parts)]
    if not any(abs(one.minutes - block.minutes) < ALIKE for one in fitting):
        known = ", ".join(f"{one.minutes:g}" for one in fitting or content.lengths)
        found.add(
            (*path, "minutes"),
            Code.NO_SUCH_LENGTH,
            value=content.id,
            found=block.minutes,
            allowed=known,
        )


def _check_surveys(
    found: Findings, block: TemplateBlock, surveys: Mapping[str, Survey | None], path: Path
) -> None:
    """What is filled in exists and is meant for this moment."""
    for number, name in enumerate(block.surveys):
        if name not in surveys:
            found.add((*path, "surveys", number), Code.NO_SUCH_SURVEY, value=name)
            continue
        survey = surveys[name]
        if survey is None or not survey.waves or block.wave is None:
            continue
        if block.wave not in survey.waves:
            facts = {"value": block.wave, "allowed": ", ".join(survey.waves), "near": ""}
            found.add((*path, "wave"), Code.NOT_ONE_OF, **facts)


def _check_alternates(
    found: Findings, template: Template, contents: Mapping[str, Content | None]
) -> None:
    for index, alternate in enumerate(template.alternates):
        path: Path = ("alternates", index)
        if not found.sound(*path) or not found.sound("block"):
            continue
        replaced = [one for one in template.blocks if one.content == alternate.instead_of]
        if not replaced:
            found.add((*path, "instead_of"), Code.NOT_PLANNED, value=alternate.instead_of)
            continue
        minutes = alternate.minutes or replaced[0].minutes
        block = TemplateBlock(content=alternate.content, minutes=minutes, parts=alternate.parts)
        _check_block(found, block, contents, path)


def _check_locks(found: Findings, template: Template) -> None:
    """Nothing is locked to a time at which the blocks before it are still going on."""
    if not (found.sound("block") and found.sound("day")):
        return
    for index, block in enumerate(template.blocks):
        start = template.start_of(block.day)
        if block.locked_start is None or start is None:
            continue
        end = _start(template, index)
        if end - _minutes(block.locked_start) > ALIKE:
            at = f"{int(end) // 60:02}:{int(end) % 60:02}"
            locked = f"{block.locked_start:%H:%M}"
            found.add(("block", index, "locked_start"), Code.LOCK_EARLY, value=locked, found=at)


def _start(template: Template, index: int) -> float:
    """When the blocks before one are over, in minutes of its day's clock (0 where it has none)."""
    day = template.blocks[index].day
    begin = template.start_of(day)
    at = 0.0 if begin is None else float(_minutes(begin))
    for block in template.blocks[:index]:
        if block.day == day:
            if block.locked_start is not None:
                at = max(at, float(_minutes(block.locked_start)))
            at += block.minutes
    return at


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute


def _rows(template: Template, contents: list[Content]) -> Iterator[_Row]:
    """The blocks with their contents, and the work since the last break, gap or night."""
    worked, day = 0.0, 1
    for index, (block, content) in enumerate(zip(template.blocks, contents, strict=True)):
        lock = block.locked_start
        gap = 0.0 if lock is None else _minutes(lock) - _start(template, index)
        if block.day != day or gap >= SHORTEST_GAP:
            worked, day = 0.0, block.day
        worked = 0.0 if content.kind == "break" else worked + block.minutes
        yield _Row(("block", index), block, content, worked)


def _check_breaks(found: Findings, rows: tuple[_Row, ...]) -> None:
    """Nobody works too long without a break; said once for each stretch, where it gets too long."""
    before = 0.0
    for row in rows:
        rested = row.worked <= row.block.minutes
        if row.worked > LONGEST_WITHOUT_BREAK + ALIKE and (
            rested or before <= LONGEST_WITHOUT_BREAK + ALIKE
        ):
            found.add(row.path, Code.BREAK_LATE, found=row.worked, limit=LONGEST_WITHOUT_BREAK)
        before = row.worked


def _check_families(found: Findings, rows: tuple[_Row, ...]) -> None:
    played = {row.content.family for row in rows if row.content.kind == "exercise"}
    for family in FAMILIES:
        if family not in played:
            found.add(("block",), Code.FAMILY_MISSING, value=family)


def _check_closing(found: Findings, rows: tuple[_Row, ...]) -> None:
    """After the last exercise there is time to close: the closing and the rituals around it."""
    last = max((i for i, row in enumerate(rows) if row.content.kind == "exercise"), default=-1)
    end = [row for row in rows[last + 1 :] if row.content.kind in ("closing", "ritual")]
    closing = any(row.content.kind == "closing" for row in end)
    total = float(sum(row.block.minutes for row in end)) if closing else 0.0
    if total < SHORTEST_CLOSING:
        facts = {"found": total, "wanted": SHORTEST_CLOSING}
        found.add(rows[-1].path, Code.CLOSING_SHORT, **facts)
