"""From the report model to the blocks that fill the pages."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from reportlab.platypus import flowables as platypus
from reportlab.platypus.doctemplate import NextPageTemplate
from reportlab.platypus.flowables import Flowable

from facilitator.core.charts.wearing import worn
from facilitator.reports import model, theme
from facilitator.reports.blocks import Block, HeadingBlock, ItemBlock, Kept, Structure, TextBlock
from facilitator.reports.certificate_page import CertificatePage
from facilitator.reports.figures import ChartBlock, TilesBlock
from facilitator.reports.fonts import Typesetter
from facilitator.reports.photos import PhotosBlock
from facilitator.reports.table import TableBlock
from facilitator.reports.tagging import numbered_list
from facilitator.reports.writing import writing_block

BODY_TEMPLATE = "body"
_TILES_IN_A_ROW = 4
_FEW = 3
"""A lead or a note of so many lines at most stays with what follows it."""
_SHARE_LEFT = 0.3
"""A section goes on to the next page rather than leave more of a page empty than this."""
_SHORT_TAIL = 0.2
"""The last section is not cut for less than this on a page of its own."""
_SHORT_TABLE = 0.35
"""A table up to this share of a page is not parted from the note under it."""
_SQUEEZED = (0.8, 0.65, 0.5, 0.35, 0.2)
"""Shares of the spaces between blocks that are tried where a section has one page."""
_TEXT_STYLES: Mapping[type[model.Block], theme.TextStyle] = {
    model.Lead: theme.LEAD,
    model.Paragraph: theme.BODY,
    model.Note: theme.NOTE,
}


def story(report: model.Report, setter: Typesetter) -> list[Flowable]:
    """All blocks of the report in order, starting on the page after the cover if there is one."""
    builder = _Builder(setter, report.meta.language, report.meta.accent)
    flow: list[Flowable] = [NextPageTemplate(BODY_TEMPLATE)] if report.cover else []
    for number, section in enumerate(report.sections):
        if number == 0 and report.cover:
            flow.append(platypus.PageBreak())
        elif section.new_page:
            flow.append(platypus.PageBreakIfNotEmpty())
        blocks = builder.section(section)
        if number and not section.new_page:
            off = 1 + bool(report.cover) if section.apart else 0
            last = number == len(report.sections) - 1
            flow.append(SectionStart(blocks, off=off, last=last))
        flow += blocks
    return flow


class SectionStart(platypus.CondPageBreak):
    """Before a section that needs no page of its own: does it go on below the one before?

    It does where all of it fits, and where a new page would leave too much of this one empty; but
    not on the pages up to ``off``, and not where a few lines of the ``last`` one would be left.
    """

    def __init__(self, blocks: Iterable[Flowable], *, off: int = 0, last: bool = False) -> None:
        super().__init__(0.0)
        self._blocks = [block for block in blocks if isinstance(block, Block | Kept)]
        self._off = off
        self._last = last

    def wrap(self, aW: float, aH: float) -> tuple[float, float]:  # noqa: N803 (ReportLab)
        """See ReportLab: asks for a new page where less is left than the section needs."""
        height = _height(_loose(self._blocks), aW)
        needed = max(_room_needed(self._blocks), _SHARE_LEFT * theme.BODY_HEIGHT)
        self.height = 0.0 if height <= aH else needed
        tail = _tail(self._blocks, aW, aH) if self._last else 0.0
        if 0.0 < tail < _SHORT_TAIL * theme.BODY_HEIGHT or self.canv.getPageNumber() <= self._off:
            self.height = theme.BODY_HEIGHT - 1.0
        return super().wrap(aW, aH)


class _Builder:
    """Makes blocks; knows the typesetter, the language and the colour of the report."""

    def __init__(self, setter: Typesetter, lang: model.Language, accent: str) -> None:
        self._setter = setter
        self._lang: model.Language = lang
        self._accent = accent

    def section(self, section: model.Section) -> list[Flowable]:
        """The title of a section and its blocks; headings stay with what follows them."""
        blocks: list[Flowable] = []
        if section.title:
            structure = Structure("H1", self._lang, model.plain(section.title))
            style = theme.TITLE if section.new_page else theme.TITLE_INSIDE
            blocks.append(TextBlock(self._setter, section.title, style, structure))
        for block in section.blocks:
            blocks += self._flow(block)
        blocks = _with_notes(blocks)
        if section.one_page:
            _squeeze(_loose(blocks))
        flow: list[Flowable] = []
        for place, block in enumerate(blocks):
            if _is_heading(block):
                flow.append(platypus.CondPageBreak(_room_needed(blocks[place:])))
            flow.append(block)
        return flow

    def _flow(self, block: model.Block) -> list[Flowable]:
        match block:
            case model.Heading():
                return [HeadingBlock(self._setter, block, self._lang, self._accent)]
            case model.Lead() | model.Paragraph() | model.Note():
                return self._text(block.runs, _TEXT_STYLES[type(block)])
            case model.Tiles():
                return self._tiles(block.items)
            case model.Table():
                return [TableBlock(self._setter, block, self._lang, self._accent)]
            case model.Chart() | model.Photos():
                return self._pictures(block)
            case model.Bullets():
                return self._items(block)
            case model.Fill() | model.Grid() | model.CutOuts() | model.Certificate():
                return [self._paper(block)]
            case model.PageBreak():
                return [platypus.PageBreakIfNotEmpty()]
            case model.KeepTogether(blocks):
                return [Kept(_loose(part for inner in blocks for part in self._flow(inner)))]

    def _paper(
        self, block: model.Fill | model.Grid | model.CutOuts | model.Certificate
    ) -> Flowable:
        if isinstance(block, model.Certificate):
            return CertificatePage(self._setter, block, self._lang, self._accent)
        return writing_block(self._setter, block, self._lang)

    def _text(self, runs: model.Runs, style: theme.TextStyle) -> list[Flowable]:
        if not runs:
            return []
        return [TextBlock(self._setter, runs, style, Structure("P", self._lang))]

    def _tiles(self, tiles: Sequence[model.Tile]) -> list[Flowable]:
        return [
            TilesBlock(
                self._setter, tiles[start : start + _TILES_IN_A_ROW], self._lang, self._accent
            )
            for start in range(0, len(tiles), _TILES_IN_A_ROW)
        ]

    def _pictures(self, chart: model.Chart | model.Photos) -> list[Flowable]:
        if isinstance(chart, model.Photos):
            return [PhotosBlock(self._setter, chart.items, self._lang)]
        dressed = replace(chart, picture=worn(chart.picture, self._accent))
        picture = ChartBlock(self._setter, dressed, self._lang)
        caption = self._text(chart.caption, theme.NOTE)
        return [Kept([picture, *caption])] if caption else [picture]

    def _items(self, bullets: model.Bullets) -> list[Flowable]:
        asked = (self._lang, self._accent)
        blocks = [
            ItemBlock(self._setter, item, number if bullets.numbered else None, *asked)
            for number, item in enumerate(bullets.items, start=1)
        ]
        whole = numbered_list(numbers=bullets.numbered)
        for block in blocks:
            block.element.parent = whole
        return [*blocks]


def _with_notes(blocks: Sequence[Flowable]) -> list[Flowable]:
    """The blocks, the note under a short table kept with it: alone on a page it explains nothing."""
    found: list[Flowable] = []
    for block in blocks:
        table = found[-1] if found else None
        note = isinstance(block, TextBlock) and block.style is theme.NOTE
        if (
            note
            and isinstance(table, TableBlock)
            and table.height_in(theme.TEXT_WIDTH) <= _SHORT_TABLE * theme.BODY_HEIGHT
        ):
            found[-1] = Kept([table, block])
        else:
            found.append(block)
    return found


def _loose(blocks: Iterable[Flowable]) -> list[Block]:
    """The blocks without groups inside them: a group in a group has no height of its own."""
    loose: list[Block] = []
    for block in blocks:
        if isinstance(block, Kept):
            loose += _loose(block.blocks)
        elif isinstance(block, Block):
            loose.append(block)
    return loose


def _bottoms(blocks: Sequence[Block], width: float) -> Iterator[float]:
    """How far down each of the blocks reaches, one below the other.

    Of two spaces that meet the larger counts. Before a heading stands the question whether there
    is room for it: no space reaches over that.
    """
    bottom = after = 0.0
    for block in blocks:
        before = block.getSpaceBefore()
        bottom += before + after if _is_heading(block) else max(before, after)
        bottom += block.height_in(width)
        after = block.getSpaceAfter()
        yield bottom


def _height(blocks: Sequence[Block], width: float) -> float:
    """The height of all of them."""
    return max(_bottoms(blocks, width), default=0.0)


def _tail(blocks: Sequence[Flowable], width: float, room: float) -> float:
    """What of these blocks stands on the next page where ``room`` is left on this one.

    A picture and what is kept together go over whole, everything else is cut.
    """
    bottoms = [*_bottoms(_loose(blocks), width)]
    if not bottoms or bottoms[-1] <= room:
        return 0.0
    at, top = 0, 0.0
    for block in blocks:
        at += len(_loose([block]))
        if bottoms[at - 1] > room:
            whole = isinstance(block, Kept | ChartBlock)
            return bottoms[-1] - (top if whole else room)
        top = bottoms[at - 1]
    return 0.0


def _squeeze(blocks: Sequence[Block]) -> None:
    """Take from the spaces between blocks, step by step, until one page holds them all.

    The words keep their size: what does not fit then goes on to the next page.
    """
    spaces = [(block.spaceBefore, block.spaceAfter) for block in blocks]
    for share in _SQUEEZED:
        if _height(blocks, theme.TEXT_WIDTH) <= theme.BODY_HEIGHT:
            return
        for block, (before, after) in zip(blocks, spaces, strict=True):
            block.spaceBefore, block.spaceAfter = before * share, after * share


def _room_needed(blocks: Sequence[Flowable]) -> float:
    """The height of titles and of the sentences under them, and of the start of what follows.

    A lead or a note belongs to the chart or table below it.
    """
    needed = after = 0.0
    for block in blocks:
        before = block.getSpaceBefore()
        needed += before + after if _is_heading(block) else max(before, after)
        needed += _opening(block)
        if not _leads_on(block):
            break
        after = block.getSpaceAfter()
    return min(needed, theme.BODY_HEIGHT - 1.0)


def _leads_on(block: Flowable) -> bool:
    if not isinstance(block, TextBlock):
        return False
    short = block.height_in(theme.TEXT_WIDTH) <= _FEW * block.style.leading
    return _is_heading(block) or (short and block.style in (theme.LEAD, theme.NOTE))


def _is_heading(block: Flowable) -> bool:
    return isinstance(block, Block) and block.structure.role in ("H1", "H2")


def _opening(block: Flowable) -> float:
    if isinstance(block, Block | Kept):
        return block.opening_height(theme.TEXT_WIDTH)
    return 0.0
