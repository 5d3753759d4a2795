"""Reads the templates of a pack and checks them against the contents they are made of."""

from collections.abc import Mapping

from facilitator.content.codes import Code
from facilitator.content.findings import Findings, Path
from facilitator.content.steps import MINUTES
from facilitator.content.table import Span, Table
from facilitator.content.wording import check_texts
from facilitator.core.pack import Content, Template, TemplateBlock
from facilitator.core.text import Words

_ALIKE = 0.005


def read_template_table(table: Table, variables: Mapping[str, Words]) -> Template:
    """One template, with every mistake that shows without its contents in ``table.found``."""
    template = Template(
        id=table.ident("id"),
        name=table.words("name", "name"),
        summary=table.words("summary", "prose"),
        minutes=table.number("minutes", Span(1, 480)),
        blocks=tuple(_read_block(inner) for inner in table.tables("block", required=True)),
        sample=table.flag("sample"),
    )
    table.close()
    found = table.found
    check_texts(found, variables, ())
    total = sum(block.minutes for block in template.blocks)
    if found.sound("block") and found.sound("minutes") and abs(total - template.minutes) > _ALIKE:
        found.add(("minutes",), Code.TEMPLATE_SUM, found=float(total), wanted=template.minutes)
    return template


def _read_block(table: Table) -> TemplateBlock:
    block = TemplateBlock(
        content=table.ident("content"),
        minutes=table.number("minutes", MINUTES),
        min_minutes=table.number("min_minutes", MINUTES, 0.0),
        parts=table.idents("parts"),
        title=table.maybe_words("title", "name"),
        weight=table.maybe_number("weight", Span(0, 10)),
    )
    if block.min_minutes > block.minutes:
        table.found.add(
            table.at("min_minutes"),
            Code.MIN_MINUTES,
            found=block.min_minutes,
            limit=block.minutes,
        )
    table.close()
    return block


def check_blocks(
    found: Findings, template: Template, contents: Mapping[str, Content | None]
) -> None:
    """Every rule that needs the contents: they exist, have the parts, and such a length.

    ``contents`` maps every id of the pack to its content, or to None where that one is broken.
    """
    for index, block in enumerate(template.blocks):
        path: Path = ("block", index)
        if not block.content or not found.sound(*path):
            continue
        if block.content not in contents:
            found.add((*path, "content"), Code.NO_SUCH_CONTENT, value=block.content)
        elif (content := contents[block.content]) is not None:
            _check_block(found, block, content, path)


def _check_block(found: Findings, block: TemplateBlock, content: Content, path: Path) -> None:
    for number, part_id in enumerate(block.parts):
        if content.part(part_id) is None:
            found.add((*path, "parts", number), Code.NO_SUCH_PART, value=part_id)
    if content.parts and not block.parts:
        # A block without parts would play every one of them, whatever its minutes.
        found.add(path, Code.BLOCK_PARTS, value=content.id)
        return
    fitting = [one for one in content.lengths if one.parts == len(block.parts)]
    if not any(abs(one.minutes - block.minutes) < _ALIKE for one in fitting):
        known = ", ".join(f"{one.minutes:g}" for one in fitting or content.lengths)
        found.add(
            (*path, "minutes"),
            Code.NO_SUCH_LENGTH,
            value=content.id,
            found=block.minutes,
            allowed=known,
        )
