"""From the report model to the blocks that fill the pages."""

from collections.abc import Iterable, Mapping, Sequence

from reportlab.platypus import flowables as platypus
from reportlab.platypus.doctemplate import NextPageTemplate
from reportlab.platypus.flowables import Flowable

from facilitator.reports import model, theme
from facilitator.reports.blocks import Block, HeadingBlock, ItemBlock, Kept, Structure, TextBlock
from facilitator.reports.figures import ChartBlock, TilesBlock
from facilitator.reports.fonts import Typesetter
from facilitator.reports.table import TableBlock

BODY_TEMPLATE = "body"
_TILES_IN_A_ROW = 4
_TEXT_STYLES: Mapping[type[model.Block], theme.TextStyle] = {
    model.Lead: theme.LEAD,
    model.Paragraph: theme.BODY,
    model.Note: theme.NOTE,
}


def story(report: model.Report, setter: Typesetter) -> list[Flowable]:
    """All blocks of the report in order, starting on the page after the cover."""
    builder = _Builder(setter, report.meta.language)
    flow: list[Flowable] = [NextPageTemplate(BODY_TEMPLATE)]
    for number, section in enumerate(report.sections):
        if number == 0:
            flow.append(platypus.PageBreak())
        elif section.new_page:
            flow.append(platypus.PageBreakIfNotEmpty())
        flow += builder.section(section)
    return flow


class _Builder:
    """Makes blocks; knows the typesetter and the language of the report."""

    def __init__(self, setter: Typesetter, lang: model.Language) -> None:
        self._setter = setter
        self._lang: model.Language = lang

    def section(self, section: model.Section) -> list[Flowable]:
        """The title of a section and its blocks; headings stay with what follows them."""
        blocks: list[Flowable] = []
        if section.title:
            structure = Structure("H1", self._lang, model.plain(section.title))
            style = theme.TITLE if section.new_page else theme.TITLE_INSIDE
            blocks.append(TextBlock(self._setter, section.title, style, structure))
        for block in section.blocks:
            blocks += self._flow(block)
        flow: list[Flowable] = []
        for place, block in enumerate(blocks):
            if _is_heading(block):
                flow.append(platypus.CondPageBreak(_room_needed(blocks[place:])))
            flow.append(block)
        return flow

    def _flow(self, block: model.Block) -> list[Flowable]:
        match block:
            case model.Heading():
                return [HeadingBlock(self._setter, block, self._lang)]
            case model.Lead() | model.Paragraph() | model.Note():
                return self._text(block.runs, _TEXT_STYLES[type(block)])
            case model.Tiles():
                return self._tiles(block.items)
            case model.Table():
                return [TableBlock(self._setter, block, self._lang)]
            case model.Chart():
                return self._chart(block)
            case model.Bullets():
                return self._items(block)
            case model.PageBreak():
                return [platypus.PageBreakIfNotEmpty()]
            case model.KeepTogether(blocks):
                return [Kept(_loose(part for inner in blocks for part in self._flow(inner)))]

    def _text(self, runs: model.Runs, style: theme.TextStyle) -> list[Flowable]:
        if not runs:
            return []
        return [TextBlock(self._setter, runs, style, Structure("P", self._lang))]

    def _tiles(self, tiles: Sequence[model.Tile]) -> list[Flowable]:
        return [
            TilesBlock(self._setter, tiles[start : start + _TILES_IN_A_ROW], self._lang)
            for start in range(0, len(tiles), _TILES_IN_A_ROW)
        ]

    def _chart(self, chart: model.Chart) -> list[Flowable]:
        picture = ChartBlock(self._setter, chart, self._lang)
        caption = self._text(chart.caption, theme.NOTE)
        return [Kept([picture, *caption])] if caption else [picture]

    def _items(self, bullets: model.Bullets) -> list[Flowable]:
        return [
            ItemBlock(self._setter, item, number if bullets.numbered else None, self._lang)
            for number, item in enumerate(bullets.items, start=1)
        ]


def _loose(blocks: Iterable[Flowable]) -> list[Flowable]:
    """The blocks without groups inside them: a group in a group has no height of its own."""
    loose: list[Flowable] = []
    for block in blocks:
        loose += block.blocks if isinstance(block, Kept) else [block]
    return loose


def _room_needed(blocks: Sequence[Flowable]) -> float:
    """The height of a heading, of the headings that follow it, and of the start of their text."""
    needed = 0.0
    for block in blocks:
        needed += _opening(block)
        if not _is_heading(block):
            break
        needed += block.getSpaceBefore() + block.getSpaceAfter()
    return min(needed, theme.BODY_HEIGHT - 1.0)


def _is_heading(block: Flowable) -> bool:
    return isinstance(block, Block) and block.structure.role in ("H1", "H2")


def _opening(block: Flowable) -> float:
    if isinstance(block, Block | Kept):
        return block.opening_height(theme.TEXT_WIDTH)
    return 0.0
