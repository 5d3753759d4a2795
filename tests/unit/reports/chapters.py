"""The chapters of a summary, and what a test wants to know of them."""

from collections.abc import Iterator

from facilitator.core.charts.display import Words
from facilitator.core.text import pick
from facilitator.reports.day import Day
from facilitator.reports.fonts import Typesetter
from facilitator.reports.model import (
    Block,
    Bullets,
    Chart,
    KeepTogether,
    Lead,
    Report,
    Row,
    Section,
    Table,
    plain,
)
from facilitator.reports.summary import summary_report
from facilitator.texts import load_texts
from tests.unit.reports.days import Played
from tests.unit.reports.reading import texts


def report(played: Played, locale: str) -> Report:
    return summary_report(played.day(), load_texts(locale), Typesetter().measure)


def said(part: object) -> str:
    """Every text of a part, one a line."""
    return "\n".join(texts(part))


def blocks(section: Section) -> Iterator[Block]:
    for block in section.blocks:
        yield from block.blocks if isinstance(block, KeepTogether) else (block,)


def tables(section: Section) -> list[Table]:
    return [block for block in blocks(section) if isinstance(block, Table)]


def row_of(section: Section, name: str) -> list[str]:
    """The row of the first table that has one beginning with this name."""
    return rows_of(section, name)[0]


def rows_of(section: Section, name: str) -> list[list[str]]:
    """The rows that begin with this name, of all tables."""
    found = [row for table in tables(section) for row in table.rows if first(row) == name]
    assert found, name
    return [[plain(cell.runs) for cell in row.cells] for row in found]


def beside(section: Section, name: str) -> list[list[str]]:
    """What stands on the line of a name, from left to right, in every chart that has it."""
    found: list[list[str]] = []
    for block in blocks(section):
        if isinstance(block, Chart):
            words = [one for one in block.picture.items if isinstance(one, Words)]
            named = [(one.x, one.y) for one in words if one.text == name]
            _, place = min(named, default=(0.0, -99.0))
            line = [one for one in words if abs(one.y - place) < 3.0 and one.text != name]
            found += [[one.text for one in sorted(line, key=lambda one: one.x)]] if line else []
    assert found, name
    return found


def first(row: Row) -> str:
    return plain(row.cells[0].runs)


def titles(made: Report) -> list[str]:
    return [plain(section.title) for section in made.sections]


def lead(section: Section) -> str:
    return next(plain(block.runs) for block in blocks(section) if isinstance(block, Lead))


def findings(made: Report) -> list[tuple[str, str]]:
    """Claim and figures of every finding on page 1."""
    return [
        (plain(item.title), plain(item.text))
        for block in blocks(made.sections[0])
        if isinstance(block, Bullets)
        for item in block.items
    ]


def chapter(made: Report, locale: str, title: str) -> Section:
    """The section with this title."""
    wanted = load_texts(locale).tr(title)
    return next(one for one in made.sections if plain(one.title) == wanted)


def annex(played: Played, content: str, locale: str) -> str:
    """The title over the page of an exercise."""
    name = pick(played.block(content).block.title, locale)
    return load_texts(locale).tr("Annex: {name}", name=name)


def groups(day: Day) -> list[str]:
    return list(day.groups.values())
