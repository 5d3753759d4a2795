"""Reads the templates of a pack. What needs the contents they are made of is in ``template_fit``."""

from collections.abc import Mapping

from facilitator.content.codes import Code
from facilitator.content.findings import Findings
from facilitator.content.steps import MINUTES
from facilitator.content.table import Span, Table
from facilitator.content.wording import check_texts
from facilitator.core.surveys import WAVES
from facilitator.core.templates import Alternate, Bounds, Template, TemplateBlock, TemplateDay
from facilitator.core.text import Words

ALIKE = 0.005
"""Minutes that are the same."""

MOST_DAYS = 10
TEMPLATE_MINUTES = Span(1, MOST_DAYS * 480)
_DAY_MINUTES = Span(1, 480)
PEOPLE = Span(2, 500)
TEMPLATE_GROUPS = Span(2, 10)


def read_template_table(table: Table, variables: Mapping[str, Words]) -> Template:
    """One template, with every mistake that shows without its contents in ``table.found``."""
    template = Template(
        id=table.ident("id"),
        name=table.words("name", "name"),
        summary=table.words("summary", "prose"),
        minutes=table.number("minutes", TEMPLATE_MINUTES),
        blocks=tuple(_read_block(inner) for inner in table.tables("block", required=True)),
        sample=table.flag("sample"),
        days=tuple(_read_day(inner) for inner in table.tables("day")),
        people=read_bounds(table.table("people"), PEOPLE),
        groups=read_bounds(table.table("groups"), TEMPLATE_GROUPS),
        alternates=tuple(read_alternate(inner) for inner in table.tables("alternates")),
    )
    table.close()
    check_texts(table.found, variables, ())
    if _days_fit(table.found, template):
        _check_sums(table.found, template)
    return template


def _read_block(table: Table) -> TemplateBlock:
    block = TemplateBlock(
        content=table.ident("content"),
        minutes=table.number("minutes", MINUTES),
        min_minutes=table.number("min_minutes", MINUTES, 0.0),
        parts=table.idents("parts"),
        title=table.maybe_words("title", "name"),
        weight=table.maybe_number("weight", Span(0, 10)),
        day=table.whole("day", Span(1, MOST_DAYS), 1),
        grouping=table.choice("grouping", ("", "department", "mixed"), ""),
        locked_start=table.clock("locked_start"),
        surveys=table.idents("surveys"),
        wave=table.choice("wave", WAVES) if table.has("wave") else None,
    )
    if block.min_minutes > block.minutes:
        table.found.add(
            table.at("min_minutes"),
            Code.MIN_MINUTES,
            found=block.min_minutes,
            limit=block.minutes,
        )
    if (block.wave is None) == bool(block.surveys) and table.found.sound(*table.path):
        here, other = ("surveys", "wave") if block.surveys else ("wave", "surveys")
        table.found.add(table.at(here), Code.SETTING_APART, key=here, other=other)
    table.close()
    return block


def _read_day(table: Table) -> TemplateDay:
    day = TemplateDay(
        name=table.words("name", "name"),
        minutes=table.number("minutes", _DAY_MINUTES),
        start=table.clock("start"),
    )
    table.close()
    return day


def read_bounds(table: Table | None, span: Span) -> Bounds | None:
    """From least to most; None where a template does not say."""
    if table is None:
        return None
    bounds = Bounds(least=table.whole("least", span), most=table.whole("most", span))
    table.close()
    if bounds.least > bounds.most and table.found.sound(*table.path):
        table.found.add(table.at("most"), Code.LEAST_ABOVE_MOST, low=bounds.least, high=bounds.most)
    return bounds


def read_alternate(table: Table) -> Alternate:
    """A content that may stand in for another one."""
    alternate = Alternate(
        content=table.ident("content"),
        instead_of=table.ident("instead_of"),
        minutes=table.number("minutes", MINUTES, 0.0),
        parts=table.idents("parts"),
    )
    table.close()
    return alternate


def _days_fit(found: Findings, template: Template) -> bool:
    """Whether every block lies in a day that there is, and the days follow one another."""
    if not (found.sound("block") and found.sound("day")):
        return False
    days = max(len(template.days), 1)
    before = 1
    for index, block in enumerate(template.blocks):
        if block.day > days:
            found.add(("block", index, "day"), Code.NO_SUCH_DAY, value=block.day, limit=days)
            return False
        if block.day < before:
            found.add(("block", index, "day"), Code.DAY_ORDER, value=block.day)
            return False
        if block.locked_start is not None and template.start_of(block.day) is None:
            facts = {"key": "locked_start", "other": "start"}
            found.add(("block", index, "locked_start"), Code.SETTING_APART, **facts)
        before = block.day
    return True


def _check_sums(found: Findings, template: Template) -> None:
    """The blocks of a day take its minutes, and the days take those of the template."""
    if not found.sound("minutes"):
        return
    fit = True
    for index, day in enumerate(template.days):
        total = sum(block.minutes for block in template.blocks if block.day == index + 1)
        if abs(total - day.minutes) > ALIKE:
            facts = {"found": float(total), "wanted": day.minutes}
            found.add(("day", index, "minutes"), Code.TEMPLATE_SUM, **facts)
            fit = False
    total = sum(block.minutes for block in template.blocks)
    code = Code.DAYS_SUM if template.days else Code.TEMPLATE_SUM
    if fit and abs(total - template.minutes) > ALIKE:
        found.add(("minutes",), code, found=float(total), wanted=template.minutes)
